package plot

import (
	"io"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// The least and the usual size of a curve in a terminal, in characters.
const (
	leastColumns = 24
	textRows     = 12
	labelColumns = 8
)

// Text draws the picture in characters for a terminal of a given number of columns: curves in braille, “*” for an end
// that belongs to its stretch and “o” for one that doesn't, digits for points. Of two sets the second is dotted. All
// marks take one column whatever the terminal makes of ambiguous characters.
func (p *Picture) Text(w io.Writer, l lang.Language, columns int) error {
	switch {
	case len(p.sets) == 0:
		return errNoRules
	case w == nil:
		return errNoWriter
	}
	var b strings.Builder
	wide := max(columns-labelColumns-6, leastColumns)
	for i, set := range p.sets {
		mark := ""
		if len(p.sets) > 1 {
			mark = [...]string{"⠤⠤⠤ ", "⠠⠀⠄ "}[i]
		}
		b.WriteString(mark + visible.Line(set.Title+"  "+set.ID) + "\n")
	}
	d := &drawing{l: l, p: p}
	for i := range p.panels {
		panel := &p.panels[i]
		b.WriteString("\n" + visible.Line(d.title(panel)) + "\n")
		if panel.isLevels() {
			d.textLevels(&b, panel, wide)
			b.WriteString(panel.list(l, columns))
			continue
		}
		b.WriteString(padded("", 2) + panel.yTitle().In(l) + "\n")
		c := newCanvas(wide, textRows)
		for j := range panel.layers {
			c.curve(panel, &panel.layers[j])
		}
		for j := range panel.layers {
			c.dots(panel, &panel.layers[j])
		}
		for j, g := range panel.groups() {
			c.set(panel, place{g[0].Value, g[0].Share.Mul(panel.of)}, digit(j))
		}
		b.WriteString(c.framed(panel, l))
		b.WriteString(panel.list(l, columns))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// list is the points in words, one line each.
func (p *panel) list(l lang.Language, columns int) string {
	var b strings.Builder
	for j, g := range p.groups() {
		b.WriteString("  " + string(digit(j)) + " " + visible.Line(p.listed(g, l, columns-4)) + "\n")
	}
	return b.String()
}

// digit names a point: 1 to 9, then letters.
func digit(i int) rune {
	const digits = "123456789abcdefghijklmnpqrstuvwxyz"
	return rune(digits[i%len(digits)])
}

// canvas is characters of 2 × 4 dots of braille, with marks over them.
type canvas struct {
	columns, rows int
	cells         []uint8
	marks         []rune
}

func newCanvas(columns, rows int) *canvas {
	return &canvas{columns, rows, make([]uint8, columns*rows), make([]rune, columns*rows)}
}

// bits are the braille dots of a cell by column and row.
var bits = [...][4]uint8{{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}}

// at is a place in dots from the left and from the top.
func (c *canvas) at(p *panel, q place) (x, y int64) {
	x, _ = p.x.on(q.x).Mul(exact.Int(int64(2*c.columns-1))).Mantissa(0, exact.HalfUp)
	y, _ = one.Sub(p.y.on(q.y)).Mul(exact.Int(int64(4*c.rows-1))).Mantissa(0, exact.HalfUp)
	return x, y
}

func (c *canvas) dot(x, y int64) {
	if x < 0 || y < 0 || x >= int64(2*c.columns) || y >= int64(4*c.rows) {
		return
	}
	c.cells[y/4*int64(c.columns)+x/2] |= bits[x%2][y%4]
}

func (c *canvas) curve(p *panel, l *layer) {
	for _, line := range l.trace.lines {
		x0, y0 := c.at(p, line[0])
		x1, y1 := c.at(p, line[1])
		steps := max(x1-x0, y1-y0, y0-y1, 1)
		for i := range steps + 1 {
			if x := x0 + (x1-x0)*i/steps; l.set == 0 || x%3 == 0 {
				c.dot(x, y0+(2*(y1-y0)*i+steps)/(2*steps)-boolInt((2*(y1-y0)*i+steps) < 0))
			}
		}
	}
}

// boolInt makes division round down for lines that rise.
func boolInt(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

func (c *canvas) dots(p *panel, l *layer) {
	for _, filled := range []bool{false, true} {
		for _, d := range l.trace.dots {
			switch {
			case d.filled != filled:
			case filled:
				c.set(p, d.place, '*')
			default:
				c.set(p, d.place, 'o')
			}
		}
	}
}

func (c *canvas) set(p *panel, q place, mark rune) {
	x, y := c.at(p, q)
	if x >= 0 && y >= 0 && x < int64(2*c.columns) && y < int64(4*c.rows) {
		c.marks[y/4*int64(c.columns)+x/2] = mark
	}
}

func (c *canvas) line(row int) string {
	var b strings.Builder
	for i := row * c.columns; i < (row+1)*c.columns; i++ {
		switch {
		case c.marks[i] != 0:
			b.WriteRune(c.marks[i])
		case c.cells[i] != 0:
			b.WriteRune('⠀' + rune(c.cells[i]))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.TrimRight(b.String(), " ")
}

// framed is the canvas with its axes.
func (c *canvas) framed(p *panel, l lang.Language) string {
	labels := map[int]string{}
	apart, _ := exact.Ratio(1, int64(c.rows))
	for _, v := range p.y.ticks(apart) {
		_, y := c.at(p, place{p.x.low, v})
		labels[int(y/4)] = p.onY(v)
	}
	var b strings.Builder
	for row := range c.rows {
		b.WriteString(padded(labels[row], labelColumns) + " |" + c.line(row) + "\n")
	}
	b.WriteString(axisLine(p.x, labelColumns, c.columns, func(v exact.Fraction) string { return p.onX(v, l) }))
	title := p.xTitle().In(l)
	b.WriteString(padded(title, labelColumns+2+c.columns) + "\n")
	return b.String()
}

// axisLine is the horizontal axis and its labels, each under its place.
func axisLine(a axis, indent, columns int, label func(exact.Fraction) string) string {
	widest := 1
	for _, v := range append(a.marks, a.round...) {
		widest = max(widest, textwidth.Of(label(v))+1)
	}
	apart, _ := exact.Ratio(int64(widest), int64(columns))
	line, under, taken := []byte(strings.Repeat("-", columns)), "", 0
	for _, v := range a.ticks(apart) {
		at, _ := a.on(v).Mul(exact.Int(int64(columns-1))).Mantissa(0, exact.HalfUp)
		line[at] = '+'
		text := label(v)
		start := max(int(at)-textwidth.Of(text)/2, taken)
		under += strings.Repeat(" ", start-taken) + text
		taken = start + textwidth.Of(text)
		under += " "
		taken++
	}
	left := strings.Repeat(" ", indent)
	return left + " +" + string(line) + "\n" + left + "  " + strings.TrimRight(under, " ") + "\n"
}

// textLevels draws what each level word allows as a bar.
func (d *drawing) textLevels(b *strings.Builder, p *panel, columns int) {
	widest := 0
	for _, l := range p.layers {
		for _, level := range l.rule.Levels {
			widest = max(widest, textwidth.Of(visible.Line(level.Name)))
		}
	}
	columns = max(columns-widest, leastColumns)
	for i := range p.layers {
		l := &p.layers[i]
		for _, level := range l.rule.Levels {
			low, _ := level.Interval.Low.Value()
			high, _ := level.Interval.High.Value()
			from, _ := low.Mul(exact.Int(int64(columns-1))).Mantissa(0, exact.HalfUp)
			to, _ := high.Mul(exact.Int(int64(columns-1))).Mantissa(0, exact.HalfUp)
			bar := []byte(strings.Repeat([...]string{"-", "."}[l.set], int(to-from)+1))
			bar[0], bar[len(bar)-1] = end(!level.Interval.Low.IsAfter()), end(level.Interval.High.IsAfter())
			b.WriteString("  " + padded(visible.Line(level.Name), widest) + " " + strings.Repeat(" ", int(from)) + string(bar) +
				"\n")
		}
	}
	b.WriteString(axisLine(p.x, widest+1, columns, percent))
	b.WriteString("  " + padded(d.say("PLOT_LEVEL_SHARE"), widest+1+columns) + "\n")
}

func end(filled bool) byte {
	if filled {
		return '*'
	}
	return 'o'
}
