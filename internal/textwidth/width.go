// Package textwidth says how wide texts are in a terminal. It takes Unicode's word for it and looks at no locale, so
// that what is written is the same everywhere: characters of ambiguous width take one column, as in terminals.
package textwidth

import "unicode"

// Of is how many columns a text takes.
func Of(text string) int {
	n := 0
	for _, r := range text {
		n += OfRune(r)
	}
	return n
}

// OfRune is how many columns a character takes: 2 for those that Unicode calls wide or full-width, 0 for those that are
// drawn over the one before them or not at all, else 1.
func OfRune(r rune) int {
	switch {
	case r < 0x300 && r != softHyphen:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, vowels):
		return 0
	case unicode.Is(wide, r):
		return 2
	}
	return 1
}

const softHyphen = 0xad
