package expression

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// linear is a sum of terms with a factor each, and a constant. A term is a variable, or a step that is not linear and
// stands for itself.
type linear struct {
	factors  map[string]exact.Fraction
	terms    map[string]*node
	constant exact.Fraction
}

// linearOf takes a number apart.
func linearOf(n *node) linear {
	switch n.op {
	case opValue:
		return linear{constant: n.value.number}
	case opNegative:
		return linearOf(n.args[0]).scaled(exact.Int(-1))
	case opAdd:
		return linearOf(n.args[0]).plus(linearOf(n.args[1]))
	case opSubtract:
		return linearOf(n.args[0]).plus(linearOf(n.args[1]).scaled(exact.Int(-1)))
	case opMultiply:
		a, b := linearOf(n.args[0]), linearOf(n.args[1])
		switch {
		case len(a.factors) == 0 && !fallible(n.args[1]):
			return b.scaled(a.constant)
		case len(b.factors) == 0 && !fallible(n.args[0]):
			return a.scaled(b.constant)
		}
	case opDivide:
		if by := n.args[1]; by.op == opValue && !by.value.number.IsZero() {
			factor, _ := exact.Int(1).Quo(by.value.number)
			return linearOf(n.args[0]).scaled(factor)
		}
	}
	key := n.key()
	return linear{factors: map[string]exact.Fraction{key: exact.Int(1)}, terms: map[string]*node{key: n}}
}

// fallible reports whether a step can fail for another reason than a variable that isn't there: a factor of 0 must not
// hide that.
func fallible(n *node) bool {
	return n.op >= opDivide && n.op != opIn || slices.ContainsFunc(n.args, fallible)
}

// scaled keeps terms with a factor of 0: whether they are there still matters.
func (l linear) scaled(by exact.Fraction) linear {
	out := linear{factors: map[string]exact.Fraction{}, terms: l.terms, constant: l.constant.Mul(by)}
	for key, f := range l.factors {
		out.factors[key] = f.Mul(by)
	}
	return out
}

func (l linear) plus(m linear) linear {
	out := linear{factors: map[string]exact.Fraction{}, terms: map[string]*node{}, constant: l.constant.Add(m.constant)}
	for _, part := range []linear{l, m} {
		for key, f := range part.factors {
			out.factors[key] = out.factors[key].Add(f)
			out.terms[key] = part.terms[key]
		}
	}
	return out
}

// keys are the terms in one order.
func (l linear) keys() []string {
	keys := make([]string, 0, len(l.factors))
	for key := range l.factors {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// monic divides by the factor of the first term that has one; what is compared with 0 is then compared with a limit.
// turned says that the comparison turns round.
func (l linear) monic() (form string, of linear, limit exact.Fraction, turned bool) {
	var first exact.Fraction
	for _, key := range l.keys() {
		if first = l.factors[key]; !first.IsZero() {
			break
		}
	}
	by, ok := exact.Int(1).Quo(first)
	if !ok {
		return "", l, exact.Fraction{}, false
	}
	of = l.scaled(by)
	limit, of.constant = of.constant.Neg(), exact.Fraction{}
	var parts []string
	for _, key := range of.keys() {
		parts = append(parts, of.factors[key].String()+"·"+key)
	}
	return strings.Join(parts, " + "), of, limit, first.Sign() < 0
}

// key writes a step such that equal steps are written alike.
func (n *node) key() string {
	var b strings.Builder
	n.writeKey(&b)
	return b.String()
}

func (n *node) writeKey(b *strings.Builder) {
	switch n.op {
	case opVariable:
		b.WriteString("v" + strconv.Itoa(n.slot))
		return
	case opValue:
		b.WriteString(n.value.key())
		return
	}
	b.WriteString("(" + strconv.Itoa(int(n.op)) + n.call)
	for _, a := range n.args {
		b.WriteByte(' ')
		a.writeKey(b)
	}
	for i := range n.list {
		b.WriteString(" " + n.list[i].key())
	}
	b.WriteByte(')')
}

func (v Value) key() string {
	switch v.kind {
	case TypeBool:
		return strconv.FormatBool(v.truth)
	case TypeNumber:
		return v.number.String()
	}
	return strconv.Quote(v.text)
}
