package html_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// Each layout comes back cell by cell as it was printed, with the paragraphs around it.
func TestLayoutsComeBack(t *testing.T) {
	for _, l := range layouts.All() {
		for seed := range uint64(5) {
			s := l.Make(seed)
			var around []string
			var table *grid.Table
			for _, b := range read(t, string(s.HTML())).Blocks {
				switch b := b.(type) {
				case grid.Paragraph:
					around = append(around, b.Text)
				case *grid.Table:
					table = b
				}
			}
			if want := strings.Join(append(s.Above, s.Below...), "\n"); strings.Join(around, "\n") != want {
				t.Errorf("%s: %q, want %q", s.Name(), around, want)
			}
			for _, c := range s.Cells {
				got := table.At(c.Row, c.Column)
				switch {
				case strings.TrimSpace(c.Text) == "" && c.Rows == 1 && c.Columns == 1:
				case got == nil:
					t.Errorf("%s %d,%d: none, want %q", s.Name(), c.Row, c.Column, c.Text)
				case got.Text != c.Text || got.Row != c.Row || got.Column != c.Column ||
					got.Rows != c.Rows || got.Columns != c.Columns:
					t.Errorf("%s: %+v, want %+v", s.Name(), got, c)
				}
			}
		}
	}
}
