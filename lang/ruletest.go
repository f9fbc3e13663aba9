package lang

// ruletestCodes: mistakes in rule tests, and what is said of their cases.
var ruletestCodes = map[Code]sentence{
	"NAMED_NO_FORM": {
		Error, "path", "NAMED_NO_FORM_HINT",
		"“{0}”不是自评表",
		"“{0}” is no form",
	},
	"NAMED_NO_FORM_HINT": {
		Hint, "", "",
		"自评表里有 indicators",
		"a form has indicators",
	},
	"NAMED_NO_TESTS": {
		Error, "path", "NAMED_NO_TESTS_HINT",
		"“{0}”不是测试文件",
		"“{0}” is no test file",
	},
	"NAMED_NO_TESTS_HINT": {
		Hint, "", "",
		"测试文件以“ziping: 1”开头，有 cases",
		"a test file begins with “ziping: 1” and has cases",
	},
	"NAMED_NO_TABLE": {
		Error, "path", "DO_FILE",
		"“{0}”里没有一列是用例表格的列",
		"none of the columns of “{0}” is one of a table of cases",
	},
	"TEST_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"不能读取测试文件{0}：{1}",
		"the test file {0} can't be read: {1}",
	},
	"TEST_ONE": {
		Error, "count", "DO_TEST",
		"一个测试文件只能有一份内容，这里有{0}份",
		"a test file holds one document, this one holds {0}",
	},
	"TEST_VERSION": {
		Error, "version", "DO_TEST",
		"测试文件的版本“{0}”不认识，应为1",
		"unknown version “{0}” of a test file; it is 1",
	},
	"TEST_NO_CASES": {
		Error, "", "DO_TEST",
		"没有测试用例",
		"there are no cases",
	},
	"TEST_TABLE_ALONE": {
		Error, "", "DO_TEST",
		"有表格（table、csv、xlsx）的用例不能再写expect；期望写在表格的列里",
		"a case with a table (table, csv, xlsx) has no expect of its own; what is expected is a column",
	},
	"TEST_WHAT": {
		Error, "", "DO_TEST",
		"一个用例写indicator、form、rules、table、csv、xlsx其中一个；表格共有的内容可以写在indicator里",
		"a case is about one of indicator, form, rules, table, csv, xlsx; what all rows of a table share may be written " +
			"in indicator",
	},
	"TEST_FORM_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"不能读取表{0}：{1}",
		"the form {0} can't be read: {1}",
	},
	"TEST_NOTHING_EXPECTED": {
		Error, "", "TEST_NOTHING_EXPECTED_HINT",
		"没有写明期望的结果",
		"no result is expected",
	},
	"TEST_CODE": {
		Error, "code", "DID_YOU_MEAN",
		"没有代码为“{0}”的问题或错误",
		"there is no finding or error with the code {0}",
	},
	"TEST_CODE_AT": {
		Error, "text", "TEST_CODE_AT_HINT",
		"“{0}”里的位置不能这样写",
		"“{0}” can't have a place written like that",
	},
	"TEST_CODE_AT_HINT": {
		Hint, "", "",
		"位置只能写在includes和excludes里，写成 代码@/indicators/0/actual",
		"only includes and excludes take places, written as CODE@/indicators/0/actual",
	},
	"TEST_STAGE": {
		Error, "stage", "TEST_NAMES",
		"没有检查阶段“{0}”",
		"there is no stage of checks called “{0}”",
	},
	"TEST_STAGE_MISSING": {
		Error, "key", "TEST_STAGE_HINT",
		"“{0}”用于检查，用例却没有写明是哪个阶段的检查",
		"“{0}” goes with checks, but the case doesn't say at which stage they are made",
	},
	"TEST_STAGE_HINT": {
		Hint, "", "",
		"在用例里加上 stage: audit（目标审核）、monitor（运行监控）或review（复核）",
		"add to the case stage: audit, monitor or review",
	},
	"TEST_STAGE_OF_FORMS": {
		Error, "", "DO_TEST",
		"stage只用于检验表的用例：indicator、form、forms或表格",
		"stage goes with cases about forms: indicator, form, forms or a table",
	},
	"TEST_STAGE_FIELD": {
		Error, "field, stage", "DO_TEST",
		"{1}阶段的检查不给出“{0}”",
		"the checks of the stage {1} give no “{0}”",
	},
	"TEST_STAGE_FORMS": {
		Error, "field", "DO_TEST",
		"几张表一起检查时，不能期望“{0}”；请把那张表写成form的用例",
		"“{0}” can't be expected of several forms that are checked together; write a case with that form alone",
	},
	"TEST_CHECK_STAGE": {
		Error, "code, stage", "TEST_CHECK_STAGE_HINT",
		"检查{0}不在{1}阶段进行",
		"the check {0} isn't made at the stage {1}",
	},
	"TEST_CHECK_STAGE_HINT": {
		Hint, "stages", "",
		"它在这些阶段进行：{0}",
		"it is made at: {0}",
	},
	"TEST_UNTIL": {
		Error, "text", "TEST_UNTIL_HINT",
		"“{0}”不是带年份的日期",
		"“{0}” is not a date with its year",
	},
	"TEST_UNTIL_HINT": {
		Hint, "", "",
		"请写成像2024-07-31这样",
		"write it like 2024-07-31",
	},
	"TEST_UNTIL_STAGE": {
		Error, "", "DO_TEST",
		"until只用于monitor阶段",
		"until goes with the stage monitor only",
	},
	"TEST_LAST_YEAR": {
		Error, "", "TEST_LAST_YEAR_HINT",
		"last_year里没有一张表是这个项目上年的表",
		"none of the forms of last_year is that of this project in the year before",
	},
	"TEST_LAST_YEAR_HINT": {
		Hint, "", "",
		"上年的表：部门相同，项目编码（没有编码时项目名称）相同，年度早一年",
		"it has the same department, the same code of the project (without codes, the same name), and the year before",
	},
	"TEST_LIGHT": {
		Error, "light", "TEST_NAMES",
		"没有“{0}”灯",
		"there is no light “{0}”",
	},
	"TEST_SEVERITY": {
		Error, "severity", "TEST_NAMES",
		"问题的程度没有“{0}”这一种",
		"no finding has the severity “{0}”",
	},
	"TEST_OPINION": {
		Error, "opinion", "TEST_NAMES",
		"审核意见没有“{0}”这一种",
		"no audit proposes “{0}”",
	},
	"TEST_GRADE": {
		Error, "grade", "NAMES_KNOWN",
		"规则里没有等级“{0}”",
		"the rules have no grade {0}",
	},
	"TEST_RULE": {
		Error, "rule", "TEST_NAMES",
		"评分规则里没有名为“{0}”的规则",
		"the rule set has no rule {0}",
	},
	"TEST_NAMES": {
		Hint, "names", "",
		"有的是：{0}",
		"there are: {0}",
	},
	"TEST_TIERS": {
		Hint, "tiers", "",
		"一级指标有：{0}",
		"the tiers are: {0}",
	},
	"TEST_NUMBER": {
		Error, "text", "TEST_NUMBER_HINT",
		"“{0}”不是期望的数",
		"“{0}” is not a number to expect",
	},
	"TEST_NUMBER_HINT": {
		Hint, "", "",
		"请写成8.90这样的数，按文字逐位比较；允许误差写成8.9 ±0.05；不能给分写待定",
		"write a number such as 8.90, which is compared digit by digit; 8.9 ±0.05 has a tolerance; pending is for a " +
			"score that can't be given",
	},
	"TEST_ATTAINMENT_HINT": {
		Hint, "", "",
		"完成率写成17/19、0.95或95%；Excel会把9/10变成日期，请把单元格设为文本",
		"write an attainment as 17/19, 0.95 or 95%; Excel turns 9/10 into a date unless the cell is text",
	},
	"TEST_MET": {
		Error, "text", "TEST_MET_HINT",
		"“{0}”不是true或false",
		"“{0}” is neither true nor false",
	},
	"TEST_MET_HINT": {
		Hint, "", "",
		"达标写true或是，未达标写false或否",
		"write true where the target is met, and false where it isn't",
	},
	"TEST_TOLERANCE": {
		Error, "text", "TEST_TOLERANCE_HINT",
		"“{0}”不是容差",
		"“{0}” is not a tolerance",
	},
	"TEST_TOLERANCE_HINT": {
		Hint, "", "",
		"请写成0.05这样的数，不小于0",
		"write a number such as 0.05, not below 0",
	},
	"TEST_TOLERANCE_IDLE": {
		Error, "", "DO_TEST",
		"有容差，却没有期望任何数",
		"there is a tolerance, but no number is expected",
	},
	"TEST_OF_RULES": {
		Error, "field", "DO_TEST",
		"用例检验的是规则文件，不能期望{0}，只能期望错误error和问题findings",
		"the case is about a rule file, which has no {0}; it can have an error and findings",
	},
	"TEST_COLUMN": {
		Error, "column", "TEST_COLUMNS",
		"不认识列“{0}”",
		"unknown column “{0}”",
	},
	"TEST_COLUMNS": {
		Hint, "columns", "",
		"可用的列：{0}",
		"the columns are: {0}",
	},
	"TEST_COLUMN_COMMAS": {
		Hint, "", "",
		"各列请用半角逗号“,”隔开",
		"separate columns with the ASCII comma “,”",
	},
	"TEST_IS_TABLE": {
		Error, "file", "TEST_IS_TABLE_HINT",
		"{0}是表格，不是测试文件",
		"{0} is a table, not a test file",
	},
	"TEST_IS_TABLE_HINT": {
		Hint, "kind, path", "",
		"请写一个测试文件，在用例里指明表格：{name: …, {0}: {1}}",
		"write a test file with a case that names the table: {name: …, {0}: {1}}",
	},
	"TEST_COLUMN_UNIT": {
		Hint, "column, unit", "",
		"是不是“{0}”？单位“{1}”写在每一格里",
		"did you mean “{0}”? The unit “{1}” is written in each cell",
	},
	"TEST_COLUMN_TWICE": {
		Error, "column", "DO_TEST",
		"列“{0}”重复，前面已有同义的列",
		"the column “{0}” is duplicated: an earlier one has the same meaning",
	},
	"TEST_COLUMN_UNNAMED": {
		Error, "cell", "DO_TEST",
		"“{0}”所在的列没有表头",
		"the column of “{0}” has no header",
	},
	"TEST_COLUMN_MISSING": {
		Error, "column, name", "TEST_COLUMN_MISSING_HINT",
		"缺少“{0}”（{1}）一列",
		"the column “{0}” ({1}) is missing",
	},
	"TEST_COLUMN_MISSING_HINT": {
		Hint, "column", "",
		"各行相同的话，也可以写在用例的indicator里：{0}: …",
		"where all rows have the same, it may be written in the indicator of the case: {0}: …",
	},
	"TEST_FORM_ALONE": {
		Error, "", "DO_TEST",
		"这一行指明了自评表文件，不能再写指标的内容",
		"the row names a file with a form, so it has no cells of an indicator",
	},
	"TEST_TABLE_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"不能读取表格文件{0}：{1}",
		"the table {0} can't be read: {1}",
	},
	"TEST_NO_WORKBOOKS": {
		Error, "", "DO_SAVE",
		"这里不能读取Excel表格",
		"workbooks can't be read here",
	},
	"TEST_TIER": {
		Error, "tier", "TEST_TIERS",
		"规则里没有一级指标“{0}”",
		"the rules have no tier {0}",
	},
	"TEST_ROW": {
		Error, "cells, columns", "DO_TEST",
		"这一行有{0}格，表有{1}列",
		"the row has {0} {0|cell|cells}, the table {1} {1|column|columns}",
	},
	"ACCEPT_CHANGED": {
		Error, "", "DO_TEST",
		"文件在测试后被改动，没有改写",
		"the file was changed since the tests ran; it is left alone",
	},
	"SHEET_UNREADABLE": {
		Error, "reason", "DO_SAVE",
		"不能读取工作簿：{0}",
		"the workbook can't be read: {0}",
	},
	"SHEET_OLD": {
		Error, "", "SHEET_OLD_HINT",
		"这是旧格式（.xls）或加了密码的工作簿",
		"this is a workbook of the old format (.xls) or one with a password",
	},
	"SHEET_OLD_HINT": {
		Hint, "", "",
		"请在Excel或WPS里去掉密码，另存为.xlsx",
		"remove the password and save it as .xlsx",
	},
	"SHEET_UNKNOWN": {
		Error, "sheet", "SHEET_NAMES",
		"工作簿里没有工作表“{0}”",
		"the workbook has no sheet {0}",
	},
	"SHEET_NAMES": {
		Hint, "sheets", "",
		"工作表有：{0}",
		"the sheets are: {0}",
	},
	"SHEET_ERROR": {
		Error, "text", "SHEET_ERROR_HINT",
		"单元格显示{0}",
		"the cell shows {0}",
	},
	"SHEET_ERROR_HINT": {
		Hint, "", "",
		"请改正公式，再保存",
		"put the formula right and save",
	},
	"SHEET_UNCALCULATED": {
		Error, "formula", "SHEET_CALCULATE",
		"公式“={0}”没有计算结果",
		"the formula ={0} has no calculated value",
	},
	"SHEET_CALCULATE": {
		Hint, "", "",
		"请用Excel或WPS打开，保存一次",
		"open it in a spreadsheet program and save it once",
	},
	"SHEET_PARTS": {
		Error, "limit", "DO_SPLIT",
		"工作簿的内容过多，超过{0}项的上限",
		"the workbook holds more than {0} {0|part|parts} of one kind",
	},
	"SHEET_CELLS": {
		Error, "limit", "DO_SPLIT",
		"工作表超过{0}个单元格",
		"the sheet has more than {0} {0|cell|cells}",
	},
	"TEST_NOTHING_EXPECTED_HINT": {
		Hint, "", "",
		"能期望的结果：得分score、分值points、等级grade、规则rule、完成率attainment、达标met、依据because、问题findings、错误error或各级得分tiers；写了stage，还有includes、excludes、severity、light、lights、funds_light、opinion",
		"what can be expected: score, points, grade, rule, attainment, met, because, findings, error or tiers; with a stage " +
			"also includes, excludes, severity, light, lights, funds_light, opinion",
	},
}

