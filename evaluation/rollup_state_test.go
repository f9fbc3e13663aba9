package evaluation_test

import (
	"errors"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// Roll-ups of parts that are stored and restored and merged in any order give the same as one roll-up of everything:
// budgets of 100 + 50 + 0.3 and 90 + 10 + 0.1 spent.
func TestRollUpsMerge(t *testing.T) {
	e := presetEvaluators(t)
	ev := e["mof-2020"]
	var forms []*indicator.Form
	for i, money := range [][3]string{{"100", "90", "8"}, {"50", "10", "5"}, {"0.3", "0.1", "10"}} {
		f := formOfOne(t, money[2])
		f.Project.Code = string(rune('a' + i))
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, money[0]), amount(t, money[1])
		forms = append(forms, f)
	}
	var whole evaluation.RollUp
	parts := make([]*evaluation.RollUp, len(forms))
	for i, f := range forms {
		r, err := ev.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		whole.Add(r)
		var part evaluation.RollUp
		part.Add(r)
		state, err := part.State()
		if err != nil {
			t.Fatal(err)
		}
		if parts[i], err = evaluation.RestoreRollUp(ev.Rules(), state); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := whole.State()
	for _, order := range [][]int{{0, 1, 2}, {2, 0, 1}, {1, 2, 0}} {
		var merged evaluation.RollUp
		for _, i := range order {
			if err := merged.Merge(parts[i]); err != nil {
				t.Fatal(err)
			}
		}
		if got, _ := merged.State(); string(got) != string(want) {
			t.Errorf("%v: %s, want %s", order, got, want)
		}
		if merged.Budget().String() != "150.3" || merged.Spent().String() != "100.1" ||
			merged.Score().String() != whole.Score().String() {
			t.Errorf("%s of %s, %s", merged.Spent(), merged.Budget(), merged.Score())
		}
	}
	var empty evaluation.RollUp
	state, _ := empty.State()
	if again, err := evaluation.RestoreRollUp(ev.Rules(), state); err != nil || again.Score().IsSet() {
		t.Error("an empty roll-up has a score, or isn't read again")
	}
	if _, err := evaluation.RestoreRollUp(e["mof-2021"].Rules(), want); !errors.Is(err, evaluation.ErrOtherRules) {
		t.Errorf("taken under other rules: %v", err)
	}
	if err := (&evaluation.RollUp{Weighting: evaluation.Evenly}).Merge(&whole); err != nil {
		t.Errorf("an empty roll-up takes the weighting of the first: %v", err)
	}
}

// formOfOne is a form with one indicator whose target is ten, with the given actual.
func formOfOne(t *testing.T, actual string) *indicator.Form {
	t.Helper()
	f := &indicator.Form{Year: 2021, Indicators: []indicator.Indicator{
		{Level1: "产出指标", Level2: "数量指标", Name: "数量", Reason: "有"},
	}}
	f.Indicators[0].Target, f.Indicators[0].Actual = cell.ParseThreshold("≥10个"), cell.ParseActual(actual+"个")
	return f
}
