package paper

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"github.com/carlos7ags/folio/content"
	"github.com/carlos7ags/folio/font"
	"github.com/carlos7ags/folio/layout"
	"github.com/google/go-cmp/cmp"
)

// sfnt is a font with tables in their order, and nothing else.
func sfnt(tables ...[2]string) []byte {
	head, body := make([]byte, 12), []byte{}
	binary.BigEndian.PutUint16(head[4:], uint16(len(tables)))
	for _, t := range tables {
		head = append(head, t[0]...)
		head = binary.BigEndian.AppendUint32(head, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(12+16*len(tables)+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(t[1])))
		body = append(body, t[1]...)
	}
	return append(head, body...)
}

// rights is a table OS/2 whose fsType is a number.
func rights(n uint16) [2]string {
	t := make([]byte, 78)
	binary.BigEndian.PutUint16(t[8:], n)
	return [2]string{"OS/2", string(t)}
}

// compact are compact outlines whose dictionary begins with some bytes.
func compact(dictionary string) [2]string {
	index := func(data string) string { return "\x00\x01\x01\x01" + string(rune(1+len(data))) + data }
	return [2]string{"CFF ", "\x01\x00\x04\x01" + index("AdobeSong") + index(dictionary) + "\x00\x00"}
}

// Fonts are embedded whose makers let them (OpenType, OS/2, fsType) and whose outlines are TrueType or compact ones by
// numbers of characters (Adobe technical note 5176, ROS is the first operator).
func TestFontsThatMayBeEmbedded(t *testing.T) {
	glyf := [2]string{"glyf", "x"}
	for _, c := range []struct {
		what string
		font []byte
		want bool
	}{
		{"installable", sfnt(rights(0), glyf), true},
		{"for editing", sfnt(rights(8), glyf), true},
		{"for preview and print", sfnt(rights(4), glyf), true},
		{"restricted", sfnt(rights(2), glyf), false},
		{"not in part", sfnt(rights(0x104), glyf), false},
		{"bitmaps only", sfnt(rights(0x200), glyf), false},
		{"no rights told", sfnt(glyf), true},
		{"no outlines", sfnt(rights(0)), false},
		{"compact, by characters", sfnt(rights(0), compact("\xf8\x1b\xf8\x1c\x8b\x0c\x1e")), true},
		{"compact, a number that looks like an operator", sfnt(rights(0), compact("\x1c\x0c\x1e\x8b\x8b\x00")), false},
		{"compact, by names", sfnt(rights(0), compact("\xf8\x1b\x00\xf8\x1c\x02")), false},
		{"compact, damaged", sfnt(rights(0), [2]string{"CFF ", "\x01\x00\x04\x01\xff\xff\x09"}), false},
		{"a table beyond the end", append(sfnt(rights(0), glyf)[:30], 0xff), false},
		{"no font", []byte("x"), false},
	} {
		if got := isEmbeddable(c.font); got != c.want {
			t.Errorf("%s: %t", c.what, got)
		}
	}
}

func TestFontsByPreference(t *testing.T) {
	for _, c := range [][2]string{
		{"/f/simsun.ttc", "/f/NotoSansCJK-Regular.ttc"},
		{"/f/NotoSansCJK-Regular.ttc", "/f/NotoSansCJK-Bold.ttc"},
		{"/f/NotoSansCJK-Bold.ttc", "/f/a.ttf"},
		{"/f/wqy-zenhei.ttc", "/f/DroidSansFallbackFull.ttf"},
		{"/f/DroidSansFallbackFull.ttf", "/f/DejaVuSans.ttf"},
	} {
		if rank(c[0]) > rank(c[1]) {
			t.Errorf("%s comes after %s", c[0], c[1])
		}
	}
}

func TestAxes(t *testing.T) {
	for _, c := range []struct {
		least, most float64
		zero        bool
		want        []string
	}{
		{0, 50, true, []string{"0", "10", "20", "30", "40", "50"}},
		{99.2, 100, false, []string{"99.0", "99.2", "99.4", "99.6", "99.8", "100.0"}},
		{55, 100, false, []string{"50", "60", "70", "80", "90", "100"}},
		{7, 7, true, []string{"0", "2", "4", "6", "8"}},
		{0, 0, true, []string{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}},
		{-30, 20, false, []string{"-30", "-20", "-10", "0", "10", "20"}},
	} {
		a := axisOf(c.least, c.most, c.zero, 6)
		var got []string
		for _, v := range a.values() {
			got = append(got, a.label(v))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("from %v to %v: %s", c.least, c.most, d)
		}
	}
}

