package review

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// folded is a text without blanks and stops at its ends, in half-width lower case: for texts that are compared.
func folded(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(width.Fold.String(text)), ""))
}

// bare is a folded text without the stops at its end: “无。” is “无”.
func bareText(text string) string {
	return strings.TrimRightFunc(folded(text), func(r rune) bool {
		return unicode.IsPunct(r) && !slices.Contains([]rune("/-—"), r)
	})
}

// isVoid reports whether a reason says nothing.
func (s *sheet) isVoid(text string) bool {
	text = bareText(text)
	return slices.ContainsFunc(s.settings.VoidReasons, func(v string) bool { return bareText(v) == text })
}

// unfinished is the first word of a text that says that something isn't finished; "" where there is none. A word that
// is denied, as in 无未完成事项, isn't one.
func (s *sheet) unfinished(text string) string {
	text = folded(text)
	for _, word := range s.settings.UnfinishedWords {
		for rest, from := text, 0; ; {
			i := strings.Index(rest, word)
			if i < 0 {
				break
			}
			before := text[:from+i]
			if !strings.HasSuffix(before, "无") && !strings.HasSuffix(before, "没有") && !strings.HasSuffix(before, "不存在") {
				return word
			}
			from += i + len(word)
			rest = text[from:]
		}
	}
	return ""
}
