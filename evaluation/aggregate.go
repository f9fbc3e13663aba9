package evaluation

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Aggregate joins the forms of several places into one, to be scored as a whole: quantities are added up first and
// scored after (never the mean of the places' scores), rates are averaged with the budgets as weights, money is added.
// Rows belong together by level 1, level 2 and name. A row that can't be joined keeps its target and loses its actual,
// with a finding.
//
// 财预〔2020〕10号 asks for this order for transfer payments (转移支付区域绩效目标自评表).
func Aggregate(forms ...*indicator.Form) (*indicator.Form, []Finding) {
	var a aggregate
	for _, f := range forms {
		a.add(f)
	}
	return a.form()
}

// aggregate gathers forms.
type aggregate struct {
	first    *indicator.Form
	budget   moneySum
	spent    moneySum
	rows     []joinedRow
	findings []Finding
}

// moneySum adds amounts; it stays absent until there is one.
type moneySum struct {
	sum exact.Fraction
	set bool
}

func (m *moneySum) add(v exact.Fraction, ok bool) {
	if ok {
		m.sum, m.set = m.sum.Add(v), true
	}
}

func (m moneySum) amount() indicator.Amount {
	if !m.set {
		return indicator.Amount{}
	}
	return plain(m.sum)
}

// joinedRow is one row of the joined form with the same row of each place.
type joinedRow struct {
	row    indicator.Indicator
	of     []*indicator.Indicator
	budget []exact.Fraction // of the form each row came from
}

func (a *aggregate) add(f *indicator.Form) {
	if a.first == nil {
		a.first = f
	}
	m := moneyOf(&f.Funds)
	a.budget.add(m.budget, m.hasBudget)
	a.spent.add(m.spent, m.hasSpent)
	for i := range f.Indicators {
		a.join(&f.Indicators[i], m.budget)
	}
}

func (a *aggregate) join(ind *indicator.Indicator, budget exact.Fraction) {
	for i := range a.rows {
		r := &a.rows[i]
		if r.row.Level1 == ind.Level1 && r.row.Level2 == ind.Level2 && r.row.Name == ind.Name {
			r.of, r.budget = append(r.of, ind), append(r.budget, budget)
			return
		}
	}
	a.rows = append(a.rows, joinedRow{row: *ind, of: []*indicator.Indicator{ind}, budget: []exact.Fraction{budget}})
}

func (a *aggregate) form() (*indicator.Form, []Finding) {
	if a.first == nil {
		return &indicator.Form{}, nil
	}
	out := &indicator.Form{Year: a.first.Year, Project: a.first.Project, CurrencyUnit: a.first.CurrencyUnit}
	out.Funds.Adjusted.Total, out.Funds.Spent.Total = a.budget.amount(), a.spent.amount()
	for i := range a.rows {
		r := &a.rows[i]
		if len(r.of) > 1 && !r.sum() {
			r.row.Actual = indicator.Actual{}
			a.findings = append(a.findings, Finding{
				Message:  lang.Of("AGGREGATE_UNLIKE", r.row.Name, len(r.of)),
				Severity: Error,
				At:       "/indicators/" + strconv.Itoa(i),
			})
		}
		r.row.Declared = indicator.Amount{}
		out.Indicators = append(out.Indicators, r.row)
	}
	return out, a.findings
}

// sum joins targets and actuals; false where they aren't quantities of one unit.
func (r *joinedRow) sum() bool {
	first := &r.of[0].Target
	rate := first.Unit().Dimension() == indicator.Rate
	var target, actual, weights exact.Fraction
	for i, ind := range r.of {
		reading := ind.Actual.For(&ind.Target)
		if ind.Target.Kind() != indicator.Quantity || ind.Target.Op() != first.Op() || ind.Target.Op() == indicator.In ||
			ind.Target.Unit().Name() != first.Unit().Name() || reading.Status != indicator.Readable {
			return false
		}
		weight := exact.Int(1)
		if rate {
			weight = r.budget[i]
		}
		target = target.Add(limitOf(&ind.Target).Mul(weight))
		actual = actual.Add(reading.Value.Mul(weight))
		weights = weights.Add(weight)
	}
	if rate {
		var ok bool
		if target, ok = target.Quo(weights); !ok {
			return false
		}
		actual, _ = actual.Quo(weights)
	}
	unit := first.Unit().Name()
	r.row.Target = indicator.ParseTarget(first.Op().String() + target.String() + unit)
	r.row.Actual = indicator.ParseActual(actual.String() + unit)
	return true
}

// limitOf is the number of a target with one end.
func limitOf(t *indicator.Threshold) exact.Fraction {
	if low := t.Low(); low.Set {
		return low.Value
	}
	return t.High().Value
}
