package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
)

// expressions checks the conditions and custom measures as they are written.
func (c *checker) expressions() {
	for i := range c.Rules {
		rule := &c.Rules[i]
		if rule.Value != nil {
			exprCheck{c, rule.Value.program(), c.node("rules", rule.Name, "expression")}.all(true)
		}
		asked := c.node("rules", rule.Name, "conditions")
		for at := range rule.Asked {
			if when := rule.Asked[at].If; when != nil && asked != nil && at < len(asked.Items) {
				exprCheck{c, when.program(), asked.Items[at].Get("if")}.all(true)
			}
		}
	}
	for i := range c.Choices {
		if choice := &c.Choices[i]; choice.If != nil {
			exprCheck{c, choice.If.program(), c.item("choose", choice.Place).Get("if")}.all(true)
		}
	}
	if c.Applies.If != nil {
		exprCheck{c, c.Applies.If.program(), c.node("applies", "if")}.all(false)
	}
	own := c.node("checks", "own")
	for i := range c.Checks.Own {
		if when := c.Checks.Own[i].If; when != nil {
			exprCheck{c, when.program(), itemOf(own, i).Get("if")}.all(false)
		}
	}
	for i := range c.Limits {
		exprCheck{c, c.Limits[i].If.program(), c.item("limits", c.Limits[i].Place).Get("if")}.all(false)
	}
}

// exprCheck is the check of one expression; its node is nil where it can't be found.
type exprCheck struct {
	*checker
	program *expression.Program
	node    *source.Node
}

func (e exprCheck) all(ofRow bool) {
	domains := e.domains(ofRow)
	for _, d := range e.program.Divisions(domains) {
		text := strings.TrimSpace(e.program.String()[d.Offset : d.Offset+d.Length])
		e.within(e.node, e.Place, d.Offset, d.Length, "CHECK_DIVISION_BY_ZERO", shown(d.Values), text).Hinting(
			lang.Of("CHECK_DIVISION_BY_ZERO_HINT", text))
	}
	for _, l := range e.program.Literals() {
		e.literal(l)
	}
}

// The variables that are in the unit of their row, those that are shares, and those that never are: points, money, a
// year.
var (
	rowSlots   = []int{variable.Actual, variable.Target, variable.TargetLow, variable.RowInterim, variable.RowExpected}
	shareSlots = []int{variable.Attainment, variable.Execution, variable.InterimExecution, variable.Passed}
	plainSlots = []int{
		variable.Points, variable.Declared, variable.Score, variable.Total, variable.Budget, variable.Spent,
		variable.Initial, variable.Year, variable.InterimSpent, variable.ExpectedSpent,
	}
)

// literal finds a share compared with a plain number, such as 60 for 60%, and points compared with a percentage.
func (e exprCheck) literal(l expression.Literal) {
	text := strings.TrimSpace(e.program.String()[l.Offset : l.Offset+l.Length])
	percent := strings.ContainsAny(text, "%％‰")
	switch {
	case slices.Contains(shareSlots, l.Slot) && !percent && exact.Int(2).Less(l.Value):
		found := e.within(e.node, e.Place, l.Offset, l.Length, "CHECK_PERCENT_PLAIN", variableName(l.Slot), text,
			l.Value.InPercent())
		fix(found.Hinting(lang.Of("CHECK_EDGE_PLAIN_HINT", text+"%")), text+"%")
	case slices.Contains(rowSlots, l.Slot) && !percent && exact.Int(2).Less(l.Value) && speaksOfRate(e.program.String()):
		found := e.within(e.node, e.Place, l.Offset, l.Length, "CHECK_PERCENT_ROW", variableName(l.Slot), text,
			l.Value.InPercent())
		fix(found.Hinting(lang.Of("CHECK_EDGE_PLAIN_HINT", text+"%")), text+"%")
	case slices.Contains(plainSlots, l.Slot) && percent:
		bare := strings.TrimRight(text, " %％‰")
		found := e.within(e.node, e.Place, l.Offset, l.Length, "CHECK_PLAIN_PERCENT", variableName(l.Slot), text)
		fix(found.Hinting(lang.Of("CHECK_PLAIN_PERCENT_HINT", bare)), bare)
	}
}

// speaksOfRate reports whether a condition picks rows of rates by their words: 满意度, or a name that ends in 率.
func speaksOfRate(condition string) bool {
	for _, word := range []string{"满意", `率"`, "率'", "率”", `"ratio"`} {
		if strings.Contains(condition, word) {
			return true
		}
	}
	return false
}

// variableName is a variable by its name in the reader's language.
type variableName int

// In is the name.
func (v variableName) In(l lang.Language) string {
	if l == lang.Chinese && len(variable.Of(int(v)).Aliases) > 0 {
		return variable.Of(int(v)).Aliases[0]
	}
	return variable.Of(int(v)).Name
}

// shown is the values of a counterexample, in words.
type shown expression.Values

// In is “执行率=50%，目标值=0”.
func (s shown) In(l lang.Language) string {
	var parts []string
	for slot := range variable.Count {
		v, ok := s[slot]
		if !ok {
			continue
		}
		text := "“" + v.Text() + "”"
		switch v.Type() {
		case expression.TypeNumber:
			text = v.Number().String()
			if slices.Contains(shareSlots, slot) {
				text = v.Number().InPercent()
			}
		case expression.TypeDate:
			text = variable.DateOf(v.Number()).String()
		case expression.TypeBool:
			text = lang.Of(map[bool]lang.Code{true: "CHECK_TRUE", false: "CHECK_FALSE"}[v.Bool()]).In(l)
		case expression.TypeAbsent:
			text = lang.Of("EXPR_ABSENT").In(l)
		}
		parts = append(parts, variableName(slot).In(l)+" = "+text)
	}
	separator := ", "
	if l == lang.Chinese {
		separator = "、"
	}
	return strings.Join(parts, separator)
}

func ascending(values []exact.Fraction) []exact.Fraction {
	sorted := slices.Clone(values)
	slices.SortFunc(sorted, exact.Fraction.Cmp)
	return sorted
}
