package evaluation_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
)

// workedCase is a line of the shared file of cases that were worked out by hand.
type workedCase struct {
	ID       string          `json:"id"`
	Rule     string          `json:"rule"`
	Inputs   caseInputs      `json:"inputs"`
	Expected json.RawMessage `json:"expected"`
}

type caseInputs struct {
	Kind, Type, Op, Points, Target, Actual, Unit, Mode, Level, Combine, Scheme string

	BudgetInitial   string `json:"budget_initial"`
	BudgetFull      string `json:"budget_full"`
	Executed        string
	Budget          string
	ZeroBudget      string `json:"zero_budget"`
	IndicatorPoints string `json:"indicator_points"`
	IndicatorScore  string `json:"indicator_score"`
	RatePct         string `json:"rate_pct"`
	ValuePct        string `json:"value_pct"`
	Steps           json.RawMessage
	FullAt          string `json:"full_at"`
	Limit           string
	Deduct, Per     string
	EqualMode       string `json:"equal_mode"`
	LowerMode       string `json:"lower_mode"`
	PassPct         string `json:"pass_pct"`
	OverExplainPct  string `json:"over_explain_pct"`
	ExcessExcused   bool   `json:"excess_excused"`
	OverSteps       []struct {
		OverPct     string `json:"over_pct"`
		DeductRatio string `json:"deduct_ratio"`
	} `json:"over_steps"`
	TargetJudgedLow bool    `json:"target_judged_low"`
	OverMode        string  `json:"over_mode"`
	DeductFactor    string  `json:"deduct_factor"`
	ScoreGiven      *string `json:"score_given"`
	Bands           []string
	Met             bool
	Satisfactory    string
	Unacceptable    string
	Base            string
	Absent          []string
	Rows            json.RawMessage
	PrintedTotal    string `json:"printed_total"`
	N               int
	Earned          string
	Applicable      string `json:"applicable_points"`
	GroupPoints     string `json:"group_points"`
	GroupApplicable string `json:"group_applicable"`
	GroupEarned     string `json:"group_earned"`
	Total           string
	TotalRaw        string `json:"total_raw"`
	Names           []string
	GradeOn         string `json:"grade_on"`
	ExecutionRate   string `json:"execution_rate_pct"`
	Veto            []string
	VetoMode        string `json:"veto_mode"`
	Bonus           string
	BonusMax        string `json:"bonus_max"`
	Cap             json.RawMessage
	Value, From, To string
	Score           string
	Execution       *struct {
		Points     string
		BudgetFull string `json:"budget_full"`
		Executed   string
	}
	Parts            json.RawMessage
	Targets, Actuals []string
	Due              string
	PerDays          int    `json:"per_days"`
	TargetCumulative string `json:"target_cumulative"`
	ActualCumulative string `json:"actual_cumulative"`
	Basis            string
	Rates, Schedule  []string
	Min, Max         string
	Profiles         []string
	Group            string
	Round            string
	Breaches         json.Number
}

type expectations struct {
	Score         *string
	Total         *string
	RatePct       string `json:"rate_pct"`
	CompletionPct string `json:"completion_pct"`
	Findings      []string
	Accepted      *bool
	Grade         string
	Grades        []string
	Printed       string
	Parts         []string
	Sum           string
	GroupScore    string `json:"group_score"`
	Value         string
	Execution     string
	Rows          []string
}

// scored are the groups of cases that state scores. Monitoring, checks on submitted tables and the mere reading of
// texts are tested in other packages.
var scored = []string{"EX", "QP", "OV", "LO", "LD", "QL", "SA", "WT", "NA", "GR", "RD", "RU", "OT"}

// elsewhere are cases of OT that aren't scores.
var elsewhere = map[string]string{"monitor": "a monitoring light", "parse_number": "the reading of a number"}

