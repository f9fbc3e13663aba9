package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/internal/han"
	"github.com/ziping-go/ziping/lang"
)

// unfilledCodes are the notes of cells that state nothing because nobody filled them in.
var unfilledCodes = []lang.Code{"CELL_SPREADSHEET_ERROR", "CELL_PLACEHOLDER", "CELL_EXAMPLE", "CELL_UNIT_ALONE"}

// Unfilled reports whether the cell holds what a template or a spreadsheet left there, and says what it looks like:
// XX%, ____人, 待填写, #REF!, 示例：95%. Its kind is None.
func (t Threshold) Unfilled() (lang.Message, bool) {
	if t.kind != None || t.more == nil {
		return lang.Message{}, false
	}
	for _, n := range t.more.notes {
		if slices.Contains(unfilledCodes, n.Code) {
			return n.Message, true
		}
	}
	return lang.Message{}, false
}

// UnfilledText is Unfilled for a text that isn't a cell, such as the name of an indicator.
func UnfilledText(text string) (lang.Message, bool) {
	if text == "" || isOrdinaryName(text) {
		return lang.Message{}, false
	}
	t := unread(text, None)
	p := cell{grammar: readings, t: &t, script: transcribe(text, &t)}
	p.s = p.plain
	if p.s == "" || !p.unfilled() {
		return lang.Message{}, false
	}
	return t.Unfilled()
}

// isOrdinaryName reports whether a text is like most names: Chinese words without a gap, and none of those that stand
// for one.
func isOrdinaryName(text string) bool {
	if !han.Leads(text) {
		return false
	}
	switch {
	case !unfilledStarts.Starts(text):
		return true
	case gapMarksOf(text)&(gapMayBe|maskMayBe) != 0:
		return false
	case headingStarts.Starts(text):
		_, found := placeholderWords.Find(text)
		return !found
	}
	return !readings.isPlaceholderWord(text) && !readings.isExample(text)
}

// unfilledStarts are the Chinese characters that a cell which nobody filled in may start with; headingStarts are those
// of the headings of columns, which are whole words.
var (
	unfilledStarts = han.Of("待未空如例填选目指具数年实完暂根按据由缺留请此在单点双示样范参比尚另自无下输约不至小大低高少多超最错略从")
	headingStarts  = han.Of("指目具数年实完")
)

// gapMark says what a character has to do with gaps.
type gapMark uint8

const (
	gapMayBe   gapMark = 1 << iota // it may be a gap, or the start of what leaves one
	maskMayBe                      // it may stand for the last digits of a number
	digitThere                     // it is a digit
)

var gapMarkOf = indexGapMarks()

func indexGapMarks() (of [utf8.RuneSelf]gapMark) {
	for _, c := range []byte(`#*XxNn_?.~-/()[]{}<>"'=` + " ") {
		of[c] = gapMayBe
	}
	for _, c := range []byte("#*Xx_?") {
		of[c] |= maskMayBe
	}
	for c := '0'; c <= '9'; c++ {
		of[c] = digitThere
	}
	return of
}

// gapHan are the Chinese characters among them.
var gapHan = han.Of("例如示样错月")

// gapMarksOf says which of them a text has.
func gapMarksOf(s string) (found gapMark) {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < utf8.RuneSelf {
			found |= gapMarkOf[c]
			continue
		}
		if han.Leads(s[i:]) && !gapHan.Starts(s[i:]) {
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size - 1
		switch r {
		case '×', '…', '□':
			found |= gapMayBe | maskMayBe
		case '◯', '○', '△', '·', '《', '「', '“', '‘', '≥', '≤':
			found |= gapMayBe
		case '例', '如', '示', '样', '错':
			found |= maskMayBe
		case '月':
			if strings.HasSuffix(s[:i+1], "年月") {
				found |= maskMayBe
			}
		}
	}
	return found
}

// unfilled reads a cell that nobody filled in.
func (p *cell) unfilled() bool {
	p.marks = gapMarksOf(p.s)
	first, _ := utf8.DecodeRuneInString(p.s)
	switch {
	case words.IsLetter(p.s[0]), p.s[0] == '=', strings.ContainsRune("范比参", first):
	case unfilledStarts.Starts(p.s) && p.marks&digitThere == 0:
	case p.marks&digitThere != 0 && p.marks&maskMayBe == 0, p.marks&(gapMayBe|maskMayBe) == 0:
		return false
	}
	code := p.unfilledCode(p.s, 0)
	if code == "" {
		return false
	}
	p.nothing(code)
	return true
}

// nothing makes the cell one that states nothing, with the note why.
func (p *cell) nothing(code lang.Code) {
	*p.t = unread(p.t.text, None)
	from, to := p.stretch(0, len(p.s))
	p.t.note(code, from, to, p.text[from:to])
}

