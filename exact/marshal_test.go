package exact_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
)

// aFraction draws fractions of all sizes, reduced or not.
func aFraction(t *rapid.T) exact.Fraction {
	f := exact.Scaled(rapid.Int64().Draw(t, "a"), rapid.IntRange(0, 9).Draw(t, "digits"))
	if g := rapid.Int64().Draw(t, "b"); g != 0 {
		f, _ = f.Quo(exact.Scaled(g, 3))
	}
	return f
}

// anAmount draws absent amounts and figures with up to 25 decimals.
func anAmount(t *rapid.T) exact.Amount {
	return exact.MustAmount(rapid.StringMatching(`|-?[0-9]{1,20}(\.[0-9]{1,25})?`).Draw(t, "amount"))
}

func TestMarshalledFractionsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := aFraction(t)
		var text, inJSON, column exact.Fraction
		written, err := f.MarshalText()
		if err != nil || text.UnmarshalText(written) != nil || !text.Equal(f) {
			t.Fatalf("%s became %s: %v", written, text, err)
		}
		data, err := json.Marshal(f)
		if err != nil || json.Unmarshal(data, &inJSON) != nil || !inJSON.Equal(f) {
			t.Fatalf("%s became %s: %v", data, inJSON, err)
		}
		value, err := f.Value()
		if err != nil || column.Scan(value) != nil || !column.Equal(f) {
			t.Fatalf("%v became %s: %v", value, column, err)
		}
		if again, _ := text.MarshalText(); string(again) != string(written) ||
			fmt.Sprintf("%#v", text) != fmt.Sprintf("%#v", f) {
			t.Fatalf("%s and %s are equal, and marshalled as %s and %s", f, text, written, again)
		}
	})
	for _, bad := range []string{"", "1e999999999", "1/0", "a", "0x10/3", "1_0", "1 ", strings.Repeat("1", 1<<17)} {
		f := exact.Int(7)
		if err := f.UnmarshalText([]byte(bad)); err == nil || !f.Equal(exact.Int(7)) {
			t.Errorf("%.40q was read as %s", bad, f)
		}
	}
}

// A fraction of more digits than a cell may have comes back too: totals have denominators of their own.
func TestLongFractionsComeBack(t *testing.T) {
	third := exact.MustParse("1/3")
	for range 10 {
		third = third.Mul(third)
	}
	long := third.Add(exact.MustParse("1/7"))
	text, err := long.MarshalText()
	var back exact.Fraction
	if err != nil || len(text) < 2*exact.MaxDigits || back.UnmarshalText(text) != nil || !back.Equal(long) {
		t.Errorf("%d digits became %s: %v", len(text), back, err)
	}
	for range 10 {
		third = third.Mul(third)
	}
	if text, err := third.MarshalText(); !errors.Is(err, exact.ErrTooLong) {
		t.Errorf("%d bytes that nothing reads back: %v", len(text), err)
	}
}

func TestMarshalledAmountsComeBack(t *testing.T) {
	same := func(a, b exact.Amount) bool { return a.Equal(b) && a.String() == b.String() && a.Scale() == b.Scale() }
	rapid.Check(t, func(t *rapid.T) {
		a := anAmount(t)
		back := exact.MustAmount("-7.7")
		written, err := a.MarshalText()
		if err != nil || back.UnmarshalText(written) != nil || !same(a, back) {
			t.Fatalf("%s became %s: %v", written, back, err)
		}
		back = exact.MustAmount("-7.7")
		data, err := json.Marshal(a)
		if err != nil || json.Unmarshal(data, &back) != nil || !same(a, back) {
			t.Fatalf("%s became %s: %v", data, back, err)
		}
		back = exact.MustAmount("-7.7")
		value, err := a.Value()
		if err != nil || back.Scan(value) != nil || !same(a, back) {
			t.Fatalf("%v became %s: %v", value, back, err)
		}
		if strings.Contains(string(written)+string(data)+fmt.Sprint(value), "—") ||
			!a.IsSet() && (len(written) > 0 || string(data) != "null" || value != nil) {
			t.Fatalf("%s is %q, %s, %v", a, written, data, value)
		}
		d, ok := a.Decimal()
		if ok != a.IsSet() {
			t.Fatalf("%s has the decimal %s, %t", a, d, ok)
		}
		if !ok {
			return
		}
		if back, err := exact.AmountOf(d); err != nil || !same(a, back) {
			t.Fatalf("%s became the decimal %s and %s", a, d, back)
		}
	})
}

