package report

// formLayout is the table that units hand in (财预〔2020〕10号, 附件).
func formLayout() *layout {
	rest := func(label, name string) []string {
		return []string{"^", "<", label, "c:{{funds.initial." + name + "}}", "{{funds.adjusted." + name + "}}", "{{funds.spent." + name + "}}", "—", "{{funds.rates." + name + "}}", "c:—"}
	}
	return &layout{blocks: []any{
		line{"mark", "{{#projects}}"},
		line{"title", "项目支出绩效自评表"},
		line{"below", "（{{year}}年度）"},
		table{
			widths: []int{7, 12, 15, 16, 13, 12, 7, 8, 15}, align: "ccllccccl",
			rows: [][]string{
				{"*项目名称", "<", "{{project.name}}", "<", "<", "<", "<", "<", "<"},
				{"*主管部门", "<", "{{project.department}}", "<", "*实施单位", "<", "{{project.implementing_unit}}", "<", "<"},
				{"*项目资金（{{currency_unit}}）", "<", "", "*年初预算数", "*全年预算数", "*全年执行数", "*分值", "*执行率", "*得分"},
				{"^", "<", "年度资金总额", "c:{{funds.initial.total}}", "{{funds.adjusted.total}}", "{{funds.spent.total}}", "{{funds.points}}", "{{funds.rates.total}}", "c:{{funds.score}}"},
				rest("其中：当年财政拨款", "fiscal"),
				rest("上年结转资金", "carryover"),
				rest("其他资金", "other"),
				{"*年度总体目标", "*预期目标", "<", "<", "*实际完成情况", "<", "<", "<", "<"},
				{"^", "l:{{#goals}}{{text}}", "<", "<", "l:{{outcome}}{{/goals}}", "<", "<", "<", "<"},
				{"^", "l:{{^goals}}", "<", "<", "l:{{/goals}}", "<", "<", "<", "<"},
				{"*绩效指标", "*一级指标", "*二级指标", "*三级指标", "*年度指标值", "*实际完成值", "*分值", "*得分", "*偏差原因分析及改进措施"},
				{"^", "{{#indicators}}{{=level1}}", "{{=level2}}", "{{name}}", "{{target}}", "{{actual}}", "{{points}}", "{{score}}", "{{reason}}{{/indicators}}"},
				{"{{#adjustments}}{{name}}", "<", "<", "<", "<", "<", "", "{{points}}", "{{explanation}}{{/adjustments}}"},
				{"*总分", "<", "<", "<", "<", "<", "{{points}}", "{{score}}", "等级：{{grade}}"},
			},
		},
		line{"note", "评分规则：{{rules.title}}{{^rules.title}}{{rules.id}}{{/rules.title}}（{{rules.version}}），依据：{{rules.source}}。"},
		line{"note", "填报人：【姓名】  联系电话：【电话】  填报日期：【日期】  单位负责人：【签字】"},
		line{"mark", "{{/projects}}"},
	}, curves: []any{
		line{"title", "各指标在评分曲线上的位置"},
		line{"below", "横轴为规则的度量，纵轴为得分占分值的百分比；项目超过20个时不画。"},
		line{"mark", "{{#projects}}"},
		line{"mark", "{{#curves}}"},
		line{"", "{{project.name}}：评分曲线“{{name}}”"},
		picture{kind: "curve", title: "各指标在评分曲线上的位置", series: curveSeries()},
		table{
			widths: []int{50, 25, 25}, align: "lcc",
			rows: [][]string{
				{"*指标", "*{{measure}}", "*得分占分值（%）"},
				{"{{#dots}}{{name}}", "{{x}}", "{{y}}{{/dots}}"},
				{"*评分曲线", "*{{measure}}", "*得分占分值（%）"},
				{"{{#line}}{{name}}", "{{x}}", "{{y}}{{/line}}"},
			},
		},
		line{"", ""},
		line{"mark", "{{/curves}}"},
		line{"mark", "{{/projects}}"},
	}}
}

// curveSeries are a curve and the indicators on it.
func curveSeries() []series {
	return []series{
		{name: "评分曲线", names: "line.x", field: "line.y", colour: dark}, {name: "指标", names: "dots.x", field: "dots.y", colour: lost},
	}
}

