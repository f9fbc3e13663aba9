package prose

import (
	"strings"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Reading is a field of a set's policy, by its key in the file, and what it says.
type Reading struct {
	Key  string
	Says lang.Message
}

// Policy is every reading that the regulation leaves open, as a set settles it.
func Policy(set *rules.Set) []Reading {
	p := &set.Policy
	var all []Reading
	add := func(key string, code lang.Code, args ...any) { all = append(all, Reading{key, lang.Of(code, args...)}) }
	add("lower_is_better", "SAY_LOWER", lower(p.Readings.Lower))
	add("equal", "SAY_EQUAL", equal(p.Readings.Equal))
	if p.Readings.StrictEnds {
		add("strict", "SAY_STRICT")
	} else {
		add("strict", "SAY_INCLUSIVE")
	}
	add("strict", [...]lang.Code{"SAY_OPEN_END_JUDGED", "SAY_OPEN_END_ZERO", "SAY_OPEN_END_PENDING"}[p.OpenEnd])
	add("late", [...]lang.Code{"SAY_LATE_JUDGED", "SAY_LATE_ZERO", "SAY_LATE_PENDING"}[p.Late])
	for i := range p.Bare {
		b := &p.Bare[i]
		if direction := lang.Of(bare[b.Means]); i == len(p.Bare)-1 {
			add("bare", "SAY_BARE_REST", direction)
		} else {
			add("bare", "SAY_BARE", bareWhen(b), direction)
		}
	}
	add("zero_budget", [...]lang.Code{"SAY_ZERO_BUDGET_PENDING", "SAY_ZERO_BUDGET_ZERO", "SAY_ZERO_BUDGET_OUT"}[p.ZeroBudget])
	add("missing_actual", [...]lang.Code{"SAY_MISSING_PENDING", "SAY_MISSING_ZERO"}[p.MissingActual])
	add("not_applicable", [...]lang.Code{
		"SAY_STRUCK_LEVEL2", "SAY_STRUCK_LEVEL1", "SAY_STRUCK_FORM", "SAY_STRUCK_RESCALE", "SAY_STRUCK_FULL",
	}[p.NotApplicable])
	add("not_applicable", "SAY_STRUCK_WHICH")
	add("text_for_number", [...]lang.Code{"SAY_WORDS_PENDING", "SAY_WORDS_MET"}[p.TextForNumber])
	add("same_text", [...]lang.Code{"SAY_SAME_PENDING", "SAY_SAME_MET"}[p.SameText])
	add("level_score", [...]lang.Code{"SAY_LEVEL_PENDING", "SAY_LEVEL_TOP", "SAY_LEVEL_MIDDLE", "SAY_LEVEL_BOTTOM"}[p.LevelScore])
	add("level_score", "SAY_LEVEL_OUTSIDE")
	if p.RoundLevelEdges {
		add("level_edges", "SAY_EDGES_ROUNDED")
	} else {
		add("level_edges", "SAY_EDGES_EXACT")
	}
	add("percent_fraction", [...]lang.Code{"SAY_FRACTION_PENDING", "SAY_FRACTION_PERCENT"}[p.PercentFraction])
	add("percent_fraction", "SAY_FRACTION_WHAT")
	add("approximate", [...]lang.Code{"SAY_APPROXIMATE_WRITTEN", "SAY_APPROXIMATE_PENDING"}[p.ApproximateValue])
	return all
}

// bareWhen is what a value without a comparator must be for a reading to be taken.
func bareWhen(b *rules.BareReading) lang.Speaker {
	var all phrases
	add := func(code lang.Code, args ...any) { all = append(all, lang.Of(code, args...)) }
	if len(b.Levels) > 0 {
		add("SAY_BARE_LEVEL", b.Levels)
	}
	if len(b.Kinds) > 0 {
		var kinds phrases
		for _, k := range b.Kinds {
			kinds = append(kinds, lang.Of(bareKinds[k]))
		}
		add("SAY_BARE_KIND", kinds)
	}
	if b.Zero {
		add("SAY_BARE_ZERO")
	}
	if len(b.NameHas) > 0 && len(b.Unless) > 0 {
		add("SAY_BARE_NAME_UNLESS", b.NameHas, b.Unless)
	} else if len(b.NameHas) > 0 {
		add("SAY_BARE_NAME", b.NameHas)
	}
	return all
}

// bareKinds are the kinds of values in words.
var bareKinds = [...]lang.Code{
	rules.BareNumber: "SAY_BARE_NUMBER", rules.BareCount: "SAY_BARE_COUNT", rules.BareRate: "SAY_BARE_RATE", rules.BareMoney: "SAY_BARE_MONEY",
	rules.BareDuration: "SAY_BARE_DURATION", rules.BareMeasure: "SAY_BARE_MEASURE", rules.BareFall: "SAY_BARE_FALL",
}

// phrases are parts of a sentence, one behind the other.
type phrases []lang.Speaker

// In is “是时长，名称中有‘年限’”.
func (p phrases) In(l lang.Language) string {
	separator := ", "
	if l == lang.Chinese {
		separator = "，"
	}
	parts := make([]string, len(p))
	for i := range p {
		parts[i] = p[i].In(l)
	}
	return strings.Join(parts, separator)
}

func policy(set *rules.Set) Section {
	s := Section{Title: lang.Of("SAY_POLICY")}
	for _, r := range Policy(set) {
		s.Sentences = append(s.Sentences, r.Says)
	}
	return s
}

// reading is how values of a form are read whatever the set says.
func reading() Section {
	s := Section{Title: lang.Of("SAY_READING")}
	s.add("SAY_UNITS")
	s.add("SAY_PERIODS")
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
