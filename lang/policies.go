package lang

// policyWords: what each field of a policy settles (POLICY_…, in the reference), and what each of its words says
// (SAY_POLICY_…).
var policyWords = map[Code]words{
	"POLICY_LOWER_IS_BETTER": {
		"反向指标未达标：按目标÷实际、按超出扣到两倍为0、不得分",
		"a missed ceiling: target ÷ actual, falling to nothing at twice the target, or nothing",
	},
	"POLICY_EQUAL": {"“=”：至少、两侧都扣、必须正好", "“=” means at least, loses on either side, or exactly"},
	"POLICY_STRICT": {
		"“>”“<”在端点上：算达标；不算达标，并在最好等次以下评定（未写自评得分的待定）、不得分、待定",
		"“>” and “<” on their end: met; or missed, and judged below the best level (pending without a declared score), " +
			"nothing, or pending",
	},
	"POLICY_LATE": {
		"日期目标迟了（早了），不按比例：在最好等次以下评定（未写自评得分的待定）、不得分、待定；要按天扣分用 days-late",
		"a date missed, for which there is no ratio: judged below the best level (pending without a declared score), " +
			"nothing, or pending; to deduct per day use days-late",
	},
	"POLICY_BARE": {
		"没有符号的数读作什么：按一、二级指标写，else 为其余；或列出几种读法，取第一个条件都成立的，条件有 level、kind（number、count、rate、money、duration、measure、fall）、" +
			"zero: true、name_has 和 unless（名称里最后出现的词说了算，“…”管到末尾），最后一项只写 means",
		"what a bare number asks for: by level 1 or 2, else for the rest; or a list of which the first is taken whose " +
			"conditions hold: level, kind (number, count, rate, money, duration, measure, fall), zero: true, name_has and " +
			"unless (the last word of the name decides, … goes for all that follows); the last has means alone",
	},
	"POLICY_ZERO_BUDGET":    {"预算为0且未支出：待定、0分、不适用", "nothing budgeted, nothing spent: pending, 0, or not applicable"},
	"POLICY_MISSING_ACTUAL": {"没有实际完成值：待定、0分", "no actual: pending, or 0"},
	"POLICY_NOT_APPLICABLE": {
		"不适用的行：分值归同二级、同一级、全表、折算、给满分",
		"a row that doesn't apply: its points go to its level 2, level 1, the form; are scaled away; or are earned",
	},
	"POLICY_TEXT_FOR_NUMBER": {"数值目标填了“已完成”：待定、算达标", "“已完成” against a number: pending, or met"},
	"POLICY_SAME_TEXT":       {"照抄文字目标：待定、算达标", "a text target that is repeated: pending, or met"},
	"POLICY_LEVEL_SCORE": {
		"定性只评等次未给分：待定、取上限、中间、下限",
		"a level without a score: pending, top, middle or bottom of its interval",
	},
	"POLICY_LEVEL_EDGES":               {"定性区间的端点：不舍入、先舍入", "ends of level intervals: exact, or rounded first"},
	"POLICY_PERCENT_FRACTION":          {"百分数目标填了0.95：待定、读作95%", "0.95 against a percentage: pending, or 95%"},
	"POLICY_APPROXIMATE":               {"约数：按写的数、待定", "approximate numbers: as written, or pending"},
	"SAY_LOWER":                        {"未达到的“≤”目标：{0}。", "A missed ≤ target: {0}."},
	"SAY_POLICY_LOWER_IS_BETTER_RATIO": {"完成率是目标÷实际", "target ÷ actual"},
	"SAY_POLICY_LOWER_IS_BETTER_LINEAR": {
		"完成率是1减去超出的比例，到目标的两倍为0",
		"1 less the excess as a share of the target, nothing from twice the target on",
	},
	"SAY_POLICY_LOWER_IS_BETTER_ALL_OR_NOTHING": {"完成率是0", "nothing"},
	"SAY_EQUAL":                  {"“＝”的目标：{0}。", "An = target: {0}."},
	"SAY_POLICY_EQUAL_AT_LEAST":  {"多了也算达到", "more is as good"},
	"SAY_POLICY_EQUAL_SYMMETRIC": {"多了少了都按偏差扣减完成率", "attainment falls by the deviation, either way"},
	"SAY_POLICY_EQUAL_EXACT":     {"不等于目标的都是0", "anything else is nothing"},
	"SAY_INCLUSIVE":              {"“＞”“＜”的目标：恰好等于也算达到。", "> and < targets: their own end meets them."},
	"SAY_STRICT":                 {"“＞”“＜”的目标：恰好等于不算达到。", "> and < targets: their own end misses them."},
	"SAY_OPEN_END_JUDGED": {
		"实际正好在目标不含的端点上：没有达到，也不按比例；得分取自评得分，须低于文字目标最好等次的下限，没有自评得分的不评分，列为问题。",
		"An actual exactly on an end that doesn't belong: missed, and not in proportion; it earns the unit's own score, " +
			"which must be below where the best level of a text target begins; without one there is no score, and that is a " +
			"finding.",
	},
	"SAY_OPEN_END_ZERO": {
		"实际正好在目标不含的端点上：没有达到，得0分。",
		"An actual exactly on an end that doesn't belong: missed, and nothing.",
	},
	"SAY_OPEN_END_PENDING": {
		"实际正好在目标不含的端点上：没有达到，不评分，列为问题。",
		"An actual exactly on an end that doesn't belong: missed, no score, and that is a finding.",
	},
	"SAY_POLICY_LATE_JUDGED": {
		"目标是日期：按期得满分；没有按期的不按比例，得分取自评得分，须低于文字目标最好等次的下限，没有自评得分的不评分，列为问题。",
		"A date as a target: in time earns everything; a missed one isn't scored in proportion, but earns the unit's " +
			"own score, which must be below where the best level of a text target begins; without one there is no score, " +
			"and that is a finding.",
	},
	"SAY_POLICY_LATE_ZERO": {
		"目标是日期：按期得满分；没有按期的得0分。",
		"A date as a target: in time earns everything, a missed one nothing.",
	},
	"SAY_POLICY_LATE_PENDING": {
		"目标是日期：按期得满分；没有按期的不评分，列为问题。",
		"A date as a target: in time earns everything; a missed one has no score, and that is a finding.",
	},
	"SAY_POLICY_ZERO_BUDGET_PENDING": {
		"全年预算数为0：执行率一项不评分，列为问题。",
		"A budget of 0: the execution rate has no score, and that is a finding.",
	},
	"SAY_POLICY_ZERO_BUDGET_ZERO": {"全年预算数为0：执行率一项得0分。", "A budget of 0: the execution rate earns nothing."},
	"SAY_POLICY_ZERO_BUDGET_NOT_APPLICABLE": {
		"全年预算数和执行数都为0：执行率一项不适用。",
		"A budget of 0 with nothing spent: the execution rate doesn't apply.",
	},
	"SAY_POLICY_MISSING_ACTUAL_PENDING": {
		"没有实际完成值：不评分，列为问题。",
		"A missing actual: no score, and that is a finding.",
	},
	"SAY_POLICY_MISSING_ACTUAL_ZERO": {"没有实际完成值：得0分。", "A missing actual: nothing."},
	"SAY_POLICY_NOT_APPLICABLE_LEVEL2": {
		"不适用的指标：分值按各行分值的比例分给同一二级指标的其他指标，没有则同一一级指标的，再没有则整张表的。",
		"Rows that don't apply: their points go to the other rows of their level 2, in proportion to the points of " +
			"each, else of their level 1, else of the form.",
	},
	"SAY_POLICY_NOT_APPLICABLE_LEVEL1": {
		"不适用的指标：分值按各行分值的比例分给同一一级指标的其他指标，没有则整张表的。",
		"Rows that don't apply: their points go to the other rows of their level 1, in proportion to the points of " +
			"each, else of the form.",
	},
	"SAY_POLICY_NOT_APPLICABLE_FORM": {
		"不适用的指标：分值按各行分值的比例分给整张表的其他指标。",
		"Rows that don't apply: their points go to all other rows of the form, in proportion to the points of each.",
	},
	"SAY_POLICY_NOT_APPLICABLE_RESCALE": {
		"不适用的指标：剔除，其余得分折算到总分。",
		"Rows that don't apply are left out, and what the rest earned is scaled to the total.",
	},
	"SAY_POLICY_NOT_APPLICABLE_FULL": {"不适用的指标：得满分。", "Rows that don't apply earn all their points."},
	"SAY_POLICY_TEXT_FOR_NUMBER_PENDING": {
		"目标是数、实际写“已完成”一类文字：不评分，列为问题。",
		"Words such as 已完成 against a number: no score, and that is a finding.",
	},
	"SAY_POLICY_TEXT_FOR_NUMBER_MET": {
		"目标是数、实际写“已完成”一类文字：算达到目标。",
		"Words such as 已完成 against a number count as met.",
	},
	"SAY_POLICY_SAME_TEXT_PENDING": {
		"文字目标、实际照抄目标：不评分，列为问题。",
		"A text target answered by the same text: no score, and that is a finding.",
	},
	"SAY_POLICY_SAME_TEXT_MET": {
		"文字目标、实际照抄目标：算最好的等次。",
		"A text target answered by the same text: the best level.",
	},
	"SAY_POLICY_LEVEL_SCORE_PENDING": {
		"有等次而没有评价人的评分：不评分，列为问题。",
		"A level without the evaluator's score: no score, and that is a finding.",
	},
	"SAY_POLICY_LEVEL_SCORE_TOP": {
		"有等次而没有评价人的评分：取该等次的最高分。",
		"A level without the evaluator's score: the most that the level allows.",
	},
	"SAY_POLICY_LEVEL_SCORE_MIDDLE": {"有等次而没有评价人的评分：取该等次的中间分。", "A level without the evaluator's score: halfway."},
	"SAY_POLICY_LEVEL_SCORE_BOTTOM": {
		"有等次而没有评价人的评分：取该等次的最低分。",
		"A level without the evaluator's score: the least that the level allows.",
	},
	"SAY_POLICY_LEVEL_EDGES_EXACT": {"等次的分数界限不取整。", "The ends of a level's scores are not rounded."},
	"SAY_POLICY_LEVEL_EDGES_ROUNDED": {
		"等次的分数界限先按得分的位数取整。",
		"The ends of a level's scores are rounded like scores first.",
	},
	"SAY_POLICY_PERCENT_FRACTION_PENDING": {
		"百分比目标、实际写成小数（0.95）：不评分，列为问题。",
		"0.95 against a percentage: no score, and that is a finding.",
	},
	"SAY_POLICY_PERCENT_FRACTION_PERCENT": {
		"百分比目标、实际写成小数（0.95）：读作百分比（95%）。",
		"0.95 against a percentage is read as 95%.",
	},
	"SAY_POLICY_APPROXIMATE_AS_WRITTEN": {
		"约数（200余人）：按写出的数计分，列为提醒。",
		"About a number (200余人): the number as written, with a finding.",
	},
	"SAY_POLICY_APPROXIMATE_PENDING": {
		"约数（200余人）：不评分，列为问题。",
		"About a number (200余人): no score, and that is a finding.",
	},
}
