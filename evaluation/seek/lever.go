package seek

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// lever is a row whose outcome can be moved over a grid of values with few decimals.
type lever struct {
	name      string
	indicator int // -1 for the money row
	refused   lang.Message
	lost      exact.Fraction // points that the row didn't earn
	from      string         // as in the form
	now       int64          // the place on the grid nearest to it
	has       bool           // the form has an outcome
	low, high int64          // the range of the grid
	unit      int64          // one unit, in steps of the grid; 0 where there is none
	step      exact.Fraction
	size      exact.Fraction // what a relative change refers to
	breaks    []exact.Fraction
	write     func(exact.Fraction) string
	put       func(*indicator.Form, exact.Fraction)
	best      *optimum // once it is known
}

func (l *lever) at(k int64) exact.Fraction      { return l.step.Mul(exact.Int(k)) }
func (l *lever) text(k int64) string            { return l.write(l.at(k)) }
func (l *lever) set(f *indicator.Form, k int64) { l.put(f, l.at(k)) }
func (l *lever) floor(v exact.Fraction) int64   { return l.index(v, exact.Floor) }
func (l *lever) index(v exact.Fraction, m exact.Mode) int64 {
	q, _ := v.Quo(l.step)
	k, ok := q.Mantissa(0, m)
	if !ok || k > farthest {
		return farthest
	}
	return max(k, -farthest)
}

// farthest is the end of every grid.
const farthest = int64(1) << 52

// change is the relative change of the outcome.
func (l *lever) change(to int64) exact.Fraction {
	way := l.at(to).Sub(l.at(l.now)).Abs()
	if share, ok := way.Quo(l.size); ok {
		return share
	}
	return way
}

// points are the grid places between which the score is monotonic: the ends, the form's own, and both neighbours of
// every break.
func (l *lever) points() []int64 {
	points := []int64{l.low, l.high, l.now}
	for _, b := range l.breaks {
		k := l.floor(b)
		points = append(points, k-1, k, k+1, k+2)
	}
	points = slices.DeleteFunc(points, func(k int64) bool { return k < l.low || k > l.high })
	slices.Sort(points)
	return slices.Compact(points)
}

// score is what the lever's row earns in a result.
func (l *lever) score(r *evaluation.Result) exact.Fraction {
	for row := range r.Rows() {
		at, isIndicator := row.Indicator()
		if isIndicator && at == l.indicator || !isIndicator && l.indicator < 0 && row.Name() == l.name {
			return row.Score().Fraction()
		}
	}
	return exact.Fraction{}
}

// leverOf makes the lever of a row, or one that says why it can't be moved.
func (s *search) leverOf(row evaluation.Row) *lever {
	l := &lever{name: row.Name(), indicator: -1, lost: row.Points().Fraction().Sub(row.Score().Fraction())}
	at, isIndicator := row.Indicator()
	if isIndicator {
		l.indicator = at
	}
	rule := s.ruleOf(row)
	switch {
	case row.Points().Fraction().Sign() <= 0:
		l.refused = lang.Of("SEEK_NO_POINTS")
	case rule == nil:
		l.refused = lang.Of("SEEK_NO_RULE")
	case !isIndicator && rule.Measure == scoring.Execution:
		s.money(l, rule)
	case isIndicator && row.ByMoney():
		s.money(l, rule)
	case rule.Measure == scoring.Level:
		s.level(l, rule, row)
	case rule.Measure == scoring.Custom:
		l.refused = lang.Of("SEEK_CUSTOM")
	case rule.Measure == scoring.Conditions || rule.Measure == scoring.Schedule || rule.Running:
		l.refused = lang.Of("SEEK_MANY")
	case !isIndicator:
		l.refused = lang.Of("SEEK_NO_RULE")
	default:
		s.value(l, rule, row)
	}
	return l
}

func (s *search) ruleOf(row evaluation.Row) *rules.Rule {
	if i, err := s.set.RuleNamed(row.Rule()); err == nil {
		return &s.set.Rules[i]
	}
	return nil
}

// edges are the values of the measure at which a rule's pieces meet, or at which they start to earn nothing or the
// maximum.
func (s *search) edges(rule *rules.Rule, points exact.Fraction) []exact.Fraction {
	edges := []exact.Fraction{exact.Int(1)}
	for _, p := range rule.Curve.Pieces() {
		for _, cut := range []scoring.Cut{p.Low, p.High} {
			if v, finite := cut.Value(); finite {
				edges = append(edges, v)
			}
		}
		base := p.Share.Base.Mul(points).Add(p.Extra.Base)
		slope := p.Share.Slope.Mul(points).Add(p.Extra.Slope)
		for _, y := range []exact.Fraction{{}, rule.Curve.Most().Mul(points)} {
			if v, ok := y.Sub(base).Quo(slope); ok {
				edges = append(edges, v)
				if p.Steps.Mode != scoring.Proportional { // the staircase reaches it within a step
					edges = append(edges, v.Add(p.Steps.Per), v.Sub(p.Steps.Per))
				}
			}
		}
	}
	return edges
}

// conditional adds the edges of all rules if the outcome decides which of them is chosen, and every number in a
// condition.
func (s *search) conditional(edges []exact.Fraction, points exact.Fraction) []exact.Fraction {
	var programs []interface{ Uses(int) bool }
	for _, c := range s.set.Choices {
		if c.If == nil {
			continue
		}
		when := (*expression.Program)(c.If)
		programs = append(programs, when)
		for _, literal := range when.Literals() {
			edges = append(edges, literal.Value)
		}
	}
	for i := range s.set.Limits {
		for _, literal := range (*expression.Program)(s.set.Limits[i].If).Literals() {
			edges = append(edges, literal.Value)
		}
	}
	for _, p := range programs {
		if p.Uses(variable.Actual) || p.Uses(variable.ActualText) || p.Uses(variable.ActualDate) ||
			p.Uses(variable.Execution) {
			for i := range s.set.Rules {
				edges = append(edges, s.edges(&s.set.Rules[i], points)...)
			}
			break
		}
	}
	return edges
}

