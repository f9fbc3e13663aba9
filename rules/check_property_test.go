package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/chance"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// drawn loads a set that extends a preset, or has mistakes.
func drawn(text string) (*rules.Set, fault.List) {
	set, err := rules.Parse("drawn.yaml", []byte(countyHead+"extends: mof-2020\n"+text))
	return set, fault.All(err)
}

func has(found fault.List, codes ...lang.Code) bool {
	return slices.ContainsFunc(found, func(e *fault.Error) bool { return slices.Contains(codes, e.Code) })
}

func inTens(t *rapid.T, name string, low, high int) int {
	return 10 * rapid.IntRange(low, high).Draw(t, name)
}

// A gap is reported where some value of a fine grid is in no band, an overlap where one is in two, and the value that
// is named is such a one. The grid is finer than the edges, so that it has values of every stretch.
func TestGapsAndOverlapsAgainstAGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		type band struct {
			text                string
			low, high           int
			lowOpen, highClosed bool
		}
		var bands []band
		for range rapid.IntRange(1, 4).Draw(t, "bands") {
			b := band{
				lowOpen: rapid.Bool().Draw(t, "open"), highClosed: rapid.Bool().Draw(t, "closed"),
				low: inTens(t, "low", 0, 9),
			}
			b.high = b.low + inTens(t, "length", 1, 3)
			b.text = map[bool]string{true: "(", false: "["}[b.lowOpen] + fmt.Sprintf("%d%%,%d%%", b.low, b.high) +
				map[bool]string{true: "]", false: ")"}[b.highClosed]
			if !slices.ContainsFunc(bands, func(o band) bool { return o.text == b.text }) {
				bands = append(bands, b)
			}
		}
		from, to := inTens(t, "from", 0, 6), inTens(t, "to", 6, 12)
		bands = append(bands, band{text: fmt.Sprintf("<%d%%", from), low: -1000, high: from},
			band{text: fmt.Sprintf(">=%d%%", to), low: to, high: 1000})
		within := func(percent exact.Fraction) int {
			n := 0
			for _, b := range bands {
				low, high := percent.Cmp(exact.Int(int64(b.low))), percent.Cmp(exact.Int(int64(b.high)))
				if (low > 0 || low == 0 && !b.lowOpen) && (high < 0 || high == 0 && b.highClosed) {
					n++
				}
			}
			return n
		}
		var keys []string
		for _, b := range bands {
			keys = append(keys, fmt.Sprintf("%q: 50%%", b.text))
		}
		_, mistakes := drawn("rules:\n  定量: {measure: actual, curve: {" + strings.Join(keys, ", ") + "}}\n")
		gap, overlap := false, false
		for x := int64(-50); x <= 1500; x += 25 {
			n := within(exact.Scaled(x, 1))
			gap, overlap = gap || n == 0, overlap || n > 1
		}
		if has(mistakes, "BANDS_GAP") != gap || has(mistakes, "BANDS_OVERLAP") != overlap {
			t.Fatalf("%v: gap %v, overlap %v, reported %v", keys, gap, overlap, mistakes)
		}
		for _, e := range mistakes {
			at := map[lang.Code]int{"BANDS_GAP": 1, "BANDS_OVERLAP": 0}[e.Code]
			x, err := exact.Parse(strings.TrimSuffix(e.Args[at].(string), "%"))
			if n := within(x); err != nil || e.Code == "BANDS_GAP" && n != 0 || e.Code == "BANDS_OVERLAP" && n < 2 {
				t.Fatalf("%v: %s is in %d bands", e, x, n)
			}
		}
	})
}

// drawnLadder is a ladder of bands for attainments, from the top, with shares, points or in proportion.
func drawnLadder(t *rapid.T, worth []string) string {
	edges := rapid.SliceOfNDistinct(rapid.IntRange(1, 10), 1, 4, rapid.ID[int]).Draw(t, "edges")
	slices.Sort(edges)
	slices.Reverse(edges)
	var parts []string
	for _, edge := range edges {
		parts = append(parts, fmt.Sprintf("%q: %s", rapid.SampledFrom([]string{">=", ">"}).Draw(t, "sign")+
			fmt.Sprint(10*edge)+"%", rapid.SampledFrom(worth).Draw(t, "worth")))
	}
	return "{" + strings.Join(append(parts, "else: "+rapid.SampledFrom(worth).Draw(t, "rest")), ", ") + "}"
}

