package review

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// light is that of a row by what came out until now, with the reason. toCome is whether its date is still ahead.
func (m *monitoring) light(r *row, a *cell.Actual) (l Light, why lang.Message, toCome bool) {
	if m.until.IsZero() {
		return NoLight, lang.Of("LIGHT_NO_UNTIL"), false
	}
	t := &r.target
	switch t.Kind() {
	case cell.Day:
		return m.lightOfDate(t, a)
	case cell.Text, cell.Grade:
		l = m.lightOfWords(r, t, a)
		if l == NoLight {
			return l, lang.Of("LIGHT_NOTHING"), false
		}
		return l, lang.Of("LIGHT_LEVEL", a.Text()), false
	}
	target, ok1 := figure(t)
	actual, ok2 := beside(a, t)
	if !ok1 || !ok2 {
		return NoLight, lang.Of("LIGHT_NOTHING"), false
	}
	l, why = m.lightOfNumber(r, a, target, actual)
	return l, why, false
}

// lightOfNumber compares a number with what is due of its target, or with the target itself.
func (m *monitoring) lightOfNumber(r *row, a *cell.Actual, target, actual exact.Fraction) (Light, lang.Message) {
	t, op := &r.target, m.asks(r)
	byPace := r.kind != quality && r.kind != timeliness && r.kind != cost && !isLess(op) && target.Sign() > 0 &&
		!(op == cell.In && t.High().Set && t.High().Value.Less(actual))
	if !byPace {
		if r.kind == cost && op == cell.Equal {
			op = cell.AtMost // what is spent by now isn't all of it yet
		}
		if isWithinTarget(op, t, actual, false) {
			return Green, lang.Of("LIGHT_INSIDE", a.Text(), t.Text())
		}
		return Red, lang.Of("LIGHT_OUTSIDE", a.Text(), t.Text())
	}
	if !m.grows(r) {
		share, _ := actual.Quo(target)
		return m.cut(share, true), lang.Of("LIGHT_SHARE", a.Text(), t.Text(), m.shareOfDue(share))
	}
	due := target.Mul(m.passed())
	share, _ := actual.Quo(due)
	return m.cut(share, true), lang.Of("LIGHT_PACE", a.Text(), t.Text(), written(due, t), m.shareOfDue(share),
		m.needed(r, target, actual))
}

// passed is the share of the year that the figures cover.
func (m *monitoring) passed() exact.Fraction {
	share, _ := exact.Ratio(m.month(), 12)
	return share
}

// cut is the light of a share of what is due. A value on a cut has the better colour.
func (m *monitoring) cut(share exact.Fraction, far bool) Light {
	cuts := &m.settings.Monitor.Cuts
	switch {
	case share.Less(cuts[0]):
		return Red
	case share.Less(cuts[1]):
		return Yellow
	case !far || share.Less(cuts[2]):
		return Green
	}
	return Blue
}

// grows reports whether a target is reached month by month. Shares aren't, unless the rule set measures them so, nor
// what lasts for years or is done each month.
func (m *monitoring) grows(r *row) bool {
	t := &r.target
	if isRatio(t) || m.isPlainRatio(r) {
		return m.settings.Monitor.ScaledRatios && t.Change() == cell.NoChange
	}
	return isNumber(t) && t.Change() == cell.NoChange && !isRecurring(t) &&
		(t.Kind() == cell.Quantity || t.Unit().Dimension() != unit.Calendar)
}

// isPlainRatio reports whether a target is a share by the name of its row only: 分流比例 ≥0.4, 覆盖率 ≥95.
func (s *sheet) isPlainRatio(r *row) bool {
	return isNumber(&r.target) && !r.target.Unit().IsSet() && s.isRatioName(r.stem)
}

// isRecurring reports whether a target is for each month or the like: 每月2次.
func isRecurring(t *cell.Threshold) bool {
	for _, per := range t.Per() {
		if u, ok := unit.Named(per); ok && u.IsTime() && per != "年" {
			return true
		}
	}
	return false
}

