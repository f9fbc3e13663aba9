package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// pointChecks look at the points that the rows print.
var pointChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "POINTS_ZERO", Group: Complete, stages: always(odd)},
	{
		Code: "POINTS_CONCENTRATED", Group: Complete, Settings: []string{"concentrated"}, Doubt: "DOUBT_CONCENTRATED",
		stages: always(odd),
	},
	{
		Code: "POINTS_SUM", Group: Complete, Settings: []string{"target_points"},
		Doubt: "DOUBT_RULES", stages: severities{audit: wrong, review: odd},
	},
}

func (s *sheet) points() {
	var all sum
	missing := false
	for i := range s.rows {
		r := &s.rows[i]
		switch p := r.Points; {
		case !p.IsSet():
			missing = missing || !s.struck(r)
		case p.Fraction().IsZero() && !s.struck(r) && !s.aside(r):
			s.findRow(r, "/points", "POINTS_ZERO").fixing("FIX_FILL", s.place(r.field("/points")))
		}
		all.add(r.Points)
	}
	if all.set == 0 {
		return
	}
	s.concentrated(&all)
	if s.stage != Audit || missing { // scoring compares the points of a self-evaluation with its rule set's
		return
	}
	for _, p := range s.settings.TargetPoints {
		if all.total.Equal(p) {
			return
		}
	}
	wanted := make([]string, 0, len(s.settings.TargetPoints))
	for _, p := range s.settings.TargetPoints {
		wanted = append(wanted, number(p))
	}
	s.find("/indicators", "POINTS_SUM", lang.Of("ALL_INDICATORS"), number(all.total), oneOf(wanted)).
		fixing("FIX_TO_SUM", s.place("/indicators"), oneOf(wanted))
}

// oneOf is a choice among values: 90 or 100.
func oneOf(values []string) any {
	if len(values) == 0 {
		return ""
	}
	var all any = values[0]
	for _, v := range values[1:] {
		all = lang.Of("ONE_OR_OTHER", all, v)
	}
	return all
}

// concentrated looks for rows that have most of the points.
func (s *sheet) concentrated(all *sum) {
	least := all.total.Mul(s.settings.Concentrated)
	for i := range s.rows {
		r := &s.rows[i]
		if !r.Points.IsSet() || r.Points.Fraction().Less(least) {
			continue
		}
		if share, ok := r.Points.Fraction().Quo(all.total); ok && share.Sign() > 0 {
			s.findRow(r, "/points", "POINTS_CONCENTRATED", r.Points, number(all.total), shareBeside(share, s.settings.Concentrated),
				evaluation.Percent(s.settings.Concentrated)).fixing("FIX_SPREAD", s.place(r.field("/points")), evaluation.Percent(s.settings.Concentrated))
		}
	}
}

// struck reports whether a row is struck out in both cells, or in that of the target of a table without actuals.
func (s *sheet) struck(r *row) bool {
	if r.hasRow {
		return !r.scored.Applies() && !s.aside(r)
	}
	return isStruck(&r.target)
}

// isStruck reports whether a cell holds a mark such as "/".
func isStruck(t *cell.Threshold) bool {
	if t.Kind() != cell.None || t.Text() == "" || bareText(t.Text()) == "" {
		return false
	}
	_, unfilled := t.Unfilled()
	return !unfilled
}

// aside reports whether a row is the execution rate, which a tier of its own counts.
func (s *sheet) aside(r *row) bool {
	if tier := s.set.TierOf(r.Level1); tier >= 0 && tier == s.set.ExecutionTier() {
		return true
	}
	return r.hasRow && !r.scored.Applies() && s.set.IsExecutionName(r.Name)
}
