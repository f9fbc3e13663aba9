package evaluation_test

import (
	"slices"
	"testing"
)

// A deadline that recurs compares with a day that recurs in the same way, one of each year with a single day too; the
// form is of 2023. Other pairs are pending, and the finding never blames the year of the form.
func TestRecurringDeadlines(t *testing.T) {
	for _, c := range []struct {
		target, actual, score string
		days                  int
		code                  string
	}{
		{"每月5日前", "每月5日", "10.00", 0, ""},
		{"每月5日前", "每月5日前", "10.00", 0, ""},
		{"每月5日前", "每月8日", "0.00", 3, ""},
		{"每月5日前", "4日", "10.00", 0, "ACTUAL_TAKEN_AS_DAY"},
		{"每月5日前", "6日", "0.00", 1, "ACTUAL_TAKEN_AS_DAY"},
		{"每月底前", "每月28日", "10.00", 0, ""},
		{"每季度末月25日前", "每季度末月28日", "0.00", 3, "CELL_MONTH_OF_QUARTER"},
		{"每季度末前", "每季度末", "10.00", 0, ""},
		{"每年6月底前", "每年6月20日", "10.00", 0, ""},
		{"每年6月底前", "6月20日", "10.00", 0, "RECURS_IN_YEAR"},
		{"每年6月底前", "2023年7月2日", "0.00", 2, "RECURS_IN_YEAR"},
		{"每年6月底前", "2024年6月30日", "0.00", 366, "RECURS_IN_YEAR"}, // of the form's year, with a 29 February between
		{"每月5日前", "2023年6月4日", "—", 0, "DATES_RECUR"},           // one month of twelve
		{"每季度末前", "每季度末月28日", "—", 0, "DATES_RECUR"},
		{"每月5日前", "每季度末月4日", "—", 0, "DATES_RECUR"},
		{"12月底前", "每月5日", "—", 0, "DATES_RECUR"},
		{"每月5日前", "按时", "—", 0, "ACTUAL_NO_DATE"},
		{"每月5日前", "85%", "—", 0, "NUMBER_FOR_DATE"},
	} {
		r := judgedRules("10", "attainment").set("late", "zero").score(t, formOf(row(t, "10", c.target, c.actual)))
		w := only(r, false)
		days, _ := w.DaysLate()
		got := codes(r)
		if w.Score().String() != c.score || days != c.days || c.code != "" && !slices.Contains(got, c.code) ||
			c.code == "" && len(got) > 0 {
			t.Errorf("%s, %s: score %s, %d days; %v", c.target, c.actual, w.Score(), days, r.Findings())
		}
		if slices.Contains(got, "YEAR_MISSING") {
			t.Errorf("%s, %s: the form has a year", c.target, c.actual)
		}
	}
}
