package xlsx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// In a workbook of the strict form comments, the reference to their shapes and their relations are of that form too.
func TestCommentsInStrictWorkbooks(t *testing.T) {
	data := workbook{
		isStrict: true, styles: formats, sheets: []string{`<sheetData><row r="1"><c r="A1"><v>9</v></c><c r="B1"/></row></sheetData>`},
		extra: []string{"[Content_Types].xml", `<Types><Default Extension="xml" ContentType="a"/></Types>`},
	}.bytes(t)
	comment := func(data []byte, column int, text string) []byte {
		out, _ := written(t, data, grid.Edit{Cell: cellOf(t, tablesOf(t, data)[0], 0, column), Keep: true, Comment: text})
		return out
	}
	out := comment(comment(data, 0, "写的是9"), 0, "再核对")
	for part, want := range map[string]string{
		"xl/comments1.xml":                    `<comments xmlns="` + strict + `">`,
		"xl/worksheets/sheet1.xml":            `<legacyDrawing xmlns:r="` + strictly + `" r:id="rIdZiping2"/>`,
		"xl/worksheets/_rels/sheet1.xml.rels": `Type="` + strictly + `/comments"`,
	} {
		text := partOf(t, out, part)
		if !strings.Contains(text, want) || strings.Contains(text, transitional) || strings.Contains(text, relations) {
			t.Errorf("%s: no %s: %s", part, want, text)
		}
	}
}
