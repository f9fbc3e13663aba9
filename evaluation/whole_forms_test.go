package evaluation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// allPresets are evaluators of every preset.
func allPresets(t testing.TB) []*evaluation.Evaluator {
	t.Helper()
	var all []*evaluation.Evaluator
	for _, info := range rules.Presets() {
		all = append(all, presetEvaluator(t, info.ID))
	}
	return all
}

// wholeRow is a row of a form, with what its actual can be made from.
type wholeRow struct {
	indicator.Indicator
	op     string // of a number or a day; "in" of a range
	unit   string
	low    int // the target in hundredths of the unit, or a day of the year
	high   int
	shape  string
	actual int
}

var rowShapes = []string{"number", "number", "number", "range", "day", "several", "text", "execution"}

// cell is a number of hundredths in the row's unit.
func (w *wholeRow) cell(hundredths int) string {
	return exact.Scaled(int64(hundredths), 2).String() + w.unit
}

func dayOf2022(n int) string {
	return time.Date(2022, 1, n, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// answer is the cell of an actual.
func (w *wholeRow) answer(actual int) cell.Actual {
	switch w.shape {
	case "day":
		return cell.ParseActual(dayOf2022(actual))
	case "several":
		return cell.ParseActual(w.cell(actual) + "；" + w.cell(w.low))
	case "text":
		return cell.ParseActual([]string{"达成", "部分达成", "未达成"}[actual%3])
	}
	return cell.ParseActual(w.cell(actual))
}

// wholeForm draws a form of a rule set's tiers: numbers in all units and signs, ranges, days, several facts in one
// cell, words, the execution rate among the indicators, with printed points or without. names are what its rows may be
// called.
func wholeForm(t *rapid.T, set *rules.Set, names ...string) (*indicator.Form, []wholeRow) {
	f := &indicator.Form{Year: 2022, Project: indicator.Project{Name: "项目"}}
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = drawnAmount(t, 1, 500), drawnAmount(t, 0, 500)
	if len(names) == 0 {
		names = []string{"指标", "投诉起数", "安全事故数", "不满意率", "投诉处理率", "培训时长", "审批时长", "覆盖率"}
	}
	printed := rapid.Bool().Draw(t, "printed")
	var rows []wholeRow
	for i := range set.Tiers {
		tier := &set.Tiers[i]
		if tier.Rule >= 0 || rapid.IntRange(0, 7).Draw(t, "absent") == 0 {
			continue
		}
		level2 := []string{"社会指标", "经济指标"}
		if strings.Contains(tier.Name, "产出") {
			level2 = []string{"数量指标", "时效指标", "成本指标"}
		}
		for range rapid.IntRange(1, 3).Draw(t, "rows") {
			w := wholeRow{Indicator: indicator.Indicator{
				Level1: tier.Name, Level2: rapid.SampledFrom(level2).Draw(t, "level 2"), Reason: "有",
			}}
			w.Name = rapid.SampledFrom(names).Draw(t, "name")
			if printed {
				w.Points = drawnAmount(t, 0, 30)
			}
			w.draw(t)
			f.Indicators = append(f.Indicators, w.Indicator)
			rows = append(rows, w)
		}
	}
	if len(rows) == 0 {
		return wholeForm(t, set, names...)
	}
	return f, rows
}

// draw makes the cells of a row.
func (w *wholeRow) draw(t *rapid.T) {
	w.shape = rapid.SampledFrom(rowShapes).Draw(t, "shape")
	w.op = rapid.SampledFrom([]string{"≥", "≤", "=", "", "", ">", "<"}).Draw(t, "sign")
	w.unit = rapid.SampledFrom([]string{"个", "%", "%", "万元", "天", "公里"}).Draw(t, "unit")
	w.low = 100 * rapid.IntRange(0, 100).Draw(t, "target")
	w.high = w.low + 100*rapid.IntRange(1, 50).Draw(t, "more")
	w.actual = rapid.IntRange(101, 16000).Draw(t, "actual") // up to 1 it may be a fraction of a percentage
	switch text := ""; w.shape {
	case "range":
		w.op = "in"
		w.Target = cell.ParseThreshold(w.cell(w.low) + "～" + w.cell(w.high))
	case "day":
		w.low, w.actual = 31+w.low/40, rapid.IntRange(1, 365).Draw(t, "day")
		if w.op = "≤"; rapid.IntRange(0, 3).Draw(t, "from") == 0 {
			w.op, text = "≥", "不早于"
		}
		w.Target = cell.ParseThreshold(text + dayOf2022(w.low))
		w.Declared = drawnAmount(t, 0, 12)
	case "several":
		if w.op == "" || w.low == 0 {
			w.op, w.low = "≥", w.low+100
		}
		w.Target = cell.ParseThreshold(w.op + w.cell(w.low) + "；" + w.op + w.cell(w.low))
	case "text":
		w.Target, w.Declared = cell.ParseThreshold("明显改善"), drawnAmount(t, 0, 12)
	case "execution":
		w.Name, w.unit, w.op = "预算执行率", "%", ""
		w.Target = cell.ParseThreshold(w.cell(w.low))
	default:
		w.Target = cell.ParseThreshold(w.op + w.cell(w.low))
	}
	w.Actual = w.answer(w.actual)
}

// outcome is everything that a property compares: points and scores of rows and tiers, total, grade and the codes of
// findings, except for some.
func outcome(r *evaluation.Result, but ...string) string {
	found := slices.DeleteFunc(codes(r), func(code string) bool { return slices.Contains(but, code) })
	slices.Sort(found)
	text := scoresOf(r) + " " + r.Grade()
	for tier := range r.Tiers() {
		text += fmt.Sprintf(" %s %s/%s", tier.Name(), tier.Score(), tier.Points())
	}
	return text + " " + strings.Join(found, " ")
}

// worse is two actuals of a row that differ by so much, on the side on which it may be missed; false if no actual of it
// is worse than another.
func (w *wholeRow) worse(set *rules.Set, by, more int, below bool) (better, worse int, ok bool) {
	switch {
	case w.shape == "text", w.shape == "execution":
		return 0, 0, false
	case set.ID == "jiangxi-2017" && w.Level2 == "成本指标": // costs are scored by how far they deviate to either side
		return 0, 0, false
	case strings.HasPrefix(w.Level1, "满意度") && w.unit == "%" && w.shape != "day" && (w.op == "in" && !below || w.low == 0):
		return 0, 0, false // more is better on a ladder of satisfaction, also above a range
	case w.op == "in" && below:
		return max(w.low-by, 0), max(w.low-by-more, 0), true
	case w.op == "in":
		return w.high + by, w.high + by + more, true
	}
	at, down := w.low, w.op == "≤" || w.op == "<"
	if w.shape != "day" && w.low == 0 && (w.op == "" || w.op == "=") ||
		w.op == "" && (w.Level2 == "成本指标" || w.unit == "天") {
		down = true
	}
	if by -= more / 2; w.shape == "day" {
		by, more = by/100, more/100
	}
	if down {
		return max(at+by, 0), max(at+by+more, 0), true
	}
	return max(at-by, 0), max(at-by-more, 0), true
}

// A worse actual never earns more, in its row or in the whole form: numbers, ranges at either end, days, one of several
// facts, under every preset. If an actual has a score, a better one has a score too.
func TestAWorseActualNeverEarnsMore(t *testing.T) {
	all := allPresets(t)
	compared := map[string]int{}
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		form, rows := wholeForm(t, e.Rules(), "指标", "事项")
		at := rapid.IntRange(0, len(rows)-1).Draw(t, "row")
		w := &rows[at]
		if e.Rules().Policy.Readings.StrictEnds && (w.op == ">" || w.op == "<") {
			return // on the end itself a person's score counts, beyond it a ratio
		}
		if w.op == "" && strings.HasPrefix(w.Level1, "成本") {
			return
		}
		better, worse, ok := w.worse(e.Rules(), rapid.IntRange(0, 4000).Draw(t, "by"),
			rapid.IntRange(1, 6000).Draw(t, "more"), rapid.Bool().Draw(t, "below"))
		if !ok || w.unit == "%" && w.shape != "day" && (better <= 100 || worse <= 100) {
			return
		}
		score := func(actual int) (row, total exact.Amount) {
			form.Indicators[at].Actual = w.answer(actual)
			r := evaluate(t, e, form)
			for row := range r.Rows() {
				if i, ours := row.Indicator(); ours && i == at {
					return row.Score(), r.Score()
				}
			}
			return
		}
		low, lowTotal := score(worse)
		high, highTotal := score(better)
		if low.IsSet() && !high.IsSet() || high.IsSet() && high.Fraction().Less(low.Fraction()) ||
			highTotal.IsSet() && highTotal.Fraction().Less(lowTotal.Fraction()) {
			t.Fatalf("%s by %s: %s earns %s, worse %s earns %s", w.Target.Text(), e.Rules().ID, text(w, better), high,
				text(w, worse), low)
		}
		if low.IsSet() && low.Fraction().Less(high.Fraction()) {
			compared[w.shape]++
		}
	})
	for _, shape := range []string{"number", "range", "day", "several"} {
		if compared[shape] < least(10) {
			t.Errorf("%s: only %d draws earned less", shape, compared[shape])
		}
	}
}

