package pdf_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// streamed is a file whose objects are in an object stream, and whose table is a stream with a predictor, as programs
// write since PDF 1.5. Streams stay outside.
func (d *draft) streamed() []byte {
	d.bytes() // makes the catalogue and the tree
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n")
	n := len(d.objects)
	kind, where := make([]byte, n+3), make([]int, n+3)
	index, packed := "", ""
	count := 0
	for i, o := range d.objects {
		if strings.Contains(o, "stream") {
			kind[i+1], where[i+1] = 1, b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
			continue
		}
		kind[i+1], where[i+1] = 2, n+1
		index += fmt.Sprintf("%d %d ", i+1, len(packed))
		packed += o + " "
		count++
	}
	kind[n+1], where[n+1] = 1, b.Len()
	data := deflated(index + packed)
	fmt.Fprintf(&b, "%d 0 obj\n<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n", n+1, count, len(index), len(data), data)
	kind[n+2], where[n+2] = 1, b.Len()
	var rows, above []byte
	above = make([]byte, 6)
	for i := range kind {
		row := append([]byte{kind[i]}, binary.BigEndian.AppendUint32(nil, uint32(where[i]))...)
		row = append(row, 0)
		rows = append(rows, 2) // up
		for k := range row {
			rows = append(rows, row[k]-above[k])
		}
		above = row
	}
	data = deflated(string(rows))
	fmt.Fprintf(&b, "%d 0 obj\n<< /Type /XRef /Root 1 0 R /Size %d /W [1 4 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >> /Length %d >>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n", n+2, n+3, len(data), data, where[n+2])
	return b.Bytes()
}

func TestFilesOfEveryStructure(t *testing.T) {
	d := start()
	d.page(merged(filled), "")
	plain := d.bytes()
	streamed := d.streamed()
	for name, data := range map[string][]byte{
		"plain":              plain,
		"object streams":     streamed,
		"bytes before":       append([]byte("junk\n"), plain...),
		"no table":           plain[:bytes.LastIndex(plain, []byte("xref\n0"))],
		"wrong offsets":      bytes.Replace(plain, []byte("%PDF-1.5\n"), []byte("%PDF-1.5\n%%%%\n"), 1),
		"streams, cut short": streamed[:bytes.LastIndex(streamed, []byte("/Type /XRef"))],
		"wrong lengths":      bytes.ReplaceAll(plain, []byte("/Length "), []byte("/Length 9")),
		"line ends of Mac":   bytes.ReplaceAll(plain, []byte("\n"), []byte("\r")),
	} {
		same(t, name, shown(read(t, data)), mergedCells)
	}
}

func TestContentsOfEveryFilter(t *testing.T) {
	content := merged(stroked)
	hexed := fmt.Sprintf("%x>", content)
	for name, s := range map[string][2]string{
		"Flate":           {"/Filter /FlateDecode", deflated(content)},
		"hex":             {"/Filter [/ASCIIHexDecode]", hexed},
		"hex of Flate":    {"/Filter [/AHx /Fl]", fmt.Sprintf("%x>", deflated(content))},
		"run length":      {"/Filter /RunLengthDecode", runs(content)},
		"ASCII 85":        {"/Filter /ASCII85Decode", in85(content)},
		"Flate, cut off":  {"/Filter /FlateDecode", deflated(content)[:len(deflated(content))-5]},
		"LZW, early":      {"/Filter /LZWDecode", inLZW(content, 1)},
		"LZW, not early":  {"/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", inLZW(content, 0)},
		"PNG predictions": {"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 16 >>", deflated(predicted(content, 16))},
	} {
		d := start()
		d.page("", "")
		last := d.stream(s[0], s[1])
		d.pages = nil
		d.pages = append(d.pages, d.add(fmt.Sprintf("<< /Type /Page /Contents [%d 0 R] /MediaBox [0 0 595 842] /Resources << %s >> >>", last, d.fonts)))
		same(t, name, shown(read(t, d.bytes())), mergedCells)
	}
}

func runs(s string) string {
	var b strings.Builder
	for s != "" {
		n := min(len(s), 100)
		b.WriteByte(byte(n - 1))
		b.WriteString(s[:n])
		s = s[n:]
	}
	return b.String() + "\x80"
}

func in85(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		var four [4]byte
		n := copy(four[:], s)
		s = s[n:]
		v := binary.BigEndian.Uint32(four[:])
		var five [5]byte
		for i := 4; i >= 0; i-- {
			five[i] = byte(v%85) + '!'
			v /= 85
		}
		b.Write(five[:n+1])
	}
	return b.String() + "~>"
}