// A better result that earns less is reported where two values of a grid up to full attainment show one for some
// points.
func TestDirectionAgainstAGrid(t *testing.T) {
	found := map[bool]int{}
	chance.Until(t, func() bool { return len(found) == 2 }, func(t *rapid.T) {
		curve := drawnLadder(t, []string{"0%", "20%", "50%", "80%", "100%", "proportional", "3分", "5分"})
		if rapid.IntRange(0, 4).Draw(t, "shape") == 0 {
			curve = fmt.Sprintf("{deduct: %s, per: %d%%, %s: %d%%, steps: %s}",
				rapid.SampledFrom([]string{"10%", "0.5分"}).Draw(t, "each"),
				inTens(t, "per", 1, 3), rapid.SampledFrom([]string{"below", "above"}).Draw(t, "side"), inTens(t, "from", 3, 9),
				rapid.SampledFrom([]string{"floor", "ceil", "proportional"}).Draw(t, "steps"))
		}
		set, mistakes := drawn("rules:\n  定量: {measure: attainment, curve: " + curve + "}\n")
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		falls := fallsOnGrid(set, "定量")
		found[falls]++
		if got := has(set.Check(), "CHECK_BETTER_EARNS_LESS"); got != falls {
			t.Fatalf("%s: on the grid %v, reported %v", curve, falls, got)
		}
	})
}

func fallsOnGrid(set *rules.Set, name string) bool {
	i := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == name })
	for p := int64(1); p <= 200; p++ {
		best := exact.Fraction{}
		for x := int64(0); x <= 40; x++ {
			earned, _, _ := set.Rules[i].Curve.Earned(exact.Scaled(x*25, 3), exact.Scaled(p*5, 1))
			if earned.Less(best) {
				return true
			}
			best = earned
		}
	}
	return false
}

// ladderOf is what a rule earns on a grid, of some points.
func ladderOf(set *rules.Set, name string, points exact.Fraction) []exact.Fraction {
	i := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == name })
	var all []exact.Fraction
	for x := int64(0); x <= 48; x++ { // up to 120%, finer than the edges
		earned, _, _ := set.Rules[i].Curve.Earned(exact.Scaled(x*25, 3), points)
		all = append(all, earned)
	}
	return all
}

// A rule of actuals, or of another measure without a direction of its own, is reported where a grid shows that what is
// better earns less: by what the rule says, else by the targets that it is chosen for, and where neither says it, where
// the ladder rises and falls.
func TestLaddersWithoutADirectionAgainstAGrid(t *testing.T) {
	counted := map[string]int{}
	chance.Until(t, func() bool { return len(counted) == 4 }, func(t *rapid.T) {
		curve := drawnLadder(t, []string{"0%", "20%", "50%", "80%", "100%"})
		measure := rapid.SampledFrom([]string{
			"measure: actual", "measure: actual", "measure: excess-rate",
			"expression: execution",
		}).Draw(t, "measure")
		better := rapid.SampledFrom([]string{"", "", "more", "less", "between"}).Draw(t, "better")
		targets := rapid.SampledFrom([]string{
			"", `target.op in [">=", ">"]`, `target.op in ["<=", "<"]`,
			`target.op not in ["<=", "<"]`, `target.op in [">=", "<="]`,
		}).Draw(t, "targets")
		text := "rules:\n  甲: {" + measure + ", curve: " + curve
		if better != "" {
			text += ", better: " + better
		}
		text += "}\nchoose:\n"
		if targets != "" {
			text += "  - {if: '" + targets + "', rule: 甲}\n  - {rule: 定量}\n"
		} else {
			text += "  - {if: 'level2 == \"质量指标\"', rule: 甲}\n  - {rule: 定量}\n"
		}
		set, mistakes := drawn(text)
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		falls, rises, risesAgain := false, false, false
		ladder := ladderOf(set, "甲", exact.Int(10))
		for i := 1; i < len(ladder); i++ {
			falls = falls || ladder[i].Less(ladder[i-1])
			rises = rises || ladder[i-1].Less(ladder[i])
			risesAgain = risesAgain || falls && ladder[i-1].Less(ladder[i])
		}
		way := better
		if way == "" && measure == "measure: actual" && falls && rises {
			way = map[string]string{
				`target.op in [">=", ">"]`: "more", `target.op not in ["<=", "<"]`: "more",
				`target.op in ["<=", "<"]`: "less",
			}[targets]
		}
		want := ""
		switch {
		case way == "more" && falls, way == "less" && rises:
			want = "CHECK_BETTER_EARNS_LESS"
		case way == "between" && risesAgain:
			want = "CHECK_RISES_AGAIN"
		case way == "" && falls && rises:
			want = "CHECK_RISES_AND_FALLS"
		}
		counted[want]++
		found := set.Check()
		for _, code := range []lang.Code{"CHECK_BETTER_EARNS_LESS", "CHECK_RISES_AGAIN", "CHECK_RISES_AND_FALLS"} {
			if has(found, code) != (want == string(code)) {
				t.Fatalf("%s: want %q: %v", text, want, found)
			}
		}
	})
}

