package mutation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// mostFound is how many of the values at which two curves differ are kept.
const mostFound = 12

// mostSteps is how many steps of a deduction are compared before an unbounded stretch is given up.
const mostSteps = 400

// differing are the first values of a domain at which two curves earn differently, the ends of pieces before the rest;
// none if the curves earn the same everywhere. Between two neighbouring tried values both curves are straight, so that
// nothing is missed; only an unbounded staircase is followed for a limited number of steps.
func differing(a, b scoring.Curve, domain scoring.Interval) []exact.Fraction {
	d := &differ{a: a, b: b, domain: domain}
	ends := d.ends()
	for _, x := range ends {
		d.try(x)
	}
	for _, x := range d.within(ends) {
		d.try(x)
	}
	return d.found
}

type differ struct {
	a, b   scoring.Curve
	domain scoring.Interval
	found  []exact.Fraction
}

// worth are the points for which curves are compared: deductions of a fixed size have a different weight for each.
var worth = []exact.Fraction{exact.Int(10), exact.Int(100), exact.Int(1)}

func (d *differ) try(x exact.Fraction) {
	if !d.domain.Has(x) || len(d.found) >= mostFound {
		return
	}
	for _, points := range worth {
		one, _, ok1 := d.a.Earned(x, points)
		other, _, ok2 := d.b.Earned(x, points)
		if ok1 != ok2 || !one.Equal(other) {
			d.found = append(d.found, x)
			return
		}
	}
}

// ends are the ends of all pieces, ascending.
func (d *differ) ends() []exact.Fraction {
	var ends []exact.Fraction
	note := func(c scoring.Cut) {
		if v, ok := c.Value(); ok {
			ends = append(ends, v)
		}
	}
	note(d.domain.Low)
	note(d.domain.High)
	for _, c := range []scoring.Curve{d.a, d.b} {
		for _, p := range c.Pieces() {
			note(p.Low)
			note(p.High)
		}
	}
	return sorted(ends)
}

func sorted(values []exact.Fraction) []exact.Fraction {
	slices.SortFunc(values, exact.Fraction.Cmp)
	return slices.CompactFunc(values, exact.Fraction.Equal)
}

// within are the values between the ends: where a line reaches nothing or the maximum, the steps, and one between each
// two.
func (d *differ) within(ends []exact.Fraction) []exact.Fraction {
	if len(ends) == 0 {
		return []exact.Fraction{exact.Int(0), exact.Int(1), exact.Int(2), exact.Int(-1)}
	}
	all := []exact.Fraction{ends[0].Sub(exact.Int(1)), ends[len(ends)-1].Add(exact.Int(1))}
	for _, c := range []scoring.Curve{d.a, d.b} {
		for _, p := range c.Pieces() {
			for _, points := range worth {
				all = append(all, bends(&p, points, c.Most())...)
			}
			all = append(all, stairs(&p)...)
		}
	}
	turns := sorted(append(slices.Clone(all), ends...))
	half := exact.Scaled(5, 1)
	var between []exact.Fraction
	for i := 1; i < len(turns); i++ {
		between = append(between, turns[i-1].Add(turns[i]).Mul(half))
	}
	between = append(between, turns[0].Sub(exact.Int(1)), turns[len(turns)-1].Add(exact.Int(1)))
	return append(between, sorted(all)...)
}

// bends are where a piece would earn nothing, or the most.
func bends(p *scoring.Piece, points, most exact.Fraction) []exact.Fraction {
	slope := p.Share.Slope.Mul(points).Add(p.Extra.Slope)
	base := p.Share.Base.Mul(points).Add(p.Extra.Base)
	var all []exact.Fraction
	for _, level := range []exact.Fraction{{}, most.Mul(points)} {
		if x, ok := level.Sub(base).Quo(slope); ok && p.Has(x) {
			all = append(all, x)
		}
	}
	return all
}

// stairs are the ends of a staircase's steps within its piece.
func stairs(p *scoring.Piece) []exact.Fraction {
	if p.Steps.Mode == scoring.Proportional || p.Steps.Per.Sign() <= 0 {
		return nil
	}
	var all []exact.Fraction
	start := firstStair(p)
	for _, step := range []exact.Fraction{p.Steps.Per, p.Steps.Per.Neg()} {
		for x, n := start, 0; n < mostSteps; x, n = x.Add(step), n+1 {
			if !p.Has(x) && n > 0 { // the first one may be just outside
				break
			}
			all = append(all, x)
			if len(all) > 40 && nothingMore(p, x) {
				break
			}
		}
	}
	return all
}

// firstStair is the end of a step within the piece or beside it: where deductions count from, or the step's end that is
// nearest to the end of a piece that lies elsewhere.
func firstStair(p *scoring.Piece) exact.Fraction {
	if p.Has(p.Steps.From) {
		return p.Steps.From
	}
	edge, bounded := p.Low.Value()
	mode := exact.Floor
	if !bounded || p.Steps.From.Less(edge) {
		if high, ok := p.High.Value(); ok && !bounded {
			edge, mode = high, exact.Ceiling
		}
	}
	steps, _ := edge.Sub(p.Steps.From).Quo(p.Steps.Per)
	return p.Steps.From.Add(steps.Round(0, mode).Mul(p.Steps.Per))
}

// nothingMore reports whether a falling staircase has reached 0 for every number of points.
func nothingMore(p *scoring.Piece, x exact.Fraction) bool {
	for _, points := range worth {
		if p.Share.At(x).Mul(points).Add(p.Extra.At(x)).Sign() > 0 {
			return false
		}
	}
	return true
}
