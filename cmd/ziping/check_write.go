package main

import (
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// write puts a report into one of the formats.
func (r *checkReport) write(out io.Writer, format string, l lang.Language) error {
	switch format {
	case "json":
		return r.json(out, l)
	case "sarif":
		return r.sarif(out, l)
	case "github":
		r.github(out, l)
		return nil
	}
	return r.text(out, l)
}

// text shows each finding with its line, a caret and what would be right.
func (r *checkReport) text(out io.Writer, l lang.Language) error {
	sum := 0
	for _, set := range r.sets {
		if len(set.found) == 0 {
			visible.Fprintln(out, lang.Of("RULES_SOUND", set.name).In(l))
		}
		for _, e := range set.found {
			visible.Fprintln(out, visible.Text(faultText(e, l, r.columns)))
		}
		sum += len(set.found)
	}
	if len(r.sets) < 2 {
		return nil
	}
	visible.Fprintln(out, lang.Of("RULES_CHECKED", len(r.sets), sum).In(l))
	return nil
}

// github writes the annotations that a workflow shows beside the lines of a file.
func (r *checkReport) github(out io.Writer, l lang.Language) {
	for _, set := range r.sets {
		for _, e := range set.found {
			place := e.Place
			place.File = filepath.ToSlash(place.File)
			annotate(out, place, e.Text, string(e.Code), advised(e, l))
		}
	}
}

// advised is a finding with what would be right.
func advised(e *fault.Error, l lang.Language) string {
	if e.Hint.IsZero() {
		return e.In(l)
	}
	return e.In(l) + "\n" + e.Hint.In(l)
}

// endColumn is the column after a text, on the line that it starts on.
func endColumn(p fault.Place, text string) int {
	first, _, _ := strings.Cut(text, "\n")
	return p.Column + max(utf8.RuneCountInString(first), 1)
}

// checkFinding is a finding for programs. Columns count characters from 1.
type checkFinding struct {
	Code      lang.Code `json:"code"`
	File      string    `json:"file"`
	Line      int       `json:"line"`
	Column    int       `json:"column"`
	EndColumn int       `json:"end_column"`
	Message   string    `json:"message"`
	Hint      string    `json:"hint,omitempty"`
	Fix       *checkFix `json:"fix,omitempty"`
}

// checkFix is a change that puts a finding right.
type checkFix struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Old    string `json:"old"`
	New    string `json:"new"`
}

// json writes a line for each finding.
func (r *checkReport) json(out io.Writer, l lang.Language) error {
	lines := jsontext.NewEncoder(out)
	for _, set := range r.sets {
		for _, e := range set.found {
			record := checkFinding{
				Code: e.Code, File: filepath.ToSlash(e.Place.File), Line: e.Place.Line, Column: e.Place.Column,
				EndColumn: endColumn(e.Place, e.Text), Message: e.In(l),
			}
			if !e.Hint.IsZero() {
				record.Hint = e.Hint.In(l)
			}
			if f := e.Fix; !f.IsZero() {
				record.Fix = &checkFix{f.Place.Line, f.Place.Column, f.Old, f.New}
			}
			if err := lines.Encode(record); err != nil {
				return err
			}
		}
	}
	return nil
}
