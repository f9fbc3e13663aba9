package lang

// adviceCodes: what to do about a code whose message has no hint of its own.
var adviceCodes = map[Code]sentence{
	"DO_RULES": {Hint, "", "", "更正评分规则", "correct the rule set"},
	"DO_EXPRESSION": {
		Hint, "", "",
		"更正算式；名称和函数见 ziping rules reference",
		"correct the expression; ziping rules reference lists names and functions",
	},
	"DO_TEXT_CELL": {Hint, "", "", "把该单元格设为文本格式，重新填写完整的数字", "format the cell as text and write the whole number again"},
	"DO_FILE":      {Hint, "", "", "更正文件中指出的位置", "correct the file at the place named"},
	"DO_SPLIT":     {Hint, "", "", "拆分或精简内容", "split it, or write less"},
	"DO_SAVE":      {Hint, "", "", "另存为能读取的文件", "save it as a file that can be read"},
	"DO_SAVE_AGAIN": {
		Hint, "", "",
		"用 Office 或 WPS 打开后另存一份",
		"open it in Office or WPS and save it again",
	},
	"DO_SAVE_NEW": {
		Hint, "", "",
		"用 Word、Excel 或 WPS 另存为 .docx、.xlsx",
		"save it as .docx or .xlsx in Word, Excel or WPS",
	},
	"DO_CONVERTER": {
		Hint, "", "",
		"装 LibreOffice（Debian、Ubuntu：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；其他系统见 " +
			"libreoffice.org），或在 Word、WPS 里另存为 .docx、.xlsx",
		"install LibreOffice (Debian, Ubuntu: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui; others: " +
			"libreoffice.org), or save the document as .docx or .xlsx in Word or WPS",
	},
	"DO_SAVE_XLSX": {
		Hint, "", "",
		"用 Excel 或 WPS 打开后另存为 .xlsx",
		"open it in Excel or WPS and save it as .xlsx",
	},
	"DO_OPEN_AGAIN": {Hint, "", "", "用表格软件打开，等它算完后保存", "open it in a spreadsheet program and save it"},
	"DO_FORMULA": {
		Hint, "", "",
		"更正公式引用的单元格",
		"correct what the formula refers to",
	},
	"DO_HIDDEN": {
		Hint, "", "",
		"取消隐藏看一看；不需要的，删去",
		"unhide it to look; delete what isn't meant",
	},
	"DO_ORIGINAL": {
		Hint, "", "",
		"请用原来的 Word、Excel 文件；扫描件要先识别成文字",
		"take the Word or Excel file that it was made from; a scan needs its text recognised first",
	},
	"DO_OWN_CHECK_MORE": {
		Hint, "", "",
		"修改这项检查的条件（ziping rules check会指出缺什么），再运行一次",
		"change the condition of the check (ziping rules check says what is missing) and run it again",
	},
	"DO_OWN_CHECK": {
		Hint, "", "",
		"请人工核对；没有值的行，可以在条件里用“有(…)”排除",
		"look at it yourself; in the condition has(…) leaves out rows without a value",
	},
	"DO_NO_INDICATOR": {
		Hint, "", "",
		"删去这一行，把分值分给别的指标；确是两回事的，写清名称",
		"remove the row and give its points to others; if it is something else, name it plainly",
	},
	"DO_PLACE_ROW": {
		Hint, "", "",
		"移到合适的二级指标下，或换一个符合这一级的目标",
		"move it to the level that suits it, or give it a target that suits the level",
	},
	"DO_TARGET_REACH": {
		Hint, "", "",
		"写明至少要达到多少",
		"say how much is to be reached at least",
	},
	"DO_ADD_TIER": {
		Hint, "", "",
		"补上这类指标；确实没有的，由评分规则写明它的分值归谁",
		"add such indicators; where there can be none, the rule set says who gets their points",
	},
	"DO_REVIEWER": {
		Hint, "", "",
		"请复核人核对复核得分和意见",
		"ask the reviewer to check the reviewed score and the remark",
	},
	"DO_DATE_YEAR": {
		Hint, "", "",
		"改为本年度的日期；项目跨年的，补填项目起止时间",
		"give a date of the year; for a project of several years give its start and end",
	},
	"DO_FORM_TWICE": {
		Hint, "", "",
		"只保留一张表，或更正编码和名称",
		"keep one of the two, or correct its code and name",
	},
	"DO_ASK_OWN": {
		Hint, "", "",
		"请填报单位按本项目实际情况填写",
		"ask the unit to write what holds for this project",
	},
	"DO_DEPARTMENT": {
		Hint, "", "",
		"请部门核对汇总表与各项目自评表",
		"ask the department to compare its summary with the forms",
	},
	"DO_SAMPLE": {
		Hint, "", "",
		"抽查几个项目的佐证材料",
		"look at the evidence of some of the projects",
	},
	"DO_COMPARE_LAST_YEAR": {
		Hint, "", "",
		"与上年自评表核对",
		"compare it with last year's form",
	},
	"DO_COMPARE": {Hint, "", "", "请与原件核对", "compare it with the original"},
	"DO_SAVE_AS": {
		Hint, "", "",
		"用 WPS 或 Office 打开后另存为 docx 或 xlsx",
		"open it in WPS or Office and save it as docx or xlsx",
	},
	"DO_UNLOCK": {
		Hint, "", "",
		"用做它的程序打开，取消密码后另存",
		"take the password off in the program that made the file, and save it",
	},
	"DO_PATH": {Hint, "", "", "检查路径、文件和权限", "check the path, the file and the permissions"},
	"DO_CALL": {Hint, "", "", "更正命令或调用的参数", "correct the arguments of the command or call"},
	"DO_JOB":  {Hint, "", "", "在程序中设好这一项", "set it in the program"},
	"DO_EVIDENCE": {
		Hint, "", "",
		"用写出凭证的版本核验；凭证也可能被改动过",
		"verify with the version that wrote the evidence; the evidence may have been altered too",
	},
	"DO_CHOOSE_RULES": {Hint, "", "", "选用适用于该表的评分规则", "choose a rule set that applies to the form"},
	"DO_ASK":          {Hint, "", "", "请填报单位核实", "ask the unit that filled in the form"},
	"DO_TEST":         {Hint, "", "", "更正规则测试", "correct the rule test"},
	"DO_NOTHING":      {Hint, "", "", "只供了解", "for information only"},
	"DO_FETCH_AGAIN":  {Hint, "", "", "重新取一份文件，或核对是否选错了", "get the file again, or check whether it is the right one"},
	"DO_LIST_ALL": {
		Hint, "", "",
		"多半出于同一原因：先改列出的，再读一遍",
		"they mostly have one cause: correct what is listed, and read the file again",
	},
	"DO_SCORING_TABLE": {
		Hint, "", "",
		"如果是自评表，请在表里写上项目名称和主管部门，并加上指标值一列",
		"if it is a self-evaluation, write the project and its department into it, and add a column for the targets",
	},
	"DO_CHECK_LEFT_OUT": {
		Hint, "", "",
		"看略去的内容是否应写入表中",
		"check whether what was left out belongs into the form",
	},
	"DO_CHECK_READING": {
		Hint, "", "",
		"对照原文核对读法；不对的，把单元格写明确",
		"compare the reading with the cell; where it is wrong, write the cell more plainly",
	},
	"DO_BY_HAND":  {Hint, "", "", "这一格请自己填写", "fill this cell by hand"},
	"DO_ADD_ROWS": {Hint, "", "", "补充能反映项目全貌的指标", "add the indicators that the whole project needs"},
	"DO_FILL":     {Hint, "", "", "补填缺少的内容", "fill in what is missing"},
	"DO_WRITE_PLAINLY": {
		Hint, "", "",
		"改写为一个符号、一个数和一个单位，如“≥95%”",
		"write one sign, one number and one unit, as in “≥95%”",
	},
	"DO_MEASURE": {
		Hint, "", "",
		"改为能衡量的数值或日期；只能定性的，写明达到什么程度",
		"give a number or a date; where words are all there is, say what is to be reached",
	},
	"DO_SPLIT_ROW": {
		Hint, "", "",
		"每个指标只写一件事，拆成几个指标",
		"let each indicator state one fact: split it",
	},
	"DO_DATE_TARGET": {
		Hint, "", "",
		"写明完成的日期，如“12月底前”，或改问及时率",
		"give a date, as in “by the end of December”, or ask for a rate instead",
	},
	"DO_UNTIL": {
		Hint, "", "",
		"写明监控截止日期",
		"give the day until which the figures count",
	},
	"DO_EXPECT": {
		Hint, "", "",
		"填写全年预计完成值和原因，并说明追赶措施",
		"state what is expected by the end of the year, why, and how to catch up",
	},
	"DO_UNIT":      {Hint, "", "", "写明单位", "write the unit"},
	"DO_ONE_VALUE": {Hint, "", "", "填写一个确定的数", "write one certain number"},
	"DO_LIKE_TARGET": {
		Hint, "", "",
		"按目标的写法填写实际完成值",
		"write the actual in the way that the target is written",
	},
	"DO_DATE":        {Hint, "", "", "写明完成的年月日", "give the day of completion, with its year"},
	"DO_UNITS_ALIKE": {Hint, "", "", "让目标和实际的单位可以换算", "give target and actual in units that convert"},
	"DO_REASON":      {Hint, "", "", "填写原因，不超过规定的字数", "give the reason, within the length allowed"},
	"DO_DECLARED":    {Hint, "", "", "核对自评得分和等级", "check the declared score or grade"},
	"DO_POINTS":      {Hint, "", "", "核对分值", "check the points"},
	"DO_LEVELS":      {Hint, "", "", "按评分规则的名称填写一级指标", "write level 1 as the rule set names it"},
	"DO_FORMS":       {Hint, "", "", "更正所说的表，再合并", "correct the forms named, and join them again"},
	"DO_VERIFY": {
		Hint, "", "",
		"查明改动过的是输入、规则还是文件",
		"find out what was changed: the input, the rules or the files",
	},
}
