package cell_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// reading is what a cell must be read as: kind, comparator, bounds, unit.
func reading(t cell.Threshold) string {
	bound := func(b cell.Bound) string {
		if !b.Set {
			return "·"
		}
		s := b.Value.String()
		if t.Kind() == cell.Day {
			s = b.Date.String()
		}
		if b.Open {
			s += "!"
		}
		return s
	}
	return strings.Join([]string{t.Kind().String(), t.Op().String(), bound(t.Low()), bound(t.High()), t.Unit().Name()},
		" ")
}

func TestOrdinaryCells(t *testing.T) {
	for text, want := range map[string]string{
		"≥95%": "quantity >= 95 · %", ">=95％": "quantity >= 95 · %", "＞95%": "quantity > 95! · %",
		"≧735人次": "quantity >= 735 · 人次",
		"≦3%":    "quantity <= · 3 %", "＜0.9‰": "quantity < · 0.9! ‰", "＝100%": "quantity = 100 100 %",
		"<=5300元": "quantity <= · 5300 元",
		"不低于90%":  "quantity >= 90 · %", "不少于3次": "quantity >= 3 · 次", "不超过20万元": "quantity <= · 200000 元",
		"不高于3%": "quantity <= · 3 %",
		"至少1次":  "quantity >= 1 · 次", "80%以上": "quantity >= 80 · %", "60%及以上": "quantity >= 60 · %",
		"5‰以下": "quantity <= · 5 ‰",
		"3%以内": "quantity <= · 3 %", "控制在3%以内": "quantity <= · 3 %", "超过3%": "quantity > 3! · %", "低于3%": "quantity < · 3! %",
		"19个": "quantity  19 19 个", "41人": "quantity  41 41 人", "104万元": "quantity  1040000 1040000 元",
		"1.2万亩": "quantity  12000 12000 亩",
		"2亿元":   "quantity  200000000 200000000 元", "100%": "quantity  100 100 %", "≥90.09%": "quantity >= 90.09 · %",
		"1,234.5万元": "quantity  12345000 12345000 元",
		"20-30个":    "quantity in 20 30 个", "90%～95%": "quantity in 90 95 %", "90~95%": "quantity in 90 95 %",
		"[80%,90%)":  "quantity in 80 90! %",
		"≥90%，≤100%": "quantity in 90 100 %", "≥90%且≤100%": "quantity in 90 100 %", "3年": "duration  3 3 年",
		"5个工作日":      "duration  5 5 工作日",
		"2021年12月底前": "date <= · 2021-12-31 ", "2021年12月31日前": "date <= · 2021-12-31 ", "12月底前": "date <= · --12-31 ",
		"2023-12-12": "date  2023-12-12 2023-12-12 ",
		"0起":         "quantity  0 0 起", "零事故": "quantity = 0 0 起", "保持稳定": "text  · · ", "按计划完成": "text  · · ", "/": "none  · · ",
		"": "none  · · ", "—": "none  · · ",
		"达成": "grade  · · ", "-3%": "quantity  -3 -3 %", "百分之八十五": "quantity  85 85 %", "≥三分之二": "quantity >= 2/3 · ",
		"三万五":   "quantity  35000 35000 ",
		"一百零五人": "quantity  105 105 人", "上亿元": "quantity >= 100000000 · 元", "9块地": "quantity  9 9 块(片)",
		"9块": "quantity  9 9 元", "一流": "text  · · ", "港币200万元": "quantity  2000000 2000000 港元",
		"US$500": "quantity  500 500 美元", "2000元/人×300人": "text  · · ", "一事一议": "text  · · ",
		"2022年13月": "text  · · ", "两年零三个月": "duration  27 27 月", "不低于总投资的30%": "quantity >= 30 · %", "不劣于Ⅲ类": "grade >= · · ",
		"廿五人": "quantity  25 25 人",
	} {
		if got := reading(cell.ParseThreshold(text)); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// What isn't understood, or was repaired, is said.
func TestNothingIsReadInSilence(t *testing.T) {
	for _, text := range []string{
		"≥≥98%", "392. 40亿元", "15万元。", "存在18岁以下、54周岁以上", "6.5次/10万公顷以下", "≥80M", "90%-85%", "（80，90）", "19间数", "杜绝重特大事故",
		"完成1部宣传片,2套方案", "≧ %",
	} {
		target := cell.ParseThreshold(text)
		if len(target.Notes()) == 0 && len(target.Residual()) == 0 {
			t.Errorf("%s: %q, without a note", text, reading(target))
		}
	}
}

func TestActualInTheLightOfItsTarget(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		status         cell.Status
		value          string
		notes          string
	}{
		{"19个", "17个", cell.Readable, "17", ""},
		{"≥95%", "95", cell.Readable, "95", "UNIT_MISSING"},
		{"≥95%", "0.95", cell.Ambiguous, "95", "FRACTION_FOR_PERCENT"},
		{"≥95%", "0", cell.Readable, "0", ""},
		{"20万元", "195000元", cell.Readable, "195000", ""},
		{"20万元", "19.5", cell.Readable, "195000", "UNIT_MISSING"},
		{"≤90万元", "90", cell.Readable, "900000", "UNIT_MISSING"},
		{"3500万人次", "3577", cell.Ambiguous, "", "SCALE_UNSAID"},
		{"20万元", "19人", cell.UnitMismatch, "", ""},
		{"19个", "95%", cell.UnitMismatch, "", ""},
		{"≥266米", "≥266米", cell.Readable, "266", "ACTUAL_REPEATS_COMPARATOR"},
		{"≥266米", "0.3公里", cell.Readable, "300", ""},
		{"200人", "200余人", cell.Readable, "200", ""},
		{"100人", "98名", cell.Readable, "98", "UNIT_ALIKE"},
		{"≥95%", "已完成", cell.NotNumeric, "", ""},
		{"≥95%", "", cell.Missing, "", ""},
		{"≥95%", "/", cell.NotApplicable, "", ""},
		{"3亩", "2000平方米", cell.Readable, "3", ""},
		{"每年2次", "2次", cell.Readable, "2", "ACTUAL_PER_UNSAID"},
		{"提高5%", "5%", cell.Readable, "5", "ACTUAL_CHANGE_UNSAID"},
		{"下降5%以上", "下降6%", cell.Readable, "6", ""},
		{"下降5%以上", "-6%", cell.Ambiguous, "6", "ACTUAL_SIGN_OF_FALL"},
		{"≥95%", "98%以上", cell.Readable, "98", "ACTUAL_REPEATS_COMPARATOR"},
		{"≥95%", "不足95%", cell.Ambiguous, "95", "ACTUAL_OTHER_WAY"},
		{"≥95%", "未达到0.95", cell.Ambiguous, "95", "ACTUAL_OTHER_WAY FRACTION_FOR_PERCENT"},
		{"≤5%", "3%以上", cell.Ambiguous, "3", "ACTUAL_OTHER_WAY"},
		{"≤5%", "达到3%", cell.Readable, "3", "ACTUAL_REPEATS_COMPARATOR"},
		{"10-15天", "超过15天", cell.Ambiguous, "15", "ACTUAL_OTHER_WAY"},
		{"19个", "不足19个", cell.Ambiguous, "19", "ACTUAL_OTHER_WAY"},
		{"19个", "超过19个", cell.Readable, "19", "ACTUAL_REPEATS_COMPARATOR"},
		{"20万元", "20万元以内", cell.Readable, "200000", "ACTUAL_REPEATS_COMPARATOR"},
		{"3台（套）", "3套", cell.Readable, "3", "UNIT_ALIKE"},
		{"≤20万元", "198000", cell.Ambiguous, "198000", "SCALE_UNSAID"},
		{"≤20万元", "250", cell.Readable, "2500000", "UNIT_MISSING"},
		{"6.5次/10万公顷以下", "5次", cell.Readable, "0.00005", "ACTUAL_PER_UNSAID"},
		{"≥5件/万人", "60件/10万人", cell.Readable, "0.0006", ""},
		{"每万人5件", "6件/万人", cell.Readable, "0.0006", ""},
		{"≥5件/万人且≤10件/万人", "6件", cell.Readable, "0.0006", "ACTUAL_PER_UNSAID"},
		{"[5件/万人,10件/万人)", "6件", cell.Readable, "0.0006", "ACTUAL_PER_UNSAID"},
		{"两年一次", "1次", cell.Readable, "0.5", "ACTUAL_PER_UNSAID"},
		{"2021年12月底前", "20211220", cell.Readable, "", "ACTUAL_TAKEN_AS_DAY"},
		{"2021年12月底前", "100", cell.UnitMismatch, "", ""},
	} {
		target, actual := cell.ParseThreshold(c.target), cell.ParseActual(c.actual)
		r := actual.For(target)
		var notes []string
		for _, n := range r.Notes {
			notes = append(notes, string(n.Code))
		}
		if r.Status != c.status || c.value != "" && r.Value.String() != c.value || strings.Join(notes, " ") != c.notes {
			t.Errorf("%s against %s: status %d, %s, %v", c.actual, c.target, r.Status, r.Value, notes)
		}
	}
}

// The keys of a parsed cell are a contract.
func TestCellAsJSON(t *testing.T) {
	read := cell.ParseThreshold("≥95%")
	line, err := read.JSON(lang.English)
	want := `{"text":"≥95%","kind":"quantity","op":">=","low":"95","low_open":false,"high":null,"high_open":false,"unit":"%","dimension":"ratio","per":[],"change":"","base":"","approx":"","qualifier":"","residual":[],"notes":[]}`
	if err != nil || string(line) != want {
		t.Errorf("%s %v", line, err)
	}
}

// Cells of 64 KiB are read in time linear in their length: twice as long takes no more than thrice the steps. Wall time
// would depend on the machine, so what is compared is whether the test ends at all.
func TestHostileCellsEnd(t *testing.T) {
	for _, unit := range []string{"一", "万", "（", "≥", "-", "1，2、", "1；", "((", "1万", "百分之", "，", "9"} {
		text := strings.Repeat(unit, (64<<10)/len(unit))
		if got := cell.ParseThreshold(text); got.Text() != text {
			t.Errorf("%s…: the text is lost", unit)
		}
	}
}

func TestTheYearOfTheFormFillsIn(t *testing.T) {
	read := cell.ParseThreshold("12月底前")
	filled := read.InYear(2021)
	if got := reading(filled); got != "date <= · 2021-12-31 " || len(filled.Notes()) != 1 ||
		filled.Notes()[0].Code != "CELL_YEAR" {
		t.Errorf("%s %v", got, filled.Notes())
	}
	if got := reading(read); got != "date <= · --12-31 " || len(read.Notes()) != 0 {
		t.Errorf("the cell itself became %s", got)
	}
	if got := reading(cell.ParseThreshold("2020年12月底前").InYear(2021)); got != "date <= · 2020-12-31 " {
		t.Error(got)
	}
}

func TestPartsOfACell(t *testing.T) {
	for text, want := range map[string]string{
		"≥95%": "comparator ≥|number 95|unit %", " 不低于 90％以上。": "comparator 不低于|number 90|unit ％|comparator 以上",
		"约12000平方米":    "approximation 约|number 12000|unit 平方米",
		"2021年12月底前完成": "date 2021年12月底前|qualifier 完成", "20-30个": "number 20|number 30|unit 个",
		"19个左右": "number 19|unit 个|approximation 左右",
		"保持稳定":  "words 保持稳定", "一级≥80%；二级≥60%": "fact 一级≥80%|fact 二级≥60%", "/": "", "1.2万亩": "number 1.2万|unit 亩",
	} {
		target := cell.ParseThreshold(text)
		var got []string
		for _, p := range target.Parts() {
			got = append(got, p.Kind.In(lang.English)+" "+text[p.Start:p.End])
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %q", text, strings.Join(got, "|"), want)
		}
	}
}

func TestChangesAndRates(t *testing.T) {
	for text, want := range map[string]string{
		"比上年增长3%": "quantity  3 3 % + 上年 []", "同比下降10%以上": "quantity >= 10 · % - 上年同期 []",
		"提高5个百分点": "quantity  5 5 百分点 +  []",
		"提高到95%":  "quantity >= 95 · %   []", "1200元/人·月": "quantity  1200 1200 元   [人 月]", "≥2次/年": "quantity >= 2 · 次   [年]",
		"≤5300元/户": "quantity <= · 5300 元   [户]",
		"增加岗位":     "text  · ·   []", "≥1人/年": "quantity >= 1 · 人   [年]", "3200元/亩": "quantity  3200 3200 元   [亩]",
		"每户发放1000元": "quantity  1000 1000 元   [户]", "每村建设2个": "quantity  2 2 个   [村]", "100t/a": "quantity  100 100 吨   [年]",
		"12次/年·人": "quantity  12 12 次   [年 人]", "1次/2年": "quantity  0.5 0.5 次   [年]",
		"每名学生750元": "quantity  750 750 元   [学生]",
	} {
		c := cell.ParseThreshold(text)
		got := strings.TrimRight(reading(c), " ") + " " + c.Change().String() + " " + c.Base() + " [" +
			strings.Join(c.Per(), " ") + "]"
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, c := range []struct {
		target, actual string
		status         cell.Status
	}{
		{"比上年增长3%", "比上年增长4%", cell.Readable},
		{"比上年增长3%", "比上年下降4%", cell.UnitMismatch},
		{"≥95%", "比上年增长4%", cell.UnitMismatch},
		{"≤5300元/户", "5830元/户", cell.Readable},
		{"≤5300元/户", "5830元/人", cell.UnitMismatch},
		{"比上年增长3%", "4%", cell.Readable},
	} {
		target, actual := cell.ParseThreshold(c.target), cell.ParseActual(c.actual)
		if r := actual.For(target); r.Status != c.status {
			t.Errorf("%s against %s: status %d, want %d", c.actual, c.target, r.Status, c.status)
		}
	}
}
