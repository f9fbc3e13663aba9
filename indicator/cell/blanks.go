package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/han"
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

// endsHan reports whether a text ends with a character that han.Leads is true of.
func endsHan(s string) bool {
	return len(s) > 2 && han.Leads(s[len(s)-3:]) && s[len(s)-1] >= utf8.RuneSelf
}

// startsBlank and endsBlank reject most bytes that no blank starts or ends with.
func startsBlank(c byte) bool { return c <= ' ' || c == 0xc2 || c >= 0xe1 && c <= 0xe3 || c == 0xef }

func endsBlank(c byte) bool { return c <= ' ' || c >= 0x80 && c <= 0xaf || c == 0xbf }
