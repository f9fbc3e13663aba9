package cell

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/internal/han"
)

// levelTable lists the words that grade how far something was reached: a level and what else stands for it.
var levelTable = []struct{ level, words string }{
	{
		"达成",
		"达成 全部达成 基本达成 达成预期指标 达成年度指标 达成目标 基本达成目标 达到预期 实现预期目标 达到目标 全部或基本达成预期指标 达到预期目标 达到预期效果 达到预期指标 达到指标 达到指标值 " +
			"已达成 已经达成 已全部达成 完全达成 达成预期 达成预期目标 达成预期效果 达成年度目标 已达成预期指标 已达成年度指标 已达成预期目标 已达成目标 全部达成预期指标 全部达成年度指标 " +
			"基本达成预期指标 基本达成年度指标 基本达成预期目标 已达到预期 已达到预期目标 已达到预期效果 已达到预期指标 已达到目标 已实现预期目标",
	},
	{"部分达成", "部分达成 部分达成目标 部分达成年度指标 部分达成预期目标 部分达到预期目标 部分实现预期目标 部分达成预期指标 部分达成年度指标并具有一定效果 部分达成预期指标并具有一定效果 部分实现目标 基本达到"},
	{"未达成", "未达成 尚未达成 没有达成 未达成目标 未达成年度指标 未达成预期目标 未达到预期 未达到预期目标 未达成预期指标 未达成年度指标且效果较差 未达成预期指标且效果较差 实现目标程度较低 未达到"},
	{
		"完成",
		"完成 已完成 全部完成 按时完成 超额完成 已经完成 如期完成 按期完成 提前完成 按期完工 如期完工 提前完工 已完工 完成任务 完成目标 完成目标任务 完成年度任务 完成年度目标 已全部完成 " +
			"累计完成 合计完成 总计完成 共完成 实际完成 全年完成 全面完成 圆满完成 超额完成任务 超额完成目标 超额完成目标任务 completed done",
	},
	{"基本完成", "基本完成"},
	{"部分完成", "部分完成"},
	{"未完成", "未完成 没有完成 尚未完成"},
	{"是", "是 yes"},
	{"否", "否 no"},
	{"有", "有"},
	{"合格", "合格 达标"},
	{"不合格", "不合格 不达标"},
	{"通过", "通过"},
	{"未通过", "未通过 不通过"},
	{"优", "优 优秀"},
	{"良", "良 良好"},
	{"优良", "优良"},
	{"中", "中 一般"},
	{"差", "差 较差"},
	{"显著", "显著"},
	{"明显", "明显"},
	{"较明显", "较明显 比较明显"},
	{"不明显", "不明显"},
	{"有效", "有效"},
	{"及时", "及时"},
	{"不及时", "不及时"},
	{"非常满意", "非常满意 很满意 十分满意"},
	{"满意", "满意"},
	{"较满意", "较满意 比较满意"},
	{"基本满意", "基本满意"},
	{"不满意", "不满意 不太满意"},
	{"博士", "博士 博士研究生"},
	{"硕士", "硕士 硕士研究生"},
	{"本科", "本科 大学本科"},
	{"大专", "大专 专科 大学专科"},
	{"高中", "高中"},
	{"初中", "初中"},
	{"小学", "小学"},
	{"正高级", "正高 正高级"},
	{"副高级", "副高 副高级"},
}

var levelWords = words.Table[string]{Fill: func(add func(string, string)) {
	for _, l := range levelTable {
		for w := range strings.FieldsSeq(l.words) {
			add(w, l.level)
		}
	}
	for _, scale := range gradeScales { // a grade on a scale is a word for itself
		for _, level := range scale {
			add(level, level)
		}
	}
}}

func levelWord(s string) string {
	level, _ := levelWords.Find(s)
	return level
}

// IsDone reports whether a level says that everything was done.
func IsDone(level string) bool { return level == "完成" || level == "达成" || level == "是" }

// gradeScales are the scales whose order is settled, best first. 一级 and 二级, 甲级 and 乙级 aren't among them: a first-class
// road is better than a second-class one, a third-class hospital is better than a second-class one.
var gradeScales = [][]string{
	{"优", "良", "中", "差"},
	{"优", "良", "合格", "不合格"},
	{"AAAAA级", "AAAA级", "AAA级", "AA级", "A级"},
	{"A+级", "A级", "A-级", "B+级", "B级", "B-级", "C+级", "C级", "C-级", "D级"},
	{"五星级", "四星级", "三星级", "二星级", "一星级"},
	{"完成", "基本完成", "部分完成", "未完成"},
	{"达成", "部分达成", "未达成"},
	{"显著", "明显", "较明显", "不明显"},
	{"非常满意", "满意", "较满意", "基本满意", "不满意"},
	{"博士", "硕士", "本科", "大专", "高中", "初中", "小学"},
	{"正高级", "副高级", "中级", "初级"},
	{"三级特等", "三级甲等", "三级乙等", "三级丙等", "二级甲等", "二级乙等", "二级丙等", "一级甲等", "一级乙等", "一级丙等"},
}

