package evaluation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// withExecutionRow is a form that meets every target, with 92 of 100万元 spent, the given row, and outputs, effects and
// satisfaction with the given points.
func withExecutionRow(t testing.TB, points [3]string, exec indicator.Indicator) *indicator.Form {
	t.Helper()
	f := &indicator.Form{Year: 2022}
	for i, level1 := range []string{"产出指标", "效益指标", "满意度指标"} {
		r := row(t, points[i], "≥90%", "95%")
		r.Level1, r.Level2 = level1, level1
		f.Indicators = append(f.Indicators, r)
	}
	f.Indicators = slices.Insert(f.Indicators, 1, exec)
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, "92")
	f.Funds.Reason = "结余"
	return f
}

func executionRow(t testing.TB, level1, level2, name, points, target, actual string) indicator.Indicator {
	r := row(t, points, target, actual)
	r.Level1, r.Level2, r.Name = level1, level2, name
	return r
}

// The execution rate among the indicators, in all its names and places, counts once: 90 + 10 × 92% under the ministry's
// measures, 80 + 20 × 92% in Hubei.
func TestAnExecutionRowCountsOnce(t *testing.T) {
	mof, hubei := presetEvaluator(t, "mof-2020"), presetEvaluator(t, "hubei")
	for _, names := range [][3]string{
		{"产出指标", "数量指标", "预算执行率"},
		{"产出指标", "时效指标", "资金执行率"},
		{"产出指标", "成本指标", "预算执行进度"},
		{"产出指标", "成本指标", "资金支付率"},
		{"管理指标", "预算", "预算资金执行率"},
		{"产出指标", "数量指标", "预算执行率(%)"},
		{"产出指标", "数量指标", "1.预算执行率"},
		{"产出指标", "数量指标", "指标1：预算执行率（%）"},
		{"产出指标", "数量指标", "（三）预算 执行率（10分）"},
		{"产出指标", "预算执行率", ""},
		{"预算执行率", "", ""},
		{"预算执行率（10分）", "预算执行率", "资金使用情况"},
		{"一、预算执行率", "", "预算执行率"},
		{"", "", "预算执行率"},
		{"产出指标", "预算执行率", "基本支出预算执行率"},
		{"产出指标", "数量指标", "预算执行率（B/A×100%）"},
		{"产出指标", "数量指标", "项目预算执行率"},
	} {
		for _, c := range []struct {
			e      *evaluation.Evaluator
			points [3]string
			row    string
			score  string
		}{{mof, [3]string{"50", "30", "10"}, "10", "99.20"}, {hubei, [3]string{"40", "30", "10"}, "20", "98.40"}} {
			f := withExecutionRow(t, c.points, executionRow(t, names[0], names[1], names[2], c.row, "100%", "92%"))
			r, err := c.e.Evaluate(f)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(codes(r), " "); r.Score().String() != c.score || got != "EXECUTION_ROW" {
				t.Errorf("%v by %s: %s, want %s (%v)", names, c.e.Rules().ID, r.Score(), c.score, r.Findings())
			}
			if total := lostTotal(r); total != r.Score().String() {
				t.Errorf("%v: the lines leave %s of %s", names, total, r.Score())
			}
			b, err := c.e.Bind(f)
			if err != nil {
				t.Fatalf("%v: %v", names, err)
			}
			outcomes, scores := make([]evaluation.Outcome, b.Rows()), new(evaluation.Scores)
			if err := b.Read(f, outcomes); err != nil {
				t.Fatal(err)
			}
			if err := b.Score(outcomes, scores); err != nil || scores.Total().String() != c.score {
				t.Errorf("%v bound: %s, want %s (%v)", names, scores.Total(), c.score, err)
			}
		}
	}
}

// lostTotal is the rule set's total less all lines.
func lostTotal(r *evaluation.Result) string {
	left := r.Points().Fraction()
	for line := range r.Lost() {
		left = left.Sub(line.Points().Fraction())
	}
	return left.Fixed(2, 0)
}

// A row that only mentions the rate, or is about part of the money or somebody else's, is an ordinary indicator with
// points of its own.
func TestWhatLooksLikeTheExecutionRate(t *testing.T) {
	e := presetEvaluator(t, "mof-2020")
	for _, names := range [][3]string{
		{"产出指标", "数量指标", "预算执行率提升幅度"},
		{"产出指标", "质量指标", "项目资金使用合规率"},
		{"产出指标", "质量指标", "预算编制率"},
		{"产出指标", "质量指标", "下属单位预算执行率"},
		{"产出指标", "质量指标", "预算执行率（下属单位）"},
		{"产出指标", "质量指标", "财政拨款执行率"},
		{"产出指标", "预算执行率", "资金使用合规率"},
		{"产出指标", "质量指标", "执行率达标单位占比"},
		{"产出指标", "质量指标", ""},
	} {
		f := withExecutionRow(t, [3]string{"40", "30", "10"},
			executionRow(t, names[0], names[1], names[2], "10", "100%", "50%"))
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if r.Score().String() != "94.20" || slices.Contains(codes(r), "EXECUTION_ROW") { // 80 + 5 + 9.2
			t.Errorf("%v: %s %v", names, r.Score(), r.Findings())
		}
	}
	f := withExecutionRow(t, [3]string{"40", "30", "10"}, executionRow(t, "产出指标", "质量指标", "预算执行率", "10", "提高10%", "提高5%"))
	if r, err := e.Evaluate(f); err != nil || r.Score().String() != "94.20" {
		t.Errorf("a rise of the rate: %s %v", r.Score(), r.Findings())
	}
}

