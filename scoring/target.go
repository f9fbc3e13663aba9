package scoring

import "github.com/ziping-go/ziping/exact"

// Direction is the side of a target that is good.
type Direction uint8

// The directions.
const (
	UpFrom   Direction = iota // ≥
	Above                     // >
	DownFrom                  // ≤
	Below                     // <
	Exactly                   // =
	Within                    // an interval
)

// Target is a target as arithmetic sees it. Low is the limit of ≥, > and =, High that of ≤ and <; Within has both.
type Target struct {
	Direction         Direction
	Low, High         exact.Fraction
	LowOpen, HighOpen bool // for Within: the end itself misses
}

// LowerReading says what a missed ≤ target earns; the regulations leave it open.
type LowerReading uint8

// The readings of a missed ≤ target t at the actual a.
const (
	LowerRatio        LowerReading = iota // t ÷ a
	LowerLinear                           // 1 − (a − t) ÷ t: nothing from twice the target on
	LowerAllOrNothing                     // nothing
)

// EqualReading says what = asks for; the regulations leave it open.
type EqualReading uint8

// The readings of an = target.
const (
	EqualAtLeast   EqualReading = iota // more is just as good
	EqualSymmetric                     // the share falls by the deviation on either side
	EqualExact                         // anything else earns nothing
)

// Readings are the choices a rule set makes where the regulations leave the meaning of a comparator open.
type Readings struct {
	Lower LowerReading
	Equal EqualReading
	// StrictEnds means that > and < are missed at their own end. Otherwise they are read as ≥ and ≤.
	StrictEnds bool
}

// Remark is something about a measured value that a reader must know.
type Remark uint8

// The remarks. With Undefined and the like there is no value.
const (
	Clear          Remark = iota
	ZeroTarget            // a ≥0 target: met whatever happens, hence meaningless
	NegativeActual        // a negative actual against a positive target was taken as 0
	NegativeTarget        // a missed negative target has no ratio
	ZeroDivision          // a rate of a target of 0
	OnOpenEnd             // missed by nothing, exactly on an open end: no formula says what that earns
)

// Measured is what a measure saw.
type Measured struct {
	Value   exact.Fraction
	Met     bool // the actual is within the target
	Remark  Remark
	Defined bool // there is a value
}

func defined(v exact.Fraction, met bool) Measured {
	return Measured{Value: v, Met: met, Defined: true}
}

// Holds reports whether an actual is within the target; no actual is within an absent one.
func (r Readings) Holds(t *Target, actual exact.Fraction) bool {
	if t == nil {
		return false
	}
	switch r.Effective(t.Direction) {
	case UpFrom:
		return !actual.Less(t.Low)
	case Above:
		return t.Low.Less(actual)
	case DownFrom:
		return !t.High.Less(actual)
	case Below:
		return actual.Less(t.High)
	case Exactly:
		return actual.Equal(t.Low)
	}
	low, high := actual.Cmp(t.Low), actual.Cmp(t.High)
	return (low > 0 || low == 0 && !t.LowOpen) && (high < 0 || high == 0 && !t.HighOpen)
}

// Effective is the direction once the readings of =, > and < are applied. A target of "= 0" is an exception, as only 0
// meets it.
func (r Readings) Effective(d Direction) Direction {
	switch {
	case d == Exactly && r.Equal == EqualAtLeast:
		return UpFrom
	case d == Above && !r.StrictEnds:
		return UpFrom
	case d == Below && !r.StrictEnds:
		return DownFrom
	}
	return d
}

// Attain measures how much of a target an actual reached: 1 when a ceiling is kept, actual ÷ target for a floor, more
// than 1 where a floor is exceeded. No division by zero takes place: a target of 0 is met or not. A missed target never
// has a value of 1: an actual on an end that doesn't belong has none. An absent target has none either.
func (r Readings) Attain(t *Target, actual exact.Fraction) Measured {
	if t == nil {
		return Measured{}
	}
	m := r.attain(t, actual)
	if !m.Met && m.Defined && !m.Value.Less(one) {
		return Measured{Remark: OnOpenEnd}
	}
	return m
}

func (r Readings) attain(t *Target, actual exact.Fraction) Measured {
	switch t.Direction {
	case UpFrom, Above:
		return r.attainFloor(t.Low, actual, r.Holds(t, actual))
	case DownFrom, Below:
		return r.attainCeiling(t.High, actual, r.Holds(t, actual))
	case Exactly:
		return r.attainExactly(t, actual)
	}
	if r.Holds(t, actual) {
		return defined(one, true)
	}
	if actual.Less(t.Low) || actual.Equal(t.Low) {
		return r.attainFloor(t.Low, actual, false)
	}
	return r.attainCeiling(t.High, actual, false)
}

func (r Readings) attainFloor(target, actual exact.Fraction, met bool) Measured {
	switch target.Sign() {
	case 0:
		if !met {
			return defined(zero, false)
		}
		return Measured{Value: one, Met: true, Remark: ZeroTarget, Defined: true}
	case -1:
		if met {
			return defined(one, true)
		}
		return Measured{Remark: NegativeTarget}
	}
	if actual.Sign() < 0 {
		return Measured{Remark: NegativeActual, Defined: true}
	}
	ratio, _ := actual.Quo(target)
	return defined(ratio, met)
}

func (r Readings) attainCeiling(target, actual exact.Fraction, met bool) Measured {
	if met {
		return defined(one, true)
	}
	switch {
	case target.IsZero() || r.Lower == LowerAllOrNothing:
		return defined(zero, false)
	case target.Sign() < 0:
		return Measured{Remark: NegativeTarget}
	}
	if r.Lower == LowerRatio {
		ratio, _ := target.Quo(actual)
		return defined(ratio, false)
	}
	over, _ := actual.Quo(target)
	return defined(exact.Max(zero, exact.Int(2).Sub(over)), false)
}

func (r Readings) attainExactly(t *Target, actual exact.Fraction) Measured {
	switch {
	case t.Low.IsZero():
		if actual.Sign() <= 0 {
			return defined(one, true)
		}
		return defined(zero, false)
	case r.Equal == EqualAtLeast:
		return r.attainFloor(t.Low, actual, r.Holds(t, actual))
	case actual.Equal(t.Low):
		return defined(one, true)
	case r.Equal == EqualExact:
		return defined(zero, false)
	case t.Low.Sign() < 0:
		return Measured{Remark: NegativeTarget}
	}
	off, _ := actual.Sub(t.Low).Abs().Quo(t.Low)
	return defined(exact.Max(zero, one.Sub(off)), false)
}