func TestWorkedCases(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "cases.jsonl"))
	if err != nil {
		t.Skip("the shared cases are not beside the repository")
	}
	defer f.Close()
	ran := 0
	in := bufio.NewScanner(f)
	for in.Scan() {
		var head struct {
			ID     string
			Inputs struct{ Kind string }
		}
		if err := json.Unmarshal(in.Bytes(), &head); err != nil {
			t.Fatal(err)
		}
		if _, other := elsewhere[head.Inputs.Kind]; other || !slices.Contains(scored, head.ID[:2]) {
			continue
		}
		var c workedCase
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		ran++
		t.Run(c.ID, func(t *testing.T) {
			var want expectations
			if err := json.Unmarshal(c.Expected, &want); err != nil {
				t.Fatal(err)
			}
			run, ok := caseKinds[c.Inputs.Kind]
			if !ok {
				t.Fatalf("no test for kind %q", c.Inputs.Kind)
			}
			run(t, &c, &want)
		})
	}
	if ran < 60 {
		t.Fatalf("only %d cases ran", ran)
	}
}

var caseKinds = map[string]func(*testing.T, *workedCase, *expectations){
	"execution": caseExecution, "execution_ladder": caseExecutionLadder, "execution_step": caseExecutionStep,
	"execution_quarterly": caseQuarterly, "indicator": caseIndicator, "band_abs_deviation": caseDeviation,
	"satisfaction": caseLadder, "ladder": caseLadder, "satisfaction_step": caseStep, "step": caseStep,
	"efficacy": caseEfficacy, "weights": caseWeights, "split": caseSplit, "weights_group": caseGroup,
	"not_applicable": caseNotApplicable, "grade": caseGrade, "bonus": caseBonus, "total": caseTotal, "unit": caseUnit,
	"deduct": caseDeduct, "table": caseTable, "rollup": caseRollUp, "date": caseDate, "grade_by_profile": caseProfiles,
}

// check compares what every kind of case may state.
func check(t *testing.T, r *evaluation.Result, w evaluation.Row, want *expectations) {
	t.Helper()
	switch {
	case want.Score != nil && w.Score().String() != *want.Score:
		t.Errorf("score %s, want %s (%v)", w.Score(), *want.Score, r.Findings())
	case want.Score == nil && want.Accepted == nil && want.Total == nil && w.Score().IsSet():
		t.Errorf("score %s, want none", w.Score())
	}
	if want.Total != nil && r.Score().String() != *want.Total {
		t.Errorf("total %s, want %s (%v)", r.Score(), *want.Total, r.Findings())
	}
	for _, code := range want.Findings {
		if !slices.Contains(codes(r), code) {
			t.Errorf("no finding %s among %v", code, codes(r))
		}
	}
	for _, pct := range []string{want.RatePct, want.CompletionPct} {
		if pct == "" {
			continue
		}
		terms, ok := w.Terms()
		if got := terms.Value.Mul(amount(t, "100").Fraction()).Fixed(2, 0); !ok || got != pct {
			t.Errorf("rate %s%%, want %s%%", got, pct)
		}
	}
}

func caseExecution(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := executionRules(in.Points, "proportional")
	switch in.ZeroBudget {
	case "score_zero":
		s.set("zero_budget", "zero")
	case "not_applicable":
		s.set("zero_budget", "not-applicable").set("not_applicable", "rescale")
	}
	f := spending(t, in.BudgetFull, in.Executed)
	if in.BudgetInitial != "" {
		f.Funds.Initial.Total = amount(t, in.BudgetInitial)
	}
	if in.IndicatorPoints != "" {
		s.total, s.tiers = "100", []string{
			"{name: 预算执行率, points: 10, rule: 执行率}",
			"{name: 产出指标, points: " + in.IndicatorPoints + "}",
		}
		f.Indicators = []indicator.Indicator{row(t, in.IndicatorPoints, in.IndicatorPoints+"个", in.IndicatorScore+"个")}
	}
	r := s.score(t, f)
	check(t, r, only(r, true), want)
}

// ladderText writes the bands of a case, which state points, as a rule set would.
func ladderText(t *testing.T, raw json.RawMessage, of, unit string) string {
	t.Helper()
	var steps []struct {
		MinPct string `json:"min_pct"`
		MaxPct string `json:"max_pct"`
		Min    string
		Max    string
		Score  string
	}
	if err := json.Unmarshal(raw, &steps); err != nil {
		t.Fatal(err)
	}
	if of == "" {
		of = steps[0].Score
	}
	bands := []string{"of: " + of}
	for _, s := range steps {
		edge := ">=" + s.MinPct + s.Min
		if s.MaxPct+s.Max != "" {
			edge = "<=" + s.MaxPct + s.Max
		}
		bands = append(bands, fmt.Sprintf("%q: %s", edge+unit, s.Score))
	}
	return "{" + strings.Join(append(bands, "else: 0"), ", ") + "}"
}

