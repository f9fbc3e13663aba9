package exact

import (
	"errors"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// MaxDigits is how many digits a number may have when it is read or made from a decimal.
const MaxDigits = 200

// What Parse and FromDecimal return.
var (
	ErrSyntax  = errors.New("exact: not a number")
	ErrTooLong = errors.New("exact: more than 200 digits")
)

// textError is a text that isn't a number, and why.
type textError struct {
	text string
	why  error // ErrSyntax or ErrTooLong
}

// longestQuoted is how many bytes of a text an error quotes: it may be a whole file.
const longestQuoted = 60

// Error quotes the text: `exact: not a number: "1e5"`.
func (e *textError) Error() string {
	if len(e.text) <= longestQuoted {
		return e.why.Error() + ": " + strconv.Quote(e.text)
	}
	return e.why.Error() + ": " + strconv.Quote(strings.ToValidUTF8(e.text[:longestQuoted], "")) + "…"
}

func (e *textError) Unwrap() error { return e.why }

// Parse reads "12", "-0.50" or "2/3". There is no exponent, no grouping and no white space in a number. The error is an
// ErrSyntax or an ErrTooLong that quotes the text.
func Parse(s string) (Fraction, error) {
	f, err := parse(s, MaxDigits)
	if err != nil {
		return Fraction{}, &textError{s, err}
	}
	return f, nil
}

// MustParse is Parse for a text that is known to be a number, such as one in the source of a program. It panics where
// it isn't.
func MustParse(s string) Fraction {
	f, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return f
}

// parse reads numbers of at most so many digits.
func parse(s string, most int) (Fraction, error) {
	if len(s) > 2*(most+2)+1 { // two numbers with sign and point, and the stroke
		return Fraction{}, ErrTooLong
	}
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		return parseDecimal(s, most)
	}
	n, err := parseDecimal(a, most)
	if err != nil {
		return Fraction{}, err
	}
	d, err := parseDecimal(b, most)
	if err != nil {
		return Fraction{}, err
	}
	if q, ok := n.Quo(d); ok {
		return q, nil
	}
	return Fraction{}, ErrSyntax
}

func parseDecimal(s string, most int) (Fraction, error) {
	body, negative := s, false
	if body != "" && (body[0] == '-' || body[0] == '+') {
		body, negative = body[1:], body[0] == '-'
	}
	var mantissa int64
	digits, places, small := 0, -1, true
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c == '.' && places < 0 && digits > 0 {
			places = 0
			continue
		}
		if c < '0' || c > '9' {
			return Fraction{}, ErrSyntax
		}
		digits++
		if places >= 0 {
			places++
		}
		if digits > 18 {
			small = false
		}
		if small {
			mantissa = mantissa*10 + int64(c-'0')
		}
	}
	switch {
	case digits == 0 || places == 0:
		return Fraction{}, ErrSyntax
	case digits > most:
		return Fraction{}, ErrTooLong
	case !small:
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			return Fraction{}, ErrSyntax
		}
		return fromBig(r), nil
	}
	if negative {
		mantissa = -mantissa
	}
	return Scaled(mantissa, max(places, 0)), nil
}

// FromDecimal is d, exactly. A decimal whose plain notation has more than MaxDigits digits is refused, so that a
// hostile exponent can't take memory.
func FromDecimal(d decimal.Decimal) (Fraction, error) {
	if d.IsZero() {
		return Fraction{}, nil
	}
	digits, e := int64(d.NumDigits()), int64(d.Exponent())
	switch {
	case max(digits, digits+e, 1-e) > MaxDigits:
		return Fraction{}, ErrTooLong
	case digits <= 18 && e <= 0 && e >= -18:
		return Scaled(d.CoefficientInt64(), int(-e)), nil
	}
	return fromBig(d.Rat()), nil
}

// Decimal is f as a decimal; false where no decimal is exact, as for 2/3.
func (f Fraction) Decimal() (decimal.Decimal, bool) {
	if n, places, ok := f.terminatingSmall(); ok {
		return decimal.New(n, -int32(places)), true
	}
	n, places, ok := f.terminating()
	if !ok {
		return decimal.Decimal{}, false
	}
	return decimal.NewFromBigInt(n, -int32(places)), true
}

