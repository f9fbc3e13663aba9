package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
)

// partOf is a part of a package.
func partOf(t testing.TB, data []byte, name string) string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	part, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(part)
}

// tableOf is the n-th table of a document.
func tableOf(t testing.TB, data []byte, n int) *grid.Table {
	t.Helper()
	doc, err := docx.Reader().Read(context.Background(), "a.docx", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range doc.Blocks {
		if table, ok := b.(*grid.Table); ok {
			if n--; n < 0 {
				return table
			}
		}
	}
	t.Fatal("no table")
	return nil
}

// cellOf is a cell of the first row of a table, blank or not.
func cellOf(t testing.TB, table *grid.Table, column int) *grid.Cell {
	t.Helper()
	c := table.At(0, column)
	if c == nil {
		c = table.BlankAt(0, column)
	}
	if c == nil {
		t.Fatalf("no cell in column %d", column)
	}
	return c
}

func written(t testing.TB, data []byte, edits ...grid.Edit) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := docx.Writer().Write(&b, "a.docx", data, edits); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is inside the second cell of a row becomes something else, and nothing besides changes.
func TestCellsAreWritten(t *testing.T) {
	const own = `<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:b/><w:sz w:val="21"/></w:rPr>`
	const plain = `<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="21"/></w:rPr>`
	const centred = `<w:pPr><w:pStyle w:val="a"/><w:jc w:val="center"/></w:pPr>`
	left := `<w:tc><w:p>` + centred + `<w:r>` + own + `<w:t>得分</w:t></w:r></w:p></w:tc>`
	text := func(s string) string { return `<w:t xml:space="preserve">` + s + `</w:t>` }
	for _, c := range []struct{ name, inside, text, want string }{
		{
			"the format of the text to the left", `<w:p/>`, "9.5",
			`<w:p>` + centred + `<w:r>` + plain + text("9.5") + `</w:r></w:p>`,
		},
		{
			"a paragraph with attributes", `<w:p w:rsidR="00A1"></w:p>`, "9.5",
			`<w:p w:rsidR="00A1">` + centred + `<w:r>` + plain + text("9.5") + `</w:r></w:p>`,
		},
		{
			"the format of the paragraph's mark", `<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:vanish/><w:sz w:val="18"/></w:rPr></w:pPr></w:p>`, "9",
			`<w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:vanish/><w:sz w:val="18"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="18"/></w:rPr>` + text("9") + `</w:r></w:p>`,
		},
		{
			"a style of its own", `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr></w:p>`, "9",
			`<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r>` + text("9") + `</w:r></w:p>`,
		},
		{
			"blanks", `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t> </w:t></w:r></w:p>`, "9",
			`<w:p><w:r><w:rPr><w:i/></w:rPr><w:t> </w:t></w:r>` + `<w:r><w:rPr><w:i/></w:rPr>` + text("9") + `</w:r></w:p>`,
		},
		{
			"blanks without a format", `<w:p><w:bookmarkStart w:id="0"/><w:r><w:t> </w:t></w:r></w:p>`, "9",
			`<w:p>` + centred + `<w:bookmarkStart w:id="0"/><w:r><w:t> </w:t></w:r><w:r>` + plain + text("9") + `</w:r></w:p>`,
		},
		{
			"lines and tabs", `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr></w:p>`, "1\n2\t3",
			`<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr><w:r>` + text("1") + `<w:br/>` + text("2") + `<w:tab/>` + text("3") + `</w:r></w:p>`,
		},
		{
			"a prompt",
			`<w:p><w:sdt><w:sdtPr><w:id w:val="7"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt></w:p>`, "9",
			`<w:p><w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:r>` + text("9") + `</w:r></w:sdtContent></w:sdt></w:p>`,
		},
		{
			"an occupied cell", `<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>1</w:t></w:r><w:bookmarkStart w:id="0"/><w:r><w:t>0</w:t></w:r></w:p>`, "9",
			`<w:p><w:r><w:rPr><w:i/></w:rPr>` + text("9") + `</w:r><w:bookmarkStart w:id="0"/><w:r></w:r></w:p>`,
		},
		{
			"paragraphs", `<w:p><w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>0</w:t></w:r></w:p>`, "9",
			`<w:p><w:r>` + text("9") + `</w:r></w:p>`,
		},
		{
			"emptied", `<w:p><w:r><w:t>1</w:t></w:r></w:p>`, "", `<w:p></w:p>`,
		},
	} {
		data := file(`<w:tbl><w:tr>` + left + `<w:tc><w:tcPr/>` + c.inside + `</w:tc></w:tr></w:tbl>`)
		out := written(t, data, grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 1), Text: c.text})
		want := document(`<w:tbl><w:tr>` + left + `<w:tc><w:tcPr/>` + c.want + `</w:tc></w:tr></w:tbl>`)
		if got := partOf(t, out, "word/document.xml"); got != want {
			t.Errorf("%s: %s\nwant %s", c.name, got, want)
		}
		if got := cellOf(t, tableOf(t, out, 0), 1).Text; strings.TrimSpace(got) != c.text {
			t.Errorf("%s: reads %q", c.name, got)
		}
	}
}

