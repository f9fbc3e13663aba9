package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// drawn is a file of one page that draws something.
func drawn(content string) []byte {
	d := start()
	d.page(content, "")
	return d.bytes()
}

// packedPage is a file of one page whose contents are packed n times.
func packedPage(content string, times int) []byte {
	d := start()
	filters := ""
	for range times {
		content = deflated(content)
		filters += "/FlateDecode "
	}
	d.page("", "")
	c := d.stream("/Filter ["+filters+"]", content)
	d.pages = []int{d.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << %s >> >>", c, d.fonts))}
	return d.bytes()
}

// hostile are files that ask for more than they should get, and what is said of them; "" where they are read.
func hostile() map[string]struct {
	data []byte
	want lang.Code
} {
	type file = struct {
		data []byte
		want lang.Code
	}
	raw := func(objects ...string) []byte {
		d := &draft{objects: objects}
		var b bytes.Buffer
		b.WriteString("%PDF-1.4\n")
		for i, o := range d.objects {
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		b.WriteString("trailer << /Root 1 0 R >>")
		return b.Bytes()
	}
	catalog := "<< /Type /Catalog /Pages 2 0 R >>"
	loop := start()
	form := len(loop.objects) + 1
	loop.stream(fmt.Sprintf("/Subtype /Form /Resources << /XObject << /X %d 0 R >> >>", form), strings.Repeat("/X Do ", 10))
	loop.fonts += fmt.Sprintf(" /XObject << /X %d 0 R >>", form)
	loop.page("/X Do", "")

	many := start()
	for range 3000 {
		many.page("", "")
	}
	var lines strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&lines, "0 %d m 9000 %d l S %d 0 m %d 9000 l S\n", 5*i, 5*i, 5*i, 5*i)
	}
	var grids strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&grids, "0 %d m 20000 %d l S %d 0 m %d 20000 l S\n", 5*i, 5*i, 5*i, 5*i)
	}
	same := start()
	same.page("BT /F 1 Tf ("+strings.Repeat("\x4e\x00", 150_000)+") Tj ET", "")
	for range 1000 {
		same.pages = append(same.pages, same.add(strings.Replace(same.objects[same.pages[0]-1], "/Type", "/Typ /A /Type", 1)))
	}
	long := "/F 1 Tf BT (" + strings.Repeat("\x4e\x00", 1<<20) + ") Tj ET "
	return map[string]file{
		"nothing":                     {[]byte("%PDF-1.7"), "PACKAGE_BROKEN"},
		"a tree that is its own kid":  {raw(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] >>"), "PACKAGE_BROKEN"},
		"references in a ring":        {raw(catalog, "3 0 R", "4 0 R", "3 0 R"), "PACKAGE_BROKEN"},
		"arrays in arrays":            {raw(catalog, "<< /Type /Pages /Kids "+strings.Repeat("[", 1<<20)+" >>"), "PACKAGE_BROKEN"},
		"dictionaries in each other":  {raw(catalog, strings.Repeat("<< /Kids ", 1<<19)), ""},
		"a table of tables":           {[]byte("%PDF-1.4\nxref\n0 0\ntrailer << /Prev 9 /XRefStm 9 >>\nstartxref\n9\n%%EOF"), "PACKAGE_BROKEN"},
		"a table of 10^9 entries":     {[]byte("%PDF-1.4\nxref\n0 1000000000\n" + strings.Repeat("0000000009 00000 n \n", 1<<18) + "startxref\n9"), "PACKAGE_BROKEN"},
		"an array of 10^7":            {raw(catalog, "<< /Type /Pages /Kids ["+strings.Repeat("0 ", 10_000_000)+"] >>"), "PACKAGE_BROKEN"},
		"10^6 words of objects":       {[]byte("%PDF-1.4\n" + strings.Repeat("1 0 obj ", 1<<20)), "PACKAGE_BROKEN"},
		"10^6 objects":                {[]byte("%PDF-1.4\n" + numbered(1<<20)), "PACKAGE_BROKEN"},
		"forms that draw themselves":  {loop.bytes(), "LIMIT_DRAWN"},
		"too many pages":              {many.bytes(), "LIMIT_PAGES"},
		"contents of 200 MB":          {packedPage(strings.Repeat(" ", 200<<20), 1), "LIMIT_UNPACKED"},
		"contents packed again":       {packedPage(strings.Repeat(" ", 200<<20), 2), "LIMIT_UNPACKED"},
		"20 MB of numbers":            {packedPage(strings.Repeat("1 ", 10<<20), 1), ""},
		"20 MB of arrays":             {packedPage(strings.Repeat("[", 20<<20), 1), ""},
		"20 MB of states":             {packedPage(strings.Repeat("q ", 10<<20), 1), ""},
		"30 MB of a path":             {packedPage(strings.Repeat("1 1 l ", 5<<20), 1), ""},
		"30 MB of lines":              {packedPage(strings.Repeat("0 9 m 9 9 l S ", 2<<20), 1), "LIMIT_DRAWN"},
		"30 MB of marks":              {packedPage(strings.Repeat("/A BMC ", 4<<20), 1), ""},
		"an open string":              {packedPage("("+strings.Repeat("(", 20<<20), 1), ""},
		"a picture without end":       {packedPage("BI ID "+strings.Repeat("EI\x80", 5<<20), 1), "PAGES_NO_TEXT"},
		"EI again and again":          {packedPage("BI ID "+strings.Repeat(" EI \x80", 5<<20), 1), "PAGES_NO_TEXT"},
		"millions of letters":         {packedPage(strings.Repeat(long, 8), 1), "LIMIT_DRAWN"},
		"one text on 1,000 pages":     {same.bytes(), "LIMIT_DRAWN"},
		"letters at one place":        {drawn("BT /F 0 Tf (" + strings.Repeat("\x4e\x00", 100_000) + ") Tj ET"), ""},
		"a drawing of 10^4 lines":     {drawn(lines.String()), ""},
		"a table of 10^7 cells":       {drawn(grids.String()), "DOCUMENT_CELLS"},
		"numbers out of any page":     {drawn("1e300 9999999999999999999999999999999 0 0 1e9 1e9 cm " + merged(filled)), ""},
		"a matrix that grows":         {drawn(strings.Repeat("99999 0 0 99999 0 0 cm ", 1000) + merged(filled)), ""},
		"a map of all letters":        {mapped("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange"), ""},
		"10^6 ranges of letters":      {mapped(strings.Repeat("<0000> <FFFF> <0000> ", 1_000_000) + "endbfrange"), ""},
		"widths of 10^9 letters":      {withWidths(strings.Repeat("0 1000000000 500 ", 100_000)), ""},
		"predictor of a huge row":     {predictor("/Predictor 15 /Columns 16777216 /Colors 32 /BitsPerComponent 16"), ""},
		"encrypted by nothing":        {raw(catalog, "<< /Kids [] >>", "<< /Filter /Standard /V 5 /R 6 >>"), "PACKAGE_BROKEN"},
		"encrypted without its words": {bytes.Replace(raw(catalog, "<< >>", "<< /Filter /Standard /V 5 /R 6 >>"), []byte("/Root"), []byte("/Encrypt 3 0 R /Root"), 1), "FILE_LOCKED"},
	}
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d 0 obj ", i)
	}
	return b.String()
}

