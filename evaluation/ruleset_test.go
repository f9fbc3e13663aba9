package evaluation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
)

// ruleSet is the text of a rule set, parts of which tests change.
type ruleSet struct {
	total     string
	rounding  string
	grades    string
	tiers     []string
	policy    map[string]string
	explain   string
	rules     []string
	choose    []string
	limits    []string
	events    []string
	tolerance string
}

// plainRules scores one tier 产出指标 of the given points proportionally.
func plainRules(points string) *ruleSet {
	return &ruleSet{
		total:    points,
		rounding: "{digits: 2, mode: half-up, at: indicator}",
		grades:   "{of: rounded, levels: {优: 90, 良: 80, 中: 60, 差: 0}}",
		tiers:    []string{"{name: 产出指标, points: " + points + "}"},
		policy: map[string]string{
			"lower_is_better": "ratio", "equal": "at-least", "strict": "inclusive", "late": "judged", "bare": "{else: at-least}",
			"zero_budget": "pending", "missing_actual": "pending", "not_applicable": "level2", "text_for_number": "pending",
			"same_text": "pending", "level_score": "pending", "level_edges": "exact", "percent_fraction": "pending",
			"approximate": "as-written",
		},
		rules:     []string{"定量: {measure: attainment, curve: proportional, several: mean}"},
		choose:    []string{"{rule: 定量}"},
		explain:   "{missed: false}",
		tolerance: "0.01",
	}
}

// executionRules scores only the execution rate.
func executionRules(points, curve string) *ruleSet {
	s := plainRules(points)
	s.tiers = []string{"{name: 预算执行率, points: " + points + ", rule: 执行率}", "{name: 产出指标, points: 0}"}
	s.rules = append(s.rules, "执行率: {measure: execution, curve: "+curve+"}")
	return s
}

func (s *ruleSet) set(policy, value string) *ruleSet {
	s.policy[policy] = value
	return s
}

func (s *ruleSet) rule(text string) *ruleSet {
	s.rules = []string{text}
	name, _, _ := strings.Cut(text, ":")
	s.choose = []string{"{rule: " + name + "}"}
	return s
}

// policyOrder keeps the text the same in every run.
var policyOrder = []string{
	"lower_is_better", "equal", "strict", "late", "bare", "zero_budget", "missing_actual", "not_applicable",
	"text_for_number",
	"same_text", "level_score", "level_edges", "percent_fraction", "approximate",
}

func (s *ruleSet) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "ziping: 1\nid: test\nversion: \"1\"\ntitle: 测试\nsource: 测试\ntotal: %s\nrounding: %s\ngrades: %s\n"+
		"tolerance: %s\nexplain: %s\nsharing: {by: level2, digits: 2}\n",
		s.total, s.rounding, s.grades, s.tolerance, s.explain)
	list := func(key string, items []string) {
		if len(items) > 0 {
			fmt.Fprintf(&b, "%s:\n  - %s\n", key, strings.Join(items, "\n  - "))
		}
	}
	list("tiers", s.tiers)
	list("choose", s.choose)
	list("limits", s.limits)
	b.WriteString("policy:\n")
	for _, key := range policyOrder {
		fmt.Fprintf(&b, "  %s: %s\n", key, s.policy[key])
	}
	fmt.Fprintf(&b, "rules:\n  %s\n", strings.Join(s.rules, "\n  "))
	if len(s.events) > 0 {
		fmt.Fprintf(&b, "events:\n  %s\n", strings.Join(s.events, "\n  "))
	}
	return b.String()
}

func (s *ruleSet) evaluator(t testing.TB) *evaluation.Evaluator {
	t.Helper()
	return textEvaluator(t, s.text())
}

func (s *ruleSet) score(t testing.TB, form *indicator.Form) *evaluation.Result {
	t.Helper()
	r, err := s.evaluator(t).Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// amount reads a figure of a test.
func amount(t testing.TB, s string) exact.Amount {
	t.Helper()
	a, err := exact.ParseAmount(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return a
}

// row is an indicator of 产出指标.
func row(t testing.TB, points, target, actual string) indicator.Indicator {
	t.Helper()
	return indicator.Indicator{
		Level1: "产出指标", Level2: "数量指标", Name: "指标" + points + target,
		Points: amount(t, points), Target: cell.ParseThreshold(target), Actual: cell.ParseActual(actual),
	}
}

func formOf(rows ...indicator.Indicator) *indicator.Form {
	return &indicator.Form{Year: 2023, Project: indicator.Project{Name: "项目"}, Indicators: rows}
}

// spending is a form that is scored by its money.
func spending(t testing.TB, budget, spent string) *indicator.Form {
	t.Helper()
	f := formOf(row(t, "0", "1个", "1个"))
	f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, budget), amount(t, spent)
	return f
}

// codes are the codes of a result's findings.
func codes(r *evaluation.Result) []string {
	var out []string
	for _, f := range r.Findings() {
		out = append(out, string(f.Code))
	}
	return out
}

// only is the row of the only indicator, or of the execution rate if that is asked for.
func only(r *evaluation.Result, execution bool) evaluation.Row {
	for w := range r.Rows() {
		if _, ok := w.Indicator(); ok != execution {
			return w
		}
	}
	return evaluation.Row{}
}
