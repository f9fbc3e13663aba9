package forty

// mistake is what a form has wrong, and the errors and warnings that a reviewer must be told of: codes with the cells
// that they are about, counted in the workbook. The other formats have the same cells in other words.
type mistake struct {
	department, of int
	plant          func(*form)
	found          []string
}

var mistakes = []mistake{
	{0, 0, func(f *form) { f.rate = "95.5%" }, []string{"EXEC_RATE_MISMATCH@G6"}},
	{0, 1, func(f *form) { f.rows[quantity].actual = "64公里" }, []string{"SCORE_MISMATCH@G13", "MISSED_BUT_FULL@G13", "DEVIATION_MISSING@H13"}},
	{0, 4, func(f *form) { f.rows[quantity].actual = "231.5盏" }, []string{"COUNT_FRACTION@E13"}},
	{0, 6, func(f *form) { f.rows[quality].actual = "103%" }, []string{"RATE_OVER_100@E14"}},
	{1, 1, func(f *form) { f.total = "98.8" }, []string{"TOTAL_SUM@G18"}},
	{1, 4, func(f *form) { f.money[2][2] = "3" }, []string{"FUND_SUM@E6", "FUND_PART_OVERSPENT@E8"}},
	{1, 7, func(f *form) {
		f.money[2], f.rate, f.executionScore, f.total = [4]string{"328", "328", "0", "0"}, "82%", "8.2", "98.2"
	}, []string{"EXEC_REASON_MISSING@A5", "INDICATORS_AHEAD_OF_MONEY@E6"}},
	{2, 0, func(f *form) { f.rows[deadline].score, f.total = "13", "97.8" }, []string{"SCORE_MISMATCH@G15", "MET_BUT_CUT@G15"}},
	{2, 2, func(f *form) {
		f.rows[quantity].actual, f.rows[quantity].score, f.rows[quantity].reason, f.total = "327人", "19.58", "无", "99.18"
	}, []string{"REASON_VOID@H13"}},
	{2, 5, func(f *form) { f.rows[satisfaction].score, f.total = "12", "101.9" }, []string{"SCORE_MISMATCH@G17", "SCORE_OVER_POINTS@G17"}},
	{3, 1, func(f *form) { f.year = "    " }, []string{"HEAD_MISSING@A2", "YEAR_MISSING@D15"}},
	{3, 3, func(f *form) { f.rows[benefit].points, f.rows[benefit].score, f.total = "25", "25", "94.8" }, []string{"TOTAL_POINTS@F18", "POINTS_SUM@A12"}},
	{3, 6, func(f *form) { f.rows[quantity].actual = "8727公里" }, []string{"UNIT_MISMATCH@E13"}},
	{4, 0, func(f *form) { f.rows[deadline].actual = "2025年1月8日" }, []string{
		"MISS_SCORE_OUTSIDE@G15", "MISSED_BUT_FULL@G15", "DATE_OUTSIDE_YEAR@E15", "DEVIATION_MISSING@H15",
	}},
	{4, 2, func(f *form) { f.goal = "培训学员400人" }, []string{"GOAL_NUMBER_CONFLICT@B11"}},
	{4, 4, func(f *form) { f.rows[quantity].actual = "" }, []string{"ACTUAL_MISSING@E13"}},
	{4, 7, func(f *form) { f.outcome = "垃圾清运点尚未全部建成" }, []string{"OUTCOME_CONTRADICTS@E11"}},
}
