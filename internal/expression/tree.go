package expression

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// tree is a condition as the prover sees it: atoms joined by and, or, not and choices.
type tree struct {
	op   op
	args []*tree
	atom atom // where there are no args
	size int  // how many atoms it has
}

// atom is a condition that is not taken apart further. What it comes to depends on the cells that its axes are in.
type atom interface {
	outcome() Outcome
	axes() []*axis
}

func (t *tree) outcome() Outcome {
	if t.atom != nil {
		return t.atom.outcome()
	}
	first := t.args[0].outcome()
	switch t.op {
	case opNot:
		return first.not()
	case opAnd:
		return first.and(t.args[1].outcome())
	case opOr:
		return first.not().and(t.args[1].outcome().not()).not()
	case opEqual:
		return first.equals(t.args[1].outcome())
	}
	// A choice: the second where the first holds, else the third.
	result := first & Errs
	if first&Holds != 0 {
		result |= t.args[1].outcome()
	}
	if first&Fails != 0 {
		result |= t.args[2].outcome()
	}
	return result
}

// axesOf lists the axes that a tree depends on, in the order of its text.
func (t *tree) axesOf(axes []*axis) []*axis {
	if t.atom == nil {
		for _, a := range t.args {
			axes = a.axesOf(axes)
		}
		return axes
	}
	for _, a := range t.atom.axes() {
		if a != nil && !slices.Contains(axes, a) {
			axes = append(axes, a)
		}
	}
	return axes
}

// settled is an atom that is decided.
type settled Outcome

func (s settled) outcome() Outcome { return Outcome(s) }
func (settled) axes() []*axis      { return nil }

// truthAtom is a variable that is true or false, a step that the prover doesn't look into, or whether a value is there.
type truthAtom struct{ axis, presence *axis }

func (a truthAtom) axes() []*axis { return []*axis{a.presence, a.axis} }

func (a truthAtom) outcome() Outcome {
	o := Holds
	if a.axis != nil {
		o = a.axis.outcome()
	}
	return a.presence.there().and(o)
}

// textAtom asks whether a text is one of some.
type textAtom struct {
	axis, presence *axis
	among          []string
	unless         bool
}

func (a textAtom) axes() []*axis { return []*axis{a.presence, a.axis} }

func (a textAtom) outcome() Outcome {
	o := either
	if c := a.axis.in(); c != nil {
		o = Fails
		if !c.other && slices.Contains(a.among, c.text) {
			o = Holds
		}
	}
	if a.unless {
		o = o.not()
	}
	return a.presence.there().and(o)
}

// matchAtom asks whether a text has a part. A text that no condition names may have it or not, whatever else holds.
type matchAtom struct {
	axis, presence, free *axis
	op                   op
	part                 string
}

func (a matchAtom) axes() []*axis { return []*axis{a.presence, a.axis, a.free} }

func (a matchAtom) outcome() Outcome {
	o := either
	if c := a.axis.in(); c != nil {
		switch {
		case c.other:
			o = a.free.outcome()
		case matches(a.op, c.text, a.part):
			o = Holds
		default:
			o = Fails
		}
	}
	return a.presence.there().and(o)
}

func matches(o op, text, part string) bool {
	switch o {
	case opContains:
		return strings.Contains(text, part)
	case opStartsWith:
		return strings.HasPrefix(text, part)
	}
	return strings.HasSuffix(text, part)
}

// numberAtom compares a number with limits; of several, as for “in”, one must be met.
type numberAtom struct {
	axis      *axis
	presences []*axis
	op        op
	limits    []exact.Fraction
}

func (a numberAtom) axes() []*axis { return append(slices.Clone(a.presences), a.axis) }

func (a numberAtom) outcome() Outcome {
	there := Holds
	for _, p := range a.presences {
		there = there.and(p.there())
	}
	o := either
	if c := a.axis.in(); c != nil {
		o = Fails
		for _, limit := range a.limits {
			if compares(a.op, c.value.Cmp(limit)) {
				o = Holds
			}
		}
	}
	return there.and(o)
}

func compares(o op, c int) bool {
	switch o {
	case opEqual, opIn:
		return c == 0
	case opUnequal:
		return c != 0
	case opLess:
		return c < 0
	case opAtMost:
		return c <= 0
	case opMore:
		return c > 0
	}
	return c >= 0
}

// turned is the comparison with its sides exchanged.
func turned(o op) op {
	switch o {
	case opLess:
		return opMore
	case opAtMost:
		return opAtLeast
	case opMore:
		return opLess
	case opAtLeast:
		return opAtMost
	}
	return o
}
