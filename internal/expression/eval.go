package expression

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// eval computes a node.
func (n *node) eval(env Env) (Value, *Mistake) {
	switch n.op {
	case opValue:
		return n.value, nil
	case opVariable:
		v := env.Variable(n.slot)
		if v.kind == TypeAbsent {
			return v, n.mistake("EXPR_VALUE_ABSENT", n.call)
		}
		return v, nil
	case opAnd, opOr:
		left, m := n.args[0].eval(env)
		if m != nil || left.truth == (n.op == opOr) {
			return left, m
		}
		return n.args[1].eval(env)
	case opIf:
		condition, m := n.args[0].eval(env)
		switch {
		case m != nil:
			return condition, m
		case condition.truth:
			return n.args[1].eval(env)
		}
		return n.args[2].eval(env)
	case opCall:
		if n.rows {
			return n.evalRows(env)
		}
		return n.evalCall(env)
	}
	left, m := n.args[0].eval(env)
	if m != nil {
		return left, m
	}
	switch n.op {
	case opNot:
		return Bool(!left.truth), nil
	case opNegative:
		return Number(left.number.Neg()), nil
	case opIn:
		for i := range n.list {
			if left.equal(n.list[i]) {
				return Bool(true), nil
			}
		}
		return Bool(false), nil
	}
	right, m := n.args[1].eval(env)
	if m != nil {
		return right, m
	}
	return n.evalBinary(left, right)
}

func (n *node) evalBinary(left, right Value) (Value, *Mistake) {
	switch n.op {
	case opEqual:
		return Bool(left.equal(right)), nil
	case opUnequal:
		return Bool(!left.equal(right)), nil
	case opLess:
		return Bool(left.number.Cmp(right.number) < 0), nil
	case opAtMost:
		return Bool(left.number.Cmp(right.number) <= 0), nil
	case opMore:
		return Bool(left.number.Cmp(right.number) > 0), nil
	case opAtLeast:
		return Bool(left.number.Cmp(right.number) >= 0), nil
	case opAdd:
		return Number(left.number.Add(right.number)), nil
	case opSubtract:
		return Number(left.number.Sub(right.number)), nil
	case opMultiply:
		return Number(left.number.Mul(right.number)), nil
	case opContains:
		return Bool(strings.Contains(left.text, right.text)), nil
	case opStartsWith:
		return Bool(strings.HasPrefix(left.text, right.text)), nil
	case opEndsWith:
		return Bool(strings.HasSuffix(left.text, right.text)), nil
	}
	quotient, ok := left.number.Quo(right.number)
	if !ok {
		return Value{}, n.mistake("DIVISION_BY_ZERO")
	}
	if n.op == opRemainder {
		return Number(left.number.Sub(quotient.Round(0, exact.Floor).Mul(right.number))), nil
	}
	return Number(quotient), nil
}

// evalCall computes a function of numbers, or asks whether a value is there.
func (n *node) evalCall(env Env) (Value, *Mistake) {
	if n.call == "has" {
		_, m := n.args[0].eval(env)
		return Bool(m == nil), nil
	}
	var result exact.Fraction
	for i, a := range n.args {
		v, m := a.eval(env)
		if m != nil {
			return v, m
		}
		switch {
		case n.call == "length":
			return Number(exact.Int(int64(utf8.RuneCountInString(strings.TrimSpace(v.text))))), nil
		case i == 0:
			result = v.number
		case n.call == "days":
			return Number(v.number.Sub(result)), nil
		case n.call == "min":
			result = exact.Min(result, v.number)
		case n.call == "max":
			result = exact.Max(result, v.number)
		case n.call == "sum":
			result = result.Add(v.number)
		case n.call == "round":
			digits, ok := v.number.Int64()
			if !ok || digits < 0 || digits > int64(exact.MaxRoundingDigits) {
				return Value{}, a.mistake("EXPR_DIGITS", exact.MaxRoundingDigits)
			}
			return Number(result.Round(int(digits), exact.HalfUp)), nil
		}
	}
	switch n.call {
	case "abs":
		result = result.Abs()
	case "floor":
		result = result.Round(0, exact.Floor)
	case "ceil":
		result = result.Round(0, exact.Ceiling)
	case "round":
		result = result.Round(0, exact.HalfUp)
	}
	return Number(result), nil
}
