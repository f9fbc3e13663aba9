package lang

// selfReviewCodes: what doesn't add up in a self-evaluation.
var selfReviewCodes = map[Code]sentence{
	"EXEC_RATE_FORMAT": {
		Finding, "place, printed, computed", "DO_ASK",
		"{0}写成“{1}”，容易看错；按预算和支出计算是{2}",
		"{0} is written “{1}”, which is easily misread; the money gives {2}",
	},
	"EXEC_SCORE_MISMATCH": {
		Finding, "declared, computed, rate, off, tolerance", "DO_DECLARED",
		"预算执行率自评得分为{0}，按执行率{2}计算是{1}，相差{3}，超过允许的{4}",
		"the execution rate declares a score of {0}; the rate {2} gives {1}, which is {3} off and more than {4}",
	},
	"EXEC_POINTS_MISMATCH": {
		Finding, "printed, points", "DO_POINTS",
		"预算执行率的分值填{0}，评分规则是{1}",
		"the execution rate prints {0} {0|point|points}, the rule set gives {1}",
	},
	"BUDGET_CUT_TRIGGER": {
		Finding, "rate, limit", "DO_NOTHING",
		"执行率{0}低于{1}，可能影响下年预算",
		"the execution rate {0} is below {1}, which may cost budget next year",
	},
	"BUDGET_ADJUSTED_MUCH": {
		Finding, "initial, adjusted, change, limit", "DO_REASON",
		"年初预算数{0}调整为{1}，变动{2}，超过{3}，没有写明原因",
		"the budget was adjusted from {0} to {1}, by {2} and more than {3}, without a reason",
	},
	"BUDGET_EQUALS_SPENT": {
		Finding, "budget, initial", "DO_NOTHING",
		"全年预算数{0}与支出分毫不差，而年初预算数是{1}：预算可能是按支出倒推调整的",
		"the full-year budget {0} is exactly what was spent, and the initial one was {1}: it may have been adjusted to the " +
			"spending",
	},
	"FUND_PART_OVERSPENT": {
		Finding, "place, spent, budget, over", "DO_ASK",
		"{0}为{1}，比这一项的预算{2}多{3}，而总额没有超支",
		"{0} is {1}, {3} more than the budget {2} of that part, while the whole isn't overspent",
	},
	"POINTS_LEVEL_SUM": {
		Finding, "level, printed, sum", "DO_POINTS",
		"“{0}”小计的分值为{1}，各行相加为{2}",
		"“{0}” prints a sum of points of {1}, its rows add up to {2}",
	},
	"LEVEL_SCORE_SUM": {
		Finding, "level, printed, sum", "DO_DECLARED",
		"“{0}”小计的得分为{1}，各行相加为{2}",
		"“{0}” prints a sum of scores of {1}, its rows add up to {2}",
	},
	"TOTAL_SUM": {
		Finding, "printed, sum, rows, money, off", "DO_DECLARED",
		"自评总分{0}与各行得分相加不符：指标{2}，预算执行率{3}，合计{1}，相差{4}",
		"the declared total {0} isn't the sum of the declared scores: rows {2}, execution rate {3}, together {1}, {4} off",
	},
	"MISSED_BUT_FULL": {
		Finding, "row, declared, points, target, actual", "DO_DECLARED",
		"“{0}”目标“{3}”，实际“{4}”，没有达到，却得了{1}分（分值{2}）",
		"“{0}” missed its target (“{3}”, actual “{4}”), and still declares {1} of {2} {2|point|points}",
	},
	"MET_BUT_CUT": {
		Finding, "row, declared, points", "DO_DECLARED",
		"“{0}”达到了目标，却只得{1}分（分值{2}），没有说明原因",
		"“{0}” met its target and declares only {1} of {2} {2|point|points}, without a reason",
	},
	"SCORE_OVER_POINTS": {
		Finding, "place, declared, points", "DO_DECLARED",
		"{0}为{1}，超过分值{2}",
		"{0} is {1}, above the points {2}",
	},
	"DECLARED_MISSING": {
		Finding, "row, points", "DO_DECLARED",
		"“{0}”（分值{1}）没有填写得分",
		"“{0}” ({1} {1|point|points}) has no declared score",
	},
	"ALL_ACTUALS_EQUAL_TARGETS": {
		Finding, "count", "DO_ASK",
		"{0}个数值指标的实际完成值全都恰好等于目标",
		"all {0} numeric {0|row|rows} came out exactly at their targets",
	},
	"ALL_FULL": {
		Finding, "count", "DO_NOTHING",
		"{0}个指标全部自评满分",
		"all {0} {0|row|rows} declare all of their points",
	},
	"REASON_VOID": {
		Finding, "row, reason", "DO_REASON",
		"“{0}”未达到目标，偏差原因却只写了“{1}”",
		"“{0}” missed its target, and the reason says only “{1}”",
	},
	"REASON_CONTRADICTS_SCORE": {
		Finding, "row, word, declared", "DO_ASK",
		"“{0}”自评满分{2}，偏差原因里却说“{1}”",
		"“{0}” declares all of its points, {2}, and its reason says “{1}”",
	},
	"OUTCOME_CONTRADICTS": {
		Finding, "goal, word", "DO_ASK",
		"所有指标都是满分，第{0}项目标的完成情况里却说“{1}”",
		"all rows declare all of their points, and the outcome of goal {0} says “{1}”",
	},
	"SATISFACTION_NO_SURVEY": {
		Finding, "row, evidence", "DO_ASK",
		"“{0}”的佐证材料是“{1}”，看不出做过满意度调查",
		"the evidence of “{0}” is “{1}”, which is no survey",
	},
	"COST_SPENT_MISMATCH": {
		Finding, "row, actual, spent, off, limit", "DO_ASK",
		"“{0}”的实际完成值“{1}”与全年执行数{2}相差{3}，超过{4}",
		"the actual “{1}” of “{0}” is {3} off what was spent, {2}, more than {4}",
	},
	"INDICATORS_AHEAD_OF_MONEY": {
		Finding, "share, rate, ahead, limit", "DO_ASK",
		"指标得分率{0}，预算执行率{1}，领先{2}，超过{3}",
		"the rows declare {0} of their points with {1} of the budget spent, {2} ahead and more than {3}",
	},
	"DONE_WITHOUT_MONEY": {
		Finding, "row, rate, limit", "DO_ASK",
		"执行率{1}（不超过{2}），“{0}”却自评满分",
		"only {1} of the budget was spent (at most {2}), and “{0}” declares all of its points",
	},
	"MONEY_AHEAD_OF_INDICATORS": {
		Finding, "rate, share, spent_limit, output_limit", "DO_ASK",
		"执行率{0}（达到{2}），产出指标得分率却只有{1}（低于{3}）",
		"{0} of the budget was spent (at least {2}), and the outputs declare only {1} of their points (below {3})",
	},
	"TARGET_CHANGED": {
		Finding, "row, initial, target, way", "DO_ASK",
		"“{0}”的目标由“{1}”改为“{2}”，{3}",
		"the target of “{0}” was changed from “{1}” to “{2}”, {3}",
	},
	"INTERIM_VS_FINAL": {
		Finding, "row, likelihood, declared", "DO_ASK",
		"“{0}”年中认为“{1}”完成目标，年底却自评满分{2}",
		"within the year “{0}” was called “{1}” to reach, and now declares all of its points, {2}",
	},
	"INTERIM_ABOVE_FINAL": {
		Finding, "row, interim, actual", "DO_ASK",
		"“{0}”年中已完成“{1}”，全年实际却只有“{2}”",
		"“{0}” had “{1}” within the year, and only “{2}” at its end",
	},
	"REVIEW_REMARK_MISSING": {
		Finding, "row, declared, reviewed", "DO_REVIEWER",
		"“{0}”复核时由{1}分扣到{2}分，没有写明意见",
		"the review took “{0}” from {1} to {2} without a remark",
	},
	"REVIEW_ABOVE_DECLARED": {
		Finding, "row, reviewed, declared", "DO_REVIEWER",
		"“{0}”的复核得分{1}高于自评得分{2}",
		"the reviewed score {1} of “{0}” is above the declared {2}",
	},
	"REVIEW_CUT_MISMATCH": {
		Finding, "row, remark, cut, limit", "DO_REVIEWER",
		"“{0}”的复核意见写“{1}”，实际扣了{2}，相差超过{3}个百分点",
		"the remark on “{0}” says “{1}”, the real cut is {2}, off by more than {3}%",
	},
	"REVIEW_SUM": {
		Finding, "printed, sum, off", "DO_REVIEWER",
		"复核总分{0}与各行复核得分之和{1}相差{2}",
		"the reviewed total {0} is {2} off the sum {1} of the reviewed scores",
	},
	"REVIEW_GAP": {
		Finding, "reviewed, declared, gap, limit", "DO_NOTHING",
		"复核总分{0}比自评总分{1}低{2}，达到或超过{3}",
		"the reviewed total {0} is {2} below the declared {1}, at or above {3}",
	},
}
