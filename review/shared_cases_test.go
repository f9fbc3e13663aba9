package review_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// workedCase is a line of the shared file of worked cases that is about checks or monitoring.
type workedCase struct {
	ID     string
	Inputs struct {
		Kind, Rule, Op, Target, Actual, Points, Declared, Reason, Current string
		Full                                                              string `json:"budget_full"`
		Executed                                                          string
		Rate                                                              string `json:"rate_pct"`
		IndicatorScore                                                    string `json:"indicator_score"`
		IndicatorPoints                                                   string `json:"indicator_points"`
		ExecutionScore                                                    string `json:"execution_score"`
		ExecutionPoints                                                   string `json:"execution_points"`
		Parts, Rows, Fiscal, Carry, Other                                 []string
		Total                                                             any
		Month                                                             int
	}
	Expected struct {
		Findings []lang.Code
		Level    *string
		Light    string
	}
}

// finer are the codes of cases for which the catalogue has a code of its own: a total that isn't the sum of what stands
// above it, a grade that isn't that of the printed total, an actual that repeats the comparator of its target.
var finer = map[string]lang.Code{
	"CK-05": "TOTAL_SUM", "CK-08": "ACTUAL_REPEATS_COMPARATOR", "CK-18": "GRADE_OF_DECLARED",
}

// Every case of checks and monitoring of the shared file comes out as it says, from its own figures.
func TestWorkedCasesOfChecks(t *testing.T) {
	data, err := os.ReadFile("../../shared/cases.jsonl")
	if err != nil {
		t.Skip("the shared cases are not beside the repository")
	}
	made := 0
	for line := range strings.Lines(string(data)) {
		if !strings.Contains(line, `"id": "CK-`) && !strings.Contains(line, `"id": "MO-`) {
			continue
		}
		var c workedCase
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(line, err)
		}
		made++
		if strings.HasPrefix(c.ID, "MO") {
			c.monitored(t)
		} else {
			c.reviewed(t)
		}
	}
	if made < 13 {
		t.Errorf("only %d cases", made)
	}
}

func (c *workedCase) monitored(t *testing.T) {
	t.Helper()
	in := &c.Inputs
	at, text := "/indicators/0", ""
	row := func(actual string) string {
		return `{"level1":"产出指标","level2":"数量指标","name":"里程","target":"` + in.Target + `","interim":{"actual":"` + actual + `"}}`
	}
	month := in.Month
	switch in.Kind {
	case "monitor":
		text = `"indicators":[` + row(in.Current) + `]`
	case "monitor_exec":
		at, text = "/funds", `"funds":{"initial":{"total":"100"}},"indicators":[`+row("")+`]`
	case "monitor_roll":
		var rows []string
		in.Target, month, at = "100", 6, ""
		for _, light := range in.Rows { // by June 50 are due
			rows = append(rows, row(map[string]string{"red": "29", "yellow": "30", "green": "40", "blue": "60"}[light]))
		}
		text = `"indicators":[` + strings.Join(rows, ",") + `]`
	}
	form := fmt.Sprintf(`{"year":2024,"interim":{"until":"2024-%02d-28","spent":{"total":"%s"}},%s}`, month, in.Rate, text)
	r := c.check(t, review.Monitoring, strings.ReplaceAll(form, `,"spent":{"total":""}`, ""))
	for _, f := range r.Findings {
		if f.Code == "LIGHT" && f.At == at {
			if f.Light.String() != c.Expected.Light {
				t.Errorf("%s: %s, want %s", c.ID, f.Light, c.Expected.Light)
			}
			return
		}
	}
	t.Errorf("%s: no light", c.ID)
}

func (c *workedCase) check(t *testing.T, stage review.Stage, text string) *review.Report {
	t.Helper()
	form, err := indicator.FormJSON(c.ID, []byte(text), 1)
	if err != nil {
		t.Fatal(c.ID, err)
	}
	made := checker(t, stage)
	if stage == review.Review {
		made = byRules(t, "tolerance: 0.1")
	}
	r, err := made.Check(form)
	if err != nil {
		t.Fatal(c.ID, err)
	}
	return r
}

