package review

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/rules"
)

// Setting is a key of a rule set's checks block with its value: "over_explain", "130%".
type Setting struct{ Key, Value string }

// Settings are the settings that a set has for its checks, in the order of the page of docs.
func Settings(set *rules.Set) []Setting {
	c := &set.Checks
	var all []Setting
	for _, s := range settingTexts {
		all = append(all, Setting{s.key, s.text(c)})
	}
	return all
}

func number(f exact.Fraction) string { return exact.ShortestAmount(f).String() }

// share is the text of a setting that is a share.
func share(of func(*rules.Checks) exact.Fraction) func(*rules.Checks) string {
	return func(c *rules.Checks) string { return of(c).InPercent() }
}

// list is the text of a setting that is a list of words.
func list(of func(*rules.Checks) []string) func(*rules.Checks) string {
	return func(c *rules.Checks) string { return strings.Join(of(c), "、") }
}

// word is the text of a setting that is one of two words.
func word(no, yes string, of func(*rules.Checks) bool) func(*rules.Checks) string {
	return func(c *rules.Checks) string {
		if of(c) {
			return yes
		}
		return no
	}
}

type settings = rules.Checks

// settingTexts are the keys with their values.
var settingTexts = []struct { //nolint:gochecknoglobals // a table
	key  string
	text func(*settings) string
}{
	{"sum_room", func(c *settings) string { return number(c.SumRoom) }},
	{"exec_reason_below", share(func(c *settings) exact.Fraction { return c.ExecReasonBelow })},
	{"cut_below", share(func(c *settings) exact.Fraction { return c.CutBelow })},
	{"adjusted_over", share(func(c *settings) exact.Fraction { return c.AdjustedOver })},
	{"over_explain", share(func(c *settings) exact.Fraction { return c.OverExplain })},
	{"concentrated", share(func(c *settings) exact.Fraction { return c.Concentrated })},
	{"ahead", share(func(c *settings) exact.Fraction { return c.Ahead })},
	{"nothing_spent", share(func(c *settings) exact.Fraction { return c.NothingSpent })},
	{"money_ahead.spent", share(func(c *settings) exact.Fraction { return c.MoneyAhead.Spent })},
	{"money_ahead.output", share(func(c *settings) exact.Fraction { return c.MoneyAhead.Output })},
	{"cost_over", share(func(c *settings) exact.Fraction { return c.CostOver })},
	{"cost_spent", share(func(c *settings) exact.Fraction { return c.CostSpent })},
	{"unit_cost_over", share(func(c *settings) exact.Fraction { return c.UnitCostOver })},
	{"last_year", share(func(c *settings) exact.Fraction { return c.LastYear })},
	{"budget_up", share(func(c *settings) exact.Fraction { return c.BudgetUp })},
	{"review_cut", func(c *settings) string { return number(c.ReviewCut) }},
	{"review_gap", share(func(c *settings) exact.Fraction { return c.ReviewGap })},
	{"quantitative_least", share(func(c *settings) exact.Fraction { return c.QuantitativeLeast })},
	{"rows_least", func(c *settings) string { return strconv.Itoa(c.RowsLeast) }},
	{"target_points", list(func(c *settings) []string {
		var all []string
		for _, p := range c.TargetPoints {
			all = append(all, number(p))
		}
		return all
	})},
	{"satisfaction_least", share(func(c *settings) exact.Fraction { return c.SatisfactionLeast })},
	{"required_tiers", list(func(c *settings) []string { return c.RequiredTiers })},
	{"required_kinds", list(func(c *settings) []string { return c.RequiredKinds })},
	{"copied.rows", share(func(c *settings) exact.Fraction { return c.Copied.Rows })},
	{"copied.least", func(c *settings) string { return strconv.Itoa(c.Copied.Least) }},
	{"copied.text", func(c *settings) string { return strconv.Itoa(c.Copied.Text) }},
	{"copied.forms", func(c *settings) string { return strconv.Itoa(c.Copied.Forms) }},
	{"same_as_last_year.rows", share(func(c *settings) exact.Fraction { return c.SameAsLastYear.Rows })},
	{"same_as_last_year.least", func(c *settings) string { return strconv.Itoa(c.SameAsLastYear.Least) }},
	{"all_full.score", func(c *settings) string { return number(c.AllFull.Score) }},
	{"all_full.least", func(c *settings) string { return strconv.Itoa(c.AllFull.Least) }},
	{"department_score", word("mean", "by-funds", func(c *settings) bool { return c.DepartmentScore == rules.DepartmentByFunds })},
	{"each_department", word("false", "true", func(c *settings) bool { return c.EachDepartment })},
	{"monitor.cuts", list(func(c *settings) []string {
		var all []string
		for _, cut := range c.Monitor.Cuts {
			all = append(all, cut.InPercent())
		}
		return all
	})},
	{"monitor.ratios", word("whole", "scaled", func(c *settings) bool { return c.Monitor.ScaledRatios })},
	{"monitor.project", word("rows", "rows+funds", func(c *settings) bool { return c.Monitor.WithFunds })},
	{"monitor.cause_for", list(func(c *settings) []string { return c.Monitor.CauseFor })},
	{"monitor.forecast_below", share(func(c *settings) exact.Fraction { return c.Monitor.ForecastBelow })},
	{"bounded_rates", list(func(c *settings) []string { return c.BoundedRates })},
	{"void_reasons", list(func(c *settings) []string { return c.VoidReasons })},
	{"unfinished_words", list(func(c *settings) []string { return c.UnfinishedWords })},
	{"whole_units", list(func(c *settings) []string { return c.WholeUnits })},
	{"total_cost", list(func(c *settings) []string { return c.TotalCost })},
	{"carried", list(func(c *settings) []string { return c.Carried })},
	{"placeholders", list(func(c *settings) []string { return c.Placeholders })},
	{"ratio_names", list(func(c *settings) []string { return c.RatioNames })},
	{"count_names", list(func(c *settings) []string { return c.CountNames })},
	{"execution_names", list(func(c *settings) []string { return c.ExecutionNames })},
	{"form_words", list(func(c *settings) []string { return c.FormWords })},
}
