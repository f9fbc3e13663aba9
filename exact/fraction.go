// Package exact holds the fraction that every value of a score is between two rounding points.
//
// A Fraction is an exact rational number: 64-bit numerator and denominator with overflow checks, and math/big where
// they don't fit. Nothing here rounds unless it is told where and how (see Rounding). It is not a decimal type for
// money columns with a fixed scale, and not meant for numbers of thousands of digits: texts longer than MaxDigits are
// refused.
package exact

import (
	"math"
	"math/big"
	"math/bits"
)

// Fraction is an exact rational number. The zero value is 0. It is immutable and safe to copy and share.
//
// Fractions are reduced when they are shown, not when they are computed, so two equal fractions may differ as Go
// values. That is why == doesn't compile: compare with Cmp or Equal, and use String for the key of a map.
type Fraction struct {
	_   [0]func() // so that == doesn't compile
	num int64
	den int64 // 0 stands for 1, so that the zero value is the number 0
	big *big.Rat
}

// Int is the whole number n.
func Int(n int64) Fraction {
	if n == math.MinInt64 {
		return fromBig(new(big.Rat).SetInt64(n))
	}
	return Fraction{num: n}
}

// Ratio is num ÷ den. It reports false when den is zero.
func Ratio(num, den int64) (Fraction, bool) {
	switch {
	case den == 0:
		return Fraction{}, false
	case num == math.MinInt64 || den == math.MinInt64:
		return fromBig(big.NewRat(num, den)), true
	case den < 0:
		return Fraction{num: -num, den: -den}, true
	}
	return Fraction{num: num, den: den}, true
}

// Scaled is mantissa × 10^-digits: Scaled(895, 2) is 8.95. Digits are clamped to 0…MaxRoundingDigits, as in Round.
func Scaled(mantissa int64, digits int) Fraction {
	if digits <= 0 {
		return Int(mantissa)
	}
	f, _ := Ratio(mantissa, pow10[min(digits, MaxRoundingDigits)])
	return f
}

// Percent is n%: Percent(90) is 0.9.
func Percent(n int64) Fraction { return Scaled(n, 2) }

func (f Fraction) d() int64 {
	if f.den == 0 {
		return 1
	}
	return f.den
}

// rat is f as a big number, newly allocated unless f is one already; callers must not change it.
func (f Fraction) rat() *big.Rat {
	if f.big != nil {
		return f.big
	}
	return big.NewRat(f.num, f.d())
}

// fromBig takes over r.
func fromBig(r *big.Rat) Fraction {
	if r.Num().IsInt64() && r.Denom().IsInt64() && r.Num().Int64() != math.MinInt64 {
		return Fraction{num: r.Num().Int64(), den: r.Denom().Int64()}
	}
	return Fraction{big: r}
}

// reduced is f without a common factor in numerator and denominator.
func (f Fraction) reduced() Fraction {
	if f.big != nil || f.den <= 1 {
		return f
	}
	g := gcd(abs(f.num), uint64(f.den))
	return Fraction{num: f.num / int64(g), den: f.den / int64(g)}
}

// Sign is -1, 0 or 1.
func (f Fraction) Sign() int {
	switch {
	case f.big != nil:
		return f.big.Sign()
	case f.num > 0:
		return 1
	case f.num < 0:
		return -1
	}
	return 0
}

// IsZero reports whether f is 0.
func (f Fraction) IsZero() bool { return f.big == nil && f.num == 0 }

// IsOne reports whether f is 1.
func (f Fraction) IsOne() bool { return f.big == nil && f.num == f.d() }

// IsInt reports whether f is a whole number.
func (f Fraction) IsInt() bool {
	if f.big != nil {
		return f.big.IsInt()
	}
	return f.num%f.d() == 0
}

// Small is f as a numerator and a positive denominator of 64 bits, not necessarily reduced; false where they don't fit.
func (f Fraction) Small() (num, den int64, ok bool) { return f.num, f.d(), f.big == nil }

// Reduced is f without a common factor in Small's two numbers.
func (f Fraction) Reduced() Fraction { return f.reduced() }

// Int64 is f as a whole number; false when f has a fraction or doesn't fit.
func (f Fraction) Int64() (int64, bool) {
	if f.big != nil { // math.MinInt64 is the one big number that fits
		return f.big.Num().Int64(), f.big.IsInt() && f.big.Num().IsInt64()
	}
	if f.den <= 1 {
		return f.num, true
	}
	q := f.num / f.den
	return q, q*f.den == f.num
}

