package mutation

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// levels toggles whether the ends of each level belong to it and moves them by 1%; a level of one share moves as a
// whole.
func (c *curveMaker) levels() {
	whole := scoring.Interval{Low: scoring.Before(exact.Int(0)), High: scoring.After(exact.Int(1))}
	for i := range c.rule.Levels {
		now := c.rule.Levels[i].Interval
		low, _ := now.Low.Value()
		high, _ := now.High.Value()
		with := func(to scoring.Interval) {
			if to.IsEmpty() || len(to.Minus(whole)) > 0 {
				return
			}
			set := c.withRule(c.at, func(r *rules.Rule) {
				r.Levels = slices.Clone(r.Levels)
				r.Levels[i].Interval = to
			})
			place := c.value("rules", c.rule.Name, "levels", strconv.Itoa(i), "range")
			c.add(set, place, changed(shares(now), shares(to))).Rule = c.at
		}
		step := exact.Scaled(1, 2)
		if low.Equal(high) {
			for _, to := range []exact.Fraction{low.Sub(step), low.Add(step)} {
				with(scoring.Interval{Low: scoring.Before(to), High: scoring.After(to)})
			}
			continue
		}
		for _, to := range cutsNear(now.Low, step) {
			with(scoring.Interval{Low: to, High: now.High})
		}
		for _, to := range cutsNear(now.High, step) {
			with(scoring.Interval{Low: now.Low, High: to})
		}
	}
}

// cutsNear are a cut on the other side of its value, and the cuts a step before and after it.
func cutsNear(c scoring.Cut, step exact.Fraction) []scoring.Cut {
	v, _ := c.Value()
	same, other := scoring.Before, scoring.After
	if c.IsAfter() {
		same, other = scoring.After, scoring.Before
	}
	return []scoring.Cut{other(v), same(v.Sub(step)), same(v.Add(step))}
}

// shares is an interval of shares as a rule set writes it.
func shares(i scoring.Interval) string {
	return (&rules.Rule{Measure: scoring.Attainment}).Stretch(i)
}
