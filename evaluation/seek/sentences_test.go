package seek_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation/seek"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/chance"
)

// Every answer is true as printed: a row set to the printed outcome and scored again gives the printed total and grade,
// and one more unit earns the printed points. Also for money, for levels with a score, and for what isn't enough by
// itself.
func TestWhatIsShownComesToWhatIsShown(t *testing.T) {
	shown := map[string]bool{}
	// The ways of five rows, a row that can't be enough by itself, and one more unit.
	all := func() bool { return len(shown) == 7 }
	chance.Until(t, all, func(r *rapid.T) {
		e := evaluator(r, "")
		form := road(r, indicator.Indicator{
			Level1: "效益指标", Name: "满意", Points: amount(r, "7"),
			Target: cell.ParseThreshold("治理有效"), Actual: cell.ParseActual("部分达成"), Declared: amount(r, "4.5"),
		})
		form.Indicators[1].Points = amount(r, "23")
		form.Indicators[0].Actual = cell.ParseActual(
			fmt.Sprintf("%d.%d公里", rapid.IntRange(30, 90).Draw(r, "km"), rapid.IntRange(0, 9).Draw(r, "tenth")))
		form.Indicators[1].Actual = cell.ParseActual(fmt.Sprintf("%d分钟", rapid.IntRange(20, 90).Draw(r, "minutes")))
		form.Indicators[2].Actual = cell.ParseActual(fmt.Sprintf("%d%%", rapid.IntRange(40, 99).Draw(r, "percent")))
		form.Funds.Adjusted.Total, form.Funds.Spent.Total = amount(r, "97"),
			amount(r, fmt.Sprint(rapid.IntRange(1, 97).Draw(r, "spent")))
		now, err := e.Evaluate(form)
		if err != nil {
			r.Fatal(err)
		}
		gap := exact.Int(int64(rapid.IntRange(1, 12).Draw(r, "gap"))) // near enough for one row, far enough for none
		a, err := seek.For(e, form, seek.Aim{Score: exact.FixedAmount(now.Score().Fraction().Add(gap), 2)})
		if err != nil {
			r.Fatal(err)
		}
		total := func(name, to string) (exact.Amount, string) {
			f, err := seek.Set(e, form, name, to)
			if err != nil {
				r.Fatalf("%s=%s: %v", name, to, err)
			}
			result, err := e.Evaluate(f)
			if err != nil {
				r.Fatal(err)
			}
			return result.Score(), result.Grade()
		}
		for _, w := range a.Ways {
			shown["way of "+w.Name] = true
			if score, grade := total(w.Name, w.To); score.String() != w.Score.String() || grade != w.Grade {
				r.Fatalf("%s %s → %s: %s %s, shown %s %s", w.Name, w.From, w.To, score, grade, w.Score, w.Grade)
			}
		}
		for _, s := range a.Short {
			if s.Best == "" || !s.Score.IsSet() {
				continue
			}
			shown["short"] = true
			if score, _ := total(s.Name, s.Best); score.String() != s.Score.String() {
				r.Fatalf("%s at %s: %s, shown %s", s.Name, s.Best, score, s.Score)
			}
		}
		for _, u := range a.Units {
			shown["unit"] = true
			score, _ := total(u.Name, u.To)
			if gain := score.Fraction().Sub(now.Score().Fraction()); !gain.Equal(u.Gain) {
				r.Fatalf("%s %s → %s: %s more, shown %s", u.Name, u.From, u.To, gain, u.Gain)
			}
		}
	})
}
