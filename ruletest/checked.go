package ruletest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// runner runs cases by one rule set. It is for one goroutine.
type runner struct {
	evaluator *evaluation.Evaluator
	checkers  [review.Review + 1]*review.Checker // that need nothing beside the form, as far as they were asked for
}

func newRunner(e *evaluation.Evaluator) *runner { return &runner{evaluator: e} }

// checker makes the checks of a stage.
func (r *runner) checker(s *staged) (*review.Checker, error) {
	plain := s.until.IsZero() && s.lastYear == nil && s.department == nil
	if plain && r.checkers[s.stage] != nil {
		return r.checkers[s.stage], nil
	}
	var options []review.Option
	if !s.until.IsZero() {
		options = append(options, review.WithUntil(s.until))
	}
	if s.lastYear != nil {
		options = append(options, review.WithLastYear(func(f *indicator.Form) *indicator.Form { return s.lastYear[f] }))
	}
	if s.department != nil {
		options = append(options, review.WithDepartments(func(*indicator.Form) *indicator.Department { return s.department }))
	}
	c, err := review.New(r.evaluator, s.stage, options...)
	if err == nil && plain {
		r.checkers[s.stage] = c
	}
	return c, err
}

// checked makes the checks of the stage of a case.
func (o *Outcome) checked(r *runner) {
	s := &o.Case.staged
	checker, err := r.checker(s)
	if err != nil {
		o.Err = err
		return
	}
	forms := o.Case.checkedForms()
	across := checker.Across()
	defer func() { _ = across.Close() }()
	for _, form := range forms {
		report, err := checker.Check(form)
		if err != nil {
			o.Err, o.faults = err, append(o.faults, fault.All(err)...)
			return
		}
		if o.Case.form != nil {
			o.result, o.opinion, o.report = report.Result, report.Opinion, report
		}
		o.checks = append(o.checks, report.Findings...)
		if o.Case.department != nil {
			if err := across.Add(report); err != nil {
				o.Err = err
				return
			}
		}
	}
	if o.Case.department == nil {
		return
	}
	if s.department != nil {
		if err := across.Department(s.department, "", 0); err != nil {
			o.Err = err
			return
		}
	}
	for joint, err := range across.Finish() {
		if err != nil {
			o.Err = err
			return
		}
		o.checks = append(o.checks, joint.Findings...)
	}
}

// toldOfEvery are what a stage says of every form, whatever is found.
var toldOfEvery = []lang.Code{"LIGHT", "DEPARTMENT_LIGHT", "OPINION", "FORECAST_STRAIGHT", "FORECAST_SCHEDULE", "FORECAST_EXPECTED"}

// checkCodes are the codes of what the checks found, sorted, each once; for a single indicator only those about its
// row.
func (o *Outcome) checkCodes() []string {
	var codes []string
	concerns := o.concerns()
	for i := range o.checks {
		f := &o.checks[i]
		if concerns(&f.Finding) && !slices.Contains(toldOfEvery, f.Code) {
			codes = append(codes, string(f.Code))
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// hasFound reports whether there is a finding of a code, or of a code at a place: FUND_SUM@/funds/initial/total.
func (o *Outcome) hasFound(item string) bool {
	code, at, placed := strings.Cut(item, "@")
	return slices.ContainsFunc(o.checks, func(f review.Finding) bool {
		return string(f.Code) == code && (!placed || f.At == at)
	})
}

// gotOfChecks is what the checks give for a field; false where the field is another.
func (o *Outcome) gotOfChecks(e *expectation) (string, bool) {
	if !o.Case.staged.is {
		return "", false
	}
	switch e.field {
	case "findings":
		return strings.Join(o.checkCodes(), " "), true
	case "includes", "excludes":
		var found []string
		for _, item := range e.list {
			if o.hasFound(item) {
				found = append(found, item)
			}
		}
		return strings.Join(found, " "), true
	case "severity":
		return o.severityOf(e.name), true
	case "light":
		return o.lightAt(o.lit()).String(), true
	case "funds_light":
		return o.lightAt("/funds").String(), true
	case "lights":
		var lights []string
		for i := range o.Case.form.Indicators {
			lights = append(lights, o.lightAt("/indicators/"+strconv.Itoa(i)).String())
		}
		return strings.Join(lights, " "), true
	case "opinion":
		if o.opinion == nil {
			return "", true
		}
		return o.opinion.Verdict.In(lang.Chinese), true
	}
	return "", false
}

// severityOf is the worst severity of the findings of a code; "" where there are none.
func (o *Outcome) severityOf(code string) string {
	worst := ""
	severity := evaluation.SeverityInfo + 1
	for i := range o.checks {
		if f := &o.checks[i]; string(f.Code) == code && f.Severity < severity {
			severity, worst = f.Severity, f.Severity.String()
		}
	}
	return worst
}

// lit is what the light of a case is of: its row, or the form.
func (o *Outcome) lit() string {
	if o.ofMoney() {
		return "/funds"
	}
	if o.Case.single {
		return "/indicators/0"
	}
	return ""
}

func (o *Outcome) lightAt(at string) review.Light {
	for i := range o.checks {
		if f := &o.checks[i]; f.Code == "LIGHT" && f.At == at {
			return f.Light
		}
	}
	return review.NoLight
}

// sayChecks is what the checks found in words, if what was found differs from what was expected.
func (o *Outcome) sayChecks(l lang.Language) []string {
	if !slices.ContainsFunc(o.Differences, func(d Difference) bool { return d.expectation.isOfChecks() }) {
		return nil
	}
	var lines []string
	for i := range o.checks {
		f := &o.checks[i]
		at := f.At
		if at != "" {
			at = "@" + at
		}
		lines = append(lines, string(f.Code)+at+": "+visible.Line(f.In(l)))
	}
	return lines
}
