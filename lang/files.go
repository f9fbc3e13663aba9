package lang

// files: what is said of files of every kind.
var files = map[Code]entry{
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
	"REASON_NO_EVIDENCE": {"不是 ziping score --evidence 写的 ZIP 文件", "it is no ZIP file that ziping score --evidence wrote"},
	"REASON_INTERRUPTED": {"已中断", "interrupted"},
	"REASON_OUTSIDE":     {"在文件夹“{0}”之外", "it lies outside the folder “{0}”"},
	"REASON_OTHER":       {"{0}", "{0}"},

	"PATH_OUTSIDE":       {"“{0}”在文件夹“{1}”之外，不读", "“{0}” lies outside the folder “{1}” and is not read"},
	"PATH_OUTSIDE_HINT":  {"文件里写的路径只能指向命令行上那个文件所在的文件夹；请把文件放进去，确有需要时加上 --allow-outside", "paths within files lead to the folder of the file that the call names, or below it: move the file there, or give --allow-outside if it is meant"},
	"HELP_ALLOW_OUTSIDE": {"文件里写的路径可以指向命令行上那个文件（或文件夹）之外。", "Let paths that stand in files lead outside the folder that the call names, or that of the file it names."},

	"NAMED_NO_RULES":      {"“{0}”不是评分规则", "“{0}” is no rule set"},
	"NAMED_NO_RULES_HINT": {"评分规则以“ziping: 1”开头", "a rule set begins with “ziping: 1”"},
	"NAMED_NO_FORM":       {"“{0}”不是自评表", "“{0}” is no form"},
	"NAMED_NO_FORM_HINT":  {"自评表里有 indicators", "a form has indicators"},
	"NAMED_NO_TESTS":      {"“{0}”不是测试文件", "“{0}” is no test file"},
	"NAMED_NO_TESTS_HINT": {"测试文件以“ziping: 1”开头，有 cases", "a test file begins with “ziping: 1” and has cases"},
	"NAMED_NO_TABLE":      {"“{0}”里没有一列是用例表格的列", "none of the columns of “{0}” is one of a table of cases"},

	"FILE_NOT_REGULAR": {"“{0}”不是普通文件", "“{0}” isn't a regular file"},

	"OUTPUT_FAILED":       {"无法写入“{0}”：{1}", "“{0}” can't be written: {1}"},
	"OUTPUT_FULL":         {"磁盘已满，无法写入“{0}”", "the disk is full: “{0}” can't be written"},
	"OUTPUT_FULL_HINT":    {"腾出空间后再运行；没有写出不完整的文件", "make room and run again; no half file has appeared"},
	"OUTPUT_FULL_KEPT":    {"腾出空间后加上 --resume 再运行，接着评；没有写出不完整的文件", "make room and run again with --resume to go on; no half file has appeared"},
	"OUTPUT_BUSY":         {"另一次运行正在写“{0}”", "another run is writing “{0}”"},
	"OUTPUT_BUSY_HINT":    {"等它结束，或写到别的文件", "wait until it is done, or write to another file"},
	"OUTPUT_TAKEN":        {"不能写入“{0}”：这次运行也要读或写“{1}”，是同一个文件", "“{0}” can't be written: this run also reads or writes “{1}”, which is the same file"},
	"OUTPUT_TAKEN_HINT":   {"给每个输出另起一个文件名", "give every output a file of its own"},
	"OUTPUT_HIDDEN":       {"“{0}”是程序自己用的文件名，不能作输出", "“{0}” is a name that is kept for the program's own files, not for an output"},
	"OUTPUT_FOREIGN":      {"“{0}”占着运行要用的文件名，但不是这个程序写的（是链接、文件夹、管道，或属于别人）", "“{0}” has the name of a file that a run keeps beside its output, and isn't one: it is a link, a folder, a pipe, or somebody else's"},
	"OUTPUT_FOREIGN_HINT": {"查明来历后移走，或写到别的文件夹", "find out where it comes from and move it away, or write to another folder"},
}
