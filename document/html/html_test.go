package html_test

import (
	"context"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
)

func read(t *testing.T, page string) *grid.Document {
	t.Helper()
	d, err := html.Reader().Read(context.Background(), "a.html", []byte(page), source.Limits{})
	if err != nil {
		t.Fatalf("%v\n%.500s", err, page)
	}
	return d
}

// shown is a document in lines: a paragraph as its text, a table as its place and its rows, where each position has the
// text of its cell, ^ below it, < to its right, and · for none.
func shown(d *grid.Document) string {
	var lines []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			lines = append(lines, fmt.Sprintf("%q", b.Text))
		case *grid.Table:
			lines = append(lines, b.Place.Cell)
			for row := range b.Rows() {
				var cells []string
				for column := range b.Columns() {
					c := b.At(row, column)
					switch {
					case c == nil:
						cells = append(cells, "·")
					case c.Row < row:
						cells = append(cells, "^")
					case c.Column < column:
						cells = append(cells, "<")
					default:
						cells = append(cells, strings.ReplaceAll(c.Text, "\n", "/"))
					}
				}
				lines = append(lines, strings.Join(cells, " | "))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// Tables as the algorithm of the standard forms them, by hand.
func TestTablesAreLaidOutAsBrowsersDo(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{
			"spans down and across",
			`<table><tr><td rowspan=2>产出指标</td><td colspan=2>数量</td></tr><tr><td>≥5</td><td>5</td></tr></table>`,
			"表1\n产出指标 | 数量 | <\n^ | ≥5 | 5",
		},
		{
			"end tags left out",
			`<TABLE><TR><TD>一<TD ROWSPAN=2>二<TR><TD>三</TABLE>后`,
			"表1\n一 | 二\n三 | ^\n\"后\"",
		},
		{
			"rowspan 0 reaches to the end of its section",
			`<table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tr><td>3<tbody><tr><td>b<td>4</table>`,
			"表1\na | 1\n^ | 2\n^ | 3\nb | 4",
		},
		{
			"a span beyond the section is cut there",
			`<table><tbody><tr><td rowspan=99>a<td>1<tr><td>2<tbody><tr><td>b<td>4</table>`,
			"表1\na | 1\n^ | 2\nb | 4",
		},
		{
			"a span beyond the last column is cut there",
			`<table><tr><td colspan=1000>自评表<tr><td>一<td>二</table>`,
			"表1\n自评表 | <\n一 | 二",
		},
		{
			"the foot is below, wherever it is written",
			`<table><thead><tr><td>头<td>x<tfoot><tr><td>总分<td>100<tbody><tr><td>数量<td>10</table>`,
			"表1\n头 | x\n数量 | 10\n总分 | 100",
		},
		{
			"rows without a section after one",
			`<table><tr><td rowspan=3>a<td>1</tr><tbody><tr><td>b<td>2</tbody><tr><td>c<td>3</table>`,
			"表1\na | 1\nb | 2\nc | 3",
		},
		{
			"cells without a row, and a row that a span covers from the right",
			`<table><td>a<td rowspan=2>b</tr><tr><td>c<td>d</table>`,
			"表1\na | b | ·\nc | ^ | d",
		},
		{
			"overlapping spans: the earlier cell keeps its place",
			`<table><tr><td>1<td rowspan=2>2<td>3<tr><td colspan=3>wide<tr><td>a<td>b<td>c</table>`,
			"表1\n1 | 2 | 3\nwide | ^ | ·\na | b | c",
		},
		{
			"spans that are no numbers",
			`<table><tr><td rowspan=x colspan=-1>a<td rowspan=" +2rows">b<td colspan=0>c<tr><td>d</table>`,
			"表1\na | b | c\nd | ^ | ·",
		},
		{
			"blank rows count, blank cells aren't kept",
			`<table><tr><td>a</tr><tr></tr><tr><td>&nbsp;</td><td>b</td></tr></table>`,
			"表1\na | ·\n· | ·\n· | b",
		},
		{
			"a blank cell whose span is cut isn't kept",
			"<table><tr><td>a<td rowspan=0>\u3000<tbody><tr><td>b</table>",
			"表1\na\nb",
		},
		{
			"hidden rows and cells take no place",
			`<table><tr><td>a<td style='display: none'>x<td>b</tr><tr style="DISPLAY:NONE"><td>y</tr>` +
				`<tr><td>c<td>d</tr></table>`,
			"表1\na | b\nc | d",
		},
		{
			"text in the table but in no cell goes before it",
			`<table><caption>表名</caption>注<tr>二<td>a</table>`,
			"\"表名\"\n\"注二\"\n表1\na",
		},
		{
			"cells outside of a table are text",
			`<td>a</td><td>b</td>`,
			"\"a\"\n\"b\"",
		},
		{
			"a table in a cell is a table of its own",
			`<table><tr><td>项目<td>绩效<td>资金<table><tr><td>1<td>2</table>元<tr><td>b<td>c<td>d</table>` +
				`<table><tr><td>z</table>`,
			"表1\n项目 | 绩效 | 资金/元\nb | c | d\n表1.1\n1 | 2\n表2\nz",
		},
		{
			"a table that only lays out the page is none",
			`<table><tr><td>菜单<td><p>项目支出绩效自评表</p><table><tr><td>a<td>b<td>c<tr><td>d</table>注</table>`,
			"\"菜单\"\n\"项目支出绩效自评表\"\n表1\na | b | c\nd | · | ·\n\"注\"",
		},
		{
			"a table that isn't closed, in one that isn't either",
			`<table><tr><td><table><tr><td>a`,
			"表1\na",
		},
		{
			"a table directly in a table ends it",
			`<table><tr><td>a</td></tr><table><tr><td>b</table>`,
			"表1\na\n表2\nb",
		},
	} {
		if d := cmp.Diff(c.want, shown(read(t, c.page))); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
	}
}

func TestTextIsWhatThePageShows(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", `<h1>自评表</h1><p>一<p>二<div>三<div>四</div>五</div>`, `"自评表" "一" "二" "三" "四" "五"`},
		{"blanks count as one", "<p>  a \n b  <b> c</b> </p>", `"a b c"`},
		{"lines of the source don't part Chinese", "<p>年度\n  指标\r\n值 ab\ncd", `"年度指标值 ab cd"`},
		{"hard blanks stay", "<p>a&nbsp;&nbsp;b&nbsp;</p><p>&nbsp;</p>", `"a  b "`},
		{"soft breaks", "<p>a<br>b<br/>c<br></p>", `"a\nb\nc"`},
		{"preformatted", "<pre>a  b\n\tc</pre>", `"a  b\n\tc"`},
		{"characters by name and number", "<p>&ge;90&#37; &#x2611; &lt;5", `"≥90% ☑ <5"`},
		{"control characters", "<p>a&#1;b&#8203;c\ufeffd", `"abcd"`},
		{"scripts, styles, titles", `<title>x</title><script>var a="<p>x";</script><style>p{}</style><p>a<noscript>x</noscript>`, `"a"`},
		{"comments", "<p>a<!-- x --><!--[if gte mso 9]><xml><w:View/>x</xml><![endif]-->b", `"ab"`},
		{"what only browsers get", "<p><![if !supportLists]>1.&nbsp;<![endif]>数量", `"1. 数量"`},
		{"Office's islands", "<xml><x:Name>Sheet1</x:Name></xml><p>a<o:p></o:p><o:p>&nbsp;</o:p>b<o:p/>c", `"a bc"`},
		{"hidden", `<p>a<span style='display:none;mso-hide:all'>x<span>y</span>z</span>b<b hidden>x</b>c<i style="visibility: hidden !important">x</i>`, `"abc"`},
		{"what hides isn't in other words", `<p style="content:'display:nonexistent'">a`, `"a"`},
		{"revisions", `<p>≥<del cite="mailto:a">80</del><ins>90</ins>%<span class=msoDel>x</span><s>b</s>`, `"≥90%b"`},
		{"notes of reviewers", `<p>a<span class=MsoCommentReference><a>[x1]</a></span></p><div style='mso-element:comment-list'><p>x</div>`, `"a"`},
		{"readings", "<p><ruby>绩<rp>(</rp><rt>jì</rt><rp>)</rp>效<rt>xiào</ruby>", `"绩效"`},
		{"items", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", `"a" "b" "c" "d"`},
		{"definitions", "<dl><dt>a<dd>b<dt>c</dl>", `"a" "b" "c"`},
		{"an end tag that ends nothing", "<p>a</b></td></span>b</p>c", `"ab" "c"`},
		{"an inline end tag doesn't end a block", `<span hidden>x<div>y</span>z</div></span>a`, `"a"`},
		{"fields", `<p>数 <input value="5"> 个 <input type=hidden value=x><input type=submit value=x>`, `"数 5 个"`},
		{"ticks", `<p><input type=checkbox checked>是 <input type="CheckBox">否<input type=radio checked>a`, `"☑是 □否☑a"`},
		{"choices", `<p><select><option>优<option selected> 良 <option>中</select> <select><option>一<option>二</select>`, `"良 一"`},
		{"open choices", `<p>a<select multiple><option>一<option selected>二<option selected>三</select>`, `"a二\n三"`},
		{"areas", "<p><textarea>因\n果 <b></textarea>", `"因\n果 <b>"`},
		{"links", "<p><a href=x>a</a> <a>b", `"a b"`},
		{"a tag cut short", "<p>a<b", `"a"`},
	} {
		var got []string
		for _, b := range read(t, c.page).Blocks {
			got = append(got, fmt.Sprintf("%q", b.(grid.Paragraph).Text))
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestLinesOfACell(t *testing.T) {
	d := read(t, "<table><td><p>一<p>&nbsp;<p>二<br>三</p><div></div><br></table>")
	if got := d.Blocks[0].(*grid.Table).Cells()[0].Text; got != "一\n \n二\n三" {
		t.Errorf("%q", got)
	}
}

func TestPlaces(t *testing.T) {
	d := read(t, "<p>一</p><table><tr><td colspan=2>a<tr><td rowspan=2>b<td>c<tr><td>d<table><tr><td>e<td>f</table>g<td>h</table><p>二")
	var got []string
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			got = append(got, b.Place.String())
		case *grid.Table:
			for _, c := range b.Cells() {
				got = append(got, c.Text+"="+c.Place.Cell)
			}
		}
	}
	want := []string{
		"a.html:第1段", "a=表1 第1行第1列", "b=表1 第2行第1列", "c=表1 第2行第2列", "d/g=表1 第3行第2列", "h=表1 第3行第3列",
		"e=表1.1 第1行第1列", "f=表1.1 第1行第2列", "a.html:第2段",
	}
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], "\n", "/")
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestCharsets(t *testing.T) {
	encoded := func(page string, how interface{ Bytes([]byte) ([]byte, error) }) string {
		b, err := how.Bytes([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	gb := func(page string) string { return encoded(page, simplifiedchinese.GB18030.NewEncoder()) }
	utf16 := func(page string, e unicode.Endianness, p unicode.BOMPolicy) string {
		return encoded(page, unicode.UTF16(e, p).NewEncoder())
	}
	const text = "<p>项目支出绩效自评表㐀𠀀"
	for _, c := range []struct{ name, page string }{
		{"UTF-8", text},
		{"UTF-8 with a mark", "\ufeff" + text},
		{"UTF-8 that says it is GBK", `<meta charset="gbk">` + text},
		{"GB18030, undeclared", gb(text)},
		{"declared in HTML 4's way", gb(`<meta http-equiv=Content-Type content="text/html; charset=gb2312">` + text)},
		{"declared as XML", gb(`<?xml version="1.0" encoding="GBK"?><html>` + text)},
		{"declared as UTF-8 but GBK", gb(`<meta charset=utf-8>` + text)},
		{"UTF-16LE", utf16("<html>"+text, unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16BE", utf16("<html>"+text, unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16LE without a mark", utf16("<html><body><table></table>"+text, unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16BE without a mark", utf16("<html><body><table></table>"+text, unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if got := shown(read(t, c.page)); got != `"项目支出绩效自评表㐀𠀀"` {
			t.Errorf("%s: %s", c.name, got)
		}
	}
	if got := shown(read(t, encoded(`<meta charset=big5><p>項目`, traditionalchinese.Big5.NewEncoder()))); got != `"項目"` {
		t.Error(got)
	}
	d := read(t, "<meta charset=utf-8><p>绩效自评\xff表")
	if got := shown(d); got != "\"绩效自评\ufffd表\"" || len(d.Remarks) != 1 || d.Remarks[0].Code != "PAGE_BYTES" {
		t.Error(got, d.Remarks)
	}
}

// What Excel writes as .xls in HTML: the text shown counts, not x:num.
func TestExcelsPages(t *testing.T) {
	page := `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Excel.Sheet>
<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>自评表</x:Name></x:ExcelWorkbook></xml><![endif]-->
<style>.xl65 {mso-number-format:"0%";}</style></head>
<body link=blue><table border=0 x:str style='table-layout:fixed'>
 <col width=72 span=2 style='width:54pt'>
 <tr height=19><td colspan=3 class=xl65>项目支出绩效自评表</td></tr>
 <tr><td x:num="0.98123">98.1%</td><td align=right x:num x:fmla="=A1*10">9.8</td><td>其他<br
  style='mso-data-placement:same-cell'>说明</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
</table></body></html>`
	encoded, err := simplifiedchinese.GBK.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	if got := shown(read(t, encoded)); got != "表1\n项目支出绩效自评表 | < | <\n98.1% | 9.8 | 其他/说明" {
		t.Error(got)
	}
}

func TestPagesInOneFile(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("<table><tr><td>绩效<td>二</table>")
	if err != nil {
		t.Fatal(err)
	}
	message := strings.ReplaceAll(`MIME-Version: 1.0
X-Document-Type: Workbook
Content-Type: multipart/related; boundary="--=_X"

This document is a web archive.

----=_X
Content-Location: file:///C:/a.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="us-ascii"

<meta charset=3D"utf-8"><p>=E9=A1=B9=
=E7=9B=AE &#32489;

----=_X
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="gb2312"

`+base64.StdEncoding.EncodeToString([]byte(gbk))+`
----=_X
Content-Type: text/css

p {display: none}
----=_X
Content-Type: multipart/alternative; boundary=Y

--Y
Content-Type: text/html

<p>末
--Y--
----=_X--
`, "\n", "\r\n")
	want := "\"项目 绩\"\n表1\n绩效 | 二\n\"末\""
	if got := shown(read(t, message)); got != want {
		t.Error(got)
	}
	if source.Of([]byte(message)) != source.HTML {
		t.Error("isn't told to be a page")
	}
	saved := "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://a\r\n" + message
	if got := shown(read(t, saved)); got != want || source.Of([]byte(saved)) != source.HTML {
		t.Error(got, source.Of([]byte(saved)))
	}
	whole, _, _ := strings.Cut(message, "--Y--")
	if got := shown(read(t, whole)); got != want {
		t.Error("cut short:", got)
	}
}

func codeOf(err error) string {
	if all := fault.All(err); len(all) > 0 {
		return string(all[0].Code)
	}
	return ""
}
