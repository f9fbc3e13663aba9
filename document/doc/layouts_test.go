package doc_test

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/doc"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

func read(data []byte) (*grid.Document, error) {
	return doc.Reader().Read(context.Background(), "自评.doc", data, source.Limits{})
}

// Every layout, written as .docx and made a .doc by LibreOffice, has its cells in their places.
func TestLayouts(t *testing.T) {
	samples, files := map[string]*layouts.Sample{}, map[string][]byte{}
	for _, l := range layouts.All() {
		s := l.Make(16)
		name := fmt.Sprintf("%d-%d.docx", l.Number, len(files))
		samples[name], files[name] = s, s.Docx()
	}
	for name, data := range soffice.Convert(t, "doc:MS Word 97", files) {
		s := samples[name]
		d, err := read(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var want, got []string
		for _, c := range edged(s.Cells) {
			if strings.TrimSpace(c.Text) != "" {
				want = append(want, fmt.Sprintf("%d,%d %d×%d %q", c.Row, c.Column, c.Rows, c.Columns, c.Text))
			}
		}
		for _, b := range d.Blocks {
			table, ok := b.(*grid.Table)
			if !ok {
				continue
			}
			for _, c := range table.Cells() {
				if !c.IsBlank() {
					got = append(got, fmt.Sprintf("%d,%d %d×%d %q", c.Row, c.Column, c.Rows, c.Columns, c.Text))
				}
			}
		}
		slices.SortFunc(want, cmp.Compare)
		slices.SortFunc(got, cmp.Compare)
		if !slices.Equal(want, got) {
			t.Errorf("%s (%v):\n%s", name, s.Layout, difference(want, got))
		}
	}
}

// edged are the cells with columns counted by the edges of cells: .doc files know no others.
func edged(cells []layouts.Cell) []layouts.Cell {
	var edges []int
	for _, c := range cells {
		edges = append(edges, c.Column, c.Column+c.Columns)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	all := slices.Clone(cells)
	for i, c := range all {
		from, to := slices.Index(edges, c.Column), slices.Index(edges, c.Column+c.Columns)
		all[i].Column, all[i].Columns = from, to-from
	}
	return all
}

func difference(want, got []string) string {
	var b strings.Builder
	for _, w := range want {
		if !slices.Contains(got, w) {
			b.WriteString("- " + w + "\n")
		}
	}
	for _, g := range got {
		if !slices.Contains(want, g) {
			b.WriteString("+ " + g + "\n")
		}
	}
	return b.String()
}
