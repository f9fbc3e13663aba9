// Package rulediff reports what a newer rule set scores differently from an older one, and which forms that affects.
//
// The comparison is one of meaning: of compiled curves, conditions and readings. Another order of keys, another
// spelling of numbers and conditions, other names of rules and other comments are no change. What a set says about
// itself — title, source, place, dates — is not compared.
package rulediff

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/prose"
	"github.com/ziping-go/ziping/scoring"
)

// Kind says what part of a rule set a change is in.
type Kind string

// The kinds of changes.
const (
	Tiers    Kind = "tiers"
	Sharing  Kind = "sharing"
	Policy   Kind = "policy"
	Rule     Kind = "rules"
	Choose   Kind = "choose"
	Instead  Kind = "alternatives"
	Limits   Kind = "limits"
	Events   Kind = "events"
	Rounding Kind = "rounding"
	Grades   Kind = "grades"
	Checks   Kind = "checks" // what is reported, not what is scored
)

// Change is one thing that is scored differently.
type Change struct {
	lang.Message
	Kind Kind
	Name string // of the rule, the tier or the field of policy
}

// Sets compares two rule sets.
func Sets(older, newer *rules.Set) []Change {
	if older == nil || newer == nil {
		return nil
	}
	d := &differ{older: older, newer: newer, pairs: match(older, newer)}
	d.tiers()
	d.sharing()
	d.policy()
	d.rules()
	d.choices()
	d.limits()
	d.events()
	d.total()
	d.checks()
	return d.changes
}

type differ struct {
	older, newer *rules.Set
	pairs        pairs
	changes      []Change
}

func (d *differ) say(kind Kind, name string, code lang.Code, args ...any) {
	d.changes = append(d.changes, Change{lang.Of(code, args...), kind, name})
}

func (d *differ) tiers() {
	if !d.older.Total.Equal(d.newer.Total) {
		d.say(Tiers, "", "DIFF_TOTAL", d.older.Total, d.newer.Total)
	}
	for i := range d.older.Tiers {
		a := &d.older.Tiers[i]
		j := tierNamed(d.newer, a.Name)
		if j < 0 {
			d.say(Tiers, a.Name, "DIFF_TIER_GONE", a.Name, a.Points)
			continue
		}
		b := &d.newer.Tiers[j]
		if !a.Points.Equal(b.Points) {
			d.say(Tiers, a.Name, "DIFF_TIER_POINTS", a.Name, a.Points, b.Points)
		}
		if from, to := moves(d.older, a), moves(d.newer, b); from != to {
			d.say(Tiers, a.Name, "DIFF_TIER_MOVES", a.Name, or(from), or(to))
		}
		if (a.Rule >= 0) != (b.Rule >= 0) || a.Rule >= 0 && d.pairs.newer(a.Rule) != b.Rule {
			d.say(Tiers, a.Name, "DIFF_TIER_RULE", a.Name, or(ruleName(d.older, a.Rule)), or(ruleName(d.newer, b.Rule)))
		}
		d.words(Tiers, a.Name, lang.Of("DIFF_TIER_ALSO", a.Name), a.Aliases, b.Aliases)
	}
	for i := range d.newer.Tiers {
		if b := &d.newer.Tiers[i]; tierNamed(d.older, b.Name) < 0 {
			d.say(Tiers, b.Name, "DIFF_TIER_NEW", b.Name, b.Points)
			if to := moves(d.newer, b); to != "" {
				d.say(Tiers, b.Name, "DIFF_TIER_NEW_MOVES", b.Name, to)
			}
		}
	}
	d.words(Tiers, "", lang.Of("DIFF_EXECUTION_ROWS"), d.older.ExecutionRows, d.newer.ExecutionRows)
	from, to := alternatives(d.older), alternatives(d.newer)
	if from != to {
		d.say(Instead, "", "DIFF_INSTEAD", or(from), or(to))
	}
}

func ruleName(set *rules.Set, at int) string {
	if at < 0 {
		return ""
	}
	return set.Rules[at].Name
}

