package textwidth_test

import (
	"testing"
	"unicode"

	"golang.org/x/text/width"

	"github.com/ziping-go/ziping/internal/textwidth"
)

func TestOfRune(t *testing.T) {
	for r, want := range map[rune]int{
		'a': 1, 'é': 1, '…': 1, '─': 1, '—': 1, '“': 1, '①': 1, ' ': 1, '绩': 2, '、': 2, '（': 2, '￥': 2, '％': 2, '　': 2,
		'ｱ': 1,
		'가': 2, 'あ': 2, '🙂': 2, '✅': 2, '𠮷': 2, '\u0301': 0, '\u200b': 0, '\u200d': 0, '\u2060': 0, '\ufeff': 0, '\ufe0f': 0,
		'\u3099': 0, '\u1161': 0,
	} {
		if got := textwidth.OfRune(r); got != want {
			t.Errorf("OfRune(%q) = %d, want %d", r, got, want)
		}
	}
}

func TestOf(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "≥90%": 4, "满意度（%）": 11, "e\u0301": 1, "第①项…": 6, "🇨🇳": 2,
	} {
		if got := textwidth.Of(text); got != want {
			t.Errorf("Of(%q) = %d, want %d", text, got, want)
		}
	}
}

// Every character that Unicode calls wide takes two columns unless it takes none, and no other one does.
func TestWideIsWhatUnicodeCallsWide(t *testing.T) {
	assigned := []*unicode.RangeTable{unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.C}
	for r := range rune(unicode.MaxRune) {
		if !unicode.In(r, assigned...) {
			continue
		}
		kind := width.LookupRune(r).Kind()
		want := kind == width.EastAsianWide || kind == width.EastAsianFullwidth
		if got := textwidth.OfRune(r); got != 0 && (got == 2) != want {
			t.Errorf("%U takes %d columns, and Unicode calls it %v", r, got, kind)
		}
	}
}
