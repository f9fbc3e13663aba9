package fill_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// texts are all texts of a document without their blanks.
func texts(t *testing.T, name string, data []byte) string {
	t.Helper()
	doc, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			b.WriteString(block.Text)
		case *grid.Table:
			for _, c := range block.Cells() {
				b.WriteString(c.Text)
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

// LibreOffice prints what was filled in, and every other text as it prints it from the original.
func TestFilledFormsArePrinted(t *testing.T) {
	documents, filled := map[string][]byte{}, map[string]int{}
	for _, number := range []int{1, 4, 8, 12} {
		sample := layouts.All()[number-1].Make(3)
		for ending, data := range map[string][]byte{".docx": sample.Docx(), ".xlsx": sample.Xlsx()} {
			name := fmt.Sprintf("%d%s", number, ending)
			found := read(t, name, data)
			var values []fill.Value
			for i := range found.Form.Indicators {
				values = append(values, fill.Value{At: fmt.Sprintf("/indicators/%d/actual", i), Text: fmt.Sprintf("7%d31.25", i)})
			}
			changes := fill.Plan(found, values, true)
			documents["filled-"+strings.TrimPrefix(ending, ".")+name] = write(t, name, data, fill.Edits(changes))
			documents["before-"+strings.TrimPrefix(ending, ".")+name] = data
			filled[strings.TrimPrefix(ending, ".")+name] = len(fill.Edits(changes))
		}
	}
	printed := soffice.Convert(t, "pdf", documents)
	for name, n := range filled {
		if n == 0 {
			t.Errorf("%s: nothing was filled", name)
		}
		after := texts(t, "a.pdf", printed["filled-"+name])
		for i := range n {
			if value := fmt.Sprintf("7%d31.25", i); !strings.Contains(after, value) {
				t.Errorf("%s: %s isn't printed", name, value)
			}
		}
	}
}

// A workbook of Excel before 2007 is filled as the .xlsx that LibreOffice makes of it: the same cells in the same
// places, and the new values.
func TestARealWorkbookIsFilled(t *testing.T) {
	data, err := os.ReadFile("../../../shared/documents/peking-university-2019-broken-totals.xls")
	if err != nil {
		t.Skip("../shared isn't there")
	}
	if !convert.Installed() && os.Getenv("ZIPING_SOFFICE") != "required" {
		t.Skip("LibreOffice isn't installed")
	}
	const name = "a.xls"
	before, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	written, err := office.Writable(t.Context(), name, data, before)
	if err != nil || written.Ending != ".xlsx" || written.Anew {
		t.Fatal(written.Ending, written.Anew, err)
	}
	made := written.Data
	doc, err := document.Grid(t.Context(), name, bytes.NewReader(made), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	found := recognise.Document(doc).Forms[2]
	changes := fill.Plan(found, []fill.Value{{At: "/indicators/0/actual", Text: "100%"}, {At: "/indicators/1/actual", Text: "=1+1"}}, false)
	out := write(t, name, made, fill.Edits(changes))
	after, err := document.Grid(t.Context(), name, bytes.NewReader(out), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	want, got := areas(before), areas(after)
	for _, c := range changes {
		want[c.Cell.Place.Cell] = fmt.Sprintf("%dx%d %s", c.Cell.Rows, c.Cell.Columns, c.Text)
	}
	differ := 0
	for place, text := range want {
		if got[place] != text {
			differ++
			t.Logf("%s: %q, was %q", place, got[place], text)
		}
	}
	if len(changes) != 2 || differ > 0 {
		t.Errorf("%d of %d cells differ", differ, len(want))
	}
}

// areas are the texts of the cells and the areas that they cover, by their places.
func areas(d *grid.Document) map[string]string {
	all := map[string]string{}
	for _, b := range d.Blocks {
		if table, ok := b.(*grid.Table); ok {
			for _, c := range table.Cells() {
				if !c.IsBlank() {
					all[c.Place.Cell] = fmt.Sprintf("%dx%d %s", c.Rows, c.Columns, c.Text)
				}
			}
		}
	}
	return all
}
