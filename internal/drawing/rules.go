package drawing

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
)

// at is the cell at a position; nil outside the table.
func (d *drawing) at(row, column int) *grid.Cell {
	if row < 0 || row >= len(d.cells) || column < 0 || column >= d.columns {
		return nil
	}
	return d.cells[row][column]
}

// isRuled reports whether there is a rule between two positions.
func isRuled(a, b *grid.Cell) bool { return a != b }

// lines are the lines of the drawing.
func (d *drawing) lines() []string {
	var all []string
	for row := range d.cells {
		all = append(all, d.ruleAbove(row))
		for line := range d.heights[row] {
			all = append(all, d.textOf(row, line))
		}
	}
	return append(all, d.ruleAbove(len(d.cells)))
}

// below is how many lines of a cell are above a row.
func (d *drawing) below(c *grid.Cell, row int) int {
	n := 0
	for _, h := range d.heights[d.top[c]:row] {
		n += h + 1
	}
	return n
}

// textOf is a line of a row.
func (d *drawing) textOf(row, line int) string {
	var b strings.Builder
	for column := 0; column < d.columns; {
		c := d.at(row, column)
		b.WriteString("│")
		b.WriteString(d.filled[c][d.below(c, row)+line])
		column += d.columnsOf(c)
	}
	b.WriteString("│")
	return b.String()
}

// ruleAbove is the line above a row: rules, and what goes through it of merged cells.
func (d *drawing) ruleAbove(row int) string {
	var b strings.Builder
	for column := 0; column < d.columns; {
		b.WriteRune(d.crossing(row, column))
		c := d.at(row, column)
		switch {
		case isRuled(d.at(row-1, column), c):
			b.WriteString(strings.Repeat("─", d.widths[column]))
			column++
		default:
			b.WriteString(d.filled[c][d.below(c, row)-1])
			column += d.columnsOf(c)
		}
	}
	b.WriteRune(d.crossing(row, d.columns))
	return b.String()
}

// crossings are the characters for the rules that meet at a point: 1 upwards, 2 downwards, 4 to the left, 8 to the
// right.
var crossings = []rune(" │││─┘┐┤─└┌├─┴┬┼")

// crossing is the character at the upper left corner of a position.
func (d *drawing) crossing(row, column int) rune {
	n := 0
	for i, ruled := range []bool{
		isRuled(d.at(row-1, column-1), d.at(row-1, column)), isRuled(d.at(row, column-1), d.at(row, column)),
		isRuled(d.at(row-1, column-1), d.at(row, column-1)), isRuled(d.at(row-1, column), d.at(row, column)),
	} {
		if ruled {
			n |= 1 << i
		}
	}
	return crossings[n]
}
