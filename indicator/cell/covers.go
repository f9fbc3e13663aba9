package cell

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Answer says whether an actual meets its target.
type Answer uint8

// The answers.
const (
	CannotSay Answer = iota
	Yes
	No
)

// String is the answer in English, for messages of tests.
func (a Answer) String() string { return nameOf(a, "can't say", "yes", "no") }

// Covers reports whether an actual meets the target, with both brought to one unit. It is CannotSay, with the reason,
// where words stand for numbers, dimensions differ, an actual is approximate or ambiguous beyond the target's bounds,
// something wasn't understood, or a target without a comparator doesn't say which way is good.
func (t Threshold) Covers(a Actual) (Answer, lang.Message) { return t.covers(&a) }

func (t *Threshold) covers(a *Actual) (Answer, lang.Message) {
	if len(t.residual()) > 0 || len(a.residual()) > 0 {
		return CannotSay, lang.Of("COVERS_RESIDUAL")
	}
	if t.kind == Grade {
		return t.coversGrade(a)
	}
	if t.kind == None {
		return t.coversNothing(a)
	}
	if day := a.asDay(t); day != nil {
		a = day
	}
	r := a.beside(t)
	switch r.Status {
	case Readable:
	case Missing, NotApplicable:
		return CannotSay, lang.Of("COVERS_MISSING")
	case UnitMismatch:
		if r.Mismatch == "CHANGE_OPPOSITE" {
			return CannotSay, lang.Of("COVERS_OPPOSITE", t.text, a.text)
		}
		return CannotSay, lang.Of("COVERS_UNITS", t.text, a.text)
	case Ambiguous:
		if a.pointsAway(t) && !r.has("FRACTION_FOR_PERCENT") {
			return t.coversValue(a, &r)
		}
		return CannotSay, lang.Of("COVERS_AMBIGUOUS", a.text)
	default:
		return CannotSay, lang.Of("COVERS_WORDS", a.text)
	}
	switch t.kind {
	case Day:
		return t.coversDay(a)
	case Quantity, Duration, Ratio:
		return t.coversValue(a, &r)
	}
	return CannotSay, lang.Of("COVERS_WORDS", t.text)
}

// coversValue compares what the actual may be with what the target allows.
func (t *Threshold) coversValue(a *Actual, r *Reading) (Answer, lang.Message) {
	low, high := Bound{Value: r.Value, Set: true}, Bound{Value: r.Value, Set: true}
	switch {
	case a.approx == About:
		return CannotSay, lang.Of("COVERS_APPROXIMATE", a.text)
	case r.IsRange, a.approx != Precisely, a.pointsAway(t):
		low, high = a.low, a.high
		if low.Set {
			low.Value = r.Value
		}
		if high.Set {
			v, ok := a.highIn(t, r)
			if !ok {
				return CannotSay, lang.Of("COVERS_UNITS", t.text, a.text)
			}
			high.Value = v
		}
	}
	allowedLow, allowedHigh := t.low, t.high
	if t.op == Bare {
		if low.Set && high.Set && low.Value.Equal(high.Value) && allowedLow.Set && allowedHigh.Set &&
			low.Value.Equal(allowedLow.Value) {
			return Yes, lang.Message{}
		}
		return CannotSay, lang.Of("COVERS_DIRECTION", t.text)
	}
	switch {
	case isWithin(low, high, allowedLow, allowedHigh):
		return Yes, lang.Message{}
	case isApart(low, high, allowedLow, allowedHigh):
		return No, lang.Message{}
	}
	return CannotSay, lang.Of("COVERS_APPROXIMATE", a.text)
}

// highIn is the upper end of an actual in the target's unit, in proportion to the lower one that For gave.
func (a *Actual) highIn(t *Threshold, r *Reading) (exact.Fraction, bool) {
	if !a.low.Set {
		return r.Value, true
	}
	other := *a
	other.low, other.op = a.high, Bare
	again := other.beside(t)
	return again.Value, again.Status == Readable
}

// isWithin reports whether everything from low to high is allowed.
func isWithin(low, high, allowedLow, allowedHigh Bound) bool {
	if allowedLow.Set {
		if !low.Set {
			return false
		}
		c := low.Value.Cmp(allowedLow.Value)
		if c < 0 || c == 0 && allowedLow.Open && !low.Open {
			return false
		}
	}
	if allowedHigh.Set {
		if !high.Set {
			return false
		}
		c := high.Value.Cmp(allowedHigh.Value)
		if c > 0 || c == 0 && allowedHigh.Open && !high.Open {
			return false
		}
	}
	return true
}

// isApart reports whether nothing from low to high is allowed.
func isApart(low, high, allowedLow, allowedHigh Bound) bool {
	below := allowedLow.Set && high.Set && (high.Value.Less(allowedLow.Value) ||
		high.Value.Equal(allowedLow.Value) && (high.Open || allowedLow.Open))
	above := allowedHigh.Set && low.Set && (allowedHigh.Value.Less(low.Value) ||
		low.Value.Equal(allowedHigh.Value) && (low.Open || allowedHigh.Open))
	return below || above
}

// coversDay compares dates; one without a year compares with another without.
func (t *Threshold) coversDay(a *Actual) (Answer, lang.Message) {
	if a.kind != Day {
		return CannotSay, lang.Of("COVERS_UNITS", t.text, a.text)
	}
	first, last := a.low.Date, a.high.Date
	if !a.high.Set || !a.low.Set {
		if a.op != AtMost && a.op != Less {
			return CannotSay, lang.Of("COVERS_AMBIGUOUS", a.text)
		}
		first = last
	}
	for _, b := range []Bound{t.low, t.high} {
		if b.Set && (b.Date.Year == 0) != (last.Year == 0) {
			return CannotSay, lang.Of("COVERS_YEAR")
		}
	}
	if t.high.Set && (t.high.Date.Before(last) || t.high.Open && !last.Before(t.high.Date)) {
		return No, lang.Message{}
	}
	if t.low.Set && (t.op == AtLeast || t.op == More) &&
		(first.Before(t.low.Date) || t.low.Open && !t.low.Date.Before(first)) {
		return No, lang.Message{}
	}
	return Yes, lang.Message{}
}

// coversGrade compares grades on the scales whose order is settled.
func (t *Threshold) coversGrade(a *Actual) (Answer, lang.Message) {
	if a.kind != Grade {
		return CannotSay, lang.Of("COVERS_WORDS", a.text)
	}
	order := CompareGrades(a.level, t.level)
	switch {
	case order == Unordered:
		return CannotSay, lang.Of("COVERS_ORDER", t.level, a.level)
	case order == Same:
		if t.op == More || t.op == Less {
			return No, lang.Message{}
		}
		return Yes, lang.Message{}
	case (order == Better) == (t.op == AtLeast || t.op == More || t.op == Bare):
		return Yes, lang.Message{}
	}
	return No, lang.Message{}
}

// coversNothing compares with a target of 无: met by 无 and by zero.
func (t *Threshold) coversNothing(a *Actual) (Answer, lang.Message) {
	body := trim(t.text)
	if body == "无" && (a.kind == None && trim(a.text) == "无" || a.isZero() && a.low.Set) {
		return Yes, lang.Message{}
	}
	return CannotSay, lang.Of("COVERS_NO_TARGET")
}
