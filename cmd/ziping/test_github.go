package main

import (
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// github writes the annotations that a workflow shows beside the lines of a file.
func (r *testReport) github(out io.Writer, l lang.Language) error {
	for i := range r.files {
		f := &r.files[i]
		for _, e := range fault.All(f.broken) {
			annotate(out, e.Place, "", string(e.Code), e.Report(l))
		}
		if f.broken != nil && len(fault.All(f.broken)) == 0 {
			annotate(out, fault.Place{File: f.name}, "", "", f.broken.Error())
		}
		for i := range f.outcomes {
			if o := &f.outcomes[i]; !o.Passed() {
				place := o.Case.Place
				if len(o.Differences) > 0 {
					place = o.Differences[0].Place
				}
				annotate(out, place, "", o.Case.Name, failure(o, l))
			}
		}
	}
	visible.Fprintln(out, r.sum(l))
	return nil
}

// The escapes of a workflow's commands: of the text after the last "::", and of the properties before it.
var (
	commandText     = strings.NewReplacer("%", "%25", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", ":", "%3A", ",", "%2C")
)

// annotate writes an annotation; with a text, it reaches from the column to the end of that.
func annotate(out io.Writer, p fault.Place, about, title, text string) {
	visible.Fprintf(out, "::error file=%s", commandProperty.Replace(visible.Line(p.File)))
	if p.Line > 0 {
		visible.Fprintf(out, ",line=%d", p.Line)
	}
	if p.Column > 0 {
		visible.Fprintf(out, ",col=%d", p.Column)
		if about != "" {
			visible.Fprintf(out, ",endColumn=%d", endColumn(p, about))
		}
	}
	if p.Cell != "" {
		title = p.Cell + " " + title
	}
	text = commandText.Replace(visible.Lines(strings.TrimRight(text, "\n")))
	visible.Fprintf(out, ",title=%s::%s\n", commandProperty.Replace(visible.Line(title)), text)
}
