package indicator

import "strings"

// levelTable lists the words that grade how far something was reached: a level and what else stands for it.
var levelTable = []struct{ level, words string }{
	{"达成", "达成 全部达成 基本达成 达成预期指标 达成年度指标 达成目标 基本达成目标 达到预期 全部或基本达成预期指标"},
	{"部分达成", "部分达成 部分达成预期指标 部分达成年度指标并具有一定效果 部分达成预期指标并具有一定效果 部分实现目标 基本达到"},
	{"未达成", "未达成 未达成预期指标 未达成年度指标且效果较差 未达成预期指标且效果较差 实现目标程度较低"},
	{"完成", "完成 已完成 全部完成 按时完成 超额完成"},
	{"基本完成", "基本完成"},
	{"部分完成", "部分完成"},
	{"未完成", "未完成"},
	{"是", "是"},
	{"否", "否"},
	{"有", "有"},
	{"合格", "合格"},
	{"不合格", "不合格"},
	{"通过", "通过"},
	{"优", "优 优秀"},
	{"良", "良 良好"},
	{"中", "中 一般"},
	{"差", "差 较差"},
}

var levelWords = indexLevels()

func indexLevels() *words[string] {
	index := new(words[string])
	for _, l := range levelTable {
		for _, w := range strings.Fields(l.words) {
			index.add(w, l.level)
		}
	}
	return index
}

func levelWord(s string) string {
	level, _ := levelWords.find(s)
	return level
}

// IsDone reports whether a level says that everything was done.
func IsDone(level string) bool { return level == "完成" || level == "达成" || level == "是" }
