package exact_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/ziping-go/ziping/exact"
)

// 3504881374004814807 ÷ 19 is 184467440737095516.1578…: in hundredths it lies between 2^64-1 and 2^64, so rounding up
// by one step overflows 64 bits.
func TestRoundCountsPast64Bits(t *testing.T) {
	f := ratio(t, 3504881374004814807, 19)
	for _, c := range []struct {
		mode exact.Mode
		want string
	}{
		{exact.HalfUp, "184467440737095516.16"},
		{exact.HalfEven, "184467440737095516.16"},
		{exact.HalfDown, "184467440737095516.16"},
		{exact.Up, "184467440737095516.16"},
		{exact.Ceiling, "184467440737095516.16"},
		{exact.Down, "184467440737095516.15"},
		{exact.Floor, "184467440737095516.15"},
	} {
		if got := f.Round(2, c.mode).String(); got != c.want {
			t.Errorf("Round(2, %s) = %s, want %s", c.mode, got, c.want)
		}
		if got := f.Fixed(2, c.mode); got != c.want {
			t.Errorf("Fixed(2, %s) = %s, want %s", c.mode, got, c.want)
		}
		if n, ok := f.Mantissa(2, c.mode); ok {
			t.Errorf("Mantissa(2, %s) = %d, want none: 2^64 doesn't fit", c.mode, n)
		}
	}
}

func TestMinInt64IsANumberLikeAnother(t *testing.T) {
	least := exact.Int(math.MinInt64)
	if n, ok := least.Int64(); !ok || n != math.MinInt64 {
		t.Errorf("Int64() of the least whole number = %d, %t", n, ok)
	}
	if n, ok := least.Mantissa(0, exact.HalfUp); !ok || n != math.MinInt64 {
		t.Errorf("Mantissa(0) of the least whole number = %d, %t", n, ok)
	}
	if _, ok := least.Neg().Int64(); ok {
		t.Error("2^63 fits into 64 bits")
	}
	for _, c := range []struct{ what, got, want string }{
		{"Int", least.String(), "-9223372036854775808"},
		{"Neg", least.Neg().String(), "9223372036854775808"},
		{"Abs", least.Abs().String(), "9223372036854775808"},
		{"Sub 1", least.Sub(exact.Int(1)).String(), "-9223372036854775809"},
		{"Add 1", least.Add(exact.Int(1)).String(), "-9223372036854775807"},
		{"least/least", ratio(t, math.MinInt64, math.MinInt64).String(), "1"},
		{"least/-1", ratio(t, math.MinInt64, -1).String(), "9223372036854775808"},
		{
			"1/least", ratio(t, 1, math.MinInt64).String(),
			"-0.000000000000000000108420217248550443400745280086994171142578125",
		},
		{"Scaled", exact.Scaled(math.MinInt64, 18).String(), "-9.223372036854775808"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, c.got, c.want)
		}
	}
}

func TestDigitsOutsideTheLimitsAreHeldToThem(t *testing.T) {
	f := ratio(t, 25, 10)
	if got := f.Round(-3, exact.HalfUp).String(); got != "3" {
		t.Errorf("Round(-3) = %s, want 3", got)
	}
	if got := ratio(t, 1, 3).Round(99, exact.HalfUp).String(); got != "0.333333333333333333" {
		t.Errorf("Round(99) = %s", got)
	}
	if got := exact.Scaled(1, 99).String(); got != "0.000000000000000001" {
		t.Errorf("Scaled(1, 99) = %s", got)
	}
	if got := exact.Scaled(7, -1).String(); got != "7" {
		t.Errorf("Scaled(7, -1) = %s", got)
	}
}

