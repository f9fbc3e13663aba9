package evaluation_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

// draws is how often each property is tried; with -short rapid leaves it at a fifth.
const draws = 2000

// least is the least number of draws that something must have occurred in: with -short there are fewer.
func least(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

// always tries a property often enough.
func always(t *testing.T, property func(*rapid.T)) {
	t.Helper()
	for tried := 0; tried < draws && !t.Failed(); tried += 100 { // rapid.Check draws 100 times
		rapid.Check(t, property)
	}
}

var presets = []string{"mof-2020", "mof-2021"}

func presetEvaluators(t testing.TB) map[string]*evaluation.Evaluator {
	t.Helper()
	all := map[string]*evaluation.Evaluator{}
	for _, id := range presets {
		all[id] = presetEvaluator(t, id)
	}
	return all
}

// drawnRow is a row that can always be scored.
func drawnRow(t *rapid.T, tier string, i int, points string) indicator.Indicator {
	level2 := map[string][]string{
		"产出指标": {"数量指标", "质量指标", "成本指标"}, "效益指标": {"经济效益指标", "社会效益指标"}, "满意度指标": {"服务对象满意度指标"},
	}[tier]
	ind := indicator.Indicator{
		Level1: tier, Level2: rapid.SampledFrom(level2).Draw(t, "level2"),
		Name: fmt.Sprint("指标", i), Reason: "有",
	}
	a, err := exact.ParseAmount(points)
	if err != nil {
		t.Fatal(err)
	}
	ind.Points = a
	op := rapid.SampledFrom([]string{"≥", "≤", "=", "", ">", "<"}).Draw(t, "op")
	target := rapid.IntRange(1, 5000).Draw(t, "target")
	actual := rapid.IntRange(0, 7000).Draw(t, "actual")
	unit := rapid.SampledFrom([]string{"个", "万元", "%"}).Draw(t, "unit")
	ind.Target = cell.ParseThreshold(fmt.Sprint(op, target, unit))
	ind.Actual = cell.ParseActual(fmt.Sprint(actual, unit))
	return ind
}

// drawnForm has rows in three tiers with points that add up to those of mof-2020, and money.
func drawnForm(t *rapid.T) *indicator.Form {
	f := &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}}
	budget := rapid.IntRange(1, 100000).Draw(t, "budget")
	spent := rapid.IntRange(0, 120000).Draw(t, "spent")
	f.Funds.Adjusted.Total, _ = exact.ParseAmount(fmt.Sprint(budget))
	f.Funds.Spent.Total, _ = exact.ParseAmount(fmt.Sprint(spent))
	for _, tier := range []struct {
		name   string
		points []string
	}{{"产出指标", []string{"20", "12.5", "17.5"}}, {"效益指标", []string{"15", "15"}}, {"满意度指标", []string{"10"}}} {
		for _, p := range tier.points {
			f.Indicators = append(f.Indicators, drawnRow(t, tier.name, len(f.Indicators), p))
		}
	}
	return f
}

