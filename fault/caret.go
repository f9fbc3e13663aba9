package fault

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
)

// The widest excerpt that is shown, in terminal columns, and how much of it is before the caret.
const (
	excerptWidth  = 100
	excerptBefore = 40
)

// excerpt is a source line and a row of carets that mark text, which starts at a column counted in characters from 1.
// Wide characters take two columns of a terminal, and hidden ones as many as what is shown for them.
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

// around are the characters near a column, more than are ever shown: a line may be a file of many megabytes. The
// column is that of runes[start], and before and after say whether there are more.
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

// fitting is how many of the runes fit into a given number of columns. Runes of no width are limited as well, or a line
// of them would be shown whole.
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
	return textwidth.OfRune(r)
}
