package plot

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

var (
	zero = exact.Int(0)
	one  = exact.Int(1)
)

// axis is a range and what may be labelled on it: marks, which matter, before round values.
type axis struct {
	low, high exact.Fraction
	marks     []exact.Fraction
	round     []exact.Fraction
}

// on is where a value lies on the axis, as a share of its length.
func (a axis) on(v exact.Fraction) exact.Fraction {
	at, ok := v.Sub(a.low).Quo(a.high.Sub(a.low))
	if !ok {
		return zero
	}
	return at
}

func (a axis) has(v exact.Fraction) bool { return !v.Less(a.low) && !a.high.Less(v) }

// ticks are the labelled values: marks first, then round ones, if they are far enough apart.
func (a axis) ticks(apart exact.Fraction) []exact.Fraction {
	var kept []exact.Fraction
	for _, v := range slices.Concat(a.marks, a.round) {
		if !a.has(v) {
			continue
		}
		near := slices.ContainsFunc(kept, func(k exact.Fraction) bool { return a.on(k).Sub(a.on(v)).Abs().Less(apart) })
		if !near {
			kept = append(kept, v)
		}
	}
	slices.SortFunc(kept, exact.Fraction.Cmp)
	return kept
}

// measure settles what a panel shows: its points, the range of its axes, and the traces of its curves.
func (p *panel) measure(points []Point) {
	first := p.layers[0].rule
	if p.layers[0].set == 0 {
		for _, q := range points {
			if q.Rule == first.Name {
				p.points = append(p.points, q)
			}
		}
	}
	if p.isLevels() {
		p.share, p.of = true, one
		p.x = axis{low: zero, high: one}
		p.x.round = rounds(zero, one, 5)
		return
	}
	p.share, p.of = true, one
	for i := range p.layers {
		if of, points := pointsOf(p.layers[i].rule); points {
			p.share, p.of = false, exact.Max(p.of, of)
		}
	}
	p.measureX()
	top := zero
	for i := range p.layers {
		l := &p.layers[i]
		l.trace = traceOf(&l.rule.Curve, p.of, p.x)
		top = exact.Max(top, l.trace.top())
		p.y.marks = append(p.y.marks, l.trace.levels()...)
	}
	for _, q := range p.points {
		top = exact.Max(top, q.Share.Mul(p.of))
	}
	p.y.low, p.y.high = zero, exact.Max(top, p.of)
	p.y.marks = append([]exact.Fraction{zero, p.of}, p.y.marks...)
	p.y.round = rounds(zero, p.y.high, 5)
}

// pointsOf is the points that a curve is drawn for if it gives or takes points and not only shares: what its best band
// gives, or 10.
func pointsOf(rule *rules.Rule) (exact.Fraction, bool) {
	of, given, sloped := zero, false, false
	for _, p := range rule.Curve.Pieces() {
		switch {
		case p.Extra.IsZero():
			sloped = sloped || !p.Share.IsZero()
		case !p.Share.IsZero() || !p.Extra.IsConstant():
			given, sloped = true, true
		default:
			given, of = true, exact.Max(of, p.Extra.Base)
		}
	}
	if sloped || of.Sign() <= 0 {
		of = exact.Int(10)
	}
	return of, given
}

// mostSteps is how many steps of a staircase are drawn.
const mostSteps = 12

// measureX finds a range that shows every edge with room on both sides.
func (p *panel) measureX() {
	var edges []exact.Fraction
	add := func(v exact.Fraction) {
		if !slices.ContainsFunc(edges, v.Equal) {
			edges = append(edges, v)
		}
	}
	for _, l := range p.layers {
		for _, piece := range l.rule.Curve.Pieces() {
			for _, cut := range []scoring.Cut{piece.Low, piece.High} {
				if v, finite := cut.Value(); finite {
					add(v)
				}
			}
		}
	}
	p.x.marks = slices.Clone(edges)
	for _, l := range p.layers {
		for _, piece := range l.rule.Curve.Pieces() {
			if end, ok := stepsEnd(piece, p.of); ok {
				add(end)
			}
		}
		if !l.rule.Measure.IsSigned() || l.rule.Measure == scoring.Custom && len(edges) > 0 &&
			slices.MinFunc(edges, exact.Fraction.Cmp).Sign() > 0 {
			add(zero)
		}
	}
	for _, q := range p.points {
		add(q.Value)
	}
	if len(edges) == 0 {
		add(zero)
		add(one)
	}
	low, high := slices.MinFunc(edges, exact.Fraction.Cmp), slices.MaxFunc(edges, exact.Fraction.Cmp)
	room := high.Sub(low).Mul(exact.Scaled(15, 2))
	if room.IsZero() {
		room = exact.Max(high.Abs().Mul(exact.Scaled(2, 1)), exact.Scaled(1, 1))
	}
	p.x.low, p.x.high = low.Sub(room), high.Add(room)
	if low.Sign() >= 0 && p.x.low.Sign() < 0 {
		p.x.low = zero
		if low.IsZero() && slices.ContainsFunc(p.x.marks, zero.Equal) && p.layers[0].rule.Measure.IsSigned() {
			p.x.low = room.Neg() // what lies below an edge at 0 is part of the curve
		}
	}
	p.x.round = rounds(p.x.low, p.x.high, 7)
}

// stepsEnd is where a deduction has taken everything, or has taken a good number of steps.
func stepsEnd(p scoring.Piece, of exact.Fraction) (exact.Fraction, bool) {
	if p.Steps.Per.Sign() <= 0 {
		return zero, false
	}
	each := p.Share.Slope.Mul(of).Add(p.Extra.Slope).Mul(p.Steps.Per).Abs()
	base := p.Share.At(p.Steps.From).Mul(of).Add(p.Extra.At(p.Steps.From))
	steps, ok := base.Quo(each)
	if !ok || exact.Int(2*mostSteps).Less(steps) {
		steps = exact.Int(mostSteps)
	}
	way := steps.Round(0, exact.Up).Mul(p.Steps.Per)
	if high, finite := p.High.Value(); finite && !p.Steps.From.Less(high) {
		way = way.Neg()
	}
	return p.Steps.From.Add(way), true
}

// rounds are about the given number of round values in a range.
func rounds(low, high exact.Fraction, about int64) []exact.Fraction {
	step := roundStep(high.Sub(low), about)
	first, _ := low.Quo(step)
	var out []exact.Fraction
	for v := first.Round(0, exact.Ceiling).Mul(step); !high.Less(v) && len(out) < 50; v = v.Add(step) {
		out = append(out, v)
	}
	return out
}

// roundStep is a step of 1, 2 or 5 times a power of ten.
func roundStep(span exact.Fraction, about int64) exact.Fraction {
	want, _ := span.Quo(exact.Int(about))
	if want.Sign() <= 0 {
		return one
	}
	step, ten, tenth := one, exact.Int(10), exact.Scaled(1, 1)
	for !step.Less(want) {
		step = step.Mul(tenth)
	}
	for step.Mul(ten).Less(want) {
		step = step.Mul(ten)
	}
	for _, times := range []int64{1, 2, 5} {
		if s := step.Mul(exact.Int(times)); !s.Less(want) {
			return s
		}
	}
	return step.Mul(ten)
}
