package review

import (
	_ "embed"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// examples are what each check says of a form that it fires on, in Chinese and English, as a test writes them down: the
// code, then a line of what is wrong and one of what would be right for each language.
//
//go:embed examples.txt
var examples string

// Example is what the check says of a form that it fires on, and what would be right there, in a language.
func (c Check) Example(l lang.Language) (said, fix string) {
	_, after, _ := strings.Cut("\n"+examples, "\n"+string(c.Code)+"\n")
	lines := strings.SplitN(after, "\n", 5)
	at := 0
	if l == lang.English {
		at = 2
	}
	if len(lines) < at+2 {
		return "", ""
	}
	return strings.TrimSpace(lines[at]), strings.TrimSpace(lines[at+1])
}
