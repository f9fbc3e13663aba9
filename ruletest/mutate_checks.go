package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
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
			c := Case{form: form, staged: staged{is: true, stage: review.Review}}
			before, after := c.run(original), c.run(changed)
			if expect := toldApart(&before, &after); expect != "" {
				name := lang.Of("DRAFT_CHECK", own.Code, form.Funds.Initial.Total, form.Funds.Spent.Total)
				d := &draft{name: name, form: form, stage: review.Review.String()}
				return fate{survivor: &Survivor{draft: d, expect: []string{expect}}}
			}
		}
	}
	if own != nil && isSame(own.If, ownOf(&mutant.Set.Checks, own.Code)) {
		return fate{}
	}
	return fate{survivor: &Survivor{}}
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
		case is[at].light != f.light && strings.HasPrefix(f.item, "LIGHT"):
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
	}
	for _, m := range (*expression.Program)(own.If).Mentions() {
		at[m.Slot] = append(at[m.Slot], near(m.Value.Number())...)
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
			for _, form := range moneys(base, at) {
				n, _ := year.Int64()
				form.Year = int(n)
				all = append(all, form)
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
