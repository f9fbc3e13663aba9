package mutation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// curveMaker makes the mutants of one rule's curve.
type curveMaker struct {
	*maker
	at     int
	rule   *rules.Rule
	pieces []scoring.Piece
}

func (m *maker) rule(i int) {
	rule := &m.set.Rules[i]
	for _, other := range rule.OtherReadings() {
		path := append([]string{"rules", rule.Name}, other.Key...)
		if _, own := m.set.Written(path...); own || other.Key[0] == "several" && rule.Measure == scoring.Attainment {
			m.add(m.withRule(i, func(r *rules.Rule) { *r = other.With }), m.value(path...),
				keyed(other.Key[0], other.Was, other.Is)).Rule = i
		}
	}
	m.expressions(rule.Value, []string{"rules", rule.Name, "expression"}, i, func(p program) *rules.Set {
		return m.withRule(i, func(r *rules.Rule) { r.Value = p })
	})
	c := &curveMaker{maker: m, at: i, rule: rule, pieces: rule.Curve.Pieces()}
	for k := 1; k < len(c.pieces); k++ {
		c.end(k)
	}
	c.shares()
	c.lines()
	c.deductions()
	c.most()
	c.levels()
	c.asked()
	c.excuse()
}

// curve adds the mutant with other pieces, unless they make no curve or earn the same everywhere.
func (c *curveMaker) curve(pieces []scoring.Piece, most exact.Fraction, place fault.Place, change lang.Message) {
	curve, flaws := scoring.NewCurve(scoring.Everything(), most, pieces...)
	if len(flaws) > 0 {
		return
	}
	witness := differing(c.rule.Curve, curve, c.rule.Measure.Domain())
	if len(witness) == 0 {
		return
	}
	mutant := c.add(c.withRule(c.at, func(r *rules.Rule) { r.Curve = curve }), place, change)
	mutant.Rule, mutant.Witness = c.at, witness
}

// end gives the end between two pieces to the other piece, and moves it by the smallest step either way.
func (c *curveMaker) end(k int) {
	cut := c.pieces[k].Low
	v, ok := cut.Value()
	if !ok {
		return
	}
	move := func(to scoring.Cut, was, is string) {
		pieces := slices.Clone(c.pieces)
		pieces[k-1].High, pieces[k].Low = to, to
		c.curve(pieces, c.rule.Curve.Most(), c.edgePlace(v), changed(was, is))
	}
	closed, open := "≥", ">" // which of the two pieces the end belongs to
	flipped := scoring.After(v)
	if cut.IsAfter() {
		closed, open = "≤", "<"
		flipped = scoring.Before(v)
	}
	was := closed + c.rule.OnAxis(v)
	move(flipped, was, open+c.rule.OnAxis(v))
	step := Step(c.rule, v)
	for _, by := range []exact.Fraction{step.Neg(), step} {
		to := v.Add(by)
		moved := scoring.Before(to)
		if cut.IsAfter() {
			moved = scoring.After(to)
		}
		move(moved, was, closed+c.rule.OnAxis(to))
	}
}

// edgePlace is where an edge is written: a key of bands that names it, or a value below the curve; else the curve.
func (c *curveMaker) edgePlace(v exact.Fraction) fault.Place {
	path := []string{"rules", c.rule.Name, "curve"}
	if at, ok := c.edgeBelow(path, v); ok {
		return at
	}
	return c.value(path...)
}

func (c *curveMaker) edgeBelow(path []string, v exact.Fraction) (fault.Place, bool) {
	mapping, written := c.set.Written(path...)
	if !written {
		return fault.Place{}, false
	}
	for _, key := range mapping.Keys() {
		below := append(slices.Clone(path), key)
		e, _ := c.set.Written(below...)
		switch {
		case c.names(key, v):
			return e.Key(), true
		case c.isKeyOfEdge(key) && c.names(e.Text(), v):
			return e.Value(), true
		}
		if at, ok := c.edgeBelow(below, v); ok {
			return at, true
		}
	}
	return fault.Place{}, false
}

