package indicator

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/fold"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// LevelName is the normal form of the name of a level 1 or level 2 (一级指标, 二级指标). Two names that have it in common
// are one level: “4. 成本指标（20分）”, “（四）成本 指标：”, “成本” and “*成本指标20分” are all “成本”. It leaves out
//
//   - numbering in front: 4. （一） ① 一、 1.2 A. 指标1：, and a number right before a name in 指标;
//   - points, weights and shares, in brackets or after the name: （20分） [20%] 权重20% 50分;
//   - remarks of forms in brackets: （必填） （选填） （续表） （定量） （反向);
//   - marks such as * ★ ▲, colons and stops around the name, quotes and brackets around all of it;
//   - blanks anywhere, and the difference between full-width and half-width or traditional and simplified characters;
//   - 指标 at the end.
//
// Other brackets say what the level is and stay: 效益指标（经济） isn't 效益指标（社会）. Something always stays of
// a name that isn't blank. LevelName(LevelName(s)) is LevelName(s).
func LevelName(printed string) string {
	if len(printed) <= longestLevel && onlyHan(printed) {
		return withoutEnding(printed)
	}
	s := levelText(printed)
	for s != "" && len(s) <= longestLevel {
		next := trimLevel(s)
		if next == s {
			return s
		}
		s = next
	}
	return s
}

// longestLevel is up to how many bytes a text may be the name of a level with additions.
const longestLevel = 256

// LevelStem is the name of a level without any brackets after it, in its normal form: for names that a rule set knows
// without them.
func LevelStem(printed string) string {
	name := LevelName(printed)
	if at := strings.IndexAny(name, "(["); at > 0 {
		return LevelName(name[:at])
	}
	return name
}

// levelEnding is what names of levels end in or leave out.
const levelEnding = "指标"

func withoutEnding(s string) string {
	for {
		rest, cut := strings.CutSuffix(s, levelEnding)
		if !cut {
			rest, cut = strings.CutSuffix(s, levelEnding+"等")
		}
		if !cut || rest == "" {
			return s
		}
		s = rest
	}
}

// withoutEndingInside is a name without the ending right before the brackets that say what the level is.
func withoutEndingInside(s string) string {
	if from := bracketed(s); from > 0 {
		return withoutEnding(s[:from]) + s[from:]
	}
	return s
}

// onlyHan reports whether a text is of Chinese characters alone that have one form only, as most names are.
func onlyHan(s string) bool {
	for _, r := range s {
		if r < 0x4e00 || r > 0x9fff || levelSimplified(r) != r {
			return false
		}
	}
	return true
}

// levelText is a text in plain characters without blanks and what isn't seen.
func levelText(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r) {
			continue
		}
		switch r = levelSimplified(fold.Rune(r)); r {
		case '〔', '{', '｛', '「', '『', '﹙':
			r = '('
		case '〕', '}', '｝', '」', '』', '﹚':
			r = ')'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// levelSimplified folds the traditional characters of the names of levels.
func levelSimplified(r rune) rune {
	switch r {
	case '產':
		return '产'
	case '標':
		return '标'
	case '質':
		return '质'
	case '滿':
		return '满'
	case '務':
		return '务'
	case '經':
		return '经'
	case '濟':
		return '济'
	case '會':
		return '会'
	case '態':
		return '态'
	case '環':
		return '环'
	case '續':
		return '续'
	case '響':
		return '响'
	case '項':
		return '项'
	case '決':
		return '决'
	case '績':
		return '绩'
	case '預':
		return '预'
	case '執':
		return '执'
	case '總':
		return '总'
	case '體':
		return '体'
	}
	return fold.Simplified(r)
}

// trimLevel takes one addition off a name; the name itself where there is none, or where nothing would be left.
func trimLevel(s string) string {
	for _, trimmed := range []string{
		strings.Trim(s, levelMarks), unbracketedLevel(s), withoutRemark(s), withoutPointsBehind(s), withoutNumbering(s),
		withoutNumberBefore(s), withoutEnding(s), withoutEndingInside(s),
	} {
		if trimmed != s && trimmed != "" {
			return trimmed
		}
	}
	return s
}

// levelMarks are the marks around a name.
const levelMarks = "*×·★☆▲△▽▼※#●○■□◆◇✱✳-_~.。、,，:：;；/|+<>!！?？…√→&"

// unbracketedLevel is a name without the brackets or quotes around all of it.
func unbracketedLevel(s string) string {
	if bracketed(s) == 0 {
		return s[1 : len(s)-1]
	}
	for _, quotes := range [][2]string{{"“", "”"}, {"‘", "’"}, {"《", "》"}, {`"`, `"`}, {"'", "'"}} {
		rest, opens := strings.CutPrefix(s, quotes[0])
		if inner, closes := strings.CutSuffix(rest, quotes[1]); opens && closes && !strings.Contains(inner, quotes[1]) {
			return inner
		}
	}
	return s
}

// bracketed is where the pair of brackets begins that a text ends with; -1 where it ends with none.
func bracketed(s string) int {
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')', ']':
			depth++
		case '(', '[':
			if depth--; depth == 0 {
				return i
			}
		}
		if depth == 0 {
			break
		}
	}
	return -1
}

