package pdf

import (
	"math"

	"github.com/ziping-go/ziping/document/internal/ruling"
)

// maxPoints is how many points one path may have: text as outlines or a map isn't a table.
const maxPoints = 100_000

// maxThin is how thick a ruling line may be, in points.
const maxThin = 3.0

// maxStroke is how wide a stroke may be to be a line.
const maxStroke = 6.0

// path is the current path, as shown on the page.
type path struct {
	parts  []part
	points int
	clips  bool // W was met
}

// part is a subpath.
type part struct {
	points []point
	curved bool
	closed bool
}

// operatePath runs an operator of paths; false where it is none.
func (m *machine) operatePath(op string, o operands) bool {
	switch op {
	case "m":
		m.path.parts = append(m.path.parts, part{})
		m.to(o.number(2), o.number(1))
	case "l":
		m.to(o.number(2), o.number(1))
	case "c":
		m.curve(o, 3)
	case "v", "y":
		m.curve(o, 2)
	case "h":
		m.close()
	case "re":
		m.rectangle(o.number(4), o.number(3), o.number(2), o.number(1))
	case "W", "W*":
		m.path.clips = true
	case "n":
		m.endPath()
	case "s":
		m.close()
		m.paint(true, false)
	case "S":
		m.paint(true, false)
	case "f", "F", "f*":
		m.paint(false, true)
	case "b", "b*":
		m.close()
		m.paint(true, true)
	case "B", "B*":
		m.paint(true, true)
	default:
		return false
	}
	return true
}

func (m *machine) to(x, y float64) {
	if m.path.points++; m.path.points > maxPoints {
		return
	}
	if len(m.path.parts) == 0 {
		m.path.parts = append(m.path.parts, part{})
	}
	p := m.state.ctm.at(x, y)
	if !isFinite(p.x, p.y) {
		p = point{}
	}
	last := &m.path.parts[len(m.path.parts)-1]
	if last.closed { // a line after h goes on from its start
		m.path.parts = append(m.path.parts, part{points: []point{last.points[0]}})
		last = &m.path.parts[len(m.path.parts)-1]
	}
	last.points = append(last.points, p)
}

func (m *machine) curve(o operands, points int) {
	for i := points; i > 0; i-- {
		m.to(o.number(2*i), o.number(2*i-1))
	}
	if n := len(m.path.parts); n > 0 {
		m.path.parts[n-1].curved = true
	}
}

func (m *machine) close() {
	if n := len(m.path.parts); n > 0 && len(m.path.parts[n-1].points) > 0 {
		m.path.parts[n-1].closed = true
	}
}

func (m *machine) rectangle(x, y, w, h float64) {
	if m.path.points > maxPoints {
		return
	}
	m.path.parts = append(m.path.parts, part{})
	m.to(x, y)
	m.to(x+w, y)
	m.to(x+w, y+h)
	m.to(x, y+h)
	m.close()
}

// endPath forgets the path, after it has clipped what follows if it was to.
func (m *machine) endPath() {
	if m.path.clips {
		var all []point
		for _, p := range m.path.parts {
			all = append(all, p.points...)
		}
		if m.path.points <= maxPoints {
			m.state.clip = m.state.clip.meet(boxOf(all))
		}
	}
	m.path = path{}
}

func (m *machine) paint(stroke, fill bool) {
	if m.unseen == 0 && m.path.points <= maxPoints {
		if fill {
			m.fill()
		}
		if stroke && m.state.width*m.state.ctm.scale() <= maxStroke {
			m.stroke()
		}
	} else {
		m.shapes++
	}
	m.endPath()
}

// fill takes areas as thin as lines for lines, and the frame between two rectangles for four.
func (m *machine) fill() {
	for i, p := range m.path.parts {
		if len(p.points) < 2 {
			continue
		}
		b := boxOf(p.points)
		if m.thin(b) {
			continue
		}
		if p.curved {
			m.shapes++
		}
		if i > 0 && len(m.path.parts) == 2 && isFrame(boxOf(m.path.parts[0].points), b) {
			m.frame(b)
		}
	}
}

// isFrame reports whether two areas are the outer and the inner edge of a frame.
func isFrame(a, b box) bool {
	near := func(x, y float64) bool { return math.Abs(x-y) <= maxThin }
	return near(a.left, b.left) && near(a.top, b.top) && near(a.right, b.right) && near(a.bottom, b.bottom)
}

func (m *machine) frame(b box) {
	m.line(point{b.left, b.top}, point{b.right, b.top})
	m.line(point{b.left, b.bottom}, point{b.right, b.bottom})
	m.line(point{b.left, b.top}, point{b.left, b.bottom})
	m.line(point{b.right, b.top}, point{b.right, b.bottom})
}

// thin notes an area as a line if it is as thin as one. A dot may be a piece of a line of either direction.
func (m *machine) thin(b box) bool {
	w, h := b.right-b.left, b.bottom-b.top
	if w > maxThin && h > maxThin {
		return false
	}
	x, y := (b.left+b.right)/2, (b.top+b.bottom)/2
	if h <= maxThin {
		m.line(point{b.left, y}, point{b.right, y})
	}
	if w <= maxThin {
		m.line(point{x, b.top}, point{x, b.bottom})
	}
	return true
}

// stroke notes the straight edges of the path.
func (m *machine) stroke() {
	for _, p := range m.path.parts {
		if p.curved {
			m.shapes++
			continue
		}
		for i := 1; i < len(p.points); i++ {
			m.line(p.points[i-1], p.points[i])
		}
		if n := len(p.points); p.closed && n > 2 {
			m.line(p.points[n-1], p.points[0])
		}
	}
}

// line adds a line to the page if it is level or upright, as far as it isn't clipped away.
func (m *machine) line(a, b point) {
	const slack = 1.0
	m.lines++
	left, right := min(a.x, b.x), max(a.x, b.x)
	top, bottom := min(a.y, b.y), max(a.y, b.y)
	c := m.state.clip
	if right < c.left-slack || left > c.right+slack || bottom < c.top-slack || top > c.bottom+slack {
		return
	}
	switch {
	case bottom-top <= slack && right-left >= bottom-top:
		y := (top + bottom) / 2
		m.page.Lines = append(m.page.Lines, ruling.Line{X0: max(left, c.left), Y0: y, X1: min(right, c.right), Y1: y})
	case right-left <= slack:
		x := (left + right) / 2
		m.page.Lines = append(m.page.Lines, ruling.Line{X0: x, Y0: max(top, c.top), X1: x, Y1: min(bottom, c.bottom)})
	}
}
