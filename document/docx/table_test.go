package docx_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
)

func TestTables(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{
			"cells, places, blank cells",
			p(run("自评表")) + tbl(tr(tc("指标"), tc(""), tc("得分")), tr(tc(""), tc("5"))) + p(run("注")),
			"第1段: 自评表 | 表1 | 1,1: 指标 | 1,3: 得分 | 2,2: 5 | 第2段: 注",
		},
		{
			"gridSpan, gridBefore",
			tbl(tr(merged(span(3), "a"), tc("b")), tr(trPr(`<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>`), tc("c"))),
			"表1 | 1,1 1×3: a | 1,4: b | 2,3: c",
		},
		{
			"vMerge without and with a value",
			tbl(tr(merged(restart, "产出"), tc("1")), tr(merged(goesOn, ""), tc("2")),
				tr(merged(`<w:vMerge w:val="continue"/>`, ""), tc("3")), tr(merged(restart, "效益"), tc("4")), tr(merged(goesOn, ""), tc("5"))),
			"表1 | 1,1 3×1: 产出 | 1,2: 1 | 2,2: 2 | 3,2: 3 | 4,1 2×1: 效益 | 4,2: 4 | 5,2: 5",
		},
		{
			"vMerge and gridSpan",
			tbl(tr(merged(span(2)+restart, "a"), tc("b")), tr(merged(span(2)+goesOn, ""), tc("c"))),
			"表1 | 1,1 2×2: a | 1,3: b | 2,3: c",
		},
		{
			"vMerge below a cell of another width",
			tbl(tr(merged(span(2)+restart, "a"), tc("b")), tr(merged(goesOn, "x"), tc("c"), tc("d"))),
			"表1 | 1,1 1×2: a | 1,3: b | 2,1: x | 2,2: c | 2,3: d",
		},
		{
			"vMerge that continues nothing",
			tbl(tr(merged(goesOn, "a"), tc("b")), tr(merged(goesOn, ""), tc("c")), tr(tc("d"), merged(goesOn, "e"))),
			"表1 | 1,1 2×1: a | 1,2: b | 2,2: c | 3,1: d | 3,2: e",
		},
		{
			"text in a cell that is merged into the one above",
			tbl(tr(merged(restart, "a"), tc("b")), tr(merged(goesOn, "old"), tc("c")), tr(merged(goesOn, "a"), tc("d"))),
			"表1 | 1,1 3×1: a | 1,2: b | 2,2: c | 3,2: d | DOCUMENT_HIDDEN 表1 第2行第1列",
		},
		{
			"hMerge of old documents",
			tbl(tr(merged(`<w:hMerge w:val="restart"/>`+restart, "a"), merged(`<w:hMerge/>`+restart, ""), tc("b")),
				tr(merged(`<w:hMerge w:val="restart"/>`+goesOn, ""), merged(`<w:hMerge/>`+goesOn, ""), tc("c"))),
			"表1 | 1,1 2×2: a | 1,3: b | 2,3: c",
		},
		{
			"content controls around a table, rows, cells and paragraphs",
			`<w:sdt><w:sdtPr/><w:sdtContent>` + tbl(`<w:sdt><w:sdtContent>`+tr(`<w:sdt><w:sdtContent>`+tc("a")+
				`</w:sdtContent></w:sdt>`, tcOf(`<w:sdt><w:sdtContent>`+p(run("b"))+`</w:sdtContent></w:sdt>`))+
				`</w:sdtContent></w:sdt>`, tr(tcOf(p(`<w:sdt><w:sdtContent>`+run("c")+`</w:sdtContent></w:sdt>`)))) + `</w:sdtContent></w:sdt>`,
			"表1 | 1,1: a | 1,2: b | 2,1: c",
		},
		{
			"custom markup around rows and cells",
			tbl(`<w:customXml>` + tr(`<w:customXml>`+tc("a")+`</w:customXml>`) + `</w:customXml>`),
			"表1 | 1,1: a",
		},
		{
			"a table in a cell is the next table",
			tbl(tr(tcOf(p(run("外")), tbl(tr(tc("1"), tcOf(tbl(tr(tc("2"))), p()))), p(run("下"))), tc("右"))) + tbl(tr(tc("3"))),
			"表1 | 1,1: 外⏎下 | 1,2: 右 | 表1.1 | 1,1: 1 | 表1.1.1 | 1,1: 2 | 表2 | 1,1: 3",
		},
		{
			"a table whose cells only hold tables isn't told",
			tbl(tr(tcOf(tbl(tr(tc("1"))), p()), tcOf(tbl(tr(tc("2"))), p()))),
			"表1.1 | 1,1: 1 | 表1.2 | 1,1: 2",
		},
		{
			"deleted and inserted rows and cells",
			tbl(tr(trPr(`<w:del w:id="1"/>`), tc("old"), tc("old")), tr(trPr(`<w:ins w:id="2"/>`), tc("a"), tc("b")),
				tr(merged(`<w:cellDel w:id="3"/>`, "old"), merged(`<w:cellIns w:id="4"/>`, "c"), tc("d"))),
			"表1 | 1,1: a | 1,2: b | 2,1: c | 2,2: d | DOCUMENT_DELETED 表1 第1行第1列",
		},
		{
			"a deleted row within a merged area",
			tbl(tr(merged(restart, "a"), tc("b")), tr(trPr(`<w:del/>`), merged(goesOn, ""), tc("old")), tr(merged(goesOn, ""), tc("c"))),
			"表1 | 1,1 2×1: a | 1,2: b | 2,2: c | DOCUMENT_DELETED 表1 第2行第1列",
		},
		{
			"rows all deleted",
			tbl(tr(trPr(`<w:del/>`), tc("old"))) + tbl(tr(tc("a"))),
			"表2 | 1,1: a | DOCUMENT_DELETED 表1 第1行第1列",
		},
		{
			"a tracked merge",
			tbl(tr(merged(`<w:cellMerge w:vMerge="rest"/>`, "a"), tc("b")), tr(merged(`<w:cellMerge w:vMerge="cont"/>`, ""), tc("c"))),
			"表1 | 1,1 2×1: a | 1,2: b | 2,2: c",
		},
		{
			"properties as they were before a change",
			tbl(tr(merged(`<w:tcPrChange><w:tcPr>`+span(4)+restart+`</w:tcPr></w:tcPrChange>`, "a"), tc("b")),
				tr(trPr(`<w:trPrChange><w:trPr><w:gridBefore w:val="3"/></w:trPr></w:trPrChange>`), tc("c"))),
			"表1 | 1,1: a | 1,2: b | 2,1: c",
		},
		{
			"hidden rows",
			tbl(tr(trPr(`<w:hidden/>`), tc("old")), tr(trPr(`<w:hidden w:val="0"/>`), tc("a"))),
			"表1 | 1,1: a | DOCUMENT_HIDDEN 表1 第1行第1列",
		},
		{
			"rows for programs of different age",
			tbl(`<mc:AlternateContent><mc:Choice Requires="w14">` + tr(tc("")) + `</mc:Choice><mc:Fallback>` + tr(tc("old")) +
				`</mc:Fallback></mc:AlternateContent>` + tr(tc("a"))),
			"表1 | 2,1: a",
		},
	} {
		holds(t, c.name, c.body, c.want)
	}
}

// The origin of a cell cuts its element out of the part, and of no other.
func TestOriginsAreCells(t *testing.T) {
	body := tbl(tr(merged(restart, "a"), tc("b")), tr(merged(goesOn, ""), tcOf(p(run("c")), tbl(tr(tc("d"))), p())))
	for _, mark := range []string{"", "\ufeff"} {
		part := mark + document(body)
		d, err := read(packed("word/document.xml", part))
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range d.Blocks {
			for _, c := range block.(*grid.Table).Cells() {
				o := c.Origin.(docx.Origin)
				element := part[o.From:o.To]
				if o.Part != "word/document.xml" || !strings.HasPrefix(element, "<w:tc>") || !strings.HasSuffix(element, "</w:tc>") ||
					!strings.Contains(element, ">"+c.Text+"<") || strings.Count(element, "<w:tc>") != 1 && c.Text != "c" {
					t.Errorf("%s: %+v is %s", c.Text, o, element)
				}
			}
		}
	}
}
