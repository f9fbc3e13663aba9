package rulediff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// pairs says which rule of a newer set takes the place of which of an older one; -1 for none.
type pairs struct{ ofOlder, ofNewer []int }

func (p pairs) newer(older int) int { return p.ofOlder[older] }
func (p pairs) older(newer int) int { return p.ofNewer[newer] }

// match pairs the rules that two sets use: first those that say the same under one name, then those that say the same
// and are used the same way, then those of one name, then those that are used the same way and look at the same thing.
// So a rule that is renamed stays the same rule, and so do two that exchange their names.
func match(older, newer *rules.Set) pairs {
	p := pairs{slices.Repeat([]int{-1}, len(older.Rules)), slices.Repeat([]int{-1}, len(newer.Rules))}
	texts := func(set *rules.Set, of func(*rules.Set, int) string) []string {
		all := make([]string, len(set.Rules))
		for i := range all {
			all[i] = of(set, i)
		}
		return all
	}
	says, saysNew := texts(older, contents), texts(newer, contents)
	used, usedNew := texts(older, usesOf), texts(newer, usesOf)
	for _, alike := range []func(i, j int) bool{
		func(i, j int) bool { return older.Rules[i].Name == newer.Rules[j].Name && says[i] == saysNew[j] },
		func(i, j int) bool { return says[i] == saysNew[j] && used[i] == usedNew[j] },
		func(i, j int) bool { return older.Rules[i].Name == newer.Rules[j].Name },
		func(i, j int) bool {
			return used[i] == usedNew[j] && older.Rules[i].Measure == newer.Rules[j].Measure
		},
	} {
		for i := range older.Rules {
			for j := range newer.Rules {
				if p.ofOlder[i] < 0 && p.ofNewer[j] < 0 && older.Uses(i) && newer.Uses(j) && alike(i, j) {
					p.ofOlder[i], p.ofNewer[j] = j, i
				}
			}
		}
	}
	return p
}

// contents is what a rule says, written so that rules that score alike are written alike.
func contents(set *rules.Set, at int) string {
	r := &set.Rules[at]
	var b strings.Builder
	b.WriteString(r.Measure.String() + " " + string(r.Unit.Dimension()))
	for _, s := range stretchesOf(r) {
		b.WriteString(" " + r.Stretch(s.Interval) + earns(s, s.Interval) + s.steps())
	}
	levels := []string{r.Curve.Most().String()}
	for _, l := range r.Levels {
		aliases := slices.Sorted(slices.Values(l.Aliases))
		levels = append(levels, l.Name+interval(l.Interval)+strings.Join(aliases, ","))
	}
	for _, c := range r.Asked {
		levels = append(levels, c.Name+" "+c.Points.String()+" "+key(c.If))
	}
	own := r.Readings
	if own == set.Policy.Readings {
		own = scoring.Readings{}
	}
	flags := []int{int(r.Several), int(r.Excuse.Over), int(r.Excuse.Missed), int(own.Lower), int(own.Equal), int(r.Better)}
	for _, f := range flags {
		levels = append(levels, strconv.Itoa(f))
	}
	return b.String() + "|" + strings.Join(levels, " ") + "|" + key(r.Value) + "|" + strconv.FormatBool(r.Running)
}

// usesOf is where a set asks for a rule.
func usesOf(set *rules.Set, at int) string {
	var uses []string
	for i := range set.Tiers {
		if set.Tiers[i].Rule == at {
			uses = append(uses, "tier "+set.Tiers[i].Name)
		}
	}
	for _, c := range set.Choices {
		if c.Rule == at {
			uses = append(uses, "if "+key(c.If))
		}
	}
	slices.Sort(uses)
	return strings.Join(uses, "|")
}

func interval(i scoring.Interval) string {
	return (&rules.Rule{Measure: scoring.Attainment}).Stretch(i)
}
