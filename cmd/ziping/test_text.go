package main

import (
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// text is for people: a line a file, and what failed with what was expected beside what came out.
func (r *testReport) text(out io.Writer, l lang.Language) error {
	for i := range r.files {
		f := &r.files[i]
		if f.broken != nil {
			visible.Fprintf(out, "%s  %s\n", f.name, lang.Of("TESTS_UNREADABLE").In(l))
			continue
		}
		if len(f.outcomes) == 0 {
			continue // a filter left nothing of it
		}
		visible.Fprintf(out, "%s  %s\n", f.name, lang.Of("TESTS_PASSED", f.passed(), len(f.outcomes)).In(l))
		for i := range f.outcomes {
			if o := &f.outcomes[i]; !o.Passed() {
				visible.Fprintf(out, "  ✗ %s  (%s)\n%s", o.Case.Name, o.Case.Place, visible.Text(indent(failure(o, l), "      ")))
			}
		}
	}
	visible.Fprintln(out, r.sum(l))
	return nil
}

// sum is how many cases there were, and how many failed.
func (r *testReport) sum(l lang.Language) string {
	text := lang.Of("TESTS_SUM", r.cases, r.failed).In(l)
	if n := r.broken(); n > 0 {
		text += lang.Of("TESTS_SUM_UNREADABLE", n).In(l)
	}
	return text
}

// failure is what was expected beside what came out, and how it came about.
func failure(o *ruletest.Outcome, l lang.Language) string {
	var out strings.Builder
	if o.Err != nil {
		out.WriteString(lang.Of("TEST_NOT_SCORED").In(l) + "\n")
		for _, e := range fault.All(o.Err) {
			out.WriteString(e.Report(l) + "\n")
		}
		return out.String()
	}
	if o.Case.Unconfirmed {
		out.WriteString(lang.Of("TEST_UNCONFIRMED").In(l) + "\n")
	}
	sideBySide(&out, o, l)
	out.WriteString(o.Explain(l))
	return out.String()
}

// widest is up to how many columns of a terminal a value is set beside another; longer ones stand below each other.
const widest = 36

// sideBySide writes a row for each difference: the field, what was expected, what came out, and where the expected
// value is written.
func sideBySide(out *strings.Builder, o *ruletest.Outcome, l lang.Language) {
	want, got := lang.Of("TEST_EXPECTED").In(l), lang.Of("TEST_GOT").In(l)
	names, wants, gots := 0, textwidth.Of(want), textwidth.Of(got)
	var narrow, wide []ruletest.Difference
	for _, d := range o.Differences {
		w, g := textwidth.Of(orNothing(d.Want, l)), textwidth.Of(orNothing(d.Got, l))
		names = max(names, textwidth.Of(nameOf(&d, l)))
		if w > widest || g > widest {
			wide = append(wide, d)
			continue
		}
		wants, gots = max(wants, w), max(gots, g)
		narrow = append(narrow, d)
	}
	row := func(name, want, got, place string) {
		text := pad(name, names) + "  " + pad(want, wants) + "  " + pad(got, gots) + "  " + place
		out.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	if len(narrow) > 0 {
		row("", want, got, "")
	}
	for _, d := range narrow {
		place := placeIn(d.Place, o.Case.Place.File)
		if d.DigitsOnly() {
			place += "  " + lang.Of("TEST_DIGITS").In(l)
		}
		row(nameOf(&d, l), orNothing(d.Want, l), orNothing(d.Got, l), place)
	}
	for _, d := range wide {
		labels := max(textwidth.Of(want), textwidth.Of(got))
		visible.Fprintf(out, "%s  %s  %s\n", pad(nameOf(&d, l), names), pad(want, labels), orNothing(d.Want, l))
		visible.Fprintf(out, "%s  %s  %s\n", strings.Repeat(" ", names), pad(got, labels), orNothing(d.Got, l))
		visible.Fprintf(out, "%s  %s\n", strings.Repeat(" ", names), placeIn(d.Place, o.Case.Place.File))
	}
}

// nameOf is what the field of a difference is called, on one line.
func nameOf(d *ruletest.Difference, l lang.Language) string { return visible.Line(d.Name().In(l)) }

// placeIn is a place, without the file that was named already.
func placeIn(p fault.Place, file string) string {
	if p.File == file {
		p.File = ""
	}
	return visible.Line(p.String())
}

// orNothing is a value on one line, or that there is none.
func orNothing(s string, l lang.Language) string {
	if s == "" {
		return lang.Of("TEST_NOTHING").In(l)
	}
	return visible.Line(s)
}

// inOneLine is a difference as a sentence.
func inOneLine(d *ruletest.Difference, l lang.Language) string {
	return lang.Of("TEST_DIFFERS", d.Name(), orNothing(d.Want, l), orNothing(d.Got, l)).In(l)
}

// firstLine is what a failure comes to in one line.
func firstLine(o *ruletest.Outcome, l lang.Language) string {
	if o.Case.Unconfirmed {
		return lang.Of("TEST_UNCONFIRMED").In(l)
	}
	if o.Err == nil && len(o.Differences) > 0 {
		return inOneLine(&o.Differences[0], l)
	}
	for _, e := range fault.All(o.Err) {
		return string(e.Code) + " " + e.In(l)
	}
	return ""
}

func indent(s, by string) string {
	var out strings.Builder
	for text := range strings.Lines(strings.TrimRight(s, "\n") + "\n") {
		out.WriteString(by + text)
	}
	return out.String()
}
