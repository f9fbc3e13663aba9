package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// Stretch is an interval of the rule's measure as it is written: [80%,90%).
func (rule *Rule) Stretch(i scoring.Interval) string {
	low, lowSet := i.Low.Value()
	high, highSet := i.High.Value()
	opening, closing := "[", ")"
	if i.Low.IsAfter() {
		opening = "("
	}
	if i.High.IsAfter() {
		closing = "]"
	}
	switch {
	case lowSet && highSet && low.Equal(high):
		return "=" + rule.OnAxis(low)
	case lowSet && highSet:
		return opening + rule.OnAxis(low) + "," + rule.OnAxis(high) + closing
	case lowSet:
		return opening + rule.OnAxis(low) + ",∞)"
	case highSet:
		return "(-∞," + rule.OnAxis(high) + closing
	}
	return "(-∞,∞)"
}

// OnAxis is a value of the rule's measure as a rule set writes it: rates in percent, others in the rule's unit.
func (rule *Rule) OnAxis(v exact.Fraction) string {
	if rule.Measure.IsRate() {
		return v.Mul(exact.Int(100)).String() + "%"
	}
	return plainValue(rule.Unit.FromBase(v), rule.Unit)
}
