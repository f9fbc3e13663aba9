package lang

// readerCodes: what the readers of formats say of a document.
var readerCodes = map[Code]sentence{
	"DOCUMENT_DELETED": {
		Note, "", "DO_NOTHING",
		"修订中删除的内容不读，插入的照读",
		"what tracked changes delete isn't read; what they insert is",
	},
	"DOCUMENT_HIDDEN": {
		Note, "", "DO_CHECK_LEFT_OUT",
		"隐藏的文字不读",
		"hidden text isn't read",
	},
	"DOCUMENT_EMBEDDED": {
		Note, "", "DO_CHECK_LEFT_OUT",
		"这里嵌入了别的文件或对象，其内容不读",
		"another file or object is embedded here; what it holds isn't read",
	},
	"DOCUMENT_PICTURES": {
		Note, "pictures", "DO_SAVE",
		"文档里没有表格，只有{0}张图片；图片里的表读不出来",
		"the document has no table but {0} {0|picture|pictures}; a table in a picture can't be read",
	},
	"PAGE_BYTES": {
		Error, "count", "DO_CHECK_LEFT_OUT",
		"网页中有{0}个字符读不出来，显示为“�”",
		"{0} {0|character|characters} of the page can't be read and {0|is|are} shown as “�”",
	},
	"BOOK_OLD": {
		Error, "", "DO_SAVE_XLSX",
		"这个工作簿的格式太旧，读不了",
		"the workbook is in a format too old to be read",
	},
	"BOOK_BINARY": {
		Error, "", "DO_SAVE_XLSX",
		"这个工作簿是二进制格式的，读不了",
		"this is a binary workbook (.xlsb), which can't be read",
	},
	"BOOK_CODEPAGE": {
		Error, "codepage", "DO_SAVE_XLSX",
		"这个旧工作簿的文字用代码页{0}，读不了",
		"the texts of this old workbook are in code page {0}, which isn't read",
	},
	"LIMIT_SHEETS": {
		Error, "limit", "DO_SPLIT",
		"工作簿超过{0}张工作表",
		"the workbook has more than {0} {0|sheet|sheets}",
	},
	"DOCUMENT_OLD": {
		Error, "", "DO_SAVE_NEW",
		"这个文档是 Word 97 之前的格式，读不了",
		"the document is older than Word 97 and can't be read",
	},
	"PDF_PROGRAM_MISSING": {
		Error, "", "PDF_PROGRAM_HINT",
		"生成 PDF 需要 LibreOffice 或 Chromium、Chrome、Edge，本机没有找到",
		"a PDF takes LibreOffice or Chromium, Chrome or Edge, and none is installed here",
	},
	"PRINTING_FAILED": {
		Error, "reason", "PDF_PROGRAM_HINT",
		"浏览器没有打印出 PDF：{0}",
		"the browser made no PDF: {0}",
	},
	"PDF_PROGRAM_HINT": {
		Hint, "", "",
		"装一个 Chromium（Debian、Ubuntu 上是 chromium），或者 LibreOffice（libreoffice.org；Debian、Ubuntu、统信、麒麟上装 libreoffice-writer-nogui 和 libreoffice-calc-nogui）和一种中文字体；或者先生成 docx，用 WPS 另存为 PDF",
		"install Chromium (on Debian and Ubuntu chromium) or LibreOffice (libreoffice.org; on Debian and Ubuntu libreoffice-writer-nogui and libreoffice-calc-nogui) and a Chinese font; " +
			"or make a .docx and save it as PDF in Word or WPS",
	},
	"CONVERTER_MISSING": {
		Error, "ending", "DO_CONVERTER",
		"读 .{0} 要用 LibreOffice，这台机器上没有装",
		"a .{0} is read by LibreOffice, which isn't installed",
	},
	"CONVERSION_FAILED": {
		Error, "reason", "DO_SAVE_NEW",
		"LibreOffice 没有转换成功：{0}",
		"LibreOffice couldn't convert it: {0}",
	},
	"CONVERSION_LONG": {
		Error, "seconds", "DO_SAVE_NEW",
		"LibreOffice 在{0}秒内没有转换完",
		"LibreOffice didn't finish converting it within {0} {0|second|seconds}",
	},
	"CONVERTED": {
		Note, "from, to", "DO_CHECK_READING",
		"由 LibreOffice 从 .{0} 转换成 .{1} 后读入",
		"read after LibreOffice had converted it from .{0} to .{1}",
	},
	"DOCUMENT_NO_TABLES": {
		Error, "", "DO_SAVE_NEW",
		"这是演示文稿或图形，不是文字文档或工作簿",
		"it is a presentation or a drawing, no text or workbook",
	},
	"SHEET_ERROR_VALUE": {
		Note, "value", "DO_FORMULA",
		"这一格是错误值{0}，不作数值",
		"this cell shows the error {0}, which is no value",
	},
	"SHEET_FORMULA_EMPTY": {
		Note, "", "DO_SAVE_AGAIN",
		"这一格的公式没有算出的值，按空白读",
		"the formula of this cell was never computed; it is read as blank",
	},
	"SHEET_THREADS": {
		Note, "count, cells", "DO_CHECK_LEFT_OUT",
		"{0}格已有会话批注，没有另加批注：{1}",
		"{0} {0|cell has|cells have} a thread of comments already and {0|gets|get} no other: {1}",
	},
	"SHEET_STALE": {
		Note, "count, cells", "DO_OPEN_AGAIN",
		"{0}个公式取决于填写的单元格，还是原来的值，要用表格软件打开并保存后才更新：{1}",
		"{0} {0|formula depends|formulas depend} on cells that were filled and {0|keeps its last value|keep their last values} until a program computes them: {1}",
	},
	"CELL_UNWRITABLE": {
		Error, "", "DO_SAVE",
		"这一格的文件格式不能填写",
		"this cell is in a file of a format that can't be filled",
	},
	"FILL_FORMAT": {
		Error, "file", "FILL_FORMAT_HINT",
		"“{0}”不是Word或Excel文件（docx、xlsx），不能就地填写",
		"“{0}” is no file of Word or Excel (docx, xlsx), which are filled in place",
	},
	"FILL_FORMAT_HINT": {
		Hint, "", "",
		"请另存为docx或xlsx",
		"save it as docx or xlsx",
	},
	"FILL_UNSOUND": {
		Error, "got, want", "DO_BY_HAND",
		"填写以后这一格是“{0}”，应为“{1}”，没有写出文件",
		"once filled, this cell shows “{0}” in place of “{1}”; no file was written",
	},
	"FILL_NO_RECORD": {
		Error, "", "DO_CALL",
		"这不是 ziping fill --record 写出的记录",
		"this is no record that ziping fill --record wrote",
	},
	"VALUES_SHAPE": {
		Error, "", "VALUES_SHAPE_HINT",
		"不是一个JSON对象",
		"this is no JSON object",
	},
	"VALUES_SHAPE_HINT": {
		Hint, "", "",
		"每项是指针和文字，如 {\"/indicators/0/actual\": \"17个\"}",
		"each entry is a pointer and a text, such as {\"/indicators/0/actual\": \"17个\"}",
	},
	"VALUES_VALUE": {
		Error, "pointer", "VALUES_SHAPE_HINT",
		"“{0}”不是指针，或者它的值不是文字",
		"“{0}” is no pointer, or its value is no text",
	},
	"VALUES_FORM": {
		Error, "pointer, forms", "VALUES_FORM_HINT",
		"“{0}”说不清是{1}张表中的哪一张",
		"“{0}” doesn't say which of {1} {1|form|forms} it is of",
	},
	"VALUES_FORM_HINT": {
		Hint, "", "",
		"在指针前写表的序号，从0起，如 /1/indicators/0/actual",
		"put the number of the form before it, from 0, such as /1/indicators/0/actual",
	},
	"CELL_FORMULA": {
		Error, "", "DO_FORMULA",
		"这一格是公式，不能填写",
		"this cell holds a formula, which isn't replaced",
	},
	"SHEET_FORMULA_ZERO": {
		Note, "", "DO_SAVE_AGAIN",
		"这一格的公式值是0，可能还没有算过",
		"the formula of this cell shows 0, which may not have been computed yet",
	},
	"SHEET_CELL_COVERED": {
		Note, "text", "DO_CHECK_LEFT_OUT",
		"“{0}”被合并单元格盖住，不显示，没有读入",
		"“{0}” lies below a merged area, isn't shown, and was left out",
	},
	"SHEET_HIDDEN": {
		Note, "sheet", "DO_HIDDEN",
		"工作表“{0}”是隐藏的，也读入",
		"the sheet “{0}” is hidden; it was read as well",
	},
	"SHEET_ROWS_HIDDEN": {
		Note, "rows", "DO_HIDDEN",
		"有内容的第{0}行是隐藏的，也读入",
		"rows with contents are hidden and were read as well: {0}",
	},
	"SHEET_COLUMNS_HIDDEN": {
		Note, "columns", "DO_HIDDEN",
		"有内容的{0}列是隐藏的，也读入",
		"columns with contents are hidden and were read as well: {0}",
	},
}

// readerWords: what is wrong with damaged files.
var readerWords = map[Code]words{
	"FILL_BESIDE":    {"表上是{0}，算出是{1}", "the form shows {0}, and {1} was computed"},
	"REASON_NO_WORD": {"其中没有 Word 文档", "it holds no Word document"},
	"REASON_XML":     {"“{0}”从第{1}个字节起不完整或有错", "“{0}” is cut short or wrong from byte {1} on"},
	"BROKEN_CUT":     {"文件不完整", "it ends too early"},
	"BROKEN_RECORD":  {"有的记录与它所说的长度或位置不符", "a record isn't what the file says of its length or place"},
	"BROKEN_NO_BOOK": {"里面没有工作簿", "there is no workbook in it"},
}
