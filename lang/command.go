package lang

// command: what the command says.
var command = map[Code]entry{
	"HELP_ZIPING":  {"自评：给预算项目的年终绩效自评打分。用“ziping 命令 --help”看每个命令。", "ziping scores year-end performance self-evaluations. See “ziping COMMAND --help” for each command."},
	"HELP_LANG":    {"消息的语言：zh 或 en；默认随系统。", "Language of messages: zh or en; else that of the locale."},
	"HELP_OUTPUT":  {"写到这个文件，写完才出现；默认写到标准输出。", "Write to this file, which appears when it is whole; else to stdout."},
	"HELP_WORKERS": {"同时评几张表；0 为全部处理器。", "How many forms at a time; 0 is one for each core."},

	"HELP_IMPORT":            {"把文档读成绩效目标表或自评表。", "Turn documents into forms."},
	"HELP_IMPORT_PATH":       {"要读的文件或文件夹；“-”为标准输入。", "Files or folders to read; “-” is stdin."},
	"HELP_IMPORT_FORMAT":     {"输出格式：ndjson（每行一张表）、json 或 yaml。", "Output: ndjson (a form a line), json or yaml."},
	"HELP_IMPORT_DEPARTMENT": {"输出部门整体绩效目标，而不是项目的表。", "Print the departments' own parts instead of the forms."},

	"HELP_TEST":        {"运行规则测试（*_test.yaml）。", "Run rule tests (*_test.yaml)."},
	"HELP_TEST_PATH":   {"测试文件或文件夹；不写是当前文件夹。", "Test files or folders; the current one if none is named."},
	"HELP_TEST_RUN":    {"只运行名称含有这段文字的用例。", "Run only cases whose name has this text."},
	"HELP_TEST_FORMAT": {"输出格式：text、json、junit、tap、github。", "Output: text, json, junit, tap, github."},
	"EXAMPLES_TEST":    {"例：\n  ziping test 规则/\n  ziping test --run 满意度 county_test.yaml\n  ziping test --format junit . > 结果.xml", "Examples:\n  ziping test rules/\n  ziping test --run satisfaction county_test.yaml\n  ziping test --format junit . > results.xml"},
	"NO_TESTS":         {"{0}里没有规则测试（*_test.yaml，且至少有一个用例）", "no rule tests in {0} (*_test.yaml with at least one case)"},
	"TESTS_PASSED":     {"通过{0}/{1}", "{0} of {1} passed"},
	"TESTS_SUM":        {"共{0}个用例，{1}个未通过", "{0} cases, {1} failed"},
	"TEST_DIFFERS":     {"{0}：期望{1}，得到{2}（{3}）", "{0}: expected {1}, got {2} ({3})"},
	"TEST_NOTHING":     {"（无）", "(nothing)"},
	"HELP_PARSE":       {"看指标值或实际完成值是怎样读的。", "Show how target and actual cells are read."},
	"HELP_PARSE_EXPR":  {"要读的内容，每个参数一格；“-”从标准输入逐行读。", "Cells to read, one an argument; “-” reads lines from stdin."},
	"HELP_PARSE_JSON":  {"每格输出一行 JSON。", "Print one JSON object a line."},
	"HELP_PARSE_YEAR":  {"表的年度，用来补全没有年份的日期。", "Year of the form, for dates that have none."},

	"HELP_SCORE":         {"按评分规则给表打分，说明每一分丢在哪里。", "Score forms by a rule set and say where each point was lost."},
	"HELP_SCORE_PATH":    {"要评的文件或文件夹；“-”为标准输入（NDJSON）。", "Files or folders to score; “-” is stdin (NDJSON)."},
	"HELP_SCORE_RULES":   {"评分规则：预设的编号或规则文件。", "Rule set: the id of a preset, or a file."},
	"HELP_SCORE_ACTUALS": {"实际完成值另在这个 CSV 文件中，按项目和三级指标对应。", "Take the actuals from this CSV file, by project and indicator."},
	"HELP_SCORE_FORMAT":  {"输出格式：table（给人看）、json、ndjson 或 csv（每个指标一行）。", "Output: table (for people), json, ndjson, or csv (a row an indicator)."},

	"HELP_RULES":       {"查看评分规则。", "Look at rule sets."},
	"HELP_RULES_LIST":  {"列出自带的评分规则。", "List the rule sets that come along."},
	"HELP_RULES_SHOW":  {"显示一套评分规则的全文。", "Print a rule set."},
	"HELP_RULES_WHICH": {"预设的编号或规则文件。", "The id of a preset, or a file."},
	"HELP_VERSION":     {"显示版本。", "Print the version."},

	"EXAMPLES_IMPORT": {"例：\n  ziping import 目标表.txt\n  ziping import 目标表.txt --format yaml -o 目标表.yaml\n  ziping import 目标表.txt --department", "Examples:\n  ziping import targets.txt\n  ziping import targets.txt --format yaml -o forms.yaml\n  ziping import targets.txt --department"},
	"EXAMPLES_PARSE":  {"例：\n  ziping parse '≥95%' '12月底前'\n  ziping parse --json --year 2021 '12月底前'\n  ziping parse --json - < 指标值.txt", "Examples:\n  ziping parse '≥95%' '12月底前'\n  ziping parse --json --year 2021 '12月底前'\n  ziping parse --json - < targets.txt"},
	"EXAMPLES_SCORE":  {"例：\n  ziping score examples/changli\n  ziping score 自评表.yaml --rules mof-2020\n  ziping score 全部.ndjson --format csv -o 结果.csv", "Examples:\n  ziping score examples/changli\n  ziping score form.yaml --rules mof-2020\n  ziping score all.ndjson --format csv -o results.csv"},
	"EXAMPLES_RULES":  {"例：\n  ziping rules show mof-2021 > 本县.yaml\n  ziping score 自评表.yaml --rules ./本县.yaml", "Examples:\n  ziping rules show mof-2021 > county.yaml\n  ziping score form.yaml --rules ./county.yaml"},

	"SEE_HELP":          {"用“ziping --help”看怎样调用。", "See “ziping --help” for how to call it."},
	"INTERRUPTED":       {"已中断", "interrupted"},
	"NOTHING_TO_SCORE":  {"没有找到可以评分的表", "found no form to score"},
	"NOTHING_TO_IMPORT": {"没有读到任何表", "found nothing to import"},
	"OTHER_READING":     {"另一种读法：{0}（{1}）", "another reading: {0} ({1})"},
	"NOTHING_TO_PARSE":  {"没有要读的内容", "there is nothing to read"},
	"REJECTED":          {"{0}张表不能评分，已评{1}张", "{0} forms could not be scored, {1} were"},

	"NO_TOTAL":            {"未能得出总分", "no total"},
	"SEVERITY_ERROR":      {"错误", "error"},
	"SEVERITY_WARNING":    {"提醒", "warning"},
	"SEVERITY_INFO":       {"说明", "note"},
	"SUMMARY":             {"部门汇总", "Department"},
	"SUMMARY_FORMS":       {"项目", "projects"},
	"SUMMARY_FORMS_COUNT": {"{0}个，其中{1}个没有总分", "{0}, of which {1} without a total"},
	"SUMMARY_MONEY":       {"资金", "money"},
	"SUMMARY_MONEY_SUMS":  {"预算{0}万元，支出{1}万元，执行率{2}", "budget {0}万元, spent {1}万元, execution rate {2}"},
	"SUMMARY_SCORE":       {"得分（按预算加权）", "score (weighted by budget)"},
	"SUMMARY_GRADES":      {"等级", "grades"},

	"ACTUALS_COLUMN_MISSING": {"实际值文件缺少“{0}”一列", "the file of actuals lacks the column “{0}”"},
	"ACTUALS_UNUSED":         {"第{0}行：没有项目“{1}”的指标“{2}”", "row {0}: there is no indicator “{2}” of project “{1}”"},
}