func caseExecutionLadder(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := executionRules(in.Points, ladderText(t, in.Steps, in.Points, "%"))
	budget, spent := in.BudgetFull, in.Executed
	if budget == "" {
		budget, spent = "100", in.RatePct
	}
	r := s.score(t, spending(t, budget, spent))
	check(t, r, only(r, true), want)
}

func (in *caseInputs) stepMode() string {
	var mode string
	_ = json.Unmarshal(in.Steps, &mode)
	return mode
}

func caseExecutionStep(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := executionRules(in.Points, fmt.Sprintf("{deduct: %s分, per: %s%%, below: %s%%, steps: %s}", in.Deduct, in.Per,
		in.FullAt, in.stepMode()))
	r := s.score(t, spending(t, "100", in.RatePct))
	check(t, r, only(r, true), want)
}

func caseQuarterly(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := executionRules(in.Points, "proportional")
	s.rules[1] = "执行率: {measure: schedule, curve: proportional}"
	f := spending(t, "100", "100")
	for i := range in.Rates {
		f.Schedule = append(f.Schedule, indicator.Milestone{
			By:         calendar.Date{Year: 2023, Month: uint8(3 * (i + 1)), Day: 30},
			Cumulative: amount(t, in.Schedule[i]), Spent: amount(t, in.Rates[i]),
		})
	}
	r := s.score(t, f)
	check(t, r, only(r, true), want)
}

func caseIndicator(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules(in.Points)
	unit := in.Unit
	if unit == "" {
		unit = "个"
	}
	ind := row(t, in.Points, in.Op+in.Target+unit, in.Actual+unit)
	if in.Actual == "" {
		ind.Actual = cell.Actual{}
	}
	switch in.Type {
	case "qual":
		caseLevel(t, c, want)
		return
	case "direct":
		s.rule(`直接: {measure: level, levels: [{name: 是, range: "100%"}, {name: 否, range: "0%"}]}`)
		ind.Target, ind.Actual = cell.ParseThreshold("是"), cell.ParseActual(map[bool]string{true: "是", false: "否"}[in.Met])
		if in.Deduct != "" {
			s.rule("直接: {measure: occurrences, curve: {deduct: " + in.Deduct + "分, per: 1次, steps: floor}}")
			ind.Actual = cell.ParseActual(in.Breaches.String() + "次")
		}
	case "range":
		ind.Target = cell.ParseThreshold(in.Min + "-" + in.Max + unit)
		s.set("lower_is_better", "linear")
	case "multi":
		var parts []struct{ Target, Actual string }
		if err := json.Unmarshal(in.Parts, &parts); err != nil {
			t.Fatal(err)
		}
		var targets, actuals []string
		for _, p := range parts {
			targets, actuals = append(targets, p.Target+"次"), append(actuals, p.Actual+"次")
		}
		ind.Target, ind.Actual = cell.ParseThreshold(strings.Join(targets, "；")), cell.ParseActual(strings.Join(actuals, "；"))
	case "per_unit":
		s.rule(fmt.Sprintf("缺项: {measure: shortfall, curve: {deduct: %s分, per: %s个, steps: floor}}", in.Deduct, in.Per))
	}
	if in.EqualMode == "symmetric" {
		s.set("equal", "symmetric")
	}
	if in.LowerMode != "" {
		s.set("lower_is_better", strings.ReplaceAll(in.LowerMode, "_", "-"))
	}
	if in.PassPct != "" {
		s.rule("定量: {measure: attainment, curve: {proportional: {pass: " + in.PassPct + "%}}}")
	}
	if in.OverExplainPct != "" {
		s.explain = `{missed: true, over: "≥` + in.OverExplainPct + `%"}`
	}
	if len(in.OverSteps) > 0 {
		caseOverLadder(s, in)
		ind.Judged.Excused = in.ExcessExcused
	}
	if in.OverMode == "deviation" {
		s.rules = append(s.rules, "目标偏低: {measure: attainment, curve: {proportional: {}, over: {deduct: "+
			percentText(t, in.DeductFactor)+", per: 100%, above: 100%, steps: proportional}}}")
		s.choose = []string{"{if: target_low, rule: 目标偏低}", "{rule: 定量}"}
		ind.Judged.TargetLow = in.TargetJudgedLow
	}
	if in.TargetCumulative != "" {
		ind.Cumulative = &indicator.Cumulative{
			Target: cell.ParseThreshold(">=" + in.TargetCumulative),
			Actual: cell.ParseActual(in.ActualCumulative),
		}
		s.rule("定量: {measure: attainment, curve: proportional, basis: " + in.Basis + "}")
	}
	r := s.score(t, formOf(ind))
	check(t, r, only(r, false), want)
}

