package numfmt

import (
	"strconv"
	"strings"
)

// kept is how many digits of a value spreadsheets keep.
const kept = 15

// decimal is 0.digits × 10^point. The digits neither begin nor end with 0; zero has none.
type decimal struct {
	negative bool
	digits   string
	point    int
}

// parseDecimal reads a number such as -12.5 or 1.5E-3.
func parseDecimal(s string) (d decimal, ok bool) {
	s, d.negative = strings.CutPrefix(strings.TrimPrefix(strings.TrimSpace(s), "+"), "-")
	mantissa, exponent := s, ""
	if at := strings.IndexAny(s, "eE"); at >= 0 {
		mantissa, exponent = s[:at], s[at+1:]
	}
	whole, part, _ := strings.Cut(mantissa, ".")
	digits := whole + part
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return decimal{}, false
	}
	shift := 0
	if exponent != "" || mantissa != s {
		n, err := strconv.Atoi(exponent)
		if err != nil || n < -400 || n > 400 {
			return decimal{}, false
		}
		shift = n
	}
	d.digits, d.point = digits, len(whole)+shift
	return d.trimmed().significant(kept), true
}

func (d decimal) trimmed() decimal {
	short := strings.TrimLeft(d.digits, "0")
	d.point -= len(d.digits) - len(short)
	d.digits = strings.TrimRight(short, "0")
	if d.digits == "" {
		d.point = 0
	}
	return d
}

func (d decimal) isZero() bool { return d.digits == "" }

// significant rounds to a number of digits.
func (d decimal) significant(n int) decimal { return d.keep(n) }

// round rounds to a number of decimals.
func (d decimal) round(places int) decimal { return d.keep(d.point + places) }

// keep rounds to the first n digits, half away from zero.
func (d decimal) keep(n int) decimal {
	if n >= len(d.digits) {
		return d
	}
	if n < 0 {
		return decimal{negative: d.negative}
	}
	up := d.digits[n] >= '5'
	digits := []byte("0" + d.digits[:n])
	for i := len(digits) - 1; up; i-- {
		digits[i]++
		if up = digits[i] > '9'; up {
			digits[i] = '0'
		}
	}
	d.digits, d.point = string(digits), d.point+1
	return d.trimmed()
}

// split is the digits before and after the decimal point, the latter with at least so many places. "" is nothing
// before.
func (d decimal) split(places int) (whole, part string) {
	switch {
	case d.point <= 0:
		part = strings.Repeat("0", -d.point) + d.digits
	case d.point >= len(d.digits):
		whole = d.digits + strings.Repeat("0", d.point-len(d.digits))
	default:
		whole, part = d.digits[:d.point], d.digits[d.point:]
	}
	if n := places - len(part); n > 0 {
		part += strings.Repeat("0", n)
	}
	return whole, part
}

// plain is the number without an exponent or a sign.
func (d decimal) plain() string {
	whole, part := d.split(0)
	if whole == "" {
		whole = "0"
	}
	if part == "" || d.isZero() {
		return whole
	}
	return whole + "." + part
}

// compare compares with another number.
func (d decimal) compare(e decimal) int {
	switch s, t := d.sign(), e.sign(); {
	case s != t:
		return s - t
	case s < 0:
		return e.size().compareSizes(d.size())
	}
	return d.compareSizes(e)
}

func (d decimal) sign() int {
	switch {
	case d.isZero():
		return 0
	case d.negative:
		return -1
	}
	return 1
}

func (d decimal) size() decimal { d.negative = false; return d }

func (d decimal) compareSizes(e decimal) int {
	if d.point != e.point {
		return d.point - e.point
	}
	return strings.Compare(d.digits, e.digits)
}

// mostDigits is how many digits of a number sheets keep.
const mostDigits = 15

// general is a number as a cell without a format shows it, in eleven characters with the decimal point, except that a
// longer number is whole while its digits are known: 1.23457E+11 would be another code, or another amount.
func (d decimal) general() string {
	sign := ""
	if d.negative && !d.isZero() {
		sign = "-"
	}
	if d.point < -3 && !d.isZero() {
		return sign + d.scientific()
	}
	r := d.round(min(9, max(0, 10-d.point)))
	switch {
	case r.point <= 11:
		return sign + r.plain()
	case d.point <= mostDigits && len(d.digits) <= mostDigits:
		return sign + d.plain()
	}
	return sign + d.scientific()
}

// scientific is six digits and an exponent, as General shows numbers that are too long.
func (d decimal) scientific() string {
	d = d.significant(6)
	mantissa := d
	mantissa.point = 1
	return mantissa.plain() + exponent(d.point-1, 2, true)
}

// exponent is E+05: so many digits at least.
func exponent(n, digits int, plus bool) string {
	sign := "E"
	switch {
	case n < 0:
		sign, n = "E-", -n
	case plus:
		sign = "E+"
	}
	text := strconv.Itoa(n)
	return sign + strings.Repeat("0", max(0, digits-len(text))) + text
}
