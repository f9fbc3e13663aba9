package fault

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widest excerpt that is shown, in terminal columns, and how much of it stands before the caret.
const (
	excerptWidth  = 100
	excerptBefore = 40
)

// excerpt is a source line and under it a row of carets below text, which starts at a column counted in characters from
// 1. Wide characters take two columns of a terminal, and tabs are shown as one blank.
func excerpt(line string, column int, text string) (source, caret string) {
	runes := []rune(plain(line))
	start := min(column-1, len(runes))
	first := start - fitting(slices.Backward(runes[:start]), excerptBefore)
	last := first + fitting(slices.All(runes[first:]), excerptWidth)
	firstLine, _, _ := strings.Cut(text, "\n")
	end := min(start+max(utf8.RuneCountInString(firstLine), 1), last)
	under := max(width(runes[start:max(end, start)]), 1)
	source = string(runes[first:last])
	indent := width(runes[first:start])
	if first > 0 {
		source, indent = "…"+source, indent+1
	}
	if last < len(runes) {
		source += "…"
	}
	return source, strings.Repeat(" ", indent) + strings.Repeat("^", under)
}

// fitting is how many of the runes fit into so many columns. Those that take no column are limited as well, or a line of
// them would be shown whole.
func fitting(runes iter.Seq2[int, rune], columns int) int {
	n, taken := 0, 0
	for _, r := range runes {
		taken += RuneWidth(r)
		if taken > columns || n == 4*columns {
			break
		}
		n++
	}
	return n
}

// plain has a blank for every character that would steer a terminal or turn the direction of a line.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}

func width(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += RuneWidth(r)
	}
	return n
}

// RuneWidth is how many columns of a terminal a character takes: 0, 1 or 2 (East Asian wide and full-width forms).
func RuneWidth(r rune) int {
	switch {
	case r >= 0x200b && r <= 0x200d || r == 0x2060 || r == 0xfeff || r >= 0x300 && r <= 0x36f || r >= 0xfe00 && r <= 0xfe0f:
		return 0
	case r >= 0x1100 && r <= 0x115f, r >= 0x2e80 && r <= 0x303e, r >= 0x3041 && r <= 0xa4cf, r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe6f, r >= 0xff00 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6,
		r >= 0x1f300 && r <= 0x1faff, r >= 0x20000 && r <= 0x3fffd:
		return 2
	}
	return 1
}
