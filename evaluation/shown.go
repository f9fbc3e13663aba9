package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// roundedWithin rounds what was earned, down where the rounded figure would be more than can be earned: a row of 30.006
// points earns 30.00 of them, not 30.01.
func roundedWithin(rounding scoring.Rounding, earned, most exact.Fraction) exact.Fraction {
	rounded := rounding.Of(earned)
	if most.Less(rounded) && !most.Less(earned) {
		return most.Round(rounding.Digits, exact.Floor)
	}
	return rounded
}

// mostOf is the highest score that a row may be shown with: its points, unless it earned more under a rule that allows
// that.
func mostOf(row *row, digits int) exact.Fraction {
	if row.points.Less(row.earned) {
		return row.earned.Round(digits, exact.Ceiling)
	}
	return row.points
}

// shownAs is the highest figure that a judged score may be shown as: rounded if rows are rounded, and rounded up if the
// rows' figures follow from the rounded sum.
func shownAs(rounding scoring.Rounding, score exact.Fraction) exact.Fraction {
	if rounding.At == scoring.AtIndicator {
		return rounding.Of(score)
	}
	return score.Round(rounding.Digits, exact.Ceiling)
}

// roundsOut reports whether a score within an interval would be shown as one of the next better interval: 23.999 in
// [18,24) as 24.00.
func roundsOut(rounding scoring.Rounding, bounds scoring.Interval, score exact.Fraction) bool {
	high, _ := bounds.High.Value()
	return !bounds.High.IsAfter() && !shownAs(rounding, score).Less(high)
}

// rounded rounds what a row earned, which can exceed its points if they have more decimals than scores. In a form whose
// points add up no row is shown with more than it can earn, so neither is the total; other forms have a finding about
// their points. Either way a finding says how the points would have to be printed.
func (r *Result) rounded(row *row, earned exact.Fraction) exact.Fraction {
	score := r.set.Rounding.Of(earned)
	if r.points.Equal(r.set.Total) {
		score = roundedWithin(r.set.Rounding, earned, row.points)
	}
	r.findRow(row, SeverityWarning, "/points", "POINTS_FINER", exact.ShortestAmount(row.points), r.set.Rounding.Digits,
		r.shown(score))
	return score
}

// printable are the lowest and the highest score of an interval that can be printed with a given number of digits;
// false if none can.
func printable(bounds scoring.Interval, digits int) (least, most exact.Fraction, ok bool) {
	low, _ := bounds.Low.Value()
	high, _ := bounds.High.Value()
	step := exact.Scaled(1, digits)
	least, most = low.Round(digits, exact.Ceiling), high.Round(digits, exact.Floor)
	if bounds.Low.IsAfter() && least.Equal(low) {
		least = least.Add(step)
	}
	if !bounds.High.IsAfter() && most.Equal(high) {
		most = most.Sub(step)
	}
	return least, most, !most.Less(least)
}
