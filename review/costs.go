package review

import (
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// costChecks compare rows under 成本 with the money block.
var costChecks = []Check{ //nolint:gochecknoglobals // a table
	{
		Code: "COST_OVER_FUND", Group: Appropriate, Settings: []string{"cost_over"},
		Doubt: "DOUBT_COST_OVER", stages: severities{audit: wrong, review: odd},
	},
	{Code: "COST_DIRECTION", Group: Appropriate, Doubt: "DOUBT_COST", stages: always(odd)},
	{Code: "COST_SPENT_MISMATCH", Settings: []string{"total_cost", "cost_spent"}, Doubt: "DOUBT_COST_SPENT", stages: only(odd)},
}

func (s *sheet) costs() {
	for i := range s.rows {
		if r := &s.rows[i]; r.kind == cost {
			s.costOverFund(r)
			s.costDirection(r)
		}
	}
	if s.stage == Review {
		s.costSpent()
	}
}

// yuan is an amount of the money block in 元.
func (s *sheet) yuan(a exact.Amount) exact.Fraction {
	yuan := a.Fraction()
	for range s.power {
		yuan = yuan.Mul(exact.Int(10))
	}
	return yuan
}

// inForm is a sum of 元 in the currency unit of the form.
func (s *sheet) inForm(yuan exact.Fraction) exact.Amount {
	for range s.power {
		yuan = yuan.Mul(exact.Scaled(1, 1))
	}
	return exact.ShortestAmount(yuan)
}

// isSum reports whether a cell is a sum of money, and not an amount by each or a change.
func isSum(t *cell.Threshold) bool {
	return t.Kind() == cell.Quantity && t.Unit().Dimension() == unit.Currency && len(t.Per()) == 0 &&
		t.Change() == cell.NoChange
}

func (s *sheet) costOverFund(r *row) {
	budget := s.full().Total
	if !budget.IsSet() || !isSum(&r.target) || r.Cumulative != nil || strings.Contains(r.stem, "累计") {
		return
	}
	bound := r.target.High()
	if !bound.Set {
		bound = r.target.Low()
	}
	t := r.target.Unit().Base(bound.Value)
	most := s.yuan(budget).Mul(exact.Int(1).Add(s.settings.CostOver))
	if !most.Less(t) {
		return
	}
	at := "/funds/" + s.fullColumn() + "/total"
	f := s.findRow(r, "/target", "COST_OVER_FUND", r.target.Text(), s.sum(budget), evaluation.Percent(s.settings.CostOver)).
		fixing("FIX_EITHER", s.place(r.field("/target")), "≤"+s.sum(budget), s.place(at), s.sum(s.inForm(t)))
	if budget.Fraction().IsZero() { // nobody means a cost of nothing
		f.fixing("FIX_SET", s.place(at), s.sum(s.inForm(t)))
	}
	s.mixedUpCost(f, r.field("/target"), t, s.yuan(budget))
	s.because(f, "FUND_SUM", at)
}

// sum is an amount of the money block with its unit.
func (s *sheet) sum(a exact.Amount) string {
	if s.form.CurrencyUnit == "" {
		return a.String() + "万元"
	}
	return a.String() + s.form.CurrencyUnit
}

// fullColumn is the column of the full-year budget.
func (s *sheet) fullColumn() string {
	if s.form.Funds.Adjusted.Total.IsSet() {
		return "adjusted"
	}
	return "initial"
}

// costDirection looks for costs that should rise. What is saved, and a rate of success, may.
func (s *sheet) costDirection(r *row) {
	t := &r.target
	if !isNumber(t) || t.Change() == cell.Fall ||
		hasAny(r.stem, "节约", "节支", "节省", "降低", "下降", "压减", "减少", "低于", "产出比", "效益比", "收益", "回报") || endsIn(r.stem, s.settings.BoundedRates) ||
		s.isExecution(r) {
		return
	}
	said := t.Text()
	if sideOf(t.Op()) <= 0 {
		if facing, _, _ := r.Facing(); sideOf(t.Op()) < 0 && facing.Kind != indicator.FacesWay || sideOf(facing.Op) <= 0 {
			return
		}
		if said = r.Direction; said == "" {
			said = r.Nature
		}
	}
	s.findRow(r, "/target", "COST_DIRECTION", said).fixing("FIX_COST_DIRECTION", s.place(r.field("/target")))
}

// costSpent compares the actual of the total cost with the money spent. Several rows of that name may share it.
func (s *sheet) costSpent() {
	spent := s.form.Funds.Spent.Total
	if !spent.IsSet() || spent.Fraction().Sign() <= 0 {
		return
	}
	var total *row
	for i := range s.rows {
		r := &s.rows[i]
		if r.kind != cost || !isSum(&r.actual.Threshold) || !hasAny(r.stem, s.settings.TotalCost...) ||
			hasAny(r.stem, "均", "单位", "每", "单个", "单项", "累计") || r.Cumulative != nil {
			continue
		}
		if total != nil {
			return
		}
		total = r
	}
	if total == nil {
		return
	}
	a, ok := single(&total.actual.Threshold)
	off, _ := total.actual.Unit().Base(a).Sub(s.yuan(spent)).Abs().Quo(s.yuan(spent))
	if !ok || total.actual.Approx() != cell.Precisely || !s.settings.CostSpent.Less(off) {
		return
	}
	f := s.findRow(total, "/actual", "COST_SPENT_MISMATCH", total.actual.Text(), s.sum(spent), evaluation.Percent(off),
		evaluation.Percent(s.settings.CostSpent)).
		fixing("FIX_EITHER", s.place(total.at+"/actual"), s.sum(spent), s.place("/funds/spent/total"),
			s.sum(s.inForm(total.actual.Unit().Base(a))))
	s.mixedUpCost(f, total.at+"/actual", total.actual.Unit().Base(a), s.yuan(spent))
}
