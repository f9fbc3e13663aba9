package jsontext

import "math/bits"

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
