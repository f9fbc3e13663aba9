package cell_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// figures are texts of fields and what they are worth, worked out by hand: the amount in the form's unit, "!" after it
// where a note says how it was read, "absent", or "wrong".
var figures = map[string]map[string]string{
	"money in 元": {
		"226,145,100.00": "226145100.00", "3359.62万": "33596200!", "4753.66万元": "47536600!", "１０万元": "100000!",
		"1.5亿元": "150000000!", "12.34元": "12.34", "12.3元": "12.3", "5角": "0.5!", "三万五千元整": "35000", "10元": "10",
		"人民币10万元": "100000!", "￥1,234.50": "1234.50", "-3.5万元": "-35000!", "0元": "0", "0万元": "0!", "2千元": "2000!",
		"0.00005万元": "0.5!",
	},
	"money in 万元": {
		"226,145,100.00": "226145100.00", "１２３．４５": "123.45!", "１,２３４": "1234!", "3359.62": "3359.62", "3359.62万": "3359.62",
		"4753.66万元": "4753.66", "１０万元": "10!", "3 359.62": "3359.62!", "10.5万元（含税）": "10.5!", "33596200元": "3359.6200!",
		"10元": "0.0010!", "1元5角": "0.00015!", "0.5亿": "5000!", "1.23亿元": "12300!", "壹拾万元整": "10!",
		"500": "500", " 500 ": "500", "\u00a0500\u00a0": "500!", "　500": "500!", "500\u200b": "500!", "500。": "500!",
		"+5": "5", "": "absent", " ": "absent", "/": "absent", "—": "absent", "－": "absent", "无": "absent",
		"XX万元": "absent!", "#REF!": "absent!", "待定": "absent!", "____": "absent!", "万元": "absent!",
		"约10万元": "wrong", "10万元左右": "wrong", "≥10万元": "wrong", "10-20万元": "wrong", "10余万": "wrong", "10万美元": "wrong",
		"$10": "wrong", "10%": "wrong", "10人": "wrong", "十万": "wrong", "十分": "wrong", "abc": "wrong", "10,20": "wrong",
		"1,25,000": "wrong", "(1,234.50)": "wrong", "1.2.3": "wrong", "10万/年": "wrong", "增长10万元": "wrong",
		"10万元；20万元": "wrong", "1O": "wrong", "3/4": "wrong", "2023年10万元": "wrong", "10.5.": "wrong",
	},
	"points": {
		"10": "10", "10.00": "10.00", "10分": "10", "１０分": "10!", "10 分": "10", "10.5分": "10.5", "50%": "50!", "5.5%": "5.5!",
		"５％": "5!", "10（分）": "10!", "": "absent", "/": "absent", "—": "absent", "XX": "absent!", "0": "0",
		"十分": "wrong", "10个": "wrong", "满分": "wrong", "10万": "wrong", "≥10": "wrong", "10-15分": "wrong", "10‰": "wrong",
		"10分钟": "wrong", "九十": "wrong",
	},
	"score": {
		"9.5": "9.5", "9.50分": "9.50", "９．５": "9.5!", "-2": "-2", "/": "absent", "#N/A": "absent!", "95%": "wrong",
		"优": "wrong", "约9分": "wrong",
	},
	"share": {
		"25": "25", "25%": "25", "２５％": "25!", "25.00%": "25.00", "": "absent", "25分": "wrong", "25人": "wrong",
		"一半": "wrong", "≤25%": "wrong",
	},
}

func TestFiguresOfForms(t *testing.T) {
	read := map[string]func(string) (exact.Amount, lang.Message, *cell.Wrong){
		"money in 元": func(s string) (exact.Amount, lang.Message, *cell.Wrong) {
			return cell.ReadMoney(s, "元")
		},
		"money in 万元": func(s string) (exact.Amount, lang.Message, *cell.Wrong) {
			return cell.ReadMoney(s, "")
		},
		"points": cell.ReadPoints, "score": cell.ReadScore, "share": cell.ReadShare,
	}
	for kind, cases := range figures {
		for text, want := range cases {
			a, note, wrong := read[kind](text)
			got := a.String()
			switch {
			case wrong != nil:
				got = "wrong"
			case !a.IsSet():
				got = "absent"
			}
			if !note.IsZero() {
				got += "!"
			}
			if got != want {
				t.Errorf("%s %q is %s, want %s", kind, text, got, want)
			}
			if wrong != nil && (wrong.Hint.IsZero() || !strings.Contains(wrong.Why.In(lang.English), text)) {
				t.Errorf("%s %q: %s, %s", kind, text, wrong.Why, wrong.Hint)
			}
		}
	}
}

