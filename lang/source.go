package lang

// sourceCodes: what the readers of YAML, JSON and tables say.
var sourceCodes = map[Code]sentence{
	"CSV_QUOTE": {
		Error, "", "CSV_QUOTE_HINT",
		"这里的引号多余",
		"a stray quote",
	},
	"CSV_QUOTE_OPEN": {
		Error, "", "CSV_QUOTE_HINT",
		"这个引号没有收尾",
		"this quote is never closed",
	},
	"CSV_QUOTE_HINT": {
		Hint, "", "",
		`含逗号、引号或换行的内容整格用引号括起来，其中的引号写两个："5""水管"`,
		`put a field with commas, quotes or line breaks in quotes as a whole, and double those in it: "a 5"" pipe"`,
	},
	"LIMIT_ROWS": {
		Error, "limit", "DO_SPLIT",
		"表超过{0}行",
		"the table has more than {0} {0|row|rows}",
	},
	"CSV_SYNTAX": {
		Error, "reason", "CSV_ROW_HINT",
		"CSV 无法读取：{0}",
		"the CSV can't be read: {0}",
	},
	"PATH_OUTSIDE": {
		Error, "path, folder", "PATH_OUTSIDE_HINT",
		"“{0}”在文件夹“{1}”之外，不读",
		"“{0}” lies outside the folder “{1}” and is not read",
	},
	"PATH_OUTSIDE_HINT": {
		Hint, "", "",
		"文件里写的路径只能指向命令行上那个文件所在的文件夹；请把文件放进去，确有需要时加上 --allow-outside",
		"paths within files lead to the folder of the file that the call names, or below it: move the file there, or " +
			"give --allow-outside if it is meant",
	},
	"FILE_EMPTY": {
		Error, "", "DO_FETCH_AGAIN",
		"文件是空的，里面没有文字",
		"the file is empty: it holds no text",
	},
	"FILE_EMPTY_LOST": {
		Hint, "", "",
		"一个字节也没有：多半没有存好或没有传完，请重新取一份",
		"it has no bytes at all: it was probably not saved or not transferred whole; get it again",
	},
	"FILE_EMPTY_HINT": {
		Hint, "", "",
		"只有空白：请核对是否选错了文件，或忘了保存",
		"it has nothing but blanks: check whether it is the right file, and whether it was saved",
	},
	"LIMIT_SIZE": {
		Error, "size, limit", "LIMIT_SIZE_HINT",
		"文件约{0} MB，超过{1} MB的上限",
		"the file has about {0} MB; the limit is {1} MB",
	},
	"LIMIT_SIZE_HINT": {
		Hint, "", "",
		"请拆成几个文件，或每行一张表存为 .ndjson",
		"split it, or save one form a line as .ndjson",
	},
	"LIMIT_DOCUMENTS": {
		Error, "limit", "DO_SPLIT",
		"文件里的 YAML 文档超过{0}个",
		"the file has more than {0} YAML {0|document|documents}",
	},
	"LIMIT_DEPTH": {
		Error, "limit", "DO_SPLIT",
		"嵌套超过{0}层",
		"nested more than {0} {0|level|levels} deep",
	},
	"LIMIT_DEPTH_JSON": {
		Error, "text, limit", "DO_SPLIT",
		"在“{0}”处嵌套超过{1}层",
		"at “{0}”: nested more than {1} {1|level|levels} deep",
	},
	"LIMIT_TEXT": {
		Error, "size, limit", "DO_SPLIT",
		"一处文字约{0} MB，超过{1} MB的上限",
		"the text has about {0} MB; the limit is {1} MB",
	},
	"LIMIT_NODES": {
		Error, "limit", "DO_SPLIT",
		"内容过多，超过{0}项的上限",
		"more than {0} {0|value|values}",
	},
	"ENCODING": {
		Error, "reason", "ENCODING_HINT",
		"文件不是 UTF-8 编码；{0}",
		"the file is not UTF-8; {0}",
	},
	"ENCODING_HINT": {
		Hint, "", "",
		"请用“另存为”选择 UTF-8 编码后再试",
		"save it as UTF-8 and try again",
	},
	"YAML_SYNTAX": {
		Error, "reason", "YAML_SYNTAX_HINT",
		"YAML 语法错误：{0}",
		"YAML syntax: {0}",
	},
	"YAML_SYNTAX_HINT": {
		Hint, "", "",
		"请检查缩进、冒号后的空格和引号是否成对；花括号里的条件如果含有逗号或方括号，请整个加上单引号，或改成一行一个键",
		"check the indentation, the blank after a colon, and that quotes are paired; a condition within braces that has " +
			"commas or brackets needs single quotes around it, or keys on lines of their own",
	},
	"YAML_VALUE": {
		Error, "", "YAML_VALUE_HINT",
		"这个值不能这样开头",
		"a value can't begin like this",
	},
	"YAML_VALUE_HINT": {
		Hint, "character, quoted", "",
		"“{0}”开头的值在 YAML 里另有含义，要加引号：{1}",
		"a value that begins with “{0}” means something else to YAML; put it in quotes: {1}",
	},
	"YAML_HIDDEN": {
		Error, "character", "YAML_HIDDEN_HINT",
		"这里有一个看不见的字符：{0}",
		"here is an invisible character: {0}",
	},
	"YAML_HIDDEN_HINT": {
		Hint, "escape", "",
		"删去它；确实需要时，写在双引号里：{0}",
		"take it out; where it is meant, write it in double quotes: {0}",
	},
	"YAML_TAB": {
		Error, "", "YAML_TAB_HINT",
		"缩进用了制表符",
		"a tab is used as indentation",
	},
	"YAML_TAB_HINT": {
		Hint, "", "",
		"YAML 的缩进只能用空格",
		"YAML is indented with blanks only",
	},
	"YAML_TAG": {
		Error, "", "DO_FILE",
		"不支持 YAML 标签（!…）",
		"YAML tags (!…) are not supported",
	},
	"YAML_MERGE": {
		Error, "", "DO_FILE",
		"不支持合并键“<<”",
		"merge keys (<<) are not supported",
	},
	"YAML_ALIAS": {
		Error, "name", "DO_FILE",
		"没有名为“{0}”的锚点",
		"there is no anchor named “{0}”",
	},
	"JSON_AFTER": {
		Error, "text", "DO_FILE",
		"JSON 已结束，后面还有“{0}”",
		"“{0}” follows the end of the JSON value",
	},
	"JSON_VALUE": {
		Error, "text", "DO_FILE",
		"“{0}”处应是一个 JSON 值",
		"expected a JSON value at “{0}”",
	},
	"JSON_KEY": {
		Error, "text", "DO_FILE",
		"“{0}”处应是用双引号括起的键",
		"expected a key in double quotes at “{0}”",
	},
	"JSON_EXPECTED": {
		Error, "text, expected", "DO_FILE",
		"“{0}”处应是{1}",
		"expected {1} at “{0}”",
	},
	"JSON_ESCAPE": {
		Error, "text", "DO_FILE",
		"“{0}”处不是 JSON 的转义",
		"there is no such escape in JSON at “{0}”",
	},
	"JSON_CONTROL": {
		Error, "", "DO_FILE",
		"字符串里有未转义的控制字符，如换行或制表符",
		"an unescaped control character, such as a tab or a line end, is in a string",
	},
	"JSON_SURROGATE": {
		Error, "text", "JSON_SURROGATE_HINT",
		"“{0}”只是半个字符",
		"“{0}” is half a character",
	},
	"JSON_SURROGATE_HINT": {
		Hint, "", "",
		"这样的转义要两个连着写，如“\\ud83d\\ude00”；请直接写这个字",
		"such escapes come in pairs, as in “\\ud83d\\ude00”; write the character itself",
	},
	"JSON_ENDS": {
		Error, "", "DO_FILE",
		"JSON 没有写完",
		"the JSON text ends too early",
	},
	"KEY_DUPLICATE": {
		Error, "key", "DO_FILE",
		"键“{0}”重复",
		"key “{0}” is duplicated",
	},
	"KEY_UNKNOWN": {
		Error, "key", "KEYS_KNOWN",
		"没有“{0}”这个键",
		"there is no key “{0}”",
	},
	"PURPOSE_WRONG": {
		Error, "found, expected", "DO_FILE",
		"这个文件是{0}，这里要的是{1}",
		"this file is {0}, but should be {1}",
	},
	"PURPOSE_FORM_HINT": {
		Hint, "", "",
		"评分：ziping score",
		"score it: ziping score",
	},
	"PURPOSE_RULES_HINT": {
		Hint, "", "",
		"用它评分：ziping score --rules；检验：ziping rules check",
		"score by it: ziping score --rules; check it: ziping rules check",
	},
	"PURPOSE_MADE_HINT": {
		Hint, "", "",
		"给出评分前的自评表；核对结果用 ziping verify",
		"give the forms that were scored; results are compared by ziping verify",
	},
	"PURPOSE_TESTS_HINT": {
		Hint, "", "",
		"运行：ziping test",
		"run them: ziping test",
	},
	"KEY_MISSING": {
		Error, "key", "DO_FILE",
		"缺少键“{0}”",
		"key “{0}” is missing",
	},
	"KEYS_KNOWN": {
		Hint, "keys", "",
		"可用的键：{0}",
		"the keys are: {0}",
	},
	"DID_YOU_MEAN": {
		Hint, "name", "",
		"是不是“{0}”？",
		"did you mean “{0}”?",
	},
	"TYPE_WRONG": {
		Error, "expected, found", "DO_FILE",
		"这里应是{0}，却是{1}",
		"expected {0}, found {1}",
	},
	"NUMBER_COMMA_HINT": {
		Hint, "", "",
		"请去掉数字中间的逗号",
		"leave out the commas between digits",
	},
	"LIMIT_ITEMS": {
		Error, "limit", "DO_SPLIT",
		"这里超过{0}项的上限",
		"more than {0} {0|entry|entries} in one list or mapping",
	},
	"COLON_FULL_WIDTH": {
		Hint, "", "",
		"这里的冒号是全角的“：”，请改成半角“:”，后面空一格",
		"the colon is the full-width “：”: write “:” and a blank after it",
	},
	"COLON_BLANK": {
		Hint, "text", "",
		"冒号后面要空一格：“{0}”",
		"a blank follows the colon: “{0}”",
	},
	"YAML_NOT_KEY": {
		Error, "", "COLON_FULL_WIDTH",
		"这一行不是“键: 值”",
		"this line is no “key: value”",
	},
	"YAML_BRACE": {
		Error, "", "DO_FILE",
		"花括号{…}没有写对：到这里应有“,”或“}”",
		"braces {…} went wrong: a “,” or “}” is missing before this",
	},
	"YAML_BRACKET": {
		Error, "", "DO_FILE",
		"方括号[…]没有写对：到这里应有“,”或“]”",
		"brackets […] went wrong: a “,” or “]” is missing before this",
	},
	"YAML_QUOTE": {
		Error, "", "DO_FILE",
		"引号没有配对",
		"a quote isn't closed",
	},
	"YAML_INDENTED": {
		Error, "", "YAML_SYNTAX_HINT",
		"缩进不齐，或者一行里有两个“键: 值”",
		"the indentation doesn't fit, or a line holds two of “key: value”",
	},
}

