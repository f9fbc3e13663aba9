package lang

// cellCodes: what the reader of cells notes, and how a cell is said.
var cellCodes = map[Code]sentence{
	"CELL_STOP": {
		Note, "", "DO_CHECK_READING",
		"末尾的标点不属于数值",
		"the punctuation at the end is not part of the value",
	},
	"CELL_LONG": {
		Note, "", "DO_CHECK_READING",
		"内容过长，按文字处理",
		"the cell is too long and is taken as text",
	},
	"CELL_BRACKETS": {
		Note, "", "DO_CHECK_READING",
		"全角括号按区间的端点处理",
		"full-width brackets are taken as the ends of an interval",
	},
	"CELL_ZERO_WORD": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”按目标为0处理",
		"“{0}” is taken as a target of 0",
	},
	"CELL_DOUBLED": {
		Note, "", "DO_CHECK_READING",
		"比较符号写了两次",
		"the comparator is written twice",
	},
	"CELL_UNIT_DOUBLED": {
		Note, "unit", "DO_CHECK_READING",
		"单位“{0}”写了两次",
		"the unit {0} is written twice",
	},
	"CELL_COMMAS": {
		Note, "", "DO_CHECK_READING",
		"数字间的逗号不是每三位一个，按几项处理",
		"the commas between the digits don't group them by three; they are taken to divide several facts",
	},
	"CELL_SHARE_OF": {
		Note, "whole", "DO_CHECK_READING",
		"按占“{0}”的比例处理",
		"taken as a share of “{0}”",
	},
	"CELL_CLOCK_UNREAD": {
		Note, "time", "DO_CHECK_READING",
		"时刻“{0}”没有采用，按当日处理",
		"the time of day “{0}” isn't used; the day is",
	},
	"CELL_LOOKALIKE": {
		Note, "", "DO_CHECK_READING",
		"由两个符号合成一个比较符号",
		"two signs are read as one comparator",
	},
	"CELL_LOOKALIKE_MINUS": {
		Note, "", "DO_CHECK_READING",
		"数字前的横线按负号处理",
		"the dash before the number is taken as a minus",
	},
	"CELL_BLANKS": {
		Note, "", "DO_CHECK_READING",
		"数字中间的空格已略过",
		"blanks inside the number were ignored",
	},
	"CELL_TWO_DASHES": {
		Note, "number", "DO_CHECK_READING",
		"两个短横中的后一个按负号处理，即{0}",
		"the second of the two dashes is taken for the minus of {0}",
	},
	"CELL_REVERSED": {
		Note, "", "DO_CHECK_READING",
		"范围的两端写反了，已调换",
		"the ends of the range are reversed and were swapped",
	},
	"CELL_NOUN": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”不在单位表中，按量词处理",
		"“{0}” is not in the table of units and is read as a counting noun",
	},
	"CELL_WIDTH": {
		Note, "", "DO_CHECK_READING",
		"全角字符按半角处理",
		"full-width characters are read as ordinary ones",
	},
	"CELL_LINES": {
		Note, "", "DO_CHECK_READING",
		"换行已略过",
		"line breaks were ignored",
	},
	"CELL_UNIT_ALONE": {
		Note, "unit", "DO_FILL",
		"只有单位“{0}”，没有数值",
		"“{0}” is a unit without a number",
	},
	"CELL_CURRENCY_SIGN": {
		Note, "sign, unit", "DO_CHECK_READING",
		"“{0}”按{1}处理",
		"“{0}” is taken as {1}",
	},
	"CELL_SLASH": {
		Note, "fraction", "DO_CHECK_READING",
		"按分数{0}处理，不是日期",
		"taken as the fraction {0}, not as a date",
	},
	"CELL_NEIGHBOURS": {
		Note, "low, high", "DO_CHECK_READING",
		"相邻数字按约数{0}至{1}处理",
		"two neighbouring digits are taken as about {0} to {1}",
	},
	"CELL_FEW": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”只说出数量级",
		"“{0}” only says the order of magnitude",
	},
	"CELL_SCALE_LETTER": {
		Note, "letter, factor", "DO_CHECK_READING",
		"“{0}”按{1}倍处理",
		"“{0}” is taken as times {1}",
	},
	"CELL_UNIT_AMBIGUOUS": {
		Note, "unit, taken, other", "DO_UNIT",
		"“{0}”按{1}处理，也可能是{2}",
		"“{0}” is taken as {1} and may be {2}",
	},
	"CELL_DAY_AMBIGUOUS": {
		Note, "", "DO_CHECK_READING",
		"按天数处理，也可能是某月的一日",
		"taken as a number of days, and may be a day of a month",
	},
	"CELL_TIMES_MORE": {
		Note, "times, multiple", "DO_CHECK_READING",
		"提高{0}倍按原来的{1}倍处理",
		"{0} {0|time|times} more is taken as {1} {1|time|times} as much",
	},
	"CELL_TIMES_LESS": {
		Note, "", "DO_CHECK_READING",
		"减少若干倍没有确定的含义",
		"a decrease by a multiple has no clear meaning",
	},
	"CELL_COUNTED": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”按计数的对象处理",
		"“{0}” is read as what is counted",
	},
	"CELL_STRICT_AND_NOT": {
		Note, "comparator", "DO_CHECK_READING",
		"比较词前后不一致，按含本数的“{0}”处理",
		"the comparators disagree; the inclusive “{0}” is taken",
	},
	"CELL_UNIT_BRACKETS": {
		Note, "unit", "DO_CHECK_READING",
		"单位“{0}”取自括号内",
		"the unit {0} is taken from the brackets",
	},
	"CELL_REMARK": {
		Note, "text", "DO_CHECK_READING",
		"括号内的“{0}”按备注处理",
		"“{0}” in brackets is taken as a remark",
	},
	"CELL_PERCENT_SHARED": {
		Note, "", "DO_CHECK_READING",
		"前一个数与后一个数共用百分号",
		"the first number shares the second's percent sign",
	},
	"CELL_SCALE_SHARED": {
		Note, "value", "DO_CHECK_READING",
		"前一个数与后一个数共用万、亿，按{0}处理",
		"the first number shares the second's 万 or 亿 and is read as {0}",
	},
	"CELL_VARIABLE": {
		Note, "letter", "DO_CHECK_READING",
		"“{0}”代表该数值",
		"“{0}” stands for the value",
	},
	"CELL_SUBJECT": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”按指标名称处理",
		"“{0}” names what is measured",
	},
	"CELL_MONTH_BEFORE": {
		Note, "day", "DO_CHECK_READING",
		"按当月底前（{0}）处理，也可能是该月开始之前",
		"taken as by the end of the month ({0}); it may be before the month",
	},
	"CELL_STRICT_BEFORE": {
		Note, "", "DO_CHECK_READING",
		"也可按不含当日处理",
		"the day itself may be meant not to belong",
	},
	"CELL_PERIOD_UNSAID": {
		Note, "period", "DO_CHECK_READING",
		"没有写明哪个{0}，按每{0}处理",
		"the {0} isn't specified; every one is meant",
	},
	"CELL_DAY_BARE": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”后面没有“日”，按日期处理",
		"“{0}” lacks 日 at its end and is taken as a day",
	},
	"CELL_PLUS": {
		Note, "", "DO_CHECK_READING",
		"“+”按“余”处理",
		"“+” is taken as somewhat more",
	},
	"CELL_BEYOND": {
		Note, "words", "DO_CHECK_READING",
		"“{0}”后面的数按相差的多少处理，也可能是{0}的数值本身",
		"the number behind “{0}” is taken as the difference; it may be the level itself",
	},
	"CELL_DEADLINE": {
		Note, "date", "DO_CHECK_READING",
		"另有完成时限{0}",
		"there is a deadline too, {0}",
	},
	"CELL_PERIOD": {
		Note, "from, to", "DO_CHECK_READING",
		"数值属于{0}至{1}",
		"the value is for {0} to {1}",
	},
	"CELL_PER_NUMBER": {
		Note, "unit", "DO_CHECK_READING",
		"按每{0}计，已换算",
		"counted per {0}, and divided",
	},
	"CELL_UNIT_LEFT_OUT": {
		Note, "", "DO_CHECK_READING",
		"没有写明数值的单位",
		"the unit of the number is left out",
	},
	"CELL_OVER_YEAR": {
		Note, "", "DO_CHECK_READING",
		"起止月份跨年",
		"the months run over the end of a year",
	},
	"CELL_SHORT_YEAR": {
		Note, "year", "DO_CHECK_READING",
		"年份只有两位，按{0}年处理",
		"the year has two digits and is taken as {0}",
	},
	"CELL_CONTRADICTORY": {
		Note, "", "DO_CHECK_READING",
		"两个条件不能同时满足",
		"the two conditions can't both hold",
	},
	"CELL_PERCENT_WORD": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”按%处理",
		"“{0}” is taken as %",
	},
	"CELL_MAY_BE_DATE": {
		Note, "", "DO_CHECK_READING",
		"也可能是月和日",
		"it may be a month and a day",
	},
	"CELL_MAY_BE_DAY": {
		Note, "day", "DO_CHECK_READING",
		"按数值处理，也可能是{0}这一天",
		"taken as a number; it may be the day {0}",
	},
	"CELL_MAY_BE_YEARS": {
		Note, "from, to", "DO_CHECK_READING",
		"按数值处理，也可能是{0}年至{1}年",
		"taken as numbers; they may be the years {0} to {1}",
	},
	"CELL_UNIT_SHARED": {
		Note, "number, unit", "DO_CHECK_READING",
		"“{0}”没有单位，与后一项同为{1}",
		"“{0}” has no unit and is taken for {1}, as what follows",
	},
	"CELL_GRADE_LETTERS": {
		Note, "text, grade", "DO_CHECK_READING",
		"“{0}”按等级{1}处理",
		"“{0}” is taken as the grade {1}",
	},
	"CELL_FROM": {
		Note, "date", "DO_CHECK_READING",
		"起点为“{0}”",
		"it starts at “{0}”",
	},
	"CELL_SPREADSHEET_ERROR": {
		Note, "text", "DO_FILL",
		"“{0}”是电子表格的公式错误，不是填写的内容",
		"“{0}” is a spreadsheet error or formula, not a value",
	},
	"CELL_PLACEHOLDER": {
		Note, "text", "DO_FILL",
		"“{0}”像是模板里还没有填写的空位",
		"“{0}” looks like a template's blank that wasn't filled in",
	},
	"CELL_EXAMPLE": {
		Note, "text", "DO_FILL",
		"“{0}”像是模板里的示例",
		"“{0}” looks like a template's example",
	},
	"CELL_CLAUSE": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”是对数值的说明",
		"“{0}” adds to the value",
	},
	"CELL_REFERENCE": {
		Note, "text", "DO_FILL",
		"“{0}”只说明内容在哪里，本身没有数值",
		"“{0}” refers to content elsewhere and is not a value",
	},
	"CELL_VAGUE": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”只说程度，没有数值",
		"“{0}” names a degree, not a value",
	},
	"CELL_SHARE_WORD": {
		Note, "word", "DO_CHECK_READING",
		"“{0}”没有说明是多少",
		"“{0}” doesn't say how much that is",
	},
	"CELL_FINANCIAL_UNREAD": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”像大写金额，却不合写法，没有读出数来",
		"“{0}” looks like an amount in financial numerals but isn't well formed; no number was read",
	},
	"CELL_FINANCIAL": {
		Note, "text, value", "DO_CHECK_READING",
		"“{0}”不是规范的大写数字，按{1}处理",
		"“{0}” is no well-formed financial numeral and is taken as {1}",
	},
	"CELL_NEGATIVE_COUNT": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”是负的数量",
		"“{0}” is a negative count",
	},
	"CELL_MONTHS_UNSAID": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”没有说明是哪个月",
		"“{0}” doesn't state which months",
	},
	"CELL_GAP": {
		Note, "text", "DO_FILL",
		"“{0}”像是没有填写的空位",
		"“{0}” looks like a gap that wasn't filled in",
	},
	"CELL_RECENT": {
		Note, "", "DO_CHECK_READING",
		"按接近该时长处理，也可能是最近的这段时间",
		"taken as nearly that long; the most recent stretch of that length may be meant",
	},
	"CELL_CLOCK_HOUR": {
		Note, "", "DO_CHECK_READING",
		"“点”按计数处理，也可能是钟点",
		"“点” is taken for what is counted and may be an hour of the day",
	},
	"CELL_RANGE_AND_MORE": {
		Note, "", "DO_CHECK_READING",
		"范围后面的“以上”没有采用，按两端之间处理",
		"what follows the range asks for more; the range itself is taken",
	},
	"CELL_WRAPPED": {
		Note, "", "DO_CHECK_READING",
		"外面的引号或括号已略过",
		"the quotes or brackets around the value were ignored",
	},
	"CELL_LETTER_O": {
		Note, "letter", "DO_CHECK_READING",
		"字母“{0}”按数字0处理",
		"the letter {0} is taken for the digit 0",
	},
	"CELL_CLOCK": {
		Note, "", "DO_CHECK_READING",
		"按比例处理，不是时刻",
		"taken as a ratio, not as a time of day",
	},
	"CELL_SPOKEN_DIGIT": {
		Note, "digit, value, other", "DO_CHECK_READING",
		"“{0}”按{1}处理，也可能是{2}",
		"“{0}” is taken as {1} and may be {2}",
	},
	"CELL_SCALE_OR_UNIT": {
		Note, "scale, unit", "DO_CHECK_READING",
		"“{0}”按数的一部分处理，也可能属于单位“{1}”",
		"“{0}” is taken for a part of the number and may belong to the unit {1}",
	},
	"CELL_HEAD_SHARED": {
		Note, "text", "DO_CHECK_READING",
		"前面的“{0}”也适用于本项",
		"“{0}” before the first item is taken for this one too",
	},
	"CELL_STRETCH_LIMITS": {
		Note, "text, from, to", "DO_CHECK_READING",
		"“{0}”没有写明起止，按{1}至{2}处理",
		"“{0}” doesn't state its limits; {1} to {2} is assumed",
	},
	"CELL_LUNAR_MONTH": {
		Note, "text, month", "DO_CHECK_READING",
		"“{0}”按公历{1}月处理，也可能指农历",
		"“{0}” is taken as month {1} of the solar calendar; the lunar one may be meant",
	},
	"CELL_STRETCH_BEFORE": {
		Note, "day", "DO_CHECK_READING",
		"按该时段的末日（{0}）前处理，也可能是该时段开始之前",
		"taken as by the end of the stretch ({0}); it may be before it begins",
	},
	"CELL_MONTH_OF_QUARTER": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”中的月份按季度内的第几个月处理",
		"the month in “{0}” is one of the quarter's three",
	},
	"CELL_PER_SEVERAL": {
		Note, "unit, other", "DO_CHECK_READING",
		"按每{0}每{1}计，也可能是分别按每{0}、每{1}计",
		"taken as per {0} and per {1} together; it may be per each of them alone",
	},
	"CELL_LIST_HEAD": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”适用于后面各项",
		"“{0}” is said of all items that follow",
	},
	"ACTUAL_NONE_IS_ZERO": {
		Note, "actual", "DO_CHECK_READING",
		"目标为0，实际完成值“{0}”按0处理",
		"the target is 0, and the actual “{0}” is read as 0",
	},
	"ACTUAL_TAKEN_AS_DAY": {
		Note, "actual, day", "DO_CHECK_READING",
		"目标是期限，实际完成值“{0}”按日期{1}处理",
		"the target is a deadline, and the actual “{0}” is read as the day {1}",
	},
	"ACTUAL_PER_UNSAID": {
		Note, "actual, unit", "DO_CHECK_READING",
		"实际完成值“{0}”没有写明每{1}，按目标处理",
		"the actual “{0}” doesn't say what it is counted per; per {1} is assumed, as in the target",
	},
	"ACTUAL_CHANGE_UNSAID": {
		Note, "actual, target", "DO_CHECK_READING",
		"实际完成值“{0}”没有写明增减，按目标“{1}”的方向处理",
		"the actual “{0}” doesn't say that it is a change, and is read like the target “{1}”",
	},
	"ACTUAL_SIGN_OF_FALL": {
		Note, "actual", "DO_ONE_VALUE",
		"目标是下降，实际完成值“{0}”又带负号：是下降，还是上升？",
		"the target is a fall and the actual “{0}” has a minus: a fall or a rise?",
	},
	"ACTUAL_ONE_OF_SEVERAL": {
		Note, "actual, value", "DO_CHECK_READING",
		"实际完成值“{0}”写了多项，取与目标单位一致的{1}",
		"the actual “{0}” states several values; the one in the target's unit is {1}",
	},
	"UNIT_MISSING": {
		Note, "actual, unit", "DO_UNIT",
		"实际完成值“{0}”没有单位，按目标的单位“{1}”处理",
		"the actual “{0}” has no unit and is read in the target's, {1}",
	},
	"SCALE_UNSAID": {
		Note, "actual, small, large", "DO_UNIT",
		"实际完成值“{0}”没有单位，可能是{1}，也可能是{2}，请写明单位",
		"the actual “{0}” has no unit: it may be {1} or {2}; please write it",
	},
	"UNIT_ALIKE": {
		Note, "unit, target_unit", "DO_CHECK_READING",
		"实际完成值的单位“{0}”与目标的“{1}”按同一事物处理",
		"the actual's unit {0} and the target's {1} are taken as the same",
	},
	"FRACTION_FOR_PERCENT": {
		Note, "actual", "DO_CHECK_READING",
		"实际完成值“{0}”没有百分号：是表格里的小数，还是漏写了单位？",
		"the actual “{0}” has no percent sign: a fraction from a spreadsheet, or a unit left out?",
	},
	"ACTUAL_REPEATS_COMPARATOR": {
		Note, "actual, value", "DO_CHECK_READING",
		"实际完成值“{0}”重复了比较符号，按{1}处理",
		"the actual “{0}” repeats a comparator and is read as {1}",
	},
	"ACTUAL_OTHER_WAY": {
		Note, "actual, target", "DO_ONE_VALUE",
		"实际完成值“{0}”只给出界限，方向与目标“{1}”相反，看不出是多少",
		"the actual “{0}” only gives a bound in the direction opposite to the target “{1}”, not a value",
	},
	"CELL_YEAR": {
		Note, "year", "DO_CHECK_READING",
		"日期没有年份，按表的年度{0}年补上",
		"the date has no year and takes the form's, {0}",
	},
	"COVERS_RESIDUAL": {
		Note, "", "DO_CHECK_READING",
		"有没有读懂的内容，不能判断",
		"part of it wasn't understood",
	},
	"COVERS_MISSING": {
		Note, "", "DO_CHECK_READING",
		"没有实际完成值",
		"there is no actual",
	},
	"COVERS_UNITS": {
		Note, "target, actual", "DO_CHECK_READING",
		"“{0}”与“{1}”不能比较",
		"“{0}” and “{1}” don't compare",
	},
	"COVERS_OPPOSITE": {
		Note, "target, actual", "DO_CHECK_READING",
		"“{1}”与“{0}”的增减方向相反",
		"“{1}” goes in the opposite direction of “{0}”",
	},
	"COVERS_AMBIGUOUS": {
		Note, "actual", "DO_CHECK_READING",
		"“{0}”有不止一种读法",
		"“{0}” has more than one reading",
	},
	"COVERS_WORDS": {
		Note, "text", "DO_CHECK_READING",
		"“{0}”是文字，不是数值",
		"“{0}” is words, not a number",
	},
	"COVERS_APPROXIMATE": {
		Note, "actual", "DO_CHECK_READING",
		"“{0}”是约数，跨在目标两侧",
		"“{0}” is approximate and lies on both sides of the target",
	},
	"COVERS_DIRECTION": {
		Note, "target", "DO_CHECK_READING",
		"目标“{0}”没有写明方向",
		"the target “{0}” doesn't say which way is good",
	},
	"COVERS_YEAR": {
		Note, "", "DO_CHECK_READING",
		"日期缺少年份",
		"a date has no year",
	},
	"COVERS_ORDER": {
		Note, "grade, other", "DO_CHECK_READING",
		"没有规定“{0}”与“{1}”的高低",
		"no scale says which of {0} and {1} is better",
	},
	"COVERS_NO_TARGET": {
		Note, "", "DO_CHECK_READING",
		"没有目标值",
		"there is no target",
	},
	"UNIT_MISMATCH": {
		Finding, "row, target, actual", "DO_UNITS_ALIKE",
		"“{0}”的目标“{1}”与实际完成值“{2}”单位不同，无法比较",
		"the target “{1}” and the actual “{2}” of “{0}” are in units that don't compare",
	},
	"CHANGE_OPPOSITE": {
		Finding, "row, target, actual", "DO_LIKE_TARGET",
		"“{0}”的实际完成值“{2}”与目标“{1}”的增减方向相反",
		"the actual “{2}” of “{0}” goes in the opposite direction of its target “{1}”",
	},
	"CHANGE_FOR_LEVEL": {
		Finding, "row, target, actual", "DO_LIKE_TARGET",
		"“{0}”的目标“{1}”是达到的水平，实际完成值“{2}”是增减多少，无法比较",
		"the target “{1}” of “{0}” is a level and the actual “{2}” a change, so they don't compare",
	},
	"CHANGE_UNLIKE": {
		Finding, "row, target, actual", "DO_LIKE_TARGET",
		"“{0}”的目标“{1}”与实际完成值“{2}”一个是增减多少，一个是多少倍，无法比较",
		"of the target “{1}” and the actual “{2}” of “{0}” one is a change and one a multiple, so they don't compare",
	},
	"DATE_FOR_NUMBER": {
		Finding, "row, target, actual", "DO_LIKE_TARGET",
		"“{0}”的目标“{1}”不是日期，实际完成值“{2}”是日期，无法比较",
		"the target “{1}” of “{0}” is no date and the actual “{2}” is one, so they don't compare",
	},
	"NUMBER_FOR_DATE": {
		Finding, "row, target, actual", "DO_DATE",
		"“{0}”的目标“{1}”是日期，实际完成值“{2}”不是；请填写完成的日期",
		"the target “{1}” of “{0}” is a date and the actual “{2}” isn't; give the day it was done",
	},
	"DATES_RECUR": {
		Finding, "row, target, actual", "DO_DATE",
		"“{0}”的目标“{1}”与实际完成值“{2}”不是同样按期重复的日期，无法比较；请照目标的写法填写完成的日期",
		"the target “{1}” and the actual “{2}” of “{0}” don't recur in the same way, so they don't compare; write the " +
			"day it was done as the target is written",
	},
	"RECURS_IN_YEAR": {
		Note, "day", "DO_CHECK_READING",
		"“{0}”每年一次，按本表年度的日期处理",
		"“{0}” recurs each year and is taken in the year of the form",
	},
	"RATIO_UNLIKE": {
		Finding, "row, target, actual", "DO_LIKE_TARGET",
		"“{0}”的目标“{1}”与实际完成值“{2}”只有一个是比例，无法比较",
		"of the target “{1}” and the actual “{2}” of “{0}” only one is a ratio, so they don't compare",
	},
	"PER_UNLIKE": {
		Finding, "row, target, actual", "DO_UNITS_ALIKE",
		"“{0}”的目标“{1}”与实际完成值“{2}”不是按同一对象计的，无法比较",
		"the target “{1}” and the actual “{2}” of “{0}” are counted by different things, so they don't compare",
	},
}

