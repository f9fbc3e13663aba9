package exact

import (
	"math"
	"math/bits"
)

var pow10 = [...]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// add64 and mul64 report false on overflow, and never yield math.MinInt64, whose negative doesn't exist.
func add64(a, b int64) (int64, bool) {
	s := a + b
	return s, (s > a) == (b > 0) && s != math.MinInt64
}

func mul64(a, b int64) (int64, bool) {
	if int64(int32(a)) == a && int64(int32(b)) == b { // fitsHalf, written out so that mul64 is still inlined
		return a * b, true
	}
	hi, lo := bits.Mul64(abs(a), abs(b))
	n := int64(lo)
	if a^b < 0 {
		n = -n
	}
	return n, hi == 0 && lo <= math.MaxInt64
}

// fitsHalf reports whether a product of two such numbers fits into 64 bits.
func fitsHalf(n int64) bool { return int64(int32(n)) == n }

func abs(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func cmp64(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func cmpU64(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func gcd(a, b uint64) uint64 {
	if a == 0 {
		return b
	}
	if b == 0 {
		return a
	}
	shift := bits.TrailingZeros64(a | b)
	a >>= bits.TrailingZeros64(a)
	for b != 0 {
		b >>= bits.TrailingZeros64(b)
		if a > b {
			a, b = b, a
		}
		b -= a
	}
	return a << shift
}
