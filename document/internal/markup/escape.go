package markup

import "strings"

// Escaped is a text as it is written between tags or in an attribute in double quotes. Characters that no document may
// hold are left out: control characters but for tabs and line ends, and what is no character.
func Escaped(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for i, c := range text {
		switch {
		case c == '&':
			b.WriteString("&amp;")
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '"':
			b.WriteString("&quot;")
		case c == '\r':
			b.WriteString("&#13;")
		case c < ' ' && c != '\n' && c != '\t', c == 0xfffe, c == 0xffff:
		case c == 0xfffd && text[i] != 0xef: // no UTF-8
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}
