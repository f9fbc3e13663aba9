package template

import (
	"path"
	"regexp"
	"strconv"
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
			plans[s.name] = &w.plan
		}
	}
	made := map[string][]byte{}
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
				made[part] = anchored(t.part(part), plans[s.name])
			case "table":
				made[part] = w.areasOf(t.part(part), "ref")
			}
		}
	}
	for _, p := range t.parts {
		if strings.Contains(p.name, "charts/chart") && strings.HasSuffix(p.name, ".xml") && !strings.Contains(p.name, "_rels") {
			made[p.name] = charted(p.data, plans)
		}
	}
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
	made["[Content_Types].xml"] = regexp.MustCompile(`<Override\b[^>]*"/`+regexp.QuoteMeta(part)+`"[^>]*?/>`).
		ReplaceAllLiteral(t.part("[Content_Types].xml"), nil)
}

// moved is a formula whose references follow the rows, as seen from a row of a sheet.
func moved(formula, of string, from, at int, plans map[string]*plan) string {
	return rewrite(formula, func(name string, low, high reference, isArea bool) string {
		seen := from
		if name == "" {
			name = of
		} else if name != of {
			seen = 0
		}
		p := plans[name]
		if p == nil {
			if isArea {
				return low.String() + ":" + high.String()
			}
			return low.String()
		}
		first, last, ok := p.area(low.row, high.row, seen, at)
		switch {
		case !ok && isArea:
			return "0"
		case !ok:
			low.row = p.start(low.row)
			return low.String()
		}
		low.row, high.row = first, last
		if !isArea && first == last {
			return low.String()
		}
		if !isArea {
			low.row = last
			if seen == 0 { // of a chart: all of them
				low.row = first
				return low.String() + ":" + high.String()
			}
			return low.String()
		}
		return low.String() + ":" + high.String()
	})
}

var (
	rowPattern     = regexp.MustCompile(`<((?:\w+:)?row)>(\d+)</`)
	cellsPattern   = regexp.MustCompile(`(?s)<((?:\w+:)?f)>(.*?)</`)
	cachePattern   = regexp.MustCompile(`(?s)<((?:\w+:)?(?:num|str)Cache)>.*?</\w*:?\w+Cache>`)
	definedPattern = regexp.MustCompile(`(?s)(<(?:\w+:)?definedName\b[^>]*>)(.*?)</`)
	calcPattern    = regexp.MustCompile(`<((?:\w+:)?calcPr)\b[^>]*?/>`)
	sheetsPattern  = regexp.MustCompile(`</((?:\w+:)?)(?:definedNames|sheets)>`)
)

// anchored moves what is drawn over a sheet with its rows.
func anchored(data []byte, p *plan) []byte {
	return rowPattern.ReplaceAllFunc(data, func(m []byte) []byte {
		parts := rowPattern.FindSubmatch(m)
		row, _ := strconv.Atoi(string(parts[2]))
		return []byte("<" + string(parts[1]) + ">" + strconv.Itoa(p.start(row+1)-1) + "</")
	})
}

// charted has a chart refer to the rows as they are, without the values that it remembers.
func charted(data []byte, plans map[string]*plan) []byte {
	data = cellsPattern.ReplaceAllFunc(data, func(m []byte) []byte {
		parts := cellsPattern.FindSubmatch(m)
		formula := (&node{children: []*node{{raw: string(parts[2])}}}).text()
		return []byte("<" + string(parts[1]) + ">" + markup.Escaped(moved(formula, "", 0, 0, plans)) + "</")
	})
	return cachePattern.ReplaceAll(data, nil)
}

// workbook is the part with the names of areas. All formulas are to be worked out when it is opened.
func (b *bookTemplate) workbook(data []byte, plans map[string]*plan) []byte {
	data = definedPattern.ReplaceAllFunc(data, func(m []byte) []byte {
		parts := definedPattern.FindSubmatch(m)
		formula := (&node{children: []*node{{raw: string(parts[2])}}}).text()
		return []byte(string(parts[1]) + markup.Escaped(moved(formula, "", 0, 0, plans)) + "</")
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
