package evaluation_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

// place is the form of one place: money in a currency unit, a count and a rate.
func place(t testing.TB, name, unit, budget, spent, count, rate string) *indicator.Form {
	f := &indicator.Form{Year: 2021, CurrencyUnit: unit, Indicators: []indicator.Indicator{
		{Level1: "产出指标", Level2: "数量指标", Name: "户数", Target: cell.ParseThreshold("≥100户"), Actual: cell.ParseActual(count)},
		{Level1: "产出指标", Level2: "质量指标", Name: "合格率", Target: cell.ParseThreshold("≥90%"), Actual: cell.ParseActual(rate)},
	}}
	f.Project.Name, f.Project.ImplementingUnit = "补助", name
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, budget), amount(t, spent)
	return f
}

// 3,000,000元 are 300万元: with 100万元 that makes 400 and 75 + 210 spent; the rate is (80×100 + 96×300) ÷ 400 = 92. If the
// first form is in 元, so is the joined one.
func TestAggregateConvertsMoney(t *testing.T) {
	a, b := place(t, "甲县", "", "100", "75", "80户", "80%"), place(t, "乙县", "元", "3000000", "2100000", "120户", "96%")
	joined, findings := evaluation.Aggregate(a, b)
	if got := moneyText(joined); got != "400 285 万元" || len(findings) > 0 {
		t.Errorf("%s %v", got, findings)
	}
	if count, rate := joined.Indicators[0].Actual.Text(), joined.Indicators[1].Actual.Text(); count != "200户" ||
		rate != "92%" {
		t.Errorf("%s, %s", count, rate)
	}
	if joined, _ = evaluation.Aggregate(b, a); moneyText(joined) != "4000000 2850000 元" {
		t.Errorf("the other way round %s", moneyText(joined))
	}
	a.CurrencyUnit = "头" // which isn't money
	_, findings = evaluation.Aggregate(a, b)
	if got := foundCodes(findings); got != "AGGREGATE_BUDGET AGGREGATE_SPENT AGGREGATE_WEIGHT" {
		t.Errorf("a unit that is no money: %s", got)
	}
}

func moneyText(f *indicator.Form) string {
	unit := f.CurrencyUnit
	if unit == "" {
		unit = "万元"
	}
	return fmt.Sprint(f.Funds.Adjusted.Total, " ", f.Funds.Spent.Total, " ", unit)
}

func foundCodes(findings []evaluation.Finding) string {
	var codes []string
	for _, f := range findings {
		codes = append(codes, string(f.Code))
	}
	return strings.Join(codes, " ")
}

// A figure that one of two places lacks is missing in the joined form: the budget, the money spent, a rate weighted by
// budget.
func TestAggregateSaysWhatIsMissing(t *testing.T) {
	for name, c := range map[string]struct{ budget, spent, money, rate, codes string }{
		"spent":  {"100", "", "200 — 万元", "85%", "AGGREGATE_SPENT"}, // (80 + 90) ÷ 2
		"budget": {"", "100", "— 200 万元", "", "AGGREGATE_BUDGET AGGREGATE_WEIGHT"},
		"both":   {"", "", "— — 万元", "", "AGGREGATE_BUDGET AGGREGATE_SPENT AGGREGATE_WEIGHT"},
	} {
		joined, findings := evaluation.Aggregate(place(t, "甲县", "", "100", "100", "50户", "80%"),
			place(t, "乙县", "", c.budget, c.spent, "50户", "90%"))
		if got := moneyText(joined); got != c.money || joined.Indicators[1].Actual.Text() != c.rate ||
			foundCodes(findings) != c.codes {
			t.Errorf("%s: %s, rate %q, %v", name, got, joined.Indicators[1].Actual.Text(), findings)
		}
		if text := findings[0].In(1); !strings.Contains(text, "1 of 2 forms") || !strings.Contains(text, "补助（乙县）") {
			t.Errorf("%s: it isn't said which form: %s", name, text)
		}
	}
	if joined, findings := evaluation.Aggregate(nil, place(t, "甲县", "", "", "", "50户", "80%")); len(findings) > 0 ||
		joined.Indicators[1].Actual.Text() != "80%" {
		t.Errorf("of one form %v", findings)
	}
}

// Duplicated rows of a form stay duplicated; they aren't added to each other.
func TestAggregateJoinsRowsOneByOne(t *testing.T) {
	twice := place(t, "甲县", "", "1", "1", "50户", "80%")
	twice.Indicators = append(twice.Indicators, twice.Indicators[0])
	joined, _ := evaluation.Aggregate(twice, place(t, "乙县", "", "1", "1", "30户", "80%"))
	if got := len(joined.Indicators); got != 3 || joined.Indicators[0].Actual.Text() != "80户" ||
		joined.Indicators[2].Actual.Text() != "50户" {
		t.Errorf("%d rows: %s, %s", got, joined.Indicators[0].Actual.Text(), joined.Indicators[2].Actual.Text())
	}
}

