package scoring

import "github.com/ziping-go/ziping/exact"

// Measure says what a rule looks at.
type Measure uint8

// The measures. A rate is a share (1 is 100%); everything else is counted in the unit of the target.
const (
	Attainment    Measure = iota // how much of the target was reached, in its good direction: 1 is all of it
	Execution                    // 预算执行率: spent ÷ adjusted budget
	ActualValue                  // the actual itself
	Shortfall                    // how far the actual stays on the wrong side of the target; 0 when met
	ShortfallRate                // shortfall ÷ target
	Excess                       // how far the actual lies beyond the target on its good side
	ExcessRate                   // excess ÷ target
	Deviation                    // |actual − target|
	DeviationRate                // deviation ÷ target
	DaysLate                     // days after the deadline
	Occurrences                  // how often something happened: the actual as a count
	Schedule                     // execution against the spending schedule, averaged over its dates
	Level                        // a level word and the evaluator's own score within its interval
	Custom                       // an expression
	Conditions                   // how much of the points of its named conditions a row earned: 1 is all of them
)

var measureNames = [...]string{
	"attainment", "execution", "actual", "shortfall", "shortfall-rate", "excess", "excess-rate", "deviation",
	"deviation-rate", "days-late", "occurrences", "schedule", "level", "custom", "conditions",
}

// String is the measure as a rule set writes it.
func (m Measure) String() string { return measureNames[m] }

// ParseMeasure reads what String writes.
func ParseMeasure(s string) (Measure, bool) {
	for i, n := range measureNames {
		if n == s {
			return Measure(i), true
		}
	}
	return 0, false
}

// MeasureNames lists what ParseMeasure reads.
func MeasureNames() []string { return append([]string(nil), measureNames[:]...) }

// IsRate reports whether the measure is a share, so that 95% and 0.95 are the same edge and 95 is none.
func (m Measure) IsRate() bool {
	switch m {
	case Attainment, Execution, ShortfallRate, ExcessRate, DeviationRate, Schedule, Conditions:
		return true
	}
	return false
}

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

// Goal is a target as arithmetic sees it. Low is the limit of ≥, > and =, High that of ≤ and <; Within has both.
type Goal struct {
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
	EqualAtLeast   EqualReading = iota // more is as good
	EqualSymmetric                     // the share falls by the deviation on either side
	EqualExact                         // anything else earns nothing
)

// Readings are the choices a rule set makes where the regulations leave the meaning of a comparator open.
type Readings struct {
	Lower LowerReading
	Equal EqualReading
	// StrictEnds: > and < miss at their own end. Otherwise they are read as ≥ and ≤.
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
	OnOpenEnd             // missed by nothing, on an end that doesn't belong: what that earns no formula says
)

// Measured is what a measure saw.
type Measured struct {
	Value   exact.Fraction
	Met     bool // the actual is within the goal
	Remark  Remark
	Defined bool // there is a value
}

func defined(v exact.Fraction, met bool) Measured {
	return Measured{Value: v, Met: met, Defined: true}
}

// Holds reports whether an actual is within the goal.
func (r Readings) Holds(g *Goal, actual exact.Fraction) bool {
	switch r.Effective(g.Direction) {
	case UpFrom:
		return !actual.Less(g.Low)
	case Above:
		return g.Low.Less(actual)
	case DownFrom:
		return !g.High.Less(actual)
	case Below:
		return actual.Less(g.High)
	case Exactly:
		return actual.Equal(g.Low)
	}
	low, high := actual.Cmp(g.Low), actual.Cmp(g.High)
	return (low > 0 || low == 0 && !g.LowOpen) && (high < 0 || high == 0 && !g.HighOpen)
}

// Effective is the direction once the readings of =, > and < are applied. A goal of "= 0", which only 0 meets, is apart.
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

// Attain measures how much of a goal an actual reached: 1 when a ceiling is kept, actual ÷ target for a floor, more
// than 1 where a floor is exceeded. No division by zero takes place: a target of 0 is met or not. A missed goal never
// has a value of 1: an actual on an end that doesn't belong has none.
func (r Readings) Attain(g *Goal, actual exact.Fraction) Measured {
	m := r.attain(g, actual)
	if !m.Met && m.Defined && !m.Value.Less(one) {
		return Measured{Remark: OnOpenEnd}
	}
	return m
}

func (r Readings) attain(g *Goal, actual exact.Fraction) Measured {
	switch g.Direction {
	case UpFrom, Above:
		return r.attainFloor(g.Low, actual, r.Holds(g, actual))
	case DownFrom, Below:
		return r.attainCeiling(g.High, actual, r.Holds(g, actual))
	case Exactly:
		return r.attainExactly(g, actual)
	}
	if r.Holds(g, actual) {
		return defined(one, true)
	}
	if actual.Less(g.Low) || actual.Equal(g.Low) {
		return r.attainFloor(g.Low, actual, false)
	}
	return r.attainCeiling(g.High, actual, false)
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

func (r Readings) attainExactly(g *Goal, actual exact.Fraction) Measured {
	switch {
	case g.Low.IsZero():
		if actual.Sign() <= 0 {
			return defined(one, true)
		}
		return defined(zero, false)
	case r.Equal == EqualAtLeast:
		return r.attainFloor(g.Low, actual, r.Holds(g, actual))
	case actual.Equal(g.Low):
		return defined(one, true)
	case r.Equal == EqualExact:
		return defined(zero, false)
	case g.Low.Sign() < 0:
		return Measured{Remark: NegativeTarget}
	}
	off, _ := actual.Sub(g.Low).Abs().Quo(g.Low)
	return defined(exact.Max(zero, one.Sub(off)), false)
}

// Distance measures with Shortfall, Excess, Deviation, their rates, and DaysLate. An actual on an end that doesn't belong
// is missed by nothing, which isn't the distance of a goal that is met.
func (r Readings) Distance(m Measure, g *Goal, actual exact.Fraction) Measured {
	met := r.Holds(g, actual)
	limit := r.limit(g, actual)
	off := actual.Sub(limit)
	value := off.Abs()
	switch m {
	case Shortfall, ShortfallRate, DaysLate:
		if met || g.Direction == Exactly && r.Equal == EqualAtLeast && off.Sign() > 0 {
			value = zero
		}
	case Excess, ExcessRate:
		if !met {
			return defined(zero, false)
		}
	}
	if !met && off.IsZero() {
		return Measured{Remark: OnOpenEnd}
	}
	switch m {
	case ShortfallRate, ExcessRate, DeviationRate:
		if value.IsZero() {
			return defined(value, met)
		}
		rate, ok := value.Quo(limit.Abs())
		if !ok {
			return Measured{Met: met, Remark: ZeroDivision}
		}
		return defined(rate, met)
	}
	return defined(value, met)
}

// limit is the end of the goal that distances are counted from.
func (r Readings) limit(g *Goal, actual exact.Fraction) exact.Fraction {
	switch g.Direction {
	case UpFrom, Above, Exactly:
		return g.Low
	case DownFrom, Below:
		return g.High
	}
	switch {
	case actual.Less(g.Low):
		return g.Low
	case g.High.Less(actual):
		return g.High
	}
	return actual
}
