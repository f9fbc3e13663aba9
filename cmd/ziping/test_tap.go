package main

import (
	"io"
	"strings"

	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// tap writes the Test Anything Protocol, version 13, with what failed in a block of YAML below it.
func (r *testReport) tap(out io.Writer, l lang.Language) error {
	visible.Fprintf(out, "TAP version 13\n1..%d\n", r.cases+r.broken())
	n := 0
	for i := range r.files {
		f := &r.files[i]
		if f.broken != nil {
			n++
			visible.Fprintf(out, "not ok %d - %s\n", n, tapText(f.name))
			visible.Fprintf(out, "  ---\n  message: %s\n  ...\n", quoted(strings.Join(f.mistakes(l), "\n")))
			continue
		}
		for i := range f.outcomes {
			o := &f.outcomes[i]
			n++
			if o.Passed() {
				visible.Fprintf(out, "ok %d - %s\n", n, tapText(o.Case.Name))
				continue
			}
			visible.Fprintf(out, "not ok %d - %s\n", n, tapText(o.Case.Name))
			visible.Fprintf(out, "  ---\n  message: %s\n  at: %s\n", quoted(firstLine(o, l)), quoted(o.Case.Place.String()))
			for i, d := range o.Differences {
				if i == 0 {
					visible.Fprintln(out, "  differences:")
				}
				visible.Fprintf(out, "    - {field: %s, expected: %s, got: %s, at: %s}\n", quoted(d.Field), quoted(d.Want),
					quoted(d.Got), quoted(d.Place.String()))
			}
			if text := o.Explain(l); text != "" {
				visible.Fprintf(out, "  explanation: %s\n", quoted(text))
			}
			visible.Fprintln(out, "  ...")
		}
	}
	return nil
}

// tapText is a description on one line, without what the protocol would take for a directive.
func tapText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "#", `\#`).Replace(visible.Line(s))
}

// quoted is a text as a JSON string, which YAML reads alike.
func quoted(s string) string {
	var b strings.Builder
	_ = jsontext.NewEncoder(&b).Encode(s) // a string always is JSON
	return strings.TrimSpace(b.String())
}
