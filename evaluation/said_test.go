package evaluation_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// everything is all that a result says.
func everything(r *evaluation.Result) string {
	var b strings.Builder
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		b.Write(r.AppendJSON(nil, l))
		for row := range r.Rows() {
			score, ok := row.Terms()
			fmt.Fprintln(&b, row.Name(), row.Level1(), row.Level2(), row.Target(), row.Actual(), row.Declared(), row.Explain(l),
				row.ByMoney(), score, ok)
		}
		for line := range r.Lost() {
			fmt.Fprintln(&b, line.Name(l), line.Points(), line.Explain(l))
		}
		for line := range r.Adjustments() {
			fmt.Fprintln(&b, line.Name(l), line.Points(), line.Explain(l))
		}
		for _, f := range r.Findings() {
			fmt.Fprintln(&b, f.In(l), f.At, f.Place)
		}
	}
	fmt.Fprintln(&b, r.Project(), r.ProjectCode(), r.Department(), r.Year())
	var sum evaluation.Summary
	var up evaluation.RollUp
	fmt.Fprintln(&b, sum.Add(r), up.Add(r))
	lacking, _ := up.LackingMoney()
	text, err := sum.MarshalJSON()
	fmt.Fprintln(&b, lacking, up.Budget(), up.Score(), string(text), err)
	return b.String()
}

// spoiled overwrites all that a form holds, and cuts its rows off.
func spoiled(f *indicator.Form) {
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		if ind.Cumulative != nil {
			*ind.Cumulative = indicator.Cumulative{Target: cell.ParseThreshold("≥77天")}
		}
		*ind = indicator.Indicator{Level1: "改", Name: "改", Target: cell.ParseThreshold("≤9吨"), Actual: cell.ParseActual("改")}
	}
	for i := range f.Events {
		f.Events[i] = indicator.Event{Name: "改"}
	}
	f.Indicators, f.Events, f.Goals, f.Schedule = f.Indicators[:0], nil, nil, nil
	f.Year, f.Project, f.CurrencyUnit, f.Funds = 1999, indicator.Project{Name: "改", Department: "改"}, "元",
		indicator.Funds{}
}

// A result stays what it was, whatever becomes of its form.
func TestResultsOwnWhatTheySay(t *testing.T) {
	all := allPresets(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		f, _ := wholeForm(t, e.Rules())
		disturbed(t, f)
		set := e.Rules()
		if len(set.Events) > 0 {
			f.Events = []indicator.Event{{Name: set.Events[0].Name, Points: f.Indicators[0].Points}}
		}
		r, err := e.Evaluate(f)
		if err != nil {
			t.Skip()
		}
		before := everything(r)
		spoiled(f)
		if after := everything(r); after != before {
			t.Fatalf("%s\nbecame\n%s", before, after)
		}
	})
}

// So does one of a form whose space its reader uses again.
func TestResultsOutliveTheSpaceOfForms(t *testing.T) {
	e := presetEvaluator(t, "mof-2021")
	var reader indicator.FormReader
	read := func(i int) *indicator.Form {
		text := fmt.Sprintf(
			`{"year":2023,"project":{"name":"项目%d"},"indicators":[{"level1":"产出指标","name":"指标%d","target":"≥%d个","actual":"—"}]}`, i, i, i+1)
		form, err := reader.JSON(fmt.Sprintf("表%d.ndjson", i), []byte(text), i+1)
		if err != nil {
			t.Fatal(err)
		}
		return form
	}
	var results []*evaluation.Result
	var want []string
	for i := range 5 {
		r, err := e.Evaluate(read(i))
		if err != nil {
			t.Fatal(err)
		}
		results, want = append(results, r), append(want, everything(r))
	}
	for i, r := range results {
		if got := everything(r); got != want[i] {
			t.Errorf("%s\nbecame\n%s", want[i], got)
		}
		if file, line := r.Place("/indicators/0/actual"); file != fmt.Sprintf("表%d.ndjson", i) || line != i+1 {
			t.Errorf("result %d stood at %s:%d", i, file, line)
		}
	}
}

// A bound form is settled: its targets stay what they were when it was bound.
func TestBoundFormsAreSettled(t *testing.T) {
	e := presetEvaluator(t, "mof-2021")
	form := func() *indicator.Form {
		return &indicator.Form{Indicators: []indicator.Indicator{
			{Level1: "产出指标", Level2: "数量指标", Name: "甲", Target: cell.ParseThreshold("≥10个"), Actual: cell.ParseActual("约9个")},
			{Level1: "产出指标", Level2: "数量指标", Name: "乙", Target: cell.ParseThreshold("≥10个"), Actual: cell.ParseActual("9个")},
		}}
	}
	bind := func(spoil bool) ([]evaluation.Outcome, error) {
		f := form()
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "10"), amount(t, "9")
		bound, err := e.Bind(f)
		if err != nil {
			t.Fatal(err)
		}
		filled := form()
		filled.Funds = f.Funds
		filled.Indicators[0].Actual = cell.ParseActual("0.9万个")
		if spoil {
			spoiled(f)
		}
		out := make([]evaluation.Outcome, bound.Rows())
		return out, bound.Read(filled, out)
	}
	want, err1 := bind(false)
	got, err2 := bind(true)
	if err1 != nil || err2 != nil || !reflect.DeepEqual(want, got) {
		t.Errorf("%v %v, with the form spoiled %v %v", want, err1, got, err2)
	}
}
