package fill_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/python"
)

// python-docx and openpyxl read every filled file: the cells that were filled hold what was filled in, with its
// comment, and every other cell and paragraph is what it was.
func TestFilledFormsAreReadByPython(t *testing.T) {
	documents, edits := map[string][]byte{}, map[string][]grid.Edit{}
	for _, layout := range layouts.All() {
		sample := layout.Make(3)
		for ending, data := range map[string][]byte{".docx": sample.Docx(), ".xlsx": sample.Xlsx()} {
			name := fmt.Sprintf("%d%s", layout.Number, ending)
			found := read(t, name, data)
			var values []fill.Value
			for _, field := range []string{"actual", "target", "name"} { // a form of targets has no actuals
				for i := range found.Form.Indicators {
					value := fill.Value{At: fmt.Sprintf("/indicators/%d/%s", i, field), Text: fmt.Sprintf("7%d31.25", i)}
					values = append(values, value)
				}
				if edits[name] = fill.Edits(fill.Plan(found, values, true)); len(edits[name]) > 0 {
					break
				}
			}
			if len(edits[name]) == 0 {
				t.Fatalf("%s: nothing is filled", name)
			}
			edits[name][0].Comment = "偏离目标，请核实。"
			documents["before-"+name], documents["after-"+name] = data, write(t, name, data, edits[name])
		}
	}
	for name, data := range documents {
		ooxml.InOrder(t, name, data)
	}
	numbers := 0
	all := python.Read(t, documents)
	for name, edited := range edits {
		before, after := all["before-"+name], all["after-"+name]
		if !slices.Equal(before.Warnings, after.Warnings) {
			t.Errorf("%s: %v, before %v", name, after.Warnings, before.Warnings)
		}
		want := map[string]string{}
		for _, e := range edited {
			want[e.Cell.Place.Cell] = e.Text
		}
		if strings.HasSuffix(name, ".docx") {
			checkWord(t, name, before, after, slices.Sorted(maps.Values(want)))
			continue
		}
		for at, text := range want {
			got := fmt.Sprint(after.Cells[at])
			if _, ok := after.Cells[at].(json.Number); ok {
				numbers++
			}
			if after.Cells[at] == nil {
				got = ""
			}
			if got != text {
				t.Errorf("%s: %s holds %#v, want %s", name, at, after.Cells[at], text)
			}
		}
		for at, v := range before.Cells {
			if _, ok := want[at]; !ok && after.Cells[at] != v {
				t.Errorf("%s: %s was %v and is %v", name, at, v, after.Cells[at])
			}
		}
		if len(after.Cells) > len(before.Cells)+len(want) {
			t.Errorf("%s: %d cells, were %d", name, len(after.Cells), len(before.Cells))
		}
		if got := after.Comments[edited[0].Cell.Place.Cell]; !strings.Contains(got, "偏离目标，请核实。") {
			t.Errorf("%s: the comment is %q", name, got)
		}
	}
	if numbers < 100 { // cells whose format shows a number otherwise, as 0.95 is 95%, get texts
		t.Errorf("only %d numbers are numbers", numbers)
	}
}

func checkWord(t *testing.T, name string, before, after python.Document, want []string) {
	t.Helper()
	if !slices.Equal(before.Paragraphs, after.Paragraphs) || len(before.Rows) != len(after.Rows) {
		t.Errorf("%s: other paragraphs, or %d rows for %d", name, len(after.Rows), len(before.Rows))
		return
	}
	var filled []string
	for r := range before.Rows {
		if len(before.Rows[r]) != len(after.Rows[r]) {
			t.Errorf("%s: row %d has other cells", name, r)
			return
		}
		for c, text := range before.Rows[r] {
			if now := after.Rows[r][c]; now != text {
				filled = append(filled, now)
			}
		}
	}
	slices.Sort(filled)
	if !slices.Equal(filled, want) {
		t.Errorf("%s: %q is filled in, want %q", name, filled, want)
	}
}
