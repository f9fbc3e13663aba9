package scoring

import "github.com/ziping-go/ziping/exact"

// Cut is a place between numbers: just before a value, just after it, or at either infinity. An interval runs from one
// cut to another, so that closed and open ends need no special case:
// [60%,80%) runs from Before(60%) to Before(80%).
type Cut struct {
	at       exact.Fraction
	after    bool
	infinite int8
}

// Before is the cut just below v: an interval that starts here contains v, one that ends here doesn't.
func Before(v exact.Fraction) Cut { return Cut{at: v} }

// After is the cut just above v: an interval that ends here contains v, one that starts here doesn't.
func After(v exact.Fraction) Cut { return Cut{at: v, after: true} }

// Lowest is the cut below every number.
func Lowest() Cut { return Cut{infinite: -1} }

// Highest is the cut above every number.
func Highest() Cut { return Cut{infinite: 1} }

// Value is the number at the cut; false at an infinity.
func (c Cut) Value() (exact.Fraction, bool) { return c.at, c.infinite == 0 }

// IsAfter reports whether the cut is just above its value.
func (c Cut) IsAfter() bool { return c.after }

// Cmp orders cuts.
func (c Cut) Cmp(d Cut) int {
	if c.infinite != d.infinite {
		return int(c.infinite) - int(d.infinite)
	}
	if c.infinite != 0 {
		return 0
	}
	if o := c.at.Cmp(d.at); o != 0 {
		return o
	}
	switch {
	case c.after == d.after:
		return 0
	case d.after:
		return -1
	}
	return 1
}

// below reports whether x lies above the cut.
func (c *Cut) below(x exact.Fraction) bool {
	if c.infinite != 0 {
		return c.infinite < 0
	}
	o := x.Cmp(c.at)
	return o > 0 || o == 0 && !c.after
}

// Interval is the set of numbers between two cuts.
type Interval struct{ Low, High Cut }

// Between is the interval from one cut to another: Between(Before(v), Highest()) is v and all above.
func Between(low, high Cut) Interval { return Interval{low, high} }

// Everything is the interval of all numbers.
func Everything() Interval { return Interval{Lowest(), Highest()} }

// IsEmpty reports whether no number lies in the interval.
func (i Interval) IsEmpty() bool { return i.Low.Cmp(i.High) >= 0 }

// Has reports whether x lies in the interval.
func (i Interval) Has(x exact.Fraction) bool { return i.Low.below(x) && !i.High.below(x) }

// Intersect is what two intervals share; it may be empty.
func (i Interval) Intersect(j Interval) Interval {
	if j.Low.Cmp(i.Low) > 0 {
		i.Low = j.Low
	}
	if j.High.Cmp(i.High) < 0 {
		i.High = j.High
	}
	return i
}

// Minus is i without j: zero, one or two intervals.
func (i Interval) Minus(j Interval) []Interval {
	if i.Intersect(j).IsEmpty() {
		return []Interval{i}
	}
	var rest []Interval
	if left := (Interval{i.Low, j.Low}); !left.IsEmpty() {
		rest = append(rest, left)
	}
	if right := (Interval{j.High, i.High}); !right.IsEmpty() {
		rest = append(rest, right)
	}
	return rest
}

// Sample is the number that represents the interval best: a closed end, else a number just inside an open one; 0 where
// there is no lower end and 0 lies inside.
func (i Interval) Sample() exact.Fraction {
	low, hasLow := i.Low.Value()
	high, hasHigh := i.High.Value()
	half := exact.Scaled(5, 1)
	switch {
	case hasLow && !i.Low.after:
		return low
	case hasHigh && i.High.after:
		return high
	case hasLow && hasHigh:
		return low.Add(high).Mul(half)
	case hasLow:
		return low.Add(exact.Int(1))
	case hasHigh && high.Sign() > 0:
		return exact.Fraction{}
	case hasHigh:
		return high.Sub(exact.Int(1))
	}
	return exact.Fraction{}
}
