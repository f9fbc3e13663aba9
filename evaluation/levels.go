package evaluation

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// scoreLevel scores a row that a person judged: the level bounds the score, and the evaluator's own score is taken if
// it lies within.
func (r *Result) scoreLevel(row *row, rule *rules.Rule) {
	ind := &r.form.Indicators[row.indicator]
	if row.level = int16(r.levelOf(row, rule, ind)); row.level < 0 {
		return
	}
	level := &rule.Levels[row.level]
	row.met = row.level == 0
	if share, ok := level.Fixed(); ok {
		row.value = share
		r.earn(row, share.Mul(row.points))
		return
	}
	bounds := levelBounds(r.set, level, row.points)
	if !ind.Declared.IsSet() {
		r.scoreWithoutDeclared(row, level, bounds)
		return
	}
	given := ind.Declared.Fraction()
	if !bounds.Has(given) {
		r.findRow(row, SeverityError, "/declared", "LEVEL_SCORE_OUTSIDE", ind.Declared, level.Name, r.intervalText(bounds))
		return
	}
	if roundsOut(r.set.Rounding, bounds, given) {
		r.findRow(row, SeverityError, "/declared", "LEVEL_SCORE_ROUNDED", ind.Declared,
			r.shown(shownAs(r.set.Rounding, given)),
			level.Name, r.intervalText(bounds))
		return
	}
	row.declared = true
	r.earnLevel(row, given)
}

// earnLevel records a score within a level; its value is the share that the score is of the points.
func (r *Result) earnLevel(row *row, score exact.Fraction) {
	if share, ok := score.Quo(row.points); ok {
		row.value = share
	}
	r.earn(row, score)
}

// levelOf finds the level that a row was given: by the reviewer's judgement, by comparing an answer or a grade with the
// target, by the word in the actual, or because a text target was answered by the same text.
func (r *Result) levelOf(row *row, rule *rules.Rule, ind *indicator.Indicator) int {
	if ind.Judged.Level != "" {
		if i := rule.LevelNamed(ind.Judged.Level); i >= 0 {
			return i
		}
		r.findRow(row, SeverityError, "/judged/level", "LEVEL_UNKNOWN", ind.Judged.Level, rule.LevelNames())
		return -1
	}
	if i, settled := r.answeredLevel(row, rule, ind); settled {
		return i
	}
	if i := levelNamed(rule, ind); i >= 0 {
		return i
	}
	if ind.Actual.Kind() == cell.None {
		r.findRow(row, SeverityError, "/actual", "ACTUAL_MISSING", whyNoActual(&ind.Actual))
		if r.set.Policy.MissingActual == rules.AbsenceZero {
			r.earn(row, exact.Fraction{})
		}
		return -1
	}
	if r.set.Policy.SameText == rules.JudgedMet && saysDone(ind.Actual.Text(), ind.Target.Text()) {
		r.findRow(row, SeverityInfo, "/actual", "ACTUAL_COPIES_TARGET", ind.Actual.Text())
		return 0
	}
	r.findRow(row, SeverityError, "/actual", "LEVEL_UNKNOWN", ind.Actual.Text(), rule.LevelNames())
	return -1
}

// saysDone reports whether an actual is the text of its target, or that with 已 before it: 已建立 beside 建立.
func saysDone(actual, target string) bool {
	if actual == target {
		return true
	}
	done, ok := strings.CutPrefix(actual, "已")
	return ok && done != "" && strings.TrimPrefix(done, "经") == target
}

// levelBounds are the scores that a level allows, of points.
func levelBounds(set *rules.Set, level *rules.Level, points exact.Fraction) scoring.Interval {
	edge := func(c scoring.Cut) scoring.Cut {
		share, _ := c.Value()
		v := share.Mul(points)
		if set.Policy.LevelEdges == rules.LevelEdgesRounded {
			v = set.Rounding.Of(v)
		}
		if c.IsAfter() {
			return scoring.After(v)
		}
		return scoring.Before(v)
	}
	return scoring.Interval{Low: edge(level.Interval.Low), High: edge(level.Interval.High)}
}

// scoreWithoutDeclared follows the policy for a level that came without a score.
func (r *Result) scoreWithoutDeclared(row *row, level *rules.Level, bounds scoring.Interval) {
	low, high, some := printable(bounds, r.set.Rounding.Digits)
	policy := r.set.Policy.LevelScore
	if !some {
		policy = rules.LevelScorePending
	}
	switch policy {
	case rules.LevelScorePending:
		r.findRow(row, SeverityError, "/declared", "SCORE_MISSING", level.Name, r.intervalText(bounds))
		return
	case rules.LevelScoreTop:
		r.earnLevel(row, high)
	case rules.LevelScoreBottom:
		r.earnLevel(row, low)
	case rules.LevelScoreMiddle:
		r.earnLevel(row, low.Add(high).Mul(exact.Scaled(5, 1)))
	}
	r.findRow(row, SeverityInfo, "/declared", "LEVEL_SCORE_ASSUMED", level.Name, r.shown(row.earned))
}
