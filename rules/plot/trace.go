package plot

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// place is a point of a panel in the units of its axes.
type place struct{ x, y exact.Fraction }

// dot is the end of a stretch: filled where it belongs to the curve.
type dot struct {
	place
	filled bool
}

// trace is a curve within a range: straight lines, and dots where it jumps.
type trace struct {
	lines [][2]place
	dots  []dot
}

// traceOf follows a curve for a given number of points. Between two neighbouring breaks the curve is straight, so two
// values inside give both ends, and the value on a break says which of them belongs.
func traceOf(c *scoring.Curve, points exact.Fraction, x axis) trace {
	at := func(v exact.Fraction) exact.Fraction {
		earned, _, _ := c.Earned(v, points)
		return earned
	}
	var t trace
	breaks := breaksOf(c, points, x)
	third, _ := exact.Ratio(1, 3)
	for i := range breaks {
		if i+1 == len(breaks) {
			break
		}
		a, b := breaks[i], breaks[i+1]
		step := b.Sub(a).Mul(third)
		u, v := at(a.Add(step)), at(b.Sub(step))
		rise := v.Sub(u)
		t.lines = append(t.lines, [2]place{{a, u.Sub(rise)}, {b, v.Add(rise)}})
	}
	for i, b := range breaks {
		value := at(b)
		var sides []exact.Fraction
		if i > 0 {
			sides = append(sides, t.lines[i-1][1].y)
		}
		if i < len(t.lines) {
			sides = append(sides, t.lines[i][0].y)
		}
		jumps := false
		for _, y := range sides {
			if !y.Equal(value) {
				jumps = true
				t.dots = append(t.dots, dot{place{b, y}, false})
			}
		}
		if jumps {
			t.dots = append(t.dots, dot{place{b, value}, true})
		}
	}
	return t
}

// mostBreaks bounds a picture's detail; a staircase of more steps than that is drawn as far as they go.
const mostBreaks = 600

// breaksOf are the ends of the range and, within it, the edges of the pieces, the ends of steps, and where a piece
// reaches nothing or the maximum.
func breaksOf(c *scoring.Curve, points exact.Fraction, x axis) []exact.Fraction {
	breaks := []exact.Fraction{x.low, x.high}
	add := func(v exact.Fraction, in scoring.Interval) {
		inside := in.Has(v)
		for _, cut := range []scoring.Cut{in.Low, in.High} {
			if w, finite := cut.Value(); finite && w.Equal(v) {
				inside = true
			}
		}
		if inside && x.has(v) && len(breaks) < mostBreaks {
			breaks = append(breaks, v)
		}
	}
	for _, p := range c.Pieces() {
		for _, cut := range []scoring.Cut{p.Low, p.High} {
			if v, finite := cut.Value(); finite {
				add(v, scoring.Everything())
			}
		}
		slope := p.Share.Slope.Mul(points).Add(p.Extra.Slope)
		if p.Steps.Mode != scoring.Proportional {
			for _, v := range stepEnds(p, x) {
				add(v, p.Interval)
			}
			continue
		}
		base := p.Share.Base.Mul(points).Add(p.Extra.Base)
		for _, y := range []exact.Fraction{zero, c.Most().Mul(points)} {
			if v, ok := y.Sub(base).Quo(slope); ok {
				add(v, p.Interval)
			}
		}
	}
	slices.SortFunc(breaks, exact.Fraction.Cmp)
	return slices.CompactFunc(breaks, exact.Fraction.Equal)
}

func stepEnds(p scoring.Piece, x axis) []exact.Fraction {
	var ends []exact.Fraction
	for _, way := range []exact.Fraction{p.Steps.Per, p.Steps.Per.Neg()} {
		for v := p.Steps.From; x.has(v) && len(ends) < mostBreaks; v = v.Add(way) {
			ends = append(ends, v)
		}
	}
	return ends
}

// top is the highest place.
func (t trace) top() exact.Fraction {
	top := zero
	for _, l := range t.lines {
		top = exact.Max(top, exact.Max(l[0].y, l[1].y))
	}
	return top
}

// levels are the heights of level stretches and of dots, which a reader wants to read off.
func (t trace) levels() []exact.Fraction {
	var out []exact.Fraction
	for _, l := range t.lines {
		if l[0].y.Equal(l[1].y) && !slices.ContainsFunc(out, l[0].y.Equal) {
			out = append(out, l[0].y)
		}
	}
	for _, d := range t.dots {
		if !slices.ContainsFunc(out, d.y.Equal) {
			out = append(out, d.y)
		}
	}
	return out
}
