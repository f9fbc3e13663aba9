package prose

import (
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// policy is every reading that the regulation leaves open, as this set settles it.
func policy(set *rules.Set) Section {
	p := &set.Policy
	s := Section{Title: lang.Of("SAY_POLICY")}
	s.add("SAY_LOWER", lower(p.Readings.Lower))
	s.add("SAY_EQUAL", equal(p.Readings.Equal))
	if p.Readings.StrictEnds {
		s.add("SAY_STRICT")
	} else {
		s.add("SAY_INCLUSIVE")
	}
	for _, b := range p.Bare {
		direction := lang.Of(bare[b.Means])
		if b.Name == "" {
			s.add("SAY_BARE_REST", direction)
		} else {
			s.add("SAY_BARE", b.Name, direction)
		}
	}
	s.add([...]lang.Code{"SAY_ZERO_BUDGET_PENDING", "SAY_ZERO_BUDGET_ZERO", "SAY_ZERO_BUDGET_OUT"}[p.ZeroBudget])
	s.add([...]lang.Code{"SAY_MISSING_PENDING", "SAY_MISSING_ZERO"}[p.MissingActual])
	s.add([...]lang.Code{
		"SAY_STRUCK_LEVEL2", "SAY_STRUCK_LEVEL1", "SAY_STRUCK_FORM", "SAY_STRUCK_RESCALE", "SAY_STRUCK_FULL",
	}[p.NotApplicable])
	s.add([...]lang.Code{"SAY_WORDS_PENDING", "SAY_WORDS_MET"}[p.TextForNumber])
	s.add([...]lang.Code{"SAY_SAME_PENDING", "SAY_SAME_MET"}[p.SameText])
	s.add([...]lang.Code{"SAY_LEVEL_PENDING", "SAY_LEVEL_TOP", "SAY_LEVEL_MIDDLE", "SAY_LEVEL_BOTTOM"}[p.LevelScore])
	if p.RoundLevelEdges {
		s.add("SAY_EDGES_ROUNDED")
	} else {
		s.add("SAY_EDGES_EXACT")
	}
	s.add([...]lang.Code{"SAY_FRACTION_PENDING", "SAY_FRACTION_PERCENT"}[p.PercentFraction])
	s.add([...]lang.Code{"SAY_APPROXIMATE_WRITTEN", "SAY_APPROXIMATE_PENDING"}[p.ApproximateValue])
	return s
}

func lower(r scoring.LowerReading) lang.Message {
	return lang.Of([...]lang.Code{"SAY_LOWER_RATIO", "SAY_LOWER_LINEAR", "SAY_LOWER_NOTHING"}[r])
}

func equal(r scoring.EqualReading) lang.Message {
	return lang.Of([...]lang.Code{"SAY_EQUAL_AT_LEAST", "SAY_EQUAL_SYMMETRIC", "SAY_EQUAL_EXACT"}[r])
}

var bare = map[scoring.Direction]lang.Code{
	scoring.UpFrom: "SAY_BARE_UP", scoring.Above: "SAY_BARE_ABOVE", scoring.DownFrom: "SAY_BARE_DOWN",
	scoring.Below: "SAY_BARE_BELOW", scoring.Exactly: "SAY_BARE_EXACTLY",
}
