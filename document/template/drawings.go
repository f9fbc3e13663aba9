package template

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
)

// drawings writes what is drawn over sheets: it moves with the rows that it begins on, and where these are repeated it
// is repeated with them, a chart with the data of its own copy.
type drawings struct {
	template *Template
	plans    map[string]*plan
	made     map[string][]byte
	next     int
	types    strings.Builder // of charts that came to be
}

var (
	rowPattern   = regexp.MustCompile(`<((?:\w+:)?row)>(\d+)</`)
	cellsPattern = regexp.MustCompile(`(?s)<((?:\w+:)?f)>(.*?)</`)
	cachePattern = regexp.MustCompile(`(?s)<((?:\w+:)?(?:num|str)Cache)>.*?</\w*:?\w+Cache>`)
	shapePattern = regexp.MustCompile(`<(?:\w+:)?cNvPr\b[^>]*>`)
)

func isChart(part string) bool {
	return strings.Contains(part, "charts/chart") && strings.HasSuffix(part, ".xml") && !strings.Contains(part, "_rels")
}

// charted has a chart refer to the rows as they are, without the values that it remembers.
func charted(data []byte, v viewpoint, plans map[string]*plan) []byte {
	v.chart = true
	data = cellsPattern.ReplaceAllFunc(data, func(m []byte) []byte {
		parts := cellsPattern.FindSubmatch(m)
		formula := (&node{children: []*node{{raw: string(parts[2])}}}).text()
		return []byte("<" + string(parts[1]) + ">" + markup.Escaped(moved(formula, v, plans)) + "</")
	})
	return cachePattern.ReplaceAll(data, nil)
}

// anchored moves the rows of a drawing; each by a function, both counted from 0.
func anchored(drawing string, to func(row int) int) string {
	return rowPattern.ReplaceAllStringFunc(drawing, func(m string) string {
		parts := rowPattern.FindStringSubmatch(m)
		row, _ := strconv.Atoi(parts[2])
		return "<" + parts[1] + ">" + strconv.Itoa(to(row)) + "</"
	})
}

// write is the part with what is drawn over a sheet.
func (d *drawings) write(part string, s *sheetTemplate) []byte {
	data, p := d.template.part(part), d.plans[s.name]
	withRows := func(row int) int { return p.start(row+1) - 1 }
	repeated := s.repeated()
	top, ok := parse(data, nil)
	if !ok || len(repeated) == 0 {
		return []byte(anchored(string(data), withRows))
	}
	charts := map[string]string{}
	for _, r := range relations(d.template.part(linksOf(part))) {
		if strings.HasSuffix(r.kind, "/chart") {
			charts[r.id] = resolved(part, r.target)
		}
	}
	var out, links strings.Builder
	shapes, again := 0, false
	for _, outer := range top.children {
		if outer.name != "wsDr" {
			out.WriteString(written(outer))
			continue
		}
		out.WriteString(outer.open)
		for _, anchor := range outer.children {
			from := anchor.child("from")
			row := -1
			if from != nil && from.child("row") != nil {
				row, _ = strconv.Atoi(strings.TrimSpace(from.child("row").text()))
			}
			if !repeated[row+1] {
				out.WriteString(anchored(written(anchor), withRows))
				continue
			}
			for i, c := range p.placesOf(row + 1) {
				again = again || i > 0
				text := anchored(written(anchor), func(r int) int {
					if rows := p.around(r+1, row+1, c.at); len(rows) > 0 {
						return rows[0] - 1
					}
					return c.at - 1 + max(r-row, 0)
				})
				out.WriteString(d.chartOf(text, anchor, charts, i, viewpoint{sheet: s.name, row: row + 1, at: c.at}, &links))
			}
		}
		out.WriteString(outer.close)
	}
	if links.Len() > 0 {
		name := linksOf(part)
		d.made[name] = bytes.Replace(d.template.part(name), []byte("</Relationships>"), []byte(links.String()+"</Relationships>"), 1)
	}
	if !again {
		return []byte(out.String())
	}
	return shapePattern.ReplaceAllFunc([]byte(out.String()), func(m []byte) []byte { // each has a number of its own
		shapes++
		return []byte(numbered(string(m), shapes+1))
	})
}

// chartOf is a copy of a drawing with its chart: the first has the template's own, the others get parts of their own.
func (d *drawings) chartOf(
	text string, anchor *node, charts map[string]string, copied int, v viewpoint, links *strings.Builder,
) string {
	anchor.each(func(n *node) bool {
		if n.name != "chart" {
			return true
		}
		id := n.attribute("id")
		part, ok := charts[id]
		if !ok {
			return true
		}
		made := charted(d.template.part(part), v, d.plans)
		if copied == 0 {
			d.made[part] = made
			return true
		}
		name := ""
		for name == "" || d.template.part(name) != nil {
			d.next++
			name = path.Dir(part) + "/chartOf" + strconv.Itoa(d.next) + ".xml"
		}
		d.made[name] = made
		if own := d.template.part(linksOf(part)); own != nil {
			d.made[linksOf(name)] = own
		}
		newID := "rIdChartOf" + strconv.Itoa(d.next)
		links.WriteString(`<Relationship Id="` + newID + `" Type="` + relatedBase + `/chart" Target="/` + name + `"/>`)
		d.types.WriteString(`<Override PartName="/` + name + `" ContentType="` + chartType + `"/>`)
		text = strings.Replace(text, n.open, idPattern.ReplaceAllLiteralString(n.open, `id="`+newID+`"`), 1)
		return true
	})
	return text
}

// end adds the charts that came to be to the list of parts.
func (d *drawings) end() {
	if d.types.Len() > 0 {
		const types = "[Content_Types].xml"
		d.made[types] = bytes.Replace(d.template.part(types), []byte("</Types>"), []byte(d.types.String()+"</Types>"), 1)
	}
}

// repeated are the rows of a sheet that are written once for each item of a list.
func (s *sheetTemplate) repeated() map[int]bool {
	all := map[int]bool{}
	var find func(n *node, within bool)
	find = func(n *node, within bool) {
		if n.row != nil && within && n.row.blank == 0 {
			all[n.row.number] = true
		}
		children := n.children
		if n.section != nil {
			within = within || n.section.tag.mark == '#'
			children = n.section.children
		}
		for _, c := range children {
			find(c, within)
		}
	}
	find(s.data, false)
	return all
}
