package jsontext

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// encoded is s as encoding/json writes it, with what would not be seen escaped.
func encoded(t testing.TB, s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		t.Fatal(err)
	}
	var out []byte
	for _, r := range b.String()[:b.Len()-1] {
		switch {
		case !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) && r != 0xfffe && r != 0xffff:
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return string(out)
}

func TestStringsAreWrittenAsByEncodingJSON(t *testing.T) {
	pieces := []string{
		"目标", "≥95%", `"`, `\`, "\n", "\r", "\t", "\b", "\f", "\x00", "\x1f", "\x7f", "<&>", "×", "·",
		"\xc3", "\xc0\xaf", "\u2028", "\u2029", "\u202e", "\u200b", "\u2064", "\u009b", "\u00ad", "\u061c", "\u180e",
		"\ufeff", "\ufff9", "\uffff", "\U000e0041", "“", "≥", "，", "￥", "ᠠ", "é", "\xff", "\xe7\x9b", "😀", "\ufffd", "a",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		s := ""
		for range random.IntN(6) {
			s += pieces[random.IntN(len(pieces))]
		}
		if got, want := string(AppendString([]byte("x"), s)), "x"+encoded(t, s); got != want {
			t.Fatalf("%q is written as %s, by encoding/json as %s", s, got, want)
		}
	}
}

// What an encoder writes holds nothing hidden, and reads as what it was.
func TestEncoderHidesNothing(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if !utf8.ValidRune(r) {
			continue
		}
		s := "绩" + string(r) + "x"
		var b bytes.Buffer
		if err := NewEncoder(&b).Encode(s); err != nil {
			t.Fatal(err)
		}
		text := b.String()[:b.Len()-1]
		if own := string(AppendString(nil, s)); own != text {
			t.Fatalf("%q is written as %s and as %s", s, own, text)
		}
		for _, c := range text {
			if unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				t.Fatalf("%s holds %U", text, c)
			}
		}
		var back string
		if err := json.Unmarshal([]byte(text), &back); err != nil || back != s {
			t.Fatalf("%s reads as %q, %v", text, back, err)
		}
	}
}
