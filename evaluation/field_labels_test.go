package evaluation

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/schema"
)

// What was noted about any part of a form says which part that is; rows say so by their names.
func TestEveryPartOfAFormHasALabel(t *testing.T) {
	for _, key := range schema.Find("form").Names() {
		labelled := key == "indicators"
		for _, l := range fieldLabels {
			labelled = labelled || l.pointer == "/"+key || strings.HasPrefix(l.pointer, "/"+key+"/")
		}
		if !labelled {
			t.Errorf("/%s has no label among fieldLabels in evaluation/fields.go", key)
		}
	}
}
