package review_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

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

// TestSourcesAndDoubts holds that each check of audits and monitoring that compares by judgement says why it may be
// wrong: all but those that only look whether something is there, or whether numbers agree.
func TestSourcesAndDoubts(t *testing.T) {
	certain := map[lang.Code]bool{
		"OPINION": true, "GOAL_MISSING": true, "BUDGET_MISSING": true, "BUDGET_ZERO": true, "TIER_ABSENT": true, "NAME_MISSING": true,
		"POINTS_MISSING": true, "BASIS_MISSING": true, "SCHEDULE_SUM": true, "SCHEDULE_ORDER": true, "SCHEDULE_INCOMPLETE": true,
		"UNTIL_MISSING": true, "UNTIL_OUTSIDE_YEAR": true, "CAUSE_NOTE_MISSING": true, "EXPECTED_MISSING": true, "EXEC_OVER_100": true,
		"EXEC_EXPECTED_OVER": true, "EXEC_EXPECTED_LOW": true,
	}
	for _, code := range []lang.Code{
		"OPINION", "GOAL_MISSING", "BUDGET_MISSING", "BUDGET_ZERO", "TIER_ABSENT", "SATISFACTION_ABSENT", "KIND_ABSENT", "ROWS_FEW",
		"NAME_MISSING", "TARGET_UNREADABLE", "TARGET_UNIT_MISSING", "TARGET_VAGUE", "QUALITATIVE_MAJORITY", "SEVERAL_FACTS",
		"TARGET_COPIES_DESCRIPTION", "TIME_AS_RATE", "POINTS_MISSING", "SATISFACTION_LOW", "TARGET_ODD_PRECISION", "BASIS_MISSING",
		"UNIT_COST_OVER_FUND", "BUDGET_UP_TARGET_DOWN", "DEPARTMENT_NUMBER_CONFLICT", "PURPOSE_FUND_CONFLICT", "SCHEDULE_SUM",
		"SCHEDULE_ORDER", "SCHEDULE_INCOMPLETE", "SCHEDULE_SPARSE", "SCHEDULE_OUTSIDE_YEAR", "LIGHT", "UNTIL_MISSING",
		"UNTIL_OUTSIDE_YEAR", "INTERIM_MISSING", "LIGHT_MISMATCH", "CAUSE_MISSING", "CAUSE_NOTE_MISSING", "EXPECTED_MISSING",
		"LIKELIHOOD_CONFLICT", "EXPECTED_BELOW_INTERIM", "FORECAST_SHORT", "FORECAST_STRAIGHT", "FORECAST_SCHEDULE",
		"FORECAST_EXPECTED", "INTERIM_FAR_OVER", "EXEC_OVER_100", "EXEC_EXPECTED_OVER", "EXEC_EXPECTED_LOW",
	} {
		check, ok := review.CheckOf(code)
		if !ok {
			t.Errorf("%s isn't checked", code)
		}
		if certain[code] != (check.Doubt == "") && code != "EXEC_OVER_100" {
			t.Errorf("%s: certain %t, doubt %q", code, certain[code], check.Doubt)
		}
		if _, audits := check.In(review.Audit); audits && code != "OPINION" && check.Group == review.NoGroup {
			t.Errorf("%s is in no group of an audit", code)
		}
	}
}