// Ordering compares two grades.
type Ordering uint8

// How two grades stand to each other.
const (
	Unordered Ordering = iota // no scale has both in a settled order
	Better
	Same
	Worse
)

// CompareGrades says how grade a stands to grade b on the scales whose order is settled.
func CompareGrades(a, b string) Ordering {
	if a == b {
		return Same
	}
	if x, ok := strings.CutPrefix(a, "国家"); ok { // of the same authority
		if y, ok := strings.CutPrefix(b, "国家"); ok {
			a, b = x, y
		}
	}
	a, b = hospitalClass(a), hospitalClass(b)
	if a == b {
		return Same
	}
	for _, scale := range gradeScales {
		i, j := slices.Index(scale, a), slices.Index(scale, b)
		switch {
		case i < 0 || j < 0:
		case i < j:
			return Better
		default:
			return Worse
		}
	}
	return Unordered
}

// hospitalClass writes out the short form of a hospital's class: 三甲 is 三级甲等.
func hospitalClass(level string) string {
	if class := []rune(level); len(class) == 2 && strings.ContainsRune("一二三", class[0]) &&
		strings.ContainsRune("甲乙丙", class[1]) {
		return string(class[0]) + "级" + string(class[1]) + "等"
	}
	return level
}

// isOnScaleOf reports whether a level is on the scale of one of others.
func isOnScaleOf(level string, others ...string) bool {
	return slices.ContainsFunc(others, func(other string) bool { return CompareGrades(level, other) != Unordered })
}

// grade reads a level word, A级以上, 二级及以上, 达到良好以上.
func (p *cell) grade() bool {
	if level := levelWord(p.s); level != "" {
		p.t.kind, p.t.level = Grade, level
		p.mark(PartText, 0, len(p.s))
		return true
	}
	var l lead
	at, ok := p.gradeLead(&l)
	if !ok {
		return false
	}
	op := l.op
	level, size := gradeAt(p.s[at:])
	if size == 0 {
		return false
	}
	p.mark(PartText, at, at+size)
	at += size
	if after, length := p.endAt(at); length > 0 {
		if op != Bare && op != after && !l.soft {
			return false
		}
		p.mark(PartComparator, at, at+length)
		op, at = after, at+length
	}
	if strings.HasSuffix(p.s[:at], "A") && at > 1 && words.IsDigit(p.s[at-2]) {
		p.noteAt("CELL_GRADE_LETTERS", at-2, at, p.s[at-2:at], level)
	}
	if !p.gradedThing(at, level) {
		return false
	}
	p.t.kind, p.t.level, p.t.op = Grade, level, op
	return true
}

// gradeLead reads the comparators and the words that stand before a grade, and says where it begins.
func (p *cell) gradeLead(l *lead) (at int, ok bool) {
	for range 3 {
		if p.decides(levelBeforeComparator, levelWord(p.s[at:]) != "") {
			break
		}
		c, size := p.comparatorAt(at)
		if size == 0 {
			w, length := p.qualifierAt(at)
			if length == 0 || p.decides(mannerOfPlan, w == "按") {
				break
			}
			p.mark(PartQualifier, at, at+length)
			at = p.skip(at + length)
			continue
		}
		if !p.compare(l, c, at, at+size) {
			return at, false
		}
		p.mark(PartComparator, at, at+size)
		at = p.skip(at + size)
	}
	return at, true
}

// gradedThing reads what has the grade behind it: the 学历 of 本科以上学历, the 景区 of 4A级景区.
func (p *cell) gradedThing(at int, level string) bool {
	switch thing := p.s[at:]; {
	case thing == "":
		return true
	case slices.Contains([]string{"学历", "学位", "职称"}, thing) && isOnScaleOf(level, "本科", "中级"):
		return true
	case strings.HasSuffix(level, "A级") && nounLength(thing) == len(thing):
		p.noteAt("CELL_COUNTED", at, len(p.s), thing)
		return true
	}
	return false
}

// gradeShapes are the ways to write a grade without saying whose it is, in the order in which they are tried.
var gradeShapes = []func(string) (level string, size int){
	letterGrade,
	starGrade,
	digitGrade,
	hospitalGrade,
	classGrade,
}

// gradeAt is the grade that a text starts with: letters or numerals with 级, 等 or 星级, or a level word up to 以上.
func gradeAt(s string) (string, int) {
	if level, size := shapedGrade(s); size > 0 {
		return level, size
	}
	return levelUpTo(s)
}

// shapedGrade is a grade that is no level word.
func shapedGrade(s string) (string, int) {
	if startsNoClass(s) {
		return "", 0
	}
	for _, shape := range gradeShapes {
		if level, size := shape(s); size > 0 {
			return level, size
		}
	}
	return grantedGrade(s)
}