// inLZW packs with codes of single bytes only, which grow wider all the same; for texts of fewer than 3,800 bytes.
func inLZW(s string, early int) string {
	var out []byte
	bits, held := uint32(0), 0
	put := func(code uint32, width int) {
		bits, held = bits<<width|code, held+width
		for held >= 8 {
			held -= 8
			out = append(out, byte(bits>>held))
		}
	}
	width := 9
	put(256, width)
	for i := range len(s) {
		put(uint32(s[i]), width)
		for width < 12 && 258+i+early >= 1<<width {
			width++
		}
	}
	put(257, width)
	put(0, 7)
	return string(out)
}

// predicted is a text in rows of a width, each of which says how it differs from its neighbours, by each way in turn.
func predicted(s string, width int) string {
	for len(s)%width != 0 {
		s += " "
	}
	var b []byte
	above := make([]byte, width)
	for kind := 0; s != ""; kind = (kind + 1) % 5 {
		row := []byte(s[:width])
		s = s[width:]
		b = append(b, byte(kind))
		for i := range row {
			var left, corner byte
			if i > 0 {
				left, corner = row[i-1], above[i-1]
			}
			guess := [5]byte{0, left, above[i], byte((int(left) + int(above[i])) / 2), closest(left, above[i], corner)}
			b = append(b, row[i]-guess[kind])
		}
		above = row
	}
	return string(b)
}

// closest is the neighbour nearest to left + up - corner, the first of these if there is more than one.
func closest(left, up, corner byte) byte {
	p, best, least := int(left)+int(up)-int(corner), left, 1<<10
	for _, c := range []byte{left, up, corner} {
		if d := max(p-int(c), int(c)-p); d < least {
			best, least = c, d
		}
	}
	return best
}

func TestEncryptedFilesThatOpenWithoutAPassword(t *testing.T) {
	files, err := filepath.Glob("testdata/encrypted-*.pdf")
	if err != nil || len(files) != 5 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		same(t, file, shown(read(t, data)), mergedCells)
	}
	data, err := os.ReadFile("testdata/locked.pdf")
	if err != nil {
		t.Fatal(err)
	}
	refused(t, "locked", data, source.Limits{}, "FILE_LOCKED")
}

// refused expects an error of a code.
func refused(t *testing.T, name string, data []byte, limits source.Limits, want lang.Code) {
	t.Helper()
	_, err := pdf.Reader().Read(context.Background(), "a.pdf", data, limits)
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != want {
		t.Errorf("%s: %v, want %s", name, err, want)
	}
}

func TestPicturesAreSaidToBePictures(t *testing.T) {
	picture := func(d *draft) {
		image := d.stream("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\x00")
		d.fonts += fmt.Sprintf(" /XObject << /I %d 0 R >>", image)
	}
	scan := "q 595 0 0 842 0 0 cm /I Do Q\n"
	d := start()
	picture(d)
	d.page(scan, "")
	d.page("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q", "")
	refused(t, "scans", d.bytes(), source.Limits{}, "PAGES_NO_TEXT")

	d = start()
	picture(d)
	d.page(write(100, 700, "封面"), "")
	d.page(scan, "")
	d.page(scan, "")
	d.page(scan+"3 Tr "+write(100, 700, "识别出的文字"), "")
	doc := read(t, d.bytes())
	same(t, "cover", shown(doc), "第1页: \"封面\"\n第4页: \"识别出的文字\"")
	if len(doc.Remarks) != 2 || doc.Remarks[0].Code != "PAGE_PICTURE" || doc.Remarks[0].Args[0] != "2-3" ||
		doc.Remarks[1].Code != "PAGE_SCANNED" || doc.Remarks[1].Args[0] != "4" {
		t.Error(doc.Remarks)
	}
}

func TestRealBudget(t *testing.T) {
	data, err := os.ReadFile("../../../shared/documents/putuo-commerce-2025-budget.pdf")
	if err != nil {
		t.Skip("../shared isn't there")
	}
	doc := read(t, data)
	var tables []*grid.Table
	for _, b := range doc.Blocks {
		if table, is := b.(*grid.Table); is {
			tables = append(tables, table)
		}
	}
	if len(doc.Remarks) > 0 || len(tables) != 9 {
		t.Fatal(len(tables), doc.Remarks)
	}
	income := tables[1] // on pages 10 and 11
	if income.Rows() != 34 || income.Columns() != 9 {
		t.Error(income.Rows(), income.Columns())
	}
	for _, c := range []struct {
		row, column int
		text, place string
	}{
		{0, 0, "项目", "第10页 表1 第1行第1列"},
		{1, 3, "功能分类科目名称", "第10页 表1 第2行第4列"},
		{33, 0, "合计", "第11页 表1 第17行第1列"},
		{33, 4, "371,514,655.00", "第11页 表1 第17行第5列"},
	} {
		cell := income.At(c.row, c.column)
		if cell == nil || cell.Text != c.text || cell.Place.Cell != c.place {
			t.Errorf("%d,%d: %+v, want %s at %s", c.row, c.column, cell, c.text, c.place)
		}
	}
}
