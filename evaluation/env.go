package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/rules"
)

// env gives expressions the values of a row, or of the whole form when there is none.
type env struct {
	r   *Result
	row *row
}

// Variable is the value of a slot of package rules; absent where the form has none.
func (e *env) Variable(slot int) expression.Value {
	if slot >= rules.SlotExecution {
		return e.ofForm(slot)
	}
	if e.row == nil || e.row.indicator < 0 {
		return expression.Absent()
	}
	ind := &e.r.form.Indicators[e.row.indicator]
	switch slot {
	case rules.SlotLevel1:
		return expression.Text(e.r.set.Tiers[e.row.tier].Name)
	case rules.SlotLevel2:
		return expression.Text(ind.Level2)
	case rules.SlotLevel1Plain:
		return expression.Text(indicator.LevelName(ind.Level1))
	case rules.SlotLevel2Plain:
		return expression.Text(indicator.LevelName(ind.Level2))
	case rules.SlotName:
		return expression.Text(ind.Name)
	case rules.SlotDescription:
		return expression.Text(ind.Description)
	case rules.SlotBasis:
		return expression.Text(ind.Basis)
	case rules.SlotPoints:
		return expression.Number(e.row.points)
	case rules.SlotTarget:
		return number(&ind.Target)
	case rules.SlotTargetKind:
		return expression.Text(kindOf(ind).String())
	case rules.SlotTargetOp:
		return expression.Text(e.r.opOf(e.row).String())
	case rules.SlotTargetUnit:
		return expression.Text(ind.Target.Unit().Name())
	case rules.SlotTargetDimension:
		return expression.Text(string(ind.Target.Unit().Dimension()))
	case rules.SlotActual:
		if rate, ok := e.r.moneyRate(e.row, &ind.Target); ok {
			return expression.Number(ind.Target.Unit().Base(rate))
		}
		return actual(ind)
	case rules.SlotActualKind:
		return expression.Text(ind.Actual.Kind().String())
	case rules.SlotActualText:
		return expression.Text(ind.Actual.Text())
	case rules.SlotHasReason:
		return expression.Bool(!blank(ind.Reason))
	case rules.SlotExcused:
		return expression.Bool(ind.Judged.Excused)
	case rules.SlotTargetLow:
		return expression.Bool(ind.Judged.TargetLow)
	}
	return e.ofRow(slot, ind)
}

// ofRow are the values of a row that few rule sets look at.
func (e *env) ofRow(slot int, ind *indicator.Indicator) expression.Value {
	w := Row{e.r, e.row}
	switch slot {
	case rules.SlotTargetDate:
		return e.day(&ind.Target, ind.Target.Low(), ind.Target.High())
	case rules.SlotActualDate:
		return e.day(&ind.Actual.Threshold, ind.Actual.High(), ind.Actual.Low())
	case rules.SlotReason:
		return expression.Text(ind.Reason)
	case rules.SlotDeclared:
		return known(ind.Declared.Fraction(), ind.Declared.IsSet())
	case rules.SlotAttainment:
		return known(w.Attainment())
	case rules.SlotMet:
		if e.row.status == scored {
			return expression.Bool(e.row.met)
		}
	case rules.SlotScore:
		return known(e.row.score, e.row.status == scored)
	}
	return expression.Absent()
}

// day is the date of a cell, in the form's year where it has none: the last day of a target, the day of an actual.
func (e *env) day(t *cell.Threshold, other, bound cell.Bound) expression.Value {
	if !bound.Set {
		bound = other
	}
	d := bound.Date.In(e.r.form.Year)
	if t.Kind() != cell.Day || d.Year == 0 {
		return expression.Absent()
	}
	return expression.Date(expression.DayNumber(d))
}

// Rows are the indicators that functions over the rows go through: those that apply and for which no other row counts.
func (e *env) Rows() []expression.Env {
	var rows []expression.Env
	for i := range e.r.rows {
		if row := &e.r.rows[i]; row.indicator >= 0 && row.tier >= 0 && !row.aside() {
			rows = append(rows, &env{e.r, row})
		}
	}
	return rows
}

func (e *env) ofForm(slot int) expression.Value {
	m := &e.r.money
	switch slot {
	case rules.SlotExecution:
		return known(m.rate())
	case rules.SlotBudget:
		return known(m.budget, m.hasBudget)
	case rules.SlotSpent:
		return known(m.spent, m.hasSpent)
	case rules.SlotYear:
		return known(exact.Int(int64(e.r.form.Year)), e.r.form.Year != 0)
	case rules.SlotProject:
		return expression.Text(e.r.form.Project.Name)
	case rules.SlotDepartment:
		return expression.Text(e.r.form.Project.Department)
	case rules.SlotDepartmentCode:
		return expression.Text(e.r.form.Project.DepartmentCode)
	case rules.SlotProjectCode:
		return expression.Text(e.r.form.Project.Code)
	case rules.SlotUnit:
		return expression.Text(e.r.form.Project.ImplementingUnit)
	case rules.SlotInitial:
		return known(e.r.form.Funds.Initial.Total.Fraction(), e.r.form.Funds.Initial.Total.IsSet())
	case rules.SlotTotal:
		return known(e.r.score, e.r.complete)
	}
	return expression.Absent()
}

func known(v exact.Fraction, ok bool) expression.Value {
	if !ok {
		return expression.Absent()
	}
	return expression.Number(v)
}

// number is the limit of a target in the base unit of its dimension, so that 95% is 0.95 in an expression too.
func number(t *cell.Threshold) expression.Value {
	if t.Kind() != cell.Quantity && t.Kind() != cell.Duration {
		return expression.Absent()
	}
	return expression.Number(t.Unit().Base(limitOf(t)))
}

// actual is the actual in the light of its target, in the base unit.
func actual(ind *indicator.Indicator) expression.Value {
	if ind.Target.Kind() != cell.Quantity && ind.Target.Kind() != cell.Duration {
		return number(&ind.Actual.Threshold)
	}
	reading := ind.Actual.For(&ind.Target)
	if reading.Status != cell.Readable {
		return expression.Absent()
	}
	return expression.Number(ind.Target.Unit().Base(reading.Value))
}