// letterGrade reads A级, AAA等 and B+, which stands alone without a word behind it.
func letterGrade(s string) (string, int) {
	letters := 0
	for letters < len(s) && letters < 5 && s[letters] >= 'A' && s[letters] <= 'E' {
		letters++
	}
	if letters == 0 {
		return "", 0
	}
	alone := s[:letters]
	if letters < len(s) && (s[letters] == '+' || s[letters] == '-') {
		letters++
	}
	for _, word := range []string{"级", "等级", "等"} {
		if strings.HasPrefix(s[letters:], word) {
			return s[:letters] + "级", letters + len(word)
		}
	}
	if letters == len(s) && s[0] <= 'D' && (len(alone) == 1 || strings.Count(alone, "A") == len(alone)) {
		return s + "级", letters
	}
	return "", 0
}

// starGrade reads 5A and 5A级, which stand for AAAAA级.
func starGrade(s string) (string, int) {
	n, size := words.Digits(s, 2)
	if size != 1 || n < 1 || n > 5 || !strings.HasPrefix(s[1:], "A") || words.IsLetter(words.FirstByte(s[2:])) {
		return "", 0
	}
	end := len("5A")
	if strings.HasPrefix(s[end:], "级") {
		end += len("级")
	}
	return strings.Repeat("A", n) + "级", end
}

// digitGrade reads 4星级, which is 四星级, and 2级, which is 二级; 3类 may be three kinds.
func digitGrade(s string) (string, int) {
	n, size := words.Digits(s, 2)
	if size != 1 || n < 1 || n > 5 {
		return "", 0
	}
	for _, word := range []string{"星级", "级甲等", "级乙等", "级"} {
		if rest, ok := strings.CutPrefix(s[1:], word); ok && (rest == "" || followsUnit(rest)) {
			return [...]string{"一", "二", "三", "四", "五"}[n-1] + word, 1 + len(word)
		}
	}
	return "", 0
}

// hospitalGrade reads the short form of a hospital's class.
func hospitalGrade(s string) (string, int) {
	for _, hospital := range []string{"三甲", "三乙", "二甲", "二乙", "一甲", "一乙"} {
		if rest, ok := strings.CutPrefix(s, hospital); ok && (rest == "" || followsUnit(rest)) {
			return hospital, len(hospital)
		}
	}
	return "", 0
}

// levelUpTo reads a level word up to 以上 and the like.
func levelUpTo(s string) (string, int) {
	end := strings.IndexFunc(s, func(r rune) bool { return r == '及' || r == '以' || r == '(' || r == '或' })
	if end <= 0 {
		end = len(s)
	}
	if level := levelWord(s[:end]); level != "" {
		return level, end
	}
	return "", 0
}

// classStarts are the Chinese characters that a class may start with.
var classStarts = han.Of("一二三四五甲乙丙丁特初中高国省市县区乡部地行")

func startsNoClass(s string) bool { return han.Leads(s) && !classStarts.Starts(s) }

// What a class is written with: its numeral, the word behind it, and who grants it.
var (
	classNumerals = []string{
		"一", "二", "三", "四", "五", "甲", "乙", "丙", "丁", "特", "初", "中", "高", "国家", "省", "市", "县", "区", "乡", "部", "省部", "地市",
		"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ",
	}
	classWords = []string{"星级", "级甲等", "级乙等", "等奖", "等级", "级标准", "类标准", "级", "等", "类"}
	grantors   = []string{"国家级", "国家", "省部级", "省级", "省", "部级", "市级", "市", "县级", "行业", "地方"}
)

// classAt is the class that a text starts with: 二级, 省级, 一等奖, Ⅲ类, 国家二级, 省部级二等奖.
func classAt(s string) (string, int) {
	if level, size := classGrade(s); size > 0 {
		return level, size
	}
	return grantedGrade(s)
}

// classGrade reads 二级, 省级, 一等奖 and Ⅲ类.
func classGrade(s string) (string, int) {
	if startsNoClass(s) {
		return "", 0
	}
	for _, numeral := range classNumerals {
		rest, ok := strings.CutPrefix(s, numeral)
		if !ok {
			continue
		}
		for _, word := range classWords {
			if strings.HasPrefix(rest, word) && (len(rest) == len(word) || followsUnit(rest[len(word):])) {
				return numeral + word, len(numeral) + len(word)
			}
		}
	}
	return "", 0
}

// grantedGrade reads a grade behind the name of who grants it: 国家二级, 省部级二等奖.
func grantedGrade(s string) (string, int) {
	if startsNoClass(s) {
		return "", 0
	}
	for _, whose := range grantors {
		rest, ok := strings.CutPrefix(s, whose)
		if !ok {
			continue
		}
		if level, size := shapedGrade(rest); size > 0 {
			return whose + level, len(whose) + size
		}
	}
	return "", 0
}
