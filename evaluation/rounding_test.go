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
)

// A score within its level that would be shown as a score of the next level is an error, whichever figure is rounded.
func TestLevelScoresThatRoundOut(t *testing.T) {
	for _, c := range []struct{ at, points, actual, declared, score string }{
		{"indicator", "30", "部分达成", "23.999", "—"}, // [18,24), 24.00
		{"indicator", "30", "部分达成", "23.994", "23.99"},
		{"indicator", "30", "部分达成", "17.999", "—"},
		{"indicator", "30", "未达成", "17.995", "—"}, // [0,18), 18.00
		{"indicator", "30", "达成", "30", "30.00"},
		{"indicator", "3.33", "部分达成", "2.66", "2.66"}, // [1.998,2.664)
		{"total", "30", "部分达成", "23.991", "—"},        // may be the one that is rounded up
		{"total", "30", "部分达成", "23.99", "23.99"},
	} {
		s := judgedRules(c.points, "attainment")
		s.rounding = "{digits: 2, mode: half-up, at: " + c.at + "}"
		ind := row(t, c.points, "明显改善", c.actual)
		ind.Declared = amount(t, c.declared)
		r := s.score(t, formOf(ind))
		if got := only(r, false).Score().String(); got != c.score {
			t.Errorf("%+v: %s %v", c, got, r.Findings())
		}
		if c.declared != "17.999" && (c.score == "—") != slices.Contains(codes(r), "LEVEL_SCORE_ROUNDED") {
			t.Errorf("%+v: %v", c, codes(r))
		}
	}
}

