package exact

import (
	"bytes"

	"github.com/shopspring/decimal"
)

// Amount is a figure of a form that may be absent: money, points, a score. The zero value is absent, which is not 0.
// It remembers how many decimals were written, so that "10.00" is printed as it was read.
type Amount struct {
	value Fraction
	scale uint8
	set   bool
}

// AmountOf is d with d's number of decimals. It fails for a decimal of more than MaxDigits digits.
func AmountOf(d decimal.Decimal) (Amount, error) {
	f, err := FromDecimal(d)
	if err != nil {
		return Amount{}, err
	}
	return Amount{value: f, scale: uint8(max(0, -d.Exponent())), set: true}, nil
}

// ParseAmount reads a decimal such as "-1250.50"; "" is the absent amount. Grouping is for the readers of documents.
func ParseAmount(s string) (Amount, error) {
	if s == "" {
		return Amount{}, nil
	}
	if a, ok := plainAmount(s); ok {
		return a, nil
	}
	f, err := Parse(s)
	if err != nil {
		return Amount{}, err
	}
	scale := 0
	for i := range len(s) {
		switch s[i] {
		case '/':
			return Amount{}, &textError{s, ErrSyntax}
		case '.':
			scale = len(s) - i - 1
		}
	}
	return Amount{value: f, scale: uint8(scale), set: true}, nil
}

// plainAmount reads the usual amount, which has few digits and few decimals.
func plainAmount(s string) (Amount, bool) {
	if s == "" || len(s) > 17 {
		return Amount{}, false
	}
	mantissa, point := int64(0), -1
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			mantissa = mantissa*10 + int64(c-'0')
		case c == '.' && point < 0 && i > 0 && i < len(s)-1:
			point = i
		default:
			return Amount{}, false
		}
	}
	if point < 0 {
		return amountOf(mantissa, 0), true
	}
	return amountOf(mantissa, len(s)-point-1), true
}

// amountOf is mantissa × 10^-places, for few digits.
func amountOf(mantissa int64, places int) Amount {
	if places == 0 {
		return Amount{value: Int(mantissa), set: true}
	}
	return Amount{value: Scaled(mantissa, places), scale: uint8(places), set: true}
}

// FixedAmount is f, which must be a multiple of 10^-scale, printed with that many decimals. Scale is clamped to
// 0…MaxDigits.
func FixedAmount(f Fraction, scale int) Amount {
	return Amount{value: f, scale: uint8(min(max(scale, 0), MaxDigits)), set: true}
}

// MustAmount is ParseAmount for a text that is known to be an amount, such as one in the source of a program. It panics
// where it isn't.
func MustAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// Equal reports whether both are absent, or both are the same figure, regardless of their decimals.
func (a Amount) Equal(b Amount) bool { return a.set == b.set && a.value.Equal(b.value) }

// IsSet reports whether there is a figure.
func (a Amount) IsSet() bool { return a.set }

// Fraction is the figure as a fraction; 0 when absent.
func (a Amount) Fraction() Fraction { return a.value }

// Decimal is the figure as a decimal with the same decimals, so that AmountOf gives the amount back; false when absent.
func (a Amount) Decimal() (decimal.Decimal, bool) {
	if !a.set {
		return decimal.Decimal{}, false
	}
	if n, ok := a.value.Mantissa(int(a.scale), HalfUp); ok && int(a.scale) <= MaxRoundingDigits {
		return decimal.New(n, -int32(a.scale)), true
	}
	d, ok := a.value.Decimal()
	if zeros := int(a.scale) + int(d.Exponent()); ok && zeros > 0 {
		d = d.Add(decimal.New(0, -int32(a.scale))) // a sum has the decimals of the one with more of them
	}
	return d, ok
}

// Scale is how many decimals are printed.
func (a Amount) Scale() int { return int(a.scale) }

// String is the figure with its decimals, "—" when absent.
func (a Amount) String() string { return string(a.Append(nil)) }

// Append appends what String writes.
func (a Amount) Append(dst []byte) []byte {
	switch {
	case !a.set:
		return append(dst, "—"...)
	case int(a.scale) > MaxRoundingDigits:
		return a.appendLong(dst)
	}
	return a.value.AppendFixed(dst, int(a.scale), HalfUp)
}

// appendLong appends a figure of more than MaxRoundingDigits decimals; its shortest text may lack trailing zeros.
func (a Amount) appendLong(dst []byte) []byte {
	start := len(dst)
	dst = a.value.Append(dst)
	point := bytes.IndexByte(dst[start:], '.')
	if point < 0 {
		point = len(dst) - start
		dst = append(dst, '.')
	}
	for len(dst)-start-point-1 < int(a.scale) {
		dst = append(dst, '0')
	}
	return dst
}

// IsZero lets absent amounts be omitted from JSON.
func (a Amount) IsZero() bool { return !a.set }
