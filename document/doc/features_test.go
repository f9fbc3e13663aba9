package doc_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// wordFile is a .docx with a body.
func wordFile(t *testing.T, body string) []byte {
	t.Helper()
	const office = "http://schemas.openxmlformats.org/"
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="` + office + `package/2006/content-types"><Default Extension="rels" ` +
			`ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + office + `package/2006/relationships"><Relationship Id="r1" ` +
			`Type="` + office + `officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="` + office + `wordprocessingml/2006/main"><w:body>` + body +
			`</w:body></w:document>`},
	} {
		f, err := w.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(`<?xml version="1.0" encoding="UTF-8"?>` + part[1]))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What LibreOffice writes of texts and tables that are hard to read.
func TestWhatLibreOfficeWrites(t *testing.T) {
	p := func(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }
	r := func(text, look string) string {
		return `<w:r><w:rPr>` + look + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
	}
	cell := func(width int, more string, blocks ...string) string {
		return fmt.Sprintf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>%s</w:tc>`, width, more, strings.Join(blocks, ""))
	}
	table := func(columns, width int, rows ...string) string {
		return `<w:tbl><w:tblGrid>` + strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, width), columns) + `</w:tblGrid><w:tr>` +
			strings.Join(rows, `</w:tr><w:tr>`) + `</w:tr></w:tbl>`
	}
	field := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	var wide string
	for n := range 30 {
		wide += cell(300, "", p(r(fmt.Sprint(n), "")))
	}
	body := p(
		r("显示", ""), r("隐藏", "<w:vanish/>"),
		`<w:del w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>删除</w:delText></w:r></w:del>`,
		`<w:ins w:id="2" w:author="a" w:date="2020-01-01T00:00:00Z">`+r("插入", "")+`</w:ins>`,
		`<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>`, r("R", `<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>`),
		`<w:r><w:t>软</w:t><w:br/><w:t>换</w:t></w:r>`,
		field("begin"), `<w:r><w:instrText> HYPERLINK "http://a" </w:instrText></w:r>`, field("separate"), r("链接𠮷", ""), field("end"),
	) + table(2, 3000,
		cell(3000, "", p(r("前", "")), table(2, 1000, cell(1000, "", p(r("内甲", "")))+cell(1000, "", p(r("内乙", "")))), p(r("后", "")))+
			cell(3000, "", p(r("右", ""))),
		cell(6000, `<w:gridSpan w:val="2"/>`, p(r("下", "")))) +
		p(r("间", "")) +
		table(30, 300, wide, cell(8700, `<w:gridSpan w:val="29"/>`, p(r("宽", "")))+cell(300, "", p(r("末", "")))) + p()
	d, err := read(soffice.Convert(t, "doc:MS Word 97", map[string][]byte{"a.docx": wordFile(t, body)})["a.docx"])
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		`第1段 "显示插入☑☑软\n换链接𠮷"`,
		`表1 第1行第1列 "前\n后"`, `表1 第1行第2列 "右"`, `表1 第2行第1列 "下" 1×2`,
		`表1.1 第1行第1列 "内甲"`, `表1.1 第1行第2列 "内乙"`, `第2段 "间"`,
	}
	for n := range 30 {
		want = append(want, fmt.Sprintf(`表2 第1行第%d列 "%d"`, n+1, n))
	}
	want = append(want, `表2 第2行第1列 "宽" 1×29`, `表2 第2行第30列 "末"`)
	if diff := cmp.Diff(want, shown(d)); diff != "" {
		t.Error(diff)
	}
}
