package review

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// scoringChecks are what scoring itself finds in a submitted table.
var scoringChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "SCORE_MISMATCH", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "TOTAL_MISMATCH", Doubt: "DOUBT_RULES", stages: only(odd)},
	{Code: "GRADE_OF_DECLARED", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "GRADE_MISMATCH", Doubt: "DOUBT_RULES", stages: only(odd)},
	{Code: "ACTUAL_MISSING", stages: only(wrong)},
	{Code: "ACTUAL_NOT_NUMERIC", Doubt: "DOUBT_READER", stages: only(wrong)},
	{Code: "ACTUAL_COPIES_TARGET", Doubt: "DOUBT_AS_TARGET", stages: only(odd)},
	{Code: "ACTUAL_REPEATS_COMPARATOR", Doubt: "DOUBT_BOUND", stages: only(odd)},
	{Code: "UNIT_MISMATCH", Doubt: "DOUBT_READER", stages: only(wrong)},
	{Code: "LEVEL_SCORE_OUTSIDE", Doubt: "DOUBT_RULES", stages: only(wrong)},
	{Code: "TIER_ABSENT", stages: only(odd)},
}

// outcome is whether a row met its target, as far as that can be known.
type outcome uint8

const (
	unknownOutcome outcome = iota
	met
	missed
)

// judgedHere are findings of scoring that this package makes itself, with more of the form in view.
var judgedHere = []lang.Code{ //nolint:gochecknoglobals // a table
	"GOAL_RATIO_SUM", "TOTAL_POINTS", "EXEC_REASON_MISSING", "DEVIATION_MISSING", "OVER_EXPLANATION_MISSING",
	"EXEC_OVER_100", "EXEC_WITHOUT_BUDGET", "BUDGET_ZERO",
}

// missesOf are findings of scoring that say of a row without a score that it missed its target.
var missesOf = []lang.Code{ //nolint:gochecknoglobals // a table
	"MISS_PENDING", "MISS_SCORE_MISSING", "MISS_SCORE_OUTSIDE", "MISS_SCORE_ROUNDED", "GRADE_SCORE_MISSING",
	"GRADE_SCORE_OUTSIDE",
}

// scoresMissing are findings of scoring that ask for the score that a unit gives a row itself.
var scoresMissing = []lang.Code{ //nolint:gochecknoglobals // a table
	"SCORE_MISSING", "MISS_SCORE_MISSING", "GRADE_SCORE_MISSING",
}

// declaresRows reports whether any row has a score that the unit gave it.
func (s *sheet) declaresRows() bool {
	return slices.ContainsFunc(s.form.Indicators, func(r indicator.Indicator) bool { return r.Declared.IsSet() })
}

// takeScoring takes what scoring found: checks of this package with the severity of the catalogue, other errors as they
// are, and the rest as information.
func (s *sheet) takeScoring() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.hasRow {
			r.score, r.applies = r.scored.Score(), r.scored.Applies()
		} else {
			r.applies = true
		}
		switch {
		case !r.applies || !r.score.IsSet():
		case r.scored.Met(), r.Judged.Excused:
			r.outcome = met
		default:
			r.outcome = missed
		}
	}
	for _, f := range s.result.Findings() {
		r := s.rowAt(f.At)
		if r != nil && slices.Contains(missesOf, f.Code) {
			r.outcome = missed
		}
		if r != nil && f.Code == "LEVEL_SCORE_OUTSIDE" {
			r.outcome = s.outcomeOfLevel(r)
		}
		s.takeFinding(&f)
	}
}

// byLevel reports whether a row is scored by a level, which leaves its score to judgement.
func (r *row) byLevel() bool {
	terms, scored := r.scored.Terms()
	return !scored || terms.Measure == scoring.Level.String()
}

// outcomeOfLevel is whether a row reached the best of its levels.
func (s *sheet) outcomeOfLevel(r *row) outcome {
	for i := range s.set.Rules {
		rule := &s.set.Rules[i]
		if rule.Name != r.scored.Rule() || len(rule.Levels) == 0 {
			continue
		}
		switch level := rule.LevelNamed(r.Actual.Text()); {
		case level > 0:
			return missed
		case level == 0:
			return met
		}
		switch level := rule.LevelNamed(r.Judged.Level); {
		case level > 0:
			return missed
		case level == 0:
			return met
		}
	}
	if r.Target.AnsweredBy(r.Actual) == cell.No {
		return missed
	}
	return unknownOutcome
}

func (s *sheet) takeFinding(f *evaluation.Finding) {
	if slices.Contains(judgedHere, f.Code) || s.settings.Off[f.Code] {
		return
	}
	severity := evaluation.SeverityInfo
	if f.Severity == evaluation.SeverityError {
		severity = evaluation.SeverityError
	}
	if check, ok := CheckOf(f.Code); ok && f.Severity != evaluation.SeverityInfo {
		if usual, made := check.In(Review); made {
			severity = usual
		}
	}
	if slices.Contains(scoresMissing, f.Code) && !s.declaresRows() { // a column that isn't there asks for nothing
		severity = evaluation.SeverityInfo
	}
	f.Severity = s.severity(f.Code, severity)
	s.found = append(s.found, Finding{Finding: *f, Stage: Review})
	s.fixScoring(&s.found[len(s.found)-1])
}

// fixScoring says what would be right where scoring knows it.
func (s *sheet) fixScoring(f *Finding) {
	switch f.Code {
	case "SCORE_MISMATCH":
		f.fixing("FIX_SCORE", s.place(f.At), f.Args[2])
	case "TOTAL_MISMATCH", "GRADE_MISMATCH":
		f.fixing("FIX_SET", s.place(f.At), f.Args[1])
	case "GRADE_OF_DECLARED":
		f.fixing("FIX_EITHER_WAY", s.place(f.At), f.Args[2], s.place("/declared/score"), f.Args[0])
	case "ACTUAL_MISSING", "TARGET_MISSING":
		f.fixing("FIX_FILL", s.place(f.At))
	case "LEVEL_SCORE_OUTSIDE", "MISS_SCORE_OUTSIDE", "MISS_SCORE_ROUNDED":
		f.fixing("FIX_WITHIN", s.place(f.At), f.Args[len(f.Args)-1])
	case "UNIT_MISMATCH":
		f.fixing("FIX_ONE_OF", s.place(f.At), s.place(strings.TrimSuffix(f.At, "actual")+"target"))
	case "DIRECTION_CONFLICT":
		if r := s.rowAt(f.At); r != nil {
			f.fixing("FIX_ONE_OF", s.place(f.At), s.place(r.field("/target")))
		}
	}
}

// rowAt is the row that a pointer is into; nil for other places.
func (s *sheet) rowAt(at string) *row {
	rest, ok := strings.CutPrefix(at, "/indicators/")
	if !ok {
		return nil
	}
	digits, _, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(digits)
	if err != nil || i >= len(s.rows) {
		return nil
	}
	return &s.rows[i]
}