// caseOverLadder writes the ladder for exceeded targets, from the highest step down; an excused excess is scored
// without it.
func caseOverLadder(s *ruleSet, in *caseInputs) {
	var bands []string
	for _, step := range slices.Backward(in.OverSteps) {
		ratio, _ := exact.ParseAmount(step.DeductRatio)
		left := amountMinus("1", ratio)
		bands = append(bands, fmt.Sprintf("%q: %s", ">"+step.OverPct+"%", left))
	}
	s.rules = append(s.rules, "超额: {measure: attainment, curve: {proportional: {}, over: {"+strings.Join(bands, ", ")+
		"}}}")
	s.choose = []string{"{if: excused, rule: 定量}", "{rule: 超额}"}
}

// amountMinus is one minus a ratio, in percent.
func amountMinus(one string, ratio exact.Amount) string {
	a, _ := exact.ParseAmount(one)
	hundred, _ := exact.ParseAmount("100")
	return a.Fraction().Sub(ratio.Fraction()).Mul(hundred.Fraction()).String() + "%"
}

func percentText(t *testing.T, ratio string) string {
	return amount(t, ratio).Fraction().Mul(amount(t, "100").Fraction()).String() + "%"
}

func caseLevel(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	bands := in.Bands
	if bands == nil {
		bands = []string{"0.8", "0.6"}
	}
	high, low := percentText(t, bands[0]), percentText(t, bands[1])
	s := plainRules(in.Points).rule(fmt.Sprintf(
		`定性: {measure: level, levels: [{name: 达成, range: "[%s,100%%]"}, {name: 部分达成, range: "[%s,%s)"}, {name: 未达成, range: "[0%%,%s)"}]}`, high, low, high, low))
	if strings.Contains(c.Rule, "rounded") {
		s.set("level_edges", "rounded")
	}
	ind := row(t, in.Points, "保持稳定", map[string]string{"met": "达成", "partial": "部分达成", "unmet": "未达成"}[in.Level])
	if in.ScoreGiven != nil {
		ind.Declared = amount(t, *in.ScoreGiven)
	}
	r := s.score(t, formOf(ind))
	w := only(r, false)
	check(t, r, w, want)
	if want.Accepted == nil {
		return
	}
	if got := w.Score().IsSet(); got != *want.Accepted {
		t.Errorf("accepted %v, want %v: %v", got, *want.Accepted, r.Findings())
	}
	if *want.Accepted && !w.Score().Fraction().Equal(ind.Declared.Fraction()) {
		t.Errorf("score %s, given %s", w.Score(), ind.Declared)
	}
	if !*want.Accepted && !slices.Contains(codes(r), "LEVEL_SCORE_OUTSIDE") {
		t.Errorf("refused without saying so: %v", codes(r))
	}
}

func caseDeviation(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules(in.Points).rule("成本控制: {measure: deviation-rate, curve: " + ladderText(t, in.Steps, in.Points, "%") +
		"}")
	r := s.score(t, formOf(row(t, in.Points, in.Budget+"万元", in.Actual+"万元")))
	check(t, r, only(r, false), want)
}

