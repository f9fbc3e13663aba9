package evaluation

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
)

// ErrOtherRules is returned where results or roll-ups of different rule sets, or roll-ups of different weightings, would
// be put together: their grades and rules aren't the same ones.
var ErrOtherRules = errors.New("evaluation: results of different rule sets or weightings")

func sameRules(a, b *rules.Set) bool { return a == b || a.Digest == b.Digest }

func otherRules(have, got *rules.Set) error {
	return fmt.Errorf("%w: %s (%s) and %s (%s)", ErrOtherRules, have.ID, have.Digest, got.ID, got.Digest)
}

// Merge takes in what another roll-up gathered, as if its results had been added here. The order of adding and merging
// changes nothing, so parts of a department may be gathered in different places.
func (u *RollUp) Merge(v *RollUp) error {
	if v.set == nil {
		return nil
	}
	if u.set == nil {
		u.Weighting, u.set, u.grades = v.Weighting, v.set, make([]int, len(v.grades))
	}
	if u.Weighting != v.Weighting {
		return ErrOtherRules
	}
	if !sameRules(u.set, v.set) {
		return otherRules(u.set, v.set)
	}
	u.forms, u.pending = u.forms+v.forms, u.pending+v.pending
	u.withoutBudget, u.withoutSpent = u.withoutBudget+v.withoutBudget, u.withoutSpent+v.withoutSpent
	u.lacking.merge(&v.lacking)
	u.budget, u.spent = u.budget.Add(v.budget), u.spent.Add(v.spent)
	u.weighted, u.weights = u.weighted.Add(v.weighted), u.weights.Add(v.weights)
	for i, n := range v.grades {
		u.grades[i] += n
	}
	return nil
}

// rollUpState is a roll-up on its way to another process. Sums are exact texts.
type rollUpState struct {
	Digest    string    `json:"digest"`
	Weighting Weighting `json:"weighting"`
	Forms     int       `json:"forms"`
	Pending   int       `json:"pending"`
	NoBudget  int       `json:"without_budget"`
	NoSpent   int       `json:"without_spent"`
	Lacking   names     `json:"lacking"`
	Grades    []int     `json:"grades"`
	Sums      [4]string `json:"sums"` // budget, spent, weighted, weights
}

// MarshalBinary is what the roll-up has gathered, for Evaluator.RollUpFrom in another process. The same gathered results
// give the same bytes.
func (u *RollUp) MarshalBinary() ([]byte, error) {
	s := rollUpState{Weighting: u.Weighting, Forms: u.forms, Pending: u.pending, NoBudget: u.withoutBudget, NoSpent: u.withoutSpent, Lacking: u.lacking, Grades: u.grades}
	if u.set != nil {
		s.Digest = u.set.Digest
	}
	for i, sum := range u.sums() {
		s.Sums[i] = sum.Reduced().String()
	}
	return json.Marshal(s)
}

func (u *RollUp) sums() [4]*exact.Fraction {
	return [4]*exact.Fraction{&u.budget, &u.spent, &u.weighted, &u.weights}
}

// RollUpFrom goes on with a roll-up that MarshalBinary wrote, under the same rule set.
func (e *Evaluator) RollUpFrom(state []byte) (*RollUp, error) {
	var s rollUpState
	if err := json.Unmarshal(state, &s); err != nil {
		return nil, err
	}
	u := &RollUp{Weighting: s.Weighting}
	if s.Digest == "" {
		return u, nil
	}
	if s.Digest != e.set.Digest || len(s.Grades) != len(e.set.Grades.Levels) {
		return nil, ErrOtherRules
	}
	u.set, u.forms, u.pending, u.grades = e.set, s.Forms, s.Pending, s.Grades
	u.withoutBudget, u.withoutSpent, u.lacking = s.NoBudget, s.NoSpent, s.Lacking
	for i, sum := range u.sums() {
		v, err := exact.Parse(s.Sums[i])
		if err != nil {
			return nil, err
		}
		*sum = v
	}
	return u, nil
}
