package markup

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

var entities = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"', "apos": '\''}

// longestReference is that of a character written with leading zeros.
const longestReference = 16

// unescape appends a text with its references resolved. One that isn't known keeps as it is written.
func unescape(b, text []byte) []byte {
	for {
		n := bytes.IndexByte(text, '&')
		if n < 0 {
			return append(b, text...)
		}
		b, text = append(b, text[:n]...), text[n:]
		end := bytes.IndexByte(text[:min(len(text), longestReference)], ';')
		r, ok := rune(0), false
		if end > 0 {
			r, ok = reference(string(text[1:end]))
		}
		if !ok {
			b, text = append(b, '&'), text[1:]
			continue
		}
		b, text = utf8.AppendRune(b, r), text[end+1:]
	}
}

func reference(name string) (rune, bool) {
	if r, ok := entities[name]; ok {
		return r, true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune
}