// ruletestWords: the words that go with them.
var ruletestWords = map[Code]words{
	"GENERATED": {
		"按规则{0}自动生成的边界用例。期望值是规则现在算出的，不能证明规则正确：逐个按规定核对后删去unconfirmed。",
		"Boundary cases generated from the rules {0}. They expect what the rules give today, which proves nothing: " +
			"check each against the regulation, then remove unconfirmed.",
	},
	"GENERATED_SHORT": {
		"规则很多，有{0}处改动没有把用例试全，可能还缺能发现它们的用例；用 ziping test --mutate 逐处查找",
		"the rule set is large: {0} changes of it were not tried on all cases, and may want one that notices them; " +
			"ziping test --mutate tries all",
	},
	"FIELD_SCORE":       {"得分", "score"},
	"FIELD_POINTS":      {"分值", "points"},
	"FIELD_GRADE":       {"等级", "grade"},
	"FIELD_RULE":        {"规则", "rule"},
	"FIELD_ATTAINMENT":  {"完成率", "attainment"},
	"FIELD_MET":         {"达标", "met"},
	"FIELD_FINDINGS":    {"问题", "findings"},
	"FIELD_BECAUSE":     {"依据", "because"},
	"FIELD_ERROR":       {"错误", "error"},
	"FIELD_RATE":        {"执行率", "execution rate"},
	"FIELD_VALUE":       {"计量值", "value of the measure"},
	"FIELD_ROWS":        {"各行得分", "scores of the rows"},
	"FIELD_ROW_POINTS":  {"各行分值", "points of the rows"},
	"FIELD_GRADES":      {"等级为“{0}”的表数", "forms of grade {0}"},
	"FIELD_SHARES":      {"等级为“{0}”的占比", "share of grade {0}"},
	"FIELD_TIER_POINTS": {"一级指标分值", "points of the tier"},
	"FIELD_SUM":         {"分值合计", "sum of the points"},
	"FIELD_ACTUALS":     {"各行实际值", "actuals of the rows"},
	"FIELD_EXECUTION":   {"执行率得分", "score of the execution rate"},
	"FIELD_OP":          {"符号", "sign"},
	"FIELD_UNIT":        {"单位", "unit"},
	"FIELD_VALUES":      {"数值", "values"},
	"FIELD_INCLUDES":    {"应有的问题", "findings that must be there"},
	"FIELD_EXCLUDES":    {"不应有的问题", "findings that must not be there"},
	"FIELD_SEVERITY":    {"{0}的程度", "severity of {0}"},
	"FIELD_LIGHT":       {"亮灯", "light"},
	"FIELD_LIGHTS":      {"各行亮灯", "lights of the rows"},
	"FIELD_FUNDS_LIGHT": {"资金亮灯", "light of the money"},
	"FIELD_OPINION":     {"审核意见", "opinion"},
	"FIELD_TIER":        {"{0}得分", "score of {0}"},
	"ACCEPT_NOT_SCORED": {"表不能评分，期望不改", "the form can't be scored; what is expected stays"},
	"TEST_UNCONFIRMED": {
		"用例还没有人确认；核对期望的结果后，删去unconfirmed",
		"nobody has confirmed this case; check what it expects, then remove unconfirmed",
	},
	"ACCEPT_UNCONFIRMED": {"用例还没有人确认", "nobody has confirmed the case"},
	"ACCEPT_ERROR":       {"期望的错误由人确认，不自动改", "an expected error is for a person to confirm"},
	"ACCEPT_OPEN":        {"“?”留给人确认，请自己写上期望的结果", "“?” is left for a person to confirm; write what is expected"},
	"ACCEPT_NOTHING":     {"没有可以写上的结果", "there is no value to write"},
	"ACCEPT_BY_HAND":     {"不能在原处改写，请手工修改", "it can't be rewritten in place; change it by hand"},
	"ACCEPT_SHARED":      {"与用例“{0}”共用一个值，而结果不同", "the value is shared with the case {0}, which comes to another"},
	"ACCEPT_FORMULA":     {"单元格里是公式，没有改写", "the cell holds a formula; it is left alone"},
}
