package layouts

import "slices"

// localSpecs are layouts 9 to 20: those of single places, of departments, transfers and bonds, and prose.
var localSpecs = []spec{
	{
		number: 9, name: "Hebei targets", kind: "target", scope: "project",
		titles:  []string{"项目绩效目标表", "部门预算项目绩效目标表"},
		onlyWan: true, costWithin: true, goals: true, money: moneySentence,
		columns: [][]column{joined(columnsOf(level1, level2),
			[]column{{holds: name, heading: "绩效指标"}, {holds: description, heading: "绩效指标描述"}},
			under([]string{"评价标准"}, column{holds: target, heading: "优"}, column{holds: good, heading: "良"},
				column{holds: fair, heading: "中"}, column{holds: poor, heading: "差"}),
			[]column{{holds: basis, heading: "确定依据"}})},
	},
	{
		number: 10, name: "Suzhou", kind: "self_evaluation", scope: "project",
		titles: []string{"市级财政支出项目绩效自评表", "财政支出项目绩效自评表"},
		total:  100, executionRow: true, costWithin: true, foot: true,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "目标值"},
			{holds: points, heading: "权重"},
			{holds: actual, heading: "实际完成值"},
			{holds: score, heading: "自评分"},
		})},
	},
	{
		number: 11, name: "Yinchuan", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "财政支出项目绩效自评表"},
		levels: map[string]string{output: "项目产出", benefit: "项目效益"},
		total:  100, managing: true, executionRow: true, costWithin: true, foot: true, pointsInLevels: 60, goals: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数"}}, moneyColumn{"adjusted", []string{"调整预算数(A)"}},
			moneyColumn{"spent", []string{"全年执行数(B)"}}, moneyColumn{"rate", []string{"执行率", "执行率(B/A)"}}),
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: points, heading: "考核分值"},
			{holds: target, heading: "指标值(A)"},
			{holds: actual, heading: "全年实际值(B)"},
			{holds: score, heading: "得分"},
		})},
	},
	{
		number: 12, name: "Guangshui", kind: "self_evaluation", scope: "project",
		titles: []string{"预算支出项目绩效目标自评表", "预算支出项目绩效自评表"},
		levels: map[string]string{output: "项目绩效", benefit: "项目绩效"},
		total:  100, managing: true, costWithin: true, foot: true, pointsInLevels: 70, money: moneyBySource,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "年初指标值"},
			{holds: actual, heading: "年终完成值"},
			{holds: score, heading: "自评分"},
			{holds: reviewed, heading: "复核分"},
			{holds: criteria, heading: "评价标准"},
		})},
		rows: []moneyRow{
			{part: "total", labels: []string{"合计"}},
			{part: "中央", labels: []string{"中央"}},
			{part: "省地", labels: []string{"省地"}},
			{part: "本级", labels: []string{"本级"}},
			{part: "other", labels: []string{"其他"}},
		},
		open: []string{"/basis", "/description", "/evidence"}, // the criteria
	},
	{
		number: 13, name: "Hunan, whole department", kind: "self_evaluation", scope: "department",
		titles: []string{"部门整体支出绩效自评表", "预算部门整体支出绩效自评表"},
		total:  90, execution: 10, costWithin: true, foot: true, goals: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数"}}, moneyColumn{"adjusted", []string{"全年预算数"}},
			moneyColumn{"spent", []string{"全年执行数"}}, moneyColumn{"points", []string{"分值"}},
			moneyColumn{"rate", []string{"执行率"}}, moneyColumn{"score", []string{"得分"}}),
		rows: []moneyRow{
			{part: "total", labels: []string{"年度资金总额", "年度资金总额："}},
			{part: "基本支出", labels: []string{"其中：基本支出", "基本支出"}},
			{part: "项目支出", labels: []string{"项目支出"}},
		},
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "年度指标值"},
			{holds: actual, heading: "实际完成值"},
			{holds: points, heading: "分值"},
			{holds: score, heading: "自评得分"},
			{holds: reason, heading: "偏差原因分析及改进措施"},
		})},
	},
	{
		number: 14, name: "transfers", kind: "self_evaluation", scope: "transfer",
		titles:     []string{"中央对地方转移支付区域绩效自评表", "转移支付区域绩效目标自评表", "专项转移支付区域绩效自评表"},
		costWithin: true, goals: true,
		money: moneyBlock(
			moneyColumn{"adjusted", []string{"全年预算数(A)"}}, moneyColumn{"spent", []string{"全年执行数(B)"}},
			moneyColumn{"rate", []string{"预算执行率(B/A×100%)", "预算执行率(B/A)"}}),
		rows: []moneyRow{
			{part: "total", labels: []string{"年度资金总额", "年度资金总额："}},
			{part: "中央财政资金", labels: []string{"其中：中央财政资金", "　　其中:中央财政资金"}},
			{part: "地方资金", labels: []string{"地方资金", "　　地方资金"}},
			{part: "other", labels: []string{"其他资金"}},
		},
		middle: moneyManagement,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "指标值"}, {holds: actual, heading: "全年实际完成值"}, {holds: reason, heading: "未完成原因和改进措施"},
		})},
	},
	{
		number: 15, name: "Sichuan, older", kind: "self_evaluation", scope: "project",
		titles:     []string{"项目绩效目标完成情况自评表", "项目支出绩效目标完成情况自评表"},
		levels:     map[string]string{output: "项目完成指标"},
		costWithin: true, goals: true, money: moneyPairs,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "预期指标值(包含数字及文字描述)"}, {holds: actual, heading: "实际完成指标值(包含数字及文字描述)"},
		}), joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "预期指标值"}, {holds: actual, heading: "实际完成指标值"},
		})},
	},
	{
		number: 16, name: "Beijing 2016", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "财政支出绩效自评表"},
		total:  100, costWithin: true, foot: true, goals: true,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "年度指标值(A)"},
			{holds: actual, heading: "全年实际值(B)"},
			{holds: points, heading: "分值"},
			{holds: formula, heading: "得分计算方法"},
			{holds: score, heading: "得分"},
			{holds: reason, heading: "未完成原因分析"},
		})},
		open: []string{"/basis", "/description", "/evidence"}, // the formula
	},
	{
		number: 17, name: "Inner Mongolia", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "部门项目支出绩效自评表"},
		total:  90, execution: 10, costWithin: true, foot: true, goals: true,
		money: moneyBlock(
			moneyColumn{"initial", []string{"年初预算数"}}, moneyColumn{"adjusted", []string{"全年预算数"}},
			moneyColumn{"spent", []string{"全年执行数"}}, moneyColumn{"points", []string{"分值"}},
			moneyColumn{"rate%", []string{"执行率(%)"}}, moneyColumn{"score", []string{"得分"}}),
		signs: []string{"大于等于", "小于等于", "等于"},
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: wayWord, heading: "指标性质"},
			{holds: sign, heading: "指标方向"},
			{holds: number, heading: "年度指标值"},
			{holds: actual, heading: "实际完成值"},
			{holds: unit, heading: "计量单位"},
			{holds: points, heading: "分值"},
			{holds: score, heading: "得分"},
		})},
	},
	{
		number: 18, name: "Shenzhen bonds", kind: "self_evaluation", scope: "project",
		titles: []string{"新增政府债券项目绩效自评表", "新增专项债券项目支出绩效自评表"},
		total:  90, execution: 10, costWithin: true, foot: true, pointsInLevels: 60, money: moneyOfBond,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "目标值"},
			{holds: actual, heading: "实际完成值"},
			{holds: points, heading: "分值"},
			{holds: score, heading: "得分"},
		})},
	},
	{
		number: 19, name: "Fujian", kind: "self_evaluation", scope: "project",
		titles: []string{"财政支出项目绩效自评表", "项目支出绩效自评表"},
		total:  100, costWithin: true, prose: fujianProse, onlyWan: true,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: target, heading: "绩效目标值"}, {holds: actual, heading: "实际完成值"}, {holds: progress, heading: "累计完成率"},
		})},
	},
	{
		number: 20, name: "Changning", kind: "self_evaluation", scope: "project",
		titles: []string{"项目支出绩效自评表", "项目支出绩效自评情况"},
		total:  80, execution: 20, costWithin: true, prose: changningProse, onlyWan: true, money: spentSentence,
		columns: [][]column{columnsOf(level1, level2, name, actual)},
	},
}