// What the row prints differently is reported: points that aren't the tier's, a rate that isn't the money's (92 of 100,
// as exactly as it is printed), a declared score that isn't the tier's, a second row.
func TestWhatAnExecutionRowPrints(t *testing.T) {
	e := presetEvaluator(t, "mof-2020")
	for name, c := range map[string]struct {
		change func(*indicator.Indicator)
		codes  []string
	}{
		"as the tier": {func(i *indicator.Indicator) { i.Declared = amount(t, "9.2") }, []string{"EXECUTION_ROW"}},
		"other points": {
			func(i *indicator.Indicator) { i.Points = amount(t, "8") },
			[]string{"EXECUTION_ROW", "EXECUTION_ROW_POINTS"},
		},
		"no points": {func(i *indicator.Indicator) { i.Points = exact.Amount{} }, []string{"EXECUTION_ROW"}},
		"another rate": {
			func(i *indicator.Indicator) { i.Actual = cell.ParseActual("95%") },
			[]string{"EXEC_RATE_MISMATCH", "EXECUTION_ROW"},
		},
		"a rounded rate": {
			func(i *indicator.Indicator) { i.Actual = cell.ParseActual("92.04%") },
			[]string{"EXEC_RATE_MISMATCH", "EXECUTION_ROW"},
		},
		"another score": {
			func(i *indicator.Indicator) { i.Declared = amount(t, "10") },
			[]string{"EXECUTION_ROW", "SCORE_MISMATCH"},
		},
		"words":   {func(i *indicator.Indicator) { i.Actual = cell.ParseActual("完成") }, []string{"EXECUTION_ROW"}},
		"nothing": {func(i *indicator.Indicator) { i.Actual = cell.Actual{} }, []string{"EXECUTION_ROW"}},
		"struck out": {func(i *indicator.Indicator) {
			i.Target, i.Actual = cell.ParseThreshold("/"), cell.ParseActual("/")
		}, []string{"EXECUTION_ROW"}},
		"negative points": {
			func(i *indicator.Indicator) { i.Points = amount(t, "-1") },
			[]string{"POINTS_NEGATIVE", "EXECUTION_ROW", "EXECUTION_ROW_POINTS"},
		},
		"a target of less": {
			func(i *indicator.Indicator) { i.Target = cell.ParseThreshold("≥80%") },
			[]string{"EXECUTION_ROW"},
		},
	} {
		exec := executionRow(t, "产出指标", "数量指标", "预算执行率", "10", "100%", "92%")
		c.change(&exec)
		r, err := e.Evaluate(withExecutionRow(t, [3]string{"50", "30", "10"}, exec))
		if err != nil {
			t.Fatal(err)
		}
		if got := codes(r); r.Score().String() != "99.20" || !slices.Equal(got, c.codes) {
			t.Errorf("%s: %s %v, want %v", name, r.Score(), got, c.codes)
		}
	}
	exec := executionRow(t, "产出指标", "数量指标", "预算执行率", "10", "100%", "92%")
	exec.Declared = amount(t, "10") // as an indicator of its own
	beside := withExecutionRow(t, [3]string{"50", "30", "10"}, exec)
	beside.Funds.Declared = amount(t, "9.2")
	if r, err := e.Evaluate(beside); err != nil || !slices.Equal(codes(r), []string{"EXECUTION_ROW"}) {
		t.Errorf("the score beside the money: %v", r.Findings())
	}
	f := withExecutionRow(t, [3]string{"50", "30", "10"}, executionRow(t, "产出指标", "数量指标", "预算执行率", "10", "100%", "92%"))
	f.Indicators = append(f.Indicators, executionRow(t, "效益指标", "经济效益指标", "资金支付率", "10", "100%", "92%"))
	if r, err := e.Evaluate(f); err != nil || r.Score().String() != "99.20" ||
		!slices.Contains(codes(r), "EXECUTION_ROW_AGAIN") {
		t.Errorf("two of them: %s %v", r.Score(), r.Findings())
	}
}

