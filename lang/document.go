package lang

// documentCodes: what the readers of documents say.
var documentCodes = map[Code]sentence{
	"FILE_UNREADABLE": {
		Error, "file, reason", "DO_PATH",
		"无法读取“{0}”：{1}",
		"“{0}” can't be read: {1}",
	},
	"CSV_NOT_HELD": {
		Note, "field, number, text", "CSV_NOT_HELD_HINT",
		"CSV 存不下“{0}”（{1}处），如“{2}”",
		"CSV can't hold {0} as it is ({1} {1|value|values}), such as “{2}”",
	},
	"CSV_FORM_EMPTY": {
		Note, "name", "CSV_NOT_HELD_HINT",
		"表“{0}”没有指标，CSV 里没有它的行",
		"the form “{0}” has no indicators, and so no rows in CSV",
	},
	"CSV_FORM_SAME": {
		Note, "name", "CSV_NOT_HELD_HINT",
		"表“{0}”没有写入 CSV：前面有项目、编码、部门、年度都分不开的表",
		"the form “{0}” is not in the CSV: project, code, department and year don't tell it from one before it",
	},
	"CSV_FORM_LOST": {
		Note, "name, reason", "CSV_NOT_HELD_HINT",
		"表“{0}”没有写入 CSV，因为读不回来：{1}",
		"the form “{0}” is not in the CSV, as it can't be read back: {1}",
	},
	"CSV_NOT_HELD_HINT": {
		Hint, "", "",
		"要存下全部内容，请用 --format yaml 或 ndjson",
		"yaml and ndjson (--format) hold all of a form",
	},
	"LINE_LONG": {
		Error, "limit", "DO_SPLIT",
		"这一行超过{0} MB",
		"the line has more than {0} MB",
	},
	"PACKING_BROKEN": {
		Error, "file", "PACKING_BROKEN_HINT",
		"“{0}”无法解压",
		"“{0}” can't be unpacked",
	},
	"PACKING_BROKEN_HINT": {
		Hint, "", "",
		"文件可能不完整，或者后缀（.gz、.zst）与内容不符；此前的表已经读入",
		"it may be cut short, or its ending (.gz, .zst) is not what it holds; the forms before that point were read",
	},
	"PACKING_RATIO": {
		Error, "file, ratio", "PACKING_RATIO_HINT",
		"“{0}”解压后超过原来的{1}倍，不再读下去",
		"“{0}” unpacks to more than {1} {1|time|times} its size; the rest isn't read",
	},
	"PACKING_RATIO_HINT": {
		Hint, "", "",
		"如果内容没有问题，请先解压再评",
		"if its content is right, unpack it first",
	},
	"CSV_COLUMN_UNKNOWN": {
		Error, "column", "CSV_COLUMNS_KNOWN",
		"不认识“{0}”这一列",
		"the column “{0}” is not known",
	},
	"CSV_COLUMN_TWICE": {
		Error, "column", "DO_FILE",
		"“{0}”这一列与前面的列重复",
		"the column “{0}” is duplicated",
	},
	"CSV_COLUMN_MISSING": {
		Error, "column, name", "CSV_COLUMNS_KNOWN",
		"缺少“{0}”（{1}）这一列",
		"there is no column “{0}” ({1})",
	},
	"CSV_COLUMNS_KNOWN": {
		Hint, "columns", "",
		"可以用表格里的中文列名，或：{0}；序号、备注列不读",
		"columns are named as in the tables, or: {0}; 序号 and 备注 are ignored",
	},
	"CSV_ROW": {
		Error, "", "CSV_ROW_HINT",
		"这一行的引号不成对或位置不对",
		"a quote in this row is misplaced or not closed",
	},
	"CSV_ROW_HINT": {
		Hint, "", "",
		"内容里有引号、逗号或换行时，整格用引号括起来，里面的引号写两个",
		"put quotes around a cell that holds quotes, commas or line breaks, and double the quotes inside",
	},
	"CSV_CELLS": {
		Error, "cells, columns", "CSV_ROW_HINT",
		"这一行有{0}格，表头只有{1}列",
		"the row has {0} {0|cell|cells}, the header {1}",
	},
	"CSV_ENCODING": {
		Error, "reason", "ENCODING_HINT",
		"这一行读不出来：{0}",
		"the row can't be read: {0}",
	},
	"CSV_DOUBT": {
		Error, "line", "CSV_ROW_HINT",
		"第{0}行读不出来，它可能属于这张表",
		"line {0}, which can't be read, may belong to this form",
	},
	"CSV_NAMELESS": {
		Error, "", "DO_FILE",
		"这一行没有三级指标的名称",
		"the row has no indicator name",
	},
	"CSV_CONFLICT": {
		Error, "text, other, line", "DO_FILE",
		"“{0}”与第{2}行的“{1}”不一致，而它们属于同一张表",
		"“{0}” differs from “{1}” in line {2} of the same form",
	},
	"CSV_SCATTERED": {
		Error, "form, line", "CSV_SCATTERED_HINT",
		"“{0}”的行没有连在一起：第{1}行已有同一张表",
		"the rows of “{0}” don't follow one another: the same form began in line {1}",
	},
	"CSV_SCATTERED_HINT": {
		Hint, "", "",
		"请先按项目排序",
		"sort the rows by project first",
	},
	"CSV_FORM_LONG": {
		Error, "limit", "DO_SPLIT",
		"一张表超过{0}行",
		"the form has more than {0} {0|row|rows}",
	},
	"FORM_UNSCORED": {
		Error, "", "DO_ASK",
		"这张表不能评分",
		"the form can't be scored",
	},
	"REJECT_WRONG": {
		Error, "", "REJECT_WRONG_HINT",
		"退回文件的这一行无法读取",
		"the line of rejects can't be read",
	},
	"REJECT_WRONG_HINT": {
		Hint, "", "",
		"改好 input（表的 JSON），其余的键不要动",
		"correct “input”, the form as JSON, and leave the other keys as they are",
	},
	"REJECT_NOTHING": {
		Error, "place", "REJECT_WRONG_HINT",
		"这一行没有可以再评的内容；请在原处改正：{0}",
		"the line holds no form to be scored; correct it where it stood: {0}",
	},
	"ACTUALS_COLUMN_MISSING": {
		Error, "column", "DO_FILE",
		"实际值文件缺少“{0}”一列",
		"the file of actuals lacks the column “{0}”",
	},
	"ACTUALS_UNUSED": {
		Note, "row, project, name", "DO_CHECK_LEFT_OUT",
		"第{0}行：没有项目“{1}”的指标“{2}”",
		"row {0}: there is no indicator “{2}” of project “{1}”",
	},
	"ACTUALS_OF_FORM_UNUSED": {
		Note, "project, name", "DO_CHECK_LEFT_OUT",
		"没有项目“{0}”的指标“{1}”，它的实际完成值没有用上",
		"there is no indicator “{1}” of project “{0}”, and its actual wasn't used",
	},
	"ACTUALS_NONE": {
		Error, "", "DO_FILE",
		"表中没有实际完成值",
		"the forms have no actuals",
	},
	"FOLDER_EMPTY": {
		Error, "folder", "TYPES_KNOWN",
		"文件夹“{0}”里没有可以读的文件",
		"the folder “{0}” holds no file that can be read",
	},
	"TYPE_UNKNOWN": {
		Error, "ending", "TYPES_KNOWN",
		"不认识“{0}”这种文件",
		"files of type “{0}” are not known",
	},
	"TYPE_UNTOLD": {
		Error, "file", "TYPES_KNOWN",
		"从文件名和内容都看不出“{0}”里是什么",
		"neither the name nor the contents of “{0}” say what it holds",
	},
	"TYPE_FOREIGN": {
		Error, "file, what", "TYPES_KNOWN",
		"“{0}”是{1}，不能直接读",
		"“{0}” is {1}, which can't be read",
	},
	"TYPES_KNOWN": {
		Hint, "endings", "",
		"可以读：{0}",
		"what is read: {0}",
	},
	"NO_FORM_FOUND": {
		Error, "", "NO_FORM_HINT",
		"没有找到绩效目标表或自评表",
		"no form was found",
	},
	"NO_FORM_HINT": {
		Hint, "", "",
		"表里应有“一级指标、二级指标、三级指标、指标值”这样的表头",
		"a form has headings such as 一级指标, 二级指标, 三级指标, 指标值",
	},
	"LINES_NO_TEXT": {
		Error, "count, lines", "DO_SAVE",
		"到这里{1}行里有{0}行不是文字，不再读下去",
		"{0} of {1} {1|line|lines} so far aren't text; the rest isn't read",
	},
	"LINE_ENDLESS": {
		Error, "limit", "DO_SPLIT",
		"这一行超过{0} MB还没有结束，不再读下去",
		"the line doesn't end within {0} MB; the rest isn't read",
	},
	"DOCUMENT_LINES": {
		Error, "limit", "DO_SPLIT",
		"文档超过{0}行",
		"the document has more than {0} {0|line|lines}",
	},
	"DOCUMENT_CELLS": {
		Error, "limit", "DO_SPLIT",
		"文档超过{0}个单元格",
		"the document has more than {0} {0|cell|cells}",
	},
	"LIMIT_PARTS": {
		Error, "limit", "DO_SPLIT",
		"文件由超过{0}个部件组成",
		"the file has more than {0} {0|part|parts}",
	},
	"LIMIT_RATIO": {
		Error, "part, limit", "DO_SAVE_AGAIN",
		"部件“{0}”解压后超过压缩时的{1}倍",
		"the part “{0}” unpacks to more than its size {1}-fold",
	},
	"LIMIT_UNPACKED": {
		Error, "limit", "DO_SPLIT",
		"文件解压后超过{0} MB",
		"the file unpacks to more than {0} MB",
	},
	"PACKAGE_BROKEN": {
		Error, "", "DO_SAVE_AGAIN",
		"文件已损坏，或没有传完整",
		"the file is damaged or incomplete",
	},
	"OFFICE_FOREIGN": {
		Error, "file", "DO_SAVE_AS",
		"“{0}”不是 Word 或 Excel 的文档，可能是旧版 WPS 的",
		"“{0}” is a document of neither Word nor Excel, perhaps of an old WPS",
	},
	"FILE_LOCKED": {
		Error, "", "DO_UNLOCK",
		"文件有密码，不能读；请用做它的程序打开，取消密码后另存",
		"the file has a password and can't be read: open it in the program that made it, take the password off, and save it",
	},
	"LIMIT_COLUMNS": {
		Error, "limit", "DO_SPLIT",
		"表超过{0}列",
		"the table has more than {0} {0|column|columns}",
	},
	"TABLE_UNKNOWN": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"以“{0}”开头的表不是绩效目标表或自评表",
		"the table that starts with “{0}” is no form",
	},
	"TABLE_SCORING": {
		Note, "text", "DO_SCORING_TABLE",
		"以“{0}”开头的表是评价打分表：有分值、标准和得分，没有指标值，也没有写是哪个项目或部门，不作自评表读",
		"the table that starts with “{0}” is a scoring sheet of an evaluation: points, standards and scores, " +
			"but no targets, and neither project nor department; it isn't read as a form",
	},
	"CELL_UNKNOWN": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"“{0}”没有读入表中，不知道它是什么",
		"“{0}” has no place in a form and was left out",
	},
	"COLUMN_UNKNOWN": {
		Note, "column", "DO_CHECK_LEFT_OUT",
		"不认识“{0}”这一列，没有读入",
		"the column “{0}” is not known and was left out",
	},
	"TEXT_UNKNOWN": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"表外的文字“{0}”没有读入",
		"the text “{0}” outside the tables was left out",
	},
	"REMARKS_MORE": {
		Error, "count, code, last", "DO_LIST_ALL",
		"还有{0}处同类提示（{1}）不再一一列出，最后一处在{2}",
		"{0} more {0|remark|remarks} of the kind {1} {0|is|are} not listed, the last at {2}",
	},
	"UNIT_APART": {
		Note, "unit, target", "DO_CHECK_READING",
		"计量单位一列写“{0}”，与目标“{1}”不一致，没有采用",
		"the column of units says “{0}”, which the target “{1}” doesn't; it was left out",
	},
	"CELL_NOT_KEPT": {
		Note, "what, text", "DO_CHECK_LEFT_OUT",
		"“{1}”不属于表的内容（{0}），没有读入",
		"“{1}” is no part of a form ({0}) and was left out",
	},
	"NOTE_LEFT_OUT": {
		Note, "text", "DO_NOTHING",
		"表下的说明“{0}”没有读入",
		"the note “{0}” under the table was left out",
	},
	"ROW_FILLER": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"“{0}”这一行是空白表里留下的，没有读入",
		"the row “{0}” is left over from the empty form and was skipped",
	},
	"ROW_ALIGNED": {
		Note, "row", "DO_CHECK_READING",
		"“{0}”这一行的单元格比列少，按内容对应到各列",
		"the row “{0}” has fewer cells than there are columns; they were sorted by what they hold",
	},
	"LEVELS_IN_ORDER": {
		Note, "text", "DO_CHECK_READING",
		"表里看不出合并的单元格，从“{0}”起空白的一级、二级指标按上一行读",
		"merged cells can't be seen in this text; from “{0}” on, blank levels are taken from the row above",
	},
	"FIGURE_SHARED": {
		Note, "rows, text", "DO_CHECK_READING",
		"“{1}”由{0}行共用，只记在第一行",
		"“{1}” is shared by {0} {0|row|rows} and kept for the first",
	},
	"POINTS_SHARED": {
		Note, "rows, text", "DO_CHECK_READING",
		"“{1}”只有分值，它的值在下面{0}行",
		"“{1}” has only points; its values are in the {0} {0|row|rows} below",
	},
	"VALUE_ERROR": {
		Note, "text", "DO_FILE",
		"“{0}”是表格算不出的错误值，按空白读",
		"“{0}” is an error value of the sheet and read as a blank",
	},
	"VALUE_SHORTENED": {
		Note, "text", "DO_TEXT_CELL",
		"“{0}”是表格缩写的长数字，后面的位数已丢失",
		"“{0}” is a long number as the sheet shortens it; its last digits are lost",
	},
	"TABLE_LACKS": {
		Note, "text, what", "DO_CHECK_LEFT_OUT",
		"以“{0}”开头的表有指标，但没有{1}的列，不是绩效目标表或自评表",
		"the table that starts with “{0}” has indicators but no column for {1}, so it is no form",
	},
	"HEADING_NEAR": {
		Hint, "heading", "",
		"是“{0}”吗？",
		"is it “{0}”?",
	},
	"GRID_NONE": {
		Error, "", "GRID_NONE_HINT",
		"这不是带表格的文档",
		"this is no document with tables",
	},
	"GRID_NONE_HINT": {
		Hint, "", "",
		"YAML、JSON 和每行一个指标的 CSV 按键名、列名读，读不懂的评分时会指出",
		"YAML, JSON and CSV with a row an indicator are read by their keys and columns; scoring them says what is wrong",
	},
	"ROW_NAMELESS": {
		Note, "row", "DO_CHECK_LEFT_OUT",
		"“{0}”这一行没有三级指标的名称",
		"the row “{0}” has no indicator name",
	},
	"SCHEDULE_UNREAD": {
		Note, "date, text", "DO_CHECK_LEFT_OUT",
		"资金支出计划“{0}”的“{1}”无法识别",
		"“{1}” of the spending schedule at “{0}” can't be read",
	},
	"AMOUNT_UNREAD": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"“{0}”不是数值",
		"“{0}” is not a number",
	},
	"PURPOSE_UNREAD": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"资金用途里“{0}”后面没有以万元计的数",
		"no amount in 万元 follows “{0}” in the purpose",
	},
	"RESULT_WRONG": {
		Error, "", "RESULT_AGAIN_HINT",
		"这一份评分结果无法读取",
		"the result can't be read",
	},
	"RESULT_VERSION": {
		Error, "version, known", "RESULT_VERSION_HINT",
		"这一份评分结果是第{0}版，本程序只认识到第{1}版",
		"the result is of version {0}, and this program knows those up to {1}",
	},
	"RESULT_VERSION_HINT": {
		Hint, "", "",
		"换用写出它的版本或更新的版本，或重新评分",
		"use the version of ziping that wrote it or a later one, or score again",
	},
	"RESULT_OTHER_RULES": {
		Error, "project, id, version, other_id, other_version", "RESULT_OTHER_RULES_HINT",
		"“{0}”是按评分规则“{1}”（版本{2}）评的，与现在用的“{3}”（版本{4}）不同",
		"“{0}” was scored by the rule set “{1}”, version {2}, which isn't “{3}”, version {4}, used now",
	},
	"RESULT_OTHER_RULES_HINT": {
		Hint, "", "",
		"用 --rules 或 --rules-dir 给出评分时的规则，或重新评分",
		"give the rule set of the run by --rules or --rules-dir, or score again",
	},
	"RESULT_DIFFERS": {
		Error, "project, at, recorded, computed", "RESULT_AGAIN_HINT",
		"“{0}”的评分结果在{1}处是“{2}”，按同一规则再评是“{3}”",
		"the result of “{0}” says “{2}” at {1}, and scoring by the same rules gives “{3}”",
	},
	"RESULT_AGAIN_HINT": {
		Hint, "", "",
		"它被改动过、没有写完，或出自另一版本；请重新评分",
		"it was changed, cut short, or written by another version; score again",
	},
	"RESULT_JSON_HINT": {
		Hint, "", "",
		"报表可由自评表，或由 JSON、NDJSON 的评分结果生成：ziping score --format ndjson --with-forms",
		"reports are made of forms, or of results in JSON or NDJSON: ziping score --format ndjson --with-forms",
	},
	"RESULT_LINES_HINT": {
		Hint, "", "",
		"结果多时写成 NDJSON：ziping score --format ndjson",
		"write many results as NDJSON: ziping score --format ndjson",
	},
	"NO_FORM_BUT": {
		Error, "what", "PURPOSE_MADE_HINT",
		"这里是{0}，不是自评表",
		"this holds {0}, not forms",
	},
}

