package cell

import "github.com/ziping-go/ziping/exact"

// Holding is a target with the same comparator and unit and another number, written so that it reads as what it is. The
// number may be any fraction: one that no decimal is exact for is written as 280/3%. Only for a quantity or a duration
// with one number; what else the cell said, such as what it is counted by, isn't kept.
func (t Threshold) Holding(v exact.Fraction) Threshold {
	out := Threshold{stated: t.stated, lower: t.lower, upper: t.upper}
	out.text = string(append(v.Reduced().Append([]byte(t.op.String())), t.unit.Name()...))
	out.shift(func(exact.Fraction) exact.Fraction { return v })
	return out
}