// cellWords: the words that go with them.
var cellWords = map[Code]words{
	"PART_COMPARATOR":        {"比较", "comparator"},
	"PART_NUMBER":            {"数值", "number"},
	"PART_UNIT":              {"单位", "unit"},
	"PART_APPROX":            {"约数", "approximation"},
	"PART_DATE":              {"日期", "date"},
	"PART_ITEM":              {"一项", "fact"},
	"PART_TEXT":              {"文字", "words"},
	"PART_QUALIFIER":         {"限定", "qualifier"},
	"PART_CHANGE":            {"变化", "change"},
	"PART_PER":               {"每", "per"},
	"PART_RESIDUAL":          {"没有读懂", "not understood"},
	"WORDS_NONE":             {"没有内容", "nothing"},
	"WORDS_TEXT":             {"文字", "a text"},
	"WORDS_GRADE":            {"等次“{0}”", "level {0}"},
	"WORDS_GRADE_UP":         {"等次“{0}”及以上", "level {0} or better"},
	"WORDS_GRADE_DOWN":       {"等次“{0}”及以下", "level {0} or worse"},
	"WORDS_AGAINST":          {"{0}（与{1}比）", "{0} against {1}"},
	"WORDS_TIMES":            {"为原来的：{0}", "multiplied: {0}"},
	"WORDS_LIST":             {"{0}项内容", "{0} {0|fact|facts}"},
	"WORDS_BARE":             {"{0}，没有比较符号", "{0}, without a comparator"},
	"WORDS_EQUAL":            {"等于{0}", "equal to {0}"},
	"WORDS_AT_LEAST":         {"不少于{0}", "at least {0}"},
	"WORDS_MORE":             {"多于{0}", "more than {0}"},
	"WORDS_AT_MOST":          {"不超过{0}", "at most {0}"},
	"WORDS_LESS":             {"少于{0}", "less than {0}"},
	"WORDS_WITHIN":           {"{0}至{1}", "{0} to {1}"},
	"WORDS_WITHIN_OPEN":      {"多于{0}且少于{1}", "more than {0} and less than {1}"},
	"WORDS_WITHIN_HIGH_OPEN": {"不少于{0}且少于{1}", "at least {0} and less than {1}"},
	"WORDS_WITHIN_LOW_OPEN":  {"多于{0}且不超过{1}", "more than {0} and at most {1}"},
	"WORDS_OVER":             {"比{0}略多，没有比较符号", "somewhat over {0}, without a comparator"},
	"WORDS_NEARLY":           {"接近{0}，没有比较符号", "nearly {0}, without a comparator"},
	"WORDS_ABOUT":            {"大约：{0}", "about: {0}"},
	"WORDS_BY":               {"不晚于{0}", "by {0}"},
	"WORDS_BEFORE":           {"早于{0}", "before {0}"},
	"WORDS_FROM":             {"{0}起", "from {0} on"},
	"WORDS_AFTER":            {"晚于{0}", "after {0}"},
	"WORDS_RISE":             {"增加{0}", "a rise of {0}"},
	"WORDS_FALL":             {"减少{0}", "a fall of {0}"},
}
