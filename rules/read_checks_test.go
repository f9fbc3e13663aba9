package rules_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// checksOf loads a rule set with a checks block over one that extends a preset with another.
func checksOf(t *testing.T, below, own string) (*rules.Set, error) {
	t.Helper()
	head := "ziping: 1\nid: %\nsource: 无\nextends: "
	files := fstest.MapFS{
		"below.yaml": {Data: []byte(strings.Replace(head, "%", "below", 1) + "mof-2021\n" + below)},
		"own.yaml":   {Data: []byte(strings.Replace(head, "%", "own", 1) + "./below.yaml\n" + own)},
	}
	return rules.Load(files, "own.yaml")
}

// A set writes only the settings that differ, group by group; lists are replaced.
func TestChecksAreMergedKeyByKey(t *testing.T) {
	set, err := checksOf(t,
		"checks: {over_explain: 150%, copied: {rows: 90%, least: 3}, off: [ALL_FULL], severity: {FUND_SUM: warning}, void_reasons: [略]}\n",
		"checks:\n  copied: {least: 7}\n  monitor: {cuts: [50%, 70%, 110%], ratios: scaled}\n  department_score: by-funds\n"+
			"  severity: {REASON_VOID: info}\n  target_points: [100]\n")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, s := range set.Checks.Changed() {
		got[s.Key] = s.Value
	}
	want := map[string]string{
		"over_explain": "150%", "copied.rows": "90%", "copied.least": "7", "void_reasons": "略", "off": "ALL_FULL",
		"severity": "FUND_SUM: warning、REASON_VOID: info", "monitor.cuts": "50%、70%、110%", "monitor.ratios": "scaled",
		"department_score": "by-funds", "target_points": "100",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if clone := set.Clone(); !slices.Equal(clone.Checks.Settings(), set.Checks.Settings()) {
		t.Error("a clone has other settings")
	}
	again, err := rules.Parse("resolved.yaml", set.Resolved())
	if err != nil || !slices.Equal(again.Checks.Settings(), set.Checks.Settings()) {
		t.Errorf("what is resolved has other settings: %v", err)
	}
}

func TestOwnChecksAreRead(t *testing.T) {
	set, err := checksOf(t, "", "checks:\n  own:\n    - {code: COUNTY_1, if: execution < 50% and total > 90, because: 支出慢而得分高, at: /funds/spent/total}\n")
	if err != nil {
		t.Fatal(err)
	}
	own := set.Checks.Own
	if len(own) != 1 || own[0].Code != "COUNTY_1" || own[0].Severity != "warning" || own[0].Stage != "review" || own[0].At != "/funds/spent/total" ||
		own[0].If.String() != "execution < 50% and total > 90" || own[0].Because != "支出慢而得分高" || own[0].Place.Line != 7 {
		t.Errorf("read as %+v", own)
	}
}

// A check that can be proved to find something in every form, or in none, is reported; so is what is said of checks
// that aren't made. Where nothing is proved, nothing is said.
func TestOwnChecksAreProved(t *testing.T) {
	for checks, want := range map[string]string{
		"own: [{code: A_1, if: execution < 40% and execution > 50%, because: 一}]":                                    "CHECK_OWN_NEVER",
		"own: [{code: A_1, if: execution < 40% and execution >= 39%, because: 一}]":                                   "",
		"own: [{code: A_1, if: total > 100, because: 一}]":                                                            "CHECK_OWN_NEVER",
		"own: [{code: A_1, if: total >= 100, because: 一}]":                                                           "",
		"own: [{code: A_1, if: total >= 0, because: 一}]":                                                             "CHECK_OWN_ALWAYS",
		"own: [{code: A_1, if: total > 0, because: 一}]":                                                              "",
		"own: [{code: A_1, if: total < 60 or total >= 60, because: 一}]":                                              "CHECK_OWN_ALWAYS",
		"own: [{code: A_1, if: execution < 40, because: 一}]":                                                         "CHECK_PERCENT_PLAIN",
		"own: [{code: A_1, if: 'count_if(name contains \"满意度\" and has(actual) and actual < 85) > 0', because: 一}]":  "CHECK_PERCENT_ROW",
		"own: [{code: A_1, if: 'count_if(name contains \"合格率\" and has(actual) and actual > 130) > 0', because: 一}]": "CHECK_PERCENT_ROW",
		"own: [{code: A_1, if: 'count_if(name contains \"满意度\" and has(actual) and actual < 85%) > 0', because: 一}]": "",
		"own: [{code: A_1, if: 'count_if(name contains \"人数\" and has(actual) and actual < 85) > 0', because: 一}]":   "",
		"own: [{code: A_1, if: total < 60, because: 一}]\n  off: [A_1]":                                               "CHECK_OWN_OFF",
		"off: [FUND_SUM]\n  severity: {FUND_SUM: info, REASON_VOID: error}":                                          "CHECK_SEVERITY_OFF",
		"off: [FUND_SUM]\n  severity: {REASON_VOID: error}":                                                          "",
		"own: [{code: A_1, stage: monitor, if: passed > 0, because: 一}]":                                             "CHECK_OWN_ALWAYS",
		"own: [{code: A_1, stage: monitor, if: passed > 50%, because: 一}]":                                           "",
		"own: [{code: A_1, stage: monitor, if: 'form_light == \"红\"', because: 一}]":                                  "CHECK_TEXT_UNKNOWN",
		"own: [{code: A_1, stage: monitor, if: 'form_light == \"none\" and funds_light != \"red\"', because: 一}]":    "",
		"own: [{code: A_1, stage: monitor, if: 'count_if(likelihood == \"\") > 1', because: 一}]":                     "",
		"own: [{code: A_1, if: 'count_if(level1 == \"产出\") < 1', because: 一}]":                                       "CHECK_TEXT_UNKNOWN",
		"own: [{code: A_1, if: department == \"林业局\" and budget < 1, because: 一, at: /funds}]":                       "",
	} {
		set, err := checksOf(t, "", "checks:\n  "+checks+"\n")
		if err != nil {
			t.Fatal(checks, err)
		}
		var got []string
		for _, e := range set.Check() {
			got = append(got, string(e.Code))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", checks, got, want)
		}
	}
}

// Every mistake says where it is and what would be right.
func TestMistakesInChecks(t *testing.T) {
	for text, want := range map[string][2]string{
		"{over_explian: 150%}": {"KEY_UNKNOWN", "over_explain"},
		"{copied: {row: 80%}}": {"KEY_UNKNOWN", "rows"},
		"{ahead: much}":        {"RULES_SHARE", "like “80%”"},
		"{ahead: 0.1}":         {"RULES_SHARE", "as “10%”"},
		"{over_explain: 150}":  {"RULES_SHARE", "as “150%”"},
		"{own: [{code: COUNTY_1, if: total > 1, because: ' '}]}":                   {"CHECKS_BECAUSE_BLANK", "what the list says"},
		"{own: [{code: COUNTY_1, if: budget > 100万, because: 一}]}":                 {"EXPR_NUMBER_UNIT", "万元"},
		"{own: [{code: COUNTY_1, if: budget > 1.5万元 and total < 60, because: 一}]}": {"EXPR_NUMBER_UNIT", "万元"},
		"{own: [{code: COUNTY_1, if: total < 60分, because: 一}]}":                   {"EXPR_NUMBER_UNIT", "万元"},
		"{rows_least: -1}":                                                {"RULES_WHOLE", ""},
		"{department_score: by-fund}":                                     {"RULES_WORD", "by-funds"},
		"{monitor: {cuts: [60%, 80%]}}":                                   {"CHECKS_CUTS", "120%"},
		"{monitor: {cuts: [80%, 60%, 120%]}}":                             {"CHECKS_CUTS", "120%"},
		"{off: [FUND_SUMS]}":                                              {"CHECKS_CODE_UNKNOWN", "FUND_SUM"},
		"{severity: {FUND_SUM: bad}}":                                     {"RULES_WORD", ""},
		"{rate_digits: whole}":                                            {"RULES_WORD", "half"},
		"{own: [{code: FUND_SUM, if: total > 1, because: 一}]}":            {"CHECKS_CODE_TAKEN", "severity"},
		"{own: [{code: county, if: total > 1, because: 一}]}":              {"CHECKS_CODE_WRONG", "capitals"},
		"{own: [{code: A_1, stage: Audit, if: budget > 1, because: 一}]}":  {"RULES_WORD", "audit"},
		"{own: [{code: A_1, stage: 运行监控, if: budget > 1, because: 一}]}":   {"RULES_WORD", "monitor"},
		"{own: [{code: A_1, stage: audit, if: total > 1, because: 一}]}":   {"VARIABLE_NOT_AUDIT", ""},
		"{own: [{code: A_1, stage: monitor, if: spent > 1, because: 一}]}": {"VARIABLE_NOT_MONITOR", ""},
		"{own: [{code: A_1, if: passed > 1, because: 一}]}":                {"VARIABLE_MONITOR_ONLY", ""},
		"{own: [{code: COUNTY_1, if: total > 1}]}":                        {"KEY_MISSING", ""},
		"{own: [{code: COUNTY_1, if: totl > 1, because: 一}]}":             {"EXPR_UNKNOWN", "total"},
		"{own: [{code: COUNTY_1, if: total > 1, because: 一, at: 行}]}":     {"CHECKS_AT", "begins with"},
	} {
		_, err := checksOf(t, "", "checks: "+text+"\n")
		if err == nil {
			t.Errorf("%s is read", text)
			continue
		}
		said := err.Error()
		if !strings.Contains(said, want[0]) || !strings.Contains(said, "own.yaml:5") {
			t.Errorf("%s: %s", text, said)
		}
		first := fault.All(err)[0]
		said += first.Hint.In(lang.English)
		if !strings.Contains(said, want[1]) {
			t.Errorf("%s doesn't say %s: %s", text, want[1], said)
		}
	}
}
