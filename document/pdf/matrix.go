package pdf

import "math"

// matrix maps x, y to a*x + c*y + e, b*x + d*y + f.
type matrix struct{ a, b, c, d, e, f float64 }

func identity() matrix { return matrix{a: 1, d: 1} }

// times is m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

func (m matrix) at(x, y float64) point { return point{m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f} }

// scale is how much lengths grow, on average.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

type point struct{ x, y float64 }

// box is an area with its sides along the axes.
type box struct{ left, top, right, bottom float64 }

// everywhere is the box of a page that clips nothing.
func everywhere() box { return box{-1e9, -1e9, 1e9, 1e9} }

func boxOf(points []point) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range points {
		b.left, b.right = min(b.left, p.x), max(b.right, p.x)
		b.top, b.bottom = min(b.top, p.y), max(b.bottom, p.y)
	}
	return b
}

func (b box) meet(c box) box {
	return box{max(b.left, c.left), max(b.top, c.top), min(b.right, c.right), min(b.bottom, c.bottom)}
}

func (b box) holds(p point) bool {
	const slack = 0.5
	return p.x > b.left-slack && p.x < b.right+slack && p.y > b.top-slack && p.y < b.bottom+slack
}
