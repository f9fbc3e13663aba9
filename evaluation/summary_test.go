package evaluation_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// ofDepartment is a form of one row with 100 points and a target of 100个.
func ofDepartment(t testing.TB, department, budget, actual string) *indicator.Form {
	f := formOf(row(t, "100", "100个", actual))
	f.Project.Department, f.Funds.Adjusted.Total = department, amount(t, budget)
	return f
}

// Scores in proportion: 90, 65, 100, and one without an actual. 甲 by budget: (90×1 + 100×3) ÷ 4 = 97.50.
func TestASummaryCounts(t *testing.T) {
	e := plainRules("100").evaluator(t)
	s := evaluation.NewSummary(e.Rules())
	for _, f := range []*indicator.Form{
		ofDepartment(t, "甲", "1", "90个"), ofDepartment(t, "乙", "2", "65个"), ofDepartment(t, "甲", "3", "100个"),
		ofDepartment(t, "丙", "4", ""),
	} {
		r, err := e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	s.Reject("JSON_ENDS")
	s.Reject("KEY_UNKNOWN")
	s.Reject("KEY_UNKNOWN")
	text, err := s.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"forms":7,"scored":4,"pending":1,"rejected":3,`,
		`"grades":[{"grade":"优","forms":2},{"grade":"良","forms":0},{"grade":"中","forms":1},{"grade":"差","forms":0}]`,
		`{"from":"60","to":"70","forms":1},{"from":"70","to":"80","forms":0},{"from":"80","to":"90","forms":0},{"from":"90","to":"100","forms":1},{"from":"100","forms":1}]`,
		// nobody says what was spent
		`"money":{"budget":"0","spent":"0","without_budget":0,"without_spent":4,"lacking":["项目（丙）","项目（乙）","项目（甲）"]}`,
		`{"department":"甲","forms":2,"pending":0,"money":{"budget":"0","spent":"0","without_budget":0,"without_spent":2,"lacking":["项目（甲）"]},"score":"97.50","grade":"优"`,
		`"by_rule":[{"rule":"定量","rows":3,"pending":1,"points":"300","score":"255"}]`,
		`"lost":[{"level1":"产出指标","level2":"数量指标","rows":2,"lost":"45"}]`,
		`"rejects":[{"code":"KEY_UNKNOWN","count":2},{"code":"JSON_ENDS","count":1}]`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("lacks %s\n%s", want, text)
		}
	}
}

// However a batch is cut into parts, and wherever it is put aside and taken up again, the summary is the same.
func TestSummariesMerge(t *testing.T) {
	e := plainRules("100").evaluator(t)
	rapid.Check(t, func(t *rapid.T) {
		whole, parts := evaluation.NewSummary(e.Rules()), evaluation.NewSummary(e.Rules())
		for range rapid.IntRange(0, 5).Draw(t, "parts") {
			part := evaluation.NewSummary(e.Rules())
			for i := range rapid.IntRange(0, 4).Draw(t, "forms") {
				if rapid.Bool().Draw(t, "rejected") {
					whole.Reject("JSON_ENDS")
					part.Reject("JSON_ENDS")
					continue
				}
				f := formOf(indicator.Indicator{
					Level1: rapid.SampledFrom([]string{"产出指标", "没有的指标"}).Draw(t, "level1"), Level2: fmt.Sprint(i),
					Target: cell.ParseThreshold("7个"), Actual: cell.ParseActual(
						fmt.Sprint(rapid.IntRange(0, 9).Draw(t, "actual")) + "个"),
				})
				f.Project.Department = rapid.SampledFrom([]string{"", "甲", "乙"}).Draw(t, "department")
				f.Funds.Adjusted.Total, _ = exact.ParseAmount(rapid.SampledFrom([]string{"", "0.1", "3"}).Draw(t, "budget"))
				r, err := e.Evaluate(f)
				if err != nil {
					t.Fatal(err)
				}
				whole.Add(r)
				part.Add(r)
			}
			parts.Merge(part)
			state, err := parts.State()
			if err != nil {
				t.Fatal(err)
			}
			if parts, err = evaluation.RestoreSummary(e.Rules(), state); err != nil {
				t.Fatal(err)
			}
		}
		a, errA := json.Marshal(whole)
		b, errB := json.Marshal(parts)
		if errA != nil || errB != nil || string(a) != string(b) {
			t.Errorf("%v %v\n%s\n%s", errA, errB, a, b)
		}
	})
}

// A summary doesn't grow with the number of departments.
func TestASummaryIsBounded(t *testing.T) {
	e := plainRules("100").evaluator(t)
	s := evaluation.NewSummary(e.Rules())
	for i := range 30_000 {
		r, err := e.Evaluate(ofDepartment(t, fmt.Sprint(i), "1", "100个"))
		if err != nil {
			t.Fatal(err)
		}
		s.Add(r)
	}
	var out struct {
		Departments []struct {
			Department string
			Forms      int
		}
	}
	text, err := json.Marshal(s)
	if err != nil || json.Unmarshal(text, &out) != nil {
		t.Fatal(err)
	}
	if len(out.Departments) != 20_001 || out.Departments[0].Department != "" || out.Departments[0].Forms != 10_000 {
		t.Errorf("%d departments, the first %+v", len(out.Departments), out.Departments[0])
	}
}

func TestAStateOfOtherRulesIsRefused(t *testing.T) {
	state, err := evaluation.NewSummary(plainRules("100").evaluator(t).Rules()).State()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := evaluation.RestoreSummary(plainRules("50").evaluator(t).Rules(), state); err == nil {
		t.Error("the state of another rule set was taken")
	}
	if _, err := evaluation.RestoreSummary(plainRules("100").evaluator(t).Rules(), state[:len(state)/2]); err == nil {
		t.Error("half a state was taken")
	}
}

// No forms come to these counts: a summary of them would have a mean of nothing, or a number of forms below zero.
func TestAStateThatCanNotBeIsRefused(t *testing.T) {
	e := plainRules("100").evaluator(t)
	s := evaluation.NewSummary(e.Rules())
	r, err := e.Evaluate(ofDepartment(t, "甲", "1", "100个"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Add(r); err != nil {
		t.Fatal(err)
	}
	state, err := s.State()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := evaluation.RestoreSummary(e.Rules(), state); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"forms":1`, `"forms":0`},
		{`"forms":1`, `"forms":-1`},
		{`"pending":0,"no_budget"`, `"pending":2,"no_budget"`},
		{`"no_budget":0`, `"no_budget":-1`},
		{`"grades":[1,`, `"grades":[9,`},
		{`"grades":[1,`, `"grades":[-1,`},
		{`"grades":[1,`, `"grades":[0,1,`},
	} {
		for _, n := range []int{1, -1} { // of all forms, and of the department too
			text := strings.Replace(string(state), change[0], change[1], n)
			if _, err := evaluation.RestoreSummary(e.Rules(), []byte(text)); err == nil || text == string(state) {
				t.Errorf("%s was taken: %s", change[1], text)
			}
		}
		at := strings.LastIndex(string(state), change[0])
		text := string(state[:at]) + change[1] + string(state[at+len(change[0]):])
		if _, err := evaluation.RestoreSummary(e.Rules(), []byte(text)); err == nil {
			t.Errorf("%s of a department was taken: %s", change[1], text)
		}
	}
}
