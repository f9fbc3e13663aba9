package ruletest

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// ownTier is the tier that a rule scores from the money block; -1 where it scores rows.
func (p *prober) ownTier(rule int) int {
	return slices.IndexFunc(p.set.Tiers, func(t rules.Tier) bool { return t.Rule == rule })
}

// money are drafts of forms whose execution rate, or execution of the schedule, has a value.
func (p *prober) money(rule int, value exact.Fraction) []draft {
	if value.Sign() < 0 {
		return nil
	}
	for _, budget := range []int64{100, 10000, 1000000} {
		spent := value.Mul(exact.Int(budget))
		text, ok := decimal(spent)
		if !ok || len(text) > 12 {
			continue
		}
		form := p.full()
		if p.set.Rules[rule].Measure == scoring.Schedule {
			hundred := value.Mul(exact.Int(100))
			form.Schedule = []indicator.Milestone{{
				By:         calendar.Date{Year: int16(p.year), Month: 12, Day: 31},
				Cumulative: whole(100), Spent: amount(hundred),
			}}
		} else {
			form.Funds = funds(exact.Int(budget), spent)
		}
		return []draft{{name: lang.Of("DRAFT_EXECUTION", p.set.Rules[rule].Name, value.InPercent()), form: form}}
	}
	return nil
}

func funds(budget, spent exact.Fraction) indicator.Funds {
	return indicator.Funds{Initial: indicator.Money{Total: amount(budget)}, Spent: indicator.Money{Total: amount(spent)}}
}

// pair is a row that earns all its points, and what it reports to earn none.
type pair struct {
	found   bool
	row     indicator.Indicator
	nothing string
}

// pairs are the cells that are tried for rows that earn all or nothing.
var pairs = [][3]string{
	{"100个", "100个", "0个"},
	{"≥90%", "90%", "0%"},
	{"100%", "100%", "0%"},
	{"≤100%", "100%", "1000%"},
	{"≤20天", "20天", "2000天"},
	{"≥90%", "100%", "0%"},
	{"≤0%", "0%", "1000%"},
}

// pairIn is a row of a tier that can earn all or nothing; false where none of the usual ones can.
func (p *prober) pairIn(tier int) (pair, bool) {
	if tier < 0 {
		return pair{}, false
	}
	return p.pairs[tier], p.pairs[tier].found
}

func (p *prober) findPair(tier int) pair {
	name := p.set.Tiers[tier].Name
	for _, names := range p.namesIn(name) {
		for _, cells := range pairs {
			row := indicator.Indicator{
				Level1: name, Level2: names[0], Name: names[1], Description: names[2], Basis: names[3],
				Target: cell.ParseThreshold(cells[0]), Actual: cell.ParseActual(cells[1]), Points: whole(10), Reason: "原因",
			}
			if row.Name == "指标" {
				row.Name = name + "之一"
			}
			none := row
			none.Actual = cell.ParseActual(cells[2])
			if p.earns(row, exact.Int(10)) && p.earns(none, exact.Fraction{}) {
				return pair{true, row, cells[2]}
			}
		}
	}
	return pair{}
}

func (p *prober) earns(ind indicator.Indicator, score exact.Fraction) bool {
	result, err := p.evaluator.Evaluate(formOf(ind))
	if err != nil {
		return false
	}
	row, ok := theRow(result)
	return ok && row.Score().IsSet() && row.Score().Fraction().Equal(score)
}

// full is a form with a row in every tier that earns all its points, and all money spent.
func (p *prober) full(without ...int) *indicator.Form {
	form := &indicator.Form{}
	for i := range p.set.Tiers {
		if slices.Contains(without, i) {
			continue
		}
		if t := &p.set.Tiers[i]; t.Rule >= 0 {
			p.spendAll(form, t.Rule)
			continue
		}
		if one, ok := p.pairIn(i); ok {
			one.row.Points = amount(p.set.Tiers[i].Points)
			form.Indicators = append(form.Indicators, one.row)
		}
	}
	return form
}

// spendAll gives a form the money block, or the schedule, that earns all points of a tier.
func (p *prober) spendAll(form *indicator.Form, rule int) {
	if p.set.Rules[rule].Measure == scoring.Schedule {
		form.Schedule = []indicator.Milestone{{
			By:         calendar.Date{Year: int16(p.year), Month: 12, Day: 31},
			Cumulative: whole(100), Spent: whole(100),
		}}
		return
	}
	form.Funds = funds(exact.Int(100), exact.Int(100))
}

