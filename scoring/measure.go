package scoring

import "github.com/ziping-go/ziping/exact"

// Measure says what a rule looks at. Everything about a measure is in its row of the table of measures.
type Measure uint8

// The measures.
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

	noMeasure // what any other number stands for
)

// Basis says what a measure is taken of.
type Basis uint8

// The bases.
const (
	NoBasis      Basis = iota
	OfTarget           // an actual against its target
	OfActual           // an actual by itself; the target lends its unit
	OfMoney            // the money block of the form
	OfLevels           // a word of a scale of levels
	OfExpression       // an expression of the rule set
	OfConditions       // the named conditions of the rule
)

// Scale says what the values of a measure are counted in.
type Scale uint8

// The scales.
const (
	NoScale  Scale = iota
	InShares       // 1 is 100%, so that 95% and 0.95 are the same edge and 95 isn't one
	InUnits        // the unit of the target, or of the rule's edges
	InDays
	InTimes // numbers of times
)

// Trend says which way the values of a measure get better.
type Trend uint8

// The trends.
const (
	NoTrend      Trend = iota
	MoreIsBetter       // up to 1; beyond it over-fulfilment rules may take points off
	LessIsBetter
	NotSettled // the targets say, or the rule does
)

// reading computes a measure of an actual against its target.
type reading func(Readings, *Target, exact.Fraction) Measured

// measure is a row of the table.
type measure struct {
	name     string
	of       Basis
	in       Scale
	better   Trend
	signed   bool    // there are values below 0
	capped   bool    // there are none above 1
	fromZero bool    // it counts how much went wrong, or beyond: a deduction starts at 0 unless it says otherwise
	read     reading // of OfTarget
}

// measures is the table, in the order of the constants. The words for each are in package lang, under the codes
// MEASURE_…, SAY_MEASURE_…, SAY_LOOKS_… and SEEN_… with the name.
var measures = [...]measure{
	Attainment:  {name: "attainment", of: OfTarget, in: InShares, better: MoreIsBetter, read: Readings.Attain},
	Execution:   {name: "execution", of: OfMoney, in: InShares, better: MoreIsBetter},
	ActualValue: {name: "actual", of: OfActual, in: InUnits, better: NotSettled, signed: true},
	Shortfall: {
		name: "shortfall", of: OfTarget, in: InUnits, better: LessIsBetter, fromZero: true,
		read: distance(short),
	},
	ShortfallRate: {
		name: "shortfall-rate", of: OfTarget, in: InShares, better: LessIsBetter, fromZero: true,
		read: rate(short),
	},
	Excess: {name: "excess", of: OfTarget, in: InUnits, better: NotSettled, fromZero: true, read: distance(beyond)},
	ExcessRate: {
		name: "excess-rate", of: OfTarget, in: InShares, better: NotSettled, fromZero: true,
		read: rate(beyond),
	},
	Deviation: {
		name: "deviation", of: OfTarget, in: InUnits, better: LessIsBetter, fromZero: true,
		read: distance(either),
	},
	DeviationRate: {
		name: "deviation-rate", of: OfTarget, in: InShares, better: LessIsBetter, fromZero: true,
		read: rate(either),
	},
	DaysLate: {
		name: "days-late", of: OfTarget, in: InDays, better: LessIsBetter, fromZero: true,
		read: distance(short),
	},
	Occurrences: {name: "occurrences", of: OfActual, in: InTimes, better: LessIsBetter, fromZero: true},
	Schedule:    {name: "schedule", of: OfMoney, in: InShares, better: MoreIsBetter, capped: true},
	Level:       {name: "level", of: OfLevels, in: InUnits, better: NotSettled},
	Custom:      {name: "custom", of: OfExpression, in: InUnits, better: NotSettled, signed: true},
	Conditions:  {name: "conditions", of: OfConditions, in: InShares, better: MoreIsBetter, capped: true},
	noMeasure:   {name: "measure?"},
}

// row is the measure's row of the table; an empty one for a number that isn't a measure.
func (m Measure) row() *measure { return &measures[min(m, noMeasure)] }

// String is the measure as a rule set writes it.
func (m Measure) String() string { return m.row().name }

// ParseMeasure reads what String writes.
func ParseMeasure(s string) (Measure, bool) {
	for i := range noMeasure {
		if measures[i].name == s {
			return i, true
		}
	}
	return 0, false
}

// MeasureNames lists what ParseMeasure reads, in the order of the measures.
func MeasureNames() []string {
	names := make([]string, noMeasure)
	for i := range noMeasure {
		names[i] = measures[i].name
	}
	return names
}

// Basis is what the measure is taken of.
func (m Measure) Basis() Basis { return m.row().of }

// Scale is what its values are counted in.
func (m Measure) Scale() Scale { return m.row().in }

// IsRate reports whether its values are shares.
func (m Measure) IsRate() bool { return m.row().in == InShares }

// Trend is which way its values get better.
func (m Measure) Trend() Trend { return m.row().better }

// StartsAtZero reports whether the measure counts how much went wrong or beyond, so that a deduction counts from 0
// unless it says otherwise.
func (m Measure) StartsAtZero() bool { return m.row().fromZero }

// IsSigned reports whether there are values below 0.
func (m Measure) IsSigned() bool { return m.row().signed }

// Domain is where its values can lie.
func (m Measure) Domain() Interval {
	domain := Everything()
	if row := m.row(); !row.signed {
		domain.Low = Before(zero)
		if row.capped {
			domain.High = After(one)
		}
	}
	return domain
}

// Measure computes a measure of an actual against its target. A measure that isn't taken of a target, or a target that
// is absent, gives no value.
func (r Readings) Measure(m Measure, t *Target, actual exact.Fraction) Measured {
	read := m.row().read
	if read == nil || t == nil {
		return Measured{}
	}
	return read(r, t, actual)
}
