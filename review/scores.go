package review

import (
	"github.com/ziping-go/ziping/indicator/cell"
)

// scoreChecks look at the unit's own scores of its rows.
var scoreChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "MISSED_BUT_FULL", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "MET_BUT_CUT", Settings: []string{"void_reasons"}, Doubt: "DOUBT_CUT", stages: only(odd)},
	{Code: "SCORE_OVER_POINTS", stages: only(wrong)},
	{Code: "DECLARED_MISSING", stages: only(odd)},
	{Code: "ALL_ACTUALS_EQUAL_TARGETS", Doubt: "DOUBT_ALL_EQUAL", stages: only(hint)},
	{Code: "ALL_FULL", Doubt: "DOUBT_ALL_EQUAL", stages: only(hint)},
}

// leastEqual is how many numbers have to be those of the targets before that is remarkable.
const leastEqual = 5

func (s *sheet) scores() {
	declared, counted, full, numeric, equal := 0, 0, 0, 0, 0
	for i := range s.rows {
		r := &s.rows[i]
		if s.repeatsTarget(r) {
			s.findRow(r, "/actual", "ACTUAL_COPIES_TARGET", r.Target.Text())
		}
		if !r.applies {
			continue
		}
		counted++
		if r.Declared.IsSet() {
			declared++
		}
		if r.isFull() {
			full++
		}
		if same, ok := r.sameNumber(); ok {
			numeric++
			if same {
				equal++
			}
		}
		s.scoreOf(r)
	}
	if 2*declared >= counted && declared < counted {
		s.declaredMissing()
	}
	if numeric >= leastEqual && equal == numeric {
		s.find("/indicators", "ALL_ACTUALS_EQUAL_TARGETS", numeric)
	}
	if counted > 0 && full == counted {
		s.find("/declared/score", "ALL_FULL", counted)
	}
}

// isFull reports whether the unit gave a row all of its points.
func (r *row) isFull() bool {
	return r.Declared.IsSet() && r.Points.Fraction().Sign() > 0 && !r.Declared.Fraction().Less(r.Points.Fraction())
}

// sameNumber reports whether an actual is exactly its target; false for rows without a number.
func (r *row) sameNumber() (same, numeric bool) {
	if !isNumber(&r.target) {
		return false, false
	}
	t, ok := single(&r.target)
	if !ok {
		return false, false
	}
	a, ok := valueFor(&r.actual, &r.target)
	return ok && a.Equal(t), true
}

// repeatsTarget reports whether an actual is its target with the comparator, which scoring doesn't say of dates. What
// goes on for a time, 2024年1月-12月, and what is due 每月10日前 has no other answer.
func (s *sheet) repeatsTarget(r *row) bool {
	return r.target.Kind() == cell.Day && sideOf(r.target.Op()) != 0 && len(r.target.Per()) == 0 &&
		r.Target.Text() == r.Actual.Text()
}

// scoreOf makes the checks of one declared score.
func (s *sheet) scoreOf(r *row) {
	if !r.Declared.IsSet() || !r.hasRow {
		return
	}
	d, p := r.Declared.Fraction(), r.Points
	if !p.IsSet() {
		p = r.scored.Points()
	}
	if r.Points.IsSet() && p.Fraction().Less(d) {
		at := r.field("/declared")
		s.find(at, "SCORE_OVER_POINTS", s.place(at), r.Declared, p).fixing("FIX_AT_MOST", s.place(at), p)
	}
	computed := r.score
	short := !computed.IsSet() || computed.Fraction().Less(p.Fraction())
	switch {
	case p.Fraction().Sign() <= 0:
	case r.outcome == missed && !d.Less(p.Fraction()) && short:
		at := r.field("/declared")
		f := s.findRow(r, "/declared", "MISSED_BUT_FULL", r.Declared, p, r.Target.Text(), r.Actual.Text())
		if computed.IsSet() {
			f.fixing("FIX_SCORE", s.place(at), computed)
		} else {
			f.fixing("FIX_BELOW", s.place(at), p)
		}
		s.followsScore(f, at)
	case r.outcome == met && computed.IsSet() && s.set.Tolerance.Less(computed.Fraction().Sub(d)) &&
		d.Less(p.Fraction()) && s.isVoid(r.Reason) && r.Reviewed == nil && !r.byLevel():
		at := r.field("/declared")
		f := s.findRow(r, "/declared", "MET_BUT_CUT", r.Declared, p).
			fixing("FIX_SCORE_OR_REASON", s.place(at), computed, s.place(r.field("/reason")))
		s.followsScore(f, at)
	}
}

func (s *sheet) followsScore(f *Finding, at string) {
	for _, code := range missesOf {
		if s.has(at, code) {
			f.following(code, at)
		}
	}
	if s.has(at, "SCORE_MISMATCH") {
		f.following("SCORE_MISMATCH", at)
	}
}

// declaredMissing looks for rows without a score of the unit in a table that has them.
func (s *sheet) declaredMissing() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.Declared.IsSet() || !r.hasRow || !r.applies || r.scored.Points().Fraction().Sign() <= 0 {
			continue
		}
		at := r.field("/declared")
		f := s.findRow(r, "/declared", "DECLARED_MISSING", r.scored.Points())
		if score := r.score; score.IsSet() && !r.byLevel() {
			f.fixing("FIX_SET", s.place(at), score)
		} else {
			f.fixing("FIX_FILL", s.place(at))
		}
	}
}
