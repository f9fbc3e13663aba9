package grid

import (
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Table is a table of cells. Its rows need not have the same number of cells.
type Table struct {
	Name  string // of a sheet; "" elsewhere
	Place fault.Place

	// Flat says that the format keeps no merged areas (text, CSV): a blank cell may be covered by the one above it or to
	// its left.
	Flat bool

	// Blank makes the cell of a position that none of the table's cells covers, with its place and its origin, so that
	// something can be written there; nil where the document has no cell there. It is nil where the format isn't
	// written. BlankAt calls it.
	Blank func(row, column int) *Cell

	cells []*Cell
	rows  [][]*Cell // by position: a merged cell stands at each of its positions
	area  int
	most  int
	wide  int // columns of the widest row
}

// MaxArea is how many positions a table may have.
const MaxArea = 2_000_000

// maxSide is how many rows or columns a position may be away from the first.
const maxSide = 1 << 21

// NewTable is an empty table that holds no more than a number of positions; 0 is MaxArea.
func NewTable(most int) *Table {
	if most <= 0 {
		most = MaxArea
	}
	return &Table{most: most}
}

// Put adds a cell. Areas that overlap share out their positions: the first cell that covers a position keeps it, and
// a later one is cut to the free part of its first row and column. A cell whose corner is covered isn't
// added: Put returns false. The error is a limit that is passed.
func (t *Table) Put(c Cell) (bool, error) {
	c.Rows, c.Columns = max(c.Rows, 1), max(c.Columns, 1)
	if c.Row < 0 || c.Column < 0 || c.Row >= maxSide || c.Column >= maxSide || t.At(c.Row, c.Column) != nil {
		return false, nil
	}
	if c.Columns > t.most || c.Rows > t.most/c.Columns {
		return false, fault.New(c.Place, "", lang.Of("DOCUMENT_CELLS", t.most))
	}
	for n := 1; n < c.Columns; n++ {
		if t.At(c.Row, c.Column+n) != nil {
			c.Columns = n
		}
	}
	for n := 1; n < c.Rows; n++ {
		if t.isTaken(c.Row+n, c.Column, c.Columns) {
			c.Rows = n
		}
	}
	if t.room(c) > t.most-t.area {
		return false, fault.New(c.Place, "", lang.Of("DOCUMENT_CELLS", t.most))
	}
	t.add(&c)
	return true, nil
}

// isTaken reports whether one of some positions in a row is taken.
func (t *Table) isTaken(row, column, columns int) bool {
	for n := range columns {
		if t.At(row, column+n) != nil {
			return true
		}
	}
	return false
}

// room is how many positions a table grows by: empty ones between count too, as they take memory.
func (t *Table) room(c Cell) int {
	grown := max(0, c.Row+c.Rows-len(t.rows))
	for n := range c.Rows {
		width := 0
		if c.Row+n < len(t.rows) {
			width = len(t.rows[c.Row+n])
		}
		grown += max(0, c.Column+c.Columns-width)
	}
	return grown
}

func (t *Table) add(c *Cell) {
	t.area += t.room(*c)
	t.cells = append(t.cells, c)
	for len(t.rows) < c.Row+c.Rows {
		t.rows = append(t.rows, nil)
	}
	for n := range c.Rows {
		row := t.rows[c.Row+n]
		for len(row) < c.Column+c.Columns {
			row = append(row, nil)
		}
		for m := range c.Columns {
			row[c.Column+m] = c
		}
		t.rows[c.Row+n] = row
		t.wide = max(t.wide, len(row))
	}
}

// At is the cell that covers a position; nil where there is none.
func (t *Table) At(row, column int) *Cell {
	if row < 0 || row >= len(t.rows) || column < 0 || column >= len(t.rows[row]) {
		return nil
	}
	return t.rows[row][column]
}

// BlankAt is the blank cell at a position: one of the table's, or one that was left out of it because it shows nothing.
// It is nil where something is shown, or nothing is known of the position.
func (t *Table) BlankAt(row, column int) *Cell {
	if c := t.At(row, column); c != nil {
		if !c.IsBlank() {
			return nil
		}
		return c
	}
	if t.Blank == nil || row < 0 || column < 0 {
		return nil
	}
	return t.Blank(row, column)
}

// Rows is the number of rows.
func (t *Table) Rows() int { return len(t.rows) }

// Columns is the number of columns of the widest row.
func (t *Table) Columns() int { return t.wide }

// Width is the number of columns of a row.
func (t *Table) Width(row int) int {
	if row < 0 || row >= len(t.rows) {
		return 0
	}
	return len(t.rows[row])
}

// Cells are the cells in the order in which they were added. Don't change them.
func (t *Table) Cells() []*Cell { return t.cells }
