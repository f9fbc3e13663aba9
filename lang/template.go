package lang

// templateCodes: what is wrong with a template.
var templateCodes = map[Code]sentence{
	"TEMPLATE_FORMAT": {
		Error, "", "TEMPLATE_FORMAT_HINT",
		"模板既不是 docx，也不是 xlsx",
		"the template is neither a .docx nor an .xlsx",
	},
	"TEMPLATE_FORMAT_HINT": {
		Hint, "", "",
		"用 Word 或 WPS 另存为 .docx，用 Excel 另存为 .xlsx",
		"save it as .docx in Word or WPS, or as .xlsx in Excel",
	},
	"TEMPLATE_LARGE": {
		Error, "copies", "DO_FILE",
		"按这个模板要重复的内容太多（超过{0}次），可能是列表里又套了自身",
		"the template repeats too much, more than {0} {0|time|times}; a list may stand within itself",
	},
	"TEMPLATE_FIELD_UNKNOWN": {
		Error, "field", "DO_FILE",
		"没有“{0}”这个字段",
		"there is no field “{0}”",
	},
	"TEMPLATE_FIELD_WITHIN": {
		Hint, "start, end", "",
		"它要写在 {0} 和 {1} 之间",
		"it has to stand between {0} and {1}",
	},
	"TEMPLATE_FIELDS_KNOWN": {
		Hint, "fields", "",
		"这里可以用：{0}",
		"the fields here are: {0}",
	},
	"TEMPLATE_NO_LIST": {
		Error, "field", "TEMPLATE_NO_LIST_HINT",
		"“{0}”只有一个值，不能逐项重复",
		"“{0}” is a single value and can't be repeated",
	},
	"TEMPLATE_NO_LIST_HINT": {
		Hint, "condition", "",
		"要在有内容时才写，用 {0}",
		"to write something only where it has a value, use {0}",
	},
	"TEMPLATE_IS_LIST": {
		Error, "field", "TEMPLATE_IS_LIST_HINT",
		"“{0}”里有多项内容，不能直接写出",
		"“{0}” holds several fields and can't be written by itself",
	},
	"TEMPLATE_IS_LIST_HINT": {
		Hint, "section, fields", "",
		"写成 {0}，里面可以用：{1}",
		"write {0}; within it the fields are: {1}",
	},
	"TEMPLATE_BRACES": {
		Error, "", "TEMPLATE_BRACES_HINT",
		"“{{”后面没有“}}”",
		"“{{” has no “}}” behind it",
	},
	"TEMPLATE_BRACES_HINT": {
		Hint, "", "",
		"一个字段写在同一段、同一行里，用半角大括号",
		"a field stands within one paragraph and one line, in plain braces",
	},
	"TEMPLATE_OPEN": {
		Error, "start", "TEMPLATE_OPEN_HINT",
		"{0} 没有结束",
		"{0} has no end",
	},
	"TEMPLATE_OPEN_HINT": {
		Hint, "end", "",
		"在要重复的内容后面写 {0}；在表格里，两个都写在同一张表里",
		"write {0} behind what it is about; in a table, both have to be in the same table",
	},
	"TEMPLATE_CLOSES_NOTHING": {
		Error, "end", "TEMPLATE_CLOSES_NOTHING_HINT",
		"{0} 前面没有对应的开始",
		"{0} has nothing before it that it would close",
	},
	"TEMPLATE_CLOSES_NOTHING_HINT": {
		Hint, "start", "",
		"在前面写 {0}；在表格里，两个都写在同一张表里",
		"write {0} before it; in a table, both have to be in the same table",
	},
	"TEMPLATE_CLOSES_OTHER": {
		Error, "end, start", "TEMPLATE_CLOSES_OTHER_HINT",
		"{0} 与前面的 {1} 不对应",
		"{0} doesn't match {1} before it",
	},
	"TEMPLATE_CLOSES_OTHER_HINT": {
		Hint, "end", "",
		"先写 {0}",
		"write {0} first",
	},
	"TEMPLATE_CROSSES": {
		Error, "end, start", "TEMPLATE_CROSSES_HINT",
		"{0} 和 {1} 在同一段或同一行里，分不清这一段属于哪一个",
		"{0} and {1} are in one paragraph or row, which would belong to both",
	},
	"TEMPLATE_CROSSES_HINT": {
		Hint, "", "",
		"把其中一个单独写成一段或一行",
		"give one of them a paragraph or a row of its own",
	},
}
