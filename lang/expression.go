package lang

// expressionCodes: mistakes in expressions, and what their names mean.
var expressionCodes = map[Code]sentence{
	"EXPR_EMPTY": {
		Error, "", "DO_EXPRESSION",
		"表达式是空的；请写条件或算式，如 points > 5",
		"the expression is empty; write a condition or a formula, such as points > 5",
	},
	"EXPR_LONG": {
		Error, "limit", "DO_EXPRESSION",
		"表达式超过{0}字节",
		"the expression has more than {0} {0|byte|bytes}",
	},
	"EXPR_DEEP": {
		Error, "limit", "DO_EXPRESSION",
		"表达式嵌套超过{0}层",
		"the expression is nested more than {0} {0|level|levels} deep",
	},
	"EXPR_SYNTAX": {
		Error, "reason", "DO_EXPRESSION",
		"表达式语法错误：{0}",
		"the expression can't be read: {0}",
	},
	"EXPR_NUMBER_UNIT": {
		Error, "number", "EXPR_NUMBER_UNIT_HINT",
		"“{0}”不是数",
		"“{0}” is no number",
	},
	"EXPR_NUMBER_UNIT_HINT": {
		Hint, "", "",
		"数后面只能有“%”“‰”，不写万、元、个等单位：金额按表的单位，一般是万元",
		"a number is followed by % or ‰ at most, and not by 万, 元 or 个: money is in the unit of the form, mostly 万元",
	},
	"EXPR_QUOTE": {
		Error, "", "DO_EXPRESSION",
		"引号没有配对",
		"a quote isn't closed",
	},
	"EXPR_EQUALS": {
		Error, "", "EXPR_EQUALS_HINT",
		"比较相等要用“==”",
		"equality is written “==”",
	},
	"EXPR_EQUALS_HINT": {
		Hint, "", "",
		"请把“=”改成“==”",
		"write “==” for “=”",
	},
	"EXPR_LITERAL": {
		Error, "text", "EXPR_LITERAL_HINT",
		"“{0}”不是数值",
		"“{0}” is not a number",
	},
	"EXPR_LITERAL_HINT": {
		Hint, "", "",
		"数值写成“12”、“0.95”或“95%”",
		"write a number as “12”, “0.95” or “95%”",
	},
	"EXPR_UNKNOWN": {
		Error, "name", "EXPR_NAMES",
		"没有名为“{0}”的变量",
		"there is no name “{0}”",
	},
	"EXPR_FUNCTION": {
		Error, "name", "EXPR_FUNCTIONS",
		"没有名为“{0}”的函数",
		"there is no function “{0}”",
	},
	"EXPR_FUNCTIONS": {
		Hint, "names", "",
		"可用的函数：{0}",
		"the functions are: {0}",
	},
	"EXPR_ARGUMENTS": {
		Error, "function, least, most, given", "DO_EXPRESSION",
		"函数“{0}”要{1}到{2}个参数，这里有{3}个",
		"function “{0}” takes {1} to {2} {2|argument|arguments}, not {3}",
	},
	"EXPR_OPERATOR": {
		Error, "operator", "DO_EXPRESSION",
		"不支持运算符“{0}”",
		"the operator “{0}” is not supported",
	},
	"EXPR_UNSUPPORTED": {
		Error, "", "EXPR_UNSUPPORTED_HINT",
		"表达式里不支持这种写法",
		"this is not supported in an expression",
	},
	"EXPR_UNSUPPORTED_HINT": {
		Hint, "", "",
		"可以用比较、四则运算、and/or/not、in、条件 ? 甲 : 乙，以及 min、max 等函数",
		"use comparisons, + - * /, and/or/not, in, condition ? a : b, and functions such as min and max",
	},
	"EXPR_TYPE": {
		Error, "expected, found", "DO_EXPRESSION",
		"这里应是{0}，却是{1}",
		"expected {0}, found {1}",
	},
	"EXPR_COMPARED": {
		Error, "type, other", "DO_EXPRESSION",
		"{0}和{1}不能比较",
		"{0} and {1} don't compare",
	},
	"EXPR_BRANCHES": {
		Error, "type, other", "DO_EXPRESSION",
		"两个分支一个是{0}，一个是{1}",
		"one branch is {0}, the other {1}",
	},
	"EXPR_YIELDS": {
		Error, "found, expected", "DO_EXPRESSION",
		"表达式得出的是{0}，这里应是{1}",
		"the expression yields {0}; it should yield {1}",
	},
	"EXPR_IN": {
		Error, "", "EXPR_IN_HINT",
		"“in”的右边应是列表，列表里只能是常量",
		"write a list of constants to the right of “in”",
	},
	"EXPR_IN_HINT": {
		Hint, "", "",
		`例如 level2 in ["数量指标", "质量指标"]`,
		`such as level2 in ["数量指标", "质量指标"]`,
	},
	"EXPR_DIGITS": {
		Error, "limit", "DO_EXPRESSION",
		"小数位数应在0到{0}之间",
		"digits run from 0 to {0}",
	},
	"EXPR_VALUE_ABSENT": {
		Error, "name", "DO_EXPRESSION",
		"“{0}”没有值",
		"“{0}” has no value",
	},
	"DIVISION_BY_ZERO": {
		Error, "", "DO_EXPRESSION",
		"除数为0",
		"division by zero",
	},
	"EXPR_ROWS_NESTED": {
		Error, "function", "DO_EXPRESSION",
		"“{0}”已在逐行计算之中，不能再套一层",
		"“{0}” goes through the rows within a function that does so already",
	},
	"EXPR_NO_ROWS": {
		Error, "function", "DO_EXPRESSION",
		"“{0}”没有可以计算的行",
		"“{0}” has no rows to compute",
	},
	"EXPR_DATE_WRONG": {
		Error, "", "DATE_HINT",
		"date 里应写一个日期",
		"date takes a literal day",
	},
	"EXPR_UNEXPECTED": {
		Error, "text", "DO_EXPRESSION",
		"表达式里这个地方不该有“{0}”",
		"the expression can't have “{0}” in this place",
	},
	"EXPR_ENDS": {
		Error, "", "DO_EXPRESSION",
		"表达式没有写完，或括号没有配对",
		"the expression isn't finished, or a bracket isn't closed",
	},
	"EXPR_UNQUOTED": {
		Hint, "text, names", "",
		`文字要加引号："{0}"。可以用的名称：{1}`,
		`write a text in quotes: "{0}". The names are: {1}`,
	},
	"EXPR_NAMES": {
		Hint, "names", "",
		"可以用的名称：{0}",
		"the names are: {0}",
	},
}

