package evaluation_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// regradable earns 10 of 10 for the money, 25 of 50 for the output, and nothing yet for the words.
func regradable(t *testing.T) *evaluation.Result {
	t.Helper()
	ind := func(level1, target, actual, points string) indicator.Indicator {
		return indicator.Indicator{
			Level1: level1, Name: level1 + target, Target: cell.ParseThreshold(target), Actual: cell.ParseActual(actual),
			Points: exact.MustAmount(points), Reason: "下雨",
		}
	}
	form := &indicator.Form{Year: 2021, Indicators: []indicator.Indicator{
		ind("产出指标", "≥10个", "8个", "50"), ind("效益指标", "明显改善", "说不清", "30"), ind("满意度指标", "≥90%", "95%", "10"),
	}}
	form.Funds.Initial.Total, form.Funds.Spent.Total = exact.MustAmount("20"), exact.MustAmount("20")
	r, err := presetEvaluator(t, "mof-2021").Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Given scores count in place of computed ones, also where there was none; the rest stays. 8 of 10 earn 40 of 50.
func TestRegraded(t *testing.T) {
	r := regradable(t)
	for _, c := range []struct {
		given        map[int]string
		score, grade string
	}{
		{nil, "—", ""},
		{map[int]string{0: "50"}, "—", ""},
		{map[int]string{1: "30"}, "90.00", "优"},
		{map[int]string{1: "29.99"}, "89.99", "良"},
		{map[int]string{0: "0", 1: "30"}, "50.00", "差"},
		{map[int]string{evaluation.ExecutionRow: "2.5", 1: "30"}, "82.50", "良"},
		{map[int]string{1: "30", 9: "7"}, "90.00", "优"}, // no such row
	} {
		given := map[int]exact.Amount{}
		for at, score := range c.given {
			given[at] = exact.MustAmount(score)
		}
		score, grade, err := r.Regraded(given)
		if err != nil || score.String() != c.score || grade != c.grade {
			t.Errorf("%v: %s %s %v", c.given, score, grade, err)
		}
	}
	if _, _, err := new(evaluation.Result).Regraded(nil); err == nil {
		t.Error("nothing was evaluated, and it is regraded")
	}
}

// Rows that are given the scores that they have leave the total as it is.
func TestRegradedAsBefore(t *testing.T) {
	r := regradable(t)
	rapid.Check(t, func(t *rapid.T) {
		words := exact.FixedAmount(exact.Scaled(rapid.Int64Range(0, 3000).Draw(t, "words"), 2), 2)
		given := map[int]exact.Amount{1: words}
		plain, _, _ := r.Regraded(given)
		for row := range r.Rows() {
			if at, ok := row.Indicator(); ok && at != 1 && rapid.Bool().Draw(t, "given") {
				given[at] = row.Score()
			}
		}
		if got, _, _ := r.Regraded(given); !got.Equal(plain) {
			t.Fatalf("%s, not %s", got, plain)
		}
	})
}
