package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/ruletest/mutation"
)

// fateOfChecks is the fate of a mutant that changes what checks find: only cases with a stage can notice it. It
// survives unless one does, or no form can tell it from the original.
func (m *mutator) fateOfChecks(mutant *mutation.Mutant, e *evaluation.Evaluator) fate {
	changed, original := newRunner(e), newRunner(m.prober.evaluator)
	for _, c := range m.cases {
		if !c.staged.is {
			continue
		}
		if o := c.run(changed); !o.Passed() {
			return fate{killed: true}
		}
	}
	for _, c := range m.cases {
		if c.staged.is {
			before, after := c.run(original), c.run(changed)
			if expect := toldApart(&before, &after); expect != "" {
				return fate{survivor: &Survivor{addTo: c.Name, expect: []string{expect}}}
			}
		}
	}
	own := changedOwn(&m.set.Checks, &mutant.Set.Checks)
	if own != nil {
		for _, form := range m.prober.around(own) {
			c := Case{form: form, staged: staged{is: true, stage: stageOf(own)}}
			before, after := c.run(original), c.run(changed)
			if expect := toldApart(&before, &after); expect != "" {
				d := &draft{name: nameOf(own, form), form: form, stage: own.Stage}
				return fate{survivor: &Survivor{draft: d, expect: []string{expect}}}
			}
		}
	}
	if own == nil {
		key, values := changedSetting(&m.set.Checks, &mutant.Set.Checks)
		for _, one := range m.prober.aroundSetting(values) {
			c := Case{form: one.form, staged: staged{is: true, stage: one.stage}}
			before, after := c.run(original), c.run(changed)
			if expect := toldApart(&before, &after); expect != "" {
				d := &draft{name: lang.Of("DRAFT_SETTING", key), form: one.form, stage: one.stage.String()}
				return fate{survivor: &Survivor{draft: d, expect: []string{expect}}}
			}
		}
	}
	if own != nil && isSame(own.If, ownOf(&mutant.Set.Checks, own.Code)) {
		return fate{}
	}
	return fate{survivor: &Survivor{}}
}

// stageOf is when a check of the set's own is made.
func stageOf(own *rules.OwnCheck) review.Stage {
	return review.Stage(max(0, slices.Index(stages, own.Stage))) //nolint:gosec // a few
}

// nameOf is what a case about a check is called.
func nameOf(own *rules.OwnCheck, form *indicator.Form) lang.Message {
	spent := form.Funds.Spent.Total
	if form.Interim != nil {
		return lang.Of("DRAFT_CHECK_UNTIL", own.Code, form.Funds.Initial.Total, form.Interim.Spent.Total, form.Interim.Until)
	}
	return lang.Of("DRAFT_CHECK", own.Code, form.Funds.Initial.Total, spent)
}

// changedOwn is the set's own check that a mutant changes or leaves out; nil where it changes something else.
func changedOwn(was, is *rules.Checks) *rules.OwnCheck {
	for i := range was.Own {
		own := &was.Own[i]
		other := ownOf(is, own.Code)
		if other == nil || other.If != own.If || other.Severity != own.Severity {
			return own
		}
	}
	return nil
}

func ownOf(c *rules.Checks, code lang.Code) *rules.OwnCheck {
	i := slices.IndexFunc(c.Own, func(o rules.OwnCheck) bool { return o.Code == code })
	if i < 0 {
		return nil
	}
	return &c.Own[i]
}

// isSame proves that the condition of a changed check holds wherever that of the original does, and nowhere else.
func isSame(was *rules.Expression, is *rules.OwnCheck) bool {
	if is == nil || is.If == was {
		return false
	}
	domains := make([]expression.Domain, variable.Count)
	for i := range domains {
		domains[i].Optional = true
	}
	one, other := (*expression.Program)(was), (*expression.Program)(is.If)
	covered := func(a, b *expression.Program) bool {
		return expression.NewProver(domains, a, b).Covered([]*expression.Program{a}, []*expression.Program{b})
	}
	return covered(one, other) && covered(other, one)
}

// toldApart is what to expect so that a finding which only one of two rule sets gives is noticed; "" where both give
// the same.
func toldApart(before, after *Outcome) string {
	if before.Err != nil || after.Err != nil {
		return ""
	}
	was, is := foundBy(before), foundBy(after)
	for _, f := range was {
		at := slices.IndexFunc(is, func(g foundAt) bool { return g.item == f.item })
		switch {
		case at < 0:
			return "includes: [" + f.item + "]"
		case is[at].severity != f.severity:
			code, _, _ := strings.Cut(f.item, "@")
			return "severity: {" + code + ": " + f.severity + "}"
		case is[at].light != f.light && f.item == "LIGHT":
			return "light: " + f.light.String()
		case is[at].light != f.light && f.item == "LIGHT@/funds":
			return "funds_light: " + f.light.String()
		case is[at].light != f.light && strings.HasPrefix(f.item, "LIGHT@"):
			return "lights: [" + lightsOf(before) + "]"
		}
	}
	for _, g := range is {
		if !slices.ContainsFunc(was, func(f foundAt) bool { return g.item == f.item }) {
			return "excludes: [" + g.item + "]"
		}
	}
	return ""
}

// foundAt is a finding as a case may expect it.
type foundAt struct {
	item, severity string
	light          review.Light
}

func foundBy(o *Outcome) []foundAt {
	all := make([]foundAt, 0, len(o.checks))
	for i := range o.checks {
		f := &o.checks[i]
		item := string(f.Code)
		if f.At != "" {
			item += "@" + f.At
		}
		all = append(all, foundAt{item, f.Severity.String(), f.Light})
	}
	return all
}

