package html

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// What the standard lets a cell cover at most, and how many columns are read.
const (
	maxColumnSpan = 1000
	maxRowSpan    = 65534
	maxColumns    = 16384
)

// cell is a cell that shows something or covers several positions; others aren't kept.
type cell struct {
	text          string
	row, column   int
	rows, columns int // 0 rows reach to the end of the section
	held          []block
}

// blocks are what the cell of a layout holds.
func (c *cell) blocks() []block {
	if c.held != nil {
		return c.held
	}
	var all []block
	for line := range strings.SplitSeq(c.text, "\n") {
		all = append(all, block{text: line})
	}
	return all
}

// table is a table that is being read. Rows of a foot stand below all others, wherever it is written.
type table struct {
	cells          []cell
	rows           int
	foot           []cell
	footRows       int
	isFoot         bool // the section that is being read is a foot
	start          int  // of the section: its first cell
	column         int  // where the next cell of the row may stand
	last           int  // the last column in which a cell starts
	busy           []int
	scanned        int // steps of finding places
	filled, nested int // cells that show something, and those within tables within
}

// section is where the cells and rows of the section that is being read are kept.
func (t *table) section() (*[]cell, *int) {
	if t.isFoot {
		return &t.foot, &t.footRows
	}
	return &t.cells, &t.rows
}

// startSection begins a head, a body or a foot; endSection cuts the spans that reach beyond it.
func (t *table) startSection(isFoot bool) {
	t.endSection()
	t.isFoot = isFoot
	cells, _ := t.section()
	t.start = len(*cells)
}

func (t *table) endSection() {
	cells, rows := t.section()
	for i := t.start; i < len(*cells); i++ {
		c := &(*cells)[i]
		if left := *rows - c.row; c.rows == 0 || c.rows > left {
			c.rows = left
		}
	}
	t.isFoot = false
	t.start = len(t.cells)
	t.busy = t.busy[:0]
}

func (t *table) startRow() {
	_, rows := t.section()
	*rows++
	t.column = 0
}

// place finds the position of the next cell of the row: the first one that no cell from above covers.
func (t *table) place(rows, columns int) (cell, bool) {
	_, count := t.section()
	row := *count - 1
	for t.column < len(t.busy) && t.busy[t.column] > row {
		t.column++
		t.scanned++
	}
	c := cell{row: row, column: t.column, rows: rows, columns: columns}
	t.column += columns
	if t.column > maxColumns {
		return c, false
	}
	t.last = max(t.last, c.column)
	if rows == 1 {
		return c, true
	}
	t.scanned += columns
	below := row + rows
	if rows == 0 {
		below = 1 << 40
	}
	for len(t.busy) < t.column {
		t.busy = append(t.busy, 0)
	}
	for i := c.column; i < t.column; i++ {
		t.busy[i] = max(t.busy[i], below)
	}
	return c, true
}

// keep adds a cell that was placed, with what stands in it.
func (t *table) keep(c cell, f *flow) {
	c.text = f.text()
	shows := strings.TrimSpace(c.text) != ""
	for _, b := range f.blocks {
		if b.table != nil && c.held == nil {
			c.held = slices.Clone(f.blocks)
		}
		if b.table != nil {
			t.nested += b.table.filled + b.table.nested
		}
	}
	if shows {
		t.filled++
	}
	if shows || c.rows != 1 || c.columns != 1 || c.held != nil {
		cells, _ := t.section()
		*cells = append(*cells, c)
	}
}

// usualSpan is how many columns a cell covers at most that says how wide its table is: titles are also written with
// 100 or 1000, to cover whatever there is.
const usualSpan = 50

// finish puts the foot below the other rows and cuts what reaches beyond the last column.
func (t *table) finish() {
	t.endSection()
	for _, c := range t.foot {
		c.row += t.rows
		t.cells = append(t.cells, c)
	}
	t.rows += t.footRows
	t.foot, t.busy = nil, nil
	last := t.last
	for _, c := range t.cells {
		if c.columns <= usualSpan {
			last = max(last, c.column+c.columns-1)
		}
	}
	for i := range t.cells {
		c := &t.cells[i]
		c.columns = min(c.columns, last+1-c.column)
	}
}

// isEmpty reports whether a table shows nothing at all.
func (t *table) isEmpty() bool { return t.filled == 0 && t.nested == 0 }

// isLayout reports whether a table only lays out what stands in its cells.
func (t *table) isLayout() bool { return t.nested > t.filled }

// within are the tables in the cells, in their order.
func (t *table) within() []block {
	var all []block
	for _, c := range t.cells {
		for _, b := range c.held {
			if b.table != nil {
				all = append(all, b)
			}
		}
	}
	return all
}

// table makes the grid of a table and lets its texts go.
func (d *document) table(t *table, number string) (*grid.Table, error) {
	made := grid.NewTable(d.limits.Cells - d.positions)
	made.Place = fault.Place{File: d.name, Cell: "表" + number}
	for i := range t.cells {
		c := &t.cells[i]
		if c.rows == 1 && c.columns == 1 && strings.TrimSpace(c.text) == "" {
			continue // its span was cut, or it holds a table
		}
		place := placeIn(d.name, number, c.row, c.column)
		_, err := made.Put(grid.Cell{
			Text: c.text, Row: c.row, Column: c.column, Rows: c.rows, Columns: c.columns, Place: place,
		})
		if err != nil {
			return nil, fault.New(place, "", lang.Of("DOCUMENT_CELLS", d.limits.Cells))
		}
		c.text = ""
	}
	name := d.name
	made.Blank = func(row, column int) *grid.Cell {
		return &grid.Cell{Row: row, Column: column, Rows: 1, Columns: 1, Place: placeIn(name, number, row, column)}
	}
	for row := range made.Rows() {
		d.positions += made.Width(row)
	}
	if d.positions >= d.limits.Cells {
		return nil, fault.New(made.Place, "", lang.Of("DOCUMENT_CELLS", d.limits.Cells))
	}
	return made, nil
}

// placeIn is that of a cell, by its row and column from 0.
func placeIn(file, table string, row, column int) fault.Place {
	return fault.Place{File: file, Cell: fmt.Sprintf("表%s 第%d行第%d列", table, row+1, column+1)}
}
