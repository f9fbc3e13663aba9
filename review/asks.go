package review

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// asks is the comparator that a row's target goes by: its own, else that of the direction printed beside it, else what
// the rule set takes a bare value for. A bare 0 is 0.
func (s *sheet) asks(r *row) cell.Op {
	if op := r.target.Op(); op != cell.Bare || r.target.Kind() == cell.Day {
		return op
	}
	if v, ok := figure(&r.target); ok && v.IsZero() {
		return cell.Equal
	}
	if lower, _ := s.lessIsBetter(r); lower {
		return cell.AtMost
	}
	return cell.AtLeast
}

// isLess reports whether a comparator asks for no more than its value.
func isLess(op cell.Op) bool { return op == cell.AtMost || op == cell.Less }

// figure is the number that a target asks for: its lower end, or the upper one of ≤. It is false for what isn't a
// number or wasn't understood.
func figure(t *cell.Threshold) (exact.Fraction, bool) {
	switch t.Kind() {
	case cell.Quantity, cell.Duration, cell.Ratio:
	default:
		return exact.Fraction{}, false
	}
	if len(t.Residual()) > 0 {
		return exact.Fraction{}, false
	}
	if low := t.Low(); low.Set {
		return low.Value, true
	}
	high := t.High()
	return high.Value, high.Set
}

// isNumber reports whether a cell is so much of something; days and hours are that too.
func isNumber(t *cell.Threshold) bool { return t.Kind() == cell.Quantity || t.Kind() == cell.Duration }

// isRatio reports whether a cell is a share of something: 95%, 3‰.
func isRatio(t *cell.Threshold) bool { return t.Unit().IsSet() && t.Unit().Dimension() == unit.Rate }

// isCount reports whether a cell counts things: 50人, 3次.
func isCount(t *cell.Threshold) bool {
	return t.Kind() == cell.Quantity && t.Unit().IsSet() && t.Unit().Dimension() == unit.Count
}

// beside is valueFor of a cell that was understood as a whole.
func beside(a *cell.Actual, t *cell.Threshold) (exact.Fraction, bool) {
	if len(a.Residual()) > 0 || t.Kind() == cell.Day {
		return exact.Fraction{}, false
	}
	return valueFor(a, t)
}
