package xlsx

import (
	"cmp"
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// origin is where a cell is: rows and columns of the table may be fewer than those of the sheet.
type origin struct {
	part        string // of the sheet
	row, column int32  // from 0
}

// read adds a sheet to a document.
func (b *book) read(s sheet, d *grid.Document) error {
	c := &cells{book: b, sheet: s, row: -1, column: -1}
	err := b.scan(s.part, func(x *markup.Scanner, kind markup.Kind) error { return c.take(x, kind) })
	if err != nil {
		return err
	}
	if len(c.values) == 0 {
		return nil
	}
	c.sayHidden()
	return c.table(d)
}

// table makes the table of a sheet.
func (c *cells) table(d *grid.Document) error {
	slices.SortStableFunc(c.values, func(x, y value) int {
		return cmp.Or(cmp.Compare(x.row, y.row), cmp.Compare(x.column, y.column))
	})
	c.cutMerged()
	rows, columns := c.kept()
	t := grid.NewTable(max(1, c.book.limits.Cells-c.book.positions))
	t.Name = c.sheet.name
	t.Place = fault.Place{File: c.book.name, Cell: c.sheet.name}
	merged := c.merged
	put := func(row, column int, text string, isFormula bool, a area) (bool, error) {
		at := grid.Cell{
			Text: text, Row: rows.of(row), Column: columns.of(column), Rows: 1, Columns: 1,
			Place: c.place(row, column), Origin: origin{c.sheet.part, int32(row), int32(column)},
			Formula: isFormula || c.formulas[[2]int32{int32(row), int32(column)}],
		}
		at.Rows = rows.of(a.rows.last) - at.Row + 1
		at.Columns = columns.of(a.columns.last) - at.Column + 1
		ok, err := t.Put(at)
		if err != nil {
			err = fault.New(at.Place, "", lang.Of("DOCUMENT_CELLS", c.book.limits.Cells))
		}
		return ok, err
	}
	for _, v := range c.values {
		row, column := int(v.row), int(v.column)
		own := area{span{row, row}, span{column, column}}
		for len(merged) > 0 && before(merged[0], row, column) {
			a := merged[0]
			merged = merged[1:]
			if a.rows.first == row && a.columns.first == column {
				own = a
				break
			}
			if _, err := put(a.rows.first, a.columns.first, "", false, a); err != nil {
				return err
			}
		}
		ok, err := put(row, column, v.text, v.formula, own)
		if err != nil {
			return err
		}
		if !ok && t.At(rows.of(row), columns.of(column)).Text != v.text {
			c.row, c.column = row, column
			c.remark("SHEET_CELL_COVERED", v.text)
		}
	}
	for _, a := range merged {
		if _, err := put(a.rows.first, a.columns.first, "", false, a); err != nil {
			return err
		}
	}
	t.Blank = c.blankIn(rows, columns)
	for row := range t.Rows() {
		c.book.positions += t.Width(row)
	}
	d.Blocks = append(d.Blocks, t)
	return nil
}

// blankIn makes cells of positions that show nothing, whether the sheet has a cell there or not.
func (c *cells) blankIn(rows, columns side) func(row, column int) *grid.Cell {
	c = &cells{book: &book{name: c.book.name}, sheet: c.sheet, formulas: c.formulas} // the rest isn't kept
	return func(row, column int) *grid.Cell {
		y, okY := rows.back(row)
		x, okX := columns.back(column)
		if !okY || !okX {
			return nil
		}
		return &grid.Cell{
			Row: row, Column: column, Rows: 1, Columns: 1, Place: c.place(y, x),
			Origin: origin{c.sheet.part, int32(y), int32(x)}, Formula: c.formulas[[2]int32{int32(y), int32(x)}],
		}
	}
}

// before reports whether an area begins at a cell or before it, row by row.
func before(a area, row, column int) bool {
	return a.rows.first < row || a.rows.first == row && a.columns.first <= column
}

// largeArea is how many positions a merged area has at most that is kept as it is: some programs merge whole rows and
// columns.
const largeArea = 10_000

func (a area) isLarge() bool {
	return (a.rows.last-a.rows.first+1)*(a.columns.last-a.columns.first+1) > largeArea
}

// cutMerged puts the merged areas into order and cuts large ones where the sheet ends: at the last row and column that
// show something or are in another merged area.
func (c *cells) cutMerged() {
	last := area{}
	for _, v := range c.values {
		last.rows.last = max(last.rows.last, int(v.row))
		last.columns.last = max(last.columns.last, int(v.column))
	}
	for _, a := range c.merged {
		if !a.isLarge() {
			last.rows.last = max(last.rows.last, a.rows.last)
			last.columns.last = max(last.columns.last, a.columns.last)
		}
	}
	kept := c.merged[:0]
	for _, a := range c.merged {
		a.rows.last = min(a.rows.last, last.rows.last)
		a.columns.last = min(a.columns.last, last.columns.last)
		rows, columns := a.rows.last-a.rows.first, a.columns.last-a.columns.first
		if rows >= 0 && columns >= 0 && rows+columns > 0 {
			kept = append(kept, a)
		}
	}
	slices.SortStableFunc(kept, func(x, y area) int {
		return cmp.Or(cmp.Compare(x.rows.first, y.rows.first), cmp.Compare(x.columns.first, y.columns.first))
	})
	c.merged = kept
}

// maxGap is how many blank rows or columns are kept between two that aren't.
const maxGap = 20

// side finds the rows or columns of a table by those of a sheet.
type side struct{ from, to []int }

// kept are the rows and columns that a table keeps: those that show something, those where merged areas begin or end,
// and up to maxGap in a row of the blank ones between.
func (c *cells) kept() (rows, columns side) {
	marked := make([]bool, maxColumns)
	var marks []int
	for _, v := range c.values {
		if n := len(marks); n == 0 || marks[n-1] != int(v.row) {
			marks = append(marks, int(v.row))
		}
		marked[v.column] = true
	}
	for _, a := range c.merged {
		marks = append(marks, a.rows.first, a.rows.last)
		marked[a.columns.first], marked[a.columns.last] = true, true
	}
	slices.Sort(marks)
	rows = sideOf(slices.Compact(marks))
	marks = marks[:0]
	for column, is := range marked {
		if is {
			marks = append(marks, column)
		}
	}
	return rows, sideOf(marks)
}

func sideOf(marks []int) side {
	s := side{from: slices.Clone(marks), to: make([]int, len(marks))}
	last, to := -1, -1
	for i, mark := range marks {
		to += min(mark-last, maxGap+1)
		s.to[i], last = to, mark
	}
	return s
}

// of is the row or column of the table for a marked one of the sheet.
func (s side) of(mark int) int {
	i, _ := slices.BinarySearch(s.from, mark)
	return s.to[i]
}

// back is the row or column of the sheet for one of the table; false for those of a run that was shortened, and beyond
// the last one that is kept.
func (s side) back(of int) (int, bool) {
	i, found := slices.BinarySearch(s.to, of)
	switch {
	case found:
		return s.from[i], true
	case i == len(s.to), i == 0 && s.from[0] != s.to[0], i > 0 && s.from[i]-s.from[i-1] != s.to[i]-s.to[i-1]:
		return 0, false
	}
	return s.from[i] - (s.to[i] - of), true
}
