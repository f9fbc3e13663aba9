package lang

// checkCodes: what a check proves about a rule set.
var checkCodes = map[Code]sentence{
	"CHECK_RULE_UNUSED_HINT": {
		Hint, "", "",
		"在 choose 里写一条用它的选择，或删去这条规则",
		"add a choice that gives it, or remove the rule",
	},
	"CHECK_APPLIES_NEVER": {
		Finding, "condition", "CHECK_APPLIES_NEVER_HINT",
		"没有表符合“{0}”，这套规则哪张表都不适用",
		"no form meets {0}: the rule set is for none",
	},
	"CHECK_APPLIES_NEVER_HINT": {
		Hint, "", "",
		"改这个条件；只供其他规则 extends 的，写 applies: never",
		"change the condition; a set that is only there to be extended says applies: never",
	},
	"CHECK_BETTER_EARNS_LESS_HINT": {
		Hint, "", "",
		"得分应随结果变好而不降；对超额完成另有规定的，请写在100%以上的档次里",
		"let points not fall as results get better; what is meant for over-fulfilment belongs into bands above 100%",
	},
	"CHECK_RISES_AND_FALLS": {
		Finding, "rule, rise, fall", "CHECK_RISES_AND_FALLS_HINT",
		"规则“{0}”的得分有升有降（到{1}处升，到{2}处降），没有写明怎样算好",
		"rule {0} earns more from {1} on and less from {2} on, and nothing says which way is better",
	},
	"CHECK_RISES_AND_FALLS_HINT": {
		Hint, "", "",
		"在这条规则里写明 better: more（越多越好）、less（越少越好）或 between（居中最好）",
		"say it in the rule: better: more, less, or between where the best lies in the middle",
	},
	"CHECK_RISES_AGAIN": {
		Finding, "rule, from, again", "CHECK_RISES_AGAIN_HINT",
		"规则“{0}”写的是居中最好，得分到{1}处下降，到{2}处却又上升",
		"rule {0} says that the best lies in between, but earns less from {1} on and more again from {2} on",
	},
	"CHECK_RISES_AGAIN_HINT": {
		Hint, "", "",
		"得分应先升后降：核对各档，或改 better",
		"points should rise and then fall: look at the bands, or change better",
	},
	"CHECK_SHARE_ABOVE": {
		Finding, "rule, value, share, most", "CHECK_SHARE_ABOVE_HINT",
		"规则“{0}”在{1}处给{2}的分，而最多只能得{3}，多出的不算",
		"rule {0} gives {2} of the points at {1}, but {3} is all that can be earned",
	},
	"CHECK_SHARE_ABOVE_HINT": {
		Hint, "share, most", "",
		"写成{0}；确实允许超过的，用 proportional 并写明 most: {1}",
		"write {0}; where more is meant, use proportional with most: {1}",
	},
	"CHECK_POINTS_ABOVE": {
		Finding, "rule, value, points, total", "CHECK_POINTS_ABOVE_HINT",
		"规则“{0}”在{1}处给{2}分，超过全表总分{3}",
		"rule {0} gives {2} {2|point|points} at {1}, more than the whole form has: {3}",
	},
	"CHECK_POINTS_ABOVE_HINT": {
		Hint, "", "",
		"请核对分数",
		"look at the points again",
	},
	"CHECK_SHARE_BELOW": {
		Finding, "rule, value, share", "CHECK_SHARE_BELOW_HINT",
		"规则“{0}”在{1}处给{2}，低于0的一律按0计",
		"rule {0} gives {2} at {1}; what is below 0 counts as 0",
	},
	"CHECK_SHARE_BELOW_HINT": {
		Hint, "", "",
		"写成“0%”；要从总分里扣的，写成 events 中的 deduct",
		"write “0%”; what is to be taken off the total is a deduct of events",
	},
	"CHECK_BAND_BELOW_ZERO": {
		Finding, "rule, band, measure", "CHECK_BAND_BELOW_ZERO_HINT",
		"规则“{0}”的“{1}”永远用不到：“{2}”不会小于0",
		"rule {0}: “{1}” is never reached, because {2} is never below 0",
	},
	"CHECK_BAND_BELOW_ZERO_HINT": {
		Hint, "", "",
		"删去这一档",
		"remove the band",
	},
	"CHECK_DEDUCTION_IDLE": {
		Finding, "rule, limit, measure", "CHECK_DEDUCTION_IDLE_HINT",
		"规则“{0}”从{1}以下开始扣，可是“{2}”不会小于0，永远扣不到",
		"rule {0} takes points below {1}, but {2} is never below 0: nothing is ever taken",
	},
	"CHECK_DEDUCTION_IDLE_HINT": {
		Hint, "", "",
		"扣的如果是超出的部分，请把 below 改成 above",
		"if it is the excess that costs points, write above for below",
	},
	"CHECK_ELSE_IDLE": {
		Finding, "rule", "CHECK_ELSE_IDLE_HINT",
		"规则“{0}”的 else 永远用不到，前面各档已经包含了所有值",
		"rule {0}: else is never reached, because the bands before it hold every value",
	},
	"CHECK_ELSE_IDLE_HINT": {
		Hint, "", "",
		"删去 else，或核对前面各档的范围",
		"remove else, or look at the bands before it",
	},
	"CHECK_MOST_IDLE": {
		Finding, "rule, earned, most", "CHECK_MOST_IDLE_HINT",
		"规则“{0}”最多得{1}，most 写的{2}永远达不到",
		"rule {0} earns {1} at most, and never the {2} of most",
	},
	"CHECK_MOST_IDLE_HINT": {
		Hint, "most", "",
		"把 most 写成{0}，或核对 over 的各档",
		"write most: {0}, or look at the bands of over",
	},
	"CHECK_JUMP_HIDDEN": {
		Finding, "rule, value, from, to, jump, points, digits", "CHECK_JUMP_HIDDEN_HINT",
		"规则“{0}”在{1}处由{2}变为{3}，{5}分的一行最多也只差{4}分，保留{6}位小数看不出来",
		"rule {0}: at {1} it goes from {2} to {3}, which is {4} of a row of {5} {5|point|points}: {6} {6|digit|digits} " +
			"can't show it",
	},
	"CHECK_JUMP_HIDDEN_HINT": {
		Hint, "", "",
		"请核对这个数是否少写了位数，或增加 rounding 的 digits",
		"look whether a digit is missing, or raise the digits of rounding",
	},
	"CHECK_STEP_HIDDEN": {
		Finding, "rule, step, points, digits", "CHECK_JUMP_HIDDEN_HINT",
		"规则“{0}”每一步在{2}分的一行里只扣{1}分，保留{3}位小数看不出来",
		"rule {0} takes {1} a step of a row of {2} {2|point|points}: {3} {3|digit|digits} can't show it",
	},
	"CHECK_EDGE_PLAIN": {
		Finding, "rule, edge, other", "CHECK_EDGE_PLAIN_HINT",
		"规则“{0}”的“{1}”没有百分号，而“{2}”有：不写百分号的1就是100%",
		"rule {0}: “{1}” has no percent sign and “{2}” has: a plain 1 is 100%",
	},
	"CHECK_EDGE_PLAIN_HINT": {
		Hint, "edge", "",
		"请写成“{0}”",
		"write “{0}”",
	},
	"CHECK_LEVELS_RISE": {
		Finding, "rule, level, share, other, other_share", "CHECK_LEVELS_RISE_HINT",
		"规则“{0}”的“{1}”排在后面，允许的{2}却高于“{3}”的{4}",
		"rule {0}: {1} comes later and still allows {2}, more than the {4} of {3}",
	},
	"CHECK_LEVELS_RISE_HINT": {
		Hint, "", "",
		"等次要从好到差排列",
		"write the levels from best to worst",
	},
	"CHECK_LEVELS_GAP": {
		Finding, "rule, share, level, other", "CHECK_LEVELS_GAP_HINT",
		"规则“{0}”：{1}既不属于“{2}”，也不属于“{3}”",
		"rule {0}: {1} belongs neither to {2} nor to {3}",
	},
	"CHECK_LEVELS_GAP_HINT": {
		Hint, "", "",
		"让上一等的下限和下一等的上限接上，一端用“[”，另一端用“)”",
		"let the ends meet, one with “[” and the other with “)”",
	},
	"CHECK_LEVELS_TOP": {
		Finding, "rule, level", "CHECK_LEVELS_GAP_HINT",
		"规则“{0}”最好的等次“{1}”不含100%，谁也得不到满分",
		"rule {0}: the best level, {1}, does not hold 100%, so nobody earns all points",
	},
	"CHECK_LEVELS_BOTTOM": {
		Finding, "rule, level", "CHECK_LEVELS_GAP_HINT",
		"规则“{0}”最差的等次“{1}”不含0%，得0分的一行不属于任何等次",
		"rule {0}: the worst level, {1}, does not hold 0%, so a row with no points is in no level",
	},
	"CHECK_CHOICE_UNREACHED_HINT": {
		Hint, "", "",
		"删去这一条，或移到前面，或改它的条件",
		"remove it, move it up, or change its condition",
	},
	"CHECK_CHOICE_COVERED": {
		Finding, "condition, number, other", "CHECK_CHOICE_UNREACHED_HINT",
		"符合“{0}”的指标都已由第{1}条“{2}”选走，这一条选不到",
		"choice {1}, {2}, takes every row with {0}: this one is never reached",
	},
	"CHECK_CHOICE_COVERED_BY_ALL": {
		Finding, "condition, count", "CHECK_CHOICE_UNREACHED_HINT",
		"符合“{0}”的指标都已由前{1}条选走，这一条选不到",
		"the {1} {1|choice|choices} before take every row with {0}: this one is never reached",
	},
	"CHECK_CHOICE_REST": {
		Finding, "", "CHECK_CHOICE_REST_HINT",
		"前面各条已选走所有指标，最后这一条选不到",
		"the choices before take every row: the last one is never reached",
	},
	"CHECK_CHOICE_REST_HINT": {
		Hint, "", "",
		"删去这一条，并去掉前一条的 if",
		"remove it, and the condition of the one before it",
	},
	"CHECK_CHOICE_NEVER": {
		Finding, "condition", "CHECK_CHOICE_UNREACHED_HINT",
		"没有指标符合“{0}”，这一条选不到",
		"no row meets {0}: this choice is never reached",
	},
	"CHECK_TEXT_NEVER": {
		Hint, "variable, text, texts", "",
		"{0} 不会是“{1}”，只会是：{2}",
		"{0} is never “{1}”, only one of: {2}",
	},
	"CHECK_TEXT_NEAR": {
		Hint, "variable, text, near", "",
		"{0} 不会是“{1}”，请写成“{2}”",
		"{0} is never “{1}”; write “{2}”",
	},
	"CHECK_TEXT_UNKNOWN": {
		Finding, "variable, text, texts", "DO_EXPRESSION",
		"{0} 不会是“{1}”，只会是：{2}",
		"{0} is never “{1}”, only one of: {2}",
	},
	"CHECK_FACES_UP": {
		Finding, "comparator, rule", "CHECK_FACES_HINT",
		"这一条选的都是“{0}”的目标，越少越好，规则“{1}”却是越多得分越高",
		"all targets here are {0}, where less is better, but rule {1} earns more for more",
	},
	"CHECK_FACES_DOWN": {
		Finding, "comparator, rule", "CHECK_FACES_HINT",
		"这一条选的都是“{0}”的目标，越多越好，规则“{1}”却是越少得分越高",
		"all targets here are {0}, where more is better, but rule {1} earns more for less",
	},
	"CHECK_FACES_HINT": {
		Hint, "", "",
		"换一条规则，或核对条件里的 target.op",
		"give another rule, or look at target.op in the condition",
	},
	"CHECK_CHOICE_UNIT": {
		Finding, "rule, unit, condition", "CHECK_CHOICE_UNIT_HINT",
		"规则“{0}”各档的单位是“{1}”，而“{2}”选不到这种目标",
		"the bands of rule {0} are in {1}, and {2} takes no target of that kind",
	},
	"CHECK_CHOICE_UNIT_HINT": {
		Hint, "", "",
		"换一条规则，或核对条件里的 target.dimension",
		"give another rule, or look at target.dimension in the condition",
	},
	"CHECK_OWN_NEVER": {
		Finding, "condition", "CHECK_OWN_HINT",
		"条件“{0}”永远不成立，这条检查不会有发现",
		"the condition {0} never holds, so the check finds nothing",
	},
	"CHECK_OWN_ALWAYS": {
		Finding, "condition", "CHECK_OWN_HINT",
		"条件“{0}”总是成立，每张表都会列出这个问题",
		"every form has this finding, as the condition is true of all: {0}",
	},
	"CHECK_OWN_ABSENT": {
		Finding, "name", "CHECK_OWN_ABSENT_HINT",
		"有的行可能没有“{0}”（如单元格里是文字、得分待定），表里有这样一行，这条检查就做不了",
		"a row may lack {0} (a cell in words, a score that isn't known); of a form with such a row the check isn't made",
	},
	"CHECK_OWN_ABSENT_HINT": {
		Hint, "name", "",
		"先把这样的行排除：计数(有({0}) 且 …)、条件合计({0}, 有({0}))",
		"leave such rows out first: count_if(has({0}) and …), sum_if({0}, has({0}))",
	},
	"CHECK_OWN_HINT": {
		Hint, "", "",
		"删去这条检查，或改它的条件",
		"remove the check, or change its condition",
	},
	"CHECK_OWN_OFF": {
		Finding, "code", "CHECK_OWN_OFF_HINT",
		"检查{0}写在own里，又被off关闭",
		"the check {0} is added here, but it is off",
	},
	"CHECK_SEVERITY_OFF": {
		Finding, "code", "CHECK_OWN_OFF_HINT",
		"检查{0}已关闭，改它的程度不起作用",
		"the check {0} is off, so its severity has no effect",
	},
	"CHECK_SETTING_OFF": {
		Finding, "setting, codes", "CHECK_OWN_OFF_HINT",
		"设置“{0}”不起作用：用到它的检查都已关闭（{1}）",
		"the setting {0} has no effect: all checks that go by it are off ({1})",
	},
	"CHECK_OWN_OFF_HINT": {
		Hint, "", "",
		"删去这一条，或把它从off里删去",
		"remove it, or take the code out of off",
	},
	"CHECK_LIMIT_NEVER": {
		Finding, "condition", "CHECK_LIMIT_IDLE_HINT",
		"条件“{0}”永远不成立",
		"the condition {0} never holds",
	},
	"CHECK_LIMIT_IDLE_HINT": {
		Hint, "", "",
		"删去这一条，或改它的数值",
		"remove it, or change its value",
	},
	"CHECK_LIMIT_TWISTED": {
		Finding, "cap, floor", "CHECK_LIMITS_HINT",
		"上限{0}低于下限{1}",
		"the cap {0} is below the floor {1}",
	},
	"CHECK_LIMITS_HINT": {
		Hint, "", "",
		"两者只能有一个成立：改其中一个的条件或数值",
		"only one of the two can hold: change the condition or the value of one",
	},
	"CHECK_LIMITS_CONTRADICT": {
		Finding, "values, cap, floor", "CHECK_LIMITS_HINT",
		"{0}时，总分既不得超过{1}，又不得低于{2}",
		"with {0} the total may not be above {1} and not below {2}",
	},
	"CHECK_CAP_ABOVE": {
		Finding, "cap, condition, total", "CHECK_LIMIT_IDLE_HINT",
		"“{1}”时总分最多{2}，上限{0}永远不起作用",
		"with {1}, totals reach {2} at most: the cap {0} never binds",
	},
	"CHECK_CAP_CONDITION": {
		Finding, "cap, condition", "CHECK_LIMIT_IDLE_HINT",
		"“{1}”成立时总分不会超过{0}，这个上限永远不起作用",
		"where {1} holds, no total is above {0}: the cap never binds",
	},
	"CHECK_CAP_COVERED": {
		Finding, "cap, condition, other, other_cap", "CHECK_CAP_COVERED_HINT",
		"“{1}”成立时“{2}”也成立，总分已不超过{3}，上限{0}永远不起作用",
		"where {1} holds, {2} holds too and caps the total at {3}: the cap {0} never binds",
	},
	"CHECK_CAP_COVERED_BY_ALL": {
		Finding, "cap, condition", "CHECK_CAP_COVERED_HINT",
		"“{1}”成立时，其他上限或执行率已使总分不超过{0}，这个上限永远不起作用",
		"where {1} holds, other caps or the execution rate keep the total within {0}: the cap never binds",
	},
	"CHECK_CAP_COVERED_HINT": {
		Hint, "", "",
		"条件更严的，上限应当更低：请核对两个数，或删去这一条",
		"a stricter condition should have the lower cap: look at both values, or remove this one",
	},
	"CHECK_FLOOR_CONDITION": {
		Finding, "floor, condition", "CHECK_LIMIT_IDLE_HINT",
		"“{1}”成立时总分不会低于{0}，这个下限永远不起作用",
		"where {1} holds, no total is below {0}: the floor never binds",
	},
	"CHECK_GRADE_CAP_IDLE": {
		Finding, "grade", "CHECK_LIMIT_IDLE_HINT",
		"“{0}”已是最好的等级，等级上限永远不起作用",
		"{0} is the best grade: a cap at it never binds",
	},
	"CHECK_GRADE_CAP_LEFT": {
		Finding, "grade, total, reached", "CHECK_LIMIT_IDLE_HINT",
		"总分不超过{1}时等级最多是“{2}”，等级上限“{0}”永远不起作用",
		"a total of {1} at most leaves no better grade than {2}: the cap at {0} never binds",
	},
	"CHECK_EVENT_IDLE": {
		Finding, "event", "CHECK_EVENT_IDLE_HINT",
		"事项“{0}”不改变任何得分或等级",
		"event {0} changes no score and no grade",
	},
	"CHECK_EVENT_IDLE_HINT": {
		Hint, "", "",
		"请核对分数、cap 或 veto 的等级",
		"look at its points, its cap or the grade of its veto",
	},
	"CHECK_GRADE_UNREACHED_HINT": {
		Hint, "", "",
		"请核对各等级的分数",
		"look at where the grades begin",
	},
	"CHECK_GRADE_BETWEEN": {
		Finding, "grade, total, better, other, step", "CHECK_GRADE_UNREACHED_HINT",
		"等级“{0}”从{1}分起，“{2}”从{3}分起，总分以{4}为一步，中间没有总分",
		"grade {0} begins at {1} and {2} at {3}: totals go in steps of {4}, and none lies between",
	},
	"CHECK_GRADE_HIDDEN": {
		Finding, "total, shown, grade, given", "CHECK_GRADE_HIDDEN_HINT",
		"总分{0}会显示为{1}，看上去够“{2}”，等级却是“{3}”",
		"a total of {0} is shown as {1}, enough for {2}, and is graded {3}",
	},
	"CHECK_GRADE_HIDDEN_HINT": {
		Hint, "", "",
		"按显示的总分定等级：写成 of: rounded",
		"grade the total that is shown: of: rounded",
	},
	"CHECK_POINTS_LOST": {
		Finding, "tiers, lost, left, total", "CHECK_POINTS_LOST_HINT",
		"表中没有{0}时，有{1}分移不到任何一级指标，总分只剩{2}（应为{3}）",
		"a form without {0} loses {1} {1|point|points}, and {2} of {3} are left",
	},
	"CHECK_POINTS_LOST_HINT": {
		Hint, "", "",
		"absent 要最终移到不会同时缺少的一级指标",
		"let absent lead to a tier that isn't absent as well",
	},
	"CHECK_DIVISION_BY_ZERO": {
		Finding, "values, divisor", "CHECK_DIVISION_BY_ZERO_HINT",
		"{0}时，除数“{1}”为0，无法计算",
		"with {0} the divisor {1} is 0 and nothing can be computed",
	},
	"CHECK_DIVISION_BY_ZERO_HINT": {
		Hint, "variable", "",
		"先排除为0的情形，如 '{0} == 0 ? 0 : …'（整个式子加引号）",
		"keep 0 out first, as in '{0} == 0 ? 0 : …', the whole in quotes",
	},
	"CHECK_PERCENT_ROW": {
		Finding, "name, number, percent", "DO_RULES",
		"条件说的是比率，这样的行里{0}是比率（92%就是0.92），{1}相当于{2}",
		"the condition speaks of a rate, and in such rows {0} is a share (92% is 0.92): {1} is {2} of it",
	},
	"CHECK_PERCENT_PLAIN": {
		Finding, "variable, number, percent", "CHECK_PLAIN_PERCENT_HINT",
		"“{0}”是比率，和“{1}”比就是和{2}比",
		"{0} is a share: {1} is {2} of it",
	},
	"CHECK_PLAIN_PERCENT": {
		Finding, "variable, percent", "CHECK_PLAIN_PERCENT_HINT",
		"“{0}”不是比率，不能和“{1}”比",
		"{0} is no share and doesn't compare with {1}",
	},
	"CHECK_PLAIN_PERCENT_HINT": {
		Hint, "text", "",
		"请写成“{0}”",
		"write “{0}”",
	},
	"CHECK_OVERLAP_HINT": {
		Hint, "", "",
		"让其中一档不含这个值，如“[60%,80%)”",
		"let one of the two leave that value out, as in “[60%,80%)”",
	},
	"CHECK_BAND_HINT": {
		Hint, "", "",
		"从高到低写各档，或核对它的两端",
		"write bands from high to low, or look at its ends",
	},
	"CHECK_RULE_UNUSED": {
		Finding, "rule", "CHECK_RULE_UNUSED_HINT",
		"规则“{0}”没有一级指标或选择用到",
		"no tier and no choice uses the rule {0}",
	},
	"CHECK_CHOICE_UNREACHED": {
		Finding, "condition, number", "CHECK_CHOICE_UNREACHED_HINT",
		"第{1}条已有同样的条件“{0}”，这一条选不到",
		"choice {1} has the same condition, {0}: this one is never reached",
	},
	"CHECK_CAP_IDLE": {
		Finding, "cap, total", "CHECK_LIMIT_IDLE_HINT",
		"总分最多{1}，上限{0}永远不起作用",
		"totals reach {1} at most: the cap {0} never binds",
	},
	"CHECK_FLOOR_IDLE": {
		Finding, "floor", "CHECK_LIMIT_IDLE_HINT",
		"下限{0}永远不起作用",
		"the floor {0} never binds",
	},
	"CHECK_GRADE_UNREACHED": {
		Finding, "grade, least, total", "CHECK_GRADE_UNREACHED_HINT",
		"等级“{0}”从{1}分起，总分最多{2}",
		"grade {0} begins at {1}, and totals reach {2} at most",
	},
	"CHECK_BETTER_EARNS_LESS": {
		Finding, "rule, value, better, points, other, other_points", "CHECK_BETTER_EARNS_LESS_HINT",
		"规则“{0}”在{1}处，结果更好得分反而更低：{2}得{3}，{4}却得{5}",
		"rule {0}: at {1} a better result earns less: {2} earns {3}, and {4} {5}",
	},
}

// checkWords: the words that go with them.
var checkWords = map[Code]words{
	"CHECK_TRUE":  {"是", "true"},
	"CHECK_FALSE": {"否", "false"},
}
