package visible_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/visible"
)

func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"培训人数 ≥100人":           "培训人数 ≥100人",
		"a\nX  100.00  优":      "a␊X  100.00  优",
		"a\r\n::error::":       "a␍␊::error::",
		"\x1b[31m红\x1b[0m":     "␛[31m红␛[0m",
		"\x1b]0;t\x07":         "␛]0;t␇",
		"\x00\x7f\t":           "␀␡␉",
		"\u009b2J":             `\u009b2J`,
		"\x9b2J":               "\ufffd2J", // one byte, which some terminals take for CSI
		"a\u202eb":             `a\u202eb`,
		"\u2066\u2069\u200f":   `\u2066\u2069\u200f`,
		"优\u200b秀":             `优\u200b秀`,
		"a\u2028b\u2029\u0085": `a\u2028b\u2029\u0085`,
		"\ufeff a\u00adb":      `\ufeff a\u00adb`,
		"\ufffe\uffff":         `\ufffe\uffff`,
		"\U000e0041":           `\U000e0041`,
		"￥１０（万元）、🙂 é e\u0301": "￥１０（万元）、🙂 é e\u0301",
		"::error::f":      `\u003a:error::f`,
		"  ::error::f":    `  \u003a:error::f`,
		"a::b ::error::":  "a::b ::error::",
		"##[error]f":      `#\u0023[error]f`,
		"x ##vso[task.x]": `x #\u0023vso[task.x]`,
		"###[a":           `##\u0023[a`,
		"## 标题 # [x]":     "## 标题 # [x]",
	} {
		if got := visible.Line(text); got != want {
			t.Errorf("Line(%q) = %q, want %q", text, got, want)
		}
	}
	if got, want := visible.Lines("a\x1bb\nc\r\n"), "a␛b\nc␍\n"; got != want {
		t.Errorf("Lines keeps line feeds only: %q, want %q", got, want)
	}
}

// Whatever the text is, no character is left that is not seen, and what is shown is shown as it is a second time.
func TestNothingHiddenIsLeft(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, text := range []string{string(r), "a" + string(r), "绩" + string(r) + "效"} {
			got := visible.Line(text)
			for _, left := range got {
				if unicode.IsControl(left) || unicode.In(left, unicode.Cf, unicode.Zl, unicode.Zp) {
					t.Fatalf("%q leaves %U in %q", text, left, got)
				}
			}
			if again := visible.Line(got); again != got {
				t.Fatalf("%q is shown as %q, and that as %q", text, got, again)
			}
		}
	}
}

func TestTextsAmongTheArgumentsAreOnOneLine(t *testing.T) {
	type name string
	var b strings.Builder
	visible.Fprintf(&b, "%s %*s %d%s\n", "a\nb", 3, errors.New("c\rd"), 7, name("e\x1b"))
	visible.Fprintln(&b, visible.Text("  f\n  g\x07"), "h\n")
	if want := "a␊b c␍d 7e␛\n  f\n  g␇ h␊\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

func TestLinesOfATextAreNoCommands(t *testing.T) {
	if got, want := visible.Lines("a\n::error::f\n  ::x\n##[y]\n"),
		"a\n\\u003a:error::f\n  \\u003a:x\n#\\u0023[y]\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
