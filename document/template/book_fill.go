package template

import (
	"path"
	"regexp"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// fill is what the parts become that hold fields, or refer to rows that move.
func (b *bookTemplate) fill(t *Template, data Tree) (map[string][]byte, error) {
	plans := map[string]*plan{}
	for _, s := range b.sheets { // first where the rows go, then what refers to them
		if s.data != nil {
			w := newSheetWriter(s, nil)
			w.write(s.data, &scope{tree: data})
			if w.large != nil {
				return nil, w.large.tooLarge()
			}
			w.plan.grew(w.merged)
			plans[s.name] = &w.plan
		}
	}
	made := map[string][]byte{}
	over := &drawings{template: t, plans: plans, made: made}
	for _, s := range b.sheets {
		if s.data == nil {
			continue
		}
		w := newSheetWriter(s, plans)
		made[s.part] = w.whole(&scope{tree: data})
		for _, r := range relations(t.part(linksOf(s.part))) {
			part := resolved(s.part, r.target)
			switch path.Base(r.kind) {
			case "drawing":
				made[part] = over.write(part, s)
			case "table":
				made[part] = w.areasOf(t.part(part), "ref")
			}
		}
	}
	for _, p := range t.parts {
		if _, done := made[p.name]; !done && isChart(p.name) {
			made[p.name] = charted(p.data, viewpoint{}, plans)
		}
	}
	over.end()
	made[b.main] = b.workbook(t.part(b.main), plans)
	for _, r := range relations(t.part(linksOf(b.main))) {
		if strings.HasSuffix(r.kind, "/calcChain") { // Excel makes it anew
			b.without(t, made, r)
		}
	}
	return made, nil
}

// without leaves a part out.
func (b *bookTemplate) without(t *Template, made map[string][]byte, r relation) {
	part := resolved(b.main, r.target)
	made[part] = nil
	links := linksOf(b.main)
	made[links] = regexp.MustCompile(`<Relationship\b[^>]*\bId="`+regexp.QuoteMeta(r.id)+`"[^>]*?/>`).
		ReplaceAllLiteral(t.part(links), nil)
	const types = "[Content_Types].xml"
	known := made[types]
	if known == nil {
		known = t.part(types)
	}
	made[types] = regexp.MustCompile(`<Override\b[^>]*"/`+regexp.QuoteMeta(part)+`"[^>]*?/>`).ReplaceAllLiteral(known, nil)
}

// viewpoint is from where a formula refers to rows: a row of a sheet's template at its new place, or nowhere. That of
// a chart takes all rows that a cell became.
type viewpoint struct {
	sheet   string
	row, at int
	chart   bool
}

// moved is a formula whose references follow the rows.
func moved(formula string, v viewpoint, plans map[string]*plan) string {
	return rewrite(formula, func(name string, low, high reference, isArea bool) string {
		seen := v.row
		if name == "" {
			name = v.sheet
		} else if name != v.sheet {
			seen = 0
		}
		p := plans[name]
		if p == nil {
			if isArea {
				return low.String() + ":" + high.String()
			}
			return low.String()
		}
		first, last, ok := p.area(low.row, high.row, seen, v.at)
		switch {
		case !ok && isArea:
			return "0"
		case !ok:
			low.row = p.start(low.row)
			return low.String()
		}
		low.row, high.row = first, last
		switch {
		case !isArea && first == last:
			return low.String()
		case !isArea && seen != 0 && !v.chart:
			low.row = last
			return low.String()
		}
		return low.String() + ":" + high.String()
	})
}

var (
	definedPattern = regexp.MustCompile(`(?s)(<(?:\w+:)?definedName\b[^>]*>)(.*?)</`)
	calcPattern    = regexp.MustCompile(`<((?:\w+:)?calcPr)\b[^>]*?/>`)
	sheetsPattern  = regexp.MustCompile(`</((?:\w+:)?)(?:definedNames|sheets)>`)
)

// workbook is the part with the names of areas. All formulas are to be worked out when it is opened.
func (b *bookTemplate) workbook(data []byte, plans map[string]*plan) []byte {
	data = definedPattern.ReplaceAllFunc(data, func(m []byte) []byte {
		parts := definedPattern.FindSubmatch(m)
		formula := (&node{children: []*node{{raw: string(parts[2])}}}).text()
		return []byte(string(parts[1]) + markup.Escaped(moved(formula, viewpoint{}, plans)) + "</")
	})
	if calcPattern.Match(data) {
		return calcPattern.ReplaceAll(data, []byte(`<$1 fullCalcOnLoad="1"/>`))
	}
	all := sheetsPattern.FindAllSubmatchIndex(data, -1)
	if len(all) == 0 {
		return data
	}
	last := all[len(all)-1]
	prefix := string(data[last[2]:last[3]])
	return append(append(append([]byte{}, data[:last[1]]...), "<"+prefix+`calcPr fullCalcOnLoad="1"/>`...), data[last[1]:]...)
}