// or is a text, or a dash if it is empty.
func or(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

func tierNamed(set *rules.Set, name string) int {
	return slices.IndexFunc(set.Tiers, func(t rules.Tier) bool { return t.Name == name })
}

func moves(set *rules.Set, t *rules.Tier) string {
	var parts []string
	for _, m := range t.Absent {
		parts = append(parts, set.Tiers[m.To].Name+" "+m.Points.String())
	}
	slices.Sort(parts)
	return strings.Join(parts, ", ")
}

func alternatives(set *rules.Set) string {
	var parts []string
	for _, a := range set.Instead {
		rows, how := slices.Clone(a.Rows), "best"
		if a.Best {
			slices.Sort(rows) // whichever is best, their order decides nothing
		} else {
			how = "filled"
		}
		parts = append(parts, strings.Join(rows, "/")+" "+how)
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}

// words compares lists whose order means nothing.
func (d *differ) words(kind Kind, name string, what lang.Message, older, newer []string) {
	gone := slices.DeleteFunc(slices.Clone(older), func(w string) bool { return slices.Contains(newer, w) })
	added := slices.DeleteFunc(slices.Clone(newer), func(w string) bool { return slices.Contains(older, w) })
	if len(gone) > 0 {
		d.say(kind, name, "DIFF_WORDS_GONE", what, gone)
	}
	if len(added) > 0 {
		d.say(kind, name, "DIFF_WORDS_NEW", what, added)
	}
}

func (d *differ) sharing() {
	if d.older.Sharing != d.newer.Sharing {
		text := func(s rules.Sharing) string {
			by := "indicator"
			if s.ByLevel2 {
				by = "level2"
			}
			return by + " " + exact.Int(int64(s.Digits)).String()
		}
		d.say(Sharing, "", "DIFF_FIELD", "sharing", text(d.older.Sharing), text(d.newer.Sharing))
	}
}

func (d *differ) policy() {
	older, newer := d.older.Policy.Fields(), d.newer.Policy.Fields()
	for i, a := range older {
		if a.Value == newer[i].Value {
			continue
		}
		d.say(Policy, a.Key, "DIFF_POLICY", a.Key, a.Value, newer[i].Value)
		for _, r := range prose.Policy(d.newer) {
			if r.Key == a.Key && !said(prose.Policy(d.older), r) {
				d.say(Policy, a.Key, "DIFF_POLICY_NOW", a.Key, r.Says)
			}
		}
	}
}

func said(readings []prose.Reading, r prose.Reading) bool {
	return slices.ContainsFunc(readings, func(o prose.Reading) bool {
		return o.Key == r.Key && o.Says.In(lang.Chinese) == r.Says.In(lang.Chinese)
	})
}

// limits compares the limits, regardless of their order and reasons.
func (d *differ) limits() {
	keys := func(set *rules.Set) []string {
		var all []string
		for i := range set.Limits {
			l := &set.Limits[i]
			all = append(all, key(l.If)+" "+optional(l.Cap)+" "+optional(l.Floor)+" "+set.Grades.Name(l.GradeCap))
		}
		return all
	}
	older, newer := keys(d.older), keys(d.newer)
	for i, key := range older {
		if !slices.Contains(newer, key) {
			d.say(Limits, d.older.Limits[i].Because, "DIFF_LIMIT_GONE", prose.Limit(d.older, i))
		}
	}
	for i, key := range newer {
		if !slices.Contains(older, key) {
			d.say(Limits, d.newer.Limits[i].Because, "DIFF_LIMIT_NEW", prose.Limit(d.newer, i))
		}
	}
}

func optional(v *exact.Fraction) string {
	if v == nil {
		return "-"
	}
	return v.String()
}

func (d *differ) events() {
	for i := range d.older.Events {
		name := d.older.Events[i].Name
		from := prose.Event(d.older, i)
		switch j := d.newer.EventNamed(name); {
		case j < 0:
			d.say(Events, name, "DIFF_EVENT_GONE", from)
		case prose.Event(d.newer, j).In(lang.Chinese) != from.In(lang.Chinese):
			d.say(Events, name, "DIFF_EVENT", from, prose.Event(d.newer, j))
		}
	}
	for i := range d.newer.Events {
		if name := d.newer.Events[i].Name; d.older.EventNamed(name) < 0 {
			d.say(Events, name, "DIFF_EVENT_NEW", prose.Event(d.newer, i))
		}
	}
}

// total compares rounding and grades.
func (d *differ) total() {
	if d.older.Rounding != d.newer.Rounding {
		text := func(r scoring.Rounding) string {
			return exact.Int(int64(r.Digits)).String() + " " + r.Mode.String() + " " + r.At.String()
		}
		d.say(Rounding, "", "DIFF_ROUNDING", text(d.older.Rounding), text(d.newer.Rounding))
	}
	a, b := d.older.Grades, d.newer.Grades
	if a.OfRounded != b.OfRounded {
		code := lang.Code("DIFF_GRADES_RAW")
		if b.OfRounded {
			code = "DIFF_GRADES_ROUNDED"
		}
		d.say(Grades, "", code)
	}
	for _, g := range a.Levels {
		switch j := b.Index(g.Name); {
		case j < 0:
			d.say(Grades, g.Name, "DIFF_GRADE_GONE", g.Name, g.Least)
		case !b.Levels[j].Least.Equal(g.Least):
			d.say(Grades, g.Name, "DIFF_GRADE", g.Name, g.Least, b.Levels[j].Least)
		}
	}
	for _, g := range b.Levels {
		if a.Index(g.Name) < 0 {
			d.say(Grades, g.Name, "DIFF_GRADE_NEW", g.Name, g.Least)
		}
	}
}

// checks compares what must be explained and how exact a declared score must be.
func (d *differ) checks() {
	a, b := &d.older.Explain, &d.newer.Explain
	if a.Missed != b.Missed {
		d.say(Checks, "missed", "DIFF_FIELD", "explain missed", yes(a.Missed), yes(b.Missed))
	}
	if a.Over.Cmp(b.Over) != 0 {
		d.say(Checks, "over", "DIFF_FIELD", "explain over", over(a.Over), over(b.Over))
	}
	if !a.ExecutionBelow.Equal(b.ExecutionBelow) {
		d.say(Checks, "execution_below", "DIFF_FIELD", "explain execution_below", a.ExecutionBelow.InPercent(),
			b.ExecutionBelow.InPercent())
	}
	if a.BudgetChange != b.BudgetChange {
		d.say(Checks, "budget_change", "DIFF_FIELD", "explain budget_change", yes(a.BudgetChange), yes(b.BudgetChange))
	}
	if a.ReasonLength != b.ReasonLength {
		d.say(Checks, "reason_length", "DIFF_FIELD", "explain reason_length", length(a.ReasonLength), length(b.ReasonLength))
	}
	d.checkSettings()
	if !d.older.Tolerance.Equal(d.newer.Tolerance) {
		d.say(Checks, "tolerance", "DIFF_FIELD", "tolerance", d.older.Tolerance.String(), d.newer.Tolerance.String())
	}
}

// checkSettings compares the settings of the checks of submitted tables.
func (d *differ) checkSettings() {
	older, newer := d.older.Checks.Settings(), d.newer.Checks.Settings()
	for i := range older {
		if key := older[i].Key; older[i] != newer[i] && key != "own" {
			d.say(Checks, "checks."+key, "DIFF_FIELD", "checks "+key, orNothing(older[i].Value), orNothing(newer[i].Value))
		}
	}
	d.ownChecks()
}

// ownChecks compares the checks that the sets add, by their codes and by what they say.
func (d *differ) ownChecks() {
	older, newer := ownChecksOf(d.older), ownChecksOf(d.newer)
	codes := maps.Clone(older)
	maps.Copy(codes, newer)
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		was, before := older[code]
		is, now := newer[code]
		key := "checks.own." + string(code)
		switch {
		case !before:
			d.say(Checks, key, "DIFF_CHECK_ADDED", is)
		case !now:
			d.say(Checks, key, "DIFF_CHECK_REMOVED", was)
		case was.In(lang.Chinese) != is.In(lang.Chinese):
			d.say(Checks, key, "DIFF_CHECK_CHANGED", was, is)
		}
	}
}

// ownChecksOf are the checks that a set adds, in words.
func ownChecksOf(set *rules.Set) map[lang.Code]lang.Message {
	said := map[lang.Code]lang.Message{}
	for i := range set.Checks.Own {
		said[set.Checks.Own[i].Code] = prose.OwnCheck(set, i)
	}
	return said
}

// orNothing is a text, or a dash for none.
func orNothing(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// length is the most characters of a reason.
func length(n int) string {
	if n == 0 {
		return "—"
	}
	return strconv.Itoa(n)
}

func yes(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

func over(c scoring.Cut) string {
	v, finite := c.Value()
	switch {
	case !finite:
		return "—"
	case c.IsAfter():
		return ">" + v.InPercent()
	}
	return ">=" + v.InPercent()
}
