package review

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/scoring"
)

// reasonChecks look at what the unit explains, and at its evidence.
var reasonChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "DEVIATION_MISSING", Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd)},
	{Code: "REASON_VOID", Settings: []string{"void_reasons"}, Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd)},
	{Code: "OVER_EXPLANATION_MISSING", Settings: []string{"over_explain", "void_reasons"}, Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd)},
	{
		Code: "REASON_CONTRADICTS_SCORE", Settings: []string{"unfinished_words"}, Doubt: "DOUBT_UNFINISHED",
		stages: only(odd),
	},
	{
		Code: "OUTCOME_CONTRADICTS", Settings: []string{"unfinished_words"}, Doubt: "DOUBT_UNFINISHED",
		stages: only(odd),
	},
	{Code: "SATISFACTION_NO_SURVEY", Settings: []string{"void_reasons"}, Doubt: "DOUBT_SURVEY", stages: only(odd)},
}

func (s *sheet) reasons() {
	allFull, counted, proved := true, 0, 0
	for i := range s.rows {
		r := &s.rows[i]
		if !s.isVoid(r.Evidence) {
			proved++
		}
		if !r.applies {
			continue
		}
		counted++
		allFull = allFull && r.isFull()
		s.reasonOf(r)
	}
	if allFull && counted > 0 {
		s.outcomes()
	}
	for i := range s.rows {
		s.survey(&s.rows[i], proved)
	}
}

// reasonOf makes the checks of one reason.
func (s *sheet) reasonOf(r *row) {
	if r.outcome == missed && (!r.hasRow || r.scored.Points().Fraction().Sign() > 0) && s.isVoid(r.Reason) {
		if strings.TrimSpace(r.Reason) == "" {
			s.findRow(r, "/reason", "DEVIATION_MISSING").fixing("FIX_EXPLAIN", s.place(r.field("/reason")))
		} else {
			s.findRow(r, "/reason", "REASON_VOID", r.Reason).fixing("FIX_EXPLAIN", s.place(r.field("/reason")))
		}
		return
	}
	if over, rate := s.farOver(r); over && s.isVoid(r.Reason) {
		s.findRow(r, "/reason", "OVER_EXPLANATION_MISSING", evaluation.Percent(rate)).fixing("FIX_EXPLAIN", s.place(r.field("/reason")))
	}
	if r.Reason == "" || !r.isFull() {
		return
	}
	if word := s.unfinished(r.Reason); word != "" {
		s.findRow(r, "/reason", "REASON_CONTRADICTS_SCORE", word, r.Declared).
			fixing("FIX_ONE_OF", s.place(r.field("/declared")), s.place(r.field("/reason")))
	}
}

// inYears are how often a year has what targets are counted by. Working days and weeks aren't counted so exactly.
var inYears = map[string]int64{"年": 1, "半年": 2, "季度": 4, "月": 12} //nolint:gochecknoglobals // a table

// wholeYear reports whether an actual that doesn't say 每月 like its target is that of the whole year, and not far beyond
// it: 12次 beside 每月1次.
func wholeYear(target, actual *cell.Threshold, rate, over exact.Fraction) bool {
	per := target.Per()
	if len(per) != 1 || len(actual.Per()) > 0 {
		return false
	}
	times, known := inYears[per[0]]
	if !known {
		return per[0] == "周" || per[0] == "日" || per[0] == "天"
	}
	share, _ := rate.Quo(exact.Int(times))
	return !share.Less(exact.Int(1)) && share.Less(over)
}

// farOver reports whether an actual is so far beyond its target that the rule set, or else the settings, asks for an
// explanation. A ceiling is never far exceeded.
func (s *sheet) farOver(r *row) (bool, exact.Fraction) {
	if !isNumber(&r.target) || sideOf(r.target.Op()) < 0 || r.target.Op() == cell.In || r.outcome == missed {
		return false, exact.Fraction{}
	}
	t, ok := single(&r.target)
	a, read := valueFor(&r.actual, &r.target)
	if !ok || !read || t.Sign() <= 0 {
		return false, exact.Fraction{}
	}
	rate, _ := a.Quo(t)
	if wholeYear(&r.target, &r.actual.Threshold, rate, s.settings.OverExplain) {
		return false, rate
	}
	if set := s.set.Explain.Over; set.Cmp(scoring.Highest()) != 0 {
		if !s.set.Explain.Beyond(rate) {
			return false, rate
		}
	} else if rate.Less(s.settings.OverExplain) {
		return false, rate
	}
	lower, known := s.lessIsBetter(r)
	return known && !lower, rate
}

// outcomes looks for outcomes of goals that say that something isn't finished, where all rows are full.
func (s *sheet) outcomes() {
	for i := range s.form.Goals {
		at := "/goals/" + strconv.Itoa(i) + "/outcome"
		if word := s.unfinished(s.form.Goals[i].Outcome); word != "" {
			s.find(at, "OUTCOME_CONTRADICTS", i+1, word).fixing("FIX_OUTCOME", s.place(at))
		}
	}
}

// survey looks for satisfaction that nobody was asked about.
func (s *sheet) survey(r *row, proved int) {
	if r.kind != satisfaction || !r.applies {
		return
	}
	void := s.isVoid(r.Evidence)
	if void && proved > 0 ||
		!void && strings.Contains(r.Evidence, "投诉") && !hasAny(r.Evidence, "问卷", "调查", "测评", "访谈", "回访") {
		s.findRow(r, "/evidence", "SATISFACTION_NO_SURVEY", orDash(r.Evidence)).fixing("FIX_SURVEY", s.place(r.field("/evidence")))
	}
}

func orDash(text string) string {
	if strings.TrimSpace(text) == "" {
		return "—"
	}
	return text
}
