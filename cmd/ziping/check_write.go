package main

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
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
			fmt.Fprintln(out, lang.Of("RULES_SOUND", set.name).In(l))
		}
		for _, e := range set.found {
			fmt.Fprintln(out, e.Report(l))
		}
		sum += len(set.found)
	}
	if len(r.sets) < 2 {
		return nil
	}
	_, err := fmt.Fprintln(out, lang.Of("RULES_CHECKED", len(r.sets), sum).In(l))
	return err
}

// github writes the annotations that a workflow shows beside the lines of a file.
func (r *checkReport) github(out io.Writer, l lang.Language) {
	text := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, set := range r.sets {
		for _, e := range set.found {
			fmt.Fprintf(out, "::error file=%s", property.Replace(filepath.ToSlash(e.Place.File)))
			if e.Place.Line > 0 {
				fmt.Fprintf(out, ",line=%d", e.Place.Line)
			}
			if e.Place.Column > 0 {
				fmt.Fprintf(out, ",col=%d,endColumn=%d", e.Place.Column, endColumn(e.Place, e.Text))
			}
			fmt.Fprintf(out, ",title=%s::%s\n", e.Code, text.Replace(advised(e, l)))
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

// endColumn is the column behind a text, on the line that it starts on.
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
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
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
