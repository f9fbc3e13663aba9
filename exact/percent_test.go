package exact_test

import (
	"testing"

	"github.com/ziping-go/ziping/exact"
)

func TestShortestTexts(t *testing.T) {
	for text, want := range map[string]struct {
		percent, amount string
		places          int // -1 without an end
	}{
		"0":                        {"0%", "0", 0},
		"1":                        {"100%", "1", 0},
		"-0.5":                     {"-50%", "-0.5", 1},
		"0.925":                    {"92.5%", "0.925", 3},
		"1/8":                      {"12.5%", "0.125", 3},
		"2/3":                      {"2/3", "0.666666666666666667", -1},
		"1/300":                    {"1/300", "0.003333333333333333", -1},
		"1/1000000000000000000000": {"0.0000000000000000001%", "0.000000000000000000", 21},
	} {
		f, err := exact.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		places, ends := f.Places()
		if !ends {
			places = -1
		}
		if f.InPercent() != want.percent || exact.ShortestAmount(f).String() != want.amount || places != want.places {
			t.Errorf("%s: %s, %s, %d places, want %v", text, f.InPercent(), exact.ShortestAmount(f), places, want)
		}
	}
}