func caseLadder(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	points := in.Points
	text := ladderText(t, in.Steps, points, "%")
	if points == "" {
		points = strings.TrimPrefix(strings.SplitN(text, ",", 2)[0], "{of: ")
	}
	s := plainRules(points).rule("分档: {measure: actual, curve: " + text + "}")
	r := s.score(t, formOf(row(t, points, "≥90%", in.ValuePct+"%")))
	check(t, r, only(r, false), want)
}

func caseStep(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	limit := "below: " + in.FullAt + "%"
	if in.Limit != "" {
		limit = "above: " + in.Limit + "%"
	}
	s := plainRules(in.Points).rule(fmt.Sprintf("扣分: {measure: actual, curve: {deduct: %s分, per: %s%%, %s, steps: %s}}",
		in.Deduct, in.Per, limit, in.stepMode()))
	r := s.score(t, formOf(row(t, in.Points, "≥90%", in.ValuePct+"%")))
	check(t, r, only(r, false), want)
}

func caseEfficacy(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules(in.Points).rule(fmt.Sprintf("功效: {measure: actual, curve: {efficacy: {unacceptable: %s%%, "+
		"satisfactory: %s%%, base: %s%%, below: 0%%}}}", in.Unacceptable, in.Satisfactory, in.Base))
	r := s.score(t, formOf(row(t, in.Points, "≥"+in.Satisfactory+"%", in.Actual+"%")))
	check(t, r, only(r, false), want)
}

// weightRules has the tiers of 2021, with the moves of absent ones.
func weightRules() *ruleSet {
	s := executionRules("10", "proportional")
	s.total = "100"
	s.tiers = []string{
		"{name: 预算执行率, points: 10, rule: 执行率}",
		"{name: 产出指标, points: 50}", "{name: 效益指标, points: 30}", "{name: 满意度指标, points: 10, absent: {效益指标: 10}}",
	}
	return s
}

func caseWeights(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := weightRules()
	if strings.HasPrefix(in.Base, "10/20/40") {
		s.tiers = append(s.tiers, "{name: 成本指标, points: 20, absent: {产出指标: 10, 效益指标: 10}}")
		s.tiers[1], s.tiers[2] = "{name: 产出指标, points: 40}", "{name: 效益指标, points: 20}"
	}
	f := spending(t, "100", "100")
	f.Indicators = nil
	var printed map[string]string
	if in.Rows != nil {
		if err := json.Unmarshal(in.Rows, &printed); err != nil {
			t.Fatal(err)
		}
	}
	names := []string{"产出", "效益", "满意度"}
	if len(s.tiers) == 5 {
		names = append(names, "成本")
	}
	for _, name := range names {
		if slices.Contains(in.Absent, name) {
			continue
		}
		ind := row(t, "1", "1个", "1个")
		ind.Level1, ind.Points = name+"指标", exact.Amount{}
		if p := printed[name]; p != "" {
			ind.Points = amount(t, p)
		}
		f.Indicators = append(f.Indicators, ind)
	}
	if in.PrintedTotal != "" {
		f.Declared.Points = amount(t, in.PrintedTotal)
	}
	r := s.score(t, f)
	var wanted map[string]any
	if err := json.Unmarshal(c.Expected, &wanted); err != nil {
		t.Fatal(err)
	}
	sum := amount(t, "0").Fraction()
	for tier := range r.Tiers() {
		sum = sum.Add(tier.Points().Fraction())
		name := strings.TrimSuffix(strings.TrimPrefix(tier.Name(), "预算"), "指标")
		if w, ok := wanted[name]; ok && tier.Points().String() != w {
			t.Errorf("%s has %s points, want %s", name, tier.Points(), w)
		}
	}
	if want.Sum != "" && sum.String() != want.Sum {
		t.Errorf("sum %s, want %s", sum, want.Sum)
	}
	got := slices.Compact(slices.Sorted(slices.Values(codes(r))))
	// of what the rows earn here: the cases are about points
	got = slices.DeleteFunc(got, func(code string) bool { return code == "TOTAL_ABOVE" })
	if i := slices.Index(want.Findings, "TOTAL_MISMATCH"); i >= 0 {
		want.Findings[i] = "TOTAL_POINTS" // the printed total of these cases is one of points, which has a code of its own
	}
	if want.Findings != nil && !slices.Equal(got, want.Findings) {
		t.Errorf("findings %v, want %v", got, want.Findings)
	}
}

