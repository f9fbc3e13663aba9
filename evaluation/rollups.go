package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/rules"
)

// RollUps gathers results of any number of rule sets, a roll-up for each: what one set calls a grade another may not
// know. The zero value is ready for use and weighs by budget.
type RollUps struct {
	Weighting Weighting

	all []*RollUp
}

// Add adds a result to the roll-up of its rule set. Rule sets with the same digest are the same.
func (s *RollUps) Add(r *Result) error {
	if r == nil || r.set == nil {
		return ErrNoResult
	}
	return s.of(r.set, r.Rules()).Add(r)
}

// Merge adds what another roll-up gathered, under its rule set.
func (s *RollUps) Merge(v *RollUp) error {
	if v == nil || v.set == nil {
		return nil
	}
	return s.of(v.set, v.given).Merge(v)
}

// All are the roll-ups, in the order in which their rule sets were added.
func (s *RollUps) All() []*RollUp { return slices.Clone(s.all) }

// of is the roll-up of a rule set. There are few, so they are searched one by one.
func (s *RollUps) of(set, given *rules.Set) *RollUp {
	for _, u := range s.all {
		if sameRules(u.set, set) {
			return u
		}
	}
	u := &RollUp{Weighting: s.Weighting, set: set, given: given, grades: make([]int, len(set.Grades.Levels))}
	s.all = append(s.all, u)
	return u
}
