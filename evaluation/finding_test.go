package evaluation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// A wrong printed sum of points and a wrong declared score are two findings of two kinds, each reported once. The row
// has 100 points and reached 9 of 10: 90.
func TestPointsAndScoreAreFoundApart(t *testing.T) {
	for _, c := range []struct {
		points, score string
		want          []string
	}{
		{"100", "90", nil},
		{"98", "90", []string{"TOTAL_POINTS /declared/points the form prints a sum of points of 98, its rows add up to 100"}},
		{"100", "98", []string{"TOTAL_MISMATCH /declared/score the form declares a total score of 98, computed is 90.00"}},
		{"98", "98", []string{
			"TOTAL_POINTS /declared/points the form prints a sum of points of 98, its rows add up to 100",
			"TOTAL_MISMATCH /declared/score the form declares a total score of 98, computed is 90.00",
		}},
	} {
		form := formOf(row(t, "100", "10个", "9个"))
		form.Declared.Points, form.Declared.Score = amount(t, c.points), amount(t, c.score)
		var got []string
		for _, f := range evaluated(t, plainRules("100").evaluator(t), form).Findings() {
			got = append(got, string(f.Code)+" "+f.At+" "+f.In(lang.English))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// styled is a form of rows of 10 points with the given targets and actuals.
func styled(t *testing.T, cells ...[2]string) *indicator.Form {
	t.Helper()
	form := formOf()
	for i, c := range cells {
		ind := row(t, "10", c[0], c[1])
		ind.Name = fmt.Sprintf("指标%d", i+1)
		form.Indicators = append(form.Indicators, ind)
	}
	return form
}

// A style of typing is reported once, for the first such cell, with the number of cells: the second row below is typed
// that way in both cells, the third in one, with two numbers; the fourth lacks its unit like the first.
func TestStyleIsSaidOnceForAForm(t *testing.T) {
	form := styled(t, [2]string{"10个", "9"}, [2]string{"１０个", "９个"}, [2]string{"１０个以上，２０个以下", "15个"},
		[2]string{"10人", "8"})
	r := evaluated(t, plainRules("40").evaluator(t), form)
	var got []string
	for _, f := range r.Findings() {
		got = append(got, fmt.Sprint(f.Severity, " ", f.Code, " ", f.At, " ", f.Cells, " ", f.In(lang.English), " / ",
			f.In(lang.Chinese)))
	}
	want := []string{
		"warning UNIT_MISSING /indicators/0/actual 2 in 2 cells, the first in “指标1”: the actual “9” has no unit and is read " +
			"in the target's, 个" +
			" / 共2个单元格，首见于“指标1”：实际完成值“9”没有单位，按目标的单位“个”处理",
		"info CELL_WIDTH /indicators/1/target 3 in 3 cells, the first in “指标2”: full-width characters are read as ordinary ones" +
			" / 共3个单元格，首见于“指标2”：全角字符按半角处理",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	json, err := r.AppendJSON(nil, lang.English), error(nil)
	const contract = `{"code":"CELL_WIDTH","severity":"info","at":"/indicators/1/target","message":"in 3 cells, the first in “指标2”: `
	if err != nil || strings.Count(string(json), "CELL_WIDTH") != 1 || !strings.Contains(string(json), contract) {
		t.Errorf("%v: %s", err, json)
	}
}

// Whatever leaves a row without a score is reported for each row: 198000 may be 元 or 万元. A style is reported once.
func TestDoubtIsSaidOfEachRow(t *testing.T) {
	form := styled(t, [2]string{"≥20万元", "198000"}, [2]string{"≥20万元", "198000"}, [2]string{"≥20万元", "21"},
		[2]string{"≥20万元", "22"})
	var got []string
	for _, f := range evaluated(t, plainRules("40").evaluator(t), form).Findings() {
		if f.Code == "UNIT_MISSING" || f.Code == "SCALE_UNSAID" {
			got = append(got, fmt.Sprint(f.Severity, " ", f.At, " ", f.Cells))
		}
	}
	if want := []string{
		"error /indicators/0/actual 0", "error /indicators/1/actual 0",
		"warning /indicators/2/actual 2",
	}; !slices.Equal(got, want) {
		t.Error(got)
	}
}

// The finding counts all cells typed that way, however many there are, and a result that is filled again starts from
// zero.
func TestStyleCountsItsCells(t *testing.T) {
	e := plainRules("100").evaluator(t)
	r := new(evaluation.Result)
	random := rand.New(rand.NewPCG(13, 4))
	for range 300 {
		var cells [][2]string
		wide, bare := 0, 0
		for range 1 + random.IntN(12) {
			cell := [2]string{"10个", "10个"}
			for i := range cell {
				if random.IntN(3) == 0 {
					cell[i], wide = "１０个", wide+1
				}
			}
			if random.IntN(4) == 0 && cell[1] == "10个" {
				cell[1], bare = "10", bare+1
			}
			cells = append(cells, cell)
		}
		if err := e.EvaluateInto(r, styled(t, cells...)); err != nil {
			t.Fatal(err)
		}
		counted := map[lang.Code]int{}
		for _, f := range r.Findings() {
			if f.Code != "CELL_WIDTH" && f.Code != "UNIT_MISSING" {
				continue
			}
			if counted[f.Code] > 0 {
				t.Fatalf("%s of %v is said twice", f.Code, cells)
			}
			counted[f.Code] = f.Cells
		}
		if counted["CELL_WIDTH"] != wide || counted["UNIT_MISSING"] != bare {
			t.Fatalf("%v: %v, not %d and %d", cells, counted, wide, bare)
		}
	}
}

// Errors come first, whatever order they were found in; then the form from top to bottom, row 2 before row 10.
func TestByUrgency(t *testing.T) {
	sorted := []evaluation.Finding{
		{Severity: evaluation.SeverityError, At: "/indicators/10/actual"},
		{Severity: evaluation.SeverityWarning, At: "/funds/spent/total"},
		{Severity: evaluation.SeverityWarning, At: "/indicators/2/actual"},
		{Severity: evaluation.SeverityWarning, At: "/indicators/10/target"},
		{Severity: evaluation.SeverityWarning, At: "/declared/grade"},
		{Severity: evaluation.SeverityInfo, At: "/indicators"},
		{Severity: evaluation.SeverityInfo, At: "/indicators/0"},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		shuffled := slices.Clone(sorted)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		slices.SortStableFunc(shuffled, evaluation.ByUrgency)
		for i := range sorted {
			if shuffled[i].At != sorted[i].At || shuffled[i].Severity != sorted[i].Severity {
				t.Fatalf("%v", shuffled)
			}
		}
	}
	same := []evaluation.Finding{{At: "/indicators/1/target"}, {At: "/indicators/1/actual"}}
	slices.SortStableFunc(same, evaluation.ByUrgency)
	if same[0].At != "/indicators/1/target" {
		t.Error("the cells of a row changed places")
	}
}

// An unknown severity prints its number instead of panicking.
func TestSeveritiesPrintOutOfRange(t *testing.T) {
	for severity, want := range map[evaluation.Severity]string{
		evaluation.SeverityError: "error", evaluation.SeverityWarning: "warning", evaluation.SeverityInfo: "info", 9: "Severity(9)",
	} {
		if severity.String() != want || severity.In(lang.Chinese) == "" {
			t.Errorf("%d prints %q and %q", severity, severity, severity.In(lang.Chinese))
		}
	}
}