// Values per something, changes, ranges and approximate numbers don't add up.
func TestAggregateLeavesUnlikeRowsAlone(t *testing.T) {
	for _, cells := range [][2]string{
		{"≤60元/人", "50元/人"},
		{"增长5%", "增长6%"},
		{"100户", "90～95户"},
		{"100户", "约90户"},
		{"100户", "九成"},
	} {
		f, g := place(t, "甲", "", "1", "1", "90户", "1%"), place(t, "乙", "", "1", "1", cells[1], "1%")
		f.Indicators[0].Target, f.Indicators[0].Actual = cell.ParseThreshold(cells[0]), cell.ParseActual(cells[1])
		g.Indicators[0].Target = f.Indicators[0].Target
		joined, findings := evaluation.Aggregate(f, g)
		if joined.Indicators[0].Actual.Text() != "" || foundCodes(findings) != "AGGREGATE_UNLIKE" {
			t.Errorf("%v joined to %s: %v", cells, joined.Indicators[0].Actual.Text(), findings)
		}
	}
}

// Rows whose bare targets have the same direction, in whatever words, are joined; others aren't.
func TestAggregateJoinsWhatLooksTheSameWay(t *testing.T) {
	for _, c := range []struct{ target, one, other, actual string }{
		{"100户", "反向", "≤", "180户"},
		{"100户", "", "定量", "180户"},
		{"100户", "反向", "", ""},
		{"100户", "正向", "反向", ""},
		{"≥100户", "正向", "", "180户"},
	} {
		f, g := place(t, "甲", "", "1", "1", "90户", "1%"), place(t, "乙", "", "1", "1", "90户", "1%")
		f.Indicators[0].Target, f.Indicators[0].Direction = cell.ParseThreshold(c.target), c.one
		g.Indicators[0].Target, g.Indicators[0].Direction = cell.ParseThreshold(c.target), c.other
		joined, findings := evaluation.Aggregate(f, g)
		if got := joined.Indicators[0].Actual.Text(); got != c.actual ||
			(foundCodes(findings) == "AGGREGATE_UNLIKE") != (c.actual == "") {
			t.Errorf("%+v: %q %v", c, got, findings)
		}
	}
}

// Joining all forms at once and joining joined parts give the same scores, in whatever units money is written.
func TestJoiningPartsIsJoiningAll(t *testing.T) {
	evaluators := allPresets(t)
	check2000(t, func(t *rapid.T) {
		ev := evaluators[rapid.IntRange(0, len(evaluators)-1).Draw(t, "rules")]
		var all, parts []*indicator.Form
		for range rapid.IntRange(1, 3).Draw(t, "parts") {
			var part []*indicator.Form
			for range rapid.IntRange(1, 3).Draw(t, "places") {
				part = append(part, drawnPlace(t))
			}
			all = append(all, part...)
			joined, _ := evaluation.Aggregate(part...)
			parts = append(parts, joined)
		}
		once, _ := evaluation.Aggregate(all...)
		twice, _ := evaluation.Aggregate(parts...)
		if a, b := scoresText(t, ev, once), scoresText(t, ev, twice); a != b {
			t.Fatalf("%s\nand in parts %s", a, b)
		}
	})
}

func drawnPlace(t *rapid.T) *indicator.Form {
	number := func(name string) string { return fmt.Sprint(rapid.IntRange(1, 400).Draw(t, name)) }
	unit := rapid.SampledFrom([]string{"", "万元", "元", "千元"}).Draw(t, "unit")
	budget, spent := number("budget"), number("spent")
	switch rapid.IntRange(0, 9).Draw(t, "lacking") {
	case 0:
		budget = ""
	case 1:
		spent = ""
	}
	f := &indicator.Form{Year: 2021, CurrencyUnit: unit, Indicators: []indicator.Indicator{
		{
			Level1: "产出指标", Level2: "数量指标", Name: "户数", Target: cell.ParseThreshold("≥" + number("target") + "户"),
			Actual: cell.ParseActual(number("actual") + "户"),
		},
		{
			Level1: "效益指标", Level2: "社会效益指标", Name: "覆盖率", Target: cell.ParseThreshold("≥" + number("rate") + "%"),
			Actual: cell.ParseActual(number("rate") + "%"),
		},
	}}
	f.Funds.Adjusted.Total, _ = exact.ParseAmount(budget)
	f.Funds.Spent.Total, _ = exact.ParseAmount(spent)
	return f
}

