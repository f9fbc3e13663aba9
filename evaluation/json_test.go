package evaluation_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// The contract of a result as encoding/json writes it.
type (
	resultRecord struct {
		Project    string             `json:"project"`
		Year       int                `json:"year"`
		Rules      rulesRecord        `json:"rules"`
		Score      exact.Amount       `json:"score"`
		Points     exact.Amount       `json:"points"`
		Grade      *string            `json:"grade"`
		Tiers      []tierRecord       `json:"tiers"`
		Indicators []rowRecord        `json:"indicators"`
		Adjusted   []adjustmentRecord `json:"adjustments,omitempty"`
		Findings   []findingRecord    `json:"findings"`
	}
	rulesRecord struct {
		ID      string `json:"id"`
		Version string `json:"version"`
		Digest  string `json:"digest"`
		Source  string `json:"source,omitempty"`
	}
	tierRecord struct {
		Name        string       `json:"name"`
		Points      exact.Amount `json:"points"`
		Score       exact.Amount `json:"score"`
		Attainment  string       `json:"attainment,omitempty"`
		Rule        string       `json:"rule,omitempty"`
		Explanation string       `json:"explanation,omitempty"`
	}
	rowRecord struct {
		Level1      string       `json:"level1"`
		Level2      string       `json:"level2"`
		Name        string       `json:"name"`
		Target      string       `json:"target"`
		Actual      string       `json:"actual"`
		Points      exact.Amount `json:"points"`
		Score       exact.Amount `json:"score"`
		Attainment  string       `json:"attainment,omitempty"`
		Rule        string       `json:"rule,omitempty"`
		Explanation string       `json:"explanation,omitempty"`
		Source      string       `json:"source,omitempty"`
	}
	adjustmentRecord struct {
		Name        string       `json:"name"`
		Points      exact.Amount `json:"points"`
		Explanation string       `json:"explanation,omitempty"`
	}
	findingRecord struct {
		Code     lang.Code `json:"code"`
		Severity string    `json:"severity"`
		At       string    `json:"at"`
		Message  string    `json:"message"`
	}
)

// byEncodingJSON writes a result from what its methods say.
func byEncodingJSON(t *rapid.T, r *evaluation.Result, l lang.Language, explained bool) string {
	set, form := r.Rules(), r.Form()
	out := resultRecord{
		Project: form.Project.Name, Year: form.Year, Rules: rulesRecord{set.ID, set.Version, set.Digest, set.Source},
		Score: r.Score(), Points: r.Points(), Tiers: []tierRecord{}, Indicators: []rowRecord{}, Findings: []findingRecord{},
	}
	if g := r.Grade(); g != "" {
		out.Grade = &g
	}
	text := func(s string) string {
		if !explained {
			return ""
		}
		return s
	}
	rate := func(w evaluation.Row) string {
		if a, ok := w.Attainment(); ok {
			return a.String()
		}
		return ""
	}
	own := map[string]evaluation.Row{}
	for w := range r.Rows() {
		i, ok := w.Indicator()
		if !ok {
			own[w.Name()] = w
			continue
		}
		ind := &form.Indicators[i]
		out.Indicators = append(out.Indicators, rowRecord{
			ind.Level1, ind.Level2, ind.Name, ind.Target.Text(), ind.Actual.Text(), w.Points(), w.Score(), rate(w), w.Rule(),
			text(w.Explain(l)), w.Source(),
		})
	}
	for tier := range r.Tiers() {
		record := tierRecord{Name: tier.Name(), Points: tier.Points(), Score: tier.Score(), Explanation: text(tier.Explain(l))}
		if w, ok := own[tier.Name()]; ok {
			record.Attainment, record.Rule = rate(w), w.Rule()
		}
		out.Tiers = append(out.Tiers, record)
	}
	for line := range r.Lost() {
		if _, ok := line.Row(); !ok {
			out.Adjusted = append(out.Adjusted, adjustmentRecord{line.Name(l), line.Change(), text(line.Explain(l))})
		}
	}
	for _, f := range r.Findings() {
		out.Findings = append(out.Findings, findingRecord{f.Code, f.Severity.String(), f.At, f.In(l)})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimRight(b.Bytes(), "\n"))
}

// disturbed is a form with gaps, odd texts, struck rows and points that don't add up.
func disturbed(t *rapid.T, f *indicator.Form) {
	texts := []string{"", "/", "已完成", "约\"200\"个", "达成", "部分达成", "A\\B\n级", "\u2028<95%>", "3个", "12月底前", "≥90%", "坏\xff字"}
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		if rapid.IntRange(0, 3).Draw(t, "disturb") > 0 {
			continue
		}
		text := rapid.SampledFrom(texts).Draw(t, "text")
		switch rapid.IntRange(0, 6).Draw(t, "what") {
		case 0:
			ind.Target = cell.ParseTarget(text)
		case 1:
			ind.Actual = cell.ParseActual(text)
		case 2:
			ind.Target, ind.Actual = cell.ParseTarget(text), cell.ParseActual(text)
		case 3:
			ind.Name = text
		case 4:
			ind.Points = exact.Amount{}
		case 5:
			ind.Level1 = text
		case 6:
			ind.Reason, ind.Declared = text, ind.Points
		}
	}
	f.Project.Name = rapid.SampledFrom(texts).Draw(t, "project")
	if rapid.IntRange(0, 4).Draw(t, "no money") == 0 {
		f.Funds = indicator.Funds{}
	}
}

// What is appended is what encoding/json makes of the same result, in both languages, with explanations and without.
func TestAppendJSONIsEncodingJSON(t *testing.T) {
	all := presetEvaluators(t)
	rescaled := plainRules("50").set("not_applicable", "rescale").evaluator(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.SampledFrom(presets).Draw(t, "rules")]
		if rapid.IntRange(0, 5).Draw(t, "rescaled") == 0 {
			e = rescaled
		}
		f := drawnForm(t)
		disturbed(t, f)
		r := evaluate(t, e, f)
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			if got, want := string(r.AppendJSON([]byte("before"), l)), "before"+byEncodingJSON(t, r, l, true); got != want {
				t.Fatalf("\n%s\nby encoding/json\n%s", got, want)
			}
			if got, want := string(r.AppendJSONUnexplained(nil, l)), byEncodingJSON(t, r, l, false); got != want {
				t.Fatalf("\n%s\nby encoding/json, unexplained\n%s", got, want)
			}
		}
	})
}
