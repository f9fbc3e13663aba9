package ruletest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

const head = "ziping: 1\nrules: mof-2020\ncases:\n"

func load(text string) (*ruletest.File, error) {
	return ruletest.Load(fstest.MapFS{"county_test.yaml": {Data: []byte(text)}}, "county_test.yaml")
}

// Every mistake of a test file is reported at once, each in its place.
func TestMistakesOfATestFile(t *testing.T) {
	for text, want := range map[string]string{
		"ziping: 2\nrules: mof-2020\ncases: [{name: a, indicator: {level1: 产出指标, name: a, target: 1个, actual: 1个, points: " +
			"1}, expect: {score: '1.00'}}]": "1:9: TEST_VERSION",
		"ziping: 1\nrules: mof-2121\ncases: []\n":                                             "PRESET_UNKNOWN|3:8: TEST_NO_CASES",
		"ziping: 1\nrules: mof-2020\n":                                                        "KEY_MISSING",
		head + "  - {name: a, expect: {score: '1.00'}}\n":                                     "4:6: TEST_WHAT",
		head + "  - {name: a, form: none.yaml, expect: {score: '1.00'}}\n":                    "4:21: TEST_FORM_UNREADABLE",
		head + "  - {name: a, indicator: {level1: 产出指标, name: a}, expect: {}}\n":              "TEST_NOTHING_EXPECTED",
		head + "  - {name: a, indicator: {level1: 产出指标, nane: a}, expect: {score: '1'}}\n":    "4:41: KEY_UNKNOWN",
		head + "  - {name: a, indicator: {name: a}, expect: {scores: '1.00'}}\n":              "KEY_UNKNOWN",
		head + "  - {name: a, table: {columns: [actual, score], rows: [[1个]]}}\n":             "4:56: TEST_ROW",
		head + "  - {name: a, table: {columns: [actual, target], rows: [[1个, 1个]]}}\n":        "4:41: TEST_COLUMN_MISSING",
		head + "  - {name: a, form: {indicators: []}, expect: {tiers: {产出: '1.00'}}}\n":       "",
		head + "  - {name: a, form: {indicators: []}, expect: {tiers: {投入指标: '1.00'}}}\n":     "TEST_TIER",
		head + "  - {name: a, indicator: {name: a, points: 一, target: 1个}, expect: {met: 是}}": "4:44: AMOUNT_WRONG",
	} {
		_, err := load(text)
		got := ""
		if err != nil {
			got = err.Error()
		}
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains(got, part) || want == "" && got != "" {
				t.Errorf("%s\n%s\nwant %s", text, got, part)
			}
		}
	}
}

// What came out is shown beside what was expected, with how it came about. Digits count: 8.950 isn't 8.95.
func TestDifferences(t *testing.T) {
	file, err := load(head + `  - name: 乡镇数
    indicator: {level1: 产出指标, level2: 数量指标, name: 乡镇数, target: 19个, actual: 17个, points: "10"}
    expect: {score: "8.950", rule: 定性, attainment: 17/19, met: "true", findings: [DEVIATION_MISSING, UNIT_MISSING]}
  - name: 没有表
    form: {year: 2021}
    expect: {score: "1.00"}
`)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range outcomes[0].Differences {
		got = append(got, d.Field+": "+d.Want+" / "+d.Got)
	}
	want := "score: 8.950 / 8.95|rule: 定性 / 定量|met: true / false|findings: DEVIATION_MISSING UNIT_MISSING / " +
		"DEVIATION_MISSING"
	if strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
	if text := outcomes[0].Explain(lang.Chinese); !strings.Contains(text, "按比例得8.95分") {
		t.Error(text)
	}
	if place := outcomes[0].Differences[0].Place; place.Line != 6 || place.Column != 22 {
		t.Errorf("the score stands at %s", place)
	}
	if outcomes[1].Err == nil || outcomes[1].Passed() {
		t.Errorf("a form without indicators: %+v", outcomes[1].Differences)
	}
}

func TestNamesOfTestFiles(t *testing.T) {
	for name, want := range map[string]bool{
		"county_test.yaml": true, "a/county_test.yml": true,
		"county-2026.test.yaml": true, "county.yaml": false, "test.yaml": false, "county_test": false,
		"county_test.csv": false, "latest.yaml": false,
	} {
		if ruletest.IsTest(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

func TestFolderOfTests(t *testing.T) {
	ruletest.Run(t, fstest.MapFS{
		"a/county_test.yaml": {Data: []byte(head + "  - {name: a, indicator: {level1: 产出指标, name: a, target: 10个, actual: " +
			"5个, points: '10'}, expect: {score: '5.00'}}\n")},
		"a/county.yaml": {Data: []byte("no test")},
	})
}

// A decision counts as taken when a value fell into its piece, on its end, or gave its grade; a single row gives none.
func TestCoverage(t *testing.T) {
	file, err := load(head + `  - name: 一行
    indicator: {level1: 产出指标, name: 乡镇数, target: 10个, actual: 5个, points: "10", reason: 延期}
    expect: {score: "5.00"}
  - name: 整张表
    form:
      funds: {initial: {total: "100"}, spent: {total: "100"}}
      indicators:
        - {level1: 产出指标, name: 乡镇数, target: 10个, actual: 6个, points: "50", reason: 延期}
        - {level1: 效益指标, name: 受益人数, target: 10人, actual: 10人, points: "30"}
        - {level1: 满意度指标, name: 满意度, target: ≥90%, actual: 90%, points: "10"}
    expect: {score: "80.00", grade: 良}
`)
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	taken := func(cases ...int) string {
		c := ruletest.NewCoverage(file.Rules)
		for _, i := range cases {
			c.Add(&outcomes[i])
		}
		var names []string
		for _, d := range c.Decisions() {
			if d.Taken {
				names = append(names, d.In(lang.English))
			}
		}
		return strings.Join(names, "|")
	}
	bare := "a value without a comparator: else: at-least|"
	choices := `choice target.kind == "text" or target.kind == "grade": passed over|condition target.kind == "text": false|` +
		`condition target.kind == "grade": false|the rest by rule 定量`
	if got, want := taken(0), bare+"rule 定量: (-∞,100%)|"+choices; got != want {
		t.Errorf("a row takes %s, want %s", got, want)
	}
	want := bare + "tier 满意度指标: there|rule 执行率: exactly 100%|rule 执行率: [100%,∞)|rule 定量: (-∞,100%)|rule 定量: exactly " +
		"100%|rule 定量: [100%,∞)|" +
		choices + "|grade 良|grade 良: exactly 80"
	if got := taken(1); got != want {
		t.Errorf("a form takes %s, want %s", got, want)
	}
}