// targetSpecs are the layouts of targets before the year, 21 to 23.
var targetSpecs = []spec{
	{
		number: 21, name: "Fuliang", kind: "target", scope: "project",
		titles: []string{"项目支出绩效目标表", "部门预算项目支出绩效目标表"}, money: moneyList, goals: true, onlyWan: true,
		columns: [][]column{{
			{holds: level1},
			{holds: level2},
			{holds: name, heading: "指标名称"},
			{holds: sign, heading: "计算符号"},
			{holds: number, heading: "目标值"},
			{holds: unit, heading: "度量单位"},
			{holds: description, heading: "指标值说明"},
		}, {
			{holds: level1},
			{holds: level2},
			{holds: name, heading: "三级指标"},
			{holds: sign, heading: "计算符号"},
			{holds: number, heading: "目标值"},
			{holds: unit, heading: "度量单位"},
			{holds: description, heading: "指标值说明"},
		}},
	},
	{
		number: 22, name: "Jingyan and Nanxian", kind: "target", scope: "project",
		titles: []string{"项目支出绩效目标表", "部门预算项目绩效目标申报表"}, money: moneyList, goals: true, onlyWan: true, total: 90,
		signs: []string{"≥", "≤", "＝"},
		columns: [][]column{{
			{holds: level1},
			{holds: level2},
			{holds: name},
			{holds: sign, heading: "指标性质"},
			{holds: number, heading: "指标值"},
			{holds: unit, heading: "度量单位"},
			{holds: points, heading: "权重"},
			{holds: wayWord, heading: "指标方向性"},
		}, {
			{holds: level1},
			{holds: level2},
			{holds: name},
			{holds: nature, heading: "指标值类型"},
			{holds: number, heading: "目标值"},
			{holds: unit, heading: "度量单位"},
			{holds: description, heading: "指标值内容"},
		}},
	},
	{
		number: 23, name: "Huangshi approval", kind: "target", scope: "project",
		titles: []string{"项目绩效目标批复表", "项目支出绩效目标批复表"}, money: moneyList, goals: true, onlyWan: true, costWithin: true,
		columns: [][]column{joined(columnsOf(level1, level2, name), []column{
			{holds: previous, heading: "LAST年实际实现值"},
			{holds: target, heading: "预期YEAR年实现值"},
			{holds: basis, heading: "指标标准或依据"},
		}), joined(columnsOf(level1, level2, name), []column{
			{holds: previous, heading: "上年实际实现值"}, {holds: target, heading: "预期当年实现值"}, {holds: basis, heading: "确定依据"},
		})},
	},
}

// specs are the layouts by number.
func specs() []spec { return slices.Concat(scoredSpecs, localSpecs, targetSpecs) }
