package main

import (
	"iter"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/indicator"
)

// forms reads the forms of files and folders one after the other. A path that can't be read at all is an error before
// anything is done.
func (s *call) forms(paths []string) (iter.Seq2[*indicator.Form, error], error) {
	files, err := document.Files(paths...)
	if err != nil {
		return nil, err
	}
	s.guard.Reads(files...)
	s.guard.ReadsOpen("stdin", s.in)
	return document.Forms(s.in, files...), nil
}