func TestParseLimits(t *testing.T) {
	nines := strings.Repeat("9", exact.MaxDigits)
	longest := "-" + nines[:100] + "." + nines[:100]
	for _, s := range []string{
		nines, "-" + nines, longest, longest + "/" + longest,
		strings.Repeat("0", exact.MaxDigits),
	} {
		if _, err := exact.Parse(s); err != nil {
			t.Errorf("Parse of %d characters: %v", len(s), err)
		}
	}
	for _, s := range []string{nines + "9", "0." + nines, "1/" + nines + "9", nines + "9/1", strings.Repeat(" ", 1<<20)} {
		if _, err := exact.Parse(s); !errors.Is(err, exact.ErrTooLong) {
			t.Errorf("Parse of %d characters: %v, want ErrTooLong", len(s), err)
		}
	}
}

func TestParseReadsLeadingZerosAsDecimal(t *testing.T) {
	for s, want := range map[string]string{
		"010":                       "10",
		"0000000000000000000000010": "10",
		"00.50":                     "0.5",
		"-0000000000000000000.10":   "-0.1",
		"010/0020":                  "0.5",
		"+7":                        "7",
		"-0":                        "0",
		"-0.000":                    "0",
		"0/-5":                      "0",
		"-2/-3":                     "2/3",
		"0.5/1.5":                   "1/3",
	} {
		f, err := exact.Parse(s)
		if err != nil || f.String() != want {
			t.Errorf("Parse(%q) = %s, %v, want %s", s, f, err, want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"", "-", "+", ".", ".5", "5.", "-.5", "1..2", "1.2.3", "1e3", "1E3", "0x10", "0b1", "1_000", "1,000", " 1", "1 ",
		"--1", "+-1", "1-", "½", "１２", "一", "NaN", "Inf", "∞", "1/0", "1/0.00", "0/0", "1/", "/1", "/", "1/2/3", "1//2",
		"50%",
		"1\x00", "\xff", "0000000000000000000x1", "1234567890123456789e5", "1234567890123456789/0", "0x1234567890123456789",
	} {
		if f, err := exact.Parse(s); !errors.Is(err, exact.ErrSyntax) {
			t.Errorf("Parse(%q) = %s, %v, want ErrSyntax", s, f, err)
		}
	}
}

// A decimal is accepted if its plain notation stays within MaxDigits, the limit of Parse.
func TestFromDecimalLimits(t *testing.T) {
	nines := strings.Repeat("9", exact.MaxDigits)
	for _, c := range []struct {
		what string
		in   decimal.Decimal
		ok   bool
	}{
		{"200 nines", decimal.RequireFromString(nines), true},
		{"201 nines", decimal.RequireFromString(nines + "9"), false},
		{"1e199", decimal.New(1, 199), true},
		{"1e200", decimal.New(1, 200), false},
		{"99e199", decimal.New(99, 199), false},
		{"1e-199", decimal.New(1, -199), true},
		{"1e-200", decimal.New(1, -200), false},
		{"zero value", decimal.Decimal{}, true},
		{"1e2000000000", decimal.New(1, 2_000_000_000), false},
		{"1e-2000000000", decimal.New(1, -2_000_000_000), false},
		{"0e2000000000", decimal.New(0, 2_000_000_000), true},
		{"0e-2000000000", decimal.New(0, -2_000_000_000), true},
	} {
		f, err := exact.FromDecimal(c.in)
		switch {
		case c.ok && err != nil:
			t.Errorf("%s: %v", c.what, err)
		case !c.ok && !errors.Is(err, exact.ErrTooLong):
			t.Errorf("%s: %v, want ErrTooLong", c.what, err)
		case c.in.IsZero() && !f.IsZero():
			t.Errorf("%s is %s", c.what, f)
		}
	}
}

func TestModeNames(t *testing.T) {
	for mode, want := range map[exact.Mode]string{
		exact.HalfUp: "half-up", exact.HalfEven: "half-even", exact.HalfDown: "half-down", exact.Up: "up",
		exact.Down: "down", exact.Ceiling: "ceiling", exact.Floor: "floor",
	} {
		if got := mode.String(); got != want {
			t.Errorf("String() = %s, want %s", got, want)
		}
		if got, ok := exact.ParseMode(want); !ok || got != mode {
			t.Errorf("ParseMode(%q) = %v, %t", want, got, ok)
		}
	}
	for _, s := range []string{"", "HALF-UP", "half_up", exact.Mode(9).String(), "nearest"} {
		if m, ok := exact.ParseMode(s); ok {
			t.Errorf("ParseMode(%q) = %v", s, m)
		}
	}
	exact.ModeNames()[0] = "changed"
	if got := exact.ModeNames()[0]; got != "half-up" {
		t.Errorf("a caller changed the name of a mode to %q", got)
	}
}

// Ties such as 2.5 in every mode, worked out by hand.
func TestRoundTies(t *testing.T) {
	for _, c := range []struct {
		in                                                   string
		halfUp, halfEven, halfDown, up, down, ceiling, floor string
	}{
		{"2.5", "3", "2", "2", "3", "2", "3", "2"},
		{"3.5", "4", "4", "3", "4", "3", "4", "3"},
		{"-2.5", "-3", "-2", "-2", "-3", "-2", "-2", "-3"},
		{"-3.5", "-4", "-4", "-3", "-4", "-3", "-3", "-4"},
		{"0.5", "1", "0", "0", "1", "0", "1", "0"},
		{"-0.5", "-1", "0", "0", "-1", "0", "0", "-1"},
		{"7/3", "2", "2", "2", "3", "2", "3", "2"},
		{"-8/3", "-3", "-3", "-3", "-3", "-2", "-2", "-3"},
		{"4", "4", "4", "4", "4", "4", "4", "4"},
		{
			"10000000000000000000000.5", "10000000000000000000001", "10000000000000000000000", "10000000000000000000000",
			"10000000000000000000001", "10000000000000000000000", "10000000000000000000001", "10000000000000000000000",
		},
		{
			"-10000000000000000000001.5", "-10000000000000000000002", "-10000000000000000000002", "-10000000000000000000001",
			"-10000000000000000000002", "-10000000000000000000001", "-10000000000000000000001", "-10000000000000000000002",
		},
	} {
		f, err := exact.Parse(c.in)
		if err != nil {
			t.Fatal(err)
		}
		want := map[exact.Mode]string{
			exact.HalfUp: c.halfUp, exact.HalfEven: c.halfEven, exact.HalfDown: c.halfDown, exact.Up: c.up,
			exact.Down: c.down, exact.Ceiling: c.ceiling, exact.Floor: c.floor,
		}
		for mode, w := range want {
			if got := f.Round(0, mode).String(); got != w {
				t.Errorf("%s %s = %s, want %s", c.in, mode, got, w)
			}
		}
	}
}

func ratio(tb interface {
	Helper()
	Fatalf(string, ...any)
}, num, den int64,
) exact.Fraction {
	tb.Helper()
	f, ok := exact.Ratio(num, den)
	if !ok {
		tb.Fatalf("%d/%d is no fraction", num, den)
	}
	return f
}

// An error quotes what was read, or the beginning of it if it is long.
func TestErrorsQuoteTheText(t *testing.T) {
	_, long := exact.Parse("9" + strings.Repeat("绩", 100))
	_, digits := exact.Parse(strings.Repeat("9", 201))
	_, syntax := exact.Parse("1e5")
	_, zero := exact.Parse("1/0")
	_, amount := exact.ParseAmount("2/3")
	for want, err := range map[string]error{
		`exact: not a number: "1e5"`:                                      syntax,
		`exact: not a number: "1/0"`:                                      zero,
		`exact: not a number: "2/3"`:                                      amount,
		`exact: not a number: "9` + strings.Repeat("绩", 19) + `"…`:        long,
		`exact: more than 200 digits: "` + strings.Repeat("9", 60) + `"…`: digits,
		`exact: not a number: "half"`:                                     new(exact.Fraction).UnmarshalText([]byte("half")),
	} {
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
