package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// gapScan looks whether a text is a value without its number: a gap with what may stand around a number and nothing
// else. 训练XX人次 and 20XX年12月底前 are, XX公司 isn't.
type gapScan struct {
	*grammar
	s       string
	at      int
	gaps    int
	dates   int  // gaps that a year, a month or a day lacks
	digits  bool // in the other parts of a date
	isError bool
	signs   int // comparators that ask for a number
	units   int
	others  int  // words that may stand around numbers
	isUnit  bool // a unit may come next
	isRange bool // one end of a range was filled in
}

// scan reports whether all of the text is that.
func (g *gapScan) scan() bool {
	for g.at < len(g.s) {
		size := g.next()
		if size == 0 {
			return false
		}
		g.at += size
	}
	switch {
	case g.digits:
		return g.dates > 0
	case g.gaps > 0:
		return true
	}
	return g.others == 0 && (g.signs > 0 || g.units > 2 && g.isDate())
}

func (g *gapScan) code() lang.Code {
	if g.isError {
		return "CELL_SPREADSHEET_ERROR"
	}
	return "CELL_PLACEHOLDER"
}

// isDate reports whether the text is the bare frame of a date: 年月日, 年月日前.
func (g *gapScan) isDate() bool { return strings.HasPrefix(g.s, "年月") }

// next is how long what is at the place is: a gap, a unit, or a word around numbers; 0 for anything else.
func (g *gapScan) next() int {
	s := g.s[g.at:]
	if s[0] == ' ' || s[0] == ':' {
		return 1
	}
	if size := g.datePart(s); size > 0 {
		return size
	}
	if size := g.gapAt(g.s, g.at); size > 0 {
		return g.gap(size)
	}
	if size := g.rangeEnd(s); size > 0 {
		return size
	}
	c, size := comparators.At(s)
	if size > 0 {
		return g.compared(c, s, size)
	}
	if u, size := unit.At(s); u.IsSet() && (g.isUnit || isDatePart(s)) {
		g.units++
		g.isUnit = false
		return size
	}
	size, g.isUnit = betweenAt(s), true
	if size == 0 || g.gaps == 0 && g.signs == 0 && !g.isRange {
		size, g.isUnit = 0, false
		if g.gaps > 0 || g.isDate() {
			size = g.behind(s)
		}
	}
	if size == 0 {
		size = g.before(s)
	}
	return size
}

// gap counts a gap.
func (g *gapScan) gap(size int) int {
	rest := g.s[g.at+size:]
	g.isError = g.isError || spreadsheetError(g.s[g.at:]) == size
	g.gaps++
	g.isUnit = true
	if isDatePart(strings.TrimLeft(rest, " ")) {
		g.dates++
	}
	return size
}

// rangeEnd is the one end of a range that was filled in: the 1 of 1-X天, the 5% of XX%~5%.
func (g *gapScan) rangeEnd(s string) int {
	size := len(s) - len(strings.TrimLeft(s, "0123456789."))
	if size == 0 {
		return 0
	}
	_, name := unit.At(s[size:])
	before := strings.TrimRight(g.s[:g.at], " ")
	for _, dash := range []string{"-", "~", "至", "到"} {
		rest, ok := strings.CutPrefix(s[size+name:], dash)
		if ok && rest != "" && g.gapAt(s, len(s)-len(rest)) > 0 || g.gaps > 0 && strings.HasSuffix(before, dash) {
			g.isRange = true
			return size + name
		}
	}
	return 0
}

// compared counts a comparator. Those that are words of their own ask for no number: 稳定, 优于.
func (g *gapScan) compared(c comparison, s string, size int) int {
	r, _ := utf8.DecodeRuneInString(s)
	g.isUnit = true
	switch {
	case c.op == Bare || c.soft:
		g.others++
	case strings.ContainsRune(signs, r), strings.HasPrefix(s, "不"), g.unitFollows(s[size:]):
		g.signs++
	default:
		g.others++
	}
	return size
}

// unitFollows reports whether a text is a measured unit or %: the 公里 of 超过公里.
func (g *grammar) unitFollows(s string) bool {
	u, size := unit.At(s)
	isWord := u.Dimension() == unit.Points || u.Dimension() == unit.Count
	return u.IsSet() && size == len(s) && !g.decides(wordOfHighest, isWord)
}

