package evaluation

import (
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// kindOf is the kind of a target. A 无 that the actual answers with 有, 无 or a count is a requirement, so it is a word
// like 有; a row without a name, or also named 无, counts as absent.
func kindOf(ind *indicator.Indicator) cell.Kind {
	if kind := ind.Target.Kind(); kind != cell.None {
		return kind
	}
	return kindOfNothing(ind)
}

func kindOfNothing(ind *indicator.Indicator) cell.Kind {
	if blank(ind.Target.Text()) || blank(ind.Name) || !ind.Target.IsAnswer() {
		return cell.None
	}
	if name := cell.ParseThreshold(ind.Name); name.Kind() == cell.None ||
		ind.Target.AnsweredBy(ind.Actual) == cell.CannotSay {
		return cell.None
	}
	return cell.Grade
}

// occurred reports whether words say that something happened which must not happen: 有违规 against 无违规.
func occurred(goal *scoring.Target, target *cell.Threshold, actual *cell.Actual) bool {
	return goal.Direction == scoring.Exactly && goal.Low.IsZero() && actual.Kind() == cell.Text &&
		target.AnsweredBy(*actual) == cell.No
}

// answeredLevel is the level of a row whose target is an answer or a grade, by comparing the actual with it: the best
// if it is met, the lowest for the opposite answer. It is -1 if the two can't be compared, and if a worse grade leaves
// the level to be judged; then settled reports that the row was dealt with.
func (r *Result) answeredLevel(row *row, rule *rules.Rule, ind *indicator.Indicator) (level int, settled bool) {
	switch ind.Target.AnsweredBy(ind.Actual) {
	case cell.Yes:
		return 0, true
	case cell.No:
		return len(rule.Levels) - 1, true
	}
	if ind.Target.Kind() != cell.Grade || ind.Actual.Kind() != cell.Grade {
		return -1, false
	}
	answer, _ := ind.Target.Covers(ind.Actual)
	if answer == cell.Yes {
		return 0, true
	}
	if named := levelNamed(rule, ind); named >= 0 {
		return named, true
	}
	if answer == cell.No {
		return r.worseGrade(row, rule, ind), true
	}
	r.findRow(row, SeverityError, "/actual", "GRADES_UNORDERED", ind.Target.Text(), ind.Actual.Text(), rule.LevelNames())
	return -1, true
}

// levelNamed is the level of a rule that an actual names; -1 where it names none.
func levelNamed(rule *rules.Rule, ind *indicator.Indicator) int {
	if i := rule.LevelNamed(ind.Actual.Text()); i >= 0 {
		return i
	}
	return rule.LevelNamed(ind.Actual.Level())
}

// worseGrade is the level of a row whose grade is worse than its target: the one below the best that the unit's own
// score falls into; -1, with a finding, if there is none.
func (r *Result) worseGrade(row *row, rule *rules.Rule, ind *indicator.Indicator) int {
	best, lowest := levelBounds(r.set, &rule.Levels[0], row.points),
		levelBounds(r.set, &rule.Levels[len(rule.Levels)-1], row.points)
	bounds := scoring.Interval{Low: lowest.Low, High: best.Low}
	if !ind.Declared.IsSet() {
		r.findRow(row, SeverityError, "/declared", "GRADE_SCORE_MISSING", ind.Actual.Text(), ind.Target.Text(),
			r.intervalText(bounds))
		return -1
	}
	for i := 1; i < len(rule.Levels); i++ {
		if levelBounds(r.set, &rule.Levels[i], row.points).Has(ind.Declared.Fraction()) {
			return i
		}
	}
	r.findRow(row, SeverityError, "/declared", "GRADE_SCORE_OUTSIDE", ind.Declared, ind.Actual.Text(), ind.Target.Text(),
		r.intervalText(bounds))
	return -1
}
