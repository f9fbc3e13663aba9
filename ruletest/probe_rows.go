package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// boundaries are drafts for the curve of a rule: each end, the values by the smallest step beside it, and one within
// each piece.
func (p *prober) boundaries(rule int) []draft {
	var all []draft
	for _, v := range p.boundaryValues(rule) {
		all = append(all, p.solved(rule, v)...)
	}
	return all
}

func (p *prober) boundaryValues(rule int) []exact.Fraction {
	r := &p.set.Rules[rule]
	var values []exact.Fraction
	for _, piece := range r.Curve.Pieces() {
		low, hasLow := piece.Low.Value()
		high, hasHigh := piece.High.Value()
		switch {
		case hasLow && hasHigh:
			values = append(values, low.Add(high).Mul(exact.Scaled(5, 1)))
		case hasHigh:
			values = append(values, high.Mul(exact.Scaled(5, 1)))
		case hasLow:
			values = append(values, low.Add(piece.Steps.Per).Add(p.step(rule, low)), low.Mul(exact.Int(2)))
		}
		if hasHigh {
			step := p.step(rule, high)
			values = append(values, high.Sub(step), high, high.Add(step))
		}
	}
	for i, v := range values {
		if slices.IndexFunc(values, v.Equal) < i {
			values[i] = exact.Fraction{}
		}
	}
	return values
}

// roundings are shares that rounding modes treat differently, for rows of ten points: 8.125, 8.135, 8.121 and 8.129.
var roundings = []string{"0.8125", "0.8135", "0.8121", "0.8129"}

// rows are drafts of single rows: what each rule earns where rounding shows, and every cell that the policy reads one
// way or another, in every tier.
func (p *prober) rows() []draft {
	var all []draft
	for i := range p.set.Rules {
		if !isUsed(p.set, i) {
			continue
		}
		for _, text := range roundings {
			v, _ := exact.Parse(text)
			all = append(all, p.solved(i, v)...)
		}
		all = append(all, p.levels(i)...)
		all = append(all, p.variations(i)...)
	}
	for _, route := range append(p.routes(), p.bareRoutes()...) {
		for _, actual := range actualsFor(&route.Target) {
			row := route
			row.Actual = cell.ParseActual(actual)
			all = append(all, p.row(row))
			if isLeftToPolicy(&row.Target) {
				row.Declared = whole(5)
				all = append(all, p.row(row))
			}
		}
	}
	return all
}

