package ruling

import "math"

// maxPoints is how many points one path may have: text as outlines or a map isn't a table.
const maxPoints = 100_000

// maxThin is how thick an area may be to be a line, in points.
const maxThin = 3.0

// maxStroke is how wide a stroke may be to be a line.
const maxStroke = 6.0

// Path is a path that is drawn, in points of the page.
type Path struct {
	parts  []part
	points int
}

type point struct{ x, y float64 }

// part is a run of edges that follow one another.
type part struct {
	points []point
	curved bool
	closed bool
}

// Move begins a new run of edges.
func (p *Path) Move(x, y float64) {
	p.parts = append(p.parts, part{})
	p.To(x, y)
}

// To adds an edge. After Close it begins where the closed run began.
func (p *Path) To(x, y float64) {
	if p.points++; p.points > maxPoints {
		p.parts = nil
		return
	}
	if !IsFinite(x, y) {
		x, y = 0, 0
	}
	if len(p.parts) == 0 {
		p.parts = append(p.parts, part{})
	}
	last := &p.parts[len(p.parts)-1]
	if last.closed {
		p.parts = append(p.parts, part{points: []point{last.points[0]}})
		last = &p.parts[len(p.parts)-1]
	}
	last.points = append(last.points, point{x, y})
}

// Curve says that the last edge isn't straight.
func (p *Path) Curve() {
	if n := len(p.parts); n > 0 {
		p.parts[n-1].curved = true
	}
}

// Close closes the run of edges.
func (p *Path) Close() {
	if n := len(p.parts); n > 0 && len(p.parts[n-1].points) > 0 {
		p.parts[n-1].closed = true
	}
}

// Bounds are the sides of the path; ok is false where it has none, or too many points.
func (p *Path) Bounds() (left, top, right, bottom float64, ok bool) {
	var all []point
	for _, o := range p.parts {
		all = append(all, o.points...)
	}
	b := boundsOf(all)
	return b.X0, b.Y0, b.X1, b.Y1, len(all) > 0
}

func boundsOf(points []point) Line {
	b := Line{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.X0, b.X1 = math.Min(b.X0, p.x), math.Max(b.X1, p.x)
		b.Y0, b.Y1 = math.Min(b.Y0, p.y), math.Max(b.Y1, p.y)
	}
	return b
}

// Filled are the lines that a path makes when it is filled: areas as thin as lines, and the four sides of the frame
// between two rectangles. It tells whether something else was drawn too.
func (p *Path) Filled() (lines []Line, others bool) {
	for i, o := range p.parts {
		if len(o.points) < 2 {
			continue
		}
		b := boundsOf(o.points)
		if thin := Thin(b); len(thin) > 0 {
			lines = append(lines, thin...)
			continue
		}
		others = others || o.curved
		if i > 0 && len(p.parts) == 2 && isFrame(boundsOf(p.parts[0].points), b) {
			lines = append(lines,
				Line{b.X0, b.Y0, b.X1, b.Y0}, Line{b.X0, b.Y1, b.X1, b.Y1},
				Line{b.X0, b.Y0, b.X0, b.Y1}, Line{b.X1, b.Y0, b.X1, b.Y1})
		}
	}
	return lines, others || p.points > maxPoints
}

// Thin are the lines for which an area is taken: none if it is too thick. A dot may be a piece of a line of either
// direction.
func Thin(area Line) (lines []Line) {
	x, y := (area.X0+area.X1)/2, (area.Y0+area.Y1)/2
	if area.Y1-area.Y0 <= maxThin {
		lines = append(lines, Line{area.X0, y, area.X1, y})
	}
	if area.X1-area.X0 <= maxThin {
		lines = append(lines, Line{x, area.Y0, x, area.Y1})
	}
	return lines
}

// isFrame reports whether two areas are the outer and the inner edge of a frame.
func isFrame(a, b Line) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) <= maxThin }
	return near(a.X0, b.X0) && near(a.Y0, b.Y0) && near(a.X1, b.X1) && near(a.Y1, b.Y1)
}

// Stroked are the lines that a path makes when its edges are drawn with a width: those that are level or upright. It
// tells whether something else was drawn too.
func (p *Path) Stroked(width float64) (lines []Line, others bool) {
	if width > maxStroke {
		return nil, true
	}
	for _, o := range p.parts {
		if o.curved {
			others = true
			continue
		}
		for i := 1; i < len(o.points); i++ {
			lines = appendStraight(lines, o.points[i-1], o.points[i])
		}
		if n := len(o.points); o.closed && n > 2 {
			lines = appendStraight(lines, o.points[n-1], o.points[0])
		}
	}
	return lines, others || p.points > maxPoints
}

// appendStraight adds an edge if it is level or upright.
func appendStraight(lines []Line, a, b point) []Line {
	const slack = 1.0
	l := boundsOf([]point{a, b})
	w, h := l.X1-l.X0, l.Y1-l.Y0
	switch {
	case h <= slack && w >= h:
		l.Y0 = (l.Y0 + l.Y1) / 2
		l.Y1 = l.Y0
		return append(lines, l)
	case w <= slack:
		l.X0 = (l.X0 + l.X1) / 2
		l.X1 = l.X0
		return append(lines, l)
	}
	return lines
}

// IsFinite reports whether numbers are such as pages have.
func IsFinite(all ...float64) bool {
	for _, n := range all {
		if !(math.Abs(n) < 1e6) { // nor is NaN
			return false
		}
	}
	return true
}

// TurnOf is the direction of writing of a text whose x axis runs so on the page, where y runs down.
func TurnOf(x, y float64) Turn {
	const slack = 0.1
	long := math.Hypot(x, y)
	switch {
	case math.Abs(y) <= slack*long && x >= 0:
		return Upright
	case math.Abs(y) <= slack*long:
		return Down180
	case math.Abs(x) <= slack*long && y < 0:
		return Upwards
	case math.Abs(x) <= slack*long:
		return Downwards
	}
	return Slanted
}