// totalling is a full form in which some rows earn nothing, so that it has the given total: a row is split if the total
// falls into it.
func (p *prober) totalling(total exact.Fraction) *indicator.Form {
	form := p.full()
	left := total
	for i := range p.set.Tiers {
		if p.set.Tiers[i].Rule >= 0 {
			left = left.Sub(p.set.Tiers[i].Points)
		}
	}
	var rows []indicator.Indicator
	for _, row := range form.Indicators {
		tier := p.set.TierOf(row.Level1)
		one, ok := p.pairIn(tier)
		points := row.Points.Fraction()
		earned := exact.Max(exact.Fraction{}, exact.Min(points, left))
		left = left.Sub(earned)
		none := row
		none.Actual = cell.ParseActual(one.nothing)
		switch {
		case !ok || earned.Equal(points):
			rows = append(rows, row)
		case earned.IsZero():
			rows = append(rows, none)
		default:
			row.Points, none.Points, none.Name = amount(earned), amount(points.Sub(earned)), none.Name+"之余"
			rows = append(rows, row, none)
		}
	}
	if left.Sign() < 0 && !form.Funds.Spent.Total.IsZero() {
		form.Funds = indicator.Funds{Initial: indicator.Money{Total: whole(100)}, Spent: indicator.Money{Total: whole(0)}}
	}
	form.Indicators = rows
	return form
}

// forms are drafts of whole forms: what the tiers are worth, how points are shared out, where those of rows that don't
// apply go, the edges of grades, limits and events, and the money block.
func (p *prober) forms() []draft {
	var all []draft
	add := func(form *indicator.Form, code lang.Code, args ...any) {
		if len(form.Indicators) > 0 {
			all = append(all, draft{name: lang.Of(code, args...), form: form})
		}
	}
	add(p.full(), "DRAFT_FULL")
	for i := range p.set.Tiers {
		for _, without := range [][]int{{i}, {i, (i + 1) % len(p.set.Tiers)}} {
			if form := p.full(without...); p.set.Tiers[i].Rule < 0 {
				add(unpointed(form), "DRAFT_WITHOUT", p.set.Tiers[i].Name)
				add(unpointed(p.half(form)), "DRAFT_WITHOUT", p.set.Tiers[i].Name)
			}
		}
	}
	p.sharings(add)
	p.struck(add)
	p.gradings(add)
	p.fundings(add)
	p.happenings(add)
	p.bounds(add)
	p.declarations(add)
	p.reasons(add)
	p.insteads(add)
	return all
}

type adder func(form *indicator.Form, code lang.Code, args ...any)

// unpointed is a form without printed points.
func unpointed(form *indicator.Form) *indicator.Form {
	other := *form
	other.Indicators = slices.Clone(form.Indicators)
	for i := range other.Indicators {
		other.Indicators[i].Points = exact.Amount{}
	}
	return &other
}

// half is a form whose first row earns nothing, so that it matters where points go.
func (p *prober) half(form *indicator.Form) *indicator.Form {
	other := *form
	other.Indicators = slices.Clone(form.Indicators)
	if len(other.Indicators) > 0 {
		row := &other.Indicators[0]
		if one, ok := p.pairIn(p.set.TierOf(row.Level1)); ok {
			row.Actual = cell.ParseActual(one.nothing)
		}
	}
	return &other
}

// several are rows of one tier with level-2 names: all earn their points but the first.
func (p *prober) several(tier int, level2 ...string) []indicator.Indicator {
	one, ok := p.pairIn(tier)
	if !ok {
		return nil
	}
	var rows []indicator.Indicator
	for i, name := range level2 {
		row := one.row
		row.Points = exact.Amount{}
		if name != "" {
			row.Level2 = name
		}
		row.Name += string(rune('A' + i))
		if i == 0 {
			row.Actual = cell.ParseActual(one.nothing)
		}
		rows = append(rows, row)
	}
	return rows
}

