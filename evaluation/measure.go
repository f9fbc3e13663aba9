package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// cellsOf are the target and the actual that a rule looks at; false, with a finding, where the row has none.
func (r *Result) cellsOf(row *row, rule *rules.Rule) (*indicator.Threshold, *indicator.Actual, bool) {
	ind := &r.form.Indicators[row.indicator]
	switch {
	case !rule.Running:
		return &ind.Target, &ind.Actual, true
	case ind.Cumulative == nil:
		r.findRow(row, Error, "/cumulative", "CUMULATIVE_MISSING", rule.Name)
		return nil, nil, false
	}
	return &ind.Cumulative.Target, &ind.Cumulative.Actual, true
}

// measure looks at a row as its rule says. It reports false, with a finding, where there is nothing to put on a curve;
// a policy may have scored the row instead.
func (r *Result) measure(row *row, rule *rules.Rule, target *indicator.Threshold, actual *indicator.Actual) (scoring.Measured, bool) {
	switch rule.Measure.Basis() {
	case scoring.OfActual:
		return r.measureActual(row, rule, target, actual)
	case scoring.OfExpression:
		return r.measureCustom(row, rule)
	case scoring.OfConditions:
		return r.measureConditions(row, rule)
	}
	if rule.Measure.Scale() == scoring.InDays {
		if target.Unit().Dimension() != indicator.Time && target.Unit().Dimension() != indicator.Workday {
			r.findRow(row, Error, "/target", "TARGET_NO_DATE", target.Text(), rule.Name)
			return scoring.Measured{}, false
		}
	}
	if target.Kind() == indicator.List {
		return r.measureSeveral(row, rule, target, actual)
	}
	return r.measureAgainst(row, rule, target, actual)
}

// measureAgainst compares one actual with one target.
func (r *Result) measureAgainst(row *row, rule *rules.Rule, target *indicator.Threshold, actual *indicator.Actual) (scoring.Measured, bool) {
	var goal scoring.Target
	if !r.goal(row, rule, target, &goal) {
		return scoring.Measured{}, false
	}
	if rule.Measure == scoring.Attainment && occurred(&goal, target, actual) {
		return scoring.Measured{Defined: true}, true
	}
	value, ok := r.read(row, target, actual)
	if !ok {
		return scoring.Measured{}, false
	}
	m := rule.Readings.Measure(rule.Measure, &goal, value)
	scale := rule.Measure.Scale()
	if scale == scoring.InDays && target.Unit().Dimension() == indicator.Time { // 26小时 against 24小时
		m.Value, _ = target.Unit().Base(m.Value).Quo(exact.Int(secondsOfDay))
	}
	if scale != scoring.InUnits {
		return m, true
	}
	return m, r.inRuleUnit(row, rule, target.Unit(), actual, &m.Value)
}

const secondsOfDay = 24 * 60 * 60

// inRuleUnit brings a value into the unit of the rule's edges: both sides in the base unit of their dimension. Edges
// without a unit fit any unit but a percentage, which is not a plain number.
func (r *Result) inRuleUnit(row *row, rule *rules.Rule, unit indicator.Unit, actual *indicator.Actual, v *exact.Fraction) bool {
	switch {
	case rule.Unit.Dimension() == unit.Dimension():
		*v = unit.Base(*v)
		return true
	case rule.Unit.Dimension() == indicator.Plain && unit.Dimension() != indicator.Rate:
		return true
	}
	r.findRow(row, Error, "/actual", "RULE_UNIT", actual.Text(), rule.Name)
	return false
}