// expressionWords: the words that go with them.
var expressionWords = map[Code]words{
	"EXPR_ABSENT":       {"空值", "nothing"},
	"EXPR_BOOL":         {"是非判断", "a truth value"},
	"EXPR_NUMBER":       {"数值", "a number"},
	"EXPR_TEXT":         {"文本", "a text"},
	"EXPR_LIST":         {"列表", "a list"},
	"EXPR_DATE":         {"日期", "a date"},
	"FUNCTION_MIN":      {"其中最小的数", "the least of the numbers"},
	"FUNCTION_MAX":      {"其中最大的数", "the greatest of the numbers"},
	"FUNCTION_SUM":      {"这些数之和", "the sum of the numbers"},
	"FUNCTION_ABS":      {"绝对值", "the number without its sign"},
	"FUNCTION_FLOOR":    {"不大于它的整数", "the whole number at or below it"},
	"FUNCTION_CEIL":     {"不小于它的整数", "the whole number at or above it"},
	"FUNCTION_ROUND":    {"四舍五入到几位小数（不写为0位）", "rounded half up, to so many digits (0 unless given)"},
	"FUNCTION_HAS":      {"有没有这个值", "whether the value is there"},
	"FUNCTION_LENGTH":   {"文字的字数", "how many characters a text has"},
	"FUNCTION_DATE":     {"写明的一天", "a day that is written out"},
	"FUNCTION_DAYS":     {"从前一天到后一天的天数，早于为负", "days from the first day to the second; negative when it is earlier"},
	"FUNCTION_COUNT_IF": {"全表有几行符合条件", "how many rows of the form the condition holds for"},
	"FUNCTION_SUM_IF":   {"符合条件的各行之和", "the sum over the rows that the condition holds for"},
	"FUNCTION_MIN_IF":   {"符合条件的各行中最小的", "the least over the rows that the condition holds for"},
	"FUNCTION_MAX_IF":   {"符合条件的各行中最大的", "the greatest over the rows that the condition holds for"},
}
