package evaluation

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// scoreRow gives a row its score, or leaves it pending with a finding.
func (r *Result) scoreRow(row *row) {
	switch {
	case row.aside() || row.tier < 0:
		return
	case row.points.Sign() < 0: // a finding already says so
		row.status, row.rule = pending, -1
		return
	case row.status == fullByPolicy:
		r.earn(row, row.points)
		return
	case row.indicator < 0:
		r.scoreMoney(row)
		return
	}
	r.checkFacing(row, &r.form.Indicators[row.indicator])
	if row.rule = int16(r.choose(row)); row.rule < 0 {
		return
	}
	rule := &r.set.Rules[row.rule]
	if rule.Measure == scoring.Level {
		r.scoreLevel(row, rule)
	} else {
		r.scoreMeasured(row, rule)
	}
	if row.status == scored || row.unscaled { // a miss that isn't judged yet is still a miss
		r.checkReason(row)
	}
	if row.status == scored {
		r.checkDeclared(row)
	}
}

// choose is the first rule whose condition holds; -1 with a finding if none holds or a condition fails.
func (r *Result) choose(row *row) int {
	ind := &r.form.Indicators[row.indicator]
	target, kind := &ind.Target, kindOf(ind)
	plan := &r.evaluator.tiers[row.tier]
	choices := plan.choices[kind]
	if len(choices) > 0 && choices[0].when == nil {
		return choices[0].rule
	}
	if !plan.byTarget {
		return r.chooseOf(row, choices)
	}
	last, op, name := &r.chosen[row.tier], r.opOf(row), target.Unit()
	if !last.known || last.kind != kind || last.op != op || last.unit != name {
		rule := r.chooseOf(row, choices)
		if rule < 0 {
			return rule
		}
		*last = chosen{kind, op, name, rule, true}
	}
	return last.rule
}

// chosen is the rule of the last row of a tier, with everything in its target that the choice depends on.
type chosen struct {
	kind  cell.Kind
	op    cell.Op
	unit  unit.Unit
	rule  int
	known bool
}

func (r *Result) chooseOf(row *row, choices []choice) int {
	for _, c := range choices {
		if c.when == nil {
			return c.rule
		}
		r.env.row = row
		v, err := c.when.Eval(&r.env)
		if err != nil {
			r.findRow(row, SeverityError, "", "CONDITION_FAILED", err)
			return -1
		}
		if v.Bool() {
			return c.rule
		}
	}
	r.findRow(row, SeverityError, "", "RULE_NONE")
	return -1
}

// earn records what a row earned, and rounds it where rows are rounded.
func (r *Result) earn(row *row, earned exact.Fraction) {
	row.status, row.earned, row.score = scored, earned, earned
	if r.set.Rounding.At == scoring.AtIndicator {
		if row.score = r.set.Rounding.Of(earned); row.points.Less(row.score) && !row.points.Less(earned) {
			row.score = r.rounded(row, earned)
		}
	}
}

// onCurve scores a measured value by the rule's curve.
func (r *Result) onCurve(row *row, rule *rules.Rule, value exact.Fraction) {
	row.value = value
	earned, piece, ok := rule.Curve.Earned(value, row.points)
	if !ok {
		r.findRow(row, SeverityError, "/actual", "VALUE_OUTSIDE_CURVE", rule.Name, value)
		return
	}
	row.piece = int16(piece)
	r.earn(row, earned)
}

// scoreMeasured scores a row by a measure and a curve.
func (r *Result) scoreMeasured(row *row, rule *rules.Rule) {
	target, actual, ok := r.cellsOf(row, rule)
	if !ok {
		return
	}
	if target.Kind() == cell.Day && rule.Measure != scoring.Custom && rule.Measure != scoring.Conditions {
		r.dated(row, rule, target, actual)
		return
	}
	m, ok := r.measure(row, rule, target, actual)
	if !ok {
		return
	}
	r.measured(row, rule, &m)
	if row.status == scored && !row.excused {
		r.settleMet(row, rule, target, actual)
	}
}

// measured turns a measured value into a score.
func (r *Result) measured(row *row, rule *rules.Rule, m *scoring.Measured) {
	row.met = m.Met
	switch m.Remark {
	case scoring.ZeroTarget:
		r.findRow(row, SeverityWarning, "/target", "TARGET_ZERO")
	case scoring.NegativeActual:
		r.findings = slices.DeleteFunc(r.findings, func(f found) bool { // the finding says more than the cell's note
			return f.row == row && f.field == "/actual" && f.message.Code == "CELL_NEGATIVE_COUNT"
		})
		r.findRow(row, SeverityWarning, "/actual", "ACTUAL_NEGATIVE")
	case scoring.NegativeTarget:
		r.findRow(row, SeverityError, "/target", "TARGET_NEGATIVE")
	case scoring.ZeroDivision:
		r.findRow(row, SeverityError, "/target", "TARGET_ZERO_RATE")
	case scoring.OnOpenEnd:
		r.missed(row, rule)
		return
	}
	switch {
	case !m.Defined:
	case r.isExcused(row, rule, m):
		row.value, row.excused = m.Value, true
		r.findRow(row, SeverityInfo, "/reason", "EXCUSED")
		r.earnByPolicy(row, row.points)
	default:
		r.onCurve(row, rule, m.Value)
	}
}

// checkReason asks for the deviation reason of a row that missed its target or went far beyond it.
func (r *Result) checkReason(row *row) {
	explain, ind := &r.set.Explain, &r.form.Indicators[row.indicator]
	if !blank(ind.Reason) {
		return
	}
	if explain.Missed && !row.met && !row.excused && row.points.Sign() > 0 {
		r.findRow(row, SeverityWarning, "/reason", "DEVIATION_MISSING")
	}
	if r.set.Rules[row.rule].Measure == scoring.Attainment && row.met && !row.dated && explain.Beyond(row.value) {
		r.findRow(row, SeverityWarning, "/reason", "OVER_EXPLANATION_MISSING", beyond(row.value, explain.Over))
	}
}

// checkDeclared compares the unit's own score of a row with the computed one, unless the score was an input.
func (r *Result) checkDeclared(row *row) {
	d := r.form.Indicators[row.indicator].Declared
	if !d.IsSet() || row.declared || r.set.Rounding.At != scoring.AtIndicator {
		return
	}
	if r.differs(d.Fraction(), row.score) {
		r.findRow(row, SeverityWarning, "/declared", "SCORE_MISMATCH", d, r.shown(row.score))
	}
}

func (r *Result) differs(declared, computed exact.Fraction) bool {
	return r.set.Tolerance.Less(declared.Sub(computed).Abs())
}
