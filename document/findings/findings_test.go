package findings_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// hostile is a name that would be a formula, a tag, a field and two lines if it weren't a text.
const hostile = "=HYPERLINK(\"x\")]]></td><script>alert(1)</script>\n\x1b[2J{ INCLUDETEXT }"

// forms are two forms of one department and one of another that has a hostile name.
func forms() []*indicator.Form {
	var all []*indicator.Form
	for _, name := range [][2]string{{"灾害普查", "应急局"}, {"河道清淤", "应急局"}, {hostile, hostile}} {
		f := &indicator.Form{Year: 2024, Project: indicator.Project{Name: name[0], Department: name[1]}}
		f.SetOrigin("", fault.Place{File: "表/" + name[1] + ".xlsx", Cell: "自评表!A1"})
		all = append(all, f)
	}
	return all
}

// found is an error and a hint of each form.
func found() []review.Finding {
	var all []review.Finding
	for i, code := range []lang.Code{"FUND_SUM", "FUND_PARTS_OPEN"} {
		severity := []evaluation.Severity{evaluation.SeverityError, evaluation.SeverityInfo}[i]
		args := []any{exact.MustAmount("100"), exact.MustAmount("90"), exact.MustAmount("10"), exact.MustAmount("0.02")}
		all = append(all, review.Finding{Stage: review.Review, Finding: evaluation.Finding{
			Message: lang.Of(code, args[:4-2*i]...), Severity: severity, At: "/funds/initial/total",
			Place: fault.Place{Cell: "自评表!D6"},
		}})
	}
	return all
}

