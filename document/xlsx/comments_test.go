package xlsx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// A comment is put beside its cell, whose value stays, with a shape that shows it; the writer's own is replaced.
func TestCommentsArePutBesideCells(t *testing.T) {
	data := workbook{
		styles: formats, sheets: []string{`<sheetData><row r="1"><c r="A1"><v>9</v></c><c r="B1"><v>1</v></c></row></sheetData><extLst/>`},
		extra: []string{"[Content_Types].xml", `<Types><Default Extension="xml" ContentType="a"/><Override PartName="/b" ContentType="c"/></Types>`},
	}.bytes(t)
	table := tablesOf(t, data)[0]
	out, _ := written(t, data,
		grid.Edit{Cell: cellOf(t, table, 0, 0), Keep: true, Comment: "写的是9\n算出是<10>"},
		grid.Edit{Cell: cellOf(t, table, 0, 1), Text: "2", Comment: "改"})
	if sheet := partOf(t, out, "xl/worksheets/sheet1.xml"); !strings.Contains(sheet, `<c r="A1"><v>9</v></c><c r="B1"><v>2</v></c>`) ||
		!strings.Contains(sheet, `r:id="rIdZiping2"/><extLst/>`) {
		t.Error(sheet)
	}
	if texts := partOf(t, out, "xl/comments1.xml"); !strings.Contains(texts, `<comment ref="A1" authorId="0"><text><t xml:space="preserve">写的是9`+"\n"+`算出是&lt;10&gt;`) {
		t.Error(texts)
	}
	if shapes := partOf(t, out, "xl/drawings/vmlDrawing1.vml"); strings.Count(shapes, "<v:shape ") != 2 {
		t.Error(shapes)
	}
	types := partOf(t, out, "[Content_Types].xml")
	if !strings.Contains(types, `Extension="vml"`) || !strings.Contains(types, `PartName="/xl/comments1.xml"`) {
		t.Error(types)
	}
	table = tablesOf(t, out)[0]
	again, _ := written(t, out, grid.Edit{Cell: cellOf(t, table, 0, 0), Keep: true, Comment: "又一条"})
	if texts := partOf(t, again, "xl/comments1.xml"); strings.Contains(texts, "写的是9") || strings.Count(texts, "又一条") != 1 ||
		strings.Count(texts, "<comment ") != 2 {
		t.Error("its own comment isn't replaced:", texts)
	}
	if partOf(t, again, "xl/drawings/vmlDrawing1.vml") != partOf(t, out, "xl/drawings/vmlDrawing1.vml") {
		t.Error("a comment that was replaced has a second shape")
	}
}

const (
	relationSpace = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	relationType  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
)

// Comments that a sheet has are kept: what is new goes below them, or beside other cells. Threads aren't touched.
func TestCommentsOfOthersAreKept(t *testing.T) {
	note := `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王</author></authors>` +
		`<commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>请核对</t></r></text></comment></commentList></comments>`
	prefixed := `<x:comments xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:authors><x:author>王</x:author></x:authors>` +
		`<x:commentList><x:comment ref="A1" authorId="0"><x:text><x:t>请核对</x:t></x:text></x:comment></x:commentList></x:comments>`
	vml := `<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s2049"/></xml>`
	thread := `<ThreadedComments><threadedComment ref="A1" id="{1}"><text>请核对</text></threadedComment></ThreadedComments>`
	for _, c := range []struct {
		name, note, thread, vml string
		texts                   []string // in the part of comments
		shapes                  string
		remarks                 int
	}{
		{
			"a note", note, "", vml, []string{
				`<r><rPr><b/></rPr><t>请核对</t></r><r><t xml:space="preserve">` + "\nziping: 应为10" + `</t></r></text>`,
				`<author>王</author><author>ziping</author>`, `<comment ref="B1" authorId="1"><text><t xml:space="preserve">应为2`,
			}, `id="_x0000_s2050"`, 0,
		},
		{
			"a note in another prefix", prefixed, "", vml, []string{
				`<x:t>请核对</x:t><x:r><x:t xml:space="preserve">` + "\nziping: 应为10" + `</x:t></x:r></x:text>`,
				`<x:author>ziping</x:author>`, `<x:comment ref="B1" authorId="1"><x:text><x:t xml:space="preserve">应为2`,
			}, `id="_x0000_s2050"`, 0,
		},
		{"a thread", note, thread, vml, []string{`<t>请核对</t></r></text>`, `<comment ref="B1" authorId="1">`}, `id="_x0000_s2050"`, 1},
		{
			"shapes of controls", "", "", vml,
			[]string{`<comment ref="A1" authorId="0">`, `<comment ref="B1" authorId="0">`},
			`<v:shape id="_x0000_s2049"/><v:shape xmlns:v=`, 0,
		},
	} {
		rels, extra := "", []string{"[Content_Types].xml", `<Types><Default Extension="xml" ContentType="a"/></Types>`}
		add := func(id, kind, target, part string) {
			if part != "" {
				rels += `<Relationship Id="` + id + `" Type="` + relationType + kind + `" Target="` + target + `"/>`
				extra = append(extra, "xl/"+strings.TrimPrefix(target, "../"), part)
			}
		}
		add("rId1", "comments", "../comments7.xml", c.note)
		add("rId2", "vmlDrawing", "../drawings/vmlDrawing7.vml", c.vml)
		add("rId3", "threadedComment", "../threadedComments/threadedComment1.xml", c.thread)
		extra = append(extra, "xl/worksheets/_rels/sheet1.xml.rels", `<Relationships `+relationSpace+`>`+rels+`</Relationships>`)
		data := workbook{
			styles: formats, extra: extra, sheets: []string{
				`<sheetData><row r="1"><c r="A1"><v>9</v></c><c r="B1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId2"/>`,
			},
		}.bytes(t)
		table := tablesOf(t, data)[0]
		edits := []grid.Edit{
			{Cell: cellOf(t, table, 0, 0), Keep: true, Comment: "应为10"}, {Cell: cellOf(t, table, 0, 1), Keep: true, Comment: "应为2"},
		}
		out, remarks := written(t, data, edits...)
		name := "xl/comments7.xml"
		if c.note == "" {
			name = "xl/comments1.xml"
		}
		texts := partOf(t, out, name)
		for _, want := range c.texts {
			if !strings.Contains(texts, want) {
				t.Errorf("%s: %s\nwants %s", c.name, texts, want)
			}
		}
		if shapes := partOf(t, out, "xl/drawings/vmlDrawing7.vml"); !strings.Contains(shapes, c.shapes) {
			t.Errorf("%s: %s", c.name, shapes)
		}
		if len(remarks) != c.remarks {
			t.Errorf("%s: %v", c.name, remarks)
		}
		again, _ := written(t, out, edits...)
		if partOf(t, again, name) != texts {
			t.Errorf("%s: the same comments a second time are %s", c.name, partOf(t, again, name))
		}
	}
}
