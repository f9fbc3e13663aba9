package plot

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/textwidth"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules/prose"
	"github.com/ziping-go/ziping/scoring"
)

// onX is a value of the horizontal axis as usually written.
func (p *panel) onX(v exact.Fraction, l lang.Language) string {
	rule := p.layers[0].rule
	if rule.Measure.IsRate() || p.isLevels() {
		return percent(v)
	}
	if s := rule.Measure.Scale(); s == scoring.InDays || s == scoring.InTimes {
		return prose.Axis(rule, v).In(l)
	}
	return short(rule.Unit.FromBase(v)) + visible.Line(rule.Unit.Name())
}

// onY is a height: a share of the points, or points.
func (p *panel) onY(v exact.Fraction) string {
	if p.share {
		return percent(v)
	}
	return short(v)
}

func (p *panel) xTitle() lang.Message { return prose.Measure(p.layers[0].rule.Measure) }

func (p *panel) yTitle() lang.Message {
	if p.share {
		return lang.Of("PLOT_SHARE")
	}
	return lang.Of("PLOT_POINTS", short(p.of))
}

// groups are the points that fall on one place of the curve, in the order of the form.
func (p *panel) groups() [][]Point {
	var groups [][]Point
	for _, q := range p.points {
		at := -1
		for i, g := range groups {
			if g[0].Value.Equal(q.Value) && g[0].Share.Equal(q.Share) {
				at = i
			}
		}
		if at < 0 {
			groups = append(groups, []Point{q})
			continue
		}
		groups[at] = append(groups[at], q)
	}
	return groups
}

// listed are the points at one place in words; names that don't fit into the given number of columns are cut, figures
// never are.
func (p *panel) listed(g []Point, l lang.Language, columns int) string {
	var names []string
	for _, q := range g {
		name := q.Name
		if q.Note != "" {
			name += " " + q.Note
		}
		names = append(names, visible.Line(name))
	}
	separator := lang.Of("SAY_AND_COMMA").In(l)
	figures := func(names string) string {
		return lang.Of("PLOT_POINT", names, p.onX(g[0].Value, l), percent(g[0].Share)).In(l)
	}
	return figures(cutTo(strings.Join(names, separator), columns-textwidth.Of(figures(""))))
}

// cutTo shortens a text to a given number of columns.
func cutTo(s string, columns int) string {
	if textwidth.Of(s) <= columns {
		return s
	}
	var b strings.Builder
	taken := 0
	for _, r := range s {
		if taken += textwidth.OfRune(r); taken > columns-2 {
			break
		}
		b.WriteRune(r)
	}
	return b.String() + "…"
}

// padded fills a text up to a given number of columns, from the left.
func padded(s string, columns int) string {
	return strings.Repeat(" ", max(columns-textwidth.Of(s), 0)) + s
}
