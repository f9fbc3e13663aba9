package ruletest

import (
	"fmt"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// ruleCover is the decisions of one rule.
type ruleCover struct {
	pieces []int
	ends   []end
	levels []int
	nought sides   // what was earned was held to nothing
	most   sides   // or to the most
	asked  []sides // of each named condition that holds by itself
}

// choiceCover is the decisions of one choice.
type choiceCover struct {
	taken sides
	parts []sides
}

func (c *Coverage) coverRule(i int) ruleCover {
	rule := &c.set.Rules[i]
	cover := ruleCover{nought: sides{-1, -1}, most: sides{-1, -1}}
	if !isUsed(c.set, i) {
		return cover
	}
	domain := rule.Measure.Domain()
	all := rule.Curve.Pieces()
	for k, p := range all {
		if p.Intersect(domain).IsEmpty() {
			cover.pieces = append(cover.pieces, -1)
			continue
		}
		place := c.value("rules", rule.Name, "curve", p.Label)
		cover.pieces = append(cover.pieces, c.decide(Pieces, place, "COVER_PIECE", rule.Name, stretch(rule, p)))
		v, ok := p.High.Value()
		if ok && k < len(all)-1 && (len(cover.ends) == 0 || !cover.ends[len(cover.ends)-1].at.Equal(v)) {
			cover.ends = append(cover.ends, c.end(place, rule, v, domain))
		}
	}
	c.coverCeilings(rule, &cover, domain)
	for k, a := range rule.Asked {
		held := sides{-1, -1}
		if a.If != nil {
			place := c.value("rules", rule.Name, "conditions", fmt.Sprint(k), "if")
			held = sides{c.decide(Conditions, place, "COVER_TRUE", a.Name), c.decide(Conditions, place, "COVER_FALSE", a.Name)}
		}
		cover.asked = append(cover.asked, held)
	}
	for k, level := range rule.Levels {
		place := c.value("rules", rule.Name, "levels", fmt.Sprint(k), "range")
		cover.levels = append(cover.levels, c.decide(Levels, place, "COVER_LEVEL", rule.Name, level.Name))
	}
	if len(rule.Levels) > 0 {
		cover.ends = c.levelEnds(rule)
	}
	return cover
}

// end lists the decisions of one end: on it, just below, just above, as far as values can lie there.
func (c *Coverage) end(place fault.Place, rule *rules.Rule, v exact.Fraction, domain scoring.Interval) end {
	e := end{at: v, on: -1, below: -1, above: -1}
	if domain.Has(v) {
		e.on = c.decide(Ends, place, "COVER_END", rule.Name, rule.OnAxis(v))
	}
	if rule.Measure == scoring.Custom {
		return e // an expression may jump over what lies beside
	}
	if below := (scoring.Interval{Low: domain.Low, High: scoring.Before(v)}); !below.IsEmpty() {
		e.below = c.decide(Ends, place, "COVER_END_BELOW", rule.Name, rule.OnAxis(v))
	}
	if above := (scoring.Interval{Low: scoring.After(v), High: domain.High}); !above.IsEmpty() {
		e.above = c.decide(Ends, place, "COVER_END_ABOVE", rule.Name, rule.OnAxis(v))
	}
	return e
}

// levelEnds are the ends between the levels of a rule, as shares of the points.
func (c *Coverage) levelEnds(rule *rules.Rule) []end {
	var ends []end
	shares := &rules.Rule{Name: rule.Name, Measure: scoring.Attainment}
	domain := scoring.Interval{Low: scoring.Before(exact.Int(0)), High: scoring.After(exact.Int(1))}
	for k, level := range rule.Levels {
		if _, fixed := level.Fixed(); fixed {
			continue
		}
		for _, cut := range []scoring.Cut{level.Interval.High, level.Interval.Low} {
			v, _ := cut.Value()
			if v.Sign() > 0 && v.Less(exact.Int(1)) && !slices.ContainsFunc(ends, func(e end) bool { return e.at.Equal(v) }) {
				ends = append(ends, c.end(c.value("rules", rule.Name, "levels", fmt.Sprint(k), "range"), shares, v, domain))
			}
		}
	}
	return ends
}

// coverCeilings lists what holds the rows of a rule to nothing and to the most, where a line runs beyond.
func (c *Coverage) coverCeilings(rule *rules.Rule, cover *ruleCover, domain scoring.Interval) {
	place := c.value("rules", rule.Name, "curve")
	low, high := false, false
	for _, p := range rule.Curve.Pieces() {
		below, above := runsBeyond(&p, domain, rule.Curve.Most())
		low, high = low || below, high || above
	}
	if low {
		cover.nought = sides{
			c.decide(Ceilings, place, "COVER_NOUGHT", rule.Name),
			c.decide(Ceilings, place, "COVER_NOT_NOUGHT", rule.Name),
		}
	}
	if high {
		most := rule.Curve.Most().InPercent()
		cover.most = sides{
			c.decide(Ceilings, place, "COVER_MOST", rule.Name, most),
			c.decide(Ceilings, place, "COVER_NOT_MOST", rule.Name, most),
		}
	}
}

// runsBeyond reports whether a sloping piece goes below nothing or above the most, for a row of ten points.
func runsBeyond(p *scoring.Piece, domain scoring.Interval, most exact.Fraction) (below, above bool) {
	if p.Share.IsConstant() && p.Extra.IsConstant() {
		return false, false
	}
	ten := exact.Int(10)
	in := p.Intersect(domain)
	at := func(c scoring.Cut, far int64) exact.Fraction {
		v, ok := c.Value()
		if !ok {
			v = exact.Int(far)
		}
		return p.Share.At(v).Mul(ten).Add(p.Extra.At(v))
	}
	for _, v := range []exact.Fraction{at(in.Low, -1e9), at(in.High, 1e9)} {
		below = below || v.Sign() < 0
		above = above || most.Mul(ten).Less(v)
	}
	return below, above
}

func (c *Coverage) coverChoices() {
	for i, choice := range c.set.Choices {
		at := fmt.Sprint(i)
		cover := choiceCover{taken: sides{-1, -1}}
		name := c.set.Rules[choice.Rule].Name
		if choice.If == nil {
			cover.taken.yes = c.decide(Choices, choice.Place, "COVER_CHOICE_REST", name)
			c.choices = append(c.choices, cover)
			continue
		}
		place := c.value("choose", at, "if")
		cover.taken = sides{
			c.decide(Choices, place, "COVER_CHOICE", choice.If.String()),
			c.decide(Choices, place, "COVER_CHOICE_PASSED", choice.If.String()),
		}
		cover.parts = c.coverParts(choice.If, "choose", at, "if")
		c.choices = append(c.choices, cover)
	}
}

// coverParts lists the parts of a condition that is joined from several; a single one is decided with the whole.
func (c *Coverage) coverParts(e *rules.Expression, path ...string) []sides {
	parts := (*expression.Program)(e).Parts()
	if len(parts) < 2 {
		return nil
	}
	at, written := c.set.Written(path...)
	var all []sides
	for _, part := range parts {
		place := c.set.Place
		if written {
			place = at.At(part.Offset)
		}
		all = append(all, sides{
			c.decide(Conditions, place, "COVER_TRUE", part.Text),
			c.decide(Conditions, place, "COVER_FALSE", part.Text),
		})
	}
	return all
}

// askParts takes what each part of a condition was.
func (c *Coverage) askParts(e *rules.Expression, parts []sides, env expression.Env) {
	if len(parts) == 0 {
		return
	}
	for i, truth := range (*expression.Program)(e).Asked(env) {
		if truth != expression.Unasked {
			c.either(parts[i], truth == expression.True)
		}
	}
}

// row takes what one row decided: the choice of its rule, and where its value lies on the rule's curve or in its
// levels.
func (c *Coverage) row(o *Outcome, row evaluation.Row) {
	i, ours := row.Indicator()
	at := slices.IndexFunc(c.set.Rules, func(r rules.Rule) bool { return r.Name == row.Rule() })
	if at < 0 {
		return
	}
	if ours {
		c.choose(row)
		if reading, bare := row.BareReading(); bare && reading < len(c.bare) {
			c.take(c.bare[reading])
		}
		if days, dated := row.DaysLate(); dated {
			c.either(c.dates, days == 0)
		}
	}
	cover, rule := &c.rules[at], &c.set.Rules[at]
	if level, ok := row.Level(); ok {
		c.level(o, row, cover, level, i)
		return
	}
	terms, ok := row.Terms()
	if !ok || len(cover.pieces) == 0 || len(rule.Levels) > 0 {
		return
	}
	for k, held := range cover.asked {
		if held.yes < 0 {
			continue
		}
		if v, err := (*expression.Program)(rule.Asked[k].If).Eval(envOf(row)); err == nil {
			c.either(held, v.Bool())
		}
	}
	if piece := rule.Curve.Find(terms.Value); piece >= 0 {
		c.take(cover.pieces[piece])
		c.ceiling(rule, cover, piece, &terms)
	}
	if len(cover.ends) > 0 {
		c.beside(cover.ends, terms.Value, c.neighbours(o, row, i, ours))
	}
}

// envOf is what the conditions of a row's rules look at.
func envOf(row evaluation.Row) expression.Env { return expression.Held(row.Env()).Env() }

// choose takes the choices that a row was passed by, up to the one that it took.
func (c *Coverage) choose(row evaluation.Row) {
	env := envOf(row)
	for i, choice := range c.set.Choices {
		cover := &c.choices[i]
		if choice.If == nil {
			c.take(cover.taken.yes)
			return
		}
		c.askParts(choice.If, cover.parts, env)
		v, err := (*expression.Program)(choice.If).Eval(env)
		if err != nil {
			return
		}
		c.either(cover.taken, v.Bool())
		if v.Bool() {
			return
		}
	}
}

// ceiling takes whether what a row earned was held to nothing or to the most.
func (c *Coverage) ceiling(rule *rules.Rule, cover *ruleCover, piece int, terms *evaluation.Terms) {
	p := rule.Curve.Piece(piece)
	if p.Share.IsConstant() && p.Extra.IsConstant() {
		return
	}
	raw := p.Share.At(terms.Value).Mul(terms.Points).Add(p.Extra.At(terms.Value))
	c.either(cover.nought, raw.Sign() < 0)
	c.either(cover.most, rule.Curve.Most().Mul(terms.Points).Less(raw))
}

// level takes the level that a row was given, and where its own score lies.
func (c *Coverage) level(o *Outcome, row evaluation.Row, cover *ruleCover, level, i int) {
	if row.Score().IsSet() && len(cover.levels) > 0 {
		c.take(cover.levels[level])
	}
	declared := o.Case.form.Indicators[i].Declared
	share, ok := declared.Fraction().Quo(row.Points().Fraction())
	if !declared.IsSet() || !ok {
		return
	}
	step, _ := exact.Scaled(1, declared.Scale()).Quo(row.Points().Fraction())
	c.beside(cover.ends, share, []exact.Fraction{share.Sub(step), share.Add(step)})
}

// beside takes the ends that a value lies on, and those that its neighbours reach or pass.
func (c *Coverage) beside(ends []end, value exact.Fraction, neighbours []exact.Fraction) {
	for _, e := range ends {
		side := value.Cmp(e.at)
		if side == 0 {
			c.take(e.on)
			continue
		}
		for _, n := range neighbours {
			if reached := n.Cmp(e.at); reached == 0 || (reached < 0) != (side < 0) {
				c.take(map[bool]int{true: e.below, false: e.above}[side < 0])
			}
		}
	}
}

// stretch is a piece's part of the axis, as the rule set writes it if it does.
func stretch(rule *rules.Rule, p scoring.Piece) string {
	if p.Label != "" {
		return p.Label
	}
	return rule.Stretch(p.Interval)
}
