package jsontext

import (
	"math/bits"
	"unicode/utf8"
)

// isPlain reports whether a byte is one of those that PlainBytes counts.
func isPlain(c byte) bool { return c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\\' }

// IsThree reports whether four bytes, the first one lowest, start with a character of three, as nearly all of Chinese
// have. Those that start with E0 or ED aren't looked at, as some aren't characters.
func IsThree(four uint32) bool {
	return four&0xc0c0f0 == 0x8080e0 && four&0xff != 0xe0 && four&0xff != 0xed
}

// isSeen reports of a character that starts with E1, E2 or EF whether the first two of its bytes tell that it is seen:
// the others of its row in Unicode are looked at one by one.
func isSeen(four uint32) bool {
	switch four & 0xffff {
	case 0xa0e1, 0x80e2, 0x81e2, 0xbbef, 0xbfef:
		return false
	}
	return true
}

// hasDelete reports whether a word holds the control 7F, which JSON takes as it is and a terminal doesn't.
func hasDelete(w uint64) bool {
	w ^= 0x7f * each
	return (w-each)&^w&(0x80*each) != 0
}

// each is a word of eight times the same byte.
const each = 0x0101010101010101

// PlainBytes is how many bytes a word starts with that stand for themselves in a JSON string: ASCII but quotes,
// backslashes and controls. A borrow of the subtractions only reaches bytes after one that is found.
func PlainBytes(w uint64) int {
	const high = 0x80 * each
	quote, backslash := w^'"'*each, w^'\\'*each
	special := w | (w-' '*each)&^w | (quote-each)&^quote | (backslash-each)&^backslash
	return bits.TrailingZeros64(special&high) / 8
}
