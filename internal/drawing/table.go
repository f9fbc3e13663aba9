// Package drawing shows tables in a terminal: in the characters of boxes, with their merged cells, a text and a label
// in each cell, as wide as there is room. What doesn't fit is cut with “…”.
package drawing

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/internal/textwidth"
)

// Cell is what is shown of a cell.
type Cell struct {
	Text  string // on one line
	Label string // below it

	// Paint gives a line of the cell its colour; nil leaves it as it is.
	Paint func(line string, label bool) string
}

// textLines is how many lines the text of a cell takes at most that stands in a single row.
const textLines = 2

// narrowest is the least width of a column: two Chinese characters.
const narrowest = 4

// Table draws the first rows of a table in lines of no more than a number of columns. It reports false where the table
// has so many columns that no text could be read in them.
func Table(t *grid.Table, rows, width int, show func(*grid.Cell) Cell) (lines []string, ok bool) {
	d := &drawing{show: map[*grid.Cell]Cell{}, left: map[*grid.Cell]int{}, top: map[*grid.Cell]int{}}
	d.cut(t, rows)
	if len(d.cells) == 0 {
		return nil, true
	}
	for _, c := range d.shown {
		d.show[c] = show(c)
	}
	if d.columns = len(d.cells[0]); d.columns*(narrowest+1)+1 > width {
		return nil, false
	}
	d.shareWidth(width - d.columns - 1)
	d.setHeights()
	d.fillCells()
	return d.lines(), true
}

// drawing is a table while it is drawn. Its rows and columns are those of the table in which a cell begins.
type drawing struct {
	cells   [][]*grid.Cell // by row and column; a merged cell stands at each of its positions
	columns int
	shown   []*grid.Cell // each once, in order
	show    map[*grid.Cell]Cell
	left    map[*grid.Cell]int // the column that a cell begins in
	top     map[*grid.Cell]int // and the row

	widths  []int
	heights []int
	filled  map[*grid.Cell][]string // the lines of a cell, as wide as it is
}

// cut takes the rows and columns in which cells begin, from the beginning of the table.
func (d *drawing) cut(t *grid.Table, rows int) {
	var atRow, atColumn []bool
	mark := func(marks []bool, at int) []bool {
		for len(marks) <= at {
			marks = append(marks, false)
		}
		marks[at] = true
		return marks
	}
	for _, c := range t.Cells() {
		atRow = mark(atRow, c.Row)
	}
	taken := 0
	for row, begins := range atRow {
		if begins {
			if taken++; taken > rows {
				atRow = atRow[:row]
				break
			}
		}
	}
	for _, c := range t.Cells() {
		if c.Row < len(atRow) {
			atColumn = mark(atColumn, c.Column)
		}
	}
	for row, begins := range atRow {
		if !begins {
			continue
		}
		var line []*grid.Cell
		for column, begins := range atColumn {
			if !begins {
				continue
			}
			c := t.At(row, column)
			if c == nil { // readers leave out cells that hold nothing
				c = new(grid.Cell)
			}
			line = append(line, c)
		}
		d.place(line)
		d.cells = append(d.cells, line)
	}
}

// place notes where the cells of a further row begin.
func (d *drawing) place(line []*grid.Cell) {
	for column, c := range line {
		if _, known := d.left[c]; !known {
			d.left[c], d.top[c] = column, len(d.cells)
			d.shown = append(d.shown, c)
		}
	}
}

// columnsOf is how many columns a cell covers in a row, from where it begins.
func (d *drawing) columnsOf(c *grid.Cell) int {
	n, row := 0, d.cells[d.top[c]]
	for column := d.left[c]; column < len(row) && row[column] == c; column++ {
		n++
	}
	return n
}

// rowsOf is how many rows a cell covers.
func (d *drawing) rowsOf(c *grid.Cell) int {
	n := 0
	for row := d.top[c]; row < len(d.cells) && d.cells[row][d.left[c]] == c; row++ {
		n++
	}
	return n
}

// shareWidth gives each column what it needs, the narrow ones first, and what is left to those that want more.
func (d *drawing) shareWidth(room int) {
	needs, wants := make([]int, d.columns), make([]int, d.columns)
	for i := range needs {
		needs[i] = narrowest
	}
	const longest = 40
	for span := 1; span <= d.columns; span++ { // what a cell over several columns lacks is shared by these
		for _, c := range d.shown {
			if d.columnsOf(c) != span {
				continue
			}
			shown := d.show[c]
			text := min(textwidth.Of(shown.Text), longest*span)
			need := max(textwidth.Of(shown.Label), (text+textLines-1)/textLines+1)
			widen(needs[d.left[c]:][:span], min(need, longest/textLines*span)-span+1)
			widen(wants[d.left[c]:][:span], max(text, need)-span+1)
		}
	}
	d.widths = make([]int, d.columns)
	for i := range d.widths {
		d.widths[i] = narrowest
		room -= narrowest
	}
	room = pour(d.widths, needs, room)
	pour(d.widths, wants, room)
}

// widen makes columns at least as wide together as a cell over them, each by its share.
func widen(columns []int, width int) {
	for _, w := range columns {
		width -= w
	}
	for i := range columns {
		if width > 0 {
			share := (width + len(columns) - i - 1) / (len(columns) - i)
			columns[i] += share
			width -= share
		}
	}
}

// pour widens columns towards what they want, the narrowest first, and returns the room that is left.
func pour(widths, wants []int, room int) int {
	for room > 0 {
		at := -1
		for i, w := range widths {
			if w < wants[i] && (at < 0 || w < widths[at]) {
				at = i
			}
		}
		if at < 0 {
			return room
		}
		widths[at]++
		room--
	}
	return 0
}

// widthOf is how wide a cell is, with the rules between its columns.
func (d *drawing) widthOf(c *grid.Cell) int {
	span := d.columnsOf(c)
	width := span - 1
	for _, w := range d.widths[d.left[c]:][:span] {
		width += w
	}
	return width
}

// setHeights makes each row as high as the cells that stand in no other.
func (d *drawing) setHeights() {
	d.heights = make([]int, len(d.cells))
	for i := range d.heights {
		d.heights[i] = 1
	}
	for _, c := range d.shown {
		if d.rowsOf(c) == 1 {
			row := d.top[c]
			d.heights[row] = max(d.heights[row], len(fold(d.show[c], d.widthOf(c), textLines+1)))
		}
	}
}

// fillCells folds the text of each cell into the room that it has.
func (d *drawing) fillCells() {
	d.filled = map[*grid.Cell][]string{}
	for _, c := range d.shown {
		shown, rows := d.show[c], d.rowsOf(c)
		room := rows - 1
		for _, h := range d.heights[d.top[c]:][:rows] {
			room += h
		}
		width := d.widthOf(c)
		folded := fold(shown, width, room)
		lines := make([]string, room)
		for i := range lines {
			text := ""
			if i < len(folded) {
				text = folded[i]
			}
			blank := strings.Repeat(" ", max(0, width-textwidth.Of(text)))
			if shown.Paint != nil && text != "" {
				text = shown.Paint(text, shown.Label != "" && i == len(folded)-1)
			}
			lines[i] = text + blank
		}
		d.filled[c] = lines
	}
}
