package fault

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/visible"
)

// The widest excerpt that is shown, in terminal columns, and how much of it stands before the caret.
const (
	excerptWidth  = 100
	excerptBefore = 40
)

// excerpt is a source line and under it a row of carets below text, which starts at a column counted in characters from
// 1. Wide characters take two columns of a terminal, and hidden ones as many as what is shown for them.
func excerpt(line string, column int, text string) (source, caret string) {
	runes, start, before, after := around(line, column)
	first := start - fitting(slices.Backward(runes[:start]), excerptBefore)
	last := first + fitting(slices.All(runes[first:]), excerptWidth)
	firstLine, _, _ := strings.Cut(text, "\n")
	end := min(start+max(utf8.RuneCountInString(firstLine), 1), last)
	under := max(width(runes[start:max(end, start)]), 1)
	source = visible.Line(string(runes[first:last]))
	indent := width(runes[first:start])
	if first > 0 || before {
		source, indent = "…"+source, indent+1
	}
	if last < len(runes) || after {
		source += "…"
	}
	return source, strings.Repeat(" ", indent) + strings.Repeat("^", under)
}

// around are the characters about a column, more than are ever shown: a line may be a file of many megabytes. The column is
// that of runes[start], and before and after say whether there are more.
func around(line string, column int) (runes []rune, start int, before, after bool) {
	at, passed := 0, 0
	for passed < column-1 && at < len(line) {
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
		passed++
	}
	from := at
	for start = 0; start <= 4*excerptBefore && from > 0; start++ {
		_, size := utf8.DecodeLastRuneInString(line[:from])
		from -= size
	}
	to := at
	for n := 0; n <= 4*excerptWidth && to < len(line); n++ {
		_, size := utf8.DecodeRuneInString(line[to:])
		to += size
	}
	return []rune(line[from:to]), start, from > 0, to < len(line)
}

// fitting is how many of the runes fit into so many columns. Those that take no column are limited as well, or a line of
// them would be shown whole.
func fitting(runes iter.Seq2[int, rune], columns int) int {
	n, taken := 0, 0
	for _, r := range runes {
		taken += shownWidth(r)
		if taken > columns || n == 4*columns {
			break
		}
		n++
	}
	return n
}

func width(runes []rune) int {
	n := 0
	for _, r := range runes {
		n += shownWidth(r)
	}
	return n
}

// shownWidth is how many columns a character takes in an excerpt.
func shownWidth(r rune) int {
	if visible.IsHidden(r) {
		return utf8.RuneCountInString(visible.Rune(r))
	}
	return RuneWidth(r)
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