func text(w *wholeRow, actual int) string { a := w.answer(actual); return a.Text() }

// Another spelling of the names of levels changes no score, grade or finding of a form, under every preset.
func TestSpellingLevelsOfWholeFormsOtherwiseChangesNothing(t *testing.T) {
	all := allPresets(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		form, _ := wholeForm(t, e.Rules())
		was := outcome(evaluate(t, e, form))
		for i := range form.Indicators {
			ind := &form.Indicators[i]
			ind.Level1, ind.Level2 = spelled(t, ind.Level1), spelled(t, ind.Level2)
		}
		if is := outcome(evaluate(t, e, form)); was != is {
			t.Fatalf("%s: %s\n%s", e.Rules().ID, was, is)
		}
	})
}

// Writing all money in 元, in the form and in its cells, changes no score, grade or finding, and the roll-up stays the
// same.
func TestMoneyOfWholeFormsInYuanChangesNothing(t *testing.T) {
	all := allPresets(t)
	converted := 0
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		form, rows := wholeForm(t, e.Rules())
		var ups [2]evaluation.RollUp
		first := evaluate(t, e, form)
		was := outcome(first)
		if err := ups[0].Add(first); err != nil {
			t.Fatal(err)
		}
		form.CurrencyUnit = "元"
		for _, a := range []*exact.Amount{&form.Funds.Adjusted.Total, &form.Funds.Spent.Total} {
			*a = exact.FixedAmount(a.Fraction().Mul(exact.Int(10000)), 0)
		}
		for i := range rows {
			if rows[i].unit != "万元" || rows[i].shape == "day" || rows[i].shape == "text" {
				continue
			}
			w := rows[i]
			w.unit, w.low, w.high, w.actual = "元", w.low*10000, w.high*10000, w.actual*10000
			ind := &form.Indicators[i]
			ind.Actual = w.answer(w.actual)
			switch w.shape {
			case "range":
				ind.Target = cell.ParseThreshold(w.cell(w.low) + "～" + w.cell(w.high))
			case "several":
				ind.Target = cell.ParseThreshold(w.op + w.cell(w.low) + "；" + w.op + w.cell(w.low))
			default:
				ind.Target = cell.ParseThreshold(w.op + w.cell(w.low))
			}
			converted++
		}
		second := evaluate(t, e, form)
		if err := ups[1].Add(second); err != nil {
			t.Fatal(err)
		}
		if is := outcome(second); was != is {
			t.Fatalf("%s: %s\n%s", e.Rules().ID, was, is)
		}
		if a, b := fmt.Sprint(ups[0].Budget(), ups[0].Spent(), ups[0].Score()),
			fmt.Sprint(ups[1].Budget(), ups[1].Spent(), ups[1].Score()); a != b {
			t.Fatalf("%s: rolled up %s\n%s", e.Rules().ID, a, b)
		}
	})
	if converted < least(draws/4) {
		t.Errorf("only %d rows of money", converted)
	}
}

