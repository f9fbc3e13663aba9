package numeral

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/han"
)

// plainDigits reads digits with a decimal point or without, after which nothing goes on that a number may have: a sign,
// or a character that no number has. It reads nothing that read would read otherwise.
func plainDigits(s string) (Numeral, int) {
	v, at, point := int64(0), 0, -1
	for ; at < len(s) && at < 17; at++ {
		c := s[at]
		if c == '.' && point < 0 {
			point = at
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		v = v*10 + int64(c-'0')
	}
	if at == 17 || point == at-1 || at < len(s) && !endsDigits(s[at:]) {
		return Numeral{}, 0
	}
	places := 0
	if point >= 0 {
		places = at - point - 1
	}
	return Numeral{Value: exact.Scaled(v, places)}, at
}

// endsDigits reports whether what is after digits isn't part of their number.
func endsDigits(s string) bool {
	if s[0] < utf8.RuneSelf {
		return strings.IndexByte("%-~()+:;", s[0]) >= 0
	}
	return han.Leads(s) && !behindDigits.Starts(s)
}

// behindDigits are the characters that a number may go on with after its digits.
var behindDigits = han.Of("零一壹幺弌二两贰倆俩弍三叁叄弎四肆五伍六陆七柒拐八捌九玖十拾百佰千仟廿念卅卌万亿兆余多来几数好若分又成折点洞")

// arabic reads digits with a decimal point, and with commas or blanks between groups of three. 1.2.3 isn't a number.
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
