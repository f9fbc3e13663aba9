package evaluation

import (
	"bytes"
	"encoding/json"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

type resultJSON struct {
	Project    string           `json:"project"`
	Year       int              `json:"year"`
	Rules      rulesJSON        `json:"rules"`
	Score      indicator.Amount `json:"score"`
	Points     indicator.Amount `json:"points"`
	Grade      *string          `json:"grade"`
	Tiers      []tierJSON       `json:"tiers"`
	Indicators []rowJSON        `json:"indicators"`
	Adjusted   []adjustmentJSON `json:"adjustments,omitempty"`
	Findings   []findingJSON    `json:"findings"`
}

type rulesJSON struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
}

type tierJSON struct {
	Name        string           `json:"name"`
	Points      indicator.Amount `json:"points"`
	Score       indicator.Amount `json:"score"`
	Attainment  string           `json:"attainment,omitempty"`
	Rule        string           `json:"rule,omitempty"`
	Explanation string           `json:"explanation,omitempty"`
}

type rowJSON struct {
	Level1      string           `json:"level1"`
	Level2      string           `json:"level2"`
	Name        string           `json:"name"`
	Target      string           `json:"target"`
	Actual      string           `json:"actual"`
	Points      indicator.Amount `json:"points"`
	Score       indicator.Amount `json:"score"`
	Attainment  string           `json:"attainment,omitempty"`
	Rule        string           `json:"rule,omitempty"`
	Explanation string           `json:"explanation"`
	Source      string           `json:"source,omitempty"`
}

type adjustmentJSON struct {
	Name        string           `json:"name"`
	Points      indicator.Amount `json:"points"`
	Explanation string           `json:"explanation"`
}

// MarshalJSON writes the result with Chinese texts. The same form, rules and version of the library give the same
// bytes.
func (r *Result) MarshalJSON() ([]byte, error) { return r.JSON(lang.Chinese) }

// JSON writes the result with its explanations and messages in a language. A score that can't be given is null.
func (r *Result) JSON(language lang.Language) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r.record(language)); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// AppendJSON appends what JSON writes.
func (r *Result) AppendJSON(dst []byte, language lang.Language) []byte {
	text, err := r.JSON(language)
	if err != nil { // there is nothing in a result that JSON can't hold
		panic(err)
	}
	return append(dst, text...)
}

func (r *Result) record(language lang.Language) resultJSON {
	out := resultJSON{
		Project:    r.form.Project.Name,
		Year:       r.form.Year,
		Rules:      rulesJSON{r.set.ID, r.set.Version, r.set.Digest},
		Score:      r.Score(),
		Points:     r.Points(),
		Tiers:      []tierJSON{},
		Indicators: []rowJSON{},
		Findings:   []findingJSON{},
	}
	if g := r.Grade(); g != "" {
		out.Grade = &g
	}
	for t := range r.Tiers() {
		out.Tiers = append(out.Tiers, t.record(language))
	}
	for row := range r.Rows() {
		if _, ok := row.Indicator(); ok {
			out.Indicators = append(out.Indicators, row.record(language))
		}
	}
	for line := range r.Lost() {
		if _, ok := line.Row(); !ok {
			out.Adjusted = append(out.Adjusted, adjustmentJSON{line.Name(language), line.Change(), line.Explain(language)})
		}
	}
	for _, f := range r.findings {
		out.Findings = append(out.Findings, f.in(language))
	}
	return out
}

func (t Tier) record(language lang.Language) tierJSON {
	out := tierJSON{Name: t.Name(), Points: t.Points(), Score: t.Score()}
	if row, ok := t.row(); ok {
		out.Rule, out.Explanation = row.Rule(), row.Explain(language)
		if a, ok := row.Attainment(); ok {
			out.Attainment = a.String()
		}
	}
	return out
}

func (w Row) record(language lang.Language) rowJSON {
	ind := &w.r.form.Indicators[w.row.indicator]
	out := rowJSON{
		Level1:      ind.Level1,
		Level2:      ind.Level2,
		Name:        ind.Name,
		Target:      ind.Target.Text(),
		Actual:      ind.Actual.Text(),
		Points:      w.Points(),
		Score:       w.Score(),
		Rule:        w.Rule(),
		Explanation: w.Explain(language),
		Source:      w.Source(),
	}
	if a, ok := w.Attainment(); ok {
		out.Attainment = a.String()
	}
	return out
}
