package scoring

import "github.com/ziping-go/ziping/exact"

// side says on which side of a target actuals have a distance from it.
type side uint8

const (
	short  side = iota // on the wrong side; 0 when met
	beyond             // on the good side; 0 when missed
	either             // on both
)

// distance is the measure of how far an actual lies from the end of a target. An actual on an end that doesn't belong
// is missed by nothing, which isn't the distance of a target that is met.
func distance(on side) reading {
	return func(r Readings, t *Target, actual exact.Fraction) Measured {
		met := r.Holds(t, actual)
		if on == beyond && !met {
			return defined(zero, false)
		}
		off := actual.Sub(r.limit(t, actual))
		if !met && off.IsZero() {
			return Measured{Remark: OnOpenEnd}
		}
		if on == short && (met || t.Direction == Exactly && r.Equal == EqualAtLeast && off.Sign() > 0) {
			return defined(zero, met)
		}
		return defined(off.Abs(), met)
	}
}

// rate is a distance as a share of the end that it is counted from.
func rate(on side) reading {
	distance := distance(on)
	return func(r Readings, t *Target, actual exact.Fraction) Measured {
		m := distance(r, t, actual)
		if !m.Defined || m.Value.IsZero() {
			return m
		}
		share, ok := m.Value.Quo(r.limit(t, actual).Abs())
		if !ok {
			return Measured{Met: m.Met, Remark: ZeroDivision}
		}
		m.Value = share
		return m
	}
}

// limit is the end of the target that distances are counted from.
func (r Readings) limit(t *Target, actual exact.Fraction) exact.Fraction {
	switch t.Direction {
	case UpFrom, Above, Exactly:
		return t.Low
	case DownFrom, Below:
		return t.High
	}
	switch {
	case actual.Less(t.Low):
		return t.Low
	case t.High.Less(actual):
		return t.High
	}
	return actual
}
