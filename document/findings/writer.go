package findings

import (
	"io"
	"strings"

	"github.com/ziping-go/ziping/internal/sarif"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Writer takes the findings of forms, those of one form together.
type Writer interface {
	Write(about *review.Joint, f *review.Finding) error
	Sums(s *review.Summary) // what a review comes to, for formats that have room for it; before Close
	Close() error           // writes what is left; the list is whole only then
}

// Formats are the names of the formats, as New takes them.
func Formats() []string { return []string{"ndjson", "json", "csv", "xlsx", "html", "sarif"} }

// New is a Writer of a format in a language; nil for a format that isn't there.
func New(format string, w io.Writer, l lang.Language) Writer {
	switch format {
	case "ndjson":
		return &lineWriter{w: w, lines: Lines{Language: l}}
	case "json":
		return &whole{w: w, language: l}
	case "csv":
		return newRows(w, l)
	case "xlsx":
		return &limited{Writer: &workbook{w: w, language: l}, format: format}
	case "html":
		return &limited{Writer: &page{w: w, language: l}, format: format}
	case "sarif":
		return &limited{Writer: &log{w: w, language: l}, format: format}
	}
	return nil
}

// log writes SARIF.
type log struct {
	w        io.Writer
	language lang.Language
	found    sarif.Log
}

func (w *log) Write(about *review.Joint, of *review.Finding) error {
	e := Of(about, of, w.language)
	var place sarif.Location
	name := e.place()
	if e.File == "" { // of all projects of a department
		name = strings.TrimSpace(e.Project + " " + name)
	} else {
		place.Physical = &sarif.Physical{Artifact: sarif.ArtifactOf(placeOf(e))}
		if e.line > 0 {
			place.Physical.Region = &sarif.Region{StartLine: e.line}
		}
	}
	if name != "" {
		place.Logical = []sarif.Logical{{Name: name}}
	}
	text := e.Message
	if e.Fix != "" {
		text += "\n" + e.Fix
	}
	level := e.Severity
	if level == "info" {
		level = "note"
	}
	found := sarif.Result{
		RuleID: e.Code, Level: level, Message: sarif.Message{Text: text}, Locations: []sarif.Location{place},
	}
	if !e.isOpen() {
		found.Suppressions = []sarif.Suppression{{Kind: "external", Status: "accepted", Justification: e.Reason}}
	}
	w.found.Add(found)
	return nil
}

func (w *log) Sums(*review.Summary) {} // for findings alone

func (w *log) Close() error { return w.found.Write(w.w, w.language) }
