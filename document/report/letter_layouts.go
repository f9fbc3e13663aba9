package report

// letterLayout goes back to a unit whose tables have to be mended.
func letterLayout() *layout {
	return &layout{blocks: []any{
		line{"mark", "{{#letters}}"},
		line{"title", "{{title}}"},
		line{"note", "{{unit}}："},
		line{"", "你单位报送的{{years}}年度{{subject}}已{{verb}}，共{{count}}张，其中{{returned}}张有问题需要处理：必须改正的{{errors}}处，需要改正或说明原因的{{warnings}}处。请逐项核实，于{{return_by}}{{^return_by}}【日期】{{/return_by}}前修改后重新报送。"},
		line{"mark", "{{#forms}}"},
		line{"heading", "{{number}}．{{name}}{{?file}}（{{file}}）{{/file}}"},
		line{"mark", "{{?findings}}"},
		findingsTable(),
		line{"mark", "{{/findings}}"},
		line{"mark", "{{?rescored}}"},
		line{"", "以下各行的得分已经改定：自评总分{{declared.score}}，复核总分{{reviewed.score}}，等级“{{reviewed.grade}}”。"},
		table{
			widths: []int{34, 12, 12, 12, 30}, align: "lcccl", heads: 1,
			rows: [][]string{
				{"*指标", "*自评得分", "*计算得分", "*复核得分", "*理由"},
				{"{{#rescored}}{{name}}", "{{declared}}", "{{computed}}", "{{reviewed}}", "{{reason}}{{/rescored}}"},
			},
		},
		line{"mark", "{{/rescored}}"},
		line{"mark", "{{/forms}}"},
		line{"", "{{?passed}}以下各表没有需要修改的问题：{{passed}}。{{/passed}}"},
		line{"note", "联系人：【姓名】  联系电话：【电话】"},
		line{"note", "【盖章】  【日期】"},
		line{"mark", "{{/letters}}"},
	}}
}

// auditLayout is what an auditor signs (财预〔2015〕88号).
func auditLayout() *layout {
	return &layout{blocks: []any{
		line{"mark", "{{#forms}}"},
		line{"title", "项目支出绩效目标审核表"},
		line{"below", "（{{year}}年度）"},
		table{
			widths: []int{12, 28, 46, 14}, align: "cllc",
			rows: [][]string{
				{"*项目名称", "{{name}}", "<", "<"},
				{"*主管部门", "{{department}}", "l:实施单位：{{implementing_unit}}", "<"},
				{"*项目编码", "{{code}}", "l:预算资金（{{currency_unit}}）：{{budget}}", "<"},
				{"*审核内容", "*审核要点", "*发现的问题", "*建议等级"},
				{"{{#marks}}{{name}}", "{{question}}", "{{problems}}", "{{grade}}{{/marks}}"},
				{"*总体意见", "建议：{{opinion}}", "<", "<"},
				{"*审核人意见", "【请填写】", "<", "<"},
			},
		},
		line{"note", "建议等级：没有问题为优，只有说明为良，有提醒为中，有错误为差。等级和意见由程序按问题的轻重提出，由审核人决定。"},
		line{"note", "审核人：【签字】  审核单位：【盖章】  审核日期：【日期】"},
		line{"mark", "{{/forms}}"},
	}}
}

// monitorLayout is the table of monitoring (财预〔2019〕136号) with what is computed beside it.
func monitorLayout() *layout {
	return &layout{wide: true, blocks: []any{
		line{"mark", "{{#forms}}"},
		line{"title", "项目支出绩效目标执行监控表"},
		line{"below", "（{{year}}年度{{?until}}，截至{{until}}{{/until}}）"},
		table{
			widths: []int{8, 15, 11, 11, 7, 11, 6, 8, 9, 14}, align: "clllclccll", heads: 0,
			rows: [][]string{
				{"*项目名称", "{{name}}", "<", "<", "*主管部门", "<", "{{department}}", "<", "<", "<"},
				{"*预算资金", "{{budget}}{{?budget}}{{currency_unit}}{{/budget}}", "*执行数", "{{spent}}{{?spent}}{{currency_unit}}{{/spent}}", "*执行率", "{{rate}}", "*资金", "{{money_light}}", "*偏差原因", "{{reason}}"},
				{"*全表", "{{light}}", "*年底预计", "{{score}}{{?score}}分 {{grade}}{{/score}}{{^score}}不能算出{{/score}}", "*执行单位", "<", "{{implementing_unit}}", "<", "<", "<"},
				{"*一级指标", "*三级指标", "*年度指标值", "*完成情况", "*灯", "*年底预计", "*分值", "*预计得分", "*以后需", "*可能性、原因"},
				{"{{#indicators}}{{=level1}}", "{{name}}", "{{target}}", "{{actual}}", "{{light}}", "{{forecast}}", "{{points}}", "{{score}}", "{{needed}}", "{{said}}{{/indicators}}"},
			},
		},
		line{"note", "年底预计和预计得分按截至当日的进度推算，文字指标和未到期的指标按完成计，由程序算出；单位自己的判断见“可能性、原因”。"},
		line{"note", "填报人：【姓名】  联系电话：【电话】  填报日期：【日期】  单位负责人：【签字】"},
		line{"mark", "{{/forms}}"},
	}}
}
