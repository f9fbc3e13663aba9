package lang

// variableCodes: where a variable of expressions can't be used.
var variableCodes = map[Code]sentence{
	"VARIABLE_LATER": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”要等评完分才有，只能用在 limits 里",
		"“{0}” is only known after rows are scored: use it in limits",
	},
	"VARIABLE_ROW": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”是一行指标的内容，这里说的是整张表；请用 count_if、sum_if 等逐行计算",
		"“{0}” belongs to a row, and this is about the whole form: go through the rows with count_if, sum_if and the like",
	},
	"VARIABLE_MONEY": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”是资金，规则是否适用不能看资金",
		"“{0}” is money; whether a rule set applies can't depend on it",
	},
	"VARIABLE_NOT_AUDIT": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”要等年底才有，审核目标时还没有；要看它，请写 stage: review",
		"“{0}” is only known after the year, not when targets are audited; a check of it has stage: review",
	},
	"VARIABLE_NOT_MONITOR": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”要等年底才有；监控时能看的是截至完成值、预计全年完成值、截至执行数、截至执行率、预计全年执行数",
		"“{0}” is only known after the year; at monitoring there are interim, expected, interim.spent, interim.execution and expected.spent",
	},
	"VARIABLE_MONITOR_ONLY": {
		Error, "variable", "DO_EXPRESSION",
		"“{0}”只有运行监控时才有，只能用在 stage: monitor 的检查里",
		"“{0}” is only there at monitoring: use it in a check with stage: monitor",
	},
}