// chapters is the report in chapters.
func chapters() *layout {
	rows := table{
		widths: []int{6, 20, 14, 14, 7, 8, 37}, align: "clccccl", heads: 1,
		rows: [][]string{
			{"*序号", "*三级指标", "*年度指标值", "*实际完成值", "*分值", "*得分", "*评分说明"},
			{"{{#indicators}}{{number}}", "{{name}}", "{{target}}", "{{actual}}", "{{points}}", "{{score}}", "{{explanation}}{{/indicators}}"},
		},
	}
	return &layout{blocks: []any{
		line{"mark", "{{#projects}}"},
		line{"title", "{{project.name}}绩效自评报告"},
		line{"below", "（{{year}}年度）"},
		line{"heading", "一、项目概况"},
		line{"", "项目名称：{{project.name}}{{?project.code}}（{{project.code}}）{{/project.code}}。{{?project.department}}主管部门：{{project.department}}。{{/project.department}}{{?project.implementing_unit}}实施单位：{{project.implementing_unit}}。{{/project.implementing_unit}}"},
		line{"", "【请填写：立项背景和依据、主要内容、实施情况、组织管理】"},
		line{"", "{{?goals}}年度绩效目标：{{/goals}}"},
		line{"mark", "{{#goals}}"},
		line{"", "{{number}}．{{text}}{{?outcome}}完成情况：{{outcome}}{{/outcome}}"},
		line{"mark", "{{/goals}}"},
		line{"heading", "二、项目资金情况"},
		line{"", "{{^funds.explanation}}{{sentences.money}}{{/funds.explanation}}{{funds.explanation}}"},
		table{
			widths: []int{28, 18, 18, 18, 18}, align: "lcccc", heads: 1,
			rows: [][]string{
				{"*资金来源（{{currency_unit}}）", "*年初预算数", "*全年预算数", "*全年执行数", "*执行率"},
				{"年度资金总额", "{{funds.initial.total}}", "{{funds.adjusted.total}}", "{{funds.spent.total}}", "{{funds.rates.total}}"},
				{"其中：当年财政拨款", "{{funds.initial.fiscal}}", "{{funds.adjusted.fiscal}}", "{{funds.spent.fiscal}}", "{{funds.rates.fiscal}}"},
				{"上年结转资金", "{{funds.initial.carryover}}", "{{funds.adjusted.carryover}}", "{{funds.spent.carryover}}", "{{funds.rates.carryover}}"},
				{"其他资金", "{{funds.initial.other}}", "{{funds.adjusted.other}}", "{{funds.spent.other}}", "{{funds.rates.other}}"},
			},
		},
		line{"", "{{?funds.reason}}执行率偏差原因：{{funds.reason}}{{/funds.reason}}"},
		line{"", "【请填写：资金管理和使用的合规情况】"},
		line{"heading", "三、评价方法和评分依据"},
		line{"", "本次自评按照“{{rules.title}}{{^rules.title}}{{rules.id}}{{/rules.title}}”（编号{{rules.id}}，版本{{rules.version}}）逐项计算得分，依据为{{rules.source}}。各项得分由“自评”程序按规则算出，每一项的算法见下文评分说明。"},
		line{"heading", "四、绩效指标完成情况"},
		line{"", "{{sentences.overall}}{{sentences.unmet}}"},
		picture{"column", "各级指标得分与满分", "tiers.name", []series{{name: "满分", field: "tiers.points", colour: light}, {name: "得分", field: "tiers.score", colour: dark}}},
		picture{"stacked", "从满分到得分", "waterfall.name", []series{
			{name: "余下", field: "waterfall.base"},
			{name: "满分、得分", field: "waterfall.sum", colour: light},
			{name: "扣分", field: "waterfall.lost", colour: lightLost},
			{name: "加分", field: "waterfall.gained", colour: lightGood},
		}},
		line{"mark", "{{#curves}}"},
		line{"caption", "评分曲线“{{name}}”：横轴为{{measure}}，纵轴为得分占分值的百分比。{{#dots}}{{name}}在（{{x}}，{{y}}%）。{{/dots}}"},
		picture{kind: "curve", title: "各指标在评分曲线上的位置", series: curveSeries()},
		line{"mark", "{{/curves}}"},
		line{"mark", "{{#tiers}}"},
		line{"heading2", "{{name}}：满分{{points}}分，得{{score}}分{{?share}}（{{share}}）{{/share}}"},
		line{"", "{{sentence}}"},
		line{"mark", "{{?indicators}}"},
		rows,
		line{"mark", "{{/indicators}}"},
		line{"mark", "{{/tiers}}"},
		line{"", "{{#adjustments}}{{name}}：{{points}}分。{{explanation}}{{/adjustments}}"},
		line{"heading", "五、存在的问题和原因"},
		line{"", "{{sentences.unmet}}"},
		line{"mark", "{{#unmet}}"},
		line{"", "{{number}}．{{name}}：年度指标值{{target}}，实际完成值{{actual}}，满分{{points}}分，得{{score}}分。{{?reason}}偏差原因：{{reason}}{{/reason}}{{^reason}}【请填写偏差原因】{{/reason}}"},
		line{"mark", "{{/unmet}}"},
		line{"mark", "{{?findings}}"},
		line{"", "复核提示："},
		line{"mark", "{{#findings}}"},
		line{"", "（{{number}}）{{?at}}{{at}}：{{/at}}{{message}}{{?fix}}——{{fix}}{{/fix}}"},
		line{"mark", "{{/findings}}"},
		line{"mark", "{{/findings}}"},
		line{"heading", "六、改进措施和建议"},
		line{"mark", "{{#unmet}}"},
		line{"", "{{number}}．针对“{{name}}”：【请填写改进措施、责任人和完成时限】"},
		line{"mark", "{{/unmet}}"},
		line{"", "【请填写：其他改进措施，以及对预算安排和绩效目标的建议】"},
		line{"mark", "{{/projects}}"},
	}}
}