// isKeyOfEdge reports whether the value of a key is an edge rather than what a band earns.
func (c *curveMaker) isKeyOfEdge(key string) bool {
	return slices.Contains([]string{"pass", "full", "below", "above", "unacceptable", "satisfactory"}, key)
}

// names reports whether a text in the language of targets has an end at v.
func (c *curveMaker) names(text string, v exact.Fraction) bool {
	t := cell.ParseThreshold(text)
	if t.Kind() != cell.Quantity && t.Kind() != cell.Duration {
		return false
	}
	for _, b := range []cell.Bound{t.Low(), t.High()} {
		if b.Set && (t.Unit().Base(b.Value).Equal(v) || c.rule.Unit.Name() == "" && b.Value.Equal(v)) {
			return true
		}
	}
	return false
}

// bandPath is where what a band earns is written.
func (c *curveMaker) bandPath(p *scoring.Piece) []string {
	for _, path := range [][]string{
		{"rules", c.rule.Name, "curve", p.Label},
		{"rules", c.rule.Name, "curve", "over", p.Label},
	} {
		if _, ok := c.set.Written(path...); ok {
			return path
		}
	}
	return []string{"rules", c.rule.Name, "curve"}
}

// shares changes what each band earns: a share by 1%, points by the step of the rounding. Stretches of one band change
// together.
func (c *curveMaker) shares() {
	done := map[string]bool{}
	for k := range c.pieces {
		p := &c.pieces[k]
		if !p.Share.IsConstant() || !p.Extra.IsConstant() || p.Label != "" && done[p.Label] {
			continue
		}
		done[p.Label] = true
		inPoints := !p.Extra.IsZero()
		step := exact.Scaled(1, 2)
		if inPoints {
			step = exact.Scaled(1, c.set.Rounding.Digits)
		}
		for _, by := range []exact.Fraction{step.Neg(), step} {
			pieces := slices.Clone(c.pieces)
			for j := range pieces {
				if j != k && (p.Label == "" || pieces[j].Label != p.Label) {
					continue
				}
				if inPoints {
					pieces[j].Extra.Base = pieces[j].Extra.Base.Add(by)
				} else {
					pieces[j].Share.Base = pieces[j].Share.Base.Add(by)
				}
			}
			was, is := p.Share.Base.InPercent(), p.Share.Base.Add(by).InPercent()
			if inPoints {
				was, is = p.Extra.Base.String()+"分", p.Extra.Base.Add(by).String()+"分"
			}
			c.curve(pieces, c.rule.Curve.Most(), c.value(c.bandPath(p)...), lang.Of("MUTANT_EARNS", c.stretch(p), was, is))
		}
	}
}

// stretch is a piece's part of the axis, as written in the rule set if it is written there.
func (c *curveMaker) stretch(p *scoring.Piece) string {
	if p.Label != "" {
		return p.Label
	}
	return c.rule.Stretch(p.Interval)
}

// lines changes the slope of each line that isn't a deduction by 1%, about the point where it starts.
func (c *curveMaker) lines() {
	for k := range c.pieces {
		p := c.pieces[k]
		if p.Share.IsConstant() && p.Extra.IsConstant() || p.Steps.Per.Sign() > 0 {
			continue
		}
		for _, factor := range []exact.Fraction{exact.Scaled(99, 2), exact.Scaled(101, 2)} {
			pieces := slices.Clone(c.pieces)
			pieces[k] = turned(p, pivot(&p), factor)
			was, is := p.Share.Slope, pieces[k].Share.Slope
			if p.Share.IsConstant() {
				was, is = p.Extra.Slope, pieces[k].Extra.Slope
			}
			c.curve(pieces, c.rule.Curve.Most(), c.value(c.bandPath(&p)...),
				lang.Of("MUTANT_SLOPE", c.stretch(&p), was.String(), is.String()))
		}
	}
}