func caseSplit(t *testing.T, c *workedCase, _ *expectations) {
	in := &c.Inputs
	var want struct{ Parts []string }
	if err := json.Unmarshal(c.Expected, &want); err != nil {
		t.Fatal(err)
	}
	f := formOf()
	for range in.N {
		ind := row(t, "1", "1个", "1个")
		ind.Points = exact.Amount{}
		f.Indicators = append(f.Indicators, ind)
	}
	r := plainRules(in.Points).score(t, f)
	var got []string
	for w := range r.Rows() {
		got = append(got, w.Points().String())
	}
	if !slices.Equal(got, want.Parts) {
		t.Errorf("parts %v, want %v", got, want.Parts)
	}
}

func caseGroup(t *testing.T, c *workedCase, _ *expectations) {
	in := &c.Inputs
	var points []string
	if err := json.Unmarshal(in.Rows, &points); err != nil {
		t.Fatal(err)
	}
	f := formOf()
	for i, p := range points {
		f.Indicators = append(f.Indicators, row(t, p, "1个", "1个"))
		f.Indicators[i].Name += fmt.Sprint(i)
	}
	r := plainRules(in.GroupOrPoints()).score(t, f)
	if len(r.Findings()) != 0 || r.Score().String() != in.Points+".00" {
		t.Errorf("score %s, findings %v", r.Score(), r.Findings())
	}
}

// GroupOrPoints is the points of the group that a case is about.
func (in *caseInputs) GroupOrPoints() string {
	if in.GroupPoints != "" {
		return in.GroupPoints
	}
	return in.Points
}

func caseNotApplicable(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	struck := func(points string) indicator.Indicator { return row(t, points, "/", "/") }
	if in.Mode == "rescale" {
		rest := amount(t, "100").Fraction().Sub(amount(t, in.Applicable).Fraction()).String()
		r := plainRules("100").set("not_applicable", "rescale").score(
			t, formOf(row(t, in.Applicable, in.Applicable+"个", in.Earned+"个"), struck(rest)))
		check(t, r, evaluation.Row{}, want)
		return
	}
	rest := amount(t, in.GroupPoints).Fraction().Sub(amount(t, in.GroupApplicable).Fraction()).String()
	r := plainRules(in.GroupPoints).set("not_applicable", "level1").score(
		t, formOf(row(t, in.GroupApplicable, in.GroupApplicable+"个", in.GroupEarned+"个"), struck(rest)))
	for tier := range r.Tiers() {
		if tier.Score().String() != want.GroupScore {
			t.Errorf("group score %s, want %s", tier.Score(), want.GroupScore)
		}
	}
}

// gradesText writes a scheme such as 90/80/60 with its names.
func gradesText(scheme string, names []string, of string) string {
	if names == nil {
		names = []string{"优", "良", "中", "差"}
	}
	var levels []string
	for i, least := range append(strings.Split(scheme, "/"), "0") {
		levels = append(levels, names[i]+": "+least)
	}
	return "{of: " + of + ", levels: {" + strings.Join(levels, ", ") + "}}"
}

// totalForm is a form that earns exactly the given total out of 100.
func totalForm(t *testing.T, total string) *indicator.Form {
	return formOf(row(t, "100", "100个", total+"个"))
}

func caseGrade(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s, total := plainRules("100"), in.Total
	of := "rounded"
	if in.TotalRaw != "" {
		total = in.TotalRaw
		s.rounding = "{digits: 2, mode: half-up, at: total}"
	}
	if in.GradeOn == "raw" {
		of = "raw"
	}
	scheme := in.Scheme
	if scheme == "" {
		scheme = "90/80/60"
	}
	s.grades = gradesText(scheme, in.Names, of)
	f := totalForm(t, total)
	if in.ExecutionRate != "" {
		f.Funds.Adjusted.Total, f.Funds.Spent.Total = amount(t, "100"), amount(t, in.ExecutionRate)
		s.limits = []string{"{if: execution < 50%, grade_cap: 中, because: 执行率低于50%}"}
	}
	if len(in.Veto) > 0 {
		s.events = []string{in.Veto[0] + ": {veto: 差, zero: " + fmt.Sprint(in.VetoMode == "zero") + "}"}
		f.Events = []indicator.Event{{Name: in.Veto[0]}}
	}
	r := s.score(t, f)
	if r.Grade() != want.Grade {
		t.Errorf("grade %s, want %s", r.Grade(), want.Grade)
	}
	if want.Score != nil && r.Score().String() != *want.Score {
		t.Errorf("score %s, want %s", r.Score(), *want.Score)
	}
	if want.Printed != "" && r.Score().String() != want.Printed {
		t.Errorf("printed %s, want %s", r.Score(), want.Printed)
	}
}

