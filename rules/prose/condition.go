package prose

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Condition is an expression in words, as far as there are words for it; the rest stays as written.
func Condition(e *rules.Expression) lang.Speaker {
	if e == nil {
		return text("")
	}
	return words((*expression.Program)(e).Root())
}

var variables = map[int]lang.Code{
	variable.Level1: "SAY_VAR_LEVEL1", variable.Level2: "SAY_VAR_LEVEL2", variable.Name: "SAY_VAR_NAME",
	variable.Level1Plain: "SAY_VAR_LEVEL1_PLAIN", variable.Level2Plain: "SAY_VAR_LEVEL2_PLAIN",
	variable.Description: "SAY_VAR_DESCRIPTION", variable.Basis: "SAY_VAR_BASIS", variable.Points: "SAY_VAR_POINTS",
	variable.Target: "SAY_VAR_TARGET", variable.TargetKind: "SAY_VAR_TARGET_KIND", variable.TargetOp: "SAY_VAR_TARGET_OP",
	variable.TargetUnit: "SAY_VAR_TARGET_UNIT", variable.TargetDimension: "SAY_VAR_TARGET_DIMENSION",
	variable.Actual: "SAY_VAR_ACTUAL", variable.ActualKind: "SAY_VAR_ACTUAL_KIND",
	variable.ActualText: "SAY_VAR_ACTUAL_TEXT",
	variable.Execution:  "SAY_MEASURE_EXECUTION", variable.Budget: "SAY_VAR_BUDGET", variable.Spent: "SAY_VAR_SPENT",
	variable.Year: "SAY_VAR_YEAR", variable.Project: "SAY_VAR_PROJECT", variable.Department: "SAY_VAR_DEPARTMENT",
	variable.Total: "SAY_VAR_TOTAL", variable.TargetDate: "SAY_VAR_TARGET_DATE",
	variable.ActualDate: "SAY_VAR_ACTUAL_DATE",
	variable.Reason:     "SAY_VAR_REASON", variable.Declared: "SAY_VAR_DECLARED",
	variable.Attainment: "SAY_MEASURE_ATTAINMENT",
	variable.Score:      "SAY_VAR_SCORE", variable.DepartmentCode: "SAY_VAR_DEPARTMENT_CODE",
	variable.ProjectCode: "SAY_VAR_PROJECT_CODE", variable.Unit: "SAY_VAR_UNIT", variable.Initial: "SAY_VAR_INITIAL",
	variable.RowInterim: "SAY_VAR_INTERIM", variable.RowInterimText: "SAY_VAR_INTERIM_TEXT",
	variable.RowExpected: "SAY_VAR_EXPECTED", variable.Likelihood: "SAY_VAR_LIKELIHOOD", variable.Cause: "SAY_VAR_CAUSE",
	variable.RowLight: "SAY_VAR_LIGHT", variable.FormLight: "SAY_VAR_FORM_LIGHT", variable.FundsLight: "SAY_VAR_FUNDS_LIGHT",
	variable.Until: "SAY_VAR_UNTIL", variable.Passed: "SAY_VAR_PASSED", variable.InterimSpent: "SAY_VAR_INTERIM_SPENT",
	variable.InterimExecution: "SAY_VAR_INTERIM_EXECUTION", variable.ExpectedSpent: "SAY_VAR_EXPECTED_SPENT",
}

// shares are the variables whose values are said in percent.
var shares = []int{variable.Execution, variable.Attainment, variable.InterimExecution, variable.Passed}

// facts are variables that hold or don't.
var facts = map[int][2]lang.Code{
	variable.HasReason: {"SAY_HAS_REASON", "SAY_NO_REASON"},
	variable.Excused:   {"SAY_EXCUSED", "SAY_NOT_EXCUSED"},
	variable.TargetLow: {"SAY_TARGET_LOW", "SAY_TARGET_NOT_LOW"},
	variable.Met:       {"SAY_MET", "SAY_NOT_MET"},
}

// named is what conditions call a variable.
func named(slot int) lang.Message {
	if code, ok := variables[slot]; ok {
		return lang.Of(code)
	}
	if codes, ok := facts[slot]; ok {
		return lang.Of(codes[0])
	}
	return lang.Of("SAY_MEASURE_CUSTOM")
}

// comparisons are the phrases of comparing operators, and of their opposites.
var comparisons = map[string][2]lang.Code{
	"==": {"SAY_IS", "SAY_IS_NOT"}, "!=": {"SAY_IS_NOT", "SAY_IS"},
	"<": {"SAY_RANGE_BELOW", "SAY_RANGE_FROM"}, "<=": {"SAY_RANGE_UPTO", "SAY_RANGE_ABOVE"},
	">": {"SAY_RANGE_ABOVE", "SAY_RANGE_UPTO"}, ">=": {"SAY_RANGE_FROM", "SAY_RANGE_BELOW"},
	"contains": {"SAY_CONTAINS", "SAY_CONTAINS_NOT"}, "startsWith": {"SAY_STARTS", "SAY_STARTS_NOT"},
	"endsWith": {"SAY_ENDS", "SAY_ENDS_NOT"},
}

