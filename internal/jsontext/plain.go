package jsontext

import (
	"math/bits"
	"unicode/utf8"
)

// isPlain reports whether a byte is one of those that PlainBytes counts.
func isPlain(c byte) bool { return c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' }

// IsThree reports whether four bytes, the first one lowest, start with a character of three, as nearly all of Chinese have.
// Those that start with E0 or ED aren't looked at, as some are no characters.
func IsThree(four uint32) bool {
	return four&0xc0c0f0 == 0x8080e0 && four&0xff != 0xe0 && four&0xff != 0xed
}

// each is a word of eight times the same byte.
const each = 0x0101010101010101

// PlainBytes is how many bytes a word starts with that stand for themselves in a JSON string: ASCII but quotes, backslashes
// and controls. A borrow of the subtractions only reaches bytes behind one that is found.
func PlainBytes(w uint64) int {
	const high = 0x80 * each
	quote, backslash := w^'"'*each, w^'\\'*each
	special := w | (w-' '*each)&^w | (quote-each)&^quote | (backslash-each)&^backslash
	return bits.TrailingZeros64(special&high) / 8
}
