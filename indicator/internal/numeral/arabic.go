package numeral

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// arabic reads digits with a decimal point, and with commas or blanks between groups of three. 1.2.3 is no number.
func arabic(s string) (Numeral, int) {
	var n Numeral
	digits := make([]byte, 0, 24)
	at, point := 0, false
	for at < len(s) {
		c := s[at]
		switch {
		case c >= '0' && c <= '9':
			if len(digits) >= maxDigits {
				return Numeral{}, 0
			}
			digits = append(digits, c)
			at++
			continue
		case c == '.' && !point:
			skip := 1
			if strings.HasPrefix(s[at+1:], " ") {
				skip = 2
			}
			if !isDigit(s, at+skip) {
				break
			}
			n.Blanks = n.Blanks || skip > 1
			digits, point, at = append(digits, '.'), true, at+skip
			continue
		case c == ' ' && len(digits) > 0 && blankInside(s[at+1:], len(digits), point):
			n.Blanks = true
			at++
			continue
		case c == ',' && !point && len(digits) > 0 && groupOfThree(s[at+1:]):
			at++
			continue
		}
		break
	}
	if len(digits) == 0 || at == 0 {
		return n, 0
	}
	if strings.HasPrefix(s[at:], ".") && isDigit(s, at+1) {
		return n, 0 // 1.2.3
	}
	if digits[0] == '.' {
		digits = append([]byte{'0'}, digits...)
	}
	v, err := exact.Parse(string(digits))
	if err != nil {
		return n, 0
	}
	n.Value = v
	return n, at
}

func isDigit(s string, at int) bool { return at < len(s) && s[at] >= '0' && s[at] <= '9' }

// groupOfThree reports whether exactly three digits come next.
func groupOfThree(s string) bool {
	return isDigit(s, 0) && isDigit(s, 1) && isDigit(s, 2) && !isDigit(s, 3)
}

// blankInside reports whether the blank before s stands inside a number: before its point, between groups of three, or
// in a number of few digits, as in "9 5%".
func blankInside(s string, before int, point bool) bool {
	switch {
	case strings.HasPrefix(s, ".") && isDigit(s, 1) && !point:
		return true
	case point:
		return false
	case groupOfThree(s) && before <= 3:
		return true
	}
	run := 0
	for isDigit(s, run) {
		run++
	}
	return run > 0 && before+run <= 3 && !strings.HasPrefix(s[run:], "/") && !strings.HasPrefix(s[run:], " ")
}
