package xlsx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// Each layout comes back cell by cell as it was printed.
func TestLayoutsComeBack(t *testing.T) {
	for _, l := range layouts.All() {
		for seed := range uint64(5) {
			s := l.Make(seed)
			d := read(t, s.Xlsx())
			table, ok := d.Blocks[0].(*grid.Table)
			if !ok || len(d.Blocks) != 1 || len(d.Remarks) > 0 {
				t.Fatalf("%s: %v, %v", s.Name(), d.Blocks, d.Remarks)
			}
			for i, text := range s.Above {
				if got := table.At(i, 0); got == nil || got.Text != text {
					t.Errorf("%s: %v, want %q", s.Name(), got, text)
				}
			}
			for _, c := range s.Cells {
				got := table.At(c.Row+len(s.Above), c.Column)
				switch {
				case strings.TrimSpace(c.Text) == "" && c.Rows == 1 && c.Columns == 1:
				case got == nil:
					t.Errorf("%s %d,%d: none, want %q", s.Name(), c.Row, c.Column, c.Text)
				case got.Text != c.Text || got.Row != c.Row+len(s.Above) || got.Column != c.Column ||
					got.Rows != c.Rows || got.Columns != c.Columns:
					t.Errorf("%s: %+v, want %+v", s.Name(), got, c)
				}
			}
		}
	}
}
