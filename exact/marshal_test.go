package exact_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/exact"
)

func TestMarshalledFractionsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := exact.Scaled(rapid.Int64().Draw(t, "a"), rapid.IntRange(0, 9).Draw(t, "digits"))
		if g := rapid.Int64().Draw(t, "b"); g != 0 {
			f, _ = f.Quo(exact.Scaled(g, 3))
		}
		text, err := f.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back exact.Fraction
		if err := back.UnmarshalText(text); err != nil || !back.Equal(f) {
			t.Fatalf("%s became %s: %v", text, back, err)
		}
	})
	for _, bad := range []string{"", "1e999999999", "1/0", "a", "1.5"} {
		var f exact.Fraction
		if err := f.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q was read as %s", bad, f)
		}
	}
}
