package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// folded is a text without blanks and stops at its ends, in half-width lower case: for texts that are compared.
func folded(text string) string {
	if isFolded(text) {
		return text
	}
	var space [128]byte
	if plain, ok := appendFolded(space[:0], text); ok {
		return string(plain)
	}
	return foldedAny(text)
}

// foldedAny is folded for any text.
func foldedAny(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(width.Fold.String(text)), ""))
}

// appendFolded folds a text of the usual characters, which are ASCII, also in full width, and Chinese ones; false if it
// has others.
func appendFolded(to []byte, text string) ([]byte, bool) {
	for i := 0; i < len(text); {
		c, size := text[i], 1
		if c > 0x7f {
			if size = 3; i+2 >= len(text) || text[i+1]&0xc0 != 0x80 || text[i+2]&0xc0 != 0x80 {
				return nil, false
			}
		}
		switch {
		case c <= ' ' || c == 0x7f:
			if c != ' ' && (c < '\t' || c > '\r') {
				return nil, false
			}
		case c >= 'A' && c <= 'Z':
			to = append(to, c+'a'-'A')
		case c < 0x7f:
			to = append(to, c)
		case c >= firstHan && c <= lastHan:
			to = append(to, text[i:i+3]...)
		case text[i:i+3] == "\u3000":
		case text[i:i+2] == "\xe3\x80", isComparator(text[i:]): // 、。《》
			to = append(to, text[i:i+3]...)
		case c == 0xef && text[i+1] >= 0xbc && text[i+1] <= 0xbd: // U+FF00 to U+FF7F
			r := rune(text[i+1]&1)<<6 | rune(text[i+2]&0x3f) // from U+FF00
			if r < 1 || r > 0x5e {
				return nil, false
			}
			if r += 0x20; r >= 'A' && r <= 'Z' {
				r += 'a' - 'A'
			}
			to = append(to, byte(r))
		default:
			return nil, false
		}
		i += size
	}
	return to, true
}

// isFolded reports whether folding changes nothing, as for most texts.
func isFolded(text string) bool {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c >= firstHan && c <= lastHan && i+2 < len(text), c == 0xe2 && isComparator(text[i:]):
			i += 3
		case c > 0x7f, c >= 'A' && c <= 'Z', c <= ' ':
			return false
		default:
			i++
		}
	}
	return true
}

// isComparator reports whether a text starts with ≤ or ≥.
func isComparator(text string) bool {
	return len(text) > 2 && text[:2] == "\xe2\x89" && (text[2] == 0xa4 || text[2] == 0xa5)
}

// firstHan and lastHan are the first bytes of usual Chinese characters, U+4000 to U+9FFF, in UTF-8.
const firstHan, lastHan = 0xe4, 0xe9

// bare is a folded text without the stops at its end: “无。” is “无”.
func bareText(text string) string {
	return strings.TrimRightFunc(folded(text), func(r rune) bool {
		return unicode.IsPunct(r) && !slices.Contains([]rune("/-—"), r)
	})
}

// longestVoid is up to how many bytes a reason may say nothing.
const longestVoid = 60

// isVoid reports whether a reason says nothing.
func (s *sheet) isVoid(text string) bool {
	if text == "" || len(text) > longestVoid {
		return text == ""
	}
	if text[0] >= firstHan && text[0] <= lastHan && !s.lexicon.mayStart(text, aVoid) {
		return false
	}
	return s.lexicon.void[bareText(text)]
}

// unfinished is the first word of a text that says that something isn't finished; "" where there is none. A word that
// is denied, as in 无未完成事项, isn't one.
func (s *sheet) unfinished(text string) string {
	if !s.lexicon.mayHave(text, anUnfinished) {
		return ""
	}
	for i, r := range text {
		for _, word := range s.lexicon.unfinished[r] {
			if strings.HasPrefix(text[i:], word) && !denied(text[:i]) && !inAnother(word, text[:i], text[i+len(word):]) {
				return word
			}
		}
	}
	return ""
}

// denied reports whether a text ends in a word that denies what follows: 无, 未 in 未延期.
func denied(before string) bool {
	before = strings.TrimRight(before, " \u3000")
	return endsIn(before, denials) && !strings.HasSuffix(before, "不得不")
}

var denials = []string{ //nolint:gochecknoglobals // a table
	"无", "没有", "不存在", "未", "不", "未发生", "没有发生", "未出现", "没有出现", "避免", "免于",
}

// inAnother reports whether a word is only written as in another one: 在建 of 存在建设 and 所在建制村.
func inAnother(word, before, behind string) bool {
	return word == "在建" && (endsIn(before, []string{"存", "所"}) || strings.HasPrefix(behind, "制"))
}

// stem is a name for comparing its end: folded, without 指标 and brackets behind it.
func stem(name string) string {
	name = folded(name)
	for {
		rest := strings.TrimSuffix(name, "指标")
		if strings.HasSuffix(rest, ")") {
			if at := strings.LastIndexByte(rest, '('); at > 0 {
				rest = rest[:at]
			}
		}
		if rest == name || rest == "" {
			return name
		}
		name = rest
	}
}

// plain is a folded text of letters and digits alone: for names that are compared.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, folded(text))
}

// isPart reports whether one of two names is in the other, whole or shortened: all of its characters in their order.
// 药品抽检 isn't in 食品抽检, though most of it is.
func isPart(a, b string) bool {
	short, long := []rune(joinless.Replace(a)), []rune(joinless.Replace(b))
	if len(short) > len(long) {
		short, long = long, short
	}
	found := 0
	for _, r := range long {
		if found < len(short) && r == short[found] {
			found++
		}
	}
	return found == len(short)
}

// joinless takes out the words that join others, which names are written with and without.
var joinless = strings.NewReplacer("的", "", "和", "", "与", "", "及", "", "暨", "", "等", "") //nolint:gochecknoglobals // a table

// hasRune is strings.ContainsRune, which is slower for texts as short as names.
func hasRune(text string, of rune) bool {
	for _, r := range text {
		if r == of {
			return true
		}
	}
	return false
}

// sharedCharacters is how many different characters two texts have in common.
func sharedCharacters(a, b string) int {
	n := 0
	for i, r := range a {
		if r >= utf8.RuneSelf && hasRune(b, r) && unicode.IsLetter(r) && !hasRune(a[:i], r) {
			n++
		}
	}
	return n
}
