package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/text"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// decisions reads what a reviewer decided. A decision that can't be read is reported, and the others are taken.
func (s *call) decisions(file string) (*review.Decisions, error) {
	d := new(review.Decisions)
	if file == "" {
		return d, nil
	}
	s.guard.Reads(file)
	data, err := infile.File(s.ctx, file, document.MaxDocument)
	if err != nil {
		return nil, fault.New(fault.Place{File: file}, "", lang.Of("FILE_UNREADABLE", file, fault.Reason(err)))
	}
	var all []review.Decision
	switch strings.ToLower(filepath.Ext(file)) {
	case ".yaml", ".yml", ".json":
		all, err = findings.DecisionsYAML(file, data)
	case ".csv", ".tsv", ".txt":
		all, err = decisionsIn(file, func() (*grid.Document, error) {
			return text.Reader().Read(s.ctx, file, data, source.DefaultLimits())
		})
	default:
		all, err = decisionsIn(file, func() (*grid.Document, error) {
			return document.Grid(s.ctx, file, bytes.NewReader(data), office.Readers()...)
		})
	}
	if err != nil {
		if len(all) == 0 {
			return nil, err
		}
		s.complain(err)
		s.found = true
	}
	for _, one := range all {
		d.Add(one)
	}
	return d, nil
}

// decisionsIn are the decisions in the tables of a document.
func decisionsIn(file string, read func() (*grid.Document, error)) ([]review.Decision, error) {
	doc, err := read()
	if err != nil {
		return nil, err
	}
	return findings.Decisions(file, doc)
}

// tellDecisions reports what is wrong with decisions, and what became of them.
func (s *call) tellDecisions(d *review.Decisions) {
	if err := d.Err(); err != nil {
		s.complain(err)
		s.found = true
	}
	if o := d.Outcome(); o != (review.Outcome{}) {
		visible.Fprintln(s.err, s.say("DECISIONS_OUTCOME", o.Applied, o.Gone, o.Aside))
	}
}
