package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
)

const declarations = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"`

// packed is a package of parts, given as name and contents in turn.
func packed(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		p, err := w.Create(parts[i])
		if err == nil {
			_, err = p.Write([]byte(parts[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func document(body string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ` + declarations + `><w:body>` + body +
		`<w:sectPr/></w:body></w:document>`
}

// file is a document with a body and, after it, other parts.
func file(body string, parts ...string) []byte {
	return packed(append([]string{
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", document(body),
	}, parts...)...)
}

func styles(text string) string { return `<w:styles ` + declarations + `>` + text + `</w:styles>` }
func lists(text string) string  { return `<w:numbering ` + declarations + `>` + text + `</w:numbering>` }

func run(text string) string     { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
func p(content ...string) string { return `<w:p>` + strings.Join(content, "") + `</w:p>` }
func tbl(rows ...string) string {
	return `<w:tbl><w:tblPr/><w:tblGrid/>` + strings.Join(rows, "") + `</w:tbl>`
}
func tr(cells ...string) string   { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }
func trPr(props string) string    { return `<w:trPr>` + props + `</w:trPr>` }
func tc(text string) string       { return `<w:tc>` + p(run(text)) + `</w:tc>` }
func tcOf(parts ...string) string { return `<w:tc>` + strings.Join(parts, "") + `</w:tc>` }

// merged is a cell with properties.
func merged(props, text string) string {
	return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + p(run(text)) + `</w:tc>`
}

func span(n int) string { return fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, n) }

const (
	restart = `<w:vMerge w:val="restart"/>`
	goesOn  = `<w:vMerge/>`
)

func read(data []byte) (*grid.Document, error) {
	return docx.Reader().Read(context.Background(), "a.docx", data, source.DefaultLimits())
}

// readPacked reads a document that may be packed as tightly as it likes.
func readPacked(data []byte) (*grid.Document, error) {
	return docx.Reader().Read(context.Background(), "a.docx", data, source.Limits{Ratio: 1 << 20})
}

// told is a document in lines: paragraphs as they are, cells with their place and, where they are merged, their size;
// remarks by their codes.
func told(d *grid.Document) string {
	var lines []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			lines = append(lines, b.Place.Cell+": "+b.Text)
		case *grid.Table:
			lines = append(lines, b.Place.Cell)
			for _, c := range b.Cells() {
				size := ""
				if c.Rows > 1 || c.Columns > 1 {
					size = fmt.Sprintf(" %d×%d", c.Rows, c.Columns)
				}
				lines = append(lines, fmt.Sprintf("%d,%d%s: %s", c.Row+1, c.Column+1, size, c.Text))
			}
		}
	}
	for _, e := range d.Remarks {
		lines = append(lines, string(e.Code)+" "+e.Place.Cell)
	}
	return strings.ReplaceAll(strings.Join(lines, " | "), "\n", "⏎")
}

// holds checks what a body, with other parts after it, is read as.
func holds(t *testing.T, name, body, want string, parts ...string) {
	t.Helper()
	d, err := read(file(body, parts...))
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if got := told(d); got != want {
		t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
	}
}
