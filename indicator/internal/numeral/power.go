package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// maxExponent is how large a power of ten may be that a number of this field has.
const maxExponent = 30

// scientific reads numbers with a power of ten: 1.2e3, 1.2E+05, 3×10^5, 2.5×10⁴, 10^5.
func (g grammar) scientific(s string) (Numeral, int) {
	if !mayHavePower(s) {
		return Numeral{}, 0
	}
	n, at := arabic(s)
	if at == 0 {
		return n, 0
	}
	size := 0
	if c := s[at:]; c != "" && (c[0] == 'e' || c[0] == 'E') {
		at++
	} else {
		ten := powerSign(s[at:])
		if ten == 0 && n.Value.Equal(exact.Int(10)) {
			at -= len("10")
		}
		at += ten
		if !strings.HasPrefix(s[at:], "10") {
			return n, 0
		}
		if ten == 0 {
			n.Value = exact.Int(1)
		}
		at += len("10")
		var exponent int
		if exponent, size = raised(s[at:]); size > 0 {
			return g.timesTen(n, exponent, s, at+size)
		}
		if !strings.HasPrefix(s[at:], "^") {
			return n, 0
		}
		at++
	}
	exponent, size := signed(s[at:])
	if end := at + size; size == 0 ||
		end < len(s) && (isLatin(s[end]) || s[end] == '.' && isDigit(s, end+1)) && s[at-1]|0x20 == 'e' {
		return n, 0
	}
	return g.timesTen(n, exponent, s, at+size)
}

// mayHavePower reports whether after the digits that a text starts with something stands that a power of ten may start
// with.
func mayHavePower(s string) bool {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.' || s[i] == ',' || s[i] == ' ') {
		i++
	}
	if i == 0 || i == len(s) {
		return false
	}
	rest := s[i:]
	if rest[0] < utf8.RuneSelf {
		return strings.IndexByte("eE^*xX", rest[0]) >= 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune("×·⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", r)
}

// powerSign is how long the sign of multiplication before a 10 is.
func powerSign(s string) int {
	for _, sign := range []string{"×", "*", "x", "X", "·"} {
		if strings.HasPrefix(s, sign+"10") {
			return len(sign)
		}
	}
	return 0
}

// timesTen is a number times a power of ten, with the 万 after it.
func (g grammar) timesTen(n Numeral, exponent int, s string, end int) (Numeral, int) {
	if exponent > maxExponent || exponent < -maxExponent {
		return n, 0
	}
	ten := exact.Int(10)
	for ; exponent > 0; exponent-- {
		n.Value = n.Value.Mul(ten)
	}
	for ; exponent < 0; exponent++ {
		n.Value, _ = n.Value.Quo(ten)
	}
	if factor, size := g.scalesAt(s[end:]); factor > 1 {
		n.Value, n.Scale = n.Value.Mul(exact.Int(factor)), factor
		end += size
	}
	return n, end
}

// signed reads an exponent in ordinary digits.
func signed(s string) (exponent, size int) {
	sign := 1
	if s != "" && (s[0] == '+' || s[0] == '-') {
		if s[0] == '-' {
			sign = -1
		}
		size = 1
	}
	start := size
	for isDigit(s, size) && size < start+3 {
		exponent = exponent*10 + int(s[size]-'0')
		size++
	}
	if size == start || size == start+3 {
		return 0, 0
	}
	return sign * exponent, size
}

// raised reads an exponent in raised digits.
func raised(s string) (exponent, size int) {
	sign, digits := 1, 0
	for i, r := range s {
		d := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r)
		switch {
		case r == '⁻' && i == 0:
			sign = -1
		case r == '⁺' && i == 0:
		case d < 0:
			return sign * exponent, found(digits > 0, i)
		default:
			exponent, digits = exponent*10+raisedDigit(r), digits+1
		}
		if digits > 2 {
			return 0, 0
		}
	}
	return sign * exponent, found(digits > 0, len(s))
}

func raisedDigit(r rune) int {
	for i, digit := range []rune("⁰¹²³⁴⁵⁶⁷⁸⁹") {
		if r == digit {
			return i
		}
	}
	return 0
}
