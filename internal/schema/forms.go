package schema

// formObjects are the mappings of a form.
var formObjects = []Object{
	{Name: "form", Keys: []Key{
		{"year", between(1949, 2199), optional, "年度", "the year", 2021},
		{
			"kind", oneOf("target", "monitoring", "self_evaluation"), optional, "表的种类：目标申报表、运行监控表、自评表",
			"what the table is for: targets, monitoring, self-evaluation", "self_evaluation",
		},
		{
			"scope", oneOf("project", "transfer", "department"), optional, "表的对象：项目支出、转移支付、部门整体支出",
			"what the table is about: a project, a transfer payment, a whole department", "project",
		},
		{"project", an("project"), optional, "项目", "the project", nil},
		{"currency_unit", aText, optional, "金额单位，不写为万元", "the unit of money; 万元 where it is absent", "万元"},
		{"funds", an("funds"), optional, "资金", "the money", nil},
		{"schedule", listOf(an("milestone")), optional, "资金支出计划", "the schedule of spending", nil},
		{"goals", listOf(an("goal")), optional, "年度目标和完成情况", "the goals and what came of them", nil},
		{"levels", listOf(an("level-sum")), optional, "各一级指标的小计", "the sums printed for level 1", nil},
		{"indicators", listOf(an("indicator")), optional, "绩效指标", "the indicators", nil},
		{"events", listOf(an("form-event")), optional, "加分、扣分、否决事项", "bonuses, deductions and vetoes", nil},
		{"declared", an("declared"), optional, "自评总分和等级", "the score and grade that the unit gave itself", nil},
		{"interim", an("interim"), optional, "运行监控的资金情况", "the money of a monitoring table", nil},
		{"reviewed", an("review"), optional, "复核总分和等级", "the score and grade that a reviewer gave", nil},
	}},
	{Name: "project", Keys: []Key{
		{"name", aText, optional, "项目名称", "name", "第一次自然灾害普查项目"},
		{"code", aText, optional, "项目编码", "code", ""},
		{"title", aText, optional, "表名", "title of the table", nil},
		{"department", aText, optional, "主管部门", "department", "昌黎县应急管理局"},
		{"department_code", aText, optional, "部门编码", "code of the department", "426003"},
		{"implementing_unit", aText, optional, "实施单位", "the unit that does it", nil},
		{"start", aDay, optional, "跨年项目的开始日期", "the first day of a project longer than the year", "2023-07-01"},
		{"end", aDay, optional, "跨年项目的结束日期", "the last day of a project longer than the year", "2025-06-30"},
	}},
	{Name: "funds", Keys: []Key{
		{"initial", an("money"), optional, "年初预算数", "the initial budget", map[string]string{"total": "10"}},
		{
			"adjusted", an("money"), optional, "全年预算数；不写同年初", "the adjusted budget; the initial one where it is absent",
			map[string]string{"total": "10"},
		},
		{"spent", an("money"), optional, "全年执行数", "what was spent", map[string]string{"total": "9.2"}},
		{"rates", an("rates"), optional, "执行率，照表填写", "the execution rates as printed", nil},
		{"points", aNumber, optional, "预算执行率的分值", "points of the execution row", "10"},
		{"declared", aNumber, optional, "预算执行率的自评得分", "the declared score of the execution row", "9.2"},
		{"previous", an("money"), optional, "上年预算数", "the budget of the year before", map[string]string{"total": "8"}},
		{"purpose", aText, optional, "资金用途", "what it is for", nil},
		{"reason", aText, optional, "执行率低的原因", "the reason of a low execution rate", nil},
		{"adjustment", aText, optional, "预算调整的原因", "why the budget changed within the year", "年中追加抢险资金"},
		{"reviewed", an("funds-review"), optional, "预算执行率的复核", "what a reviewer made of the execution row", nil},
	}},
	{Name: "money", Keys: []Key{
		{"total", aNumber, optional, "合计", "all of it", "10"},
		{"fiscal", aNumber, optional, "财政拨款", "from the treasury", "10"},
		{"carryover", aNumber, optional, "上年结转", "carried over", "0"},
		{"other", aNumber, optional, "其他资金", "other money", "0"},
		{"more", listOf(an("money-part")), optional, "其他名目的资金", "parts under names of their own", nil},
	}},
	{Name: "money-part", Keys: []Key{
		{"name", aText, needed, "名目", "its name", "单位资金"},
		{"amount", aNumber, optional, "金额", "the amount", "3.5"},
		{
			"within", oneOf("fiscal", "carryover", "other"), optional, "属于哪一项（其中数），不再加入合计；不写为单列的一项",
			"the part that it is in, so that it isn't added; absent for a part beside the others", "fiscal",
		},
	}},
	{Name: "rates", Keys: []Key{
		{"total", aText, optional, "总额的执行率", "of all of it", "86.18%"},
		{"fiscal", aText, optional, "财政拨款的执行率", "of the money from the treasury", "90%"},
		{"carryover", aText, optional, "上年结转的执行率", "of what was carried over", "100%"},
		{"other", aText, optional, "其他资金的执行率", "of other money", "0%"},
	}},
	{Name: "milestone", Keys: []Key{
		{"by", aDay, needed, "截止日期", "the day", "2021-03-31"},
		{"cumulative", aNumber, optional, "计划累计支出比例，%", "percent to be spent by then", "25"},
		{"spent", aNumber, optional, "实际累计支出", "what was spent by then", "24"},
	}},
	{Name: "goal", Keys: []Key{
		{"text", aText, optional, "目标", "the goal", nil},
		{"outcome", aText, optional, "完成情况", "what came of it", nil},
		{"ratio", aNumber, optional, "目标的权重，%", "its weight in percent, in tables that weigh their goals", "60"},
	}},
	{Name: "level-sum", Keys: []Key{
		{"name", aText, needed, "一级指标", "level 1", "产出指标"},
		{"points", aNumber, optional, "分值小计", "the sum of its points", "50"},
		{"declared", aNumber, optional, "自评得分小计", "the sum of its declared scores", "48.5"},
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
	{Name: "interim", Keys: []Key{
		{"until", aDay, optional, "监控截止日期", "the last day that the figures count", "2024-07-31"},
		{"spent", an("money"), optional, "截至该日的执行数", "what was spent by then", map[string]string{"total": "5.2"}},
		{"expected", an("money"), optional, "全年预计执行数", "what will be spent in the year", map[string]string{"total": "9.8"}},
		{"reason", aText, optional, "执行进度偏低的原因", "why less was spent than due", nil},
	}},
	{Name: "indicator-interim", Keys: []Key{
		{"actual", aText, optional, "截至监控日的完成值", "what came out by then", "12个"},
		{"expected", aText, optional, "全年预计完成值", "what will come out in the year", "19个"},
		{
			"likelihood", oneOf("确定能", "有可能", "完全不可能"), optional, "完成目标的可能性", "whether the target will be reached",
			"确定能",
		},
		{
			"cause", aText, optional, "偏差原因：经费保障、制度保障、人员保障、硬件条件保障、其他",
			"what the deviation comes from: 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他", "经费保障",
		},
		{"note", aText, optional, "原因说明", "the cause in words", "资金六月下达"},
		{"light", aText, optional, "表上的预警灯", "the light that the table prints", "绿"},
	}},
	{Name: "review", Keys: []Key{
		{"score", aNumber, optional, "复核总分", "the reviewer's score", "94"},
		{"grade", aText, optional, "复核等级", "the reviewer's grade", "优"},
		{"remark", aText, optional, "复核意见", "the reviewer's remark", nil},
	}},
	{Name: "funds-review", Keys: []Key{
		{"score", aNumber, optional, "复核得分", "the reviewer's score", "9"},
		{"remark", aText, optional, "复核意见", "the reviewer's remark", nil},
	}},
	{Name: "indicator-review", Keys: []Key{
		{"actual", aText, optional, "复核完成值", "the actual that the reviewer found", "15个"},
		{"score", aNumber, optional, "复核得分", "the reviewer's score", "8"},
		{"remark", aText, optional, "复核意见", "the reviewer's remark", "扣20%"},
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
	{"evidence", aText, optional, "佐证材料", "what proves the actual", "验收单"},
	{"previous", aText, optional, "上年完成值", "what came out the year before", "16个"},
	{"initial_target", aText, optional, "调整前的指标值", "the target before it was adjusted", "≥20个"},
	{"cumulative", an("cumulative"), optional, "累计的目标和完成值", "the running target and actual", nil},
	{"judged", an("judged"), optional, "评审的认定", "what a reviewer judged", nil},
	{"interim", an("indicator-interim"), optional, "运行监控的填报", "what a monitoring table says of the row", nil},
	{"reviewed", an("indicator-review"), optional, "复核", "what a reviewer wrote into the row", nil},
}

// rowKeys are the keys of an indicator that a test is about: the money of an execution rate is beside its own.
var rowKeys = append([]Key{
	{"year", between(1949, 2199), optional, "年度", "the year", 2026},
	{"funds", an("funds"), optional, "资金", "the money", nil},
	{"schedule", listOf(an("milestone")), optional, "资金支出计划", "the schedule of spending", nil},
}, indicatorKeys...)
