package expression

import (
	"cmp"
	"maps"
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Division is a division by what can be 0.
type Division struct {
	Values Values // of the variables, with which it is
	Offset int    // of the divisor, in bytes of the source
	Length int
}

// The limits of looking for a division by zero.
const (
	maxCandidates = 24
	maxWorlds     = 5_000
	maxDropped    = 1_000
	maxSteps      = 2_000_000 // that are computed for one program
)

// Divisions lists the divisions of a program that can be by 0, each with values that show it. It tries the numbers that
// matter to the program and those that make a divisor 0, and computes the program: what is listed does fail.
func (p *Program) Divisions(domains []Domain) []Division {
	var divisions []*node
	p.root.walk(func(n *node) {
		if n.op == opDivide || n.op == opRemainder {
			divisions = append(divisions, n)
		}
	})
	if len(divisions) == 0 {
		return nil
	}
	candidates := p.candidates(domains)
	worlds := candidates.worlds()
	size := 0
	p.root.walk(func(*node) { size++ })
	left := maxSteps / size
	var found []Division
	for _, division := range divisions {
		divisor := division.args[1]
		if values := p.fails(division, worlds, domains, &left); values != nil {
			candidates.drop(p, division, values)
			found = append(found, Division{values, divisor.offset, divisor.length})
		}
	}
	slices.SortFunc(found, func(a, b Division) int { return a.Offset - b.Offset })
	return found
}

func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, a := range n.args {
		a.walk(visit)
	}
}

// fails finds values with which a division, and nothing before it, is by 0.
func (p *Program) fails(division *node, worlds []Values, domains []Domain, left *int) Values {
	divisor := linearOf(division.args[1])
	for _, world := range worlds {
		if *left -= 1 + len(divisor.factors); *left < 0 {
			return nil
		}
		if p.failsAt(division, world) {
			return world
		}
		for _, key := range divisor.keys() {
			if solved := solve(divisor, key, world, domains); solved != nil && p.failsAt(division, solved) {
				return solved
			}
		}
	}
	return nil
}

func (p *Program) failsAt(division *node, world Values) bool {
	_, m := p.root.eval(world)
	return m != nil && m.Code == "DIVISION_BY_ZERO" && m.Offset == division.offset && m.Length == division.length
}

// solve sets one variable of a sum such that the sum is 0.
func solve(sum linear, key string, world Values, domains []Domain) Values {
	term := sum.terms[key]
	if term.op != opVariable {
		return nil
	}
	rest := sum.constant
	for _, other := range sum.keys() {
		if other == key {
			continue
		}
		v, m := sum.terms[other].eval(world)
		if m != nil || sum.terms[other].uses(term.slot) {
			return nil
		}
		rest = rest.Add(v.number.Mul(sum.factors[other]))
	}
	root, ok := rest.Neg().Quo(sum.factors[key])
	if !ok || !domains[term.slot].holds(root) || domains[term.slot].Never {
		return nil
	}
	solved := maps.Clone(world)
	v := Number(root)
	v.kind = term.yields
	solved[term.slot] = v
	return solved
}

// candidates are the values of each variable that matter to a program, the simplest first.
type candidates struct {
	slots []int
	of    map[int][]Value
}

func (p *Program) candidates(domains []Domain) candidates {
	c := candidates{of: map[int][]Value{}}
	types := map[int]Type{}
	var numbers []exact.Fraction
	var texts []Value
	constant := func(v Value) {
		switch v.kind {
		case TypeNumber, TypeDate:
			numbers = append(numbers, v.number)
		case TypeText:
			texts = append(texts, v)
		}
	}
	p.root.walk(func(n *node) {
		switch _, known := types[n.slot]; {
		case n.op == opValue:
			constant(n.value)
		case n.op == opVariable && !known:
			c.slots = append(c.slots, n.slot)
			types[n.slot] = n.yields
		}
		for i := range n.list {
			constant(n.list[i])
		}
	})
	for _, slot := range c.slots {
		c.of[slot] = candidatesOf(types[slot], &domains[slot], numbers, texts)
	}
	return c
}

