package ofd

import (
	"bytes"
	"math"
	"strconv"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/internal/ruling"
)

// numbers are the numbers of a list, no more than a number of them. It ends at what is none.
func numbers(list []byte, most int) []float64 {
	var all []float64
	for _, word := range bytes.Fields(list) {
		n, err := strconv.ParseFloat(string(word), 64)
		if err != nil || len(all) >= most || math.IsNaN(n) || math.IsInf(n, 0) {
			break
		}
		all = append(all, n)
	}
	return all
}

// steps are the distances of letters from each other: "3 g 2 5" is 3 and then 5 twice.
func steps(list []byte, most int) []float64 {
	var all []float64
	words := bytes.Fields(list)
	for i := 0; i < len(words) && len(all) < most; i++ {
		times := 1
		if string(words[i]) == "g" && i+2 < len(words) {
			n, err := strconv.Atoi(string(words[i+1]))
			if err != nil || n < 0 {
				break
			}
			times = min(n, most-len(all))
			i += 2
		}
		n, err := strconv.ParseFloat(string(words[i]), 64)
		if err != nil || !ruling.IsFinite(n) {
			break
		}
		for range times {
			all = append(all, n)
		}
	}
	return all
}

// number is an attribute as a number; another one where it is none.
func number(in *markup.Scanner, name string, other float64) float64 {
	if n := numbers(in.Raw(name), 1); len(n) == 1 {
		return n[0]
	}
	return other
}

// lettering is how the text of an object is written.
type lettering struct {
	m             matrix
	size, stretch float64
	down          bool // it runs downwards
	x, y          float64
}

// text draws the text object that just started.
func (s *sheet) text(in *markup.Scanner, m matrix) {
	l := lettering{m: m, size: number(in, "Size", 4.2), stretch: number(in, "HScale", 1)}
	l.down = string(in.Raw("ReadDirection")) == "90"
	depth := in.Depth()
	for k := in.Next(); k != markup.End && in.Depth() >= depth; k = in.Next() {
		if k != markup.Start || string(in.Name) != "TextCode" {
			continue
		}
		l.x, l.y = number(in, "X", l.x), number(in, "Y", l.y)
		x, y := bytes.Clone(in.Raw("DeltaX")), bytes.Clone(in.Raw("DeltaY"))
		letters := text(in)
		s.code(&l, letters, steps(x, len(letters)), steps(y, len(letters)))
		if s.isDense() {
			return
		}
	}
}

// code draws letters whose distances are listed, as far as they are.
func (s *sheet) code(l *lettering, text string, x, y []float64) {
	i := 0
	for _, r := range text {
		if r == '\n' || r == '\r' || r == '\t' {
			continue // of the markup
		}
		width := 0.5
		if r >= 0x2e80 || r >= 0x2014 && r <= 0x2026 {
			width = 1
		}
		width *= l.size * l.stretch
		right, below := width, 0.0
		if l.down || len(x) == 0 && len(y) > 0 {
			right, below = 0, l.size
		}
		if i < len(x) {
			right = x[i]
		}
		if i < len(y) {
			below = y[i]
		}
		if i < len(x) && right > 0 && (right < width || right <= l.size && width < l.size*l.stretch) {
			width = right // of a letter that isn't as wide as thought
		}
		s.glyph(l, string(r), width)
		l.x += right
		l.y += below
		i++
	}
}

func (s *sheet) glyph(l *lettering, text string, width float64) {
	s.glyphs++
	x, y := l.m.at(l.x, l.y)
	g := ruling.Glyph{
		Text: text, X: x, Y: y, Width: width * math.Hypot(l.m.a, l.m.b), Size: l.size * math.Hypot(l.m.c, l.m.d),
		Turn: ruling.TurnOf(l.m.a, l.m.b),
	}
	if ruling.IsFinite(g.X, g.Y, g.Width, g.Size) && len(s.page.Glyphs) <= maxDense {
		s.page.Glyphs = append(s.page.Glyphs, g)
	}
}

// path draws the path object that just started.
func (s *sheet) path(in *markup.Scanner, m matrix) {
	stroke, fill := string(in.Raw("Stroke")) != "false", string(in.Raw("Fill")) == "true"
	width := number(in, "LineWidth", 0.353) * m.scale()
	depth := in.Depth()
	for k := in.Next(); k != markup.End && in.Depth() >= depth; k = in.Next() {
		if k != markup.Start || string(in.Name) != "AbbreviatedData" {
			continue
		}
		p := pathOf(text(in), m)
		if fill {
			s.draws(p.Filled())
		}
		if stroke {
			s.draws(p.Stroked(width))
		}
	}
}

func (s *sheet) draws(lines []ruling.Line, others bool) {
	if others {
		s.pictures++
	}
	s.page.Lines = append(s.page.Lines, lines...)
}

// coordinates are how many numbers follow the operators of paths.
var coordinates = map[string]int{"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}

// pathOf is a path in its short notation, such as "M 0 0 L 10 0 C".
func pathOf(list string, m matrix) *ruling.Path {
	p := &ruling.Path{}
	words := bytes.Fields([]byte(list))
	for len(words) > 0 {
		op := string(words[0])
		count, known := coordinates[op]
		words = words[1:]
		if !known {
			continue
		}
		if len(words) < count {
			break
		}
		var n [7]float64
		for i := range count {
			n[i], _ = strconv.ParseFloat(string(words[i]), 64) // 0 for what is none
		}
		words = words[count:]
		switch op {
		case "S", "M":
			p.Move(m.at(n[0], n[1]))
		case "L":
			p.To(m.at(n[0], n[1]))
		case "C":
			p.Close()
		default:
			for i := count % 2; i < count; i += 2 { // the points that pull count for its bounds
				if op != "A" || i == 5 {
					p.To(m.at(n[i], n[i+1]))
				}
			}
			p.Curve()
		}
	}
	return p
}
