package docx_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
)

// officeRun is a text as an office program writes it, with the properties that it has everywhere.
func officeRun(text string) string {
	const fonts = `<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/>`
	return `<w:r><w:rPr>` + fonts + `<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr><w:t>` + text + `</w:t></w:r>`
}

func officeCell(props, text string) string {
	return `<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/>` + props + `<w:tcBorders><w:top w:val="single" w:color="auto" w:sz="4" w:space="0"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/></w:tcPr>` +
		`<w:p><w:pPr><w:widowControl/><w:spacing w:line="240" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>` + officeRun(text) + `</w:p></w:tc>`
}

// form is a self-evaluation form of some indicators as an office program writes it.
func form(indicators int) string {
	var rows strings.Builder
	row := func(cells ...string) {
		rows.WriteString(`<w:tr w14:paraId="0A1B2C3D"><w:tblPrEx><w:tblBorders/></w:tblPrEx><w:trPr><w:trHeight w:val="400" w:hRule="atLeast"/><w:jc w:val="center"/></w:trPr>` + strings.Join(cells, "") + `</w:tr>`)
	}
	row(officeCell(span(2), "项目名称"), officeCell(span(6), "农村道路养护"))
	row(officeCell("", "一级指标"), officeCell("", "二级指标"), officeCell("", "三级指标"), officeCell("", "年度指标值"), officeCell("", "实际完成值"), officeCell("", "分值"), officeCell("", "得分"), officeCell("", "偏差原因"))
	for i := range indicators {
		merge := goesOn
		if i%10 == 0 {
			merge = restart
		}
		first := ""
		if i%10 == 0 {
			first = "产出指标"
		}
		row(officeCell(merge, first), officeCell(merge, first), officeCell("", fmt.Sprintf("养护里程%d", i)), officeCell("", "≥95%"), officeCell("", "96%"), officeCell("", "5"), officeCell("", "5"), officeCell("", ""))
	}
	return p(officeRun("项目支出绩效自评表")) + `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>` + strings.Repeat(`<w:gridCol w:w="1200"/>`, 8) + `</w:tblGrid>` + rows.String() + `</w:tbl>`
}

func TestFormsAreReadWhole(t *testing.T) {
	d, err := read(file(form(20)))
	if err != nil {
		t.Fatal(err)
	}
	table := d.Blocks[1].(*grid.Table)
	if len(d.Blocks) != 2 || table.Rows() != 22 || table.Columns() != 8 || len(d.Remarks) != 0 {
		t.Fatalf("%s", told(d))
	}
	for row := 2; row < 22; row++ {
		owner := table.At(row, 1)
		if owner.Text != "产出指标" || owner.Row != 2+(row-2)/10*10 || owner.Rows != 10 {
			t.Errorf("row %d: %+v", row, owner)
		}
		if want := fmt.Sprintf("养护里程%d", row-2); table.At(row, 2).Text != want {
			t.Errorf("row %d: %+v", row, table.At(row, 2))
		}
	}
}

// Damaged files are read or refused.
func TestDamagedFiles(t *testing.T) {
	whole := file(form(3)+p(field("PAGE", run("1")), textBox(p(run("a"))), checkbox("1", run("☒"))), "word/numbering.xml",
		lists(`<w:abstractNum w:abstractNumId="0">`+lvl("0", "decimal", "%1", "")+`</w:abstractNum>`), "word/styles.xml", chain(3))
	part := document(form(2) + p(field("PAGE", run("1")), textBox(p(run("a"))), checkbox("1", run("☒"))))
	random := rand.New(rand.NewPCG(1, 2))
	flips := 1000
	if testing.Short() {
		flips = 100
	}
	for n := range flips {
		data := []byte(string(whole))
		text := []byte(part)
		for range 1 + n%3 {
			data[random.IntN(len(data))] ^= byte(1 << random.IntN(8))
			text[random.IntN(len(text))] = "<>/\"=&; wpr\x00\xff"[random.IntN(13)]
		}
		_, _ = read(data)
		_, _ = read(data[:random.IntN(len(data))])
		_, _ = read(packed("word/document.xml", string(text)))
		_, _ = read(packed("word/document.xml", part[:random.IntN(len(part))]))
	}
}

// A document is read the same twice, its cells don't overlap, and none is outside of its table.
func FuzzRead(f *testing.F) {
	f.Add([]byte(document(form(2))))
	f.Add([]byte(document(p(field("PAGE", run("1")), textBox(p(run("a"))), checkbox("1", run("☒")), prompt(run("单击此处"))))))
	f.Add([]byte(document(tbl(tr(merged(span(2)+restart, "a"), tc("b")), tr(merged(span(2)+goesOn, ""), tcOf(tbl(tr(tc("c"))), p()))))))
	f.Add([]byte(document(item("1", "0", "a") + item("1", "1", "b") + p(codeOnly(` EQ \o\ac(□,√)`), formField(`<w:checkBox/>`)))))
	f.Add(file(form(1)))
	numbers := lists(`<w:abstractNum w:abstractNumId="0">` + lvl("0", "decimal", "%1.", "") + lvl("1", "bullet", "\uf0a8", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := read(data); err != nil {
			data = packed("word/document.xml", string(data), "word/numbering.xml", numbers, "word/styles.xml", string(data))
		}
		d, err := read(data)
		if err != nil {
			return
		}
		again, _ := read(data)
		if told(d) != told(again) {
			t.Errorf("%s\n%s", told(d), told(again))
		}
		for _, b := range d.Blocks {
			table, ok := b.(*grid.Table)
			if !ok {
				continue
			}
			for _, c := range table.Cells() {
				if table.At(c.Row, c.Column) != c || table.At(c.Row+c.Rows-1, c.Column+c.Columns-1) != c {
					t.Errorf("%+v isn't where it says", c)
				}
			}
		}
	})
}

// BenchmarkRead reads a form of 100 KB of markup, and one whose file has 100 KB: some 40 pages.
func BenchmarkRead(b *testing.B) {
	sheet := styles(strings.Repeat(`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:style>`, 200))
	for _, c := range []struct {
		name       string
		indicators int
	}{{"markup of 100 KB", 14}, {"markup of 1 MB", 175}} {
		data := file(form(c.indicators), "word/styles.xml", sheet)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(document(form(c.indicators)))))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := read(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
