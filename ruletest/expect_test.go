package ruletest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/ruletest"
)

// differences runs one case and says where it isn't what was expected: "score: want / got".
func differences(t *testing.T, text string, files fstest.MapFS) string {
	t.Helper()
	all := fstest.MapFS{"county_test.yaml": {Data: []byte(head + text)}}
	for name, file := range files {
		all[name] = file
	}
	file, err := ruletest.Load(all, "county_test.yaml")
	if err != nil {
		return err.Error()
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range outcomes {
		if err := outcomes[i].Err; err != nil {
			got = append(got, err.Error())
		}
		for _, d := range outcomes[i].Differences {
			got = append(got, d.Field+": "+d.Want+" / "+d.Got)
		}
	}
	return strings.Join(got, "|")
}

// 17 of 19 is 89.47 %, which earns 8.947… of 10 points, rounded to 8.95.
func TestExpectations(t *testing.T) {
	const row = "  - name: 乡镇数\n    indicator: {level1: 产出指标, level2: 数量指标, name: 乡镇数, target: 19个, actual: 17个, points: " +
		"\"10\", reason: 延期}\n    expect: "
	for expect, want := range map[string]string{
		`{score: "8.95"}`:               "",
		`{score: 8.950}`:                "score: 8.950 / 8.95",
		`{score: 9 ±0.05}`:              "",
		`{score: 9 ±0.04}`:              "score: 9 ±0.04 / 8.95",
		`{score: 9, tolerance: "0.05"}`: "",
		`{score: 9, tolerance: 0.049}`:  "score: 9 ±0.049 / 8.95",
		`{score: 待定}`:                   "score: 待定 / 8.95",
		`{attainment: 17/19}`:           "",
		`{attainment: 89.47%}`:          "",
		`{attainment: 89.5%}`:           "attainment: 89.5% / 89.47%",
		`{attainment: 89.5% ±0.05%}`:    "",
		`{attainment: 0.9 ±0.01}`:       "",
		`{met: 否, points: 10}`:          "",
		`{because: 按比例}`:                "",
		`{because: in proportion}`:      "",
		`{because: 不得分}`:                "because: 不得分 / (-∞,100%)",
		`{findings: []}`:                "",
		`{findings: UNIT_MISSING}`:      "findings: UNIT_MISSING / ",
		`{error: FORM_EMPTY}`:           "error: FORM_EMPTY / ",
		`{score: 8.95分}`:                "6:21: TEST_NUMBER",
		`{score: "8．95", met: 大概, grade: 好, rule: 定两}`: "TEST_NUMBER|TEST_MET|TEST_GRADE|TEST_RULE",
		`{findings: [UNIT_MISING]}`:                    "TEST_CODE",
		`{tolerance: 0.1, met: 否}`:                     "TEST_TOLERANCE_IDLE",
		`{tolerance: -1, score: 9}`:                    "TEST_TOLERANCE",
	} {
		got := differences(t, row+expect+"\n", nil)
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains(got, part) || want == "" && got != "" {
				t.Errorf("%s: %s, want %s", expect, got, want)
			}
		}
	}
}

// gap is a rule set with a band that lacks its lower end.
const gap = `ziping: 1
id: bad
title: 有缺口
source: 本县
certainty: seen
extends: mof-2021
rules:
  满意度: {measure: actual, curve: {">=90%": 100%, "<80%": 0%}}
`

