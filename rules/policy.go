package rules

import "github.com/ziping-go/ziping/scoring"

// Policy is every reading that a printed regulation leaves open. A rule set names each of them; there are no defaults.
type Policy struct {
	Readings scoring.Readings // lower_is_better, equal, strict

	OpenEnd          Miss            // an actual exactly on an open end: of > and < if strict, or of a range
	Late             Miss            // a date that was missed
	Bare             []BareReading   // what a value without a comparator asks for
	ZeroBudget       ZeroBudget      // nothing was budgeted and nothing spent
	MissingActual    Absence         // the actual is blank
	NotApplicable    NotApplicable   // "/" in target and actual
	TextForNumber    Judged          // 已完成 against ≥95%
	SameText         Judged          // a text target answered by the same text
	LevelScore       LevelScore      // a level without the evaluator's own score
	LevelEdges       LevelEdges      // the ends of a level's scores
	PercentFraction  PercentFraction // 0.95 against ≥95%
	ApproximateValue Approximate     // 200余人, 约500户
}

// Miss says what a row earns that missed its target where no formula says it: by days, or exactly on an open end. Both
// are misses, and neither is a share of anything.
type Miss uint8

// The readings of a miss without a formula.
const (
	// MissJudged takes the unit's own score, which must be below the best level of a text target in the same place;
	// without one there is no score, and a finding.
	MissJudged  Miss = iota
	MissZero         // nothing
	MissPending      // no score, a finding
)

// strictWord is the word of strict: whether > and < are missed at their own end, and what a row earns there.
func (p *Policy) strictWord() int {
	if !p.Readings.StrictEnds {
		return 0
	}
	return 1 + int(p.OpenEnd)
}

// setStrict takes a word of strict.
func (p *Policy) setStrict(word int) {
	p.Readings.StrictEnds, p.OpenEnd = word > 0, Miss(max(word-1, 0))
}

// ZeroBudget says what the execution row is worth when there was no budget.
type ZeroBudget uint8

// The readings of a zero budget.
const (
	ZeroBudgetPending       ZeroBudget = iota // no score, a finding
	ZeroBudgetZero                            // nothing
	ZeroBudgetNotApplicable                   // the row doesn't apply
)

// Absence says what a missing actual is worth.
type Absence uint8

// The readings of a missing actual.
const (
	AbsencePending Absence = iota // no score, a finding
	AbsenceZero                   // nothing
)

// NotApplicable says where the points of a row that doesn't apply go.
type NotApplicable uint8

// The readings of a row that doesn't apply.
const (
	ToLevel2 NotApplicable = iota // to the other rows of its level 2, else of its level 1, else of the form
	ToLevel1
	ToForm
	Rescale // nowhere: what was earned of the rest is scaled to the full points
	Full    // the row earns all its points
)

// Judged says what words in place of a number are worth.
type Judged uint8

// The readings of words.
const (
	JudgedPending Judged = iota // no score, a finding
	JudgedMet                   // the target counts as met
)

// LevelScore says what a level is worth when the evaluator gave no score within it.
type LevelScore uint8

// The readings of a level without a score.
const (
	LevelScorePending LevelScore = iota // no score, a finding
	LevelScoreTop                       // the best that the level allows
	LevelScoreMiddle                    // halfway
	LevelScoreBottom                    // the least
)

// LevelEdges says whether the ends of a level's scores are rounded like scores before they limit one.
type LevelEdges uint8

// The readings of a level's ends.
const (
	LevelEdgesExact LevelEdges = iota
	LevelEdgesRounded
)

// PercentFraction says how a number of at most 1 without a unit is read against a percentage.
type PercentFraction uint8

// The readings of 0.95 against ≥95%.
const (
	PercentFractionPending PercentFraction = iota // no score, a finding
	PercentFractionPercent                        // 95%, with a finding
)

// Approximate says how an actual that is only about a number is scored.
type Approximate uint8

// The readings of 200余人.
const (
	ApproximateAsWritten Approximate = iota // the number that is written, with a finding
	ApproximatePending                      // no score, a finding
)

// policyFields is the table. What a field settles and what its words say is in package lang, under POLICY_… with the
// key and SAY_POLICY_… with key and word; reading, writing, comparing and changing a policy, its prose, the reference
// and the schema follow from its row.
var policyFields = [...]policyField{
	inWords("lower_is_better", func(p *Policy) *scoring.LowerReading { return &p.Readings.Lower }, "ratio", "linear",
		"all-or-nothing"),
	inWords("equal", func(p *Policy) *scoring.EqualReading { return &p.Readings.Equal }, "at-least", "symmetric", "exact"),
	{
		key: "strict", words: []string{"inclusive", "exclusive", "exclusive-zero", "exclusive-pending"},
		get: (*Policy).strictWord, set: (*Policy).setStrict,
	},
	inWords("late", func(p *Policy) *Miss { return &p.Late }, "judged", "zero", "pending"),
	{key: bareKey, words: bareNames}, // readings of which each takes a word
	inWords("zero_budget", func(p *Policy) *ZeroBudget { return &p.ZeroBudget }, "pending", "zero", "not-applicable"),
	inWords("missing_actual", func(p *Policy) *Absence { return &p.MissingActual }, "pending", "zero"),
	inWords("not_applicable", func(p *Policy) *NotApplicable { return &p.NotApplicable }, "level2", "level1", "form",
		"rescale", "full"),
	inWords("text_for_number", func(p *Policy) *Judged { return &p.TextForNumber }, "pending", "met"),
	inWords("same_text", func(p *Policy) *Judged { return &p.SameText }, "pending", "met"),
	inWords("level_score", func(p *Policy) *LevelScore { return &p.LevelScore }, "pending", "top", "middle", "bottom"),
	inWords("level_edges", func(p *Policy) *LevelEdges { return &p.LevelEdges }, "exact", "rounded"),
	inWords("percent_fraction", func(p *Policy) *PercentFraction { return &p.PercentFraction }, "pending", "percent"),
	inWords("approximate", func(p *Policy) *Approximate { return &p.ApproximateValue }, "as-written", "pending"),
}
