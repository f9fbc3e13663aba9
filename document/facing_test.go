package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator"
)

// The cells under 指标性质, 指标方向, 符号 and 度量单位 are read alike whichever column a table puts them in: comparators and
// units join the target, 正向 and 反向 are the direction, 定量 and 定性 the nature. No column overwrites another.
func TestDirectionsInAnyColumns(t *testing.T) {
	for _, c := range []struct {
		headings, cells           []string
		target, direction, nature string
	}{
		// 四川: 指标性质, 指标值, 度量单位
		{[]string{"指标性质", "指标值", "度量单位"}, []string{"≥", "95", "%"}, "≥95%", "", ""},
		{[]string{"指标性质", "指标值", "度量单位"}, []string{"定性", "明显改善", ""}, "明显改善", "", "定性"},
		// 云南: ≧ and the box-drawing ═
		{[]string{"指标性质", "指标值", "度量单位"}, []string{"═", "100", "%"}, "═100%", "", ""},
		// 重庆: the unit first
		{[]string{"计量单位", "指标性质", "指标值"}, []string{"天", "≤", "20"}, "≤20天", "", ""},
		// 内蒙古: words for the comparator, and the two headings hold each other's content
		{[]string{"指标性质", "指标方向", "指标值", "计量单位"}, []string{"正向", "大于等于", "95", "%"}, "大于等于95%", "正向", ""},
		{[]string{"指标方向", "指标性质", "指标值", "计量单位"}, []string{"大于等于", "正向指标", "95", "%"}, "大于等于95%", "正向指标", ""},
		{[]string{"指标性质", "指标方向", "指标值"}, []string{"定量", "反向", "5天"}, "5天", "反向", "定量"},
		{[]string{"指标方向", "指标性质", "指标值"}, []string{"定量", "反向", "5天"}, "5天", "反向", "定量"},
		// 井研: 指标方向性; 浮梁: 计算符号
		{[]string{"指标性质", "指标值", "度量单位", "指标方向性"}, []string{"＞＝", "95", "%", "正向指标"}, "＞＝95%", "正向指标", ""},
		{[]string{"计算符号", "目标值", "度量单位"}, []string{"不低于", "95", "%"}, "不低于95%", "", ""},
		// a target that has its own comparator or unit keeps it
		{[]string{"指标方向", "指标值", "度量单位"}, []string{"≥", "≥95%", "%"}, "≥95%", "≥", ""},
		{[]string{"指标性质", "指标方向", "指标值"}, []string{"定量", "≤", "≥95%"}, "≥95%", "≤", "定量"},
		{[]string{"指标方向", "指标值", "度量单位"}, []string{"=", "明显改善", "/"}, "明显改善", "=", ""},
		{[]string{"指标方向", "指标值", "度量单位"}, []string{"/", "95", "—"}, "95", "", ""},
		{[]string{"指标性质", "指标值"}, []string{"核心指标", "95%"}, "95%", "", "核心指标"},
	} {
		what := strings.Join(c.headings, " ") + ": " + strings.Join(c.cells, " ")
		form, _ := readOne(t, cells(
			[]string{"项目名称", "甲"},
			append([]string{"一级指标", "二级指标", "三级指标"}, append(c.headings, "实际完成值", "分值")...),
			append([]string{"产出指标", "质量指标", "合格率"}, append(c.cells, "96%", "10")...),
		))
		checkFacing(t, "text, "+what, form, c.target, c.direction, c.nature)
		forms, wrong := csvForms(t, strings.NewReader(
			"项目名称,三级指标,"+strings.Join(c.headings, ",")+"\n甲,合格率,"+strings.Join(c.cells, ",")+"\n"))
		if len(wrong) > 0 || len(forms) != 1 {
			t.Errorf("%s: %v", what, wrong)
			continue
		}
		checkFacing(t, "CSV, "+what, forms[0], c.target, c.direction, c.nature)
	}
}

func checkFacing(t *testing.T, what string, form *indicator.Form, target, direction, nature string) {
	t.Helper()
	ind := &form.Indicators[0]
	if ind.Target.Text() != target || ind.Direction != direction || ind.Nature != nature {
		t.Errorf("%s: target %q, direction %q, nature %q", what, ind.Target.Text(), ind.Direction, ind.Nature)
	}
}

// A % in brackets behind the name is the unit of a target without one, unless a column has the unit.
func TestUnitsOfNames(t *testing.T) {
	for _, c := range []struct{ name, target, unit, want string }{
		{"合格率（%）", "≥95", "", "≥95%"},
		{"合格率(％)", "95", "", "95％"},
		{"差错率（‰）", "≤3", "/", "≤3‰"},
		{"合格率（单位：%）", "95以上", "", "95%以上"},
		{"合格率（%）", "≥95%", "", "≥95%"},
		{"合格率（%）", "≥95", "‰", "≥95‰"},
		{"合格率（%）", "≥95个", "", "≥95个"},
		{"合格率（%）", "显著提高", "", "显著提高"},
		{"合格率（%）", "12月底前", "", "12月底前"},
		{"培训人数（人）", "≥95", "", "≥95"},
		{"合格率（%）提升", "≥5", "", "≥5"},
		{"合格率", "≥95", "", "≥95"},
	} {
		what := c.name + " " + c.target + " " + c.unit
		form, _ := readOne(t, cells(
			[]string{"项目名称", "甲"},
			[]string{"一级指标", "二级指标", "三级指标", "指标值", "度量单位", "实际完成值", "分值"},
			[]string{"产出指标", "质量指标", c.name, c.target, c.unit, "96", "10"},
		))
		checkFacing(t, "text, "+what, form, c.want, "", "")
		forms, wrong := csvForms(t, strings.NewReader(
			"项目名称,三级指标,指标值,度量单位\n甲,"+c.name+","+c.target+","+c.unit+"\n"))
		if len(wrong) > 0 || len(forms) != 1 {
			t.Errorf("%s: %v", what, wrong)
			continue
		}
		checkFacing(t, "CSV, "+what, forms[0], c.want, "", "")
	}
}

// A unit in a column of its own joins a target without one, says the same as the target's, or is told of: it is never
// dropped without a word.
func TestUnitsThatDontFitInCSV(t *testing.T) {
	for _, c := range []struct {
		target, unit string
		told         bool
	}{
		{"95", "%", false},
		{"≥95%", "%", false},
		{"明显改善", "/", false},
		{"12", "", false},
		{"≥95%", "人", true},
		{"12月底前", "个", true},
		{"明显改善", "%", true},
	} {
		forms, wrong := csvForms(t, strings.NewReader("项目名称,三级指标,指标值,度量单位\n甲,合格率,"+c.target+","+c.unit+"\n"))
		if len(wrong) > 0 || len(forms) != 1 {
			t.Errorf("%s %s: %v", c.target, c.unit, wrong)
			continue
		}
		told := false
		for _, n := range forms[0].FieldNotes() {
			told = told || n.Code == "UNIT_APART" && n.Pointer == "/indicators/0/target"
		}
		if told != c.told {
			t.Errorf("%s %s: told %t", c.target, c.unit, told)
		}
	}
}
