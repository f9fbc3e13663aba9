package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// cellsOf sorts the cells of a line into the columns of the block. Where spans are lost and a row has fewer cells than
// headings, they are aligned by what they hold.
func (f *former) cellsOf(l line) (rowCells, bool) {
	if row, short := f.align(l); short {
		return row, true
	}
	row := rowCells{}
	for _, c := range l.cells {
		if c.Row >= f.header.first.at && c.Row < f.header.first.at+f.header.rows && l.table == f.header.table {
			continue // a caption
		}
		column, at := f.columnAt(l, c)
		if at < 0 {
			if c.Row == l.at && !isBlank(c) {
				f.leaveOut(c)
			}
			continue
		}
		row[column] = append(row[column], c)
		if c.Columns > 1 {
			f.spread(row, c, at)
		}
	}
	return row, false
}

// isWide reports whether the cell below the name's heading reaches over the values too: it is a caption, a note, or
// what is said of all of the form.
func (f *former) isWide(row rowCells) bool {
	c := row.first(headings.Name)
	if isBlank(c) {
		return false
	}
	for _, column := range f.header.columns {
		switch column.column {
		case headings.Target, headings.Actual, headings.Points, headings.Score, headings.InterimActual:
			if overlap(c, column.from, column.to) > 0 {
				return true
			}
		}
	}
	return false
}

// isCaption reports whether a line, where spans are lost, has nothing but a caption: 年度绩效目标1（80分）.
func isCaption(l line, row rowCells) bool {
	held := l.held()
	if !l.table.Flat || len(held) > 1 || held[0] != row.first(headings.Level1) {
		return false
	}
	name, _ := pointsInLevel(headings.Squeeze(held[0].Text))
	return levelWord(name) == 0 && !strings.HasSuffix(name, "指标")
}

// wide leaves out the cells of a line that has no indicator.
func (f *former) wide(l line) {
	for _, c := range l.held() {
		if label, value := labelled(c); label != headings.NoLabel && value == "" {
			f.use(c, Heading, string(label))
			continue
		}
		f.leaveOut(c)
	}
}

// spread gives a cell over level 2 and the name to both.
func (f *former) spread(row rowCells, c *grid.Cell, at int) {
	for i, column := range f.header.columns {
		if i != at && overlap(c, column.from, column.to) > 0 &&
			(column.column == headings.Name || column.column == headings.Level2) {
			row[column.column] = append(row[column.column], c)
		}
	}
}

// columnAt is the column that a cell is in: the one that it shares most with.
func (f *former) columnAt(l line, c *grid.Cell) (headings.Column, int) {
	if l.table != f.header.table && l.table.Columns() != f.header.table.Columns() {
		return f.columnByOrder(l, c)
	}
	best, most := -1, 0
	for i, column := range f.header.columns {
		if n := overlap(c, column.from, column.to); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return headings.NoColumn, -1
	}
	return f.header.columns[best].column, best
}

// columnByOrder counts cells, in a table that goes on with columns of other widths.
func (f *former) columnByOrder(l line, c *grid.Cell) (headings.Column, int) {
	cells := l.row()
	for i, own := range cells {
		if own.Column != c.Column || own.Row != c.Row {
			continue
		}
		if i -= len(cells) - len(f.header.columns); i >= 0 {
			return f.header.columns[i].column, i
		}
	}
	return headings.NoColumn, -1
}