// packed is a Word document with a body.
func packed(t *testing.T, body string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range map[string]string{
		"word/document.xml": `<w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`,
		"word/styles.xml":   `<w:styles xmlns:w="w"/>`, "word/_rels/document.xml.rels": `<Relationships/>`,
	} {
		p, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		p.Write([]byte(text))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What isn't laid out is an error: a page that lacks it would not say so.
func TestElementsThatAreNotLaidOut(t *testing.T) {
	for _, body := range []string{
		`<w:p><w:hyperlink/></w:p>`, `<w:sdt/>`, `<w:p><w:r><w:pict/></w:r></w:p>`, `<w:tbl><w:tr><w:tc><w:tbl/></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:footnoteReference/></w:r></w:p>`, `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="wp"/></w:drawing></w:r></w:p>`,
	} {
		if _, err := read("a.docx", packed(t, body)); err == nil || !strings.Contains(err.Error(), "isn't laid out") {
			t.Errorf("%s: %v", body, err)
		}
	}
	if s, err := read("a.docx", packed(t, `<w:p><w:r><w:t>a</w:t><w:br/></w:r><w:r><w:t>b</w:t></w:r></w:p>`)); err != nil || s.title() != "a\nb" {
		t.Error(s, err)
	}
}

// drawn is what blocks write on a page.
func drawn(blocks []layout.PlacedBlock, page *content.Stream) string {
	for _, b := range blocks {
		if b.Draw != nil {
			b.Draw(layout.DrawContext{Stream: page, Page: &layout.PageResult{}}, b.X, 800-b.Y)
		}
		drawn(b.Children, page)
	}
	return string(page.Bytes())
}

// A table that goes on has a line where it is broken, and where it begins again, whatever its cells have.
func TestBrokenTablesEndWithALine(t *testing.T) {
	made := layout.NewTable().SetColumnWidths([]float64{100, 100})
	for range 9 {
		made.AddRow().AddCell("a", font.Helvetica, 10).SetBorders(layout.NoBorders())
	}
	var all layout.Element = ruled{Element: made}
	var consumed, ends []float64
	for all != nil {
		plan := all.PlanLayout(layout.LayoutArea{Width: 200, Height: 60, AtFragmentTop: true})
		for _, b := range plan.Blocks {
			if b.Tag == "" {
				ends = append(ends, b.Y)
			}
		}
		consumed = append(consumed, plan.Consumed)
		all = plan.Overflow
	}
	if len(consumed) < 3 {
		t.Fatalf("%d pages", len(consumed))
	}
	var want []float64
	for i, c := range consumed {
		if i > 0 {
			want = append(want, 0)
		}
		if i < len(consumed)-1 {
			want = append(want, c)
		}
	}
	if d := cmp.Diff(want, ends); d != "" {
		t.Errorf("lines: %s", d)
	}
}

// Bold texts are filled and stroked, on each page; others are filled.
func TestBoldTexts(t *testing.T) {
	text := layout.NewParagraph(strings.Repeat("word ", 40), font.Helvetica, 10)
	area := layout.LayoutArea{Width: 100, Height: 40, AtFragmentTop: true}
	if page := drawn(text.PlanLayout(area).Blocks, content.NewStream()); strings.Contains(page, "2 Tr") {
		t.Errorf("%s", page)
	}
	pages := 0
	for all := layout.Element(bold{text, 10}); all != nil; pages++ {
		plan := all.PlanLayout(area)
		page := drawn(plan.Blocks, content.NewStream())
		if before, _, text := strings.Cut(page, "BT"); !text || !strings.Contains(before, "2 Tr") {
			t.Errorf("page %d: %s", pages+1, page)
		}
		all = plan.Overflow
	}
	if pages < 2 {
		t.Errorf("%d pages", pages)
	}
}

func TestBoldStyles(t *testing.T) {
	for properties, want := range map[string]bool{
		`<w:b/>`: true, `<w:b w:val="1"/>`: true, `<w:b w:val="true"/>`: true, `<w:b w:val="0"/>`: false, `<w:b w:val="false"/>`: false, ``: false,
	} {
		e, err := parsed([]byte(`<w:style xmlns:w="w" w:styleId="Normal"><w:rPr>` + properties + `</w:rPr></w:style>`))
		if err != nil {
			t.Fatal(err)
		}
		r := &reader{styles: map[string]*element{"Normal": e}}
		if got := r.style(&element{}).bold; got != want {
			t.Errorf("%s: %t", properties, got)
		}
	}
}

// A chart takes what is left of a page where that is nearly enough.
func TestChartsAtTheEndOfAPage(t *testing.T) {
	set := &setter{}
	for _, file := range Fonts() {
		if f := load(file); f != nil {
			set.fonts = append(set.fonts, f)
			break
		}
	}
	if len(set.fonts) == 0 {
		t.Skip("no font is installed")
	}
	d := &drawing{of: &chart{title: "a", kind: "scatter", width: 300, height: 200}, set: set}
	for _, c := range []struct {
		room     float64
		top      bool
		consumed float64 // 0: on the next page
	}{{500, false, 212}, {212, false, 212}, {180, false, 180}, {143, false, 143}, {140, false, 0}, {140, true, 212}} {
		plan := d.PlanLayout(layout.LayoutArea{Width: 400, Height: c.room, AtFragmentTop: c.top})
		if plan.Consumed != c.consumed || (plan.Status == layout.LayoutNothing) != (c.consumed == 0) {
			t.Errorf("%v: %v of %v", c, plan.Consumed, plan.Status)
		}
	}
}
