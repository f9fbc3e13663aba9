package ruletest

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
)

// bareShapes are targets without a comparator of each kind.
var bareShapes = [...]string{
	rules.BareNumber: "100", rules.BareCount: "100个", rules.BareRate: "4%", rules.BareMoney: "20万元",
	rules.BareDuration: "20天",
	rules.BareMeasure:  "20公里", rules.BareFall: "下降5%",
}

// bareRoutes are rows that fit each reading of values without a comparator, and rows that miss it by one condition.
func (p *prober) bareRoutes() []indicator.Indicator {
	var rows []indicator.Indicator
	tier := p.neutralTier()
	if tier < 0 {
		return nil
	}
	add := func(level, name string, kinds []rules.BareKind, zero bool) {
		if level == "" {
			level = level2Of(p.set.Tiers[tier].Name)
		}
		for _, kind := range kinds {
			shape := bareShapes[kind]
			if zero {
				shape = "0" + strings.TrimLeft(shape, "0123456789下降")
			}
			rows = append(rows, indicator.Indicator{
				Level1: p.set.Tiers[tier].Name, Level2: level, Name: name, Target: cell.ParseThreshold(shape), Points: whole(10),
				Reason: "原因",
			})
		}
	}
	for i := range p.set.Policy.Bare {
		b := &p.set.Policy.Bare[i]
		level, name, kinds := "", "事项", b.Kinds
		if len(b.Levels) > 0 {
			level = b.Levels[0]
		}
		if len(b.NameHas) > 0 {
			name = wordOf(b.NameHas)
		}
		if len(kinds) == 0 {
			kinds = []rules.BareKind{rules.BareCount, rules.BareMoney}
		}
		add(level, name, kinds, b.Zero)
		add("", name, kinds, b.Zero)
		add(level, "事项", kinds, b.Zero)
		add(level, name, []rules.BareKind{rules.BareCount, rules.BareFall}, b.Zero)
		add(level, name, kinds, false)
		if len(b.Unless) > 0 {
			add(level, name+wordOf(b.Unless), kinds, b.Zero)
		}
	}
	return rows
}

// wordOf is the first of the given words, without the mark after it.
func wordOf(words []string) string { return strings.TrimSuffix(words[0], "…") }

// neutralTier is a tier of rows that no reading of values without a comparator names; any tier if all are named.
func (p *prober) neutralTier() int {
	any := -1
	for i := range p.set.Tiers {
		if p.set.Tiers[i].Rule >= 0 {
			continue
		}
		named := slices.ContainsFunc(p.set.Policy.Bare, func(b rules.BareReading) bool {
			return slices.ContainsFunc(b.Levels, func(name string) bool { return p.set.TierOf(name) == i })
		})
		if !named {
			return i
		}
		any = i
	}
	return any
}
