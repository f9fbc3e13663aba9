// Package han tells Chinese characters apart by their bytes, without decoding them.
package han

import "unicode/utf8"

// Set is a set of Chinese characters. The zero value is empty.
type Set [6][64]uint64

// Of is the set of the characters of a text.
func Of(characters string) *Set {
	var s Set
	for _, r := range characters {
		s.Add(r)
	}
	return &s
}

// Add puts a character into the set. One that Leads isn't true of is passed over.
func (s *Set) Add(r rune) {
	var text [utf8.UTFMax]byte
	if n := utf8.EncodeRune(text[:], r); Leads(string(text[:n])) {
		s[text[0]-first][text[1]&63] |= 1 << (text[2] & 63)
	}
}

// first and last are the bytes that such characters start with.
const first, last = 0xe4, 0xe9

// Leads reports whether a text starts with a character that may be in a set: one of three bytes from U+4000 to U+9FFF.
func Leads(text string) bool { return len(text) > 2 && text[0] >= first && text[0] <= last }

// First is the character that a text starts with, where Leads is true of the text and the character is whole.
func First(text string) (rune, bool) {
	if !Leads(text) || text[1]&0xc0 != 0x80 || text[2]&0xc0 != 0x80 {
		return 0, false
	}
	return rune(text[0]&15)<<12 | rune(text[1]&63)<<6 | rune(text[2]&63), true
}

// Starts reports whether a text starts with a character of the set.
func (s *Set) Starts(text string) bool {
	return Leads(text) && s[text[0]-first][text[1]&63]>>(text[2]&63)&1 != 0
}