// withoutRemark is a name without the points or the remark of a form in brackets after it or before it.
func withoutRemark(s string) string {
	if from := bracketed(s); from > 0 && isLevelRemark(s[from+1:len(s)-1]) {
		return s[:from]
	}
	if s != "" && (s[0] == '(' || s[0] == '[') {
		if end := strings.IndexAny(s, ")]"); end > 0 && end+1 < len(s) && isLevelRemark(s[1:end]) {
			return s[end+1:]
		}
	}
	return s
}

// levelRemarks are remarks of forms in brackets that don't say what the level is.
var levelRemarks = map[string]bool{
	"必填": true, "选填": true, "可选": true, "如有": true, "若有": true, "续": true, "续表": true, "续上表": true, "接上表": true,
	"定量": true, "定性": true, "正向": true, "反向": true, "正向指标": true, "反向指标": true, "定量指标": true, "定性指标": true,
	"": true,
}

// isLevelRemark reports whether what is in brackets says how much a level counts, or is a remark of the form: a number,
// with the words that say of what.
func isLevelRemark(s string) bool {
	if levelRemarks[s] {
		return true
	}
	digits := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', strings.ContainsRune("一二三四五六七八九十百零", r):
			digits = true
		case !strings.ContainsRune("分值权重满共合总计占比例标准得为点数.%‰:,/-~*×=", r):
			return false
		}
	}
	return digits
}

// withoutPointsBehind is a name without points, a weight or a share after it: 产出指标50分, 产出指标50, 成本权重20%.
func withoutPointsBehind(s string) string {
	rest, marked := s, false
	for _, mark := range []string{"分值", "分", "%", "‰"} {
		if cut, ok := strings.CutSuffix(rest, mark); ok {
			rest, marked = cut, true
			break
		}
	}
	number := strings.TrimRight(rest, "0123456789.")
	if len(number) == len(rest) || !marked && !strings.HasSuffix(strings.TrimRight(number, levelMarks), levelEnding) {
		return s
	}
	number = strings.TrimRight(number, levelMarks)
	for _, word := range []string{"标准分", "分值", "权重", "满分", "占比", "共计", "合计", "共", "计", "占"} {
		if cut, ok := strings.CutSuffix(number, word); ok && cut != "" {
			return cut
		}
	}
	return number
}

// levelNumerals are the characters that numbering consists of.
const levelNumerals = "0123456789一二三四五六七八九十百"

// withoutNumbering is a name without the number in front of it.
func withoutNumbering(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case isNumberSign(first):
		return s[size:]
	case first == '(' || first == '[':
		end := strings.IndexAny(s, ")]")
		if end > 1 && (strings.Trim(s[1:end], levelNumerals+".-") == "" || end == 2 && words.IsLetter(s[1])) {
			return s[end+1:]
		}
		return s
	}
	for _, label := range []string{"一级指标", "二级指标", "一级", "二级", levelEnding} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			if named, ok := strings.CutPrefix(strings.TrimLeft(rest, levelNumerals+"."), ":"); ok {
				return named
			}
		}
	}
	rest := strings.TrimLeft(s, levelNumerals)
	if words.IsLetter(s[0]) {
		rest = s[1:]
	}
	if len(rest) == len(s) || rest == "" {
		return s
	}
	mark, size := utf8.DecodeRuneInString(rest)
	if !strings.ContainsRune(".、,:;)-_/·", mark) {
		return s
	}
	rest = rest[size:]
	if further := strings.TrimLeft(rest, "0123456789."); further != "" && further != rest && s[0] <= '9' { // 1.2.数量指标
		rest = further
	}
	return rest
}

// withoutNumberBefore is a name in 指标 without a number of one or two digits right before it: 4成本指标.
func withoutNumberBefore(s string) string {
	rest := strings.TrimLeft(s, "0123456789")
	if n := len(s) - len(rest); n == 0 || n > 2 || !strings.HasSuffix(rest, levelEnding) || rest == levelEnding {
		return s
	}
	return rest
}

// isNumberSign reports whether a character is a number in a circle, in brackets or with a stop, or a Roman one.
func isNumberSign(r rune) bool {
	return r >= 0x2460 && r <= 0x24ff || r >= 0x2776 && r <= 0x2793 || r >= 0x3220 && r <= 0x3229 ||
		r >= 0x3280 && r <= 0x3289 ||
		r >= 0x2160 && r <= 0x217f
}
