package expression

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// axis is one thing that conditions depend on: a text, a number or a sum of numbers, a truth value, whether a value is
// there. Its cells are finite in number, and no condition tells two values of a cell apart.
type axis struct {
	slot     int // -1 where it isn't one variable
	presence bool
	date     bool // the numbers are days
	free     bool // the cells can't be turned back into values
	texts    []string
	limits   []exact.Fraction
	domain   Domain
	yields   Type
	cells    []stretch
	index    map[string]int // of the cells of a text
	at       int            // the cell that is tried; -1 is any
}

// stretch is a part of an axis.
type stretch struct {
	text  string
	other bool // any text that no condition names
	value exact.Fraction
	truth Outcome
}

func (a *axis) in() *stretch {
	if a.at < 0 {
		return nil
	}
	return &a.cells[a.at]
}

func (a *axis) outcome() Outcome {
	if c := a.in(); c != nil {
		return c.truth
	}
	var all Outcome
	for i := range a.cells {
		all |= a.cells[i].truth
	}
	return all
}

// there is whether a variable has a value; nil stands for one that always has.
func (a *axis) there() Outcome {
	if a == nil {
		return Holds
	}
	return a.outcome()
}

// divide makes the cells once all conditions are known.
func (a *axis) divide() {
	switch a.yields {
	case TypeText:
		a.divideText()
	case TypeNumber:
		a.divideNumber()
	}
}

func (a *axis) divideText() {
	a.cells, a.index = nil, map[string]int{}
	texts := a.texts
	if a.domain.Texts != nil {
		texts = a.domain.Texts
	} else {
		a.cells = append(a.cells, stretch{other: true})
	}
	for _, text := range texts {
		if _, twice := a.index[text]; !twice {
			a.index[text] = len(a.cells)
			a.cells = append(a.cells, stretch{text: text})
		}
	}
}

func (a *axis) divideNumber() {
	limits := slices.Clone(a.limits)
	if a.domain.Least != nil {
		limits = append(limits, *a.domain.Least)
	}
	slices.SortFunc(limits, exact.Fraction.Cmp)
	limits = slices.CompactFunc(limits, exact.Fraction.Equal)
	a.cells = nil
	add := func(v exact.Fraction, ok bool) {
		if ok && a.domain.holds(v) {
			a.cells = append(a.cells, stretch{value: v})
		}
	}
	if len(limits) == 0 {
		add(exact.Fraction{}, true)
		return
	}
	one := exact.Int(1)
	last := len(limits) - 1
	add(limits[0].Round(0, exact.Ceiling).Sub(one), true)
	for i, limit := range limits {
		add(limit, true)
		if i < last {
			add(a.between(limit, limits[i+1]))
		}
	}
	add(limits[last].Round(0, exact.Floor).Add(one), true)
}

// between is a number between two others; a whole one where the domain has no others.
func (a *axis) between(low, high exact.Fraction) (exact.Fraction, bool) {
	if next := low.Round(0, exact.Floor).Add(exact.Int(1)); a.domain.Whole {
		return next, next.Less(high)
	}
	return low.Add(high).Mul(exact.Scaled(5, 1)), true
}

// value is what a cell stands for.
func (a *axis) value() Value {
	c := a.in()
	switch {
	case a.yields == TypeBool:
		return Bool(c.truth == Holds)
	case a.date:
		return Date(c.value)
	case a.yields == TypeNumber:
		return Number(c.value)
	case c.other:
		return Text("…")
	}
	return Text(c.text)
}
