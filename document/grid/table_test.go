package grid_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func put(t *testing.T, table *grid.Table, c grid.Cell) bool {
	t.Helper()
	ok, err := table.Put(c)
	if err != nil {
		t.Fatal(err)
	}
	return ok
}

func TestCoveredPositionsKnowTheirOwner(t *testing.T) {
	table := grid.NewTable(0)
	put(t, table, grid.Cell{Text: "产出指标", Rows: 3, Columns: 2})
	put(t, table, grid.Cell{Text: "数量", Column: 2})
	for row := range 3 {
		for column := range 2 {
			if c := table.At(row, column); c == nil || c.Text != "产出指标" {
				t.Errorf("%d,%d: %v", row, column, c)
			}
		}
	}
	if table.At(1, 2) != nil || table.At(3, 0) != nil || table.At(-1, 0) != nil {
		t.Error("a position that no cell covers has an owner")
	}
	if table.Rows() != 3 || table.Columns() != 3 || table.Width(1) != 2 {
		t.Error(table.Rows(), table.Columns(), table.Width(1))
	}
}

func TestOverlappingAreasAreSharedOut(t *testing.T) {
	table := grid.NewTable(0)
	put(t, table, grid.Cell{Text: "a", Row: 0, Column: 2, Rows: 2})
	put(t, table, grid.Cell{Text: "b", Columns: 5, Rows: 3})
	if put(t, table, grid.Cell{Text: "c", Row: 1, Column: 1}) {
		t.Error("a covered corner was given away")
	}
	if got := table.At(2, 1); got == nil || got.Text != "b" || got.Columns != 2 || got.Rows != 3 {
		t.Errorf("%+v", got)
	}
	if got := table.At(1, 2); got.Text != "a" {
		t.Errorf("%+v", got)
	}
}

func TestHugeAreasAreRefused(t *testing.T) {
	for _, c := range []grid.Cell{
		{Rows: 1 << 30, Columns: 1 << 30}, {Rows: 1 << 30}, {Columns: 1 << 30}, {Row: 1 << 20, Column: 1 << 20},
	} {
		_, err := grid.NewTable(100).Put(c)
		if faults := fault.All(err); len(faults) != 1 || faults[0].Message.Code != lang.Code("DOCUMENT_CELLS") {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
