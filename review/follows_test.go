package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// What comes of a sum, a unit or an expectation that is wrong by itself names it, before the year begins and within it.
func TestWhatFollowsInTargetsAndMonitoring(t *testing.T) {
	july := func(interim, row string) *indicator.Form {
		return formOf(t, `
year: 2025
project: {name: 危房改造, department: 春山县住建局}
funds: {initial: {total: "640"}}
interim: `+interim+`
indicators:
  - {level1: 产出指标, level2: 数量指标, name: 改造户数, target: ≥240户, points: "90", interim: `+row+`}
`)
	}
	edited := func(edit func(*indicator.Form)) *indicator.Form {
		f := targets(t)
		edit(f)
		return f
	}
	total := func(f *indicator.Form) { f.Funds.Initial.Total, f.Funds.Purpose = amount("3"), "" }
	for _, c := range []struct {
		stage review.Stage
		form  *indicator.Form
		code  lang.Code
		at    string
		want  []review.Cause
	}{
		{
			review.Audit, edited(total), "UNIT_COST_OVER_FUND", "/indicators/4/target",
			[]review.Cause{{Code: "FUND_SUM", At: "/funds/initial/total"}},
		},
		{review.Audit, edited(initial("28")), "UNIT_COST_OVER_FUND", "/indicators/4/target", nil},
		{
			review.Audit, edited(target(2, "≥95")), "UNIT_NAME_CONFLICT", "/indicators/2/target",
			[]review.Cause{{Code: "TARGET_UNIT_MISSING", At: "/indicators/2/target"}},
		},
		{review.Audit, edited(target(2, "≥95个")), "UNIT_NAME_CONFLICT", "/indicators/2/target", nil},
		{
			review.Monitoring, july(`{until: 2025-07-31, spent: {total: "400"}}`, `{actual: 150户, expected: 120户, likelihood: 确定能}`),
			"LIKELIHOOD_CONFLICT", "/indicators/0/interim/likelihood",
			[]review.Cause{{Code: "EXPECTED_BELOW_INTERIM", At: "/indicators/0/interim/expected"}},
		},
		{
			review.Monitoring, july(`{until: 2025-07-31, spent: {total: "400"}}`, `{actual: 150户, expected: 200户, likelihood: 确定能}`),
			"LIKELIHOOD_CONFLICT", "/indicators/0/interim/likelihood", nil,
		},
		{
			review.Monitoring, july(`{until: 2025-07-31, spent: {total: "400"}, expected: {total: "300"}}`, `{actual: 150户}`),
			"EXEC_EXPECTED_LOW", "/interim/expected/total",
			[]review.Cause{{Code: "EXPECTED_BELOW_INTERIM", At: "/interim/expected/total"}},
		},
		{
			review.Monitoring, july(`{until: 2025-07-31, spent: {total: "650"}, expected: {total: "650"}}`, `{actual: 150户}`),
			"EXEC_EXPECTED_OVER", "/interim/expected/total",
			[]review.Cause{{Code: "EXEC_OVER_100", At: "/interim/spent/total"}},
		},
		{
			review.Monitoring, july(`{until: 2025-07-31, spent: {total: "600"}, expected: {total: "650"}}`, `{actual: 150户}`),
			"EXEC_EXPECTED_OVER", "/interim/expected/total", nil,
		},
	} {
		r, err := checker(t, c.stage).Check(c.form)
		if err != nil {
			t.Fatal(err)
		}
		f := findingOf(r, c.code, c.at)
		if f == nil {
			t.Errorf("%s at %s isn't found among %v", c.code, c.at, codesOf(r))
			continue
		}
		if diff := cmp.Diff(c.want, f.Follows); diff != "" {
			t.Errorf("%s at %s: -want +got:\n%s", c.code, c.at, diff)
		}
	}
}
