package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
)

// ownValues are what the conditions of a set's own checks look at: what scoring knows, and within the year what the
// form says until then, with its lights.
type ownValues struct {
	expression.Env // of scoring

	report *Report
	row    int // of the form; -1 for all of it
}

// Values are what the conditions of the rule set's own checks looked at; they show nothing of themselves.
func (r *Report) Values() evaluation.Env {
	if r.scored == nil {
		return evaluation.Env{}
	}
	env := expression.Held(r.scored.LimitEnv(len(r.Set.Limits))).Env()
	return evaluation.Env(expression.Hold(&ownValues{env, r, -1}))
}

// Rows are the rows of scoring.
func (v *ownValues) Rows() []expression.Env {
	form, ok := v.Env.(expression.RowEnv)
	if !ok {
		return nil
	}
	rows := form.Rows()
	for i, row := range rows {
		if of, known := row.(variable.Rowed); known {
			rows[i] = &ownValues{row, v.report, of.Indicator()}
		}
	}
	return rows
}

// Indicator is the row of the form; see variable.Rowed.
func (v *ownValues) Indicator() int { return v.row }

// Variable is the value of a slot.
func (v *ownValues) Variable(slot int) expression.Value {
	switch {
	case slot >= variable.RowInterim && slot <= variable.RowLight:
		return v.ofRow(slot)
	case slot >= variable.Until:
		return v.ofForm(slot)
	}
	return v.Env.Variable(slot)
}

func (v *ownValues) ofRow(slot int) expression.Value {
	if v.row < 0 {
		return expression.Absent()
	}
	ind := &v.report.Form.Indicators[v.row]
	light := NoLight
	if o := v.report.Outlook; o != nil && v.row < len(o.Rows) {
		light = o.Rows[v.row].Light
	}
	if slot == variable.RowLight {
		return expression.Text(light.String())
	}
	if ind.Interim == nil {
		if slot == variable.RowInterim || slot == variable.RowExpected {
			return expression.Absent()
		}
		return expression.Text("")
	}
	switch slot {
	case variable.RowInterim:
		return valueBeside(&ind.Interim.Actual, &ind.Target)
	case variable.RowExpected:
		return valueBeside(&ind.Interim.Expected, &ind.Target)
	case variable.RowInterimText:
		return expression.Text(ind.Interim.Actual.Text())
	case variable.Likelihood:
		return expression.Text(string(ind.Interim.Likelihood))
	}
	return expression.Text(ind.Interim.Cause)
}

// valueBeside is a cell as read against its target, in the base unit of its dimension.
func valueBeside(a *cell.Actual, t *cell.Threshold) expression.Value {
	value, ok := beside(a, t)
	if !ok {
		return expression.Absent()
	}
	return expression.Number(t.Unit().Base(value))
}

func (v *ownValues) ofForm(slot int) expression.Value {
	o, interim := v.report.Outlook, v.report.Form.Interim
	if o == nil {
		return expression.Absent()
	}
	switch slot {
	case variable.FormLight:
		return expression.Text(o.Form.String())
	case variable.FundsLight:
		return expression.Text(o.Money.String())
	case variable.Until:
		if !o.Until.IsZero() {
			return expression.Date(variable.DayNumber(o.Until))
		}
	case variable.Passed:
		if !o.Until.IsZero() {
			share, _ := exact.Ratio(int64(o.Until.Month), 12)
			return expression.Number(share)
		}
	case variable.InterimSpent:
		if interim != nil && interim.Spent.Total.IsSet() {
			return expression.Number(interim.Spent.Total.Fraction())
		}
	case variable.ExpectedSpent:
		if interim != nil && interim.Expected.Total.IsSet() {
			return expression.Number(interim.Expected.Total.Fraction())
		}
	case variable.InterimExecution:
		if budget := v.Env.Variable(variable.Budget); interim != nil && budget.Type() == expression.TypeNumber {
			if rate, ok := shareOf(interim.Spent.Total, exact.ShortestAmount(budget.Number())); ok {
				return expression.Number(rate)
			}
		}
	}
	return expression.Absent()
}
