package ruletest

import (
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// neighbours are the values of a row's measure when its actual, or the money that was spent, is one more or one less in
// its last digit.
func (c *Coverage) neighbours(o *Outcome, row evaluation.Row, i int, ours bool) []exact.Fraction {
	if c.evaluator == nil {
		return nil
	}
	var values []exact.Fraction
	for _, by := range []int64{-1, 1} {
		form := *o.Case.form
		if ours {
			form.Indicators = append([]indicator.Indicator(nil), form.Indicators...)
			if !stepActual(&form.Indicators[i], by) {
				continue
			}
		} else if !stepMoney(&form, by) {
			continue
		}
		result, err := c.evaluator.Evaluate(&form)
		if err != nil {
			continue
		}
		for other := range result.Rows() {
			j, theirs := other.Indicator()
			if terms, ok := other.Terms(); ok && ours == theirs && i == j && other.Rule() == row.Rule() &&
				(ours || other.Name() == row.Name()) {
				values = append(values, terms.Value)
			}
		}
	}
	return values
}

// stepActual moves an actual by one in its last digit.
func stepActual(ind *indicator.Indicator, by int64) bool {
	if c := ind.Cumulative; c != nil {
		if text, ok := stepped(c.Actual.Text(), by); ok {
			ind.Cumulative = &indicator.Cumulative{Target: c.Target, Actual: cell.ParseActual(text)}
		}
	}
	text, ok := stepped(ind.Actual.Text(), by)
	if ok {
		ind.Actual = cell.ParseActual(text)
	}
	return ok || ind.Cumulative != nil
}

// stepMoney moves what was spent, or what the schedule says was, by one in its last digit.
func stepMoney(form *indicator.Form, by int64) bool {
	step := func(a *exact.Amount) bool {
		if a.IsSet() {
			*a = exact.FixedAmount(a.Fraction().Add(exact.Scaled(by, a.Scale())), a.Scale())
		}
		return a.IsSet()
	}
	form.Schedule = append([]indicator.Milestone(nil), form.Schedule...)
	moved := len(form.Schedule) > 0 && step(&form.Schedule[len(form.Schedule)-1].Spent)
	return step(&form.Funds.Spent.Total) || step(&form.Funds.Spent.Fiscal) || moved
}

// stepped is a text whose last number is one more or less in its last digit.
func stepped(text string, by int64) (string, bool) {
	isDigit := func(b byte) bool { return b >= '0' && b <= '9' }
	end := strings.LastIndexAny(text, "0123456789") + 1
	start := end
	for start > 0 && (isDigit(text[start-1]) || text[start-1] == '.' && start-1 > 0 && isDigit(text[start-2])) {
		start--
	}
	if start > 0 && text[start-1] == '-' && (start == 1 || !isDigit(text[start-2])) {
		start--
	}
	value, err := exact.Parse(text[start:end])
	if start == end || err != nil {
		return "", false
	}
	digits := 0
	if _, after, ok := strings.Cut(text[start:end], "."); ok {
		digits = len(after)
	}
	return text[:start] + value.Add(exact.Scaled(by, digits)).Fixed(digits, exact.HalfUp) + text[end:], true
}