// terminatingSmall is terminating where 64 bits do.
func (f Fraction) terminatingSmall() (n int64, places int, ok bool) {
	if f.big != nil {
		return 0, 0, false
	}
	f = f.reduced()
	den := uint64(f.d())
	twos := bits.TrailingZeros64(den)
	den >>= twos
	fives := 0
	for ; den%5 == 0; fives++ {
		den /= 5
	}
	if places = max(twos, fives); den != 1 || places > MaxRoundingDigits {
		return 0, 0, false
	}
	n, ok = f.mantissaSmall(places, Down)
	return n, places, ok
}

// mayTerminate reports whether a small fraction has a denominator of twos and fives alone.
func (f Fraction) mayTerminate() bool {
	den := uint64(f.reduced().d())
	den >>= bits.TrailingZeros64(den)
	for den%5 == 0 {
		den /= 5
	}
	return den == 1
}

// terminating writes f as n × 10^-places with the fewest places.
func (f Fraction) terminating() (n *big.Int, places int, ok bool) {
	r := f.rat()
	den := new(big.Int).Set(r.Denom())
	twos := int(den.TrailingZeroBits())
	den.Rsh(den, uint(twos))
	fives := 0
	five, rest := big.NewInt(5), new(big.Int)
	for den.Cmp(five) >= 0 {
		q, m := new(big.Int).QuoRem(den, five, rest)
		if m.Sign() != 0 {
			return nil, 0, false
		}
		den, fives = q, fives+1
	}
	if den.Cmp(big.NewInt(1)) != 0 {
		return nil, 0, false
	}
	places = max(twos, fives)
	n = new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	n.Mul(n, r.Num())
	return n.Quo(n, r.Denom()), places, true
}

// String is the shortest exact text: "0.95" where a decimal is exact, else a reduced "17/19".
func (f Fraction) String() string { return string(f.Append(nil)) }

// Append appends what String writes.
func (f Fraction) Append(dst []byte) []byte {
	if f.big == nil && f.den <= 1 {
		return strconv.AppendInt(dst, f.num, 10)
	}
	if n, places, ok := f.terminatingSmall(); ok {
		return appendPoint(dst, n, places)
	}
	if f.big == nil && !f.mayTerminate() {
		f = f.reduced()
		return strconv.AppendInt(append(strconv.AppendInt(dst, f.num, 10), '/'), f.den, 10)
	}
	if n, places, ok := f.terminating(); ok {
		return append(dst, point(n.String(), places)...)
	}
	return append(dst, f.rat().RatString()...)
}

// Fixed is f rounded to a given number of decimals, all of them written: "10.00".
func (f Fraction) Fixed(digits int, m Mode) string { return string(f.AppendFixed(nil, digits, m)) }

// AppendFixed appends what Fixed writes.
func (f Fraction) AppendFixed(dst []byte, digits int, m Mode) []byte {
	digits = min(max(digits, 0), MaxRoundingDigits)
	if n, ok := f.mantissaSmall(digits, m); ok {
		return appendPoint(dst, n, digits)
	}
	return append(dst, point(f.mantissaBig(digits, m).String(), digits)...)
}

// appendPoint appends n × 10^-places.
func appendPoint(dst []byte, n int64, places int) []byte {
	if n < 0 {
		dst, n = append(dst, '-'), -n
	}
	if places == 0 {
		return strconv.AppendInt(dst, n, 10)
	}
	if places == 2 { // most scores
		whole := n / 100
		rest := n - 100*whole
		return append(strconv.AppendInt(dst, whole, 10), '.', byte('0'+rest/10), byte('0'+rest%10))
	}
	scale := pow10[places]
	dst = append(strconv.AppendInt(dst, n/scale, 10), '.')
	at := len(dst)
	for range places {
		dst = append(dst, '0')
	}
	for rest := n % scale; rest > 0; rest /= 10 {
		places--
		dst[at+places] = byte('0' + rest%10)
	}
	return dst
}

// point sets the decimal point into the digits of a whole number.
func point(n string, places int) string {
	if places == 0 {
		return n
	}
	sign := ""
	if n[0] == '-' {
		sign, n = "-", n[1:]
	}
	if len(n) <= places {
		n = strings.Repeat("0", places-len(n)+1) + n
	}
	return sign + n[:len(n)-places] + "." + n[len(n)-places:]
}
