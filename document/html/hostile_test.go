package html_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/source"
)

// form is a self-evaluation as Word saves it, with so many indicators.
func form(indicators int) string {
	var b strings.Builder
	b.WriteString(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8">
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} --></style></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center><b><span style='font-size:18.0pt;font-family:黑体'>项目支出绩效自评表<o:p></o:p></span></b></p>
<p class=MsoNormal>（2023年度）</p>
<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'>`)
	cell := func(text, attributes string) {
		fmt.Fprintf(&b, "\n<td width=71 %s style='width:53.4pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'>\n"+
			"<p class=MsoNormal align=center style='text-align:center'><span\nlang=EN-US style='font-size:9.0pt'>%s<o:p></o:p></span></p></td>", attributes, text)
	}
	for _, heading := range strings.Fields("一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因") {
		cell(heading, "")
	}
	for i := range indicators {
		b.WriteString("</tr>\n<tr>")
		if i%10 == 0 {
			cell("产出指标", "rowspan=10")
		}
		if i%5 == 0 {
			cell("数量指标", "rowspan=5")
		}
		for _, text := range []string{fmt.Sprint("指标", i, "：培训<del>人</del>次数"), "≥90&nbsp;%", "95%", "10", "10.00", "&nbsp;"} {
			cell(text, "")
		}
	}
	b.WriteString("</tr></table><p>联系电话：<input value=010></p></div></body></html>")
	return b.String()
}

// Each page is read, or refused with the limit that it passes, within 200 MB.
func TestHostilePages(t *testing.T) {
	times := strings.Repeat
	const much = 1 << 20
	for _, c := range []struct{ name, page, want string }{
		{"spans of 10^9", "<table>" + times("<tr><td rowspan=1000000000 colspan=1000000000>a", 10), ""},
		{"wide spans down", "<table><tr>" + times("<td rowspan=65534 colspan=1000>a", 16) + times("<tr><td>b", 1000), "DOCUMENT_CELLS"},
		{"endless columns", "<table><tr>" + times("<td>", much), "LIMIT_COLUMNS"},
		{"endless rows", "<table>" + times("<tr><td>", much), ""},
		{"endless filled rows", "<table>" + times("<tr><td>a<td>b", much), "DOCUMENT_CELLS"},
		{"rows under spans", "<table><tr>" + times("<td rowspan=0 colspan=1000>x", 16) + times("<tr><td>", much), "DOCUMENT_CELLS"},
		{"the last of a million rows is filled", "<table>" + times("<tr>", much) + "<td>a", "DOCUMENT_CELLS"},
		{"bodies", "<table>" + times("<tbody><tr>", much), ""},
		{"tables in tables", times("<table><tr><td>", much), "LIMIT_DEPTH"},
		{"tables after tables", times("<table>", much), ""},
		{"blocks in blocks", times("<div>", much), "LIMIT_DEPTH"},
		{"formats in formats", times("<b><i><font color=x>", much/2) + "a", ""},
		{"paragraphs in formats", times("<b><i>", 500) + times("<p>a", 1000), ""},
		{"hidden in hidden", times("<span hidden>", much), "LIMIT_DEPTH"},
		{"end tags", times("</table></p></div></b>", much/4), ""},
		{"paragraphs", times("<p>a", much), "DOCUMENT_LINES"},
		{"paragraphs of a cell", "<table><td>" + times("<p>a", 2*much), "DOCUMENT_LINES"},
		{"line breaks", times("<br>", much), ""},
		{"options", "<select>" + times("<option>a", much), ""},
		{"one tag", "<p " + times("a=b ", much), ""},
		{"a longer tag", "<p " + times("a", 17*much), "LINE_LONG"},
		{"a comment without an end", "<p>a<!--" + times("-- >", much), ""},
		{"entities", "<p>" + times("&lt;&#9999999999999;&", much/4), ""},
		{"style", "<p style='" + times("display:none;", much/8) + "'>", ""},
		{"zeros", times("<p>\x00", 100), ""},
		{"headers", "MIME-Version: 1.0\n" + times("a: text/html\n", much), "PACKAGE_BROKEN"},
		{"parts in parts", "MIME-Version: 1.0\n" + times("Content-Type: multipart/related; boundary=a\n\n--a\n", 1000), ""},
		{"parts", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n" + times("--a\nContent-Type: text/html\n\na\n", much/16), ""},
	} {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		d, err := html.Reader().Read(context.Background(), "a.html", []byte(c.page), source.Limits{})
		runtime.ReadMemStats(&after)
		if got := codeOf(err); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if grown := (after.Sys - before.Sys) >> 20; grown > 200 {
			t.Errorf("%s: takes %d MB", c.name, grown)
		}
		runtime.KeepAlive(d)
	}
}

func TestLimitsOfTheCaller(t *testing.T) {
	for _, c := range []struct {
		limits source.Limits
		want   string
	}{
		{source.Limits{Bytes: 100}, "LIMIT_SIZE"}, {source.Limits{Depth: 3}, "LIMIT_DEPTH"}, {source.Limits{Cells: 40}, "DOCUMENT_CELLS"},
	} {
		if _, err := html.Reader().Read(context.Background(), "a", []byte(form(20)), c.limits); codeOf(err) != c.want {
			t.Errorf("%+v: %v", c.limits, err)
		}
	}
}

func TestReadingStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := html.Reader().Read(ctx, "a", []byte(form(2000)), source.Limits{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// fixtures are pages of each kind.
func fixtures(t testing.TB) []string {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("<meta charset=gbk>" + form(3))
	if err != nil {
		t.Fatal(err)
	}
	return []string{
		form(12), gbk,
		"<table><tbody><tr><td rowspan=0>a<td colspan=3>b<tfoot><tr><td>c<table><td>d</table></table><select><option>a<option selected>b",
		"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html; charset=gbk\n" +
			"Content-Transfer-Encoding: quoted-printable\n\n<p>=CF=EE=C4=BF<table><td>a</table>\n--a--\n",
	}
}

// checked holds what every document that is read must keep to.
func checked(t testing.TB, data []byte) {
	d, err := html.Reader().Read(context.Background(), "a.html", data, source.Limits{Cells: 100_000})
	if err != nil {
		if codeOf(err) == "" {
			t.Errorf("no fault: %v", err)
		}
		return
	}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			if strings.TrimSpace(b.Text) == "" || b.Place.Cell == "" {
				t.Errorf("%+v", b)
			}
		case *grid.Table:
			for _, c := range b.Cells() {
				if b.At(c.Row, c.Column) != c || c.Place.Cell == "" || c.IsBlank() && c.Rows == 1 && c.Columns == 1 && c.Text != "" {
					t.Errorf("%+v", c)
				}
			}
		}
	}
}

// Flipped bytes and pages cut short are read or refused.
func TestBrokenPages(t *testing.T) {
	for n, page := range fixtures(t) {
		random := rand.New(rand.NewPCG(16, uint64(n)))
		for range 1000 {
			data := []byte(page)
			for range 1 + random.IntN(8) {
				data[random.IntN(len(data))] ^= byte(1 << random.IntN(8))
			}
			if random.IntN(2) == 0 {
				data = data[:random.IntN(len(data))]
			}
			checked(t, data)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, page := range fixtures(f) {
		f.Add([]byte(page))
	}
	f.Fuzz(func(t *testing.T, data []byte) { checked(t, data) })
}

func BenchmarkRead(b *testing.B) {
	page := []byte(form(200))
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Reader().Read(context.Background(), "a.html", page, source.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