func TestYearsOfForms(t *testing.T) {
	for text, want := range map[string]string{
		"2024": "2024", "2024年": "2024", "2024年度": "2024", "2024 年": "2024", "２０２４": "2024!", "２０２４年度": "2024!",
		"（2024年度）": "2024", "二〇二四年": "2024!", "二○二四": "2024!", "2024.0": "2024!", " 2024 ": "2024", "\u00a02024": "2024!",
		"2024财年": "2024", "2024会计年度": "2024",
		"今年": "wrong", "24年度": "wrong 2024", "2024-2025": "wrong", "2024年1月": "wrong 2024", "FY2024": "wrong 2024",
		"1900": "wrong", "2300年": "wrong", "": "wrong", "20245": "wrong", "2O24": "2024!", "年度": "wrong", "XX年": "wrong",
		"2024.5": "wrong 2024", "-2024": "wrong 2024", "2024年度自评表": "wrong 2024",
	} {
		year, note, wrong := cell.ReadYear(text)
		got := strconv.Itoa(year)
		if wrong != nil {
			got = "wrong"
			if wrong.Hint.Code == "DID_YOU_MEAN" {
				got += " " + wrong.Hint.Args[0].(string)
			}
		}
		if !note.IsZero() {
			got += "!"
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
}

// Both readers of JSON and that of YAML read fields alike, whatever the order of the keys, and note the same.
func TestReadersOfFormsAgreeOnFields(t *testing.T) {
	json := `{"funds": {"adjusted": {"total": "3359.62万元"}, "spent": {"total": "１０,０００"}}, "year": "２０２４年度", "currency_unit": "单位：元", "project": {"name": "　普查\u00a0"},
"indicators": [{"level1": " 产出指标 ", "name": "乡镇数", "target": " 19个", "points": "50%", "declared": "9.5分"}], "schedule": [{"by": "2024-06-30", "cumulative": "50%"}]}`
	yaml := `{funds: {adjusted: {total: 3359.62万元}, spent: {total: "１０,０００"}}, year: ２０２４年度, currency_unit: 单位：元, project: {name: "　普查\u00a0"},
indicators: [{level1: " 产出指标 ", name: 乡镇数, target: " 19个", points: 50%, declared: 9.5分}], schedule: [{by: 2024-06-30, cumulative: 50%}]}`
	fromJSON, err := indicator.FormJSON("表.json", []byte(json), 1)
	if err != nil {
		t.Fatal(err)
	}
	fromYAML, err := indicator.FormYAML("表.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	var reader indicator.FormReader
	byReader, err := reader.JSON("表.json", []byte(json), 1)
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]*indicator.Form{"JSON": fromJSON, "YAML": fromYAML, "FormReader": byReader} {
		ind := f.Indicators[0]
		got := strings.Join([]string{
			strconv.Itoa(f.Year), f.Project.Name, f.CurrencyUnit, f.Funds.Adjusted.Total.String(), f.Funds.Spent.Total.String(),
			ind.Level1, ind.Target.Text(), ind.Points.String(),
			ind.Declared.String(), f.Schedule[0].Cumulative.String(),
		}, "|")
		if want := "2024|普查|元|33596200|10000|产出指标|19个|50|9.5|50"; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		var notes []string
		for _, n := range f.FieldNotes() {
			notes = append(notes, n.Pointer+" "+n.In(lang.English))
		}
		want := []string{
			"/year “２０２４年度” is read as 2024", "/project/name special blanks around “普查” were cut off",
			"/currency_unit “单位：元” is read as 元", "/funds/adjusted/total “3359.62万元” is read as 33596200元",
			"/funds/spent/total “１０,０００” is read as 10000", "/indicators/0/points “50%” is read as 50分",
		}
		if strings.Join(notes, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s: %q", name, notes)
		}
	}
}

// What is suggested for a field that can't be read can be read.
func TestSuggestionsForFieldsAreRight(t *testing.T) {
	for text, want := range map[string]string{
		`{"year": "2024年1-12月"}`:                        "是不是“2024”？",
		`{"funds": {"spent": {"total": "（1,234.50）"}}}`: "如果是负数，请写成“-1,234.50”；否则去掉括号",
		`{"funds": {"spent": {"total": "10万美元"}}}`:      "请按人民币填写", `{"year": "明年"}`: "请写四位数字的年度（1949至2199），后面可以带“年”或“年度”",
	} {
		_, err := indicator.FormJSON("表.json", []byte(text), 1)
		all := fault.All(err)
		if len(all) != 1 || all[0].Hint.In(lang.Chinese) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestDaysOfForms(t *testing.T) {
	for text, want := range map[string]string{
		"2024-03-31": "2024-03-31", "3月31日": "2024-03-31!", "3月底": "2024-03-31!", "6月30日前": "2024-06-30!",
		"2023年12月底": "2023-12-31!", "２０２４-０３-３１": "2024-03-31!", "2024/3/31": "2024-03-31!", "上半年": "2024-06-30!",
		"第一季度": "2024-03-31!", "2月": "2024-02-29!", "年底": "2024-12-31!",
		"尽快": "wrong", "每月5日": "wrong", "5日前": "wrong", "": "wrong", "31天": "wrong", "2024-02-30": "wrong", "3月31日后": "wrong",
	} {
		d, note, wrong := cell.ReadDay(text, 2024)
		got := d.String()
		if wrong != nil {
			got = "wrong"
			if hint := wrong.Hint.In(lang.English); hint != "write it as “2024-03-31”" {
				t.Errorf("%q: %s", text, hint)
			}
		}
		if !note.IsZero() {
			got += "!"
		}
		if got != want {
			t.Errorf("%q is %s, want %s", text, got, want)
		}
	}
	if _, _, wrong := cell.ReadDay("3月底", 0); wrong == nil {
		t.Error("a day of no year is taken")
	}
}

// A year of blanks is none, as it is in a table.
func TestABlankYearIsNone(t *testing.T) {
	for _, blank := range []string{"", "  ", "\u00a0", "\u3000"} {
		f, err := indicator.FormJSON("表.json", []byte(
			`{"year": "`+blank+`", "indicators": [{"level1": "产出指标", "name": "乡镇数", "target": "19个"}]}`), 1)
		if err != nil || f.Year != 0 {
			t.Errorf("%q: %v", blank, err)
		}
	}
}
