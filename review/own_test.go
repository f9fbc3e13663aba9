package review_test

import (
	"testing"
	"testing/fstest"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// A set's own check is made where its condition holds, with its severity, unless it is off; checks that the set has
// switched off or tuned follow.
func TestOwnChecksAndTunedOnes(t *testing.T) {
	found := func(checks, spent string) map[string]string {
		set, err := rules.Load(fstest.MapFS{"own.yaml": {Data: []byte(
			"ziping: 1\nid: own\nsource: 无\nextends: mof-2021\nchecks:\n" + checks)}}, "own.yaml")
		if err != nil {
			t.Fatal(err)
		}
		scorer, err := evaluation.New(set)
		if err != nil {
			t.Fatal(err)
		}
		c, err := review.New(scorer, review.Review)
		if err != nil {
			t.Fatal(err)
		}
		f := with(project("山坡造林", "造林面积 100亩 100亩"), func(f *indicator.Form) {
			f.Funds.Initial.Total, f.Funds.Spent.Total = exact.MustAmount("100"), exact.MustAmount(spent)
		})
		r, err := c.Check(f)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for _, f := range r.Findings {
			all[string(f.Code)] = f.Severity.String() + " " + f.At + " " + f.In(lang.Chinese)
		}
		return all
	}
	const own = "  own: [{code: COUNTY_1, if: execution < 40%, because: 支出太慢, severity: error, at: /funds/spent/total}]\n"
	if got := found(own, "39.9")["COUNTY_1"]; got != "error /funds/spent/total 支出太慢" {
		t.Errorf("at 39.9 %%: %q", got)
	}
	if got, ok := found(own, "40")["COUNTY_1"]; ok {
		t.Errorf("at 40 %%: %q", got)
	}
	if got, ok := found(own+"  off: [COUNTY_1]\n", "1")["COUNTY_1"]; ok {
		t.Errorf("switched off: %q", got)
	}
	if got := found(own+"  severity: {COUNTY_1: info}\n", "1")["COUNTY_1"]; got != "info /funds/spent/total 支出太慢" {
		t.Errorf("as a hint: %q", got)
	}
	for checks, want := range map[string]bool{"  ahead: 5%\n": true, "  cut_below: 50%\n": true, "  cut_below: 30%\n": false, "  off: [BUDGET_CUT_TRIGGER]\n": false} {
		if _, ok := found(checks, "40")["BUDGET_CUT_TRIGGER"]; ok != want {
			t.Errorf("%s: BUDGET_CUT_TRIGGER %t", checks, ok)
		}
	}
}
