package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// levels finds scores between two levels that neither allows, a scale whose top or bottom no level reaches, and a level
// that allows more than one before it. A level that is worth a single share leaves nothing to judge, and no gap.
func (c *checker) levels(rule *Rule) {
	if len(rule.Levels) == 0 {
		return
	}
	node := func(i int) *source.Node {
		list := c.node("rules", rule.Name, "levels")
		if list == nil || i >= len(list.Items) {
			return nil
		}
		return list.Items[i].Get("range")
	}
	last := len(rule.Levels) - 1
	for i := range rule.Levels {
		level := &rule.Levels[i]
		if i == last {
			break
		}
		next := &rule.Levels[i+1]
		if level.Interval.Low.Cmp(next.Interval.Low) < 0 {
			c.at(node(i+1), rule.Place, "CHECK_LEVELS_RISE", rule.Name, next.Name, share(next.Interval), level.Name,
				share(level.Interval)).
				Hinting(lang.Of("CHECK_LEVELS_RISE_HINT"))
			return
		}
		gap := scoring.Interval{Low: next.Interval.High, High: level.Interval.Low}
		if gap.IsEmpty() || fixed(level) || fixed(next) {
			continue
		}
		e := c.at(node(i+1), rule.Place, "CHECK_LEVELS_GAP", rule.Name, gap.Sample().InPercent(), next.Name,
			level.Name).Hinting(lang.Of("CHECK_LEVELS_GAP_HINT"))
		fix(e, share(scoring.Interval{Low: next.Interval.Low, High: level.Interval.Low}))
	}
	top, bottom := &rule.Levels[0], &rule.Levels[last]
	if !fixed(top) && !top.Interval.Has(one) {
		right := share(scoring.Interval{Low: top.Interval.Low, High: scoring.After(one)})
		fix(c.at(node(0), rule.Place, "CHECK_LEVELS_TOP", rule.Name, top.Name).Hinting(
			lang.Of("CHECK_EDGE_PLAIN_HINT", right)), right)
	}
	if !fixed(bottom) && !bottom.Interval.Has(zero) {
		right := share(scoring.Interval{Low: scoring.Before(zero), High: bottom.Interval.High})
		fix(c.at(node(last), rule.Place, "CHECK_LEVELS_BOTTOM", rule.Name, bottom.Name).Hinting(
			lang.Of("CHECK_EDGE_PLAIN_HINT", right)), right)
	}
}

func fixed(l *Level) bool {
	_, ok := l.Fixed()
	return ok
}

// share is an interval of shares as a level writes it.
func share(i scoring.Interval) string {
	rate := Rule{Measure: scoring.Attainment}
	return rate.Stretch(i)
}

// grades finds grades that no total reaches, because they begin above all totals, above what limits leave, or between
// two consecutive totals; and grades of the unrounded total that contradict the rounded one that is shown.
func (c *checker) grades() {
	levels := c.Grades.Levels
	most := c.mostTotal()
	step := exact.Scaled(1, c.Rounding.Digits)
	for i, g := range levels {
		value := c.node("grades", "levels").Get(g.Name)
		if most.Less(g.Least) {
			c.at(value, c.Place, "CHECK_GRADE_UNREACHED", g.Name, g.Least, most).Hinting(lang.Of("CHECK_GRADE_UNREACHED_HINT"))
			continue
		}
		first := g.Least.Round(c.Rounding.Digits, exact.Ceiling)
		if i > 0 && c.roundedTotals() && !first.Less(levels[i-1].Least) {
			c.at(value, c.Place, "CHECK_GRADE_BETWEEN", g.Name, g.Least, levels[i-1].Name, levels[i-1].Least, step).Hinting(
				lang.Of("CHECK_GRADE_UNREACHED_HINT"))
		}
	}
	if len(levels) > 1 && !c.Grades.OfRounded && c.Rounding.At == scoring.AtTotal {
		c.gradeHidden(levels, most)
	}
}

// roundedTotals reports whether the total that is graded has the digits of a score.
func (c *checker) roundedTotals() bool {
	if c.Grades.OfRounded {
		return true
	}
	return c.Rounding.At != scoring.AtTotal && c.Policy.NotApplicable != Rescale
}

// gradeHidden finds a total that is shown as if it had reached a grade, and hasn't.
func (c *checker) gradeHidden(levels []scoring.Grade, most exact.Fraction) {
	quarter := exact.Scaled(25, c.Rounding.Digits+2)
	for i := range levels[:len(levels)-1] {
		below := levels[i].Least.Sub(quarter)
		shown := c.Rounding.Of(below)
		if levels[i].Least.Sign() <= 0 || shown.Less(levels[i].Least) || most.Less(below) {
			continue
		}
		of := c.node("grades", "of")
		e := c.at(of, c.Place, "CHECK_GRADE_HIDDEN", below, shown, levels[i].Name, levels[c.Grades.Of(below)].Name).Hinting(
			lang.Of("CHECK_GRADE_HIDDEN_HINT"))
		fixNode(e, of, "rounded")
		return
	}
}
