package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// rising reports whether more of a measure is better, as far as the measure alone settles that.
func rising(m scoring.Measure) (up, known bool) {
	trend := m.Trend()
	return trend == scoring.MoreIsBetter, trend == scoring.MoreIsBetter || trend == scoring.LessIsBetter
}

// better is the direction of the rule's measure, the one that the rule says, or the one that a 功效系数 names.
func (k *curveCheck) better() (up, known bool) {
	if up, known = rising(k.rule.Measure); known {
		return up, known
	}
	switch k.rule.Better {
	case BetterMore, BetterLess:
		return k.rule.Better == BetterMore, true
	case BetterBetween:
		return false, false
	}
	if k.part("efficacy") == nil {
		return false, false
	}
	last := k.pieces[len(k.pieces)-1]
	return last.Share.IsConstant() && last.Share.Base.IsOne(), true
}

// fall is where a better result earns less than a worse one.
type fall struct {
	at            exact.Fraction
	better, worse string // where each is
	more, less    scoring.Limits
	piece         int // the one that earns too little, or turns
}

// direction finds the first value from which a better result earns less, except beyond full attainment, where an
// over-fulfilment rule may take points off. The measure or the rule says which way is better; otherwise the targets
// that the rule is chosen for do, or else the order of the bands. Bands that rise and fall have no direction.
func (k *curveCheck) direction() {
	if up, known := k.better(); known {
		if f, falls := k.falls(up, 0); falls {
			k.earnsLess(f)
		}
		return
	}
	f, falls := k.falls(true, 0)
	rise, rises := k.falls(false, 0)
	if !falls || !rises {
		return
	}
	if k.rule.Better == BetterBetween {
		if again, rises := k.falls(false, f.piece); rises {
			key, _ := k.band(k.pieces[again.piece].Label)
			k.note("CHECK_RISES_AGAIN", []*source.Node{key, k.node}, k.rule.Name, k.axis(f.at), k.axis(again.at)).
				Hinting(lang.Of("CHECK_RISES_AGAIN_HINT"))
		}
		return
	}
	if up, known := k.facedBy(k.index); known {
		if !up {
			f = rise
		}
		k.earnsLess(f)
		return
	}
	key, _ := k.band(k.pieces[f.piece].Label)
	k.note("CHECK_RISES_AND_FALLS", []*source.Node{key, k.node}, k.rule.Name, k.axis(rise.at), k.axis(f.at)).
		Hinting(lang.Of("CHECK_RISES_AND_FALLS_HINT"))
}

// earnsLess reports a better result that earns less.
func (k *curveCheck) earnsLess(f fall) {
	key, _ := k.band(k.pieces[f.piece].Label)
	k.note("CHECK_BETTER_EARNS_LESS", []*source.Node{key, k.node}, k.rule.Name, k.axis(f.at), f.better, k.earned(f.less),
		f.worse, k.earned(f.more)).
		Hinting(lang.Of("CHECK_BETTER_EARNS_LESS_HINT"))
}

// facedBy is the direction of the targets that a rule of actuals is chosen for: upwards if none of them is a ceiling,
// downwards if none is a floor. If there may be both, or neither, it isn't known.
func (c *checker) facedBy(rule int) (up, known bool) {
	if c.Rules[rule].Measure != scoring.ActualValue {
		return false, false
	}
	floor, ceiling := condition(`target.op in [">=", ">"]`), condition(`target.op in ["<=", "<"]`)
	programs := []*expression.Program{floor, ceiling}
	for i := range c.Choices {
		if c.Choices[i].If != nil {
			programs = append(programs, c.Choices[i].If.program())
		}
	}
	prover := expression.NewProver(c.domains(true), programs...)
	var earlier []*expression.Program
	floors, ceilings := false, false
	for i := range c.Choices {
		choice := &c.Choices[i]
		if choice.Rule == rule {
			comes := func(op *expression.Program) bool {
				when := []*expression.Program{op}
				if choice.If != nil {
					when = append(when, choice.If.program())
				}
				verdict, _ := prover.Together(when, earlier)
				return verdict != expression.Impossible
			}
			floors, ceilings = floors || comes(floor), ceilings || comes(ceiling)
		}
		if choice.If != nil {
			earlier = append(earlier, choice.If.program())
		}
	}
	return floors, floors != ceilings
}

