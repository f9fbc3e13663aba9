package expression

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// The limits of an expression.
const (
	maxLength = 10_000 // bytes
	maxNested = 200    // brackets and the like within each other
)

// Compile reads an expression that must yield a value of a type. The mistakes are all there are; with any of them there
// isn't a program.
func Compile(src string, scope *Scope, want Type) (*Program, []Mistake) {
	if strings.TrimSpace(src) == "" {
		return nil, []Mistake{{Message: lang.Of("EXPR_EMPTY")}}
	}
	if len(src) > maxLength {
		return nil, []Mistake{{Message: lang.Of("EXPR_LONG", maxLength)}}
	}
	if at := tooDeep(src); at >= 0 {
		return nil, []Mistake{{Message: lang.Of("EXPR_DEEP", maxNested), Offset: at, Length: 1}}
	}
	n := normalise(src)
	c := &compiler{normalised: n, scope: scope}
	if len(n.mistakes) > 0 {
		return nil, n.mistakes
	}
	tree, err := parser.Parse(n.text.String())
	if err != nil {
		return nil, []Mistake{c.syntax(err)}
	}
	root := c.compile(tree.Node)
	if len(c.mistakes) == 0 && root.yields != want {
		c.mistake(root, lang.Of("EXPR_YIELDS", root.yields, want), lang.Message{})
	}
	if len(c.mistakes) > 0 {
		return nil, c.mistakes
	}
	return &Program{src: src, root: root}, nil
}

// tooDeep finds where brackets, signs or choices are nested deeper than anybody writes them.
func tooDeep(src string) int {
	depth := 0
	for i := range len(src) {
		switch src[i] {
		case '(', '[', '{', '?', '!', '-', '+':
			depth++
		case ')', ']', '}':
			depth--
		}
		if depth > maxNested {
			return i
		}
	}
	return -1
}

type compiler struct {
	*normalised
	scope  *Scope
	inRows bool // within a function that goes through the rows
}

func (c *compiler) mistake(at *node, m, hint lang.Message) {
	c.normalised.mistake(at.offset, at.length, m, hint)
}

// original is where a character of the normalised text came from.
func (c *compiler) original(from int) int {
	if from < len(c.origin) {
		return c.origin[max(from, 0)]
	}
	return len(c.src)
}

// syntax is the parser's error at the original place.
func (c *compiler) syntax(err error) Mistake {
	m := Mistake{Message: lang.Of("EXPR_SYNTAX", err.Error()), Length: 1}
	var at *file.Error
	if errors.As(err, &at) {
		m.Offset = c.original(at.From)
		m.Message = lang.Of("EXPR_SYNTAX", at.Message)
		if token, ok := strings.CutPrefix(at.Message, "unexpected token "); ok {
			m.Message = c.unexpected(token, &m)
		}
		if strings.HasPrefix(at.Message, "bad number syntax") {
			c.number(&m)
		}
	}
	return m
}

// number says that a number has something behind it, such as the unit of 100万.
func (c *compiler) number(m *Mistake) {
	isOf := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '_' }
	before := c.src[:min(m.Offset, len(c.src))]
	start := len(strings.TrimRightFunc(before, isOf))
	after := c.src[start:]
	end := len(after)
	if i := strings.IndexFunc(after, func(r rune) bool { return !isOf(r) }); i >= 0 {
		end = i
	}
	if end == 0 {
		return
	}
	m.Offset, m.Length = start, end
	m.Message, m.Hint = lang.Of("EXPR_NUMBER_UNIT", after[:end]), lang.Of("EXPR_NUMBER_UNIT_HINT")
}

// unexpected says which part of the source the parser didn't expect; it names its kind and, in brackets, its text.
func (c *compiler) unexpected(token string, m *Mistake) lang.Message {
	if token == "EOF" {
		return lang.Of("EXPR_ENDS")
	}
	if _, text, ok := strings.Cut(token, "(\""); ok {
		m.Length = len(strings.TrimSuffix(text, "\")"))
	}
	end := min(m.Offset+m.Length, len(c.src))
	for end < len(c.src) && !utf8.RuneStart(c.src[end]) {
		end++
	}
	return lang.Of("EXPR_UNEXPECTED", c.src[m.Offset:end])
}

// node starts a node at the place of the parser's.
func (c *compiler) node(n ast.Node, o op, yields Type, args ...*node) *node {
	from, to := n.Location().From, n.Location().To
	out := &node{op: o, yields: yields, args: args, offset: c.original(from)}
	out.length = max(c.original(to)-out.offset, 1)
	for _, a := range args {
		if end := a.offset + a.length; end > out.offset+out.length {
			out.length = end - out.offset
		}
	}
	if len(args) > 0 && args[0].offset < out.offset {
		out.length += out.offset - args[0].offset
		out.offset = args[0].offset
	}
	out.length = len(strings.TrimRight(c.src[out.offset:min(out.offset+out.length, len(c.src))], " "))
	return out
}