func evaluate(t *rapid.T, e *evaluation.Evaluator, f *indicator.Form) *evaluation.Result {
	r, err := e.Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// addsUp checks that the rows, the tiers and what was lost add up to the total.
func addsUp(t *rapid.T, r *evaluation.Result) {
	var rows, tiers, lost exact.Fraction
	for w := range r.Rows() {
		rows = rows.Add(w.Score().Fraction())
	}
	for tier := range r.Tiers() {
		tiers = tiers.Add(tier.Score().Fraction())
	}
	for line := range r.Lost() {
		lost = lost.Add(line.Points().Fraction())
	}
	total := r.Score().Fraction()
	if !rows.Equal(total) || !tiers.Equal(total) || !exact.Int(100).Sub(lost).Equal(total) {
		t.Fatalf("total %s, rows %s, tiers %s, lost %s", total, rows, tiers, lost)
	}
}

func TestTermsAddUpToTheTotal(t *testing.T) {
	all := presetEvaluators(t)
	always(t, func(t *rapid.T) {
		id := rapid.SampledFrom(presets).Draw(t, "rules")
		r := evaluate(t, all[id], drawnForm(t))
		if !r.Score().IsSet() {
			t.Fatalf("no total: %v", r.Findings())
		}
		addsUp(t, r)
	})
}

func TestTermsAddUpUnderEveryRounding(t *testing.T) {
	always(t, func(t *rapid.T) {
		s := executionRules("10", "proportional")
		s.total = "100"
		s.tiers = []string{
			"{name: 预算执行率, points: 10, rule: 执行率}", "{name: 产出指标, points: 50}", "{name: 效益指标, points: 30}",
			"{name: 满意度指标, points: 10}",
		}
		s.rounding = fmt.Sprintf("{digits: %d, mode: %s, at: %s}", rapid.IntRange(0, 6).Draw(t, "digits"),
			rapid.SampledFrom(exact.ModeNames()).Draw(t, "mode"),
			rapid.SampledFrom([]string{"indicator", "tier", "total"}).Draw(t, "at"))
		set, err := rules.Parse("test.yaml", []byte(s.text()))
		if err != nil {
			t.Fatal(err)
		}
		e, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		r := evaluate(t, e, drawnForm(t))
		addsUp(t, r)
	})
}

func TestOrderOfIndicatorsChangesNothing(t *testing.T) {
	all := presetEvaluators(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.SampledFrom(presets).Draw(t, "rules")]
		f := drawnForm(t)
		shuffled := *f
		shuffled.Indicators = rapid.Permutation(f.Indicators).Draw(t, "order")
		a, b := evaluate(t, e, f), evaluate(t, e, &shuffled)
		if a.Score().String() != b.Score().String() || a.Grade() != b.Grade() {
			t.Fatalf("%s %s, in another order %s %s", a.Score(), a.Grade(), b.Score(), b.Grade())
		}
		byName := func(r *evaluation.Result) map[string]string {
			scores := map[string]string{}
			for w := range r.Rows() {
				scores[w.Name()] = w.Score().String()
			}
			return scores
		}
		x, y := byName(a), byName(b)
		for name := range x {
			if x[name] != y[name] {
				t.Fatalf("%s: %s, in another order %s", name, x[name], y[name])
			}
		}
	})
}

// Rounding would hide the factor, so the scores are compared before it.
func TestMultiplyingPointsMultipliesTheScore(t *testing.T) {
	always(t, func(t *rapid.T) {
		k := rapid.IntRange(2, 9).Draw(t, "k")
		f := drawnForm(t)
		f.Indicators = f.Indicators[:3]
		times := *f
		times.Indicators = slices.Clone(f.Indicators)
		for i := range times.Indicators {
			p := f.Indicators[i].Points.Fraction().Mul(exact.Int(int64(k)))
			times.Indicators[i].Points = exact.FixedAmount(p, 1)
		}
		earned := func(points string, form *indicator.Form) exact.Fraction {
			s := plainRules(points)
			set, err := rules.Parse("test.yaml", []byte(s.text()))
			if err != nil {
				t.Fatal(err)
			}
			e, err := evaluation.New(set)
			if err != nil {
				t.Fatal(err)
			}
			var sum exact.Fraction
			for w := range evaluate(t, e, form).Rows() {
				terms, ok := w.Terms()
				if !ok {
					t.Fatalf("%s has no score", w.Name())
				}
				sum = sum.Add(terms.Earned)
			}
			return sum
		}
		one, many := earned("50", f), earned(fmt.Sprint(50*k), &times)
		if !one.Mul(exact.Int(int64(k))).Equal(many) {
			t.Fatalf("%s for the points, %s for %d times as many", one, many, k)
		}
	})
}

func TestTakingOutARowKeepsTheTotalWithinTheRest(t *testing.T) {
	always(t, func(t *rapid.T) {
		mode := rapid.SampledFrom([]string{"level2", "level1", "form", "rescale"}).Draw(t, "policy")
		s := plainRules("50").set("not_applicable", mode)
		s.rounding = "{digits: 6, mode: half-up, at: total}"
		set, err := rules.Parse("test.yaml", []byte(s.text()))
		if err != nil {
			t.Fatal(err)
		}
		e, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		f := drawnForm(t)
		f.Indicators = f.Indicators[:3]
		out := rapid.IntRange(0, 2).Draw(t, "out")
		struck := *f
		struck.Indicators = slices.Clone(f.Indicators)
		struck.Indicators[out].Target, struck.Indicators[out].Actual = cell.ParseThreshold("/"), cell.ParseActual("/")
		lowest, highest := exact.Int(1), exact.Fraction{}
		for w := range evaluate(t, e, f).Rows() {
			if i, _ := w.Indicator(); i == out {
				continue
			}
			terms, ok := w.Terms()
			if !ok {
				t.Fatal("a row has no score")
			}
			share, _ := terms.Earned.Quo(terms.Points)
			lowest, highest = exact.Min(lowest, share), exact.Max(highest, share)
		}
		r := evaluate(t, e, &struck)
		share, _ := r.Score().Fraction().Quo(exact.Int(50))
		slack := exact.Scaled(2, 6) // points are shared out to hundredths, scores rounded to millionths
		slack = slack.Add(exact.Scaled(1, 3))
		if share.Less(lowest.Sub(slack)) || highest.Add(slack).Less(share) {
			t.Fatalf("%s of the points, the rest lies between %s and %s", share, lowest, highest)
		}
	})
}

