package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// cellsOf are the target and the actual that a rule looks at; false, with a finding, where the row has none.
func (r *Result) cellsOf(row *row, rule *rules.Rule) (*cell.Threshold, *cell.Actual, bool) {
	ind := &r.form.Indicators[row.indicator]
	switch {
	case !rule.Running:
		return &ind.Target, &ind.Actual, true
	case ind.Cumulative == nil:
		r.findRow(row, SeverityError, "/cumulative", "CUMULATIVE_MISSING", rule.Name)
		return nil, nil, false
	}
	row.running = &[2]string{ind.Cumulative.Target.Text(), ind.Cumulative.Actual.Text()}
	return &ind.Cumulative.Target, &ind.Cumulative.Actual, true
}

// measure computes a row's value as its rule says. It reports false, with a finding, if there is nothing to put on a
// curve; a policy may have scored the row instead.
func (r *Result) measure(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	scoring.Measured, bool,
) {
	switch rule.Measure.Basis() {
	case scoring.OfActual:
		return r.measureActual(row, rule, target, actual)
	case scoring.OfExpression:
		return r.measureCustom(row, rule)
	case scoring.OfConditions:
		return r.measureConditions(row, rule)
	}
	if rule.Measure.Scale() == scoring.InDays {
		if target.Unit().Dimension() != unit.Time && target.Unit().Dimension() != unit.Workday {
			r.findRow(row, SeverityError, "/target", "TARGET_NO_DATE", target.Text(), rule.Name)
			return scoring.Measured{}, false
		}
	}
	if target.Kind() == cell.List {
		return r.measureSeveral(row, rule, target, actual)
	}
	return r.measureAgainst(row, rule, target, actual)
}

// measureAgainst compares one actual with one target.
func (r *Result) measureAgainst(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	scoring.Measured, bool,
) {
	goal := &r.target
	*goal = scoring.Target{}
	if !r.goal(row, rule, target, goal) {
		return scoring.Measured{}, false
	}
	if rule.Measure == scoring.Attainment && occurred(goal, target, actual) {
		return scoring.Measured{Defined: true}, true
	}
	value, ok := r.read(row, target, actual)
	if !ok {
		return scoring.Measured{}, false
	}
	m := rule.Readings.Measure(rule.Measure, goal, value)
	scale := rule.Measure.Scale()
	if scale == scoring.InDays && target.Unit().Dimension() == unit.Time { // 26小时 against 24小时
		m.Value, _ = target.Unit().Base(m.Value).Quo(exact.Int(secondsOfDay))
	}
	if scale != scoring.InUnits {
		return m, true
	}
	return m, r.inRuleUnit(row, rule, target.Unit(), actual, &m.Value)
}

const secondsOfDay = 24 * 60 * 60

// inRuleUnit converts a value into the unit of the rule's edges: both sides in the base unit of their dimension. Edges
// without a unit fit any unit except a percentage, which is not a plain number.
func (r *Result) inRuleUnit(row *row, rule *rules.Rule, measured unit.Unit, actual *cell.Actual,
	v *exact.Fraction,
) bool {
	switch {
	case rule.Unit.Dimension() == measured.Dimension():
		*v = measured.Base(*v)
		return true
	case rule.Unit.Dimension() == unit.Plain && measured.Dimension() != unit.Rate:
		return true
	}
	r.findRow(row, SeverityError, "/actual", "RULE_UNIT", actual.Text(), rule.Name)
	return false
}

// goal turns the target into an interval for arithmetic, with its bare values read as the policy says; false, with a
// finding, where it isn't a number.
func (r *Result) goal(row *row, rule *rules.Rule, target *cell.Threshold, goal *scoring.Target) bool {
	switch target.Kind() {
	case cell.None:
		r.findRow(row, SeverityError, "/target", "TARGET_MISSING", whyMissing(target))
		return false
	case cell.Text, cell.Grade, cell.List:
		r.findRow(row, SeverityError, "/target", "TARGET_NOT_NUMERIC", target.Text(), rule.Name)
		return false
	}
	r.findInCell(row, "/target", target)
	low, high := target.Low(), target.High()
	goal.Low, goal.High, goal.LowOpen, goal.HighOpen = low.Value, high.Value, low.Open, high.Open
	if target.Kind() == cell.Day {
		return r.dateGoal(row, rule, target, goal)
	}
	switch target.Op() {
	case cell.Bare:
		switch { // 1200余人 has one end only
		case !high.Set:
			goal.High = goal.Low
		case !low.Set:
			goal.Low = goal.High
		}
		switch op := facedOp(&r.form.Indicators[row.indicator], target); {
		case op != cell.Bare:
			goal.Direction = facedDirections[op]
		case row.execution: // a floor under 成本 too
			goal.Direction = scoring.UpFrom
		default:
			goal.Direction = r.bareDirection(row, target)
		}
	case cell.Equal:
		goal.Direction = scoring.Exactly
	case cell.AtLeast:
		goal.Direction = scoring.UpFrom
	case cell.More:
		goal.Direction = scoring.Above
	case cell.AtMost:
		goal.Direction = scoring.DownFrom
	case cell.Less:
		goal.Direction = scoring.Below
	case cell.In:
		goal.Direction = direction(low, high)
	}
	return true
}

