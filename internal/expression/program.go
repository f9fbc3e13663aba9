package expression

import (
	"slices"

	"github.com/ziping-go/ziping/lang"
)

// Mistake is what is wrong with an expression, in bytes of its source.
type Mistake struct {
	lang.Message
	Hint   lang.Message
	Offset int
	Length int
	Row    int // among those that a function goes through, from 1; 0 for a mistake that isn't of a row
}

// Error is the mistake in English. Eval returns mistakes as errors.
func (m *Mistake) Error() string { return m.Message.In(lang.English) }

// Program is a compiled expression. It never changes and is safe for concurrent use.
type Program struct {
	src  string
	root *node
}

// String is the source.
func (p *Program) String() string { return p.src }

// Type is what the program yields.
func (p *Program) Type() Type { return p.root.yields }

// Constant is the value of a program that needs no variable.
func (p *Program) Constant() (Value, bool) { return p.root.value, p.root.op == opValue }

// Eval computes the program. The error is a *Mistake: a division by zero, or a value that isn't there.
func (p *Program) Eval(env Env) (Value, error) {
	v, m := p.root.eval(env)
	if m != nil {
		return Value{}, m
	}
	return v, nil
}

// Given is the program once the value of a variable is known; what follows from it is worked out.
func (p *Program) Given(slot int, v Value) *Program {
	return &Program{src: p.src, root: p.root.given(slot, v)}
}

// Uses reports whether the program looks at a variable.
func (p *Program) Uses(slot int) bool { return p.root.uses(slot) }

// Within reports whether the program looks at no variables but those from first to last, and at those of one row only.
func (p *Program) Within(first, last int) bool { return p.root.within(first, last) }

func (n *node) within(first, last int) bool {
	if n.op == opVariable {
		return n.slot >= first && n.slot <= last
	}
	return !n.rows && !slices.ContainsFunc(n.args, func(a *node) bool { return !a.within(first, last) })
}

// op is what a node does.
type op uint8

const (
	opValue op = iota
	opVariable
	opNot
	opNegative
	opAnd
	opOr
	opEqual
	opUnequal
	opLess
	opAtMost
	opMore
	opAtLeast
	opAdd
	opSubtract
	opMultiply
	opDivide
	opRemainder
	opIn
	opContains
	opStartsWith
	opEndsWith
	opIf
	opCall
)

// node is a step of a program.
type node struct {
	op     op
	yields Type
	slot   int
	call   string
	rows   bool // of opCall: it goes through the rows
	value  Value
	args   []*node
	list   []Value // of opIn
	offset int
	length int
}

func (n *node) mistake(code lang.Code, args ...any) *Mistake {
	return &Mistake{Message: lang.Of(code, args...), Offset: n.offset, Length: n.length}
}

func (n *node) uses(slot int) bool {
	return n.op == opVariable && n.slot == slot || slices.ContainsFunc(n.args, func(a *node) bool { return a.uses(slot) })
}

// given copies the node with a variable replaced by its value, and folds what has become constant. A step that would
// fail is left to fail when it runs.
func (n *node) given(slot int, v Value) *node {
	if n.op == opVariable && n.slot == slot {
		return &node{op: opValue, yields: v.kind, value: v, offset: n.offset, length: n.length}
	}
	if len(n.args) == 0 || n.rows {
		return n
	}
	out := *n
	out.args = make([]*node, len(n.args))
	for i, a := range n.args {
		out.args[i] = a.given(slot, v)
	}
	return out.fold()
}

// fold is the node's value where its arguments are constant, or decide it; else the node.
func (n *node) fold() *node {
	constant := func(i int) bool { return n.args[i].op == opValue }
	switch {
	case (n.op == opAnd || n.op == opOr) && constant(0):
		if n.args[0].value.truth == (n.op == opOr) {
			return n.args[0]
		}
		return n.args[1]
	case n.op == opIf && constant(0):
		if n.args[0].value.truth {
			return n.args[1]
		}
		return n.args[2]
	case n.op == opCall && (n.call == "has" || n.rows):
		return n
	}
	for i := range n.args {
		if !constant(i) {
			return n
		}
	}
	v, failed := n.eval(nil)
	if failed != nil {
		return n
	}
	return &node{op: opValue, yields: v.kind, value: v, offset: n.offset, length: n.length}
}
