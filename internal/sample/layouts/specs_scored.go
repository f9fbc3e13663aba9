package layouts

// scoredSpecs are the layouts of self-evaluations of projects, 1 to 8.
var scoredSpecs = []spec{
	{
		number: 1, name: "ministry model", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "项目绩效自评表", "预算项目支出绩效自评表"},
		total:  90, execution: 10, pointsInLevels: 40, goals: true, foot: true, costWithin: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数", "年初预算"}}, moneyColumn{"adjusted", []string{"全年预算数", "全年预算数(A)"}},
			moneyColumn{"spent", []string{"全年执行数", "全年执行数(B)"}}, moneyColumn{"points", []string{"分值"}},
			moneyColumn{"rate", []string{"执行率", "执行率(B/A)"}}, moneyColumn{"score", []string{"得分"}}),
		columns: [][]column{columnsOf(level1, level2, name, target, actual, points, score, reason)},
	},
	{
		number: 2, name: "poverty relief", kind: "self_evaluation", scope: "project",
		titles: []string{"扶贫项目绩效目标自评表", "衔接资金项目绩效自评表", "项目支出绩效目标自评表"},
		total:  90, execution: 10, pointsInLevels: 60, goals: true, foot: true, costWithin: true, children: true,
		money: moneyBlock(
			moneyColumn{"adjusted", []string{"全年预算数(A)", "全年预算数"}}, moneyColumn{"spent", []string{"全年执行数(B)", "全年执行数"}},
			moneyColumn{"points", []string{"分值"}}, moneyColumn{"rate", []string{"执行率", "执行率(B/A)"}},
			moneyColumn{"score", []string{"得分"}}),
		columns: [][]column{columnsOf(level1, level2, name, points, target, actual, score, reason)},
	},
	{
		number: 3, name: "Sichuan", kind: "self_evaluation", scope: "project",
		titles: []string{"部门预算项目支出绩效自评表", "部门预算项目绩效自评表"},
		total:  90, execution: 10, goals: true, foot: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算", "年初预算数"}}, moneyColumn{"adjusted", []string{"调整后预算数"}},
			moneyColumn{"spent", []string{"预算执行数"}}, moneyColumn{"rate", []string{"预算执行率"}},
			moneyColumn{"points", []string{"权重"}}, moneyColumn{"score", []string{"得分"}},
			moneyColumn{"reason", []string{"原因", "未完成原因分析"}}),
		rows: []moneyRow{
			{part: "total", labels: []string{"总额", "年度资金总额"}},
			{part: "fiscal", labels: []string{"其中：财政资金", "财政资金"}},
			{part: "财政专户管理资金", labels: []string{"财政专户管理资金"}},
			{part: "单位资金", labels: []string{"单位资金"}},
			{part: "other", labels: []string{"其他资金"}},
		},
		signs: []string{"≥", "≤", "＝"},
		columns: [][]column{joined(
			columnsOf(level1, level2, name),
			[]column{{holds: sign, heading: "指标性质"}, {holds: number, heading: "指标值"}, {holds: unit, heading: "度量单位"}},
			columnsOf(actual), []column{{holds: points, heading: "权重"}}, columnsOf(score, reason))},
	},
	{
		number: 4, name: "Yunnan", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "部门项目支出绩效自评表"},
		total:  90, execution: 10, yuan: true, goals: true, foot: true, costWithin: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数"}}, moneyColumn{"adjusted", []string{"全年预算数"}},
			moneyColumn{"spent", []string{"全年执行数"}}, moneyColumn{"points", []string{"分值"}},
			moneyColumn{"rate", []string{"执行率"}}, moneyColumn{"score", []string{"得分"}}),
		signs: []string{"≧", "≦", "═"},
		columns: [][]column{joined(
			columnsOf(level1, level2, name),
			under([]string{"年度指标值"}, column{holds: sign, heading: "指标性质"}, column{holds: number, heading: "指标值"},
				column{holds: unit, heading: "度量单位"}),
			columnsOf(actual, points, score, reason))},
	},
	{
		number: 5, name: "Hubei", kind: "self_evaluation", scope: "project",
		titles: []string{"项目自评表", "部门项目绩效自评表", "项目支出自评表"},
		total:  80, execution: 20, pointsInLevels: 60, goals: false, foot: true, costWithin: true, shared: true,
		money: moneyBlock(
			moneyColumn{"adjusted", []string{"预算数(A)"}}, moneyColumn{"spent", []string{"执行数(B)"}},
			moneyColumn{"rate", []string{"执行率(B/A)"}}, moneyColumn{"score20", []string{"得分(20分*执行率)", "得分\n(20分*执行率)"}}),
		columns: [][]column{
			joined(columnsOf(level1, level2, name),
				[]column{{holds: target, heading: "年初目标值(A)"}, {holds: actual, heading: "实际完成值(B)"}}, columnsOf(score, reason)),
			joined(columnsOf(level1, level2, name),
				[]column{{holds: target, heading: "年初目标值(A)"}, {holds: actual, heading: "实际完成值(B)"}}, columnsOf(score)),
		},
	},
	{
		number: 6, name: "Chongqing", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "市级项目支出绩效自评表"},
		total:  90, execution: 10, goals: true, foot: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数"}}, moneyColumn{"adjusted", []string{"全年(调整)预算数", "全年预算数"}},
			moneyColumn{"spent", []string{"全年执行数"}}, moneyColumn{"rate", []string{"执行率"}},
			moneyColumn{"points", []string{"执行率权重"}}, moneyColumn{"score", []string{"执行率得分"}}),
		signs: []string{"≥", "≤", "＝"},
		columns: [][]column{{
			{holds: level1, heading: "一级指标"},
			{holds: level2, heading: "二级指标"},
			{holds: name, heading: "三级指标"},
			{holds: unit, heading: "计量单位"},
			{holds: sign, heading: "指标性质"},
			{holds: number, heading: "指标值"},
			{holds: points, heading: "指标权重"},
			{holds: actual, heading: "全年完成值"},
			{holds: score, heading: "指标得分"},
		}, {
			{holds: name, heading: "指标名称"},
			{holds: unit, heading: "计量单位"},
			{holds: sign, heading: "指标性质"},
			{holds: number, heading: "指标值"},
			{holds: points, heading: "指标权重"},
			{holds: actual, heading: "全年完成值"},
			{holds: score, heading: "指标得分"},
			{holds: reason, heading: "偏差原因分析"},
		}},
	},
	{
		number: 7, name: "Chongqing, older", kind: "self_evaluation", scope: "project",
		titles: []string{"项目绩效目标自评表", "专项资金绩效目标自评表"},
		total:  90, execution: 10, goals: true, costWithin: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算", "年初预算数"}}, moneyColumn{"adjusted", []string{"全年预算", "全年预算数"}},
			moneyColumn{"spent", []string{"执行", "全年执行数", "执行数"}}, moneyColumn{"rate", []string{"执行率"}},
			moneyColumn{"points", []string{"权重"}}, moneyColumn{"score", []string{"得分"}}),
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: initial, heading: "年初指标值"},
			{holds: target, heading: "调整指标值"},
			{holds: actual, heading: "全年完成值"},
			{holds: coefficient, heading: "得分系数"},
			{holds: points, heading: "权重"},
			{holds: score, heading: "得分"},
			{holds: core, heading: "是否核心指标"},
		})},
	},
	{
		number: 8, name: "Hebei", kind: "self_evaluation", scope: "project",
		titles: []string{"部门预算项目绩效自评表", "项目绩效自评表"},
		total:  100, goals: true, costWithin: true, foot: true,
		money: moneySideBySide,
		signs: []string{"≥", "≤", "="},
		columns: [][]column{
			joined(columnsOf(level1, level2, name), []column{{holds: points, heading: "指标分值"}},
				under([]string{"预期指标值"}, column{holds: sign, heading: "符号"}, column{holds: amount, heading: "单位(文字描述)"}),
				hebeiScores),
			joined(columnsOf(level1, level2, name), []column{{holds: points, heading: "指标分值"}},
				under([]string{"预期指标值"}, column{holds: sign, heading: "符号"}, column{holds: number, heading: "值"},
					column{holds: unit, heading: "单位(文字描述)"}),
				hebeiScores),
		},
	},
}

// hebeiScores are the columns after the target of layout 8: a score of a hundred, its weight, and what counts.
var hebeiScores = []column{
	{holds: actual, heading: "单项指标实际完成值"},
	{holds: raw, heading: "单项得分"},
	{holds: weight, heading: "权重占比"},
	{holds: score, heading: "折算得分"},
}
