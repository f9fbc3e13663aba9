package review_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// Where a share is just below or above its bound, a message prints enough of it to show that.
func TestSharesAreToldFromTheirBounds(t *testing.T) {
	within := func(money string) *indicator.Form {
		return formOf(t, `
year: 2025
project: {name: 危房改造, department: 春山县住建局}
funds: {initial: {total: "640"}}
interim: `+money+`
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 改造户数, target: ≥30000户, points: "90", interim: {actual: 13999户, cause: 其他, note: 雨季}}
`)
	}
	for _, c := range []struct {
		form     *indicator.Form
		code     lang.Code
		at, text string
	}{
		// 575.99 ÷ 640 = 0.8999843…, 640.01 ÷ 640 = 1.000015625
		{within(`{until: 2025-07-31, spent: {total: "400"}, expected: {total: "575.99"}}`), "EXEC_EXPECTED_LOW", "/interim/expected/total", "575.99万元，只有全年预算640万元的89.998%"},
		{within(`{until: 2025-07-31, spent: {total: "400"}, expected: {total: "640.01"}}`), "EXEC_EXPECTED_OVER", "/interim/expected/total", "640.01万元超过全年预算640万元，为100.002%"},
		{within(`{until: 2025-07-31, spent: {total: "640.01"}}`), "EXEC_OVER_100", "/interim/spent/total", "100.002%"},
		// 298.66 ÷ 640 ÷ 7 × 12 = 0.799982…, 13999 ÷ 17500 = 0.79994…
		{within(`{until: 2025-07-31, spent: {total: "298.66"}}`), "LIGHT", "/funds", "达到79.998%"},
		{within(`{until: 2025-07-31, spent: {total: "400"}}`), "LIGHT", "/indicators/0", "达到79.99%"},
	} {
		r, err := checker(t, review.Monitoring).Check(c.form)
		if err != nil {
			t.Fatal(err)
		}
		f := findingOf(r, c.code, c.at)
		if f == nil || !strings.Contains(f.In(lang.Chinese), c.text) {
			t.Errorf("%s: %v, want %s", c.code, f, c.text)
		}
	}
}

// What to do names the cell and the value, the right way round.
func TestFixesOfTargets(t *testing.T) {
	for _, c := range []struct {
		code lang.Code
		edit func(*indicator.Form)
		at   string
		want string
	}{
		{"POINTS_SUM", func(f *indicator.Form) { f.Indicators[0].Points = amount("11") }, "/indicators", "correct the points of the indicators so that they add up to 90 or 100"},
		{"SCHEDULE_SUM", cumulative("10", "40", "80", "95"), "/schedule", "change the cumulative share of column 4 of the spending schedule to 100%"},
		{"SCHEDULE_ORDER", cumulative("10", "40", "30", "100"), "/schedule/2", "correct the cumulative share of column 3 of the spending schedule or " +
			"the cumulative share of column 2 of the spending schedule so that dates and percentages rise"},
		{"UNIT_COST_OVER_FUND", all(initial("28"), target(1, "≥20公里"), target(4, "≤1.5万元/公里")), "/indicators/4/target", "change the target of “人均培训成本” to ≤14000元/千米, " +
			"or the total of the initial budget to 30万元"},
		{"COST_OVER_FUND", all(initial("0"), target(4, "≤1.5万元")), "/indicators/4/target", "change the total of the initial budget to 1.5万元"},
		{"TARGET_BELOW_LAST_YEAR", func(f *indicator.Form) { f.Indicators[4].Previous = actual("1300元/人") }, "/indicators/4/target", "lower the target of “人均培训成本” to last year's 1300元/人, or say why it is easier"},
		{"TARGET_BELOW_LAST_YEAR", func(f *indicator.Form) { f.Indicators[1].Previous = actual("300人") }, "/indicators/1/target", "raise the target of “培训人数” to last year's 300人, or say why it is easier"},
		{"SATISFACTION_LOW", target(7, "≥85%"), "/indicators/7/target", "raise the target of “学员满意度” to ≥90%, or say why it is lower"},
	} {
		form := targets(t)
		c.edit(form)
		r, err := checker(t, review.Audit).Check(form)
		if err != nil {
			t.Fatal(err)
		}
		if f := findingOf(r, c.code, c.at); f == nil || f.Advice(lang.English) != c.want {
			t.Errorf("%s: %+v, want %s", c.code, f, c.want)
		}
	}
}
