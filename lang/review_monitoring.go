package lang

// monitoringCodes: how far a form is within its year, and what doesn't add up in its monitoring table.
var monitoringCodes = map[Code]sentence{
	"LIGHT": {
		Finding, "row, light, why", "DO_NOTHING",
		"“{0}”：{1}，{2}",
		"“{0}”: {1}; {2}",
	},
	"DEPARTMENT_LIGHT": {
		Finding, "of, light, why", "DO_NOTHING",
		"{0}：{1}，{2}",
		"{0}: {1}; {2}",
	},
	"LIGHT_PROJECTS_MONEY": {
		Hint, "spent, due, share, projects", "",
		"共支出{0}万元，按时间进度应为{1}万元，达到{2}（{3}个项目）",
		"{0}万元 spent of the {1}万元 that are due by now, {2} ({3} {3|project|projects})",
	},
	"LIGHT_PACE": {
		Hint, "actual, target, due, share, needed", "",
		"完成“{0}”，目标“{1}”按时间进度应为{2}，达到{3}{4}",
		"“{0}” is done; of the target “{1}” {2} are due by now: {3}{4}",
	},
	"LIGHT_NEEDED": {
		Hint, "monthly", "",
		"；以后每月需{0}才能达到目标",
		"; {0} are needed in each month that is left",
	},
	"LIGHT_SHARE": {
		Hint, "actual, target, share", "",
		"完成“{0}”，为目标“{1}”的{2}",
		"“{0}” is {2} of the target “{1}”",
	},
	"LIGHT_INSIDE": {
		Hint, "actual, target", "",
		"“{0}”符合目标“{1}”",
		"“{0}” meets the target “{1}”",
	},
	"LIGHT_OUTSIDE": {
		Hint, "actual, target", "",
		"“{0}”不符合目标“{1}”",
		"“{0}” doesn't meet the target “{1}”",
	},
	"LIGHT_LEVEL": {
		Hint, "actual", "",
		"填写为“{0}”",
		"it says “{0}”",
	},
	"LIGHT_OVERDUE": {
		Hint, "target, until", "",
		"目标“{0}”到{1}已经过期，没有完成日期",
		"the target “{0}” had passed by {1}, and no day of completion is given",
	},
	"LIGHT_NOT_DUE": {
		Hint, "target", "",
		"目标“{0}”还没有到期",
		"the target “{0}” is still to come",
	},
	"LIGHT_MONEY": {
		Hint, "rate, due, share", "",
		"执行率{0}，按时间进度应为{1}，达到{2}",
		"the execution rate is {0} where {1} is due, {2}",
	},
	"LIGHT_WORST": {
		Hint, "red, yellow, green, blue, none", "",
		"红{0}、黄{1}、绿{2}、蓝{3}、无灯{4}，取最差",
		"{0} red, {1} yellow, {2} green, {3} blue, {4} without a light; the worst counts",
	},
	"UNTIL_MISSING": {
		Finding, "", "DO_UNTIL",
		"没有写明监控截止日期，无法判断进度",
		"the day until which the figures count isn't given, so nothing can be said of the progress",
	},
	"UNTIL_OUTSIDE_YEAR": {
		Finding, "until, year", "DO_UNTIL",
		"监控截止日期{0}不在{1}年",
		"the figures count until {0}, which is not in {1}",
	},
	"INTERIM_MISSING": {
		Finding, "row, actual", "DO_FILL",
		"“{0}”没有能与目标比较的监控完成值（填写为“{1}”）",
		"“{0}” has no interim value that compares with its target: it says “{1}”",
	},
	"LIGHT_MISMATCH": {
		Finding, "row, printed, computed, why", "DO_ASK",
		"“{0}”填写的是“{1}”，应为{2}：{3}",
		"“{0}” prints “{1}”, but is {2}: {3}",
	},
	"CAUSE_MISSING": {
		Finding, "row, light", "DO_REASON",
		"“{0}”为{1}，却没有填写偏差原因",
		"“{0}” is {1}, but no cause is given",
	},
	"CAUSE_NOTE_MISSING": {
		Finding, "row, cause", "DO_REASON",
		"“{0}”的偏差原因是“{1}”，却没有具体说明",
		"“{0}” gives the cause “{1}” without explaining it",
	},
	"EXPECTED_MISSING": {
		Finding, "row, likelihood", "DO_FILL",
		"“{0}”完成目标的可能性为“{1}”，却没有填写全年预计完成值",
		"“{0}” rates its target as “{1}”, but says nothing of what is expected by the end of the year",
	},
	"LIKELIHOOD_CONFLICT": {
		Finding, "row, likelihood, against", "DO_ASK",
		"“{0}”完成目标的可能性填写为“{1}”，{2}",
		"“{0}” rates its target as “{1}”, but {2}",
	},
	"CELL_BLANK": {Hint, "", "", "（空白）", "(blank)"},
	"LIKELIHOOD_EXPECTED": {
		Hint, "expected, target", "",
		"全年预计却是“{0}”，目标为“{1}”",
		"expects “{0}” of “{1}” by the end of the year",
	},
	"LIKELIHOOD_LIGHT": {
		Hint, "light", "",
		"目前却是{0}",
		"is {0} by now",
	},
	"EXPECTED_BELOW_INTERIM": {
		Finding, "row, expected, actual", "DO_ASK",
		"“{0}”的全年预计“{1}”低于已经完成的“{2}”",
		"“{0}” expects “{1}” by the end of the year, less than the “{2}” that is done already",
	},
	"FORECAST_STRAIGHT": {
		Finding, "score, grade, rate, assumed", "DO_NOTHING",
		"按目前进度推算，全年可得{0}分（{1}），执行率{2}{3?；定性和未到期的{3}个指标按达成计}",
		"at the pace until now the year earns {0} ({1}) with an execution rate of {2}" +
			"{3?; {3} {3|row|rows} in words or still to come {3|is|are} taken as met}",
	},
	"FORECAST_SCHEDULE": {
		Finding, "score, grade, rate, assumed, planned", "DO_NOTHING",
		"按资金支出计划的进度（应已支出{4}）推算，全年可得{0}分（{1}），执行率{2}{3?；定性和未到期的{3}个指标按达成计}",
		"at the pace of the spending schedule, which plans {4} by now, the year earns {0} ({1}) with an execution rate " +
			"of {2}{3?; {3} {3|row|rows} in words or still to come {3|is|are} taken as met}",
	},
	"FORECAST_EXPECTED": {
		Finding, "score, grade, rate, assumed", "DO_NOTHING",
		"按填报的全年预计，全年可得{0}分（{1}），执行率{2}{3?；定性和未到期的{3}个指标按达成计}",
		"by what the unit expects the year earns {0} ({1}) with an execution rate of {2}" +
			"{3?; {3} {3|row|rows} in words or still to come {3|is|are} taken as met}",
	},
	"FORECAST_SHORT": {
		Finding, "row, actual, until, forecast, target, share, bound", "DO_EXPECT",
		"“{0}”到{2}完成“{1}”，按此进度全年约{3}，为目标“{4}”的{5}，低于{6}",
		"“{0}” has “{1}” by {2}: at that pace the year ends at about {3}, {5} of the target “{4}” and below {6}",
	},
	"INTERIM_FAR_OVER": {
		Finding, "row, actual, target, share, bound", "DO_REASON",
		"“{0}”已完成“{1}”，达到全年目标“{2}”的{3}（不低于{4}），没有说明",
		"“{0}” has “{1}”, {3} of the year's target “{2}” ({4} or more), without a note",
	},
	"EXEC_EXPECTED_OVER": {
		Finding, "expected, budget, rate", "DO_ASK",
		"全年预计执行{0}超过全年预算{1}，为{2}",
		"{0} is expected to be spent of a budget of {1}: {2}",
	},
	"EXEC_EXPECTED_LOW": {
		Finding, "expected, budget, rate, bound", "DO_REASON",
		"全年预计执行{0}，只有全年预算{1}的{2}，低于{3}，没有说明原因",
		"{0} is expected to be spent, only {2} of the budget of {1} and below {3}, and no reason is given",
	},
	"FIX_LIGHT": {
		Hint, "at, light", "",
		"把{0}改为{1}，或更正完成值",
		"change {0} to {1}, or correct the interim value",
	},
	"FIX_NOT_LESS": {
		Hint, "at, other", "",
		"更正{0}或{1}：全年数不会少于已完成数",
		"correct {0} or {1}: the year can't end with less than there is already",
	},
	"DOUBT_SEASON": {
		Hint, "", "",
		"有季节性或年底集中完成的工作，不按月均匀推进",
		"work of a season, or that is done at the end of the year, doesn't advance month by month",
	},
	"DOUBT_NOT_YET": {
		Hint, "", "",
		"满意度等指标可能要到年底才调查",
		"satisfaction and the like may only be asked for at the end of the year",
	},
	"DOUBT_CATCHING_UP": {
		Hint, "", "",
		"单位可能已有赶上进度的安排",
		"the unit may have arranged to catch up",
	},
	"DOUBT_MAY_FALL": {
		Hint, "", "",
		"在册人数、存量等可能减少",
		"a stock, such as people employed, may fall",
	},
	"DOUBT_TARGET_TOO_LOW": {
		Hint, "", "",
		"超额可能来自年中新增的任务",
		"the excess may come from tasks that were added within the year",
	},
}