func (p *prober) row(row indicator.Indicator) draft {
	form := formOf(row)
	form.Year = p.yearFor(&row)
	name := lang.Of("DRAFT_VALUE", row.Name, orDash(row.Target.Text()), orDash(row.Actual.Text()))
	if row.Declared.IsSet() {
		name = lang.Of("DRAFT_LEVEL", row.Name, orDash(row.Actual.Text()), row.Declared.String(), row.Points.String())
	}
	return draft{name: name, form: form, single: true}
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// isLeftToPolicy reports whether a target may be missed without a ratio: a date, and an end that doesn't belong.
func isLeftToPolicy(t *cell.Threshold) bool {
	return t.Kind() == cell.Day || t.Low().Open || t.High().Open
}

// actualsFor are actuals that a target can meet, miss and exceed, and those that policies read.
func actualsFor(t *cell.Threshold) []string {
	unit := t.Unit().Name()
	switch t.Kind() {
	case cell.Quantity, cell.Duration:
		limit := limitOf(t)
		part := limit.Mul(exact.Scaled(9, 1)).String() + unit
		all := []string{
			limit.String() + unit, part, limit.Mul(exact.Scaled(12, 1)).String() + unit, limit.Mul(exact.Int(3)).String() + unit,
			"", "已完成", "约" + part,
		}
		if unit == "%" {
			all = append(all, "0.95", "0.5")
		}
		return all
	case cell.List:
		return []string{"一级80%；二级30%", "一级80%；二级60%", "一级40%；二级30%", "一级40%"}
	case cell.Day:
		return []string{"6月30日", "7月10日"}
	case cell.None:
		return []string{"100个", "", "达成"}
	}
	return []string{t.Text(), "", "达成", "未达成", "50%"}
}

// variations are rows of a rule with and without a reason, with judgements, with a declared score beside theirs, and
// with running totals.
func (p *prober) variations(rule int) []draft {
	var all []draft
	for i, template := range p.templates[rule] {
		if i >= 3 {
			break
		}
		for _, actual := range actualsFor(&template.Target) {
			row := template
			row.Points, row.Actual, row.Reason = whole(10), cell.ParseActual(actual), ""
			all = append(all, p.row(row))
			for _, judged := range []indicator.Judgement{{Excused: true}, {TargetLow: true}} {
				other := row
				other.Judged = judged
				all = append(all, p.row(other))
			}
			row.Cumulative = &indicator.Cumulative{Target: row.Target, Actual: cell.ParseActual(row.Target.Text())}
			all = append(all, p.row(row))
			row.Cumulative = nil
			all = append(all, p.declared(row)...)
		}
	}
	all = append(all, p.answering(rule)...)
	all = append(all, p.exceeding(rule)...)
	return all
}

// answering are rows whose conditions all hold, all but one, and none.
func (p *prober) answering(rule int) []draft {
	r := &p.set.Rules[rule]
	if len(r.Asked) == 0 || len(p.templates[rule]) == 0 {
		return nil
	}
	var all []draft
	var points exact.Fraction
	for _, c := range r.Asked {
		points = points.Add(c.Points)
	}
	for fails := -1; fails <= len(r.Asked); fails++ {
		var answers []string
		for i, c := range r.Asked {
			if c.If == nil {
				answers = append(answers, c.Name+"："+map[bool]string{true: "否", false: "是"}[i == fails || fails == len(r.Asked)])
			}
		}
		row := p.templates[rule][0]
		row.Points, row.Actual = amount(points), cell.ParseActual(strings.Join(answers, "；"))
		all = append(all, p.row(row))
		row.Points = amount(p.set.Total)
		all = append(all, p.row(row))
		row.Reason = ""
		all = append(all, p.row(row))
	}
	return all
}

// declared are a row whose own score is off by the tolerance, and by a little more or less.
func (p *prober) declared(row indicator.Indicator) []draft {
	result, err := p.evaluator.Evaluate(formOf(row))
	if err != nil {
		return nil
	}
	scored, ok := theRow(result)
	if !ok || !scored.Score().IsSet() || len(p.set.Rules) == 0 {
		return nil
	}
	if _, isLevel := scored.Level(); isLevel {
		return nil
	}
	step := exact.Scaled(1, p.set.Rounding.Digits)
	var all []draft
	for _, off := range []exact.Fraction{p.set.Tolerance, p.set.Tolerance.Add(step), p.set.Tolerance.Sub(step)} {
		other := row
		other.Declared = amount(scored.Score().Fraction().Sub(off))
		if other.Declared.Fraction().Sign() >= 0 {
			all = append(all, p.row(other))
		}
	}
	return all
}

// exceeding are rows without a reason that go as far beyond their target as must be explained.
func (p *prober) exceeding(rule int) []draft {
	over, ok := p.set.Explain.Over.Value()
	if !ok || p.set.Rules[rule].Measure != scoring.Attainment {
		return nil
	}
	var all []draft
	for _, v := range near(over) {
		for _, d := range p.solved(rule, v) {
			d.form.Indicators[0].Reason = ""
			all = append(all, d)
		}
	}
	return all
}

// levels are rows of a level rule: each level with scores on its ends and beside them, and without a score.
func (p *prober) levels(rule int) []draft {
	r := &p.set.Rules[rule]
	if len(r.Levels) == 0 || len(p.templates[rule]) == 0 {
		return nil
	}
	template := p.templates[rule][0]
	for _, other := range p.templates[rule] {
		if other.Target.Kind() == cell.Text {
			template = other
			break
		}
	}
	var all []draft
	for i := range r.Levels {
		for _, points := range []string{"10", "100", "3.33", "1"} {
			v, _ := exact.Parse(points)
			row := template
			row.Points, row.Actual, row.Judged = amount(v), cell.ParseActual(r.Levels[i].Name), indicator.Judgement{}
			all = append(all, p.row(row))
			for _, share := range p.levelShares(&r.Levels[i]) {
				for _, mode := range []exact.Mode{exact.Down, exact.Up} {
					row.Declared = exact.FixedAmount(share.Mul(v).Round(2, mode), 2)
					all = append(all, p.row(row))
				}
			}
		}
	}
	return all
}

// levelShares are the ends of a level, 0.1% and 1% beside them, and the middle.
func (p *prober) levelShares(level *rules.Level) []exact.Fraction {
	low, _ := level.Interval.Low.Value()
	high, _ := level.Interval.High.Value()
	shares := []exact.Fraction{low.Add(high).Mul(exact.Scaled(5, 1))}
	for _, v := range []exact.Fraction{low, high} {
		for _, by := range []exact.Fraction{
			{},
			exact.Scaled(-1, 3), exact.Scaled(1, 3), exact.Scaled(-1, 2),
			exact.Scaled(1, 2),
		} {
			if share := v.Add(by); share.Sign() >= 0 && !exact.Int(1).Less(share) {
				shares = append(shares, share)
			}
		}
	}
	return shares
}

// compared are rows in which the variables that conditions and measures compare have the values that they are compared
// with, and those beside them.
func (p *prober) compared() []draft {
	var all []draft
	for i, c := range p.set.Choices {
		if c.If == nil {
			continue
		}
		for _, m := range (*expression.Program)(c.If).Mentions() {
			for _, v := range near(m.Value.Number()) {
				all = append(all, p.comparing(c.Rule, m.Slot, v)...)
				if i+1 < len(p.set.Choices) {
					all = append(all, p.comparing(p.set.Choices[len(p.set.Choices)-1].Rule, m.Slot, v)...)
				}
			}
		}
	}
	return all
}

// comparing are rows of a rule, and others, in which a variable has a value.
func (p *prober) comparing(rule, slot int, v exact.Fraction) []draft {
	var all []draft
	for i, template := range p.templates[rule] {
		if i >= 4 {
			break
		}
		row := template
		unit := row.Target.Unit()
		text, ok := decimal(unit.FromBase(v))
		if !ok {
			continue
		}
		row.Points = whole(10)
		if row.Actual.Text() == "" {
			row.Actual = cell.ParseActual(row.Target.Text())
		}
		switch slot {
		case variable.Points:
			row.Points = amount(v)
		case variable.Target:
			row.Target = cell.ParseThreshold(row.Target.Op().String() + text + unit.Name())
		case variable.Actual:
			row.Actual = cell.ParseActual(text + unit.Name())
		case variable.HasReason:
			row.Reason = ""
		case variable.Excused:
			row.Judged.Excused = true
		case variable.TargetLow:
			row.Judged.TargetLow = true
		default:
			form, ok := withMoney(formOf(row), slot, v)
			if ok {
				d := p.row(row)
				d.form = form
				all = append(all, d)
			}
			continue
		}
		all = append(all, p.row(row))
	}
	return all
}
