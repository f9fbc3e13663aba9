package indicator_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

const goodForm = `year: 2021
project: {name: 普查, department: 应急管理局, department_code: "426003"}
funds: {adjusted: {total: 10.0}, spent: {total: "9.20"}}
schedule:
  - {by: 2021-03-31, cumulative: "25.00"}
goals:
  - {text: 完成普查, ratio: 60}
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 乡镇数, target: 19个, points: "10", actual: 17个, reason: 汛期, declared: "9"}
  - {level1: 效益指标, name: 使用年限, target: 10, actual: 9, judged: {level: 部分达成, excused: true}, cumulative: {target: 30, actual: 28}}
events:
  - {name: 表彰, points: 2}
declared: {points: 100, score: "96.65", grade: 优}
`

func reports(err error, l lang.Language) string {
	var b strings.Builder
	for _, e := range fault.All(err) {
		b.WriteString(e.Report(l) + "\n")
	}
	return b.String()
}

func TestAFormIsReadWhole(t *testing.T) {
	for name, text := range map[string]string{
		"as written":            goodForm,
		"behind a mark":         "\ufeff" + goodForm,
		"with carriage returns": strings.ReplaceAll(goodForm, "\n", "\r\n"),
	} {
		f, err := indicator.FormYAML("表.yaml", []byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		a, b := f.Indicators[0], f.Indicators[1]
		got := []any{
			f.Year, f.Project.DepartmentCode, f.Funds.Adjusted.Total.String(), f.Funds.Spent.Total.String(),
			f.Schedule[0].By.String(), f.Schedule[0].Cumulative.String(), f.Goals[0].Text, f.Goals[0].Ratio.String(),
			a.Target.Text(), a.Actual.Text(), a.Points.String(), a.Declared.String(), a.Reason,
			b.Target.Text(), b.Judged.Level, b.Judged.Excused, b.Cumulative.Actual.Text(), b.Points.IsSet(),
			f.Events[0].Points.String(), f.Declared.Score.String(), f.Declared.Grade,
		}
		want := []any{
			2021, "426003", "10.0", "9.20", "2021-03-31", "25.00", "完成普查", "60",
			"19个", "17个", "10", "9", "汛期", "10", "部分达成", true, "28", false, "2", "96.65", "优",
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		if place, ok := f.Origins().At("/indicators/0/actual"); !ok || place.Line != 9 || place.Column != 80 {
			t.Errorf("%s: the actual stood at %+v", name, place)
		}
	}
}

func TestAFormIsWrittenAsItIsRead(t *testing.T) {
	f, err := indicator.FormYAML("表.yaml", []byte(goodForm))
	if err != nil {
		t.Fatal(err)
	}
	asJSON, err := f.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	asYAML, err := f.MarshalYAML()
	if err != nil {
		t.Fatal(err)
	}
	fromJSON, err := indicator.FormJSON("表.json", asJSON, 1)
	if err != nil {
		t.Fatal(err)
	}
	fromYAML, err := indicator.FormYAML("表.yaml", asYAML)
	if err != nil {
		t.Fatalf("%v\n%s", err, asYAML)
	}
	for _, again := range []*indicator.Form{fromJSON, fromYAML} {
		if text, err := again.MarshalJSON(); err != nil || string(text) != string(asJSON) {
			t.Errorf("%s\nbecame %s", asJSON, text)
		}
	}
	if !strings.Contains(string(asJSON), `"funds":{"adjusted":{"total":"10.0"},"spent":{"total":"9.20"}}`) {
		t.Errorf("%s", asJSON)
	}
}

// Every mistake of a form, with its place, in both languages.
func TestMistakesOfAForm(t *testing.T) {
	text := `{
  "year": "今年",
  "projekt": {"name": "普查"},
  "year": 2021,
  "indicators": [
    {"level1": "产出指标", "name": ["乡镇数"], "pionts": "10", "points": "十分"}
  ],
  "schedule": {"by": "三月底"}
}`
	_, err := indicator.FormJSON("表.json", []byte(text), 1)
	zh := `表.json:2:12: YEAR_WRONG: “今年”不是年度
    "year": "今年",
             ^^^^
  请写四位数字的年度（1949至2199），后面可以带“年”或“年度”
表.json:3:4: KEY_UNKNOWN: 没有“projekt”这个键
    "projekt": {"name": "普查"},
     ^^^^^^^
  是不是“project”？
表.json:4:4: KEY_DUPLICATE: 键“year”重复
    "year": 2021,
     ^^^^
表.json:6:32: TYPE_WRONG: 这里应是文本，却是列表
      {"level1": "产出指标", "name": ["乡镇数"], "pionts": "10", "points": "十分"}
                                     ^
表.json:6:42: KEY_UNKNOWN: 没有“pionts”这个键
  …vel1": "产出指标", "name": ["乡镇数"], "pionts": "10", "points": "十分"}
                                           ^^^^^^
  是不是“points”？
表.json:6:68: AMOUNT_WRONG: “十分”不是数值
  … ["乡镇数"], "pionts": "10", "points": "十分"}
                                           ^^^^
  请写成“10”或“10分”这样的分值
表.json:8:15: TYPE_WRONG: 这里应是列表，却是键值对
    "schedule": {"by": "三月底"}
                ^
`
	if got := reports(err, lang.Chinese); got != zh {
		t.Errorf("%s\nwant\n%s", got, zh)
	}
	en := reports(err, lang.English)
	for _, part := range []string{
		`表.json:2:12: YEAR_WRONG: “今年” is not a year`, `did you mean “project”?`, `key “year” is duplicated`,
		`expected a text, found a list`,
		`“十分” is not a number`, `expected a list, found a mapping`,
	} {
		if !strings.Contains(en, part) {
			t.Errorf("%s\nlacks %s", en, part)
		}
	}
}

func TestFilesThatAreNoForm(t *testing.T) {
	gbk := "year: 2021\nproject: {name: \xc6\xd5\xb2\xe9}\n"
	for name, c := range map[string]struct {
		read   func() error
		zh, en string
	}{
		"GBK": {
			func() error { _, err := indicator.FormYAML("表.yaml", []byte(gbk)); return err },
			"表.yaml:2: ENCODING: 文件不是 UTF-8 编码；看起来是 GBK（GB18030）\n  请用“另存为”选择 UTF-8 编码后再试\n",
			"表.yaml:2: ENCODING: the file is not UTF-8; it looks like GBK (GB18030)\n  save it as UTF-8 and try again\n",
		},
		"50 MB": {
			func() error { _, err := indicator.FormJSON("表.json", make([]byte, 50<<20), 1); return err },
			"表.json: LIMIT_SIZE: 文件约50 MB，超过16 MB的上限\n  请拆成几个文件，或每行一张表存为 .ndjson\n",
			"表.json: LIMIT_SIZE: the file has about 50 MB; the limit is 16 MB\n  split it, or save one form a line as .ndjson\n",
		},
		"nothing": {
			func() error { _, err := indicator.FormYAML("表.yaml", []byte("# 空\n")); return err },
			"表.yaml: FORM_NOTHING: 文件里没有内容\n", "表.yaml: FORM_NOTHING: the file holds nothing\n",
		},
		"a list": {
			func() error { _, err := indicator.FormJSON("表.json", []byte("[1]"), 3); return err },
			"表.json:3:1: TYPE_WRONG: 这里应是键值对，却是列表\n  [1]\n  ^\n",
			"表.json:3:1: TYPE_WRONG: expected a mapping, found a list\n  [1]\n  ^\n",
		},
		"a number of 300 digits": {
			func() error {
				_, err := indicator.FormJSON("表.json", []byte(`{"declared": {"score": `+strings.Repeat("9", 300)+`}}`), 1)
				return err
			},
			"表.json:1:24: AMOUNT_LONG: 数值超过200位\n  {\"declared\": {\"score\": " +
				"99999999999999999999999999999999999999999999999999999999999999999999999999999…\n                         ^\n",
			"表.json:1:24: AMOUNT_LONG: the number has more than 200 digits\n  {\"declared\": {\"score\": " +
				"99999999999999999999999999999999999999999999999999999999999999999999999999999…\n                         ^\n",
		},
	} {
		err := c.read()
		if got := reports(err, lang.Chinese); got != c.zh {
			t.Errorf("%s: %q, want %q", name, got, c.zh)
		}
		if got := reports(err, lang.English); got != c.en {
			t.Errorf("%s: %q, want %q", name, got, c.en)
		}
	}
}
