package rules

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// curveCheck is the check of one rule's curve.
type curveCheck struct {
	*checker
	rule   *Rule
	pieces []scoring.Piece
	most   exact.Fraction // the largest share
	points exact.Fraction // the most that a row can be worth
	key    *source.Node   // the rule's name; nil where it can't be found
	node   *source.Node   // the curve
}

func (c *checker) curve(rule int) *curveCheck {
	r := &c.Rules[rule]
	k := &curveCheck{checker: c, rule: r, pieces: r.Curve.Pieces(), most: r.Curve.Most(), points: c.mostPoints(rule)}
	k.key, k.node = c.key(r.Place, "rules", r.Name), c.node("rules", r.Name, "curve")
	return k
}

// mostPoints is what a row of a rule can be worth at most: its tier's points where the rule is a tier's alone, else all.
func (c *checker) mostPoints(rule int) exact.Fraction {
	most := zero
	for i := range c.Choices {
		if c.Choices[i].Rule == rule {
			return c.Total
		}
	}
	for i := range c.Tiers {
		if c.Tiers[i].Rule == rule {
			most = exact.Max(most, c.Tiers[i].Points)
		}
	}
	if most.IsZero() {
		return c.Total
	}
	return most
}

// band is the key and the value of a band of the curve; nil where the piece is no band or can't be found.
func (k *curveCheck) band(label string) (key, value *source.Node) {
	for _, n := range []*source.Node{k.node, k.node.Get("over")} {
		if n == nil || label == "" {
			continue
		}
		for i := range n.Entries {
			if n.Entries[i].Key.Text == label {
				return n.Entries[i].Key, n.Entries[i].Value
			}
		}
	}
	return nil, nil
}

// part is a value of the curve by its keys.
func (k *curveCheck) part(keys ...string) *source.Node {
	n := k.node
	for _, key := range keys {
		n = n.Get(key)
	}
	return n
}

// note reports something about the first of some nodes that there is, else about the rule.
func (k *curveCheck) note(code lang.Code, nodes []*source.Node, args ...any) *fault.Error {
	for _, n := range nodes {
		if n != nil {
			return k.at(n, k.rule.Place, code, args...)
		}
	}
	return k.at(k.key, k.rule.Place, code, args...)
}

// rising says of a measure whether more of it is better; known is false where that is the target's to say, and of what
// lies beyond the target, which an over-fulfilment rule may reward or not.
func rising(m scoring.Measure) (up, known bool) {
	switch m {
	case scoring.Attainment, scoring.Execution, scoring.Schedule, scoring.Conditions:
		return true, true
	case scoring.Shortfall, scoring.ShortfallRate, scoring.Deviation, scoring.DeviationRate, scoring.DaysLate, scoring.Occurrences:
		return false, true
	}
	return false, false
}

// neverNegative reports whether a measure has no values below 0.
func neverNegative(m scoring.Measure) bool {
	return m != scoring.ActualValue && m != scoring.Custom && m != scoring.Level
}

// better is the direction of the rule's measure, or the one that a 功效系数 names.
func (k *curveCheck) better() (up, known bool) {
	if up, known = rising(k.rule.Measure); known || k.part("efficacy") == nil {
		return up, known
	}
	last := k.pieces[len(k.pieces)-1]
	return last.Share.IsConstant() && last.Share.Base.IsOne(), true
}

// fall is where a better result earns less than a worse one.
type fall struct {
	at            exact.Fraction
	better, worse string // where each stands
	more, less    scoring.Limits
	piece         int // the one that earns too little, or turns
}

// direction finds the first value from which a better result earns less. What lies beyond a full attainment is an
// over-fulfilment rule, which may.
func (k *curveCheck) direction() {
	up, known := k.better()
	if !known {
		return
	}
	f, ok := k.falls(up)
	if !ok {
		return
	}
	key, _ := k.band(k.pieces[f.piece].Label)
	k.note("CHECK_BETTER_EARNS_LESS", []*source.Node{key, k.node}, k.rule.Name, k.axis(f.at), f.better, k.earned(f.less), f.worse, k.earned(f.more)).
		Hinting(lang.Of("CHECK_BETTER_EARNS_LESS_HINT"))
}

