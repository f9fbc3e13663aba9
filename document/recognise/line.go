package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// line is a row of a table: the cells that cover it, from left to right, each once.
type line struct {
	table *grid.Table
	at    int
	cells []*grid.Cell
	heads bool // it may be headings of an indicator block
	names bool // it names a project
}

// linesOf are the rows of a table that hold something of their own.
func linesOf(t *grid.Table) []line {
	var all []line
	for at := range t.Rows() {
		l := line{table: t, at: at}
		own := false
		for column := 0; column < t.Width(at); {
			c := t.At(at, column)
			if c == nil {
				column++
				continue
			}
			l.cells = append(l.cells, c)
			own = own || c.Row == at && !isBlank(c)
			column = c.Column + c.Columns
		}
		if own {
			l.heads, l.names = mayHead(l), namesProject(l)
			all = append(all, l)
		}
	}
	return all
}

// held are the cells that begin in the line and hold something.
func (l line) held() []*grid.Cell {
	var all []*grid.Cell
	for _, c := range l.cells {
		if c.Row == l.at && !isBlank(c) {
			all = append(all, c)
		}
	}
	return all
}

// same reports whether two lines print the same, as the headings of a table do that are repeated on the next page.
func (l line) same(other line) bool {
	a, b := l.held(), other.held()
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if headings.Squeeze(a[i].Text) != headings.Squeeze(b[i].Text) {
			return false
		}
	}
	return true
}

func isBlank(c *grid.Cell) bool { return c.IsBlank() }

// paragraphs are the lines of a cell that hold something, each with its place.
func paragraphs(c *grid.Cell) []grid.Paragraph {
	var all []grid.Paragraph
	for i, text := range strings.Split(c.Text, "\n") {
		place := c.Place
		if i > 0 && i <= len(c.Lines) {
			place = c.Lines[i-1]
		}
		if text = headings.Clean(text); text != "" {
			all = append(all, grid.Paragraph{Text: text, Place: place})
		}
	}
	return all
}