// sharings are forms whose points aren't printed: three rows in one level 2, and two level 2 of unlike size.
func (p *prober) sharings(add adder) {
	for i := range p.set.Tiers {
		for _, names := range [][]string{{"", "", ""}, {"", "质量指标", "质量指标"}, {"", "", "", "质量指标", "质量指标", "质量指标", "质量指标"}} {
			if rows := p.several(i, names...); rows != nil {
				form := unpointed(p.full(i))
				form.Indicators = append(rows, form.Indicators...)
				add(form, "DRAFT_SHARED", p.set.Tiers[i].Name)
			}
		}
	}
	if form := p.full(); len(form.Indicators) > 0 {
		for _, third := range [][2]string{{"3个", "1个"}, {"≥90%", "30%"}} {
			rows := slices.Clone(form.Indicators)
			row := rows[0]
			row.Target, row.Actual, row.Points = cell.ParseThreshold(third[0]), cell.ParseActual(third[1]), whole(10)
			add(&indicator.Form{Funds: form.Funds, Schedule: form.Schedule, Indicators: []indicator.Indicator{row, row, row}},
				"DRAFT_THIRDS")
			add(&indicator.Form{
				Funds: form.Funds, Schedule: form.Schedule,
				Indicators: append([]indicator.Indicator{row, row, row}, rows[1:]...),
			}, "DRAFT_THIRDS")
		}
	}
}

// struck are forms with rows that don't apply: beside others of their level 2, as all of it, as all of their tier.
func (p *prober) struck(add adder) {
	strike := func(row *indicator.Indicator) {
		row.Target, row.Actual = cell.ParseThreshold("/"), cell.ParseActual("/")
	}
	for i := range p.set.Tiers {
		for _, names := range [][]string{{"", "", "质量指标"}, {"", "质量指标"}, {""}} {
			rows := p.several(i, names...)
			if rows == nil {
				continue
			}
			for k := range rows {
				rows[k].Points = amount(p.set.Tiers[i].Points.Mul(exact.Scaled(25, 2)))
			}
			strike(&rows[len(rows)-1])
			if len(names) == 3 {
				strike(&rows[1])
				rows[2].Target, rows[2].Actual = rows[0].Target, cell.ParseActual(rows[0].Target.Text())
				rows[2].Actual = p.fullActual(i)
			}
			form := p.full(i)
			form.Indicators = append(rows, form.Indicators...)
			add(form, "DRAFT_STRUCK", p.set.Tiers[i].Name)
			add(p.half(form), "DRAFT_STRUCK", p.set.Tiers[i].Name)
		}
	}
}

func (p *prober) fullActual(tier int) cell.Actual {
	one, _ := p.pairIn(tier)
	return one.row.Actual
}

// gradings are forms on the edges of the grades, a step of the rounding before and after them, and with a total that
// only rounding lifts over an edge.
func (p *prober) gradings(add adder) {
	step := exact.Scaled(1, p.set.Rounding.Digits)
	little := step.Mul(exact.Scaled(4, 1))
	for i, g := range p.set.Grades.Levels {
		if i == len(p.set.Grades.Levels)-1 {
			continue
		}
		for _, total := range []exact.Fraction{g.Least, g.Least.Sub(step), g.Least.Add(step), g.Least.Sub(little)} {
			add(p.totalling(total), "DRAFT_TOTAL", total.String())
		}
	}
}

// fundings are forms without a budget, without spending, and with more spent than there was.
func (p *prober) fundings(add adder) {
	for _, m := range []indicator.Funds{
		funds(exact.Fraction{}, exact.Fraction{}),
		funds(exact.Fraction{}, exact.Int(5)),
		funds(exact.Int(100), exact.Int(120)),
		funds(exact.Int(100), exact.Fraction{}),
		{Initial: indicator.Money{Total: whole(100)}},
		{Spent: indicator.Money{Total: whole(100)}},
	} {
		form := p.full()
		form.Funds = m
		add(form, "DRAFT_MONEY", orNone(m.Initial.Total), orNone(m.Spent.Total))
	}
}

func orNone(a exact.Amount) string {
	if !a.IsSet() {
		return "—"
	}
	return a.String()
}

// declarations are forms whose declared total is off by the tolerance, and by a little more.
func (p *prober) declarations(add adder) {
	step := exact.Scaled(1, p.set.Rounding.Digits)
	for _, off := range []exact.Fraction{{}, p.set.Tolerance, p.set.Tolerance.Add(step), p.set.Tolerance.Sub(step)} {
		form := p.full()
		if result, err := p.evaluator.Evaluate(form); err == nil && result.Score().IsSet() {
			form.Declared.Score = amount(result.Score().Fraction().Sub(off))
			add(form, "DRAFT_DECLARED", form.Declared.Score.String())
		}
	}
}