// monitoringWords: lights, and what they are of.
var monitoringWords = map[Code]words{
	"AT_UNTIL":             {"监控截止日期", "the day until which the figures count"},
	"AT_INTERIM_SPENT":     {"监控期执行数", "the spending until now"},
	"AT_EXPECTED_SPENT":    {"全年预计执行数", "the expected spending"},
	"AT_INTERIM_REASON":    {"预算执行的偏差原因", "the reason of the spending"},
	"AT_EXPECTED":          {"全年预计完成值", "the expected value"},
	"AT_CAUSE":             {"偏差原因分析", "the cause"},
	"AT_NOTE":              {"原因说明", "the explanation"},
	"AT_LIGHT":             {"预警灯", "the light"},
	"AT_SCHEDULE":          {"资金支出计划", "the spending schedule"},
	"AT_OF_SCHEDULE":       {"资金支出计划第{0}列的{1}", "{1} of column {0} of the spending schedule"},
	"AT_BY":                {"日期", "the date"},
	"AT_CUMULATIVE":        {"累计进度", "the cumulative share"},
	"LIGHT_MONTHLY":        {"每月{0}", "{0} a month"},
	"LIGHT_NONE":           {"无灯", "no light"},
	"LIGHT_RED":            {"红灯", "red"},
	"LIGHT_YELLOW":         {"黄灯", "yellow"},
	"LIGHT_GREEN":          {"绿灯", "green"},
	"LIGHT_BLUE":           {"蓝灯", "blue"},
	"LIGHT_FORM":           {"整张表", "whole form"},
	"LIGHT_PROJECTS":       {"本部门{0}个项目", "{0} {0|project|projects} of the department"},
	"LIGHT_PROJECTS_FUNDS": {"本部门各项目的资金", "money of the department's projects"},
	"LIGHT_FUNDS":          {"资金", "money"},
	"LIGHT_NOTHING":        {"没有可以比较的完成值", "there is nothing to compare"},
	"LIGHT_NO_UNTIL":       {"没有可用的监控截止日期", "there is no usable day until which the figures count"},
}
