package template_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/exact"
)

// A chart over a row that is repeated is drawn for each copy, with the rows of its own copy; another over rows that
// aren't moves with them and takes all copies.
func TestChartsOfRepeatedRows(t *testing.T) {
	const main = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	anchor := func(from, to int, id string) string {
		return fmt.Sprintf(`<x:twoCellAnchor><x:from><x:col>0</x:col><x:row>%d</x:row></x:from><x:to><x:col>3</x:col><x:row>%d</x:row></x:to><x:graphicFrame><x:cNvPr id="2" name="图"/><c:chart xmlns:c="urn:c" r:id="%s"/></x:graphicFrame></x:twoCellAnchor>`, from, to, id)
	}
	chart := func(cells string) string {
		return `<c:chartSpace xmlns:c="urn:c"><c:numRef><c:f>` + cells + `</c:f></c:numRef></c:chartSpace>`
	}
	file := template.Pack([][2]string{
		{"[Content_Types].xml", head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`},
		{"_rels/.rels", links + `<Relationship Id="rId1" Type=` + official + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", head + `<workbook` + main + ` xmlns:r=` + official + `"><sheets><sheet name="图" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", links + `<Relationship Id="rId1" Type=` + official + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", head + `<worksheet` + main + `><sheetData>` +
			`<row r="1">` + cell("A1", "{{#groups}}") + `</row><row r="2">` + cell("A2", "{{name}}") + `</row>` +
			`<row r="3">` + cell("A3", "{{#rows}}{{name}}") + cell("B3", "{{points}}{{/rows}}") + `</row>` +
			`<row r="4">` + cell("A4", "{{/groups}}") + `</row><row r="6">` + cell("A6", "合计") + `</row></sheetData></worksheet>`},
		{"xl/worksheets/_rels/sheet1.xml.rels", links + `<Relationship Id="rId1" Type=` + official + `/drawing" Target="../drawings/drawing1.xml"/></Relationships>`},
		{"xl/drawings/drawing1.xml", `<x:wsDr xmlns:x="urn:x" xmlns:r="urn:r">` + anchor(1, 3, "rId1") + anchor(5, 9, "rId2") + `</x:wsDr>`},
		{"xl/drawings/_rels/drawing1.xml.rels", links + `<Relationship Id="rId1" Type=` + official + `/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type=` + official + `/chart" Target="../charts/chart2.xml"/></Relationships>`},
		{"xl/charts/chart1.xml", chart("'图'!$B$3")},
		{"xl/charts/chart2.xml", chart("'图'!$B$3")},
	})
	rows := func(n int) (all []template.Tree) {
		for i := range n {
			all = append(all, template.Tree{"name": fmt.Sprint(i), "points": exact.MustAmount("5")})
		}
		return all
	}
	fields := []template.Field{{Name: "groups", Kind: template.List, Fields: []template.Field{
		{Name: "name"},
		{Name: "rows", Kind: template.List, Fields: []template.Field{{Name: "name"}, {Name: "points", Kind: template.Figure}}},
	}}}
	fill := func(groups ...template.Tree) []byte {
		t.Helper()
		made, err := template.Read("a.xlsx", file, fields)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := made.Fill(&b, template.Tree{"groups": groups}); err != nil {
			t.Fatal(err)
		}
		return []byte(b.String())
	}
	three := fill(template.Tree{"name": "甲", "rows": rows(2)}, template.Tree{"name": "乙", "rows": rows(1)}, template.Tree{"name": "丙", "rows": rows(3)})
	for name, want := range map[string]string{ // rows 1 to 3 are of 甲, 4 and 5 of 乙, 6 to 9 of 丙, 10 is blank
		"xl/charts/chart1.xml": "<c:f>'图'!$B$2:$B$3</c:f>", "xl/charts/chartOf1.xml": "<c:f>'图'!$B$5</c:f>",
		"xl/charts/chartOf2.xml": "<c:f>'图'!$B$7:$B$9</c:f>", "xl/charts/chart2.xml": "<c:f>'图'!$B$2:$B$9</c:f>",
		"xl/drawings/_rels/drawing1.xml.rels": `/chart" Target="/xl/charts/chartOf2.xml"/></Relationships>`,
		"[Content_Types].xml":                 `<Override PartName="/xl/charts/chartOf1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
	} {
		if got := part(t, three, name); !strings.Contains(got, strings.ReplaceAll(want, "'", "&#39;")) && !strings.Contains(got, want) {
			t.Errorf("%s has no %s: %s", name, want, got)
		}
	}
	drawing := part(t, three, "xl/drawings/drawing1.xml")
	for i, want := range []string{
		`<x:row>0</x:row></x:from><x:to><x:col>3</x:col><x:row>2</x:row>`, `<x:row>3</x:row></x:from><x:to><x:col>3</x:col><x:row>5</x:row>`,
		`<x:row>5</x:row></x:from><x:to><x:col>3</x:col><x:row>7</x:row>`, `<x:row>10</x:row></x:from>`,
	} {
		if !strings.Contains(drawing, want) || strings.Count(drawing, fmt.Sprintf(`<x:cNvPr id="%d"`, i+2)) != 1 {
			t.Errorf("no %s: %s", want, drawing)
		}
	}
	if none := part(t, fill(), "xl/drawings/drawing1.xml"); strings.Count(none, "<x:graphicFrame>") != 1 {
		t.Errorf("without a copy there is %s", none)
	}
}
