package template

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// chart is a native chart of a Word document whose data are fields: where a chart names the cells of its data, it names
// a field of a list instead, such as {{tiers.score}}.
type chart struct {
	part string
	top  *node
	tags []*tag // of its data and its texts
}

// dataTag is the tag by which a chart takes data; nil where it names cells.
func dataTag(n *node) *tag {
	if n.name != "strRef" && n.name != "numRef" {
		return nil
	}
	f := n.child("f")
	if f == nil {
		return nil
	}
	text := strings.TrimSpace(f.text())
	m := tagPattern.FindStringSubmatch(text)
	if m == nil || m[0] != text {
		return nil
	}
	return readTag(text, m[1], fault.Place{})
}

// readChart reads a chart; nil where it has no fields.
func readChart(part string, data []byte) *chart {
	if !bytes.Contains(data, []byte("{{")) {
		return nil
	}
	top, ok := parse(data, nil)
	if !ok {
		return nil
	}
	c := &chart{part: part, top: top}
	top.each(func(n *node) bool {
		if t := dataTag(n); t != nil {
			c.tags = append(c.tags, t)
		}
		return true
	})
	return c
}

// listOf parts the name of a chart's data into that of a list and that of a field of its items.
func listOf(name string) (list, field string) {
	i := strings.LastIndexByte(name, '.')
	return name[:max(i, 0)], name[i+1:]
}

// resolveChart notes which data of a chart aren't known where it stands.
func (c *checker) resolveChart(element *node, s *shape) {
	ch := c.charts[element.attribute("id")]
	if ch == nil {
		return
	}
	for _, t := range ch.tags {
		list, field := listOf(t.name)
		f := s.find(list)
		if f == nil || f.Kind != List || among(f.Fields, field) == nil {
			c.note(fault.Place{Cell: ch.part}, t.text, lang.Of("TEMPLATE_FIELD_UNKNOWN", t.name)).
				Hinting(lang.Of("TEMPLATE_FIELDS_KNOWN", s.names()))
		}
	}
}

// column is the data of a chart under one name.
type column struct {
	name   string
	values []any
}

// fill is the chart with its data, and the workbook by which they are edited.
func (c *chart) fill(s *scope) (part, book []byte) {
	var columns []column
	var b bytes.Buffer
	var write func(n *node)
	write = func(n *node) {
		t := dataTag(n)
		switch {
		case t != nil:
			at := -1
			for i := range columns {
				if columns[i].name == t.name {
					at = i
				}
			}
			if at < 0 {
				at = len(columns)
				columns = append(columns, column{t.name, valuesOf(t.name, s)})
			}
			writeData(&b, n, at, columns[at].values)
		case n.name == "":
			b.WriteString(n.raw)
			fallthrough
		default:
			b.WriteString(n.open)
			for _, child := range n.children {
				write(child)
			}
			b.WriteString(n.close)
		}
	}
	write(c.top)
	return b.Bytes(), dataBook(columns)
}

func valuesOf(name string, s *scope) []any {
	list, field := listOf(name)
	items, _ := s.find(list).([]Tree)
	values := make([]any, len(items))
	for i, item := range items {
		values[i] = item[field]
	}
	return values
}

// writeData writes the data of a chart into it, with the cells of its workbook.
func writeData(b *bytes.Buffer, n *node, at int, values []any) {
	letter := string(rune('A' + at%26))
	p := n.prefix()
	cache, format := "strCache", ""
	if n.name == "numRef" {
		cache, format = "numCache", "<"+p+"formatCode>General</"+p+"formatCode>"
	}
	fmt.Fprintf(b, "%s<%sf>Sheet1!$%s$1:$%s$%d</%sf><%s%s>%s", n.open, p, letter, letter, max(len(values), 1), p, p, cache, format)
	fmt.Fprintf(b, `<%sptCount val="%d"/>`, p, len(values))
	for i, v := range values {
		text := textOf(v)
		if n.name == "numRef" && !isNumber(text) {
			continue
		}
		fmt.Fprintf(b, `<%spt idx="%d"><%sv>%s</%sv></%spt>`, p, i, p, markup.Escaped(text), p, p)
	}
	b.WriteString("</" + p + cache + ">" + n.close)
}

// isNumber reports whether a text is a number as XML writes one, of no more digits than spreadsheets keep.
func isNumber(text string) bool {
	digits, points := 0, 0
	for i, c := range text {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' && digits > 0:
			points++
		case c == '-' && i == 0:
		default:
			return false
		}
	}
	return digits > 0 && digits <= 15 && points <= 1 && !strings.HasSuffix(text, ".")
}

// dataBook is a workbook with columns.
func dataBook(columns []column) []byte {
	rows := 0
	for _, c := range columns {
		rows = max(rows, len(c.values))
	}
	var b strings.Builder
	for r := range rows {
		b.WriteString(`<row r="` + strconv.Itoa(r+1) + `">`)
		for i, c := range columns {
			if r < len(c.values) {
				b.WriteString(valueCell(string(rune('A'+i%26))+strconv.Itoa(r+1), textOf(c.values[r])))
			}
		}
		b.WriteString("</row>")
	}
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	const main = `"http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const links = head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` +
		related
	return Pack([][2]string{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", links + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", head + `<workbook xmlns=` + main + ` xmlns:r="` + related + `"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", links + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", head + `<worksheet xmlns=` + main + `><sheetData>` + b.String() + `</sheetData></worksheet>`},
	})
}

// valueCell is a cell with a number where the text is one.
func valueCell(at, text string) string {
	if isNumber(text) {
		return `<c r="` + at + `"><v>` + text + `</v></c>`
	}
	return `<c r="` + at + `" t="inlineStr"><is><t xml:space="preserve">` + markup.EscapedInCell(text) + `</t></is></c>`
}
