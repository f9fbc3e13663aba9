package report

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/template"
)

// A tree with shown texts keeps its shape: what stood in it twice, as one tree, does so still, and is gone through
// once.
func TestShownTreeSharesWhatWasShared(t *testing.T) {
	row := template.Tree{"name": "a\u200b"}
	rows := []template.Tree{row, {"name": "b\r\n"}}
	data := template.Tree{"all": rows, "first": rows[:1], "tier": template.Tree{"rows": []template.Tree{row}}, "none": []template.Tree(nil)}
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
		t.Error("a row that is in two lists was parted")
	}
	shown := 0
	shownTree(data, func(text string) string { shown++; return strings.ToUpper(text) })
	if shown != 2 {
		t.Errorf("2 texts were shown %d times", shown)
	}
}
