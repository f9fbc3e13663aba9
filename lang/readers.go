package lang

// readerCodes: what the readers of formats say of a document.
var readerCodes = map[Code]sentence{
	"PAGE_BYTES": {
		Error, "count", "DO_CHECK_LEFT_OUT",
		"网页中有{0}个字符读不出来，显示为“�”",
		"{0} {0|character|characters} of the page can't be read and {0|is|are} shown as “�”",
	},
}
