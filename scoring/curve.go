package scoring

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// Linear is Base + Slope·x.
type Linear struct{ Base, Slope exact.Fraction }

// Constant is the level line at v.
func Constant(v exact.Fraction) Linear { return Linear{Base: v} }

// times is points·(Base + Slope·x), with shortcuts for the two usual lines: the constant 1 and x itself.
func (l *Linear) times(x, points exact.Fraction) exact.Fraction {
	switch {
	case l.Slope.IsZero():
		if l.Base.IsOne() {
			return points
		}
		return points.Mul(l.Base)
	case l.Base.IsZero() && l.Slope.IsOne():
		return points.Mul(x)
	}
	return points.Mul(l.At(x))
}

// At is the line's value.
func (l Linear) At(x exact.Fraction) exact.Fraction {
	if l.Slope.IsZero() {
		return l.Base
	}
	return l.Slope.Mul(x).Add(l.Base)
}

// IsZero reports whether the line is 0 everywhere.
func (l Linear) IsZero() bool { return l.Base.IsZero() && l.Slope.IsZero() }

// IsConstant reports whether the line is level.
func (l Linear) IsConstant() bool { return l.Slope.IsZero() }

// StepMode says which steps of a deduction count.
type StepMode uint8

// The readings of a step.
const (
	Proportional StepMode = iota // a part of a step counts proportionally
	WholeSteps                   // only whole steps count: 每满
	StartedSteps                 // a started step counts as a whole one: 不足一个按一个计
)

// Steps makes a line a staircase: x moves away from From in steps of Per.
type Steps struct {
	From exact.Fraction
	Per  exact.Fraction // > 0
	Mode StepMode
}

// on is x moved to the end of its step.
func (s Steps) on(x exact.Fraction) exact.Fraction {
	if s.Mode == Proportional {
		return x
	}
	distance, _ := x.Sub(s.From).Quo(s.Per)
	mode := exact.Down
	if s.Mode == StartedSteps {
		mode = exact.Up
	}
	return distance.Round(0, mode).Mul(s.Per).Add(s.From)
}

// Piece is one stretch of a curve. What it earns of p points at x is p·Share(x) + Extra(x).
type Piece struct {
	Interval
	Share Linear // of the points: 1 is all of them
	Extra Linear // in points, for deductions of a fixed size
	Steps Steps
	Label string // as the rule set writes the stretch; may be ""
}

func (p *Piece) earned(x, points exact.Fraction) exact.Fraction {
	if p.Steps.Mode != Proportional {
		x = p.Steps.on(x)
	}
	e := p.Share.times(x, points)
	if p.Extra.IsZero() {
		return e
	}
	return e.Add(p.Extra.At(x))
}

// Curve turns the value of a measure into points: an exact piecewise-linear function whose every piece says which of
// its ends belongs to it. What it earns is held between nothing and Most of the points (扣完为止).
//
// The zero value has no piece and earns nothing anywhere; make curves with NewCurve. A Curve is immutable.
type Curve struct {
	pieces []Piece // ascending, disjoint
	most   exact.Fraction
}

// Flaw is why pieces make no curve.
type Flaw struct {
	Kind   FlawKind
	Where  Interval // where no piece, or both pieces, apply
	First  int      // the pieces in question, by their order in the call
	Second int
}

// FlawKind is the kind of a flaw.
type FlawKind uint8

// The kinds of flaws.
const (
	Gap     FlawKind = iota // no piece applies
	Overlap                 // two pieces apply
	Empty                   // a piece never applies
)

// NewCurve joins pieces into a curve over a domain. The flaws are complete and in ascending order; with any of them
// there is no curve. most is the largest share that can be earned, 1 but for rules that grant more.
func NewCurve(domain Interval, most exact.Fraction, pieces ...Piece) (Curve, []Flaw) {
	order := make([]int, 0, len(pieces))
	var flaws []Flaw
	for i, p := range pieces {
		if p.Interval.Intersect(domain).IsEmpty() {
			flaws = append(flaws, Flaw{Kind: Empty, Where: p.Interval, First: i})
			continue
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return pieces[a].Low.Cmp(pieces[b].Low) })
	reached, last := domain.Low, -1
	for _, i := range order {
		p := pieces[i]
		if gap := (Interval{reached, p.Low}); !gap.IsEmpty() {
			flaws = append(flaws, Flaw{Kind: Gap, Where: gap})
		}
		if both := (Interval{p.Low, reached}).Intersect(p.Interval); last >= 0 && !both.IsEmpty() {
			flaws = append(flaws, Flaw{Kind: Overlap, Where: both, First: last, Second: i})
		}
		if p.High.Cmp(reached) > 0 {
			reached, last = p.High, i
		}
	}
	if gap := (Interval{reached, domain.High}); !gap.IsEmpty() {
		flaws = append(flaws, Flaw{Kind: Gap, Where: gap})
	}
	if len(flaws) > 0 {
		return Curve{}, flaws
	}
	c := Curve{pieces: make([]Piece, len(order)), most: most}
	for at, i := range order {
		c.pieces[at] = pieces[i]
	}
	return c, nil
}

// Pieces lists the pieces in ascending order.
func (c Curve) Pieces() []Piece { return slices.Clone(c.pieces) }

// Piece is the piece with index i; an empty one where there is none.
func (c Curve) Piece(i int) Piece {
	if i < 0 || i >= len(c.pieces) {
		return Piece{}
	}
	return c.pieces[i]
}

// Most is the largest share that can be earned.
func (c Curve) Most() exact.Fraction { return c.most }

// Find is the index of the one piece that x falls into; -1 outside the domain.
func (c *Curve) Find(x exact.Fraction) int {
	for i := len(c.pieces) - 1; i >= 0; i-- {
		if c.pieces[i].Low.below(x) {
			if c.pieces[i].High.below(x) {
				return -1
			}
			return i
		}
	}
	return -1
}

// Earned is what x earns out of points, and the piece it fell into; false outside the domain. Points below 0 earn
// nothing.
func (c *Curve) Earned(x, points exact.Fraction) (exact.Fraction, int, bool) {
	i := c.Find(x)
	if i < 0 {
		return exact.Fraction{}, i, false
	}
	earned := c.pieces[i].earned(x, points)
	if earned.Sign() < 0 || points.Sign() < 0 {
		return exact.Fraction{}, i, true
	}
	most := points
	if !c.most.IsOne() {
		most = c.most.Mul(points)
	}
	return exact.Min(earned, most), i, true
}
