package headings

import "testing"

// What a line of a table matches ends with a character of its ending, whatever the text: leaving lines out by it
// changes nothing.
func TestEndingsLeaveNothingOut(t *testing.T) {
	for _, text := range []string{
		"年度指标值", "实际完成值", "偏差原因分析及改进措施", "1-7月执行情况", "指标值确定依据", "优", "2021年实际实现值", "备注", "是否核心指标", "原因说明",
		"分", "预期当年实现值", "绩效指标完成情况", "指标", "满意度", "10", "≥95%",
	} {
		last := []rune(text)[len([]rune(text))-1]
		for i, m := range columns.matchers.Get().lines {
			if m.MatchString(text) && !m.ending.fits(last) {
				t.Errorf("%s is left out of %s", text, columns.lines[i].means)
			}
		}
	}
	if e := columns.matchers.Get().lines[0].ending; e.fits('里') {
		t.Error("nothing is left out")
	}
}
