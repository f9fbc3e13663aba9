package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Weighting says how the scores of forms are weighted in the score of their department.
type Weighting uint8

// The weightings.
const (
	ByBudget Weighting = iota // by the adjusted budget
	Evenly
)

// RollUp gathers the results of a department: money is added up before it is divided, scores are weighted, grades are
// counted. Add results one by one; only the names of some forms whose money isn't known are retained. The zero value is
// ready for use and weights by budget.
//
// A budget or a spending that a form doesn't give is missing, not 0: such a form is in no sum of money, and the
// execution rate is that of the other forms. WithoutBudget, WithoutSpent and LackingMoney say which forms those are.
type RollUp struct {
	Weighting Weighting

	set, given    *rules.Set // its own, and the one that Rules shows
	forms         int
	pending       int
	withoutBudget int
	withoutSpent  int
	lacking       names          // of forms that lack one of the two
	budget, spent exact.Fraction // in 元, of the forms that have both
	weighted      exact.Fraction
	weights       exact.Fraction
	grades        []int
}

// Add adds a result. All results of a roll-up must come from the same rule set: for one of another, nothing changes and
// the error is ErrOtherRules; for an absent or zero Result it is ErrNoResult. RollUps takes results of several sets.
func (u *RollUp) Add(r *Result) error {
	if r == nil || r.set == nil {
		return ErrNoResult
	}
	if u.set == nil {
		u.set, u.given, u.grades = r.set, r.Rules(), make([]int, len(r.set.Grades.Levels))
	}
	if !sameRules(u.set, r.set) {
		return otherRules(u.set, r.set)
	}
	u.forms++
	budget, known := u.addMoney(r)
	if !r.counts() {
		u.pending++
		return nil
	}
	if r.grade >= 0 {
		u.grades[r.grade]++
	}
	weight := exact.Int(1)
	if u.Weighting == ByBudget {
		if !known {
			return nil
		}
		weight = budget
	}
	u.weighted, u.weights = u.weighted.Add(r.score.Mul(weight)), u.weights.Add(weight)
	return nil
}

// addMoney adds the money of a form that has both a budget and a spending, and gives the budget in 元 where it is known.
// A negative amount isn't an amount.
func (u *RollUp) addMoney(r *Result) (budget exact.Fraction, known bool) {
	m := &r.money
	factor, ok := yuan(r.said.currency)
	known = ok && m.hasBudget && m.budget.Sign() >= 0
	hasSpent := ok && m.hasSpent && m.spent.Sign() >= 0
	budget = m.budget.Mul(factor)
	if known && hasSpent {
		u.budget, u.spent = u.budget.Add(budget), u.spent.Add(m.spent.Mul(factor))
		return budget, true
	}
	if !known {
		u.withoutBudget++
	}
	if !hasSpent {
		u.withoutSpent++
	}
	u.lacking.add(r.said.label())
	return budget, known
}

// yuan is how many 元 a currency unit is; "" is 万元.
func yuan(name string) (exact.Fraction, bool) {
	if name == "" || name == "万元" {
		return exact.Int(10000), true
	}
	one := cell.ParseThreshold("1" + name)
	if one.Unit().Dimension() != unit.Currency {
		return exact.Fraction{}, false
	}
	return one.Low().Value, true
}

// Rules is the rule set of the results; nil as long as there is none.
func (u *RollUp) Rules() *rules.Set { return u.given }

// Forms counts the results that were added, and how many of them have no total.
func (u *RollUp) Forms() (all, pending int) { return u.forms, u.pending }

// WithoutBudget counts the results whose budget isn't known: it is missing, negative, or in a unit that isn't money.
// They are in no sum of money, and have no weight in Score where that is by budget.
func (u *RollUp) WithoutBudget() int { return u.withoutBudget }

// WithoutSpent counts the results whose spending isn't known. They are in no sum of money.
func (u *RollUp) WithoutSpent() int { return u.withoutSpent }

// LackingMoney names forms that are in no sum of money: up to ten of them, the first by name, and whether there are
// more.
func (u *RollUp) LackingMoney() (forms []string, more bool) {
	return slices.Clone(u.lacking.first), u.lacking.more
}

// Budget is the sum of the budgets in 万元, of the forms that have a budget and a spending.
func (u *RollUp) Budget() exact.Amount { return exact.ShortestAmount(u.budget.Mul(exact.Scaled(1, 4))) }

// Spent is the sum of what was spent in 万元, of the forms that have a budget and a spending.
func (u *RollUp) Spent() exact.Amount { return exact.ShortestAmount(u.spent.Mul(exact.Scaled(1, 4))) }

// Rate is the department's execution rate, Σ spent ÷ Σ budget of the forms that have both; false where none has. It is
// never a mean of rates.
func (u *RollUp) Rate() (exact.Fraction, bool) { return u.spent.Quo(u.budget) }

// ExecutionScore is what the department's own execution rate earns under the rule set; absent without a budget, or
// where the rule set doesn't score execution.
func (u *RollUp) ExecutionScore() exact.Amount {
	rate, ok := u.Rate()
	if u.set == nil || !ok {
		return exact.Amount{}
	}
	for _, t := range u.set.Tiers {
		if t.Rule < 0 || u.set.Rules[t.Rule].Measure != scoring.Execution {
			continue
		}
		if earned, _, ok := u.set.Rules[t.Rule].Curve.Earned(rate, t.Points); ok {
			return u.rounded(earned)
		}
	}
	return exact.Amount{}
}

// Score is the weighted mean of the forms' totals; absent when no form has one.
func (u *RollUp) Score() exact.Amount {
	mean, ok := u.weighted.Quo(u.weights)
	if !ok {
		return exact.Amount{}
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

func (u *RollUp) rounded(v exact.Fraction) exact.Amount {
	return exact.FixedAmount(u.set.Rounding.Of(v), u.set.Rounding.Digits)
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
