package lang

// documents: what is said about documents that are read.
var documents = map[Code]entry{
	"FILE_UNREADABLE": {"无法读取“{0}”：{1}", "“{0}” can't be read: {1}"},
	"FOLDER_EMPTY":    {"文件夹“{0}”里没有可以读的文件", "the folder “{0}” holds no file that can be read"},
	"TYPE_UNKNOWN":    {"不认识“{0}”这种文件", "files of type “{0}” are not known"},
	"TYPES_KNOWN":     {"可以读：{0}", "what is read: {0}"},
	"NO_FORM_FOUND":   {"没有找到绩效目标表或自评表", "no form was found"},
	"NO_FORM_HINT":    {"表里应有“一级指标、二级指标、三级指标、指标值”这样的表头", "a form has headings such as 一级指标, 二级指标, 三级指标, 指标值"},
	"MEGABYTES":       {"{0}", "{0}"},
	"LINE_LONG":       {"这一行超过{0} MB", "the line has more than {0} MB"},
	"DOCUMENT_LINES":  {"文档超过{0}行", "the document has more than {0} {0|line|lines}"},
	"DOCUMENT_CELLS":  {"文档超过{0}个单元格", "the document has more than {0} {0|cell|cells}"},
	"CSV_QUOTE":       {"这里的引号多余", "a stray quote"},
	"CSV_QUOTE_OPEN":  {"这个引号没有收尾", "this quote is never closed"},
	"CSV_QUOTE_HINT":  {"含逗号、引号或换行的内容整格用引号括起来，其中的引号写两个：\"5\"\"水管\"", "put a field with commas, quotes or line breaks in quotes as a whole, and double those in it: \"a 5\"\" pipe\""},
	"LIMIT_ROWS":      {"表超过{0}行", "the table has more than {0} {0|row|rows}"},
	"CSV_SYNTAX":      {"CSV 无法读取：{0}", "the CSV can't be read: {0}"},
	"TABLE_UNKNOWN":   {"以“{0}”开头的表不是绩效目标表或自评表", "the table that starts with “{0}” is no form"},
	"CELL_UNKNOWN":    {"“{0}”没有读入表中，不知道它是什么", "“{0}” has no place in a form and was left out"},
	"COLUMN_UNKNOWN":  {"不认识“{0}”这一列，没有读入", "the column “{0}” is not known and was left out"},
	"TEXT_UNKNOWN":    {"表外的文字“{0}”没有读入", "the text “{0}” outside the tables was left out"},
	"REMARKS_MORE":    {"还有{0}处没有读入，不再一一列出", "{0} more that were left out are not listed"},
	"ROW_NAMELESS":    {"“{0}”这一行没有三级指标的名称", "the row “{0}” has no indicator name"},
	"SCHEDULE_UNREAD": {"资金支出计划“{0}”的“{1}”无法识别", "“{1}” of the spending schedule at “{0}” can't be read"},
	"AMOUNT_UNREAD":   {"“{0}”不是数值", "“{0}” is not a number"},
	"PURPOSE_UNREAD":  {"资金用途里“{0}”后面没有以万元计的数", "behind “{0}” in the purpose stands no amount in 万元"},
}
