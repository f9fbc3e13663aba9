package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
)

// Each workbook is read, or refused with the limit that it passes, within 200 MB, and no file is written.
func TestHostileWorkbooks(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	times := strings.Repeat
	const much = 1 << 20
	one := []string{`<row><c><v>1</v></c></row>`}
	sheet := func(text string) []byte { return workbook{sheets: []string{text}}.bytes(t) }
	for _, c := range []struct {
		name, want string
		data       []byte
	}{
		{"spans of a whole sheet", "", sheet(`<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>` + times(`<mergeCell ref="A1:XFD1048576"/>`, 1000) + `</mergeCells>`)},
		{"a span over a filled corner", "", sheet(`<sheetData><row><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)},
		{"spans beyond a sheet", "", sheet(`<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:ZZZZZZZZZ99999999999999999999"/></mergeCells>`)},
		{"a million spans", "LIMIT_RATIO", sheet(`<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>` + times(`<mergeCell ref="A1:B2"/>`, much) + `</mergeCells>`)},
		{"a million empty rows", "LIMIT_RATIO", sheet("<sheetData>" + times(`<row r="1"/>`, much) + "</sheetData>")},
		{"a million empty rows, as Excel writes them", "", sheet(`<row r="1"><c><v>1</v></c></row>` + emptyRows())},
		{"a million rows of blanks", "", stored(t, "<sheetData>"+times(`<row><c s="1"/><c s="1"/></row>`, much)+"</sheetData>")},
		{"a million filled cells", "DOCUMENT_CELLS", stored(t, "<sheetData>"+times(`<row><c><v>1</v></c></row>`, much)+"</sheetData>")},
		{"wide rows", "DOCUMENT_CELLS", stored(t, "<sheetData>"+wide()+"</sheetData>")},
		{"a million spans, stored", "DOCUMENT_CELLS", stored(t, `<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>`+times(`<mergeCell ref="A1:B2"/>`, much)+`</mergeCells>`)},
		{"a million errors", "DOCUMENT_CELLS", stored(t, "<sheetData><row>"+times(`<c r="A1" t="e"><v>#N/A</v></c>`, much)+"</row></sheetData>")},
		{"formulas without values", "", stored(t, "<sheetData><row>"+times(`<c><f>1</f></c>`, much)+"</row></sheetData>")},
		{"elements in elements", "LIMIT_DEPTH", stored(t, times("<a>", much))},
		{"a million sheets", "LIMIT_SHEETS", workbook{sheets: one, properties: "<sheets>" + times(`<sheet name="a" r:id="s1"/>`, 1000) + "</sheets>"}.bytes(t)},
		{"one sheet, five hundred times", "LIMIT_UNPACKED", packedBook(t, times(`<sheet name="a" r:id="s"/>`, 500), "<sheetData>"+times(`<row><c s="1"/></row>`, much/2)+"</sheetData>")},
		{"a million texts", "DOCUMENT_CELLS", storedParts(t, "xl/sharedStrings.xml", "<sst>"+times("<si/>", much)+"</sst>")},
		{"a long text", "", storedParts(t, "xl/sharedStrings.xml", "<sst><si><t>"+times("绩", 8*much)+"</t></si></sst>")},
		{"a million styles", "", storedParts(t, "xl/styles.xml", "<styleSheet><cellXfs>"+times("<xf/>", 4*much)+"</cellXfs><fonts>"+times("<font/>", much)+"</fonts></styleSheet>")},
		{"styles that are based on each other", "", workbook{sheets: one, styles: `<cellStyleXfs><xf xfId="0"/></cellStyleXfs><cellXfs><xf xfId="0" numFmtId="-5" fontId="-1"/></cellXfs>`}.bytes(t)},
		{"a long format", "", workbook{sheets: []string{`<row><c s="1"><v>1</v></c></row>`}, styles: styled(times("0#,;[h]%", 100_000))}.bytes(t)},
		{"entities", "PACKAGE_BROKEN", sheet(`<!DOCTYPE a [<!ENTITY b "` + times("x", 1000) + `">]><sheetData/>`)},
		{"a bomb", "LIMIT_RATIO", sheet(times(" ", 100*much))},
		{"a part that says it is small", "PACKAGE_BROKEN", lying(sheet(times(" ", 20*much)))},
		{"a workbook of its own relations", "", packed(t, "_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../_rels/.rels"/></Relationships>`, "xl/workbook.xml", "<workbook/>")},
		{"no workbook", "PACKAGE_BROKEN", packed(t, "xl/a.xml", "")},
		{"a binary workbook", "BOOK_BINARY", packed(t, "xl/workbook.bin", "x")},
		{"a sheet that isn't there", "PACKAGE_BROKEN", packed(t, "xl/workbook.xml", `<workbook><sheets><sheet name="a" id="s"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="s" Type="x/worksheet" Target="a.xml"/></Relationships>`)},
		{"a sheet that is cut short", "PACKAGE_BROKEN", sheet("<sheetData><row>")},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			d, err := xlsx.Reader().Read(context.Background(), "a.xlsx", c.data, source.Limits{})
			runtime.ReadMemStats(&after)
			if got := codeOf(err); got != c.want {
				t.Errorf("%q, want %q (%v)", got, c.want, err)
			}
			if grown := int64(after.HeapSys-before.HeapSys) >> 20; grown > 200 {
				t.Errorf("takes %d MB", grown)
			}
			runtime.KeepAlive(d)
		})
	}
	if files, err := os.ReadDir(temporary); err != nil || len(files) > 0 {
		t.Errorf("%v, %v", files, err)
	}
}

// wide are rows with texts in the first and the last column, and one with texts in between, so that none is left out.
func wide() string {
	var b strings.Builder
	for row := range 1000 {
		fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>`, row+1, row+1, row+1)
	}
	for n := 1; n <= 16384; n += 20 {
		name, _ := excelize.ColumnNumberToName(n)
		fmt.Fprintf(&b, `<c r="%s2000"><v>1</v></c>`, name)
	}
	return strings.Replace(b.String(), "</row><c ", `</row><row r="2000"><c `, 1) + "</row>"
}

// emptyRows are rows with a height and a style, to the end of a sheet.
func emptyRows() string {
	var b strings.Builder
	for row := 2; row <= 1<<20; row++ {
		fmt.Fprintf(&b, `<row r="%d" spans="1:12" s="3" customFormat="1" ht="24.95" customHeight="1"/>`, row)
	}
	return b.String()
}

// storedParts is a workbook of one cell with a part replaced, whose parts aren't compressed: no ratio gives it away.
func storedParts(t testing.TB, part, text string) []byte {
	t.Helper()
	whole := workbook{sheets: []string{`<row><c t="s" s="3"><v>0</v></c></row>`}}.bytes(t)
	r, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range r.File {
		p, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		old, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var content bytes.Buffer
		if _, err := content.ReadFrom(old); err != nil {
			t.Fatal(err)
		}
		if f.Name == part {
			content.Reset()
			content.WriteString(text)
		}
		if _, err := p.Write(content.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func stored(t testing.TB, sheet string) []byte {
	t.Helper()
	return storedParts(t, "xl/worksheets/sheet1.xml", "<worksheet>"+sheet+"</worksheet>")
}

// packedBook is a workbook with a list of sheets, all of the same part, which isn't compressed.
func packedBook(t testing.TB, list, sheet string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range []struct{ name, text string }{
		{"xl/workbook.xml", `<workbook><sheets>` + list + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="s" Type="x/worksheet" Target="a.xml"/></Relationships>`},
		{"xl/a.xml", "<worksheet>" + sheet + "</worksheet>"},
	} {
		p, err := w.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Store})
		if err == nil {
			_, err = p.Write([]byte(part.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lying is a package whose directory says that its parts unpack to a few bytes.
func lying(data []byte) []byte {
	entry := []byte("PK\x01\x02")
	for at := bytes.Index(data, entry); at >= 0; {
		copy(data[at+24:], []byte{9, 0, 0, 0})
		next := bytes.Index(data[at+4:], entry)
		if next < 0 {
			break
		}
		at += 4 + next
	}
	return data
}

func TestReadingStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	data := workbook{sheets: []string{strings.Repeat(`<row><c s="1"/></row>`, 5000)}}.bytes(t)
	if _, err := xlsx.Reader().Read(ctx, "a", data, source.Limits{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// fixtures are workbooks of each kind.
func fixtures(t testing.TB) [][]byte {
	w := workbook{
		properties: `<workbookPr date1904="1"/>`, strings: `<si><t>优</t></si><si><r><rPr><rFont val="Wingdings"/></rPr><t>þ</t></r></si>`,
		styles: styled("0.0%", `yyyy"年"m"月"`, "# ?/?"),
		sheets: []string{
			`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" t="e"><v>#REF!</v></c></row>` +
				`<row r="2"><c r="A2" t="inlineStr"><is><t>内</t></is></c><c r="B2" s="2"><v>45000</v></c><c r="C2"><f>1</f></c><c r="D2" s="3"><v>2.5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A5"/></mergeCells>`,
			`<row><c t="d"><v>2023-03-15</v></c><c t="b"><v>1</v></c></row>`,
		},
		states: []string{"", `state="hidden"`},
	}
	plain := w.bytes(t)
	w.isStrict = true
	return [][]byte{plain, w.bytes(t), storedParts(t, "", ""), excelizeForm(t, 3)}
}

// checked holds what every document that is read must keep to.
func checked(t testing.TB, data []byte) {
	d, err := xlsx.Reader().Read(context.Background(), "a.xlsx", data, source.Limits{Cells: 100_000, Unpacked: 8 << 20})
	if err != nil {
		if codeOf(err) == "" {
			t.Errorf("no fault: %v", err)
		}
		return
	}
	for _, b := range d.Blocks {
		table := b.(*grid.Table)
		for _, c := range table.Cells() {
			if table.At(c.Row, c.Column) != c || !strings.Contains(c.Place.Cell, "!") {
				t.Errorf("%+v", c)
			}
		}
	}
}

// Flipped bytes and workbooks cut short are read or refused, whether the package or its parts are hit.
func TestBrokenWorkbooks(t *testing.T) {
	for n, whole := range fixtures(t) {
		random := rand.New(rand.NewPCG(16, uint64(n)))
		for range 1000 {
			data := bytes.Clone(whole)
			for range 1 + random.IntN(8) {
				data[random.IntN(len(data))] ^= byte(1 << random.IntN(8))
			}
			if random.IntN(3) == 0 {
				data = data[:random.IntN(len(data))]
			}
			checked(t, data)
		}
	}
	sheet := `<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" t="e"><v>#REF!</v></c></row>` +
		`<row r="2"><c r="A2" t="inlineStr"><is><t>内</t></is></c><c r="B2" s="2"><v>45000</v></c><c r="C2"><f>1</f></c></row>`
	random := rand.New(rand.NewPCG(17, 0))
	for range 1000 {
		data := []byte(sheet)
		for range 1 + random.IntN(4) {
			data[4+random.IntN(len(data)-4)] ^= byte(1 << random.IntN(8))
		}
		checked(t, workbook{sheets: []string{string(data)}}.bytes(t))
	}
}

// FuzzRead changes packages; FuzzSheet a sheet, which flips in a package rarely reach.
func FuzzRead(f *testing.F) {
	for _, data := range fixtures(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checked(t, data) })
}

func FuzzSheet(f *testing.F) {
	f.Add(`<row r="2"><c r="A2" t="inlineStr"><is><t>内</t></is></c><c r="B2" s="1"><v>45000</v></c><c r="C2"><f>1</f></c></row>`, "0.0%;@")
	f.Add(`<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row hidden="1"><c t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A5"/></mergeCells>`, `# ?/?`)
	f.Fuzz(func(t *testing.T, sheet, format string) {
		w := workbook{sheets: []string{sheet}, styles: styled(format), strings: `<si><t>R</t></si>`}
		checked(t, w.bytes(t))
	})
}

// The reader against excelize, which hands on less: neither types nor what is hidden.
func BenchmarkRead(b *testing.B) {
	data := excelizeForm(b, 100)
	b.Run("ziping", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := xlsx.Reader().Read(context.Background(), "a.xlsx", data, source.Limits{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("excelize", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f, err := excelize.OpenReader(bytes.NewReader(data))
			if err != nil {
				b.Fatal(err)
			}
			for _, name := range f.GetSheetList() {
				if _, err := f.GetRows(name); err != nil {
					b.Fatal(err)
				}
				if _, err := f.GetMergeCells(name); err != nil {
					b.Fatal(err)
				}
			}
			if err := f.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
