package numeral

import (
	"reflect"
	"testing"
)

// Plain digits are read as the whole reader reads them, whatever character is after.
func TestPlainDigitsAreReadAlike(t *testing.T) {
	behind := []string{"", "%", "5%", ".", ".5", ",5", ",500", " 5", "e5", "x10^5", "·5", "％", "𠀀", "\xe4", "元"}
	for c := rune(1); c < 0x80; c++ {
		behind = append(behind, string(c), string(c)+"5", string(c)+"万")
	}
	for r := rune(0x3000); r <= 0x9fff; r++ {
		behind = append(behind, string(r))
	}
	for _, digits := range []string{"0", "5", "95", "007", "12.5", "0.50", "1234567890123456", "12345678901234567"} {
		for _, rest := range behind {
			text := digits + rest
			short, size := plainDigits(text)
			if size == 0 {
				continue
			}
			if full, length := new(grammar).read(text); length != size || !full.Value.Equal(short.Value) {
				t.Fatalf("%q: %s in %d bytes, want %s in %d", text, short.Value, size, full.Value, length)
			} else if full.Value, full.Other = short.Value, short.Other; full.OtherWord != "" ||
				!reflect.DeepEqual(short, full) {
				t.Fatalf("%q: %+v, want %+v", text, short, full)
			}
		}
	}
}
