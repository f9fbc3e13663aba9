package ruling

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
)

func pagePlace(page int) string { return fmt.Sprintf("第%d页", page) }

// Document is the paragraphs and tables of all pages. Tables that go on at the next page are one.
func (d *Layout) Document() (*grid.Document, error) {
	doc := &grid.Document{}
	for i := 0; i < len(d.blocks); i++ {
		b := d.blocks[i]
		if b.table == nil {
			doc.Blocks = append(doc.Blocks, d.paragraph(b))
			continue
		}
		w := whole{file: d.file}
		w.add(b.table, 0)
		var between []grid.Block
		for j := i + 1; j < len(d.blocks); j++ {
			next := d.blocks[j]
			if next.running {
				continue
			}
			heads, ok := 0, false
			if next.table != nil {
				heads, ok = w.continues(next.table)
			}
			if !ok {
				break
			}
			w.add(next.table, heads)
			for _, r := range d.blocks[i+1 : j] {
				between = append(between, d.paragraph(r))
			}
			i = j
		}
		t, err := w.table()
		if err != nil {
			return nil, err
		}
		doc.Blocks = append(append(doc.Blocks, t), between...)
	}
	return doc, nil
}

func (d *Layout) paragraph(b block) grid.Paragraph {
	return grid.Paragraph{Text: b.text, Place: fault.Place{File: d.file, Cell: pagePlace(b.page)}}
}

// whole is a table of one page or more.
type whole struct {
	file  string
	parts []*lattice
	rows  int
	cells []*placed // by row and column
	last  []*placed // those of the last row
}

// placed is a cell of the whole: its columns are still those of its page.
type placed struct {
	*cell
	of    *lattice
	row   int
	rows  int
	text  string
	place string
}

// add appends the rows of a part after its headings.
func (w *whole) add(l *lattice, heads int) {
	w.trim()
	broken := len(w.parts) > 0 && w.isBroken(l, heads)
	start := w.rows - heads
	if broken {
		start--
	}
	var last []*placed
	for _, c := range l.cells {
		if c.row < heads {
			continue
		}
		p := &placed{
			cell: c, of: l, row: start + c.row, rows: c.rows, text: c.text,
			place: fmt.Sprintf("第%d页 表%d 第%d行第%d列", l.page, l.number, c.row+1, c.column+1),
		}
		if c.row == heads && len(w.parts) > 0 {
			if above := w.above(p); above != nil && (broken || w.goesOnBelow(above, p)) {
				above.take(p)
				p = above
			} else {
				w.cells = append(w.cells, p)
			}
		} else {
			w.cells = append(w.cells, p)
		}
		if c.row+c.rows == l.rows() {
			last = append(last, p)
		}
	}
	w.rows = start + l.rows()
	w.last = last
	w.parts = append(w.parts, l)
}

// trim takes away the last row if a single blank cell begins in it: the empty rest of a page.
func (w *whole) trim() {
	begin := 0
	for _, p := range w.last {
		if p.row == w.rows-1 {
			begin++
			if p.text != "" {
				return
			}
		}
	}
	if w.rows < 2 || begin != 1 {
		return
	}
	w.rows--
	w.cells = slices.DeleteFunc(w.cells, func(p *placed) bool { return p.row == w.rows })
	w.last = nil
	for _, p := range w.cells {
		p.rows = min(p.rows, w.rows-p.row)
		if p.row+p.rows == w.rows {
			w.last = append(w.last, p)
		}
	}
}

// above is the cell of the last row that ends over a cell and is as wide; nil where there is none.
func (w *whole) above(p *placed) *placed {
	for _, a := range w.last {
		if sameEdges(a.of, a.cell, p.of, p.cell) {
			return a
		}
	}
	return nil
}

func sameEdges(l *lattice, a *cell, m *lattice, b *cell) bool {
	return isNear(l.xs[a.column], m.xs[b.column]) && isNear(l.xs[a.column+a.columns], m.xs[b.column+b.columns])
}

func isNear(x, y float64) bool { return x-y < spread && y-x < spread }

// take adds what goes on at the next page.
func (p *placed) take(next *placed) {
	if p.text != "" && next.text != "" && p.fill.holds(next.fill) && !isRestOfName(p.text, next.text) {
		p.text += "\n"
	} else {
		p.text += seam(p.text, next.text)
	}
	if p.text == "" {
		p.place = next.place
	}
	p.text += next.text
	p.rows = next.row + next.rows - p.row
	p.cell = &cell{row: next.cell.row, column: next.column, rows: next.cell.rows, columns: next.columns, fill: next.fill}
	p.of = next.of
}

// goesOnBelow reports whether a merged cell goes on at the next page: its continuation is blank, the rest of the name
// of a level, or the last letter of its text, and it is in a column of merged cells, as levels are, and values aren't.
func (w *whole) goesOnBelow(above, p *placed) bool {
	rest := isRestOfName(above.text, p.text)
	if (above.text == "") == (p.text == "") && !rest && !isLastLetter(above, p) {
		return false
	}
	if rest && headings.LevelOf(above.text) == 0 && headings.LevelOf(above.text+p.text) != 0 {
		return true // whatever else is merged in its column
	}
	if above.rows > 1 || p.rows > 1 {
		return true
	}
	for _, c := range w.cells {
		if c.rows > 1 && c.row > 0 && sameEdges(c.of, c.cell, p.of, p.cell) {
			return true
		}
	}
	return false
}

// isLastLetter reports whether a cell has one letter, no numeral, that had no room in the cell above.
func isLastLetter(above, p *placed) bool {
	r, n := utf8.DecodeRuneInString(p.text)
	return above.text != "" && n == len(p.text) && unicode.Is(unicode.Han, r) &&
		!strings.ContainsRune("一二三四五六七八九十", r) && !above.fill.holds(p.fill)
}

// table is the whole as a table. Its columns are where any of its pages has an edge.
func (w *whole) table() (*grid.Table, error) {
	var all []float64
	for _, l := range w.parts {
		all = append(all, l.xs...)
	}
	slices.Sort(all)
	xs := all[:1:1]
	for _, x := range all[1:] {
		if x-xs[len(xs)-1] >= narrowest {
			xs = append(xs, x)
		}
	}
	slices.SortStableFunc(w.cells, func(a, b *placed) int { return cmp.Compare(a.row, b.row) })
	first := w.parts[0]
	t := grid.NewTable(0)
	t.Place = fault.Place{File: w.file, Cell: fmt.Sprintf("%s 表%d", pagePlace(first.page), first.number)}
	blank := map[[2]int]string{} // their places
	for _, p := range w.cells {
		left, right := nearest(xs, p.of.xs[p.column]), nearest(xs, p.of.xs[p.column+p.columns])
		if p.text == "" && p.rows == 1 && right-left <= 1 {
			blank[[2]int{p.row, left}] = p.place
			continue
		}
		_, err := t.Put(grid.Cell{
			Text: p.text, Row: p.row, Column: left, Rows: p.rows, Columns: right - left,
			Place: fault.Place{File: w.file, Cell: p.place},
		})
		if err != nil {
			return nil, err
		}
	}
	file := w.file
	t.Blank = func(row, column int) *grid.Cell {
		place, known := blank[[2]int{row, column}]
		if !known {
			return nil
		}
		return &grid.Cell{Row: row, Column: column, Rows: 1, Columns: 1, Place: fault.Place{File: file, Cell: place}}
	}
	return t, nil
}