func lightsOf(o *Outcome) string {
	text, _ := o.gotOfChecks(&expectation{field: "lights"})
	return commas(text)
}

// around are forms on both sides of what the condition of a check compares with.
func (p *prober) around(own *rules.OwnCheck) []*indicator.Form {
	at := map[int][]exact.Fraction{
		variable.Budget: {exact.Int(10000)}, variable.Execution: {exact.Int(1), exact.Scaled(5, 1)},
		variable.Total: {p.set.Total, p.set.Total.Mul(exact.Scaled(5, 1))}, variable.Year: {exact.Int(int64(p.year))},
		variable.InterimExecution: {exact.Int(1), exact.Scaled(5, 1), exact.Scaled(1, 2)},
	}
	for _, m := range (*expression.Program)(own.If).Mentions() {
		values := near(m.Value.Number())
		if m.Slot == variable.Year || m.Slot == variable.Until {
			values = []exact.Fraction{values[0], values[0].Sub(exact.Int(1)), values[0].Add(exact.Int(1))}
		}
		at[m.Slot] = append(at[m.Slot], values...)
	}
	texts := map[int]string{}
	for _, t := range (*expression.Program)(own.If).Texts() {
		texts[t.Slot] = t.Text
	}
	var all []*indicator.Form
	for _, total := range at[variable.Total] {
		if total.Sign() < 0 || p.set.Total.Less(total) {
			continue
		}
		base := p.totalling(total)
		base.Project = indicator.Project{
			Name: texts[variable.Project], Department: texts[variable.Department], ImplementingUnit: texts[variable.Unit],
		}
		for _, year := range at[variable.Year] {
			n, _ := year.Int64()
			base := *base
			base.Year = int(n)
			if stageOf(own) == review.Monitoring {
				all = append(all, interims(&base, at)...)
			} else {
				all = append(all, moneys(&base, at)...)
			}
		}
	}
	return all
}

// moneys are a form with budgets and spending around the values that a condition compares with.
func moneys(base *indicator.Form, at map[int][]exact.Fraction) []*indicator.Form {
	var all []*indicator.Form
	add := func(budget, spent exact.Fraction, initial []exact.Fraction) {
		if budget.Sign() <= 0 || spent.Sign() < 0 {
			return
		}
		for _, first := range append([]exact.Fraction{budget}, initial...) {
			form := *base
			form.Funds = funds(budget, spent)
			if !first.Equal(budget) {
				form.Funds.Adjusted = form.Funds.Initial
				form.Funds.Initial.Total = amount(first)
			}
			all = append(all, &form)
		}
	}
	for _, budget := range at[variable.Budget] {
		for _, rate := range at[variable.Execution] {
			add(budget, rate.Mul(budget), at[variable.Initial])
		}
		for _, spent := range at[variable.Spent] {
			add(budget, spent, at[variable.Initial])
		}
	}
	return all
}

// interims are a form within its year, with money and days around the values that a condition compares with.
func interims(base *indicator.Form, at map[int][]exact.Fraction) []*indicator.Form {
	var all []*indicator.Form
	add := func(until calendar.Date, budget, spent exact.Fraction, expected []exact.Fraction) {
		if budget.Sign() <= 0 || spent.Sign() < 0 {
			return
		}
		for _, rows := range [][]indicator.Indicator{withInterim(base, false), withInterim(base, true)} {
			form := *base
			form.Indicators, form.Year = rows, int(until.Year)
			form.Funds = indicator.Funds{Initial: indicator.Money{Total: amount(budget)}}
			form.Interim = &indicator.Interim{Until: until, Spent: indicator.Money{Total: amount(spent)}}
			all = append(all, &form)
			for _, e := range expected {
				other, interim := form, *form.Interim
				interim.Expected.Total = amount(e)
				other.Interim = &interim
				all = append(all, &other)
			}
		}
	}
	for _, until := range daysAround(base.Year, at) {
		passed, _ := exact.Ratio(int64(until.Month), 12)
		rates := at[variable.InterimExecution]
		for _, share := range at[variable.Passed] {
			rates = append(rates, passed.Mul(share)) // of “interim.execution < passed * 60%”
		}
		for _, budget := range at[variable.Budget] {
			spent := at[variable.InterimSpent]
			for _, rate := range rates {
				spent = append(spent, rate.Mul(budget))
			}
			for _, s := range spent {
				add(until, budget, s, at[variable.ExpectedSpent])
			}
		}
	}
	return all
}

// withInterim are the rows of a form within its year: with nothing yet, or with all that they are to reach.
func withInterim(form *indicator.Form, reached bool) []indicator.Indicator {
	rows := slices.Clone(form.Indicators)
	for i := range rows {
		if reached {
			rows[i].Interim = &indicator.RowInterim{Actual: rows[i].Actual}
		}
		rows[i].Actual, rows[i].Reason = cell.Actual{}, ""
	}
	return rows
}

// daysAround are the days until which a table may be monitored: the end of July, as usual, the days that a condition
// compares with, and the ends of the months in which the share of the year passes what it compares it with.
func daysAround(year int, at map[int][]exact.Fraction) []calendar.Date {
	days := []calendar.Date{calendar.MonthEnd(year, 7)}
	for _, day := range at[variable.Until] {
		days = append(days, variable.DateOf(day))
	}
	for _, share := range at[variable.Passed] {
		n, _ := share.Mul(exact.Int(12)).Round(0, exact.HalfUp).Int64()
		for month := int(n) - 1; month <= int(n)+1; month++ {
			if day := calendar.MonthEnd(year, month); month >= 1 && month <= 12 && !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	return days
}
