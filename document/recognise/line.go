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
	own   []*grid.Cell // those that begin in it and hold something
	heads bool         // it may be headings of an indicator block
	names bool         // it names a project
}

// linesOf are the rows of a table that hold something of their own.
func linesOf(t *grid.Table) []line {
	var all []line
	for at := range t.Rows() {
		l := line{table: t, at: at}
		for column := 0; column < t.Width(at); {
			c := t.At(at, column)
			if c == nil {
				column++
				continue
			}
			l.cells = append(l.cells, c)
			if c.Row == at && !isBlank(c) {
				l.own = append(l.own, c)
			}
			column = c.Column + c.Columns
		}
		if len(l.own) > 0 {
			l.heads, l.names = len(l.own) <= maxHeadings && mayHead(l), namesProject(l)
			all = append(all, l)
		}
	}
	return all
}

// held are the cells that begin in the line and hold something. Don't change them.
func (l line) held() []*grid.Cell { return l.own }

// printed is what a line prints: two lines that print the same are the headings of a table and their repetition on the
// next page.
func (l line) printed() string {
	texts := make([]string, len(l.own))
	for i, c := range l.own {
		texts[i] = headings.Squeeze(c.Text)
	}
	return strings.Join(texts, "\x00")
}

// print is what some lines print. They are looked at when that is first asked for: most forms never ask.
type print struct {
	texts map[string]bool
	lines int // that are in it
}

// has reports whether one of some lines, which only grow in number, prints the same as another.
func (p *print) has(lines []line, other line) bool {
	if p.texts == nil {
		p.texts = map[string]bool{}
	}
	for _, l := range lines[p.lines:] {
		p.texts[l.printed()] = true
	}
	p.lines = len(lines)
	return p.texts[other.printed()]
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
