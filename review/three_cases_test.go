package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// edges name for each check of the catalogue the case that lies on its edge, on whichever side: by its edit, by its
// name, or by its name among acrossCases and departmentCases.
var edges = map[lang.Code]string{
	"ACTUAL_COPIES_TARGET":      "3/actual=2024年11月底",
	"ACTUAL_MISSING":            "0/actual=0人",
	"ACTUAL_NOT_NUMERIC":        "0/actual=310",
	"ACTUAL_REPEATS_COMPARATOR": "0/actual=300人",
	"ALL_ACTUALS_EQUAL_TARGETS": "0/actual=300人 & 2/actual=95% & 4/actual=100万元 & 5/actual=1000人",
	"ALL_FULL":                  "5/declared=19.99",
	"ALL_FULL_DEPARTMENT":       "one of five at 99.49",
	"BASIS_MISSING":             "无",
	"BUDGET_ADJUSTED_MUCH":      "/funds/adjusted/total=130",
	"BUDGET_CUT_TRIGGER":        "/funds/spent/total=50",
	"BUDGET_EQUALS_SPENT":       "/funds/adjusted/total=96 & /funds/spent/total=96",
	"BUDGET_MISSING":            "0",
	"BUDGET_UP_TARGET_DOWN":     "below it",
	"BUDGET_ZERO":               "0.01",
	"CAUSE_MISSING":             "yellow",
	"CAUSE_NOTE_MISSING":        "void",
	"COPIED_FORM":               "four rows of five",
	"COPIED_TEXT":               "fourteen characters",
	"COST_DIRECTION":            "4/target=≥10万元 & 4/name=节约成本",
	"COST_OVER_FUND":            "4/target=≤100.1万元",
	"COST_SPENT_MISMATCH":       "4/actual=96.96万元",
	"COUNT_FRACTION":            "0/actual=310.0人",
	"DATE_OUTSIDE_YEAR":         "3/actual=2024年12月31日",
	"DECLARED_MISSING":          "0/declared= & 1/declared= & 2/declared= & 3/declared=",
	"DEPARTMENT_COUNT":          "no count printed",
	"DEPARTMENT_GRADES":         "a form without money",
	"DEPARTMENT_ROW":            "too few forms",
	"DEPARTMENT_SCORE":          "a score in whole points",
	"DEPARTMENT_SUM":            "a sum on its room",
	"DEVIATION_MISSING":         "3/actual=2024年11月30日",
	"DIRECTION_CONFLICT":        "3/direction=正向",
	"DONE_WITHOUT_MONEY":        "/funds/spent/total=1.01",
	"DUPLICATE_INDICATOR":       "5/name=培训人数 & 5/target=≥90%",
	"DUPLICATE_PROJECT":         "one name, written apart",
	"EXEC_AS_INDICATOR":         "1/name=下属单位预算执行率 & 1/target=≥95% & 1/actual=96%",
	"EXEC_EXPECTED_LOW":         "90%",
	"EXEC_EXPECTED_OVER":        "all",
	"EXEC_OVER_100":             "/funds/spent/total=100",
	"EXEC_POINTS_MISMATCH":      "/funds/points=10.0",
	"EXEC_RATE_FORMAT":          "/funds/spent/total=1 & /funds/rates/total=1",
	"EXEC_RATE_MISMATCH":        "/funds/spent/total=96.05 & /funds/rates/total=96.1%",
	"EXEC_REASON_MISSING":       "/funds/spent/total=90",
	"EXEC_SCORE_MISMATCH":       "/funds/declared=9.61",
	"EXEC_WITHOUT_BUDGET":       "/funds/adjusted/total=0 & /funds/spent/total=0",
	"EXPECTED_BELOW_INTERIM":    "the same",
	"EXPECTED_MISSING":          "确定能",
	"FORECAST_SHORT":            "80%",
	"FOREIGN_NAME":              "a name of five characters, and one within one's own",
	"FUND_PARTS_OPEN":           "/funds/initial/other= & /funds/initial/fiscal=79.985",
	"FUND_PART_OVERSPENT":       "/funds/spent/carryover=20.01",
	"FUND_SUM":                  "/funds/initial/fiscal=80.02",
	"GOAL_MISSING":              "one of two",
	"GOAL_NUMBER_CONFLICT":      "/goals/0/text=培训0.03万人",
	"GOAL_RATIO_SUM":            "/goals/0/ratio=33.3 & /goals/1/ratio=66.6",
	"GRADE_MISMATCH":            "/declared/grade=",
	"GRADE_OF_DECLARED":         "/declared/score=90.0 & /declared/grade=良",
	"HEAD_MISSING":              "/project/department= \u3000",
	"INDICATORS_AHEAD_OF_MONEY": "/funds/spent/total=95 & 5/declared=20",
	"INTERIM_ABOVE_FINAL":       `0/interim={"actual":"310人"}`,
	"INTERIM_FAR_OVER":          "just below",
	"INTERIM_MISSING":           "a date to come",
	"INTERIM_VS_FINAL":          `0/interim={"likelihood":"有可能"}`,
	"KIND_ABSENT":               "成本 as level 1 alone",
	"LEVEL_SCORE_OUTSIDE":       "6/actual=部分达成 & 6/declared=8",
	"LEVEL_SCORE_SUM":           `/levels=[{"name":"效益指标","declared":"28"}] & 5/declared=18.01`,
	"LIGHT_MISMATCH":            "nothing to compare",
	"LIKELIHOOD_CONFLICT":       "certain, expected just enough",
	"MET_BUT_CUT":               "0/declared=9.99",
	"MISPLACED_INDICATOR":       "7/level2=",
	"MISSED_BUT_FULL":           "5/declared=19.99",
	"MONEY_AHEAD_OF_INDICATORS": "0/declared=6 & 1/declared=6 & 2/declared=6 & 3/declared=6 & 4/declared=6",
	"MONEY_UNIT_MIXED":          "/funds/spent/total=19999",
	"MONEY_AS_QUANTITY":         "1/target=≥20万元/个",
	"NAME_MISSING":              "one character",
	"NATURE_CONFLICT":           "0/nature=定性 & 0/target=无安全事故",
	"OUTCOME_CONTRADICTS":       "5/declared=20 & /goals/0/outcome=全部办结，无未完成事项",
	"OVER_EXPLANATION_MISSING":  "0/actual=389人",
	"PLACEHOLDER":               "/goals/0/outcome=购置XX1型设备",
	"POINTS_CONCENTRATED":       "5/points=69",
	"POINTS_LEVEL_SUM":          `/levels=[{"name":"产出指标","points":"51"}] & 0/points=`,
	"POINTS_MISSING":            "one of 8 has 0",
	"POINTS_SUM":                "1/points=20",
	"POINTS_ZERO":               "1/points=0.5",
	"PURPOSE_FUND_CONFLICT":     "in 元",
	"QUALITATIVE_MAJORITY":      "4 of 8 are just enough",
	"RATE_OVER_100":             "2/actual=100%",
	"REASON_CONTRADICTS_SCORE":  "0/reason=没有未完成的班次",
	"REASON_VOID":               "5/reason=无法开班",
	"REVIEW_ABOVE_DECLARED":     `5/reviewed={"score":"18"}`,
	"REVIEW_CUT_MISMATCH":       `0/reviewed={"score":"8.5","remark":"无签到表，扣20%"}`,
	"REVIEW_GAP":                `/reviewed={"score":"87.85"}`,
	"REVIEW_REMARK_MISSING":     `0/reviewed={"score":"10"}`,
	"REVIEW_SUM":                `/reviewed={"score":"96"} & 0/reviewed={"score":"8","remark":"缺材料"}`,
	"ROWS_FEW":                  "5",
	"SATISFACTION_ABSENT":       "under 效益",
	"SATISFACTION_LOW":          "90%",
	"SATISFACTION_NO_SURVEY":    "7/evidence=问卷及投诉登记簿",
	"SCHEDULE_INCOMPLETE":       "0",
	"SCHEDULE_ORDER":            "stays",
	"SCHEDULE_OUTSIDE_YEAR":     "last day",
	"SCHEDULE_SPARSE":           "two",
	"SCHEDULE_SUM":              "100.00",
	"SCORE_MISMATCH":            "5/declared=18.01",
	"SCORE_OVER_POINTS":         "0/declared=10.0",
	"SEVERAL_FACTS":             "an interval",
	"TARGET_BELOW_LAST_YEAR":    "0/target=≥297人 & 0/previous=330人",
	"TARGET_CHANGED":            "4/initial_target=≤1000000元",
	"TARGET_COPIES_DESCRIPTION": "goes on",
	"TARGET_MISSING":            "1/target=/ & 1/actual=/",
	"TARGET_ODD_PRECISION":      "90.9%",
	"TARGET_UNIT_MISSING":       "0 needs none",
	"TARGET_UNREADABLE":         "full-width",
	"TARGET_VAGUE":              "yes or no",
	"TARGET_ZERO":               "1/target=≥1个",
	"TIER_ABSENT":               "neither: one finding",
	"TIME_AS_RATE":              "rate of time",
	"TITLE_PROJECT_CONFLICT":    "/project/name=中小学教师培训 & /project/title=教师培训绩效目标表",
	"TOTAL_MISMATCH":            "/declared/score=97.61",
	"TOTAL_POINTS":              "/declared/points=100.0",
	"TOTAL_SUM":                 "/declared/score=98",
	"UNIT_COST_OVER_FUND":       "28.6",
	"UNIT_MISMATCH":             "0/actual=310",
	"UNIT_NAME_CONFLICT":        "2/target=≥0.95",
	"UNIT_MIXED":                "4/actual=501元",
	"UNTIL_MISSING":             "no monitoring at all",
	"UNTIL_OUTSIDE_YEAR":        "last day",
	"YEAR_CONFLICT":             "/project/name=2023年教师培训尾款",
}