// What can't be read or scored is expected by the code of its error.
func TestExpectedErrors(t *testing.T) {
	files := fstest.MapFS{
		"bad.yaml":        {Data: []byte(gap)},
		"forms/bad.yaml":  {Data: []byte("year: 21\nproject: {nam: x}\n")},
		"forms/none.json": {Data: []byte(`{"project": {"name": "道路"}}`)},
	}
	for text, want := range map[string]string{
		"{name: a, form: forms/bad.yaml, expect: {error: [YEAR_WRONG, KEY_UNKNOWN]}}": "",
		"{name: a, form: forms/bad.yaml, expect: {error: YEAR_WRONG}}":                "error: YEAR_WRONG / KEY_UNKNOWN YEAR_WRONG",
		"{name: a, form: forms/bad.yaml, expect: {score: 1}}":                         "forms/bad.yaml:1:7: YEAR_WRONG",
		"{name: a, form: forms/none.json, expect: {error: FORM_EMPTY}}":               "",
		"{name: a, form: forms/none.json, expect: {error: YEAR_WRONG}}":               "error: YEAR_WRONG / FORM_EMPTY",
		"{name: a, form: forms/none.json, expect: {score: 1}}":                        "FORM_EMPTY",
		"{name: a, rules: bad.yaml, expect: {error: BANDS_GAP}}":                      "",
		"{name: a, rules: bad.yaml, expect: {error: BANDS_OVERLAP}}":                  "error: BANDS_OVERLAP / BANDS_GAP",
		"{name: a, rules: bad.yaml, expect: {findings: []}}":                          "bad.yaml:8:34: BANDS_GAP",
		"{name: a, rules: mof-2021, expect: {error: BANDS_GAP}}":                      "error: BANDS_GAP / ",
		"{name: a, rules: mof-2021, expect: {findings: []}}":                          "",
		"{name: a, rules: mof-2121, expect: {error: PRESET_UNKNOWN}}":                 "",
		"{name: a, rules: mof-2021, expect: {score: 1}}":                              "TEST_OF_RULES",
		"{name: a, rules: mof-2021, form: x.yaml, expect: {score: 1}}":                "TEST_WHAT",
	} {
		if got := differences(t, "  - "+text+"\n", files); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// A form's case may expect a part of the explanation of any row, or of a limit on the total.
func TestBecauseOfAForm(t *testing.T) {
	const form = `  - name: 整张表
    form:
      funds: {initial: {total: "100"}, spent: {total: "100"}}
      indicators:
        - {level1: 产出指标, name: 乡镇数, target: 10个, actual: 6个, points: "50", reason: 延期}
        - {level1: 效益指标, name: 受益人数, target: 10人, actual: 10人, points: "30"}
        - {level1: 满意度指标, name: 满意度, target: ≥90%, actual: 90%, points: "10"}
    expect: {score: 80.05 ±0.05, grade: 良, tiers: {产出指标: 30 ±0}, because: 目标10个，实际6个}
`
	if got := differences(t, form, nil); got != "" {
		t.Error(got)
	}
	if got := differences(t, strings.Replace(form, "实际6个}", "实际7个}", 1), nil); !strings.HasPrefix(
		got, "because: 目标10个，实际7个 / ") {
		t.Error(got)
	}
}

// For Go, a difference reads as go-cmp writes it.
func TestDiff(t *testing.T) {
	file, err := load(head + `  - name: 乡镇数
    indicator: {level1: 产出指标, level2: 数量指标, name: 乡镇数, target: 19个, actual: 17个, points: "10", reason: 延期}
    expect: {score: "9.00", met: "false"}
`)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	got := strings.ReplaceAll(outcomes[0].Diff(), "\u00a0", " ")
	for _, part := range []string{"county_test.yaml:4:5:\n", `-`, `"score": "9.00"`, `"score": "8.95"`, "按比例得8.95分"} {
		if !strings.Contains(got, part) {
			t.Errorf("%s lacks %s", got, part)
		}
	}
}

// A case that nobody has confirmed fails, whatever comes out, and nothing is accepted for it.
func TestUnconfirmed(t *testing.T) {
	file, err := load(
		head + `  - {name: a, unconfirmed: true, indicator: {level1: 产出指标, name: a, target: 10个, actual: 10个, points: "10"}, expect: {score: "10.00"}}
  - {name: b, unconfirmed: true, indicator: {level1: 产出指标, name: a, target: 10个, points: "10"}, table: {columns: [actual, score], rows: [[10个, ?]]}}
`)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		if o := &outcomes[i]; o.Passed() || !strings.Contains(o.Diff(), "nobody has confirmed") {
			t.Errorf("%s passed: %s", o.Case.Name, o.Diff())
		}
	}
	if changes := ruletest.Accept(outcomes); len(changes) != 1 || changes[0].Refused.Code != "ACCEPT_UNCONFIRMED" {
		t.Errorf("%+v", changes)
	}
}
