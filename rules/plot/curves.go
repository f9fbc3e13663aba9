package plot

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Curve is the curve of a rule as numbers, for charts that others draw. Rates and shares are in percent.
type Curve struct {
	Rule    string
	Measure string // what X is, with its unit
	Line    []Spot // its ends and corners from left to right; a jump has two at the same X
	Points  []Spot // the points on it
}

// Spot is a place of a curve: a value of the rule's measure, and the share of the points that it earns. A point has a
// name.
type Spot struct {
	Name string
	X, Y exact.Fraction
}

// Curves are the curves of the picture. Rules with levels of words have none.
func (p *Picture) Curves(l lang.Language) []Curve {
	var all []Curve
	for i := range p.panels {
		q := &p.panels[i]
		if q.isLevels() {
			continue
		}
		x, unit := q.inUnit()
		share := func(y exact.Fraction) exact.Fraction {
			part, _ := y.Quo(q.of)
			return part.Mul(exact.Int(100))
		}
		c := Curve{Rule: q.layers[0].rule.Name, Measure: q.xTitle().In(l)}
		if unit != "" {
			c.Measure = lang.Of("PLOT_IN_UNIT", c.Measure, unit).In(l)
		}
		for _, line := range q.layers[0].trace.lines {
			for _, end := range line {
				s := Spot{X: x(end.x), Y: share(end.y)}
				if n := len(c.Line); n == 0 || !c.Line[n-1].X.Equal(s.X) || !c.Line[n-1].Y.Equal(s.Y) {
					c.Line = append(c.Line, s)
				}
			}
		}
		for _, point := range q.points {
			c.Points = append(c.Points, Spot{point.Name, x(point.Value), point.Share.Mul(exact.Int(100))})
		}
		all = append(all, c)
	}
	return all
}

// inUnit is how values of the measure are shown, and the name of their unit.
func (p *panel) inUnit() (in func(exact.Fraction) exact.Fraction, unit string) {
	rule := p.layers[0].rule
	if rule.Measure.IsRate() {
		return func(v exact.Fraction) exact.Fraction { return v.Mul(exact.Int(100)) }, "%"
	}
	if s := rule.Measure.Scale(); s == scoring.InDays || s == scoring.InTimes {
		return func(v exact.Fraction) exact.Fraction { return v }, ""
	}
	return rule.Unit.FromBase, visible.Line(rule.Unit.Name())
}
