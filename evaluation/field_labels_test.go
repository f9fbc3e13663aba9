package evaluation

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/schema"
)

// A note about any part of a form names that part; for a row, by the row's name.
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