// insteads are forms with alternative rows, only one of which counts: one or the other done, one or the other blank.
func (p *prober) insteads(add adder) {
	for _, a := range p.set.Instead {
		for tier := range p.set.Tiers {
			one, ok := p.pairIn(tier)
			if !ok {
				continue
			}
			for _, actuals := range [][2]string{
				{one.nothing, one.row.Actual.Text()},
				{one.row.Actual.Text(), one.nothing},
				{"", one.row.Actual.Text()},
				{one.nothing, ""},
			} {
				form := p.full(tier)
				for k, actual := range actuals {
					row := one.row
					row.Name, row.Actual = a.Rows[k], cell.ParseActual(actual)
					row.Points = amount(p.set.Tiers[tier].Points)
					form.Indicators = append(form.Indicators, row)
				}
				add(form, "DRAFT_INSTEAD", a.Name, orDash(actuals[0]), orDash(actuals[1]))
			}
		}
	}
}

// happenings are forms to which each event happened: with a usual total, with hardly any, and near what a bonus may
// reach.
func (p *prober) happenings(add adder) {
	for i := range p.set.Events {
		e := &p.set.Events[i]
		sizes := []exact.Amount{{}}
		if e.Given {
			sizes = []exact.Amount{whole(1)}
			if !e.Size.IsZero() {
				sizes = append(sizes, amount(e.Size), amount(e.Size.Add(exact.Int(1))))
			}
		}
		half := exact.Scaled(5, 1)
		for _, total := range []exact.Fraction{
			p.set.Total.Mul(half), p.set.Total, e.Cap.Sub(e.Size), e.Cap.Sub(half),
			e.Size.Mul(half), exact.Int(1),
		} {
			for _, size := range sizes {
				if total.Sign() > 0 && !p.set.Total.Less(total) {
					form := p.totalling(total)
					form.Events = []indicator.Event{{Name: e.Name, Points: size}}
					add(form, "DRAFT_EVENT", e.Name, total.String())
				}
			}
		}
	}
}

// bounds are forms on both sides of what the limits compare with, and with totals on both sides of caps and floors.
func (p *prober) bounds(add adder) {
	for i := range p.set.Limits {
		l := &p.set.Limits[i]
		if l.If == nil {
			continue
		}
		totals := []exact.Fraction{p.set.Total, exact.Int(1), p.set.Total.Mul(exact.Scaled(5, 1))}
		for _, v := range []*exact.Fraction{l.Cap, l.Floor} {
			if v != nil {
				totals = append(totals, *v, v.Sub(exact.Int(5)), v.Add(exact.Int(5)))
			}
		}
		if l.GradeCap >= 0 {
			for _, g := range p.set.Grades.Levels {
				totals = append(totals, g.Least.Add(exact.Int(5)))
			}
		}
		for _, m := range (*expression.Program)(l.If).Mentions() {
			if m.Slot == variable.Total {
				totals = append(totals, m.Value.Number(), m.Value.Number().Sub(exact.Scaled(1, 2)),
					m.Value.Number().Add(exact.Scaled(1, 2)))
			}
		}
		for _, total := range totals {
			if total.Sign() <= 0 || p.set.Total.Less(total) {
				continue
			}
			form := p.totalling(total)
			add(form, "DRAFT_LIMIT", l.Because, total.String())
			for _, m := range (*expression.Program)(l.If).Mentions() {
				for _, v := range near(m.Value.Number()) {
					if other, ok := withMoney(form, m.Slot, v); ok {
						add(other, "DRAFT_LIMIT", l.Because, total.String())
					}
				}
			}
		}
	}
}

// near are a value and those by a small step before and after it.
func near(v exact.Fraction) []exact.Fraction {
	step := exact.Scaled(1, 4)
	if exact.Int(2).Less(v) {
		step = exact.Scaled(1, 2)
	}
	return []exact.Fraction{v, v.Sub(step), v.Add(step)}
}

// withMoney is a form in which a variable of the money block has a value.
func withMoney(form *indicator.Form, slot int, v exact.Fraction) (*indicator.Form, bool) {
	if v.Sign() < 0 {
		return nil, false
	}
	other := *form
	switch slot {
	case variable.Execution:
		other.Funds = funds(exact.Int(10000), v.Mul(exact.Int(10000)))
	case variable.Budget:
		other.Funds = funds(v, v)
	case variable.Spent:
		other.Funds = funds(exact.Max(v, exact.Int(100)), v)
	case variable.Year:
		year, ok := v.Int64()
		if !ok || year < 1990 || year > 2100 {
			return nil, false
		}
		other.Year = int(year)
	default:
		return nil, false
	}
	return &other, true
}
