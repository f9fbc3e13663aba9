package evaluation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// encoded is a record as encoding/json writes it, with “>” and “<” unescaped.
func encoded(t *rapid.T, record any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(record); err != nil {
		t.Fatal(err)
	}
	return string(bytes.TrimRight(b.Bytes(), "\n"))
}

// unexplained is a record without its explanations.
func unexplained(r evaluation.Record) evaluation.Record {
	r.Tiers, r.Indicators, r.Adjustments = slices.Clone(r.Tiers), slices.Clone(r.Indicators), slices.Clone(r.Adjustments)
	for i := range r.Tiers {
		r.Tiers[i].Explanation = ""
	}
	for i := range r.Indicators {
		r.Indicators[i].Explanation = ""
	}
	for i := range r.Adjustments {
		r.Adjustments[i].Explanation = ""
	}
	return r
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
			ind.Target = cell.ParseThreshold(text)
		case 1:
			ind.Actual = cell.ParseActual(text)
		case 2:
			ind.Target, ind.Actual = cell.ParseThreshold(text), cell.ParseActual(text)
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

// AppendJSON writes the same as encoding/json writes for the record, in both languages, with explanations and without,
// and it is read back into the same record.
func TestAppendJSONIsTheRecord(t *testing.T) {
	all := presetEvaluators(t)
	rescaled := plainRules("50").set("not_applicable", "rescale").evaluator(t)
	always(t, func(t *rapid.T) {
		e := all[rapid.SampledFrom(presets).Draw(t, "rules")]
		if rapid.IntRange(0, 5).Draw(t, "rescaled") == 0 {
			e = rescaled
		}
		f := drawnForm(t)
		disturbed(t, f)
		if rapid.Bool().Draw(t, "placed") {
			f.SetOrigin("", fault.Place{File: "甲/表.csv", Line: 7})
		}
		r := evaluate(t, e, f)
		for _, l := range []lang.Language{lang.Chinese, lang.English} {
			record := r.Record(l)
			text := r.AppendJSON([]byte("before"), l)
			if got, want := string(text), "before"+encoded(t, record); got != want {
				t.Fatalf("\n%s\nby encoding/json\n%s", got, want)
			}
			if got, want := string(r.AppendJSONUnexplained(nil, l)), encoded(t, unexplained(record)); got != want {
				t.Fatalf("\n%s\nby encoding/json, unexplained\n%s", got, want)
			}
			var back evaluation.Record
			if err := json.Unmarshal(text[len("before"):], &back); err != nil {
				t.Fatal(err)
			}
			if want := valid(record); cmp.Diff(back, want) != "" {
				t.Fatal(cmp.Diff(back, want))
			}
		}
	})
}

// valid is a record with what isn't UTF-8 replaced, as JSON has it.
func valid(r evaluation.Record) evaluation.Record {
	fix := func(s *string) { *s = string([]rune(*s)) }
	fix(&r.Project)
	r.Tiers, r.Indicators, r.Findings = slices.Clone(r.Tiers), slices.Clone(r.Indicators), slices.Clone(r.Findings)
	for i := range r.Tiers {
		fix(&r.Tiers[i].Explanation)
	}
	for i := range r.Indicators {
		row := &r.Indicators[i]
		for _, s := range []*string{&row.Level1, &row.Level2, &row.Name, &row.Target, &row.Actual, &row.Explanation} {
			fix(s)
		}
	}
	for i := range r.Findings {
		fix(&r.Findings[i].Message)
	}
	return r
}

// JSON isn't read into a computed Result, and a zero Result isn't written.
func TestResultsAreNotReadBack(t *testing.T) {
	var r evaluation.Result
	if err := json.Unmarshal([]byte(`{"score":"1"}`), &r); !errors.Is(err, evaluation.ErrComputed) {
		t.Errorf("a result: %v", err)
	}
	var f evaluation.Finding
	if err := json.Unmarshal([]byte(`{"code":"A"}`), &f); !errors.Is(err, evaluation.ErrComputed) {
		t.Errorf("a finding: %v", err)
	}
	if text, err := json.Marshal(r); !errors.Is(err, evaluation.ErrNoResult) {
		t.Errorf("no result: %s %v", text, err)
	}
	scored, err := presetEvaluator(t, "mof-2021").Evaluate(
		&indicator.Form{Indicators: []indicator.Indicator{{Level1: "产出指标", Name: "甲"}}})
	if err != nil {
		t.Fatal(err)
	}
	byPointer, err1 := json.Marshal(scored)
	byValue, err2 := json.Marshal(*scored)
	if err1 != nil || err2 != nil || !bytes.Equal(byPointer, byValue) || !bytes.Contains(byValue, []byte(`"甲"`)) {
		t.Errorf("%s %v\n%s %v", byPointer, err1, byValue, err2)
	}
}
