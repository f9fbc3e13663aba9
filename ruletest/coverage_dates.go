package ruletest

import (
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// coverDates lists that a date was met and missed, if a date may be scored by a rule that doesn't count days. An
// inherited reading is left to the tests of the set that wrote it, as its mutants are.
func (c *Coverage) coverDates() {
	c.dates = sides{-1, -1}
	place := c.value("policy", "late")
	if place.File == c.set.Place.File && isDateLeftToPolicy(c.set) {
		c.dates = sides{c.decide(Dates, place, "COVER_DATE_MET"), c.decide(Dates, place, "COVER_DATE_MISSED")}
	}
}

// isDateLeftToPolicy reports whether a target that is a date may come to a rule for which it is only met or missed.
func isDateLeftToPolicy(set *rules.Set) bool {
	for _, choice := range set.Choices {
		always := choice.If == nil
		if !always {
			when := (*expression.Program)(choice.If).Given(variable.TargetKind, expression.Text(cell.Day.String()))
			v, constant := when.Constant()
			if constant && !v.Bool() {
				continue
			}
			always = constant
		}
		switch m := set.Rules[choice.Rule].Measure; m.Basis() {
		case scoring.OfExpression, scoring.OfConditions, scoring.OfLevels:
		default:
			if m.Scale() != scoring.InDays {
				return true
			}
		}
		if always {
			break
		}
	}
	return false
}
