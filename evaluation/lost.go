package evaluation

import (
	"iter"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Line is one reason why a total is not full: a row that lost points, or what an event, a limit or rescaling did.
type Line struct {
	r          *Result
	row        *row        // nil for an adjustment
	adjustment *adjustment // nil for a row
	points     exact.Fraction
}

// Lost are the lines that add up exactly to what is missing from the total, in the order of the table; a bonus is a
// negative line. Without a total there are only the rows that are known to have lost points.
func (r *Result) Lost() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for i := range r.rows {
			row := &r.rows[i]
			if lost := r.lostBy(row); !lost.IsZero() && !yield(Line{r: r, row: row, points: lost}) {
				return
			}
		}
		if !r.complete {
			return
		}
		for i := range r.adjustments {
			a := &r.adjustments[i]
			lost := a.moved.Neg()
			if a.kind == byRescaling {
				lost = r.lostByRescaling(a)
			}
			if !lost.IsZero() && !yield(Line{r: r, adjustment: a, points: lost}) {
				return
			}
		}
		if gap := r.pointsGap(); !gap.IsZero() {
			yield(Line{r: r, points: gap})
		}
	}
}

// Adjustments are what moved the total after the sum of the rows: events, limits, rescaling. The scores of the rows and
// these changes add up to the total exactly; there are none without a total. For rescaling the number differs from that
// in Lost, where rows that don't apply have lost nothing.
func (r *Result) Adjustments() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for i := range r.adjustments {
			a := &r.adjustments[i]
			if !a.moved.IsZero() && !yield(Line{r: r, adjustment: a, points: a.moved.Neg()}) {
				return
			}
		}
	}
}

// lostBy is what a row lost. A row that doesn't apply, and whose points could go to no other row, lost them all; under
// Rescale the scaling of the total accounts for it.
func (r *Result) lostBy(row *row) exact.Fraction {
	switch {
	case row.status == scored, row.status == notApplicable && r.set.Policy.NotApplicable != rules.Rescale:
		return row.points.Sub(row.score)
	}
	return exact.Fraction{}
}

// lostByRescaling is what scaling to the full points adds to the loss of the rows: a loss out of fewer points weighs
// more once it is scaled.
func (r *Result) lostByRescaling(a *adjustment) exact.Fraction {
	lost := r.points.Sub(a.after)
	for i := range r.rows {
		lost = lost.Sub(r.lostBy(&r.rows[i]))
	}
	return lost
}

// pointsGap is by how much the rows' points fall short of the rule set's total: lost before anything is scored.
func (r *Result) pointsGap() exact.Fraction {
	return r.set.Total.Sub(r.points)
}

// Points is how much was lost; negative for a gain.
func (l Line) Points() exact.Amount { return l.r.amount(l.points) }

// Change is Points reversed: negative for a loss.
func (l Line) Change() exact.Amount { return l.r.amount(l.points.Neg()) }

// Row is the row that lost points; false for an event, a limit, rescaling, or points that the form doesn't give.
func (l Line) Row() (Row, bool) {
	if l.row == nil {
		return Row{}, false
	}
	return Row{l.r, l.row}, true
}

// Name says what lost the points.
func (l Line) Name(language lang.Language) string {
	switch {
	case l.row != nil:
		return l.r.rowName(l.row)
	case l.adjustment == nil:
		return lang.Of(adjustmentCode(l.points.Neg(), "LOST_POINTS_OVER", "LOST_POINTS_GAP")).In(language)
	case l.adjustment.kind == byEvent:
		return l.adjustment.event
	case l.adjustment.kind == byLimit:
		return l.r.set.Limits[l.adjustment.of].Because
	}
	return lang.Of("LOST_RESCALED").In(language)
}

// Explain is the reason in one sentence.
func (l Line) Explain(language lang.Language) string {
	if l.row != nil {
		return Row{l.r, l.row}.Explain(language)
	}
	return l.message().In(language)
}
