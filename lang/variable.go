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
}