// pivot is where a line keeps its value when its slope changes: 0 for a proportion, else the start of its piece.
func pivot(p *scoring.Piece) exact.Fraction {
	if p.Share.Base.IsZero() && p.Extra.Base.IsZero() {
		return exact.Fraction{}
	}
	if low, ok := p.Low.Value(); ok {
		return low
	}
	high, _ := p.High.Value()
	return high
}

// turned is a piece whose lines are steeper by a factor and the same at x.
func turned(p scoring.Piece, x, factor exact.Fraction) scoring.Piece {
	turn := func(l scoring.Linear) scoring.Linear {
		slope := l.Slope.Mul(factor)
		return scoring.Linear{Base: l.At(x).Sub(slope.Mul(x)), Slope: slope}
	}
	p.Share, p.Extra = turn(p.Share), turn(p.Extra)
	return p
}

// deductions changes how much a step takes, how long it is, and which steps count.
func (c *curveMaker) deductions() {
	for k := range c.pieces {
		p := c.pieces[k]
		if p.Steps.Per.Sign() <= 0 {
			continue
		}
		path := []string{"rules", c.rule.Name, "curve"}
		if c.text(append(path, "deduct")...) == "" {
			path = append(path, "over")
		}
		with := func(q scoring.Piece, key, was, is string) {
			pieces := slices.Clone(c.pieces)
			pieces[k] = q
			c.curve(pieces, c.rule.Curve.Most(), c.value(append(path, key)...), keyed(key, was, is))
		}
		c.deductionSizes(p, path, with)
		for _, mode := range []scoring.StepMode{scoring.Proportional, scoring.WholeSteps, scoring.StartedSteps} {
			if q := p; mode != p.Steps.Mode {
				q.Steps.Mode = mode
				with(q, "steps", stepNames[p.Steps.Mode], stepNames[mode])
			}
		}
	}
}

// stepNames are the readings of a step as a rule set writes them.
var stepNames = [...]string{"proportional", "floor", "ceil"}

// deductionSizes moves what a step takes and its length by one in the last digit, as they are written.
func (c *curveMaker) deductionSizes(p scoring.Piece, path []string, with func(q scoring.Piece, key, was, is string)) {
	for _, key := range []string{"deduct", "per"} {
		text := c.text(append(path, key)...)
		t := cell.ParseThreshold(text)
		now := t.Low().Value
		if t.Kind() != cell.Quantity && t.Kind() != cell.Duration || now.Sign() <= 0 {
			continue
		}
		step := lastDigit(now)
		for _, to := range []exact.Fraction{now.Sub(step), now.Add(step)} {
			if to.Sign() <= 0 {
				continue
			}
			factor, _ := to.Quo(now)
			q := p
			if key == "per" {
				q.Steps.Per = p.Steps.Per.Mul(factor)
				factor, _ = now.Quo(to)
			}
			with(turned(q, p.Steps.From, factor), key, text, to.String()+t.Unit().Name())
		}
	}
}

// lastDigit is one in the last digit of a number.
func lastDigit(v exact.Fraction) exact.Fraction {
	for digits := range 6 {
		if v.Round(digits, exact.HalfUp).Equal(v) {
			return exact.Scaled(1, digits)
		}
	}
	return exact.Scaled(1, 6)
}

// most moves the largest share that can be earned by 1%.
func (c *curveMaker) most() {
	if len(c.pieces) == 0 {
		return
	}
	now := c.rule.Curve.Most()
	for _, by := range []exact.Fraction{exact.Scaled(-1, 2), exact.Scaled(1, 2)} {
		c.curve(c.pieces, now.Add(by), c.value("rules", c.rule.Name, "curve", "most"),
			keyed("most", now.InPercent(), now.Add(by).InPercent()))
	}
}

// isRate reports whether the edges of a rule's curve are shares.
func isRate(rule *rules.Rule) bool {
	return rule.Measure.IsRate() || rule.Unit.Dimension() == unit.Rate
}
