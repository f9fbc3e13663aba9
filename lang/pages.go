package lang

// pageCodes: what the readers of formats with fixed pages (PDF, OFD) say.
var pageCodes = map[Code]sentence{
	"LIMIT_PAGES": {
		Error, "limit", "DO_SPLIT",
		"文档超过{0}页",
		"the document has more than {0} {0|page|pages}",
	},
	"LIMIT_DRAWN": {
		Error, "", "DO_SPLIT",
		"页面上的文字、线条过多，不再读下去",
		"the pages draw more letters and lines than are read",
	},
	"PAGES_NO_TEXT": {
		Error, "", "DO_ORIGINAL",
		"各页都是图片，没有文字，读不出来",
		"all pages are pictures without text and can't be read",
	},
	"PAGE_PICTURE": {
		Note, "pages", "DO_CHECK_LEFT_OUT",
		"第{0}页是图片，没有文字，不读",
		"pages that are pictures without text and aren't read: {0}",
	},
	"PAGE_SCANNED": {
		Note, "pages", "DO_COMPARE",
		"第{0}页是扫描件，文字是软件识别出来的，可能有错",
		"pages whose text was recognised in a scanned picture, and may be wrong: {0}",
	},
	"PAGE_GLYPHS": {
		Note, "count", "DO_CHECK_LEFT_OUT",
		"本页有{0}个字符文件没有说明是什么字，显示为“�”",
		"{0} {0|character|characters} of the page {0|isn't|aren't} named as letters by the file and {0|is|are} shown as “�”",
	},
	"PAGE_CLIPPED": {
		Note, "count", "DO_CHECK_LEFT_OUT",
		"本页有{0}个字符超出所在区域，不显示，没有读入",
		"{0} {0|character|characters} of the page {0|is|are} cut off by the edge of an area and {0|was|were} left out",
	},
}

// pageWords: the words that go with them.
var pageWords = map[Code]words{
	"REASON_NO_PAGES": {"其中找不到页面", "no pages were found in it"},
}
