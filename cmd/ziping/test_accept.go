package main

import (
	"io"
	"path/filepath"
	"slices"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
	"github.com/ziping-go/ziping/ruletest/sheet"
)

// accept writes what came out over what was expected, in the test files and their tables, and shows each change. It
// reports how many values it changed.
func (c *testCommand) accept(s *call, report *testReport) (int, error) {
	var changes []ruletest.Change
	for i := range report.files {
		changes = append(changes, ruletest.Accept(report.files[i].outcomes)...)
	}
	var names []string
	for i := range changes {
		if name := changes[i].Place.File; changes[i].Refused.IsZero() && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		if err := s.make(filepath.FromSlash(name), changes); err != nil {
			return 0, err
		}
	}
	out := s.out
	if c.Format != "text" {
		out = s.err
	}
	return showChanges(out, s.language, changes), nil
}

// make makes the changes of one file.
func (s *call) make(name string, changes []ruletest.Change) error {
	before, err := infile.File(s.ctx, name, document.MaxDocument)
	if err != nil {
		return err
	}
	rewrite := ruletest.Rewrite
	if slices.ContainsFunc(changes, func(c ruletest.Change) bool {
		return c.Place.File == filepath.ToSlash(name) && c.Place.Cell != ""
	}) {
		rewrite = sheet.Rewrite
	}
	after, err := rewrite(filepath.ToSlash(name), before, changes)
	if err != nil {
		return err
	}
	return s.rewrite(name, after)
}

// showChanges writes a line for each change and each value that stays, and counts those that changed.
func showChanges(out io.Writer, l lang.Language, changes []ruletest.Change) int {
	made := 0
	for i := range changes {
		c := &changes[i]
		if !c.Refused.IsZero() {
			visible.Fprintln(out, lang.Of("ACCEPT_REFUSED", c.Place, c.Case, c.Field, c.Refused).In(l))
			continue
		}
		made++
		visible.Fprintln(out, lang.Of("ACCEPT_CHANGE", c.Place, c.Case, c.Field, orNothing(c.Old, l), orNothing(c.New, l)).In(
			l))
	}
	visible.Fprintln(out, lang.Of("ACCEPT_SUM", made, len(changes)-made).In(l))
	return made
}