func mapped(cmap string) []byte {
	d := start()
	font := d.add(fmt.Sprintf("<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode %d 0 R >>", d.stream("", cmap)))
	d.fonts = fmt.Sprintf("/Font << /F %d 0 R >>", font)
	d.page(write(100, 700, "完成率"), "")
	return d.bytes()
}

func withWidths(w string) []byte {
	d := start()
	below := d.add("<< /Subtype /CIDFontType2 /W [" + w + "] >>")
	font := d.add(fmt.Sprintf("<< /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [%d 0 R] >>", below))
	d.fonts = fmt.Sprintf("/Font << /F %d 0 R >>", font)
	d.page(write(100, 700, "完成率"), "")
	return d.bytes()
}

func predictor(parms string) []byte {
	d := start()
	c := d.stream("/Filter /FlateDecode /DecodeParms << "+parms+" >>", deflated(merged(filled)))
	d.pages = []int{d.add(fmt.Sprintf("<< /Type /Page /Contents %d 0 R /Resources << %s >> >>", c, d.fonts))}
	return d.bytes()
}

func TestHostileFiles(t *testing.T) {
	for name, f := range hostile() {
		_, err := pdf.Reader().Read(context.Background(), "a.pdf", f.data, source.Limits{})
		got := lang.Code("")
		if faults := fault.All(err); len(faults) == 1 {
			got = faults[0].Code
		}
		if got != f.want || err != nil && got == "" {
			t.Errorf("%s: %v, want %q", name, err, f.want)
		}
	}
}

func TestReadingStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := pdf.Reader().Read(ctx, "a.pdf", drawn(merged(filled)), source.Limits{}); err != context.Canceled { //nolint:errorlint // as it is
		t.Error(err)
	}
}

// fixtures are files of every kind, by name.
func fixtures(t testing.TB) map[string][]byte {
	t.Helper()
	d := start()
	d.page(merged(filled), "")
	d.page(merged(stroked)+write(100, 500, "填表人"), "/Rotate 90")
	all := map[string][]byte{"plain": d.bytes(), "streamed": d.streamed(), "packed": packedPage(merged(dashed), 1)}
	all["embedded map"] = mapped("1 beginbfrange <0000> <FFFF> <0000> endbfrange")
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if all[file], err = os.ReadFile(file); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestDamagedFilesDoNotPanic(t *testing.T) {
	for name, data := range fixtures(t) {
		random := rand.New(rand.NewPCG(1, 2))
		flips := 1000
		if testing.Short() {
			flips = 100
		}
		for n := range flips {
			damaged := bytes.Clone(data)
			for range 1 + n%5 {
				damaged[random.IntN(len(damaged))] = byte(random.Uint32())
			}
			if n%4 == 0 {
				damaged = damaged[:random.IntN(len(damaged))]
			}
			_, err := pdf.Reader().Read(context.Background(), name, damaged, source.Limits{})
			if err != nil && len(fault.All(err)) == 0 {
				t.Fatalf("%s: %v", name, err)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, data := range fixtures(f) {
		f.Add(data)
	}
	limits := source.Limits{Unpacked: 1 << 20, Cells: 10_000, Pages: 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := pdf.Reader().Read(context.Background(), "a.pdf", data, limits)
		if (doc == nil) == (err == nil) {
			t.Error("neither a document nor an error, or both")
		}
	})
}

// BenchmarkRead reads a form of 2 pages, and the 26 pages of a real budget where they are there.
func BenchmarkRead(b *testing.B) {
	d := start()
	for range 2 {
		var page strings.Builder
		for row := range 25 {
			for column := range 10 {
				x, y := 50+50*float64(column), 60+30*float64(row)
				page.WriteString(box(filled, x, y, x+50, y+30) + write(x+2, y+10, "指标95%"))
			}
		}
		d.page(page.String(), "")
	}
	files := map[string][]byte{"form": d.bytes()}
	if data, err := os.ReadFile("../../../shared/documents/putuo-commerce-2025-budget.pdf"); err == nil {
		files["budget"] = data
	}
	for name, data := range files {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := pdf.Reader().Read(context.Background(), "a.pdf", data, source.Limits{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
