package review

import (
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// consequences has findings name those that they follow from, beyond what their own checks know: a target that was read
// as its mistake has it brings about scores and reasons that would be right otherwise.
func (s *sheet) consequences() {
	for i := range s.found {
		f := &s.found[i]
		switch f.Code {
		case "YEAR_MISSING":
			s.follow(f, "HEAD_MISSING", "/year")
		case "TOTAL_ABOVE":
			s.follow(f, "POINTS_SUM", "/indicators")
		case "OVER_EXPLANATION_MISSING":
			if r := s.rowAt(f.At); r != nil {
				s.follow(f, "RATE_OVER_100", r.field("/actual"))
			}
		case "COST_OVER_FUND", "BUDGET_ADJUSTED_MUCH":
			if len(f.Follows) == 0 { // a wrong sum is behind that of 0 too
				s.follow(f, "BUDGET_ZERO", "/funds/adjusted/total")
				s.follow(f, "EXEC_WITHOUT_BUDGET", "/funds/spent/total")
			}
		case "POINTS_SUM", "TOTAL_MISMATCH":
			s.followExecutionRows(f)
		case "SCORE_MISMATCH", "MISSED_BUT_FULL", "MET_BUT_CUT", "MISS_SCORE_OUTSIDE", "DEVIATION_MISSING", "REASON_VOID":
			if r := s.rowAt(f.At); r != nil {
				s.followTarget(f, r)
			}
		}
	}
}

// follow names a cause, if it was found.
func (s *sheet) follow(f *Finding, code lang.Code, at string) {
	if s.has(at, code) {
		f.following(code, at)
	}
}

// followExecutionRows names the rows that count in the execution rate, whose points and scores the rest goes without.
func (s *sheet) followExecutionRows(f *Finding) {
	for i := range s.rows {
		if r := &s.rows[i]; !r.applies {
			s.follow(f, "EXEC_AS_INDICATOR", r.field("/name"))
		}
	}
}

// followTarget names what makes the score of a row other than the unit had it.
func (s *sheet) followTarget(f *Finding, r *row) {
	if r.turned() {
		s.follow(f, "COST_DIRECTION", r.field("/target"))
	}
	if r.target.Unit().Dimension() == unit.Plain { // ≥90 without % isn't scored as a rate
		s.follow(f, "UNIT_NAME_CONFLICT", r.field("/target"))
	}
	s.follow(f, "DATE_OUTSIDE_YEAR", r.field("/target"))
	s.follow(f, "DATE_OUTSIDE_YEAR", r.field("/actual"))
	if r.hasRow && r.Points.IsSet() && r.Points.Fraction().Less(r.scored.Points().Fraction()) {
		s.followStruck(f, r)
	}
}

// followStruck names the first row of a row's level 1 that doesn't apply, whose points went to the others.
func (s *sheet) followStruck(f *Finding, r *row) {
	for i := range s.rows {
		if other := &s.rows[i]; !other.applies && other.Level1 == r.Level1 && s.has(other.at, "NOT_APPLICABLE") {
			f.following("NOT_APPLICABLE", other.at)
			return
		}
	}
}

// turned reports whether the actual of a row misses its target only because of the direction beside it.
func (r *row) turned() bool {
	t, ok := single(&r.target)
	a, read := valueFor(&r.actual, &r.target)
	return ok && read && sideOf(r.target.Op()) == 0 && r.outcome == missed && !t.Less(a)
}