// falls is the first place where values in the good direction earn less, for some points.
func (k *curveCheck) falls(up bool) (fall, bool) {
	_, measured := rising(k.rule.Measure)
	full := scoring.Before(one)
	for i := range k.pieces {
		p := &k.pieces[i]
		if measured && up && p.Low.Cmp(full) > 0 || k.below(p) {
			continue
		}
		if i > 0 && !k.below(&k.pieces[i-1]) {
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

// below reports whether a piece lies where the measure has no values.
func (k *curveCheck) below(p *scoring.Piece) bool {
	return neverNegative(k.rule.Measure) && p.High.Cmp(scoring.Before(zero)) <= 0
}

// turns reports whether a piece earns less for what is better, within itself.
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

// near is a value of a piece a step from its lower end, where what is earned has changed.
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

// axis is a value of the rule's measure in words.
func (k *curveCheck) axis(v exact.Fraction) string {
	if k.rule.Measure == scoring.DaysLate {
		return v.String() + "天"
	}
	return k.rule.OnAxis(v)
}

// earned is what limits earn, in words, held between nothing and the most where that is a share.
func (k *curveCheck) earned(l scoring.Limits) string {
	if l.Extra.IsZero() {
		l.Share = exact.Max(zero, exact.Min(l.Share, k.most))
	}
	return earned(l)
}

// ends are the ends of a piece; where it has none, a value so far out that its lines have passed all that they can earn.
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
		scoring.Line
		most exact.Fraction
	}{{p.Share, one.Add(k.most)}, {p.Extra, one.Add(k.points)}} {
		if distance, ok := line.At(start).Abs().Add(line.most).Quo(line.Slope.Abs()); ok {
			far = exact.Max(far, distance.Round(0, exact.Ceiling))
		}
	}
	if !lowBound {
		low = start.Sub(far)
		if neverNegative(k.rule.Measure) {
			low = exact.Max(low, zero)
		}
	}
	if !highBound {
		high = start.Add(far)
	}
	return low, high
}

// earned is what limits earn, in words: 80%, 100%-2分.
func earned(l scoring.Limits) string {
	if l.Extra.IsZero() {
		return inPercent(l.Share)
	}
	points := l.Extra.String() + "分"
	if l.Share.IsZero() {
		return points
	}
	return strings.ReplaceAll(inPercent(l.Share)+"+"+points, "+-", "-")
}

// shares finds bands that promise more than all points, or less than none, without leave.
func (k *curveCheck) shares() {
	said := map[string]bool{}
	for i := range k.pieces {
		p := &k.pieces[i]
		if p.Steps.Per.Sign() > 0 || said[p.Label] && p.Label != "" || k.below(p) {
			continue // a deduction ends at nothing: 扣完为止
		}
		for _, end := range k.promises(p) {
			if k.promise(p, end) {
				said[p.Label] = true
				break
			}
		}
	}
}

// promises are what a piece says that it earns at most and at least.
func (k *curveCheck) promises(p *scoring.Piece) []scoring.Limits {
	var all []scoring.Limits
	if low, ok := p.AtLow(); ok {
		all = append(all, low)
	}
	if high, ok := p.AtHigh(); ok {
		all = append(all, high)
	}
	switch {
	case p.Share.IsConstant() && p.Extra.IsConstant():
		return []scoring.Limits{{Share: p.Share.Base, Extra: p.Extra.Base}}
	case p.Label != "": // “proportional” from some value on ends at all points
		return nil
	}
	return all
}

// promise reports a promise that isn't kept.
func (k *curveCheck) promise(p *scoring.Piece, l scoring.Limits) bool {
	_, value := k.band(p.Label)
	nodes := []*source.Node{value, k.part("efficacy", "base"), k.part("proportional", "full"), k.node}
	if l.Share.Equal(p.Share.Base) && p.Label == "" {
		nodes = append([]*source.Node{value, k.part("efficacy", "below")}, nodes[1:]...)
	}
	where := k.rule.Stretch(p.Interval)
	switch {
	case k.most.Less(l.Share):
		e := k.note("CHECK_SHARE_ABOVE", nodes, k.rule.Name, where, inPercent(l.Share), inPercent(k.most))
		e.Hinting(lang.Of("CHECK_SHARE_ABOVE_HINT", inPercent(k.most), inPercent(l.Share)))
		if e.Text == inPercent(l.Share) {
			fix(e, inPercent(k.most))
		}
	case l.Share.IsZero() && k.Total.Mul(k.most).Less(l.Extra):
		k.note("CHECK_POINTS_ABOVE", nodes, k.rule.Name, where, l.Extra, k.Total).Hinting(lang.Of("CHECK_POINTS_ABOVE_HINT"))
	case l.Share.Sign() < 0 || l.Share.IsZero() && l.Extra.Sign() < 0:
		e := k.note("CHECK_SHARE_BELOW", nodes, k.rule.Name, where, earned(l)).Hinting(lang.Of("CHECK_SHARE_BELOW_HINT"))
		if e.Text == earned(l) {
			fix(e, "0%")
		}
	default:
		return false
	}
	return true
}