func (c *compiler) compile(n ast.Node) *node {
	switch n := n.(type) {
	case *ast.IntegerNode:
		out := c.node(n, opValue, TypeNumber)
		if n.Value >= 0 && n.Value < len(c.literals) {
			out.value = Number(c.literals[n.Value])
		}
		return out
	case *ast.StringNode:
		out := c.node(n, opValue, TypeText)
		out.value = Text(n.Value)
		return out
	case *ast.BoolNode:
		out := c.node(n, opValue, TypeBool)
		out.value = Bool(n.Value)
		return out
	case *ast.IdentifierNode:
		return c.variable(n, n.Value)
	case *ast.MemberNode:
		return c.member(n)
	case *ast.UnaryNode:
		return c.unary(n)
	case *ast.BinaryNode:
		return c.binary(n)
	case *ast.ConditionalNode:
		return c.conditional(n)
	case *ast.BuiltinNode:
		return c.call(n, n.Name, n.Arguments)
	case *ast.CallNode:
		if callee, ok := n.Callee.(*ast.IdentifierNode); ok {
			return c.call(n, callee.Value, n.Arguments)
		}
	}
	out := c.node(n, opValue, TypeAbsent)
	c.mistake(out, lang.Of("EXPR_UNSUPPORTED"), lang.Of("EXPR_UNSUPPORTED_HINT"))
	return out
}

func (c *compiler) variable(n ast.Node, name string) *node {
	slot, ok := c.scope.slots[name]
	if !ok {
		out := c.node(n, opValue, TypeAbsent)
		out.length = max(out.length, len(name))
		hint := lang.Of("EXPR_NAMES", c.scope.listed())
		if name[0] >= utf8.RuneSelf { // most likely a text without its quotes
			hint = lang.Of("EXPR_UNQUOTED", name, c.scope.listed())
		}
		if near := source.Nearest(name, c.scope.names); near != "" {
			hint = lang.Of("DID_YOU_MEAN", near)
		}
		c.mistake(out, lang.Of("EXPR_UNKNOWN", name), hint)
		return out
	}
	out := c.node(n, opVariable, c.scope.variables[slot].Type)
	if why, hidden := c.scope.hidden[slot]; hidden && (!c.inRows || !c.scope.perRow[slot]) {
		c.mistake(out, lang.Of(why, name), lang.Message{})
	}
	out.slot, out.call = slot, name
	return out
}

// member reads a dotted name such as target.kind.
func (c *compiler) member(n *ast.MemberNode) *node {
	parts := []string{}
	var at ast.Node = n
	for {
		m, ok := at.(*ast.MemberNode)
		if !ok {
			break
		}
		property, ok := m.Property.(*ast.StringNode)
		if !ok {
			break
		}
		parts = append([]string{property.Value}, parts...)
		at = m.Node
	}
	first, ok := at.(*ast.IdentifierNode)
	if !ok {
		out := c.node(n, opValue, TypeAbsent)
		c.mistake(out, lang.Of("EXPR_UNSUPPORTED"), lang.Of("EXPR_UNSUPPORTED_HINT"))
		return out
	}
	return c.variable(first, strings.Join(append([]string{first.Value}, parts...), "."))
}

// need reports an argument of another type than is due. What is already wrong isn't reported twice.
func (c *compiler) need(n *node, want Type) {
	if n.yields != want && n.yields != TypeAbsent {
		c.mistake(n, lang.Of("EXPR_TYPE", want, n.yields), lang.Message{})
	}
}

func (c *compiler) unary(n *ast.UnaryNode) *node {
	arg := c.compile(n.Node)
	switch n.Operator {
	case "not", "!":
		c.need(arg, TypeBool)
		return c.node(n, opNot, TypeBool, arg).fold()
	case "-":
		c.need(arg, TypeNumber)
		return c.node(n, opNegative, TypeNumber, arg).fold()
	}
	c.need(arg, TypeNumber)
	return arg
}

// binaryOps are the operators, with the type of their arguments and of what they yield.
var binaryOps = map[string]struct {
	op         op
	of, yields Type
}{
	"and": {opAnd, TypeBool, TypeBool}, "&&": {opAnd, TypeBool, TypeBool},
	"or": {opOr, TypeBool, TypeBool}, "||": {opOr, TypeBool, TypeBool},
	"<": {opLess, TypeNumber, TypeBool}, "<=": {opAtMost, TypeNumber, TypeBool},
	">": {opMore, TypeNumber, TypeBool}, ">=": {opAtLeast, TypeNumber, TypeBool},
	"+": {opAdd, TypeNumber, TypeNumber}, "-": {opSubtract, TypeNumber, TypeNumber},
	"*": {opMultiply, TypeNumber, TypeNumber}, "/": {opDivide, TypeNumber, TypeNumber},
	"%": {opRemainder, TypeNumber, TypeNumber}, "contains": {opContains, TypeText, TypeBool},
	"startsWith": {opStartsWith, TypeText, TypeBool}, "endsWith": {opEndsWith, TypeText, TypeBool},
}

