package source

import "math/bits"

// wordSize is how many bytes a word holds.
const wordSize = 8

// word is eight bytes of a text, the first one lowest.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// each is a word of eight times the same byte.
const each = 0x0101010101010101

// plainBytes is how many bytes a word starts with that stand for themselves in a JSON string: ASCII but quotes, backslashes
// and controls. A borrow of the subtractions only reaches bytes behind one that is found.
func plainBytes(w uint64) int {
	const high = 0x80 * each
	quote, backslash := w^'"'*each, w^'\\'*each
	special := w | (w-' '*each)&^w | (quote-each)&^quote | (backslash-each)&^backslash
	return bits.TrailingZeros64(special&high) / 8
}

// lowBytes masks so many bytes of a word, none at least and all at most.
func lowBytes(n int) uint64 {
	if n >= wordSize {
		return ^uint64(0)
	}
	return 1<<(8*max(n, 0)) - 1
}