// worlds are combinations of the values.
func (c candidates) worlds() []Values {
	worlds := []Values{{}}
	for _, slot := range c.slots {
		var more []Values
		for _, v := range c.of[slot] {
			for _, w := range worlds {
				if len(more) == maxWorlds {
					break
				}
				next := maps.Clone(w)
				next[slot] = v
				more = append(more, next)
			}
		}
		worlds = more
	}
	return worlds
}

// drop leaves out of values those that don't matter to a division by 0: with any others it is one too.
func (c candidates) drop(p *Program, division *node, values Values) {
	var dropped []int
	left := maxDropped
	for _, slot := range c.slots {
		if division.args[1].uses(slot) || values[slot].kind == TypeAbsent || len(c.of[slot]) < 2 {
			continue
		}
		if c.always(p, division, maps.Clone(values), append(slices.Clone(dropped), slot), &left) {
			dropped = append(dropped, slot)
		}
	}
	for _, slot := range dropped {
		delete(values, slot)
	}
}

// always reports whether a division fails whatever some variables are.
func (c candidates) always(p *Program, division *node, values Values, slots []int, left *int) bool {
	if len(slots) == 0 {
		*left--
		return *left >= 0 && p.failsAt(division, values)
	}
	for _, v := range c.of[slots[0]] {
		values[slots[0]] = v
		if v.kind != TypeAbsent && !c.always(p, division, values, slots[1:], left) {
			return false
		}
	}
	return true
}

func candidatesOf(t Type, d *Domain, numbers []exact.Fraction, texts []Value) []Value {
	var all []Value
	switch {
	case d.Never:
		return []Value{Absent()}
	case t == TypeBool:
		all = []Value{Bool(false), Bool(true)}
	case t == TypeNumber || t == TypeDate:
		tried := []exact.Fraction{exact.Int(1), {}, exact.Int(2), exact.Scaled(5, 1), exact.Int(-1), exact.Int(2026)}
		for _, n := range numbers {
			tried = append(tried, n, n.Add(exact.Int(1)), n.Sub(exact.Int(1)))
		}
		slices.SortStableFunc(tried, func(a, b exact.Fraction) int {
			return cmp.Or(a.Abs().Cmp(b.Abs()), b.Sign()-a.Sign())
		})
		for _, n := range slices.CompactFunc(tried, exact.Fraction.Equal) {
			if d.holds(n) && len(all) < maxCandidates {
				v := Number(n)
				v.kind = t
				all = append(all, v)
			}
		}
	case d.Texts != nil:
		for _, text := range d.Texts {
			all = append(all, Text(text))
		}
	default:
		all = append([]Value{Text("…")}, texts...)
	}
	if d.Optional {
		all = append(all, Absent())
	}
	return all
}

// Literal is a number that a program compares a variable with.
type Literal struct {
	Slot   int
	Value  exact.Fraction
	Offset int // in bytes of the source
	Length int
}

// Literals lists the numbers that a program compares a variable with, as they stand in its source.
func (p *Program) Literals() []Literal {
	var all []Literal
	p.root.walk(func(n *node) {
		if n.op < opEqual || n.op > opAtLeast {
			return
		}
		for i, a := range n.args {
			if other := n.args[1-i]; a.op == opVariable && other.op == opValue && other.value.kind == TypeNumber {
				all = append(all, Literal{a.slot, other.value.number, other.offset, other.length})
			}
		}
	})
	return all
}

// TextLiteral is a text that a program compares a variable with.
type TextLiteral struct {
	Slot   int
	Text   string
	Offset int // in bytes of the source, with its quotes
	Length int
}

// Texts lists the texts that a program compares a variable with by “==”.
func (p *Program) Texts() []TextLiteral {
	var all []TextLiteral
	p.root.walk(func(n *node) {
		if n.op != opEqual && n.op != opUnequal {
			return
		}
		for i, a := range n.args {
			if other := n.args[1-i]; a.op == opVariable && other.op == opValue && other.value.kind == TypeText {
				all = append(all, TextLiteral{a.slot, other.value.text, other.offset, other.length})
			}
		}
	})
	return all
}