// isWithinTarget reports whether a number meets its target. Lenient, > and < are met on their own end.
func isWithinTarget(op cell.Op, t *cell.Threshold, v exact.Fraction, lenient bool) bool {
	low, high := t.Low(), t.High()
	if !low.Set {
		low = high
	}
	if !high.Set {
		high = low
	}
	switch op {
	case cell.AtMost:
		return !high.Value.Less(v)
	case cell.Less:
		return v.Less(high.Value) || lenient && v.Equal(high.Value)
	case cell.More:
		return low.Value.Less(v) || lenient && v.Equal(low.Value)
	case cell.In:
		return !v.Less(low.Value) && !high.Value.Less(v)
	case cell.Equal:
		if low.Value.IsZero() {
			return v.IsZero()
		}
	}
	return !v.Less(low.Value)
}

// lightOfDate is that of a deadline: red where it was missed, none while it is still to come.
func (m *monitoring) lightOfDate(t *cell.Threshold, a *cell.Actual) (l Light, why lang.Message, toCome bool) {
	due := t.High()
	if a.Kind() != cell.None {
		switch met, _ := t.Covers(*a); met {
		case cell.Yes:
			return Green, lang.Of("LIGHT_INSIDE", a.Text(), t.Text()), false
		case cell.No:
			return Red, lang.Of("LIGHT_OUTSIDE", a.Text(), t.Text()), false
		}
	}
	passed := due.Set && due.Date.Year != 0 && due.Date.Before(m.until)
	switch {
	case cell.IsDone(a.Level()) && !passed:
		return Green, lang.Of("LIGHT_LEVEL", a.Text()), false
	case cell.IsDone(a.Level()):
		return NoLight, lang.Of("LIGHT_NOTHING"), false
	case passed && a.Kind() == cell.Text && a.Level() == "" && m.unfinished(a.Text()) == "":
		return NoLight, lang.Of("LIGHT_NOTHING"), false // done, but nobody says when
	case passed:
		return Red, lang.Of("LIGHT_OVERDUE", t.Text(), m.until), false
	}
	return NoLight, lang.Of("LIGHT_NOT_DUE", t.Text()), true
}

// lightOfWords is that of a level word, or of words that answer or repeat their target.
func (m *monitoring) lightOfWords(r *row, t *cell.Threshold, a *cell.Actual) Light {
	word := r.Judged.Level
	if word == "" {
		word = a.Text()
	}
	if strings.TrimSpace(word) == "" {
		return NoLight
	}
	if l := m.lightOfLevel(word, a.Level()); l != NoLight {
		return l
	}
	answer := t.AnsweredBy(*a)
	if answer == cell.CannotSay {
		answer, _ = t.Covers(*a)
	}
	switch {
	case answer == cell.Yes, folded(t.Text()) == folded(word):
		return Green
	case answer == cell.No:
		return Red
	}
	switch unfinished := m.unfinished(word); {
	case unfinished == "":
		return NoLight
	case strings.HasPrefix(unfinished, "未"), strings.HasPrefix(unfinished, "尚未"):
		return Red
	}
	return Yellow
}

// lightOfLevel is that of a level of the rule set: green for the best, red for the last, yellow between.
func (m *monitoring) lightOfLevel(word, level string) Light {
	for i := range m.set.Rules {
		rule := &m.set.Rules[i]
		if rule.Measure != scoring.Level {
			continue
		}
		for at := range rule.Levels {
			if !isLevel(&rule.Levels[at], word) && !isLevel(&rule.Levels[at], level) {
				continue
			}
			switch at {
			case 0:
				return Green
			case len(rule.Levels) - 1:
				return Red
			}
			return Yellow
		}
	}
	return NoLight
}

func isLevel(l *rules.Level, word string) bool {
	word = bareText(word)
	if word == "" {
		return false
	}
	if bareText(l.Name) == word {
		return true
	}
	for _, alias := range l.Aliases {
		if bareText(alias) == word {
			return true
		}
	}
	return false
}

// inUnit is a number in the unit of a target, for messages.
type inUnit struct{ of cell.Threshold }

// In is the number in a language.
func (n inUnit) In(l lang.Language) string { return n.of.Canonical(l) }

// written is a number in the unit of a cell.
func written(v exact.Fraction, t *cell.Threshold) inUnit {
	return inUnit{cell.Bare.Of(v.Round(2, exact.HalfUp), t.Unit())}
}
