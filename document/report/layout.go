package report

import "strings"

// layout is a shipped template before it is made into a document: what stands on its pages, from top to bottom.
type layout struct {
	wide   bool // landscape
	blocks []any
	charts []any // blocks that a workbook has on a sheet of their own
	curves []any // the same, in workbooks alone
}

// line is a paragraph: a title, a heading, or a text. What stands in 【】 is marked for a person to fill in.
type line struct {
	style string // "title", "heading", "below", "note", "", "caption" of what follows, or "mark", which holds nothing but a mark
	text  string
}

// table is a grid of cells. A cell "<" belongs to the one to its left, "^" to the one above it; "*" before a text makes
// a heading of it, "l:" or "c:" aligns it. The widths are parts of the page's, and align has a letter for each column: l, c or r.
type table struct {
	widths []int
	align  string
	heads  int // rows that each page repeats
	rows   [][]string
}

// picture is a chart: of columns, of columns on top of each other, of bars, or of points.
type picture struct {
	kind   string // "column", "stacked", "bar", "scatter", or "curve", whose first series is a line
	title  string
	names  string // the field of the names below the columns, or of the values to the right
	series []series
}

// series is one row of values: what it is called, its field, and its colour; "" draws nothing. That of a curve has
// names of its own.
type series struct{ name, field, colour, names string }

// Colours of the pictures, told apart by people who see no red or green too, and in black and white print.
const (
	dark  = "1F4E8C"
	light = "B9CDE5"
	lost  = "C2571A"

	lightLost = "F2B28C" // behind figures
	lightGood = "A5D8B1"
)

// cell is a cell of a table with what it covers.
type cell struct {
	text         string
	head         bool
	align        byte
	across, down int  // how many columns and rows it covers
	continues    bool // it is covered by the one above it
	column       int
}

// cells are the cells of a table's rows, without those that are covered from the left.
func (t *table) cells() [][]cell {
	all := make([][]cell, len(t.rows))
	for r, row := range t.rows {
		for c := 0; c < len(row); {
			made := cell{column: c, across: 1, down: 1, align: t.align[c]}
			for c+made.across < len(row) && row[c+made.across] == "<" {
				made.across++
			}
			made.continues = row[c] == "^"
			if !made.continues {
				made.text, made.head = strings.CutPrefix(row[c], "*")
				if rest, ok := strings.CutPrefix(made.text, "l:"); ok {
					made.text, made.align = rest, 'l'
				} else if rest, ok := strings.CutPrefix(made.text, "c:"); ok {
					made.text, made.align = rest, 'c'
				}
				for r+made.down < len(t.rows) && t.rows[r+made.down][c] == "^" {
					made.down++
				}
			}
			if made.head {
				made.align = 'c'
			}
			all[r] = append(all[r], made)
			c += made.across
		}
	}
	return all
}
