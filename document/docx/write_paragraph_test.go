package docx_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// A paragraph outside of tables is written like a cell. Where a text has as many characters as before, each keeps its
// format.
func TestParagraphsAreWritten(t *testing.T) {
	bold := func(text string) string { return `<w:r><w:rPr><w:b/></w:rPr><w:t>` + text + `</w:t></w:r>` }
	kept := func(text string) string {
		return `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	box := `<w:r><w:pict><w:txbxContent><w:p>` + run("框") + `</w:p></w:txbxContent></w:pict></w:r>`
	for _, c := range []struct{ name, was, text, want string }{
		{"in pieces", run("（20") + bold("23年") + run("度）"), "（2024年度）", run("（20") + kept("24年") + run("度）")},
		{"a line end", run("甲") + `<w:r><w:br/></w:r>` + bold("2023年"), "甲\n2024年", run("甲") + `<w:r><w:br/></w:r>` + kept("2024年")},
		{"another length", run("（20") + bold("23年度）"), "无", run("无") + `<w:r><w:rPr><w:b/></w:rPr></w:r>`},
		{"around a box", run("2023年") + box, "2024年", run("2024年") + box},
	} {
		head := `<w:p>` + run("附件") + `</w:p>`
		data := file(head + `<w:p>` + c.was + `</w:p>` + head)
		doc, err := read(data)
		if err != nil {
			t.Fatal(err)
		}
		second, _ := doc.Blocks[1].(grid.Paragraph)
		out := written(t, data, grid.Edit{Cell: second.Cell(), Text: c.text})
		if got, want := partOf(t, out, "word/document.xml"), document(head+`<w:p>`+c.want+`</w:p>`+head); got != want {
			t.Errorf("%s: %s\nwant %s", c.name, got, want)
		}
	}
}

// The number that a list gives a paragraph isn't written into it.
func TestNumbersOfListsStay(t *testing.T) {
	numbered := func(text string) string {
		return `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + run(text) + `</w:p>`
	}
	list := lists(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>` +
		`<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	data := file(numbered("2023年度"), "word/numbering.xml", list)
	doc, err := read(data)
	if err != nil {
		t.Fatal(err)
	}
	one, _ := doc.Blocks[0].(grid.Paragraph)
	number := one.Text[:len(one.Text)-len("2023年度")]
	if number == "" {
		t.Fatalf("no number: %q", one.Text)
	}
	out := written(t, data, grid.Edit{Cell: one.Cell(), Text: number + "2024年度"})
	if got, want := partOf(t, out, "word/document.xml"), document(numbered("2024年度")); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
