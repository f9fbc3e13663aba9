package scoring

import "github.com/ziping-go/ziping/exact"

var (
	zero = exact.Fraction{}
	one  = exact.Int(1)
)

// Ratio is proportional scoring: the value of the measure is the share, and all points are earned at full and above.
// Nothing is earned below the cut pass; Lowest() means that there is no such cut.
func Ratio(pass Cut, full exact.Fraction) []Piece {
	pieces := []Piece{
		{Interval: Interval{pass, Before(full)}, Share: Linear{Slope: one}},
		{Interval: Interval{Before(full), Highest()}, Share: Constant(one)},
	}
	if pass.Cmp(Lowest()) == 0 {
		return pieces
	}
	return append([]Piece{{Interval: Interval{Lowest(), pass}}}, pieces...)
}

// Loss is what a step of a deduction costs: a share of the points, or points.
type Loss struct {
	Share  exact.Fraction
	Points exact.Fraction
}

// Deduction takes an amount off all points for each step that a value lies beyond a limit.
type Deduction struct {
	From  exact.Fraction // steps count from here; up to here all points are earned
	Grace exact.Fraction // values this far beyond From still earn all points, though steps count from From
	Below bool           // values below From lose points; else values above it do
	Each  Loss
	Per   exact.Fraction // the size of a step, > 0; else there are no pieces
	Mode  StepMode
}

// Pieces are the two stretches of a deduction; nil, and so no curve, if its steps have no size.
func (d Deduction) Pieces() []Piece {
	if d.Per.Sign() <= 0 {
		return nil
	}
	slope := func(each exact.Fraction) exact.Fraction {
		s, _ := each.Quo(d.Per)
		if d.Below {
			return s
		}
		return s.Neg()
	}
	line := func(each, base exact.Fraction) Linear {
		s := slope(each)
		return Linear{Base: base.Sub(s.Mul(d.From)), Slope: s}
	}
	spared := d.From.Add(d.Grace)
	if d.Below {
		spared = d.From.Sub(d.Grace)
	}
	full := Piece{Interval: Interval{Lowest(), After(spared)}, Share: Constant(one)}
	losing := Piece{
		Interval: Interval{After(spared), Highest()},
		Share:    line(d.Each.Share, one),
		Extra:    line(d.Each.Points, zero),
		Steps:    Steps{From: d.From, Per: d.Per, Mode: d.Mode},
	}
	if !d.Below {
		return []Piece{full, losing}
	}
	full.Interval = Interval{Before(spared), Highest()}
	losing.Interval = Interval{Lowest(), Before(spared)}
	return []Piece{losing, full}
}

// Efficacy is the 功效系数: a straight line from the unacceptable value, which earns base, to the satisfactory one, which
// earns all points. The satisfactory value may be the smaller of the two; where they are equal, the pieces make no
// curve. Values worse than the unacceptable one earn below.
func Efficacy(unacceptable, satisfactory, base, below exact.Fraction) []Piece {
	slope, _ := one.Sub(base).Quo(satisfactory.Sub(unacceptable))
	line := Linear{Base: base.Sub(slope.Mul(unacceptable)), Slope: slope}
	if unacceptable.Less(satisfactory) {
		return []Piece{
			{Interval: Interval{Lowest(), Before(unacceptable)}, Share: Constant(below)},
			{Interval: Interval{Before(unacceptable), Before(satisfactory)}, Share: line},
			{Interval: Interval{Before(satisfactory), Highest()}, Share: Constant(one)},
		}
	}
	return []Piece{
		{Interval: Interval{Lowest(), After(satisfactory)}, Share: Constant(one)},
		{Interval: Interval{After(satisfactory), After(unacceptable)}, Share: line},
		{Interval: Interval{After(unacceptable), Highest()}, Share: Constant(below)},
	}
}

// Over replaces what a curve earns from the lowest of some pieces on: the penalties of a far exceeded target.
func Over(pieces []Piece, over ...Piece) []Piece {
	from := Highest()
	for _, o := range over {
		if o.Low.Cmp(from) < 0 {
			from = o.Low
		}
	}
	var kept []Piece
	for _, p := range pieces {
		for _, rest := range p.Interval.Minus(Interval{from, Highest()}) {
			p.Interval = rest
			kept = append(kept, p)
		}
	}
	return append(kept, over...)
}
