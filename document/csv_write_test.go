package document

import (
	"bytes"
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// Each column that is read has a heading under which it is written, and is read by it.
func TestPrintedHeadingsOfColumns(t *testing.T) {
	for field := csvProject; field < csvFields; field++ {
		if field == csvSign || field == csvMeasure { // are read as direction and target
			continue
		}
		if got, known := csvFieldOf(csvPrinted[field]); !known || got != field {
			t.Errorf("%d: %q is %d", field, csvPrinted[field], got)
		}
	}
}

// heldBack checks that whatever isn't noted comes back, and returns the kinds that are.
func heldBack(t rapid.TB, forms []*indicator.Form) (kinds []string) {
	t.Helper()
	var b bytes.Buffer
	notes, err := WriteCSV(&b, forms)
	if err != nil {
		t.Fatal(err)
	}
	left := 0
	noted := map[string]bool{}
	for _, n := range notes {
		if n.Code != "CSV_NOT_HELD" {
			left++
			continue
		}
		kind := n.Args[0].(string)
		noted[kind] = true
		kinds = append(kinds, kind)
	}
	if left == len(forms) {
		return kinds
	}
	contents, err := Read(context.Background(), "a.csv", &b)
	if err != nil {
		t.Fatal(err)
	}
	if len(contents.Forms)+left != len(forms) {
		t.Fatalf("%d forms of %d, %v", len(contents.Forms), len(forms), notes)
	}
	if left > 0 {
		return kinds
	}
	for i, f := range forms {
		want, got := valuesOf(f), valuesOf(contents.Forms[i])
		for _, values := range []map[string]string{want, got} {
			for pointer := range values {
				if want[pointer] != got[pointer] && !noted[kindOfValue(pointer)] {
					t.Errorf("%s: %q, want %q", pointer, got[pointer], want[pointer])
				}
			}
		}
	}
	return kinds
}

// Forms of every layout come back from CSV but for their lists and the parts of money under other names.
func TestFormsOfLayoutsComeBackFromCSV(t *testing.T) {
	for i, l := range layouts.All() {
		s := l.Make(uint64(i))
		contents, err := Read(t.Context(), "a.txt", strings.NewReader(s.CSV()))
		if err != nil || len(contents.Forms) != 1 {
			t.Fatalf("%s: %v", s.Name(), err)
		}
		for _, kind := range heldBack(t, contents.Forms) {
			if list, _, _ := strings.Cut(kind, "/"); !slices.Contains([]string{"goals", "levels", "schedule"}, list) && !strings.Contains(kind, "/more/") {
				t.Errorf("%s: %s isn't held", s.Name(), kind)
			}
		}
	}
}

// Whatever texts a form has, what isn't noted comes back.
func TestWhatIsNotNotedComesBackFromCSV(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.SampledFrom([]string{"", "道路养护", "≥95%", "=1+1", "＝100%", "'=1", "甲\n乙", " 甲", "甲,\"乙\"", "10", "-5", "12月底前", "产出指标", "全角　空格"}),
			rapid.StringN(0, 6, 30),
		)
		var forms []*indicator.Form
		for i := range rapid.IntRange(1, 3).Draw(t, "forms") {
			f := &indicator.Form{Year: rapid.SampledFrom([]int{0, 2023}).Draw(t, "year")}
			f.Project.Name = text.Draw(t, "project")
			f.Project.Department = text.Draw(t, "department")
			if i > 0 {
				f.Project.Code = strconv.Itoa(i)
			}
			f.Funds.Reason = text.Draw(t, "reason")
			for range rapid.IntRange(0, 4).Draw(t, "rows") {
				ind := indicator.Indicator{Level1: text.Draw(t, "level1"), Level2: text.Draw(t, "level2"), Name: text.Draw(t, "name"), Reason: text.Draw(t, "why")}
				ind.Target, ind.Actual = cell.ParseThreshold(text.Draw(t, "target")), cell.ParseActual(text.Draw(t, "actual"))
				f.Indicators = append(f.Indicators, ind)
			}
			f.Goals = append(f.Goals, indicator.Goal{Text: "目标"})
			forms = append(forms, f)
		}
		heldBack(t, forms)
	})
}

// What is written, and what is said of the rest.
func TestFormsAsCSV(t *testing.T) {
	forms, err := Read(t.Context(), "a.json", strings.NewReader(`[{"year": 2023, "project": {"name": "道路"}, "goals": [{"text": "修路"}, {"text": "养路"}],
		"indicators": [{"level1": "产出指标", "name": "里程", "target": "≥5公里", "actual": "5公里", "points": "50"}, {"level1": "产出指标", "name": "=桥", "target": "1座"}]},
		{"year": 2023, "project": {"name": "道路"}, "indicators": [{"name": "路灯", "target": "3盏"}]}]`))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	notes, err := WriteCSV(&b, forms.Forms)
	if err != nil {
		t.Fatal(err)
	}
	want := "\ufeff年度,项目名称,一级指标,三级指标,年度指标值,分值,实际完成值\n2023,道路,产出指标,里程,≥5公里,50,5公里\n2023,道路,产出指标,'=桥,1座,,\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	var said []string
	for _, n := range notes {
		said = append(said, string(n.Code)+" "+n.Place.Pointer)
	}
	if diff := cmp.Diff([]string{"CSV_NOT_HELD /goals/0/text", "CSV_FORM_SAME "}, said); diff != "" {
		t.Error(diff)
	}
}