// A result does not depend on what its Result held before.
func TestEvaluateIntoIsEvaluate(t *testing.T) {
	all := presetEvaluators(t)
	var used evaluation.Result
	always(t, func(t *rapid.T) {
		e := all[rapid.SampledFrom(presets).Draw(t, "rules")]
		f := drawnForm(t)
		if rapid.Bool().Draw(t, "without points") {
			for i := range f.Indicators {
				f.Indicators[i].Points = exact.Amount{}
			}
		}
		if rapid.Bool().Draw(t, "disturbed") {
			disturbed(t, f)
			for _, text := range []*string{&f.Indicators[0].Name, &f.Indicators[0].Level2, &f.Indicators[0].Level1} {
				if name := rapid.SampledFrom([]string{"", "预算执行率", "XX", "产出指标"}).Draw(t, "name"); name != "" {
					*text = name
				}
			}
		}
		fresh := evaluate(t, e, f)
		if err := e.EvaluateInto(&used, f); err != nil {
			t.Fatal(err)
		}
		a, errA := fresh.MarshalJSON()
		b, errB := used.MarshalJSON()
		if errA != nil || errB != nil || string(a) != string(b) {
			t.Fatalf("%s\n%s", a, b)
		}
	})
}

// A bound form scores any outcomes as Evaluate does, or returns an error.
func TestBoundIsEvaluate(t *testing.T) {
	all := presetEvaluators(t)
	tried, scored := 0, 0
	always(t, func(t *rapid.T) {
		tried++
		e := all[rapid.SampledFrom(presets).Draw(t, "rules")]
		promised := drawnForm(t)
		bound, err := e.Bind(promised)
		if err != nil {
			t.Fatal(err)
		}
		form := *promised
		form.Indicators = slices.Clone(promised.Indicators)
		for i := range form.Indicators {
			ind := &form.Indicators[i]
			actual := fmt.Sprint(rapid.IntRange(-50, 7000).Draw(t, "actual"))
			if rapid.Bool().Draw(t, "decimals") {
				actual = fmt.Sprintf("%s.%03d", actual, rapid.IntRange(0, 999).Draw(t, "decimals"))
			}
			if rapid.IntRange(0, 9).Draw(t, "large") == 0 {
				actual += "000000000"
			}
			unit := ind.Target.Unit().Name()
			if unit == "元" {
				unit = "万元"
			}
			ind.Actual = cell.ParseActual(actual + unit)
		}
		spent := rapid.IntRange(0, 200000).Draw(t, "spent")
		form.Funds.Spent.Total, _ = exact.ParseAmount(fmt.Sprint(spent))
		outcomes := make([]evaluation.Outcome, bound.Rows())
		var scores evaluation.Scores
		r := evaluate(t, e, &form)
		if err := bound.Read(&form, outcomes); err != nil {
			return
		}
		if err := bound.Score(outcomes, &scores); err != nil {
			if r.Score().IsSet() {
				t.Fatalf("no bound score, evaluated %s", r.Score())
			}
			return
		}
		scored++
		at := 0
		for w := range r.Rows() {
			if scores.Row(at).String() != w.Score().String() {
				t.Fatalf("row %d: bound %s, evaluated %s", at, scores.Row(at), w.Score())
			}
			at++
		}
		if scores.Total().String() != r.Score().String() || scores.Grade() != r.Grade() {
			t.Fatalf("bound %s %s, evaluated %s %s", scores.Total(), scores.Grade(), r.Score(), r.Grade())
		}
	})
	if scored < tried/2 {
		t.Errorf("only %d outcomes of %d were scored", scored, tried)
	}
}
