package batch

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Summary sums up a run: a summary for each rule set that forms were scored by, usually one, and the forms that could
// not be scored by any. The zero value is the summary of no forms.
type Summary struct {
	parts   []*evaluation.Summary
	rejects *evaluation.Summary // the only part, where there is one
	usual   bool                // a run usually has one part, which is then written as the summary
}

func newSummary(sets []*rules.Set, usual bool) *Summary {
	s := &Summary{usual: usual}
	for _, set := range sets {
		s.parts = append(s.parts, evaluation.NewSummary(set))
	}
	s.rejects = s.parts[0]
	if len(sets) > 1 {
		s.rejects = evaluation.NewSummary(sets[0])
	}
	return s
}

// add adds a result to the summary of its rule set; an error if there is none.
func (s *Summary) add(r *evaluation.Result) error {
	for _, p := range s.parts {
		if p.Rules().Digest == r.Rules().Digest {
			return p.Add(r)
		}
	}
	return fmt.Errorf("%w: %s", evaluation.ErrOtherRules, r.Rules().ID)
}

func (s *Summary) reject(reason lang.Code) { s.rejects.Reject(reason) }

func (s *Summary) merge(other *Summary) error {
	if len(s.parts) != len(other.parts) {
		return evaluation.ErrOtherRules
	}
	for i, p := range other.parts {
		if err := s.parts[i].Merge(p); err != nil {
			return err
		}
	}
	if len(s.parts) > 1 {
		return s.rejects.Merge(other.rejects)
	}
	return nil
}

// Parts are the summaries of the forms scored by each rule set.
func (s *Summary) Parts() []*evaluation.Summary { return s.parts }

// used are the parts with scored forms.
func (s *Summary) used() []*evaluation.Summary {
	return slices.DeleteFunc(slices.Clone(s.parts), func(p *evaluation.Summary) bool { return p.Forms() == 0 })
}

// Forms counts the forms that were scored.
func (s *Summary) Forms() int {
	n := 0
	for _, p := range s.parts {
		n += p.Forms()
	}
	return n
}

// Pending counts the scored forms without a total, or with one that has no grade because it exceeds the rule set's.
func (s *Summary) Pending() int {
	n := 0
	for _, p := range s.parts {
		_, pending := p.RollUp().Forms()
		n += pending
	}
	return n
}

// Rejected counts the forms that could not be scored.
func (s *Summary) Rejected() int {
	if s.rejects == nil {
		return 0
	}
	return s.rejects.Rejected()
}

// Rejects lists the reasons of rejects, the most frequent first.
func (s *Summary) Rejects() []evaluation.RejectCount {
	if s.rejects == nil {
		return nil
	}
	return s.rejects.Rejects()
}

type severalJSON struct {
	Forms    int                   `json:"forms"` // scored and rejected
	Scored   int                   `json:"scored"`
	Rejected int                   `json:"rejected"`
	Rejects  []rejectJSON          `json:"rejects"`
	RuleSets []*evaluation.Summary `json:"rule_sets"` // those that scored a form
}

type rejectJSON struct {
	Code  lang.Code `json:"code"`
	Count int       `json:"count"`
}

// MarshalJSON writes the summary of the only rule set as it is, else one for each under "rule_sets". If each form was
// scored by the national rule set of its year, and that was the same for all, it is the only one.
func (s *Summary) MarshalJSON() ([]byte, error) {
	if len(s.parts) == 1 {
		return s.parts[0].MarshalJSON()
	}
	if used := s.used(); s.usual && len(used) <= 1 {
		only := s.parts[len(s.parts)-1]
		if len(used) == 1 {
			only = used[0]
		}
		whole := evaluation.NewSummary(only.Rules())
		if err := whole.Merge(only); err != nil {
			return nil, err
		}
		whole.AddRejects(s.rejects)
		return whole.MarshalJSON()
	}
	out := severalJSON{
		Forms: s.Forms() + s.Rejected(), Scored: s.Forms(), Rejected: s.Rejected(), Rejects: []rejectJSON{},
		RuleSets: []*evaluation.Summary{},
	}
	for _, r := range s.Rejects() {
		out.Rejects = append(out.Rejects, rejectJSON{r.Code, r.Forms})
	}
	for _, p := range s.parts {
		if p.Forms() > 0 {
			out.RuleSets = append(out.RuleSets, p)
		}
	}
	return json.Marshal(out)
}

// state is all that the summary holds, for restoreSummary.
func (s *Summary) state() (json.RawMessage, error) {
	var states []json.RawMessage
	for _, p := range append(s.parts[:len(s.parts):len(s.parts)], s.rejects) {
		state, err := p.State()
		if err != nil {
			return nil, err
		}
		states = append(states, state)
	}
	return json.Marshal(states)
}

func restoreSummary(sets []*rules.Set, usual bool, state []byte) (*Summary, error) {
	var states []json.RawMessage
	if err := json.Unmarshal(state, &states); err != nil {
		return nil, err
	}
	if len(states) != len(sets)+1 {
		return nil, evaluation.ErrState
	}
	s := newSummary(sets, usual)
	for i, set := range sets {
		part, err := evaluation.RestoreSummary(set, states[i])
		if err != nil {
			return nil, err
		}
		s.parts[i] = part
	}
	if len(sets) == 1 {
		s.rejects = s.parts[0]
		return s, nil
	}
	rejects, err := evaluation.RestoreSummary(sets[0], states[len(sets)])
	s.rejects = rejects
	return s, err
}
