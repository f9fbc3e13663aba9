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
	index  int // of the rule in the set
	rule   *Rule
	pieces []scoring.Piece
	most   exact.Fraction // the largest share
	points exact.Fraction // the most that a row can be worth
	key    *source.Node   // the rule's name; nil where it can't be found
	node   *source.Node   // the curve
}

func (c *checker) curve(rule int) *curveCheck {
	r := &c.Rules[rule]
	k := &curveCheck{
		checker: c, index: rule, rule: r, pieces: r.Curve.Pieces(), most: r.Curve.Most(),
		points: c.mostPoints(rule),
	}
	k.key, k.node = c.key(r.Place, "rules", r.Name), c.node("rules", r.Name, "curve")
	return k
}

// mostPoints is what a row of a rule can be worth at most: its tier's points if only that tier uses the rule, else all
// points.
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

// band is the key and the value of a band of the curve; nil where the piece isn't a band or can't be found.
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

// note reports something about the first of some nodes that exists, else about the rule.
func (k *curveCheck) note(code lang.Code, nodes []*source.Node, args ...any) *fault.Error {
	for _, n := range nodes {
		if n != nil {
			return k.at(n, k.rule.Place, code, args...)
		}
	}
	return k.at(k.key, k.rule.Place, code, args...)
}

// below reports whether a piece lies where the measure has no values.
func (k *curveCheck) below(p *scoring.Piece) bool {
	return !k.rule.Measure.IsSigned() && p.High.Cmp(scoring.Before(zero)) <= 0
}

// axis is a value of the rule's measure in words.
func (k *curveCheck) axis(v exact.Fraction) string {
	if k.rule.Measure.Scale() == scoring.InDays {
		return v.String() + "天"
	}
	return k.rule.OnAxis(v)
}

// earned is what limits earn, in words, clamped to between nothing and the maximum if it is a share.
func (k *curveCheck) earned(l scoring.Limits) string {
	if l.Extra.IsZero() {
		l.Share = exact.Max(zero, exact.Min(l.Share, k.most))
	}
	return earned(l)
}

// earned is what limits earn, in words: 80%, 100%-2分.
func earned(l scoring.Limits) string {
	if l.Extra.IsZero() {
		return l.Share.InPercent()
	}
	points := l.Extra.String() + "分"
	if l.Share.IsZero() {
		return points
	}
	return strings.ReplaceAll(l.Share.InPercent()+"+"+points, "+-", "-")
}

// shares finds bands that promise more than all points, or less than none, in a rule that doesn't allow that.
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

// promise reports a promise that can't be kept.
func (k *curveCheck) promise(p *scoring.Piece, l scoring.Limits) bool {
	_, value := k.band(p.Label)
	nodes := []*source.Node{value, k.part("efficacy", "base"), k.part("proportional", "full"), k.node}
	if l.Share.Equal(p.Share.Base) && p.Label == "" {
		nodes = append([]*source.Node{value, k.part("efficacy", "below")}, nodes[1:]...)
	}
	where := k.rule.Stretch(p.Interval)
	switch {
	case k.most.Less(l.Share):
		e := k.note("CHECK_SHARE_ABOVE", nodes, k.rule.Name, where, l.Share.InPercent(), k.most.InPercent())
		e.Hinting(lang.Of("CHECK_SHARE_ABOVE_HINT", k.most.InPercent(), l.Share.InPercent()))
		if e.Text == l.Share.InPercent() {
			fix(e, k.most.InPercent())
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
