package lang

// outfileCodes: why an output can't be written.
var outfileCodes = map[Code]sentence{
	"OUTPUT_FAILED": {
		Error, "file, reason", "DO_PATH",
		"无法写入“{0}”：{1}",
		"“{0}” can't be written: {1}",
	},
	"OUTPUT_FULL": {
		Error, "file", "OUTPUT_FULL_HINT",
		"磁盘已满，无法写入“{0}”",
		"the disk is full: “{0}” can't be written",
	},
	"OUTPUT_FULL_HINT": {
		Hint, "", "",
		"腾出空间后再运行；没有写出不完整的文件",
		"make room and run again; no half file has appeared",
	},
	"OUTPUT_BUSY": {
		Error, "file", "OUTPUT_BUSY_HINT",
		"另一次运行正在写“{0}”",
		"another run is writing “{0}”",
	},
	"OUTPUT_BUSY_HINT": {
		Hint, "", "",
		"等它结束，或写到别的文件",
		"wait until it is done, or write to another file",
	},
	"OUTPUT_TAKEN": {
		Error, "file, other", "OUTPUT_TAKEN_HINT",
		"不能写入“{0}”：这次运行也要读或写“{1}”，是同一个文件",
		"“{0}” can't be written: this run also reads or writes “{1}”, which is the same file",
	},
	"OUTPUT_TAKEN_HINT": {
		Hint, "", "",
		"给每个输出另起一个文件名",
		"give every output a file of its own",
	},
	"OUTPUT_HIDDEN": {
		Error, "file", "DO_PATH",
		"“{0}”是程序自己用的文件名，不能作输出",
		"“{0}” is a name that is reserved for the program's own files",
	},
	"OUTPUT_FOREIGN": {
		Error, "file", "OUTPUT_FOREIGN_HINT",
		"“{0}”占着运行要用的文件名，但不是这个程序写的（是链接、文件夹、管道，或属于别人）",
		"“{0}” has the name of a file that a run keeps beside its output but is something else: a link, a folder, a pipe, " +
			"or another program's file",
	},
	"OUTPUT_FOREIGN_HINT": {
		Hint, "", "",
		"查明来历后移走，或写到别的文件夹",
		"find out where it comes from and move it away, or write to another folder",
	},
}
