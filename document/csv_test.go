package document_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample"
)

// csvForms reads a CSV from stdin: the forms, and what is wrong as "line CODE".
func csvForms(t testing.TB, r io.Reader) (forms []*indicator.Form, wrong []string) {
	t.Helper()
	in := &document.Input{Files: []string{"-"}, Stdin: r, CSV: true}
	for record := range in.Records(t.Context()) {
		read, err := record.Forms()
		for _, e := range fault.All(err) {
			wrong = append(wrong, fmt.Sprintf("%d %s", e.Place.Line, e.Code))
		}
		forms = append(forms, read...)
	}
	return forms, wrong
}

const chineseCSV = `序号,项目名称,主管部门,年度,全年预算数,全年执行数（万元）,一级指标,二级指标,三级指标,年度指标值,分值,实际完成值,偏差原因
1,道路,交通局,2023,100,90,产出指标,数量指标,里程,≥80公里,50,72公里,"雨季,
停工"
2,,,,,,,时效指标,完工,12月底前,,2023年11月,
3,,,,,,效益指标,社会效益指标,通行时间,≤30分钟,30,0.5小时,
4,桥梁,交通局,2023,20.5,20,产出指标,数量指标,座数,2座,90,2座,
`

const englishCSV = "\ufeffproject;department;year;budget;spent;level1;level2;name;target;points;actual;reason\r\n" +
	"道路;交通局;2023;100;90;产出指标;数量指标;里程;≥80公里;50;72公里;\"雨季,\n停工\"\r\n" +
	"道路;交通局;2023;100;90;产出指标;时效指标;完工;12月底前;;2023年11月;\r\n" +
	"道路;交通局;2023;100;90;效益指标;社会效益指标;通行时间;≤30分钟;30;0.5小时;\r\n" +
	"桥梁;交通局;2023;20.5;20;产出指标;数量指标;座数;2座;90;2座;\r\n"

// Headings of both languages, merged cells left blank, and every encoding give the same forms.
func TestCSVOfForms(t *testing.T) {
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String(chineseCSV)
	if err != nil {
		t.Fatal(err)
	}
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(chineseCSV)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"Chinese": chineseCSV, "English": englishCSV, "GBK": gbk, "UTF-16": utf16,
		"tabs": strings.ReplaceAll(englishCSV, ";", "\t"),
	} {
		forms, wrong := csvForms(t, strings.NewReader(text))
		if len(forms) != 2 || wrong != nil {
			t.Errorf("%s: %d forms, %v", name, len(forms), wrong)
			continue
		}
		a, b := forms[0], forms[1]
		if a.Project.Name != "道路" || a.Year != 2023 || a.Project.Department != "交通局" ||
			a.Funds.Adjusted.Total.String() != "100" || a.Funds.Spent.Total.String() != "90" ||
			len(a.Indicators) != 3 || a.Indicators[0].Reason != "雨季,\n停工" || a.Indicators[1].Level1 != "产出指标" ||
			a.Indicators[1].Level2 != "时效指标" ||
			a.Indicators[1].Points.IsSet() || a.Indicators[2].Target.Text() != "≤30分钟" ||
			a.Indicators[2].Actual.Text() != "0.5小时" {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Project.Name != "桥梁" || b.Funds.Adjusted.Total.String() != "20.5" || len(b.Indicators) != 1 ||
			b.Indicators[0].Points.String() != "90" {
			t.Errorf("%s: %+v", name, b)
		}
		// The reason of the first row takes two lines.
		if place, ok := a.Origins().At("/indicators/1/actual"); !ok || place.Line != 4 || place.File != "stdin" {
			t.Errorf("%s: the second row stood at %+v", name, place)
		}
	}
}

