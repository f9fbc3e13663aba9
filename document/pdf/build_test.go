package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
)

// draft is a PDF file in the making: objects 1 (catalogue) and 2 (page tree) are those of bytes.
type draft struct {
	objects []string
	pages   []int
	root    string // more of the catalogue
	fonts   string // the resources of all pages
}

// identity is a font whose codes are UTF-16, by its ToUnicode map.
func (d *draft) identity() int {
	unicode := d.stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange")
	below := d.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /W [32 [500] 33 126 500] >>")
	return d.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", below, unicode))
}

// start is a file with the font F.
func start() *draft {
	d := &draft{objects: make([]string, 2)}
	d.fonts = fmt.Sprintf("/Font << /F %d 0 R >>", d.identity())
	return d
}

func (d *draft) add(object string) int {
	d.objects = append(d.objects, object)
	return len(d.objects)
}

func (d *draft) stream(dict, data string) int {
	return d.add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data))
}

// page adds an A4 page. More is further keys.
func (d *draft) page(content, more string) {
	c := d.stream("", content)
	d.pages = append(d.pages, d.add(fmt.Sprintf(
		"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /MediaBox [0 0 595 842] /Resources << %s >> %s >>", c, d.fonts, more)))
}

func (d *draft) bytes() []byte {
	d.objects[0] = "<< /Type /Catalog /Pages 2 0 R " + d.root + ">>"
	var kids strings.Builder
	for _, p := range d.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	d.objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(d.pages))
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	offsets := make([]int, len(d.objects))
	for i, o := range d.objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(d.objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(d.objects)+1, at)
	return b.Bytes()
}

// hex is a text as codes of the font F.
func hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return "<" + b.String() + ">"
}

// write shows a text of 10 points at a position.
func write(x, y float64, s string) string {
	return fmt.Sprintf("BT /F 10 Tf %g %g Td %s Tj ET\n", x, y, hex(s))
}

// rule is how a file draws a line from one point to another.
type rule func(x0, y0, x1, y1 float64) string

func filled(x0, y0, x1, y1 float64) string {
	return fmt.Sprintf("%g %g %g %g re f*\n", x0-0.24, y0-0.24, x1-x0+0.48, y1-y0+0.48)
}

func stroked(x0, y0, x1, y1 float64) string {
	return fmt.Sprintf("0.5 w %g %g m %g %g l S\n", x0, y0, x1, y1)
}

// dashed draws a line as pieces of two points with a point between.
func dashed(x0, y0, x1, y1 float64) string {
	var b strings.Builder
	for x, y := x0, y0; x <= x1 && y <= y1; {
		if x0 == x1 {
			fmt.Fprintf(&b, "%g %g 0.5 2 re f\n", x, y)
			y += 3
		} else {
			fmt.Fprintf(&b, "%g %g 2 0.5 re f\n", x, y)
			x += 3
		}
	}
	return b.String()
}

// box draws the four sides of a rectangle.
func box(line rule, x0, y0, x1, y1 float64) string {
	return line(x0, y0, x1, y0) + line(x0, y1, x1, y1) + line(x0, y0, x0, y1) + line(x1, y0, x1, y1)
}

func read(t *testing.T, data []byte) *grid.Document {
	t.Helper()
	doc, err := pdf.Reader().Read(context.Background(), "a.pdf", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// shown is a document as text: a paragraph a line, a table as its cells with their areas.
func shown(doc *grid.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			fmt.Fprintf(&b, "%s: %q\n", block.Place.Cell, block.Text)
		case *grid.Table:
			fmt.Fprintf(&b, "%s: %d rows, %d columns\n", block.Place.Cell, block.Rows(), block.Columns())
			for _, c := range block.Cells() {
				fmt.Fprintf(&b, "  %d,%d %dx%d %q %s\n", c.Row, c.Column, c.Rows, c.Columns, c.Text, c.Place.Cell)
			}
		}
	}
	return b.String()
}

func same(t *testing.T, name, got, want string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("%s:\n%s\nwant:\n%s", name, got, want)
	}
}