func scoresText(t *rapid.T, ev *evaluation.Evaluator, f *indicator.Form) string {
	r, err := ev.Evaluate(f)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for w := range r.Rows() {
		attained, _ := w.Attainment()
		fmt.Fprint(&text, w.Score(), " ", attained.Reduced(), " ")
	}
	return text.String() + r.Score().String() + r.Grade()
}

// check2000 checks a property on 2,000 draws.
func check2000(t *testing.T, property func(*rapid.T)) {
	t.Helper()
	for range 20 { // rapid draws a hundred at a time
		rapid.Check(t, property)
	}
}

// BenchmarkAggregate joins places that share no rows: the time per row doesn't grow with their number.
func BenchmarkAggregate(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		forms := make([]*indicator.Form, n)
		for i := range forms {
			forms[i] = place(b, "县", "", "100", "90", "50户", "80%")
			forms[i].Indicators[0].Name = fmt.Sprint("户数", i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				evaluation.Aggregate(forms...)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(2*n), "ns/row")
		})
	}
}

// 100 of 100 and a budget of 100 with unknown spending make 100 %, not 50 %; the form without a figure is named.
func TestARollUpLeavesOutWhatIsMissing(t *testing.T) {
	ev := presetEvaluators(t)["mof-2020"]
	var u evaluation.RollUp
	for i, money := range [][2]string{{"100", "100"}, {"100", ""}, {"", "30"}, {"-5", "5"}} {
		f := place(t, string(rune('甲'+i)), "", money[0], money[1], "100户", "90%")
		r, err := ev.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := u.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	rate, ok := u.Rate()
	lacking, more := u.LackingMoney()
	if !ok || !rate.IsOne() || u.Budget().String() != "100" || u.Spent().String() != "100" || u.WithoutBudget() != 2 ||
		u.WithoutSpent() != 1 ||
		len(lacking) != 3 || more {
		t.Errorf("%s of %s; %d without a budget, %d without spending: %v", u.Spent(), u.Budget(), u.WithoutBudget(),
			u.WithoutSpent(), lacking)
	}
}

// Results of two rule sets with different grades can't be added to one roll-up or summary, in either order; each has
// its own.
func TestRuleSetsAreNotMixed(t *testing.T) {
	coarse := plainRules("100")
	coarse.grades = "{of: rounded, levels: {合格: 60, 不合格: 0}}"
	results := []*evaluation.Result{coarse.score(t, totalForm(t, "95")), plainRules("100").score(t, totalForm(t, "10"))}
	for i, first := range results {
		second := results[1-i]
		var u evaluation.RollUp
		var s evaluation.Summary
		if err := errors.Join(u.Add(first), s.Add(first)); err != nil {
			t.Fatal(err)
		}
		if err := u.Add(second); !errors.Is(err, evaluation.ErrOtherRules) {
			t.Errorf("a roll-up took it: %v", err)
		}
		if err := s.Add(second); !errors.Is(err, evaluation.ErrOtherRules) {
			t.Errorf("a summary took it: %v", err)
		}
		other := evaluation.NewSummary(second.Rules())
		if err := other.Add(second); err != nil {
			t.Fatal(err)
		}
		if err := s.Merge(other); !errors.Is(err, evaluation.ErrOtherRules) {
			t.Errorf("a summary merged: %v", err)
		}
		if all, _ := u.Forms(); all != 1 || s.Forms() != 1 {
			t.Errorf("%d and %d forms after what failed", all, s.Forms())
		}
	}
	var several evaluation.RollUps
	for _, r := range append(results, results[0]) {
		if err := several.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	all := several.All()
	if len(all) != 2 || fmt.Sprint(all[0].Grades()) != "[{合格 2} {不合格 0}]" ||
		fmt.Sprint(all[1].Grades()) != "[{优 0} {良 0} {中 0} {差 1}]" {
		t.Errorf("%d roll-ups", len(all))
	}
	var again evaluation.RollUps
	for _, u := range all {
		if err := again.Merge(u); err != nil {
			t.Fatal(err)
		}
	}
	if forms, _ := again.All()[0].Forms(); forms != 2 {
		t.Errorf("%d forms after merging", forms)
	}
}

// A rule set that is loaded twice counts as one.
func TestRuleSetsAreToldByTheirText(t *testing.T) {
	var u evaluation.RollUp
	for range 2 {
		set, err := rules.Preset("mof-2020")
		if err != nil {
			t.Fatal(err)
		}
		ev, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ev.Evaluate(place(t, "甲", "", "1", "1", "100户", "90%"))
		if err != nil {
			t.Fatal(err)
		}
		if err := u.Add(r); err != nil {
			t.Error(err)
		}
	}
}

// split draws the parts into which several places divide a whole.
func split(t *rapid.T, whole, places int) []int {
	parts := make([]int, places)
	for i := range parts[1:] {
		parts[i+1] = rapid.IntRange(0, whole).Draw(t, "part")
		whole -= parts[i+1]
	}
	parts[0] = whole
	return parts
}

// A form that is split among places (counts, money and budgets in parts, rates unchanged) and joined again has the same
// scores and grade as before, in whatever currency unit each place writes.
func TestJoiningWhatWasSplitIsTheWhole(t *testing.T) {
	all := allPresets(t)
	lost := 0
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		n := rapid.IntRange(1, 4).Draw(t, "places")
		whole := &indicator.Form{Year: 2022}
		places := make([]*indicator.Form, n)
		budget, spent := rapid.IntRange(1, 500).Draw(t, "budget"), rapid.IntRange(0, 500).Draw(t, "spent")
		whole.Funds.Adjusted.Total, whole.Funds.Spent.Total = amountOf(budget), amountOf(spent)
		budgets, spendings := split(t, budget, n), split(t, spent, n)
		for i := range places {
			zeros := 1
			places[i] = &indicator.Form{Year: 2022}
			if rapid.Bool().Draw(t, "yuan") {
				places[i].CurrencyUnit, zeros = "元", 10000
			}
			places[i].Funds.Adjusted.Total, places[i].Funds.Spent.Total = amountOf(budgets[i]*zeros),
				amountOf(spendings[i]*zeros)
		}
		for i := range e.Rules().Tiers {
			tier := &e.Rules().Tiers[i]
			for k := range rapid.IntRange(1, 2).Draw(t, "rows") {
				sign := rapid.SampledFrom([]string{"≥", "≤", "", "="}).Draw(t, "sign")
				unit := rapid.SampledFrom([]string{"个", "万元", "%"}).Draw(t, "unit")
				target, actual := rapid.IntRange(2, 90).Draw(t, "target"), rapid.IntRange(2, 110).Draw(t, "actual")
				row := indicator.Indicator{
					Level1: tier.Name, Level2: "数量指标", Name: fmt.Sprint("指标", k), Reason: "有",
					Points: drawnAmount(t, 1, 30),
				}
				targets, actuals := split(t, target, n), split(t, actual, n)
				add := func(f *indicator.Form, target, actual int) {
					row.Target, row.Actual = cell.ParseThreshold(fmt.Sprint(sign, target, unit)),
						cell.ParseActual(fmt.Sprint(actual, unit))
					f.Indicators = append(f.Indicators, row)
				}
				add(whole, target, actual)
				for i, place := range places {
					if unit == "%" {
						targets[i], actuals[i] = target, actual
					}
					add(place, targets[i], actuals[i])
				}
			}
		}
		joined, findings := evaluation.Aggregate(places...)
		was, is := evaluate(t, e, whole), evaluate(t, e, joined)
		if a, b := scoresOf(was)+was.Grade(), scoresOf(is)+is.Grade(); a != b || len(findings) > 0 {
			t.Fatalf("%s: %s\njoined %s\n%v", e.Rules().ID, a, b, findings)
		}
		if was.Score().IsSet() && was.Score().Fraction().Less(was.Points().Fraction()) {
			lost++
		}
	})
	if lost < least(draws/2) {
		t.Errorf("only %d forms lost points", lost)
	}
}

