package exact_test

import (
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/exact"
)

var grammar = regexp.MustCompile(`^([-+]?[0-9]+(?:\.[0-9]+)?)(?:/([-+]?[0-9]+(?:\.[0-9]+)?))?$`)

// readGrammar is the value of a text in Parse's grammar, found by a regular expression and math/big.
func readGrammar(text string) (*big.Rat, bool) {
	parts := grammar.FindStringSubmatch(text)
	if parts == nil {
		return nil, false
	}
	r, ok := new(big.Rat).SetString(parts[1])
	if !ok || parts[2] == "" {
		return r, ok
	}
	d, ok := new(big.Rat).SetString(parts[2])
	if !ok || d.Sign() == 0 {
		return nil, false
	}
	return r.Quo(r, d), true
}

func digits(s string) int {
	n := 0
	for _, c := range s {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "0", "-0.50", "2/3", "-2/-3", "1/0", "00012345678901234567890.5", "9223372036854775807", "-9223372036854775808",
		"0x10", "1e9", "1_0", " 1", "１", "1.", ".5", "1/2/3", "0.1/0.3", strings.Repeat("9", 201), strings.Repeat("9", 406),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := exact.Parse(text)
		want, ok := readGrammar(text)
		switch {
		case errors.Is(err, exact.ErrTooLong):
			num, den, _ := strings.Cut(text, "/")
			if digits(num) <= exact.MaxDigits && digits(den) <= exact.MaxDigits && ok {
				t.Fatalf("Parse(%q) has too many digits", text)
			}
			return
		case err != nil && !errors.Is(err, exact.ErrSyntax):
			t.Fatalf("Parse(%q): %v", text, err)
		case (err == nil) != ok:
			t.Fatalf("Parse(%q) = %s, %v", text, got, err)
		case !ok:
			return
		}
		if shown, ok := new(big.Rat).SetString(got.String()); !ok || shown.Cmp(want) != 0 {
			t.Fatalf("Parse(%q) = %s, want %s", text, got, want.RatString())
		}
	})
}
