package ruletest

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Outcome is what became of one case.
type Outcome struct {
	Case        *Case
	Differences []Difference
	Err         error // the form couldn't be scored at all

	result *evaluation.Result
}

// Difference is a field that isn't what was expected.
type Difference struct {
	Field     string
	Want, Got string
	Place     fault.Place // of what was expected
}

// Name is the field's name for a reader.
func (d *Difference) Name() lang.Message {
	field, tier, _ := strings.Cut(d.Field, " ")
	return lang.Of(fieldNames[field], tier)
}

// fieldNames are what the fields of expectations are called.
var fieldNames = map[string]lang.Code{
	"score": "FIELD_SCORE", "points": "FIELD_POINTS", "grade": "FIELD_GRADE", "rule": "FIELD_RULE", "attainment": "FIELD_ATTAINMENT",
	"met": "FIELD_MET", "findings": "FIELD_FINDINGS", "tier": "FIELD_TIER",
}

// Passed reports whether all was as expected.
func (o *Outcome) Passed() bool { return o.Err == nil && len(o.Differences) == 0 }

// Explain says how the score came about that the case got; "" where there is none.
func (o *Outcome) Explain(l lang.Language) string {
	if o.result == nil {
		return ""
	}
	var lines []string
	for row := range o.result.Rows() {
		if _, ours := row.Indicator(); ours || !o.Case.single || len(o.Case.form.Indicators) == 0 {
			if text := row.Explain(l); text != "" {
				lines = append(lines, text)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// Run scores every case of a file.
func (f *File) Run() ([]Outcome, error) {
	outcomes, err := f.Outcomes(nil)
	if err != nil {
		return nil, err
	}
	return slices.Collect(outcomes), nil
}

// Outcomes scores the cases that keep accepts, one by one as they are asked for. Without keep that is all of them.
func (f *File) Outcomes(keep func(*Case) bool) (iter.Seq[Outcome], error) {
	evaluator, err := evaluation.New(f.Rules)
	if err != nil {
		return nil, err
	}
	return func(yield func(Outcome) bool) {
		for i := range f.Cases {
			if c := &f.Cases[i]; (keep == nil || keep(c)) && !yield(c.run(evaluator)) {
				return
			}
		}
	}, nil
}

func (c *Case) run(evaluator *evaluation.Evaluator) Outcome {
	o := Outcome{Case: c}
	o.result, o.Err = evaluator.Evaluate(c.form)
	if o.Err != nil {
		return o
	}
	for i := range c.expect {
		e := &c.expect[i]
		want, got := e.want, c.got(o.result, e)
		if e.field == "findings" {
			list := slices.Sorted(slices.Values(e.list))
			want = strings.Join(slices.Compact(list), " ")
		}
		if !sameText(want, got) {
			field := e.field
			if e.name != "" {
				field += " " + e.name
			}
			o.Differences = append(o.Differences, Difference{field, want, got, e.place})
		}
	}
	return o
}

// sameText compares what is written: 8.90 isn't 8.9. A score that can't be given is written as null, pending or 待定.
func sameText(want, got string) bool {
	if want == got {
		return true
	}
	return got == "" && (want == "pending" || want == "待定")
}

// got is what came out for a field that is expected.
func (c *Case) got(result *evaluation.Result, e *expectation) string {
	switch e.field {
	case "grade":
		return result.Grade()
	case "tier":
		for tier := range result.Tiers() {
			if tier.Name() == e.name {
				return written(tier.Score())
			}
		}
		return ""
	case "findings":
		return c.findings(result)
	}
	if !c.single {
		switch e.field {
		case "score":
			return written(result.Score())
		case "points":
			return written(result.Points())
		}
		return ""
	}
	row, ok := theRow(result)
	if !ok {
		return ""
	}
	switch e.field {
	case "score":
		return written(row.Score())
	case "points":
		return written(row.Points())
	case "rule":
		return row.Rule()
	case "met":
		return strconv.FormatBool(row.Met())
	case "attainment":
		if v, ok := row.Attainment(); ok {
			return v.String()
		}
	}
	return ""
}

// theRow is the row of the one indicator of a case.
func theRow(result *evaluation.Result) (evaluation.Row, bool) {
	for row := range result.Rows() {
		if _, ok := row.Indicator(); ok {
			return row, true
		}
	}
	return evaluation.Row{}, false
}

// findings are the codes of what was found, sorted, each once; of a single indicator those about its row.
func (c *Case) findings(result *evaluation.Result) string {
	var codes []string
	for _, f := range result.Findings() {
		if !c.single || strings.HasPrefix(f.At, "/indicators/0") {
			codes = append(codes, string(f.Code))
		}
	}
	slices.Sort(codes)
	return strings.Join(slices.Compact(codes), " ")
}

// written is an amount as a case writes it; nothing for one that can't be given.
func written(a indicator.Amount) string {
	if !a.IsSet() {
		return ""
	}
	return a.String()
}
