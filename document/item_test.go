package document_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
)

// The record of a department comes where it stands among the forms, with its place; what can't be read is an error in
// its place.
func TestItemsComeInOrder(t *testing.T) {
	text := `{"year":2024,"project":{"name":"一"},"indicators":[]}
{"department":"林业局","year":2024,"summary":{"projects":2}}
{"year":"x"}

{"year":2024,"project":{"name":"二"},"indicators":[]}
`
	in := document.Input{Files: []string{"-"}, Stdin: strings.NewReader(text)}
	var got []string
	for item, err := range in.Items(context.Background()) {
		switch {
		case err != nil:
			got = append(got, "error")
		case item.Department != nil:
			if item.Line != 2 || item.File != "stdin" || item.Department.Summary.Projects != 2 {
				t.Errorf("the department's record is %+v", item)
			}
			got = append(got, item.Department.Name)
		default:
			got = append(got, item.Form.Project.Name)
		}
	}
	if diff := cmp.Diff([]string{"一", "林业局", "error", "二"}, got); diff != "" {
		t.Error(diff)
	}
	for range in.Items(context.Background()) { // stdin is read up
		t.Error("an item of nothing")
	}
}
