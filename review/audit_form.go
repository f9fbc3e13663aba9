package review

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// auditForm looks for what the form as a whole lacks: goals, a budget, tiers, rows, points.
func (s *sheet) auditForm() {
	if !slices.ContainsFunc(s.form.Goals, func(g indicator.Goal) bool { return strings.TrimSpace(g.Text) != "" }) {
		s.find("/goals", "GOAL_MISSING")
	}
	switch budget := s.form.Funds.Initial.Total; {
	case !budget.IsSet():
		s.find("/funds/initial/total", "BUDGET_MISSING", s.moneyTier())
	case budget.Fraction().IsZero():
		s.find("/funds/initial/total", "BUDGET_ZERO", s.moneyTier())
	}
	s.requiredTiers()
	if !slices.ContainsFunc(s.rows, func(r row) bool { return r.kind == satisfaction || speaksOfSatisfaction(&r) }) {
		s.find("/indicators", "SATISFACTION_ABSENT").fixing("FIX_SATISFACTION")
	}
	if n := len(s.rows); n < s.settings.RowsLeast {
		s.find("/indicators", "ROWS_FEW", n, s.settings.RowsLeast)
	}
	s.pointsMissing()
}

// moneyTier is what the rule set calls the row of the execution rate.
func (s *sheet) moneyTier() string {
	if tier := s.set.ExecutionTier(); tier >= 0 {
		return s.set.Tiers[tier].Name
	}
	return "预算执行率"
}

func speaksOfSatisfaction(r *row) bool { return strings.Contains(r.Name, "满意") && !isOfSurvey(r) }

// requiredTiers looks for the tiers that every form must have.
func (s *sheet) requiredTiers() {
	var absent []string
	var points exact.Fraction
	for _, name := range s.settings.RequiredTiers {
		plain, tier := indicator.LevelName(name), s.set.TierOf(name)
		if slices.ContainsFunc(s.rows, func(r row) bool {
			return strings.Contains(indicator.LevelName(r.Level1), plain) || tier >= 0 && s.set.TierOf(r.Level1) == tier
		}) {
			continue
		}
		absent = append(absent, name)
		if tier >= 0 {
			points = points.Add(s.set.Tiers[tier].Points)
		}
	}
	if len(absent) > 0 {
		s.find("/indicators", "TIER_ABSENT", strings.Join(absent, "、"), exact.ShortestAmount(points)).
			fixing("FIX_TIER", strings.Join(absent, "、"))
	}
}

// pointsMissing looks for rows without points in a form that prints points.
func (s *sheet) pointsMissing() {
	without, sum := 0, exact.Fraction{}
	var tiers []string
	for i := range s.rows {
		r := &s.rows[i]
		if r.Points.IsSet() {
			sum = sum.Add(r.Points.Fraction())
			continue
		}
		without++
		if !slices.Contains(tiers, r.Level1) {
			tiers = append(tiers, r.Level1)
		}
	}
	if without > 0 && without < len(s.rows) {
		s.find("/indicators", "POINTS_MISSING", strings.Join(tiers, "、"), without, exact.ShortestAmount(sum))
	}
}