// direction is the direction of an interval: one with a single end is a floor or a ceiling.
func direction(low, high cell.Bound) scoring.Direction {
	switch {
	case low.Set && high.Set:
		return scoring.Within
	case low.Set && low.Open:
		return scoring.Above
	case low.Set:
		return scoring.UpFrom
	case high.Open:
		return scoring.Below
	}
	return scoring.DownFrom
}

// dayNumber counts a date in days, with the form's year if the date has none. A day of each month or quarter counts as
// one of January, and is only compared with other recurring days.
func (r *Result) dayNumber(row *row, b cell.Bound) (exact.Fraction, bool) {
	if !b.Set {
		return exact.Fraction{}, true
	}
	d := b.Date.In(r.form.Year)
	if d.Month == 0 {
		d.Year, d.Month = 2001, 1
	}
	if d.Year == 0 {
		r.findRow(row, SeverityError, "/target", "YEAR_MISSING")
		return exact.Fraction{}, false
	}
	return exact.Int(int64(calendar.Date{Year: 2000, Month: 1, Day: 1}.Days(d))), true
}

// read is the actual in the unit of the target. What the reader of cells noted becomes findings.
func (r *Result) read(row *row, target *cell.Threshold, actual *cell.Actual) (exact.Fraction, bool) {
	if v, ok := r.moneyRate(row, target.Unit()); ok {
		return v, true
	}
	if v, ok := cell.Plainly(actual, target); ok {
		return v, true
	}
	reading := actual.For(*target)
	severity := SeverityWarning
	if reading.Status == cell.Ambiguous && !r.accepts(target, &reading) {
		severity = SeverityError
	}
	for _, n := range reading.Notes {
		r.findNote(row, severity, "/actual", n.Message)
	}
	if reading.Status != cell.Missing { // else the finding says why
		r.findInCell(row, "/actual", &actual.Threshold)
	}
	switch reading.Status {
	case cell.Readable:
		return r.readable(row, target, actual, &reading)
	case cell.Missing, cell.NotApplicable:
		r.findRow(row, SeverityError, "/actual", "ACTUAL_MISSING", whyNoActual(actual))
		if r.set.Policy.MissingActual == rules.AbsenceZero {
			r.earnByPolicy(row, exact.Fraction{})
		}
	case cell.NotNumeric:
		code := lang.Code("ACTUAL_NOT_NUMERIC")
		if target.Kind() == cell.Day {
			code = "ACTUAL_NO_DATE"
		}
		r.findRow(row, SeverityError, "/actual", code, actual.Text())
		if r.set.Policy.TextForNumber == rules.JudgedMet && cell.IsDone(actual.Level()) {
			row.met = true
			r.earnByPolicy(row, row.points)
		}
	case cell.UnitMismatch:
		r.findRow(row, SeverityError, "/actual", reading.Mismatch, target.Text(), actual.Text())
	case cell.Ambiguous:
		if r.accepts(target, &reading) {
			return r.readable(row, target, actual, &reading)
		}
	}
	return exact.Fraction{}, false
}

// accepts reports whether the policy takes the reading of an ambiguous actual: a fraction for a percentage.
func (r *Result) accepts(target *cell.Threshold, reading *cell.Reading) bool {
	return target.Unit().Dimension() == unit.Rate && r.set.Policy.PercentFraction == rules.PercentFractionPercent &&
		!slices.ContainsFunc(reading.Notes, func(n cell.Note) bool {
			return n.Code == "ACTUAL_OTHER_WAY" || n.Code == "ACTUAL_SIGN_OF_FALL"
		})
}

