package report_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/document/xlsx"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/internal/sample/soffice"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

func checker(t testing.TB) *review.Checker {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	evaluator, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(evaluator, review.Review)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// bookOf is a book of forms with their results.
func bookOf(t testing.TB, forms ...*indicator.Form) (*report.Book, []evaluation.Record) {
	t.Helper()
	c := checker(t)
	b := &report.Book{}
	var records []evaluation.Record
	for _, f := range forms {
		r, err := c.Check(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Add(r); err != nil {
			t.Fatal(err)
		}
		records = append(records, r.Result.Record(lang.Chinese))
	}
	return b, records
}

// county are the forms of a county's bureau.
func county(t testing.TB) []*indicator.Form {
	t.Helper()
	files, err := filepath.Glob("../../examples/changli/*.yaml")
	if err != nil || len(files) < 6 {
		t.Fatal(files, err)
	}
	var all []*indicator.Form
	for _, f := range files {
		form, err := indicator.FormYAML(f, read(t, f))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, form)
	}
	return all
}

// made is a report of a kind in a format.
func made(t testing.TB, b *report.Book, kind report.Kind, format string) []byte {
	t.Helper()
	var out bytes.Buffer
	if format == "html" {
		if err := b.HTML(&out, kind); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	blank, err := report.Template(kind, format)
	if err != nil {
		t.Fatal(err)
	}
	filled, err := template.Read(string(kind), blank, report.Fields(b.Forms()))
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	if err := filled.Fill(&out, b.Data()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// kinds are the reports that there are, with their formats.
var kinds = map[report.Kind][]string{
	report.Form: {"docx", "xlsx", "html"}, report.Text: {"docx", "html"}, report.Summary: {"docx", "xlsx", "html"},
	report.Unmet: {"docx", "xlsx", "html"}, report.Opinion: {"docx", "xlsx", "html"},
}

// rowsOf are the rows of a document's tables, each cell once, where it begins.
func rowsOf(t testing.TB, data []byte) (rows [][]string) {
	t.Helper()
	reader := html.Reader()
	switch source.Of(data) {
	case source.Word:
		reader = docx.Reader()
	case source.Workbook:
		reader = xlsx.Reader()
	}
	d, err := reader.Read(context.Background(), "a", data, source.Limits{Cells: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range d.Blocks {
		table, ok := b.(*grid.Table)
		if !ok {
			continue
		}
		for r := range table.Rows() {
			var cells []string
			for c := range table.Width(r) {
				if cell := table.At(r, c); cell != nil && cell.Row == r && cell.Column == c {
					cells = append(cells, cell.Text)
				}
			}
			rows = append(rows, cells)
		}
	}
	return rows
}

// hasFigures reports whether a row of some shows a name and, behind it, all of some figures, in their order.
func hasFigures(rows [][]string, name string, figures ...exact.Amount) bool {
	return slices.ContainsFunc(rows, func(cells []string) bool {
		at := slices.Index(cells, name)
		if at < 0 {
			return false
		}
		for _, f := range figures {
			found := slices.IndexFunc(cells[at+1:], func(c string) bool {
				a, err := exact.ParseAmount(strings.TrimSpace(c))
				return err == nil && a.IsSet() == f.IsSet() && a.Equal(f)
			})
			if found < 0 {
				return false
			}
			at += found + 1
		}
		return true
	})
}

// Every figure of a report is that of the results: read back from Word, workbooks and pages.
func TestReportsShowTheResults(t *testing.T) {
	forms := county(t)
	b, records := bookOf(t, forms...)
	for _, format := range kinds[report.Form] {
		rows := rowsOf(t, made(t, b, report.Form, format))
		for _, r := range records {
			for _, w := range r.Indicators {
				if !hasFigures(rows, w.Name, w.Points, w.Score) {
					t.Errorf("form.%s: %s of %s has not %v and %v", format, w.Name, r.Project, w.Points, w.Score)
				}
			}
			if format != "html" && !hasFigures(rows, "总分", r.Points, r.Score) {
				t.Errorf("form.%s: %s hasn't %v", format, r.Project, r.Score)
			}
		}
	}
	for i, f := range forms {
		one, _ := bookOf(t, f)
		r := records[i]
		text := string(made(t, one, report.Form, "html"))
		if want := fmt.Sprintf(`<dd class="big">%v<small> / %v</small>`, r.Score, r.Points); !strings.Contains(text, want) {
			t.Errorf("%s: no %s", r.Project, want)
		}
		for _, tier := range r.Tiers {
			if want := fmt.Sprintf("%s满分%v分，得%v分", tier.Name, tier.Points, tier.Score); !strings.Contains(text, want) {
				t.Errorf("%s: the picture doesn't say %s", r.Project, want)
			}
		}
		rows := rowsOf(t, made(t, one, report.Text, "docx"))
		for _, w := range r.Indicators {
			if !hasFigures(rows, w.Name, w.Points, w.Score) {
				t.Errorf("text.docx: %s of %s", w.Name, r.Project)
			}
		}
	}
	for _, format := range kinds[report.Summary] {
		rows := rowsOf(t, made(t, b, report.Summary, format))
		for i, r := range records {
			budget := forms[i].Funds.Adjusted.Total
			if !budget.IsSet() {
				budget = forms[i].Funds.Initial.Total
			}
			if !hasFigures(rows, r.Project, budget, forms[i].Funds.Spent.Total, r.Points, r.Score) {
				t.Errorf("summary.%s: %s has not %v", format, r.Project, r.Score)
			}
		}
	}
	for _, format := range kinds[report.Unmet] {
		rows := rowsOf(t, made(t, b, report.Unmet, format))
		for _, r := range records {
			for _, w := range r.Indicators {
				if w.Score.Fraction().Less(w.Points.Fraction()) && !hasFigures(rows, w.Name, w.Points, w.Score) {
					t.Errorf("unmet.%s: %s of %s is missing", format, w.Name, r.Project)
				}
			}
		}
	}
}

// Workbooks show the scores of a column with the same decimals, and so its money: 99.20 below 99.58, 9.20 below 24.00.
func TestFiguresInAColumn(t *testing.T) {
	b, _ := bookOf(t, county(t)...)
	for kind, want := range map[report.Kind][]string{
		report.Summary: {"24.00", "9.20", "99.20", "99.58", "176.46"}, report.Form: {"104.00", "9.20", "12.50", "5.20"},
		report.Unmet: {"7.00", "0.50"},
	} {
		var shown []string
		for _, row := range rowsOf(t, made(t, b, kind, "xlsx")) {
			shown = append(shown, row...)
		}
		for _, figure := range want {
			if !slices.Contains(shown, figure) {
				t.Errorf("%s: no %s in %q", kind, figure, shown)
			}
		}
	}
}

// The waterfall ends at the score, and what its steps lose and gain is the way there.
func TestWaterfallsEndAtTheScore(t *testing.T) {
	for _, f := range county(t) {
		b, records := bookOf(t, f)
		steps := b.Data()["waterfall"].([]template.Tree)
		left := records[0].Points.Fraction()
		for _, s := range steps {
			if a, ok := s["lost"].(exact.Amount); ok {
				left = left.Sub(a.Fraction())
			}
			if a, ok := s["gained"].(exact.Amount); ok {
				left = left.Add(a.Fraction())
			}
		}
		if !left.Equal(records[0].Score.Fraction()) {
			t.Errorf("%s: %v, want %v", records[0].Project, left, records[0].Score)
		}
	}
}

// Data has the fields that Fields lists, of the kinds that it says, and no others.
func TestDataAreTheFields(t *testing.T) {
	for n := 1; n <= 6; n += 5 {
		b, _ := bookOf(t, county(t)[:n]...)
		holdTo(t, "", report.Fields(n), b.Data())
	}
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		for _, f := range report.List(report.Fields(1), l) {
			if f.Says == "" || strings.HasPrefix(f.Says, "REPORT_") {
				t.Errorf("%s has no sentence: %s", f.Name, f.Says)
			}
		}
	}
}

func holdTo(t *testing.T, before string, fields []template.Field, data template.Tree) {
	t.Helper()
	known := map[string]template.Kind{}
	for _, f := range fields {
		known[f.Name] = f.Kind
		switch v := data[f.Name].(type) {
		case template.Tree:
			holdTo(t, before+f.Name+".", f.Fields, v)
		case []template.Tree:
			for _, item := range v {
				holdTo(t, before+f.Name+".", f.Fields, item)
			}
		case string:
			if f.Kind != template.Text {
				t.Errorf("%s%s is a text", before, f.Name)
			}
		case exact.Amount:
			if f.Kind != template.Figure {
				t.Errorf("%s%s is a figure", before, f.Name)
			}
		}
	}
	for name := range data {
		if _, ok := known[name]; !ok {
			t.Errorf("%s%s isn't listed", before, name)
		}
	}
}

// Whatever a form says is text in every report.
func TestNothingOfAFormIsTakenForMarkup(t *testing.T) {
	for _, text := range []string{
		`=HYPERLINK("http://x","y")`, `{ INCLUDETEXT "/etc/passwd" }`, "]]>", "<script>alert(1)</script>", "{{project.code}}{{#projects}}",
		"a\x1b[31m\x00\u202eb", "&lt;b&gt;", `"><img src=x onerror=1>`, "+1", "@a", "</title></svg>", "\n::error::x",
	} {
		f := *county(t)[1]
		f.Project.Name, f.Project.Department = text, text
		f.Indicators = slices.Clone(f.Indicators)
		f.Indicators[0].Name, f.Indicators[0].Reason, f.Indicators[0].Level1 = text, text, text
		f.Goals = []indicator.Goal{{Text: text, Outcome: text}}
		b, _ := bookOf(t, &f)
		for kind, formats := range kinds {
			for _, format := range formats {
				name := string(kind) + "." + format
				data := made(t, b, kind, format)
				if format == "html" {
					page := string(data)
					if strings.Contains(page, "<script") || strings.Contains(page, "<img") || strings.ContainsAny(page, "\x00\x1b\u202e") ||
						strings.Count(page, "</title>") != 1+strings.Count(page, "<svg")-strings.Count(page, "<figure") {
						t.Errorf("%s: %q: %s", name, text, page[:200])
					}
					continue
				}
				for part, content := range partsOf(t, data) {
					if strings.Contains(content, "INCLUDETEXT") && strings.Contains(content, "instrText") || strings.Contains(content, "HYPERLINK") && strings.Contains(content, "<f>") {
						t.Errorf("%s: %q is a field in %s", name, text, part)
					}
				}
			}
		}
	}
}

// partsOf are the parts of a package; each is XML.
func partsOf(t testing.TB, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		p, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := all[f.Name]; twice {
			t.Errorf("%s is there twice", f.Name)
		}
		all[f.Name] = string(content)
		if strings.HasSuffix(f.Name, ".xlsx") {
			partsOf(t, content)
			continue
		}
		x := xml.NewDecoder(bytes.NewReader(content))
		for {
			if _, err := x.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return all
}

// printedText is what the pages of a PDF say, without blanks.
func printedText(t *testing.T, name string, data []byte) string {
	t.Helper()
	d, err := pdf.Reader().Read(context.Background(), name, data, source.Limits{Cells: 1 << 20})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var b strings.Builder
	for _, block := range d.Blocks {
		switch block := block.(type) {
		case grid.Paragraph:
			b.WriteString(block.Text)
		case *grid.Table:
			for _, c := range block.Cells() {
				b.WriteString(c.Text)
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), "")
}

// LibreOffice opens every report and makes pages of it, which say what the results say; their Chinese is text in fonts
// that are in the file.
func TestReportsAreOpenedElsewhere(t *testing.T) {
	b, _ := bookOf(t, county(t)...)
	documents := map[string][]byte{}
	for kind, formats := range kinds {
		for _, format := range formats {
			if format != "html" {
				documents[string(kind)+format+"."+format] = made(t, b, kind, format)
			}
		}
	}
	_, records := bookOf(t, county(t)...)
	for name, printed := range soffice.Convert(t, "pdf", documents) {
		said := printedText(t, name, printed)
		if !bytes.Contains(printed, []byte("/FontFile")) || strings.ContainsRune(said, '\ufffd') {
			t.Errorf("%s: its fonts aren't in it, or lack characters", name)
		}
		for _, r := range records {
			wants := []string{r.Project, r.Score.String()}
			if strings.HasPrefix(name, "form") || strings.HasPrefix(name, "text") {
				for _, w := range r.Indicators {
					wants = append(wants, w.Name, w.Score.String())
				}
			}
			for _, want := range wants {
				if strings.HasPrefix(name, "unmet") {
					break // which projects are in it, another test says
				}
				short := strings.TrimSuffix(strings.TrimRight(want, "0"), ".") // as workbooks show 12.50
				if want = strings.Join(strings.Fields(want), ""); !strings.Contains(said, want) && !strings.Contains(said, short) {
					t.Errorf("%s: %s isn't printed", name, want)
				}
			}
		}
	}
}

// many are the forms of a large department.
func many(t testing.TB, n int) []*indicator.Form {
	t.Helper()
	var all []*indicator.Form
	for i := 0; len(all) < n; i++ {
		if sample.Bad(i) {
			continue
		}
		form, err := indicator.FormYAML("a.json", []byte(sample.Form(i)))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, form)
	}
	return all
}

// A page of 500 projects opens at once.
func TestPageOfALargeDepartment(t *testing.T) {
	b, records := bookOf(t, many(t, 500)...)
	page := made(t, b, report.Summary, "html")
	if len(page) > 3_000_000 {
		t.Errorf("%d bytes", len(page))
	}
	if n := strings.Count(string(page), "<details>"); n == 0 || strings.Contains(string(page), "<details open") {
		t.Errorf("%d parts are folded", n)
	}
	if d := cmp.Diff(len(records), len(b.Data()["ranking"].([]template.Tree))); d != "" {
		t.Error(d)
	}
}

// Equal scores share a rank.
func TestRanks(t *testing.T) {
	forms := county(t)
	b, _ := bookOf(t, forms[0], forms[0], forms[1], forms[0])
	var ranks []string
	for _, p := range b.Data()["ranking"].([]template.Tree) {
		ranks = append(ranks, p["rank"].(exact.Amount).String())
	}
	if d := cmp.Diff([]string{"1", "1", "1", "4"}, ranks); d != "" {
		t.Error(d)
	}
}

func BenchmarkDepartmentOf500(b *testing.B) {
	book, _ := bookOf(b, many(b, 500)...)
	for _, format := range kinds[report.Summary] {
		b.Run(format, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.SetBytes(int64(len(made(b, book, report.Summary, format))))
			}
		})
	}
	b.Run("form docx", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.SetBytes(int64(len(made(b, book, report.Form, "docx"))))
		}
	})
}

func read(t testing.TB, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
