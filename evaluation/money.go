package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// money is what the execution rate is computed from: the adjusted budget, never the initial one, and what was spent.
type money struct {
	budget, spent       exact.Fraction
	hasBudget, hasSpent bool
	defined             bool // both are there
}

func moneyOf(f *indicator.Funds) (m money) {
	if m.budget, m.hasBudget = columnTotal(&f.Adjusted); !m.hasBudget {
		m.budget, m.hasBudget = columnTotal(&f.Initial)
	}
	m.spent, m.hasSpent = columnTotal(&f.Spent)
	m.defined = m.hasBudget && m.hasSpent
	return m
}

// columnTotal is the total of a money column; if none is written, the sum of the figures that are.
func columnTotal(c *indicator.Money) (exact.Fraction, bool) {
	if c.Total.IsSet() {
		return c.Total.Fraction(), true
	}
	sum := c.Fiscal.Fraction().Add(c.Carryover.Fraction()).Add(c.Other.Fraction())
	return sum, c.Fiscal.IsSet() || c.Carryover.IsSet() || c.Other.IsSet()
}

// rate is the execution rate; false without a budget.
func (m *money) rate() (exact.Fraction, bool) {
	if !m.defined {
		return exact.Fraction{}, false
	}
	return m.spent.Quo(m.budget)
}

// smallRate is rate with small numbers where both amounts are written alike.
func (m *money) smallRate() (exact.Fraction, bool) {
	spent, cents, small1 := m.spent.Small()
	budget, same, small2 := m.budget.Small()
	if !m.defined || !small1 || !small2 || cents != same {
		return m.rate()
	}
	return exact.Ratio(spent, budget)
}

// scoreMoney scores the row of a tier that looks at the money block.
func (r *Result) scoreMoney(row *row) {
	rule := &r.set.Rules[row.rule]
	if rule.Measure == scoring.Schedule {
		r.scoreSchedule(row, rule)
		return
	}
	switch {
	case !r.money.defined && r.scoreByRow(row, rule):
	case !r.money.hasBudget:
		r.findRow(row, SeverityError, "/adjusted/total", "BUDGET_MISSING")
	case !r.money.hasSpent:
		r.findRow(row, SeverityError, "/spent/total", "SPENT_MISSING")
		if r.set.Policy.MissingActual == rules.AbsenceZero {
			r.onCurve(row, rule, exact.Fraction{})
		}
	case r.money.budget.Sign() < 0 || r.money.spent.Sign() < 0:
		r.findRow(row, SeverityError, "", "MONEY_NEGATIVE")
	case r.money.budget.IsZero():
		r.scoreZeroBudget(row, rule)
	default:
		rate, _ := r.money.rate()
		if exact.Int(1).Less(rate) {
			r.findRow(row, SeverityWarning, "/spent/total", "EXEC_OVER_100", beyond(rate, scoring.After(exact.Int(1))))
		}
		if below := r.set.Explain.ExecutionBelow; rate.Less(below) && blank(r.form.Funds.Reason) && !r.printedReason() {
			r.findRow(row, SeverityWarning, "/reason", "EXEC_REASON_MISSING", beyond(rate, scoring.Before(below)),
				Percent(below))
		}
		row.met = !rate.Less(exact.Int(1))
		r.onCurve(row, rule, rate)
	}
}

// scoreZeroBudget follows the policy for a budget of 0. Money spent without a budget is an error whatever the policy.
func (r *Result) scoreZeroBudget(row *row, rule *rules.Rule) {
	severity := SeverityWarning
	if r.set.Policy.ZeroBudget != rules.ZeroBudgetZero {
		severity = SeverityError
	}
	if r.money.spent.Sign() > 0 {
		r.findRow(row, SeverityError, "/spent/total", "EXEC_WITHOUT_BUDGET")
	} else {
		r.findRow(row, severity, "/adjusted/total", "BUDGET_ZERO")
	}
	if r.set.Policy.ZeroBudget == rules.ZeroBudgetZero {
		row.value, row.piece = exact.Fraction{}, int16(rule.Curve.Find(exact.Fraction{}))
		r.earn(row, exact.Fraction{})
	}
}

// scoreSchedule scores spending against its plan: at each date of the schedule the rate spent ÷ planned, at most 1;
// their mean is the value.
func (r *Result) scoreSchedule(row *row, rule *rules.Rule) {
	var sum exact.Fraction
	dates := 0
	for i := range r.form.Schedule {
		m := &r.form.Schedule[i]
		if !m.Cumulative.IsSet() {
			continue
		}
		if !m.Spent.IsSet() || m.Cumulative.Fraction().Sign() <= 0 {
			r.find(SeverityError, "/schedule", "SCHEDULE_INCOMPLETE", m.By.String())
			return
		}
		rate, _ := m.Spent.Fraction().Quo(m.Cumulative.Fraction())
		sum = sum.Add(exact.Min(rate, exact.Int(1)))
		dates++
	}
	mean, ok := sum.Quo(exact.Int(int64(dates)))
	if !ok {
		r.find(SeverityError, "/schedule", "SCHEDULE_MISSING")
		return
	}
	row.met = !mean.Less(exact.Int(1))
	r.onCurve(row, rule, mean)
}
