package rules

import (
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/scoring"
)

// Several says how a cell of several targets is scored.
type Several uint8

// The readings of several targets in one row.
const (
	SeveralPending Several = iota // no score, a finding: one row, one value
	SeveralMean                   // the mean of what each reached, 100% at most
	SeveralLeast                  // the least of them
)

var severalNames = []string{"pending", "mean", "least"}

// basisNames say whether a rule looks at the year's slice or the running total.
var basisNames = []string{"year", "cumulative"}

// rules reads the rules whose names are noted already.
func (r *reader) rules(n *source.Node) {
	if n == nil {
		return
	}
	if n.Kind == source.Mapping && len(n.Entries) == 0 {
		r.d.Fail(n, "RULES_NONE")
	}
	for i, e := range n.Entries {
		r.rule(&r.set.Rules[i], e.Value)
	}
	r.checkTierRules()
}

// checkTierRules checks that tiers which are a single row have measures of the money block, and rows have the others.
func (r *reader) checkTierRules() {
	for i := range r.set.Tiers {
		t := &r.set.Tiers[i]
		if t.Rule < 0 {
			continue
		}
		if m := r.set.Rules[t.Rule].Measure; m.Basis() != scoring.OfMoney {
			r.d.Fail(r.tierNodes[i].Get("rule"), "TIER_RULE", t.Name, m)
		}
	}
}

func (r *reader) rule(rule *Rule, n *source.Node) {
	f := r.d.Fields(n)
	rule.Source = f.Text("source")
	rule.Readings = r.set.Policy.Readings
	if expr := f.Get("expression"); expr != nil {
		rule.Measure = scoring.Custom
		rule.Value = r.expression(expr, r.scopes.OfRow, expression.TypeNumber)
		if m := f.Get("measure"); m != nil && m.Text != scoring.Custom.String() {
			r.d.Fail(m, "RULE_MEASURE_TWICE")
		}
	} else if m := f.Need("measure"); m != nil {
		rule.Measure = scoring.Measure(r.oneOf(m, scoring.MeasureNames()))
		if rule.Measure == scoring.Custom {
			r.d.Fail(n, "KEY_MISSING", "expression").Text = ""
		}
	}
	if basis := f.Get("basis"); basis != nil {
		rule.Running = r.oneOf(basis, basisNames) == 1
	}
	if several := f.Get("several"); several != nil {
		rule.Several = Several(r.oneOf(several, severalNames))
	}
	if better := f.Get("better"); better != nil {
		r.better(rule, better)
	}
	for _, key := range ownReadings {
		if own := f.Get(key); own != nil {
			field := fieldOf(key)
			rule.setReading(field, r.oneOf(own, field.words))
		}
	}
	r.excuse(rule, f.Get("excuse"))
	switch {
	case rule.Measure == scoring.Level:
		r.levels(rule, f.Need("levels"))
	case rule.Measure == scoring.Conditions:
		r.conditions(rule, n, f)
	default:
		if curve := f.Need("curve"); curve != nil {
			r.curve(rule, curve)
		}
	}
	f.Close()
}

// betterNames are the directions that a rule may name.
var betterNames = []string{"more", "less", "between"}

// better reads which way results get better, for a measure that doesn't settle it.
func (r *reader) better(rule *Rule, n *source.Node) {
	rule.Better = Better(r.oneOf(n, betterNames) + 1)
	if _, known := rising(rule.Measure); known || rule.Measure == scoring.Level {
		r.d.Fail(n, "BETTER_KNOWN", rule.Measure).Hinting(lang.Of("BETTER_KNOWN_HINT"))
	}
}

// levels reads the scale of a level rule, best first. Its intervals are shares of the points and don't overlap.
func (r *reader) levels(rule *Rule, n *source.Node) {
	if n == nil {
		return
	}
	items := r.d.Items(n)
	for _, item := range items {
		f := r.d.Fields(item)
		l := Level{Name: f.NeedText("name")}
		interval := f.Need("range")
		if interval != nil {
			l.Interval = r.levelRange(interval)
		}
		for _, alias := range r.d.Items(f.Get("also")) {
			if text, ok := r.d.Text(alias); ok {
				l.Aliases = append(l.Aliases, text)
			}
		}
		f.Close()
		for _, other := range rule.Levels {
			if both := other.Interval.Intersect(l.Interval); interval != nil && !both.IsEmpty() {
				r.d.Fail(interval, "BANDS_OVERLAP", both.Sample().InPercent(), other.Name, l.Name)
			}
		}
		for _, name := range append([]string{l.Name}, l.Aliases...) {
			if name != "" && rule.LevelNamed(name) >= 0 { // a missing one was reported already
				r.d.Fail(item, "LEVEL_TWICE", name)
			}
		}
		rule.Levels = append(rule.Levels, l)
	}
	if len(items) == 0 && n.Kind == source.Sequence {
		r.d.Fail(n, "LEVELS_NONE")
	}
}

// levelRange reads "[60%,80%)", or "100%" for a level that leaves nothing to judge.
func (r *reader) levelRange(n *source.Node) scoring.Interval {
	text, ok := r.d.Text(n)
	if !ok {
		return scoring.Interval{}
	}
	e, ok := r.edges(n, text, true)
	if !ok {
		return scoring.Interval{}
	}
	_, hasLow := e.Low.Value()
	_, hasHigh := e.High.Value()
	if whole := (scoring.Interval{Low: scoring.Before(zero), High: scoring.After(one)}); !hasLow || !hasHigh ||
		len(e.Minus(whole)) > 0 {
		r.d.Fail(n, "LEVEL_RANGE", text).Hinting(lang.Of("LEVEL_RANGE_HINT"))
	}
	return e.Interval
}

// LevelNamed is the index of the level that a word names; -1 where there is none.
func (rule *Rule) LevelNamed(word string) int {
	if word == "" {
		return -1
	}
	for i := range rule.Levels {
		if rule.Levels[i].Name == word {
			return i
		}
		for _, alias := range rule.Levels[i].Aliases {
			if alias == word {
				return i
			}
		}
	}
	return -1
}

// LevelNames lists the levels, best first.
func (rule *Rule) LevelNames() []string {
	names := make([]string, len(rule.Levels))
	for i, l := range rule.Levels {
		names[i] = l.Name
	}
	return names
}
