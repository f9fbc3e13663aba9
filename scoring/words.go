package scoring

import "github.com/ziping-go/ziping/exact"

// word is the name of a constant; “?” for a number that isn't one of them.
func word(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "?"
}

var (
	basisNames     = [...]string{"none", "target", "actual", "money", "levels", "expression", "conditions"}
	scaleNames     = [...]string{"none", "shares", "units", "days", "times"}
	trendNames     = [...]string{"none", "more is better", "less is better", "not settled"}
	directionNames = [...]string{"≥", ">", "≤", "<", "=", "within"}
	remarkNames    = [...]string{
		"clear", "zero target", "negative actual", "negative target", "division by zero",
		"on an open end",
	}
	stepModeNames = [...]string{"proportional", "floor", "ceil"}
	flawNames     = [...]string{"gap", "overlap", "empty"}
)

// String is what the measure is taken of.
func (b Basis) String() string { return word(basisNames[:], int(b)) }

// String is what values are counted in.
func (s Scale) String() string { return word(scaleNames[:], int(s)) }

// String says which way is better.
func (t Trend) String() string { return word(trendNames[:], int(t)) }

// String is the comparator.
func (d Direction) String() string { return word(directionNames[:], int(d)) }

// String names the remark.
func (r Remark) String() string { return word(remarkNames[:], int(r)) }

// String is the mode as a rule set writes it.
func (m StepMode) String() string { return word(stepModeNames[:], int(m)) }

// String names the kind.
func (k FlawKind) String() string { return word(flawNames[:], int(k)) }

// String is the flaw and where it is: "gap [0.6,0.8)".
func (f Flaw) String() string { return f.Kind.String() + " " + f.Where.String() }

// String is the target as written in a form: ">=8", "[20,30)".
func (t Target) String() string {
	switch t.Direction {
	case UpFrom, Above, Exactly:
		return t.Direction.String() + t.Low.String()
	case DownFrom, Below:
		return t.Direction.String() + t.High.String()
	}
	within := Interval{Before(t.Low), After(t.High)}
	if t.LowOpen {
		within.Low = After(t.Low)
	}
	if t.HighOpen {
		within.High = Before(t.High)
	}
	return within.String()
}

// String is the interval: "[0.6,0.8)", "(-∞,0]", "=0"; "empty" where no number lies in it.
func (i Interval) String() string { return i.Text(exact.Fraction.String) }

// Text is String with ends formatted by the caller: "[60%,80%)".
func (i Interval) Text(end func(exact.Fraction) string) string {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	switch {
	case i.IsEmpty():
		return "empty"
	case hasLow && hasHigh && low.Equal(high):
		return "=" + end(low)
	}
	opening, closing := "(-∞", "∞)"
	if hasLow {
		opening = "[" + end(low)
		if i.Low.after {
			opening = "(" + end(low)
		}
	}
	if hasHigh {
		closing = end(high) + ")"
		if i.High.after {
			closing = end(high) + "]"
		}
	}
	return opening + "," + closing
}
