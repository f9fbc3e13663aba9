package evaluation_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// dateMeasures are the measures that once divided or subtracted the numbers of days.
var dateMeasures = []string{
	"attainment", "actual", "shortfall", "shortfall-rate", "excess", "excess-rate", "deviation",
	"deviation-rate", "occurrences",
}

// judgedRules also have levels for texts, of which the best begins at 80%.
func judgedRules(points, measure string) *ruleSet {
	s := plainRules(points)
	curve := "proportional"
	switch {
	case measure == "attainment":
	case strings.HasSuffix(measure, "-rate"):
		curve = "{\"<=0%\": 100%, else: 50%}"
	default:
		curve = "{\"<=0\": 100%, else: 50%}"
	}
	s.rules = []string{
		"定量: {measure: " + measure + ", curve: " + curve + "}",
		"定性: {measure: level, levels: [{name: 达成, range: \"[80%,100%]\"}, {name: 部分达成, range: \"[60%,80%)\"}, {name: 未达成, " +
			"range: \"[0%,60%)\"}]}",
	}
	s.choose = []string{"{if: target.kind == \"text\" or target.kind == \"grade\", rule: 定性}", "{rule: 定量}"}
	return s
}

// A date is met or it isn't, whatever is measured: no ratio of days comes out anywhere. The score of a missed one is
// the unit's own below 80% of ten points, nothing, or pending. 2021-06-30 to 2021-07-10 are ten days.
func TestDatesAreMetOrMissed(t *testing.T) {
	for _, c := range []struct {
		target, actual, declared, late string
		score                          string
		days                           int
		code                           string
	}{
		{"2021-06-30", "2021-06-30", "", "judged", "10.00", 0, ""},
		{"2021-06-30", "2020-12-31", "", "pending", "10.00", 0, ""},
		{"2021-06-30", "2021-07-10", "", "judged", "—", 10, "MISS_SCORE_MISSING"},
		{"2021-06-30", "2021-07-10", "7.99", "judged", "7.99", 10, ""},
		{"2021-06-30", "2021-07-10", "0", "judged", "0.00", 10, ""},
		{"2021-06-30", "2021-07-10", "8", "judged", "—", 10, "MISS_SCORE_OUTSIDE"},
		{"2021-06-30", "2021-07-10", "7.995", "judged", "—", 10, "MISS_SCORE_ROUNDED"}, // shown as 8.00
		{"2021-06-30", "2021-07-10", "10", "zero", "0.00", 10, "SCORE_MISMATCH"},
		{"2021-06-30", "2021-07-10", "5", "pending", "—", 10, "MISS_PENDING"},
		{"2021年6月30日前", "2022-06-30", "5", "judged", "5.00", 365, ""},
		{"2021年6月", "2021-06-01", "", "judged", "10.00", 0, ""},
		{"2021年6月", "2021-05-31", "", "judged", "10.00", 0, ""}, // before the period is in time too
		{"2021年6月", "2021-07-01", "", "zero", "0.00", 1, ""},
		{"=2021年6月30日", "2021-07-01", "", "zero", "0.00", 1, ""},
		{"不早于2021年6月30日", "2021-07-10", "", "judged", "10.00", 0, ""},
		{"不早于2021年6月30日", "2021-06-20", "", "zero", "0.00", -10, ""},
		{"2021年6月30日前", "2021年6月", "", "judged", "10.00", 0, ""}, // a month that is in time to its last day
		{"2021年6月15日前", "2021年7月", "5", "judged", "5.00", 46, "ACTUAL_LAST_DAY"},
		{"不早于2021年6月1日", "2021年6月", "", "judged", "10.00", 0, ""},
		{"不早于2021年6月30日", "2021年5月", "", "zero", "0.00", -30, "ACTUAL_LAST_DAY"},
	} {
		for _, measure := range dateMeasures {
			ind := row(t, "10", c.target, c.actual)
			if c.declared != "" {
				ind.Declared = amount(t, c.declared)
			}
			r := judgedRules("10", measure).set("late", c.late).score(t, formOf(ind))
			w := only(r, false)
			days, dated := w.DaysLate()
			if got := w.Score().String(); got != c.score || days != c.days || !dated || w.Met() != (c.days == 0) {
				t.Errorf("%s, %+v: score %s, %d days, met %t; %v", measure, c, got, days, w.Met(), r.Findings())
			}
			if a, ok := w.Attainment(); ok {
				t.Errorf("%s, %+v: attainment %s", measure, c, a)
			}
			if c.code != "" && !slices.Contains(codes(r), c.code) || c.code == "" && len(codes(r)) > 0 {
				t.Errorf("%s, %+v: %v", measure, c, codes(r))
			}
			if terms, ok := w.Terms(); ok && (terms.Measure != "days-late" ||
				terms.Value.String() != amount(t, itoa(c.days)).String()) {
				t.Errorf("%s, %+v: terms %s %s", measure, c, terms.Measure, terms.Value)
			}
			if c.days > 0 && (!strings.Contains(w.Explain(lang.Chinese), "迟"+itoa(c.days)+"天") ||
				!strings.Contains(w.Explain(lang.English), itoa(c.days)+
					map[bool]string{true: " day late", false: " days late"}[c.days == 1])) {
				t.Errorf("%s, %+v: %s / %s", measure, c, w.Explain(lang.Chinese), w.Explain(lang.English))
			}
		}
	}
}

