package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
)

// env gives expressions the values of a row, or of the whole form when there is none.
type env struct {
	r   *Result
	row *row
}

// Variable is the value of a slot of package rules; absent where the form has none.
func (e *env) Variable(slot int) expression.Value {
	if slot >= variable.Execution {
		return e.ofForm(slot)
	}
	if e.row == nil || e.row.indicator < 0 {
		return expression.Absent()
	}
	ind := &e.r.form.Indicators[e.row.indicator]
	switch slot {
	case variable.Level1:
		return expression.Text(e.r.set.Tiers[e.row.tier].Name)
	case variable.Level2:
		return expression.Text(ind.Level2)
	case variable.Level1Plain:
		return expression.Text(indicator.LevelName(ind.Level1))
	case variable.Level2Plain:
		return expression.Text(indicator.LevelName(ind.Level2))
	case variable.Name:
		return expression.Text(ind.Name)
	case variable.Description:
		return expression.Text(ind.Description)
	case variable.Basis:
		return expression.Text(ind.Basis)
	case variable.Points:
		return expression.Number(e.row.points)
	case variable.Target:
		return number(&ind.Target)
	case variable.TargetKind:
		return expression.Text(kindOf(ind).String())
	case variable.TargetOp:
		return expression.Text(e.r.opOf(e.row).String())
	case variable.TargetUnit:
		return expression.Text(ind.Target.Unit().Name())
	case variable.TargetDimension:
		return expression.Text(string(ind.Target.Unit().Dimension()))
	case variable.Actual:
		if rate, ok := e.r.moneyRate(e.row, ind.Target.Unit()); ok {
			return expression.Number(ind.Target.Unit().Base(rate))
		}
		return actual(ind)
	case variable.ActualKind:
		return expression.Text(ind.Actual.Kind().String())
	case variable.ActualText:
		return expression.Text(ind.Actual.Text())
	case variable.HasReason:
		return expression.Bool(!blank(ind.Reason))
	case variable.Excused:
		return expression.Bool(ind.Judged.Excused)
	case variable.TargetLow:
		return expression.Bool(ind.Judged.TargetLow)
	}
	return e.ofRow(slot, ind)
}

// ofRow are the values of a row that few rule sets look at.
func (e *env) ofRow(slot int, ind *indicator.Indicator) expression.Value {
	w := Row{e.r, e.row}
	switch slot {
	case variable.TargetDate:
		return e.day(&ind.Target, ind.Target.Low(), ind.Target.High())
	case variable.ActualDate:
		return e.day(&ind.Actual.Threshold, ind.Actual.High(), ind.Actual.Low())
	case variable.Reason:
		return expression.Text(ind.Reason)
	case variable.Declared:
		return known(ind.Declared.Fraction(), ind.Declared.IsSet())
	case variable.Attainment:
		return known(w.Attainment())
	case variable.Met:
		if e.row.status == scored {
			return expression.Bool(e.row.met)
		}
	case variable.Score:
		return known(e.row.score, e.row.status == scored)
	}
	return expression.Absent()
}

// Indicator is the index of the indicator that the values are of; -1 where they are of the form.
func (e *env) Indicator() int {
	if e.row == nil {
		return -1
	}
	return int(e.row.indicator)
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
	return expression.Date(variable.DayNumber(d))
}

// Rows are the indicators that functions over the rows range over: those that apply and aren't replaced by another row.
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
	case variable.Execution:
		return known(m.rate())
	case variable.Budget:
		return known(m.budget, m.hasBudget)
	case variable.Spent:
		return known(m.spent, m.hasSpent)
	case variable.Year:
		return known(exact.Int(int64(e.r.form.Year)), e.r.form.Year != 0)
	case variable.Project:
		return expression.Text(e.r.form.Project.Name)
	case variable.Department:
		return expression.Text(e.r.form.Project.Department)
	case variable.DepartmentCode:
		return expression.Text(e.r.form.Project.DepartmentCode)
	case variable.ProjectCode:
		return expression.Text(e.r.form.Project.Code)
	case variable.Unit:
		return expression.Text(e.r.form.Project.ImplementingUnit)
	case variable.Initial:
		return known(e.r.form.Funds.Initial.Total.Fraction(), e.r.form.Funds.Initial.Total.IsSet())
	case variable.Total:
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

// actual is the actual as read against its target, in the base unit.
func actual(ind *indicator.Indicator) expression.Value {
	if ind.Target.Kind() != cell.Quantity && ind.Target.Kind() != cell.Duration {
		return number(&ind.Actual.Threshold)
	}
	reading := ind.Actual.For(ind.Target)
	if reading.Status != cell.Readable {
		return expression.Absent()
	}
	return expression.Number(ind.Target.Unit().Base(reading.Value))
}
