package lang

// batchCodes: why a run can't go on.
var batchCodes = map[Code]sentence{
	"FORMAT_NEEDS_FILE": {
		Error, "format", "DO_CALL",
		"{0} 格式只能写到不另外压缩的文件：请用 -o",
		"{0} can only be written to a file that isn't packed: use -o",
	},
	"RESUME_NOWHERE": {
		Error, "", "DO_CALL",
		"--resume 要和 -o 一起用：只有写到文件的运行才能接着评",
		"--resume needs -o: only a run that writes to a file can be resumed",
	},
	"LIMIT_WRONG": {
		Error, "text", "LIMIT_WRONG_HINT",
		"“{0}”不是退回的上限",
		"“{0}” is not a limit of rejects",
	},
	"LIMIT_WRONG_HINT": {
		Hint, "", "",
		"请写成“100”或“5%”",
		"write it as “100” or “5%”",
	},
	"REJECTS_TOO_MANY": {
		Error, "rejected, forms, limit", "DO_ASK",
		"{1}张表中退回了{0}张，超过上限{2}，不再评下去；没有写出结果",
		"{0} of {1} {1|form|forms} {0|was|were} rejected, more than {2}: the run was given up and no results were written",
	},
	"JOURNAL_UNREADABLE": {
		Error, "file", "JOURNAL_HINT",
		"上次运行的记录“{0}”无法读取，不能接着评",
		"the journal “{0}” of the earlier run can't be read",
	},
	"JOURNAL_RULES": {
		Error, "rules", "JOURNAL_HINT",
		"评分规则“{0}”在上次运行之后改过，不能接着评",
		"the rule set “{0}” has changed since the earlier run",
	},
	"JOURNAL_VERSION": {
		Error, "earlier, now", "JOURNAL_HINT",
		"上次运行用的是 ziping {0}，现在是 {1}，不能接着评",
		"the earlier run was made by ziping {0}, this is {1}",
	},
	"JOURNAL_ACTUALS": {
		Error, "", "JOURNAL_HINT",
		"实际完成值文件在上次运行之后改过，不能接着评",
		"the file of actuals has changed since the earlier run",
	},
	"JOURNAL_OPTIONS": {
		Error, "", "JOURNAL_HINT",
		"选项（格式、语言、退回文件或凭证文件）与上次运行不同，不能接着评",
		"format, language, rejects or evidence differ from the earlier run",
	},
	"JOURNAL_INPUTS": {
		Error, "earlier, now", "JOURNAL_HINT",
		"上次运行读{0}个文件，现在是{1}个，不能接着评",
		"the earlier run read {0} {0|file|files}, now there {1|is|are} {1}",
	},
	"JOURNAL_INPUT": {
		Error, "file", "JOURNAL_HINT",
		"“{0}”在上次运行之后改过，不能接着评",
		"“{0}” has changed since the earlier run",
	},
	"JOURNAL_TEXT": {
		Error, "", "JOURNAL_HINT",
		"输入的内容与上次运行读到的不同，不能接着评",
		"the input differs from what the earlier run has read",
	},
	"JOURNAL_PART": {
		Error, "file", "JOURNAL_HINT",
		"“{0}”与上次运行的记录不符，不能接着评",
		"“{0}” differs from what the journal of the earlier run says",
	},
	"JOB_NO_RULES": {
		Error, "", "DO_JOB",
		"没有评分规则：请用 evaluation.New 或 evaluation.NewChooser 得到评分器",
		"there are no rules: make what scores with evaluation.New or evaluation.NewChooser",
	},
	"JOB_NO_RESULTS": {
		Error, "", "DO_JOB",
		"没有结果格式：请给出 document.NDJSON 等",
		"there is no format of results: give document.NDJSON or another one",
	},
	"JOB_NO_INPUT": {
		Error, "", "DO_JOB",
		"没有输入：请在 Input.Files 中给出文件",
		"there is no input: name files in Input.Files",
	},
	"JOB_NO_STDIN": {
		Error, "", "DO_JOB",
		"输入“-”没有来源：请给出 Input.Stdin",
		"nothing is given for the input “-”: set Input.Stdin",
	},
	"JOB_RAW": {
		Error, "", "DO_JOB",
		"Input.Raw 和 Input.Names 由运行自己使用，不能另设",
		"Input.Raw and Input.Names are used by the run itself and must be nil",
	},
	"JOB_NO_OUTPUT": {
		Error, "", "DO_JOB",
		"没有输出：请用 WithOutput 或 WithWriter 给出",
		"there is no output: give one by WithOutput or WithWriter",
	},
	"JOB_NO_FORMAT": {
		Error, "", "DO_JOB",
		"有凭证就要有结果格式的名称：Name 不能为空",
		"with evidence the format of results needs a name: Name must not be empty",
	},
	"JOB_SCORER": {
		Error, "", "DO_JOB",
		"只有用 evaluation.New 或 evaluation.NewChooser 得到的评分器评的结果才能留凭证",
		"evidence can only be kept of what is scored by an evaluator or a chooser of package evaluation",
	},
	"JOB_WORKERS": {
		Error, "number", "DO_CALL",
		"同时评分的数目不能是{0}：请写 0（每个核一个）或更多",
		"{0} is no number of workers: write 0, for one on each core, or more",
	},
	"JOB_CHECKPOINT": {
		Error, "number", "DO_CALL",
		"不能每隔{0}张表记一次进度：请写 0 或更多",
		"{0} is no number of forms between two checkpoints: write 0 or more",
	},
	"JOURNAL_HINT": {
		Hint, "", "",
		"不加 --resume 就从头再评",
		"without --resume the run starts over",
	},
	"FILE_NOT_REGULAR": {
		Error, "file", "DO_PATH",
		"“{0}”不是普通文件",
		"“{0}” isn't a regular file",
	},
	"OUTPUT_FULL_KEPT": {
		Hint, "", "",
		"腾出空间后加上 --resume 再运行，接着评；没有写出不完整的文件",
		"make room and run again with --resume; no half file has appeared",
	},
	"PROJECT_AGAIN": {
		Note, "project, place", "DO_CHECK_LEFT_OUT",
		"项目“{0}”（同一年度、同一部门）在这个文件里已有一张表：{1}；两张表都计入汇总",
		"the project “{0}” of this year and department is already in the file, at {1}; summaries count both forms",
	},
}

// batchWords: the words that go with them.
var batchWords = map[Code]words{
	"REASON_NO_EVIDENCE": {
		"不是 ziping score --evidence 写的 ZIP 文件",
		"it is no ZIP file that ziping score --evidence wrote",
	},
}
