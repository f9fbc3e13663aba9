package pdf

import (
	"math"

	"github.com/ziping-go/ziping/document/internal/ruling"
	"github.com/ziping-go/ziping/document/pdf/internal/font"
	"github.com/ziping-go/ziping/document/pdf/internal/object"
)

// operateText runs an operator of texts; false where it is none.
func (m *machine) operateText(op string, o operands) bool {
	s := &m.state
	switch op {
	case "BT":
		s.text, s.line = identity(), identity()
	case "ET":
	case "Tc":
		s.char = o.number(1)
	case "Tw":
		s.word = o.number(1)
	case "Tz":
		s.stretch = o.number(1) / 100
	case "TL":
		s.leading = o.number(1)
	case "Ts":
		s.rise = o.number(1)
	case "Tr":
		s.renderStyle = int(min(max(o.number(1), 0), 7))
	case "Tf":
		s.size = o.number(1)
		s.font = m.font(o.name(2))
	case "Td":
		m.move(o.number(2), o.number(1))
	case "TD":
		s.leading = -o.number(1)
		m.move(o.number(2), o.number(1))
	case "Tm":
		s.line = o.matrix()
		s.text = s.line
	case "T*":
		m.move(0, -s.leading)
	default:
		return m.operateShow(op, o)
	}
	return true
}

func (m *machine) operateShow(op string, o operands) bool {
	switch op {
	case "Tj":
	case "'":
		m.move(0, -m.state.leading)
	case `"`:
		m.state.word, m.state.char = o.number(3), o.number(2)
		m.move(0, -m.state.leading)
	case "TJ":
		if len(o) == 0 {
			return true
		}
		parts, _ := o[len(o)-1].(object.Array)
		for _, part := range parts {
			switch part := part.(type) {
			case object.String:
				m.show(string(part))
			case float64:
				m.advance(-part / 1000 * m.state.size)
			}
		}
		return true
	case "gs":
		m.graphics(o.name(1))
		return true
	default:
		return false
	}
	m.show(o.text())
	return true
}

// graphics takes the font and the width of strokes from a named state.
func (m *machine) graphics(name object.Name) {
	d := m.file.Dict(m.file.Dict(m.resources["ExtGState"])[name])
	if w, ok := m.file.Number(d["LW"]); ok {
		m.state.width = w
	}
	if a := m.file.Array(d["Font"]); len(a) == 2 {
		m.state.font = m.fontOf(a[0])
		m.state.size, _ = m.file.Number(a[1])
	}
}

func (m *machine) move(x, y float64) {
	m.state.line = matrix{1, 0, 0, 1, x, y}.times(m.state.line)
	m.state.text = m.state.line
}

func (m *machine) font(name object.Name) *font.Font {
	if f, known := m.own[name]; known {
		return f
	}
	f := m.fontOf(m.file.Dict(m.resources["Font"])[name])
	m.own[name] = f
	return f
}

func (m *machine) fontOf(v object.Value) *font.Font {
	r, is := v.(object.Ref)
	if !is {
		return font.New(m.file, m.file.Dict(v))
	}
	f := m.fonts[r]
	if f == nil {
		f = font.New(m.file, m.file.Dict(v))
		m.fonts[r] = f
	}
	return f
}

// advance moves along the direction of writing.
func (m *machine) advance(by float64) {
	s := &m.state
	if s.font != nil && s.font.Vertical {
		s.text = matrix{1, 0, 0, 1, 0, by}.times(s.text)
		return
	}
	s.text = matrix{1, 0, 0, 1, by * s.stretch, 0}.times(s.text)
}

func (m *machine) show(text string) {
	s := &m.state
	if s.font == nil {
		m.unknown += len(text)
		return
	}
	s.font.Each(text, func(g font.Glyph) bool {
		m.place(g)
		by := s.char
		if g.Blank {
			by += s.word
		}
		if s.font.Vertical {
			by -= s.size
		} else {
			by += g.Width * s.size
		}
		m.advance(by)
		m.glyphs++
		return !m.isDense()
	})
}

// place puts a glyph on the page.
func (m *machine) place(g font.Glyph) {
	s := &m.state
	if m.unseen > 0 {
		return
	}
	t := s.text.times(s.ctm)
	x, y := 0.0, s.rise
	if s.font.Vertical { // its origin is above the middle
		x, y = -s.size*g.Width/2, -0.88*s.size
	}
	at := t.at(x, y)
	along := math.Hypot(t.a, t.b)
	glyph := ruling.Glyph{
		Text: g.Text, X: at.x, Y: at.y,
		Width: math.Abs(g.Width*s.size*s.stretch) * along,
		Size:  math.Abs(s.size) * math.Hypot(t.c, t.d) * s.font.Scale,
		Turn:  ruling.TurnOf(t.a*s.size, t.b*s.size),
	}
	if !ruling.IsFinite(glyph.X, glyph.Y, glyph.Width, glyph.Size) {
		return
	}
	cx, cy := glyph.Center()
	switch {
	case !s.clip.holds(point{cx, cy}):
		onPage := cx > 0 && cx < m.page.Width && cy > 0 && cy < m.page.Height
		if g.Text != " " && onPage { // what is drawn beside the page is of another one
			m.clipped = append(m.clipped, glyph)
		}
	case s.renderStyle == 3 || s.renderStyle == 7:
		m.invisible = append(m.invisible, glyph)
	default:
		if g.Text == font.Unknown {
			m.unknown++
		}
		m.page.Glyphs = append(m.page.Glyphs, glyph)
	}
}