// outcomes are all values of an actual at which any measure of it may reach an edge.
func outcomes(edges, targets []exact.Fraction, name unit.Unit) []exact.Fraction {
	one, two := exact.Int(1), exact.Int(2)
	out := slices.Clone(targets)
	for _, v := range edges {
		w := name.FromBase(v)
		out = append(out, v, w)
		for _, t := range targets {
			out = append(out, v.Mul(t), t.Mul(two.Sub(v)), t.Mul(one.Add(v)), t.Mul(one.Sub(v)), t.Add(v), t.Sub(v), t.Add(w),
				t.Sub(w))
			if q, ok := t.Quo(v); ok {
				out = append(out, q)
			}
		}
	}
	return out
}

// money moves what was spent, up to the budget.
func (s *search) money(l *lever, rule *rules.Rule) {
	funds := &s.form.Funds
	budget, spent := total(&funds.Adjusted), total(&funds.Spent)
	if !budget.IsSet() {
		budget = total(&funds.Initial)
	}
	if budget.Fraction().Sign() <= 0 {
		l.refused = lang.Of("SEEK_NO_BUDGET")
		return
	}
	digits := max(2, budget.Scale(), spent.Scale())
	l.step = exact.Scaled(1, digits)
	l.has, l.size = spent.IsSet(), spent.Fraction()
	if l.has {
		l.from = spent.String() + s.currency()
	}
	l.now, l.high = l.floor(spent.Fraction()), l.floor(budget.Fraction())
	l.high = max(l.high, l.now)
	l.unit = l.floor(exact.Int(1))
	if l.size.IsZero() {
		l.size = budget.Fraction()
	}
	for _, v := range s.conditional(s.edges(rule, s.pointsOf(l)), s.pointsOf(l)) {
		l.breaks = append(l.breaks, v.Mul(budget.Fraction()))
	}
	l.write = func(v exact.Fraction) string { return v.String() + s.currency() }
	l.put = func(f *indicator.Form, v exact.Fraction) {
		f.Funds.Spent = indicator.Money{Total: exact.FixedAmount(v, digits)}
	}
}

func (s *search) pointsOf(l *lever) exact.Fraction {
	for row := range s.now.Rows() {
		at, isIndicator := row.Indicator()
		if isIndicator && at == l.indicator || !isIndicator && l.indicator < 0 && row.Name() == l.name {
			return row.Points().Fraction()
		}
	}
	return exact.Fraction{}
}

func (s *search) currency() string {
	if s.form.CurrencyUnit != "" {
		return s.form.CurrencyUnit
	}
	return "万元"
}

func total(m *indicator.Money) exact.Amount {
	if m.Total.IsSet() || !m.Fiscal.IsSet() && !m.Carryover.IsSet() && !m.Other.IsSet() {
		return m.Total
	}
	sum := m.Fiscal.Fraction().Add(m.Carryover.Fraction()).Add(m.Other.Fraction())
	return exact.FixedAmount(sum, max(m.Fiscal.Scale(), m.Carryover.Scale(), m.Other.Scale()))
}

// level moves the evaluator's own score through the levels of a rule.
func (s *search) level(l *lever, rule *rules.Rule, row evaluation.Row) {
	points := row.Points().Fraction()
	digits := s.set.Rounding.Digits
	ind := &s.form.Indicators[l.indicator]
	l.step, l.size = exact.Scaled(1, digits), points
	l.now, l.has = l.floor(row.Score().Fraction()), row.Score().IsSet()
	l.high = l.floor(points)
	l.from = strings.TrimSpace(ind.Actual.Text())
	if row.Score().IsSet() {
		l.from = levelText(levelAt(s.set, rule, points, row.Score().Fraction()), row.Score().Fraction())
	}
	for _, level := range rule.Levels {
		for _, cut := range []scoring.Cut{level.Interval.Low, level.Interval.High} {
			if v, finite := cut.Value(); finite {
				l.breaks = append(l.breaks, v.Mul(points))
			}
		}
	}
	l.write = func(v exact.Fraction) string { return levelText(levelAt(s.set, rule, points, v), v) }
	l.put = func(f *indicator.Form, v exact.Fraction) {
		name := levelAt(s.set, rule, points, v)
		if name == "" {
			return // no level allows this score
		}
		to := &f.Indicators[l.indicator]
		to.Actual, to.Judged.Level = cell.ParseActual(name), name
		to.Declared = exact.FixedAmount(v, digits)
	}
}

func levelText(name string, score exact.Fraction) string {
	if name == "" {
		return score.String() + "分"
	}
	return name + "，" + score.String() + "分"
}

// levelAt is the level that allows a score; "" where none does.
func levelAt(set *rules.Set, rule *rules.Rule, points, score exact.Fraction) string {
	end := func(c scoring.Cut) scoring.Cut {
		v, _ := c.Value()
		if v = v.Mul(points); set.Policy.LevelEdges == rules.LevelEdgesRounded {
			v = set.Rounding.Of(v)
		}
		if c.IsAfter() {
			return scoring.After(v)
		}
		return scoring.Before(v)
	}
	for _, level := range rule.Levels {
		if (scoring.Interval{Low: end(level.Interval.Low), High: end(level.Interval.High)}).Has(score) {
			return level.Name
		}
	}
	return ""
}
