package ruletest_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// tuning are the county's rules with a few checks changed, and cases of them.
func tuning(t *testing.T, checks, cases string) *ruletest.File {
	t.Helper()
	file, err := ruletest.Load(fstest.MapFS{
		"county.yaml":      {Data: []byte("ziping: 1\nid: county\nsource: 县办法\nextends: mof-2021\nchecks:\n" + checks)},
		"county_test.yaml": {Data: []byte("ziping: 1\nrules: county.yaml\ncases:\n" + cases)},
	}, "county_test.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// aCase is a case of a review of the form of which so much of 100 was spent.
func aCase(amount, expect string) string {
	return "  - {name: 支出" + amount + ", stage: review, form: " + spent(amount) + ", expect: {" + expect + "}}\n"
}

const slow = "  own: [{code: COUNTY_1, if: execution < 40% and budget > 50, because: 支出太慢}]\n"

// Each check of the set's own, each that it tunes and each that it switches off counts as fired and as not fired; of
// one that is off it is asked whether it would fire.
func TestCoverageOfChecks(t *testing.T) {
	const checks = "  off: [TIER_ABSENT]\n  severity: {POINTS_SUM: error}\n  cut_below: 40%\n" + slow
	missing := func(cases string) []string {
		file := tuning(t, checks, cases)
		outcomes, err := file.Run()
		if err != nil {
			t.Fatal(err)
		}
		c := ruletest.NewCoverage(file.Rules)
		for i := range outcomes {
			c.Add(&outcomes[i])
		}
		var all []string
		for _, d := range c.Missing(ruletest.Checks) {
			all = append(all, d.In(lang.English))
		}
		return all
	}
	// 39 of 100: COUNTY_1 and the cut of the budget fire. The form lacks tiers and half of the points: POINTS_SUM fires,
	// and TIER_ABSENT would.
	want := []string{
		"check COUNTY_1: did not fire", "check BUDGET_CUT_TRIGGER: did not fire", "check POINTS_SUM: did not fire",
		"check TIER_ABSENT, which is off: would not have fired either",
	}
	if diff := cmp.Diff(want, missing(aCase("39", "includes: [COUNTY_1]"))); diff != "" {
		t.Error(diff)
	}
	want = slices.Delete(want, 0, 2)
	if diff := cmp.Diff(want, missing(aCase("39", "includes: [COUNTY_1]")+aCase("40", "excludes: [COUNTY_1]"))); diff != "" {
		t.Error(diff)
	}
	// an audit makes POINTS_SUM, of 90 points it says nothing; it makes neither of the others
	audit := "  - {name: 目标, stage: audit, form: " + strings.Replace(spent("0"), "points: 50", "points: 90", 1) +
		", expect: {excludes: [POINTS_SUM]}}\n"
	if got := missing(audit); slices.Contains(got, "check POINTS_SUM: did not fire") ||
		!slices.Contains(got, "check COUNTY_1: did not fire") {
		t.Errorf("an audit leaves %q", got)
	}
}

// survivors lists the changes of checks that cases don't notice, with what would.
func survivors(t *testing.T, file *ruletest.File) map[string]string {
	t.Helper()
	all := map[string]string{}
	m := mutated(t, file)
	for i := range m.Survivors {
		s := &m.Survivors[i]
		all[s.Change.In(lang.English)] = s.Case(lang.English)
	}
	return all
}

// A change of the bound of an own check is noticed by cases on both sides of it, and proposed where there are none.
func TestMutantsOfOwnChecks(t *testing.T) {
	both := aCase("39.999", "severity: {COUNTY_1: warning}") + aCase("40", "excludes: [COUNTY_1]")
	got := survivors(t, tuning(t, slow, both))
	for change := range got {
		if strings.HasPrefix(change, "“40%”") || strings.HasPrefix(change, "“<”") || strings.Contains(change, "severity") {
			t.Errorf("survived: %s", change)
		}
	}
	if len(got) == 0 {
		t.Error("no case is about the budget of 50")
	}
	for change, proposed := range got {
		if !strings.Contains(proposed, "stage: review") && !strings.Contains(proposed, "add to the case") {
			t.Errorf("%s: nothing is proposed: %q", change, proposed)
		}
	}
	// with what is proposed, nothing survives
	more := both
	for _, proposed := range got {
		for line := range strings.Lines(proposed) {
			more += "  " + line
		}
	}
	for change := range survivors(t, tuning(t, slow, more)) {
		t.Errorf("survived what was proposed: %s", change)
	}
}

// A change of a setting is noticed on its edge; one that nothing notices is listed.
func TestMutantsOfSettings(t *testing.T) {
	const checks = "  cut_below: 40%\n  severity: {BUDGET_CUT_TRIGGER: warning}\n  off: [TIER_ABSENT]\n"
	all := aCase("39.999", "severity: {BUDGET_CUT_TRIGGER: warning}") +
		aCase("40", "excludes: [BUDGET_CUT_TRIGGER, TIER_ABSENT]")
	if got := survivors(t, tuning(t, checks, all)); len(got) > 0 {
		t.Errorf("survived: %q", got)
	}
	got := survivors(t, tuning(t, checks, aCase("39", "includes: [BUDGET_CUT_TRIGGER]")))
	want := map[string]string{
		"“TIER_ABSENT” left out":                 "# add to the case “支出39”: excludes: [TIER_ABSENT@/indicators]\n",
		"“BUDGET_CUT_TRIGGER: warning” left out": "# add to the case “支出39”: severity: {BUDGET_CUT_TRIGGER: warning}\n",
	}
	for change, proposed := range got {
		if strings.Contains(change, "cut_below") && strings.Contains(proposed, "BUDGET_CUT_TRIGGER@/funds/spent/total") {
			delete(got, change)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// For settings that bound money, actuals, targets and lights, a case is proposed that notices their change.
func TestProposedCasesOfSettings(t *testing.T) {
	for _, checks := range []string{
		"  cut_below: 40%\n", "  exec_reason_below: 85%\n", "  nothing_spent: 2%\n", "  over_explain: 150%\n",
		"  satisfaction_least: 85%\n", "  monitor: {cuts: [50%, 70%, 130%]}\n", "  money_ahead: {spent: 90%}\n",
	} {
		const unrelated = "  - {name: 无关, stage: audit, form: {year: 2024, indicators: [{level1: 产出指标, name: 里程, target: 8公里}]}, " +
			"expect: {excludes: [FUND_SUM]}}\n"
		more, proposals := unrelated, 0
		for change, proposed := range survivors(t, tuning(t, checks, unrelated)) {
			if proposed == "" {
				t.Errorf("%s: nothing is proposed", change)
			}
			proposals++
			for line := range strings.Lines(proposed) {
				more += "  " + line
			}
		}
		if proposals < 2 {
			t.Errorf("%s: %d changes survive a case that has nothing to do with them", checks, proposals)
		}
		for change := range survivors(t, tuning(t, checks, more)) {
			t.Errorf("survived what was proposed: %s\n%s", change, more)
		}
	}
}

// A check of the set's own at another stage is covered and told apart by cases of that stage only; with what is
// proposed, nothing survives.
func TestOwnChecksAtOtherStages(t *testing.T) {
	const checks = "  own: [{code: COUNTY_1, stage: monitor, if: interim.execution < passed * 60%, because: 太慢}]\n"
	const form = "{year: 2024, funds: {initial: {total: 120}}, interim: {until: 2024-07-31, spent: {total: 42}}, indicators: [" +
		"{level1: 产出指标, name: 里程, target: 8公里, interim: {actual: 5公里}}]}"
	monitored := "  - {name: 七月, stage: monitor, form: " + form + ", expect: {excludes: [COUNTY_1]}}\n" // 35 % is 60 % of 7/12
	file := tuning(t, checks, monitored+aCase("1", "excludes: [ALL_FULL]"))
	outcomes, err := file.Run()
	if err != nil {
		t.Fatal(err)
	}
	c := ruletest.NewCoverage(file.Rules)
	for i := range outcomes {
		c.Add(&outcomes[i])
	}
	var missing []string
	for _, d := range c.Missing(ruletest.Checks) {
		missing = append(missing, d.In(lang.English))
	}
	if diff := cmp.Diff([]string{"check COUNTY_1: fired"}, missing); diff != "" {
		t.Error(diff)
	}
	got := survivors(t, file)
	if len(got) == 0 {
		t.Error("no case is below the bound, and nothing survives")
	}
	more := monitored
	for change, proposed := range got {
		if !strings.Contains(proposed, "stage: monitor") && !strings.Contains(proposed, "add to the case") {
			t.Errorf("%s: nothing is proposed: %q", change, proposed)
		}
		for line := range strings.Lines(proposed) {
			more += "  " + line
		}
	}
	for change := range survivors(t, tuning(t, checks, more)) {
		t.Errorf("survived what was proposed: %s", change)
	}
	_, err = ruletest.Load(fstest.MapFS{
		"county.yaml": {Data: []byte("ziping: 1\nid: county\nsource: 县办法\nextends: mof-2021\nchecks:\n" + checks)},
		"county_test.yaml": {Data: []byte("ziping: 1\nrules: county.yaml\ncases:\n" +
			aCase("1", "includes: [COUNTY_1]"))},
	}, "county_test.yaml")
	if err == nil || !strings.Contains(err.Error(), "TEST_CHECK_STAGE") {
		t.Errorf("a review is expected to have what is found at monitoring: %v", err)
	}
}
