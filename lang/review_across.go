package lang

// acrossCodes: what only shows in a form beside others.
var acrossCodes = map[Code]sentence{
	"DUPLICATE_PROJECT": {
		Finding, "project, place", "DO_FORM_TWICE",
		"与“{0}”（{1}）是同一项目，重复填报",
		"the same project as {0} ({1}): it has two forms",
	},
	"COPIED_FORM": {
		Finding, "same, rows, project, bound", "DO_ASK_OWN",
		"{1}项指标中有{0}项的名称、目标值和完成值与“{2}”完全相同（达到{3}）",
		"in {0} of {1} {1|row|rows} name, target and actual are those of {2} ({3} or more)",
	},
	"DOUBT_COPIED_FORM": {
		Hint, "", "",
		"同类项目可能确实用相同的指标和目标",
		"projects of one kind may well have the same indicators and targets",
	},
	"COPIED_TEXT": {
		Finding, "text, forms, project, bound", "DO_ASK_OWN",
		"“{0}”同时写在{1}张表里，如“{2}”（{3}张起提示）",
		"“{0}” is in {1} {1|form|forms}, such as {2} (the limit is {3})",
	},
	"DOUBT_COPIED_TEXT": {
		Hint, "", "",
		"几个项目可能确实有同一原因",
		"several projects may well have one reason",
	},
	"FOREIGN_NAME": {
		Finding, "name, whose, at", "DO_ASK_OWN",
		"{2}写有“{0}”，那是{1}的名称",
		"{2} has the name “{0}”, which is {1}",
	},
	"DOUBT_FOREIGN_NAME": {
		Hint, "", "",
		"两个项目或部门可能确实有关联",
		"the two projects or departments may well have to do with each other",
	},
	"DEPARTMENT_COUNT": {
		Finding, "printed, forms", "DO_DEPARTMENT",
		"汇总表写明{0}个项目，提供的表有{1}张；未核对合计数",
		"the summary counts {0} {0|project|projects}, but {1} {1|form is|forms are} given; its sums were not compared",
	},
	"DEPARTMENT_SUM": {
		Finding, "total, sum, off, room", "DO_DEPARTMENT",
		"汇总数{0}与各项目之和{1}相差{2}，超出四舍五入可能造成的{3}",
		"the sum {0} is {2} off the {1} of the forms, more than the {3} that rounding can make",
	},
	"DEPARTMENT_SCORE": {
		Finding, "printed, computed, how, room", "DO_DEPARTMENT",
		"部门得分{0}与{2}{1}不符，相差超过{3}",
		"the score {0} of the department is more than {3} off {2} {1}",
	},
	"DOUBT_DEPARTMENT_SCORE": {
		Hint, "", "",
		"部门得分可能另有算法，可在评分规则中设定",
		"the department may weigh its projects in another way: rule sets have a setting for that",
	},
	"DEPARTMENT_GRADES": {
		Finding, "grade, printed, forms", "DO_DEPARTMENT",
		"汇总表写明“{0}”{1}个，各表中有{2}个",
		"the summary counts {1} with grade {0}, and the forms have {2}",
	},
	"DEPARTMENT_ROW": {
		Finding, "project, printed, form, what", "DO_DEPARTMENT",
		"“{0}”：{3}为{1}，项目的表上为{2}",
		"{0}: {3} is {1}, but {2} in its form",
	},
	"ALL_FULL_DEPARTMENT": {
		Finding, "forms, lowest, bound", "DO_SAMPLE",
		"{0}个项目自评得分都在{2}以上（最低{1}）",
		"all {0} {0|project declares|projects declare} {2} or more (the lowest: {1})",
	},
	"DOUBT_ALL_FULL_DEPARTMENT": {
		Hint, "", "",
		"各项目可能确实都完成得好",
		"all projects may well have gone well",
	},
	"PREVIOUS_MISMATCH": {
		Finding, "row, printed, last_year", "DO_COMPARE_LAST_YEAR",
		"“{0}”所填上年完成值{1}与上年自评表的{2}不一致",
		"{0}: the form has {1} for the year before, and last year's form {2}",
	},
	"SAME_AS_LAST_YEAR": {
		Finding, "same, rows, bound", "DO_COMPARE_LAST_YEAR",
		"与上年共有的{1}项数值指标中，{0}项的完成值与上年相同（达到{2}）",
		"of the {1} {1|figure|figures} that last year's form has too, {0} {0|is|are} the same as then ({2} or more)",
	},
	"DOUBT_SAME_AS_LAST_YEAR": {
		Hint, "", "",
		"经常性项目每年的数量可能确实相同",
		"recurring projects may well do the same each year",
	},
}

// acrossWords go into those sentences.
var acrossWords = map[Code]words{
	"AT_SUMMARY_NAME":        {"汇总表的项目名称", "the name in the summary"},
	"AT_SUMMARY_INITIAL":     {"汇总表的年初预算数", "the initial budget of the summary"},
	"AT_SUMMARY_ADJUSTED":    {"汇总表的全年预算数", "the adjusted budget of the summary"},
	"AT_SUMMARY_SPENT":       {"汇总表的全年执行数", "the spending of the summary"},
	"AT_SUMMARY_RATE":        {"汇总表的执行率", "the execution rate of the summary"},
	"AT_SUMMARY_SCORE":       {"汇总表的得分", "the score of the summary"},
	"AT_SUMMARY_GRADE":       {"汇总表的等级", "the grade of the summary"},
	"AT_SUMMARY_GRADE_COUNT": {"汇总表中“{0}”的个数", "the number of {0} in the summary"},
	"AT_SUMMARY_OF":          {"{1}（“{0}”一行）", "{1} (row {0})"},
	"RISK_BUDGET":            {"资金规模", "budget"},
	"RISK_FINDINGS":          {"问题", "findings"},
	"RISK_AHEAD":             {"得分快于支出", "scores ahead of the money"},
	"RISK_ABOVE":             {"自评高于计算", "declared above computed"},
	"RISK_HABITS":            {"原因空泛、雷同或全部满分", "void reasons, copies, all full"},
	"FOREIGN_PROJECT":        {"本部门另一项目", "another project of the department"},
	"FOREIGN_DEPARTMENT":     {"另一部门", "another department"},
	"DEPARTMENT_BY_MEAN":     {"各项目平均分", "the mean of the forms,"},
	"DEPARTMENT_BY_FUNDS":    {"按资金加权的平均分", "the mean of the forms by budget,"},
}
