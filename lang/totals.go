package lang

// totals: what is said of forms that are joined, of totals, and of which rules they were scored by.
var totals = map[Code]entry{
	"AGGREGATE_UNLIKE": {"“{0}”在{1}个表中的目标或实际值不都是同一单位的确切数量，无法合并", "the {1} {1|row|rows} of “{0}” can't be joined: not all of them are exact quantities of one unit"},
	"AGGREGATE_WEIGHT": {"“{0}”是比率，{1}个表应按预算加权，但有的表没有预算数（或预算都是0），无法合并", "the {1} {1|row|rows} of “{0}” can't be joined: rates are weighted by budget, and a form has no budget (or all of them are 0)"},
	"AGGREGATE_BUDGET": {"{1}个表中有{0}个没有可用的预算数（{2}），合计不出全年预算数", "the whole has no budget: {0} of {1} {1|form|forms} {0|gives|give} none that can be added ({2})"},
	"AGGREGATE_SPENT":  {"{1}个表中有{0}个没有可用的全年执行数（{2}），合计不出全年执行数", "what the whole spent isn't known: {0} of {1} {1|form|forms} {0|gives|give} nothing that can be added ({2})"},

	"EXECUTION_ROW":          {"“{0}”就是预算执行率，计入“{1}”，不另计分", "“{0}” is the execution rate: it counts in {1}, not once more"},
	"EXECUTION_ROW_AGAIN":    {"“{0}”也是预算执行率，表中已有“{1}”；只计一次", "“{0}” is the execution rate too, like “{1}”; it counts once"},
	"EXECUTION_ROW_POINTS":   {"“{0}”填写的分值是{1}，评分规则给“{2}”的是{3}分，按{3}分计", "“{0}” prints {1} {1|point|points}; the rule set gives {2} {3}, which are taken"},
	"EXECUTION_BY_ROW":       {"没有可用的预算数或执行数，执行率按“{0}”自己的目标“{1}”和实际“{2}”计算", "without a budget and what was spent the execution rate is taken from the target “{1}” and the actual “{2}” of “{0}” itself"},
	"EXEC_RATE_MISMATCH":     {"“{0}”填写的是{1}，按预算和支出计算是{2}，以资金为准", "“{0}” says {1}; the money gives {2}, which is taken"},
	"EXECUTION_ROW_BLANK":    {"execution_rows 的每一项都应是指标名称", "each item of execution_rows must be the name of a row"},
	"EXPLAIN_OF_TIER":        {"{0}：即“{1}”，不另计分", "{0}: this is {1} and doesn't count once more"},
	"DIFF_EXECUTION_ROWS":    {"列为指标的预算执行率", "execution rates among indicators"},
	"SAY_EXECUTION_ROWS":     {"指标中的{0}就是预算执行率：不另计分，执行率按资金计算；没有资金时按该行自己的目标和实际。", "Rows called {0} are the execution rate: they don't count once more, and the money gives the rate; without money, the row's own target and actual do."},
	"SAY_EXECUTION_ROWS_OWN": {"指标中的{0}就是预算执行率：实际值按资金计算；没有资金时按该行自己的实际值。", "Rows called {0} are the execution rate: the money gives their actual; without money, the row's own actual does."},

	"DUPLICATE_ROW":         {"“{0}”与指标{1}重复（级次、名称和目标相同）：指标{2}", "“{0}” is in the form twice, with the same levels, name and target: as indicator {1} and as indicator {2}"},
	"TOTAL_ABOVE":           {"总分{0}超过满分{1}，不定等级；多出的分来自：{2}", "the total {0} is more than the {1} that the rule set gives, so there is no grade; it comes from {2}"},
	"EXPLAIN_EVENT_RAISED":  {"{0}：加{3}分，总分由{1}变为{2}", "{0}: {3} {3|point|points} added, from {1} to {2}"},
	"EXPLAIN_EVENT_LOWERED": {"{0}：扣{3}分，总分由{1}变为{2}", "{0}: {3} {3|point|points} taken off, from {1} to {2}"},
	"EXPLAIN_LIMIT_RAISED":  {"{0}：总分由{1}提到{2}", "{0}: the total is raised from {1} to {2}"},
	"EXPLAIN_LIMIT_LOWERED": {"{0}：总分由{1}降到{2}", "{0}: the total is lowered from {1} to {2}"},
	"EXPLAIN_POINTS_GAP":    {"表中分值合计{0}，比评分规则的{1}少{2}分", "the form's points add up to {0}, {2} less than the {1} of the rule set"},
	"EXPLAIN_POINTS_OVER":   {"表中分值合计{0}，比评分规则的{1}多{2}分", "the form's points add up to {0}, {2} more than the {1} of the rule set"},
	"LOST_POINTS_GAP":       {"分值合计不足", "points missing from the form"},
	"LOST_POINTS_OVER":      {"分值合计超出", "points beyond the rule set's total"},

	"RULES_NOT_IN_FORCE": {"评分规则“{0}”{1}施行，本表是{2}年度的；{3}", "the rule set {0} is in force {1}, the form is of {2}; {3}"},
	"RULES_FOR_NO_YEAR":  {"表中没有年度，按最新的全国规则“{0}”评分", "the form has no year; it is scored by the newest national rule set, {0}"},
	"RULES_NOT_FOR_FORM": {"评分规则“{0}”写明的适用范围（applies）不包括本表", "what the rule set {0} says it applies to leaves this form out"},
	"RULES_ELSEWHERE":    {"评分规则“{0}”用于{1}，本表的部门或单位在{2}", "the rule set {0} is for {1}, the department or unit of the form is in {2}"},
	"PERIOD_FROM":        {"自{0}起", "from {0} on"},
	"PERIOD_TO":          {"到{0}止", "up to {0}"},
	"PERIOD_FROM_TO":     {"自{0}至{1}", "from {0} to {1}"},
	"NATIONAL_IN_FORCE":  {"这一年施行的全国规则是“{0}”", "the national one in force then is {0}"},
	"NATIONAL_NONE":      {"ziping没有这一年施行的全国规则", "ziping has no national one in force then"},

	"INCOMPLETE":            {"{1}张表中有{0}张没有总分或不定等级，见其中的“问题”；不以此为错请加--incomplete-ok", "{0} of {1} {1|form|forms} {0|has|have} no total or no grade, see the findings; --incomplete-ok takes that for fine"},
	"HELP_SCORE_INCOMPLETE": {"有表没有总分时也以0退出。", "Exit with 0 also where a form has no total."},

	"PROJECT_AGAIN":  {"项目“{0}”（同一年度、同一部门）在这个文件里已有一张表：{1}；两张表都计入汇总", "the project “{0}” of this year and department came before in the file, at {1}; summaries count both forms"},
	"PROJECTS_AGAIN": {"有{0}张表的项目重复", "{0} {0|form repeats a project|forms repeat projects} that came before"},

	"SUMMARY_MONEY_LACKING": {"缺预算数的{0}个、缺全年执行数的{1}个没有计入：{2}", "left out: {0} {0|form|forms} without a budget, {1} without what was spent: {2}"},
}
