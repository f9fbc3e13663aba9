package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/document/template"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// ofDocuments are forms of documents, with a cell for each value, of tables and of lines.
func ofDocuments(t *testing.T) (all []*indicator.Form) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	write := func(name string, data []byte) {
		files = append(files, filepath.Join(dir, name))
		if err := os.WriteFile(files[len(files)-1], data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for i, layout := range layouts.All() {
		if i%6 == 0 {
			sample := layout.Make(uint64(i))
			write(fmt.Sprintf("表%d.docx", i), sample.Docx())
			write(fmt.Sprintf("表%d.xlsx", i), sample.Xlsx())
		}
	}
	write("一行.ndjson", []byte(`{"year":"2024 年","project":{"name":"甲"},"indicators":[{"level1":"产出指标","level2":"数量指标",`+
		`"name":"里程","target":"８０公里","actual":"76 公里","points":"50"}]}`+"\n"))
	in := document.Input{Files: files, Readers: office.Readers()}
	for form, err := range in.Forms(t.Context()) {
		if err == nil { // some layouts are beside forms
			all = append(all, form)
		}
	}
	if len(all) < 8 {
		t.Fatalf("%d forms", len(all))
	}
	return all
}

// scoredAs are forms as results in a language, read back, with what was found in them.
func scoredAs(
	t *testing.T, c *review.Checker, in func(lang.Language) document.Results, l lang.Language, forms []*indicator.Form,
) (all []*document.Scored, found []*review.Report) {
	t.Helper()
	block := in(l).Block()
	for _, form := range forms {
		r, err := c.Check(form)
		if err != nil {
			t.Fatal(err)
		}
		if r.Result == nil {
			continue
		}
		found = append(found, r)
		if err := block.Add(r.Result); err != nil {
			t.Fatal(err)
		}
	}
	lines, err := block.Append(nil)
	if err != nil {
		t.Fatal(err)
	}
	input := document.Input{Files: []string{"-"}, Stdin: bytes.NewReader(lines), Results: true}
	for record := range input.Records(t.Context()) {
		scored, err := record.Scored()
		if err != nil || scored == nil {
			t.Fatal(scored, err)
		}
		all = append(all, scored)
	}
	if len(all) != len(found) {
		t.Fatalf("%d results of %d forms", len(all), len(found))
	}
	return all, found
}

// Reports of results with their forms are those of the forms, whatever language the results were written in.
func TestReportsOfResultsAreThoseOfTheForms(t *testing.T) {
	c := checker(t)
	forms := append(county(t), ofDocuments(t)...)
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		written := lang.Chinese
		if l == lang.Chinese {
			written = lang.English
		}
		scored, found := scoredAs(t, c, document.NDJSONWithForms, written, forms)
		ofForms, ofResults := &report.Book{Language: l}, &report.Book{Language: l}
		for i, s := range scored {
			again, err := c.Check(s.Form)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(s.Check(again.Result), ofForms.Add(found[i]), ofResults.Add(again)); err != nil {
				t.Fatal(err)
			}
		}
		same := cmp.Comparer(func(a, b exact.Amount) bool { return a.String() == b.String() && a.IsSet() == b.IsSet() })
		if diff := cmp.Diff(ofForms.Data(), ofResults.Data(), same); diff != "" {
			t.Errorf("%s: %s", l, diff)
		}
		for _, kind := range []report.Kind{report.Form, report.Text, report.Summary, report.Unmet, report.Opinion} {
			for _, format := range []string{"docx", "xlsx", "html"} {
				if kind == report.Text && format == "xlsx" {
					continue
				}
				if !bytes.Equal(made(t, ofForms, kind, format), made(t, ofResults, kind, format)) {
					t.Errorf("%s, %s, %s: the results give another report", kind, format, l)
				}
			}
		}
	}
}

