package evaluation

import (
	"encoding/json"
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// ErrState is returned by RestoreSummary and RestoreRollUp for what isn't the state of one.
var ErrState = errors.New("evaluation: not the state of a summary or a roll-up of this rule set")

// summaryState is all that a summary holds, for a run that goes on later.
type summaryState struct {
	Digest      string            `json:"digest"`
	All         gatheredState     `json:"all"`
	Departments []departmentState `json:"departments,omitempty"`
	Rules       []ruleCount       `json:"rules"`
	Bands       []int             `json:"bands"`
	Kinds       []kindState       `json:"kinds,omitempty"`
	Findings    []codeState       `json:"findings,omitempty"`
	Rejects     []codeState       `json:"rejects,omitempty"`
	Rejected    int               `json:"rejected"`
}

type gatheredState struct {
	Forms    int            `json:"forms"`
	Pending  int            `json:"pending"`
	NoBudget int            `json:"no_budget"`
	NoSpent  int            `json:"no_spent"`
	Lacking  names          `json:"lacking"`
	Budget   exact.Fraction `json:"budget"`
	Spent    exact.Fraction `json:"spent"`
	Weighted exact.Fraction `json:"weighted"`
	Weights  exact.Fraction `json:"weights"`
	Grades   []int          `json:"grades"`
}

type departmentState struct {
	Name string `json:"name"`
	gatheredState
}

type kindState struct {
	Level1 string `json:"level1"`
	Level2 string `json:"level2"`
	lossCount
}

type codeState struct {
	Code     string   `json:"code"`
	Severity Severity `json:"severity"`
	Count    int      `json:"count"`
}

// digest is that of the rule set; "" where there is none yet.
func (s *Summary) digest() string {
	if s.set == nil {
		return ""
	}
	return s.set.Digest
}

// State is all that the summary holds, as JSON, for RestoreSummary in another process.
func (s *Summary) State() ([]byte, error) {
	out := summaryState{Digest: s.digest(), All: s.all.gathered(), Rules: s.rules, Bands: s.bands[:], Rejected: s.rejected}
	for i, name := range s.departments.keys {
		out.Departments = append(out.Departments, departmentState{name, s.departments.values[i].gathered()})
	}
	for i, k := range s.kinds.keys {
		out.Kinds = append(out.Kinds, kindState{k.level1, k.level2, s.kinds.values[i]})
	}
	for i, k := range s.findings.keys {
		out.Findings = append(out.Findings, codeState{k.code, k.severity, s.findings.values[i]})
	}
	for i, k := range s.rejects.keys {
		out.Rejects = append(out.Rejects, codeState{Code: string(k), Count: s.rejects.values[i]})
	}
	return json.Marshal(out)
}

// RestoreSummary is the summary that State was taken of.
func RestoreSummary(set *rules.Set, state []byte) (*Summary, error) {
	if set == nil {
		return nil, ErrNoRules
	}
	var in summaryState
	if err := json.Unmarshal(state, &in); err != nil {
		return nil, errors.Join(ErrState, err)
	}
	given, s := set, NewSummary(set)
	set = s.set
	if in.Digest == "" && in.All.Forms == 0 {
		s = new(Summary) // of rejects alone, under whichever rule set
	}
	if in.Digest != s.digest() || len(in.Rules) != len(s.rules) || len(in.Bands) != len(s.bands) || !in.All.holds(set) {
		return nil, ErrState
	}
	s.all = in.All.rollUp(set, given)
	for _, d := range in.Departments {
		if !d.holds(set) {
			return nil, ErrState
		}
		*s.departments.at(d.Name, mostDepartments, same) = d.rollUp(set, given)
	}
	copy(s.rules, in.Rules)
	copy(s.bands[:], in.Bands)
	for _, k := range in.Kinds {
		*s.kinds.at(kind{k.Level1, k.Level2}, mostKinds, same) = k.lossCount
	}
	for _, c := range in.Findings {
		*s.findings.at(code{c.Code, c.Severity}, mostCodes, same) = c.Count
	}
	for _, c := range in.Rejects {
		*s.rejects.at(lang.Code(c.Code), mostCodes, same) = c.Count
	}
	s.rejected = in.Rejected
	return s, nil
}

func (u *RollUp) gathered() gatheredState {
	return gatheredState{
		u.forms, u.pending, u.withoutBudget, u.withoutSpent, u.lacking,
		u.budget.Reduced(), u.spent.Reduced(), u.weighted.Reduced(), u.weights.Reduced(), u.grades,
	}
}

// holds reports whether forms of a rule set can have come to this: no count is below zero, and of no form there is
// nothing.
func (st *gatheredState) holds(set *rules.Set) bool {
	graded := 0
	for _, n := range st.Grades {
		if n < 0 {
			return false
		}
		graded += n
	}
	none := st.Budget.IsZero() && st.Spent.IsZero() && st.Weighted.IsZero() && st.Weights.IsZero()
	return st.Pending >= 0 && st.NoBudget >= 0 && st.NoSpent >= 0 &&
		max(st.Pending, st.NoBudget, st.NoSpent, graded) <= st.Forms &&
		(st.Forms > 0 && len(st.Grades) == len(set.Grades.Levels) || st.Forms == 0 && len(st.Grades) == 0 && none)
}

func (st *gatheredState) rollUp(set, given *rules.Set) RollUp {
	u := RollUp{
		forms: st.Forms, pending: st.Pending, withoutBudget: st.NoBudget, withoutSpent: st.NoSpent, lacking: st.Lacking,
		budget: st.Budget, spent: st.Spent, weighted: st.Weighted, weights: st.Weights,
	}
	if st.Forms > 0 {
		u.set, u.given, u.grades = set, given, make([]int, len(set.Grades.Levels))
		copy(u.grades, st.Grades)
	}
	return u
}
