package review

import (
	"testing"

	"pgregory.net/rapid"
)

// The quick way of folding comes to the same as the one for any text.
func TestFoldedIsTheSameEitherWay(t *testing.T) {
	for text, want := range map[string]string{
		"Ａ１ b2":    "a1b2",
		"（甲）、乙。　丙": "(甲)、乙。丙",
		"ＡＺａｚ～！":   "azaz~!",
		"100 %":    "100%",
		"\t甲\r\n乙": "甲乙",
		"ｶﾞ":       foldedAny("ｶﾞ"), // half-width letters have no quick way
	} {
		if got := folded(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	characters := rapid.SampledFrom([]rune("aZ09 ~\x7f\x00\x1f\t\u0085\u00a0\u2003甲鿿䀀、〿\u3000\uff00！Ａｚ～｟｠｡ﾟ￥é中文（）：；〇ぁ≤≥≠≣"))
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(characters, 0, 8).Draw(t, "text"))
		if cut := rapid.IntRange(0, 3).Draw(t, "cut"); cut <= len(text) {
			text = text[:len(text)-cut] // half of a character
		}
		if got, want := folded(text), foldedAny(text); got != want {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	})
}
