package expression

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// Mutant is a program with one thing changed, and what is in its source instead of what.
type Mutant struct {
	Program  *Program
	Offset   int // of Old in the source
	Old, New string
}

// Mutants are the program's mutants, in the order of its source: an operator replaced by its neighbour, an operand of
// “and” and “or” dropped, a truth reversed, a number moved by one in its last digit (of a percentage by 0.01%), an
// item of a list left out.
func (p *Program) Mutants() []Mutant {
	m := &mutator{p: p}
	m.walk(p.root, func(n *node) *node { return n })
	slices.SortStableFunc(m.all, func(a, b Mutant) int {
		return cmp.Or(a.Offset-b.Offset, len(b.Old)-len(a.Old))
	})
	return m.all
}

// mutator goes through a program. Each node comes with what puts a changed one into a copy of the whole.
type mutator struct {
	p       *Program
	all     []Mutant
	negated *node // is reversed by leaving its “not” out
}

// text is the source of a node.
func (m *mutator) text(n *node) string { return m.p.text(n) }

// text is the source of a node, all of it: dotted names and lists too.
func (p *Program) text(n *node) string { return p.src[n.offset:p.end(n)] }

// end is where the source of a node ends.
func (p *Program) end(n *node) int {
	end := n.offset + n.length
	if n.op == opVariable {
		end = n.offset + len(n.call)
	}
	for _, a := range n.args {
		end = max(end, p.end(a))
	}
	end = min(end, len(p.src))
	switch n.op {
	case opIn:
		end = p.past(end, "]】")
	case opCall:
		end = p.past(end, ")）")
	}
	return end
}

// past is after the next closing bracket.
func (p *Program) past(end int, brackets string) int {
	if strings.ContainsAny(p.src[max(end-3, 0):end], "]】") && brackets == "]】" {
		return end
	}
	shut := strings.IndexAny(p.src[end:], brackets)
	if shut < 0 {
		return end
	}
	_, size := utf8.DecodeRuneInString(p.src[end+shut:])
	return end + shut + size
}

func (m *mutator) add(root *node, offset int, from, to string) {
	src := m.p.src
	if offset+len(from) <= len(src) && src[offset:offset+len(from)] == from {
		src = src[:offset] + to + src[offset+len(from):]
	}
	m.all = append(m.all, Mutant{&Program{src: src, root: root}, offset, from, to})
}

func (m *mutator) walk(n *node, put func(*node) *node) {
	if n.op == opNot {
		m.negated = n.args[0]
	}
	for i, a := range n.args {
		m.walk(a, func(changed *node) *node {
			out := *n
			out.args = slices.Clone(n.args)
			out.args[i] = changed
			return put(&out)
		})
	}
	switch n.op {
	case opValue:
		m.number(n, put)
	case opAnd, opOr:
		m.operator(n, put)
		m.operands(n, put)
	case opNot:
		m.add(put(n.args[0]), n.offset, m.text(n), strings.Replace(strings.Replace(m.text(n), "not ", "", 1), "!", "", 1))
	case opIn:
		m.items(n, put)
		m.negation(n, put)
	case opIf:
		out := *n
		out.args = []*node{n.args[0], n.args[2], n.args[1]}
		m.add(put(&out), n.offset, m.text(n), m.text(n.args[0])+" ? "+m.text(n.args[2])+" : "+m.text(n.args[1]))
	case opCall:
		m.function(n, put)
	case opVariable, opContains, opStartsWith, opEndsWith:
		if n.yields == TypeBool {
			m.negation(n, put)
		}
	default:
		m.operator(n, put)
	}
}

func (m *mutator) negation(n *node, put func(*node) *node) {
	if n == m.negated {
		return
	}
	m.add(put(&node{op: opNot, yields: TypeBool, args: []*node{n}, offset: n.offset, length: n.length}), n.offset,
		m.text(n), "not ("+m.text(n)+")")
}