// goal makes the target what arithmetic sees, with its bare values read as the policy says; false, with a finding, where it
// is no number.
func (r *Result) goal(row *row, rule *rules.Rule, target *indicator.Threshold, goal *scoring.Target) bool {
	switch target.Kind() {
	case indicator.None:
		r.findRow(row, Error, "/target", "TARGET_MISSING", whyMissing(target))
		return false
	case indicator.Text, indicator.Grade, indicator.List:
		r.findRow(row, Error, "/target", "TARGET_NOT_NUMERIC", target.Text(), rule.Name)
		return false
	}
	r.findInCell(row, "/target", target)
	low, high := target.Low(), target.High()
	goal.Low, goal.High, goal.LowOpen, goal.HighOpen = low.Value, high.Value, low.Open, high.Open
	if target.Kind() == indicator.Day {
		return r.dateGoal(row, rule, target, goal)
	}
	switch target.Op() {
	case indicator.Bare:
		switch { // 1200余人 has one end only
		case !high.Set:
			goal.High = goal.Low
		case !low.Set:
			goal.Low = goal.High
		}
		switch op := facedOp(&r.form.Indicators[row.indicator], target); {
		case op != indicator.Bare:
			goal.Direction = facedDirections[op]
		case row.execution: // a floor under 成本 too
			goal.Direction = scoring.UpFrom
		default:
			goal.Direction = r.bareDirection(row, target)
		}
	case indicator.Equal:
		goal.Direction = scoring.Exactly
	case indicator.AtLeast:
		goal.Direction = scoring.UpFrom
	case indicator.More:
		goal.Direction = scoring.Above
	case indicator.AtMost:
		goal.Direction = scoring.DownFrom
	case indicator.Less:
		goal.Direction = scoring.Below
	case indicator.In:
		goal.Direction = direction(low, high)
	}
	return true
}