// summaryLayout lists all projects of a department.
func summaryLayout() *layout {
	return &layout{
		wide: true,
		blocks: []any{
			line{"title", "{{department}}项目支出绩效自评结果汇总表"},
			line{"below", "（{{years}}年度）"},
			line{"note", "{{summary.sentence}}{{summary.lacking}}{{lean}}"},
			table{
				widths: []int{5, 30, 18, 10, 10, 8, 6, 8, 6, 6}, align: "cllrrccccc", heads: 1,
				rows: [][]string{
					{"*排名", "*项目名称", "*实施单位", "*全年预算数（万元）", "*全年执行数（万元）", "*执行率", "*满分", "*得分", "*等级", "*自评得分"},
					{"{{#ranking}}{{rank}}", "{{project.name}}", "{{project.implementing_unit}}", "{{budget}}", "{{spent}}", "{{rate}}", "{{points}}", "{{score}}", "{{grade}}", "{{declared.score}}{{/ranking}}"},
					{"*合计", "<", "<", "{{summary.budget}}", "{{summary.spent}}", "{{summary.rate}}", "", "{{summary.score}}", "{{summary.grade}}", ""},
				},
			},
		},
		charts: []any{
			table{
				widths: []int{20, 20}, align: "cc", heads: 1,
				rows: [][]string{{"*等级", "*项目数"}, {"{{#grades}}{{grade}}", "{{projects}}{{/grades}}"}},
			},
			picture{"column", "各等级项目数", "grades.grade", []series{{name: "项目数", field: "grades.projects", colour: dark}}},
			table{
				widths: []int{20, 20}, align: "cc", heads: 1,
				rows: [][]string{{"*得分率（%）", "*项目数"}, {"{{#bands}}{{band}}", "{{projects}}{{/bands}}"}},
			},
			picture{"column", "得分率分布", "bands.band", []series{{name: "项目数", field: "bands.projects", colour: dark}}},
			table{
				widths: []int{20, 20}, align: "cc", heads: 1,
				rows: [][]string{{"*执行率（%）", "*得分"}, {"{{#ranking}}{{execution}}", "{{score}}{{/ranking}}"}},
			},
			picture{"scatter", "预算执行率（%）与得分", "ranking.execution", []series{{name: "得分", field: "ranking.score", colour: dark}}},
		},
	}
}

// unmetLayout lists the indicators that weren't met.
func unmetLayout() *layout {
	return &layout{wide: true, blocks: []any{
		line{"title", "未完成绩效指标清单"},
		line{"below", "{{department}}（{{years}}年度）"},
		line{"mark", "{{?lean}}"},
		line{"note", "{{lean}}"},
		line{"mark", "{{/lean}}"},
		table{
			widths: []int{5, 20, 10, 20, 12, 12, 6, 6, 6, 22}, align: "cllllccccl", heads: 1,
			rows: [][]string{
				{"*序号", "*项目名称", "*一级指标", "*三级指标", "*年度指标值", "*实际完成值", "*分值", "*得分", "*扣分", "*偏差原因"},
				{"{{#projects}}", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
				{"{{#unmet}}{{number}}", "{{=project.name}}", "{{level1}}", "{{name}}", "{{target}}", "{{actual}}", "{{points}}", "{{score}}", "{{lost}}", "{{reason}}{{/unmet}}"},
				{"{{/projects}}", "<", "<", "<", "<", "<", "<", "<", "<", "<"},
			},
		},
	}}
}

// opinion is what a reviewer hands back of one project, with its score; letters go to a unit with all of its projects.
func opinion() *layout {
	return &layout{blocks: []any{
		line{"mark", "{{#projects}}"},
		line{"title", "绩效自评复核意见"},
		line{"", "{{project.implementing_unit}}{{^project.implementing_unit}}{{project.department}}{{/project.implementing_unit}}："},
		line{"", "你单位报送的“{{project.name}}”{{year}}年度绩效自评表已复核。{{sentences.overall}}{{?declared.score}}自评填报得分{{declared.score}}分。{{/declared.score}}"},
		line{"", "{{^findings}}未发现需要修改的问题。{{/findings}}"},
		line{"mark", "{{?findings}}"},
		line{"", "发现以下问题，请核实修改后重新报送："},
		findingsTable(),
		line{"mark", "{{/findings}}"},
		line{"", "复核人意见：【请填写】"},
		line{"note", "复核单位：【盖章】  复核日期：【日期】"},
		line{"mark", "{{/projects}}"},
	}}
}

// findingsTable lists what a unit has to answer.
func findingsTable() table {
	return table{
		widths: []int{6, 8, 22, 38, 26}, align: "cclll", heads: 1,
		rows: [][]string{
			{"*序号", "*程度", "*位置", "*问题", "*怎样改"},
			{"{{#findings}}{{number}}", "{{severity}}", "{{at}}", "{{message}}{{?remark}}（{{remark}}）{{/remark}}", "{{fix}}{{/findings}}"},
		},
	}
}
