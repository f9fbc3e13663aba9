package indicator

import (
	"strings"
	"unicode/utf8"
)

// TrimBlanks is a text without the blanks at its ends, and whether some of them were others than ordinary ones: of no
// break, of no width, of the width of a character.
func TrimBlanks(text string) (body string, odd bool) {
	if text == "" || !startsBlank(text[0]) && (!endsBlank(text[len(text)-1]) || endsHan(text)) {
		return text, false
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if !blankRune(first) && !blankRune(last) {
		return text, false
	}
	body = strings.TrimFunc(text, blankRune)
	return body, body != "" && body != strings.Trim(text, " \t\r\n")
}
