package main

import (
	"io"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sarif"
	"github.com/ziping-go/ziping/lang"
)

// sarif writes a report for the tools of code review.
func (r *checkReport) sarif(out io.Writer, l lang.Language) error {
	var log sarif.Log
	for _, err := range r.broken {
		text := err.Error()
		for _, e := range fault.All(err) {
			text = advised(e, l)
		}
		log.Broken(text)
	}
	for _, set := range r.sets {
		for _, e := range set.found {
			log.Add(sarifOf(e, l))
		}
	}
	return log.Write(out, l)
}

func sarifOf(e *fault.Error, l lang.Language) sarif.Result {
	result := sarif.Result{
		RuleID: e.Code, Level: "error", Message: sarif.Message{Text: advised(e, l)},
		Locations: []sarif.Location{sarif.LocationOf(e.Place, sarifRegionOf(e.Place, e.Text))},
	}
	if f := e.Fix; !f.IsZero() {
		result.Fixes = []sarif.Fix{{
			Description: sarif.Message{Text: e.Hint.In(l)},
			Changes: []sarif.Change{{
				Artifact: sarif.ArtifactOf(f.Place),
				Replacements: []sarif.Replacement{{
					Deleted: *sarifRegionOf(f.Place, f.Old), Inserted: sarif.Message{Text: f.New},
				}},
			}},
		}}
	}
	return result
}

// sarifRegionOf is where a text stands; nil where only the file is known.
func sarifRegionOf(p fault.Place, text string) *sarif.Region {
	switch {
	case p.Line == 0:
		return nil
	case p.Column == 0:
		return &sarif.Region{StartLine: p.Line}
	}
	return &sarif.Region{StartLine: p.Line, StartColumn: p.Column, EndColumn: endColumn(p, text)}
}
