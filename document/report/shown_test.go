package report

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/template"
)

// A copy with shown texts has the shape of what it was made of: what stood in it twice, as one tree, does so again.
func TestShownTreeSharesWhatWasShared(t *testing.T) {
	row := template.Tree{"name": "a\u200b"}
	rows := []template.Tree{row, {"name": "b\r\n"}}
	data := template.Tree{"all": rows, "first": rows[:1], "tier": template.Tree{"rows": []template.Tree{row}}, "none": []template.Tree{}}
	got := shownTree(data, cleaned)
	want := template.Tree{
		"all": []template.Tree{{"name": "a"}, {"name": "b\n"}}, "first": []template.Tree{{"name": "a"}},
		"tier": template.Tree{"rows": []template.Tree{{"name": "a"}}}, "none": []template.Tree{},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	one, other := got["all"].([]template.Tree)[0], got["tier"].(template.Tree)["rows"].([]template.Tree)[0]
	if reflect.ValueOf(one).Pointer() != reflect.ValueOf(other).Pointer() {
		t.Error("a row that is in two lists was copied twice")
	}
	if row["name"] != "a\u200b" {
		t.Error("what was copied has changed")
	}
	shown := 0
	shownTree(data, func(text string) string { shown++; return strings.ToUpper(text) })
	if shown != 2 {
		t.Errorf("2 texts were shown %d times", shown)
	}
}
