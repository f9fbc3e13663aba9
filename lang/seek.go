package lang

// seekCodes: what would earn a grade.
var seekCodes = map[Code]sentence{
	"SEEK_SET_UNKNOWN": {
		Error, "name", "SEEK_SET_KNOWN",
		"表里没有指标“{0}”",
		"the form has no indicator “{0}”",
	},
	"SEEK_SET_KNOWN": {
		Hint, "names", "",
		"有：{0}",
		"there are: {0}",
	},
	"SEEK_SET_TWICE": {
		Error, "name, number, other", "SEEK_SET_TWICE_HINT",
		"有几项指标叫“{0}”：第{1}项、第{2}项",
		"several indicators are called “{0}”: number {1}, number {2}",
	},
	"SEEK_SET_TWICE_HINT": {
		Hint, "number", "",
		"请写第几项，如“#{0}=…”",
		"say which by number: “#{0}=…”",
	},
	"SEEK_SET_VALUE": {
		Error, "row, text, target", "SEEK_SET_VALUE_HINT",
		"“{0}”不能是“{1}”：它的目标是{2}",
		"{0} can't be “{1}”: its target is {2}",
	},
	"SEEK_SET_VALUE_HINT": {
		Hint, "row, target", "",
		"请写成“{0}={1}”这样",
		"write it like “{0}={1}”",
	},
	"SEEK_SET_MONEY": {
		Error, "row, text", "SEEK_SET_MONEY_HINT",
		"“{0}”不能是“{1}”",
		"{0} can't be “{1}”",
	},
	"SEEK_SET_MONEY_HINT": {
		Hint, "row", "",
		"请写金额或占预算的百分比，如“{0}=9.5”“{0}=95%”",
		"write an amount or a rate of the budget: “{0}=9.5”, “{0}=95%”",
	},
}

// seekWords: the words that go with them.
var seekWords = map[Code]words{
	"SEEK_BEST":      {"做到最好（{0}），总分也只有{1}", "at its best ({0}) the total is only {1}"},
	"SEEK_IS_BEST":   {"已经是最好，再做也不加分", "it is at its best already"},
	"SEEK_NO_TOTAL":  {"还有别的指标没有得分，得不出总分", "other rows have no score, so there is no total"},
	"SEEK_NO_POINTS": {"没有分值", "it carries no points"},
	"SEEK_NO_RULE":   {"没有评分规则可用", "no rule scores it"},
	"SEEK_CUSTOM":    {"按算式计分，不能反过来算", "it is scored by an expression, which can't be inverted"},
	"SEEK_MANY": {
		"由几个数或几项条件组成，不能只按一个数反过来算",
		"it is made of several numbers or conditions, not of one that can be sought",
	},
	"SEEK_NO_NUMBER":   {"结果不是可以改动的数", "its outcome is not a number that can be changed"},
	"SEEK_NO_BUDGET":   {"没有全年预算数", "there is no budget"},
	"SEEK_ROW_PENDING": {"“{0}”没有得分", "{0} has no score"},
	"SEEK_ALL_BEST": {
		"能改的指标都做到最好，也只有{0}分，{1}",
		"with everything that can be changed at its best, the total is {0}, {1}",
	},
	"SEEK_EVENT": {"“{0}”一天在，就达不到", "not as long as “{0}” is there"},
	"SEEK_LIMIT": {"受限制：{0}", "held by a limit: {0}"},
}
