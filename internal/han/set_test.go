package han_test

import (
	"testing"

	"github.com/ziping-go/ziping/internal/han"
)

// A set has its own characters and no other, whatever is after them; what is no such character is in none.
func TestASetHasItsCharacters(t *testing.T) {
	const all = "一龥执行率年月"
	set := han.Of(all + "X(〇")
	for r := rune(0x4000); r <= 0x9fff; r++ {
		want := false
		for _, in := range all {
			want = want || r == in
		}
		if text := string(r) + "务"; set.Starts(text) != want || !han.Leads(text) {
			t.Errorf("%c: %t", r, !want)
		}
		if first, ok := han.First(string(r) + "务"); !ok || first != r {
			t.Errorf("%c is read as %c, %t", r, first, ok)
		}
	}
	for _, text := range []string{"", "X", "X一", "(一)", "〇", "，一", "é", "\xe4", "\xe4\xb8", "𠀀"} {
		if set.Starts(text) || han.Leads(text) {
			t.Errorf("%q", text)
		}
	}
	for _, text := range []string{"", "X", "é", "\xe4", "\xe4\xb8", "\xe4\xb8X", "\xe4X\xb8", "㐀", "𠀀"} {
		if r, ok := han.First(text); ok {
			t.Errorf("%q starts with %c", text, r)
		}
	}
	var none han.Set
	if none.Starts("一") {
		t.Error("an empty set has 一")
	}
}