// elsewhere are the checks whose three cases stand in a test of their own, with the edge in it.
var elsewhere = map[lang.Code]string{
	"LIGHT":                      "TestLights: 84 of 140 that are due is yellow, 83 is red; TestLightOfMoney, TestLightOfTheForm",
	"DEPARTMENT_LIGHT":           "TestLightOfADepartment, TestLightOfTheMoneyOfADepartment: 60 of 100 that are due is yellow, 59.99 is red",
	"FORECAST_STRAIGHT":          "TestForecasts",
	"FORECAST_EXPECTED":          "TestForecasts",
	"FORECAST_SCHEDULE":          "TestForecasts, TestPlannedShare: a form without a schedule, and a day between two dates",
	"OPINION":                    "TestOpinion: a hint alone passes",
	"DEPARTMENT_NUMBER_CONFLICT": "TestDepartmentNumbers: a number that two rows may be about",
	"OWN_CHECK_NOT_MADE":         "TestOwnCheckThatCannotBeMade: a row in words beside one that keeps it out, and 0 as a number",
	"PREVIOUS_MISMATCH":          "TestLastYear: 91.4% for 91.38%",
	"SAME_AS_LAST_YEAR":          "TestLastYear; TestSameAsLastYearOnItsBound: 4 of 5",
}

