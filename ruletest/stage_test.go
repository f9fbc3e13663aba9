package ruletest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/ruletest"
)

// countyChecks is a rule set with a check of its own, one that is off, one that is more serious than usual and one
// with another bound.
const countyChecks = `ziping: 1
id: county
source: 县办法
extends: mof-2021
checks:
  exec_reason_below: 80%
  off: [HEAD_MISSING]
  severity: {EXEC_REASON_MISSING: error}
  own: [{code: COUNTY_1, if: execution < 40% and budget > 50, because: 支出太慢, at: /funds/spent/total}]
`

// spent is a form of which 50 of 100 points are earned by the one row, and so much is spent of 100.
func spent(amount string) string {
	return "{year: 2024, project: {name: 造林, department: 林业局}, funds: {initial: {total: 100}, spent: {total: " + amount +
		"}}, indicators: [{level1: 产出指标, level2: 数量指标, name: 造林面积, target: 100亩, actual: 100亩, points: 50}]}"
}

// A case with a stage expects what the checks of that stage find: all codes there are, some of them, with their places,
// or that some aren't there.
func TestChecksAreExpected(t *testing.T) {
	files := fstest.MapFS{
		"county.yaml": {Data: []byte(countyChecks)},
		"last.yaml": {Data: []byte(
			"{year: 2023, project: {name: 造林, department: 林业局}, indicators: [{level1: 产出指标, name: 造林面积, target: 300亩, actual: 300亩}]}")},
		"other.yaml": {Data: []byte("{year: 2023, project: {name: 修路, department: 林业局}, indicators: []}")},
	}
	const row = "{level1: 产出指标, level2: 数量指标, name: 造林面积, "
	for text, want := range map[string]string{
		"stage: review, form: " + spent("39") + ", expect: {includes: [COUNTY_1@/funds/spent/total, EXEC_REASON_MISSING]}":      "",
		"stage: review, form: " + spent("39") + ", expect: {includes: [COUNTY_1@/funds/spent]}":                                 "includes: COUNTY_1@/funds/spent / ",
		"stage: review, form: " + spent("39") + ", expect: {excludes: [COUNTY_1, FUND_SUM]}":                                    "excludes: COUNTY_1 FUND_SUM / COUNTY_1",
		"stage: review, form: " + spent("40") + ", expect: {excludes: [COUNTY_1], includes: EXEC_REASON_MISSING@/funds/reason}": "",
		"stage: review, form: " + spent("80") + ", expect: {excludes: [EXEC_REASON_MISSING]}":                                   "",
		"stage: review, form: " + spent("79") + ", expect: {severity: {EXEC_REASON_MISSING: error}}":                            "",
		"stage: review, form: " + spent("39") + ", expect: {severity: {COUNTY_1: 错误}}":                                          "severity COUNTY_1: error / warning",
		"stage: review, form: " + spent("99") + ", expect: {severity: {COUNTY_1: error}}":                                       "severity COUNTY_1: error / ",

		// the row of 50 points earns them, and there is no other
		"stage: review, form: " + spent("100") + ", expect: {findings: [POINTS_CONCENTRATED, POINTS_SUM, TIER_ABSENT], tiers: {产出指标: 50.00}}": "",
		"stage: review, indicator: " + row + "target: 100亩, actual: 80亩, points: 10, declared: 10}, expect: " +
			"{findings: [DEVIATION_MISSING, MISSED_BUT_FULL, SCORE_MISMATCH, POINTS_CONCENTRATED], score: 8.00}": "",
		"stage: audit, indicator: {level1: 产出指标, level2: 质量指标, name: 苗木合格率, target: ≥9O%}, expect: {findings: [TARGET_UNREADABLE]}": "",
		"stage: audit, form: " + spent("0") + ", expect: {opinion: back for correction}":                                            "",
		"stage: audit, form: " + spent("0") + ", expect: {opinion: 通过}":                                                             "opinion: 通过 / 退回修改",
		"stage: audit, form: " + spent("0") + ", last_year: last.yaml, expect: {includes: [TARGET_BELOW_LAST_YEAR]}":                "",
		"stage: audit, form: " + spent("0") + ", last_year: [other.yaml, last.yaml], expect: {excludes: [TARGET_BELOW_LAST_YEAR]}": "excludes: TARGET_BELOW_LAST_YEAR / " +
			"TARGET_BELOW_LAST_YEAR",
		"stage: audit, forms: [" + spent("0") + ", " + spent("1") + "], expect: {includes: [DUPLICATE_PROJECT]}":                                               "",
		"stage: audit, forms: [" + spent("0") + "], department: {department: 林业局, year: 2024, summary: {projects: 2}}, expect: {includes: [DEPARTMENT_COUNT]}": "",

		// 35 of 100 by July: 58.33 are due, of which 35 is 60 %
		"stage: monitor, until: 2024-07-31, indicator: {year: 2024, level1: 产出指标, level2: 数量指标, name: 造林面积, target: 100亩, " +
			"interim: {actual: 35亩}}, expect: {light: yellow}": "",
		"stage: monitor, until: 2024-07-31, indicator: {year: 2024, level1: 产出指标, level2: 数量指标, name: 造林面积, target: 100亩, " +
			"interim: {actual: 34亩}}, expect: {light: 黄, includes: [CAUSE_MISSING]}": "light: yellow / red",
		"stage: monitor, form: {year: 2024, funds: {initial: {total: 100}}, interim: {until: 2024-06-30, spent: {total: 40}}, " +
			"indicators: [" + row + "target: 100亩, interim: {actual: 60亩}}, " + row + "target: 10亩}]}, expect: {lights: [blue, none], funds_light: green}": "",
		"stage: monitor, form: {year: 2024, indicators: [" + row + "target: 100亩}]}, expect: {lights: [红]}": "lights: red / none",
		"stage: review, form: {year: 2024}, expect: {error: FORM_EMPTY}":                                    "",
	} {
		head := "ziping: 1\nrules: county.yaml\ncases:\n"
		all := fstest.MapFS{"county_test.yaml": {Data: []byte(head + "  - {name: 用例, " + text + "}\n")}}
		for name, f := range files {
			all[name] = f
		}
		if got := ran(t, all); got != want {
			t.Errorf("%s:\n%s\nwant %s", text, got, want)
		}
	}
}

// ran runs the test file of a folder, and lists what differs.
func ran(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	file, err := ruletest.Load(files, "county_test.yaml")
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