// Texts are texts, whatever they look like.
func TestTextsStayTexts(t *testing.T) {
	data := file(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>得分</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`)
	blank := cellOf(t, tableOf(t, data, 0), 1)
	for _, c := range []struct{ text, want string }{
		{"=HYPERLINK(\"http://a\")", "=HYPERLINK(\"http://a\")"},
		{`{ INCLUDETEXT "c:\\a" }`, `{ INCLUDETEXT "c:\\a" }`},
		{"]]><w:p/>", "]]><w:p/>"},
		{"&lt;5&amp;", "&lt;5&amp;"},
		{"a\x00\x1b[31mb\x7f\u0085", "a[31mb"},
		{"a\r\nb\rc", "a\nb\nc"},
		{"\xff\ufffe", ""},
		{"  两边  ", "  两边  "},
	} {
		out := written(t, data, grid.Edit{Cell: blank, Text: c.text})
		if got := cellOf(t, tableOf(t, out, 0), 1).Text; got != c.want {
			t.Errorf("%q: %q", c.text, got)
		}
	}
}

func TestCellsInCellsAndInBoxes(t *testing.T) {
	inner := `<w:tbl><w:tr><w:tc><w:p>` + run("内") + `</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`
	data := file(`<w:tbl><w:tr><w:tc><w:p>` + run("外") + `</w:p>` + inner + `<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`)
	out := written(
		t, data,
		grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 0), Text: "甲"},
		grid.Edit{Cell: cellOf(t, tableOf(t, data, 0), 1), Text: "乙"},
		grid.Edit{Cell: cellOf(t, tableOf(t, data, 1), 1), Text: "丙"},
	)
	for _, c := range []struct {
		table, column int
		want          string
	}{{0, 0, "甲"}, {0, 1, "乙"}, {1, 0, "内"}, {1, 1, "丙"}} {
		if got := cellOf(t, tableOf(t, out, c.table), c.column).Text; got != c.want {
			t.Errorf("%v: %q", c, got)
		}
	}
}

// A cell of another document, or of none, isn't written.
func TestForeignCellsAreRefused(t *testing.T) {
	data := file(`<w:tbl><w:tr><w:tc><w:p>` + run("1") + `</w:p></w:tc></w:tr></w:tbl>`)
	for _, origin := range []any{nil, 5, docx.Origin{Part: "word/other.xml", To: 5}, docx.Origin{Part: "word/document.xml", From: 7, To: 9}} {
		edit := grid.Edit{Cell: &grid.Cell{Origin: origin}, Text: "9"}
		if _, err := docx.Writer().Write(io.Discard, "a.docx", data, []grid.Edit{edit}); err == nil {
			t.Errorf("%v was written", origin)
		}
	}
}
