package ofd_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/ofd"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// packed is a package of parts, given as name and contents in turn.
func packed(parts ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		p, err := w.Create(parts[i])
		if err != nil {
			panic(err)
		}
		p.Write([]byte(parts[i+1]))
	}
	w.Close()
	return b.Bytes()
}

const root = `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`

// made is a file of pages with the same template.
func made(template string, pages ...string) []byte {
	var list strings.Builder
	parts := []string{"OFD.xml", root, "Doc_0/Tpls/T.xml", content(template)}
	for i, p := range pages {
		fmt.Fprintf(&list, `<ofd:Page ID="%d" BaseLoc="Pages/P%d.xml"/>`, i+10, i)
		parts = append(parts, fmt.Sprintf("Doc_0/Pages/P%d.xml", i), content(`<ofd:Template TemplateID="2"/>`+p))
	}
	return packed(append(parts, "Doc_0/Document.xml", `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:PageArea>
<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="2" BaseLoc="Tpls/T.xml"/></ofd:CommonData>
<ofd:Pages>`+list.String()+`</ofd:Pages></ofd:Document>`)...)
}

func content(objects string) string {
	return `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>` + objects + `</ofd:Layer></ofd:Content></ofd:Page>`
}

// write is a text of 4 mm at a position of the page in millimetres.
func write(x, y float64, s string) string {
	return fmt.Sprintf(`<ofd:TextObject Boundary="%g %g 100 6" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g %d 4">%s</ofd:TextCode></ofd:TextObject>`,
		x, y-4, max(len([]rune(s))-1, 0), strings.ReplaceAll(s, "<", "&lt;"))
}

// line draws a line as a stroke, or as a thin area.
func line(fill bool, x0, y0, x1, y1 float64) string {
	if fill {
		return fmt.Sprintf(`<ofd:PathObject Boundary="%g %g %g %g" Fill="true" Stroke="false"><ofd:AbbreviatedData>M 0 0 L %[3]g 0 L %[3]g %[4]g L 0 %[4]g C</ofd:AbbreviatedData></ofd:PathObject>`,
			x0, y0, x1-x0+0.2, y1-y0+0.2)
	}
	return fmt.Sprintf(`<ofd:PathObject Boundary="%g %g %g %g" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L %[3]g %[4]g</ofd:AbbreviatedData></ofd:PathObject>`,
		x0, y0, x1-x0, y1-y0)
}

// rows are the rows of a table of three columns, 10 mm high each, without the cells' texts that are blank.
func rows(fill bool, y float64, texts ...string) string {
	var b strings.Builder
	n := float64(len(texts) / 3)
	for i := range len(texts)/3 + 1 {
		b.WriteString(line(fill, 30, y+10*float64(i), 150, y+10*float64(i)))
	}
	for i := range 4 {
		b.WriteString(line(fill, 30+40*float64(i), y, 30+40*float64(i), y+10*n))
	}
	for i, s := range texts {
		if s != "" {
			b.WriteString(write(33+40*float64(i%3), y+10*float64(i/3)+6.5, s))
		}
	}
	return b.String()
}

func read(t *testing.T, data []byte) *grid.Document {
	t.Helper()
	doc, err := ofd.Reader().Read(context.Background(), "a.ofd", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// shown is a document as text: a paragraph a line, a table as its cells.
func shown(doc *grid.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			fmt.Fprintf(&b, "%s: %q\n", block.Place.Cell, block.Text)
		case *grid.Table:
			for _, c := range block.Cells() {
				fmt.Fprintf(&b, "%d,%d %dx%d %q %s\n", c.Row, c.Column, c.Rows, c.Columns, c.Text, c.Place.Cell)
			}
		}
	}
	return b.String()
}

func TestTablesOfStrokesAndAreas(t *testing.T) {
	for _, fill := range []bool{false, true} {
		got := shown(read(t, made("", write(60, 20, "自评表")+rows(fill, 30, "指标", "目标", "得分", "满意度", "≥95%", "10"))))
		want := `第1页: "自评表"
0,0 1x1 "指标" 第1页 表1 第1行第1列
0,1 1x1 "目标" 第1页 表1 第1行第2列
0,2 1x1 "得分" 第1页 表1 第1行第3列
1,0 1x1 "满意度" 第1页 表1 第2行第1列
1,1 1x1 "≥95%" 第1页 表1 第2行第2列
1,2 1x1 "10" 第1页 表1 第2行第3列
`
		if got != want {
			t.Errorf("areas %v:\n%s\nwant:\n%s", fill, got, want)
		}
	}
}

func TestATableOverPagesWithLinesOfTheTemplate(t *testing.T) {
	template := write(60, 15, "附件2") + write(100, 290, "- 1 -")
	got := shown(read(t, made(template, rows(false, 260, "指标", "目标", "得分", "培训", "3", "5"), rows(false, 25, "指标", "目标", "得分", "评审", "2", "4"))))
	want := `第1页: "附件2"
0,0 1x1 "指标" 第1页 表1 第1行第1列
0,1 1x1 "目标" 第1页 表1 第1行第2列
0,2 1x1 "得分" 第1页 表1 第1行第3列
1,0 1x1 "培训" 第1页 表1 第2行第1列
1,1 1x1 "3" 第1页 表1 第2行第2列
1,2 1x1 "5" 第1页 表1 第2行第3列
2,0 1x1 "评审" 第2页 表1 第2行第1列
2,1 1x1 "2" 第2页 表1 第2行第2列
2,2 1x1 "4" 第2页 表1 第2行第3列
`
	if got != want {
		t.Errorf("%s\nwant:\n%s", got, want)
	}
}

