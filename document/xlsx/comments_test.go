package xlsx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// A comment is put beside its cell, whose value stays, with a shape that shows it; a cell that has one gets no second.
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
	if partOf(t, again, "xl/comments1.xml") != partOf(t, out, "xl/comments1.xml") {
		t.Error("a second comment was put beside a cell")
	}
}
