package ruling

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Layout makes a document of pages, one after another.
type Layout struct {
	file   string
	left   int // positions that tables may still have
	blocks []block
	above  map[string]int // texts at the edges of the page before: the index of their block
}

// block is a table or a paragraph on a page.
type block struct {
	page        int
	top, bottom float64
	height      float64 // of the page
	table       *lattice
	text        string
	running     bool // it is a header or footer of several pages
}

// New is a layout of a file whose tables have no more than a number of positions together.
func New(file string, cells int) *Layout { return &Layout{file: file, left: cells} }

// Add lays out the next page.
func (d *Layout) Add(p Page) error {
	p = p.turned()
	tables, area, tooMany := lattices(p.Lines, d.left)
	if tooMany {
		return fault.New(fault.Place{File: d.file, Cell: pagePlace(p.Number)}, "", lang.Of("DOCUMENT_CELLS", d.left))
	}
	var outside, slanted []Glyph
	for _, g := range p.Glyphs {
		if g.Turn >= Slanted {
			slanted = append(slanted, g)
			continue
		}
		if c := cellAt(tables, g); c != nil {
			c.glyphs = append(c.glyphs, g)
		} else {
			outside = append(outside, g)
		}
	}
	tables = slices.DeleteFunc(tables, func(l *lattice) bool { return !l.read() })
	d.left -= min(area, d.left)
	blocks := paragraphs(outside, p, tables)
	for _, l := range tables {
		l.page, l.height = p.Number, p.Height
		blocks = append(blocks, block{top: l.ys[0], bottom: l.ys[len(l.ys)-1], table: l})
	}
	if text := slantedText(slanted); text != "" {
		blocks = append(blocks, block{top: p.Height, bottom: p.Height, text: text})
	}
	slices.SortStableFunc(blocks, func(a, b block) int { return cmp.Compare(a.top, b.top) })
	number := 0
	for i := range blocks {
		blocks[i].page, blocks[i].height = p.Number, p.Height
		if l := blocks[i].table; l != nil {
			number++
			l.number = number
		}
	}
	d.body(blocks)
	return nil
}

func cellAt(tables []*lattice, g Glyph) *cell {
	x, y := g.Center()
	for _, l := range tables {
		if c := l.at(x, y); c != nil {
			return c
		}
	}
	return nil
}

// read makes texts of the glyphs of the cells; false where all are blank.
func (l *lattice) read() bool {
	any := false
	for _, c := range l.cells {
		height := l.ys[c.row+c.rows] - l.ys[c.row]
		c.text, c.fill = cellText(c.glyphs, l.xs[c.column], l.width(c), height)
		c.glyphs = nil
		any = any || c.text != ""
	}
	return any
}

// slantedText is what runs aslant, such as a watermark: in the order in which it is drawn, once if it is repeated.
func slantedText(glyphs []Glyph) string {
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteString(g.Text)
	}
	text := strings.TrimSpace(strings.Map(printed, b.String()))
	for n := 1; n <= len(text)/2; n++ {
		if len(text)%n == 0 && strings.Repeat(text[:n], len(text)/n) == text {
			return text[:n]
		}
		if n > 400 {
			break
		}
	}
	return text
}

// paragraphs are the texts outside of tables.
func paragraphs(glyphs []Glyph, p Page, tables []*lattice) []block {
	lines := textLines(glyphs, true)
	left, right := math.Inf(1), 0.0
	for _, l := range lines {
		left, right = math.Min(left, l.left), math.Max(right, l.right)
	}
	var out []block
	for i, l := range lines {
		if i > 0 && goesOn(lines[i-1], l, left, right, p.Width) && !isBetween(tables, lines[i-1].y, l.y) {
			last := &out[len(out)-1]
			last.text += seam(last.text, l.text) + l.text
			last.bottom = l.y
			continue
		}
		out = append(out, block{top: l.y - l.size, bottom: l.y, text: l.text})
	}
	return out
}

// goesOn reports whether a line is of the same paragraph as the one above: that one is full, and this one begins at the
// left edge.
func goesOn(above, l textLine, left, right, page float64) bool {
	const close, slack = 2.6, 0.15
	return above.right+l.word > right && above.right-above.left > page/2 &&
		l.left < left+l.size && l.y-above.y < close*l.size &&
		math.Abs(above.size-l.size) < slack*l.size && !strings.Contains(above.text+l.text, "\t") &&
		!beginsAnew(above.text, l.text)
}

func isBetween(tables []*lattice, above, below float64) bool {
	for _, l := range tables {
		if l.ys[0] > above-1 && l.ys[0] < below {
			return true
		}
	}
	return false
}
