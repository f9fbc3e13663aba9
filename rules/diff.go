package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Diff says what a newer rule set scores otherwise than an older one: for each rule the exact stretches where what is
// earned differs, and changed tiers, choices, readings, rounding and grades. Another order of rules, another spelling and
// other comments are no change.
func Diff(older, newer *Set) []lang.Message {
	d := &differ{}
	d.field("total", older.Total.String(), newer.Total.String())
	d.field("rounding", roundingText(older.Rounding), roundingText(newer.Rounding))
	d.field("grades", gradesText(older.Grades), gradesText(newer.Grades))
	d.tiers(older, newer)
	d.policy(&older.Policy, &newer.Policy)
	for i := range older.Rules {
		name := older.Rules[i].Name
		j := newer.rule(name)
		switch stays := j >= 0 && newer.uses(j); {
		case !older.uses(i): // what nothing used decides nothing
		case stays:
			d.rule(&older.Rules[i], &newer.Rules[j])
		default:
			d.say("DIFF_RULE_GONE", name)
		}
	}
	for i := range newer.Rules {
		if j := older.rule(newer.Rules[i].Name); newer.uses(i) && (j < 0 || !older.uses(j)) {
			d.say("DIFF_RULE_NEW", newer.Rules[i].Name)
		}
	}
	d.field("choose", choicesText(older), choicesText(newer))
	return d.changes
}

type differ struct{ changes []lang.Message }

func (d *differ) say(code lang.Code, args ...any) {
	d.changes = append(d.changes, lang.Of(code, args...))
}

// field compares what stands under a key.
func (d *differ) field(key, older, newer string) {
	if older != newer {
		d.say("DIFF_FIELD", key, older, newer)
	}
}

func (d *differ) tiers(older, newer *Set) {
	for i := range older.Tiers {
		t := &older.Tiers[i]
		j := newer.tier(t.Name)
		if j < 0 {
			d.say("DIFF_TIER_GONE", t.Name, t.Points)
			continue
		}
		d.field("tiers "+t.Name, tierText(older, i), tierText(newer, j))
	}
	for i := range newer.Tiers {
		if older.tier(newer.Tiers[i].Name) < 0 {
			d.say("DIFF_TIER_NEW", newer.Tiers[i].Name, newer.Tiers[i].Points)
		}
	}
}

// tierText is a tier's points, and where they go when it is absent.
func tierText(s *Set, i int) string {
	t := &s.Tiers[i]
	parts := []string{t.Points.String()}
	for _, m := range t.Absent {
		parts = append(parts, "→"+s.Tiers[m.To].Name+" "+m.Points.String())
	}
	return strings.Join(parts, " ")
}

func (d *differ) policy(a, b *Policy) {
	d.field("lower_is_better", lowerNames[a.Readings.Lower], lowerNames[b.Readings.Lower])
	d.field("equal", equalNames[a.Readings.Equal], equalNames[b.Readings.Equal])
	d.field("strict", strictNames[boolIndex(a.Readings.StrictEnds)], strictNames[boolIndex(b.Readings.StrictEnds)])
	d.field("bare", bareText(a.Bare), bareText(b.Bare))
	d.field("zero_budget", zeroBudgetNames[a.ZeroBudget], zeroBudgetNames[b.ZeroBudget])
	d.field("missing_actual", absenceNames[a.MissingActual], absenceNames[b.MissingActual])
	d.field("not_applicable", notApplicableNames[a.NotApplicable], notApplicableNames[b.NotApplicable])
	d.field("text_for_number", judgedNames[a.TextForNumber], judgedNames[b.TextForNumber])
	d.field("same_text", judgedNames[a.SameText], judgedNames[b.SameText])
	d.field("level_score", levelScoreNames[a.LevelScore], levelScoreNames[b.LevelScore])
	d.field("level_edges", levelEdgeNames[boolIndex(a.RoundLevelEdges)], levelEdgeNames[boolIndex(b.RoundLevelEdges)])
	d.field("percent_fraction", fractionNames[a.PercentFraction], fractionNames[b.PercentFraction])
	d.field("approximate", approximateNames[a.ApproximateValue], approximateNames[b.ApproximateValue])
}

func boolIndex(b bool) int {
	if b {
		return 1
	}
	return 0
}

