package review

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// executionChecks look at how the budget was spent (预算执行率).
var executionChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "EXEC_RATE_MISMATCH", stages: only(wrong)},
	{Code: "EXEC_RATE_FORMAT", stages: only(odd)},
	{Code: "EXEC_SCORE_MISMATCH", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "EXEC_POINTS_MISMATCH", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "EXEC_REASON_MISSING", Settings: []string{"exec_reason_below", "void_reasons"}, Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd)},
	{Code: "EXEC_OVER_100", Doubt: "DOUBT_OVER_BUDGET", stages: only(odd)},
	{Code: "EXEC_WITHOUT_BUDGET", stages: only(wrong)},
	{Code: "BUDGET_ZERO", stages: only(odd)},
	{Code: "BUDGET_CUT_TRIGGER", Settings: []string{"cut_below"}, stages: only(hint)},
	{
		Code: "BUDGET_ADJUSTED_MUCH", Settings: []string{"adjusted_over", "void_reasons"}, Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd),
	},
	{Code: "BUDGET_EQUALS_SPENT", Doubt: "DOUBT_EQUALS_SPENT", stages: only(hint)},
	{Code: "FUND_PART_OVERSPENT", Doubt: "DOUBT_OVERSPENT", stages: only(odd)},
}

func (s *sheet) execution() {
	s.printedRates()
	s.executionRow()
	s.spending()
	s.budgetChange()
	s.partsOverspent()
}

// part is a part of a column of money, or its total.
type part struct {
	key           string
	budget, spent exact.Amount
	rate          string // as printed
}

// parts are the total and the parts that nearly every table has.
func (s *sheet) parts() [4]part {
	b, x, r := s.full(), &s.form.Funds.Spent, &s.form.Funds.Rates
	return [4]part{
		{"total", b.Total, x.Total, r.Total},
		{"fiscal", b.Fiscal, x.Fiscal, r.Fiscal},
		{"carryover", b.Carryover, x.Carryover, r.Carryover},
		{"other", b.Other, x.Other, r.Other},
	}
}

// printedRates compares the printed execution rates with those of the money, to half of their last digit.
func (s *sheet) printedRates() {
	if s.form.Funds.Rates == (indicator.Rates{}) {
		return
	}
	for _, p := range s.parts() {
		if p.rate != "" && p.budget.IsSet() && p.spent.IsSet() {
			s.printedRate(&p)
		}
	}
}

func (s *sheet) printedRate(p *part) {
	text := folded(p.rate)
	digits, marked := strings.CutSuffix(text, "%")
	printed, err := exact.ParseAmount(strings.ReplaceAll(digits, ",", ""))
	if err != nil || !printed.IsSet() {
		return
	}
	at := "/funds/rates/" + p.key
	rate, ok := p.spent.Fraction().Quo(p.budget.Fraction())
	if !ok {
		if !printed.Fraction().IsZero() {
			s.find(at, "EXEC_RATE_MISMATCH", s.place(at), p.rate, "—").fixing("FIX_SET", s.place(at), "0")
		}
		return
	}
	one := exact.Int(1)
	inPercent := near(printed, rate.Mul(exact.Int(100)))
	if !marked && !one.Less(printed.Fraction()) && printed.Fraction().Sign() > 0 {
		asShare := near(printed, rate)
		if exact.Percent(1).Less(rate) {
			s.find(at, "EXEC_RATE_FORMAT", s.place(at), p.rate, evaluation.Percent(rate)).
				fixing("FIX_SET", s.place(at), evaluation.Percent(rate))
			inPercent = asShare
		} else {
			inPercent = inPercent || asShare
		}
	}
	if !inPercent {
		s.find(at, "EXEC_RATE_MISMATCH", s.place(at), p.rate, evaluation.Percent(rate)).
			fixing("FIX_RATE", s.place(at), evaluation.Percent(rate), s.place("/funds/spent/"+p.key), s.place("/funds/"+s.fullColumn()+"/"+p.key))
	}
}

// near reports whether a printed number is within half of its last digit of another.
func near(printed exact.Amount, v exact.Fraction) bool {
	return !halfDigit(printed.Scale()).Less(printed.Fraction().Sub(v).Abs())
}

// moneyRow is the row that scores the execution rate; false where the rule set has none.
func (s *sheet) moneyRow() (evaluation.Row, bool) {
	if tier := s.set.ExecutionTier(); tier >= 0 {
		for row := range s.result.Rows() {
			if _, ok := row.Indicator(); ok {
				break
			}
			if row.Name() == s.set.Tiers[tier].Name {
				return row, true
			}
		}
	}
	return evaluation.Row{}, false
}

// executionRow compares the points and the score of the execution row with those of the rule set.
func (s *sheet) executionRow() {
	f := &s.form.Funds
	if !f.Points.IsSet() && !f.Declared.IsSet() {
		return
	}
	row, ok := s.moneyRow()
	if d, p := f.Declared, f.Points; d.IsSet() && p.IsSet() && p.Fraction().Less(d.Fraction()) {
		s.find("/funds/declared", "SCORE_OVER_POINTS", s.place("/funds/declared"), d, p).
			fixing("FIX_AT_MOST", s.place("/funds/declared"), p)
	}
	if !ok {
		return
	}
	given := s.set.Tiers[s.set.ExecutionTier()].Points
	if p := f.Points; p.IsSet() && !p.Fraction().Equal(given) && !p.Equal(row.Points()) {
		s.find("/funds/points", "EXEC_POINTS_MISMATCH", p, number(given)).
			fixing("FIX_SET", s.place("/funds/points"), number(given))
	}
	score := row.Score()
	if !f.Declared.IsSet() || !score.IsSet() {
		return
	}
	off := f.Declared.Fraction().Sub(score.Fraction()).Abs()
	if s.set.Tolerance.Less(off) {
		rate, _ := s.rate()
		s.find("/funds/declared", "EXEC_SCORE_MISMATCH", f.Declared, score, evaluation.Percent(rate), number(off),
			number(s.set.Tolerance)).fixing("FIX_SCORE", s.place("/funds/declared"), score)
	}
}