// Without money the row's own cells give the rate: 90% of 100% is 90% of 10 points, and so is 90 of 100万元 in the cells;
// if they give none, there is no total.
func TestAnExecutionRowWithoutMoney(t *testing.T) {
	e := presetEvaluator(t, "mof-2020")
	for _, c := range [][3]string{
		{"100%", "90%", "99.00"},
		{"100万元", "90万元", "99.00"},
		{"≥95%", "95%", "100.00"},
		{"", "90%", "99.00"},
		{"/", "90%", "99.00"},
		{"较高", "90%", "99.00"},
		{"100%", "完成", "—"},
		{"100%", "", "—"},
		{"", "90万元", "—"},
		{"90%", "81%", "99.00"}, // a bare rate is a floor, though bare costs are ceilings
	} {
		f := withExecutionRow(t, [3]string{"50", "30", "10"}, executionRow(t, "产出指标", "成本指标", "预算执行率", "10", c[0], c[1]))
		f.Funds = indicator.Funds{}
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if r.Score().String() != c[2] || slices.Contains(codes(r), "EXECUTION_BY_ROW") != (c[2] != "—") ||
			slices.Contains(codes(r), "BUDGET_MISSING") != (c[2] == "—") {
			t.Errorf("%v: %s %v", c, r.Score(), r.Findings())
		}
		for row := range r.Rows() {
			if text := row.Explain(1); c[2] == "99.00" && row.Name() == "预算执行率" && strings.Contains(text, "budget —") {
				t.Errorf("%v: %s", c, text)
			}
		}
	}
}

// In Yinchuan the rate is a row of 管理: its points are its own, and the money decides what came out, 90 of 100万元 against
// 100% (22.5 of 25 points) and against ≥95% (25 × 90/95 = 23.684…).
func TestAnExecutionRowOfItsOwn(t *testing.T) {
	e := presetEvaluator(t, "yinchuan")
	for _, c := range []struct {
		target, actual, spent, score string
		codes                        []string
	}{
		{"100%", "90%", "90", "97.50", nil},
		{"100%", "98%", "90", "97.50", []string{"EXEC_RATE_MISMATCH"}},
		{"≥95%", "90%", "90", "98.68", nil},
		{"100%", "", "90", "97.50", nil},
		{"100%", "80%", "", "95.00", []string{"EXECUTION_BY_ROW"}},
		{"100%", "", "", "—", []string{"ACTUAL_MISSING"}},
	} {
		f := &indicator.Form{Year: 2022}
		for _, tier := range [][2]string{{"决策", "10"}, {"产出", "30"}, {"效益", "35"}} {
			r := row(t, tier[1], "3项", "3项")
			r.Level1 = tier[0]
			f.Indicators = append(f.Indicators, r)
		}
		exec := executionRow(t, "管理", "预算管理", "预算执行率", "25", c.target, c.actual)
		exec.Reason = "结余"
		f.Indicators = append(f.Indicators, exec)
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, c.spent)
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := codes(r); r.Score().String() != c.score || !slices.Equal(got, c.codes) {
			t.Errorf("%v: %s %v", c, r.Score(), r.Findings())
		}
		b, err := e.Bind(f)
		if err != nil {
			t.Fatal(err)
		}
		outcomes, scores := make([]evaluation.Outcome, b.Rows()), new(evaluation.Scores)
		if err := b.Read(f, outcomes); err == nil {
			err = b.Score(outcomes, scores)
			if err != nil || scores.Total().String() != c.score {
				t.Errorf("%v bound: %s %v", c, scores.Total(), err)
			}
		} else if c.score != "—" {
			t.Errorf("%v bound: %v", c, err)
		}
	}
}

// YAML, JSON and lines of NDJSON give the same form.
func TestAnExecutionRowInAllFormats(t *testing.T) {
	e := presetEvaluator(t, "mof-2020")
	const rows = `[{"level1": "产出指标", "level2": "数量指标", "name": "户数", "target": "10户", "actual": "10户", "points": "50"},
{"level1": "效益指标", "level2": "社会效益指标", "name": "覆盖率", "target": "≥90%", "actual": "90%", "points": "30"},
{"level1": "满意度指标", "level2": "满意度指标", "name": "满意度", "target": "≥90%", "actual": "90%", "points": "10"},
{"level1": "产出指标", "level2": "成本指标", "name": "预算执行率(%)", "target": "100%", "actual": "80%", "points": "10"}]`
	text := fmt.Sprintf(
		`{"year": 2022, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "80"}}, "indicators": %s}`,
		strings.ReplaceAll(rows, "\n", " "))
	fromJSON, err := indicator.FormJSON("a.json", []byte(text), 1)
	if err != nil {
		t.Fatal(err)
	}
	fromYAML, _, err := indicator.RecordsYAML("a.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range append(fromYAML, fromJSON) {
		if r, err := e.Evaluate(f); err != nil || r.Score().String() != "98.00" {
			t.Errorf("%s, want 98.00 (%v)", r.Score(), err)
		}
	}
}