// Neg is -f.
func (f Fraction) Neg() Fraction {
	if f.big != nil {
		return fromBig(new(big.Rat).Neg(f.big))
	}
	return Fraction{num: -f.num, den: f.den}
}

// Abs is |f|.
func (f Fraction) Abs() Fraction {
	if f.Sign() < 0 {
		return f.Neg()
	}
	return f
}

// Add is f + g.
func (f Fraction) Add(g Fraction) Fraction {
	if r, ok := addSmall(f, g); ok {
		return r
	}
	if r, ok := addSmall(f.reduced(), g.reduced()); ok {
		return r
	}
	return fromBig(new(big.Rat).Add(f.rat(), g.rat()))
}

func addSmall(f, g Fraction) (Fraction, bool) {
	if f.big != nil || g.big != nil {
		return Fraction{}, false
	}
	fd, gd := f.d(), g.d()
	if fd == gd {
		n, ok := add64(f.num, g.num)
		return Fraction{num: n, den: fd}, ok
	}
	a, ok1 := mul64(f.num, gd)
	b, ok2 := mul64(g.num, fd)
	n, ok3 := add64(a, b)
	d, ok4 := mul64(fd, gd)
	return Fraction{num: n, den: d}, ok1 && ok2 && ok3 && ok4
}

// Sub is f - g.
func (f Fraction) Sub(g Fraction) Fraction { return f.Add(g.Neg()) }

// Mul is f × g.
func (f Fraction) Mul(g Fraction) Fraction {
	if r, ok := mulSmall(f, g); ok {
		return r
	}
	if r, ok := mulSmall(f.reduced(), g.reduced()); ok {
		return r
	}
	return fromBig(new(big.Rat).Mul(f.rat(), g.rat()))
}

func mulSmall(f, g Fraction) (Fraction, bool) {
	if f.big != nil || g.big != nil {
		return Fraction{}, false
	}
	n, ok1 := mul64(f.num, g.num)
	d, ok2 := mul64(f.d(), g.d())
	return Fraction{num: n, den: d}, ok1 && ok2
}

// Quo is f ÷ g. It reports false when g is zero.
func (f Fraction) Quo(g Fraction) (Fraction, bool) {
	if g.IsZero() {
		return Fraction{}, false
	}
	return f.Mul(g.inverse()), true
}

func (f Fraction) inverse() Fraction {
	if f.big != nil {
		return fromBig(new(big.Rat).Inv(f.big))
	}
	if f.num < 0 {
		return Fraction{num: -f.d(), den: -f.num}
	}
	return Fraction{num: f.d(), den: f.num}
}

// Cmp is -1, 0 or 1 if f is less than, equal to or greater than g.
func (f Fraction) Cmp(g Fraction) int {
	if f.big != nil || g.big != nil {
		return f.rat().Cmp(g.rat())
	}
	fd, gd := f.d(), g.d()
	if fd == gd {
		return cmp64(f.num, g.num)
	}
	if fitsHalf(f.num) && fitsHalf(g.num) && fitsHalf(fd) && fitsHalf(gd) {
		return cmp64(f.num*gd, g.num*fd)
	}
	if fs, gs := f.Sign(), g.Sign(); fs != gs {
		return cmp64(int64(fs), int64(gs))
	}
	fhi, flo := bits.Mul64(abs(f.num), uint64(gd))
	ghi, glo := bits.Mul64(abs(g.num), uint64(fd))
	c := 0
	switch {
	case fhi != ghi:
		c = cmpU64(fhi, ghi)
	default:
		c = cmpU64(flo, glo)
	}
	return c * f.Sign()
}

// Equal reports whether f and g are the same number.
func (f Fraction) Equal(g Fraction) bool { return f.Cmp(g) == 0 }

// Less reports whether f is less than g.
func (f Fraction) Less(g Fraction) bool { return f.Cmp(g) < 0 }

// Min is the lesser of f and g.
func Min(f, g Fraction) Fraction {
	if g.Less(f) {
		return g
	}
	return f
}

// Max is the greater of f and g.
func Max(f, g Fraction) Fraction {
	if f.Less(g) {
		return g
	}
	return f
}
