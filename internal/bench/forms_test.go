package bench

import (
	"bytes"
	"testing"
)

// The forms are always the same, of some 1.5 KB, and no two alike.
func TestForms(t *testing.T) {
	const n = 2000
	one, two := lines(n), lines(n)
	if !bytes.Equal(one, two) {
		t.Fatal("other forms the second time")
	}
	if mean := len(one) / n; mean < 1400 || mean > 2000 {
		t.Errorf("%d bytes a form", mean)
	}
	seen := map[string]bool{}
	for line := range bytes.Lines(one) {
		if seen[string(line)] {
			t.Fatalf("twice: %s", line)
		}
		seen[string(line)] = true
	}
}
