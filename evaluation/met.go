package evaluation

import (
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// settleMet decides whether a row met its target if the measure alone doesn't: if an expression gave the value, or the
// actual can't be compared with the target. A target with a written comparator decides; otherwise a row that earned all
// points met it.
func (r *Result) settleMet(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) {
	switch rule.Measure {
	case scoring.Custom:
	case scoring.ActualValue, scoring.Occurrences:
		if isGoal(target) {
			return
		}
	default:
		return
	}
	met, known := r.holdsWritten(row, rule, target, actual)
	if !known {
		met = !row.earned.Less(row.points)
	}
	row.met = met
}

// isGoal reports whether a target is a number that an actual can be compared with.
func isGoal(target *cell.Threshold) bool {
	return target.Kind() == cell.Quantity || target.Kind() == cell.Duration
}

// holdsWritten compares an actual with a target that says what it asks for, in its own comparator or in the direction
// of its row. A bare target of an expression may be anything, such as last year's sum.
func (r *Result) holdsWritten(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (
	met, known bool,
) {
	if !isGoal(target) || target.Op() == cell.Bare && facedOp(&r.form.Indicators[row.indicator], target) == cell.Bare {
		return false, false
	}
	value, ok := cell.Plainly(actual, target)
	if !ok {
		reading := actual.For(*target)
		if reading.Status != cell.Readable || reading.IsRange {
			return false, false
		}
		value = reading.Value
	}
	var goal scoring.Target
	found := len(r.findings)
	ok = r.goal(row, rule, target, &goal)
	r.findings = r.findings[:found] // an expression has its own findings about its cells
	return ok && rule.Readings.Holds(&goal, value), ok
}