// A mistake spoils only its own form, and is reported with its line.
func TestMistakesInCSV(t *testing.T) {
	const header = "project,year,budget,level1,name,target,points,actual\n"
	good := func(name string) string { return name + ",2023,10,产出指标,里程,8公里,90,7公里\n" }
	for name, c := range map[string]struct {
		rows  string
		forms []string
		wrong []string
	}{
		"a number in words": {
			good("甲") + "乙,2023,十万,产出指标,里程,8公里,九十,7公里\n" + good("丙"),
			[]string{"甲", "丙"},
			[]string{"3 AMOUNT_WRONG", "3 AMOUNT_WRONG"},
		},
		"a year in words": {"甲,今年,10,产出指标,里程,8公里,90,7公里\n" + good("乙"), []string{"乙"}, []string{"2 YEAR_WRONG"}},
		"a quote inside": {
			good("甲") + "乙,2023,10,产出指标,3\"管,8公里,90,7公里\n" + good("丙"),
			[]string{"甲", "丙"},
			[]string{"3 CSV_ROW"},
		},
		"a quote never closed": {
			good("甲") + "乙,2023,10,产出指标,\"里程,8公里,90,7公里\n" + good("丙") + good("丁"),
			[]string{"甲", "丙", "丁"},
			[]string{"3 CSV_ROW"},
		},
		"quotes in two rows": {"甲,2023,10,产出指标,\"里程,8公里,90,7公里\n" + good("乙") + "丙,2023,10,产出指标,里\"程,8公里,90,7公里\n" +
			good("丁"), []string{"乙", "丁"}, []string{"2 CSV_ROW", "4 CSV_ROW"}},
		"too many cells": {
			good("甲") + "乙,2023,10,产出指标,里程,8公里,90,7公里,多,的\n",
			[]string{"甲"},
			[]string{"3 CSV_CELLS"},
		},
		"blank cells at the end": {"甲,2023,10,产出指标,里程,8公里,90,7公里,,,\n", []string{"甲"}, nil},
		"money that differs": {
			good("甲") + "甲,2023,11,产出指标,里程,8公里,90,7公里\n" + good("乙"),
			[]string{"乙"},
			[]string{"3 CSV_CONFLICT"},
		},
		"rows apart": {good("甲") + good("乙") + good("甲"), []string{"甲", "乙"}, []string{"4 CSV_SCATTERED"}},
		"no name":    {"甲,2023,10,产出指标,,8公里,90,7公里\n", nil, []string{"2 CSV_NAMELESS"}},
		"a NUL": {
			good("甲") + "乙,2023,10,产出指标,里\x00程,8公里,90,7公里\n" + good("丙"),
			[]string{"甲", "丙"},
			[]string{"3 CSV_ENCODING"},
		},
		"GBK in one row": {
			good("甲") + "乙,2023,10,\xb2\xfa\xb3\xf6,里程,8公里,90,7公里\n" + good("丙"),
			[]string{"甲", "丙"},
			[]string{"3 CSV_ENCODING"},
		},
		"a broken row of one form": {
			good("甲") + "甲,2023,10,产出指标,里\"程,8公里,90,7公里\n" + good("甲") + good("乙"),
			[]string{"乙"},
			[]string{"3 CSV_ROW"},
		},
		"rows of the empty form": {
			good("甲") + "甲,2023,,产出,,,,\n,,,效益,,,,\n" + good("乙"), []string{"甲", "乙"}, nil,
		},
		"a row without its name": {
			good("甲") + "乙,2023,10,产出,,8公里,90,\n" + good("丙"), []string{"甲", "丙"}, []string{"3 CSV_NAMELESS"},
		},
		"the last row cut": {good("甲") + "乙,2023,10,产出", []string{"甲"}, []string{"3 CSV_NAMELESS"}},
	} {
		forms, wrong := csvForms(t, strings.NewReader(header+c.rows))
		var names []string
		for _, f := range forms {
			names = append(names, f.Project.Name)
		}
		if !slices.Equal(names, c.forms) || !slices.Equal(wrong, c.wrong) {
			t.Errorf("%s: %v %v, want %v %v", name, names, wrong, c.forms, c.wrong)
		}
	}
	for text, want := range map[string]string{
		"project,name\n甲,里程\n":                      "1 CSV_COLUMN_MISSING",
		"name,target\n里程,8公里\n":                     "1 CSV_COLUMN_MISSING",
		"project,name,target,targt\n甲,里程,8公里,9公里\n": "1 CSV_COLUMN_UNKNOWN",
		"project,name,target,年度指标值\n甲,里程,8公里,9公里\n": "1 CSV_COLUMN_TWICE",
		"": "0 NO_FORM_FOUND",
	} {
		if forms, wrong := csvForms(t, strings.NewReader(text)); len(forms) != 0 || !slices.Equal(wrong, []string{want}) {
			t.Errorf("%q: %d forms, %v, want %s", text, len(forms), wrong, want)
		}
	}
}

