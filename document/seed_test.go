package document_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/indicator"
)

// shared is a file of the folder beside the repository that holds the document the project started from.
func shared(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not beside the repository", name)
	}
	return path
}

// expectedForm is a form as an independent reader saw it.
type expectedForm struct {
	Title, Name, Department, Unit, Budget, Fiscal, Other, Use string
	Schedule, Goals                                           []string
	Indicators                                                []struct {
		Level1, Level2, Name, Description, Target, Basis string
	}
}

func readSeed(t *testing.T) *document.Contents {
	t.Helper()
	contents, err := document.ReadFile(t.Context(), shared(t, "seed/changli-2021.txt"), nil)
	if err != nil {
		t.Fatal(err)
	}
	return contents
}

func TestSeedFormsAreWhole(t *testing.T) {
	contents := readSeed(t)
	data, err := os.ReadFile(shared(t, "checks/seed_expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want []expectedForm
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if len(contents.Forms) != 6 || len(want) != 6 {
		t.Fatalf("%d forms, expected %d; there are 6", len(contents.Forms), len(want))
	}
	indicators := 0
	for i, w := range want {
		checkForm(t, contents.Forms[i], w)
		indicators += len(contents.Forms[i].Indicators)
	}
	if indicators != 54 {
		t.Errorf("%d indicators, there are 54", indicators)
	}
}

func checkForm(t *testing.T, f *indicator.Form, w expectedForm) {
	t.Helper()
	same := func(what, got, want string) {
		t.Helper()
		if withoutBlanks(got) != withoutBlanks(want) {
			t.Errorf("%s: %s is %q, want %q", w.Name, what, got, want)
		}
	}
	p, money := f.Project, f.Funds.Initial
	same("name", p.Name, w.Name)
	same("title", p.Title, w.Title)
	same("department", p.Department+p.DepartmentCode, w.Department)
	same("code", p.DepartmentCode, "426003")
	same("unit", p.ImplementingUnit, w.Unit)
	same("purpose", f.Funds.Purpose, w.Use)
	same("total", money.Total.String(), w.Budget)
	same("fiscal", money.Fiscal.String(), w.Fiscal)
	same("other", money.Other.String(), w.Other)
	if f.Year != 2021 {
		t.Errorf("%s: year %d", w.Name, f.Year)
	}

	var planned, expected []string
	for _, m := range f.Schedule {
		planned = append(planned, m.By.String()+" "+m.Cumulative.String())
	}
	for i, by := range []string{"2021-03-31", "2021-06-30", "2021-10-31", "2021-12-31"} {
		if w.Schedule[i] != "" {
			expected = append(expected, by+" "+w.Schedule[i])
		}
	}
	same("schedule", strings.Join(planned, ","), strings.Join(expected, ","))

	if len(f.Goals) != len(w.Goals) || len(f.Indicators) != len(w.Indicators) {
		t.Fatalf("%s: %d goals and %d indicators, want %d and %d", w.Name, len(f.Goals), len(f.Indicators), len(w.Goals),
			len(w.Indicators))
	}
	for i, goal := range w.Goals {
		same("goal", f.Goals[i].Text, strings.TrimLeft(goal, "0123456789."))
	}
	for i, row := range w.Indicators {
		got := f.Indicators[i]
		same("level 1", got.Level1, row.Level1)
		same("level 2", got.Level2, row.Level2)
		same("name", got.Name, row.Name)
		same("description", got.Description, row.Description)
		same("target", got.Target.Text(), row.Target)
		same("basis", got.Basis, row.Basis)
	}
}

func withoutBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// The lines are those that grep -n shows; the columns follow from the tab before each cell.
func TestSeedValuesKnowWhereTheyStood(t *testing.T) {
	contents := readSeed(t)
	for _, c := range []struct {
		form    int
		pointer string
		line    int
		column  int
	}{
		{0, "/goals/0/text", 97, 2},
		{0, "/goals/1/text", 99, 1},
		{5, "/project/title", 589, 1},
		{5, "/goals/1/text", 619, 1},
		{5, "/indicators/0/target", 633, 2},
		{5, "/indicators/8/target", 689, 2},
	} {
		place, ok := contents.Forms[c.form].Origins().At(c.pointer)
		if !ok || place.Line != c.line || place.Column != c.column || filepath.Base(place.File) != "changli-2021.txt" {
			t.Errorf("form %d %s stood at %v, want line %d column %d", c.form, c.pointer, place, c.line, c.column)
		}
	}
}

func TestSeedDepartment(t *testing.T) {
	d := readSeed(t).Departments[0]
	if d.Name != "昌黎县应急管理局" || d.Code != "426003" || d.Year != 2021 {
		t.Errorf("%s %s %d", d.Name, d.Code, d.Year)
	}
	if !strings.HasPrefix(d.Goal, "2021年") || !strings.HasSuffix(d.Goal, "稳定工作。") {
		t.Errorf("goal: %s", d.Goal)
	}
	names := []string{"安全生产三年专项行动项目", "第一次自然灾害普查项目", "非税安排解决历史遗留问题项目", "更新救灾应急车辆项目", "农房保险县级配套资金项目"}
	if len(d.Subgoals) != len(names) {
		t.Fatalf("%d sub-goals, there are 5", len(d.Subgoals))
	}
	for i, name := range names {
		if s := d.Subgoals[i]; s.Name != name || s.Goal == "" || s.Indicators == "" {
			t.Errorf("sub-goal %d: %+v", i, s)
		}
	}
	if !strings.Contains(d.Subgoals[2].Indicators, "42名") {
		t.Errorf("indicators of the third: %s", d.Subgoals[2].Indicators)
	}
	starts := []string{"强化安全", "着眼", "针对新", "指导协调", "完善制度", "加强支出", "加强绩效", "做好绩效", "规范财务", "加强内部", "加强宣传"}
	if len(d.Measures) != len(starts) {
		t.Fatalf("%d measures, there are 11", len(d.Measures))
	}
	for i, start := range starts {
		if !strings.HasPrefix(d.Measures[i], start) {
			t.Errorf("measure %d is %s", i+1, d.Measures[i])
		}
	}
}
