package lang

// layoutCodes: why a file can't be laid out.
var layoutCodes = map[Code]sentence{
	"FMT_LOST": {
		Error, "", "DO_FILE",
		"这种写法不能整理而不改变内容，文件没有改动；请拆成更简单的写法",
		"this can't be laid out without changing its content, so the file is left unchanged; write it in a simpler way",
	},
	"FMT_ONE": {
		Error, "count", "DO_FILE",
		"文件里有{0}份内容，应该正好有一份",
		"the file holds {0} {0|document|documents}; it should hold one",
	},
}
