package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// Stretch is an interval of the rule's measure as it is written: [80%,90%).
func (rule *Rule) Stretch(i scoring.Interval) string { return i.Text(rule.OnAxis) }

// OnAxis is a value of the rule's measure as a rule set writes it: rates in percent, others in the rule's unit.
func (rule *Rule) OnAxis(v exact.Fraction) string {
	if rule.Measure.IsRate() {
		return v.InPercent()
	}
	return plainValue(rule.Unit.FromBase(v), rule.Unit)
}