// neighbours are the operators that are easily taken for one another.
var neighbours = map[op]struct {
	op   op
	text string
}{
	opAnd: {opOr, "or"}, opOr: {opAnd, "and"}, opEqual: {opUnequal, "!="}, opUnequal: {opEqual, "=="},
	opLess: {opAtMost, "<="}, opAtMost: {opLess, "<"}, opMore: {opAtLeast, ">="}, opAtLeast: {opMore, ">"},
	opAdd: {opSubtract, "-"}, opSubtract: {opAdd, "+"}, opMultiply: {opDivide, "/"}, opDivide: {opMultiply, "*"},
}

// operator replaces an operator between two operands.
func (m *mutator) operator(n *node, put func(*node) *node) {
	other, ok := neighbours[n.op]
	if !ok || len(n.args) != 2 {
		return
	}
	out := *n
	out.op = other.op
	from := min(m.p.end(n.args[0]), n.args[1].offset)
	between := m.p.src[from:n.args[1].offset]
	sign := strings.Trim(between, " \t\n()（）")
	if sign == "" {
		m.add(put(&out), n.offset, m.text(n), m.text(n.args[0])+" "+other.text+" "+m.text(n.args[1]))
		return
	}
	m.add(put(&out), from+strings.Index(between, sign), sign, other.text)
}

// operands drops each operand of “and” and “or” in turn.
func (m *mutator) operands(n *node, put func(*node) *node) {
	for _, kept := range n.args {
		m.add(put(kept), n.offset, m.text(n), m.text(kept))
	}
}

// number moves a number down and up.
func (m *mutator) number(n *node, put func(*node) *node) {
	if n.yields != TypeNumber {
		return
	}
	text := m.text(n)
	step, digits, percent := stepOf(text)
	for _, by := range []exact.Fraction{step.Neg(), step} {
		out := *n
		out.value = Number(n.value.number.Add(by))
		shown, suffix := out.value.number, ""
		if percent {
			shown, suffix = shown.Mul(exact.Int(100)), "%"
		}
		m.add(put(&out), n.offset, text, trimmed(shown.Fixed(digits, exact.HalfUp))+suffix)
	}
}

// stepOf is the step by which a literal moves: one in its last digit, 0.01% of a percentage; and the digits that it
// then needs.
func stepOf(text string) (step exact.Fraction, digits int, percent bool) {
	if strings.HasSuffix(text, "%") || strings.HasSuffix(text, "％") {
		return exact.Scaled(1, 4), 2, true
	}
	if _, after, ok := strings.Cut(strings.Trim(text, " "), "."); ok {
		digits = len(after)
	}
	return exact.Scaled(1, digits), digits, false
}

func trimmed(s string) string {
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// items leaves out each item of a list in turn.
func (m *mutator) items(n *node, put func(*node) *node) {
	text := m.text(n)
	open, shut := strings.IndexAny(text, "[【"), strings.LastIndexAny(text, "]】")
	if len(n.list) < 2 || open < 0 || shut < open {
		return
	}
	old := text[open:]
	for i := range n.list {
		out := *n
		out.list = slices.Delete(slices.Clone(n.list), i, i+1)
		words := make([]string, len(out.list))
		for at, v := range out.list {
			words[at] = v.written()
		}
		m.add(put(&out), n.offset+open, old, "["+strings.Join(words, ", ")+"]")
	}
}

// written is a value as an expression writes it.
func (v Value) written() string {
	switch v.kind {
	case TypeText:
		return `"` + v.text + `"`
	case TypeNumber:
		return v.number.String()
	}
	if v.truth {
		return "true"
	}
	return "false"
}

// otherFunctions are the functions that are easily taken for one another.
var otherFunctions = map[string]string{"min": "max", "max": "min", "floor": "ceil", "ceil": "floor"}

// function calls another function, or leaves a rounding out.
func (m *mutator) function(n *node, put func(*node) *node) {
	name, _, _ := strings.Cut(m.text(n), "(")
	switch other, ok := otherFunctions[n.call]; {
	case ok && (len(n.args) > 1 || n.call == "floor" || n.call == "ceil"):
		out := *n
		out.call = other
		m.add(put(&out), n.offset, name, other)
	case n.call == "round" || n.call == "abs":
		m.add(put(n.args[0]), n.offset, m.text(n), m.text(n.args[0]))
	case n.call == "has":
		m.negation(n, put)
	}
}