// longestUnfilled is how many bytes a cell may have that nobody filled in.
const longestUnfilled = 300

// unfilledCode says what a text looks like that nobody filled in; "" for any other.
func (p *cell) unfilledCode(s string, depth int) lang.Code {
	s = strings.TrimRight(s, "?")
	switch {
	case len(s) > longestUnfilled:
		return ""
	case s == "", p.isPlaceholderWord(s), isUnticked(s):
		return "CELL_PLACEHOLDER"
	case isFormula(s):
		return "CELL_SPREADSHEET_ERROR"
	case p.isExample(s):
		return "CELL_EXAMPLE"
	}
	if inner, ok := unwrapped(s); ok && depth < 3 {
		if code := p.unfilledCode(inner, depth+1); code != "" {
			return code
		}
	}
	g := gapScan{grammar: p.grammar, s: s}
	if g.scan() {
		return g.code()
	}
	return ""
}

// unwrapped is what is between the marks that a whole text is in.
func unwrapped(s string) (string, bool) {
	for _, marks := range gapMarks {
		if inner, ok := strings.CutPrefix(s, marks[0]); ok {
			if inner, ok = strings.CutSuffix(inner, marks[1]); ok && !strings.Contains(inner, marks[1]) {
				return strings.TrimSpace(inner), true
			}
		}
	}
	return "", false
}

// gapMarks are the pairs of marks that a template leaves a gap in.
var gapMarks = [][2]string{
	{"${", "}"},
	{"{{", "}}"},
	{"(", ")"},
	{"[", "]"},
	{"{", "}"},
	{"<", ">"},
	{"《", "》"},
	{"「", "」"},
	{"“", "”"},
	{"‘", "’"},
	{`"`, `"`},
	{"'", "'"},
}

// spreadsheetErrors are what Excel, WPS, LibreOffice and Google Sheets show in place of a value.
var spreadsheetErrors = []string{
	"#DIV/0!", "#DIV/0", "#GETTING_DATA", "#UNKNOWN!", "#BLOCKED!", "#CONNECT!", "#EXTERNAL!", "#PYTHON!", "#VALUE!",
	"#VALUE", "#FIELD!", "#SPILL!", "#ERROR!", "#ERROR", "#CALC!", "#BUSY!", "#NAME?", "#NAME!", "#NAME", "#NULL!",
	"#NULL",
	"#REF!", "#REF", "#NUM!", "#NUM", "#N/A!", "#N/A", "#N/D", "1.#QNAN", "1.#IND", "1.#INF", "[object Object]",
	"undefined",
	"Infinity", "NaN",
}

// spreadsheetError is how long the error of a spreadsheet is that a text starts with.
func spreadsheetError(s string) int {
	for _, word := range spreadsheetErrors {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) && words.EndsThere(s, len(word)) {
			return len(word)
		}
	}
	for _, word := range []string{"Err:", "错误:"} { // LibreOffice numbers its errors
		if len(s) < len(word) || !strings.EqualFold(s[:len(word)], word) {
			continue
		}
		if n, size := words.Digits(s[len(word):], 4); size == 3 && n >= 500 {
			return len(word) + size
		}
	}
	if run := len(s) - len(strings.TrimLeft(s, "#")); run > 1 { // the column is too narrow
		return run
	}
	return 0
}

// isFormula reports whether a text is a formula that wasn't worked out: an equals sign before a function or the name
// of a cell. =95% and =A级 are values.
func isFormula(s string) bool {
	rest, ok := strings.CutPrefix(s, "=")
	if !ok {
		return false
	}
	if sheet := strings.IndexByte(rest, '!'); sheet > 0 && isCellName(rest[sheet+1:]) {
		return true
	}
	letters := 0
	for letters < len(rest) && words.IsLetter(rest[letters]) {
		letters++
	}
	return letters > 1 && strings.HasPrefix(rest[letters:], "(") || isCellName(strings.TrimLeft(rest, "(-+"))
}

// isCellName reports whether a text starts with the name of a spreadsheet's cell: A1, $B$2.
func isCellName(s string) bool {
	s = strings.TrimPrefix(s, "$")
	letters := 0
	for letters < len(s) && letters < 3 && words.IsLetter(s[letters]) {
		letters++
	}
	s = strings.TrimPrefix(s[letters:], "$")
	return letters > 0 && s != "" && words.IsDigit(s[0])
}

