package evaluation

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Summary sums up a batch of forms: counts by grade, department and rule, the distribution of scores, where points were
// lost, findings and rejects. Add results one by one; they aren't retained. Summaries of parts of a batch can be
// merged, and the sums are exact, so that neither order nor grouping changes them.
//
// The zero value is empty and takes the rule set of the first result. A Summary is not safe for concurrent use.
type Summary struct {
	set, given  *rules.Set // its own, and the one that Rules shows
	all         RollUp
	departments tally[string, RollUp]
	rules       []ruleCount // of the set's rules, then rows that no rule was chosen for
	bands       [bands + 1]int
	edges       [bands]exact.Fraction // where the bands begin, except the first
	kinds       tally[kind, lossCount]
	findings    tally[code, int]
	rejects     tally[lang.Code, int]
	rejected    int
}

// bands is the number of equal parts into which a form's points are divided for the distribution of scores; full points
// are a part of their own.
const bands = 10

// The limits of a summary. What exceeds them is counted under a blank name.
const (
	mostDepartments = 20_000
	mostKinds       = 1_000
	mostCodes       = 1_000
	longestName     = 256 // bytes; longer texts aren't names
)

// ruleCount is the counts for the rows of a rule.
type ruleCount struct {
	Rows    int            `json:"rows"`
	Pending int            `json:"pending"` // rows without a score
	Points  exact.Fraction `json:"points"`  // of the rows with a score
	Score   exact.Fraction `json:"score"`
}

// lossCount is what rows of a kind lost.
type lossCount struct {
	Rows int            `json:"rows"` // that lost points
	Lost exact.Fraction `json:"lost"`
}

// NewSummary is an empty summary for the results of one rule set; nil takes that of the first result.
func NewSummary(set *rules.Set) *Summary {
	s := new(Summary)
	if set != nil {
		s.begin(set.AsRead(), set)
	}
	return s
}

// begin settles the rule set of a summary that has none yet.
func (s *Summary) begin(set, given *rules.Set) {
	if s.set == nil && set != nil {
		s.set, s.given, s.rules = set, given, make([]ruleCount, len(set.Rules)+1)
		for i := range s.edges {
			s.edges[i] = edge(set, i+1)
		}
	}
}

// Add adds a result of the summary's rule set. For a result of another rule set nothing changes and the error is
// ErrOtherRules; for an absent or zero Result it is ErrNoResult.
func (s *Summary) Add(r *Result) error {
	if r == nil || r.set == nil {
		return ErrNoResult
	}
	s.begin(r.set, r.Rules())
	if !sameRules(s.set, r.set) {
		return otherRules(s.set, r.set)
	}
	for _, u := range []*RollUp{&s.all, s.departments.at(named(r.said.department), mostDepartments, strings.Clone)} {
		if err := u.Add(r); err != nil {
			return err
		}
	}
	if r.counts() {
		s.bands[s.band(r.score)]++
	}
	for i := range r.rows {
		s.addRow(r, &r.rows[i])
	}
	for i := range r.findings {
		f := &r.findings[i]
		*s.findings.at(code{string(f.message.Code), f.severity}, mostCodes, same)++
	}
	return nil
}

func (s *Summary) addRow(r *Result, row *row) {
	rule := len(s.rules) - 1
	if row.rule >= 0 {
		rule = int(row.rule)
	}
	count := &s.rules[rule]
	switch row.status {
	case notApplicable, alternate, ofTier:
		return
	case pending:
		count.Pending++
		return
	}
	count.Rows++
	count.Points, count.Score = count.Points.Add(row.points), count.Score.Add(row.score)
	if lost := row.points.Sub(row.score); lost.Sign() > 0 {
		k := kind{level1: r.rowName(row)}
		if row.indicator >= 0 {
			said := &r.said.rows[row.indicator]
			k = kind{named(said.level1), named(said.level2)}
		}
		loss := s.kinds.at(k, mostKinds, ownKind)
		loss.Rows++
		loss.Lost = loss.Lost.Add(lost)
	}
}

func named(s string) string {
	if len(s) > longestName {
		return ""
	}
	return s
}

// band is the part of the distribution that a score falls in.
func (s *Summary) band(score exact.Fraction) int {
	for i, edge := range s.edges {
		if score.Less(edge) {
			return i
		}
	}
	return bands
}

// edge is where a part of the distribution begins.
func edge(set *rules.Set, band int) exact.Fraction {
	return set.Total.Mul(exact.Int(int64(band))).Mul(exact.Scaled(1, 1))
}

// Reject counts a form that could not be scored, by the code of the reason.
func (s *Summary) Reject(reason lang.Code) {
	s.rejected++
	*s.rejects.at(reason, mostCodes, same)++
}

// AddRejects adds only the rejects of another summary, of whichever rule set.
func (s *Summary) AddRejects(other *Summary) {
	if other == nil {
		return
	}
	for i, k := range other.rejects.keys {
		*s.rejects.at(k, mostCodes, same) += other.rejects.values[i]
	}
	s.rejected += other.rejected
}

// Rules is the rule set of the results.
func (s *Summary) Rules() *rules.Set { return s.given }

// Forms counts the forms that were scored.
func (s *Summary) Forms() int { return s.all.forms }

// Rejected counts the forms that could not be scored.
func (s *Summary) Rejected() int { return s.rejected }

// RollUp is the whole batch as if it were one department.
func (s *Summary) RollUp() *RollUp { return &s.all }

// Merge adds what another summary of the same rule set has gathered. For one of another rule set nothing changes and
// the error is ErrOtherRules.
func (s *Summary) Merge(other *Summary) error {
	if other == nil || other.set == nil {
		s.AddRejects(other)
		return nil
	}
	s.begin(other.set, other.given)
	if !sameRules(s.set, other.set) {
		return otherRules(s.set, other.set)
	}
	if err := s.all.Merge(&other.all); err != nil {
		return err
	}
	for i, name := range other.departments.keys {
		if err := s.departments.at(name, mostDepartments, same).Merge(&other.departments.values[i]); err != nil {
			return err
		}
	}
	for i := range other.rules {
		from, to := &other.rules[i], &s.rules[i]
		to.Rows, to.Pending = to.Rows+from.Rows, to.Pending+from.Pending
		to.Points, to.Score = to.Points.Add(from.Points), to.Score.Add(from.Score)
	}
	for i, n := range other.bands {
		s.bands[i] += n
	}
	for i, k := range other.kinds.keys {
		from, to := &other.kinds.values[i], s.kinds.at(k, mostKinds, same)
		to.Rows, to.Lost = to.Rows+from.Rows, to.Lost.Add(from.Lost)
	}
	for i, k := range other.findings.keys {
		*s.findings.at(k, mostCodes, same) += other.findings.values[i]
	}
	s.AddRejects(other)
	return nil
}