// bareText is what bare values mean, by name in one order.
func bareText(readings []BareReading) string {
	var parts []string
	for _, r := range readings {
		name := r.Name
		if name == "" {
			name = "else"
		}
		parts = append(parts, name+": "+bareNames[slices.Index(bareDirections, r.Means)])
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

// rule compares the measures, the curves and the levels of two rules of one name.
func (d *differ) rule(a, b *Rule) {
	d.field("rules "+a.Name+" measure", a.Measure.String(), b.Measure.String())
	if a.Measure != b.Measure {
		return
	}
	d.field("rules "+a.Name+" unit", a.Unit.Name(), b.Unit.Name())
	for _, p := range a.Curve.Pieces() {
		for _, q := range b.Curve.Pieces() {
			where := p.Intersect(q.Interval)
			if where.IsEmpty() || p.Share == q.Share && p.Extra == q.Extra && p.Steps == q.Steps || samePoint(where, p, q) {
				continue
			}
			d.say("DIFF_CURVE", a.Name, a.Stretch(where), earns(p, where), earns(q, where))
		}
	}
	d.field("rules "+a.Name+" levels", levelsText(a), levelsText(b))
}

// samePoint reports whether two pieces meet in one value and earn the same there.
func samePoint(where scoring.Interval, p, q scoring.Piece) bool {
	low, ok := where.Low.Value()
	high, fine := where.High.Value()
	return ok && fine && low.Equal(high) && p.Share.At(low).Equal(q.Share.At(low)) && p.Extra.At(low).Equal(q.Extra.At(low))
}

// Stretch is an interval of the rule's measure as it is written: [80%,90%).
func (rule *Rule) Stretch(i scoring.Interval) string {
	low, lowSet := i.Low.Value()
	high, highSet := i.High.Value()
	opening, closing := "[", ")"
	if i.Low.IsAfter() {
		opening = "("
	}
	if i.High.IsAfter() {
		closing = "]"
	}
	switch {
	case lowSet && highSet && low.Equal(high):
		return "=" + rule.OnAxis(low)
	case lowSet && highSet:
		return opening + rule.OnAxis(low) + "," + rule.OnAxis(high) + closing
	case lowSet:
		return opening + rule.OnAxis(low) + ",∞)"
	case highSet:
		return "(-∞," + rule.OnAxis(high) + closing
	}
	return "(-∞,∞)"
}

// OnAxis is a value of the rule's measure as a rule set writes it: rates in percent, others in the rule's unit.
func (rule *Rule) OnAxis(v exact.Fraction) string {
	if rule.Measure.IsRate() {
		return v.Mul(exact.Int(100)).String() + "%"
	}
	return rule.Unit.FromBase(v).String() + rule.Unit.Name()
}

// earns is what a piece earns at the ends of a stretch: 80%, 60%…100%, 100%-2分.
func earns(p scoring.Piece, where scoring.Interval) string {
	at := func(x exact.Fraction) string {
		s := p.Share.At(x).Mul(exact.Int(100)).String() + "%"
		if extra := p.Extra.At(x); !extra.IsZero() {
			s += "+" + extra.String() + "分"
		}
		return strings.ReplaceAll(s, "+-", "-")
	}
	low, lowSet := where.Low.Value()
	high, highSet := where.High.Value()
	switch {
	case p.Share.IsConstant() && p.Extra.IsConstant():
		return at(exact.Fraction{})
	case lowSet && highSet:
		return at(low) + "…" + at(high)
	case lowSet:
		return at(low) + "…"
	case highSet:
		return "…" + at(high)
	}
	return "…"
}

func levelsText(r *Rule) string {
	var parts []string
	for _, l := range r.Levels {
		share := &Rule{Measure: scoring.Attainment}
		parts = append(parts, l.Name+" "+share.Stretch(l.Interval))
	}
	return strings.Join(parts, " ")
}

func choicesText(s *Set) string {
	var parts []string
	for _, c := range s.Choices {
		condition := "else"
		if c.If != nil {
			condition = c.If.String()
		}
		parts = append(parts, condition+" → "+s.Rules[c.Rule].Name)
	}
	return strings.Join(parts, "; ")
}

func roundingText(r scoring.Rounding) string {
	return exact.Int(int64(r.Digits)).String() + " " + r.Mode.String() + " " + scoring.StageNames()[r.At]
}

func gradesText(g scoring.Grades) string {
	parts := []string{map[bool]string{true: "rounded", false: "raw"}[g.OfRounded]}
	for _, level := range g.Levels {
		parts = append(parts, level.Name+" "+level.Least.String())
	}
	return strings.Join(parts, " ")
}
