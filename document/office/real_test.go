package office_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// real is a document that others made, and what its cells show.
func real(t *testing.T, name string) (contents *document.Contents, cells map[string]string, err error) {
	t.Helper()
	data, err := os.ReadFile("../../../shared/documents/" + name)
	if err != nil {
		t.Skip("../shared isn't there")
	}
	cells = map[string]string{}
	if strings.HasSuffix(name, ".xls") {
		doc, err := xls.Reader().Read(t.Context(), name, data, source.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range doc.Blocks {
			for _, c := range b.(*grid.Table).Cells() {
				cells[c.Place.Cell] = c.Text
			}
		}
	}
	contents, err = document.Read(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	return contents, cells, err
}

var realBooks = []string{
	"peking-university-2019-template.xls", "peking-university-2019-broken-totals.xls", "peking-university-2019-filled-by-poi.xls",
}

// The 14 rows of the monitoring table of each workbook have what its cells show, field by field.
func TestMonitoringOfRealWorkbooks(t *testing.T) {
	for _, name := range realBooks {
		contents, cells, err := real(t, name)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(contents.Forms, func(f *indicator.Form) bool { return f.Kind == indicator.MonitoringTable })
		if at < 0 || len(contents.Forms[at].Indicators) != 14 {
			t.Fatalf("%s: no monitoring table of 14 rows", name)
		}
		f := contents.Forms[at]
		cell := func(place string) string {
			return strings.TrimSpace(cells["项目支出绩效目标执行监控!"+place])
		}
		for place, got := range map[string]string{
			"D5": f.Project.Name, "H6": f.Project.ImplementingUnit, "H8": f.Funds.Initial.Total.String(), "H9": f.Funds.Initial.Fiscal.String(),
			"K8": f.Interim.Spent.Total.String(), "P11": f.Interim.Expected.Other.String(),
		} {
			if want := cell(place); got != want || want == "" {
				t.Errorf("%s %s: %q, want %q", name, place, got, want)
			}
		}
		if f.Year != 2019 || f.Interim.Until.String() != "2019-07-31" {
			t.Errorf("%s: %d, until %v", name, f.Year, f.Interim.Until)
		}
		for i, row := range f.Indicators {
			for column, got := range map[string]string{
				"B": row.Level1, "C": row.Level2, "D": row.Name, "E": row.Target.Text(), "F": row.Interim.Actual.Text(),
				"G": row.Interim.Expected.Text(), "M": row.Interim.Note,
			} {
				if want := cell(fmt.Sprint(column, 22+i)); got != want || want == "" {
					t.Errorf("%s %s%d: %q, want %q", name, column, 22+i, got, want)
				}
			}
			if cell(fmt.Sprint("N", 22+i)) != "✔" || row.Interim.Likelihood != "确定能" {
				t.Errorf("%s row %d: %s", name, 22+i, row.Interim.Likelihood)
			}
		}
	}
}

// The self-evaluation that a program filled in has its three rows, and says that its totals are errors.
func TestSelfEvaluationOfRealWorkbook(t *testing.T) {
	contents, cells, err := real(t, "peking-university-2019-broken-totals.xls")
	if err != nil {
		t.Fatal(err)
	}
	f := contents.Forms[len(contents.Forms)-1]
	cell := func(place string) string { return strings.TrimSpace(cells["项目支出绩效自评表!"+place]) }
	if f.Kind != indicator.SelfEvaluationTable || len(f.Indicators) != 3 {
		t.Fatalf("%v, %d rows", f.Kind, len(f.Indicators))
	}
	for i, row := range f.Indicators {
		for column, got := range map[string]string{
			"B": row.Level1, "C": row.Level2, "D": row.Name, "F": row.Target.Text(), "H": row.Points.String(), "I": row.Declared.String(),
		} {
			if want := cell(fmt.Sprint(column, 11+i)); got != want || want == "" {
				t.Errorf("%s%d: %q, want %q", column, 11+i, got, want)
			}
		}
	}
	if f.Declared.Points.IsSet() || f.Declared.Score.IsSet() {
		t.Errorf("#REF! was taken for %s and %s", f.Declared.Points.String(), f.Declared.Score.String())
	}
	for _, place := range []string{"H14", "I14"} {
		if !slices.ContainsFunc(contents.Remarks, func(e *fault.Error) bool {
			return e.Code == "SHEET_ERROR_VALUE" && e.Place.Cell == "项目支出绩效自评表!"+place
		}) {
			t.Errorf("nothing is said of %s", place)
		}
	}
}

// The budget that only names a table of targets has no form, and that is said.
func TestRealBudgetHasNoForm(t *testing.T) {
	contents, _, err := real(t, "putuo-commerce-2025-budget.pdf")
	if err == nil || !strings.Contains(err.Error(), "NO_FORM_FOUND") {
		t.Errorf("%v, %v", contents, err)
	}
}
