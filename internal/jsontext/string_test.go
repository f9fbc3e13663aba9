package jsontext

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"
)

// encoded is s as encoding/json writes it.
func encoded(t testing.TB, s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		t.Fatal(err)
	}
	return b.String()[:b.Len()-1]
}

func TestStringsAreWrittenAsByEncodingJSON(t *testing.T) {
	pieces := []string{"目标", "≥95%", `"`, `\`, "\n", "\r", "\t", "\b", "\f", "\x00", "\x1f", "\x7f", "<&>", "×", "·", "\xc3", "\xc0\xaf", "\u2028", "\u2029", "\xff", "\xe7\x9b", "😀", "\ufffd", "a"}
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
