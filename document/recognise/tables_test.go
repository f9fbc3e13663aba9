package recognise_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// drawn is a document as it is drawn in testdata/tables, and the values that a person reads there.
type drawn struct {
	blocks [][][]string // a paragraph is one row of one cell
	tables []bool       // whether a block is a table
	want   []string     // [form]pointer=value, the first form without a number; n=indicators of the first
}

func draw(text string) drawn {
	var d drawn
	above, below, _ := strings.Cut(text, "\n\n")
	for line := range strings.SplitSeq(above, "\n") {
		line = strings.ReplaceAll(line, "⏎", "\n")
		paragraph, isParagraph := strings.CutPrefix(line, "P:")
		switch last := len(d.blocks) - 1; {
		case isParagraph:
			d.blocks, d.tables = append(d.blocks, [][]string{{paragraph}}), append(d.tables, false)
		case line == "T":
			d.blocks, d.tables = append(d.blocks, nil), append(d.tables, true)
		case last >= 0:
			d.blocks[last] = append(d.blocks[last], strings.Split(line, "|"))
		}
	}
	d.want = strings.Split(strings.TrimSpace(below), "\n")
	return d
}

// document is the drawing as a reader hands it over. A cell < is covered by the one to its left, ^ by the one above.
func (d drawn) document(flat bool) *grid.Document {
	doc := new(grid.Document)
	for i, rows := range d.blocks {
		if !d.tables[i] {
			doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: rows[0][0]})
			continue
		}
		t := grid.NewTable(0)
		t.Flat = flat
		for row, cells := range rows {
			for column, text := range cells {
				if text == "<" || text == "^" || flat && text == "" {
					continue
				}
				c := grid.Cell{Text: text, Row: row, Column: column, Rows: 1, Columns: 1}
				for ; !flat && column+c.Columns < len(cells) && cells[column+c.Columns] == "<"; c.Columns++ {
				}
				for ; !flat && row+c.Rows < len(rows) && rows[row+c.Rows][column] == "^"; c.Rows++ {
				}
				_, _ = t.Put(c) // small
			}
		}
		doc.Blocks = append(doc.Blocks, t)
	}
	return doc
}

// Tables that people drew after published ones hold what a person reads in them, with merged cells and without.
func TestDrawnTables(t *testing.T) {
	files, err := filepath.Glob("../../testdata/tables/*.txt")
	if err != nil || len(files) < 57 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := draw(string(text))
		for _, flat := range []bool{false, true} {
			name := strings.TrimSuffix(filepath.Base(file), ".txt")
			if flat {
				name += "/flat"
			}
			t.Run(name, func(t *testing.T) { d.check(t, d.document(flat), flat) })
		}
	}
}

func (d drawn) check(t *testing.T, doc *grid.Document, flat bool) {
	t.Helper()
	out := recognise.Document(doc)
	var forms []map[string]string
	for _, f := range out.Forms {
		data, err := f.Form.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		fields, err := layouts.Fields(data)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, fields)
	}
	last := 0
	for _, want := range d.want {
		want, merged := strings.CutPrefix(want, "merged ")
		at, value, _ := strings.Cut(want, "=")
		if flat && merged {
			continue
		}
		form := 0
		if at[0] >= '1' && at[0] <= '9' {
			form, at = int(at[0]-'0'), at[1:]
		}
		if last = max(last, form); form >= len(forms) {
			t.Fatalf("%d forms, %v", len(forms), out.Remarks)
		}
		got := forms[form][at]
		if at == "n" {
			got = strconv.Itoa(len(out.Forms[0].Form.Indicators))
		}
		if got != value {
			t.Errorf("form %d %s: %q, want %q", form, at, got, value)
		}
	}
	if len(forms) != last+1 {
		t.Errorf("%d forms, want %d", len(forms), last+1)
	}
}
