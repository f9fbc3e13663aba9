package evaluation

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

type summaryJSON struct {
	Rules        rulesOfSummary   `json:"rules"`
	Forms        int              `json:"forms"` // scored and rejected
	Scored       int              `json:"scored"`
	Pending      int              `json:"pending"` // scored forms without a total
	Rejected     int              `json:"rejected"`
	Grades       []gradeJSON      `json:"grades"`
	Distribution []bandJSON       `json:"distribution"`
	Money        moneyJSON        `json:"money"`
	Departments  []departmentJSON `json:"departments"`
	ByRule       []ruleJSON       `json:"by_rule"`
	Lost         []lossJSON       `json:"lost"`
	Findings     []countedJSON    `json:"findings"`
	Rejects      []countedJSON    `json:"rejects"`
}

type rulesOfSummary struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
}

type gradeJSON struct {
	Grade string `json:"grade"`
	Forms int    `json:"forms"`
}

// bandJSON counts scores of at least From and below To; the last band has no To.
type bandJSON struct {
	From  exact.Amount `json:"from"`
	To    exact.Amount `json:"to,omitzero"`
	Forms int          `json:"forms"`
}

type moneyJSON struct {
	Budget        exact.Amount `json:"budget"` // in 万元
	Spent         exact.Amount `json:"spent"`
	Execution     string       `json:"execution,omitempty"`
	WithoutBudget int          `json:"without_budget"` // forms that count in none of these, as they lack a figure
	WithoutSpent  int          `json:"without_spent"`
	Lacking       []string     `json:"lacking,omitempty"` // the names of some of these
}

type departmentJSON struct {
	Department string       `json:"department"`
	Forms      int          `json:"forms"`
	Pending    int          `json:"pending"`
	Money      moneyJSON    `json:"money"`
	Score      exact.Amount `json:"score"` // mean by budget
	Grade      string       `json:"grade,omitempty"`
	Grades     []gradeJSON  `json:"grades"`
}

type ruleJSON struct {
	Rule    string       `json:"rule"` // "" for rows that no rule was chosen for
	Rows    int          `json:"rows"`
	Pending int          `json:"pending"`
	Points  exact.Amount `json:"points"`
	Score   exact.Amount `json:"score"`
}

type lossJSON struct {
	Level1 string       `json:"level1"`
	Level2 string       `json:"level2,omitempty"`
	Rows   int          `json:"rows"`
	Lost   exact.Amount `json:"lost"`
}

type countedJSON struct {
	Code     string `json:"code"`
	Severity string `json:"severity,omitempty"`
	Count    int    `json:"count"`
}

// MarshalJSON writes the summary: departments in the order of their names, losses from the largest, codes from the most
// frequent; the same results give the same bytes.
func (s *Summary) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s.record()); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func (s *Summary) record() summaryJSON {
	if s.set == nil {
		ruleless := *s
		ruleless.set = new(rules.Set)
		s = &ruleless
	}
	out := summaryJSON{
		Rules:       rulesOfSummary{s.set.ID, s.set.Version, s.set.Digest},
		Forms:       s.all.forms + s.rejected,
		Scored:      s.all.forms,
		Pending:     s.all.pending,
		Rejected:    s.rejected,
		Grades:      gradesOf(&s.all),
		Money:       moneyJSONOf(&s.all),
		Departments: []departmentJSON{},
		ByRule:      []ruleJSON{},
		Lost:        []lossJSON{},
		Findings:    []countedJSON{},
		Rejects:     []countedJSON{},
	}
	for i, n := range s.bands {
		band := bandJSON{From: exact.ShortestAmount(edge(s.set, i)), Forms: n}
		if i < bands {
			band.To = exact.ShortestAmount(edge(s.set, i+1))
		}
		out.Distribution = append(out.Distribution, band)
	}
	for i, name := range s.departments.keys {
		out.Departments = append(out.Departments, departmentOf(name, &s.departments.values[i]))
	}
	slices.SortFunc(out.Departments, func(a, b departmentJSON) int { return cmp.Compare(a.Department, b.Department) })
	for i, c := range s.rules {
		name := ""
		if i < len(s.set.Rules) {
			name = s.set.Rules[i].Name
		}
		if c.Rows+c.Pending > 0 {
			out.ByRule = append(out.ByRule, ruleJSON{
				name, c.Rows, c.Pending, exact.ShortestAmount(c.Points),
				exact.ShortestAmount(c.Score),
			})
		}
	}
	for _, l := range s.Losses() {
		out.Lost = append(out.Lost, lossJSON(l))
	}
	for i, k := range s.findings.keys {
		out.Findings = append(out.Findings, countedJSON{k.code, k.severity.String(), s.findings.values[i]})
	}
	for _, r := range s.Rejects() {
		out.Rejects = append(out.Rejects, countedJSON{Code: string(r.Code), Count: r.Forms})
	}
	slices.SortFunc(out.Findings, func(a, b countedJSON) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Severity, b.Severity))
	})
	return out
}

func gradesOf(u *RollUp) []gradeJSON {
	out := []gradeJSON{}
	for _, g := range u.Grades() {
		out = append(out, gradeJSON(g))
	}
	return out
}

func moneyJSONOf(u *RollUp) moneyJSON {
	m := moneyJSON{
		Budget: u.Budget(), Spent: u.Spent(), WithoutBudget: u.withoutBudget, WithoutSpent: u.withoutSpent,
		Lacking: u.lacking.first,
	}
	if rate, ok := u.Rate(); ok {
		m.Execution = Percent(rate)
	}
	return m
}

func departmentOf(name string, u *RollUp) departmentJSON {
	return departmentJSON{
		Department: name, Forms: u.forms, Pending: u.pending, Money: moneyJSONOf(u), Score: u.Score(), Grade: u.Grade(),
		Grades: gradesOf(u),
	}
}

// Loss is what the rows of one kind of indicator lost.
type Loss struct {
	Level1, Level2 string // Level2 is "" for the money row of a tier
	Rows           int    // that lost points
	Lost           exact.Amount
}

// Losses lists the kinds of indicators that lost points, the largest loss first.
func (s *Summary) Losses() []Loss {
	order := make([]int, len(s.kinds.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := s.kinds.keys[i], s.kinds.keys[j]
		return cmp.Or(s.kinds.values[j].Lost.Cmp(s.kinds.values[i].Lost), cmp.Compare(a.level1, b.level1),
			cmp.Compare(a.level2, b.level2))
	})
	all := make([]Loss, len(order))
	for n, i := range order {
		k, v := s.kinds.keys[i], s.kinds.values[i]
		all[n] = Loss{k.level1, k.level2, v.Rows, exact.ShortestAmount(v.Lost)}
	}
	return all
}

// RejectCount is how many forms were rejected for one reason.
type RejectCount struct {
	Code  lang.Code
	Forms int
}

// Rejects lists the reasons of rejects, the most frequent first.
func (s *Summary) Rejects() []RejectCount {
	var all []RejectCount
	for i, c := range s.rejects.keys {
		all = append(all, RejectCount{c, s.rejects.values[i]})
	}
	slices.SortFunc(all, func(a, b RejectCount) int {
		return cmp.Or(cmp.Compare(b.Forms, a.Forms), cmp.Compare(a.Code, b.Code))
	})
	return all
}
