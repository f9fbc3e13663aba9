package visible

import (
	"strings"
	"unicode"
)

// Cell is a text as it is in a cell of a CSV file: with an apostrophe before it where a spreadsheet would take it for a
// formula. A plain number stays one, whatever its sign.
func Cell(s string) string {
	if IsFormula(s) {
		return "'" + s
	}
	return s
}

// Uncell is the text of a cell of a CSV file, without the apostrophe that Cell puts before it.
func Uncell(s string) string {
	if rest, quoted := strings.CutPrefix(s, "'"); quoted && IsFormula(rest) {
		return rest
	}
	return s
}

// IsFormula reports whether a spreadsheet may take a cell for a formula: whether it begins, after blanks and what shows
// nothing, with a sign that formulas begin with, in either width, or with a character that is cut off before one.
func IsFormula(s string) bool {
	if s == "" || isNumber(s) {
		return false
	}
	switch s[0] {
	case '\t', '\r', '\n':
		return true
	}
	text := strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.In(r, unicode.Z, unicode.C, unicode.M, unicode.Other_Default_Ignorable_Code_Point) || IsHidden(r)
	})
	return text != "" && strings.ContainsRune("=+-@＝＋－＠﹦﹢﹣﹫−", firstOf(text))
}

func firstOf(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// isNumber reports whether a text is digits with at most one dot among them, after at most one sign.
func isNumber(s string) bool {
	digits := strings.TrimLeft(s, "+-")
	whole, part, dotted := strings.Cut(digits, ".")
	isDigits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return len(s)-len(digits) <= 1 && isDigits(whole) && (!dotted || isDigits(part))
}
