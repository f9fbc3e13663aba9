package evaluation

import (
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// Record is what a result says, as plain data: what AppendJSON writes, and what is read back from that by
// encoding/json. Two records are compared with go-cmp.
type Record struct {
	Project     string             `json:"project"`
	ProjectCode string             `json:"project_code,omitempty"`
	Department  string             `json:"department,omitempty"`
	File        string             `json:"file,omitempty"` // that the form was read from, without its folder
	Line        int                `json:"line,omitempty"`
	Cell        string             `json:"cell,omitempty"` // of its document, where the form begins: 自评表!A3
	Year        int                `json:"year"`
	Rules       RulesRecord        `json:"rules"`
	Score       exact.Amount       `json:"score"` // null where a row has no score
	Points      exact.Amount       `json:"points"`
	Grade       *string            `json:"grade"` // null where there is none
	Tiers       []TierRecord       `json:"tiers"`
	Indicators  []RowRecord        `json:"indicators"`
	Adjustments []AdjustmentRecord `json:"adjustments,omitempty"`
	Findings    []FindingRecord    `json:"findings"`
}

// RulesRecord says which rule set scored.
type RulesRecord struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
	Source  string `json:"source,omitempty"` // the regulation
}

// TierRecord is the sum of a level-1 indicator. The last three are of a money row that is a tier of its own.
type TierRecord struct {
	Name        string       `json:"name"`
	Points      exact.Amount `json:"points"`
	Score       exact.Amount `json:"score"`
	Attainment  string       `json:"attainment,omitempty"` // exactly, such as 17/19
	Rule        string       `json:"rule,omitempty"`
	Explanation string       `json:"explanation,omitempty"`
}

// RowRecord is a scored indicator.
type RowRecord struct {
	Level1      string       `json:"level1"`
	Level2      string       `json:"level2"`
	Name        string       `json:"name"`
	Target      string       `json:"target"`
	Actual      string       `json:"actual"`
	Points      exact.Amount `json:"points"`
	Score       exact.Amount `json:"score"`
	Met         *bool        `json:"met,omitempty"`        // whether the target was met; absent for a row that doesn't apply
	Attainment  string       `json:"attainment,omitempty"` // exactly, such as 17/19
	Rule        string       `json:"rule,omitempty"`
	Explanation string       `json:"explanation,omitempty"`
	Source      string       `json:"source,omitempty"` // the regulation behind the rule
}

// AdjustmentRecord is what moved the total behind the sum of the rows.
type AdjustmentRecord struct {
	Name        string       `json:"name"`
	Points      exact.Amount `json:"points"` // negative for a loss
	Explanation string       `json:"explanation,omitempty"`
}

// FindingRecord is what a reader must know. Finding itself says it in both languages.
type FindingRecord struct {
	Code     lang.Code `json:"code"`
	Severity string    `json:"severity"`
	At       string    `json:"at"`             // a JSON pointer into the form
	Cell     string    `json:"cell,omitempty"` // where that is printed in the form's document: 自评表!F12
	Line     int       `json:"line,omitempty"` // in a text or a table with lines, the line of it
	Message  string    `json:"message"`
}

// Record is the result as plain data, with its explanations and messages in a language.
func (r *Result) Record(language lang.Language) Record {
	out := Record{
		Project: r.said.project, ProjectCode: r.said.code, Department: r.said.department, Year: r.said.year,
		Rules: RulesRecord{r.set.ID, r.set.Version, r.set.Digest, r.set.Source},
		Score: r.Score(), Points: r.Points(), Tiers: []TierRecord{}, Indicators: []RowRecord{}, Findings: []FindingRecord{},
	}
	if out.File, out.Line = r.Place(""); out.File == "" {
		out.Line = 0
	}
	out.Cell = r.Printed("").Cell
	if grade := r.Grade(); grade != "" {
		out.Grade = &grade
	}
	for t := range r.Tiers() {
		tier := TierRecord{Name: t.Name(), Points: t.Points(), Score: t.Score(), Explanation: t.Explain(language)}
		if row, ok := t.row(); ok {
			tier.Attainment, tier.Rule = row.attained(), row.Rule()
		}
		out.Tiers = append(out.Tiers, tier)
	}
	for w := range r.Rows() {
		if _, ok := w.Indicator(); ok {
			out.Indicators = append(out.Indicators, RowRecord{
				Level1: w.Level1(), Level2: w.Level2(), Name: w.Name(), Target: w.Target(), Actual: w.Actual(),
				Points: w.Points(), Score: w.Score(), Met: w.metOrNil(),
				Attainment: w.attained(), Rule: w.Rule(), Explanation: w.Explain(language), Source: w.Source(),
			})
		}
	}
	for line := range r.Lost() {
		if line.row == nil {
			adjustment := AdjustmentRecord{line.Name(language), line.Change(), line.Explain(language)}
			out.Adjustments = append(out.Adjustments, adjustment)
		}
	}
	for i := range r.findings {
		f := r.finding(&r.findings[i])
		f.Place = r.Printed(f.At)
		out.Findings = append(out.Findings, f.record(language))
	}
	return out
}

// metOrNil reports whether the target was met; nil for a row that doesn't apply.
func (w Row) metOrNil() *bool {
	if !w.Applies() {
		return nil
	}
	return new(w.Met())
}

// attained is the attainment as written; "" where there is none.
func (w Row) attained() string {
	if a, ok := w.Attainment(); ok {
		return a.String()
	}
	return ""
}

func (f *Finding) record(l lang.Language) FindingRecord {
	return FindingRecord{f.Code, f.Severity.String(), f.At, f.Place.Cell, f.Place.Line, f.In(l)}
}

// ErrComputed is why JSON isn't read into a Result or a Finding: read that of a result into a Record, and that of a
// finding into a FindingRecord.
var ErrComputed = errors.New("evaluation: a result is computed from a form; read its JSON into a Record")

// UnmarshalJSON is ErrComputed.
func (r *Result) UnmarshalJSON([]byte) error { return ErrComputed }

// UnmarshalJSON is ErrComputed.
func (f *Finding) UnmarshalJSON([]byte) error { return ErrComputed }
