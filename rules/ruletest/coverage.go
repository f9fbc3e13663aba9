package ruletest

import (
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Decision is one thing that a rule set decides: which piece of a curve a value falls into, on which side of an end it
// lies, which level or grade is given. Tests take it or they don't; there are no percentages.
type Decision struct {
	lang.Message
	Taken bool
	Place fault.Place // in the rule set
}

// Coverage is what the tests of one rule set have taken of its decisions, in the order of the rule set.
type Coverage struct {
	set       *rules.Set
	decisions []Decision
	pieces    [][]int // of each rule, the decision of each piece
	ends      [][]end // of each rule, the ends between its pieces
	levels    [][]int
	grades    []int
	edges     []int // of each grade, the decision that its least total was met exactly
}

// end is a value where one piece of a curve stops and the next begins.
type end struct {
	at       exact.Fraction
	decision int
}

// NewCoverage lists the decisions of a rule set.
func NewCoverage(set *rules.Set) *Coverage {
	c := &Coverage{set: set}
	for i := range set.Rules {
		c.rule(&set.Rules[i], isUsed(set, i))
	}
	for i, g := range set.Grades.Levels {
		c.grades = append(c.grades, c.decide(set.Place, "COVER_GRADE", g.Name))
		edge := -1
		if i < len(set.Grades.Levels)-1 {
			edge = c.decide(set.Place, "COVER_GRADE_EDGE", g.Name, g.Least)
		}
		c.edges = append(c.edges, edge)
	}
	return c
}

func (c *Coverage) decide(place fault.Place, code lang.Code, args ...any) int {
	c.decisions = append(c.decisions, Decision{Message: lang.Of(code, args...), Place: place})
	return len(c.decisions) - 1
}

// isUsed reports whether a tier or a choice gives a rule; one that is only inherited decides nothing.
func isUsed(set *rules.Set, rule int) bool {
	return slices.ContainsFunc(set.Tiers, func(t rules.Tier) bool { return t.Rule == rule }) ||
		slices.ContainsFunc(set.Choices, func(c rules.Choice) bool { return c.Rule == rule })
}

func (c *Coverage) rule(rule *rules.Rule, used bool) {
	var pieces, levels []int
	var ends []end
	if !used {
		c.pieces, c.ends, c.levels = append(c.pieces, nil), append(c.ends, nil), append(c.levels, nil)
		return
	}
	all := rule.Curve.Pieces()
	for i, p := range all {
		pieces = append(pieces, c.decide(rule.Place, "COVER_PIECE", rule.Name, stretch(rule, p)))
		if v, ok := p.High.Value(); ok && i < len(all)-1 {
			ends = append(ends, end{v, c.decide(rule.Place, "COVER_END", rule.Name, rule.OnAxis(v))})
		}
	}
	for _, level := range rule.Levels {
		levels = append(levels, c.decide(rule.Place, "COVER_LEVEL", rule.Name, level.Name))
	}
	c.pieces, c.ends, c.levels = append(c.pieces, pieces), append(c.ends, ends), append(c.levels, levels)
}

// stretch is a piece's part of the axis, as the rule set writes it if it does.
func stretch(rule *rules.Rule, p scoring.Piece) string {
	if p.Label != "" {
		return p.Label
	}
	return rule.Stretch(p.Interval)
}

// Add takes in what a case came to.
func (c *Coverage) Add(o *Outcome) {
	if o.result == nil {
		return
	}
	for row := range o.result.Rows() {
		c.row(row)
	}
	if o.Case.single {
		return // of a form that is only one row the total means nothing
	}
	if i := c.set.Grades.Index(o.result.Grade()); i >= 0 && o.result.Grade() != "" {
		c.take(c.grades[i])
		if total := o.result.Score(); total.IsSet() && total.Fraction().Equal(c.set.Grades.Levels[i].Least) {
			c.take(c.edges[i])
		}
	}
}

func (c *Coverage) take(decision int) {
	if decision >= 0 {
		c.decisions[decision].Taken = true
	}
}

func (c *Coverage) row(row evaluation.Row) {
	terms, ok := row.Terms()
	if !ok {
		return
	}
	for i := range c.set.Rules {
		rule := &c.set.Rules[i]
		if rule.Name != row.Rule() {
			continue
		}
		if at := rule.Curve.Find(terms.Value); len(c.pieces[i]) > 0 && at >= 0 {
			c.take(c.pieces[i][at])
		}
		for _, end := range c.ends[i] {
			if end.at.Equal(terms.Value) {
				c.take(end.decision)
			}
		}
		c.level(rule, i, row.Score(), terms.Points)
	}
}

// level takes the level that a score lies in.
func (c *Coverage) level(rule *rules.Rule, i int, score indicator.Amount, points exact.Fraction) {
	share, ok := score.Fraction().Quo(points)
	if !ok || !score.IsSet() {
		return
	}
	for at := range rule.Levels {
		if rule.Levels[at].Interval.Has(share) {
			c.take(c.levels[i][at])
		}
	}
}

// Rules is the rule set.
func (c *Coverage) Rules() *rules.Set { return c.set }

// Decisions are all decisions of the rule set, in its order.
func (c *Coverage) Decisions() []Decision { return c.decisions }

// Taken counts the decisions that were taken, of all.
func (c *Coverage) Taken() (taken, all int) {
	for _, d := range c.decisions {
		if d.Taken {
			taken++
		}
	}
	return taken, len(c.decisions)
}