func caseBonus(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules("100")
	var most string
	if err := json.Unmarshal(in.Cap, &most); err != nil {
		t.Fatal(err)
	}
	s.events = []string{"表彰: {bonus: given, at_most: " + in.BonusMax + ", cap: " + most + "}"}
	f := totalForm(t, in.Total)
	f.Events = []indicator.Event{{Name: "表彰", Points: amount(t, in.Bonus)}}
	r := s.score(t, f)
	if r.Score().String() != *want.Score {
		t.Errorf("score %s, want %s", r.Score(), *want.Score)
	}
}

func caseTotal(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	var rows []struct{ Points, Ratio string }
	if err := json.Unmarshal(in.Rows, &rows); err != nil {
		t.Fatal(err)
	}
	f, total := formOf(), amount(t, "0").Fraction()
	for _, w := range rows {
		actual, target, _ := strings.Cut(w.Ratio, "/")
		f.Indicators = append(f.Indicators, row(t, w.Points, target+"个", actual+"个"))
		total = total.Add(amount(t, w.Points).Fraction())
	}
	s := plainRules(total.String())
	if in.Round != "each" {
		s.rounding = "{digits: 2, mode: half-up, at: total}"
	}
	check(t, s.score(t, f), evaluation.Row{}, want)
}

func caseUnit(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	target, actual := cell.ParseThreshold(want.Value+in.To), cell.ParseActual(in.Value+in.From)
	if reading := actual.For(target); reading.Status != cell.Readable || reading.Value.Fixed(2, 0) != want.Value {
		t.Errorf("%s%s is %s%s, want %s", in.Value, in.From, reading.Value, in.To, want.Value)
	}
}

func caseDeduct(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules("100")
	s.events = []string{"复核扣分: {deduct: given}"}
	f := totalForm(t, in.Score)
	f.Events = []indicator.Event{{Name: "复核扣分", Points: amount(t, in.Deduct)}}
	r := s.score(t, f)
	if r.Score().String() != *want.Score {
		t.Errorf("score %s, want %s", r.Score(), *want.Score)
	}
}

func caseTable(t *testing.T, c *workedCase, _ *expectations) {
	in := &c.Inputs
	var rows []struct {
		Points, Op, Target, Actual, Type, Level string
		ScoreGiven                              string `json:"score_given"`
	}
	if err := json.Unmarshal(in.Rows, &rows); err != nil {
		t.Fatal(err)
	}
	s := executionRules("10", "proportional")
	s.total, s.tiers[1] = "100", "{name: 产出指标, points: 90}"
	s.rules = append(
		s.rules, `定性: {measure: level, levels: [{name: 达成, range: "[80%,100%]"}, {name: 部分达成, range: "[60%,80%)"}, {name: 未达成, range: "[0%,60%)"}]}`)
	s.choose = []string{`{if: target.kind == "text", rule: 定性}`, "{rule: 定量}"}
	f := spending(t, in.Execution.BudgetFull, in.Execution.Executed)
	f.Indicators = nil
	for _, w := range rows {
		ind := row(t, w.Points, w.Op+w.Target, w.Actual)
		if w.Type == "qual" {
			ind = row(t, w.Points, "有所改善", "部分达成")
			ind.Declared = amount(t, w.ScoreGiven)
		}
		f.Indicators = append(f.Indicators, ind)
	}
	var want struct {
		Execution, Total, Grade string
		Rows                    []string
	}
	if err := json.Unmarshal(c.Expected, &want); err != nil {
		t.Fatal(err)
	}
	r := s.score(t, f)
	var got []string
	for w := range r.Rows() {
		got = append(got, w.Score().String())
	}
	if !slices.Equal(got, append([]string{want.Execution}, want.Rows...)) || r.Score().String() != want.Total ||
		r.Grade() != want.Grade {
		t.Errorf("%v %s %s, want %s %v %s %s (%v)", got, r.Score(), r.Grade(), want.Execution, want.Rows, want.Total,
			want.Grade, r.Findings())
	}
}

