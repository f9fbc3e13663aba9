package indicator_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator"
)

// What an actual answers, in every pair that forms have; the answer to something else, or a sentence, can't be said.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		want           indicator.Answer
	}{
		{"否", "否", indicator.Yes},
		{"否", "是", indicator.No},
		{"是", "否", indicator.No},
		{"是", "是。", indicator.Yes},
		{"√", "×", indicator.No},
		{"√", "✔", indicator.Yes},
		{"Yes", "NO", indicator.No},
		{"有", "无", indicator.No},
		{"无", "无", indicator.Yes},
		{"无", "没有", indicator.Yes},
		{"无", "有", indicator.No},
		{"无", "0起", indicator.Yes},
		{"无", "2起", indicator.No},
		{"有", "3个", indicator.Yes},
		{"无", "未发生", indicator.Yes},
		{"无", "有违规", indicator.No},
		{"无违规", "有违规", indicator.No},
		{"无违规", "未发生违规", indicator.Yes},
		{"无违规", "无", indicator.Yes},
		{"无违规", "有", indicator.No},
		{"不存在拖欠", "存在拖欠", indicator.No},
		{"合格", "不合格", indicator.No},
		{"达标", "未达标", indicator.No},
		{"符合要求", "不符合要求", indicator.No},
		{"通过", "未通过", indicator.No},
		{"已验收", "未验收", indicator.No},
		{"有序", "无序", indicator.No},

		{"无违规", "是", indicator.CannotSay}, // reached, or there is some?
		{"否", "完成", indicator.CannotSay},
		{"是", "达成", indicator.CannotSay},
		{"是", "达成预期指标", indicator.CannotSay},
		{"明显改善", "明显改善", indicator.CannotSay},
		{"不断完善", "不断完善", indicator.CannotSay},
		{"未成年人受益", "是", indicator.CannotSay},
		{"无", "/", indicator.CannotSay},
		{"无", "20万元", indicator.CannotSay},
		{"无", "", indicator.CannotSay},
		{"", "无", indicator.CannotSay},
	} {
		target, actual := indicator.ParseTarget(c.target), indicator.ParseActual(c.actual)
		if got := target.AnsweredBy(&actual); got != c.want {
			t.Errorf("%s answered by %s: %s, want %s", c.target, c.actual, got, c.want)
		}
	}
}

// A hospital's class compares in its long form and its short one.
func TestHospitalClasses(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want indicator.Ordering
	}{
		{"三甲", "三级甲等", indicator.Same},
		{"三级甲等", "三级乙等", indicator.Better},
		{"二甲", "三级丙等", indicator.Worse},
		{"一级", "二级", indicator.Unordered},
	} {
		if got := indicator.CompareGrades(c.a, c.b); got != c.want {
			t.Errorf("%s beside %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