// Results without their forms make the reports that they suffice for, with the same figures; what they don't say is
// marked, and other reports are refused.
func TestReportsOfResultsWithoutForms(t *testing.T) {
	c := checker(t)
	forms := county(t)
	forms[0].Indicators[3].Reason, forms[1].Indicators[0].Actual = "", forms[0].Indicators[0].Actual
	scored, found := scoredAs(t, c, document.NDJSON, lang.English, forms)
	full, lean := new(report.Book), new(report.Book)
	for i, s := range scored {
		if err := errors.Join(full.Add(found[i]), lean.AddRecord(s.Record)); err != nil {
			t.Fatal(err)
		}
	}
	if full.Pending() != lean.Pending() || full.Forms() != lean.Forms() {
		t.Errorf("%d of %d without a total, and %d of %d", lean.Pending(), lean.Forms(), full.Pending(), full.Forms())
	}
	a, b := full.Data(), lean.Data()
	hold := func(what string, a, b template.Tree, keys ...string) {
		t.Helper()
		for _, key := range keys {
			if x, y := fmt.Sprint(a[key]), fmt.Sprint(b[key]); x != y {
				t.Errorf("%s: %s is %s, and %s without forms", what, key, x, y)
			}
		}
	}
	hold("summary", a["summary"].(template.Tree), b["summary"].(template.Tree), "projects", "scored", "pending")
	hold("all", a, b, "department", "years", "bands")
	for i, p := range a["ranking"].([]template.Tree) {
		q := b["ranking"].([]template.Tree)[i]
		hold("a project", p, q, "file", "year", "score", "points", "lost", "grade", "rank", "rate", "execution")
		if q["budget"] != "未载" || q["spent"] != "未载" || q["project"].(template.Tree)["implementing_unit"] != "未载" {
			t.Errorf("money that isn't known: %v", q)
		}
		unmet, without := p["unmet"].([]template.Tree), q["unmet"].([]template.Tree)
		if len(unmet) != len(without) {
			t.Fatalf("%d unmet, and %d without forms", len(unmet), len(without))
		}
		for j := range unmet {
			hold("unmet", unmet[j], without[j], "number", "level1", "name", "target", "actual", "points", "score", "lost", "attainment")
			if without[j]["reason"] != "未载" {
				t.Errorf("a reason that isn't known: %v", without[j]["reason"])
			}
		}
	}
	for _, kind := range []report.Kind{report.Summary, report.Unmet} {
		for _, format := range []string{"docx", "xlsx", "html"} {
			if err := lean.Suffices(kind); err != nil {
				t.Error(err)
			}
			data := made(t, lean, kind, format)
			text := string(data)
			if format != "html" {
				text = strings.Join(slices.Collect(maps.Values(partsOf(t, data))), "")
			}
			if !strings.Contains(text, "6个项目依据评分结果列出") ||
				!strings.Contains(text, "未载") || strings.Contains(text, "未发现需要修改的问题") {
				t.Errorf("%s, %s doesn't say what isn't known: %s", kind, format, text)
			}
		}
	}
	for _, kind := range []report.Kind{report.Form, report.Text, report.Opinion} {
		if e := fault.All(lean.Suffices(kind)); len(e) != 1 || e[0].Code != "REPORT_LEAN" {
			t.Errorf("%s: %v", kind, e)
		}
		if err := lean.HTML(new(bytes.Buffer), kind); err == nil {
			t.Errorf("%s is made", kind)
		}
		if err := full.Suffices(kind); err != nil {
			t.Error(err)
		}
	}
}

// What stands above a table on a condition doesn't begin a page.
func TestNotesBeginNoPage(t *testing.T) {
	scored, _ := scoredAs(t, checker(t), document.NDJSON, lang.Chinese, county(t))
	lean := new(report.Book)
	for _, s := range scored {
		if err := lean.AddRecord(s.Record); err != nil {
			t.Fatal(err)
		}
	}
	for name, part := range partsOf(t, made(t, lean, report.Unmet, "xlsx")) {
		if strings.Contains(part, "rowBreaks") {
			t.Errorf("%s breaks its page", name)
		}
	}
}

// A department's sum of money doesn't stand for projects whose money isn't known.
func TestForMixedResults(t *testing.T) {
	c := checker(t)
	forms := county(t)
	scored, found := scoredAs(t, c, document.NDJSON, lang.Chinese, forms)
	b := new(report.Book)
	if err := errors.Join(b.Add(found[0]), b.AddRecord(scored[1].Record), b.AddRecord(scored[2].Record)); err != nil {
		t.Fatal(err)
	}
	summary := b.Data()["summary"].(template.Tree)
	if fmt.Sprint(summary["budget"]) != "20" || summary["lacking"] != "另有2个项目缺少预算数或执行数，未计入合计。" ||
		summary["score"].(exact.Amount).IsSet() || fmt.Sprint(summary["scored"]) != "3" {
		t.Errorf("%v", summary)
	}
}

// A result of a version that didn't say which targets were met isn't taken for one where all were.
func TestResultsOfAnOlderVersion(t *testing.T) {
	scored, _ := scoredAs(t, checker(t), document.NDJSON, lang.Chinese, county(t)[:1])
	record := scored[0].Record
	record.Indicators = append([]evaluation.RowRecord{}, record.Indicators...)
	record.Indicators[2].Met = nil
	e := fault.All(new(report.Book).AddRecord(record))
	if len(e) != 1 || e[0].Code != "RESULT_OLD" || e[0].Place.Pointer != "/indicators/2" {
		t.Errorf("%v", e)
	}
}

// A sum of money that nobody gave isn't 0, and each project that lacks a part of it is counted.
func TestSumsOfMoneyThatIsLacking(t *testing.T) {
	forms := county(t)
	forms[0].Funds.Spent.Total = exact.Amount{}
	forms[1].Funds.Initial, forms[1].Funds.Adjusted = indicator.Money{}, indicator.Money{}
	two, _ := bookOf(t, forms[0], forms[1])
	summary := two.Data()["summary"].(template.Tree)
	if summary["budget"].(exact.Amount).IsSet() || summary["spent"].(exact.Amount).IsSet() ||
		strings.Contains(summary["sentence"].(string), "万元") || !strings.Contains(summary["lacking"].(string), "各项目都缺少") {
		t.Errorf("%v", summary)
	}
	three, _ := bookOf(t, forms[0], forms[1], forms[2])
	summary = three.Data()["summary"].(template.Tree)
	if fmt.Sprint(summary["budget"]) != "12" || !strings.Contains(summary["lacking"].(string), "另有2个项目") {
		t.Errorf("%v", summary)
	}
}
