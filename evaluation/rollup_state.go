package evaluation

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ziping-go/ziping/rules"
)

// ErrOtherRules is returned for an attempt to join results or roll-ups of different rule sets, or roll-ups of different
// weightings: their grades and rules aren't the same.
var ErrOtherRules = errors.New("evaluation: results of different rule sets or weightings")

// ErrNoResult is returned if a result is needed and there is none, or one that Evaluate didn't make.
var ErrNoResult = errors.New("evaluation: no result; make one with Evaluate")

func sameRules(a, b *rules.Set) bool { return a == b || a.Same(b) }

func otherRules(have, got *rules.Set) error {
	return fmt.Errorf("%w: %s (%s) and %s (%s)", ErrOtherRules, have.ID, have.Digest, got.ID, got.Digest)
}

// Merge adds what another roll-up gathered, as if its results had been added here. The order of adding and merging
// changes nothing, so parts of a department may be gathered in different places.
func (u *RollUp) Merge(v *RollUp) error {
	if v == nil || v.set == nil {
		return nil
	}
	if u.set == nil {
		u.Weighting, u.set, u.given, u.grades = v.Weighting, v.set, v.given, make([]int, len(v.grades))
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
	gatheredState
}

// State is all that the roll-up holds, as JSON, for RestoreRollUp in another process. The same gathered results give
// the same bytes.
func (u *RollUp) State() ([]byte, error) {
	s := rollUpState{Weighting: u.Weighting, gatheredState: u.gathered()}
	if u.set != nil {
		s.Digest = u.set.Digest
	}
	return json.Marshal(s)
}

// RestoreRollUp is the roll-up that State was called on, under the same rule set.
func RestoreRollUp(set *rules.Set, state []byte) (*RollUp, error) {
	if set == nil {
		return nil, ErrNoRules
	}
	var s rollUpState
	if err := json.Unmarshal(state, &s); err != nil {
		return nil, errors.Join(ErrState, err)
	}
	if s.Digest != "" && s.Digest != set.Digest {
		return nil, ErrOtherRules
	}
	if s.Weighting > Evenly || !s.holds(set) || s.Forms > 0 && s.Digest == "" {
		return nil, ErrState
	}
	u := s.rollUp(set.AsRead(), set)
	u.Weighting = s.Weighting
	return &u, nil
}
