package rules

import (
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// policyField is a field of policy: the words that it takes, in the order of its constants, and where they go.
type policyField struct {
	name  string
	words []string
	doc   lang.Code
	set   func(p *Policy, word int)
}

// policyFields are all fields of policy but “bare”, which stands by itself.
var policyFields = [...]policyField{
	{"lower_is_better", lowerNames, "POLICY_LOWER", func(p *Policy, w int) { p.Readings.Lower = scoring.LowerReading(w) }},
	{"equal", equalNames, "POLICY_EQUAL", func(p *Policy, w int) { p.Readings.Equal = scoring.EqualReading(w) }},
	{"strict", strictNames, "POLICY_STRICT", func(p *Policy, w int) { p.setStrict(w) }},
	{"late", missNames, "POLICY_LATE", func(p *Policy, w int) { p.Late = Miss(w) }},
	{"zero_budget", zeroBudgetNames, "POLICY_ZERO_BUDGET", func(p *Policy, w int) { p.ZeroBudget = ZeroBudget(w) }},
	{"missing_actual", absenceNames, "POLICY_MISSING_ACTUAL", func(p *Policy, w int) { p.MissingActual = Absence(w) }},
	{"not_applicable", notApplicableNames, "POLICY_NOT_APPLICABLE", func(p *Policy, w int) { p.NotApplicable = NotApplicable(w) }},
	{"text_for_number", judgedNames, "POLICY_TEXT_FOR_NUMBER", func(p *Policy, w int) { p.TextForNumber = Judged(w) }},
	{"same_text", judgedNames, "POLICY_SAME_TEXT", func(p *Policy, w int) { p.SameText = Judged(w) }},
	{"level_score", levelScoreNames, "POLICY_LEVEL_SCORE", func(p *Policy, w int) { p.LevelScore = LevelScore(w) }},
	{"level_edges", levelEdgeNames, "POLICY_LEVEL_EDGES", func(p *Policy, w int) { p.RoundLevelEdges = w == 1 }},
	{"percent_fraction", fractionNames, "POLICY_PERCENT_FRACTION", func(p *Policy, w int) { p.PercentFraction = PercentFraction(w) }},
	{"approximate", approximateNames, "POLICY_APPROXIMATE", func(p *Policy, w int) { p.ApproximateValue = Approximate(w) }},
}

// policy reads every reading that the regulation leaves open. All are due: a rule set has no hidden default.
func (r *reader) policy(n *source.Node) {
	if n == nil {
		return
	}
	f, p := r.d.Fields(n), &r.set.Policy
	for i := range policyFields {
		field := &policyFields[i]
		field.set(p, r.oneOf(f.Need(field.name), field.words))
	}
	p.Bare = r.bare(f.Need("bare"))
	f.Close()
}
