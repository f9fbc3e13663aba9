package rules

import (
	"slices"

	"github.com/ziping-go/ziping/scoring"
)

// OtherReading is a rule set's policy, or a rule, with one reading replaced by another.
type OtherReading[T any] struct {
	Key     []string // where the reading is written, below the policy or the rule
	Was, Is string   // as a rule set writes them
	With    T
}

// OtherReadings are the policies that differ in one reading.
func (p *Policy) OtherReadings() []OtherReading[Policy] {
	a := &otherReadings[Policy]{of: *p}
	a.readings(func(p *Policy) *scoring.Readings { return &p.Readings })
	a.reading("strict", strictNames, p.strictIndex(), func(p *Policy, i int) { p.setStrict(i) })
	a.reading("late", missNames, int(p.Late), func(p *Policy, i int) { p.Late = Miss(i) })
	for at, bare := range p.Bare {
		a.key(append([]string{"bare"}, bare.at...)...)
		a.words(bareNames, slices.Index(bareDirections, bare.Means), func(p *Policy, i int) {
			p.Bare = slices.Clone(p.Bare)
			p.Bare[at].Means = bareDirections[i]
		})
	}
	a.reading("zero_budget", zeroBudgetNames, int(p.ZeroBudget), func(p *Policy, i int) { p.ZeroBudget = ZeroBudget(i) })
	a.reading("missing_actual", absenceNames, int(p.MissingActual), func(p *Policy, i int) { p.MissingActual = Absence(i) })
	a.reading("not_applicable", notApplicableNames, int(p.NotApplicable), func(p *Policy, i int) { p.NotApplicable = NotApplicable(i) })
	a.reading("text_for_number", judgedNames, int(p.TextForNumber), func(p *Policy, i int) { p.TextForNumber = Judged(i) })
	a.reading("same_text", judgedNames, int(p.SameText), func(p *Policy, i int) { p.SameText = Judged(i) })
	a.reading("level_score", levelScoreNames, int(p.LevelScore), func(p *Policy, i int) { p.LevelScore = LevelScore(i) })
	a.reading("level_edges", levelEdgeNames, boolIndex(p.RoundLevelEdges), func(p *Policy, i int) { p.RoundLevelEdges = i == 1 })
	a.reading("percent_fraction", fractionNames, int(p.PercentFraction), func(p *Policy, i int) { p.PercentFraction = PercentFraction(i) })
	a.reading("approximate", approximateNames, int(p.ApproximateValue), func(p *Policy, i int) { p.ApproximateValue = Approximate(i) })
	return a.all
}

// OtherReadings are the rules that differ in one reading that the rule itself writes.
func (rule *Rule) OtherReadings() []OtherReading[Rule] {
	a := &otherReadings[Rule]{of: *rule}
	a.readings(func(r *Rule) *scoring.Readings { return &r.Readings })
	a.reading("several", severalNames, int(rule.Several), func(r *Rule, i int) { r.Several = Several(i) })
	a.reading("basis", basisNames, boolIndex(rule.Running), func(r *Rule, i int) { r.Running = i == 1 })
	return a.all
}

type otherReadings[T any] struct {
	of  T
	at  []string
	all []OtherReading[T]
}

func (a *otherReadings[T]) key(key ...string) { a.at = key }

// words adds what differs in one of some words.
func (a *otherReadings[T]) words(words []string, now int, set func(*T, int)) {
	for i, word := range words {
		if i != now {
			other := OtherReading[T]{Key: a.at, Was: words[now], Is: word, With: a.of}
			set(&other.With, i)
			a.all = append(a.all, other)
		}
	}
}

func (a *otherReadings[T]) reading(key string, words []string, now int, set func(*T, int)) {
	a.key(key)
	a.words(words, now, set)
}

// readings adds the readings of ≤ and =, which a rule may have of its own.
func (a *otherReadings[T]) readings(of func(*T) *scoring.Readings) {
	now := of(&a.of)
	a.reading("lower_is_better", lowerNames, int(now.Lower), func(t *T, i int) { of(t).Lower = scoring.LowerReading(i) })
	a.reading("equal", equalNames, int(now.Equal), func(t *T, i int) { of(t).Equal = scoring.EqualReading(i) })
}
