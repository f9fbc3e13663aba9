package mutation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Mutant is a rule set with one thing changed.
type Mutant struct {
	Set      *rules.Set
	Change   lang.Message // “≥60%”改为“>60%”
	Place    fault.Place  // of what was changed, in the file that writes it
	Rule     int          // the rule that originally scores the rows which can change; -1 if any row can
	OfChecks bool         // it changes what checks find, and no score
	// Witness are values of the rule's measure at which the mutant's curve earns something else, the simplest first;
	// none for mutants of anything but a curve.
	Witness []exact.Fraction
}

// Of are the mutants of a rule set, in the order of the rule set. The set itself isn't changed.
func Of(set *rules.Set) []Mutant {
	m := &maker{set: set}
	m.rounding()
	m.grades()
	m.tiers()
	m.sharing()
	m.policy()
	m.bare()
	m.explain()
	for i := range set.Rules {
		if uses(set, i) {
			m.rule(i)
		}
	}
	m.choices()
	m.instead()
	m.executionRows()
	m.limits()
	m.events()
	m.checks()
	return m.all
}

// uses reports whether a tier or a choice refers to a rule; an unused rule decides nothing.
func uses(set *rules.Set, rule int) bool {
	return slices.ContainsFunc(set.Tiers, func(t rules.Tier) bool { return t.Rule == rule }) ||
		slices.ContainsFunc(set.Choices, func(c rules.Choice) bool { return c.Rule == rule })
}

type maker struct {
	set *rules.Set
	all []Mutant
}

// copied is a copy of the set to change.
func (m *maker) copied() *rules.Set { return m.set.Clone() }

func (m *maker) add(set *rules.Set, place fault.Place, change lang.Message) *Mutant {
	m.all = append(m.all, Mutant{Set: set, Change: change, Place: place, Rule: -1})
	return &m.all[len(m.all)-1]
}

// changed says that one text was replaced by another.
func changed(was, is string) lang.Message { return lang.Of("MUTANT_CHANGED", was, is) }

// keyed is changed for the value of a key.
func keyed(key, was, is string) lang.Message { return changed(key+": "+was, key+": "+is) }

// value is where a value is written, or the nearest place if it isn't.
func (m *maker) value(path ...string) fault.Place {
	e, _ := m.set.Written(path...)
	if at := e.Value(); !at.IsZero() {
		return at
	}
	return m.set.Place
}

// text is what is written at a path; "" where nothing is.
func (m *maker) text(path ...string) string {
	e, ok := m.set.Written(path...)
	if !ok {
		return ""
	}
	return e.Text()
}

// withRule is a copy of the set with one rule changed.
func (m *maker) withRule(i int, change func(*rules.Rule)) *rules.Set {
	set := m.copied()
	set.Rules = slices.Clone(set.Rules)
	change(&set.Rules[i])
	return set
}

// Step is the smallest step of an edge of a rule's curve: 0.01% for rates, one for counts, otherwise one in
// the last digit of the edge in the rule's unit.
func Step(rule *rules.Rule, edge exact.Fraction) exact.Fraction {
	switch {
	case isRate(rule):
		return exact.Scaled(1, 4)
	case rule.Measure.Scale() == scoring.InDays || rule.Measure.Scale() == scoring.InTimes:
		return exact.Int(1)
	}
	shown := rule.Unit.FromBase(edge)
	for digits := range 6 {
		if step := exact.Scaled(1, digits); shown.Round(digits, exact.HalfUp).Equal(shown) {
			return rule.Unit.Base(shown.Add(step)).Sub(edge)
		}
	}
	return exact.Scaled(1, 6)
}