// A month of which only a part is in time says neither: whatever is declared, there is no score and no number of days.
func TestPeriodsPartlyInTime(t *testing.T) {
	for _, c := range [][2]string{
		{"2021年6月15日前", "2021年6月"}, {"不早于2021年6月15日", "2021年6月"}, {"2021年6月", "2021年第二季度至第三季度"}, {"2021年9月底前", "2021年下半年"},
	} {
		for _, late := range []string{"judged", "zero"} {
			ind := row(t, "10", c[0], c[1])
			ind.Declared = amount(t, "5")
			r := judgedRules("10", "attainment").set("late", late).score(t, formOf(ind))
			w := only(r, false)
			if _, dated := w.DaysLate(); w.Score().IsSet() || dated || !slices.Contains(codes(r), "ACTUAL_ACROSS") {
				t.Errorf("%v, late: %s: score %s; %v", c, late, w.Score(), r.Findings())
			}
		}
	}
}

var itoa = strconv.Itoa

// dayOf2023 is a day counted from the first of 2023.
func dayOf2023(n int) string {
	return time.Date(2023, 1, n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// Where texts have no levels, anything below all points may be declared; a late row of no points earns none.
func TestLateWithoutLevels(t *testing.T) {
	for _, c := range []struct{ points, declared, score string }{
		{"10", "9.99", "9.99"}, {"10", "10", "—"}, {"0", "", "0.00"},
	} {
		ind := row(t, c.points, "2021-06-30", "2021-07-10")
		if c.declared != "" {
			ind.Declared = amount(t, c.declared)
		}
		if got := only(plainRules("10").score(t, formOf(ind)), false).Score().String(); got != c.score {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// days-late deducts by the day: half a point for each full 5 days, so 12 days cost 1 of 10 points. A duration counts in
// days, whatever it is written in; what is neither has no days.
func TestDaysLateDeducts(t *testing.T) {
	for _, c := range []struct{ target, actual, score, code string }{
		{"2023-11-30", "2023-12-12", "9.00", ""},
		{"2023-11-30", "2023-11-30", "10.00", ""},
		{"20天", "32天", "9.00", ""},
		{"≤48小时", "168小时", "9.50", ""}, // 5 days over
		{"100个", "88个", "—", "TARGET_NO_DATE"},
		{"≥2023-11-30", "2023-11-20", "—", "MISS_SCORE_MISSING"}, // early isn't late
	} {
		s := plainRules("10").rule("时效: {measure: days-late, curve: {deduct: 0.5分, per: 5天, steps: floor}}").set(
			"bare", "{else: at-most}")
		r := s.score(t, formOf(row(t, "10", c.target, c.actual)))
		if got := only(r, false).Score().String(); got != c.score || c.code != "" && !slices.Contains(codes(r), c.code) {
			t.Errorf("%+v: %s %v", c, got, codes(r))
		}
	}
}

// Of several facts a date counts whole or not at all: (1 + 1/2) ÷ 2 of ten points where the date is met. A missed one
// is nothing where that is what it earns, and leaves the row to be judged otherwise.
func TestDatesAmongSeveralFacts(t *testing.T) {
	for _, c := range []struct{ actual, declared, late, score string }{
		{"2期；2021-06-30", "", "judged", "10.00"},
		{"1期；2021-06-30", "", "judged", "7.50"},
		{"2期；2021-07-03", "", "zero", "5.00"},
		{"1期；2021-07-03", "", "zero", "2.50"},
		{"2期；2021-07-03", "", "judged", "—"},
		{"2期；2021-07-03", "9.5", "judged", "9.50"},
		{"2期；2021-07-03", "9.5", "pending", "—"},
	} {
		ind := row(t, "10", "2期；2021年6月30日前", c.actual)
		if c.declared != "" {
			ind.Declared = amount(t, c.declared)
		}
		w := only(plainRules("10").set("late", c.late).score(t, formOf(ind)), false)
		if got := w.Score().String(); got != c.score {
			t.Errorf("%+v: %s", c, got)
		}
		if late := strings.Contains(c.actual, "07-03"); late != strings.Contains(w.Explain(lang.Chinese), "迟3天") {
			t.Errorf("%+v: %s", c, w.Explain(lang.Chinese))
		}
	}
}

// An actual that is a date isn't a number, whatever the target is.
func TestDatesAreNoNumbers(t *testing.T) {
	s := plainRules("10").rule(`定量: {measure: actual, curve: {">=90": 100%, else: 0%}}`)
	r := s.score(t, formOf(row(t, "10", "按时完成", "2021-07-10")))
	if only(r, false).Score().IsSet() || !slices.Contains(codes(r), "ACTUAL_IS_DATE") {
		t.Errorf("%s %v", only(r, false).Score(), codes(r))
	}
}

// The later a thing is done, the less it earns, whatever late means and whatever was declared; and before the deadline
// everything is earned.
func TestLaterEarnsNoMore(t *testing.T) {
	sets := map[string]*evaluation.Evaluator{}
	for _, late := range []string{"judged", "zero", "pending"} {
		sets[late] = judgedRules("10", "attainment").set("late", late).evaluator(t)
	}
	always(t, func(t *rapid.T) {
		e := sets[rapid.SampledFrom([]string{"judged", "zero", "pending"}).Draw(t, "late")]
		target := rapid.SampledFrom([]string{"6月30日前", "2023年6月", "2023-06-30", "二季度"}).Draw(t, "target")
		first := rapid.IntRange(1, 700).Draw(t, "first")
		second := first + rapid.IntRange(1, 100).Draw(t, "more")
		declared := exact.FixedAmount(exact.Scaled(rapid.Int64Range(0, 1200).Draw(t, "declared"), 2), 2)
		score := func(day int) (evaluation.Row, bool) {
			ind := indicator.Indicator{
				Level1: "产出指标", Name: "指标", Target: cell.ParseThreshold(target),
				Points: exact.FixedAmount(exact.Int(10), 0), Declared: declared,
			}
			ind.Actual = cell.ParseActual(dayOf2023(day))
			r, err := e.Evaluate(formOf(ind))
			if err != nil {
				t.Fatal(err)
			}
			w := only(r, false)
			return w, w.Score().IsSet()
		}
		a, okA := score(first)
		b, okB := score(second)
		if inTime := first <= 181; inTime != a.Met() || inTime && a.Score().String() != "10.00" { // 30 June is day 181
			t.Fatalf("%s on day %d: met %t, %s", target, first, a.Met(), a.Score())
		}
		if okA && okB && a.Score().Fraction().Less(b.Score().Fraction()) || !okA && okB {
			t.Fatalf("%s: day %d earns %s, day %d %s", target, first, a.Score(), second, b.Score())
		}
	})
}

// Only ends that don't belong are missed by nothing. Ten of >10 is neither in full nor in proportion; nine are 9/10.
func TestOnAnEndThatDoesNotBelong(t *testing.T) {
	for _, c := range []struct{ strict, target, actual, declared, score string }{
		{"inclusive", "＞10个", "10个", "", "10.00"},
		{"exclusive", "＞10个", "10个", "", "—"},
		{"exclusive", "＞10个", "10个", "7.99", "7.99"},
		{"exclusive", "＞10个", "10个", "8", "—"},
		{"exclusive", "＞10个", "9个", "", "9.00"},
		{"exclusive", "＞10个", "11个", "", "10.00"},
		{"exclusive-zero", "＞10个", "10个", "", "0.00"},
		{"exclusive-pending", "＞10个", "10个", "5", "—"},
		{"exclusive", "＜20天", "20天", "6", "6.00"},
		{"exclusive-zero", "＜20天", "20天", "", "0.00"},
		{"exclusive-zero", "＜20天", "25天", "", "8.00"},
		{"exclusive-zero", "＞10个", "9.99个", "", "9.99"},
		{"inclusive", "10（不含）至20公里", "10公里", "5", "5.00"},
		{"inclusive", "10（不含）至20公里", "20公里", "", "10.00"},
		{"exclusive-zero", "10（不含）至20公里", "10公里", "", "0.00"},
		{"exclusive-zero", "2期；＞10个", "2期；10个", "", "5.00"},
		{"exclusive", "<2021-06-30", "2021-06-29", "", "10.00"},
		{"exclusive", "<2021-06-30", "2021-06-30", "3", "3.00"}, // a day late
		{"inclusive", "<2021-06-30", "2021-06-30", "", "10.00"},
	} {
		ind := row(t, "10", c.target, c.actual)
		if c.declared != "" {
			ind.Declared = amount(t, c.declared)
		}
		s := judgedRules("10", "attainment").set("strict", c.strict)
		s.rules[0] = "定量: {measure: attainment, curve: proportional, several: mean}"
		r := s.score(t, formOf(ind))
		if got := only(r, false).Score().String(); got != c.score {
			t.Errorf("%+v: %s %v", c, got, r.Findings())
		}
	}
	for _, measure := range []string{"shortfall", "shortfall-rate", "deviation", "deviation-rate"} {
		r := judgedRules("10", measure).set("strict", "exclusive-zero").score(t, formOf(row(t, "10", "＞10个", "10个")))
		if w := only(r, false); w.Score().String() != "0.00" || w.Met() {
			t.Errorf("%s: %s", measure, w.Score())
		}
	}
}

// A missed date owes its reason, whatever it is scored with and whether it is: 10 days late, on an end that doesn't
// belong, judged, pending or worth nothing. One that is kept owes none.
func TestMissesWithoutAScoreOweAReason(t *testing.T) {
	for _, c := range []struct {
		target, actual, declared, late string
		due                            bool
	}{
		{"2021-06-30", "2021-07-10", "", "judged", true},
		{"2021-06-30", "2021-07-10", "5", "judged", true},
		{"2021-06-30", "2021-07-10", "9", "judged", true}, // which isn't below 8
		{"2021-06-30", "2021-07-10", "", "pending", true},
		{"2021-06-30", "2021-07-10", "", "zero", true},
		{"2021-06-30", "2021-06-30", "", "judged", false},
		{"2021-06-15前", "2021年6月", "", "judged", false}, // partly in time
	} {
		ind := row(t, "10", c.target, c.actual)
		if c.declared != "" {
			ind.Declared = amount(t, c.declared)
		}
		set := judgedRules("10", "attainment").set("late", c.late)
		set.explain = "{missed: true}"
		r := set.score(t, formOf(ind))
		if due := slices.Contains(codes(r), "DEVIATION_MISSING"); due != c.due {
			t.Errorf("%+v: due %t; %v", c, due, r.Findings())
		}
	}
}
