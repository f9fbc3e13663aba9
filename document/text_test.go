package document_test

import (
	"errors"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// cells writes rows of cells as in text exported by Word: one cell per line after a tab, a blank line after each row. A
// cell of several paragraphs has blank lines between them and one more after it.
func cells(rows ...[]string) string {
	var b strings.Builder
	for _, row := range rows {
		for _, c := range row {
			paragraphs := strings.Split(c, "¶")
			b.WriteString("\t" + strings.Join(paragraphs, "\n\n") + "\n")
			if len(paragraphs) > 1 {
				b.WriteString("\n")
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// selfEvaluation is a made-up table in the ministry's layout, in a year and a place of its own.
func selfEvaluation(unit string) string {
	return "青山县项目支出绩效自评表\n（2023年度）\n\n" + cells(
		[]string{"项目名称", "乡村道路养护"},
		[]string{"主管部门及代码", "青山县交通运输局[301005]", "实施单位", "青山县公路养护中心"},
		[]string{"项目资金（" + unit + "）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"},
		[]string{"", "年度资金总额", "1,200.00", "1,250.50", "1,000.40", "10", "80%", "8"},
		[]string{"", "其中：当年财政拨款", "1,000.00", "1,050.50", "900.40", "—", "—", "—"},
		[]string{"", "上年结转资金", "150", "150", "100", "—", "—", "—"},
		[]string{"", "其他资金", "50", "50", "/", "—", "—", "—"},
		[]string{"年度总体目标", "预期目标", "实际完成情况"},
		[]string{"", "1.养护县道85公里。¶2.安装护栏1.5万米。", "1.养护80公里。¶2.护栏全部装完。"},
		[]string{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
		[]string{"", "产出指标", "数量指标", "养护里程", "≥85公里", "80公里", "30", "28.24", "汛期停工"},
		[]string{"", "", "", "护栏长度", "1.5万米", "1.5万米", "20", "20", ""},
		[]string{"", "效益指标", "社会效益指标", "出行条件", "明显改善", "达成预期指标", "30", "30", ""},
		[]string{"", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", "10", "10", ""},
		[]string{"总分", "", "", "", "", "", "100", "96.24", "优"},
	)
}

func read(t *testing.T, text string) *document.Contents {
	t.Helper()
	contents, err := document.Read(t.Context(), "table.txt", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return contents
}

func readOne(t *testing.T, text string) (*indicator.Form, fault.List) {
	t.Helper()
	contents := read(t, text)
	if len(contents.Forms) != 1 {
		t.Fatalf("%d forms", len(contents.Forms))
	}
	return contents.Forms[0], contents.Remarks
}

func codes(list fault.List) []string {
	var all []string
	for _, e := range list {
		all = append(all, string(e.Code)+" "+e.Text)
	}
	return all
}

func TestSelfEvaluationIsWhole(t *testing.T) {
	f, remarks := readOne(t, selfEvaluation("万元"))
	if got := codes(remarks); !slices.Equal(got, []string{"LEVELS_IN_ORDER 护栏长度"}) {
		t.Errorf("nothing in the table is unusual but that its merged cells can't be seen: %v", got)
	}
	p := f.Project
	if f.Year != 2023 || p.Name != "乡村道路养护" || p.Title != "青山县项目支出绩效自评表" || p.Department != "青山县交通运输局" ||
		p.DepartmentCode != "301005" || p.ImplementingUnit != "青山县公路养护中心" {
		t.Errorf("head: %d %+v", f.Year, p)
	}
	for _, c := range []struct {
		name string
		got  indicator.Money
		want [4]string
	}{
		{"initial", f.Funds.Initial, [4]string{"1200.00", "1000.00", "150", "50"}},
		{"adjusted", f.Funds.Adjusted, [4]string{"1250.50", "1050.50", "150", "50"}},
		{"spent", f.Funds.Spent, [4]string{"1000.40", "900.40", "100", "—"}},
	} {
		if got := [4]string{
			c.got.Total.String(), c.got.Fiscal.String(), c.got.Carryover.String(),
			c.got.Other.String(),
		}; got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	wantGoals := []indicator.Goal{{Text: "养护县道85公里。", Outcome: "养护80公里。"}, {Text: "安装护栏1.5万米。", Outcome: "护栏全部装完。"}}
	if !reflect.DeepEqual(f.Goals, wantGoals) {
		t.Errorf("goals: %v", f.Goals)
	}
	if len(f.Indicators) != 4 {
		t.Fatalf("%d indicators, there are 4", len(f.Indicators))
	}
	for i, want := range []string{
		"产出指标 数量指标 养护里程 ≥85公里 80公里 30 28.24 汛期停工",
		"产出指标 数量指标 护栏长度 1.5万米 1.5万米 20 20 ",
		"效益指标 社会效益指标 出行条件 明显改善 达成预期指标 30 30 ",
		"满意度指标 服务对象满意度指标 群众满意度 ≥90% 93% 10 10 ",
	} {
		r := f.Indicators[i]
		got := strings.Join([]string{
			r.Level1, r.Level2, r.Name, r.Target.Text(), r.Actual.Text(), r.Points.String(),
			r.Declared.String(), r.Reason,
		}, " ")
		if got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
	if d := f.Declared; d.Points.String() != "100" || d.Score.String() != "96.24" || d.Grade != "优" {
		t.Errorf("declared: %+v", d)
	}
}

func TestMoneyKeepsItsUnit(t *testing.T) {
	if f, _ := readOne(t, selfEvaluation("元")); f.CurrencyUnit != "元" || f.Funds.Initial.Total.String() != "1200.00" {
		t.Errorf("a block in 元 was read as %s %q", f.Funds.Initial.Total, f.CurrencyUnit)
	}
	if f, _ := readOne(t, selfEvaluation("万元")); f.CurrencyUnit != "万元" && f.CurrencyUnit != "" {
		t.Errorf("a block in 万元 was read in %q", f.CurrencyUnit)
	}
	inCells := strings.Replace(selfEvaluation("万元"), "1,250.50", "12,505,000元", 1)
	if f, _ := readOne(t, inCells); !f.Funds.Adjusted.Total.Fraction().Equal(mustAmount(t, "1250.5").Fraction()) {
		t.Errorf("12,505,000元 in a block in 万元 was read as %s", f.Funds.Adjusted.Total)
	}
	if _, remarks := readOne(t, strings.Replace(selfEvaluation("万元"), "1,250.50", "12,50.5", 1)); !slices.Contains(
		codes(remarks), "AMOUNT_UNREAD 12,50.5") {
		t.Errorf("wrong grouping passed: %v", remarks)
	}
}

func mustAmount(t *testing.T, s string) exact.Amount {
	t.Helper()
	a, err := exact.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// What the recogniser can't place must be reported, wherever it is.
func TestNothingIsDroppedInSilence(t *testing.T) {
	table := selfEvaluation("万元")
	for _, c := range []struct{ what, old, new, want string }{
		{"a label", "\t项目名称\n", "\t项目负责人\n\t王芳\n\n\t项目名称\n", "王芳"},
		{"a column", "\t分值\n\t得分\n\t偏差", "\t分值\n\t领导批示\n\t偏差", "领导批示"},
		{"a cell beyond the headings", "\t汛期停工\n", "\t汛期停工\n\t雨季提前\n", "雨季提前"},
		{"a note inside the table", "\t总分\n", "\t说明：本表由单位填写\n\n\t总分\n", "说明：本表由单位填写"},
		{"a paragraph above", "青山县项目支出", "填表说明另附\n\n青山县项目支出", "填表说明另附"},
		{"a row without a name", "\t护栏长度\n", "\t\n", "1.5万米"},
	} {
		text := strings.Replace(table, c.old, c.new, 1)
		if text == table {
			t.Fatalf("%s: the fixture lacks %q", c.what, c.old)
		}
		checkRemark(t, c.what, text, c.want)
	}
	checkRemark(t, "a paragraph below", table+"\n\n填表人：李明\n", "填表人：李明")
}

func checkRemark(t *testing.T, what, text, want string) {
	t.Helper()
	_, remarks := readOne(t, text)
	for _, r := range remarks {
		if r.Text == want && r.Place.Line > 0 && r.Place.Column > 0 {
			return
		}
	}
	t.Errorf("%s: no remark on %q with its place, only %v", what, want, codes(remarks))
}

func TestTargetInThreeCells(t *testing.T) {
	f, _ := readOne(t, "某项目绩效目标表\n"+cells(
		[]string{"项目名称", "图书采购"},
		[]string{"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"},
		[]string{"产出指标", "数量指标", "采购册数", "≥", "735", "册", "50"},
		[]string{"效益指标", "社会效益指标", "借阅秩序", "定性", "良好", "", "40"},
	))
	if got := f.Indicators[0].Target.Text(); got != "≥735册" {
		t.Errorf("joined as %q", got)
	}
	if got := f.Indicators[1].Target.Text(); got != "良好" {
		t.Errorf("定性 is no comparator, the target is 良好, not %q", got)
	}
}

func TestEncodings(t *testing.T) {
	text := selfEvaluation("万元")
	encode := func(e interface{ String(string) (string, error) }, s string) string {
		out, err := e.String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, data := range map[string]string{
		"UTF-8 with BOM":         "\ufeff" + text,
		"CRLF":                   strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":                     strings.ReplaceAll(text, "\n", "\r"),
		"GBK":                    encode(simplifiedchinese.GBK.NewEncoder(), strings.ReplaceAll(text, "—", "/")),
		"GB18030":                encode(simplifiedchinese.GB18030.NewEncoder(), text),
		"UTF-16 little endian":   encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder(), text),
		"UTF-16 big endian":      encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder(), text),
		"UTF-16 without a mark":  encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder(), text),
		"UTF-16 BE without mark": encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder(), text),
	} {
		contents, err := document.Read(t.Context(), "table.txt", strings.NewReader(data))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if f := contents.Forms[0]; f.Project.Name != "乡村道路养护" || len(f.Indicators) != 4 ||
			f.Indicators[0].Target.Text() != "≥85公里" {
			t.Errorf("%s: %+v", name, f.Project)
		}
	}
}

// Chinese UTF-8 that lost a byte can be valid GBK for other characters: here every line still has pairs of bytes.
func TestBrokenUTF8IsNotReadAsGBK(t *testing.T) {
	whole := cells(
		[]string{"项目名称", "乡村道路养护甲"},
		[]string{"一级指标：", "二级指标", "三级指标", "指标值："},
		[]string{"产出指标", "数量指标", "养护里程", "85"},
	)
	if f, _ := readOne(t, whole); f.Project.Name != "乡村道路养护甲" {
		t.Fatalf("the fixture itself is wrong: %+v", f.Project)
	}
	at := strings.Index(whole, "乡村") + 11 // inside the fourth character
	broken := whole[:at] + whole[at+1:]
	if s, err := simplifiedchinese.GB18030.NewDecoder().String(broken); err != nil || strings.ContainsRune(s, '\ufffd') {
		t.Fatalf("the fixture doesn't decode as GBK, so it proves nothing: %q", s)
	}
	_, err := document.Read(t.Context(), "table.txt", strings.NewReader(broken))
	if list := fault.All(err); len(list) != 1 || list[0].Code != "ENCODING" || list[0].Place.Line != 2 {
		t.Fatalf("%v", err)
	}
}

// Lines and columns as counted by hand in the text below.
func TestValuesKnowWhereTheyStood(t *testing.T) {
	f, _ := readOne(t, "修路绩效目标表\n"+ // 1
		"\t项目名称\n\t  修路\n\n"+ // 2, 3
		"\t绩效目标\n\t1.修一段\n\n2.养一段\n\n\n"+ // 5, 6, 8
		"\t一级指标\n\t二级指标\n\t三级指标\n\t指标值\n\n"+ // 11 to 14
		"\t产出指标\n\t数量指标\n\t里程\n\t≥5公里\n") // 16 to 19
	for pointer, want := range map[string][2]int{
		"/project/title":       {1, 1},
		"/project/name":        {3, 4},
		"/goals/0/text":        {6, 2},
		"/goals/1/text":        {8, 1},
		"/indicators/0/name":   {18, 2},
		"/indicators/0/target": {19, 2},
	} {
		if place, _ := f.Origins().At(pointer); place.File != "table.txt" || place.Line != want[0] ||
			place.Column != want[1] {
			t.Errorf("%s stood at %v, want %v", pointer, place, want)
		}
	}
}

// A title may be only one blank line below the table above it, and a table need not begin with the project's name.
func TestTablesAreToldApart(t *testing.T) {
	head := []string{"一级指标", "二级指标", "三级指标", "指标值", "确定依据"}
	row := []string{"产出指标", "数量指标", "里程", "≥5公里", "计划"}
	contents := read(t, "甲绩效目标表\n"+cells([]string{"项目名称", "甲"}, head, row)+
		"乙绩效目标表\n"+cells([]string{"实施单位", "乙局", "项目名称", "乙"}, head, row)+
		cells([]string{"项目名称", "丙"}, head, row)+
		"丁绩效目标表\n"+cells([]string{"项目名称", "丁"}, head, row))
	var got []string
	for _, f := range contents.Forms {
		got = append(got, f.Project.Title+"|"+f.Project.Name)
		if len(f.Indicators) != 1 || f.Indicators[0].Basis != "计划" {
			t.Errorf("%s: %d indicators, the first by %q", f.Project.Name, len(f.Indicators), f.Indicators[0].Basis)
		}
	}
	if want := []string{"甲绩效目标表|甲", "乙绩效目标表|乙", "|丙", "丁绩效目标表|丁"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if len(contents.Remarks) > 0 {
		t.Errorf("nothing is left out: %v", contents.Remarks)
	}
}

// A department's part in a shape of its own: an introduction before the first measure, wide blanks, a field of Word,
// and braces that aren't a field.
func TestDepartmentOfOwnText(t *testing.T) {
	contents := read(t, "一、总体绩效目标{ TC 总体绩效目标 \\f A \\l 1 }\n　　2024年修好{县乡}两级道路。\n\n"+
		"二、分项绩效目标：\n（一）养护\n绩效目标：不断路\n绩效指标：里程80公里\n另计护栏\n\n"+
		"三、工作保障措施\n各单位须做到以下几点。\n一、定人。\n　二、定责。\n（补充说明）\n十一、定时。\n第二部分\n"+
		"修路绩效目标表\n"+cells(
		[]string{"项目名称", "修路"},
		[]string{"主管部门及预算编码", "青山县交通运输局301005"},
		[]string{"一级指标", "二级指标", "三级指标", "指标值"},
		[]string{"产出指标", "数量指标", "里程", "≥5公里"},
	))
	d := contents.Departments[0]
	if d.Year != 2024 || d.Code != "301005" || d.Goal != "2024年修好{县乡}两级道路。" {
		t.Fatalf("%+v", d)
	}
	if want := []indicator.Subgoal{{Name: "养护", Goal: "不断路", Indicators: "里程80公里\n另计护栏"}}; !slices.Equal(
		d.Subgoals, want) {
		t.Errorf("sub-goals: %q", d.Subgoals)
	}
	if want := []string{"定人。", "定责。\n（补充说明）", "定时。"}; !slices.Equal(d.Measures, want) {
		t.Errorf("measures: %q", d.Measures)
	}
	if got := codes(contents.Remarks); !slices.Equal(got, []string{"TEXT_UNKNOWN 各单位须做到以下几点。"}) {
		t.Errorf("only the introduction has no place in the record: %q", got)
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, text, code, zh string
	}{
		{"notes.txt", "只有几句话，没有表。\n", "NO_FORM_FOUND", "没有找到绩效目标表或自评表"},
		{"empty.txt", "", "FILE_EMPTY", "文件是空的，里面没有文字"},
		{"picture.png", "x", "TYPE_UNKNOWN", "不认识“.png”这种文件"},
		{"form.docx", "x", "NO_FORM_FOUND", "没有找到绩效目标表或自评表"},
	} {
		_, err := document.Read(t.Context(), c.name, strings.NewReader(c.text))
		var e *fault.Error
		if !errors.As(err, &e) || string(e.Code) != c.code || e.In(lang.Chinese) != c.zh || e.Place.File != c.name ||
			e.Hint.IsZero() {
			t.Errorf("%s: %v", c.name, err)
		}
		if c.code == "TYPE_UNKNOWN" && !strings.Contains(e.Hint.In(lang.English), ".txt") {
			t.Errorf("%s: the hint doesn't list what is read: %s", c.name, e.Hint.In(lang.English))
		}
	}
}

// A kind of file that is said to be read is never called unknown, whatever is in it.
func TestKindsThatAreReadAreKnown(t *testing.T) {
	_, err := document.Read(t.Context(), "picture.png", strings.NewReader("x"))
	var unknown *fault.Error
	if !errors.As(err, &unknown) {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`\.[a-z]+`).FindAllString(unknown.Hint.In(lang.Chinese), -1)
	if len(kinds) < 15 {
		t.Fatalf("only %v are read", kinds)
	}
	for _, kind := range kinds {
		for _, text := range []string{"# 说明\n\n本文没有表。\n", "只有一句话。\n"} {
			_, err := document.Read(t.Context(), "notes"+kind, strings.NewReader(text))
			if found := fault.All(err); len(found) == 0 || found[0].Code == unknown.Code {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
}

// hostileUnits are texts that a reader could go back and forth over when they are repeated many times.
func hostileUnits() map[string]string {
	return map[string]string{
		"lines that go on": "\t项目名称\n甲\n", "wrapped lines": "甲乙丙\n", "open braces": "{", "fields": "{ TC x }",
		"brackets": "（(", "numbers": "1.",
		"years": "2021年", "short paragraphs": "}\n\n\n", "rows of labels": "\t项目编码\n\n",
		"indicator headers": "\t一级指标\n\t三级指标\n\t指标值\n\n",
	}
}

// A hundred thousand repetitions are read to the end; a reader that took quadratic time wouldn't finish within a test
// run.
func TestHostileTextEnds(t *testing.T) {
	for name, unit := range hostileUnits() {
		if _, err := document.Read(t.Context(), "hostile.txt", strings.NewReader("\t项目名称\n"+strings.Repeat(unit, 100_000))); err != nil &&
			len(fault.All(err)) == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// BenchmarkHostileText reads hostile text and twice as much; the second is to take about twice as long.
func BenchmarkHostileText(b *testing.B) {
	for name, unit := range hostileUnits() {
		for _, n := range []int{10_000, 20_000} {
			text := "\t项目名称\n" + strings.Repeat(unit, n)
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				for b.Loop() {
					_, _ = document.Read(b.Context(), "hostile.txt", strings.NewReader(text))
				}
			})
		}
	}
}

func FuzzDocument(f *testing.F) {
	f.Add([]byte(selfEvaluation("元")))
	f.Add([]byte("总体绩效目标{ TC x }\n一、甲\n\n\t项目编码\n\t\n\n\t一级指标\n\t三级指标\n\t指标值\n\n\t产出\n\t人数\n\t3\n"))
	f.Add([]byte("\t资金\n用途\n\t预算数 20万元。其中，财政资金20万元\n\n\t资金支出计划\n\t3月底\n\n\t\n\t25.00\n"))
	f.Add([]byte("\xff\xfe\t\x00\x00\x4e"))
	f.Fuzz(func(t *testing.T, data []byte) {
		contents, err := document.Read(t.Context(), "fuzz.txt", strings.NewReader(string(data)))
		if err != nil {
			if len(fault.All(err)) == 0 {
				t.Errorf("an error without a code: %v", err)
			}
			return
		}
		for _, form := range contents.Forms {
			if _, err := form.MarshalJSON(); err != nil {
				t.Errorf("a form that can't be written: %v", err)
			}
		}
		for _, r := range contents.Remarks {
			_, _ = r.Report(lang.Chinese), r.Report(lang.English)
		}
	})
}

// The money block of 四川 ends in the reason of a low rate; a column of its own explains a change of the budget. Only the
// row of the whole money gives them.
func TestReasonsOfTheMoneyBlock(t *testing.T) {
	f, remarks := readOne(t, "青山县项目支出绩效自评表\n（2023年度）\n\n"+cells(
		[]string{"项目名称", "乡村道路养护"},
		[]string{"项目资金（万元）", "", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因", "预算调整原因"},
		[]string{"", "年度资金总额", "120", "100", "80", "80%", "10", "8", "质保金次年支付", "交回结余"},
		[]string{"", "其中：财政拨款", "120", "100", "80", "80%", "/", "/", "/", "/"},
		[]string{"绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因分析"},
		[]string{"", "产出指标", "数量指标", "养护里程", "≥85公里", "85公里", "90", "90", ""},
	))
	for _, r := range remarks {
		t.Error(r)
	}
	funds := f.Funds
	if funds.Reason != "质保金次年支付" || funds.Adjustment != "交回结余" || funds.Initial.Total.String() != "120" ||
		funds.Adjusted.Total.String() != "100" || funds.Spent.Total.String() != "80" {
		t.Errorf("%+v", funds)
	}
}
