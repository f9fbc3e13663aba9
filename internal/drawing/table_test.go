package drawing_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/internal/drawing"
	"github.com/ziping-go/ziping/internal/textwidth"
)

func table(t *testing.T, cells ...grid.Cell) *grid.Table {
	t.Helper()
	table := grid.NewTable(0)
	for _, c := range cells {
		if ok, err := table.Put(c); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	return table
}

// labelled shows the text of a cell with its first letter as the label.
func labelled(c *grid.Cell) drawing.Cell {
	shown := drawing.Cell{Text: c.Text}
	if c.Text != "" {
		shown.Label = "[" + string([]rune(c.Text)[:1]) + "]"
	}
	return shown
}

func drawn(t *testing.T, table *grid.Table, rows, width int) string {
	t.Helper()
	lines, ok := drawing.Table(table, rows, width, labelled)
	if !ok {
		t.Fatal("no room")
	}
	return "\n" + strings.Join(lines, "\n") + "\n"
}

func TestMergedCellsHaveNoRulesWithin(t *testing.T) {
	got := drawn(t, table(t,
		grid.Cell{Text: "产出指标", Rows: 2}, grid.Cell{Text: "里程", Column: 1}, grid.Cell{Text: "≥80公里", Column: 2},
		grid.Cell{Text: "合格率", Row: 1, Column: 1, Columns: 2}, grid.Cell{Text: "总分", Row: 2, Columns: 2},
		grid.Cell{Text: "100", Row: 2, Column: 2},
	), 10, 40)
	want := `
┌────────┬────┬───────┐
│产出指标│里程│≥80公里│
│[产]    │[里]│[≥]    │
│        ├────┴───────┤
│        │合格率      │
│        │[合]        │
├────────┴────┬───────┤
│总分         │100    │
│[总]         │[1]    │
└─────────────┴───────┘
`
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestLongTextIsFoldedAndCut(t *testing.T) {
	got := drawn(t, table(t,
		grid.Cell{Text: "一二三四五六七八九十百"}, grid.Cell{Text: "10", Column: 1},
	), 10, 16)
	want := `
┌─────────┬────┐
│一二三四 │10  │
│五六七八…│[1] │
│[一]     │    │
└─────────┴────┘
`
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Rows may be of different lengths: positions without a cell are drawn as blank cells.
func TestRaggedRows(t *testing.T) {
	got := drawn(t, table(t,
		grid.Cell{Text: "甲"}, grid.Cell{Text: "乙", Row: 1}, grid.Cell{Text: "丙", Row: 1, Column: 2},
	), 10, 40)
	want := `
┌────┬────┐
│甲  │    │
│[甲]│    │
├────┼────┤
│乙  │丙  │
│[乙]│[丙]│
└────┴────┘
`
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTooManyColumnsOrRows(t *testing.T) {
	wide := grid.NewTable(0)
	for i := range 10 {
		if _, err := wide.Put(grid.Cell{Text: "x", Column: i}); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := drawing.Table(wide, 5, 50, labelled); ok {
		t.Error("ten columns of four have no room in 50")
	}
	if _, ok := drawing.Table(wide, 5, 51, labelled); !ok {
		t.Error("ten columns of four have room in 51")
	}
	if got := drawn(t, table(t, grid.Cell{Text: "甲", Rows: 3}, grid.Cell{Text: "乙", Column: 1},
		grid.Cell{Text: "丙", Row: 1, Column: 1}), 1, 40); strings.Contains(got, "丙") || strings.Count(got, "\n") != 5 {
		t.Error(got)
	}
}

// Whatever the cells are, every line keeps to the width, the lines of a box are equally wide, and each text begins
// somewhere in it.
func TestDrawingsKeepToTheirWidth(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		table := grid.NewTable(0)
		size := rapid.IntRange(1, 6).Draw(r, "size")
		width := rapid.IntRange(size*5+1, 120).Draw(r, "width")
		for row := range size {
			for column := range size {
				_, err := table.Put(grid.Cell{
					Text: rapid.StringOfN(rapid.RuneFrom([]rune("绩效a 1≥")), 0, 30, -1).Draw(r, "text"),
					Row:  row, Column: column,
					Rows: rapid.IntRange(1, 3).Draw(r, "rows"), Columns: rapid.IntRange(1, 3).Draw(r, "columns"),
				})
				if err != nil {
					r.Fatal(err)
				}
			}
		}
		lines, ok := drawing.Table(table, 100, width, labelled)
		again, _ := drawing.Table(table, 100, width, labelled)
		if fits := table.Columns()*5+1 <= width; ok != fits && fits {
			r.Fatal("no room")
		}
		if !ok {
			return
		}
		for _, line := range lines {
			if textwidth.Of(line) > width {
				r.Fatalf("%d columns: %s", width, line)
			}
		}
		if d := cmp.Diff(lines, again); d != "" {
			r.Fatal(d)
		}
	})
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"绩效目标", 8, "绩效目标"},
		{"绩效目标", 7, "绩效目…"},
		{"绩效目标", 6, "绩效…"},
		{"one two", 5, "one…"},
		{"", 5, ""},
	} {
		if got := drawing.Cut(c.text, c.width); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
