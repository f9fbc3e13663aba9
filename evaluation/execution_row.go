package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// aside reports whether a row itself doesn't count.
func (row *row) aside() bool {
	return row.status == notApplicable || row.status == alternate || row.status == ofTier
}

// isExecutionRow reports whether an indicator is the execution rate itself. All rows of the tier that is scored by the
// rate are.
func (r *Result) isExecutionRow(ind *indicator.Indicator, said *saidRow) bool {
	return said.tier >= 0 && int(said.tier) == r.evaluator.execution ||
		(said.isRate || said.below) && r.set.IsExecutionRow(ind, said.below)
}

// placeInTier leaves a row that is the execution rate to the tier that is scored by it.
func (r *Result) placeInTier(at int, row *row) {
	row.status, row.tier, row.points = ofTier, int16(r.evaluator.execution), exact.Fraction{}
	if r.printed < 0 {
		r.printed = at
	}
}

// moneyRate is the execution rate in the unit of a row's target, if the row is that rate and no tier counts it: the
// money decides it, whatever the row's actual says.
func (r *Result) moneyRate(row *row, target unit.Unit) (exact.Fraction, bool) {
	if row == nil || !row.execution || row.status == ofTier || target.Dimension() != unit.Rate || !r.money.sound() {
		return exact.Fraction{}, false
	}
	rate, ok := r.money.rate()
	return target.FromBase(rate), ok
}

// ByMoney reports whether the money decides the row's outcome, as for the execution rate wherever it is.
func (w Row) ByMoney() bool {
	if w.row.indicator < 0 {
		return true
	}
	_, ok := w.r.moneyRate(w.row, w.r.said.rows[w.row.indicator].unit)
	return ok
}

// sound reports whether the amounts give a rate.
func (m *money) sound() bool { return m.defined && m.budget.Sign() > 0 && m.spent.Sign() >= 0 }

// scoreByRow scores the execution rate by the row that prints it, where the money is missing: by the row's own target
// and actual, or by the actual alone where the target isn't a number. It reports false where that gives no rate either.
func (r *Result) scoreByRow(own *row, rule *rules.Rule) bool {
	if r.printed < 0 {
		return false
	}
	row := &r.rows[r.printed]
	ind := &r.form.Indicators[row.indicator]
	if blank(ind.Actual.Text()) {
		return false
	}
	m := scoring.Measured{Defined: true}
	if kind := ind.Target.Kind(); kind == cell.Quantity {
		var goal scoring.Target
		if !r.goal(row, rule, &ind.Target, &goal) {
			return false
		}
		value, ok := r.read(row, &ind.Target, &ind.Actual)
		if !ok {
			return false
		}
		m = rule.Readings.Attain(&goal, value)
	} else {
		a := &ind.Actual
		if a.Kind() != cell.Quantity || a.Op() == cell.In || a.Unit().Dimension() != unit.Rate ||
			a.Change() != cell.NoChange {
			return false
		}
		m.Value = a.Unit().Base(limitOf(&a.Threshold))
		m.Met = !m.Value.Less(exact.Int(1))
	}
	if !m.Defined {
		return false
	}
	r.findRow(row, SeverityWarning, "", "EXECUTION_BY_ROW", orDash(ind.Target.Text()), ind.Actual.Text())
	r.byRow, own.met = true, m.Met
	r.onCurve(own, rule, m.Value)
	return true
}

// printedReason reports whether the row that prints the execution rate has a reason for a low one.
func (r *Result) printedReason() bool {
	return r.printed >= 0 && !blank(r.form.Indicators[r.rows[r.printed].indicator].Reason)
}

// checkExecutionRows says of each row that is the execution rate where it counts, and what it prints otherwise.
func (r *Result) checkExecutionRows() {
	if !r.prints {
		return
	}
	for i := range r.rows {
		row := &r.rows[i]
		if !row.execution || row.indicator < 0 {
			continue
		}
		r.checkPrintedRate(row)
		if row.status == ofTier {
			r.checkInTier(i, row)
		} else if !r.money.defined && row.status == scored {
			ind := &r.form.Indicators[row.indicator]
			r.findRow(row, SeverityWarning, "", "EXECUTION_BY_ROW", orDash(ind.Target.Text()), orDash(ind.Actual.Text()))
		}
	}
}

func (r *Result) checkInTier(at int, row *row) {
	tier := &r.set.Tiers[row.tier]
	if at != r.printed {
		r.findRow(row, SeverityWarning, "", "EXECUTION_ROW_AGAIN", r.rowName(&r.rows[r.printed]))
		return
	}
	r.findRow(row, SeverityInfo, "", "EXECUTION_ROW", tier.Name)
	own, ind := r.ownRow(int(row.tier)), &r.form.Indicators[row.indicator]
	if p := ind.Points; p.IsSet() && !p.Fraction().Equal(tier.Points) {
		r.findRow(row, SeverityWarning, "/points", "EXECUTION_ROW_POINTS", p, tier.Name, tier.Points)
	}
	if r.form.Funds.Declared.IsSet() {
		return // the tier's score stands with the money; this one is of an indicator that shouldn't be there
	}
	if d := ind.Declared; own != nil && own.status == scored && d.IsSet() && r.set.Rounding.At == scoring.AtIndicator &&
		r.differs(d.Fraction(), own.score) {
		r.findRow(row, SeverityWarning, "/declared", "SCORE_MISMATCH", d, r.shown(own.score))
	}
}

// ownRow is the row of a tier that is a row of its own.
func (r *Result) ownRow(tier int) *row {
	for i := range r.evaluator.own {
		if int(r.rows[i].tier) == tier {
			return &r.rows[i]
		}
	}
	return nil
}

// checkPrintedRate compares the rate that a row prints with that of the money, as exactly as it is printed.
func (r *Result) checkPrintedRate(row *row) {
	a := &r.form.Indicators[row.indicator].Actual
	if !r.money.sound() || a.Kind() != cell.Quantity || a.Unit().Dimension() != unit.Rate || a.Op() == cell.In ||
		a.Change() != cell.NoChange || a.Approx() != cell.Precisely {
		return
	}
	rate, _ := r.money.rate()
	printed, digits := limitOf(&a.Threshold), 0
	for digits < exact.MaxRoundingDigits && !printed.Round(digits, exact.HalfUp).Equal(printed) {
		digits++
	}
	room := exact.Scaled(5, digits+1) // half of the last digit
	if room.Less(a.Unit().FromBase(rate).Sub(printed).Abs()) {
		r.findRow(row, SeverityWarning, "/actual", "EXEC_RATE_MISMATCH", a.Text(), Percent(rate))
	}
}
