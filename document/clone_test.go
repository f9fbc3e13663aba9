package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
)

// A line that is kept is copied, as the next one is read over it. A whole file, which may be large, isn't.
func TestOnlyLinesAreCopiedToBeKept(t *testing.T) {
	for text, want := range map[string]bool{
		`{"indicators":[]}` + "\n" + `{"indicators":[]}`: true,
		"project: {name: 甲}\nindicators: []\n":           false,
	} {
		for r := range (&document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text)}).Records(t.Context()) {
			own, _ := r.Clone(nil)
			if len(own.Text) == 0 || string(own.Text) != string(r.Text) {
				t.Errorf("%s: %q is kept of %q", text, own.Text, r.Text)
			}
			if copied := &own.Text[0] != &r.Text[0]; copied != want {
				t.Errorf("%s: copied: %t", text, copied)
			}
		}
	}
}
