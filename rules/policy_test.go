package rules_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
)

// inLevels is a rule of levels in place of the one that measures.
const inLevels = `rules: {定量: {measure: level, levels: [{name: 达成, range: "[80%,100%]"}, {name: 未达成, range: "[0%,80%)"}]}}` + "\n"

// shown is, for each field of policy, what the form of that field has: rows as JSON, and its money block where that
// matters. Under any two words of a field the form fares differently.
var shown = map[string]struct{ rows, funds, rules string }{
	"lower_is_better": {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "≤10个", "actual": "12个"}`},
	"equal":           {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "＝8个", "actual": "9个"}`},
	"strict": {
		rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "＞8个", "actual": "8个", "declared": "30"}`,
	},
	"late": {
		rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "6月底前", "actual": "2023年8月1日", "declared": "30"}`,
	},
	"zero_budget": {
		rows:  `{"level1": "产出指标", "name": "甲", "points": "90", "target": "≥8个", "actual": "4个"}`,
		funds: `"funds": {"adjusted": {"total": "0"}, "spent": {"total": "0"}}, `,
	},
	"missing_actual": {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "≥8个"}`},
	"not_applicable": {
		rows: `{"level1": "产出指标", "level2": "数量指标", "name": "甲", "points": "10", "target": "/", "actual": "/"}, ` +
			`{"level1": "产出指标", "level2": "数量指标", "name": "乙", "points": "20", "target": "≥8个", "actual": "4个"}, ` +
			`{"level1": "产出指标", "level2": "质量指标", "name": "丙", "points": "20", "target": "≥8个", "actual": "8个"}, ` +
			`{"level1": "效益指标", "level2": "社会效益指标", "name": "丁", "points": "30", "target": "≥8个", "actual": "2个"}`,
	},
	"text_for_number": {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "≥8个", "actual": "已完成"}`},
	"same_text": {
		rows:  `{"level1": "产出指标", "name": "甲", "points": "50", "target": "完善制度", "actual": "完善制度", "declared": "50"}`,
		rules: inLevels,
	},
	"level_score": {
		rows:  `{"level1": "产出指标", "name": "甲", "points": "50", "target": "明显改善", "actual": "达成"}`,
		rules: inLevels,
	},
	"level_edges": { // 80% of 33.33 are 26.664: only rounded, 26.66 is within
		rows:  `{"level1": "产出指标", "name": "甲", "points": "33.33", "target": "明显改善", "actual": "达成", "declared": "26.66"}`,
		rules: inLevels,
	},
	"percent_fraction": {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "≥95%", "actual": "0.95"}`},
	"approximate":      {rows: `{"level1": "产出指标", "name": "甲", "points": "50", "target": "≥300人", "actual": "200余人"}`},
}

// fares is what becomes of the form of a field under one of its words: scores and findings of all rows.
func fares(t *testing.T, key, word string) string {
	t.Helper()
	c := shown[key]
	text := "policy: {" + key + ": " + word + "}\n" + c.rules + "choose: [{rule: 定量}]\n"
	evaluator, err := evaluation.New(loaded(t, text))
	if err != nil {
		t.Fatal(err)
	}
	form, err := indicator.FormJSON("x.json", []byte(`{"year": 2023, `+c.funds+`"indicators": [`+c.rows+`]}`), 1)
	if err != nil {
		t.Fatal(err)
	}
	result, err := evaluator.Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	got := result.Score().String()
	for row := range result.Rows() {
		got += " | " + row.Points().String() + " " + row.Score().String() + " " + row.Explain(lang.English)
	}
	return got
}

func TestEveryFieldOfPolicyIsKnown(t *testing.T) {
	base := loaded(t, "")
	for _, f := range base.Policy.Fields() {
		doc := entryOf(t, "REFERENCE_POLICY", f.Key)
		isSaid(t, "the reference of "+f.Key, doc.Doc)
		inSchema(t, f.Key)
		for _, word := range f.Words {
			inSchema(t, word)
			if !strings.Contains(doc.Form, word) {
				t.Errorf("the reference of %s lacks %s: %s", f.Key, word, doc.Form)
			}
		}
		if f.Key == "bare" {
			continue // takes readings, which have tests of their own
		}
		if _, ok := shown[f.Key]; !ok {
			t.Errorf("no form shows what %s settles: give it one here, and a rule in evaluation", f.Key)
			continue
		}
		said, fared := map[string]string{}, map[string]string{}
		for _, word := range f.Words {
			set := loaded(t, "policy: {"+f.Key+": "+word+"}\n")
			at := slices.IndexFunc(set.Policy.Fields(), func(o rules.PolicyField) bool { return o.Key == f.Key })
			if got := set.Policy.Fields()[at].Value; got != word {
				t.Errorf("%s: %s is read as %s", f.Key, word, got)
			}
			var sentences []string
			for _, r := range prose.Policy(set) {
				if r.Key == f.Key {
					isSaid(t, f.Key+": "+word, r.Says)
					sentences = append(sentences, r.Says.In(lang.Chinese), r.Says.In(lang.English))
				}
			}
			text := strings.Join(sentences, "\n")
			if other := said[text]; other != "" {
				t.Errorf("%s: %s and %s are said alike: %s", f.Key, word, other, text)
			}
			said[text] = word
			got := fares(t, f.Key, word)
			if other := fared[got]; other != "" {
				t.Errorf("%s: nothing differs between %s and %s: %s", f.Key, word, other, got)
			}
			fared[got] = word
		}
	}
}

// A policy may be made in Go, field by field: Set takes what a rule set writes, Take what another policy says.
func TestPoliciesAreSetByKey(t *testing.T) {
	base := loaded(t, "")
	var made, taken rules.Policy
	for _, f := range base.Policy.Fields() {
		if f.Key != "bare" {
			if err := made.Set(f.Key, f.Value); err != nil {
				t.Error(err)
			}
		}
		if err := taken.Take(f.Key, &base.Policy); err != nil {
			t.Error(err)
		}
	}
	if !reflect.DeepEqual(taken, base.Policy) {
		t.Errorf("taken: %+v, not %+v", taken, base.Policy)
	}
	made.Bare = base.Policy.Bare
	if !reflect.DeepEqual(made, base.Policy) {
		t.Errorf("made: %+v, not %+v", made, base.Policy)
	}
	before := made
	for _, c := range [][2]string{{"nonsense", "zero"}, {"late", "nonsense"}, {"bare", "at-least"}, {"", ""}} {
		if err := made.Set(c[0], c[1]); err == nil || !strings.Contains(err.Error(), "RULES_WORD") {
			t.Errorf("%v: %v", c, err)
		}
	}
	if made.Take("nonsense", &base.Policy) == nil || made.Take("late", nil) == nil || !reflect.DeepEqual(made, before) {
		t.Error("what isn't there is taken")
	}
}