// documentWords: the words that go with them.
var documentWords = map[Code]words{
	"PART_POINTS":           {"分值", "points"},
	"PART_LEVEL":            {"各级小计", "sums of levels"},
	"PART_TOTAL":            {"总分和等级", "total and grade"},
	"PART_MONEY":            {"项目资金", "money"},
	"PART_BUDGET_CHANGE":    {"预算调整额", "change of the budget"},
	"PART_MONEY_ALL":        {"项目总预算", "money of all years"},
	"PART_ARRIVED":          {"到位资金", "money received"},
	"PART_REQUESTED":        {"申请资金", "money applied for"},
	"PART_INTERIM_RATE":     {"监控期执行率", "execution rate so far"},
	"PART_GOAL":             {"年度目标", "goal of the year"},
	"PART_GOAL_RATE":        {"目标完成率", "completion of the goal"},
	"PART_GOAL_ALL":         {"实施期目标", "goal of all years"},
	"PART_FILLED_BY":        {"填报单位", "unit that filled it in"},
	"PART_BUDGET_UNIT":      {"另有主管部门和实施单位时的预算单位", "budget unit beside the department and the unit that carries out"},
	"PART_UPPER_DEPARTMENT": {"本地主管部门之外的上级主管部门", "department above the local one"},
	"PART_OTHER":            {"其他内容", "something else"},
	"COLUMN_OF_TARGETS":     {"指标值", "targets"},
	"COLUMN_OF_NAMES":       {"指标名称", "names"},
	"KIND_PAGE":             {"网页", "a web page"},
	"KIND_OFD":              {"版式文件", "an OFD file"},
	"KIND_ODF":              {"开放格式文档", "an OpenDocument file"},
	"KIND_WORKBOOK":         {"Excel 工作簿", "an Excel workbook"},
	"KIND_WORD":             {"Word 文档", "a Word document"},
	"KIND_OFFICE_OLD":       {"旧版 Office 文档（.xls、.doc）", "a document of old Office (.xls, .doc)"},
	"KIND_PDF":              {"PDF 文件", "a PDF file"},
	"KIND_PICTURE":          {"图片", "a picture"},
	"KIND_ZIP":              {"压缩包（zip）", "a zip archive"},
	"PURPOSE_SUMMARY":       {"评分汇总", "a summary of results"},
	"PURPOSE_EVIDENCE":      {"评分的凭证", "the evidence of a run"},
	"PURPOSE_REJECTS":       {"退回的自评表", "rejected forms"},
	"PURPOSE_JOURNAL":       {"未完成的评分的记录", "the journal of a run"},
	"PURPOSE_PARQUET":       {"Parquet 文件（评分结果）", "Parquet, as results are written"},
	"IN_COLUMN":             {"“{0}”一栏的", "column {0}: "},
}
