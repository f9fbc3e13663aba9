package markup_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/internal/markup"
)

func TestEscapedTextsAreReadAsTheyWere(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"≥95%\t\n", "≥95%\t\n"},
		{`<a b="&amp;">]]>`, `<a b="&amp;">]]>`},
		{"a\r\nb", "a\r\nb"},
		{"\x00\x1b[31m\x07", "[31m"},
		{"a\ufffe\uffffb\xff\xedc", "abc"},
		{"\ufffd", "\ufffd"},
	} {
		x := markup.New([]byte("<a>"+markup.Escaped(c.text)+"</a>"), nil)
		x.Next()
		got := ""
		if x.Next() == markup.Text {
			got = string(x.AppendText(nil))
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
