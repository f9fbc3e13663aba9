package lang

// commandCodes: what the command says itself.
var commandCodes = map[Code]sentence{
	"REPORT_MOST": {
		Error, "limit", "REPORT_MOST_HINT",
		"一份报表最多收{0}个项目",
		"a report has at most {0} {0|project|projects}",
	},
	"REPORT_MOST_HINT": {
		Hint, "", "",
		"请按部门分开生成；只要汇总表时，先用 ziping score --format ndjson 评分，再用评分结果生成，最多收20000个项目",
		"make one for each department; a summary alone can be made of what ziping score --format ndjson has written, with " +
			"up to 20,000 projects",
	},
	"REPORT_AGAIN": {
		Note, "project, place", "DO_CHECK_LEFT_OUT",
		"项目“{0}”（同一年度、同一部门）已在报表里：{1}；报表里各算一次",
		"the project “{0}” of this year and department is already in the report, from {1}; the report counts both",
	},
	"KIND_NO_FORM": {
		Error, "", "KIND_NO_FORM_HINT",
		"复核没有要填的表",
		"a review has no form to be signed",
	},
	"KIND_NO_FORM_HINT": {
		Hint, "", "",
		"复核意见用 ziping report --kind opinion 写",
		"ziping report --kind opinion writes its opinion",
	},
	"KIND_FORMAT": {
		Error, "kind, format", "KIND_FORMAT_HINT",
		"“{0}”不能写成“{1}”",
		"{0} can't be written as {1}",
	},
	"KIND_FORMAT_HINT": {
		Hint, "formats", "",
		"可以用 {0}",
		"it may be {0}",
	},
	"LETTERS_FOLDER": {
		Error, "folder", "LETTERS_FOLDER_HINT",
		"“{0}”是文件夹",
		"“{0}” is a folder",
	},
	"LETTERS_FOLDER_HINT": {
		Hint, "", "",
		"只有退回修改意见每个单位一个文件；其他的请写文件名",
		"only letters are a file for each unit; name a file for anything else",
	},
	"SAMPLE_FORMAT": {
		Error, "format", "SAMPLE_FORMAT_HINT",
		"抽样名单不能写成“{0}”",
		"a sample can't be written as {0}",
	},
	"SAMPLE_FORMAT_HINT": {
		Hint, "", "",
		"用 table 或 ndjson",
		"write table or ndjson",
	},
	"SAMPLE_WRONG": {
		Error, "text", "SAMPLE_WRONG_HINT",
		"“{0}”不是抽样数",
		"“{0}” is not the size of a sample",
	},
	"SAMPLE_WRONG_HINT": {
		Hint, "", "",
		"请写成“30”或“10%”",
		"write it as “30” or “10%”",
	},
	"FILL_ENDING": {
		Error, "file, ending", "DO_CALL",
		"填好的文件与原文件格式相同，“{0}”的后缀应为{1}",
		"a filled file has the format of the original: “{0}” must end in {1}",
	},
	"CODE_UNKNOWN": {
		Error, "code", "CODE_UNKNOWN_HINT",
		"没有代码“{0}”",
		"there is no code “{0}”",
	},
	"CODE_UNKNOWN_HINT": {
		Hint, "", "",
		"全部代码：ziping codes",
		"all codes: ziping codes",
	},
	"OUTPUT_ENDING": {
		Error, "ending, format", "OUTPUT_ENDING_HINT",
		"后缀{0}和输出的格式{1}不一致",
		"the format {1} isn't written to files ending in {0}",
	},
	"OUTPUT_ENDING_HINT": {
		Hint, "ending", "",
		"请写成{0}",
		"write to {0}",
	},
	"OUTPUT_ENDING_OR_FORMAT": {
		Hint, "ending, format", "",
		"请写成{0}，或用 --format {1}",
		"write to {0}, or give --format {1}",
	},
	"NO_RULE_SETS": {
		Error, "folder", "DO_PATH",
		"“{0}”里没有评分规则（写有 ziping 一项的 *.yaml）",
		"no rule sets in {0} (*.yaml with a key “ziping”)",
	},
	"SEEK_SET_SHAPE": {
		Error, "text", "DO_CALL",
		"“{0}”应写成“指标=结果”，如“灾害普查乡镇数=18个”",
		"“{0}” should be “INDICATOR=OUTCOME”, such as “灾害普查乡镇数=18个”",
	},
	"SEEK_GRADE_UNKNOWN": {
		Error, "rules, grade", "SEEK_GRADES",
		"评分规则“{0}”没有等级“{1}”",
		"rule set {0} has no grade “{1}”",
	},
	"SEEK_GRADES": {
		Hint, "grades", "",
		"有：{0}",
		"there are: {0}",
	},
	"SEEK_SCORE_WRONG": {
		Error, "text", "DO_CALL",
		"“{0}”不是分数，请写成“90”或“89.5”",
		"“{0}” is not a score; write “90” or “89.5”",
	},
	"INIT_ID_WRONG": {
		Error, "id", "DO_CALL",
		"编号“{0}”不能做文件名；请用英文字母、数字和短横线，如 county-2026",
		"the id “{0}” can't be a file name; use letters, digits and hyphens, such as county-2026",
	},
	"NEW_AT_TERMINAL": {
		Error, "format", "NEW_AT_TERMINAL_HINT",
		"{0}文件不能显示在终端上",
		"the format {0} can't be shown in a terminal",
	},
	"NEW_AT_TERMINAL_HINT": {
		Hint, "format", "",
		"请用 -o 写到文件，如 -o 自评表.{0}",
		"write it to a file: -o form.{0}",
	},
	"NEW_OTHER_ROWS": {
		Error, "before, after", "DO_CHECK_LEFT_OUT",
		"原来有{0}张表，清空后读出{1}张，或行数不同，请核对",
		"there were {0} {0|form|forms}, and {1} {1|is|are} read of what was written, or their rows differ",
	},
	"INIT_EXISTS": {
		Error, "file", "DO_CALL",
		"已经有{0}，没有改动；请换一个编号",
		"{0} is there already and stays as it is; take another id",
	},
}

