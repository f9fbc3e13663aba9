package review

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// auditCost compares the budget with what the rows cost, with last year's, and with what its own text says.
func (s *sheet) auditCost() {
	for i := range s.rows {
		s.unitCost(&s.rows[i])
	}
	s.budgetUp()
	s.purposeFunds()
}

// inYuan is an amount of the money block in 元; false where it isn't printed or its unit isn't known.
func (s *sheet) inYuan(a exact.Amount) (exact.Fraction, bool) {
	_, _, known := cell.MoneyUnit(s.form.CurrencyUnit)
	return s.yuan(a), known && a.IsSet()
}

// asPrinted is an amount in 元 in the unit of the money block.
func (s *sheet) asPrinted(yuan exact.Fraction) string {
	return s.sum(exact.ShortestAmount(yuan.Mul(exact.Scaled(1, s.power))))
}

// unitCost multiplies a cost per thing with the one target that counts these things.
func (s *sheet) unitCost(r *row) {
	t := &r.target
	if len(t.Per()) != 1 || t.Unit().Dimension() != unit.Currency {
		return
	}
	each, ok1 := figure(t)
	budget, ok2 := s.inYuan(s.form.Funds.Initial.Total)
	counted := s.countOf(t.Per()[0])
	if !ok1 || !ok2 || counted == nil || budget.Sign() <= 0 {
		return
	}
	count, _ := figure(&counted.target)
	count, _ = unit.Convert(count, counted.target.Unit(), perUnit(t.Per()[0]))
	total := each.Mul(count)
	allowed := budget.Mul(exact.Int(1).Add(s.settings.UnitCostOver))
	if !allowed.Less(total) {
		return
	}
	f := s.findRow(r, "/target", "UNIT_COST_OVER_FUND", t.Text(), counted.Name, counted.target.Text(), s.asPrinted(total),
		s.sum(s.form.Funds.Initial.Total), s.settings.UnitCostOver.InPercent(), s.asPrinted(allowed)).
		fixing("FIX_EITHER", s.place(r.field("/target")), affordable(budget, count, t.Per()[0]), s.place("/funds/initial/total"), s.asPrinted(total))
	s.because(f, "FUND_SUM", "/funds/initial/total")
}

// affordable is the cost of each that a budget in 元 pays for.
func affordable(budget, count exact.Fraction, per string) string {
	each, _ := budget.Quo(count)
	return "≤" + exact.ShortestAmount(each.Round(2, exact.Floor)).String() + "元/" + per
}

// perUnit is the unit of a denominator.
func perUnit(per string) unit.Unit {
	if u, known := unit.Named(per); known {
		return u
	}
	return unit.Counted(per)
}

// countOf is the one row of quantities whose target is in a unit, else the one in a unit that converts to it: beside
// 20公里, 800米 isn't meant by 万元/公里. It is nil where there is none, or more than one, or
// one that isn't clear.
func (s *sheet) countOf(per string) *row {
	want := perUnit(per)
	if want.IsTime() {
		return nil
	}
	var same, like []*row
	for i := range s.rows {
		r := &s.rows[i]
		if r.kind != quantity {
			continue
		}
		if mayCount(r, want) {
			return nil
		}
		if _, ok := figure(&r.target); !ok || len(r.target.Per()) > 0 || !r.target.Unit().Comparable(want) {
			continue
		}
		like = append(like, r)
		if want.Dimension() != unit.Count && r.target.Unit().Name() == want.Name() { // 人 and 名 are the same
			same = append(same, r)
		}
	}
	switch {
	case len(same) == 1:
		return same[0]
	case len(like) == 1:
		return like[0]
	}
	return nil
}

// mayCount reports whether a row whose target isn't clear may be in a unit, or in one that converts to it.
func mayCount(r *row, u unit.Unit) bool {
	t := &r.target
	if t.Kind() == cell.List {
		return slices.ContainsFunc(t.Items(), func(item cell.Threshold) bool { return item.Unit().Comparable(u) })
	}
	return isUnclear(r) && (!t.Unit().IsSet() || t.Unit().Comparable(u))
}

// budgetUp looks for a budget that rises while no quantity does. All rows of quantities have to say what came out the
// year before.
func (s *sheet) budgetUp() {
	now, before := s.form.Funds.Initial.Total, s.form.Funds.Previous.Total
	if !now.IsSet() || !before.IsSet() || before.Fraction().Sign() <= 0 {
		return
	}
	bound := before.Fraction().Mul(exact.Int(1).Add(s.settings.BudgetUp))
	if now.Fraction().Less(bound) {
		return
	}
	rows := 0
	for i := range s.rows {
		r := &s.rows[i]
		target, ok := figure(&r.target)
		if r.kind != quantity || !ok {
			continue
		}
		previous := r.Previous
		if previous == nil && s.last != nil {
			previous = s.lastActual(r)
		}
		if previous == nil {
			return
		}
		was, ok := beside(previous, &r.target)
		if !ok || was.Less(target) || isLess(s.asks(r)) {
			return
		}
		rows++
	}
	if rows == 0 {
		return
	}
	rise, _ := now.Fraction().Sub(before.Fraction()).Quo(before.Fraction())
	f := s.find("/funds/initial/total", "BUDGET_UP_TARGET_DOWN", s.sum(now), s.sum(before), shareBeside(rise, s.settings.BudgetUp),
		s.settings.BudgetUp.InPercent(), rows).fixing("FIX_MORE_FOR_MORE", s.place("/funds/initial/total"))
	s.because(f, "FUND_SUM", "/funds/initial/total")
}
