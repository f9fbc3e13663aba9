package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// domains are the possible values of the variables: while a row is scored, or for the whole form, where totals are
// known and only functions look at rows.
func (c *checker) domains(ofRow bool) []expression.Domain {
	domains := make([]expression.Domain, variable.Count)
	zero, one := exact.Int(0), exact.Int(1)
	domains[variable.Level1].Texts = c.TierNames()
	for k := cell.None; k <= cell.List; k++ {
		domains[variable.TargetKind].Texts = append(domains[variable.TargetKind].Texts, k.String())
		domains[variable.ActualKind].Texts = append(domains[variable.ActualKind].Texts, k.String())
	}
	for op := cell.Bare; op <= cell.In; op++ {
		domains[variable.TargetOp].Texts = append(domains[variable.TargetOp].Texts, op.String())
	}
	domains[variable.Points].Least, domains[variable.Points].Above = &zero, true
	for _, slot := range []int{
		variable.Target, variable.Actual, variable.Declared, variable.Attainment, variable.Met,
		variable.Score,
	} {
		domains[slot].Optional = true
	}
	for _, slot := range []int{variable.TargetDate, variable.ActualDate} {
		domains[slot].Optional, domains[slot].Whole = true, true
	}
	for _, slot := range []int{variable.Execution, variable.Budget, variable.Spent, variable.Initial} {
		domains[slot].Least, domains[slot].Optional = &zero, true
	}
	for _, slot := range []int{variable.RowLight, variable.FormLight, variable.FundsLight} {
		domains[slot].Texts = lights
	}
	domains[variable.Likelihood].Texts = likelihoods
	for _, slot := range []int{variable.RowInterim, variable.RowExpected} {
		domains[slot].Optional = true
	}
	for _, slot := range []int{variable.InterimSpent, variable.InterimExecution, variable.ExpectedSpent, variable.Passed} {
		domains[slot].Least, domains[slot].Above, domains[slot].Optional = &zero, slot == variable.Passed, true
	}
	domains[variable.Until].Optional, domains[variable.Until].Whole = true, true
	domains[variable.Year].Least, domains[variable.Year].Whole, domains[variable.Year].Optional = &one, true, true
	domains[variable.Total].Least, domains[variable.Total].Never = &zero, ofRow
	return domains
}

// lights are those of rows, projects and money, and that there is none.
var lights = []string{"none", "red", "yellow", "green", "blue"}

// likelihoods are how a unit says that it will reach its target; "" is that it doesn't say.
var likelihoods = []string{
	"", string(indicator.Certain), string(indicator.Possible), string(indicator.Impossible),
}

// condition compiles a condition of the checker itself.
func condition(text string) *expression.Program {
	p, _ := expression.Compile(text, variable.Scope(), expression.TypeBool)
	return p
}

// choices finds choices that no row reaches, and those that give rows a rule for the opposite direction.
func (c *checker) choices() {
	var conditions []*expression.Program
	seen := map[string]int{}
	low, high := condition(`target.op not in ["<=", "<"]`), condition(`target.op not in [">=", ">"]`)
	dimensions := map[string]*expression.Program{}
	programs := []*expression.Program{low, high}
	for i := range c.Choices {
		if name := c.ruleUnit(c.Choices[i].Rule); name != "" && dimensions[name] == nil {
			dimensions[name] = condition("target.dimension == " + strconv.Quote(name))
			programs = append(programs, dimensions[name])
		}
		programs = append(programs, c.Choices[i].If.program())
	}
	c.prover = expression.NewProver(c.domains(true), programs...)
	exhausted := false
	for i := range c.Choices {
		choice := &c.Choices[i]
		when := []*expression.Program{choice.If.program()}
		if choice.If != nil {
			if before, twice := seen[choice.If.String()]; twice {
				c.unreached(choice, "CHECK_CHOICE_UNREACHED", choice.If.String(), before+1)
				continue
			}
			seen[choice.If.String()] = i
			if verdict, _ := c.prover.Together(when, nil); verdict == expression.Impossible {
				c.never(choice)
				continue
			}
		}
		if exhausted {
			return
		}
		if verdict, _ := c.prover.Together(when, conditions); verdict == expression.Impossible {
			exhausted = c.covered(i, conditions)
		} else {
			c.facing(choice, conditions, low, high)
			if only := dimensions[c.ruleUnit(choice.Rule)]; only != nil {
				c.measurable(choice, conditions, only)
			}
		}
		if choice.If != nil {
			conditions = append(conditions, choice.If.program())
		}
	}
}

// when is the condition of a choice as it is written.
func (c *checker) when(choice *Choice) *source.Node {
	item := c.item("choose", choice.Place)
	if n := item.Get("if"); n != nil {
		return n
	}
	return item
}