func (c *compiler) binary(n *ast.BinaryNode) *node {
	if n.Operator == "in" {
		return c.in(n)
	}
	left, right := c.compile(n.Left), c.compile(n.Right)
	if n.Operator == "==" || n.Operator == "!=" {
		o := opEqual
		if n.Operator == "!=" {
			o = opUnequal
		}
		out := c.node(n, o, TypeBool, left, right)
		if left.yields != right.yields && left.yields != TypeAbsent && right.yields != TypeAbsent {
			c.mistake(out, lang.Of("EXPR_COMPARED", left.yields, right.yields), lang.Message{})
			return out
		}
		return out.fold()
	}
	spec, ok := binaryOps[n.Operator]
	if !ok {
		out := c.node(n, opValue, TypeAbsent, left, right)
		c.mistake(out, lang.Of("EXPR_OPERATOR", n.Operator), lang.Of("EXPR_UNSUPPORTED_HINT"))
		return out
	}
	of := spec.of
	if compares := spec.op >= opLess && spec.op <= opAtLeast; compares && left.yields == TypeDate {
		of = TypeDate
	}
	c.need(left, of)
	c.need(right, of)
	out := c.node(n, spec.op, spec.yields, left, right)
	if divides := spec.op == opDivide || spec.op == opRemainder; divides && right.op == opValue &&
		right.value.number.IsZero() && right.yields == TypeNumber {
		c.mistake(right, lang.Of("DIVISION_BY_ZERO"), lang.Message{})
		return out
	}
	return out.fold()
}

// in reads membership in a list of constants.
func (c *compiler) in(n *ast.BinaryNode) *node {
	left := c.compile(n.Left)
	out := c.node(n, opIn, TypeBool, left)
	list, ok := n.Right.(*ast.ArrayNode)
	if !ok {
		c.mistake(out, lang.Of("EXPR_IN"), lang.Of("EXPR_IN_HINT"))
		return out
	}
	for _, item := range list.Nodes {
		v := c.compile(item)
		if v.op != opValue {
			c.mistake(v, lang.Of("EXPR_IN"), lang.Of("EXPR_IN_HINT"))
			continue
		}
		c.need(v, left.yields)
		out.list = append(out.list, v.value)
	}
	return out.fold()
}

func (c *compiler) conditional(n *ast.ConditionalNode) *node {
	condition, yes, no := c.compile(n.Cond), c.compile(n.Exp1), c.compile(n.Exp2)
	c.need(condition, TypeBool)
	out := c.node(n, opIf, yes.yields, condition, yes, no)
	if yes.yields != no.yields && yes.yields != TypeAbsent && no.yields != TypeAbsent {
		c.mistake(out, lang.Of("EXPR_BRANCHES", yes.yields, no.yields), lang.Message{})
		return out
	}
	return out.fold()
}

func (c *compiler) call(n ast.Node, name string, arguments []ast.Node) *node {
	name = strings.TrimPrefix(name, callMark)
	f, ok := findFunction(name)
	if ok && f.Rows {
		if c.inRows {
			out := c.node(n, opValue, TypeAbsent)
			c.mistake(out, lang.Of("EXPR_ROWS_NESTED", f.Name), lang.Message{})
			return out
		}
		c.inRows = true
		defer func() { c.inRows = false }()
	}
	args := make([]*node, 0, len(arguments))
	for _, a := range arguments {
		args = append(args, c.compile(a))
	}
	if !ok {
		out := c.node(n, opValue, TypeAbsent, args...)
		hint := lang.Of("EXPR_FUNCTIONS", functionNames())
		if near := source.Nearest(name, functionNames()); near != "" {
			hint = lang.Of("DID_YOU_MEAN", near)
		}
		c.mistake(out, lang.Of("EXPR_FUNCTION", name), hint)
		return out
	}
	out := c.node(n, opCall, f.Yields, args...)
	out.call, out.rows = f.Name, f.Rows
	if len(args) < f.Least || len(args) > f.Most {
		c.mistake(out, lang.Of("EXPR_ARGUMENTS", f.Name, f.Least, f.Most, len(args)), lang.Message{})
		return out
	}
	for i, a := range args {
		if want := f.arg(i); want != TypeAbsent {
			c.need(a, want)
		}
	}
	if f.Name == "date" && args[0].yields == TypeText {
		return c.date(out)
	}
	return out.fold()
}

// date is a day that is written in the expression.
func (c *compiler) date(n *node) *node {
	written := n.args[0]
	day, read := exact.Fraction{}, false
	if written.op == opValue && c.scope.day != nil {
		day, read = c.scope.day(written.value.text)
	}
	if !read {
		c.mistake(written, lang.Of("EXPR_DATE_WRONG"), lang.Of("DATE_HINT", "2021-03-31"))
		return n
	}
	n.op, n.args, n.value = opValue, nil, Date(day)
	return n
}
