package rules

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/lang"
)

// settingChecks are the checks that go by a setting. Those of lights aren't here, which more than checks go by, nor the
// reasons that say nothing, by which forms are ranked too.
var settingChecks = map[string][]string{
	"adjusted_over":           {"BUDGET_ADJUSTED_MUCH"},
	"ahead":                   {"INDICATORS_AHEAD_OF_MONEY"},
	"all_full.least":          {"ALL_FULL_DEPARTMENT"},
	"all_full.score":          {"ALL_FULL_DEPARTMENT"},
	"bounded_rates":           {"RATE_OVER_100", "TARGET_ODD_PRECISION"},
	"budget_up":               {"BUDGET_UP_TARGET_DOWN"},
	"carried":                 {"YEAR_CONFLICT"},
	"concentrated":            {"POINTS_CONCENTRATED"},
	"copied.forms":            {"COPIED_TEXT"},
	"copied.least":            {"COPIED_FORM"},
	"copied.rows":             {"COPIED_FORM"},
	"copied.text":             {"COPIED_TEXT"},
	"cost_over":               {"COST_OVER_FUND"},
	"cost_spent":              {"COST_SPENT_MISMATCH"},
	"count_names":             {"UNIT_NAME_CONFLICT"},
	"cut_below":               {"BUDGET_CUT_TRIGGER"},
	"department_score":        {"DEPARTMENT_SCORE"},
	"exec_reason_below":       {"EXEC_EXPECTED_LOW", "EXEC_REASON_MISSING"},
	"execution_names":         {"EXEC_AS_INDICATOR"},
	"form_words":              {"TITLE_PROJECT_CONFLICT"},
	"last_year":               {"TARGET_BELOW_LAST_YEAR"},
	"money_ahead.output":      {"MONEY_AHEAD_OF_INDICATORS"},
	"money_ahead.spent":       {"MONEY_AHEAD_OF_INDICATORS"},
	"monitor.cause_for":       {"CAUSE_MISSING"},
	"monitor.forecast_below":  {"FORECAST_SHORT"},
	"nothing_spent":           {"DONE_WITHOUT_MONEY"},
	"over_explain":            {"INTERIM_FAR_OVER", "OVER_EXPLANATION_MISSING"},
	"placeholders":            {"PLACEHOLDER"},
	"quantitative_least":      {"QUALITATIVE_MAJORITY"},
	"ratio_names":             {"UNIT_NAME_CONFLICT"},
	"required_kinds":          {"KIND_ABSENT"},
	"required_tiers":          {"TIER_ABSENT"},
	"review_cut":              {"REVIEW_CUT_MISMATCH"},
	"review_gap":              {"REVIEW_GAP"},
	"rows_least":              {"ROWS_FEW"},
	"same_as_last_year.least": {"SAME_AS_LAST_YEAR"},
	"same_as_last_year.rows":  {"SAME_AS_LAST_YEAR"},
	"satisfaction_least":      {"SATISFACTION_LOW"},
	"sum_room":                {"DEPARTMENT_SUM", "FUND_PARTS_OPEN", "FUND_SUM"},
	"target_points":           {"POINTS_SUM"},
	"total_cost":              {"COST_SPENT_MISMATCH"},
	"unfinished_words":        {"OUTCOME_CONTRADICTS", "REASON_CONTRADICTS_SCORE"},
	"unit_cost_over":          {"UNIT_COST_OVER_FUND"},
	"whole_units":             {"COUNT_FRACTION"},
}

// settingsUsed finds settings that no check goes by, as all of them are off.
func (c *checker) settingsUsed() {
	for i := range checkFields {
		key := checkFields[i].key
		codes := settingChecks[key]
		n := c.node(append([]string{"checks"}, strings.Split(key, ".")...)...)
		if n == nil || len(codes) == 0 || n.Place().File != c.Place.File ||
			slices.ContainsFunc(codes, func(code string) bool { return !c.Checks.Off[lang.Code(code)] }) {
			continue
		}
		c.at(n, c.Place, "CHECK_SETTING_OFF", key, codes).Hinting(lang.Of("CHECK_OWN_OFF_HINT"))
	}
}
