package report_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/paper"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// chineseFonts are fonts of the machine; a test that needs one with Chinese letters is skipped without, but in CI.
func chineseFonts(t testing.TB) []string {
	t.Helper()
	fonts := paper.Fonts()
	blank, err := report.Template(report.Form, "docx")
	if err != nil {
		t.Fatal(err)
	}
	if err := paper.Write(t.Context(), &bytes.Buffer{}, "a.pdf", blank, fonts); err != nil {
		if os.Getenv("ZIPING_SOFFICE") == "required" {
			t.Fatal(err)
		}
		t.Skip("no font with Chinese letters is installed")
	}
	return fonts
}

// onPaper is a report as PDF, without LibreOffice or a browser.
func onPaper(t testing.TB, b *report.Book, kind report.Kind, fonts []string) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := paper.Write(t.Context(), &out, "a.pdf", made(t, b, kind, "docx"), fonts); err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return out.Bytes()
}

// printedRows are the rows of the tables of a PDF, and all that it says, without blanks.
func printedRows(t testing.TB, data []byte) (rows [][]string, said string) {
	t.Helper()
	d, err := pdf.Reader().Read(context.Background(), "a.pdf", data, source.Limits{Cells: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Remarks) > 0 {
		t.Error(d.Remarks)
	}
	unbroken := func(text string) string { return strings.Join(strings.Fields(text), "") }
	var all strings.Builder
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			all.WriteString(unbroken(b.Text))
		case *grid.Table:
			for r := range b.Rows() {
				var cells []string
				for c := range b.Width(r) {
					if cell := b.At(r, c); cell != nil && cell.Row == r && cell.Column == c {
						cells = append(cells, unbroken(cell.Text))
						all.WriteString(unbroken(cell.Text))
					}
				}
				rows = append(rows, cells)
			}
		}
	}
	return rows, all.String()
}

// Every figure of a report that is laid out by itself is that of the results: read back from the pages.
func TestPagesShowTheResults(t *testing.T) {
	fonts := chineseFonts(t)
	forms := county(t)
	b, records := bookOf(t, forms...)
	rowsOn := map[report.Kind][][]string{}
	saidOn := map[report.Kind]string{}
	for kind := range kinds {
		rowsOn[kind], saidOn[kind] = printedRows(t, onPaper(t, b, kind, fonts))
	}
	has := func(kind report.Kind, name string, figures ...exact.Amount) {
		t.Helper()
		if !hasFigures(rowsOn[kind], strings.Join(strings.Fields(name), ""), figures...) {
			t.Errorf("%s: %s has not %v", kind, name, figures)
		}
	}
	says := func(kind report.Kind, format string, args ...any) {
		t.Helper()
		if want := fmt.Sprintf(format, args...); !strings.Contains(saidOn[kind], want) {
			t.Errorf("%s: %s isn't said", kind, want)
		}
	}
	for i, r := range records {
		for _, w := range r.Indicators {
			has(report.Form, w.Name, w.Points, w.Score)
			has(report.Text, w.Name, w.Points, w.Score)
			if w.Score.Fraction().Less(w.Points.Fraction()) {
				has(report.Unmet, w.Name, w.Points, w.Score)
			}
		}
		has(report.Form, "总分", r.Points, r.Score)
		for _, tier := range r.Tiers {
			says(report.Text, "%s：满分%v分，得%v分", tier.Name, tier.Points, tier.Score)
		}
		says(report.Text, "本项目满分%v分，得%v分，等级为“%s”", r.Points, r.Score, *r.Grade)
		says(report.Opinion, "本项目满分%v分，得%v分，等级为“%s”", r.Points, r.Score, *r.Grade)
		budget := forms[i].Funds.Adjusted.Total
		if !budget.IsSet() {
			budget = forms[i].Funds.Initial.Total
		}
		has(report.Summary, r.Project, budget, forms[i].Funds.Spent.Total, r.Points, r.Score)
	}
	for _, picture := range []string{"各级指标得分与满分", "从满分到得分", "各指标在评分曲线上的位置"} {
		says(report.Text, "%s", picture)
	}
}

