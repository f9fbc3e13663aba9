package lang

// auditCodes: what doesn't add up in a target table.
var auditCodes = map[Code]sentence{
	"OPINION": {
		Finding, "verdict, complete, relevant, appropriate, feasible", "DO_NOTHING",
		"审核意见：{0}；完整性{1}、相关性{2}、适当性{3}、可行性{4}",
		"proposed: {0}; completeness {1}, relevance {2}, appropriateness {3}, feasibility {4}",
	},
	"SCHEDULE_SPARSE": {
		Finding, "date, cumulative", "DO_FILL",
		"资金支出计划只填了{0}（{1}%），其余月份空白，看不出支出进度",
		"the spending schedule only gives {0} ({1}%) and leaves the other months blank, so it plans no pace",
	},
	"GOAL_MISSING": {
		Finding, "", "DO_FILL",
		"没有填写年度绩效目标",
		"the form states no annual goal",
	},
	"SATISFACTION_ABSENT": {
		Finding, "", "DO_FILL",
		"没有满意度指标",
		"no indicator is about satisfaction",
	},
	"KIND_ABSENT": {
		Finding, "kinds", "DO_FILL",
		"没有{0}指标：一级、二级指标中都没有写明",
		"no indicator is of the kind {0}: neither level 1 nor level 2 names it",
	},
	"ROWS_FEW": {
		Finding, "count, least", "DO_ADD_ROWS",
		"只有{0}个指标，少于{1}个，难以反映项目全貌",
		"the form has {0} {0|indicator|indicators}, fewer than the {1} that would show the whole project",
	},
	"NAME_MISSING": {
		Finding, "number", "DO_FILL",
		"第{0}个指标没有名称",
		"indicator {0} has no name",
	},
	"TARGET_UNREADABLE": {
		Finding, "row, target, unread", "DO_WRITE_PLAINLY",
		"“{0}”的指标值“{1}”看不懂，问题在“{2}”",
		"the target “{1}” of “{0}” can't be understood, because of “{2}”",
	},
	"TARGET_UNIT_MISSING": {
		Finding, "row, target", "DO_UNIT",
		"“{0}”的指标值“{1}”没有计量单位",
		"the target “{1}” of “{0}” has no unit",
	},
	"TARGET_VAGUE": {
		Finding, "row, target", "DO_MEASURE",
		"“{0}”的指标值“{1}”只有文字，难以衡量",
		"the target “{1}” of “{0}” is words only and can hardly be measured",
	},
	"QUALITATIVE_MAJORITY": {
		Finding, "measured, rows, least", "DO_MEASURE",
		"{1}个指标值中只有{0}个是数值或日期，不到{2}",
		"only {0} of {1} {1|target|targets} {0|is a number or a date|are numbers or dates}, less than {2}",
	},
	"SEVERAL_FACTS": {
		Finding, "row, target, count", "DO_SPLIT_ROW",
		"“{0}”的指标值“{1}”写了{2}件单位不同的事，无法分别考核",
		"the target “{1}” of “{0}” states {2} {2|fact|facts} in different units, which can't be scored apart",
	},
	"TARGET_COPIES_DESCRIPTION": {
		Finding, "row, target", "DO_MEASURE",
		"“{0}”的指标值照抄了指标名称或描述“{1}”，没有说明要达到什么程度",
		"the target of “{0}” repeats its name or description, “{1}”, and doesn't say what is to be reached",
	},
	"TIME_AS_RATE": {
		Finding, "row, target", "DO_DATE_TARGET",
		"“{0}”问的是时间，指标值却是“{1}”",
		"“{0}” asks for a time, but its target is “{1}”",
	},
	"SATISFACTION_LOW": {
		Finding, "row, target, least", "DO_ASK",
		"“{0}”的指标值“{1}”低于{2}，请说明原因或提高",
		"the target “{1}” of “{0}” is below {2}: it should be explained or raised",
	},
	"TARGET_ODD_PRECISION": {
		Finding, "row, target", "DO_ASK",
		"“{0}”的指标值“{1}”小数位数过多，像是误填或由实际结果倒推",
		"the target “{1}” of “{0}” has odd decimals: it looks mistyped, or computed from a result",
	},
	"BASIS_MISSING": {
		Finding, "row", "DO_FILL",
		"“{0}”没有填写指标值确定依据",
		"“{0}” doesn't say what its target is based on",
	},
	"UNIT_COST_OVER_FUND": {
		Finding, "row, target, counted, count, cost, budget, over, allowed", "DO_ASK",
		"“{0}”为“{1}”，按“{2}”的“{3}”计算共需{4}，超过预算{5}的{6}以上（最多{7}）",
		"“{0}” is “{1}”: for the “{3}” of “{2}” that comes to {4}, more than {6} above the budget of {5} (at most {7})",
	},
	"BUDGET_UP_TARGET_DOWN": {
		Finding, "budget, previous, rise, bound, rows", "DO_ASK",
		"预算{0}比上年的{1}增加{2}（达到或超过{3}），{4}个数量指标却都没有高于上年实际",
		"the budget of {0} is {2} above last year's {1} ({3} or more), but none of {4} {4|quantity|quantities} is above " +
			"last year's actual",
	},
	"DEPARTMENT_NUMBER_CONFLICT": {
		Finding, "row, target, part, clause, stated", "DO_ASK",
		"“{0}”的指标值是“{1}”，{2}却写“{3}”（{4}）",
		"the target of “{0}” is “{1}”, but {2} says “{3}” ({4})",
	},
	"PURPOSE_FUND_CONFLICT": {
		Finding, "clause, said, printed", "DO_ASK",
		"资金用途写的是“{0}”（{1}），金额栏为{2}",
		"the purpose says “{0}” ({1}), the money block has {2}",
	},
	"SCHEDULE_SUM": {
		Finding, "date, cumulative", "DO_ASK",
		"资金支出计划到{0}累计{1}%，应为100%",
		"the spending schedule reaches {1}% by {0}, not 100%",
	},
	"SCHEDULE_ORDER": {
		Finding, "date_before, before, date, cumulative", "DO_ASK",
		"资金支出计划应逐期累计递增，{0}（{1}%）之后却是{2}（{3}%）",
		"the spending schedule should rise, but {0} ({1}%) is followed by {2} ({3}%)",
	},
	"SCHEDULE_OUTSIDE_YEAR": {
		Finding, "date, year", "DO_ASK",
		"资金支出计划的日期{0}不在{1}年",
		"{0} in the spending schedule is not in {1}",
	},
	"FIX_TIER": {
		Hint, "tiers", "",
		"补充{0}，并给它分值",
		"add indicators of {0}, with points",
	},
	"FIX_AT_LEAST": {
		Hint, "at, value", "",
		"把{0}提高到{1}，或说明原因",
		"raise {0} to {1}, or say why it is lower",
	},
	"FIX_RISING": {
		Hint, "at, other", "",
		"更正{0}或{1}，使日期和比例逐期递增",
		"correct {0} or {1} so that dates and percentages rise",
	},
	"FIX_MORE_FOR_MORE": {
		Hint, "at", "",
		"提高数量指标的目标，或核减{0}，或说明增加的预算用在何处",
		"raise the targets of the quantities, cut {0}, or say what the additional money is for",
	},
	"FIX_SATISFACTION": {
		Hint, "", "",
		"补充服务对象满意度指标；确实没有服务对象的，请说明",
		"add an indicator of the satisfaction of those served, or say that there are none",
	},
	"FIX_KIND": {
		Hint, "kinds", "",
		"补充{0}指标；不适用的，请说明",
		"add an indicator of the kind {0}, or say why it doesn't apply",
	},
	"FIX_SET_OR": {
		Hint, "at, value, part", "",
		"把{0}改为{1}，或更正{2}",
		"change {0} to {1}, or correct {2}",
	},
	"FIX_ROUND": {
		Hint, "at, value", "",
		"把{0}改为{1}左右的整数，或说明小数的依据",
		"change {0} to a whole number such as {1}, or say what the decimals are based on",
	},
}

