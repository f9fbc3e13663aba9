package expression

import (
	"cmp"
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
	worlds := p.worlds(domains)
	size := 0
	p.root.walk(func(*node) { size++ })
	left := maxSteps / size
	var found []Division
	for _, division := range divisions {
		divisor := division.args[1]
		if values := p.fails(division, worlds, domains, &left); values != nil {
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
	solved := Values{}
	for slot, v := range world {
		solved[slot] = v
	}
	solved[term.slot] = Number(root)
	return solved
}

// worlds are combinations of values that matter to a program, the simplest first.
func (p *Program) worlds(domains []Domain) []Values {
	candidates := map[int][]Value{}
	var slots []int
	var numbers []exact.Fraction
	var texts []Value
	p.root.walk(func(n *node) {
		switch {
		case n.op == opVariable && !slices.Contains(slots, n.slot):
			slots = append(slots, n.slot)
			candidates[n.slot] = []Value{{kind: n.yields}}
		case n.op == opValue && n.yields == TypeNumber:
			numbers = append(numbers, n.value.number)
		case n.op == opValue && n.yields == TypeText:
			texts = append(texts, n.value)
		}
		for i := range n.list {
			if n.list[i].kind == TypeText {
				texts = append(texts, n.list[i])
			} else {
				numbers = append(numbers, n.list[i].number)
			}
		}
	})
	for _, slot := range slots {
		candidates[slot] = candidatesOf(candidates[slot][0].kind, &domains[slot], numbers, texts)
	}
	worlds := []Values{{}}
	for _, slot := range slots {
		var more []Values
		for _, v := range candidates[slot] {
			for _, w := range worlds {
				if len(more) == maxWorlds {
					break
				}
				next := Values{slot: v}
				for s, value := range w {
					next[s] = value
				}
				more = append(more, next)
			}
		}
		worlds = more
	}
	return worlds
}

func candidatesOf(t Type, d *Domain, numbers []exact.Fraction, texts []Value) []Value {
	var all []Value
	switch {
	case d.Never:
		return []Value{Absent()}
	case t == TypeBool:
		all = []Value{Bool(false), Bool(true)}
	case t == TypeNumber:
		tried := []exact.Fraction{exact.Int(1), {}, exact.Int(2), exact.Scaled(5, 1), exact.Int(-1), exact.Int(2026)}
		for _, n := range numbers {
			tried = append(tried, n, n.Add(exact.Int(1)), n.Sub(exact.Int(1)))
		}
		slices.SortStableFunc(tried, func(a, b exact.Fraction) int {
			return cmp.Or(a.Abs().Cmp(b.Abs()), b.Sign()-a.Sign())
		})
		for _, n := range slices.CompactFunc(tried, exact.Fraction.Equal) {
			if d.holds(n) && len(all) < maxCandidates {
				all = append(all, Number(n))
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