// If a level has no score, the one that the policy assumes can be printed within the level: for 3.33 points 达成 is
// [2.664,3.33], and 部分达成 [1.998,2.664).
func TestAssumedLevelScoresCanBePrinted(t *testing.T) {
	for _, c := range []struct{ actual, policy, points, score string }{
		{"达成", "bottom", "3.33", "2.67"},
		{"达成", "top", "3.33", "3.33"},
		{"部分达成", "top", "3.33", "2.66"},
		{"部分达成", "bottom", "3.33", "2.00"},
		{"部分达成", "middle", "3.33", "2.33"},
		{"部分达成", "top", "0.01", "—"}, // no figure of two decimals lies in [0.006,0.008)
	} {
		r := judgedRules(c.points, "attainment").set("level_score", c.policy).score(
			t, formOf(row(t, c.points, "明显改善", c.actual)))
		if got := only(r, false).Score().String(); got != c.score {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// In a form whose points add up no row is shown with more than its points: a full 30.006 is shown as 30.00. If they
// don't add up, that is the mistake, and the finding says how the points would have to be printed.
func TestPointsFinerThanScores(t *testing.T) {
	for at, want := range map[string][2]string{
		"indicator": {"30.00", "69.99"}, "tier": {"30.00", "69.99"},
		"total": {"30.00", "69.99"},
	} {
		s := plainRules("100")
		s.rounding = "{digits: 2, mode: half-up, at: " + at + "}"
		r := s.score(t, formOf(row(t, "30.006", "1个", "1个"), row(t, "69.994", "1个", "1个")))
		var got []string
		for w := range r.Rows() {
			got = append(got, w.Score().String())
		}
		if !slices.Equal(got, want[:]) || r.Score().String() != "99.99" {
			t.Errorf("at %s: %v of %s", at, got, r.Score())
		}
	}
	r := plainRules("100").score(t, formOf(row(t, "30.006", "1个", "1个")))
	if !slices.Contains(codes(r), "POINTS_FINER") {
		t.Error(codes(r))
	}
}

// At whatever stage scores are rounded, no row, tier or total of a form whose points add up is shown with more than it
// can earn, judged scores stay in their level, and the shown scores add up.
func TestPartsStayWithinTheirPoints(t *testing.T) {
	sets := map[string]*evaluation.Evaluator{}
	for _, at := range []string{"indicator", "tier", "total"} {
		s := judgedRules("100", "attainment")
		s.tiers = []string{"{name: 产出指标, points: 60}", "{name: 效益指标, points: 40}"}
		s.rounding = "{digits: 2, mode: half-up, at: " + at + "}"
		sets[at] = s.evaluator(t)
	}
	always(t, func(t *rapid.T) {
		at := rapid.SampledFrom([]string{"indicator", "tier", "total"}).Draw(t, "at")
		var form indicator.Form
		for i, tier := range []string{"产出指标", "效益指标"} {
			left := []int64{60000, 40000}[i]
			for n := rapid.IntRange(1, 4).Draw(t, "rows"); n > 0; n-- {
				points := left
				if n > 1 {
					points = rapid.Int64Range(0, left).Draw(t, "points")
				}
				left -= points
				ind := indicator.Indicator{
					Level1: tier, Name: fmt.Sprint(tier, n), Reason: "有",
					Points: exact.FixedAmount(exact.Scaled(points, 3), 3),
				}
				if rapid.Bool().Draw(t, "judged") {
					level := rapid.IntRange(0, 2).Draw(t, "level")
					ind.Target, ind.Actual = cell.ParseThreshold("明显改善"), cell.ParseActual([]string{"达成", "部分达成", "未达成"}[level])
					ind.Declared = exact.FixedAmount(exact.Scaled(
						rapid.Int64Range([]int64{800, 600, 0}[level]*points, []int64{1000, 799, 599}[level]*points).Draw(t, "declared"),
						6), 6)
				} else {
					ind.Target, ind.Actual = cell.ParseThreshold("7个"),
						cell.ParseActual(fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "actual"), "个"))
				}
				form.Indicators = append(form.Indicators, ind)
			}
		}
		r, err := sets[at].Evaluate(&form)
		if err != nil {
			t.Fatal(err)
		}
		sum := exact.Fraction{}
		for w := range r.Rows() {
			sum = sum.Add(w.Score().Fraction())
			if w.Points().Fraction().Less(w.Score().Fraction()) {
				t.Fatalf("at %s: %s earns %s of %s", at, w.Name(), w.Score(), w.Points())
			}
			if level, ok := w.Level(); ok && level > 0 && w.Score().IsSet() {
				if high := w.Points().Fraction().Mul(exact.Scaled([]int64{10, 8, 6}[level], 1)); !w.Score().Fraction().Less(high) {
					t.Fatalf("at %s: level %d shows %s of %s", at, level, w.Score(), w.Points())
				}
			}
		}
		for tier := range r.Tiers() {
			if tier.Points().Fraction().Less(tier.Score().Fraction()) {
				t.Fatalf("at %s: %s earns %s of %s", at, tier.Name(), tier.Score(), tier.Points())
			}
		}
		if r.Score().IsSet() && (!sum.Equal(r.Score().Fraction()) || r.Points().Fraction().Less(sum)) {
			t.Fatalf("at %s: rows add up to %s, the total is %s", at, sum, r.Score())
		}
	})
}

// A cap and a bonus aren't rounded beyond what they allow: 69.995 and 105.005.
func TestBoundsOfTheTotalAreNotRoundedAway(t *testing.T) {
	s := plainRules("100")
	s.limits = []string{"{if: execution < 60%, cap: 69.995, because: 执行率低于60%}"}
	form := formOf(row(t, "100", "1个", "1个"))
	form.Funds.Adjusted.Total, form.Funds.Spent.Total = amount(t, "100"), amount(t, "10")
	if got := s.score(t, form).Score().String(); got != "69.99" {
		t.Errorf("capped to %s", got)
	}
	s = plainRules("100")
	s.events = []string{"表彰: {bonus: 10, cap: 105.005}"}
	form = formOf(row(t, "100", "1个", "1个"))
	form.Events = []indicator.Event{{Name: "表彰"}}
	if got := s.score(t, form).Score().String(); got != "105.00" {
		t.Errorf("raised to %s", got)
	}
}
