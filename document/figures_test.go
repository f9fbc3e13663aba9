package document_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// fieldsRead is the contents of the fields that people write in many ways, and what was noted about them.
func fieldsRead(f *indicator.Form, err error) string {
	if err != nil {
		var codes []string
		for _, e := range fault.All(err) {
			codes = append(codes, string(e.Code))
		}
		return strings.Join(codes, " ")
	}
	ind := f.Indicators[0]
	year, _ := json.Marshal(f.Year)
	said := strings.Join([]string{
		string(year), f.Project.Name, f.CurrencyUnit, f.Funds.Adjusted.Total.String(),
		f.Funds.Spent.Total.String(), ind.Name, ind.Points.String(), ind.Declared.String(),
	}, "|")
	for _, n := range f.FieldNotes() {
		said += "\n" + n.Pointer + " " + n.In(lang.Chinese)
	}
	return said
}

// A CSV and the JSON of the same texts are the same form with the same notes, or refused alike.
func TestCSVAndJSONReadFieldsAlike(t *testing.T) {
	for _, c := range []struct{ year, name, unit, budget, spent, points, declared, want string }{
		{"2024", "道路", "万元", "100", "90", "10", "9", "2024|道路|万元|100|90|里程|10|9"},
		{"2024年度", "道路", "", "226,145,100.00", "3,359.62", "10分", "9.5分", "2024|道路||226145100.00|3359.62|里程|10|9.5"},
		{
			"２０２４", "道路", "元", "4753.66万元", "100", "10", "9",
			"2024|道路|元|47536600|100|里程|10|9\n/year “２０２４”按“2024”读取\n/funds/adjusted/total “4753.66万元”按“47536600元”读取",
		},
		{
			"2024", "\u00a0道路　", "单位：元", "100", "\u00a090", "50%", "/",
			"2024|道路|元|100|90|里程|50|—\n/project/name “道路”前后的特殊空格已去掉\n/currency_unit “单位：元”按“元”读取\n/funds/spent/total " +
				"“90”按“90”读取\n/indicators/0/points “50%”按“50分”读取",
		},
		{
			"2024", "道路", "万元", "XX万元", "#REF!", "__", "待填写",
			"2024|道路|万元|—|—|里程|—|—\n/funds/adjusted/total “XX万元”像是模板里还没有填写的空位\n/funds/spent/total “#REF!”是电子表格的公式错误，不是填写的内容\n" +
				"/indicators/0/points “__”像是模板里还没有填写的空位\n/indicators/0/declared “待填写”像是模板里还没有填写的空位",
		},
		{"今年", "道路", "万元", "约100", "90人", "十分", "优", "AMOUNT_WRONG AMOUNT_WRONG AMOUNT_WRONG AMOUNT_WRONG YEAR_WRONG"},
	} {
		var rows strings.Builder
		w := csv.NewWriter(&rows)
		_ = w.WriteAll([][]string{{
			"project", "year", "currency_unit", "budget", "spent", "level1", "name", "target",
			"points", "declared",
		}, {c.name, c.year, c.unit, c.budget, c.spent, "产出指标", "里程", "8公里", c.points, c.declared}})
		data, err := json.Marshal(map[string]any{
			"year": c.year, "project": map[string]any{"name": c.name}, "currency_unit": c.unit,
			"funds": map[string]any{"adjusted": map[string]any{"total": c.budget}, "spent": map[string]any{"total": c.spent}},
			"indicators": []any{map[string]any{
				"level1": "产出指标", "name": "里程", "target": "8公里", "points": c.points,
				"declared": c.declared,
			}},
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, text := range map[string]string{"form.csv": rows.String(), "form.ndjson": string(data)} {
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			found := 0
			for form, err := range (&document.Input{Files: []string{file}}).Forms(t.Context()) {
				if got := fieldsRead(form, err); got != c.want {
					t.Errorf("%s of %s:\n%s\nwant\n%s", name, c.year, got, c.want)
				}
				found++
			}
			if found != 1 {
				t.Errorf("%s of %s: %d forms", name, c.year, found)
			}
		}
	}
}

// A mistake in a CSV names its column by its heading, and suggests something that can be read.
func TestMistakesInCSVNameTheirColumn(t *testing.T) {
	const header = "项目名称,年度,全年预算数（万元）,全年执行数,三级指标,年度指标值,分值,自评得分\n"
	for row, want := range map[string]string{
		"甲,24年度,10,9,里程,8公里,90,80\n":             "2 “年度”一栏的“24年度”不是年度 / 是不是“2024”？",
		"甲,2024,约10万元,9,里程,8公里,90,80\n":          "2 “全年预算数（万元）”一栏的“约10万元”不是数值 / 请写成“10.5”或“10.5万元”这样确定的金额",
		"甲,2024,10,\"(1,234.5)\",里程,8公里,90,80\n": "2 “全年执行数”一栏的“(1,234.5)”不是数值 / 如果是负数，请写成“-1,234.5”；否则去掉括号",
		"甲,2024,10,9,里程,8公里,九十,80\n":             "2 “分值”一栏的“九十”不是数值 / 请写成“10”或“10分”这样的分值",
		"甲,2024,10,9,里程,8公里,90,良\n":              "2 “自评得分”一栏的“良”不是数值 / 请写成“9.25”或“9.25分”这样的得分",
	} {
		in := &document.Input{Files: []string{"-"}, Stdin: strings.NewReader(header + row), CSV: true}
		for record := range in.Records(t.Context()) {
			_, err := record.Forms()
			all := fault.All(err)
			if len(all) != 1 {
				t.Errorf("%s: %v", row, err)
				continue
			}
			if got := "2 " + all[0].Message.In(lang.Chinese) + " / " + all[0].Hint.In(lang.Chinese); all[0].Place.Line != 2 ||
				got != want {
				t.Errorf("%s: %s, want %s", row, got, want)
			}
		}
	}
}

// 2024 and 2024年 in two rows are the same year of the same form.
func TestYearsOfOneFormInCSV(t *testing.T) {
	const rows = "project,year,currency_unit,budget,level1,name,target,points\n甲,2024,万元,10,产出指标,里程,8公里,50\n甲,2024年度,万," +
		"10,产出指标,座数,8座,50\n甲,2025,万元,10,产出指标,座数,8座,50\n"
	forms, wrong := csvForms(t, strings.NewReader(rows))
	if len(forms) != 2 || wrong != nil || len(forms[0].Indicators) != 2 || forms[1].Year != 2025 {
		t.Errorf("%d forms, %v", len(forms), wrong)
	}
}

// The tables of a document take figures with their units too, in the unit of the form.
func TestFiguresOfTables(t *testing.T) {
	text := selfEvaluation("元")
	for from, to := range map[string]string{
		"1,250.50": "3359.62万", "1,000.40": "１０万元", "900.40": "8 000", "30\t28.24": "30分\t28.24分", "20\t20": "20%\t20",
	} {
		text = strings.Replace(text, strings.ReplaceAll(from, "\t", "\n\t"), strings.ReplaceAll(to, "\t", "\n\t"), 1)
	}
	f, remarks := readOne(t, text)
	got := strings.Join([]string{
		f.CurrencyUnit, f.Funds.Initial.Total.String(), f.Funds.Adjusted.Total.String(), f.Funds.Spent.Total.String(),
		f.Funds.Spent.Fiscal.String(), f.Indicators[0].Points.String(),
		f.Indicators[0].Declared.String(), f.Indicators[1].Points.String(), f.Declared.Score.String(),
	}, "|")
	if want := "元|1200.00|33596200|100000|8000|30|28.24|20|96.24"; got != want ||
		!slices.Equal(codes(remarks), []string{"LEVELS_IN_ORDER 护栏长度"}) {
		t.Errorf("%s, want %s; %v", got, want, codes(remarks))
	}
	var notes []string
	for _, n := range f.FieldNotes() {
		notes = append(notes, n.Pointer)
	}
	if got := strings.Join(notes, " "); got != "/funds/adjusted/total /funds/spent/total /funds/spent/fiscal "+
		"/indicators/1/points" {
		t.Errorf("noted: %s", got)
	}
}

// The money spent and the declared scores in a table of actuals are read like those of forms; what can't be read is
// reported.
func TestFiguresOfActuals(t *testing.T) {
	a, err := document.ActualsOf(t.Context(), "a.csv", []byte("项目名称,三级指标,实际完成值,自评得分\n道路,全年执行数,4753.66万元,\n道路,里程,8公里,9.5分\n"))
	if err != nil {
		t.Fatal(err)
	}
	form := &indicator.Form{
		CurrencyUnit: "元", Project: indicator.Project{Name: "道路"},
		Indicators: []indicator.Indicator{{Name: "里程"}},
	}
	a.Set(form)
	if form.Funds.Spent.Total.String() != "47536600" || form.Indicators[0].Declared.String() != "9.5" ||
		len(form.FieldNotes()) != 1 || a.Unused() != nil {
		t.Errorf("%+v, noted %v, %v", form, form.FieldNotes(), a.Unused())
	}
	_, err = document.ActualsOf(t.Context(), "a.csv", []byte("项目名称,三级指标,实际完成值,自评得分\n道路,全年执行数,约10万,\n道路,里程,8公里,优\n"))
	var got []string
	for _, e := range fault.All(err) {
		got = append(got, e.Place.String()+" "+e.Message.In(lang.Chinese))
	}
	if want := "a.csv:2 “实际完成值”一栏的“约10万”不是数值|a.csv:3 “自评得分”一栏的“优”不是数值"; strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
}

// A table of actuals may have another separator, and a mistake in it is reported with its place.
func TestTablesOfActuals(t *testing.T) {
	for _, comma := range []string{",", ";", "\t"} {
		a, err := document.ActualsOf(t.Context(), "a.csv", []byte("\ufeff"+strings.ReplaceAll("项目名称,三级指标,实际完成值\n道路,里程,8公里\n", ",", comma)))
		if err != nil {
			t.Fatal(err)
		}
		form := &indicator.Form{Project: indicator.Project{Name: "道路"}, Indicators: []indicator.Indicator{{Name: "里程"}}}
		if a.Set(form); form.Indicators[0].Actual.Text() != "8公里" {
			t.Errorf("%q: %+v", comma, form)
		}
	}
	for text, want := range map[string]string{
		"":       "a.csv: FILE_EMPTY",
		"项目名称\n": "a.csv:1: ACTUALS_COLUMN_MISSING",
		"项目名称,三级指标,实际完成值\n道路,里程,1\n\"道路,里程,\n2\n": "a.csv:3: CSV_ROW",
	} {
		if _, err := document.ActualsOf(t.Context(), "a.csv", []byte(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