// A stray quote far inside a file of any length spoils only its row.
func TestAStrayQuoteInRowAMillion(t *testing.T) {
	n, stray := 1_000_200, 1_000_000
	if testing.Short() {
		n, stray = 100_200, 100_000
	}
	in := sample.Lines(n, func(i int) string {
		switch i {
		case 0:
			return "project,level1,name,target,points,actual"
		case stray:
			return `项目坏,产出指标,"里程,8公里,90,7公里`
		}
		return fmt.Sprintf("项目%d,产出指标,里程,8公里,90,7公里", i/5)
	})
	forms, wrong := 0, []string{}
	peak := growth(t, func() {
		for record := range (&document.Input{Files: []string{"-"}, Stdin: in, CSV: true}).Records(t.Context()) {
			read, err := record.Forms()
			for _, e := range fault.All(err) {
				wrong = append(wrong, fmt.Sprintf("%d %s", e.Place.Line, e.Code))
			}
			forms += len(read)
		}
	})
	// Rows 1 to n-1 by fives; the form of the stray quote has one row less.
	if want := []string{fmt.Sprintf("%d CSV_ROW", stray+1)}; !slices.Equal(wrong, want) || forms != n/5 {
		t.Errorf("%d forms, %v", forms, wrong)
	}
	if peak > 90<<20 {
		t.Errorf("%d MB more were taken", peak>>20)
	}
}

// Forms come from a folder of files of every kind, packed or not.
func TestAMixOfFiles(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"1.yaml": "project: {name: 一}\nindicators:\n  - {name: 里程, target: 8公里}\n---\nproject: {name: 二}\nindicators:\n  - " +
			"{name: 里程, target: 8公里}\n",
		"2.json": `[{"project": {"name": "三"}, "indicators": []}]`, "3.csv": "project,name,target\n四,里程,8公里\n",
		"4.ndjson":     `{"project": {"name": "五"}, "indicators": []}`,
		".hidden.json": "{", "note.md": "#",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, packing := range map[string]document.Packing{"5.yaml.gz": document.Gzip, "6.ndjson.zst": document.Zstd} {
		packed, err := packing.NewPacker().Append(nil, []byte(`{"project": {"name": "`+name[:1]+`"}, "indicators": []}`))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), packed, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	files, err := document.Files(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for f, err := range (&document.Input{Files: files}).Forms(t.Context()) {
		if err != nil {
			t.Error(err)
			continue
		}
		names = append(names, f.Project.Name)
	}
	if got := strings.Join(names, ""); got != "一二三四五56" {
		t.Error(got)
	}
}

// Reasons about the money of a project have columns of their own, in both languages.
func TestCSVReasonsOfTheMoney(t *testing.T) {
	for _, headings := range []string{
		"项目名称,年初预算数,全年预算数,全年执行数,执行率偏差原因,预算调整原因",
		"project,initial,adjusted,spent,execution_reason,adjustment",
	} {
		forms, wrong := csvForms(t, strings.NewReader(headings+",一级指标,三级指标,年度指标值,实际完成值,偏差原因\n道路,120,100,80,尾款未付,交回结余,产出指标,"+
			"里程,≥80公里,72公里,雨季\n"))
		if len(forms) != 1 || len(wrong) > 0 {
			t.Fatalf("%d forms, %v", len(forms), wrong)
		}
		if f := forms[0]; f.Funds.Reason != "尾款未付" || f.Funds.Adjustment != "交回结余" || f.Indicators[0].Reason != "雨季" {
			t.Errorf("%+v %q", f.Funds, f.Indicators[0].Reason)
		}
	}
}
