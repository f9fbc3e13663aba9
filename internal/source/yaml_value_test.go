package source

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// A bracket that is never closed is told of, on whichever line it stands.
func TestBracketsThatAreNotClosed(t *testing.T) {
	for _, text := range []string{
		"{a: 1. \"b\": {c: d\n", "{a: [1, {b: \"c\"e: f", "[", "{", "a: {b: c\n",
		"a: [b, c\nd: e\n", "{\"a\": 1  \"b\": {\"c\": 2}, \"d\":e\": 3}",
	} {
		if _, err := YAML("a.yaml", []byte(text)); len(fault.All(err)) == 0 {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A cell that begins with what means something to YAML is shown as it should be written.
func TestValuesThatNeedQuotes(t *testing.T) {
	for value, want := range map[string]string{
		">=95%":   "'>=95%'",
		">95%":    "'>95%'",
		"|90%":    "'|90%'",
		"**个":     "'**个'",
		"@x":      "'@x'",
		"`x`":     "'`x`'",
		"- 5":     "'- 5'",
		"-":       "'-'",
		"? 是":     "'? 是'",
		"[80,90)": "'[80,90)'",
		"\"≥95%":  "'≥95%'",
		"'95":     "'95'",
		">=9'":    "'>=9'",
	} {
		for _, form := range []string{
			"rows:\n  - name: 里程\n    target: VALUE\n    points: 10\n", "target: VALUE\n",
			"rows:\n  - target: VALUE\r\n    points: 1\r\n",
		} {
			_, err := YAML("a.yaml", []byte(strings.Replace(form, "VALUE", value, 1)))
			all := fault.All(err)
			if len(all) == 0 {
				t.Errorf("%s: %v", value, err)
				continue
			}
			if got := all[0].Hint.In(lang.English); !strings.HasSuffix(got, "put it in quotes: "+want) {
				t.Errorf("%q: %s, hint %s", strings.Replace(form, "VALUE", value, 1), all[0].Error(), got)
			}
		}
	}
}