// spending looks at the execution rate itself.
func (s *sheet) spending() {
	budget, spent, ok := s.money()
	if !ok {
		return
	}
	name := s.executionName()
	const at = "/funds/spent/total"
	switch {
	case budget.IsZero() && spent.Sign() > 0:
		s.find(at, "EXEC_WITHOUT_BUDGET", name).
			fixing("FIX_NOT_ABOVE", s.place(at), s.place("/funds/"+s.fullColumn()+"/total"))
		return
	case budget.IsZero():
		s.find("/funds/adjusted/total", "BUDGET_ZERO", name)
		return
	}
	rate, ok := s.rate()
	if !ok {
		return
	}
	if exact.Int(1).Less(rate) {
		s.find(at, "EXEC_OVER_100", name, evaluation.Percent(rate)).
			fixing("FIX_NOT_ABOVE", s.place(at), s.place("/funds/"+s.fullColumn()+"/total"))
	}
	below := s.set.Explain.ExecutionBelow
	if below.IsZero() {
		below = s.settings.ExecReasonBelow
	}
	if s.rateAtMost().Less(below) && s.isVoid(s.form.Funds.Reason) && !s.executionExplained() {
		s.find("/funds/reason", "EXEC_REASON_MISSING", name, evaluation.Percent(rate), evaluation.Percent(below)).
			fixing("FIX_EXPLAIN", s.place("/funds/reason"))
	}
	if rate.Less(s.settings.CutBelow) {
		s.find(at, "BUDGET_CUT_TRIGGER", evaluation.Percent(rate), evaluation.Percent(s.settings.CutBelow))
	}
}

// executionName is what the rule set calls the execution rate.
func (s *sheet) executionName() any {
	if tier := s.set.ExecutionTier(); tier >= 0 {
		return s.set.Tiers[tier].Name
	}
	return lang.Of("AT_RATES")
}

// executionExplained reports whether a row that prints the execution rate gives the reason for it.
func (s *sheet) executionExplained() bool {
	for i := range s.rows {
		if r := &s.rows[i]; !s.isVoid(r.Reason) && s.isExecution(r) {
			return true
		}
	}
	return false
}

// budgetChange looks at budgets that were adjusted within the year.
func (s *sheet) budgetChange() {
	f := &s.form.Funds
	initial, adjusted, spent := f.Initial.Total, f.Adjusted.Total, f.Spent.Total
	if !initial.IsSet() || !adjusted.IsSet() || initial.Equal(adjusted) {
		return
	}
	const at = "/funds/adjusted/total"
	change, ok := adjusted.Fraction().Sub(initial.Fraction()).Abs().Quo(initial.Fraction())
	if ok && s.settings.AdjustedOver.Less(change) && s.isVoid(f.Adjustment) && s.isVoid(f.Reason) {
		s.find(at, "BUDGET_ADJUSTED_MUCH", initial, adjusted, evaluation.Percent(change),
			evaluation.Percent(s.settings.AdjustedOver)).fixing("FIX_EXPLAIN", s.place("/funds/adjustment"))
	}
	if spent.Equal(adjusted) && spent.Fraction().Sign() > 0 && !s.yuan(adjusted).Mul(exact.Scaled(1, 4)).IsInt() {
		s.find(at, "BUDGET_EQUALS_SPENT", adjusted, initial)
	}
}

// partsOverspent looks for parts that were overspent while the whole was not.
func (s *sheet) partsOverspent() {
	budget, spent, ok := s.money()
	if !ok || budget.Less(spent) {
		return
	}
	parts := s.parts()
	for i := 1; i < len(parts); i++ {
		p := &parts[i]
		s.partOverspent(p.budget, p.spent, p.key, p.key)
	}
	for i, used := range s.form.Funds.Spent.More {
		if j := partNamed(s.full().More, used.Name); j >= 0 && partNamed(s.form.Funds.Spent.More, used.Name) == i {
			s.partOverspent(s.full().More[j].Amount, used.Amount, furtherPart(j), furtherPart(i))
		}
	}
}

// partNamed is where a further part of money with a name is; -1 where there is none, or several.
func partNamed(parts []indicator.MoneyPart, name string) int {
	found := -1
	for i := range parts {
		switch {
		case parts[i].Name != name:
		case found >= 0:
			return -1
		default:
			found = i
		}
	}
	return found
}

// furtherPart is the pointer of a further part in its column.
func furtherPart(i int) string { return "more/" + strconv.Itoa(i) + "/amount" }

// partOverspent compares the spending of a part with its budget, which stand under keys of their columns.
func (s *sheet) partOverspent(budget, spent exact.Amount, budgetKey, spentKey string) {
	over := spent.Fraction().Sub(budget.Fraction())
	if !budget.IsSet() || !spent.IsSet() || !exact.Scaled(1, 2).Less(over) {
		return
	}
	at, of := "/funds/spent/"+spentKey, "/funds/"+s.fullColumn()+"/"
	f := s.find(at, "FUND_PART_OVERSPENT", s.place(at), spent, budget, number(over)).
		fixing("FIX_NOT_ABOVE", s.place(at), s.place(of+budgetKey))
	for _, cause := range []string{of + "total", "/funds/spent/total"} {
		if s.has(cause, "FUND_SUM") {
			f.following("FUND_SUM", cause)
		}
	}
}