// written is the list of the forms' findings in a format.
func written(t *testing.T, format string, l lang.Language) []byte {
	t.Helper()
	var b bytes.Buffer
	w := findings.New(format, &b, l)
	for _, form := range forms() {
		for _, f := range found() {
			if err := w.Write((&review.Report{Form: form}).Joint(), &f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLines(t *testing.T) {
	text := strings.Split(strings.TrimSpace(string(written(t, "ndjson", lang.English))), "\n")
	if len(text) != 6 {
		t.Fatalf("%d lines", len(text))
	}
	var first map[string]any
	if err := json.Unmarshal([]byte(text[0]), &first); err != nil {
		t.Fatal(err)
	}
	delete(first, "id")
	delete(first, "fix")
	want := map[string]any{
		"file": "应急局.xlsx", "line": 0.0, "project": "灾害普查", "department": "应急局", "code": "FUND_SUM", "severity": "error",
		"at": "/funds/initial/total", "cell": "自评表!D6",
		"message":  "the total 100 is 10 off the sum 90 of its parts, more than the 0.02 that rounding can make",
		"evidence": map[string]any{"total": "100", "sum": "90", "off": "10", "room": "0.02"},
	}
	if diff := cmp.Diff(want, first); diff != "" {
		t.Error(diff)
	}
}

func TestCSV(t *testing.T) {
	text := written(t, "csv", lang.Chinese)
	all, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) != 7 || all[0][0] != "主管部门" || all[1][2] != "错误" || all[2][2] != "说明" {
		t.Errorf("%q", all)
	}
	if !strings.HasPrefix(all[5][1], "'=") || strings.ContainsAny(all[5][1], "\n\x1b") {
		t.Errorf("a hostile name is %q", all[5][1])
	}
}

// The line of a finding is its own where its form goes over several lines of a text; in a document it has none.
func TestLineOfAFinding(t *testing.T) {
	for place, want := range map[fault.Place]string{
		{File: "a.csv", Line: 15}: "15,第15行", {File: "a.xlsx", Cell: "自评表!D6"}: "3,自评表!D6", {}: "3,/year",
	} {
		f := review.Finding{Finding: evaluation.Finding{Message: lang.Of("HEAD_MISSING", "年度"), At: "/year", Place: place}}
		var b bytes.Buffer
		w := findings.New("csv", &b, lang.Chinese)
		if err := w.Write(&review.Joint{File: "a.csv", Line: 3}, &f); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil || !strings.Contains(b.String(), ","+want+",,,,HEAD_MISSING") {
			t.Errorf("%v: no %s in %s", place, want, &b)
		}
	}
}

// The workbook has a sheet with all findings, the sums, and one for each department; nothing in it is a formula.
func TestWorkbook(t *testing.T) {
	data := written(t, "xlsx", lang.Chinese)
	ooxml.InOrder(t, "findings.xlsx", data)
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	sheets := book.GetSheetList()
	if len(sheets) != 4 || sheets[0] != "问题清单" || sheets[1] != "汇总" || sheets[3] != "应急局" {
		t.Errorf("sheets %q", sheets)
	}
	rows, err := book.GetRows("问题清单")
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 7 || rows[1][2] != "错误" || rows[1][7] != "自评表!D6" || rows[2][2] != "说明" {
		t.Errorf("%q", rows)
	}
	own, err := book.GetRows("应急局")
	if err != nil || len(own) != 5 {
		t.Errorf("应急局: %q %v", own, err)
	}
	for _, sheet := range sheets {
		cells, _ := book.GetRows(sheet)
		for r := range cells {
			for c := range cells[r] {
				name, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := book.GetCellFormula(sheet, name); formula != "" {
					t.Errorf("%s!%s is the formula %s", sheet, name, formula)
				}
			}
		}
	}
	linked, target, err := book.GetCellHyperLink("应急局", "F2")
	if err != nil || !linked || !strings.HasSuffix(target, ".xlsx#自评表!D6") {
		t.Errorf("linked %t to %q (%v)", linked, target, err)
	}
	sums, _ := book.GetRows("汇总")
	if diff := cmp.Diff([]string{"应急局", "2", "0", "2", "4", "0"}, sums[1]); diff != "" {
		t.Error(diff)
	}
	panes, err := book.GetPanes("应急局")
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("headings aren't frozen: %+v %v", panes, err)
	}
	printed := map[string]string{}
	for _, n := range book.GetDefinedName() {
		printed[n.Scope+" "+n.Name] = n.RefersTo
	}
	if got := printed["应急局 _xlnm.Print_Area"]; got != "'应急局'!$A$1:$K$5" { // without the codes and ids
		t.Errorf("printed is %s", got)
	}
	for _, sheet := range sheets {
		layout, err := book.GetPageLayout(sheet)
		if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
			t.Errorf("%s is printed with %+v (%v)", sheet, layout, err)
		}
		if got := printed[sheet+" _xlnm.Print_Titles"]; sheet != "汇总" && got != "'"+sheet+"'!$1:$1" {
			t.Errorf("the headings of %s are on each page: %s", sheet, got)
		}
	}
}

// Sheets of departments have names that Excel takes, whatever the departments are called.
func TestSheetNames(t *testing.T) {
	var b bytes.Buffer
	w := findings.New("xlsx", &b, lang.Chinese)
	long := strings.Repeat("很长的部门名称", 9)
	names := []string{"a/b:c", "a?b*c", "", "'x'", "Sheet1", "SHEET1", long + "一", long + "二", "问题清单"}
	for _, name := range names {
		form := &indicator.Form{Project: indicator.Project{Name: "p", Department: name}}
		if err := w.Write((&review.Report{Form: form}).Joint(), &found()[0]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(book.GetSheetList()); got != len(names)+2 {
		t.Errorf("%d sheets: %q", got, book.GetSheetList())
	}
}

// The page is one file: it has no script, and what a form says is text.
func TestPage(t *testing.T) {
	text := written(t, "html", lang.Chinese)
	root, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	tags := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			tags[n.Data]++
			for _, a := range n.Attr {
				if a.Key == "src" || a.Key == "href" {
					t.Errorf("<%s %s=%q> needs another file", n.Data, a.Key, a.Val)
				}
			}
		}
	}
	if tags["script"] > 0 || tags["details"] != 2 || tags["h2"] != 3 {
		t.Errorf("%v", tags)
	}
}

func TestSARIF(t *testing.T) {
	var log struct {
		Runs []struct {
			Results []struct {
				RuleID, Level string
				Locations     []struct {
					LogicalLocations []struct{ FullyQualifiedName string }
				}
			}
		}
	}
	if err := json.Unmarshal(written(t, "sarif", lang.English), &log); err != nil {
		t.Fatal(err)
	}
	r := log.Runs[0].Results
	if len(r) != 6 || r[0].Level != "error" || r[1].Level != "note" ||
		r[0].Locations[0].LogicalLocations[0].FullyQualifiedName != "自评表!D6" {
		t.Errorf("%+v", r)
	}
}

// Every format there is has a writer, and no other.
func TestFormats(t *testing.T) {
	for _, f := range findings.Formats() {
		if findings.New(f, new(bytes.Buffer), lang.Chinese) == nil {
			t.Errorf("%s has no writer", f)
		}
	}
	if findings.New("docm", new(bytes.Buffer), lang.Chinese) != nil {
		t.Error("docm has a writer")
	}
}

func amount(s string) exact.Amount { return exact.MustAmount(s) }

// What a light says has its colour in the workbook.
func TestLightsHaveTheirColours(t *testing.T) {
	var b bytes.Buffer
	w := findings.New("xlsx", &b, lang.Chinese)
	colours := map[review.Light]string{
		review.Red: "FFC7CE", review.Yellow: "FFEB9C", review.Green: "C6EFCE", review.Blue: "BDD7EE", review.NoLight: "",
	}
	order := []review.Light{review.Red, review.Yellow, review.Green, review.Blue, review.NoLight}
	for _, light := range order {
		f := review.Finding{
			Finding: evaluation.Finding{Message: lang.Of("LIGHT", "里程", light.String(), ""), Severity: evaluation.SeverityInfo},
			Stage:   review.Monitoring, Light: light,
		}
		if err := w.Write(&review.Joint{Project: "养护"}, &f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	for i, light := range order {
		id, err := book.GetCellStyle("问题清单", fmt.Sprintf("D%d", i+2))
		if err != nil {
			t.Fatal(err)
		}
		style, err := book.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(style.Fill.Color, ""); got != colours[light] {
			t.Errorf("%s: %q", light, got)
		}
	}
}
