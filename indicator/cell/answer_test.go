package cell_test

import (
	"testing"

	"github.com/ziping-go/ziping/indicator/cell"
)

// What an actual answers, in every pair that forms have; the answer to something else, or a sentence, can't be said.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		want           cell.Answer
	}{
		{"否", "否", cell.Yes},
		{"否", "是", cell.No},
		{"是", "否", cell.No},
		{"是", "是。", cell.Yes},
		{"√", "×", cell.No},
		{"√", "✔", cell.Yes},
		{"Yes", "NO", cell.No},
		{"有", "无", cell.No},
		{"无", "无", cell.Yes},
		{"无", "没有", cell.Yes},
		{"无", "有", cell.No},
		{"无", "0起", cell.Yes},
		{"无", "2起", cell.No},
		{"有", "3个", cell.Yes},
		{"无", "未发生", cell.Yes},
		{"无", "有违规", cell.No},
		{"无违规", "有违规", cell.No},
		{"无违规", "未发生违规", cell.Yes},
		{"无违规", "无", cell.Yes},
		{"无违规", "有", cell.No},
		{"不存在拖欠", "存在拖欠", cell.No},
		{"合格", "不合格", cell.No},
		{"达标", "未达标", cell.No},
		{"符合要求", "不符合要求", cell.No},
		{"通过", "未通过", cell.No},
		{"已验收", "未验收", cell.No},
		{"有序", "无序", cell.No},

		{"无违规", "是", cell.CannotSay}, // reached, or there is some?
		{"否", "完成", cell.CannotSay},
		{"是", "达成", cell.CannotSay},
		{"是", "达成预期指标", cell.CannotSay},
		{"明显改善", "明显改善", cell.CannotSay},
		{"不断完善", "不断完善", cell.CannotSay},
		{"未成年人受益", "是", cell.CannotSay},
		{"无", "/", cell.CannotSay},
		{"无", "20万元", cell.CannotSay},
		{"无", "", cell.CannotSay},
		{"", "无", cell.CannotSay},
	} {
		target, actual := cell.ParseThreshold(c.target), cell.ParseActual(c.actual)
		if got := target.AnsweredBy(actual); got != c.want {
			t.Errorf("%s answered by %s: %s, want %s", c.target, c.actual, got, c.want)
		}
	}
}

// A hospital's class compares in its long form and its short one.
func TestHospitalClasses(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want cell.Ordering
	}{
		{"三甲", "三级甲等", cell.Same},
		{"三级甲等", "三级乙等", cell.Better},
		{"二甲", "三级丙等", cell.Worse},
		{"一级", "二级", cell.Unordered},
	} {
		if got := cell.CompareGrades(c.a, c.b); got != c.want {
			t.Errorf("%s beside %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