// direction of an interval: one with a single end is a floor or a ceiling.
func direction(low, high indicator.Bound) scoring.Direction {
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

// dayNumber counts a date in days, with the form's year where the date has none. A day of each month or quarter is one of
// January, which compares with another of them alone.
func (r *Result) dayNumber(row *row, b indicator.Bound) (exact.Fraction, bool) {
	if !b.Set {
		return exact.Fraction{}, true
	}
	d := b.Date.In(r.form.Year)
	if d.Month == 0 {
		d.Year, d.Month = 2001, 1
	}
	if d.Year == 0 {
		r.findRow(row, Error, "/target", "YEAR_MISSING")
		return exact.Fraction{}, false
	}
	return exact.Int(int64(indicator.Date{Year: 2000, Month: 1, Day: 1}.Days(d))), true
}

// read is the actual in the unit of the target. What the reader of cells noted becomes findings.
func (r *Result) read(row *row, target *indicator.Threshold, actual *indicator.Actual) (exact.Fraction, bool) {
	if v, ok := r.moneyRate(row, target); ok {
		return v, true
	}
	if v, ok := actual.Plainly(target); ok {
		return v, true
	}
	reading := actual.For(target)
	severity := Warning
	if reading.Status == indicator.Ambiguous && !r.accepts(target, &reading) {
		severity = Error
	}
	for _, n := range reading.Notes {
		r.findNote(row, severity, "/actual", n.Message)
	}
	if reading.Status != indicator.Missing { // then the finding says why
		r.findInCell(row, "/actual", &actual.Threshold)
	}
	switch reading.Status {
	case indicator.Readable:
		return r.readable(row, target, actual, &reading)
	case indicator.Missing, indicator.NotApplicable:
		r.findRow(row, Error, "/actual", "ACTUAL_MISSING", whyNoActual(actual))
		if r.set.Policy.MissingActual == rules.AbsenceZero {
			r.earnByPolicy(row, exact.Fraction{})
		}
	case indicator.NotNumeric:
		code := lang.Code("ACTUAL_NOT_NUMERIC")
		if target.Kind() == indicator.Day {
			code = "ACTUAL_NO_DATE"
		}
		r.findRow(row, Error, "/actual", code, actual.Text())
		if r.set.Policy.TextForNumber == rules.JudgedMet && indicator.IsDone(actual.Level()) {
			row.met = true
			r.earnByPolicy(row, row.points)
		}
	case indicator.UnitMismatch:
		r.findRow(row, Error, "/actual", reading.Mismatch, target.Text(), actual.Text())
	case indicator.Ambiguous:
		if r.accepts(target, &reading) {
			return r.readable(row, target, actual, &reading)
		}
	}
	return exact.Fraction{}, false
}

// accepts reports whether the policy takes the reading of an ambiguous actual: a fraction for a percentage.
func (r *Result) accepts(target *indicator.Threshold, reading *indicator.Reading) bool {
	return target.Unit().Dimension() == indicator.Rate && r.set.Policy.PercentFraction == rules.PercentFractionPercent &&
		!slices.ContainsFunc(reading.Notes, func(n indicator.Note) bool { return n.Code == "ACTUAL_OTHER_WAY" || n.Code == "ACTUAL_SIGN_OF_FALL" })
}

// readable is the value of a reading: a single one, or what the policy takes for an approximate one.
func (r *Result) readable(row *row, target *indicator.Threshold, actual *indicator.Actual, reading *indicator.Reading) (exact.Fraction, bool) {
	if target.Kind() == indicator.Day {
		return r.dayNumber(row, indicator.Bound{Set: true, Date: reading.Date})
	}
	if reading.IsRange {
		r.findRow(row, Error, "/actual", "ACTUAL_RANGE", actual.Text())
		return exact.Fraction{}, false
	}
	if actual.Approx() != indicator.Precisely {
		if r.set.Policy.ApproximateValue == rules.ApproximatePending {
			r.findRow(row, Error, "/actual", "ACTUAL_APPROXIMATE", actual.Text(), "—")
			return exact.Fraction{}, false
		}
		r.findRow(row, Warning, "/actual", "ACTUAL_APPROXIMATE", actual.Text(), reading.Value)
	}
	return reading.Value, true
}

// earnByPolicy scores a row without a curve.
func (r *Result) earnByPolicy(row *row, earned exact.Fraction) {
	row.piece = -1
	r.earn(row, earned)
}

// measureActual looks at the actual itself. The target only lends its unit, and says whether it was met.
func (r *Result) measureActual(row *row, rule *rules.Rule, target *indicator.Threshold, actual *indicator.Actual) (scoring.Measured, bool) {
	against := target
	hasGoal := isGoal(target)
	if !hasGoal {
		against = &actual.Threshold
	}
	if against.Kind() == indicator.Day {
		r.findRow(row, Error, "/actual", "ACTUAL_IS_DATE", actual.Text(), rule.Name)
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

// measureSeveral measures a cell of several targets fact by fact; a fact can't make up for another, so each counts for 1
// at most.
func (r *Result) measureSeveral(row *row, rule *rules.Rule, target *indicator.Threshold, actual *indicator.Actual) (scoring.Measured, bool) {
	targets, actuals := target.Items(), actual.Items()
	if rule.Several == rules.SeveralPending || rule.Measure != scoring.Attainment || len(targets) != len(actuals) || len(targets) == 0 {
		r.findRow(row, Error, "/actual", "SEVERAL_TARGETS", max(1, len(targets)), max(1, len(actuals)))
		return scoring.Measured{}, false
	}
	sum, least, met := exact.Fraction{}, exact.Int(1), true
	for i := range targets {
		m, ok := r.measureFact(row, rule, &targets[i], &indicator.Actual{Threshold: actuals[i]})
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

// measureFact measures one of several facts. A date is met or not; where it is missed, and where nothing but an end that
// doesn't belong was missed, it counts for nothing if that is what such a miss earns, and decides the row otherwise.
func (r *Result) measureFact(row *row, rule *rules.Rule, target *indicator.Threshold, actual *indicator.Actual) (scoring.Measured, bool) {
	if target.Kind() != indicator.Day {
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
	v, err := rule.Value.Eval(&r.env)
	if err != nil {
		r.findRow(row, Error, "/actual", "EXPRESSION_FAILED", err)
		return scoring.Measured{}, false
	}
	return scoring.Measured{Value: v.Number(), Defined: true}, true
}
