package review

import (
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
)

// reviewedChecks look at what a reviewer wrote into the table.
var reviewedChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "REVIEW_REMARK_MISSING", Settings: []string{"void_reasons"}, Doubt: "DOUBT_REASON_ELSEWHERE", stages: only(odd)},
	{Code: "REVIEW_ABOVE_DECLARED", Doubt: "DOUBT_REVIEW_UP", stages: only(odd)},
	{Code: "REVIEW_CUT_MISMATCH", Settings: []string{"review_cut"}, Doubt: "DOUBT_REVIEW_CUT", stages: only(odd)},
	{Code: "REVIEW_SUM", stages: only(wrong)},
	{Code: "REVIEW_GAP", Settings: []string{"review_gap"}, stages: only(hint)},
}

func (s *sheet) reviewed() {
	var all sum
	scale, complete, any := 0, true, false
	add := func(reviewed, declared exact.Amount) {
		if !reviewed.IsSet() {
			reviewed = declared
		} else {
			any = true
		}
		complete = complete && reviewed.IsSet()
		scale = max(scale, reviewed.Scale())
		all.add(reviewed)
	}
	for i := range s.rows {
		r := &s.rows[i]
		applies := r.applies
		if r.Reviewed == nil {
			if applies {
				add(exact.Amount{}, r.Declared)
			}
			continue
		}
		if applies || r.Reviewed.Score.IsSet() {
			add(r.Reviewed.Score, r.Declared)
		}
		s.reviewedRow(r.at, r.Name, r.Reviewed.Score, r.Declared, r.Points, r.Reviewed.Remark)
	}
	f := &s.form.Funds
	if f.Reviewed != nil {
		add(f.Reviewed.Score, f.Declared)
		s.reviewedRow("/funds", s.executionName(), f.Reviewed.Score, f.Declared, f.Points, f.Reviewed.Remark)
	} else if f.Declared.IsSet() {
		all.add(f.Declared)
		scale = max(scale, f.Declared.Scale())
	} else if _, scored := s.moneyRow(); scored && !s.printsExecution() {
		complete = false
	}
	s.reviewedTotal(&all, scale, complete, any)
}

// reviewedRow makes the checks of one reviewed score.
func (s *sheet) reviewedRow(at string, name any, reviewed, declared, points exact.Amount, remark string) {
	if !reviewed.IsSet() || !declared.IsSet() {
		return
	}
	score := at + "/reviewed/score"
	cut := declared.Fraction().Sub(reviewed.Fraction())
	switch {
	case cut.Sign() < 0:
		s.find(score, "REVIEW_ABOVE_DECLARED", name, reviewed, declared).fixing("FIX_AT_MOST", s.place(score), declared)
	case cut.Sign() > 0 && s.isVoid(remark):
		s.find(at+"/reviewed/remark", "REVIEW_REMARK_MISSING", name, declared, reviewed).
			fixing("FIX_EXPLAIN", s.place(at+"/reviewed/remark"))
	default:
		s.cutMismatch(score, name, remark, cut, declared, points)
	}
}

// percentCut finds the cut that a remark names: 扣20%, 扣减分值的 20％.
var percentCut = regexp.MustCompile(`扣([^%，。；;]{0,12}?)(\d+(?:\.\d+)?)%`)

// otherPercents are the words between 扣 and a percentage that make it another's: 扣减：完成率仅90%.
var otherPercents = []string{"率", "完成", "达", "仅", "不足", "低于"} //nolint:gochecknoglobals // a table

// cutMismatch compares the cut that a remark names with the real one, of the declared score or of the points.
func (s *sheet) cutMismatch(at string, name any, remark string, cut exact.Fraction, declared, points exact.Amount) {
	if remark == "" {
		return
	}
	m := percentCut.FindStringSubmatch(folded(remark))
	if m == nil || hasAny(m[1], otherPercents...) {
		return
	}
	named, err := exact.Parse(m[2])
	if err != nil {
		return
	}
	var is exact.Fraction
	for i, of := range []exact.Amount{declared, points} {
		share, ok := cut.Quo(of.Fraction())
		if !ok {
			continue
		}
		if !s.settings.ReviewCut.Less(share.Mul(exact.Int(100)).Sub(named).Abs()) {
			return
		}
		if i == 0 {
			is = share
		}
	}
	share, _ := named.Quo(exact.Int(100))
	right := declared.Fraction().Mul(exact.Int(1).Sub(share))
	s.find(at, "REVIEW_CUT_MISMATCH", name, remark, evaluation.Percent(is), number(s.settings.ReviewCut)).
		fixing("FIX_EITHER_IN", s.place(at), number(right), s.place(strings.TrimSuffix(at, "score")+"remark"), m[2]+"%",
			evaluation.Percent(is))
}

// reviewedTotal compares the reviewed total with its parts, and with the declared one.
func (s *sheet) reviewedTotal(all *sum, scale int, complete, any bool) {
	if s.form.Reviewed == nil || !s.form.Reviewed.Score.IsSet() {
		return
	}
	const at = "/reviewed/score"
	total := s.form.Reviewed.Score
	any = any || s.isVoid(s.form.Reviewed.Remark) // a remark may say what the whole was cut for
	if complete && any && len(s.form.Events) == 0 && !agrees(total, all.total, scale) {
		s.find(at, "REVIEW_SUM", total, number(all.total), number(total.Fraction().Sub(all.total).Abs())).
			fixing("FIX_SUM", s.place(at), number(all.total), total)
	}
	declared := s.form.Declared.Score
	gap, ok := declared.Fraction().Sub(total.Fraction()).Quo(declared.Fraction())
	if declared.IsSet() && ok && !gap.Less(s.settings.ReviewGap) {
		s.find(at, "REVIEW_GAP", total, declared, evaluation.Percent(gap), evaluation.Percent(s.settings.ReviewGap))
	}
}
