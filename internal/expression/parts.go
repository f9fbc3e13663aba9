package expression

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Part is one of the truths that a condition is joined from by “and”, “or” and “not”.
type Part struct {
	Text   string
	Offset int // in the source
}

// Truth is what a part was when a condition was worked out.
type Truth int8

// The truths of a part. A part that the others made needless, or that has no value, is unasked.
const (
	Unasked Truth = iota
	False
	True
)

// Parts are the truths that the program is joined from, in the order in which they are asked.
func (p *Program) Parts() []Part {
	var parts []Part
	for _, n := range p.root.leaves(nil) {
		parts = append(parts, Part{p.text(n), n.offset})
	}
	return parts
}

// isJoint reports whether a node joins truths; “not in” is a truth of its own.
func (n *node) isJoint() bool {
	return n.op == opAnd || n.op == opOr || n.op == opNot && n.args[0].op != opIn
}

// leaves are the nodes below and, or and not.
func (n *node) leaves(to []*node) []*node {
	if !n.isJoint() {
		return append(to, n)
	}
	for _, a := range n.args {
		to = a.leaves(to)
	}
	return to
}

// Asked works the program out and says what each of its parts was.
func (p *Program) Asked(env Env) []Truth {
	leaves := p.root.leaves(nil)
	truths := make([]Truth, len(leaves))
	p.root.ask(env, leaves, truths)
	return truths
}

// ask works a node out, with an end at the first part that the rest doesn't depend on.
func (n *node) ask(env Env, leaves []*node, truths []Truth) Truth {
	switch {
	case !n.isJoint():
	case n.op == opNot:
		switch n.args[0].ask(env, leaves, truths) {
		case True:
			return False
		case False:
			return True
		}
		return Unasked
	default:
		left := n.args[0].ask(env, leaves, truths)
		if left == Unasked || (left == True) == (n.op == opOr) {
			return left
		}
		return n.args[1].ask(env, leaves, truths)
	}
	v, m := n.eval(env)
	truth := Unasked
	switch {
	case m != nil:
	case v.truth:
		truth = True
	default:
		truth = False
	}
	truths[slices.Index(leaves, n)] = truth
	return truth
}

// Mentioned is a value that a program compares a variable with.
type Mentioned struct {
	Slot  int
	Value Value
}

// Mentions are the constants that the program compares variables with, in the order of its source: what a case must
// vary to turn its conditions.
func (p *Program) Mentions() []Mentioned { return p.root.mentions(nil) }

func (n *node) mentions(to []Mentioned) []Mentioned {
	switch {
	case n.op == opIn && n.args[0].op == opVariable:
		for _, v := range n.list {
			to = append(to, Mentioned{n.args[0].slot, v})
		}
	case len(n.args) == 2 && n.args[0].op == opVariable && n.args[1].op == opValue:
		to = append(to, Mentioned{n.args[0].slot, n.args[1].value})
	case len(n.args) == 2 && n.args[1].op == opVariable && n.args[0].op == opValue:
		to = append(to, Mentioned{n.args[1].slot, n.args[0].value})
	}
	for _, a := range n.args {
		to = a.mentions(to)
	}
	return to
}

// IsRate reports whether a mention looks like a share rather than a count: at most 2.
func (m Mentioned) IsRate() bool {
	return m.Value.kind == TypeNumber && !exact.Int(2).Less(m.Value.number)
}
