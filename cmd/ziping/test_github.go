package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// github writes the annotations that a workflow shows beside the lines of a file.
func (r *testReport) github(out io.Writer, l lang.Language) error {
	for i := range r.files {
		f := &r.files[i]
		for _, e := range fault.All(f.broken) {
			annotate(out, e.Place, string(e.Code), e.Report(l))
		}
		if f.broken != nil && len(fault.All(f.broken)) == 0 {
			annotate(out, fault.Place{File: f.name}, "", f.broken.Error())
		}
		for i := range f.outcomes {
			if o := &f.outcomes[i]; !o.Passed() {
				place := o.Case.Place
				if len(o.Differences) > 0 {
					place = o.Differences[0].Place
				}
				annotate(out, place, o.Case.Name, failure(o, l))
			}
		}
	}
	fmt.Fprintln(out, r.sum(l))
	return nil
}

func annotate(out io.Writer, p fault.Place, title, text string) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	fmt.Fprintf(out, "::error file=%s", property.Replace(p.File))
	if p.Line > 0 {
		fmt.Fprintf(out, ",line=%d", p.Line)
	}
	if p.Column > 0 {
		fmt.Fprintf(out, ",col=%d", p.Column)
	}
	if p.Cell != "" {
		title = p.Cell + " " + title
	}
	fmt.Fprintf(out, ",title=%s::%s\n", property.Replace(title), data.Replace(strings.TrimRight(text, "\n")))
}
