package main

import (
	"slices"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/lang"
)

// writeRecord writes down what was filled, so that it can be taken out again.
func (f *filling) writeRecord(s *call) error {
	text, err := fill.Record(slices.Concat(f.changes...))
	if err != nil {
		return err
	}
	return s.writeText(f.Record, text)
}

// byRecord plans to take out what a record says was filled.
func (f *filling) byRecord(s *call) error {
	s.guard.Reads(f.Undo)
	data, err := infile.File(s.ctx, f.Undo, document.MaxActuals)
	if err != nil {
		return fault.New(fault.Place{File: f.Undo}, "", lang.Of("FILE_UNREADABLE", f.Undo, fault.Reason(err)))
	}
	changes, err := fill.Undo(f.Undo, data, f.doc)
	f.changes = [][]fill.Change{changes}
	return err
}