var arithmetic = map[string]lang.Code{
	"+": "SAY_SUM", "-": "SAY_DIFFERENCE", "*": "SAY_PRODUCT", "/": "SAY_QUOTIENT", "%": "SAY_REMAINDER",
}

func words(n expression.Node) lang.Speaker {
	switch o := n.Operator(); o {
	case "value":
		return constantValue(n.Value(), -1)
	case "variable":
		return named(n.Slot())
	case "and", "or":
		return joined(n)
	case "not":
		return denied(n.Args()[0])
	case "in":
		return among(n, 0)
	case "negative":
		return lang.Of("SAY_NEGATIVE", words(n.Args()[0]))
	case "if":
		a := n.Args()
		return lang.Of("SAY_IF", words(a[0]), words(a[1]), words(a[2]))
	case "call":
		return call(n)
	default:
		if codes, ok := comparisons[o]; ok {
			return compared(n, codes[0])
		}
		if code, ok := arithmetic[o]; ok {
			a := n.Args()
			if o == "*" && a[1].Operator() == "value" && a[0].Operator() == "variable" && slices.Contains(shares, a[0].Slot()) {
				return lang.Of(code, grouped(a[0]), constantValue(a[1].Value(), a[0].Slot()))
			}
			return lang.Of(code, grouped(a[0]), grouped(a[1]))
		}
	}
	return text(n.Source())
}

// grouped puts brackets around a computation inside another.
func grouped(n expression.Node) lang.Speaker {
	if _, ok := arithmetic[n.Operator()]; ok {
		return lang.Of("SAY_BRACKETS", words(n))
	}
	return words(n)
}

func compared(n expression.Node, code lang.Code) lang.Speaker {
	a := n.Args()
	if a[1].Operator() != "value" {
		return lang.Of(code, words(a[0]), words(a[1]))
	}
	slot := -1
	if a[0].Operator() == "variable" {
		slot = a[0].Slot()
	}
	return lang.Of(code, words(a[0]), constantValue(a[1].Value(), slot))
}

// denied is the opposite of a condition, said directly if there are words for it.
func denied(n expression.Node) lang.Speaker {
	if codes, ok := comparisons[n.Operator()]; ok {
		return compared(n, codes[1])
	}
	switch n.Operator() {
	case "in":
		return among(n, 1)
	case "variable":
		if codes, ok := facts[n.Slot()]; ok {
			return lang.Of(codes[1])
		}
	case "call":
		if n.Name() == "has" {
			return lang.Of("SAY_HAS_NOT", words(n.Args()[0]))
		}
	}
	return lang.Of("SAY_NOT", words(n))
}

func among(n expression.Node, denied int) lang.Speaker {
	slot := -1
	if n.Args()[0].Operator() == "variable" {
		slot = n.Args()[0].Slot()
	}
	return amongValues(words(n.Args()[0]), n.List(), slot, denied)
}

func amongValues(subject lang.Speaker, values []expression.Value, slot, denied int) lang.Speaker {
	var l list
	for _, v := range values {
		l.items = append(l.items, constantValue(v, slot))
	}
	return lang.Of([...]lang.Code{"SAY_IS", "SAY_IS_NOT"}[denied], subject, l.with("SAY_OR_WORD"))
}

// joined strings the parts of one and or one or together; alternatives of one variable become a list of its values.
func joined(n expression.Node) lang.Speaker {
	o := n.Operator()
	parts := flat(n, o)
	if o == "or" {
		if l, ok := oneOf(parts); ok {
			return l
		}
	}
	var l list
	for _, p := range parts {
		phrase := words(p)
		if p.Operator() == "or" {
			if _, ok := oneOf(flat(p, "or")); !ok {
				phrase = lang.Of("SAY_BRACKETS", phrase)
			}
		}
		l.items = append(l.items, phrase)
	}
	if o == "and" {
		return l.with("SAY_AND")
	}
	return l.with("SAY_OR")
}

func flat(n expression.Node, o string) []expression.Node {
	if n.Operator() != o {
		return []expression.Node{n}
	}
	var parts []expression.Node
	for _, a := range n.Args() {
		parts = append(parts, flat(a, o)...)
	}
	return parts
}

