package ofd

import (
	"math"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/ruling"
)

const (
	point       = 72 / 25.4 // in millimetres
	maxObjects  = 3_000_000 // of all pages
	maxGlyphs   = 2_000_000 // of all pages
	maxDense    = 200_000   // glyphs of a page
	maxLines    = 300_000   // of a page
	maxTemplate = 10        // of a page
)

// sheet is a page that is drawn.
type sheet struct {
	*file
	page     ruling.Page
	pictures int
	box      string
	uses     []string // IDs of templates
}

// page draws a page with its templates.
func (f *file) page(at place, number int) (ruling.Page, ruling.Seen, error) {
	data, err := f.parts.Part(at.part)
	if err != nil {
		return ruling.Page{}, ruling.Seen{}, err
	}
	s := &sheet{file: f, page: ruling.Page{Number: number}}
	if err := s.draw(data); err != nil {
		return ruling.Page{}, ruling.Seen{}, err
	}
	own := s.box
	for i := 0; i < len(s.uses) && i < maxTemplate; i++ {
		part := at.of.templates[s.uses[i]]
		data, known := f.templates[part]
		if !known {
			if data, err = f.parts.Part(part); err != nil {
				return ruling.Page{}, ruling.Seen{}, err
			}
			f.templates[part] = data
		}
		if err := s.draw(data); err != nil {
			return ruling.Page{}, ruling.Seen{}, err
		}
	}
	if own == "" {
		own = at.of.box
	}
	s.page.Width, s.page.Height = 210*point, 297*point
	if n := numbers([]byte(own), 4); len(n) == 4 && n[2] > 1 && n[3] > 1 {
		s.page.Width, s.page.Height = n[2]*point, n[3]*point
		s.shift(n[0]*point, n[1]*point)
	}
	return s.page, ruling.Seen{Picture: len(s.page.Glyphs) == 0 && s.pictures > 0}, nil
}

// shift moves what is drawn so that the page's corner is at 0, 0.
func (s *sheet) shift(x, y float64) {
	if x == 0 && y == 0 || !ruling.IsFinite(x, y) {
		return
	}
	for i := range s.page.Glyphs {
		s.page.Glyphs[i].X -= x
		s.page.Glyphs[i].Y -= y
	}
	for i, l := range s.page.Lines {
		s.page.Lines[i] = ruling.Line{X0: l.X0 - x, Y0: l.Y0 - y, X1: l.X1 - x, Y1: l.Y1 - y}
	}
}

// draw draws the objects of a part.
func (s *sheet) draw(data []byte) error {
	in := scan(data)
	for k := in.Next(); k != markup.End; k = in.Next() {
		if k != markup.Start {
			continue
		}
		if s.drawn++; s.drawn > maxObjects || s.isDense() {
			return ruling.TooMuch(s.name)
		}
		if s.drawn%1024 == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		switch name := string(in.Name); name {
		case "PhysicalBox":
			if b := text(in); s.box == "" {
				s.box = b
			}
		case "Template":
			if id, ok := in.Attribute(markup.Other, "TemplateID"); ok {
				s.uses = append(s.uses, id)
			}
		case "TextObject", "PathObject", "ImageObject", "CompositeObject":
			if string(in.Raw("Visible")) == "false" {
				in.Skip()
				continue
			}
			s.object(in, name)
		}
	}
	return nil
}

func (s *sheet) isDense() bool {
	return s.glyphs > maxGlyphs || len(s.page.Glyphs) > maxDense || len(s.page.Lines) > maxLines
}

// object draws the object that just started.
func (s *sheet) object(in *markup.Scanner, name string) {
	m := matrixOf(in)
	switch name {
	case "TextObject":
		s.text(in, m)
	case "PathObject":
		s.path(in, m)
	default:
		s.picture(numbers(in.Raw("Boundary"), 4))
		in.Skip()
	}
}

// picture counts a picture; one that is as thin as a line is one.
func (s *sheet) picture(boundary []float64) {
	if len(boundary) == 4 {
		w, h := boundary[2]*point, boundary[3]*point
		x, y := boundary[0]*point, boundary[1]*point
		lines := ruling.Thin(ruling.Line{X0: x, Y0: y, X1: x + w, Y1: y + h})
		if len(lines) > 0 && ruling.IsFinite(x, y, w, h) {
			s.page.Lines = append(s.page.Lines, lines...)
			return
		}
	}
	s.pictures++
}

// matrix maps millimetres of an object to points of the page: x, y to a*x + c*y + e, b*x + d*y + f.
type matrix struct{ a, b, c, d, e, f float64 }

// matrixOf is that of the object that just started: its own matrix, then the corner of its boundary.
func matrixOf(in *markup.Scanner) matrix {
	m := matrix{a: 1, d: 1}
	if n := numbers(in.Raw("CTM"), 6); len(n) == 6 {
		m = matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
	}
	if n := numbers(in.Raw("Boundary"), 4); len(n) >= 2 {
		m.e += n[0]
		m.f += n[1]
	}
	return matrix{m.a * point, m.b * point, m.c * point, m.d * point, m.e * point, m.f * point}
}

func (m matrix) at(x, y float64) (float64, float64) { return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f }

// scale is how much lengths grow, on average.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }
