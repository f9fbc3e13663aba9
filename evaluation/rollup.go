package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Weighting says how the scores of forms make the score of their department.
type Weighting uint8

// The weightings.
const (
	ByBudget Weighting = iota // by the adjusted budget
	Evenly
)

// RollUp gathers the results of a department: money is added up before it is divided, scores are weighted, grades are
// counted. Add results one by one; nothing of them is kept. The zero value is ready for use and weighs by budget.
type RollUp struct {
	Weighting Weighting

	set           *rules.Set
	forms         int
	pending       int
	unknownMoney  int
	budget, spent exact.Fraction // in 元
	weighted      exact.Fraction
	weights       exact.Fraction
	grades        []int
}

// Add takes a result in. Every result of a roll-up must come from the same rule set.
func (u *RollUp) Add(r *Result) {
	if u.set == nil {
		u.set, u.grades = r.set, make([]int, len(r.set.Grades.Levels))
	}
	u.forms++
	factor, ok := yuan(r.form.CurrencyUnit)
	if !ok || !r.money.hasBudget {
		u.unknownMoney++
	}
	budget := r.money.budget.Mul(factor)
	u.budget, u.spent = u.budget.Add(budget), u.spent.Add(r.money.spent.Mul(factor))
	if !r.complete {
		u.pending++
		return
	}
	if r.grade >= 0 {
		u.grades[r.grade]++
	}
	weight := exact.Int(1)
	if u.Weighting == ByBudget {
		weight = budget
	}
	u.weighted, u.weights = u.weighted.Add(r.score.Mul(weight)), u.weights.Add(weight)
}

// yuan is how many 元 a currency unit is; "" is 万元.
func yuan(unit string) (exact.Fraction, bool) {
	if unit == "" || unit == "万元" {
		return exact.Int(10000), true
	}
	one := indicator.ParseTarget("1" + unit)
	if one.Unit().Dimension() != indicator.Currency {
		return exact.Fraction{}, false
	}
	return one.Low().Value, true
}

// Rules is the rule set of the results; nil as long as there is none.
func (u *RollUp) Rules() *rules.Set { return u.set }

// Forms counts the results that were added, and how many of them have no total.
func (u *RollUp) Forms() (all, pending int) { return u.forms, u.pending }

// WithoutBudget counts the results whose budget isn't known; they are in no sum of money.
func (u *RollUp) WithoutBudget() int { return u.unknownMoney }

// Budget and Spent are the sums in 万元.
func (u *RollUp) Budget() indicator.Amount { return plain(u.budget.Mul(exact.Scaled(1, 4))) }

// Spent is the sum of what was spent, in 万元.
func (u *RollUp) Spent() indicator.Amount { return plain(u.spent.Mul(exact.Scaled(1, 4))) }

// Rate is the department's execution rate, Σ spent ÷ Σ budget; false without a budget. It is never a mean of rates.
func (u *RollUp) Rate() (exact.Fraction, bool) { return u.spent.Quo(u.budget) }

// ExecutionScore is what the department's own execution rate earns under the rule set; absent without a budget, or where
// the rule set doesn't score execution.
func (u *RollUp) ExecutionScore() indicator.Amount {
	rate, ok := u.Rate()
	if u.set == nil || !ok {
		return indicator.Amount{}
	}
	for _, t := range u.set.Tiers {
		if t.Rule < 0 || u.set.Rules[t.Rule].Measure != scoring.Execution {
			continue
		}
		if earned, _, ok := u.set.Rules[t.Rule].Curve.Earned(rate, t.Points); ok {
			return u.rounded(earned)
		}
	}
	return indicator.Amount{}
}

// Score is the weighted mean of the forms' totals; absent when no form has one.
func (u *RollUp) Score() indicator.Amount {
	mean, ok := u.weighted.Quo(u.weights)
	if !ok {
		return indicator.Amount{}
	}
	return u.rounded(mean)
}

// Grade is the grade of Score; "" when there is none.
func (u *RollUp) Grade() string {
	s := u.Score()
	if !s.IsSet() {
		return ""
	}
	return u.set.Grades.Name(u.set.Grades.Of(s.Fraction()))
}

func (u *RollUp) rounded(v exact.Fraction) indicator.Amount {
	return indicator.FixedAmount(u.set.Rounding.Of(v), u.set.Rounding.Digits)
}

// GradeCount is how many forms have a grade.
type GradeCount struct {
	Grade string
	Forms int
}

// Grades counts the forms of each grade, the best grade first; grades of no form are listed with 0.
func (u *RollUp) Grades() []GradeCount {
	if u.set == nil {
		return nil
	}
	counts := make([]GradeCount, 0, len(u.grades))
	for i, n := range u.grades {
		counts = append(counts, GradeCount{u.set.Grades.Levels[i].Name, n})
	}
	return slices.Clip(counts)
}