func amountOf(n int) exact.Amount { return exact.FixedAmount(exact.Int(int64(n)), 0) }

// A roll-up of all forms equals the merged roll-ups of any parts of them, also with forms that have no total.
func TestRollUpsOfPartsMergeToThatOfAll(t *testing.T) {
	all := allPresets(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		var whole evaluation.RollUp
		parts := make([]evaluation.RollUp, 3)
		for range rapid.IntRange(1, 4).Draw(t, "forms") {
			form, _ := wholeForm(t, e.Rules())
			form.CurrencyUnit = rapid.SampledFrom([]string{"", "元", "千元", "头"}).Draw(t, "unit")
			if rapid.IntRange(0, 5).Draw(t, "lacking") == 0 {
				form.Funds.Spent.Total = exact.Amount{}
			}
			r := evaluate(t, e, form)
			if err := whole.Add(r); err != nil {
				t.Fatal(err)
			}
			if err := parts[rapid.IntRange(0, 2).Draw(t, "part")].Add(r); err != nil {
				t.Fatal(err)
			}
		}
		var merged evaluation.RollUp
		for i := range parts {
			if err := merged.Merge(&parts[i]); err != nil {
				t.Fatal(err)
			}
		}
		a, errA := whole.State()
		b, errB := merged.State()
		if errA != nil || errB != nil || string(a) != string(b) || whole.Score().String() != merged.Score().String() {
			t.Fatalf("%s: %s\nmerged %s", e.Rules().ID, a, b)
		}
	})
}
