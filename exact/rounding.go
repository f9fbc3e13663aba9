package exact

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// Mode says which neighbour a value between two steps is rounded to.
type Mode uint8

// The modes.
const (
	HalfUp   Mode = iota // to the nearest, a half away from zero (四舍五入)
	HalfEven             // to the nearest, a half to the even neighbour
	HalfDown             // to the nearest, a half towards zero
	Up                   // away from zero
	Down                 // towards zero
	Ceiling              // towards +∞
	Floor                // towards -∞
)

var modeNames = [...]string{"half-up", "half-even", "half-down", "up", "down", "ceiling", "floor"}

// String is the mode as a rule set writes it, such as "half-up".
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m]
	}
	return "Mode(" + strconv.Itoa(int(m)) + ")"
}

// ParseMode reads what String writes.
func ParseMode(s string) (Mode, bool) {
	for i, n := range modeNames {
		if n == s {
			return Mode(i), true
		}
	}
	return 0, false
}

// ModeNames lists what ParseMode reads.
func ModeNames() []string { return append([]string(nil), modeNames[:]...) }

// MaxRoundingDigits is the finest rounding step: 10^-18.
const MaxRoundingDigits = len(pow10) - 1

// Round is f rounded to a multiple of 10^-digits. Digits are clamped to 0…MaxRoundingDigits.
func (f Fraction) Round(digits int, m Mode) Fraction {
	digits = min(max(digits, 0), MaxRoundingDigits)
	if n, ok := f.mantissaSmall(digits, m); ok {
		return Fraction{num: n, den: pow10[digits]}
	}
	return fromBig(new(big.Rat).SetFrac(f.mantissaBig(digits, m), big.NewInt(pow10[digits])))
}

// Mantissa is f rounded to a multiple of 10^-digits, counted in those steps: 8.954 to two digits is 895. It reports
// false where that doesn't fit into 64 bits.
func (f Fraction) Mantissa(digits int, m Mode) (int64, bool) {
	digits = min(max(digits, 0), MaxRoundingDigits)
	if n, ok := f.mantissaSmall(digits, m); ok {
		return n, true
	}
	n := f.mantissaBig(digits, m)
	return n.Int64(), n.IsInt64()
}

func (f Fraction) mantissaSmall(digits int, m Mode) (int64, bool) {
	if f.big != nil {
		return 0, false
	}
	if f.den == pow10[digits] { // rounded so already
		return f.num, true
	}
	d := uint64(f.d())
	hi, lo := bits.Mul64(abs(f.num), uint64(pow10[digits]))
	if hi >= d {
		return 0, false
	}
	var q, r uint64
	if hi == 0 {
		q = lo / d
		r = lo - q*d
	} else {
		q, r = bits.Div64(hi, lo, d)
	}
	if q >= math.MaxInt64 { // one step further may not fit
		return 0, false
	}
	if r != 0 && awayFromZero(m, f.num < 0, q&1 == 1, cmpU64(r, d-r)) {
		q++
	}
	if f.num < 0 {
		return -int64(q), true
	}
	return int64(q), true
}

func (f Fraction) mantissaBig(digits int, m Mode) *big.Int {
	r := f.rat()
	n := new(big.Int).Mul(r.Num(), big.NewInt(pow10[digits]))
	negative := n.Sign() < 0
	q, rest := new(big.Int).QuoRem(n.Abs(n), r.Denom(), new(big.Int))
	if rest.Sign() != 0 {
		half := rest.Cmp(new(big.Int).Sub(r.Denom(), rest))
		if awayFromZero(m, negative, q.Bit(0) == 1, half) {
			q.Add(q, big.NewInt(1))
		}
	}
	if negative {
		q.Neg(q)
	}
	return q
}

// awayFromZero decides for a value that lies between two steps; half compares its distance from the step nearer to
// zero with the distance from the other.
func awayFromZero(m Mode, negative, odd bool, half int) bool {
	switch m {
	case HalfUp:
		return half >= 0
	case HalfEven:
		return half > 0 || half == 0 && odd
	case HalfDown:
		return half > 0
	case Up:
		return true
	case Ceiling:
		return !negative
	case Floor:
		return negative
	}
	return false
}
