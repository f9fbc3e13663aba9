package pdf

import "github.com/ziping-go/ziping/document/internal/ruling"

// operatePath runs an operator of paths; false where it is none.
func (m *machine) operatePath(op string, o operands) bool {
	switch op {
	case "m":
		p := m.state.ctm.at(o.number(2), o.number(1))
		m.path.Move(p.x, p.y)
	case "l":
		m.to(o.number(2), o.number(1))
	case "c":
		m.curve(o, 3)
	case "v", "y":
		m.curve(o, 2)
	case "h":
		m.path.Close()
	case "re":
		m.rectangle(o.number(4), o.number(3), o.number(2), o.number(1))
	case "W", "W*":
		m.clips = true
	case "n":
		m.endPath()
	case "s":
		m.path.Close()
		m.paint(true, false)
	case "S":
		m.paint(true, false)
	case "f", "F", "f*":
		m.paint(false, true)
	case "b", "b*":
		m.path.Close()
		m.paint(true, true)
	case "B", "B*":
		m.paint(true, true)
	default:
		return false
	}
	return true
}

func (m *machine) to(x, y float64) {
	p := m.state.ctm.at(x, y)
	m.path.To(p.x, p.y)
}

func (m *machine) curve(o operands, points int) {
	for i := points; i > 0; i-- {
		m.to(o.number(2*i), o.number(2*i-1))
	}
	m.path.Curve()
}

func (m *machine) rectangle(x, y, w, h float64) {
	p := m.state.ctm.at(x, y)
	m.path.Move(p.x, p.y)
	m.to(x+w, y)
	m.to(x+w, y+h)
	m.to(x, y+h)
	m.path.Close()
}

// endPath forgets the path, after it has clipped what follows if it was to.
func (m *machine) endPath() {
	if m.clips {
		if left, top, right, bottom, ok := m.path.Bounds(); ok {
			m.state.clip = m.state.clip.meet(box{left, top, right, bottom})
		}
	}
	m.path, m.clips = ruling.Path{}, false
}

func (m *machine) paint(stroke, fill bool) {
	if m.unseen == 0 && fill {
		m.draws(m.path.Filled())
	}
	if m.unseen == 0 && stroke {
		m.draws(m.path.Stroked(m.state.width * m.state.ctm.scale()))
	}
	m.endPath()
}

// draws adds lines to the page, as far as they aren't clipped away.
func (m *machine) draws(lines []ruling.Line, others bool) {
	const slack = 1.0
	if others {
		m.shapes++
	}
	m.lines += len(lines)
	c := m.state.clip
	for _, l := range lines {
		if l.X1 < c.left-slack || l.X0 > c.right+slack || l.Y1 < c.top-slack || l.Y0 > c.bottom+slack {
			continue
		}
		if l.X0 < l.X1 {
			l.X0, l.X1 = max(l.X0, c.left), min(l.X1, c.right)
		}
		if l.Y0 < l.Y1 {
			l.Y0, l.Y1 = max(l.Y0, c.top), min(l.Y1, c.bottom)
		}
		m.page.Lines = append(m.page.Lines, l)
	}
}
