package ruling

import "math"

// Page is a page as it is shown: lengths in points, from its upper left corner.
type Page struct {
	Number        int // from 1
	Width, Height float64
	Glyphs        []Glyph
	Lines         []Line
}

// Glyph is a letter, or several that were drawn as one.
type Glyph struct {
	Text  string
	X, Y  float64 // where its baseline begins
	Width float64 // along the baseline
	Size  float64 // of the font
	Turn  Turn
}

// Turn is the direction in which a text runs.
type Turn uint8

// The directions of texts.
const (
	Upright Turn = iota
	Upwards
	Down180 // upside down
	Downwards
	Slanted // in any other direction, as watermarks are
)

// Line is a line from left to right or from top to bottom.
type Line struct{ X0, Y0, X1, Y1 float64 }

// rise is how far the middle of a letter is above its baseline, in sizes.
const rise = 0.35

// Center is the middle of a glyph.
func (g Glyph) Center() (x, y float64) {
	along, up := g.Width/2, rise*g.Size
	switch g.Turn {
	case Upwards:
		return g.X - up, g.Y - along
	case Down180:
		return g.X - along, g.Y + up
	case Downwards:
		return g.X + up, g.Y + along
	}
	return g.X + along, g.Y - up
}

// set turns a glyph's position so that its text runs to the right.
func (g Glyph) set() Glyph {
	switch g.Turn {
	case Upwards:
		g.X, g.Y = -g.Y, g.X
	case Down180:
		g.X, g.Y = -g.X, -g.Y
	case Downwards:
		g.X, g.Y = g.Y, -g.X
	}
	g.Turn = Upright
	return g
}

// turned is a page whose text runs to the right: one whose text mostly runs in another direction is turned.
func (p Page) turned() Page {
	var count [Slanted + 1]int
	for _, g := range p.Glyphs {
		count[min(g.Turn, Slanted)]++
	}
	most := Upright
	for _, t := range []Turn{Upwards, Down180, Downwards} {
		if count[t] > count[most] {
			most = t
		}
	}
	if most == Upright {
		return p
	}
	width, height := p.Width, p.Height
	place := func(x, y float64) (float64, float64) { return width - x, height - y }
	switch most {
	case Upwards:
		place = func(x, y float64) (float64, float64) { return height - y, x }
		p.Width, p.Height = height, width
	case Downwards:
		place = func(x, y float64) (float64, float64) { return y, width - x }
		p.Width, p.Height = height, width
	}
	glyphs := make([]Glyph, len(p.Glyphs))
	for i, g := range p.Glyphs {
		g.X, g.Y = place(g.X, g.Y)
		if g.Turn < Slanted {
			g.Turn = (g.Turn + 4 - most) % 4
		}
		glyphs[i] = g
	}
	lines := make([]Line, len(p.Lines))
	for i, l := range p.Lines {
		x0, y0 := place(l.X0, l.Y0)
		x1, y1 := place(l.X1, l.Y1)
		lines[i] = Line{math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1)}
	}
	p.Glyphs, p.Lines = glyphs, lines
	return p
}
