package main

import (
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
)

// files are the files of paths. Files in a folder that ziping itself has written are skipped and reported.
func (s *call) files(paths []string, own ...string) ([]string, error) {
	l, err := document.List(paths...)
	if err != nil {
		return nil, err
	}
	passed := slices.DeleteFunc(l.Passed, func(f string) bool { return slices.Contains(own, f) })
	if len(passed) > 0 {
		visible.Fprintln(s.err, s.say("RESULTS_PASSED", len(passed), some(passed)))
	}
	s.passedOver(l.Special)
	if len(l.Held) > 0 {
		visible.Fprintln(s.err, s.say("HELD_PASSED", len(l.Held), some(l.Held)))
	}
	return l.Files, nil
}

// passedOver reports which pipes, devices and sockets of folders aren't read.
func (s *call) passedOver(special []string) {
	if len(special) > 0 {
		visible.Fprintln(s.err, s.say("SPECIAL_PASSED", len(special), some(special)))
	}
}

// some are a few of many names.
func some(files []string) string {
	const most = 3
	var names []string
	for _, f := range files[:min(len(files), most)] {
		names = append(names, filepath.Base(f))
	}
	if len(files) > most {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

// forms reads the forms of files and folders one after the other. A path that can't be read at all is an error before
// anything is done.
func (s *call) forms(paths []string) (iter.Seq2[*indicator.Form, error], error) {
	in, err := s.opened(paths)
	if err != nil {
		return nil, err
	}
	return in.Forms(s.ctx), nil
}

// opened is what forms of files and folders are read from, none of which is written over.
func (s *call) opened(paths []string) (*document.Input, error) {
	files, err := s.files(paths)
	if err != nil {
		return nil, err
	}
	s.guard.Reads(files...)
	s.guard.ReadsOpen("stdin", s.in)
	in := s.input(files, "")
	return &in, nil
}

// input is what forms are read from: files of any format.
func (s *call) input(files []string, from string) document.Input {
	return document.Input{
		Files: files, Stdin: s.stdin(), CSV: from == "csv", Readers: office.Readers(), Remarked: s.remarked.note,
	}
}
