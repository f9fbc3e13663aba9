package report

import (
	"html/template"
	"strings"

	doc "github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/rules/plot"
)

// pictures are the rules of a project that measure something, each with its indicators on its curve.
func (p *project) pictures() ([]*plot.Picture, error) {
	set := p.result.Rules()
	points := map[string][]plot.Point{}
	var rules []string
	for row := range p.result.Rows() {
		terms, ok := row.Terms()
		share, fine := terms.Earned.Quo(terms.Points)
		if !ok || !fine || !isOnCurve(set, terms) {
			continue
		}
		note := ""
		if _, ok := row.Indicator(); ok {
			note = row.Actual() + "/" + row.Target()
		}
		if points[terms.Rule] == nil {
			rules = append(rules, terms.Rule)
		}
		points[terms.Rule] = append(points[terms.Rule], plot.Point{
			Rule: terms.Rule, Name: row.Name(), Note: note, Value: terms.Value, Share: share,
		})
	}
	all := make([]*plot.Picture, 0, len(rules))
	for _, rule := range rules {
		picture, err := plot.New(set, plot.Only(rule), plot.Points(points[rule]...))
		if err != nil {
			return nil, err
		}
		all = append(all, picture)
	}
	return all, nil
}

// isOnCurve reports whether a score comes from a value on the curve of its rule. A day that was kept or missed is
// measured by days, which the curve of a rate doesn't have.
func isOnCurve(set *rules.Set, terms evaluation.Terms) bool {
	i, err := set.RuleNamed(terms.Rule)
	return err == nil && set.Rules[i].Measure.String() == terms.Measure
}

// drawn are the curves as pictures of a page.
func (p *project) drawn(l lang.Language) (string, error) {
	pictures, err := p.pictures()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, picture := range pictures {
		names := make([]string, 0, 1)
		for _, c := range picture.Curves(l) {
			names = append(names, c.Rule)
		}
		label := onOneLine(cleaned(strings.Join(names, "、")))
		b.WriteString(`<figure role="img" aria-label="` + template.HTMLEscapeString(label) + `">`)
		if err := picture.SVG(&b, l); err != nil {
			return "", err
		}
		b.WriteString("</figure>")
	}
	return b.String(), nil
}

// curves are the same as numbers, for charts.
func (b *Book) curves(p *project) []doc.Tree {
	all := []doc.Tree{}
	if len(b.projects) > mostCurves {
		return all
	}
	pictures, err := p.pictures()
	if err != nil {
		return all
	}
	for _, picture := range pictures {
		for _, c := range picture.Curves(b.Language) {
			all = append(all, doc.Tree{
				"name": c.Rule, "measure": c.Measure, "line": spots(c.Line), "dots": spots(c.Points),
			})
		}
	}
	return all
}

func spots(of []plot.Spot) []doc.Tree {
	all := make([]doc.Tree, len(of))
	for i, s := range of {
		all[i] = doc.Tree{"name": s.Name, "x": rounded(s.X), "y": rounded(s.Y)}
	}
	return all
}

// rounded is a number with as many decimals as a chart shows.
func rounded(v exact.Fraction) exact.Amount { return exact.ShortestAmount(v.Round(2, exact.HalfUp)) }
