package ruletest_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

const withCSV = "ziping: 1\nrules: mof-2021\ncases:\n" +
	"  - name: 满意度\n    indicator: {level1: 满意度指标, level2: 服务对象满意度指标, name: 满意度, points: \"10\", reason: 回访不足}\n    csv: " +
	"cases.csv\n"

func loadCSV(csv string) (*ruletest.File, error) {
	return ruletest.Load(fstest.MapFS{
		"rules/county_test.yaml": {Data: []byte(withCSV)},
		"rules/cases.csv":        {Data: []byte(csv)},
	}, "rules/county_test.yaml")
}

// The same table in what Windows and Excel make of a CSV file: with a mark, in GBK, with tabs, with Chinese and English
// headers, a title above, blank rows and columns, and notes. At 90% or more of satisfaction all points are earned.
func TestTablesInCSV(t *testing.T) {
	for name, text := range map[string]string{
		"Chinese":     "用例,目标值,实际完成值,得分\r\n恰好,≥90%,90%,10.00\r\n差一点,≥90%,89.99%,10.00\r\n",
		"English":     "Case,Target,Actual,Score\n恰好,≥90%,90%,10.00\n差一点,≥90%,89.99%,10.00\n",
		"with a mark": "\ufeff用例,目标值,实际完成值,得分\r\n恰好,≥90%,90%,10.00\r\n差一点,≥90%,89.99%,10.00\r\n",
		"GBK": "\xd3\xc3\xc0\xfd,\xc4\xbf\xb1\xea\xd6\xb5,\xca\xb5\xbc\xca\xcd\xea\xb3\xc9\xd6\xb5," +
			"\xb5\xc3\xb7\xd6\r\n\xc7\xa1\xba\xc3,\xa1\xdd90%,90%,10.00\r\n\xb2\xee\xd2\xbb\xb5\xe3,\xa1\xdd90%,89.99%," +
			"10.00\r\n",
		"tabs":           "用例\t目标值\t实际完成值\t得分\n恰好\t≥90%\t90%\t10.00\n差一点\t≥90%\t89.99%\t10.00\n",
		"title, units":   "满意度用例,,,,\n用例,目标值*,实际 完成值,得分（分）,备注\n恰好,≥90%,90%,10.00,起点\n,,,,\n差一点,≥90%,89.99%,10.00,\n",
		"full-width":     "用例,目标值,实际完成值,得分\n恰好,≥９０％,９０％,10.00\n差一点,≥９０％,８９.９９％,10.00\n",
		"a shared field": "用例,目标值,实际完成值,得分,分值\n恰好,≥90%,90%,10.00,10\n差一点,≥90%,89.99%,10.00,\n",
	} {
		file, err := loadCSV(text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		outcomes, err := file.Run()
		if err != nil {
			t.Fatal(err)
		}
		if len(outcomes) != 2 || !outcomes[0].Passed() || outcomes[0].Case.Name != "满意度：恰好" || outcomes[1].Passed() {
			t.Errorf("%s: %+v", name, outcomes)
			continue
		}
		d := outcomes[1].Differences[0]
		line := 3
		if name == "title, units" {
			line = 5
		}
		if d.Place.File != "rules/cases.csv" || d.Place.Line != line || d.Place.Column == 0 || d.Got != "8.00" {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

// What is wrong with a table is told by the place in its file, with what would be right.
func TestMistakesOfATable(t *testing.T) {
	for text, want := range map[string]string{
		"用例,目标值,实际完成直,得分\n":                         "1:8: TEST_COLUMN 是不是“实际完成值”？",
		"用例,目标值（%）,实际完成值,得分\n甲,90,90,10.00\n":       "1:4: TEST_COLUMN 是不是“目标值”？单位“%”写在每一格里",
		"用例,目标值,实际完成值,得分,得分\n甲,≥90%,90%,10.00,9\n":  "1:17: TEST_COLUMN_TWICE ",
		"用例,目标值,完成值,实际完成值,得分\n甲,1,2,3,4\n":          "1:12: TEST_COLUMN_TWICE ",
		"用例,目标值,得分\n甲,≥90%,10.00\n":                 "1:8: TEST_COLUMN_MISSING 各行相同的话，也可以写在用例的indicator里：actual: …",
		"用例,目标值,实际完成值\n甲,≥90%,90%\n":                "1:8: TEST_COLUMN_MISSING 能期望的结果",
		"用例,目标值,实际完成值,得分\n甲,≥90%,90%,10分\n":         "2:12: TEST_NUMBER 是不是“10”？",
		"用例,目标值,实际完成值,得分\n甲,≥90%,90%,１０．００\n":       "2:12: TEST_NUMBER 是不是“10.00”？",
		"用例,目标值,实际完成值,得分\n甲,≥90%,90%,10.00,多\n":     "2:18: TEST_COLUMN_UNNAMED ",
		"用例,目标值,实际完成值,,得分\n甲,≥90%,90%,多,10.00\n":    "2:12: TEST_COLUMN_UNNAMED ",
		"用例,目标值,实际完成值,得分,等级\n甲,≥90%,90%,10.00,优秀\n": "2:18: TEST_GRADE 是不是“优”？",
		"用例,目标值,实际完成值,得分,分值\n甲,≥90%,90%,10.00,十分\n": "2:18: AMOUNT_WRONG ",
		"用例,目标值,实际完成值,得分\n甲,≥90%,90%,\n":            "2:1: TEST_NOTHING_EXPECTED ",
		"用例,目标值,实际完成值,得分\n":                         "county_test.yaml:6:10: TEST_NO_CASES",
		"": "county_test.yaml:6:10: TEST_NO_CASES",
		"用例，目标值，得分\n甲，1，2\n": "1:1: TEST_COLUMN 各列请用半角逗号“,”隔开",
		"a,b\n1,2\n": "county_test.yaml:6:10: NAMED_NO_TABLE 可用的列：用例、表、一级指标",
		"用例,目标值,实际完成值,得分\n甲\"乙,≥90%,90%,10.00\n": "2:2: CSV_QUOTE ",
	} {
		_, err := loadCSV(text)
		var got []string
		for _, e := range fault.All(err) {
			place := strings.TrimPrefix(strings.TrimPrefix(e.Place.String(), "rules/"), "cases.csv:")
			got = append(got, place+": "+string(e.Code)+" "+e.Hint.In(lang.Chinese))
		}
		if !strings.HasPrefix(strings.Join(got, "|"), want) || want == "" || len(got) != 1 {
			t.Errorf("%q: %q, want %s", text, got, want)
		}
	}
}

// A row may be a whole form in a file of its own, or the money of an execution rate.
func TestRowsOfFormsAndMoney(t *testing.T) {
	files := fstest.MapFS{
		"county_test.yaml": {Data: []byte(head + "  - {name: 表, csv: forms.csv}\n  - {name: 执行率, indicator: {level1: 产出指标, " +
			"name: 乡镇数, target: 1个, actual: 1个, points: '50'}, csv: money.csv}\n")},
		"forms.csv": {Data: []byte("表,总分,等级,产出指标得分,问题\nroad.yaml,,,,\"POINTS_SUM, SPENT_MISSING\"\n")},
		"money.csv": {Data: []byte("用例,全年预算数,全年执行数,得分\n甲,100,90,50.00\n")},
		"road.yaml": {
			Data: []byte("indicators: [{level1: 产出指标, name: 里程, target: 10公里, actual: 10公里, points: '50'}]\n"),
		},
	}
	_, err := ruletest.Load(files, "county_test.yaml")
	if err == nil || !strings.Contains(err.Error(), "forms.csv:1:3: TEST_COLUMN:") {
		t.Error(err)
	}
	files["forms.csv"].Data = []byte("表,得分,等级,产出指标得分\nroad.yaml,待定,待定,50.00\n")
	file, err := ruletest.Load(files, "county_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	for i := range outcomes {
		if text := outcomes[i].Diff(); text != "" {
			t.Error(text)
		}
	}
	if len(outcomes) != 2 {
		t.Errorf("%d cases", len(outcomes))
	}
}

// A table of the test file takes the same headers; a column of tolerances is written down beside the scores.
func TestInlineTable(t *testing.T) {
	const text = "  - name: 乡镇数\n    indicator: {level1: 产出指标, name: 乡镇数, 备注: x}\n"
	if got := differences(t, text+"    table: {columns: [实际完成值, 得分], rows: [[17个, 8.95]]}\n", nil); !strings.Contains(
		got, "TEST_COLUMN_MISSING: the column “目标值” (target)") {
		t.Error(got)
	}
	const fine = "  - name: 乡镇数\n    indicator: {level1: 产出指标, name: 乡镇数, points: \"10\", reason: 延期}\n"
	got := differences(t, fine+"    table: {columns: [用例, 目标值, actual, 得分, 容差], rows: [[甲, 19个, 17个, 9, 0.05], [乙, 19个, "+
		"17个, 9, null], [丙, 19个, 17个, 9, 0.04]]}\n", nil)
	if got != "score: 9 / 8.95|score: 9 ±0.04 / 8.95" {
		t.Error(got)
	}
}
