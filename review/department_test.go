package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// TestDepartmentNumbers holds the numbers of a department's own part against the rows that they are about.
func TestDepartmentNumbers(t *testing.T) {
	for _, c := range []struct {
		name string
		part indicator.Department
		edit func(*indicator.Form)
		want []string
	}{
		{"another number", indicator.Department{Goal: "全年培训农民200人，使60名就业人员稳定。带动80名农民就业"}, nothing, []string{"warning /indicators/5/target"}},
		{"the same number", indicator.Department{Goal: "带动60名农民就业"}, nothing, nil},
		{
			"in a subgoal",
			indicator.Department{Subgoals: []indicator.Subgoal{{Name: "技能培训", Indicators: "带动80名农民就业"}}},
			nothing,
			[]string{"warning /indicators/5/target"},
		},
		{"another thing", indicator.Department{Goal: "带动80名干部驻村"}, nothing, nil},
		{"another unit", indicator.Department{Goal: "带动80户农民就业"}, nothing, nil},
		{"one of two rows", indicator.Department{Goal: "带动80名农民就业"}, named(1, "带动农民就业数", "≥70人"), nil},
		{"a year", indicator.Department{Goal: "2023年带动农民就业"}, nothing, nil},
		{"rough", indicator.Department{Goal: "带动约80名农民就业"}, nothing, nil},
	} {
		f := targets(t)
		named(5, "带动农民就业人数", "≥60人")(f)
		c.edit(f)
		find := func(form *indicator.Form) *indicator.Department {
			if form != f {
				t.Errorf("%s: asked for another form", c.name)
			}
			return &c.part
		}
		report, err := checker(t, review.Audit, review.WithDepartments(find)).Check(f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, placesOf(report, "DEPARTMENT_NUMBER_CONFLICT")); diff != "" {
			t.Errorf("%s: -want +got:\n%s", c.name, diff)
		}
	}
	none := func(*indicator.Form) *indicator.Department { return nil }
	report, err := checker(t, review.Audit, review.WithDepartments(none)).Check(targets(t))
	if err != nil || len(placesOf(report, "DEPARTMENT_NUMBER_CONFLICT")) > 0 {
		t.Errorf("a department that isn't known: %v", err)
	}
}

// TestSourcesAndDoubts holds that each check that compares by judgement says why it may be wrong: all but those that
// only look whether something is there, or whether numbers of the form itself agree.
func TestSourcesAndDoubts(t *testing.T) {
	certain := map[lang.Code]bool{
		"OPINION": true, "OWN_CHECK_NOT_MADE": true,

		// Something isn't there.
		"GOAL_MISSING": true, "BUDGET_MISSING": true, "BUDGET_ZERO": true, "TIER_ABSENT": true, "NAME_MISSING": true,
		"POINTS_MISSING": true, "POINTS_ZERO": true, "BASIS_MISSING": true, "SCHEDULE_INCOMPLETE": true, "UNTIL_MISSING": true,
		"CAUSE_NOTE_MISSING": true, "EXPECTED_MISSING": true, "HEAD_MISSING": true, "TARGET_MISSING": true, "TARGET_ZERO": true,
		"ACTUAL_MISSING": true, "DECLARED_MISSING": true, "FUND_PARTS_OPEN": true,

		// Figures of one form or record don't agree.
		"FUND_SUM": true, "GOAL_RATIO_SUM": true, "POINTS_LEVEL_SUM": true, "LEVEL_SCORE_SUM": true, "TOTAL_POINTS": true,
		"TOTAL_SUM": true, "SCORE_OVER_POINTS": true, "REVIEW_SUM": true, "REVIEW_GAP": true, "SCHEDULE_SUM": true,
		"SCHEDULE_ORDER": true, "UNTIL_OUTSIDE_YEAR": true, "EXEC_RATE_MISMATCH": true, "EXEC_RATE_FORMAT": true,
		"EXEC_WITHOUT_BUDGET": true, "EXEC_EXPECTED_OVER": true, "EXEC_EXPECTED_LOW": true, "BUDGET_CUT_TRIGGER": true,
		"DEPARTMENT_SUM": true, "DEPARTMENT_GRADES": true, "DEPARTMENT_ROW": true,
	}
	for _, check := range review.Checks() {
		if certain[check.Code] != (check.Doubt == "") {
			t.Errorf("%s: certain %t, doubt %q", check.Code, certain[check.Code], check.Doubt)
		}
		if severity, audits := check.In(review.Audit); audits && severity != evaluation.SeverityInfo && !check.Joint &&
			check.Group == review.NoGroup {
			t.Errorf("%s is in no group of an audit", check.Code)
		}
		delete(certain, check.Code)
	}
	for code := range certain {
		t.Errorf("%s isn't checked", code)
	}
}
