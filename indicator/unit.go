package indicator

import "github.com/ziping-go/ziping/exact"

// Dimension is a kind of measure; units of one dimension convert into each other, units of two never compare.
type Dimension string

// Unit is a unit of measure. The zero value is no unit.
type Unit struct{ of *unit }

// unit is a row of the unit table, or a counting noun that the table lacks.
type unit struct {
	name      string
	dimension Dimension
	factor    exact.Fraction // to the base unit of the dimension
}

// Name is the canonical Chinese name: "个", "元", "平方米", "%"; "" for no unit.
func (u Unit) Name() string {
	if u.of == nil {
		return ""
	}
	return u.of.name
}

// Dimension is what the unit measures.
func (u Unit) Dimension() Dimension {
	if u.of == nil {
		return ""
	}
	return u.of.dimension
}

// Base converts a value in this unit into the base unit of its dimension: 95 in % is 19/20.
func (u Unit) Base(v exact.Fraction) exact.Fraction {
	if u.of == nil {
		return v
	}
	return v.Mul(u.of.factor)
}
