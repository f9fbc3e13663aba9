package markup

import (
	"regexp"
	"strings"
)

// InCell is a text as a workbook holds it: where a spreadsheet program would take a part of it for the number of a
// character, _x000D_ for a line end, the _ before it is written as such a number.
func InCell(text string) string {
	if !numberedCharacter.MatchString(text) {
		return text
	}
	return strings.ReplaceAll(text, "_x", "_x005F_x")
}

// EscapedInCell is Escaped of a text as a workbook holds it.
func EscapedInCell(text string) string { return Escaped(InCell(text)) }

var numberedCharacter = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)