// oneCase is a case of any of the tables: what it is called, and whether the check fires.
type oneCase struct {
	name  string
	fires bool
}

// casesOf are the cases of a check in all tables.
func casesOf(code lang.Code) (all []oneCase) {
	for _, k := range slices.Concat(auditCases, sharedCases, moneyCases, scoreCases, reasonCases) {
		if k.code == code {
			all = append(all, oneCase{k.edit, k.want != ""})
		}
	}
	for _, k := range slices.Concat(auditFormCases, auditRowCases, auditMoneyCases, auditScheduleCases, monitoringCases) {
		if k.code == code {
			all = append(all, oneCase{k.name, len(k.want) > 0})
		}
	}
	if check, _ := review.CheckOf(code); !check.Joint {
		return all
	}
	fires := func(found []string) bool {
		return slices.ContainsFunc(found, func(f string) bool { return strings.Fields(f)[1] == string(code) })
	}
	for name, c := range acrossCases() {
		all = append(all, oneCase{name, fires(c.want)})
	}
	for name, c := range departmentCases() {
		all = append(all, oneCase{name, fires(c.want)})
	}
	return all
}

// Each check of the catalogue has a case in which it fires, one in which it doesn't, and one on its edge. It doesn't
// fire on the forms without a mistake either, which TestCleanFormIsClean and the like hold.
func TestEveryCheckHasThreeCases(t *testing.T) {
	for _, c := range review.Checks() {
		edge, known := edges[c.Code]
		if _, own := elsewhere[c.Code]; own {
			if known {
				t.Errorf("%s is listed twice", c.Code)
			}
			continue
		}
		cases := casesOf(c.Code)
		has := func(what func(oneCase) bool) bool { return slices.ContainsFunc(cases, what) }
		switch {
		case !known:
			t.Errorf("%s: no case on the edge is named", c.Code)
		case !has(func(k oneCase) bool { return k.name == edge }):
			t.Errorf("%s: there is no case %s", c.Code, edge)
		case !has(func(k oneCase) bool { return k.name != edge && k.fires }):
			t.Errorf("%s: no case fires beside the one on the edge", c.Code)
		case c.Joint && !has(func(k oneCase) bool { return k.name != edge && !k.fires }):
			t.Errorf("%s: it fires in all cases", c.Code)
		}
	}
	for code := range edges {
		if _, ok := review.CheckOf(code); !ok {
			t.Errorf("%s is no check", code)
		}
	}
}
