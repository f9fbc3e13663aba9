package review_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// cleanForm is a self-evaluation in which everything adds up. The execution rate is 96 %, which earns 9.6; the rows
// declare 88 of their 90 points, as one reached 900 of 1000 and earns 18 of 20.
const cleanForm = `{
	"year": 2024,
	"project": {"name": "教师培训", "title": "2024年教师培训项目支出绩效自评表", "department": "青山县教育局",
		"implementing_unit": "青山县教育局"},
	"funds": {
		"initial": {"total": "100", "fiscal": "80", "carryover": "20", "other": "0"},
		"adjusted": {"total": "100", "fiscal": "80", "carryover": "20", "other": "0"},
		"spent": {"total": "96", "fiscal": "78", "carryover": "18", "other": "0"},
		"rates": {"total": "96%"}, "points": "10", "declared": "9.6"},
	"goals": [
		{"text": "培训300人，建设站点20个", "outcome": "培训310人，建设站点20个", "ratio": "60"},
		{"text": "提高教学水平", "outcome": "教学水平有所提高", "ratio": "40"}],
	"indicators": [
		{"level1": "产出指标", "level2": "数量指标", "name": "培训人数", "target": "≥300人", "actual": "310人",
			"points": "10", "declared": "10", "evidence": "签到表"},
		{"level1": "产出指标", "level2": "数量指标", "name": "建设站点数量", "target": "≥20个", "actual": "20个",
			"points": "10", "declared": "10", "evidence": "验收单"},
		{"level1": "产出指标", "level2": "质量指标", "name": "培训合格率", "target": "≥95%", "actual": "97%",
			"points": "10", "declared": "10", "evidence": "成绩单"},
		{"level1": "产出指标", "level2": "时效指标", "name": "培训完成时间", "target": "2024年11月底前",
			"actual": "2024年11月20日", "points": "10", "declared": "10", "evidence": "总结"},
		{"level1": "产出指标", "level2": "成本指标", "name": "项目总成本", "target": "≤100万元", "actual": "96万元",
			"points": "10", "declared": "10", "evidence": "记账凭证"},
		{"level1": "效益指标", "level2": "社会效益指标", "name": "受益学生人数", "target": "≥1000人", "actual": "900人",
			"points": "20", "declared": "18", "evidence": "学籍册", "reason": "冬季停课两周，少办了两期"},
		{"level1": "效益指标", "level2": "可持续影响指标", "name": "研修制度", "target": "健全", "actual": "达成",
			"points": "10", "declared": "10", "evidence": "制度文件"},
		{"level1": "满意度指标", "level2": "服务对象满意度指标", "name": "学员满意度", "target": "≥90%", "actual": "92%",
			"points": "10", "declared": "10", "evidence": "问卷"}],
	"declared": {"points": "100", "score": "97.6", "grade": "优"}
}`

// edited is the clean form with edits such as "/funds/declared=9.5 & /year=": a value that is blank takes the field
// away, one that begins with a bracket is JSON. Rows may be written by their number alone: "0/actual=280人".
func edited(t testing.TB, edits string) *indicator.Form {
	t.Helper()
	return editedIn(t, edits)
}

// editedIn is edited for tests of properties too.
func editedIn(t fataler, edits string) *indicator.Form {
	var doc any
	if err := json.Unmarshal([]byte(cleanForm), &doc); err != nil {
		t.Fatal(err)
	}
	for _, edit := range strings.Split(edits, " & ") {
		at, value, ok := strings.Cut(edit, "=")
		if !ok {
			continue
		}
		if at[0] != '/' {
			at = "/indicators/" + at
		}
		var v any = value
		if strings.HasPrefix(value, "[") || strings.HasPrefix(value, "{\"") {
			if err := json.Unmarshal([]byte(value), &v); err != nil {
				t.Fatal(edit, err)
			}
		}
		if value == "" {
			v = nil
		}
		set(doc, strings.Split(at[1:], "/"), v)
	}
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	form, err := indicator.FormJSON("form.json", data, 1)
	if err != nil {
		t.Fatal(edits, err)
	}
	return form
}

func set(in any, path []string, v any) {
	switch in := in.(type) {
	case []any:
		i, _ := strconv.Atoi(path[0])
		if len(path) == 1 {
			in[i] = v
			return
		}
		set(in[i], path[1:], v)
	case map[string]any:
		switch {
		case len(path) > 1:
			if in[path[0]] == nil {
				in[path[0]] = map[string]any{}
			}
			set(in[path[0]], path[1:], v)
		case v == nil:
			delete(in, path[0])
		default:
			in[path[0]] = v
		}
	}
}

// found is the severity of the finding of a code at a place; "" where there is none.
func found(r *review.Report, code lang.Code, at string) string {
	if f := findingOf(r, code, at); f != nil {
		return f.Severity.String()
	}
	return ""
}

func findingOf(r *review.Report, code lang.Code, at string) *review.Finding {
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Code == code && f.At == at {
			return f
		}
	}
	return nil
}

// checked is what a checker finds in the clean form after edits.
func checked(t testing.TB, c *review.Checker, edits string) *review.Report {
	t.Helper()
	r, err := c.Check(edited(t, edits))
	if err != nil {
		t.Fatal(edits, err)
	}
	return r
}

// codesOf lists the findings of a report for messages of tests.
func codesOf(r *review.Report) []string {
	all := make([]string, 0, len(r.Findings))
	for _, f := range r.Findings {
		all = append(all, f.Severity.String()+" "+string(f.Code)+" "+f.At)
	}
	return all
}