// lettersOf is what each page of a PDF says, in the order in which it was drawn, without blanks.
func lettersOf(t testing.TB, data []byte) (pages []string) {
	t.Helper()
	all, err := pdf.Pages(t.Context(), "a.pdf", data, source.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range all {
		var b strings.Builder
		for _, l := range p.Letters {
			b.WriteString(strings.TrimSpace(l.Text))
			if l.X < 0 || l.X+l.Width > p.Width || l.Y < l.Size/2 || l.Y > p.Height {
				t.Errorf("%s is outside of the page, at %v, %v", l.Text, l.X, l.Y)
			}
		}
		pages = append(pages, b.String())
	}
	return pages
}

// Headings are repeated on each page that a table goes on on, every project is there once, pages are numbered, and the
// same document gives the same bytes.
func TestLongTablesOnPages(t *testing.T) {
	fonts := chineseFonts(t)
	forms := many(t, 150)
	for i, f := range forms {
		f.Project.Name = fmt.Sprintf("第%03d号项目", i)
	}
	b, records := bookOf(t, forms...)
	data := onPaper(t, b, report.Summary, fonts)
	pages := lettersOf(t, data)
	for i, said := range pages {
		if strings.Contains(said, "号项目") != strings.Contains(said, "排名项目名称实施单位") || !strings.HasSuffix(said, fmt.Sprintf("—%d—", i+1)) {
			t.Errorf("page %d says %s", i+1, said)
		}
	}
	for _, r := range records {
		if n := strings.Count(strings.Join(pages, ""), r.Project); n != 1 {
			t.Errorf("%s is there %d times", r.Project, n)
		}
	}
	if len(pages) < 5 {
		t.Errorf("%d pages", len(pages))
	}
	if again := onPaper(t, b, report.Summary, fonts); !bytes.Equal(again, data) {
		t.Error("the same report is another file")
	}
}

// A cell that covers more rows than a page has goes on on the next page, and says what it says once.
func TestLongCellsOnPages(t *testing.T) {
	fonts := chineseFonts(t)
	f := *county(t)[1]
	row := f.Indicators[0]
	f.Indicators = nil
	for i := range 90 {
		row.Name, row.Points = fmt.Sprintf("第%03d项指标", i), exact.MustAmount("1")
		f.Indicators = append(f.Indicators, row)
	}
	b, _ := bookOf(t, &f)
	pages := lettersOf(t, onPaper(t, b, report.Form, fonts))
	all := strings.Join(pages, "")
	if len(pages) < 3 || strings.Count(all, "产出指标") != 1 {
		t.Errorf("%d pages: %s", len(pages), all)
	}
	for i := range 90 {
		if strings.Count(all, fmt.Sprintf("第%03d项指标", i)) != 1 {
			t.Errorf("row %d isn't there once", i)
		}
	}
}

// Whatever a form says is on the page, as text; a character that no font has is an error that names it.
func TestAnyTextOnPages(t *testing.T) {
	fonts := chineseFonts(t)
	named := func(name string) *report.Book {
		f := *county(t)[1]
		f.Project.Name = name
		f.Goals = []indicator.Goal{{Text: name, Outcome: name}}
		b, _ := bookOf(t, &f)
		return b
	}
	for _, name := range []string{
		`=HYPERLINK("http://x","y")`, "]]>", "(a\\)b(", "<script>alert(1)</script>", "a\x1b[31m\x00\u202eb", "&lt;b&gt;",
		strings.Repeat("长", 300), strings.Repeat("x", 300), strings.Repeat("1", 40) + "." + strings.Repeat("5", 40), "é①Ⅲ㎡‰～—",
	} {
		_, said := printedRows(t, onPaper(t, named(name), report.Form, fonts))
		want := strings.NewReplacer("\x1b", "", "\x00", "", "\u202e", "", " ", "").Replace(name)
		if !strings.Contains(said, want) {
			t.Errorf("%q isn't on the page: %s", name, said)
		}
	}
	var out bytes.Buffer
	err := paper.Write(t.Context(), &out, "a.pdf", made(t, named("甲\U0010fffd乙\U0010fffc"), report.Form, "docx"), fonts)
	faults := fault.All(err)
	if len(faults) != 1 || faults[0].Code != "FONT_LACKS" || faults[0].Text != "\U0010fffc\U0010fffd" || faults[0].Hint.IsZero() || out.Len() > 0 {
		t.Errorf("%v, %d bytes", err, out.Len())
	}
	latin := slices.DeleteFunc(slices.Clone(fonts), func(f string) bool { return !strings.Contains(f, "DejaVu") })
	err = paper.Write(t.Context(), &out, "a.pdf", made(t, named("甲"), report.Form, "docx"), latin)
	if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "FONT_MISSING" || out.Len() > 0 {
		t.Error(err)
	}
}