// oneOf is alternatives that all compare one variable with a constant.
func oneOf(parts []expression.Node) (lang.Speaker, bool) {
	var values []expression.Value
	slot := -1
	for _, p := range parts {
		a := p.Args()
		if p.Operator() != "==" || a[0].Operator() != "variable" || a[1].Operator() != "value" ||
			slot >= 0 && a[0].Slot() != slot {
			return nil, false
		}
		slot = a[0].Slot()
		values = append(values, a[1].Value())
	}
	return amongValues(named(slot), values, slot, 0), true
}

// kinds and dimensions are words of the rule language for which the field has its own terms.
var kinds = map[string]lang.Code{
	"none": "SAY_KIND_NONE", "quantity": "SAY_KIND_QUANTITY", "date": "SAY_KIND_DATE", "duration": "SAY_KIND_DURATION",
	"ratio": "SAY_KIND_RATIO", "grade": "SAY_KIND_GRADE", "text": "SAY_KIND_TEXT", "list": "SAY_KIND_LIST",
}

var dimensions = map[string]lang.Code{
	"": "SAY_DIMENSION_PLAIN", "count": "SAY_DIMENSION_COUNT", "money": "SAY_DIMENSION_MONEY",
	"ratio":             "SAY_DIMENSION_RATE",
	"points-difference": "SAY_DIMENSION_POINTS", "time": "SAY_DIMENSION_TIME", "workday": "SAY_DIMENSION_WORKDAY",
	"length": "SAY_DIMENSION_LENGTH", "area": "SAY_DIMENSION_AREA",
}

var signs = map[string]lang.Code{
	"": "SAY_OP_BARE", "=": "SAY_OP_EQUAL", ">=": "SAY_OP_AT_LEAST", ">": "SAY_OP_MORE", "<=": "SAY_OP_AT_MOST",
	"<": "SAY_OP_LESS", "in": "SAY_OP_IN",
}

// constantValue is a constant as it reads beside a variable: 60% of an execution rate, 文字 of a target's kind.
func constantValue(v expression.Value, slot int) lang.Speaker {
	switch v.Type() {
	case expression.TypeNumber:
		if slices.Contains(shares, slot) {
			return text(v.Number().InPercent())
		}
		return text(number(v.Number()))
	case expression.TypeBool:
		if v.Bool() {
			return lang.Of("SAY_TRUE")
		}
		return lang.Of("SAY_FALSE")
	case expression.TypeDate:
		return text(variable.DateOf(v.Number()).String())
	}
	var code lang.Code
	switch slot {
	case variable.TargetKind, variable.ActualKind:
		code = kinds[v.Text()]
	case variable.TargetDimension:
		code = dimensions[v.Text()]
	case variable.TargetOp:
		code = signs[v.Text()]
	case variable.RowLight, variable.FormLight, variable.FundsLight:
		code = lang.Named("LIGHT", v.Text())
	}
	if code != "" {
		return lang.Of(code)
	}
	return lang.Of("SAY_QUOTED", v.Text())
}

func number(v exact.Fraction) string { return v.String() }

var functions = map[string]lang.Code{
	"min": "SAY_MIN", "max": "SAY_MAX", "sum": "SAY_ADD_UP", "abs": "SAY_ABS", "floor": "SAY_WHOLE",
	"ceil":  "SAY_NEXT_WHOLE",
	"round": "SAY_ROUNDED", "length": "SAY_LENGTH", "date": "SAY_DATE",
}

func call(n expression.Node) lang.Speaker {
	args := n.Args()
	switch n.Name() {
	case "has":
		return lang.Of("SAY_HAS", words(args[0]))
	case "days":
		return lang.Of("SAY_DAYS_BETWEEN", words(args[0]), words(args[1]))
	case "count_if":
		if args[0].Source() == "true" {
			return lang.Of("SAY_COUNT_ROWS")
		}
		return lang.Of("SAY_COUNT_IF", words(args[0]))
	}
	if codes, ok := overRows[n.Name()]; ok {
		if len(args) == 1 {
			return lang.Of(codes[0], words(args[0]))
		}
		return lang.Of(codes[1], words(args[0]), words(args[1]))
	}
	code, ok := functions[n.Name()]
	if !ok {
		return text(n.Source())
	}
	var l list
	for _, a := range args {
		l.items = append(l.items, words(a))
	}
	return lang.Of(code, l.with("SAY_AND_COMMA"))
}

// overRows are functions over the rows of the form: over all of them, and over those that a condition holds for.
var overRows = map[string][2]lang.Code{
	"sum_if": {"SAY_SUM_ROWS", "SAY_SUM_IF"}, "min_if": {"SAY_MIN_ROWS", "SAY_MIN_IF"},
	"max_if": {"SAY_MAX_ROWS", "SAY_MAX_IF"},
}
