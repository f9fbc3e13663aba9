package expression

import "github.com/ziping-go/ziping/exact"

// RowEnv is an Env that knows the rows of a form, for the functions that go through them.
type RowEnv interface {
	Env
	Rows() []Env
}

// evalRows computes a function over the rows. A row whose condition or value can't be computed fails the whole: what
// isn't known is not left out in silence.
func (n *node) evalRows(env Env) (Value, *Mistake) {
	rows, ok := env.(RowEnv)
	if !ok {
		return Value{}, n.mistake("EXPR_NO_ROWS", n.call)
	}
	var result exact.Fraction
	counted := int64(0)
	condition := len(n.args) - 1 // the only argument of count_if, the last of the others
	for i, row := range rows.Rows() {
		if n.call == "count_if" || condition > 0 {
			holds, m := n.args[condition].eval(row)
			if m != nil {
				m.Row = i + 1
				return holds, m
			}
			if !holds.truth {
				continue
			}
		}
		counted++
		if n.call == "count_if" {
			continue
		}
		v, m := n.args[0].eval(row)
		switch {
		case m != nil:
			m.Row = i + 1
			return v, m
		case n.call == "sum_if":
			result = result.Add(v.number)
		case counted == 1:
			result = v.number
		case n.call == "min_if":
			result = exact.Min(result, v.number)
		default:
			result = exact.Max(result, v.number)
		}
	}
	switch {
	case n.call == "count_if":
		return Number(exact.Int(counted)), nil
	case counted == 0 && n.call != "sum_if":
		return Value{}, n.mistake("EXPR_NO_ROWS", n.call)
	}
	return Number(result), nil
}
