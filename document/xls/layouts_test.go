package xls_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// Every layout, written as .xlsx and made a .xls by LibreOffice, shows its cells in their places.
func TestLayouts(t *testing.T) {
	samples, files := map[string]*layouts.Sample{}, map[string][]byte{}
	for _, l := range layouts.All() {
		s := l.Make(16)
		name := fmt.Sprintf("%d-%d.xlsx", l.Number, len(files))
		samples[name], files[name] = s, s.Xlsx()
	}
	for name, data := range soffice.Convert(t, "xls:MS Excel 97", files) {
		s := samples[name]
		d, err := read(data)
		if err != nil || len(d.Blocks) != 1 || len(d.Remarks) > 0 {
			t.Errorf("%s: %v, %v", name, d, err)
			continue
		}
		made := copied(t, name, data)
		ooxml.InOrder(t, name, made)
		if diff := cmp.Diff(shownIn(t, xls.Reader(), data), shownIn(t, xlsx.Reader(), made)); diff != "" {
			t.Errorf("the copy of %s: %s", name, diff)
		}
		var want, got []string
		for _, c := range s.Cells {
			if strings.TrimSpace(c.Text) != "" {
				want = append(want, fmt.Sprintf("%d,%d %d×%d %q", c.Row, c.Column, c.Rows, c.Columns, c.Text))
			}
		}
		for _, c := range d.Blocks[0].(*grid.Table).Cells() {
			row := c.Row - len(s.Above)
			if !c.IsBlank() && row >= 0 && row < s.Rows {
				got = append(got, fmt.Sprintf("%d,%d %d×%d %q", row, c.Column, c.Rows, c.Columns, c.Text))
			}
		}
		for _, w := range want {
			if !slices.Contains(got, w) {
				t.Errorf("%s (%s) lacks %s", name, s.Layout.Name, w)
			}
		}
		for _, g := range got {
			if !slices.Contains(want, g) {
				t.Errorf("%s (%s) has %s", name, s.Layout.Name, g)
			}
		}
	}
}
