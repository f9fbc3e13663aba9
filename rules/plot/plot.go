// Package plot draws the rules of a rule set: each as a curve over what it measures, with filled dots on ends that
// belong to a stretch and hollow ones on ends that don't; as an SVG that needs nothing else, and in characters for a
// terminal. Two rule sets can be laid over each other, and a form's indicators set as points on the curves.
//
// It draws what was compiled and computes exactly; only the picture's coordinates are rounded. It isn't a charting
// library.
package plot

import (
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
)

// Picture is the rules of a set, a panel each. It never changes and is safe for concurrent use.
type Picture struct {
	sets   []*rules.Set // one, or two over each other
	only   string
	points []Point
	panels []panel
}

// Point is an indicator on a rule's curve.
type Point struct {
	Rule  string         // of the first set
	Name  string         // the indicator
	Note  string         // what a reader wants beside the name, such as 17个/19个
	Value exact.Fraction // of the rule's measure
	Share exact.Fraction // what it earned, of its points
}

var (
	errNoRules  = errors.New("plot: no rule set; make one with rules.Load or rules.Preset")
	errNoWriter = errors.New("plot: nothing to write to")
)

// Option changes what is drawn.
type Option func(*Picture) error

// Over lays another rule set over the first: rules of one name and measure share a panel.
func Over(other *rules.Set) Option {
	return func(p *Picture) error {
		if other == nil {
			return errNoRules
		}
		p.sets = append(p.sets[:1], other)
		return nil
	}
}

// Only draws one rule. It fails for a rule that no set has.
func Only(rule string) Option {
	return func(p *Picture) error {
		p.only = rule
		return nil
	}
}

// Points sets indicators on the curves.
func Points(points ...Point) Option {
	return func(p *Picture) error {
		p.points = append(p.points, points...)
		return nil
	}
}

// New draws the rules that a set uses.
func New(set *rules.Set, options ...Option) (*Picture, error) {
	if set == nil {
		return nil, errNoRules
	}
	p := &Picture{sets: []*rules.Set{set}}
	for _, o := range options {
		if o == nil {
			continue
		}
		if err := o(p); err != nil {
			return nil, err
		}
	}
	for at := range p.sets {
		p.addPanels(at)
	}
	if len(p.panels) == 0 {
		if _, err := set.RuleNamed(p.only); err != nil {
			return nil, err
		}
	}
	for i := range p.panels {
		p.panels[i].measure(p.points)
	}
	return p, nil
}

// addPanels gives each rule of a set a panel, or puts it into the panel of a rule of that name and measure.
func (p *Picture) addPanels(of int) {
	set := p.sets[of]
	for i := range set.Rules {
		rule := &set.Rules[i]
		if p.only != "" && rule.Name != p.only || p.only == "" && !set.Uses(i) {
			continue
		}
		drawn := layer{rule: rule, set: of}
		at := -1
		for j := range p.panels {
			if first := p.panels[j].layers[0]; first.set != of && comparable(first.rule, rule) {
				at = j
			}
		}
		if at < 0 {
			p.panels = append(p.panels, panel{layers: []layer{drawn}})
			continue
		}
		p.panels[at].layers = append(p.panels[at].layers, drawn)
	}
}

// comparable reports whether two rules can share axes.
func comparable(a, b *rules.Rule) bool {
	return a.Name == b.Name && a.Measure == b.Measure && a.Unit.Dimension() == b.Unit.Dimension() &&
		(len(a.Levels) > 0) == (len(b.Levels) > 0)
}

// layer is one rule in a panel.
type layer struct {
	rule  *rules.Rule
	set   int
	trace trace
}

// panel is one picture: its axes, its curves and its points.
type panel struct {
	layers []layer
	points []Point
	of     exact.Fraction // the points that the vertical axis counts in; 1 with inShare
	share  bool           // the vertical axis is in percent of the points
	x, y   axis
}

func (p *panel) isLevels() bool { return len(p.layers[0].rule.Levels) > 0 }