// A direction that agrees with a row's target, by its comparator or by the policy's reading of a bare value, changes no
// score, grade or finding.
func TestAgreeingDirectionsOfWholeFormsChangeNothing(t *testing.T) {
	all := allPresets(t)
	words := map[scoring.Direction][]string{
		scoring.UpFrom:   {"正向", "正向指标", "≥", "大于等于", "不低于", "越高越好", "定量"},
		scoring.DownFrom: {"反向", "逆向指标", "负向", "≤", "小于等于", "不超过", "越低越好", "定量"},
	}
	bare := 0
	always(t, func(t *rapid.T) {
		e := all[rapid.IntRange(0, len(all)-1).Draw(t, "rules")]
		form, _ := wholeForm(t, e.Rules())
		first := evaluate(t, e, form)
		was := outcome(first, "BARE_BY_NAME")
		for row := range first.Rows() {
			at, ours := row.Indicator()
			if !ours {
				continue
			}
			means := scoring.Exactly // no direction agrees with it
			switch ind := &form.Indicators[at]; ind.Target.Op() {
			case cell.AtLeast, cell.More:
				means = scoring.UpFrom
			case cell.AtMost, cell.Less:
				means = scoring.DownFrom
			case cell.Bare:
				if reading, asked := row.BareReading(); asked {
					means = e.Rules().Policy.Bare[reading].Means
					bare++
				}
			}
			if of := words[means]; of != nil {
				form.Indicators[at].Direction = rapid.SampledFrom(of).Draw(t, "direction")
			}
		}
		if is := outcome(evaluate(t, e, form), "BARE_BY_NAME"); was != is { // a stated direction needs no guess
			t.Fatalf("%s: %s\n%s", e.Rules().ID, was, is)
		}
	})
	if bare < least(draws/4) {
		t.Errorf("only %d bare targets", bare)
	}
}
