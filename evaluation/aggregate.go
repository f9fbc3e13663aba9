package evaluation

import (
	"strconv"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// Aggregate joins the forms of several places into one, to be scored as a whole: quantities are added up first and
// scored after (never the mean of the places' scores), rates are averaged with the budgets as weights, money is added
// in the currency unit of the first form. Rows belong together by level 1, level 2 and name; where a form has several
// of one name, the first belongs to the first of the others, and so on.
//
// What can't be joined is missing in the joined form, with a finding that says which forms prevent it: a row whose
// cells aren't quantities of one unit keeps its target and loses its actual; a budget, or the money spent, that only
// some forms give is left out, since the sum of these isn't that of all.
//
// 财预〔2020〕10号 asks for this order for transfer payments (转移支付区域绩效目标自评表).
func Aggregate(forms ...*indicator.Form) (*indicator.Form, []Finding) {
	a := aggregate{at: map[rowKey]int{}}
	for _, f := range forms {
		if f != nil {
			a.add(f)
		}
	}
	return a.form()
}

// aggregate gathers forms.
type aggregate struct {
	first    *indicator.Form
	unit     exact.Fraction // 元 of the first form's currency unit
	budget   moneySum
	spent    moneySum
	rows     []joinedRow
	at       map[rowKey]int // into rows
	findings []Finding
}

// rowKey identifies a row of a form, with the levels in their normal form; again counts the rows of the same name above
// it.
type rowKey struct {
	level1, level2, name string
	again                int
}

// moneySum adds amounts and notes the forms that give none.
type moneySum struct {
	sum     exact.Fraction
	known   int
	without names
	lacking int
}

func (m *moneySum) add(v exact.Fraction, ok bool, form string) {
	if !ok {
		m.lacking++
		m.without.add(form)
		return
	}
	m.sum, m.known = m.sum.Add(v), m.known+1
}

// joinedRow is one row of the joined form with the same row of each place.
type joinedRow struct {
	row indicator.Indicator
	of  []placeRow
}

// placeRow is a row of one form, and the weight of that form.
type placeRow struct {
	row       *indicator.Indicator
	budget    exact.Fraction
	hasBudget bool
}

func (a *aggregate) add(f *indicator.Form) {
	factor, ok := yuan(f.CurrencyUnit)
	if a.first == nil {
		a.first, a.unit = f, factor
	}
	toFirst, same := factor.Quo(a.unit)
	if f.CurrencyUnit == a.first.CurrencyUnit {
		toFirst, same = exact.Int(1), true // also for an unknown unit
	} else if !ok {
		same = false
	}
	m := moneyOf(&f.Funds)
	budget, label := m.budget.Mul(toFirst), labelOf(f.Project.Name, f.Project.ImplementingUnit, f.Project.Department)
	a.budget.add(budget, m.hasBudget && same, label)
	a.spent.add(m.spent.Mul(toFirst), m.hasSpent && same, label)
	again, names := map[rowKey]int{}, levelNames{}
	for i := range f.Indicators {
		row := placeRow{&f.Indicators[i], budget, m.hasBudget && same}
		key := rowKey{level1: names.of(row.row.Level1), level2: names.of(row.row.Level2), name: row.row.Name}
		n := again[key]
		again[key]++
		key.again = n
		a.join(key, row)
	}
}

func (a *aggregate) join(key rowKey, row placeRow) {
	at, ok := a.at[key]
	if !ok {
		at = len(a.rows)
		a.at[key] = at
		a.rows = append(a.rows, joinedRow{row: *row.row})
	}
	a.rows[at].of = append(a.rows[at].of, row)
}

func (a *aggregate) form() (*indicator.Form, []Finding) {
	if a.first == nil {
		return &indicator.Form{}, nil
	}
	out := &indicator.Form{Year: a.first.Year, Project: a.first.Project, CurrencyUnit: a.first.CurrencyUnit}
	out.Funds.Adjusted.Total = a.money(&a.budget, "/funds/adjusted/total", "AGGREGATE_BUDGET")
	out.Funds.Spent.Total = a.money(&a.spent, "/funds/spent/total", "AGGREGATE_SPENT")
	for i := range a.rows {
		r := &a.rows[i]
		if len(r.of) > 1 {
			if code := r.sum(); code != "" {
				r.row.Actual = cell.Actual{}
				a.find("/indicators/"+strconv.Itoa(i), code, r.row.Name, len(r.of))
			}
		}
		r.row.Declared = exact.Amount{}
		out.Indicators = append(out.Indicators, r.row)
	}
	return out, a.findings
}

func (a *aggregate) find(at string, code lang.Code, args ...any) {
	a.findings = append(a.findings, Finding{Message: lang.Of(code, args...), Severity: SeverityError, At: at})
}

// money is a sum of money; absent if a form gives none.
func (a *aggregate) money(m *moneySum, at string, code lang.Code) exact.Amount {
	switch {
	case m.known == 0:
		return exact.Amount{}
	case m.lacking > 0:
		a.find(at, code, m.lacking, m.known+m.lacking, m.without.first)
		return exact.Amount{}
	}
	return exact.ShortestAmount(m.sum)
}

// sum joins targets and actuals; where they can't be joined, it says why.
func (r *joinedRow) sum() lang.Code {
	first := &r.of[0].row.Target
	rate := first.Unit().Dimension() == unit.Rate
	var target, actual, weights exact.Fraction
	for _, of := range r.of {
		value, ok := joinable(of.row, r.of[0].row)
		if !ok {
			return "AGGREGATE_UNLIKE"
		}
		weight := exact.Int(1)
		if rate {
			if weight = of.budget; !of.hasBudget {
				return "AGGREGATE_WEIGHT"
			}
		}
		target = target.Add(limitOf(&of.row.Target).Mul(weight))
		actual = actual.Add(value.Mul(weight))
		weights = weights.Add(weight)
	}
	if rate {
		var ok bool
		if target, ok = target.Quo(weights); !ok {
			return "AGGREGATE_WEIGHT"
		}
		actual, _ = actual.Quo(weights)
	}
	plain := cell.ParseThreshold("1" + first.Unit().Name())
	r.row.Target, r.row.Actual = first.Holding(target), cell.Actual{Threshold: plain.Holding(actual)}
	return ""
}

// joinable is the actual of a row whose cells are plain quantities like the first row's target: values per something,
// changes, ranges and approximate numbers don't add up, nor do rows with opposite directions.
func joinable(row, like *indicator.Indicator) (exact.Fraction, bool) {
	target, first := &row.Target, &like.Target
	reading := row.Actual.For(*target)
	ok := target.Kind() == first.Kind() && target.Kind() == cell.Quantity && target.Op() == first.Op() &&
		target.Op() != cell.In &&
		(target.Op() != cell.Bare || facedOp(row, target) == facedOp(like, first)) &&
		target.Unit().Name() == first.Unit().Name() && len(target.Per()) == 0 && target.Change() == cell.NoChange &&
		target.Approx() == cell.Precisely && row.Actual.Approx() == cell.Precisely &&
		reading.Status == cell.Readable && !reading.IsRange
	return reading.Value, ok
}

// limitOf is the number of a target with one end.
func limitOf(t *cell.Threshold) exact.Fraction {
	if low := t.Low(); low.Set {
		return low.Value
	}
	return t.High().Value
}
