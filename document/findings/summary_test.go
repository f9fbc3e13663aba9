package findings_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/soffice"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// summed is the list of two forms with what they come to. The first earns 42.5 of 50 points for 17 of 20 towns, and all
// other 50; it declares 95. The second one, whose department has a hostile name, earns and
// declares 100.
func summed(t *testing.T, format string) []byte {
	t.Helper()
	scorer, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	c, err := review.New(scorer, review.Review)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := findings.New(format, &b, lang.Chinese)
	var s review.Summary
	for i, text := range []string{
		`{"year":2024,"project":{"name":"灾害普查","department":"应急局"},"funds":{"initial":{"total":"100"},"spent":{"total":"100"}},
		"indicators":[{"level1":"产出指标","name":"普查乡镇数","target":"20个","actual":"17个","points":"50","declared":"45"},
		{"level1":"效益指标","name":"受益户数","target":"≥10户","actual":"12户","points":"30"},
		{"level1":"满意度指标","name":"满意度","target":"≥90%","actual":"95%","points":"10"}],"declared":{"score":"95","grade":"优"}}`,
		`{"year":2024,"project":{"name":"b","department":"c"},"funds":{"initial":{"total":"20.5"},"spent":{"total":"20.5"}},
		"indicators":[{"level1":"产出指标","name":"普查乡镇数","target":"20个","actual":"20个","points":"50","declared":"50"},
		{"level1":"效益指标","name":"受益户数","target":"≥10户","actual":"12户","points":"30"},
		{"level1":"满意度指标","name":"满意度","target":"≥90%","actual":"95%","points":"10"}],"declared":{"score":"100","grade":"优"}}`,
	} {
		form, err := indicator.FormJSON("a.json", []byte(text), 1)
		if err != nil {
			t.Fatal(err)
		}
		if i == 1 {
			form.Project.Name, form.Project.Department = hostile, hostile
		}
		r, err := c.Check(form)
		if err != nil {
			t.Fatal(err)
		}
		s.Add(r)
		for _, f := range r.Findings {
			if err := w.Write(r.Joint(), &f); err != nil {
				t.Fatal(err)
			}
		}
	}
	w.Sums(&s)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSummaryAsJSON(t *testing.T) {
	var out struct {
		Findings []findings.Entry
		Summary  struct {
			All struct {
				Forms                   int
				Budget, Affected        string
				Apart                   map[string]int
				Grades                  map[string]map[string]int
				Errors, Warnings, Notes int
			}
			Departments []struct{ Department string }
			Scores      []map[string]string
		}
	}
	if err := json.Unmarshal(summed(t, "json"), &out); err != nil {
		t.Fatal(err)
	}
	all := out.Summary.All
	if all.Forms != 2 || all.Budget != "120.5" || all.Affected != "100" || len(out.Summary.Departments) != 2 ||
		all.Errors+all.Warnings+all.Notes != len(out.Findings) {
		t.Errorf("%+v of %d", out.Summary, len(out.Findings))
	}
	if all.Apart["above"] != 1 || all.Apart["equal"] != 1 {
		t.Errorf("%v", all.Apart)
	}
	if diff := cmp.Diff(map[string]map[string]int{"优": {"declared": 2, "computed": 2, "reviewed": 2}}, all.Grades); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(map[string]string{
		"project": "灾害普查", "department": "应急局", "declared": "95", "declared_grade": "优", "computed": "92.50", "grade": "优",
		"reviewed": "92.50", "reviewed_grade": "优",
	}, out.Summary.Scores[0]); diff != "" {
		t.Error(diff)
	}
}

// The workbook has the totals as figures, a chart of them, and the sums; names are never formulas.
func TestSummaryInWorkbook(t *testing.T) {
	data := summed(t, "xlsx")
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("得分")
	if err != nil || len(rows) != 3 {
		t.Fatalf("%q %v", rows, err)
	}
	if diff := cmp.Diff([]string{"应急局", "灾害普查", "95", "92.5", "92.5", "优", "优", "优"}, rows[1]); diff != "" {
		t.Error(diff)
	}
	if kind, _ := book.GetCellType("得分", "D2"); kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("a score is of kind %d", kind)
	}
	for _, cell := range []string{"A3", "B3"} {
		if formula, _ := book.GetCellFormula("得分", cell); formula != "" {
			t.Errorf("%s is the formula %s", cell, formula)
		}
	}
	sums, err := book.GetRows("汇总")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{
		{"全部", "2", "2", "120.5", "100"}, {"应急局", "1", "1", "100", "100"}, {"高1到5分", "1"}, {"相同", "1"}, {"优", "2", "2", "2"},
	} {
		found := false
		for _, row := range sums {
			found = found || strings.Join(row, "|") == strings.Join(want, "|")
		}
		if !found {
			t.Errorf("no %q in %q", want, sums)
		}
	}
	for name, pdf := range soffice.Convert(t, "pdf", map[string][]byte{"list.xlsx": data}) {
		if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
			t.Errorf("%s: %d bytes", name, len(pdf))
		}
	}
}

// The picture is drawn to scale, within 0 to 100: 95 of 100 pixels in three, 92.5 up.
func TestSummaryOnPage(t *testing.T) {
	page := string(summed(t, "html"))
	for _, part := range []string{
		`<circle cx="325" cy="62" r="4"><title>灾害普查 95 / 92.50</title>`, `<circle cx="340" cy="40" r="4">`,
		`<th scope="row">全部</th><td>2</td><td>2</td><td>120.5</td><td>100</td>`, `<th scope="row">优</th><td>2</td><td>2</td><td>2</td>`,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("no %s in %s", part, page)
		}
	}
	if strings.Contains(page, "<script") || strings.Contains(page, "\x1b") {
		t.Error("a name is markup")
	}
}

// Beside how often a check fired stands why it may be wrong, in the workbook and on the page.
func TestDoubtsStandBesideCodes(t *testing.T) {
	const code, doubt = "SCORE_MISMATCH", "单位可能用的是另一套评分规则：先核对本次选用的规则是否适用"
	book, err := excelize.OpenReader(bytes.NewReader(summed(t, "xlsx")))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows("汇总")
	if err != nil {
		t.Fatal(err)
	}
	told := false
	for _, row := range rows {
		told = told || len(row) > 0 && row[0] == code && row[len(row)-1] == doubt
	}
	if !told {
		t.Errorf("the workbook has no doubt about %s: %q", code, rows)
	}
	if page := string(summed(t, "html")); !strings.Contains(page, `<th scope="row">`+code+`</th><td>1</td><td class="doubt">`+doubt+`</td>`) {
		t.Errorf("the page has no doubt about %s", code)
	}
}

// The chart of scores has one scale for both, from the ten below the lowest of 92.5 and 95 to 100.
func TestChartHasOneScale(t *testing.T) {
	data := summed(t, "xlsx")
	book, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	chart, err := fs.ReadFile(book, "xl/charts/chart1.xml")
	if err != nil {
		t.Fatal(err)
	}
	for part, want := range map[string]int{`<min val="90">`: 2, `<max val="100">`: 2, `<majorGridlines>`: 2} {
		if got := strings.Count(string(chart), part); got != want {
			t.Errorf("%d of %s", got, part)
		}
	}
}