// readable is the value of a reading: a single one, or the one that the policy takes from an approximate one.
func (r *Result) readable(row *row, target *cell.Threshold, actual *cell.Actual, reading *cell.Reading) (
	exact.Fraction, bool,
) {
	if target.Kind() == cell.Day {
		return r.dayNumber(row, cell.Bound{Set: true, Date: reading.Date})
	}
	if reading.IsRange {
		r.findRow(row, SeverityError, "/actual", "ACTUAL_RANGE", actual.Text())
		return exact.Fraction{}, false
	}
	if actual.Approx() != cell.Precisely {
		if r.set.Policy.ApproximateValue == rules.ApproximatePending {
			r.findRow(row, SeverityError, "/actual", "ACTUAL_APPROXIMATE", actual.Text(), "—")
			return exact.Fraction{}, false
		}
		r.findRow(row, SeverityWarning, "/actual", "ACTUAL_APPROXIMATE", actual.Text(), reading.Value)
	}
	return reading.Value, true
}

// earnByPolicy scores a row without a curve.
func (r *Result) earnByPolicy(row *row, earned exact.Fraction) {
	row.piece = -1
	r.earn(row, earned)
}

// measureActual takes the actual itself. The target only supplies the unit, and decides whether it was met.
func (r *Result) measureActual(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	scoring.Measured, bool,
) {
	against := target
	hasGoal := isGoal(target)
	if !hasGoal {
		against = &actual.Threshold
	}
	if against.Kind() == cell.Day {
		r.findRow(row, SeverityError, "/actual", "ACTUAL_IS_DATE", actual.Text(), rule.Name)
		return scoring.Measured{}, false
	}
	value, ok := r.read(row, against, actual)
	if !ok {
		return scoring.Measured{}, false
	}
	m := scoring.Measured{Value: value, Defined: true}
	if hasGoal {
		var goal scoring.Target
		m.Met = r.goal(row, rule, target, &goal) && rule.Readings.Holds(&goal, value)
	}
	if rule.Measure.Scale() != scoring.InUnits {
		return m, true
	}
	return m, r.inRuleUnit(row, rule, against.Unit(), actual, &m.Value)
}

// measureSeveral measures a cell of several targets fact by fact; one fact can't make up for another, so each counts at
// most 1.
func (r *Result) measureSeveral(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	scoring.Measured, bool,
) {
	targets, actuals := target.Items(), actual.Items()
	if rule.Several == rules.SeveralPending || rule.Measure != scoring.Attainment || len(targets) != len(actuals) ||
		len(targets) == 0 {
		r.findRow(row, SeverityError, "/actual", "SEVERAL_TARGETS", max(1, len(targets)), max(1, len(actuals)))
		return scoring.Measured{}, false
	}
	sum, least, met := exact.Fraction{}, exact.Int(1), true
	for i := range targets {
		m, ok := r.measureFact(row, rule, &targets[i], &cell.Actual{Threshold: actuals[i]})
		if !ok || !m.Defined {
			return m, ok
		}
		met = met && m.Met
		part := exact.Min(m.Value, exact.Int(1))
		sum, least = sum.Add(part), exact.Min(least, part)
	}
	if rule.Several == rules.SeveralMean {
		least, _ = sum.Quo(exact.Int(int64(len(targets))))
	}
	return scoring.Measured{Value: least, Met: met, Defined: true}, true
}

// measureFact measures one of several facts. A date is met or not. A missed date, or a value exactly on an open end,
// counts as nothing if the policy gives such a miss nothing, and otherwise decides the row.
func (r *Result) measureFact(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	scoring.Measured, bool,
) {
	if target.Kind() != cell.Day {
		m, ok := r.measureAgainst(row, rule, target, actual)
		if m.Remark == scoring.OnOpenEnd && r.set.Policy.OpenEnd == rules.MissZero {
			m.Defined = true
		}
		return m, ok
	}
	late, ok := r.daysOff(row, rule, target, actual)
	switch {
	case !ok:
		return scoring.Measured{}, false
	case late == 0:
		return scoring.Measured{Value: exact.Int(1), Met: true, Defined: true}, true
	}
	if row.dated = true; max(late, -late) > max(row.days, -row.days) {
		row.days = late
	}
	return scoring.Measured{Remark: scoring.OnOpenEnd, Defined: r.set.Policy.Late == rules.MissZero}, true
}

// measureCustom computes an expression.
func (r *Result) measureCustom(row *row, rule *rules.Rule) (scoring.Measured, bool) {
	r.env.row = row
	v, err := program(rule.Value).Eval(&r.env)
	if err != nil {
		r.findRow(row, SeverityError, "/actual", "EXPRESSION_FAILED", err)
		return scoring.Measured{}, false
	}
	return scoring.Measured{Value: v.Number(), Defined: true}, true
}