// placeholderWords say that something is yet to be filled in, or head the column that it belongs to.
var placeholderWords = words.Table[bool]{Fill: words.List(`
待定 待填 待填写 待补 待补充 待完善 待确定 待确认 待核实 待核定 待核算 待测算 待统计 待明确 待更新 待录入 待填报 待上报 待细化
待下达 待批复 待商定 待议 待分配 待后续补充 尚未确定 暂未确定 未确定 未定 暂未定 另行确定 未填 未填写 未填报 未录入 未统计
暂未统计 尚未统计 暂缺 缺失 空 空白 空值 暂空 留空 填写 自行填写 暂无数据 无数据 指标值 年度指标值 目标值 年度目标值 实际值
实际完成值 全年实际值 完成值 数值 具体数值 具体数字 指标内容 目标内容 略 从略 tbd tbc tba todo null nil
pending`)}

// isPlaceholderWord reports whether a text says that something is yet to be filled in, or asks for it.
func (g *grammar) isPlaceholderWord(s string) bool {
	if len(s) > 60 {
		return false
	}
	if words.IsLetter(s[0]) {
		s = strings.ToLower(s)
		if strings.HasPrefix(s, "to be ") || strings.HasPrefix(s, "please ") || strings.HasPrefix(s, "click ") {
			return !hasNumber(s)
		}
	}
	if _, found := placeholderWords.Find(s); found {
		return true
	}
	if g.isAwaited(s) {
		return true
	}
	for _, lead := range []string{"请", "此处", "在此", "单击", "点击", "双击", "填写", "输入", "下拉"} {
		if strings.HasPrefix(s, lead) {
			return strings.ContainsAny(s, "填输选写录补注") && !hasNumber(s) &&
				!g.decides(rateOfFilling, strings.ContainsAny(s, "率度,;"))
		}
	}
	if !endsInAny(s, "填写", "填报", "填列") {
		return false
	}
	isAsked := slices.ContainsFunc(fillingLeads, func(lead string) bool { return strings.HasPrefix(s, lead) })
	return !g.decides(fillingByOthers, !isAsked)
}

// fillingLeads stand before what a cell is to be filled in by: 根据实际填写.
var fillingLeads = []string{"根据", "按照", "按", "据", "由"}

// isUnticked reports whether a text is boxes to tick of which none is: □是 □否.
func isUnticked(s string) bool {
	return strings.HasPrefix(s, "□") && strings.Count(s, "□") > 1 && !strings.ContainsAny(s, "☑☒√✓✔■●×")
}

// isAwaited reports whether a text says that something is yet to come from somebody: 待上级批复, 待测算后确定.
func (g *grammar) isAwaited(s string) bool {
	rest, ok := strings.CutPrefix(s, "待")
	if !ok || rest == "" || utf8.RuneCountInString(s) > 12 || hasNumber(s) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(rest)
	if g.decides(wordOfWaiting, strings.ContainsRune("遇业产岗机办建租", first)) {
		return false
	}
	return endsInAny(rest, "确定", "批复", "下达", "补充", "填写", "填报", "核定", "明确", "公布", "通知", "审定", "提供")
}

func containsAny(s string, list ...string) bool {
	return slices.ContainsFunc(list, func(word string) bool { return strings.Contains(s, word) })
}

func endsInAny(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(s, end) })
}

// exampleLeads stand before what a template shows. Those that start other words too need a mark after them.
var exampleLeads = []struct {
	word string
	mark bool
}{
	{"参考示例", false},
	{"填写示例", false},
	{"示例", false},
	{"样例", false},
	{"范例", false},
	{"例如", false},
	{"比如", false},
	{"例", true},
	{"如", true},
	{"for example", false},
	{"example", true},
	{"e.g.", false},
	{"e.g", true},
}

// isExample reports whether a text shows how to fill it in: 示例：≥95%, （如：95%）, 95%（示例）.
func (g *grammar) isExample(s string) bool {
	for _, wrapped := range []string{"(示例)", "[示例]", "(样例)", "[样例]", "(例)", "(举例)"} {
		if strings.HasPrefix(s, wrapped) || strings.HasSuffix(s, wrapped) {
			return true
		}
	}
	for _, lead := range exampleLeads {
		if len(s) < len(lead.word) || !strings.EqualFold(s[:len(lead.word)], lead.word) {
			continue
		}
		rest := s[len(lead.word):]
		behind := strings.TrimLeft(rest, " ")
		needsMark := g.decides(markOfExample, lead.mark)
		if rest == "" && !needsMark || strings.HasPrefix(behind, ":") || strings.HasPrefix(behind, ",") {
			return true
		}
		r, _ := utf8.DecodeRuneInString(behind)
		if !needsMark && rest != "" && (startsValue(r) || r == '“' || words.IsLetter(lead.word[0])) {
			return true
		}
	}
	return false
}
