package ruletest

import (
	"iter"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// Outcome is the outcome of one case.
type Outcome struct {
	Case        *Case
	Differences []Difference
	Err         error // nothing could be scored, and that wasn't expected

	set        *rules.Set // by which the forms were scored or checked; nil where they couldn't be
	result     *evaluation.Result
	department evaluation.RollUp // of a case about the forms of a department
	faults     fault.List        // why nothing could be scored
	checks     []review.Finding  // of a case with a stage
	opinion    *review.Opinion   // of an audit
	report     *review.Report    // of a single form
}

// Passed reports whether everything was as expected and the expectation is confirmed.
func (o *Outcome) Passed() bool {
	return o.Case != nil && o.Err == nil && len(o.Differences) == 0 && !o.Case.Unconfirmed
}

// Explain says how the case's score was computed, or why there is none, in lines for printing.
func (o *Outcome) Explain(l lang.Language) string {
	if o.Case == nil {
		return ""
	}
	var lines []string
	for _, e := range append(slices.Clone(o.faults), o.Case.found...) {
		lines = append(lines, e.Report(l))
	}
	lines = append(lines, o.sayChecks(l)...)
	if o.result == nil {
		return strings.Join(lines, "\n")
	}
	for row := range o.result.Rows() {
		if _, isIndicator := row.Indicator(); isIndicator != o.ofMoney() || !o.Case.single {
			if text := row.Explain(l); text != "" {
				lines = append(lines, visible.Line(text))
			}
		}
	}
	for line := range o.result.Lost() {
		if _, row := line.Row(); !row && !o.Case.single {
			lines = append(lines, visible.Line(line.Explain(l)))
		}
	}
	return strings.Join(append(lines, o.found(l)...), "\n")
}

// found is the findings in words, if findings differ or a score is missing.
func (o *Outcome) found(l lang.Language) []string {
	if o.Case.staged.is || !slices.ContainsFunc(o.Differences, func(d Difference) bool {
		return d.Field == "findings" || d.Field == "score" && d.Got == ""
	}) {
		return nil
	}
	concerns := o.concerns()
	var lines []string
	for _, f := range o.result.Findings() {
		if concerns(&f) {
			lines = append(lines, string(f.Code)+": "+visible.Line(f.In(l)))
		}
	}
	return lines
}

// concerns is what tells whether a finding is about the subject of the case: its row for a single indicator, the money
// for a case about money.
func (o *Outcome) concerns() func(*evaluation.Finding) bool {
	about := ""
	if o.ofMoney() {
		about = "/funds"
	} else if o.Case.single {
		about = "/indicators/0"
	}
	return func(f *evaluation.Finding) bool { return strings.HasPrefix(f.At, about) }
}

// Run scores every case of a file.
func (f *File) Run() ([]Outcome, error) {
	outcomes, err := f.Outcomes(nil)
	if err != nil {
		return nil, err
	}
	return slices.Collect(outcomes), nil
}

// Outcomes scores the cases that keep accepts, one by one as they are asked for; all cases if keep is nil.
func (f *File) Outcomes(keep func(*Case) bool) (iter.Seq[Outcome], error) {
	evaluator, err := evaluation.New(f.Rules)
	if err != nil {
		return nil, err
	}
	return func(yield func(Outcome) bool) {
		r := newRunner(evaluator)
		for i := range f.Cases {
			if c := &f.Cases[i]; (keep == nil || keep(c)) && !yield(c.run(r)) {
				return
			}
		}
	}, nil
}

func (c *Case) run(r *runner) Outcome {
	o := Outcome{Case: c, faults: c.faults}
	switch {
	case c.staged.is:
		o.checked(r)
	case c.form != nil:
		var err error
		if o.result, err = r.evaluator.Evaluate(c.form); err != nil {
			o.faults = fault.All(err)
			o.Err = err
		}
	default:
		o.rollUp(r.evaluator)
	}
	if o.Err == nil && c.form != nil {
		o.set = r.evaluator.Sets()[0]
	}
	if c.expects("error") {
		o.Err = nil
	}
	if o.Err == nil {
		o.compare()
	}
	return o
}

// expects reports whether a case expects something of a field.
func (c *Case) expects(field string) bool {
	return slices.ContainsFunc(c.expect, func(e expectation) bool { return e.field == field })
}
