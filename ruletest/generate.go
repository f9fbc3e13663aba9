package ruletest

import (
	"io"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Generate writes a test file of boundary cases for a rule set: for each curve its ends and the values by the smallest
// step beside them, each level on its ends, rows for each choice, forms on the edges of the grades, the limits and the
// events, and for each reading of the policy a row that shows it. The name is that by which test files call the rules:
// the id of a preset, or a file.
//
// The cases expect what the rules give today, which proves nothing: every case is marked as unconfirmed and fails until
// somebody has worked the value out from the regulation and removed the mark.
func Generate(w io.Writer, set *rules.Set, name string, l lang.Language) error {
	p, err := newProber(set, nil)
	if err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString("# " + visible.Line(lang.Of("GENERATED", set.ID).In(l)) + "\nziping: 1\nrules: " + quoted(name) +
		"\ncases:\n")
	var written []string
	add := func(text string) {
		if slices.Contains(written, text) {
			return
		}
		written = append(written, text)
		for line := range strings.Lines(text) {
			out.WriteString("  " + line)
		}
	}
	boundaries := p.telling(NewCoverage(set))
	for i := range boundaries {
		add(boundaries[i].text(l, true, p.expectation(&boundaries[i])))
	}
	m := &mutator{set: set, inherited: true, most: mostTried}
	if m.cases, err = p.confirmed(boundaries, l); err != nil {
		return err
	}
	unnoticed, err := m.run()
	if err != nil {
		return err
	}
	for i := range unnoticed.Survivors {
		s := &unnoticed.Survivors[i]
		if s.draft == nil { // of a check, and no case is known
			continue
		}
		add(s.draft.text(l, true, s.expectation(s.values)))
	}
	if m.given > 0 {
		out.WriteString("# " + visible.Line(lang.Of("GENERATED_SHORT", m.given).In(l)) + "\n")
	}
	_, err = io.WriteString(w, out.String())
	return err
}

// mostTried is how many drafts are all tried on each change of the rules. The sets that ship with ziping have fewer; of
// a larger set it is said how many changes were not tried on all, and Mutate does so.
const mostTried = 8_000

// confirmed are drafts as cases that expect what the rules give.
func (p *prober) confirmed(drafts []draft, l lang.Language) ([]*Case, error) {
	var text strings.Builder
	for i := range drafts {
		text.WriteString(drafts[i].text(l, false, p.expectation(&drafts[i])))
	}
	roots, err := source.YAML("", []byte(text.String()))
	if err != nil || len(roots) == 0 {
		return nil, err
	}
	r := &reader{file: &File{Rules: p.set}}
	for _, n := range r.Items(roots[0]) {
		r.caseOf(n)
	}
	var cases []*Case
	for i := range r.file.Cases {
		cases = append(cases, &r.file.Cases[i])
	}
	return cases, r.Err()
}

// telling are the drafts that take a decision which no earlier draft took, the boundaries of curves first.
func (p *prober) telling(cover *Coverage) []draft {
	var all, kept []draft
	for i := range p.set.Rules {
		if isUsed(p.set, i) {
			all = append(all, p.usual(p.boundaries(i))...)
		}
	}
	all = append(all, p.rows()...)
	all = append(all, p.compared()...)
	all = append(all, p.forms()...)
	r := newRunner(p.evaluator)
	for i := range all {
		before := len(cover.Missing())
		if before == 0 {
			break
		}
		c := Case{form: all[i].form, single: all[i].single}
		o := c.run(r)
		if cover.Add(&o); len(cover.Missing()) < before {
			kept = append(kept, all[i])
		}
	}
	return kept
}

// usual are drafts with the points of a usual row.
func (p *prober) usual(drafts []draft) []draft {
	var all []draft
	for i := range drafts {
		if i == 0 || drafts[i].name.In(lang.Chinese) != drafts[i-1].name.In(lang.Chinese) {
			all = append(all, drafts[i])
		}
	}
	return all
}

// expectation is what the rules give for a draft: a row's score and rule, a form's score, grade and findings.
func (p *prober) expectation(d *draft) string {
	seen := p.observe(p.evaluator, d, new(evaluation.Result))
	if len(seen) < len(formFields) {
		return "score: pending"
	}
	names := formFields
	if d.single {
		names = rowFields
	}
	var parts, findings fields
	for i, name := range names {
		switch value := seen[i]; {
		case name == "score":
			parts = append(parts, name+": "+valueText(value))
		case name == "findings" && value != "":
			findings = fields{name + ": [" + commas(value) + "]"} // after the others, as in the schema
		case (name == "rule" || name == "grade") && value != "":
			parts.add(name, value)
		}
	}
	return strings.Join(append(parts, findings...), ", ")
}
