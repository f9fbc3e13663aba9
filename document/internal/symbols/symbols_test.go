package symbols_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/internal/symbols"
)

func TestTicksAreReadAsDrawn(t *testing.T) {
	for _, c := range []struct{ font, text, want string }{
		{"Wingdings 2", "R", "☑"},
		{"Wingdings 2", "£", "□"},
		{"WINGDINGS 2", "\uf052", "☑"},
		{"Wingdings 2", "P", "✓"},
		{"Wingdings", "þ", "☑"},
		{"Wingdings", "¨", "□"},
		{"Wingdings", "ü", "✓"},
		{"Wingdings", "\uf0fe是\uf0a8否", "☑是□否"},
		{"Wingdings", "‚n", "②■"},
		{"Webdings", "a", "✓"},
		{"宋体", "R£þ", "R£þ"},
		{"", "R", "R"},
		{"Wingdings", "项目", "项目"},
	} {
		if got := symbols.Drawn(c.font, c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.font, c.text, got, c.want)
		}
	}
}