func (c *checker) unreached(choice *Choice, code lang.Code, args ...any) {
	c.at(c.when(choice), choice.Place, code, args...).Hinting(lang.Of("CHECK_CHOICE_UNREACHED_HINT"))
}

// covered reports a choice whose rows are all taken by earlier ones; byAll is false if a single one takes them all.
func (c *checker) covered(i int, earlier []*expression.Program) (byAll bool) {
	choice := &c.Choices[i]
	if choice.If == nil {
		c.at(c.item("choose", choice.Place), choice.Place, "CHECK_CHOICE_REST").Hinting(lang.Of("CHECK_CHOICE_REST_HINT"))
		return true
	}
	for at, one := range earlier {
		if verdict, _ := c.prover.Together([]*expression.Program{choice.If.program()},
			[]*expression.Program{one}); verdict == expression.Impossible {
			c.unreached(choice, "CHECK_CHOICE_COVERED", choice.If.String(), at+1, one.String())
			return false
		}
	}
	c.unreached(choice, "CHECK_CHOICE_COVERED_BY_ALL", choice.If.String(), len(earlier))
	return true
}

// never reports a condition that no row meets, and a text in it that the variable never has.
func (c *checker) never(choice *Choice) {
	n := c.when(choice)
	e := c.at(n, choice.Place, "CHECK_CHOICE_NEVER", choice.If.String())
	for _, t := range choice.If.program().Texts() {
		known := c.domains(true)[t.Slot].Texts
		if known == nil || slices.Contains(known, t.Text) {
			continue
		}
		e.Hinting(lang.Of("CHECK_TEXT_NEVER", variable.Of(t.Slot).Name, t.Text, known))
		near := source.Nearest(t.Text, known)
		if tier := c.TierOf(t.Text); t.Slot == variable.Level1 && tier >= 0 {
			near = c.Tiers[tier].Name
		}
		if near != "" && n != nil && n.Kind == source.Scalar {
			fixWithin(e, n.FaultAt(t.Offset, t.Length, lang.Message{}), quotedLike(t, choice, near))
			e.Hinting(lang.Of("CHECK_TEXT_NEAR", variable.Of(t.Slot).Name, t.Text, near))
		}
		return
	}
	e.Hinting(lang.Of("CHECK_CHOICE_UNREACHED_HINT"))
}

// quotedLike is a text in the quotes that another is in.
func quotedLike(t expression.TextLiteral, choice *Choice, text string) string {
	if strings.HasPrefix(choice.If.String()[t.Offset:], "'") {
		return "'" + text + "'"
	}
	return strconv.Quote(text)
}

// facing finds a choice that gives rows with ≤ targets a rule that earns more for more, or the other way around.
func (c *checker) facing(choice *Choice, earlier []*expression.Program, notDown, notUp *expression.Program) {
	rule := &c.Rules[choice.Rule]
	if rule.Measure != scoring.ActualValue || choice.If == nil {
		return
	}
	k := c.curve(choice.Rule)
	_, falls := k.falls(true, 0)
	_, rises := k.falls(false, 0)
	other, code, ops := notUp, lang.Code("CHECK_FACES_DOWN"), "≥"
	switch {
	case rises == falls:
		return
	case rises:
		other, code, ops = notDown, "CHECK_FACES_UP", "≤"
	}
	if verdict, _ := c.prover.Together([]*expression.Program{choice.If.program(), other},
		earlier); verdict == expression.Impossible {
		c.at(c.item("choose", choice.Place).Get("rule"), choice.Place, code, ops, rule.Name).Hinting(
			lang.Of("CHECK_FACES_HINT"))
	}
}

// ruleUnit is the dimension of the edges of a rule of actuals; "" where they have none.
func (c *checker) ruleUnit(rule int) string {
	if c.Rules[rule].Measure != scoring.ActualValue {
		return ""
	}
	return string(c.Rules[rule].Unit.Dimension())
}

// measurable finds a choice that gives a rule only to rows whose values are in another dimension than its edges.
func (c *checker) measurable(choice *Choice, earlier []*expression.Program, dimension *expression.Program) {
	if choice.If == nil {
		return
	}
	if verdict, _ := c.prover.Together([]*expression.Program{choice.If.program(), dimension},
		earlier); verdict == expression.Impossible {
		rule := &c.Rules[choice.Rule]
		c.at(c.item("choose", choice.Place).Get("rule"), choice.Place, "CHECK_CHOICE_UNIT", rule.Name, rule.Unit.Name(),
			choice.If.String()).
			Hinting(lang.Of("CHECK_CHOICE_UNIT_HINT"))
	}
}
