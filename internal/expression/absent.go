package expression

import (
	"maps"
	"slices"
)

// Absence is a value that may be absent where a program looks at it.
type Absence struct {
	Slot   int
	Offset int // in bytes of the source
	Length int
}

// Absences lists where functions that go through the rows look at a value that one of them may lack, which fails the
// whole program, and nothing keeps such rows out: has(…) before it, or that the value was looked at before. Each
// variable of a function is listed once.
func (p *Program) Absences(domains []Domain) []Absence {
	g := guarding{domains: domains}
	g.look(p.root, nil)
	return g.found
}

// guarding goes through a program in the order in which it is computed.
type guarding struct {
	domains []Domain
	found   []Absence
	inRows  bool
	asking  bool // within has(…), which no value fails
}

// slots are variables whose values are there.
type slots map[int]bool

func (s slots) and(slot int) slots {
	all := maps.Clone(s)
	if all == nil {
		all = slots{}
	}
	all[slot] = true
	return all
}

func (s slots) both(other slots) slots {
	all := maps.Clone(s)
	maps.DeleteFunc(all, func(slot int, _ bool) bool { return !other[slot] })
	return all
}

// look goes through a node where some values are known to be there, and returns those that are where it holds, and
// where it doesn't.
func (g *guarding) look(n *node, known slots) (holds, fails slots) {
	switch {
	case n.op == opVariable:
		if !known[n.slot] && g.inRows && !g.asking && n.slot < len(g.domains) && g.domains[n.slot].Optional {
			g.found = append(g.found, Absence{n.slot, n.offset, n.length})
		}
		known = known.and(n.slot)
		return known, known
	case n.op == opNot:
		holds, fails = g.look(n.args[0], known)
		return fails, holds
	case n.op == opAnd:
		left, notLeft := g.look(n.args[0], known)
		right, notRight := g.look(n.args[1], left)
		return right, notLeft.both(notRight)
	case n.op == opOr:
		left, notLeft := g.look(n.args[0], known)
		right, notRight := g.look(n.args[1], notLeft)
		return left.both(right), notRight
	case n.op == opIf:
		yes, no := g.look(n.args[0], known)
		a, notA := g.look(n.args[1], yes)
		b, notB := g.look(n.args[2], no)
		return a.both(b), notA.both(notB)
	case n.op == opCall && n.call == "has":
		asking := g.asking
		g.asking = true
		holds, _ = g.look(n.args[0], known)
		g.asking = asking
		return holds, known
	case n.op == opCall && n.rows:
		g.rows(n, known)
		return known, known
	}
	for _, a := range n.args {
		known, _ = g.look(a, known)
	}
	return known, known
}

// rows goes through a function over the rows: its condition is computed before its value.
func (g *guarding) rows(n *node, known slots) {
	was := g.inRows
	g.inRows = true
	for _, a := range slices.Backward(n.args) {
		known, _ = g.look(a, known)
	}
	g.inRows = was
}
