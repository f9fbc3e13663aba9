package expression

import "strings"

// Node is a step of a program for those who read it: sentences, comparisons and pictures of rules.
type Node struct {
	n   *node
	src string
}

// Root is the last step of the program, whose value it yields.
func (p *Program) Root() Node { return Node{p.root, p.src} }

// operators are the names of the steps, as expressions write them.
var operators = map[op]string{
	opValue: "value", opVariable: "variable", opNot: "not", opNegative: "negative", opAnd: "and", opOr: "or",
	opEqual: "==", opUnequal: "!=", opLess: "<", opAtMost: "<=", opMore: ">", opAtLeast: ">=",
	opAdd: "+", opSubtract: "-", opMultiply: "*", opDivide: "/", opRemainder: "%",
	opIn: "in", opContains: "contains", opStartsWith: "startsWith", opEndsWith: "endsWith", opIf: "if", opCall: "call",
}

// Operator is what the step does: an operator as expressions write it, "value", "variable", "not", "negative", "if" or
// "call"; "" for a step that only its source describes.
func (n Node) Operator() string { return operators[n.n.op] }

// Name is the function of a call.
func (n Node) Name() string { return n.n.call }

// Slot is that of a variable.
func (n Node) Slot() int { return n.n.slot }

// Value is that of a constant.
func (n Node) Value() Value { return n.n.value }

// List is the constants that “in” looks through.
func (n Node) List() []Value { return append([]Value(nil), n.n.list...) }

// Args are the steps whose values this one takes.
func (n Node) Args() []Node {
	args := make([]Node, len(n.n.args))
	for i, a := range n.n.args {
		args[i] = Node{a, n.src}
	}
	return args
}

// Source is the step as it was written.
func (n Node) Source() string {
	end := min(n.n.offset+n.n.length, len(n.src))
	return strings.TrimSpace(n.src[min(n.n.offset, end):end])
}

// Key writes the step so that equal ones are written alike: 一级指标＝＝“x” and level1 == "x", 80% and 0.8.
func (n Node) Key() string { return n.n.key() }