// falls is the first place, from a piece on, where values in the good direction earn less, for some points.
func (k *curveCheck) falls(up bool, from int) (fall, bool) {
	_, measured := rising(k.rule.Measure)
	full := scoring.Before(one)
	for i := from; i < len(k.pieces); i++ {
		p := &k.pieces[i]
		if measured && up && p.Low.Cmp(full) > 0 || k.below(p) {
			continue
		}
		if i > from && !k.below(&k.pieces[i-1]) {
			before := &k.pieces[i-1]
			low, _ := before.AtHigh()
			high, _ := p.AtLow()
			at, _ := p.Low.Value()
			if _, worse := low.Exceed(high, k.points, k.most); worse && up {
				return fall{at, k.rule.Stretch(p.Interval), k.rule.Stretch(before.Interval), low, high, i}, true
			}
			if _, worse := high.Exceed(low, k.points, k.most); worse && !up {
				return fall{at, k.rule.Stretch(before.Interval), k.rule.Stretch(p.Interval), high, low, i - 1}, true
			}
		}
		if measured && up && p.Low.Cmp(full) >= 0 {
			continue
		}
		within := *p
		if measured && up && within.High.Cmp(scoring.After(one)) > 0 {
			within.High = scoring.After(one)
		}
		if f, ok := k.turns(&within, up); ok {
			f.piece = i
			return f, true
		}
	}
	return fall{}, false
}

// turns reports whether a better value earns less within one piece.
func (k *curveCheck) turns(p *scoring.Piece, up bool) (fall, bool) {
	if p.Share.IsConstant() && p.Extra.IsConstant() {
		return fall{}, false
	}
	from, to := k.ends(p)
	low, high := p.LimitsAt(from), p.LimitsAt(to)
	if l, bounded := p.AtLow(); bounded {
		low = l
	}
	if h, bounded := p.AtHigh(); bounded {
		high = h
	}
	if near, ok := k.near(p); ok {
		to, high = near, p.LimitsAt(near)
	}
	f := fall{at: from, better: k.axis(to), worse: k.axis(from), more: low, less: high}
	if !up {
		f = fall{at: from, better: k.axis(from), worse: k.axis(to), more: high, less: low}
	}
	_, worse := f.more.Exceed(f.less, k.points, k.most)
	return f, worse
}

// near is a value of a piece a step above its lower end, where the earned share has changed.
func (k *curveCheck) near(p *scoring.Piece) (exact.Fraction, bool) {
	low, bounded := p.Low.Value()
	if !bounded {
		return zero, false
	}
	step := p.Steps.Per
	if step.Sign() <= 0 {
		if step = one; k.rule.Measure.IsRate() {
			step = exact.Scaled(1, 2)
		}
	}
	if !p.Has(low.Add(step)) {
		return zero, false
	}
	from, _ := p.AtLow()
	to := p.LimitsAt(low.Add(step))
	_, less := from.Exceed(to, k.points, k.most)
	_, more := to.Exceed(from, k.points, k.most)
	return low.Add(step), less || more
}

// ends are the ends of a piece; for an unbounded one, a value so far out that its lines have reached their limits.
func (k *curveCheck) ends(p *scoring.Piece) (low, high exact.Fraction) {
	low, lowBound := p.Low.Value()
	high, highBound := p.High.Value()
	start := p.Steps.From
	switch {
	case lowBound:
		start = low
	case highBound:
		start = high
	}
	far := exact.Int(1)
	for _, line := range []struct {
		scoring.Linear
		most exact.Fraction
	}{{p.Share, one.Add(k.most)}, {p.Extra, one.Add(k.points)}} {
		if distance, ok := line.At(start).Abs().Add(line.most).Quo(line.Slope.Abs()); ok {
			far = exact.Max(far, distance.Round(0, exact.Ceiling))
		}
	}
	if !lowBound {
		low = start.Sub(far)
		if !k.rule.Measure.IsSigned() {
			low = exact.Max(low, zero)
		}
	}
	if !highBound {
		high = start.Add(far)
	}
	return low, high
}