func TestAmountsAndDecimals(t *testing.T) {
	for _, text := range []string{"0", "10.00", "-0.5", "1e3", "123456789012345678901.50", "0.0000000000000000000001"} {
		d := decimal.RequireFromString(text)
		a, err := exact.AmountOf(d)
		back, ok := a.Decimal()
		if err != nil || !ok || !back.Equal(d) || d.Exponent() <= 0 && back.Exponent() != d.Exponent() {
			t.Errorf("%s became %s and %s: %v", text, a, back, err)
		}
	}
}

func TestWhatJSONAndColumnsHold(t *testing.T) {
	for _, c := range []struct{ json, want string }{
		{`null`, "—"}, {`""`, "—"}, {`"10.00"`, "10.00"}, {`10.50`, "10.50"}, {` -3 `, "-3"}, {`"\u0031"`, "1"}, {`0`, "0"},
	} {
		a := exact.MustAmount("5")
		if err := json.Unmarshal([]byte(c.json), &a); err != nil || a.String() != c.want {
			t.Errorf("%s is %s, want %s: %v", c.json, a, c.want, err)
		}
	}
	for _, bad := range []string{`"—"`, `true`, `{}`, `[1]`, `1e3`, `"1e3"`, `"1/3"`, `"NaN"`} {
		a := exact.MustAmount("5")
		if err := json.Unmarshal([]byte(bad), &a); err == nil || a.String() != "5" {
			t.Errorf("%s was read as %s", bad, a)
		}
	}
	for _, c := range []struct {
		column any
		want   string
	}{{nil, "—"}, {"10.00", "10.00"}, {[]byte("-2.5"), "-2.5"}, {int64(7), "7"}} {
		a := exact.MustAmount("5")
		if err := a.Scan(c.column); err != nil || a.String() != c.want {
			t.Errorf("%v is %s, want %s: %v", c.column, a, c.want, err)
		}
	}
	for _, bad := range []any{10.5, true, int32(1)} {
		a, f := exact.MustAmount("5"), exact.Int(5)
		if err := a.Scan(bad); !errors.Is(err, exact.ErrColumn) || a.String() != "5" {
			t.Errorf("%T was read as %s: %v", bad, a, err)
		}
		if err := f.Scan(bad); !errors.Is(err, exact.ErrColumn) || f.String() != "5" {
			t.Errorf("%T was read as %s: %v", bad, f, err)
		}
	}
	var f exact.Fraction
	if err := f.Scan(nil); !errors.Is(err, exact.ErrColumn) {
		t.Errorf("NULL was read as %s: %v", f, err)
	}
	if err := json.Unmarshal([]byte("0.125"), &f); err != nil || f.String() != "0.125" {
		t.Errorf("0.125 was read as %s: %v", f, err)
	}
}

// With ==, equality would depend on how a fraction was computed; Equal and the printed text depend on the number only.
func TestEqualNumbersPrintAlike(t *testing.T) {
	half, _ := exact.Ratio(50, 100)
	other := exact.Percent(50)
	whole, _ := exact.Ratio(4, 4)
	for _, c := range [][2]exact.Fraction{
		{half, other},
		{whole, exact.Int(1)},
		{exact.MustParse("2/6"), exact.MustParse("1/3")},
	} {
		if !c[0].Equal(c[1]) {
			t.Fatalf("%s isn't %s", c[0], c[1])
		}
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
			if a, b := fmt.Sprintf(verb, c[0]), fmt.Sprintf(verb, c[1]); a != b {
				t.Errorf("%s: %s and %s", verb, a, b)
			}
		}
	}
}
