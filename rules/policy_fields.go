package rules

import (
	"slices"
	"strings"
)

// PolicyField is a field of a policy as a rule set writes it.
type PolicyField struct{ Key, Value string }

// Fields are all fields of the policy, in the order of the type.
func (p *Policy) Fields() []PolicyField {
	return []PolicyField{
		{"lower_is_better", lowerNames[p.Readings.Lower]},
		{"equal", equalNames[p.Readings.Equal]},
		{"strict", strictNames[p.strictIndex()]},
		{"late", missNames[p.Late]},
		{"bare", bareText(p.Bare)},
		{"zero_budget", zeroBudgetNames[p.ZeroBudget]},
		{"missing_actual", absenceNames[p.MissingActual]},
		{"not_applicable", notApplicableNames[p.NotApplicable]},
		{"text_for_number", judgedNames[p.TextForNumber]},
		{"same_text", judgedNames[p.SameText]},
		{"level_score", levelScoreNames[p.LevelScore]},
		{"level_edges", levelEdgeNames[boolIndex(p.RoundLevelEdges)]},
		{"percent_fraction", fractionNames[p.PercentFraction]},
		{"approximate", approximateNames[p.ApproximateValue]},
	}
}

func boolIndex(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Take sets one field to what another policy says.
func (p *Policy) Take(key string, from *Policy) {
	switch key {
	case "lower_is_better":
		p.Readings.Lower = from.Readings.Lower
	case "equal":
		p.Readings.Equal = from.Readings.Equal
	case "strict":
		p.setStrict(from.strictIndex())
	case "late":
		p.Late = from.Late
	case "bare":
		p.Bare = from.Bare
	case "zero_budget":
		p.ZeroBudget = from.ZeroBudget
	case "missing_actual":
		p.MissingActual = from.MissingActual
	case "not_applicable":
		p.NotApplicable = from.NotApplicable
	case "text_for_number":
		p.TextForNumber = from.TextForNumber
	case "same_text":
		p.SameText = from.SameText
	case "level_score":
		p.LevelScore = from.LevelScore
	case "level_edges":
		p.RoundLevelEdges = from.RoundLevelEdges
	case "percent_fraction":
		p.PercentFraction = from.PercentFraction
	case "approximate":
		p.ApproximateValue = from.ApproximateValue
	}
}

// bareText is what bare values mean: names of levels in one order, as their order decides nothing; anything else in its own.
func bareText(readings []BareReading) string {
	parts, plain := make([]string, len(readings)), true
	for i := range readings {
		b := &readings[i]
		plain = plain && b.isPlain()
		parts[i] = b.String()
	}
	if !plain {
		return strings.Join(parts, "; ")
	}
	for i := range parts {
		parts[i] = strings.TrimPrefix(parts[i], "level ")
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}
