package document_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
)

// A line that can't be read is told with its number, and the lines around it are read.
func TestABadLineCostsOnlyItself(t *testing.T) {
	form := `{"project": {"name": "甲"}, "indicators": []}`
	in := form + "\r\n" + `{"broken": ` + "\n\n" + form + "\n" + `{"project": 3}` + "\n" + form
	var places []string
	forms := 0
	for f, err := range document.Forms(strings.NewReader(in), "-") {
		for _, e := range fault.All(err) {
			places = append(places, e.Place.String()+" "+string(e.Code))
		}
		if f != nil {
			forms++
		}
	}
	want := "stdin:2:12 JSON_ENDS|stdin:5:13 TYPE_WRONG"
	if got := strings.Join(places, "|"); got != want || forms != 3 {
		t.Errorf("%d forms, %s; want 3, %s", forms, got, want)
	}
}