func caseRollUp(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	switch in.Mode {
	case "execution":
		var parts []struct {
			BudgetFull string `json:"budget_full"`
			Executed   string
		}
		if err := json.Unmarshal(in.Parts, &parts); err != nil {
			t.Fatal(err)
		}
		s := executionRules(in.Points, "proportional")
		var u evaluation.RollUp
		for _, p := range parts {
			u.Add(s.score(t, spending(t, p.BudgetFull, p.Executed)))
		}
		rate, _ := u.Rate()
		if got := rate.Mul(amount(t, "100").Fraction()).Fixed(2, 0); got != want.RatePct ||
			u.ExecutionScore().String() != *want.Score {
			t.Errorf("%s%% %s, want %s%% %s", got, u.ExecutionScore(), want.RatePct, *want.Score)
		}
	case "sum":
		var parts []string
		if err := json.Unmarshal(in.Parts, &parts); err != nil {
			t.Fatal(err)
		}
		var forms []*indicator.Form
		for _, p := range parts {
			forms = append(forms, formOf(row(t, "10", "1000个", p+"个")))
		}
		joined, findings := evaluation.Aggregate(forms...)
		if got := joined.Indicators[0].Actual.Text(); got != want.Value+"个" || len(findings) > 0 {
			t.Errorf("actual %s, want %s (%v)", got, want.Value, findings)
		}
	case "aggregate_then_score":
		var forms []*indicator.Form
		for i := range in.Targets {
			f := formOf(row(t, in.Points, "≥"+in.Targets[i]+"个", in.Actuals[i]+"个"))
			f.Indicators[0].Name = "指标"
			forms = append(forms, f)
		}
		joined, findings := evaluation.Aggregate(forms...)
		if r := plainRules(in.Points).score(t, joined); r.Score().String() != *want.Score || len(findings) > 0 {
			t.Errorf("score %s, want %s (%v)", r.Score(), *want.Score, findings)
		}
	case "weighted_mean":
		caseWeighted(t, in, want)
	default:
		t.Fatalf("no test for mode %q", in.Mode)
	}
}

// caseWeighted averages rates with the budgets as weights.
func caseWeighted(t *testing.T, in *caseInputs, want *expectations) {
	var parts []struct{ Value, Weight string }
	if err := json.Unmarshal(in.Parts, &parts); err != nil {
		t.Fatal(err)
	}
	var forms []*indicator.Form
	for _, p := range parts {
		f := formOf(row(t, "10", "≥90%", p.Value+"%"))
		f.Funds.Adjusted.Total = amount(t, p.Weight)
		forms = append(forms, f)
	}
	joined, _ := evaluation.Aggregate(forms...)
	if got := joined.Indicators[0].Actual.Low().Value.Fixed(2, 0); got != want.Value {
		t.Errorf("mean %s, want %s", got, want.Value)
	}
}

func caseDate(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	s := plainRules(in.Points).rule(fmt.Sprintf("时效: {measure: days-late, curve: {deduct: %s分, per: %d天, steps: %s}}",
		in.Deduct, in.PerDays, in.stepMode()))
	r := s.score(t, formOf(row(t, in.Points, in.Due+"前", in.Actual)))
	check(t, r, only(r, false), want)
}

func caseProfiles(t *testing.T, c *workedCase, want *expectations) {
	in := &c.Inputs
	for i, scheme := range in.Profiles {
		s := plainRules("100")
		s.grades = gradesText(scheme, nil, "rounded")
		if got := s.score(t, totalForm(t, in.Total)).Grade(); got != want.Grades[i] {
			t.Errorf("under %s grade %s, want %s", scheme, got, want.Grades[i])
		}
	}
}