func TestLettersArePlacedByMatrixAndSteps(t *testing.T) {
	for name, c := range map[string][2]string{
		"no steps":     {`<ofd:TextObject Boundary="20 20 100 10" Size="4"><ofd:TextCode X="0" Y="4">完成95%</ofd:TextCode></ofd:TextObject>`, "完成95%"},
		"single steps": {`<ofd:TextObject Boundary="20 20 100 10" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4 4 g 2 2">完成95%</ofd:TextCode></ofd:TextObject>`, "完成95%"},
		"a matrix":     {`<ofd:TextObject Boundary="20 20 100 10" Size="1" CTM="4 0 0 4 0 0"><ofd:TextCode X="0" Y="1" DeltaX="1">完成</ofd:TextCode></ofd:TextObject>`, "完成"},
		"a wide gap":   {`<ofd:TextObject Boundary="20 20 100 10" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="4 40 4">甲乙丙丁</ofd:TextCode></ofd:TextObject>`, "甲乙\t丙丁"},
		"not visible":  {`<ofd:TextObject Visible="false" Boundary="20 20 100 10" Size="4"><ofd:TextCode X="0" Y="4">隐</ofd:TextCode></ofd:TextObject>` + write(20, 60, "可见"), "可见"},
	} {
		if got, want := shown(read(t, made("", c[0]))), fmt.Sprintf("第1页: %q\n", c[1]); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestHostileFiles(t *testing.T) {
	picture := `<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>`
	var grids strings.Builder
	for i := range 3000 {
		grids.WriteString(line(false, 0, 3*float64(i), 9000, 3*float64(i)) + line(false, 3*float64(i), 0, 3*float64(i), 9000))
	}
	for name, c := range map[string]struct {
		data []byte
		want lang.Code
	}{
		"no root":                    {packed("a.xml", ""), "PACKAGE_BROKEN"},
		"no document":                {packed("OFD.xml", root), "PACKAGE_BROKEN"},
		"no zip":                     {[]byte("PK\x03\x04"), "PACKAGE_BROKEN"},
		"encrypted":                  {packed("OFD.xml", root, "Encryptions.xml", ""), "FILE_LOCKED"},
		"pictures":                   {made("", picture, picture), "PAGES_NO_TEXT"},
		"too many pages":             {made("", make([]string, 3000)...), "LIMIT_PAGES"},
		"a table of 10^7":            {made("", grids.String()), "DOCUMENT_CELLS"},
		"a bomb":                     {made("", strings.Repeat(" ", 100<<20)), "LIMIT_RATIO"},
		"10^9 steps":                 {made("", `<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 1000000000 4">甲</ofd:TextCode></ofd:TextObject>`), ""},
		"10^9 steps again and again": {made("", strings.Repeat(`<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 1000000000 4">甲</ofd:TextCode></ofd:TextObject>`, 5_000)), ""},
		"numbers of nowhere":         {made("", `<ofd:TextObject Boundary="1e300 NaN 9 9" CTM="Inf 1e300 0 0 0 0" Size="1e308"><ofd:TextCode X="1e300" Y="4">甲</ofd:TextCode></ofd:TextObject>`), ""},
		"elements in others":         {made("", strings.Repeat("<ofd:PageBlock>", 50_000)), ""},
		"its own template":           {made(`<ofd:Template TemplateID="2"/>`+write(20, 20, "甲"), ""), ""},
		"a part out of it":           {packed("OFD.xml", strings.Replace(root, "Doc_0", "../../../../etc", 1)), "PACKAGE_BROKEN"},
		"a path of 10^5 ends":        {made("", `<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>`+strings.Repeat("L 1 1 ", 150_000)+`</ofd:AbbreviatedData></ofd:PathObject>`+write(20, 20, "甲")), ""},
	} {
		_, err := ofd.Reader().Read(context.Background(), "a.ofd", c.data, source.Limits{})
		got := lang.Code("")
		if faults := fault.All(err); len(faults) == 1 {
			got = faults[0].Code
		}
		if got != c.want || err != nil && got == "" {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func fixture() []byte {
	return made(write(60, 15, "附件2"), rows(false, 240, "指标", "目标", "得分"), rows(true, 25, "评审", "2", "4"))
}

func TestDamagedFilesDoNotPanic(t *testing.T) {
	data := fixture()
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
		if _, err := ofd.Reader().Read(context.Background(), "a.ofd", damaged, source.Limits{}); err != nil && len(fault.All(err)) == 0 {
			t.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(write(60, 15, "附件2"), rows(false, 240, "指标", "目标", "得分"))
	limits := source.Limits{Unpacked: 1 << 20, Cells: 10_000, Pages: 20}
	f.Fuzz(func(t *testing.T, template, page string) {
		doc, err := ofd.Reader().Read(context.Background(), "a.ofd", made(template, page), limits)
		if (doc == nil) == (err == nil) {
			t.Error("neither a document nor an error, or both")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	texts := make([]string, 60)
	for i := range texts {
		texts[i] = "指标95%"
	}
	data := made("", rows(false, 30, texts...), rows(false, 30, texts...))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := ofd.Reader().Read(context.Background(), "a.ofd", data, source.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
