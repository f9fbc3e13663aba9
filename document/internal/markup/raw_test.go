package markup_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/internal/markup"
)

func TestRawAttributes(t *testing.T) {
	x := markup.New([]byte(`<c r="A1" x:s='5' t="a&amp;b" e=""/>`), nil)
	if x.Next() != markup.Start {
		t.Fatal("no element")
	}
	for name, want := range map[string]string{"r": "A1", "s": "5", "t": "a&amp;b", "e": "", "x": ""} {
		if got := string(x.Raw(name)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if x.Raw("e") == nil || x.Raw("x") != nil {
		t.Error("an empty value isn't none")
	}
}