// A band above all points, or below none, is reported where a band says so; a jump that rounding hides where two
// neighbours differ, but no row of up to all points shows as much as a hundredth.
func TestSharesAndJumpsAgainstAllPoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		worth := []string{"50%", "50.004%", "50.02%", "80%", "80.009%", "100%", "110%", "-10%", "0%"}
		curve := drawnLadder(t, worth)
		set, mistakes := drawn("rules:\n  定量: {measure: actual, curve: " + curve + "}\n")
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		found := set.Check()
		if got, want := has(found, "CHECK_SHARE_ABOVE"),
			strings.Contains(curve, "110%"); got != want && !strings.Contains(curve, `110%"`) {
			t.Fatalf("%s: above all: %v", curve, found)
		}
		if got, want := has(found, "CHECK_SHARE_BELOW"), strings.Contains(curve, ": -10%"); got != want {
			t.Fatalf("%s: below none: %v", curve, found)
		}
		i := slices.IndexFunc(set.Rules, func(r rules.Rule) bool { return r.Name == "定量" })
		pieces, hidden := set.Rules[i].Curve.Pieces(), false
		for at := 1; at < len(pieces); at++ {
			differ, visible := false, false
			for p := int64(1); p <= 100; p++ {
				off := exact.Int(p).Mul(pieces[at].Share.Base.Sub(pieces[at-1].Share.Base)).Abs()
				differ, visible = differ || off.Sign() > 0, visible || !off.Less(exact.Scaled(1, 2))
			}
			hidden = hidden || differ && !visible
		}
		if has(found, "CHECK_JUMP_HIDDEN") != hidden {
			t.Fatalf("%s: hidden %v, reported %v", curve, hidden, found)
		}
	})
}

// A scale of ranges has a finding where a share of a grid is in no level.
func TestLevelsAgainstAGrid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ranges []string
		var intervals []scoring.Interval
		high := 100 - inTens(t, "top", 0, 1)
		closed := rapid.Bool().Draw(t, "closed at the top")
		for i := range 3 {
			low := high - 10 - inTens(t, "length", 0, 1)
			if i == 2 {
				low = inTens(t, "bottom", 0, 1)
			}
			open := rapid.IntRange(0, 3).Draw(t, "open") == 0
			interval := scoring.Interval{
				Low:  scoring.Before(exact.Scaled(int64(low), 2)),
				High: scoring.Before(exact.Scaled(int64(high), 2)),
			}
			if open {
				interval.Low = scoring.After(exact.Scaled(int64(low), 2))
			}
			if closed {
				interval.High = scoring.After(exact.Scaled(int64(high), 2))
			}
			intervals = append(intervals, interval)
			ranges = append(ranges, fmt.Sprintf("      - {name: 等%d, range: %q}\n", i,
				map[bool]string{true: "(", false: "["}[open]+fmt.Sprintf("%d%%,%d%%", low, high)+
					map[bool]string{true: "]", false: ")"}[closed]))
			closed = open && rapid.Bool().Draw(t, "closed") // never both: they would overlap
			high = low - inTens(t, "gap", 0, 1)*rapid.IntRange(0, 1).Draw(t, "gapped")
		}
		set, mistakes := drawn("rules:\n  定性:\n    measure: level\n    levels:\n" + strings.Join(ranges, ""))
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		missing := false
		for x := int64(0); x <= 40; x++ {
			share := exact.Scaled(x*25, 3)
			missing = missing || !slices.ContainsFunc(intervals, func(i scoring.Interval) bool { return i.Has(share) })
		}
		if got := has(set.Check(), "CHECK_LEVELS_GAP", "CHECK_LEVELS_TOP", "CHECK_LEVELS_BOTTOM"); got != missing {
			t.Fatalf("%v: missing %v, reported %v", ranges, missing, set.Check())
		}
	})
}

// A grade is reported where no total that has the digits of a score earns it.
func TestGradesAgainstAllTotals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.IntRange(0, 2).Draw(t, "digits")
		leasts := rapid.SliceOfNDistinct(rapid.SampledFrom(
			[]int64{100_500, 100_000, 99_999, 90_000, 89_995, 89_500, 80_000, 79_999, 79_990, 60_000}), 1, 5,
			rapid.ID[int64]).Draw(t, "leasts")
		slices.Sort(leasts)
		slices.Reverse(leasts)
		var levels []string
		for i, least := range leasts {
			levels = append(levels, fmt.Sprintf("等%d: %s", i, exact.Scaled(least, 3)))
		}
		levels = append(levels, "差: 0")
		set, mistakes := drawn(fmt.Sprintf("rounding: {digits: %d, mode: half-up, at: indicator}\ngrades: {of: rounded, "+
			"levels: {%s}}\n", digits, strings.Join(levels, ", ")))
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		reached := map[string]bool{}
		for total := int64(0); !exact.Int(100).Less(exact.Scaled(total, digits)); total++ {
			reached[set.Grades.Name(set.Grades.Of(exact.Scaled(total, digits)))] = true
		}
		reported := map[string]bool{}
		for _, e := range set.Check() {
			if e.Code == "CHECK_GRADE_UNREACHED" || e.Code == "CHECK_GRADE_BETWEEN" {
				reported[e.Args[0].(string)] = true
			}
		}
		for _, level := range set.Grades.Levels {
			if reached[level.Name] == reported[level.Name] {
				t.Fatalf("%v with %d digits: %s reached %v, reported %v", levels, digits, level.Name, reached[level.Name], reported)
			}
		}
	})
}

