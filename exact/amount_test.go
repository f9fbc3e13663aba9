package exact

import (
	"math/rand/v2"
	"testing"
)

// The fast path reads amounts as the full parser does, and hands on to it whatever it can't read.
func TestAmountsAreReadAlike(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 50000 {
		b := make([]byte, random.IntN(20))
		for i := range b {
			b[i] = "0123456789.0123456789-/ "[random.IntN(24)]
		}
		a, ok := plainAmount(string(b))
		f, err := Parse(string(b))
		if ok && (err != nil || !f.Equal(a.value) || a.String() != string(b) && len(b) > 0 && b[0] != '0') {
			t.Fatalf("%q is %s, in full %s %v", b, a, f, err)
		}
	}
	for text, want := range map[string]string{"10": "10", "12.50": "12.50", "007": "7", "0.00": "0.00"} {
		if a, ok := plainAmount(text); !ok || a.String() != want {
			t.Errorf("%q is %s", text, a)
		}
	}
	for _, text := range []string{"1.", ".5", "1.2.3", "1 0", "12345678901234567890"} {
		if a, ok := plainAmount(text); ok {
			t.Errorf("%q is %s", text, a)
		}
	}
}