// commandWords: the words that go with them.
var commandWords = map[Code]words{
	"CODES_KIND_ERROR":     {"错误", "error"},
	"CODES_KIND_FINDING":   {"问题", "finding"},
	"CODES_KIND_NOTE":      {"说明", "note"},
	"CODES_KIND_HINT":      {"提示", "hint"},
	"CHECKS_STAGE_AUDIT":   {"审核", "audit"},
	"CHECKS_STAGE_MONITOR": {"监控", "monitoring"},
	"CHECKS_STAGE_REVIEW":  {"复核", "review"},
	"CHECKS_BETWEEN":       {"，", ", "},
	"CHECKS_DOUBT":         {"不一定是错：{0}", "it may be right: {0}"},
	"CHECKS_SOURCE":        {"依据：{0}", "source: {0}"},
	"CHECKS_EXAMPLE":       {"例如：{0}（{1}）", "example: {0} ({1})"},
	"CHECKS_NO_SOURCE":     {"依据：没有专门的文件，只把填写的内容相互核对", "source: none; what the tables say is compared with itself"},
	"CHECKS_BLANK":         {"（空白）", "(blank)"},
	"CHECKS_LISTED":        {"、", ", "},
	"CODES_DO":             {"怎么办：{0}", "what to do: {0}"},

	"INTERRUPTED_KEPT": {
		"已中断：评了{0}张表，退回{1}张；加上 --resume 可以接着评",
		"interrupted: {0} {0|form|forms} scored, {1} rejected; continue with --resume",
	},
	"INTERRUPTED_AT":           {"已中断：评了{0}张表，退回{1}张", "interrupted: {0} {0|form|forms} scored, {1} rejected"},
	"PROGRESS_FORMS":           {"已评{0}张，退回{1}张，每秒{2}张", "{0} {0|form|forms}, {1} rejected, {2}/s"},
	"PROGRESS_LEFT":            {"，还要{0}", ", {0} left"},
	"PROGRESS_SKIPPING":        {"正在核对上次评过的部分", "checking what was scored before"},
	"RESUMED":                  {"接着上次的运行：{0}张表已经评过", "resuming an earlier run that had scored {0} {0|form|forms}"},
	"SUMMARY_BATCH":            {"汇总", "Summary"},
	"SUMMARY_BATCH_FORMS":      {"表", "forms"},
	"SUMMARY_BATCH_COUNT":      {"评分{0}张（其中{1}张没有总分），退回{2}张", "{0} scored ({1} without a total), {2} rejected"},
	"SUMMARY_BATCH_LOST":       {"失分最多", "most lost"},
	"SUMMARY_BATCH_REJECTS":    {"退回原因", "rejects"},
	"SUMMARY_BATCH_RULES":      {"规则", "rules"},
	"SUMMARY_BATCH_THROUGH":    {"用时", "time"},
	"SUMMARY_BATCH_PER_SECOND": {"{0}，每秒{1}张", "{0}, {1} {1|form|forms} a second"},
	"RULES_CHECKED":            {"检验了{0}份评分规则，发现{1}个问题", "{0} rule {0|set|sets} checked, {1} {1|finding|findings}"},
	"CERTAINTY_SEEN":           {"已核对", "checked"},
	"CERTAINTY_RECALLED":       {"待核对", "to be checked"},
	"TESTS_TOOK":               {"{0}：测试经过了{2}个判定中的{1}个", "{0}: the tests took {1} of {2} {2|decision|decisions}"},
	"RULES_SOUND":              {"{0}：没有发现问题", "{0}: nothing found"},
	"RULES_ALIKE":              {"{0}与{1}评分相同", "{0} and {1} score alike"},
	"NO_TESTS": {
		"{0}里没有规则测试（*_test.yaml，且至少有一个用例）",
		"no rule tests in {0} (*_test.yaml with at least one case)",
	},
	"TESTS_PASSED":         {"通过{0}/{1}", "{0} of {1} passed"},
	"TESTS_SUM":            {"共{0}个用例，{1}个未通过", "{0} {0|case|cases}, {1} failed"},
	"TEST_DIFFERS":         {"{0}：期望{1}，得到{2}", "{0}: expected {1}, got {2}"},
	"TEST_DIGITS":          {"数值相同，位数不同", "the same number in other digits"},
	"TEST_EXPECTED":        {"期望", "expected"},
	"TEST_GOT":             {"得到", "got"},
	"TEST_NOT_SCORED":      {"不能评分：", "can't be scored:"},
	"TESTS_UNREADABLE":     {"读不进去", "can't be read"},
	"TESTS_SUM_UNREADABLE": {"，{0}个文件读不进去", "; files that can't be read: {0}"},
	"TESTS_WATCHING":       {"正在等待{0}个文件的改动（Ctrl-C结束）", "waiting for changes in {0} {0|file|files} (Ctrl-C ends)"},
	"ACCEPT_CHANGE":        {"{0}  {1}  {2}：{3} → {4}", "{0}  {1}  {2}: {3} → {4}"},
	"ACCEPT_REFUSED":       {"{0}  {1}  {2}：没有改，{3}", "{0}  {1}  {2}: not changed, {3}"},
	"ACCEPT_SUM":           {"改写{0}处，{1}处没有改", "{0} {0|value|values} rewritten, {1} left alone"},
	"TESTS_PASSED_OVER":    {"没有用例符合“{0}”（找过：{1}）", "no case matches “{0}” (looked in: {1})"},
	"TEST_NOTHING":         {"（无）", "(nothing)"},
	"HEADING_USAGE":        {"用法：", "Usage: "},
	"HEADING_ARGUMENTS":    {"要写的：", "Arguments:"},
	"HEADING_FLAGS":        {"参数：", "Flags:"},
	"HEADING_COMMANDS":     {"命令：", "Commands:"},
	"HEADING_MORE":         {"每个命令怎样用：ziping help 命令", "How each command is used: ziping help COMMAND"},
	"EXIT_STATUS": {
		"退出状态：0 正常；1 有问题或有表没有总分；2 没能运行。",
		"Exit status: 0 fine; 1 something was found, or a form has no total; 2 could not run.",
	},
	"MAN_NAME":         {"名称", "NAME"},
	"MAN_SUMMARY":      {"预算绩效自评打分", "score year-end performance self-evaluations"},
	"MAN_SYNOPSIS":     {"用法", "SYNOPSIS"},
	"MAN_DESCRIPTION":  {"说明", "DESCRIPTION"},
	"MAN_STATUS":       {"退出状态", "EXIT STATUS"},
	"SEE_HELP":         {"用“ziping help”看怎样调用。", "See “ziping help” for how to call it."},
	"INTERRUPTED":      {"已中断", "interrupted"},
	"NOTHING_TO_SCORE": {"没有找到可以评分的表", "found no form to score"},
	"REVIEW_IN_TABLE": {
		"--review 只能用于 table 格式，也不能与 --evidence 同用；要别的格式，请用 ziping review",
		"--review goes with the format table only, and not with --evidence; for other formats use ziping review",
	},
	"RETURN_BY_NO_DATE": {
		"重新报送的期限“{0}”不是日期，请写成像 2025-03-20 这样",
		"“{0}” after --return-by is no date; write it like 2025-03-20",
	},
	"LETTERS_NONE": {"没有需要退回的表", "no table has to go back"},
	"LETTERS_DONE": {"已在“{1}”写了{0}份退回修改意见", "{0} {0|letter|letters} written into “{1}”"},
	"REPORT_PENDING": {
		"{1}张表中有{0}张没有总分或不定等级，报表里那些格空着或写“—”",
		"{0} of {1} {1|form|forms} {0|has|have} no total or no grade; the report leaves those blank or shows “—”",
	},
	"REPORT_NO_FORMS": {"没有写要评的文件", "no file with a form is given"},
	"REPORT_HARDLY": {
		"前面{0}张表或结果都不能进报表，只有{1}张可以；不再读下去",
		"hardly anything so far can be in the report: {0} can't, {1} can; the rest isn't read",
	},
	"REPORT_NOTHING": {
		"没有找到可以生成报表的表或评分结果；文件夹里的评分结果会跳过，请直接写出文件名",
		"found no form or result to report on; results in folders are skipped, so name the file itself",
	},
	"REPORT_REPEATED": {
		"有{0}张表的项目重复，报表里各算一次",
		"{0} {0|form repeats a project|forms repeat projects}; the report counts each",
	},
	"REPORT_LEFT_OUT": {
		"有{0}张表或结果没有进报表",
		"{0} {0|form or result is|forms or results are} not in the report",
	},
	"WITH_FORMS_FORMAT": {
		"--with-forms 只用于 json 和 ndjson，这里是{0}",
		"--with-forms goes with json and ndjson, and this is {0}",
	},
	"LAST_YEAR_NONE": {
		"“{0}”里没有一张是这些表上一年的表，没有与上年比较：年度要早一年，主管部门和项目编码（或名称）要相同",
		"no form in “{0}” is that of the year before of any of these, so none was compared with it: the year has to be one " +
			"less, the department and the code or name of the project the same",
	},
	"NOTHING_TO_CHECK":  {"没有找到可以检查的表", "found no form to check"},
	"NOTHING_TO_IMPORT": {"没有读到任何表", "found nothing to import"},
	"NEW_FROM_DONE": {
		"{0}：{1}年的表，清空{2}格，改年份{3}处",
		"{0}: the form of {1}; {2} {2|cell|cells} emptied, the year moved on in {3} {3|place|places}",
	},
	"NEW_FROM_NO_YEAR": {
		"{0}：清空{1}格；没有读到年度，年份没有改",
		"{0}: {1} {1|cell|cells} emptied; the form names no year, so none was moved on",
	},
	"NEW_SHIFTED":    {"{0}  {1} → {2}", "{0}  {1} → {2}"},
	"NEW_YEAR_LEFT":  {"{0}  {1}年没有改：{2}", "{0}  {1} left alone: {2}"},
	"NEW_LEFT":       {"{0}  没有清空，同一格里还有别的内容：{1}", "{0}  not emptied, as the cell holds something else too: {1}"},
	"NEW_FORMULAS":   {"{0}格是公式，没有清空", "{0} {0|cell has a formula|cells have formulas} and {0|stays|stay}"},
	"NEW_MORE":       {"另有{0}处", "and {0} more"},
	"NEW_FROM_ALONE": {"--from 不能与 --rules 同用：版式和分值照去年的表", "--from can't be used with --rules: layout and points are those of last year's form"},
	"NEW_FROM_ONLY":  {"--empty-targets 要与 --from 同用", "--empty-targets goes with --from"},
	"DECISIONS_OUTCOME": {
		"复核决定：{0}条有效，{1}条所指的问题已不存在，{2}条属于这次没有读的表",
		"decisions: {0} applied, {1} whose {1|finding is|findings are} gone, {2} whose {2|form wasn't|forms weren't} read",
	},
	"FILL_DONE": {
		"{0}：填了{1}格，{2}格已经是这个值",
		"{0}: {1} {1|cell|cells} filled; {2} {2|shows|show} the value already",
	},
	"FILL_WOULD": {
		"会填{1}格，写成{0}；{2}格已经是这个值。这次没有写文件",
		"{1} {1|cell|cells} would be filled, in {0}; {2} {2|shows|show} the value already; nothing was written",
	},
	"WRITTEN_ANEW": {
		"{0}不能直接填写，填的是按读到的内容新做的{1}：公式只留结果，图片、图表和批注没有带过来",
		"{0} can't be written itself; a new {1} of what was read is: formulas are values there, and pictures, charts and " +
			"comments are left out",
	},
	"FILL_NOTHING": {
		"第{0}张表“{1}”：没有要填的格",
		"form {0}, {1}: no cell to fill",
	},
	"FILL_PENDING": {
		"{1}张表中{0}张没有总分，缺分数的格不填；缺什么，见 ziping score {2}",
		"{0} of {1} {1|form|forms} {0|has|have} no total; cells without a score stay blank: ziping score {2} says what is missing",
	},
	"FILL_FILLS":    {"{0}  {1}：填{2}", "{0}  {1}: {2}"},
	"FILL_REPLACES": {"{0}  {1}：{3} 改为 {2}", "{0}  {1}: {3} is replaced with {2}"},
	"FILL_STANDS":   {"{0}  {1}：已经是{3}", "{0}  {1}: {3} already"},
	"FILL_DIFFERS":  {"{0}  {1}：原有{3}，应为{2}，没有改（--overwrite）", "{0}  {1}: shows {3} and should be {2}; left as it is (--overwrite)"},
	"FILL_WAITS":    {"{0}  {1}：应为{2}，有得分与表上不同，没有填", "{0}  {1}: should be {2}; left blank, as a score differs"},
	"FILL_COMPUTED": {"{0}  {1}：是公式，应为{2}，没有改", "{0}  {1}: a formula, should be {2}; left as it is"},
	"FILL_MISSING":  {"{1}：表里没有这一格", "{1}: the form has no cell for it"},
	"FILL_UNSPLIT": {
		"{0}  {1}：“{2}”分不到这几格（符号、数值、单位），没有填；请写成“≥95%”这样的形式，或直接在表里改",
		"{0}  {1}: “{2}” can't be shared out among these cells (comparator, number, unit); left as they are; write it like “≥95%”, " +
			"or change the document itself",
	},
	"IMPORT_CSV_FORMS":  {"CSV 只存绩效表；部门整体目标和 --remarks 请用其他格式", "CSV holds forms: use another format with --department and --remarks"},
	"FILL_VALUES_ALONE": {"--values、--undo 只能用一个，也不能与 --actuals、--set 同用", "only one of --values and --undo can be used, and neither with --actuals or --set"},
	"UNTIL_NO_DATE": {
		"监控截止日期“{0}”不是日期，请写成像 2024-07-31 这样",
		"“{0}” after --until is no date; write it like 2024-07-31",
	},
	"OTHER_READING": {"另一种读法：{0}（{1}）", "another reading: {0} ({1})"},
	"PARSE_TARGET":  {"{0} “{1}”的指标值：", "{0} target of “{1}”:"},
	"PARSE_ACTUAL":  {"{0} “{1}”的实际完成值：", "{0} actual of “{1}”:"},
	"PARSE_NO_CELLS": {
		"“{0}”中没有读到指标值，也没有读到实际完成值；要把文件逐行当作单元格来读，请用 ziping parse - < {0}",
		"“{0}” has no form with targets or actuals; to read the lines of a file as cells, use ziping parse - < {0}",
	},
	"NOTHING_TO_PARSE": {"没有要读的内容", "there is nothing to read"},
	"REJECTED_MORE": {
		"另有{0}张表不能评分，没有逐一列出；用--rejects指定一个文件，可以记下每一张和原因",
		"{0} more {0|form|forms} could not be scored and {0|isn't|aren't} listed; --rejects FILE writes each with its reason",
	},
	"REJECTED":            {"{0}张表不能评分，已评{1}张", "{0} {0|form|forms} could not be scored, {1} {1|was|were}"},
	"PLACE_LINE":          {"第{0}行", "line {0}"},
	"NO_GRADE":            {"不定等级", "no grade"},
	"NO_TOTAL":            {"未能得出总分", "no total"},
	"SUMMARY":             {"部门汇总", "Department"},
	"SUMMARY_FORMS":       {"项目", "projects"},
	"SUMMARY_FORMS_COUNT": {"{0}个，其中{1}个没有总分", "{0}, of which {1} without a total"},
	"SUMMARY_MONEY":       {"资金", "money"},
	"SUMMARY_MONEY_SUMS":  {"预算{0}万元，支出{1}万元，执行率{2}", "budget {0}万元, spent {1}万元, execution rate {2}"},
	"SUMMARY_SCORE":       {"得分（按预算加权）", "score (weighted by budget)"},
	"SUMMARY_GRADES":      {"等级", "grades"},
	"DIFF_FORMS": {
		"共{0}张表，{1}张的得分或等级有变，其中{2}张等级有变；总分变动合计{3}分",
		"{0} {0|form|forms}: {1} {1|moves|move}, {2} of them to another grade; the totals move by {3} {3|point|points} " +
			"in all",
	},
	"DIFF_FORMS_GRADE": {"{0}：{1}张 → {2}张（{3}）", "{0}: {1} → {2} ({3})"},
	"DIFF_FORMS_MORE": {
		"另有{0}张变动较小的表没有列出，用 --top 可以多列",
		"{0} more {0|form|forms} that move less are not listed; --top lists more",
	},
	"SPECIAL_PASSED": {
		"跳过文件夹里的{0}个文件：它们是管道、设备或套接字（{1}）",
		"{0} {0|file|files} in the folder {0|was|were} skipped: {0|it is a pipe, device or socket|they are pipes, devices " +
			"or sockets} ({1})",
	},
	"HELD_PASSED": {
		"跳过文件夹里的{0}个临时文件（{1}）：有人正打开着这些文件，没保存的改动读不到",
		"{0} temporary {0|file|files} in the folder {0|was|were} skipped ({1}): somebody has the " +
			"{0|document|documents} open, and what isn't saved yet can't be read",
	},
	"RESULTS_PASSED": {
		"跳过文件夹里的{0}个文件：它们是 ziping 写出的，不是自评表（{1}）",
		"{0} {0|file|files} in the folder {0|was|were} skipped: ziping wrote {0|it|them}, and {0|it is no form|they are no " +
			"forms} ({1})",
	},
	"VERIFY_SAME": {
		"一致：{0}张表重新评分，与凭证完全相同",
		"the same: {0} {0|form was|forms were} scored again, all as the evidence says",
	},
	"VERIFY_DIFFERENT": {"不一致：共{0}处", "not the same: {0} {0|difference|differences}"},
	"TESTS_REQUIRED":   {"{0}：缺少{1}个规定的判定：", "{0}: {1} required {1|decision was|decisions were} not taken:"},
	"TESTS_MUTANTS":    {"{0}：变异体{1}：杀死{2}，存活{3}", "{0}: {1} {1|mutant|mutants}: {2} killed, {3} survived"},
	"TESTS_SURVIVOR_TOO": {
		"存活：{0}  {1}后没有一个用例失败；下面的用例也能发现：",
		"survived: {0}  with {1}, no case fails; the case below would too:",
	},
	"TESTS_SURVIVOR_BARE": {
		"存活：{0}  {1}后没有一个用例失败；请按规定写一个能发现它的用例",
		"survived: {0}  with {1}, no case fails; write one from the regulation that would",
	},
	"TESTS_SURVIVOR": {
		"存活：{0}  {1}后没有一个用例失败；加上这个用例就能发现：",
		"survived: {0}  with {1}, no case fails; this one would:",
	},
	"TESTS_EQUIVALENT": {
		"另有{0}处改动不影响任何表的得分，不计。",
		"{0} more {0|change|changes} show in no form and aren't counted.",
	},
	"TESTS_INHERITED": {
		"另有{0}处改动在所继承的规则里，由那份规则自己的测试负责；加--inherited一并检查。",
		"{0} more {0|change|changes} are in what is taken over from other rules, whose own tests answer for them; " +
			"--inherited takes them in.",
	},
	"TESTS_CONFIRM": {"“?”处的期望值请按规定自行计算后填写。", "Work out each “?” from the regulation and write it in."},
	"GENERATE_NO_TESTS": {
		"--generate只写用例，不运行测试，不能再写测试文件",
		"--generate writes cases and runs none, so no test files go with it",
	},
	"SEEK_ONE_GOAL": {"--grade 和 --score 只能写一个", "give --grade or --score, not both"},
	"SEEK_COLON":    {"：", ": "},
	"SEEK_NOW":      {"{0}  {1}", "{0}  {1}"},
	"SEEK_IF":       {"如果{0}：{1}（{2}）", "if {0}: {1} ({2})"},
	"SEEK_REACHED":  {"已经达到“{0}”", "“{0}” is reached"},
	"SEEK_GAP":      {"离“{0}”还差{1}分", "{1} {1|point|points} short of “{0}”"},
	"SEEK_NO_GAP":   {"还达不到“{0}”", "“{0}” is not reached"},
	"SEEK_POINTS":   {"{0}分", "{0} {0|point|points}"},
	"SEEK_WAYS":     {"改一项就够的，改动小的在前：", "One of these is enough, the smallest change first:"},
	"SEEK_WAY":      {"{0}  {1} → {2}  总分{3} {4}", "{0}  {1} → {2}  total {3} {4}"},
	"SEEK_SHORT":    {"光改这一项不够的：", "Not enough by itself:"},
	"SEEK_TOGETHER": {
		"没有哪一项单独就够；这几项一起可以（逐项试出来的，不保证改动最小）：",
		"No single one is enough; these together are (found greedily, not proved to be the smallest):",
	},
	"SEEK_NOT": {"怎么改都达不到：", "It can't be reached:"},
	"SEEK_LEFT": {
		"表太大，扣分较少的{0}项没有算（如“{1}”）",
		"the form is too large to try every row: {0} {0|row that lost least was|rows that lost least were} left out, " +
			"such as “{1}”",
	},
	"SEEK_UNITS": {"多一个单位（或少一个）：", "One unit more, or less:"},
	"SEEK_UNIT":  {"{0}  {1} → {2}  多得{3}分", "{0}  {1} → {2}  {3} {3|point|points} more"},
	"INCOMPLETE": {
		"{1}张表中有{0}张没有总分或不定等级，见其中的“问题”；不以此为错请加--incomplete-ok",
		"{0} of {1} {1|form|forms} {0|has|have} no total or no grade, see the findings; --incomplete-ok takes that for fine",
	},
	"SCORE_REMARKS_ONE": {
		"“{1}”中有{0}处没有读入或有疑问；用ziping import --remarks查看",
		"“{1}” has {0} {0|cell or paragraph|cells or paragraphs} left out or in doubt; ziping import --remarks shows them",
	},
	"SCORE_REMARKS": {
		"{1}份文档中有{0}处没有读入或有疑问；用ziping import --remarks查看",
		"{1} {1|document has|documents have} {0} {0|cell or paragraph|cells or paragraphs} left out or in doubt; " +
			"ziping import --remarks shows them",
	},
	"PROJECTS_AGAIN": {"有{0}张表的项目重复", "{0} {0|form repeats a project|forms repeat projects} of the same file"},
	"SUMMARY_MONEY_LACKING": {
		"缺预算数的{0}个、缺全年执行数的{1}个没有计入：{2}",
		"left out: {0} {0|form|forms} without a budget, {1} without what was spent: {2}",
	},
	"FMT_DIFFERS": {
		"{0}：版式不统一，用 ziping rules fmt -w 改写",
		"{0}: laid out otherwise; ziping rules fmt -w rewrites it",
	},
	"INIT_ID": {"编号（英文字母、数字和短横线，也是文件名）", "id (letters, digits and hyphens; the file name as well)"},
	"INIT_EXTENDS": {
		"在哪套规则上修改（ziping rules list 列出自带的）",
		"the rule set that it changes (ziping rules list shows those there are)",
	},
	"INIT_TITLE":         {"名称", "title"},
	"INIT_TITLE_DEFAULT": {"{0}年度项目支出绩效自评", "self-evaluation of {0}"},
	"INIT_SOURCE":        {"依据的文件", "the document that it follows"},
	"INIT_PLACE":         {"适用地区（没有写-）", "the place (- for none)"},
	"INIT_DONE": {
		"写好了{0}和{1}。改规则后检查：ziping rules check；测试：ziping test",
		"wrote {0} and {1}. After changes: ziping rules check, ziping test",
	},
	"INIT_RULES_HEAD": {
		"# 只写与 {0}（{1}）不同的地方，没写的照它算。看全文：ziping rules show --resolved ./{2}",
		"# Write only what differs from {0} ({1}). All of it: ziping rules show --resolved ./{2}",
	},
	"INIT_RULES_OFTEN": {"# 常改的几处，去掉行首的“# ”就能改：", "# What is changed most; take away the “# ” in front:"},
	"INIT_TEST_HEAD": {
		"# 运行：ziping test {0}    看还有哪些判定没有测到：加 --coverage",
		"# Run: ziping test {0}    What isn't tested yet: add --coverage",
	},
	"INIT_CASE_MET": {"正好达到目标得满分", "a target just met earns all points"},
}
