package docx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// A comment is anchored at its cell, whose text stays; the package names the new part. Written again, it isn't there
// twice.
func TestCommentsAreAnchoredAtCells(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"without comments", file(
			`<w:tbl><w:tr><w:tc><w:p>`+run("9")+`</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
			"[Content_Types].xml", `<Types xmlns="a"><Default Extension="xml" ContentType="b"/></Types>`)},
		{"with some", file(
			`<w:tbl><w:tr><w:tc><w:p>`+run("9")+`</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
			"[Content_Types].xml", `<Types xmlns="a"><Default Extension="xml" ContentType="b"/></Types>`,
			"word/_rels/document.xml.rels", `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`,
			"word/comments.xml", `<w:comments `+declarations+`><w:comment w:id="4" w:author="李"><w:p>`+run("查")+`</w:p></w:comment></w:comments>`)},
	} {
		table := tableOf(t, c.data, 0)
		edits := []grid.Edit{
			{Cell: cellOf(t, table, 0), Keep: true, Comment: "写的是9\n算出是<10>"},
			{Cell: cellOf(t, table, 1), Text: "8", Comment: "没有原因"},
		}
		out := written(t, c.data, edits...)
		body, comments := partOf(t, out, "word/document.xml"), partOf(t, out, "word/comments.xml")
		for _, want := range []string{"<w:commentRangeStart", "<w:commentRangeEnd", "<w:commentReference"} {
			if strings.Count(body, want) != 2 {
				t.Errorf("%s: %s: %s", c.name, want, body)
			}
		}
		if !strings.Contains(comments, "写的是9</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">算出是&lt;10&gt;") {
			t.Errorf("%s: %s", c.name, comments)
		}
		if c.name == "without comments" {
			if !strings.Contains(partOf(t, out, "[Content_Types].xml"), `PartName="/word/comments.xml"`) ||
				!strings.Contains(partOf(t, out, "word/_rels/document.xml.rels"), `Target="comments.xml"`) {
				t.Errorf("%s: the package doesn't name the comments", c.name)
			}
		} else if !strings.Contains(comments, `w:id="5"`) || !strings.Contains(comments, "查") {
			t.Errorf("%s: %s", c.name, comments)
		}
		table = tableOf(t, out, 0)
		if a, b := cellOf(t, table, 0).Text, cellOf(t, table, 1).Text; a != "9" || b != "8" {
			t.Errorf("%s: %q, %q", c.name, a, b)
		}
		again := written(t, out,
			grid.Edit{Cell: cellOf(t, table, 0), Keep: true, Comment: "写的是9\n算出是<10>"},
			grid.Edit{Cell: cellOf(t, table, 1), Keep: true, Comment: "没有原因"})
		if partOf(t, again, "word/comments.xml") != comments || partOf(t, again, "word/document.xml") != body {
			t.Errorf("%s: comments are added again", c.name)
		}
	}
}