// doubtCodes: why a check may be wrong.
var doubtCodes = map[Code]sentence{
	"DOUBT_NO_SERVED": {
		Hint, "", "",
		"内部管理类项目可能没有服务对象",
		"a project of internal administration may serve nobody who could be asked",
	},
	"DOUBT_KIND_ELSEWHERE": {
		Hint, "", "",
		"这一类指标可能写在名称不同的二级指标下",
		"the kind may be there under another name of level 2",
	},
	"DOUBT_SMALL": {
		Hint, "", "",
		"小项目可能只需要几个指标",
		"a small project may need few indicators",
	},
	"DOUBT_READER": {
		Hint, "", "",
		"单元格可能只是程序没有读懂",
		"the cell may be clear to a person, and only the reader at fault",
	},
	"DOUBT_UNIT_TOLD": {
		Hint, "", "",
		"单位可能写在名称或别的栏目里",
		"the unit may be told by the name or by another column",
	},
	"DOUBT_JUDGED": {
		Hint, "", "",
		"定性指标也是允许的，由评价人判断",
		"targets in words are allowed; a person judges them",
	},
	"DOUBT_RATE_OF_TIME": {
		Hint, "", "",
		"指标值可能是按时完成的比例",
		"the target may be the share that is done in time",
	},
	"DOUBT_LOW_FOR_REASON": {
		Hint, "", "",
		"新项目或收费事项的满意度可能确实难以达到",
		"a new service, or one that costs the public money, may rightly expect less",
	},
	"DOUBT_COMPUTED": {
		Hint, "", "",
		"小数可能来自上级文件或历史数据",
		"the decimals may come from a plan or from past figures",
	},
	"DOUBT_PAID_OTHERWISE": {
		Hint, "", "",
		"单位成本可能有一部分由其他资金承担",
		"part of the cost may be paid from elsewhere",
	},
	"DOUBT_OTHER_MATTER": {
		Hint, "", "",
		"部门目标里的数可能说的是另一件事",
		"the department may speak of something else",
	},
	"DOUBT_OTHER_CONTENT": {
		Hint, "", "",
		"预算增加可能用于提高标准或新增内容",
		"the money may buy better things, or new ones",
	},
	"DOUBT_PAID_AT_ONCE": {
		Hint, "", "",
		"资金可能确实一次付清",
		"the money may rightly be paid at once",
	},
	"DOUBT_SEVERAL_YEARS": {
		Hint, "", "",
		"跨年项目的计划可能超出本年度",
		"the schedule of a project of several years may go beyond this one",
	},
}

// auditWords: the opinion of an audit, its groups and marks.
var auditWords = map[Code]words{
	"DEPARTMENT_GOAL":    {"部门总体绩效目标", "the department's overall goal"},
	"DEPARTMENT_SUBGOAL": {"部门分项绩效目标“{0}”", "the department's goal “{0}”"},
	"OPINION_RETURNED":   {"退回修改", "back for correction"},
	"OPINION_AMENDED":    {"修改后通过", "passed once amended"},
	"OPINION_PASSED":     {"通过", "passed"},
	"MARK_BEST":          {"优", "excellent"},
	"MARK_GOOD":          {"良", "good"},
	"MARK_FAIR":          {"中", "fair"},
	"MARK_BAD":           {"差", "poor"},
}
