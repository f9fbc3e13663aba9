package blank_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/blank"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample/ooxml"
	"github.com/ziping-go/ziping/internal/sample/soffice"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// writers are the formats by the names of files.
func writers(t blank.Table) map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{
		"new.docx": t.Docx, "new.xlsx": t.Xlsx, "new.csv": t.CSV,
		"new.yaml":    func(w io.Writer) error { return t.YAML(w, lang.Chinese) },
		"new-en.yaml": func(w io.Writer) error { return t.YAML(w, lang.English) },
	}
}

func written(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read is the form in a file, which must be read without any remark.
func read(t *testing.T, name string, data []byte) *indicator.Form {
	t.Helper()
	contents, err := document.Read(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, e := range contents.Remarks {
		t.Errorf("%s: %v", name, e)
	}
	if len(contents.Forms) != 1 {
		t.Fatalf("%s: %d forms", name, len(contents.Forms))
	}
	if notes := contents.Forms[0].FieldNotes(); len(notes) > 0 {
		t.Errorf("%s: %v", name, notes)
	}
	return contents.Forms[0]
}

func asJSON(f *indicator.Form) string { return string(f.AppendJSON(nil)) }

// What is written for each rule set in each format is read back as the same form, without a remark. CSV has no column
// for the points of tiers.
func TestEveryPresetIsReadBack(t *testing.T) {
	for _, info := range rules.Presets() {
		set, err := rules.Preset(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, year := range []int{0, 2025} {
			table := blank.Table{Set: set, Year: year}
			for name, write := range writers(table) {
				want := table.Form()
				if name == "new.csv" {
					want.Levels = nil
				}
				if d := cmp.Diff(asJSON(want), asJSON(read(t, name, written(t, write)))); d != "" {
					t.Errorf("%s, %s: %s", info.ID, name, d)
				}
			}
		}
	}
}

// The points of the Ministry's rule set of 2021, as its circular prints them: 10 on the execution rate, 20 on costs, 40
// on outputs, 20 on benefits, 10 on satisfaction.
func TestFormOfTheMinistry(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	want := `{"year":2025,"kind":"self_evaluation","scope":"project","project":{"name":"","title":"项目支出绩效自评表"},` +
		`"currency_unit":"万元","funds":{"points":"10"},` +
		`"levels":[{"name":"成本指标","points":"20"},{"name":"产出指标","points":"40"},{"name":"效益指标","points":"20"},{"name":"满意度指标","points":"10"}],` +
		`"indicators":[],"declared":{"points":"100"}}`
	if d := cmp.Diff(want, asJSON(blank.Table{Set: set, Year: 2025}.Form())); d != "" {
		t.Error(d)
	}
}

// What a person writes into the cells is where it belongs, whichever rows are used: in the Word document, whose cells
// are filled in order.
func TestFilledInWord(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	data := filled(t, written(t, blank.Table{Set: set}.Docx), map[string]string{
		"0,1": "乡村道路养护", "1,1": "县交通运输局", "1,3": "公路养护中心",
		"3,2": "120", "3,3": "130.5", "3,4": "117", "3,6": "89.66%", "3,7": "8.97",
		"8,1": "道路畅通", "8,2": "道路保持畅通",
		"10,2": "每公里养护费用", "10,3": "≤1.5万元", "10,4": "1.4万元", "10,5": "20", "10,6": "20",
		"16,2": "养护里程", "16,3": "≥80公里", "16,4": "76公里", "16,5": "20", "16,6": "19", "16,7": "汛期停工",
	})
	f := read(t, "filled.docx", data)
	want := `{"kind":"self_evaluation","scope":"project","project":{"name":"乡村道路养护","title":"项目支出绩效自评表","department":"县交通运输局","implementing_unit":"公路养护中心"},` +
		`"currency_unit":"万元","funds":{"initial":{"total":"120"},"adjusted":{"total":"130.5"},"spent":{"total":"117"},"rates":{"total":"89.66%"},"points":"10","declared":"8.97"},` +
		`"goals":[{"text":"道路畅通","outcome":"道路保持畅通"}],` +
		`"levels":[{"name":"成本指标","points":"20"},{"name":"产出指标","points":"40"},{"name":"效益指标","points":"20"},{"name":"满意度指标","points":"10"}],` +
		`"indicators":[{"level1":"成本指标","level2":"经济成本指标","name":"每公里养护费用","target":"≤1.5万元","points":"20","actual":"1.4万元","declared":"20"},` +
		`{"level1":"产出指标","level2":"数量指标","name":"养护里程","target":"≥80公里","points":"20","actual":"76公里","reason":"汛期停工","declared":"19"}],` +
		`"declared":{"points":"100"}}`
	if d := cmp.Diff(want, asJSON(f)); d != "" {
		t.Error(d)
	}
}

// The parts of the documents have their elements in the order that Word and Excel ask for.
func TestElementsAreInOrder(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	table := blank.Table{Set: set, Year: 2025}
	ooxml.InOrder(t, "word.docx", written(t, table.Docx))
	ooxml.InOrder(t, "book.xlsx", written(t, table.Xlsx))
}

// LibreOffice opens the documents, and what it saves of them is the same form.
func TestLibreOfficeOpensThem(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	table := blank.Table{Set: set, Year: 2025}
	want := asJSON(table.Form())
	for filter, name := range map[string]string{
		"doc:MS Word 97": "word.docx", "xls:MS Excel 97": "book.xlsx",
	} {
		data := written(t, table.Docx)
		if strings.HasSuffix(name, "xlsx") {
			data = written(t, table.Xlsx)
		}
		ending, _, _ := strings.Cut(filter, ":")
		for _, saved := range soffice.Convert(t, filter, map[string][]byte{name: data}) {
			if d := cmp.Diff(want, asJSON(read(t, "saved."+ending, saved))); d != "" {
				t.Errorf("%s: %s", filter, d)
			}
		}
	}
}

// A row of the YAML form is an indicator once its mark is taken away, and rows of the CSV form that are filled in are
// indicators, while the others are passed over.
func TestFilledInTexts(t *testing.T) {
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	table := blank.Table{Set: set}
	want := []string{"成本指标/经济成本指标/每公里养护费用 ≤1.5万元 20 1.4万元", "产出指标/数量指标/养护里程 ≥80公里 20 76公里"}

	text := string(written(t, writers(table)["new.yaml"]))
	for _, row := range [][2]string{
		{"# - {level1: 成本指标, level2: 经济成本指标, name: , target: , actual: , points: ,", "- {level1: 成本指标, level2: 经济成本指标, name: 每公里养护费用, target: ≤1.5万元, actual: 1.4万元, points: 20,"},
		{"# - {level1: 产出指标, level2: 数量指标, name: , target: , actual: , points: ,", "- {level1: 产出指标, level2: 数量指标, name: 养护里程, target: ≥80公里, actual: 76公里, points: 20,"},
	} {
		if !strings.Contains(text, row[0]) {
			t.Errorf("no row %s", row[0])
		}
		text = strings.Replace(text, row[0], row[1], 1)
	}
	if d := cmp.Diff(want, rowsOf(read(t, "filled.yaml", []byte(text)))); d != "" {
		t.Error(d)
	}

	text = string(written(t, table.CSV))
	text = strings.Replace(text, "成本指标,经济成本指标,,,,,", "成本指标,经济成本指标,每公里养护费用,≤1.5万元,1.4万元,20,", 1)
	text = strings.Replace(text, "产出指标,数量指标,,,,,", "产出指标,数量指标,养护里程,≥80公里,76公里,20,", 1)
	text = strings.Replace(text, "\n,,", "\n道路养护,2025,", 1)
	f := read(t, "filled.csv", []byte(text))
	if d := cmp.Diff(want, rowsOf(f)); d != "" || f.Project.Name != "道路养护" || f.Year != 2025 {
		t.Error(f.Project.Name, f.Year, d)
	}
}

// rowsOf are the indicators of a form, a line each.
func rowsOf(f *indicator.Form) []string {
	var all []string
	for _, i := range f.Indicators {
		all = append(all, i.Level1+"/"+i.Level2+"/"+i.Name+" "+i.Target.Text()+" "+i.Points.String()+" "+i.Actual.Text())
	}
	return all
}
