package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// one is the text of a page that shows a string in a font.
func one(t *testing.T, d *draft, font int, text string) string {
	t.Helper()
	d.fonts = fmt.Sprintf("/Font << /G %d 0 R >>", font)
	d.page("BT /G 10 Tf 100 700 Td "+text+" Tj ET", "")
	return shown(read(t, d.bytes()))
}

func TestLettersOfEveryEncoding(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("完成率95%")
	if err != nil {
		t.Fatal(err)
	}
	below := func(d *draft) int { return d.add("<< /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 >>") }
	named := func(encoding string) func(*draft) int {
		return func(d *draft) int {
			return d.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /Encoding %s /DescendantFonts [%d 0 R] >>", encoding, below(d)))
		}
	}
	simple := func(more string) func(*draft) int {
		return func(d *draft) int { return d.add("<< /Type /Font /Subtype /TrueType /BaseFont /Arial " + more + " >>") }
	}
	mapped := func(cmap string) func(*draft) int {
		return func(d *draft) int {
			return d.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>", below(d), d.stream("", cmap)))
		}
	}
	for _, c := range []struct {
		name, text, want string
		font             func(*draft) int
	}{
		{"GBK", fmt.Sprintf("<%x>", gbk), "完成率95%", named("/GBK-EUC-H")},
		{"UCS-2", hex("完成率95%"), "完成率95%", named("/UniGB-UCS2-H")},
		{"UTF-16", hex("𠮷林"), "𠮷林", named("/UniGB-UTF16-H")},
		{"WinAnsi", `(95\045 \226 caf\351)`, "95% – café", simple("/Encoding /WinAnsiEncoding")},
		{"differences", `(abcd)`, "≥é一%", simple("/Encoding << /Differences [97 /greaterequal /eacute /uni4E00 /percent] >>")},
		{"dingbats", `(4o)`, "✔□", func(d *draft) int { return d.add("<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>") }},
		{"Wingdings", `(\376\250)`, "☑□", func(d *draft) int { return d.add("<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Wingdings >>") }},
		{"a map of letters", "<00010002>", "产出", mapped("2 beginbfchar <0001> <4EA7> <0002> <51FA> endbfchar")},
		{"a map of ranges", "<00030010>", "丂率", mapped("2 beginbfrange <0001> <0005> <4E00> <0010> <0011> [<7387> <0041>] endbfrange")},
		{"radicals for letters", "<0001>", "目", mapped("1 beginbfchar <0001> <2F6C> endbfchar")},
		{"no map", "<0001>", "�", mapped("")},
	} {
		d := start()
		want := fmt.Sprintf("第1页: %q", c.want)
		same(t, c.name, one(t, d, c.font(d), c.text), want)
	}
}

func TestGlyphsWithoutLettersAreCounted(t *testing.T) {
	d := start()
	below := d.add("<< /Subtype /CIDFontType2 /DW 1000 >>")
	font := d.add(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [%d 0 R] >>", below))
	d.fonts += fmt.Sprintf("/Font << /F %d 0 R >>", font)
	d.fonts = fmt.Sprintf("/Font << /F %d 0 R >>", font)
	d.page(write(100, 700, "完成"), "")
	doc := read(t, d.bytes())
	if len(doc.Remarks) != 1 || doc.Remarks[0].Code != "PAGE_GLYPHS" || doc.Remarks[0].Place.Cell != "第1页" {
		t.Error(doc.Remarks)
	}
}

func TestTextIsFoundWhereverItIsDrawn(t *testing.T) {
	d := start()
	font := strings.Trim(strings.TrimPrefix(d.fonts, "/Font"), " ")
	form := d.stream("/Subtype /Form /BBox [0 0 100 20] /Resources << /Font "+font+" >>", write(0, 5, "表格内"))
	field := d.add(fmt.Sprintf("<< /Subtype /Widget /Rect [100 600 200 620] /AP << /N %d 0 R >> >>", form))
	away := d.add(fmt.Sprintf("<< /Subtype /Widget /F 2 /Rect [100 500 200 520] /AP << /N %d 0 R >> >>", form))
	d.fonts += fmt.Sprintf(" /XObject << /X %d 0 R >>", form)
	d.page("q 1 0 0 1 100 700 cm /X Do Q", fmt.Sprintf("/Annots [%d 0 R %d 0 R]", field, away))
	same(t, "form and field", shown(read(t, d.bytes())), "第1页: \"表格内\"\n第1页: \"表格内\"")
}

func TestWhatIsNotShownIsNotRead(t *testing.T) {
	d := start()
	off := d.add("<< /Type /OCG /Name (draft) >>")
	d.root = fmt.Sprintf("/OCProperties << /OCGs [%d 0 R] /D << /OFF [%d 0 R] >> >>", off, off)
	d.fonts += fmt.Sprintf(" /Properties << /L %d 0 R >>", off)
	d.page(write(100, 700, "可见")+"/OC /L BDC "+write(100, 680, "图层")+" EMC BT 3 Tr ET "+write(100, 660, "隐")+"0 Tr "+
		"q 100 630 22 20 re W n "+write(100, 640, "只见两字被切掉")+"Q", "")
	doc := read(t, d.bytes())
	same(t, "hidden", shown(doc), "第1页: \"可见\"\n第1页: \"只见\"")
	if len(doc.Remarks) != 1 || doc.Remarks[0].Code != "PAGE_CLIPPED" || doc.Remarks[0].Args[0] != 5 {
		t.Error(doc.Remarks)
	}
}

func TestBlanksComeFromGaps(t *testing.T) {
	d := start()
	d.page("BT /F 10 Tf 100 700 Td ["+hex("A1")+" -400 "+hex("B2")+" -300 "+hex("项目")+" -300 "+hex("名称")+" -3000 "+hex("单位")+"] TJ ET", "")
	same(t, "gaps", shown(read(t, d.bytes())), `第1页: "A1 B2项目名称\t单位"`)
}

func TestBoldByDrawingTwiceIsReadOnce(t *testing.T) {
	d := start()
	d.page(write(100, 700, "得分")+write(100.3, 700, "得分"), "")
	same(t, "bold", shown(read(t, d.bytes())), `第1页: "得分"`)
}