func isDatePart(s string) bool {
	return strings.HasPrefix(s, "年") || strings.HasPrefix(s, "月") || strings.HasPrefix(s, "日")
}

// datePart is a part of a date that was filled in: the 2021年 of 2021年X月.
func (g *gapScan) datePart(s string) int {
	_, size := words.Digits(s, 4)
	if size == 0 || !isDatePart(s[size:]) && !strings.HasPrefix(s[size:], "号") {
		return 0
	}
	g.digits = true
	if strings.HasPrefix(s[size:], "年月") { // 2021年 月 日
		g.dates++
	}
	return size + len("年")
}

// betweenAt is how long what is between a gap and its unit, between two gaps or between two units is: 万, 至, /.
func betweenAt(s string) int {
	for _, word := range []string{"且", "并且", "和", "至", "到", "-", "~", "、", ",", "/", "·", "每", "万亿", "万", "亿", "千", "百"} {
		if strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	_, size := comparatorsAfter.At(s)
	return size
}

// after is a word that is after a gap or its unit: 左右, 完成, 底前, and what is counted.
func (g *gapScan) behind(s string) int {
	if _, size := approximationsAfter.At(s); size > 0 {
		return size
	}
	if _, size := tailQualifiers.At(s); size > 0 {
		return size
	}
	if _, size := dates.TailAt(s); size > 0 {
		return size
	}
	for _, word := range []string{"底", "初", "末", "中旬", "(含)", "星级", "等级", "级", "等", "水平"} {
		if strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	if g.units > 0 && utf8.RuneCountInString(s) <= 8 && nounLength(s) == len(s) &&
		g.countsThing(g.s[:g.at], s) { // XX个项目
		return len(s)
	}
	return 0
}

// classifiers count the noun after them, and are no part of it unless one of some characters follows: XX名学生, and not
// XX名称.
var classifiers = map[string]string{
	"个": "性体别", "项": "", "辆": "", "篇": "章", "棵": "", "株": "", "幅": "度", "名": "称义单额录", "位": "置", "场": "馆地所景面",
	"台": "账阶", "件": "", "套": "餐", "亩": "", "公里": "", "平方米": "", "次": "序生品数", "期": "间末初限刊",
}

// countsThing reports whether a text ends in a classifier of the noun after it.
func (g *grammar) countsThing(before, noun string) bool {
	for classifier, others := range classifiers {
		if strings.HasSuffix(before, classifier) {
			r, _ := utf8.DecodeRuneInString(noun)
			return !g.decides(nameOfGap, strings.ContainsRune(others, r))
		}
	}
	return false
}

// before is a word that may be before a number.
func (g *gapScan) before(s string) int {
	var size int
	if _, size = approximations.At(s); size == 0 {
		_, size = bases.At(s)
	}
	if size == 0 {
		_, size = changes.At(s)
	}
	if size == 0 {
		_, size = qualifiers.At(s)
	}
	if size == 0 {
		_, size = dateLeads.At(s)
	}
	if size == 0 {
		size = perWord(s)
	}
	for _, sign := range []string{"¥", "人民币", "$", "±", "从", "在"} {
		if size == 0 && strings.HasPrefix(s, sign) {
			size = len(sign)
		}
	}
	g.others += size
	return size
}

// perWord is how long the 每人 or 每月 is that a text starts with.
func perWord(s string) int {
	rest, ok := strings.CutPrefix(s, "每")
	if !ok {
		return 0
	}
	if _, size := unit.At(rest); size > 0 {
		return len("每") + size
	}
	return 0
}

// Characters that stand for a number that is yet to be written. Single ones of gapRuns are marks or letters of their
// own unless a unit follows.
const (
	gapSigns = "_…□◯?"
	gapRuns  = "*×XxNn○△.·~-/"
)

// longestGap is how many bytes may be between the marks around a gap.
const longestGap = 64

// gapAt is how long the gap is at a place of a text; 0 where there is none.
func (g *grammar) gapAt(s string, at int) int {
	rest := s[at:]
	if size := spreadsheetError(rest); size > 0 {
		return size
	}
	if size := g.gapInMarks(rest); size > 0 {
		return size
	}
	if size := g.masked(rest); size > 0 {
		return size
	}
	size, runes := 0, 0
	for size < len(rest) {
		r, width := utf8.DecodeRuneInString(rest[size:])
		if !strings.ContainsRune(gapSigns+gapRuns, r) && !(runes > 0 && r == ',') {
			break
		}
		size, runes = size+width, runes+1
	}
	run := strings.TrimRight(rest[:size], ",-~/") // XX-XX is two gaps
	if strings.TrimLeft(rest[:size], ",-~/") == "" {
		run = rest[:size]
	}
	if i := strings.IndexAny(strings.TrimLeft(run, "-~/"), "-~/"); i > 0 {
		run = run[:i]
	}
	if size = len(run); size == 0 || !g.isWholeGap(s, at, size) {
		return 0
	}
	behind := strings.TrimLeft(rest[size:], " ")
	_, name := unit.At(withoutScale(behind))
	switch {
	case strings.ContainsAny(run, gapSigns):
		return size
	case utf8.RuneCountInString(run) > 1 && !strings.HasPrefix(run, "N"), name > 0:
		return size
	case run == "*" && rest == run && at == 0:
		return size
	}
	return 0
}

// isWholeGap reports whether no letter or digit goes on with a run.
func (g *grammar) isWholeGap(s string, at, size int) bool {
	run := s[at : at+size]
	if strings.ContainsAny(run, "XxNn") {
		if strings.Trim(run, "XxNn.,*_×") != "" || strings.ContainsAny(run, "Xx") && strings.ContainsAny(run, "Nn") {
			return false
		}
		if g.decides(letterBesideGap, at > 0 && words.IsLetter(s[at-1]) || at+size < len(s) && words.IsLetter(s[at+size])) {
			return false
		}
	}
	if g.decides(dashBehindText, strings.Trim(run, "-/~.·") == "" && strings.Trim(s[:at], signs+" ") != "") {
		return false
	}
	before := at > 0 && words.IsDigit(s[at-1])
	after := strings.TrimLeft(s[at+size:], " ")
	return !before && (after == "" || !words.IsDigit(after[0])) // 3×5
}

// masked is how long a number is whose last digits are left open: 20XX, 202X before 年, 1XX.
func (g *grammar) masked(s string) int {
	digits := 0
	for digits < len(s) && digits < 4 && words.IsDigit(s[digits]) {
		digits++
	}
	size, runes := digits, 0
	for size < len(s) {
		r, width := utf8.DecodeRuneInString(s[size:])
		if !strings.ContainsRune("Xx*×_□…?", r) {
			break
		}
		size, runes = size+width, runes+1
	}
	if digits == 0 || runes == 0 || size < len(s) && (words.IsDigit(s[size]) || words.IsLetter(s[size])) {
		return 0
	}
	_, name := unit.At(s[size:])
	isOpen := runes > 1 || s[size-1]|0x20 == 'x' && name > 0 || strings.HasPrefix(s[size:], "年")
	mask := s[digits:size]
	isRemark := strings.Trim(mask, "?") == "" ||
		strings.Trim(mask, "*") == "" && !strings.HasPrefix(s[size:], "年")
	if !isOpen || g.decides(starsOfRemark, isRemark) {
		return 0
	}
	return size
}

// withoutScale is a text without the 万 or 亿 that it starts with.
func withoutScale(s string) string {
	for _, scale := range []string{"万", "亿"} {
		if rest, ok := strings.CutPrefix(s, scale); ok {
			return rest
		}
	}
	return s
}

// gapInMarks is how long the marks are that a text starts with and that hold nothing, a gap or a request: （）, （XX）,
// <填写>.
func (g *grammar) gapInMarks(s string) int {
	for _, marks := range gapMarks {
		inner, ok := strings.CutPrefix(s, marks[0])
		if !ok {
			continue
		}
		end := strings.Index(inner[:min(len(inner), longestGap)], marks[1])
		if end < 0 {
			continue
		}
		inner = strings.TrimSpace(inner[:end])
		isGap := inner == "" || g.isPlaceholderWord(inner) || g.gapAt(inner, 0) == len(inner)
		if marks[0] == "${" || marks[0] == "{{" {
			isGap = true
		}
		if isGap {
			return len(marks[0]) + end + len(marks[1])
		}
	}
	return 0
}
