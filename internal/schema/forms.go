package schema

// formObjects are the mappings of a form.
var formObjects = []Object{
	{Name: "form", Keys: []Key{
		{"year", between(1949, 2199), optional, "年度", "the year", 2021},
		{"project", an("project"), optional, "项目", "the project", nil},
		{"currency_unit", aText, optional, "金额单位，不写为万元", "the unit of money; 万元 where it is absent", "万元"},
		{"funds", an("funds"), optional, "资金", "the money", nil},
		{"schedule", listOf(an("milestone")), optional, "资金支出计划", "the schedule of spending", nil},
		{"goals", listOf(an("goal")), optional, "年度目标和完成情况", "the goals and what came of them", nil},
		{"indicators", listOf(an("indicator")), optional, "绩效指标", "the indicators", nil},
		{"events", listOf(an("form-event")), optional, "加分、扣分、否决事项", "bonuses, deductions and vetoes", nil},
		{"declared", an("declared"), optional, "自评总分和等级", "the score and grade that the unit gave itself", nil},
	}},
	{Name: "project", Keys: []Key{
		{"name", aText, optional, "项目名称", "name", "第一次自然灾害普查项目"},
		{"code", aText, optional, "项目编码", "code", ""},
		{"title", aText, optional, "表名", "title of the table", nil},
		{"department", aText, optional, "主管部门", "department", "昌黎县应急管理局"},
		{"department_code", aText, optional, "部门编码", "code of the department", "426003"},
		{"implementing_unit", aText, optional, "实施单位", "the unit that does it", nil},
	}},
	{Name: "funds", Keys: []Key{
		{"initial", an("money"), optional, "年初预算数", "the initial budget", map[string]string{"total": "10"}},
		{
			"adjusted", an("money"), optional, "全年预算数；不写同年初", "the adjusted budget; the initial one where it is absent",
			map[string]string{"total": "10"},
		},
		{"spent", an("money"), optional, "全年执行数", "what was spent", map[string]string{"total": "9.2"}},
		{"purpose", aText, optional, "资金用途", "what it is for", nil},
		{"reason", aText, optional, "执行率低的原因", "the reason of a low execution rate", nil},
		{"change_reason", aText, optional, "预算调整的原因", "why the budget changed within the year", "年中追加抢险资金"},
	}},
	{Name: "money", Keys: []Key{
		{"total", aNumber, optional, "合计", "all of it", "10"},
		{"fiscal", aNumber, optional, "财政拨款", "from the treasury", "10"},
		{"carryover", aNumber, optional, "上年结转", "carried over", "0"},
		{"other", aNumber, optional, "其他资金", "other money", "0"},
	}},
	{Name: "milestone", Keys: []Key{
		{"by", aDay, needed, "截止日期", "the day", "2021-03-31"},
		{"cumulative", aNumber, optional, "计划累计支出比例，%", "percent to be spent by then", "25"},
		{"spent", aNumber, optional, "实际累计支出", "what was spent by then", nil},
	}},
	{Name: "goal", Keys: []Key{
		{"text", aText, optional, "目标", "the goal", nil},
		{"outcome", aText, optional, "完成情况", "what came of it", nil},
		{"ratio", aNumber, optional, "目标的权重，%", "its weight in percent, in tables that weigh their goals", "60"},
	}},
	{Name: "indicator", Keys: indicatorKeys},
	{Name: "cumulative", Keys: []Key{
		{"target", aText, optional, "累计目标值", "the running target", "≥50公里"},
		{"actual", aText, optional, "累计完成值", "the running actual", "48公里"},
	}},
	{Name: "judged", Keys: []Key{
		{"level", aText, optional, "评定等次", "the level", "达成"},
		{"excused", aTruth, optional, "偏差出于客观原因", "the deviation is excused", true},
		{"target_low", aTruth, optional, "目标明显偏低", "the target was set too low", true},
	}},
	{Name: "form-event", Keys: []Key{
		{"name", aText, needed, "事项，规则里的名称", "the event, as the rule set names it", "表彰"},
		{"points", aNumber, optional, "分数", "points", "2"},
		{"reason", aText, optional, "说明", "why", nil},
	}},
	{Name: "declared", Keys: []Key{
		{"points", aNumber, optional, "自评表的满分", "the total of the table", "100"},
		{"score", aNumber, optional, "自评总分", "the score", "96.65"},
		{"grade", aText, optional, "自评等级", "the grade", "优"},
	}},
}

var indicatorKeys = []Key{
	{"level1", aText, optional, "一级指标", "level 1", "产出指标"},
	{"level2", aText, optional, "二级指标", "level 2", "数量指标"},
	{"name", aText, optional, "三级指标", "level 3", "灾害普查乡镇数"},
	{"description", aText, optional, "指标说明", "description", nil},
	{"target", aText, optional, "年度指标值", "the target", "≥19个"},
	{
		"direction", aText, optional, "指标方向：正向、反向，或单独一列的符号；没有符号的目标值按它读",
		"which way the row looks: 正向, 反向, or a sign in a column of its own; a target without a sign is read by it", "反向",
	},
	{"nature", aText, optional, "指标性质：定量、定性", "how the row is measured: 定量 or 定性", "定量"},
	{"basis", aText, optional, "指标值确定依据", "what the target rests on", nil},
	{"points", aNumber, optional, "分值", "points", "10"},
	{"actual", aText, optional, "实际完成值", "what came out", "17个"},
	{"reason", aText, optional, "偏差原因", "the deviation reason", nil},
	{"declared", aNumber, optional, "自评得分", "the declared score", "9"},
	{"cumulative", an("cumulative"), optional, "累计的目标和完成值", "the running target and actual", nil},
	{"judged", an("judged"), optional, "评审的认定", "what a reviewer judged", nil},
}

// rowKeys are the keys of an indicator that a test is about: the money of an execution rate is beside its own.
var rowKeys = append([]Key{
	{"year", between(1949, 2199), optional, "年度", "the year", 2026},
	{"funds", an("funds"), optional, "资金", "the money", nil},
	{"schedule", listOf(an("milestone")), optional, "资金支出计划", "the schedule of spending", nil},
}, indicatorKeys...)
