package rules

import (
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// policy reads every reading that the regulation leaves open. All are due: a rule set has no hidden default.
func (r *reader) policy(n *source.Node) {
	if n == nil {
		return
	}
	f, p := r.d.Fields(n), &r.set.Policy
	p.Readings = scoring.Readings{
		Lower:      scoring.LowerReading(r.oneOf(f.Need("lower_is_better"), lowerNames)),
		Equal:      scoring.EqualReading(r.oneOf(f.Need("equal"), equalNames)),
		StrictEnds: r.oneOf(f.Need("strict"), strictNames) == 1,
	}
	p.Bare = r.bare(f.Need("bare"))
	p.ZeroBudget = ZeroBudget(r.oneOf(f.Need("zero_budget"), zeroBudgetNames))
	p.MissingActual = Absence(r.oneOf(f.Need("missing_actual"), absenceNames))
	p.NotApplicable = NotApplicable(r.oneOf(f.Need("not_applicable"), notApplicableNames))
	p.TextForNumber = Judged(r.oneOf(f.Need("text_for_number"), judgedNames))
	p.SameText = Judged(r.oneOf(f.Need("same_text"), judgedNames))
	p.LevelScore = LevelScore(r.oneOf(f.Need("level_score"), levelScoreNames))
	p.RoundLevelEdges = r.oneOf(f.Need("level_edges"), levelEdgeNames) == 1
	p.PercentFraction = PercentFraction(r.oneOf(f.Need("percent_fraction"), fractionNames))
	p.ApproximateValue = Approximate(r.oneOf(f.Need("approximate"), approximateNames))
	f.Close()
}

// bareDirections are what bareNames say.
var bareDirections = []scoring.Direction{scoring.UpFrom, scoring.Above, scoring.DownFrom, scoring.Below, scoring.Exactly}

// bare reads what a value without a comparator means, by level-1 or level-2 name; “else” is for the rest and due.
func (r *reader) bare(n *source.Node) []BareReading {
	if n == nil {
		return nil
	}
	f := r.d.Fields(n)
	f.Need("else")
	var readings []BareReading
	var rest BareReading
	for _, e := range n.Entries {
		reading := BareReading{Name: e.Key.Text, Means: bareDirections[r.oneOf(e.Value, bareNames)]}
		if reading.Name == "else" {
			rest = BareReading{Means: reading.Means}
			continue
		}
		readings = append(readings, reading)
	}
	return append(readings, rest)
}
