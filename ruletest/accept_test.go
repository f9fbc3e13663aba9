package ruletest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/ruletest"
)

// accepted is what accepting leaves of the files of a test, and what it refuses.
func accepted(t *testing.T, files map[string]string) (after map[string]string, refused string) {
	t.Helper()
	all := fstest.MapFS{}
	for name, text := range files {
		all[name] = &fstest.MapFile{Data: []byte(text)}
	}
	file, err := ruletest.Load(all, "county_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	changes := ruletest.Accept(outcomes)
	after = make(map[string]string)
	for name, text := range files {
		data, err := ruletest.Rewrite(name, []byte(text), changes)
		if err != nil {
			t.Fatal(err)
		}
		after[name] = string(data)
	}
	var codes []string
	for _, c := range changes {
		if !c.Refused.IsZero() {
			codes = append(codes, string(c.Refused.Code))
		}
	}
	return after, strings.Join(codes, " ")
}

// Values change where they stand, in the words of their file; comments, marks and line ends stay. 5 of 10 earns 5.00,
// 17 of 19 earns 8.95, and 60% of satisfaction half of the points by the rules of 2021.
func TestAcceptKeepsTheFile(t *testing.T) {
	const yaml = "\ufeffziping: 1\r\nrules: mof-2020 # 旧办法\r\ncases:\r\n" +
		"  - name: 村数\r\n    indicator: {level1: 产出指标, name: 村数, target: 10个, actual: 5个, points: '10', reason: 延期}\r\n" +
		"    expect:\r\n      score: '6.00' # 一半\r\n      met: 是\r\n      findings:\r\n        - UNIT_MISSING\r\n      " +
		"tolerance: 0.5\r\n" +
		"  - {name: 表, indicator: {level1: 产出指标, name: 村数, reason: 延期}, csv: cases.csv}\r\n"
	const csv = "目标值,实际完成值,分值,得分,达标,容差,问题\r\n19个,17个,10,\"8.90\",√,,UNIT_MISSING\r\n19个,17人,10,8.95,,,UNIT_MISMATCH\r\n" +
		"10个,5个,10,7,,0.5,\r\n"
	after, refused := accepted(t, map[string]string{"county_test.yaml": yaml, "cases.csv": csv})
	if want := strings.NewReplacer("'6.00'", "'5.00'", "met: 是", "met: 否", "- UNIT_MISSING", "[]").Replace(
		yaml); after["county_test.yaml"] != want {
		t.Errorf("%q\nwant\n%q", after["county_test.yaml"], want)
	}
	if want := strings.NewReplacer(`"8.90",√,,UNIT_MISSING`, `"8.95",×,,无`, "17人,10,8.95", "17人,10,待定", "10,7,,0.5",
		"10,5.00,,0.5").Replace(csv); after["cases.csv"] != want {
		t.Errorf("%q\nwant\n%q", after["cases.csv"], want)
	}
	if refused != "" {
		t.Error(refused)
	}
	if again, refused := accepted(t, after); again["cases.csv"] != after["cases.csv"] ||
		again["county_test.yaml"] != after["county_test.yaml"] || refused != "" {
		t.Errorf("accepted again: %v %s", again, refused)
	}
}

// Lists of numbers, and what cells and departments come to, are accepted too.
func TestAcceptLists(t *testing.T) {
	const text = head + "  - name: 表\n    form: {indicators: [{level1: 产出指标, name: 村数, target: 10个, actual: 5个, points: " +
		"'20', reason: 延期}, {level1: 产出指标, name: 户数, target: 10户, actual: 10户, points: '30'}]}\n" +
		"    expect: {rows: [null, 20.00, 30.00], row_points: [10, 20, 30]} # 各行\n" +
		"  - {name: 格, cells: [≥90%, 19个], expect: {unit: [个, 个], values: [80, 19]}}\n"
	after, refused := accepted(t, map[string]string{"county_test.yaml": text})
	want := strings.NewReplacer("[null, 20.00, 30.00]", "[null, 10.00, 30.00]", "unit: [个, 个]", `unit: ["%", 个]`,
		"[80, 19]", "[90, 19]").Replace(text)
	if after["county_test.yaml"] != want || refused != "" {
		t.Errorf("%s\nwant\n%s%s", after["county_test.yaml"], want, refused)
	}
	if again, refused := accepted(t, after); again["county_test.yaml"] != want || refused != "" {
		t.Errorf("accepted again: %s%s", again["county_test.yaml"], refused)
	}
}

// What only a person can say stays as it is.
func TestAcceptRefuses(t *testing.T) {
	const row = "indicator: {level1: 产出指标, name: 村数, target: 10个, actual: 5个, points: '10', reason: 延期}, "
	for text, want := range map[string]string{
		"  - {name: a, " + row +
			"expect: {score: '?'}}\n": "ACCEPT_OPEN",
		"  - {name: a, " + row +
			"expect: {error: FORM_EMPTY}}\n": "ACCEPT_ERROR",
		"  - {name: a, form: {year: 2021}, expect: {score: 1}}\n":          "ACCEPT_NOT_SCORED",
		"  - {name: a, form: {year: 2021}, expect: {error: YEAR_WRONG}}\n": "ACCEPT_ERROR",
		"  - name: a\n    " + strings.TrimSuffix(row, ", ") +
			"\n    expect:\n      score: |\n        6.00\n": "ACCEPT_BY_HAND",
		"  - {name: a, " + row + "expect: {score: &x '6.00'}}\n  - {name: b, " + strings.Replace(row, "5个", "7个", 1) +
			"expect: {score: *x}}\n": "ACCEPT_SHARED ACCEPT_SHARED",
		"  - {name: a, " + row +
			"expect: {findings: [UNIT_MISSING, # why\n UNIT_MISMATCH]}}\n": "ACCEPT_BY_HAND",
		"  - {name: a, " + row +
			"expect: {because: 不得分}}\n": "",
		"  - {name: a, form: {indicators: [{level1: 产出指标, name: 村数, target: 10个, actual: 5个, points: '50'}]}, expect: " +
			"{because: 不得分}}\n": "ACCEPT_NOTHING",
	} {
		after, refused := accepted(t, map[string]string{"county_test.yaml": head + text})
		if refused != want || (after["county_test.yaml"] == head+text) != (want != "") {
			t.Errorf("%s: %s, want %s\n%s", text, refused, want, after["county_test.yaml"])
		}
	}
}

// A text of the rules isn't put into a CSV file where a spreadsheet would take it for a formula: the band “=100%”.
func TestAcceptWritesNoFormula(t *testing.T) {
	const rules = "ziping: 1\nid: county\nsource: 县\nextends: mof-2021\nrules:\n  定量: {measure: attainment, curve: " +
		"{\"=100%\": 100%, else: 0%}}\n"
	const test = "ziping: 1\nrules: ./county.yaml\ncases:\n  - {name: 表, indicator: {level1: 产出指标, name: 村数, reason: 延期, " +
		"points: \"10\"}, csv: cases.csv}\n"
	files := map[string]string{"county.yaml": rules, "county_test.yaml": test, "cases.csv": "目标值,实际完成值,依据\n10个,10个,不得分\n"}
	if after, refused := accepted(t, files); refused != "ACCEPT_BY_HAND" || after["cases.csv"] != files["cases.csv"] {
		t.Errorf("%s\n%s", refused, after["cases.csv"])
	}
	files["county_test.yaml"] = strings.Replace(test, "csv: cases.csv",
		`table: {columns: [目标值, 实际完成值, 依据], rows: [[10个, 10个, 不得分]]}`, 1)
	if after, refused := accepted(t, files); refused != "" ||
		!strings.Contains(after["county_test.yaml"], `"=100%"`) && !strings.Contains(after["county_test.yaml"], "=100%") {
		t.Errorf("%s\n%s", refused, after["county_test.yaml"])
	}
}