// Points are reported as lost where an evaluation of a form without some tiers says so.
func TestPointsAgainstEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := []string{"成本指标", "产出指标", "效益指标", "满意度指标"}
		points := []int{10, 40, 30, 10}
		text := "tiers:\n  - {name: 预算执行率, points: 10, rule: 执行率}\n"
		var moving []int
		for i, name := range names {
			text += fmt.Sprintf("  - {name: %s, points: %d", name, points[i])
			to := rapid.IntRange(0, 3).Draw(t, "to")
			other := rapid.IntRange(0, 3).Draw(t, "other")
			if i != to && rapid.IntRange(0, 2).Draw(t, "moves") > 0 {
				moving = append(moving, i)
				if other != to && other != i {
					text += fmt.Sprintf(", absent: {%s: %d, %s: %d}", names[to], points[i]-5, names[other], 5)
				} else {
					text += fmt.Sprintf(", absent: {%s: %d}", names[to], points[i])
				}
			}
			text += "}\n"
		}
		set, mistakes := drawn(text)
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		ev, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		lost := false
		for chosen := 1; chosen < 1<<len(moving) && len(moving) > 0; chosen++ {
			form := &indicator.Form{Year: 2026}
			for i, name := range names {
				if at := slices.Index(moving, i); at < 0 || chosen&(1<<at) == 0 {
					form.Indicators = append(form.Indicators, indicator.Indicator{
						Level1: name, Level2: "二级", Name: name, Target: cell.ParseThreshold("≥1个"),
					})
				}
			}
			if len(form.Indicators) == 0 {
				continue
			}
			result, err := ev.Evaluate(form)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range result.Findings() {
				lost = lost || f.Code == "TIER_ABSENT"
			}
		}
		if len(moving) == len(names) {
			lost = has(set.Check(), "CHECK_POINTS_LOST") // a form without a row can't be evaluated
		}
		if got := has(set.Check(), "CHECK_POINTS_LOST"); got != lost {
			t.Fatalf("%s: lost %v, reported %v", text, lost, got)
		}
	})
}

// A cap is reported only where leaving it out changes no total of a fine grid of execution rates, and one is whenever
// some cap is of no use.
func TestCapsAgainstAllTotals(t *testing.T) {
	counted := map[bool]int{}
	chance.Until(t, func() bool { return len(counted) == 2 }, func(t *rapid.T) {
		type limit struct {
			below bool
			rate  int
			cap   int
		}
		var all []limit
		text := "limits:\n"
		for range rapid.IntRange(1, 3).Draw(t, "limits") {
			l := limit{
				rapid.Bool().Draw(t, "below"), 5 * rapid.IntRange(8, 19).Draw(t, "rate"),
				rapid.SampledFrom([]int{60, 69, 79, 89, 94, 95, 96, 98, 99}).Draw(t, "cap"),
			}
			all = append(all, l)
			text += fmt.Sprintf("  - {if: execution %s %d%%, cap: %d, because: 执行率}\n",
				map[bool]string{true: "<", false: ">="}[l.below], l.rate, l.cap)
		}
		set, mistakes := drawn(text)
		if len(mistakes) > 0 {
			t.Fatal(mistakes)
		}
		// The most that a rate leaves: 90 for the rows and a tenth of the rate, held by the caps that apply.
		total := func(permille int64, without int) exact.Fraction {
			v := exact.Int(90).Add(exact.Min(exact.Int(10), exact.Scaled(permille, 2)))
			for i, l := range all {
				if i != without && (permille < int64(10*l.rate)) == l.below {
					v = exact.Min(v, exact.Int(int64(l.cap)))
				}
			}
			return v
		}
		idle := make([]bool, len(all))
		some := false
		for i := range all {
			idle[i] = true
			for rate := int64(0); rate <= 1200; rate += 5 {
				idle[i] = idle[i] && total(rate, -1).Equal(total(rate, i))
			}
			some = some || idle[i]
		}
		found := set.Check()
		counted[some]++
		if len(found) > 0 != some {
			t.Fatalf("%s: idle %v, reported %v", text, idle, found)
		}
		for _, e := range found {
			if i := e.Place.Line - 6; !idle[i] {
				t.Fatalf("%s: %v isn't idle", text, e)
			}
		}
	})
}