func (c *workedCase) reviewed(t *testing.T) {
	t.Helper()
	in := &c.Inputs
	funds := `"initial":{"total":"100"},"spent":{"total":"100"}`
	rows := `{"level1":"产出指标","level2":"数量指标","name":"里程","target":"1","actual":"1","points":"90"}`
	declared := ""
	row := func(target, actual, points, score, reason string) string {
		return fmt.Sprintf(`{"level1":"产出指标","level2":"数量指标","name":"里程","target":"%s","actual":"%s","points":"%s",`+
			`"declared":"%s","reason":"%s"}`, target, actual, points, score, reason)
	}
	switch in.Rule {
	case "execution":
		funds = fmt.Sprintf(`"initial":{"total":"%s"},"spent":{"total":"%s"},"points":"%s","declared":"%s"`,
			in.Full, in.Executed, in.Points, in.Declared)
	case "indicator":
		rows = row("≥"+in.Target, in.Actual, in.Points, in.Declared, in.Reason)
	case "total": // the first part is the money's
		funds = `"initial":{"total":"100"},"spent":{"total":"80"},"points":"10","declared":"` + in.Parts[0] + `"`
		rows = row("1", "1", in.Parts[1], in.Parts[1], "") + "," + row("1", "1", in.Parts[2], in.Parts[2], "")
		declared = `,"declared":{"score":"` + in.Declared + `"}`
	case "funds":
		var columns []string
		for i, key := range []string{"initial", "adjusted", "spent"} {
			columns = append(columns, fmt.Sprintf(`"%s":{"total":"%s","fiscal":"%s","carryover":"%s","other":"%s"}`,
				key, in.Total.([]any)[i], in.Fiscal[i], in.Carry[i], in.Other[i]))
		}
		funds = strings.Join(columns, ",")
	case "actual":
		rows = row(in.Target, in.Actual, "10", "10", "")
	case "execution_reason":
		funds = `"initial":{"total":"100"},"spent":{"total":"` + in.Rate + `"}`
	case "grade":
		rows = row("1", "1", fmt.Sprint(in.Total), fmt.Sprint(in.Total), "")
		declared = fmt.Sprintf(`,"declared":{"score":"%s","grade":"%s"}`, in.Total, in.Declared)
	default: // a cross-check of indicators and money
		funds = fmt.Sprintf(`"initial":{"total":"%s"},"spent":{"total":"%s"},"points":"%s","declared":"%s"`,
			in.Full, in.Executed, in.ExecutionPoints, in.ExecutionScore)
		rows = row("≥"+in.IndicatorPoints, in.IndicatorScore, in.IndicatorPoints, in.IndicatorScore, "")
	}
	r := c.check(t, review.Review, `{"year":2024,"project":{"name":"修路","department":"交通局"},"funds":{`+funds+
		`},"indicators":[`+rows+`]`+declared+`}`)
	there := map[lang.Code]bool{}
	for _, f := range r.Findings {
		there[f.Code] = true
	}
	if in.Kind == "cross" {
		ahead := c.Expected.Level != nil && *c.Expected.Level == "red"
		if there["INDICATORS_AHEAD_OF_MONEY"] != ahead {
			t.Errorf("%s: ahead of money %t; %q", c.ID, !ahead, codesOf(r))
		}
		// more than 20 % unspent needs a reason, as anything below 90 % does
		if yellow := c.Expected.Level != nil && *c.Expected.Level == "yellow"; yellow && !there["EXEC_REASON_MISSING"] {
			t.Errorf("%s: %q", c.ID, codesOf(r))
		}
		return
	}
	for _, want := range c.Expected.Findings {
		if code, ok := finer[c.ID]; ok {
			want = code
		}
		if !there[want] {
			t.Errorf("%s: no %s; %q", c.ID, want, codesOf(r))
		}
	}
}
