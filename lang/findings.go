package lang

// findingCodes: what a reader of a result must know.
var findingCodes = map[Code]sentence{
	"CELL_RESIDUAL": {
		Note, "text", "DO_CHECK_READING",
		"没有读懂“{0}”",
		"not understood: “{0}”",
	},
	"FORM_EMPTY": {
		Error, "form", "DO_ASK",
		"表{0?“{0}”}没有绩效指标，无法评分",
		"form{0? “{0}”} has no indicators, so there is nothing to score",
	},
	"TIER_UNKNOWN": {
		Finding, "row, level1, tiers, near", "DO_LEVELS",
		"“{0}”的一级指标“{1}”不在评分规则中；规则中有：{2}{3}",
		"level 1 “{1}” of “{0}” is not in the rule set, which has: {2}{3}",
	},
	"TIER_MISSING": {
		Finding, "row, tiers, near", "DO_LEVELS",
		"“{0}”没有一级指标；评分规则中有：{1}{2}",
		"“{0}” has no level 1; the rule set has: {1}{2}",
	},
	"TIER_ABSENT": {
		Finding, "tier, points", "DO_ADD_TIER",
		"表中没有“{0}”，其{1}分未分配给任何指标",
		"the form has no “{0}”, and its {1} {1|point|points} go to no indicator",
	},
	"POINTS_SUM": {
		Finding, "tier, sum, points", "DO_POINTS",
		"“{0}”分值合计为{1}，评分规则为{2}",
		"the points of {0} add up to {1}, the rule set asks for {2}",
	},
	"POINTS_MISSING": {
		Finding, "tier, count, sum", "DO_POINTS",
		"“{0}”中有{1}个指标没有分值，而其余分值合计已达{2}",
		"{1} {1|indicator has|indicators have} no points in {0}, and the others already add up to {2}",
	},
	"POINTS_PARTLY": {
		Finding, "tier, count", "DO_POINTS",
		"“{0}”中有{1}个指标没有分值，已将剩余分值分给它们",
		"{1} {1|indicator|indicators} of {0} have no points; what is left of the tier was shared out to them",
	},
	"POINTS_FINER": {
		Finding, "row, points, decimals, rounded", "DO_POINTS",
		"“{0}”的分值{1}比得分的{2}位小数还细，得分取整为{3}；请把分值写成{2}位小数",
		"the points {1} of “{0}” have more than the {2} {2|decimal|decimals} of a score, which is rounded to {3}; print " +
			"the points with {2}",
	},
	"POINTS_NEGATIVE": {
		Finding, "row, points", "DO_POINTS",
		"“{0}”的分值{1}为负数，不评分",
		"the points {1} of “{0}” are negative, so the row has no score",
	},
	"TOTAL_POINTS": {
		Finding, "printed, sum", "DO_POINTS",
		"表中填写的分值合计为{0}，各行分值相加为{1}",
		"the form prints a sum of points of {0}, its rows add up to {1}",
	},
	"GOAL_RATIO_SUM": {
		Finding, "sum", "DO_ASK",
		"各项年度目标的权重合计为{0}%，应为100%",
		"the ratios of the goals add up to {0}%, not 100%",
	},
	"TOTAL_MISMATCH": {
		Finding, "declared, computed", "DO_DECLARED",
		"表中填写的自评总分为{0}，计算结果为{1}",
		"the form declares a total score of {0}, computed is {1}",
	},
	"GRADE_OF_DECLARED": {
		Finding, "declared, total, grade", "DO_DECLARED",
		"表中填写的等级“{0}”与填写的总分{1}不符，该分应为“{2}”",
		"the form declares grade {0} beside a total of {1}, which is {2}",
	},
	"GRADE_MISMATCH": {
		Finding, "declared, computed", "DO_DECLARED",
		"表中填写的等级为“{0}”，计算结果为“{1}”",
		"the form declares grade {0}, computed is {1}",
	},
	"SCORE_MISMATCH": {
		Finding, "row, declared, computed", "DO_DECLARED",
		"“{0}”自评得分为{1}，计算结果为{2}",
		"“{0}” declares a score of {1}, computed is {2}",
	},
	"NOT_APPLICABLE": {
		Finding, "row", "DO_ASK",
		"“{0}”的目标和实际值均为空标记，按不适用处理",
		"“{0}” is struck out in both cells and taken as not applicable",
	},
	"RULE_NONE": {
		Finding, "row", "DO_RULES",
		"没有适用于“{0}”的评分规则",
		"no rule of the rule set applies to “{0}”",
	},
	"CONDITION_FAILED": {
		Finding, "row, reason", "DO_RULES",
		"“{0}”的条件无法计算：{1}",
		"a condition on “{0}” can't be computed: {1}",
	},
	"EXPRESSION_FAILED": {
		Finding, "row, reason", "DO_RULES",
		"“{0}”的计算式无法计算：{1}",
		"the expression for “{0}” can't be computed: {1}",
	},
	"VALUE_OUTSIDE_CURVE": {
		Finding, "row, rule, value", "DO_RULES",
		"“{0}”按规则“{1}”算得{2}，不在任何一档内",
		"“{0}”: rule {1} gives {2}, which is in no band",
	},
	"BUDGET_MISSING": {
		Finding, "tier", "DO_FILL",
		"“{0}”：没有预算数",
		"{0}: there is no budget",
	},
	"SPENT_MISSING": {
		Finding, "tier", "DO_FILL",
		"“{0}”：没有全年执行数",
		"{0}: there is no full-year spending",
	},
	"MONEY_NEGATIVE": {
		Finding, "tier", "DO_ASK",
		"“{0}”：预算数或执行数为负数",
		"{0}: the budget or the spending is negative",
	},
	"BUDGET_ZERO": {
		Finding, "tier", "DO_ASK",
		"“{0}”：预算数为0，执行率无法计算",
		"{0}: the budget is 0, so there is no execution rate",
	},
	"EXEC_WITHOUT_BUDGET": {
		Finding, "tier", "DO_ASK",
		"“{0}”：全年预算数为0却有支出",
		"{0}: money was spent against a budget of 0",
	},
	"REASON_TOO_LONG": {
		Finding, "what, count, limit", "DO_REASON",
		"“{0}”的原因有{1}字，最多{2}字",
		"the reason of “{0}” has {1} {1|character|characters}, more than {2}",
	},
	"BUDGET_CHANGE_REASON": {
		Finding, "from, to", "DO_REASON",
		"年初预算数{0}调整为{1}，没有写明调整原因",
		"the budget was adjusted from {0} to {1} and no reason is given",
	},
	"EXEC_REASON_MISSING": {
		Finding, "tier, rate, limit", "DO_REASON",
		"“{0}”：执行率{1}低于{2}，没有写明原因",
		"{0}: the execution rate {1} is below {2} and has no reason",
	},
	"EXEC_OVER_100": {
		Finding, "tier, rate", "DO_ASK",
		"“{0}”：执行率{1}超过100%，得分不超过分值",
		"{0}: the execution rate {1} is above 100%; the score stays within the points",
	},
	"SCHEDULE_MISSING": {
		Finding, "", "DO_FILL",
		"没有资金支出计划，无法按进度评分",
		"there is no spending schedule to score against",
	},
	"SCHEDULE_INCOMPLETE": {
		Finding, "date", "DO_FILL",
		"资金支出计划中{0}缺少计划数或执行数",
		"the spending schedule lacks a planned or a spent figure at {0}",
	},
	"TARGET_MISSING": {
		Finding, "row, reason", "DO_FILL",
		"“{0}”没有年度指标值{1}",
		"“{0}” has no target{1}",
	},
	"NAME_UNFILLED": {
		Finding, "level2, reason", "DO_FILL",
		"“{0}”没有指标名称：{1}",
		"“{0}” has no name: {1}",
	},
	"CUMULATIVE_MISSING": {
		Finding, "row, rule", "DO_FILL",
		"规则“{1}”按累计值评分，但“{0}”没有累计目标和累计完成值",
		"rule {1} looks at running totals, but “{0}” has none",
	},
	"TARGET_ZERO": {
		Finding, "row", "DO_TARGET_REACH",
		"“{0}”的目标为≥0，怎样都能达到，没有意义",
		"the target ≥0 of “{0}” is always met and means nothing",
	},
	"TARGET_NEGATIVE": {
		Finding, "row", "DO_ASK",
		"“{0}”的目标为负数且未达到，无法按比例计算",
		"the target of “{0}” is negative and was missed, so there is no ratio",
	},
	"TARGET_ZERO_RATE": {
		Finding, "row", "DO_ASK",
		"“{0}”的目标为0，无法计算比率",
		"the target of “{0}” is 0, so there is no rate",
	},
	"DIRECTION_CONFLICT": {
		Finding, "row, direction, target", "DO_ASK",
		"“{0}”的指标方向“{1}”与“{2}”不一致；评分按目标自己的符号，没有符号时按方向一列的符号",
		"the direction “{1}” of “{0}” disagrees with “{2}”; the score goes by the target's own comparator, else by that " +
			"of the direction",
	},
	"DIRECTION_UNKNOWN": {
		Finding, "row, direction", "DO_ASK",
		"“{0}”的指标方向“{1}”看不懂，没有采用；请写正向、反向，或≥、≤一类的符号",
		"the direction “{1}” of “{0}” is not understood and was left aside; write 正向, 反向, or a comparator such as ≥",
	},
	"BARE_BY_NAME": {
		Finding, "row, target, word, taken", "DO_RULES",
		"“{0}”的目标“{1}”没有比较符号，因名称中有“{2}”，读作：{3}",
		"the target “{1}” of “{0}” has no comparator; for “{2}” in the name it is taken as {3}",
	},
	"TARGET_NOT_NUMERIC": {
		Finding, "row, target, rule", "DO_RULES",
		"“{0}”的目标“{1}”不是数值，不能按规则“{2}”评分",
		"the target “{1}” of “{0}” is no number, so rule {2} can't score it",
	},
	"ACTUAL_MISSING": {
		Finding, "row, reason", "DO_FILL",
		"“{0}”没有填写实际完成值{1}",
		"“{0}” has no actual{1}",
	},
	"TARGET_NO_DATE": {
		Finding, "row, target, rule", "DO_RULES",
		"“{0}”的目标“{1}”既不是日期，也不是天数，不能按规则“{2}”计算迟了几天；请写成日期或天数，或给它选别的规则",
		"the target “{1}” of “{0}” is neither a date nor a number of days, so rule {2} can't count days late; give one " +
			"of these, or choose another rule for it",
	},
	"ACTUAL_IS_DATE": {
		Finding, "row, actual, rule", "DO_LIKE_TARGET",
		"“{0}”的实际完成值“{1}”是日期，规则“{2}”要的是数",
		"the actual “{1}” of “{0}” is a date, but rule {2} looks at a number",
	},
	"ACTUAL_ACROSS": {
		Finding, "row, actual, target", "DO_DATE",
		"“{0}”的实际完成值“{1}”是一段时间，只有一部分符合目标“{2}”，看不出是否按期；请填写完成的日期",
		"the actual “{1}” of “{0}” is a period of which only a part meets the target “{2}”, so it is unclear whether that " +
			"was met; please give the day",
	},
	"ACTUAL_LAST_DAY": {
		Finding, "row, actual", "DO_ASK",
		"“{0}”的实际完成值“{1}”是一段时间，按最后一天算",
		"the actual “{1}” of “{0}” is a period and counts by its last day",
	},
	"MISS_PENDING": {
		Finding, "row, missed", "DO_RULES",
		"“{0}”{1}；评分规则没有规定得分办法，不评分",
		"“{0}” is {1}; the rule set doesn't say how to score that, so there is no score",
	},
	"MISS_SCORE_MISSING": {
		Finding, "row, missed, allowed", "DO_DECLARED",
		"“{0}”{1}，不按比例计分；应在{2}内给出自评得分，但没有填写",
		"“{0}” is {1}, which has no ratio; it should declare a score within {2}, but gives none",
	},
	"MISS_SCORE_OUTSIDE": {
		Finding, "row, score, missed, allowed", "DO_DECLARED",
		"“{0}”自评得分{1}不对：{2}，不按比例计分，得分应在{3}之内",
		"the score {1} of “{0}” is not possible: it is {2}, which allows {3}",
	},
	"MISS_SCORE_ROUNDED": {
		Finding, "row, score, rounded, missed, allowed", "DO_DECLARED",
		"“{0}”自评得分{1}取整后为{2}，不对：{3}，得分应在{4}之内；请写成取整后仍在其内的得分",
		"the score {1} of “{0}” is rounded to {2}, which is not possible: it is {3}, which allows {4}; give a score that " +
			"stays within when rounded",
	},
	"LEVEL_SCORE_ROUNDED": {
		Finding, "row, score, rounded, level, allowed", "DO_DECLARED",
		"“{0}”自评得分{1}取整后为{2}，不在“{3}”允许的{4}之内；请写成取整后仍在其内的得分",
		"the score {1} of “{0}” is rounded to {2}, which lies outside what {3} allows: {4}; give a score that stays " +
			"within when rounded",
	},
	"GRADES_UNORDERED": {
		Finding, "row, target, actual, levels", "DO_RULES",
		"“{0}”的目标“{1}”与实际“{2}”的高低没有定论，也不是规则中的等次（{3}）；请由评价人定档",
		"the target “{1}” and the actual “{2}” of “{0}” are in no settled order, and the actual is no level of the rule " +
			"({3}); let the evaluator name the level",
	},
	"GRADE_SCORE_MISSING": {
		Finding, "row, actual, target, allowed", "DO_DECLARED",
		"“{0}”的“{1}”不及目标“{2}”，应在{3}内给出得分，但没有填写",
		"“{1}” of “{0}” is worse than the target “{2}”, which allows {3}, but no score was given",
	},
	"GRADE_SCORE_OUTSIDE": {
		Finding, "row, score, actual, target, allowed", "DO_DECLARED",
		"“{0}”自评得分{1}不对：“{2}”不及目标“{3}”，得分应在{4}之内",
		"the score {1} of “{0}” is not possible: “{2}” is worse than the target “{3}”, which allows {4}",
	},
	"NOT_APPLICABLE_CLAIMED": {
		Finding, "row, target, actual", "DO_ASK",
		"“{0}”有目标“{1}”，实际却写“{2}”：按不适用处理，请核实这一行确实不适用",
		"“{0}” has the target “{1}”, but its actual says “{2}”: taken as not applicable; check that the row really " +
			"doesn't apply",
	},
	"ACTUAL_NEGATIVE": {
		Finding, "row", "DO_ASK",
		"“{0}”的实际完成值为负数，按0计",
		"the actual of “{0}” is negative and was taken as 0",
	},
	"ACTUAL_NOT_NUMERIC": {
		Finding, "row, actual", "DO_ONE_VALUE",
		"“{0}”的目标是数值，实际完成值却是“{1}”；请填写数值",
		"the target of “{0}” is a number, the actual is “{1}”; give the number",
	},
	"ACTUAL_COPIES_TARGET": {
		Finding, "row, target", "DO_ASK",
		"“{0}”的实际完成值照抄了目标“{1}”，按达成处理",
		"the actual of “{0}” repeats the target “{1}”; taken as met",
	},
	"ACTUAL_APPROXIMATE": {
		Finding, "row, actual, value", "DO_ONE_VALUE",
		"“{0}”的实际完成值“{1}”是约数，按{2}计",
		"the actual “{1}” of “{0}” is approximate and was taken as {2}",
	},
	"ACTUAL_RANGE": {
		Finding, "row, actual", "DO_ONE_VALUE",
		"“{0}”的实际完成值“{1}”是一个范围，无法确定数值",
		"the actual “{1}” of “{0}” is a range, not a value",
	},
	"ACTUAL_NO_DATE": {
		Finding, "row, actual", "DO_DATE",
		"“{0}”的目标是日期，实际完成值却是“{1}”；请填写完成的日期",
		"the target of “{0}” is a date, the actual is “{1}”; give the day it was done",
	},
	"RULE_UNIT": {
		Finding, "row, actual, rule", "DO_UNITS_ALIKE",
		"“{0}”的实际完成值“{1}”与规则“{2}”各档的单位不同",
		"the actual “{1}” of “{0}” and the bands of rule {2} are in units that don't compare",
	},
	"SEVERAL_TARGETS": {
		Finding, "row, targets, actuals", "DO_LIKE_TARGET",
		"“{0}”的目标和实际完成值各有{1}项和{2}项，无法逐项对应",
		"“{0}” has {1} {1|target|targets} and {2} {2|actual|actuals}, which don't pair up",
	},
	"YEAR_MISSING": {
		Finding, "row", "DO_DATE",
		"“{0}”的日期没有年份，表中也没有年度",
		"a date of “{0}” has no year, and neither has the form",
	},
	"DEVIATION_MISSING": {
		Finding, "row", "DO_REASON",
		"“{0}”未达到目标，却没有说明偏差原因",
		"“{0}” missed its target and gives no reason",
	},
	"OVER_EXPLANATION_MISSING": {
		Finding, "row, rate", "DO_REASON",
		"“{0}”完成率达{1}，却没有说明超额原因",
		"“{0}” reached {1} of its target and gives no reason",
	},
	"LEVEL_UNKNOWN": {
		Finding, "row, level, levels", "DO_DECLARED",
		"“{0}”的“{1}”不是规则中的等次；规则中有：{2}",
		"“{1}” of “{0}” is no level of the rule, which has: {2}",
	},
	"LEVEL_SCORE_OUTSIDE": {
		Finding, "row, score, level, allowed", "DO_DECLARED",
		"“{0}”自评得分{1}不在“{2}”允许的{3}之内",
		"the score {1} of “{0}” lies outside what {2} allows: {3}",
	},
	"SCORE_MISSING": {
		Finding, "row, level, allowed", "DO_DECLARED",
		"“{0}”评为“{1}”，应在{2}内给出得分，但没有填写",
		"“{0}” is judged {1}, which allows {2}, but no score was given",
	},
	"LEVEL_SCORE_ASSUMED": {
		Finding, "row, level, score", "DO_DECLARED",
		"“{0}”评为“{1}”但没有填写得分，按评分规则取{2}分",
		"“{0}” is judged {1} without a score; the rule set takes {2}",
	},
	"EVENT_UNKNOWN": {
		Finding, "event, events", "DO_ASK",
		"事项“{0}”不在评分规则中；规则中有：{1}",
		"event “{0}” is not in the rule set, which has: {1}",
	},
	"EVENT_POINTS_MISSING": {
		Finding, "event", "DO_ASK",
		"事项“{0}”应填写加减的分数（不为负）",
		"event “{0}” must say how many points (not negative)",
	},
	"EVENT_POINTS_CAPPED": {
		Finding, "event, points, limit", "DO_ASK",
		"事项“{0}”填写{1}分，超过规则允许的{2}分，按{2}分计",
		"event “{0}” says {1} {1|point|points}; the rule set allows {2}, which is taken",
	},
	"EXCUSED": {
		Finding, "row", "DO_NOTHING",
		"“{0}”的偏差有合理原因，按规则不扣分",
		"the deviation of “{0}” is excused; the rule takes nothing off",
	},
	"CONDITIONS_SUM": {
		Finding, "row, sum, points", "DO_POINTS",
		"“{0}”的条件合计{1}分，指标分值为{2}，已按比例折算",
		"the conditions of “{0}” add up to {1} {1|point|points}, the row has {2}; scaled in proportion",
	},
	"CONDITIONS_COUNT": {
		Finding, "row, conditions, answers", "DO_ASK",
		"“{0}”有{1}个条件要回答，实际完成值里有{2}个回答",
		"“{0}” has {1} {1|condition|conditions} to answer, the actual has {2} {2|answer|answers}",
	},
	"CONDITION_ANSWER": {
		Finding, "row, condition, answer, points", "DO_ASK",
		"“{0}”的条件“{1}”回答为“{2}”，应是“是”“否”或不超过{3}分的分数",
		"“{0}”: the condition “{1}” is answered “{2}”; it should be 是, 否, or points of at most {3}",
	},
	"ALTERNATIVES_BOTH": {
		Finding, "row, group", "DO_ASK",
		"“{1}”：几行都填了，只计“{0}”",
		"{1}: several rows are filled in; “{0}” alone counts",
	},
	"AGGREGATE_UNLIKE": {
		Finding, "row, count", "DO_FORMS",
		"“{0}”在{1}个表中的目标或实际值不都是同一单位的确切数量，无法合并",
		"the {1} {1|row|rows} of “{0}” can't be joined: not all of them are exact quantities of one unit",
	},
	"AGGREGATE_WEIGHT": {
		Finding, "row, count", "DO_FORMS",
		"“{0}”是比率，{1}个表应按预算加权，但有的表没有预算数（或预算都是0），无法合并",
		"the {1} {1|row|rows} of “{0}” can't be joined: rates are weighted by budget, and a form has no budget (or all " +
			"of them are 0)",
	},
	"AGGREGATE_BUDGET": {
		Finding, "count, forms, names", "DO_FORMS",
		"{1}个表中有{0}个没有可用的预算数（{2}），合计不出全年预算数",
		"the whole has no budget: {0} of {1} {1|form|forms} {0|gives|give} none that can be added ({2})",
	},
	"AGGREGATE_SPENT": {
		Finding, "count, forms, names", "DO_FORMS",
		"{1}个表中有{0}个没有可用的全年执行数（{2}），合计不出全年执行数",
		"what the whole spent isn't known: {0} of {1} {1|form|forms} {0|gives|give} nothing that can be added ({2})",
	},
	"EXECUTION_ROW": {
		Finding, "row, tier", "DO_NOTHING",
		"“{0}”就是预算执行率，计入“{1}”，不另计分",
		"“{0}” is the execution rate: it counts in {1} and is not counted again",
	},
	"EXECUTION_ROW_AGAIN": {
		Finding, "row, other", "DO_NOTHING",
		"“{0}”也是预算执行率，表中已有“{1}”；只计一次",
		"“{0}” is the execution rate too, like “{1}”; it counts only once",
	},
	"EXECUTION_ROW_POINTS": {
		Finding, "row, points, tier, rule_points", "DO_POINTS",
		"“{0}”填写的分值是{1}，评分规则给“{2}”的是{3}分，按{3}分计",
		"“{0}” prints {1} {1|point|points}; the rule set gives {2} {3}, which are taken",
	},
	"EXECUTION_BY_ROW": {
		Finding, "row, target, actual", "DO_NOTHING",
		"没有可用的预算数或执行数，执行率按“{0}”自己的目标“{1}”和实际“{2}”计算",
		"without a budget and what was spent the execution rate is taken from the target “{1}” and the actual “{2}” of " +
			"“{0}” itself",
	},
	"EXEC_RATE_MISMATCH": {
		Finding, "row, rate, computed", "DO_ASK",
		"“{0}”填写的是{1}，按预算和支出计算是{2}，以资金为准",
		"“{0}” says {1}; the money gives {2}, which is taken",
	},
	"DUPLICATE_ROW": {
		Finding, "row, number, other", "DO_ASK",
		"“{0}”与指标{1}重复（级次、名称和目标相同）：指标{2}",
		"“{0}” is duplicated in the form, with the same levels, name and target: indicators {1} and {2}",
	},
	"TOTAL_ABOVE": {
		Finding, "total, limit, sources", "DO_POINTS",
		"总分{0}超过满分{1}，不定等级；多出的分来自：{2}",
		"the total {0} is more than the {1} that the rule set gives, so there is no grade; it comes from {2}",
	},
	"RULES_NOT_IN_FORCE": {
		Finding, "rules, period, year, instead", "DO_CHOOSE_RULES",
		"评分规则“{0}”{1}施行，本表是{2}年度的；{3}",
		"the rule set {0} is in force {1}, the form is of {2}; {3}",
	},
	"RULES_FOR_NO_YEAR": {
		Finding, "rules", "DO_CHOOSE_RULES",
		"表中没有年度，按最新的全国规则“{0}”评分",
		"the form has no year; it is scored by the newest national rule set, {0}",
	},
	"RULES_NOT_FOR_FORM": {
		Finding, "rules", "DO_CHOOSE_RULES",
		"评分规则“{0}”写明的适用范围（applies）不包括本表",
		"the scope of the rule set {0} excludes this form",
	},
	"RULES_ELSEWHERE": {
		Finding, "rules, place, form_place", "DO_CHOOSE_RULES",
		"评分规则“{0}”用于{1}，本表的部门或单位在{2}",
		"the rule set {0} is for {1}, the department or unit of the form is in {2}",
	},
}
