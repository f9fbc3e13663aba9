package lang

// faultCodes: what package fault says itself: why a file can't be read or written.
var faultCodes = map[Code]sentence{
	"FAULTS_MORE": {
		Error, "count", "DO_NOTHING",
		"还有{0}处问题，不再一一列出",
		"{0} more {0|mistake is|mistakes are} not listed",
	},
}

// faultWords: the words that go with them.
var faultWords = map[Code]words{
	"REASON_MISSING":     {"没有这个文件或文件夹", "there is no such file or folder"},
	"REASON_FORBIDDEN":   {"没有权限", "permission is denied"},
	"REASON_FOLDER":      {"是文件夹，不是文件", "it is a folder"},
	"REASON_NO_FOLDER":   {"路径中有一段不是文件夹", "a part of the path is not a folder"},
	"REASON_READ_ONLY":   {"所在的磁盘只读", "the disk is read-only"},
	"REASON_LINK":        {"是符号链接，或链接绕成了圈", "it is a symbolic link, or the links go round in a circle"},
	"REASON_NAME_LONG":   {"名称太长", "the name is too long"},
	"REASON_EXISTS":      {"已经存在", "it exists already"},
	"REASON_CROSSES":     {"不在同一个磁盘上", "it is on another disk"},
	"REASON_FULL":        {"磁盘已满", "the disk is full"},
	"REASON_INTERRUPTED": {"已中断", "interrupted"},
	"REASON_OUTSIDE":     {"在文件夹“{0}”之外", "it lies outside the folder “{0}”"},
	"REASON_OTHER":       {"{0}", "{0}"},
}
