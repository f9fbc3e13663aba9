package recognise

import (
	"strconv"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// due notes a cell that asks for a value as the place of it.
func (f *former) due(c *grid.Cell, pointer string) {
	f.use(c, Heading, pointer)
	f.at(pointer, c)
}

// row are all cells that begin in the line, the blank ones that aren't in the table too.
func (l line) row() []*grid.Cell {
	if l.table.Blank == nil {
		return l.cells
	}
	var all []*grid.Cell
	for column := 0; column < l.table.Columns(); {
		c := l.table.At(l.at, column)
		if c == nil {
			c = l.table.BlankAt(l.at, column)
		}
		if c == nil {
			column++
			continue
		}
		all = append(all, c)
		column = c.Column + c.Columns
	}
	return all
}

// blankCells are the cells that begin in the line and show nothing.
func (l line) blankCells() []*grid.Cell {
	if l.table.Flat {
		return nil
	}
	var all []*grid.Cell
	for _, c := range l.row() {
		if c.Row == l.at && isBlank(c) {
			all = append(all, c)
		}
	}
	return all
}

// blankByOrder notes the blank cells of an indicator's row in a table that goes on with columns of other widths.
func (f *former) blankByOrder(l line, at string) {
	if l.table == f.header.table || l.table.Columns() == f.header.table.Columns() {
		return
	}
	for _, c := range l.blankCells() {
		if column, i := f.columnByOrder(l, c); i >= 0 && blankKey(column) != "" {
			f.at(at+blankKey(column), c)
		}
	}
}

// blankTotal notes the blank cells of the total row that are below several headings, and that of the grade.
func (f *former) blankTotal(l line) {
	var wide []*grid.Cell
	for _, c := range l.blankCells() {
		switch column, only := f.columnUnder(l, c); {
		case only && column == headings.ReviewedScore:
			f.at("/reviewed/score", c)
		case !only && f.isOver(l, c, headings.Score):
			wide = append(wide, c)
		}
	}
	if len(wide) == 1 && !f.form.Declared.Score.IsSet() {
		f.at("/declared/score", wide[0])
	}
	for _, c := range l.held() {
		if label := headings.LabelOf(c.Text); label == headings.DeclaredGrade {
			f.at("/declared/grade", blankBeside(l, c))
		}
	}
	if c := f.cells["/declared/score"]; c != nil && c.Row == l.at && f.form.Declared.Grade == "" && f.cells["/declared/grade"] == nil {
		f.at("/declared/grade", blankBeside(l, c)) // beside the score, without a label
	}
}

// isOver reports whether a cell covers a column, beside others.
func (f *former) isOver(l line, c *grid.Cell, column headings.Column) bool {
	if l.table != f.header.table && l.table.Columns() != f.header.table.Columns() {
		return false
	}
	for _, h := range f.header.columns {
		if h.column == column && overlap(c, h.from, h.to) > 0 {
			return true
		}
	}
	return false
}

// blankSubtotal notes the blank cells of the sums of a level.
func (f *former) blankSubtotal(l line, at string) {
	for _, c := range l.blankCells() {
		switch column, only := f.columnUnder(l, c); {
		case only && column == headings.Points:
			f.at(at+"/points", c)
		case only && column == headings.Score:
			f.at(at+"/declared", c)
		}
	}
}

// blankBesidePairs notes the blank cells in a line of pairs that are below a heading of their own, such as the rate.
func (f *former) blankBesidePairs(l line) {
	all := l.blankCells()
	for i, c := range all {
		column := f.money.at(c)
		switch {
		case column != nil && !isAmountColumn(column.column):
			if pointer := f.moneyPointer(column.column, headings.MoneyPart{}); pointer != "" {
				f.at(pointer, c)
			}
		case column == nil && f.money.rate && i == len(all)-1:
			f.at("/funds/rates/total", c)
		}
	}
}

// moneyValueOrBlank takes one figure of the money block, or notes its blank cell.
func (f *former) moneyValueOrBlank(column headings.MoneyColumn, part headings.MoneyPart, name, c *grid.Cell) {
	if !isBlank(c) {
		f.moneyValue(column, part, name, c)
	} else if pointer := f.moneyPointer(column, part); pointer != "" {
		f.at(pointer, c)
	}
}

// blankGoals notes the blank cells of the outcome in a row of goals.
func (f *former) blankGoals(l line, first int) {
	if len(f.form.Goals) == first {
		return
	}
	for _, c := range l.blankCells() {
		if f.goal.at(c) == headings.GoalOutcome {
			f.at("/goals/"+strconv.Itoa(first)+"/outcome", c)
		}
	}
}
