package lang

// cells: what is said about a cell: notes of the reader.
var cells = map[Code]entry{
	"CELL_STOP":      {"末尾的句号不属于数值", "the full stop at the end is no part of the value"},
	"CELL_LONG":      {"内容过长，按文字处理", "the cell is too long and is taken as text"},
	"CELL_BRACKETS":  {"全角括号按区间的端点处理", "full-width brackets are taken as the ends of an interval"},
	"CELL_ZERO_WORD": {"“{0}”按目标为0处理", "“{0}” is taken as a target of 0"},
	"CELL_DOUBLED":   {"比较符号写了两次", "the comparator stands twice"},
	"CELL_LOOKALIKE": {"由两个符号合成一个比较符号", "two signs are taken as one comparator"},
	"CELL_BLANKS":    {"数字中间的空格已略过", "blanks inside the number were passed over"},
	"CELL_REVERSED":  {"范围的两端写反了，已调换", "the ends of the range stand in reverse and were swapped"},
	"CELL_NOUN":      {"“{0}”不在单位表中，按量词处理", "“{0}” is not in the table of units and is taken as a counting noun"},

	"UNIT_MISSING":              {"实际完成值“{0}”没有单位，按目标的单位“{1}”处理", "the actual “{0}” has no unit and is read in the target's, {1}"},
	"UNIT_ALIKE":                {"实际完成值的单位“{0}”与目标的“{1}”按同一事物处理", "the actual's unit {0} and the target's {1} are taken to count the same"},
	"FRACTION_FOR_PERCENT":      {"实际完成值“{0}”没有百分号：是表格里的小数，还是漏写了单位？", "the actual “{0}” has no percent sign: a fraction from a spreadsheet, or a unit left out?"},
	"ACTUAL_REPEATS_COMPARATOR": {"实际完成值“{0}”重复了比较符号，按{1}处理", "the actual “{0}” repeats a comparator and is read as {1}"},

	"CELL_YEAR":       {"日期没有年份，按表的年度{0}年补上", "the date has no year and takes the form's, {0}"},
	"PART_COMPARATOR": {"比较", "comparator"},
	"PART_NUMBER":     {"数值", "number"},
	"PART_UNIT":       {"单位", "unit"},
	"PART_APPROX":     {"约数", "approximation"},
	"PART_DATE":       {"日期", "date"},
	"PART_ITEM":       {"一项", "fact"},
	"PART_TEXT":       {"文字", "words"},
	"PART_QUALIFIER":  {"限定", "qualifier"},

	"WORDS_NONE":     {"没有内容", "nothing"},
	"WORDS_TEXT":     {"文字", "a text"},
	"WORDS_GRADE":    {"等次“{0}”", "level {0}"},
	"WORDS_LIST":     {"{0}项内容", "{0} facts"},
	"WORDS_BARE":     {"{0}，没有比较符号", "{0}, without a comparator"},
	"WORDS_EQUAL":    {"等于{0}", "equal to {0}"},
	"WORDS_AT_LEAST": {"不少于{0}", "at least {0}"},
	"WORDS_MORE":     {"多于{0}", "more than {0}"},
	"WORDS_AT_MOST":  {"不超过{0}", "at most {0}"},
	"WORDS_LESS":     {"少于{0}", "less than {0}"},
	"WORDS_WITHIN":   {"从{0}到{1}", "from {0} to {1}"},
	"WORDS_RISE":     {"增加{0}", "a rise of {0}"},
	"WORDS_FALL":     {"减少{0}", "a fall of {0}"},
	"CELL_RESIDUAL":  {"没有读懂“{0}”", "not understood: “{0}”"},
}
