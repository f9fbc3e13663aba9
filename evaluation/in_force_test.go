package evaluation_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// ofYear is a form of a year that meets its one target.
func ofYear(t testing.TB, year int) *indicator.Form {
	f := formOf(row(t, "100", "100个", "100个"))
	f.Year = year
	return f
}

// aboutRules are the findings about the rule set.
func aboutRules(r *evaluation.Result) string {
	var codes []string
	for _, f := range r.Findings() {
		if strings.HasPrefix(string(f.Code), "RULES_") {
			codes = append(codes, string(f.Code))
		}
	}
	return strings.Join(codes, " ")
}

// Without a named rule set the national one of the form's year is taken: 财预〔2020〕10号 is of February 2020, 财预〔2021〕101号
// of August 2021. Before both the earliest is taken, and without a year the newest; either way a finding says so.
func TestTheNationalRuleSetOfAYear(t *testing.T) {
	c, err := evaluation.NewChooser(rules.National())
	if err != nil {
		t.Fatal(err)
	}
	for year, want := range map[int]string{
		2020: "mof-2020", 2021: "mof-2021", 2022: "mof-2021", 2030: "mof-2021",
		2019: "mof-2020 RULES_NOT_IN_FORCE", 2016: "mof-2020 RULES_NOT_IN_FORCE", 1950: "mof-2020 RULES_NOT_IN_FORCE",
		0: "mof-2021 RULES_FOR_NO_YEAR",
	} {
		r, err := c.Evaluate(ofYear(t, year))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(r.Rules().ID + " " + aboutRules(r)); got != want {
			t.Errorf("%d: %s, want %s", year, got, want)
		}
	}
}

// A rule set that is named explicitly gives a finding if it isn't in force: before or after its time, in another
// province, or for a form that it doesn't apply to.
func TestARuleSetOutsideItsTimeAndPlace(t *testing.T) {
	county := func(more string) *evaluation.Evaluator {
		return textEvaluator(t, "ziping: 1\nid: county\nsource: 县财〔2025〕1号\nextends: mof-2020\n"+more)
	}
	for name, c := range map[string]struct {
		e          *evaluation.Evaluator
		year       int
		department string
		want       string
	}{
		"2016 by a set of 2021":         {presetEvaluator(t, "mof-2021"), 2016, "", "RULES_NOT_IN_FORCE"},
		"2021 by a set of that August":  {presetEvaluator(t, "mof-2021"), 2021, "", ""},
		"no year by a set that's named": {presetEvaluator(t, "mof-2021"), 0, "", ""},
		"2024 by a set of 2025":         {county("effective: {from: 2025-01-01}"), 2024, "", "RULES_NOT_IN_FORCE"},
		"2025 by a set of 2025":         {county("effective: {from: 2025-01-01}"), 2025, "", ""},
		"after its end": {
			county("effective: {from: 2025-01-01, to: 2026-12-31}"), 2027, "",
			"RULES_NOT_IN_FORCE",
		},
		"its last year":                {county("effective: {from: 2025-01-01, to: 2026-12-31}"), 2026, "", ""},
		"it ends within the year":      {county("effective: {to: 2026-06-30}"), 2026, "", "RULES_NOT_IN_FORCE"},
		"always in force":              {county(""), 1999, "", ""},
		"a place that it is for":       {county("applies: {places: [昌黎县]}"), 2025, "昌黎县应急管理局", ""},
		"a place that it isn't for":    {county("applies: {places: [昌黎县]}"), 2025, "卢龙县应急管理局", "RULES_NOT_FOR_FORM"},
		"only to be extended":          {county("applies: never"), 2025, "", "RULES_NOT_FOR_FORM"},
		"its province":                 {county("region: 湖北省黄石市"), 2025, "湖北省黄石市教育局", ""},
		"another province":             {county("region: 湖北省黄石市"), 2025, "四川省教育厅", "RULES_ELSEWHERE"},
		"another city":                 {county("region: 湖北省黄石市"), 2025, "湖北省襄阳市教育局", "RULES_ELSEWHERE"},
		"a city of another province":   {county("region: 湖北省"), 2025, "德阳市教育局", "RULES_ELSEWHERE"},
		"another city alone":           {county("region: 四川省德阳市中江县"), 2025, "绵阳市水利局", "RULES_ELSEWHERE"},
		"its city alone":               {county("region: 四川省德阳市中江县"), 2025, "德阳市水利局", ""},
		"a city of its province":       {county("region: 湖北省"), 2025, "襄阳市教育局", ""},
		"a city within its city":       {county("region: 湖北省黄石市"), 2025, "大冶市教育局", ""},
		"a county of its own":          {county("region: 四川省德阳市中江县"), 2025, "中江县水利局", ""},
		"a city named like a province": {county("region: 吉林省长春市"), 2025, "吉林市教育局", "RULES_ELSEWHERE"},
		"a market named like a city":   {county("region: 湖北省"), 2025, "中山市场管理所", ""},
		"a street named like one":      {county("region: 上海市"), 2025, "湖南路街道办事处", ""},
		"no province":                  {county("region: 湖北省"), 2025, "市教育局", ""},
	} {
		f := ofYear(t, c.year)
		f.Project.Department = c.department
		r, err := c.e.Evaluate(f)
		if err != nil {
			t.Fatal(err)
		}
		if got := aboutRules(r); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	r, err := presetEvaluator(t, "mof-2021").Evaluate(ofYear(t, 2020))
	if err != nil {
		t.Fatal(err)
	}
	want := "the rule set mof-2021 is in force from 2021-08-18 on, the form is of 2020; the national one in force then " +
		"is mof-2020"
	if f := r.Findings()[0]; f.In(lang.English) != want || f.At != "/year" || f.Severity != evaluation.SeverityWarning {
		t.Errorf("%s %s", f.At, f.In(lang.English))
	}
}

// Results say by which rule set they were scored, and which form of which file they are for.
func TestResultsSayWhereTheyComeFrom(t *testing.T) {
	form, err := indicator.FormJSON("in/forms.ndjson",
		[]byte(`{"year": 2022, "project": {"name": "道路", "code": "A1", "department": "交通局"},
"indicators": [{"level1": "产出指标", "name": "里程", "target": "8公里", "actual": "8公里", "points": "100"}]}`), 7)
	if err != nil {
		t.Fatal(err)
	}
	r, err := presetEvaluator(t, "mof-2021").Evaluate(form)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := r.MarshalJSON()
	for _, want := range []string{
		`{"project":"道路","project_code":"A1","department":"交通局","file":"forms.ndjson","line":7,"year":2022,`,
		`"source":"财预〔2021〕101号"},"score"`,
	} {
		if !strings.Contains(string(text), want) {
			t.Errorf("lacks %s: %s", want, text)
		}
	}
}
