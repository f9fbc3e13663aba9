package ruletest_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/ziping-go/ziping/ruletest"
)

func TestWorkedCases(t *testing.T) { ruletest.Run(t, os.DirFS("testdata/cases")) }

// sharedCase is a line of the shared file of worked cases.
type sharedCase struct {
	ID     string
	Inputs struct {
		Points, Target, Actual string
		ScoreGiven             string `json:"score_given"`
	}
	Expected map[string]any
}

// elsewhere are the groups of checks on submitted tables and of monitoring, which stand in a folder of their own.
var elsewhere = []string{"CK", "MO"}

// The cases of checks hold, each check of their rule set fires and doesn't, and each case of the shared file is there.
func TestWorkedCasesOfChecks(t *testing.T) {
	ruletest.Run(t, os.DirFS("testdata/checks"), ruletest.Cover(ruletest.Checks))
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "cases.jsonl"))
	if err != nil {
		t.Skip("the shared cases are not beside the repository")
	}
	written := writtenCases(t, "testdata/checks")
	for line := range strings.Lines(string(data)) {
		var c sharedCase
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(line, err)
		}
		if slices.Contains(elsewhere, c.ID[:2]) && len(written[c.ID]) == 0 {
			t.Errorf("%s is missing", c.ID)
		}
	}
}

// Every worked case stands once in the folder, with the figures that it states and the outcome that it expects.
func TestWorkedCasesAreAllThere(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "shared", "cases.jsonl"))
	if err != nil {
		t.Skip("the shared cases are not beside the repository")
	}
	written := writtenCases(t, "testdata/cases")
	known := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		var c sharedCase
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		if slices.Contains(elsewhere, c.ID[:2]) {
			continue
		}
		known[c.ID] = true
		times := 1
		if grades, ok := c.Expected["grades"].([]any); ok { // one case for each rule set
			times = len(grades)
		}
		if len(written[c.ID]) != times {
			t.Errorf("%s stands %d times", c.ID, len(written[c.ID]))
			continue
		}
		compareCase(t, &c, written[c.ID])
	}
	for id := range written {
		if !known[id] {
			t.Errorf("%s is no worked case", id)
		}
	}
	if len(known) < 70 {
		t.Errorf("only %d worked cases", len(known))
	}
}

// writtenCase is a case as it is in the folder: what is expected, and the whole of it as text.
type writtenCase struct {
	expect map[string]any
	text   string
}

func writtenCases(t *testing.T, folder string) map[string][]writtenCase {
	t.Helper()
	all := map[string][]writtenCase{}
	names, err := ruletest.Files(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		var file struct{ Cases []map[string]any }
		if err := yaml.Unmarshal(data, &file); err != nil {
			t.Fatal(name, err)
		}
		for _, c := range file.Cases {
			id, _, _ := strings.Cut(fmt.Sprint(c["name"]), " ")
			expect, _ := c["expect"].(map[string]any)
			all[id] = append(all[id], writtenCase{expect, fmt.Sprint(c)})
		}
	}
	return all
}

// lights are the colours as the rule set of the lights names them.
var lights = map[string]string{"red": "红", "yellow": "黄", "green": "绿", "blue": "蓝"}

func compareCase(t *testing.T, c *sharedCase, cases []writtenCase) {
	t.Helper()
	e := cases[0].expect
	same := func(what string, want, got any) {
		t.Helper()
		if fmt.Sprint(want) != fmt.Sprint(got) {
			t.Errorf("%s: %s is expected as %v, should be %v", c.ID, what, got, want)
		}
	}
	figures := []string{c.Inputs.Points, c.Inputs.Target, c.Inputs.Actual}
	if strings.HasPrefix(c.ID, "EX") {
		figures[0] = "" // the points of the execution rate stand in the rule set
	}
	for _, figure := range figures {
		if !strings.Contains(cases[0].text, figure) {
			t.Errorf("%s lacks the figure %s", c.ID, figure)
		}
	}
	list := func(field string, at int) any {
		items, _ := e[field].([]any)
		if at >= len(items) {
			return nil
		}
		return items[at]
	}
	tier := func(field, name string) any {
		tiers, _ := e[field].(map[string]any)
		return tiers[name]
	}
	for key, want := range c.Expected {
		switch key {
		case "score":
			switch {
			case want == nil:
				same(key, "pending", e["score"])
			case e["execution"] != nil:
				same(key, want, e["execution"])
			default:
				same(key, want, e["score"])
			}
		case "total", "printed":
			same(key, want, e["score"])
		case "rate_pct":
			same(key, fmt.Sprint(want, "%"), e["rate"])
		case "completion_pct", "deviation_pct", "progress_pct":
			same(key, fmt.Sprint(want, "%"), e["value"])
		case "accepted":
			if want == true {
				same(key, c.Inputs.ScoreGiven, e["score"])
			} else {
				same(key, "pending [LEVEL_SCORE_OUTSIDE]", fmt.Sprint(e["score"], " ", e["findings"]))
			}
		case "grades":
			for _, grade := range want.([]any) {
				if !slices.ContainsFunc(cases, func(w writtenCase) bool { return w.expect["grade"] == grade }) {
					t.Errorf("%s: no rule set gives %v", c.ID, grade)
				}
			}
		case "light":
			same(key, lights[fmt.Sprint(want)], e["grade"])
		case "parts":
			same(key, want, e["row_points"])
		case "sum":
			if e["sum"] == nil {
				same(key, want, tier("tier_points", "产出指标"))
			} else {
				same(key, want, e["sum"])
			}
		case "group_score":
			same(key, want, tier("tiers", "产出指标"))
		case "value":
			if e["actuals"] != nil {
				same(key, want, list("actuals", 0))
			} else {
				same(key, want, list("values", 0))
			}
		case "execution":
			same(key, want, list("rows", 0))
		case "rows":
			same(key, append([]any{c.Expected["execution"]}, want.([]any)...), e["rows"])
		case "执行率":
			same(key, want, tier("tier_points", "预算执行率"))
		case "产出", "效益", "满意度", "成本":
			same(key, want, tier("tier_points", key+"指标"))
		case "findings":
			codes, _ := e[key].([]any) // TOTAL_ABOVE is told beside what the cases name
			codes = slices.DeleteFunc(slices.Clone(codes), func(code any) bool { return code == "TOTAL_ABOVE" })
			if i := slices.Index(codes, any("TOTAL_POINTS")); i >= 0 {
				codes[i] = "TOTAL_MISMATCH" // a printed total of points has a code of its own, which the cases don't tell apart
			}
			same(key, want, codes)
		case "grade", "op", "unit", "values":
			same(key, want, e[key])
		default:
			t.Errorf("%s expects %s, which nothing compares", c.ID, key)
		}
	}
}
