package scoring

import "github.com/ziping-go/ziping/exact"

// Limits are the values of a piece's lines at one of its ends, or their limits towards an end that doesn't belong to
// the piece.
type Limits struct{ Share, Extra exact.Fraction }

// AtLow is what the piece earns at its lower end; false where it has none.
func (p *Piece) AtLow() (Limits, bool) {
	x, bounded := p.Low.Value()
	return p.limits(x, p.Low.IsAfter(), true), bounded
}

// AtHigh is what the piece earns at its upper end; false where it has none.
func (p *Piece) AtHigh() (Limits, bool) {
	x, bounded := p.High.Value()
	return p.limits(x, !p.High.IsAfter(), false), bounded
}

// LimitsAt is what the piece earns at a value inside it.
func (p *Piece) LimitsAt(x exact.Fraction) Limits { return p.limits(x, false, false) }

// limits are the lines at x, or towards x from above or from below.
func (p *Piece) limits(x exact.Fraction, towards, above bool) Limits {
	if p.Steps.Mode != Proportional {
		if towards {
			x = p.Steps.towards(x, above)
		} else {
			x = p.Steps.on(x)
		}
	}
	return Limits{p.Share.At(x), p.Extra.At(x)}
}

// towards is the end of the step that values just above or just below x fall into.
func (s Steps) towards(x exact.Fraction, above bool) exact.Fraction {
	steps, _ := x.Sub(s.From).Quo(s.Per)
	if !steps.IsInt() {
		return s.on(x)
	}
	outwards := above == (steps.Sign() >= 0) // away from where the steps are counted
	if steps.IsZero() {
		outwards = true
	}
	unit := one
	if !above {
		unit = one.Neg()
	}
	if (s.Mode == StartedSteps) == outwards {
		steps = steps.Add(unit)
	}
	return steps.Mul(s.Per).Add(s.From)
}

// Of is what limits earn out of points, clamped to between nothing and most of them.
func (l Limits) Of(points, most exact.Fraction) exact.Fraction {
	return exact.Max(zero, exact.Min(points.Mul(l.Share).Add(l.Extra), points.Mul(most)))
}

// Exceed is a number of points, at most the given ones, for which l earns more than other; false where there is none.
// Both are clamped to 0…most, so their difference has a kink only where either of them meets one of these limits.
func (l Limits) Exceed(other Limits, points, most exact.Fraction) (exact.Fraction, bool) {
	tried := []exact.Fraction{points}
	for _, e := range []Limits{l, other} {
		if at, ok := e.Extra.Neg().Quo(e.Share); ok {
			tried = append(tried, at)
		}
		if at, ok := e.Extra.Quo(most.Sub(e.Share)); ok {
			tried = append(tried, at)
		}
	}
	for _, p := range tried {
		if p.Sign() > 0 && !points.Less(p) && other.Of(p, most).Less(l.Of(p, most)) {
			return p, true
		}
	}
	return zero, false
}
