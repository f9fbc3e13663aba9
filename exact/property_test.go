package exact_test

import (
	"flag"
	"fmt"
	"math"
	"math/big"
	"os"
	"strconv"
	"testing"

	"github.com/cockroachdb/apd/v3"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
)

// leastDraws is how many numbers each property is tried with, unless the command line asks for more.
const leastDraws = 3000

func TestMain(m *testing.M) {
	flag.Parse()
	if n, err := strconv.Atoi(flag.Lookup("rapid.checks").Value.String()); err == nil && n < leastDraws {
		if err := flag.Set("rapid.checks", strconv.Itoa(leastDraws)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// number is a fraction and its expected value, computed without package exact.
type number struct {
	exact.Fraction
	want *big.Rat
}

var edges = []int64{
	math.MinInt64, math.MinInt64 + 1, math.MinInt64 + 2, math.MaxInt64, math.MaxInt64 - 1, math.MinInt32,
	math.MinInt32 - 1,
	math.MaxInt32, math.MaxInt32 + 1, math.MaxUint32, math.MaxUint32 + 1, 1 << 62, -1 << 62, 3037000499, 3037000500, 0, 1,
	-1, 2, 5, 10,
}

// int64s favours the edges of 64 and of 32 bits, powers of ten, and small numbers.
func int64s() *rapid.Generator[int64] {
	return rapid.OneOf(
		rapid.Int64(),
		rapid.Int64Range(-1000, 1000),
		rapid.SampledFrom(edges),
		rapid.Custom(func(t *rapid.T) int64 {
			n := int64(1)
			for range rapid.IntRange(0, 18).Draw(t, "zeros") {
				n *= 10
			}
			return n * rapid.SampledFrom([]int64{1, -1, 5, -5}).Draw(t, "times")
		}),
	)
}

// numbers are whole, of two numbers of 64 bits, unreduced, decimal, around a tie of rounding, and big.
func numbers() *rapid.Generator[number] {
	return rapid.Custom(func(t *rapid.T) number {
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			n := int64s().Draw(t, "n")
			return number{exact.Int(n), new(big.Rat).SetInt64(n)}
		case 1:
			return drawRatio(t, int64s())
		case 2:
			n, d := rapid.Int64Range(-99, 99).Draw(t, "n"), rapid.Int64Range(1, 99).Draw(t, "d")
			k := rapid.Int64Range(-1<<56, 1<<56).Filter(func(k int64) bool { return k != 0 }).Draw(t, "k")
			f, ok := exact.Ratio(n*k, d*k)
			if !ok {
				t.Fatalf("Ratio(%d, %d) is none", n*k, d*k)
			}
			return number{f, big.NewRat(n*k, d*k)}
		case 3:
			m, digits := int64s().Draw(t, "m"), rapid.IntRange(0, 18).Draw(t, "digits")
			return number{exact.Scaled(m, digits), new(big.Rat).SetFrac(big.NewInt(m), powerOfTen(digits))}
		case 4: // a half step between two neighbours: (2m+1) ÷ (2×10^digits)
			m, digits := rapid.Int64Range(-1<<60, 1<<60).Draw(t, "m"), rapid.IntRange(0, 17).Draw(t, "digits")
			den := 2 * powerOfTen(digits).Int64()
			f, ok := exact.Ratio(2*m+1, den)
			if !ok {
				t.Fatalf("Ratio(%d, %d) is none", 2*m+1, den)
			}
			return number{f, big.NewRat(2*m+1, den)}
		default:
			return drawBig(t)
		}
	})
}

func drawRatio(t *rapid.T, ints *rapid.Generator[int64]) number {
	n, d := ints.Draw(t, "n"), ints.Filter(func(d int64) bool { return d != 0 }).Draw(t, "d")
	f, ok := exact.Ratio(n, d)
	if !ok {
		t.Fatalf("Ratio(%d, %d) is none", n, d)
	}
	return number{f, big.NewRat(n, d)}
}

func drawBig(t *rapid.T) number {
	text := rapid.StringMatching(`-?[0-9]{15,60}(\.[0-9]{1,40}|/[1-9][0-9]{0,40})?`).Draw(t, "big")
	f, err := exact.Parse(text)
	if err != nil {
		t.Fatalf("Parse(%q): %v", text, err)
	}
	return number{f, readRat(t, text)}
}

// readRat reads with big.Int only, which accepts no prefixes such as 0x once the base is given.
func readRat(t *rapid.T, text string) *big.Rat {
	num, den := text, "1"
	for i, c := range text {
		switch c {
		case '.':
			num, den = text[:i]+text[i+1:], "1"+fmt.Sprintf("%0*d", len(text)-i-1, 0)
		case '/':
			num, den = text[:i], text[i+1:]
		}
	}
	n, ok1 := new(big.Int).SetString(num, 10)
	d, ok2 := new(big.Int).SetString(den, 10)
	if !ok1 || !ok2 {
		t.Fatalf("the test can't read %q", text)
	}
	return new(big.Rat).SetFrac(n, d)
}

func powerOfTen(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// worth fails unless f has the value by every method that gives a fraction's value.
func worth(t *rapid.T, what string, f exact.Fraction, want *big.Rat) {
	t.Helper()
	text := f.String()
	got, ok := new(big.Rat).SetString(text)
	if !ok || got.Cmp(want) != 0 {
		t.Fatalf("%s = %s, want %s", what, text, want.RatString())
	}
	if f.Sign() != want.Sign() || f.IsZero() != (want.Sign() == 0) {
		t.Fatalf("%s = %s has the sign %d", what, text, f.Sign())
	}
	n, whole := f.Int64()
	if f.IsInt() != want.IsInt() || whole != (want.IsInt() && want.Num().IsInt64()) || whole && n != want.Num().Int64() {
		t.Fatalf("%s = %s is whole: %t, and as such %d, %t", what, text, f.IsInt(), n, whole)
	}
}

func TestArithmeticAgreesWithBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := numbers().Draw(t, "f"), numbers().Draw(t, "g")
		worth(t, "f", f.Fraction, f.want)
		worth(t, "f+g", f.Add(g.Fraction), new(big.Rat).Add(f.want, g.want))
		worth(t, "f-g", f.Sub(g.Fraction), new(big.Rat).Sub(f.want, g.want))
		worth(t, "f×g", f.Mul(g.Fraction), new(big.Rat).Mul(f.want, g.want))
		worth(t, "-f", f.Neg(), new(big.Rat).Neg(f.want))
		worth(t, "|f|", f.Abs(), new(big.Rat).Abs(f.want))
		q, ok := f.Quo(g.Fraction)
		if ok != (g.want.Sign() != 0) {
			t.Fatalf("f÷g is there: %t", ok)
		}
		if ok {
			worth(t, "f÷g", q, new(big.Rat).Quo(f.want, g.want))
		}
		worth(t, "f afterwards", f.Fraction, f.want)
		worth(t, "g afterwards", g.Fraction, g.want)
	})
}

func TestOrderAgreesWithBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, g := numbers().Draw(t, "f"), numbers().Draw(t, "g")
		if rapid.Bool().Draw(t, "near") { // or else two draws are hardly ever equal or close
			g = neighbour(t, f)
		}
		want := f.want.Cmp(g.want)
		if got := f.Cmp(g.Fraction); got != want {
			t.Fatalf("%s Cmp %s = %d, want %d", f, g, got, want)
		}
		if f.Equal(g.Fraction) != (want == 0) || f.Less(g.Fraction) != (want < 0) || g.Cmp(f.Fraction) != -want {
			t.Fatalf("Equal, Less or the reverse disagree with Cmp of %s and %s", f, g)
		}
		least, most := f.want, g.want
		if want > 0 {
			least, most = most, least
		}
		worth(t, "Min", exact.Min(f.Fraction, g.Fraction), least)
		worth(t, "Max", exact.Max(f.Fraction, g.Fraction), most)
	})
}

// neighbour is f with numerator and denominator multiplied, or a number just above or below f.
func neighbour(t *rapid.T, f number) number {
	k := rapid.Int64Range(2, math.MaxInt32).Draw(t, "k")
	wider := f.Mul(exact.Int(k)).Mul(ratio(t, 1, k))
	by := rapid.Int64Range(-1, 1).Draw(t, "by")
	step := number{exact.Scaled(by, 18), new(big.Rat).SetFrac(big.NewInt(by), powerOfTen(18))}
	return number{wider.Add(step.Fraction), new(big.Rat).Add(f.want, step.want)}
}

// roundedRat chooses between the two multiples of 10^-digits around r by their distances, unlike package exact, and
// returns the number of steps of 10^-digits.
func roundedRat(r *big.Rat, digits int, m exact.Mode) *big.Int {
	scaled := new(big.Rat).Mul(r, new(big.Rat).SetInt(powerOfTen(digits)))
	below := new(big.Int).Div(scaled.Num(), scaled.Denom()) // Euclid: never above
	above := new(big.Int).Add(below, big.NewInt(1))
	if scaled.IsInt() {
		return below
	}
	toZero, fromZero := below, above
	if r.Sign() < 0 {
		toZero, fromZero = above, below
	}
	switch m {
	case exact.Floor:
		return below
	case exact.Ceiling:
		return above
	case exact.Down:
		return toZero
	case exact.Up:
		return fromZero
	}
	toBelow := new(big.Rat).Sub(scaled, new(big.Rat).SetInt(below))
	toAbove := new(big.Rat).Sub(new(big.Rat).SetInt(above), scaled)
	switch c := toBelow.Cmp(toAbove); {
	case c < 0:
		return below
	case c > 0:
		return above
	case m == exact.HalfUp:
		return fromZero
	case m == exact.HalfDown:
		return toZero
	case below.Bit(0) == 0:
		return below
	}
	return above
}

func modes() *rapid.Generator[exact.Mode] {
	return rapid.Map(rapid.SampledFrom(exact.ModeNames()), func(s string) exact.Mode {
		m, _ := exact.ParseMode(s)
		return m
	})
}

func TestRoundAgreesWithBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := numbers().Draw(t, "f")
		digits, m := rapid.IntRange(0, exact.MaxRoundingDigits).Draw(t, "digits"), modes().Draw(t, "mode")
		n := roundedRat(f.want, digits, m)
		r := f.Round(digits, m)
		worth(t, "Round", r, new(big.Rat).SetFrac(n, powerOfTen(digits)))
		if again := r.Round(digits, modes().Draw(t, "other mode")); !again.Equal(r) {
			t.Fatalf("%s rounded again is %s", r, again)
		}
		got, ok := f.Mantissa(digits, m)
		if ok != n.IsInt64() || ok && got != n.Int64() {
			t.Fatalf("Mantissa = %d, %t, want %s", got, ok, n)
		}
		fixed := f.Fixed(digits, m)
		if want := new(big.Rat).SetFrac(n, powerOfTen(digits)).FloatString(digits); fixed != want {
			t.Fatalf("Fixed = %s, want %s", fixed, want)
		}
	})
}

// For decimals of at least 1, apd's Quantize is a second oracle. Below 1, where no digit is left, apd rounds 0.05 up to
// 0, while the vectors and math/big give 1.
func TestRoundAgreesWithApd(t *testing.T) {
	rounders := map[exact.Mode]apd.Rounder{
		exact.HalfUp: apd.RoundHalfUp, exact.HalfEven: apd.RoundHalfEven, exact.HalfDown: apd.RoundHalfDown,
		exact.Up: apd.RoundUp, exact.Down: apd.RoundDown, exact.Ceiling: apd.RoundCeiling, exact.Floor: apd.RoundFloor,
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`-?[1-9][0-9]{0,24}\.[0-9]{0,24}[05]`).Draw(t, "text")
		digits, m := rapid.IntRange(0, exact.MaxRoundingDigits).Draw(t, "digits"), modes().Draw(t, "mode")
		f, err := exact.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		d, _, err := apd.NewFromString(text)
		if err != nil {
			t.Fatal(err)
		}
		context := apd.BaseContext.WithPrecision(100)
		context.Rounding = rounders[m]
		if _, err := context.Quantize(d, d, int32(-digits)); err != nil {
			t.Fatal(err)
		}
		if d.IsZero() {
			d.Negative = false
		}
		if got, want := f.Fixed(digits, m), d.Text('f'); got != want {
			t.Fatalf("%s %s to %d digits: %s, want %s", text, m, digits, got, want)
		}
	})
}

func TestTextRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := numbers().Draw(t, "f")
		text := f.String()
		back, err := exact.Parse(text)
		if err != nil || !back.Equal(f.Fraction) || back.String() != text {
			t.Fatalf("%s reads as %s, %v", text, back, err)
		}
		d, ok := f.Decimal()
		if ok != terminates(f.want) {
			t.Fatalf("%s is a decimal: %t", text, ok)
		}
		if !ok {
			if want := f.want.RatString(); text != want {
				t.Fatalf("String = %s, want the reduced %s", text, want)
			}
			return
		}
		if d.Rat().Cmp(f.want) != 0 || d.String() != text {
			t.Fatalf("Decimal of %s = %s", text, d)
		}
		if back, err := exact.FromDecimal(d); err != nil || !back.Equal(f.Fraction) {
			t.Fatalf("%s comes back from decimal as %s, %v", text, back, err)
		}
	})
}

// terminates reports whether a decimal is exact: whether a power of ten is a multiple of the denominator. For a
// denominator of b bits it is enough to try 10^b.
func terminates(r *big.Rat) bool {
	return new(big.Int).Mod(powerOfTen(r.Denom().BitLen()), r.Denom()).Sign() == 0
}

func TestFromDecimalAgreesWithBigRat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		// with 38 digits at most, within the limit
		m, e := int64s().Draw(t, "mantissa"), rapid.Int32Range(-150, 150).Draw(t, "exponent")
		d := decimal.New(m, e)
		if rapid.Bool().Draw(t, "wide") {
			d = d.Mul(decimal.New(int64s().Draw(t, "more"), 0))
		}
		f, err := exact.FromDecimal(d)
		if err != nil {
			t.Fatalf("%s: %v", d, err)
		}
		want := new(big.Rat).SetInt(d.Coefficient())
		power := new(big.Rat).SetInt(powerOfTen(int(max(e, -e))))
		if e < 0 {
			power.Inv(power)
		}
		worth(t, d.String(), f, want.Mul(want, power))
	})
}

// Parse accepts exactly the texts of its grammar.
func TestParseAgreesWithItsGrammar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[-+]?[0-9]{0,22}\.?[0-9]{0,3}(/[-+]?[0-9]{0,20}\.?[0-9]?)?[ e]?`).Draw(t, "text")
		want, ok := readGrammar(text)
		got, err := exact.Parse(text)
		if (err == nil) != ok {
			t.Fatalf("Parse(%q) = %s, %v", text, got, err)
		}
		if ok {
			worth(t, text, got, want)
		}
	})
}