// sourceWords: the words that go with them.
var sourceWords = map[Code]words{
	"ENCODING_GBK":     {"看起来是 GBK（GB18030）", "it looks like GBK (GB18030)"},
	"ENCODING_UTF16":   {"看起来是 UTF-16", "it looks like UTF-16"},
	"ENCODING_UNKNOWN": {"编码无法识别", "its encoding isn't known"},
	"ENCODING_NUL":     {"这里是空字符（NUL）", "here is a NUL character"},
	"ENCODING_HALF":    {"这里是半个{0}字符", "here is half a character of {0}"},
	"ENCODING_BYTES":   {"这里的字节 {0} 不是{1}编码的文字", "the bytes {0} here are no text in {1}"},
	"JSON_OR_END":      {"“,”或“{0}”", "“,” or “{0}”"},
	"PURPOSE_FORM":     {"自评表", "a form"},
	"PURPOSE_RULES":    {"评分规则", "a rule set"},
	"PURPOSE_RESULTS":  {"评分结果", "the results of a run"},
	"PURPOSE_TESTS":    {"规则测试", "a file of rule tests"},
	"TYPE_MAPPING":     {"键值对", "a mapping"},
	"TYPE_SEQUENCE":    {"列表", "a list"},
	"TYPE_NULL":        {"空值", "nothing"},
	"TYPE_SCALAR":      {"“{0}”", "“{0}”"},
	"TYPE_TEXT":        {"文本", "a text"},
	"TYPE_BOOL":        {"true 或 false", "true or false"},
}
