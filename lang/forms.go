package lang

// formCodes: mistakes in forms and in their amounts, dates and years.
var formCodes = map[Code]sentence{
	"AMOUNT_WRONG": {
		Error, "text, column", "MONEY_HINT",
		"{1}“{0}”不是数值",
		"{1}“{0}” is not a number",
	},
	"FIELD_READ": {
		Note, "text, value", "DO_CHECK_READING",
		"“{0}”按“{1}”读取",
		"“{0}” is read as {1}",
	},
	"FIELD_BLANKS": {
		Note, "amount", "DO_CHECK_READING",
		"“{0}”前后的特殊空格已去掉",
		"special blanks around “{0}” were cut off",
	},
	"MONEY_HINT": {
		Hint, "", "",
		"请写成“10.5”或“10.5万元”这样确定的金额",
		"write one certain amount, such as “10.5” or “10.5万元”",
	},
	"POINTS_HINT": {
		Hint, "", "",
		"请写成“10”或“10分”这样的分值",
		"write points such as “10” or “10分”",
	},
	"SCORE_HINT": {
		Hint, "", "",
		"请写成“9.25”或“9.25分”这样的得分",
		"write a score such as “9.25” or “9.25分”",
	},
	"SHARE_HINT": {
		Hint, "", "",
		"请写成“25”或“25%”这样的百分比",
		"write a percentage such as “25” or “25%”",
	},
	"MONEY_BRACKETS_HINT": {
		Hint, "amount", "",
		"如果是负数，请写成“{0}”；否则去掉括号",
		"if it is negative, write “{0}”; else leave the brackets out",
	},
	"MONEY_FOREIGN_HINT": {
		Hint, "", "",
		"请按人民币填写",
		"give the amount in yuan (人民币)",
	},
	"AMOUNT_LONG": {
		Error, "", "DO_ONE_VALUE",
		"数值超过200位",
		"the number has more than 200 digits",
	},
	"DATE_WRONG": {
		Error, "text, column", "DATE_HINT",
		"{1}“{0}”不是日期",
		"{1}“{0}” is not a date",
	},
	"COUNT_WRONG": {
		Error, "text", "COUNT_HINT",
		"“{0}”不是个数",
		"“{0}” is not a count",
	},
	"COUNT_HINT": {
		Hint, "", "",
		"请写成“12”这样不超过一百万的整数",
		"write a whole number of at most a million, such as “12”",
	},
	"CHOICE_WRONG": {
		Error, "text, column", "CHOICE_HINT",
		"{1}“{0}”不在可选项中",
		"{1}“{0}” is none of the words that may be written here",
	},
	"CHOICE_HINT": {
		Hint, "words", "",
		"可以写：{0}",
		"it may be: {0}",
	},
	"DATE_HINT": {
		Hint, "day", "",
		"请写成“{0}”",
		"write it as “{0}”",
	},
	"YEAR_WRONG": {
		Error, "text, column", "YEAR_HINT",
		"{1}“{0}”不是年度",
		"{1}“{0}” is not a year",
	},
	"YEAR_HINT": {
		Hint, "from, to", "",
		"请写四位数字的年度（{0}至{1}），后面可以带“年”或“年度”",
		"write the four digits of the year ({0} to {1}), with or without 年 or 年度",
	},
	"FORM_NOTHING": {
		Error, "", "DO_FILE",
		"文件里没有内容",
		"the file holds nothing",
	},
	"FORM_SEVERAL": {
		Error, "count", "DO_FILE",
		"文件里有{0}份内容，这里只应有一份",
		"the file holds {0} {0|document|documents}; it should hold one",
	},
}
