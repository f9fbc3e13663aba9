package lang

// helpWords: the help of commands and flags.
var helpWords = map[Code]words{
	"HELP_SCORE_FROM": {"标准输入的格式：ndjson 或 csv。", "What stdin holds: ndjson or csv."},
	"HELP_SCORE_REJECTS": {
		"不能评分的表写到这个文件（NDJSON，改好 input 后可以再评）。",
		"Put forms that can't be scored into this file: NDJSON, to be corrected and scored again.",
	},
	"HELP_SCORE_MAX_REJECTS": {
		"退回超过这个数（100）或比例（5%）就停下来。",
		"Give up beyond so many rejects (100) or such a share (5%).",
	},
	"HELP_SCORE_RESUME": {
		"接着上次被打断的运行评；没有就从头开始。",
		"Resume a killed run; without one, start from the beginning.",
	},
	"HELP_SCORE_CHECKPOINT": {
		"每评这么多张表记一次进度，供 --resume 用；0 为默认。",
		"After how many forms progress is noted for --resume; 0 is the default.",
	},
	"HELP_SCORE_SUMMARY": {"汇总写到这个 JSON 文件。", "Write the summary to this JSON file."},
	"HELP_SCORE_EVIDENCE": {
		"凭证写到这个 ZIP 文件：规则、版本、输入和输出的指纹、汇总；用 ziping verify 核对。",
		"Write evidence to this ZIP file: rules, version, fingerprints of input and output, summary; see ziping verify.",
	},
	"HELP_SCORE_QUIET": {"不显示进度和汇总。", "Show neither progress nor summary."},
	"HELP_VERIFY": {
		"按凭证重新评分，说明是否一致。",
		"Score again by the evidence of a run, and say whether the outcome is the same.",
	},
	"HELP_VERIFY_EVIDENCE": {"ziping score --evidence 写的文件。", "The file that ziping score --evidence wrote."},
	"HELP_VERIFY_OUTPUT": {
		"当时写出的结果文件；不写就在凭证旁边找。",
		"The file of results that the run wrote; by default the one beside the evidence.",
	},
	"HELP_VERIFY_REJECTS": {
		"当时写出的退回文件；不写就在凭证旁边找。",
		"The file of rejects that the run wrote; by default the one beside the evidence.",
	},
	"HELP_VERIFY_SUMMARY": {
		"当时写出的汇总文件；不写就在凭证旁边找。",
		"The summary that the run wrote; by default the one beside the evidence.",
	},
	"HELP_VERIFY_PATH": {"当时评的文件或文件夹，次序相同。", "The files or folders that were scored, in the same order."},
	"EXAMPLES_VERIFY": {
		"例：\n" +
			"  ziping score 全部.ndjson -o 结果.ndjson --evidence 凭证.zip\n" +
			"  ziping verify 凭证.zip 全部.ndjson",
		"Examples:\n" +
			"  ziping score all.ndjson -o results.ndjson --evidence run.zip\n" +
			"  ziping verify run.zip all.ndjson",
	},
	"HELP_ZIPING": {
		"自评：给预算项目的年终绩效自评打分。",
		"ziping scores year-end performance self-evaluations of budget projects.",
	},
	"HELP_LANG": {"消息的语言：zh 或 en；默认随系统。", "Language of messages: zh or en; else that of the locale."},
	"HELP_OUTPUT": {
		"写到这个文件，写完才出现；默认写到标准输出。",
		"Write to this file, which appears when it is whole; else to stdout.",
	},
	"HELP_WORKERS":     {"同时评几张表；0 为全部处理器。", "How many forms at a time; 0 is one for each core."},
	"HELP_IMPORT":      {"把文档读成绩效目标表或自评表。", "Turn documents into forms."},
	"HELP_IMPORT_PATH": {"要读的文件或文件夹；“-”为标准输入。", "Files or folders to read; “-” is stdin."},
	"HELP_IMPORT_FORMAT": {
		"输出格式：ndjson（每行一张表）、json、yaml 或 csv（每行一个指标）；不写时按 -o 的后缀，否则是 ndjson。",
		"Output: ndjson (one form per line), json, yaml or csv (one indicator per row); by the ending of -o, else ndjson.",
	},
	"HELP_IMPORT_REMARKS": {
		"不输出表，只列出没有读入或有疑问的内容：位置、内容、怎么办；--format json、ndjson 供程序使用。",
		"Print no forms, but what was left out or is in doubt: the place, what it is, what to do; --format json or ndjson for programs.",
	},
	"HELP_IMPORT_DEPARTMENT": {"输出部门整体绩效目标，而不是项目的表。", "Print the departments' own parts instead of the forms."},
	"HELP_LOOK":              {"看文档的每一格读成了什么，哪里没有读懂。", "Show what every cell of a document was taken for, and what was not understood."},
	"HELP_LOOK_PATH":         {"要看的文档，或放文档的文件夹；“-”为标准输入。", "Documents, or folders of them; “-” is stdin."},
	"HELP_LOOK_FORMAT":       {"输出：text（给人看）、json 或 ndjson（每格一个对象）。", "Output: text (for people), json or ndjson (an object a cell)."},
	"HELP_TEST":              {"运行规则测试（*_test.yaml）。", "Run rule tests (*_test.yaml)."},
	"HELP_TEST_PATH":         {"测试文件或文件夹；不写是当前文件夹。", "Test files or folders; the current one if none is named."},
	"HELP_TEST_RUN": {
		"只运行名称含有这段文字的用例；“*”代表任意文字。可以写几次。",
		"Run only cases whose name has this text; * stands for anything. May be given several times.",
	},
	"HELP_TEST_FILE":      {"只运行文件名含有这段文字的测试文件。", "Run only test files whose name has this text."},
	"HELP_TEST_FAIL_FAST": {"第一个用例未通过就停。", "Stop at the first case that fails."},
	"HELP_TEST_FORMAT":    {"输出格式：text、json、junit、tap、github。", "Output: text, json, junit, tap, github."},
	"HELP_TEST_ACCEPT": {
		"用得到的结果改写未通过用例的期望（YAML、CSV、Excel），逐处列出；期望的错误、不能评分的表和“?”不改。",
		"Write what came out over what failing cases expect (YAML, CSV, Excel), showing each change; expected errors, " +
			"forms that can't be scored and “?” stay.",
	},
	"HELP_TEST_WATCH": {"测试、规则、自评表或表格一有改动就重新运行。", "Run again whenever tests, rules, forms or tables change."},
	"EXAMPLES_TEST": {
		"例：\n" +
			"  ziping test 规则/\n" +
			"  ziping test --run 满意度 county_test.yaml\n" +
			"  ziping test --watch 规则/\n" +
			"  ziping test --accept county_test.yaml\n" +
			"  ziping test --format junit . > 结果.xml",
		"Examples:\n" +
			"  ziping test rules/\n" +
			"  ziping test --run satisfaction county_test.yaml\n" +
			"  ziping test --watch rules/\n" +
			"  ziping test --accept county_test.yaml\n" +
			"  ziping test --format junit . > results.xml",
	},
	"HELP_TEST_REQUIRE": {
		"测试必须经过的判定种类：all，或pieces、ends、choices等；缺少即失败。",
		"Kinds of decisions that tests must take: all, or pieces, ends, choices …; a missing one fails.",
	},
	"HELP_TEST_MUTATE": {
		"逐处改动规则，列出没有用例发现的改动，并给出能发现它的用例。",
		"Change the rules one thing at a time; list the changes that no case notices, each with a case that would.",
	},
	"HELP_TEST_GENERATE": {
		"为规则（编号或文件）写出边界用例，都标为未确认。",
		"Write boundary cases for rules (an id or a file), all marked as unconfirmed.",
	},
	"HELP_TEST_OUTPUT":    {"生成的用例写到这个文件；不写则输出到屏幕。", "Write the generated cases to this file instead of the screen."},
	"HELP_TEST_INHERITED": {"连同所继承的规则一起改动。", "Change what is taken over from other rules too."},
	"HELP_TEST_COVERAGE":  {"列出测试没有经过的判定。", "Name the decisions that no test took."},
	"HELP_RULES_CHECK": {
		"检验评分规则：读不进去的错误，以及读得进去但不合理的地方。",
		"Prove rule sets: what keeps them from loading, and what loads and is wrong.",
	},
	"HELP_RULES_CHECK_WHICH": {"自带规则的编号、规则文件，或放规则文件的文件夹。", "Ids of presets, rule files, or folders of them."},
	"HELP_RULES_CHECK_FORMAT": {
		"输出格式：text、json（每行一条）、sarif、github。",
		"Output: text, json (one a line), sarif, github.",
	},
	"EXAMPLES_RULES_CHECK": {
		"例：\n" +
			"  ziping rules check county-2026.yaml\n" +
			"  ziping rules check --format github 规则/*.yaml\n" +
			"  ziping rules check --format sarif 规则 > 问题.sarif",
		"Examples:\n" +
			"  ziping rules check county-2026.yaml\n" +
			"  ziping rules check --format github rules/*.yaml\n" +
			"  ziping rules check --format sarif rules > findings.sarif",
	},
	"HELP_RULES_DIFF": {"比较两份评分规则：哪些地方得分不同。", "Compare two rule sets: what is scored otherwise."},
	"EXAMPLES_RULES_DIFF": {
		"例：\n" +
			"  ziping rules diff mof-2020 mof-2021\n" +
			"  ziping rules diff county-2025.yaml county-2026.yaml 去年的表/",
		"Examples:\n" +
			"  ziping rules diff mof-2020 mof-2021\n" +
			"  ziping rules diff county-2025.yaml county-2026.yaml last-year/",
	},
	"HELP_NEW": {"写一张空白的自评表，填好后可以直接评分。", "Write an empty form to fill in, in the layout that is printed."},
	"HELP_NEW_RULES": {
		"按哪套评分规则：预设的编号或规则文件；不写是表的年度施行的全国规则。",
		"Rule set that it is for: the id of a preset, or a file; else the national one of its year.",
	},
	"HELP_NEW_YEAR": {
		"表的年度；不写就留空，规则取今年的；用 --from 时是下一年。",
		"Year of the form; else a gap is left, and the rules are this year's; with --from, the year after.",
	},
	"HELP_NEW_FROM": {
		"去年的表（docx、xlsx，或其他读得出的表）：清空完成值、得分、原因和资金，改年份，版式不变。",
		"Last year's form (docx, xlsx, or another that can be read): empties actuals, scores, reasons and money, moves the year on, keeps the look.",
	},
	"HELP_NEW_EMPTY_TARGETS": {"用 --from 时，指标值也清空。", "With --from, empties the targets too."},
	"HELP_NEW_FORMAT": {
		"格式：docx、xlsx、yaml 或 csv；不写时按 -o 的后缀，否则是 docx。",
		"Format: docx, xlsx, yaml or csv; by the ending of -o where it isn't said, else docx.",
	},
	"EXAMPLES_NEW": {
		"例：\n" +
			"  ziping new -o 自评表.docx\n" +
			"  ziping new --rules mof-2020 --year 2020 -o 自评表.xlsx\n" +
			"  ziping new --rules ./county-2026.yaml --format yaml\n" +
			"  ziping new --from 2025年自评表.docx -o 2026年自评表.docx",
		"Examples:\n" +
			"  ziping new -o form.docx\n" +
			"  ziping new --rules mof-2020 --year 2020 -o form.xlsx\n" +
			"  ziping new --rules ./county-2026.yaml --format yaml\n" +
			"  ziping new --from form-2025.docx -o form-2026.docx",
	},
	"HELP_PARSE": {"看指标值或实际完成值是怎样读的。", "Show how target and actual cells are read."},
	"HELP_PARSE_EXPR": {
		"要读的内容，每个参数一格；文件或文件夹读其中各表的指标值和实际完成值；“-”从标准输入逐行读。",
		"Cells to read, one per argument; of a file or folder, the targets and actuals of its forms; “-” reads lines from stdin.",
	},
	"HELP_PARSE_JSON": {
		"每格输出一行 JSON，并写明读出它的语法产生式。",
		"Print one JSON object a line, whose production names the rule of the grammar that read the cell.",
	},
	"HELP_PARSE_YEAR": {"表的年度，用来补全没有年份的日期。", "Year of the form, for dates that have none."},
	"HELP_SCORE":      {"按评分规则给表打分，说明每一分丢在哪里。", "Score forms by a rule set and say where each point was lost."},
	"HELP_SCORE_PATH": {"要评的文件或文件夹；“-”为标准输入（NDJSON）。", "Files or folders to score; “-” is stdin (NDJSON)."},
	"HELP_SCORE_RULES": {
		"评分规则：预设的编号或规则文件；不写时用表的年度施行的全国规则。",
		"Rule set: the id of a preset, or a file; without it the national one of the form's year.",
	},
	"HELP_SCORE_ACTUALS": {
		"实际完成值另在这个文件中：CSV，或填了实际完成值的表；按项目和三级指标对应。",
		"Take the actuals from this file, a CSV table or forms that have them, by project and indicator.",
	},
	"HELP_SCORE_FORMAT": {
		"输出格式：table（给人看）、json、ndjson、csv 或 parquet（每个指标一行）；不写时按 -o 的后缀，否则是 table。",
		"Output: table (for people), json, ndjson, csv or parquet (a row an indicator); by the ending of -o where it " +
			"isn't said, else table.",
	},
	"HELP_SCORE_WITH_FORMS": {
		"把自评表一并写进每份结果（json、ndjson），以后可用 ziping report 由结果生成各种报表。",
		"Write the form into each result (json, ndjson), so that ziping report can make all reports of the results later.",
	},
	"HELP_RULES":       {"查看评分规则。", "Look at rule sets."},
	"HELP_RULES_LIST":  {"列出自带的评分规则。", "List the rule sets that come along."},
	"HELP_RULES_SHOW":  {"显示一套评分规则的全文。", "Print a rule set."},
	"HELP_RULES_WHICH": {"预设的编号或规则文件。", "The id of a preset, or a file."},
	"HELP_VERSION":     {"显示版本。", "Print the version."},
	"EXAMPLES_IMPORT": {
		"例：\n" +
			"  ziping import 自评表.docx\n" +
			"  ziping import 自评表.xlsx --format yaml -o 自评表.yaml\n" +
			"  ziping import 自评表.docx --remarks\n" +
			"  ziping import 目标表.txt --department",
		"Examples:\n" +
			"  ziping import form.docx\n" +
			"  ziping import form.xlsx --format yaml -o form.yaml\n" +
			"  ziping import form.docx --remarks\n" +
			"  ziping import targets.txt --department",
	},
	"EXAMPLES_LOOK": {
		"例：\n" +
			"  ziping look 自评表.docx\n" +
			"  ziping look 自评表.xlsx | less\n" +
			"  ziping look --format ndjson 自评表.xls > 各格.ndjson",
		"Examples:\n" +
			"  ziping look form.docx\n" +
			"  ziping look form.xlsx | less\n" +
			"  ziping look --format ndjson form.xls > cells.ndjson",
	},
	"EXAMPLES_PARSE": {
		"例：\n" +
			"  ziping parse '≥95%' '12月底前'\n" +
			"  ziping parse --json --year 2021 '12月底前'\n" +
			"  ziping parse 自评表.docx\n" +
			"  ziping parse --json - < 指标值.txt",
		"Examples:\n" +
			"  ziping parse '≥95%' '12月底前'\n" +
			"  ziping parse --json --year 2021 '12月底前'\n" +
			"  ziping parse form.docx\n" +
			"  ziping parse --json - < targets.txt",
	},
	"EXAMPLES_SCORE": {
		"例：\n" +
			"  ziping score examples/changli\n" +
			"  ziping score 自评表.yaml --rules mof-2020\n" +
			"  ziping score 全部.ndjson --format csv -o 结果.csv\n" +
			"  ziping score 全部.ndjson.zst -o 结果.ndjson.zst --rejects 退回.ndjson --summary 汇总.json --resume\n" +
			"  ziping score 退回.ndjson -o 补评.ndjson",
		"Examples:\n" +
			"  ziping score examples/changli\n" +
			"  ziping score form.yaml --rules mof-2020\n" +
			"  ziping score all.ndjson --format csv -o results.csv\n" +
			"  ziping score all.ndjson.zst -o results.ndjson.zst --rejects rejects.ndjson --summary summary.json --resume\n" +
			"  ziping score rejects.ndjson -o more.ndjson",
	},
	"EXAMPLES_RULES_SHOW": {
		"例：\n" +
			"  ziping rules show mof-2021 > 本县.yaml\n" +
			"  ziping score 自评表.yaml --rules ./本县.yaml",
		"Examples:\n" +
			"  ziping rules show mof-2021 > county.yaml\n" +
			"  ziping score form.yaml --rules ./county.yaml",
	},
	"HELP_DEFAULT":          {"默认 {0}。", " The default is {0}."},
	"HELP_HELP":             {"显示这份说明。", "Show this help."},
	"HELP_HELP_OF":          {"显示一个命令的说明。", "Show the help of a command."},
	"HELP_HELP_COMMAND":     {"哪个命令，如 score 或 rules check。", "Which command, such as score or rules check."},
	"HELP_COMPLETION":       {"写出让命令行自动补全的脚本。", "Write the script that makes a shell complete calls."},
	"HELP_COMPLETION_SHELL": {"哪种命令行。", "Which shell."},
	"HELP_CODES": {
		"说明代码的含义，以及该怎么办。",
		"Say what codes mean, and what to do about them.",
	},
	"HELP_CODES_CODE": {
		"错误、问题、说明或提示的代码，如 SCORE_MISMATCH；以“_”结尾的是开头相同的一组；不写就是全部。",
		"Codes of errors, findings, notes or hints, such as SCORE_MISMATCH; one that ends in “_” stands for all that begin " +
			"so; all if none is given.",
	},
	"HELP_CODES_JSON": {"每行写一个 JSON 对象，两种语言都有。", "Print a JSON object a line, with both languages."},
	"EXAMPLES_CODES": {
		"例：\n" +
			"  ziping codes SCORE_MISMATCH\n" +
			"  ziping codes CELL_\n" +
			"  ziping codes --json > codes.ndjson",
		"Examples:\n" +
			"  ziping codes SCORE_MISMATCH\n" +
			"  ziping codes CELL_\n" +
			"  ziping codes --json > codes.ndjson",
	},
	"HELP_MAN": {"写出手册页。", "Write the manual page."},
	"EXAMPLES_COMPLETION": {
		"例：\n" +
			"  source <(ziping completion bash)\n" +
			"  ziping completion zsh > ~/.zfunc/_ziping\n" +
			"  ziping completion fish > ~/.config/fish/completions/ziping.fish\n" +
			"  ziping completion powershell | Out-String | Invoke-Expression",
		"Examples:\n" +
			"  source <(ziping completion bash)\n" +
			"  ziping completion zsh > ~/.zfunc/_ziping\n" +
			"  ziping completion fish > ~/.config/fish/completions/ziping.fish\n" +
			"  ziping completion powershell | Out-String | Invoke-Expression",
	},
	"EXAMPLES_MAN": {
		"例：\n  ziping man | man -l -",
		"Examples:\n  ziping man | man -l -",
	},
	"HELP_RULES_DIFF_FORMS": {
		"用这些表看看哪些得分会变：文件、文件夹或“-”。",
		"Forms to see which scores move: files, folders or “-”.",
	},
	"HELP_RULES_DIFF_TOP":    {"列出变动最大的几张表。", "How many of the forms that move most are listed."},
	"HELP_RULES_DIFF_FORMAT": {"输出格式：text 或 json。", "Output: text or json."},
	"HELP_ALLOW_OUTSIDE": {
		"文件里写的路径可以指向命令行上那个文件（或文件夹）之外。",
		"Let paths that stand in files lead outside the folder that the call names, or that of the file it names.",
	},
	"HELP_SCORE_RULES_DIR": {
		"从这个文件夹里按年度和适用范围为每张表选定评分规则。",
		"Choose the rule set for each form from this folder, by its year and what it applies to.",
	},
	"HELP_RULES_EXPLAIN": {
		"用平实的句子说出整套评分规则，可与文件逐行核对。",
		"Say a rule set in plain sentences, to be read beside the circular.",
	},
	"HELP_RULES_EXPLAIN_RULE": {"只说这一条规则。", "Say only this rule."},
	"EXAMPLES_RULES_EXPLAIN": {
		"例：\n" +
			"  ziping rules explain mof-2021\n" +
			"  ziping rules explain county-2026.yaml --rule 满意度",
		"Examples:\n" +
			"  ziping rules explain mof-2021\n" +
			"  ziping rules explain county-2026.yaml --rule 满意度",
	},
	"HELP_RULES_PLOT":      {"把规则画成曲线：SVG，或在终端里看。", "Draw rules as curves: SVG, or in the terminal."},
	"HELP_RULES_PLOT_RULE": {"只画这一条规则。", "Draw only this rule."},
	"HELP_RULES_PLOT_WITH": {"再叠上另一套规则（编号或文件）。", "Another rule set (id or file) to lay over it."},
	"HELP_RULES_PLOT_FORM": {"把这张表的各项指标画成曲线上的点。", "A form whose indicators are drawn as points on the curves."},
	"HELP_RULES_PLOT_FORMAT": {
		"输出：svg 或 text；不写时随 -o 的扩展名，在终端为 text。",
		"Output: svg or text; else by the extension of -o, and text for a terminal.",
	},
	"EXAMPLES_RULES_PLOT": {
		"例：\n" +
			"  ziping rules plot mof-2021 -o 规则.svg\n" +
			"  ziping rules plot mof-2021 --rule 满意度\n" +
			"  ziping rules plot mof-2020 --with mof-2021 --form 自评表.yaml -o 对比.svg",
		"Examples:\n" +
			"  ziping rules plot mof-2021 -o rules.svg\n" +
			"  ziping rules plot mof-2021 --rule 满意度\n" +
			"  ziping rules plot mof-2020 --with mof-2021 --form form.yaml -o both.svg",
	},
	"HELP_RULES_REFERENCE": {
		"列出规则里可用的变量、函数、计量、曲线和约定。",
		"List the variables, functions, measures, curves and policy fields of rule sets.",
	},
	"HELP_RULES_RESOLVED": {
		"连同 extends 的规则一起输出全文，每行注明出处。",
		"Print the whole with what it extends, each line with where it comes from.",
	},
	"HELP_AUDIT": {
		"审核绩效目标表：缺什么、哪里前后不一、哪些目标不当。",
		"Check target tables: what is missing, what contradicts, which targets won't do.",
	},
	"HELP_MONITOR": {
		"绩效运行监控：年中每行、资金和整张表亮什么灯，年底会怎样。",
		"Watch a year under way: the light of each row, of the money and of the form, and where the year will end.",
	},
	"HELP_REPORT": {
		"用评分结果生成自评表、自评报告、汇总表、未完成指标清单和复核意见，也可以填写本单位的模板。",
		"Make the printed table, the report in chapters, the list of a department, of what wasn't met, or the opinion " +
			"of a review, or fill a template of your own.",
	},
	"HELP_REPORT_PATH": {
		"要评的文件或文件夹，或已评的结果（JSON、NDJSON）；“-”为标准输入（NDJSON）。",
		"Files or folders with forms, or files of results (JSON, NDJSON); “-” is stdin (NDJSON).",
	},
	"HELP_REPORT_KIND": {
		"报表：form（自评表）、text（自评报告）、summary（汇总表）、unmet（未完成指标清单）、opinion（复核意见）；" +
			"不写时一张表为 form，多张表为 summary。",
		"Report: form (printed table), text (in chapters), summary (of a department), unmet (indicators not met), opinion " +
			"(of a review); without it form for one form, else summary.",
	},
	"HELP_REPORT_FORMAT": {
		"输出格式：docx、xlsx、html 或 pdf；不写时按 -o 的后缀，否则是 html。",
		"Output: docx, xlsx, html or pdf; by the ending of -o where it isn't said, else html.",
	},
	"HELP_REPORT_TEMPLATE": {
		"填写这个模板（docx 或 xlsx，字段写成 {{project.name}}），不用自带的报表。",
		"Fill this template, a .docx or .xlsx with fields such as {{project.name}}, instead of a report that comes along.",
	},
	"HELP_REPORT_FIELDS": {"列出模板可以用的字段。", "List the fields that a template may use."},
	"HELP_REPORT_BLANK": {
		"写出自带的模板，不填写，供本单位修改后用于 --template。",
		"Write the template that comes along without filling it, to be changed and given to --template.",
	},
	"EXAMPLES_REPORT": {
		"例：\n" +
			"  ziping report 自评表.docx -o 自评表-已评.docx\n" +
			"  ziping report 自评表.docx --kind text -o 自评报告.docx\n" +
			"  ziping report 全部 -o 汇总.xlsx\n" +
			"  ziping report 全部 -o 汇总.html\n" +
			"  ziping score 全部 -o 结果.ndjson --with-forms\n" +
			"  ziping report 结果.ndjson -o 汇总.docx\n" +
			"  ziping report --kind form --blank -o 模板.docx\n" +
			"  ziping report 自评表.docx --template 模板.docx -o 自评表-已评.docx\n" +
			"  ziping report --fields",
		"Examples:\n" +
			"  ziping report form.docx -o form-scored.docx\n" +
			"  ziping report form.docx --kind text -o report.docx\n" +
			"  ziping report all -o department.xlsx\n" +
			"  ziping report all -o department.html\n" +
			"  ziping score all -o results.ndjson --with-forms\n" +
			"  ziping report results.ndjson -o department.docx\n" +
			"  ziping report --kind form --blank -o template.docx\n" +
			"  ziping report form.docx --template template.docx -o form-scored.docx\n" +
			"  ziping report --fields",
	},
	"HELP_REVIEW": {
		"复核自评表：哪里对不上，证据是什么，怎样改。",
		"Review self-evaluations: what doesn't add up, on what evidence, and what would be right.",
	},
	"HELP_MONITOR_UNTIL": {
		"监控截止日期，如 2024-07-31；不写时按表中填写的。",
		"The last day that the figures count, such as 2024-07-31; else what the forms say.",
	},
	"HELP_CHECKS":       {"有哪些检查，各查什么。", "Which checks there are, and what each looks for."},
	"HELP_CHECKS_LIST":  {"列出全部检查。", "List all checks."},
	"HELP_CHECKS_SHOW":  {"解释一条检查：查什么、多严重、按什么界限、可能为什么不算错、怎么办。", "Explain a check: what it says, how serious it is, its bounds, why it may be wrong, what to do."},
	"HELP_CHECKS_CODE":  {"检查的代码。", "The code of a check, such as FUND_SUM."},
	"HELP_CHECKS_RULES": {"显示这套评分规则中的界限；默认 mof-2021。", "Show the bounds of this rule set; mof-2021 by default."},
	"HELP_CHECKS_LIST_RULES": {
		"也列出这套评分规则自己的检查。", "List the checks that this rule set adds, too.",
	},
	"EXAMPLES_CHECKS_SHOW": {
		"例：\n" +
			"  ziping checks show FUND_SUM\n" +
			"  ziping checks show OVER_EXPLANATION_MISSING --rules ./本县.yaml",
		"Examples:\n" +
			"  ziping checks show FUND_SUM\n" +
			"  ziping checks show OVER_EXPLANATION_MISSING --rules ./county.yaml",
	},
	"HELP_CHECK_PATH": {"要查的表：文件、文件夹或“-”。", "Forms to check: files, folders or “-”."},
	"HELP_REVIEW_SAMPLE": {
		"不列问题，列出最该先看的若干张表（30 或 10%）及理由；每个部门至少一张。",
		"List not findings but the forms to look at first (30, or 10%), and why; one of each department at least.",
	},
	"HELP_CHECK_LAST_YEAR": {
		"上年的自评表（文件夹或文件），与之比较。",
		"Forms of the year before, a folder or a file, to compare with.",
	},
	"HELP_CHECK_KIND": {
		"写什么：list（问题清单）、letter（给各单位的退回修改意见）、form（审核表、监控表）；不写时 docx 和文件夹为 letter，其余为 list。",
		"What is written: list (of findings), letter (to each unit), form (that an auditor or monitor signs); without it " +
			"letter for docx and folders, else list.",
	},
	"HELP_CHECK_RETURN_BY": {
		"退回修改意见里重新报送的期限，如 2025-03-20；不写时留给人填。",
		"In letters: the day by which tables have to come back, such as 2025-03-20; else left to be filled in.",
	},
	"HELP_CHECK_DECIDE": {
		"复核人的决定（填好的工作簿、CSV 或 YAML），按问题编号生效；表改正后决定仍然有效。",
		"What a reviewer decided, by the ids of findings: the workbook filled in, CSV or YAML; corrected forms keep it.",
	},
	"HELP_CHECK_FORMAT": {
		"输出格式：table、ndjson、json（带汇总）、csv、xlsx（复核用的工作簿）、html、sarif 或 docx（退回修改意见）；不写看输出文件的名字。",
		"Output: table, ndjson, json (with sums), csv, xlsx (a workbook to review in), html, sarif or docx (letters); else by the name of the " +
			"output file.",
	},
	"EXAMPLES_AUDIT": {
		"例：\n" +
			"  ziping audit 绩效目标表.docx\n" +
			"  ziping audit 目标 -o 问题清单.xlsx\n" +
			"  ziping audit 目标 --kind form -o 审核表.docx\n" +
			"  ziping audit 目标 --format ndjson -o 审核.ndjson",
		"Examples:\n" +
			"  ziping audit targets.docx\n" +
			"  ziping audit targets -o list.xlsx\n" +
			"  ziping audit targets --kind form -o audit.docx\n" +
			"  ziping audit targets --format ndjson -o audit.ndjson",
	},
	"EXAMPLES_MONITOR": {
		"例：\n" +
			"  ziping monitor 监控表.xlsx\n" +
			"  ziping monitor 监控表.xlsx --until 2024-07-31\n" +
			"  ziping monitor 监控 --kind form -o 监控表.xlsx\n" +
			"  ziping monitor 监控 --format ndjson -o 监控.ndjson",
		"Examples:\n" +
			"  ziping monitor half-year.xlsx\n" +
			"  ziping monitor half-year.xlsx --until 2024-07-31\n" +
			"  ziping monitor half-year --kind form -o lights.xlsx\n" +
			"  ziping monitor half-year --format ndjson -o monitor.ndjson",
	},
	"EXAMPLES_REVIEW": {
		"例：\n" +
			"  ziping review 自评表.docx\n" +
			"  ziping review 自评 -o 问题清单.xlsx\n" +
			"  ziping review 自评 --sample 10%\n" +
			"  ziping review 自评 --decide 问题清单.xlsx --return-by 2025-03-20 -o 退回意见/\n" +
			"  ziping review 自评 --rules mof-2021 --last-year 上年自评 --format ndjson -o 复核.ndjson",
		"Examples:\n" +
			"  ziping review form.docx\n" +
			"  ziping review forms -o list.xlsx\n" +
			"  ziping review forms --sample 10%\n" +
			"  ziping review forms --decide list.xlsx --return-by 2025-03-20 -o letters/\n" +
			"  ziping review forms --rules mof-2021 --last-year earlier --format ndjson -o review.ndjson",
	},
	"HELP_SEEK": {
		"反过来算：完成到多少才够上一等级，多一个单位值几分，如果……会得几分。",
		"Score in reverse: which actual would earn the next grade, what one more unit earns, what if …",
	},
	"HELP_FILL": {
		"把得分填进自己的Word或Excel表，别处一个字节也不动。",
		"Fill the scores into one's own Word or Excel document, and leave every other byte as it is.",
	},
	"HELP_FILL_FILE":    {"要填的文档（docx、xlsx）。", "The document to fill (docx, xlsx)."},
	"HELP_FILL_ACTUALS": {"实际完成值的表格（CSV），或填了实际完成值的表，先填进去再评。", "A table of actuals (CSV), or a form that has them, which are filled in and scored."},
	"HELP_FILL_SET": {
		"先填进去再评的实际完成值，如 灾害普查乡镇数=18个；可以写几次。",
		"An outcome to fill in and score, such as 灾害普查乡镇数=18个. May be given several times.",
	},
	"HELP_FILL_VALUES": {
		"只填这个JSON文件写明的格，不评分：指针（与 import --format json 的相同）和文字。",
		"Fill exactly the cells that this JSON file names, and score nothing: pointers, as import --format json has " +
			"them, and texts.",
	},
	"HELP_FILL_OUTPUT": {
		"写到这个文件；不写是在原文件旁加“.filled”。",
		"Write to this file; else beside the original, with “.filled” in its name.",
	},
	"HELP_FILL_OVERWRITE": {"与算出的不同的格也改；不写时只列出。", "Replace what differs too; else it is only listed."},
	"HELP_FILL_REASONS": {
		"缺偏差原因的格填上“【请填写…】”，再读时仍算没有填。",
		"Put a marked placeholder where a reason is missing; when read again, it is no reason.",
	},
	"HELP_FILL_RECORD": {"把填了哪些格记到这个文件，供 --undo 用。", "Write down in this file what was filled, for --undo."},
	"HELP_FILL_UNDO": {
		"按这个记录把填的取出来；之后又改过的格不动。",
		"Take out again what this record says was filled; cells that were changed since are left as they are.",
	},
	"HELP_FILL_COMMENTS": {
		"把问题作为批注写在单元格旁，与表上不同的也写出算出的值。",
		"Put findings beside their cells as comments, and what was computed beside what differs.",
	},
	"HELP_FILL_DRY_RUN": {"只列出每一格要填什么，不写文件。", "List what each cell would get, and write nothing."},
	"EXAMPLES_FILL": {
		"例：\n" +
			"  ziping fill 自评表.docx\n" +
			"  ziping fill 自评表.xlsx --rules 县2026.yaml -o 已填.xlsx\n" +
			"  ziping fill 自评表.docx --values 值.json --dry-run",
		"Examples:\n" +
			"  ziping fill form.docx\n" +
			"  ziping fill form.xlsx --rules county-2026.yaml -o filled.xlsx\n" +
			"  ziping fill form.docx --values values.json --dry-run",
	},
	"HELP_SEEK_FORM":  {"要算的表：文件、文件夹或“-”。", "Forms: files, folders or “-”."},
	"HELP_SEEK_GRADE": {"想达到的等级，如 优；不写是高一等。", "The grade to earn, such as 优; else the next better one."},
	"HELP_SEEK_SCORE": {"想达到的总分。", "The total to earn."},
	"HELP_SEEK_SET": {
		"假定一项的结果，如 灾害普查乡镇数=18个、预算执行率=95%；可以写几个。",
		"Take another outcome, such as 灾害普查乡镇数=18个 or 预算执行率=95%; may be given several times.",
	},
	"HELP_SEEK_FORMAT": {"输出格式：text 或 json。", "Output: text or json."},
	"EXAMPLES_SEEK": {
		"例：\n" +
			"  ziping seek 自评表.yaml\n" +
			"  ziping seek 自评表.yaml --grade 优 --rules mof-2020\n" +
			"  ziping seek 自评表.yaml --set 灾害普查乡镇数=18个 --set 预算执行率=95%",
		"Examples:\n" +
			"  ziping seek form.yaml\n" +
			"  ziping seek form.yaml --grade 优 --rules mof-2020\n" +
			"  ziping seek form.yaml --set 灾害普查乡镇数=18个 --set 预算执行率=95%",
	},
	"HELP_SCORE_REVIEW": {
		"连同复核发现的问题一起列出（只用于 table 格式）；只列问题见 ziping review。",
		"List what a review finds too (format table only); ziping review lists findings alone.",
	},
	"HELP_SCORE_INCOMPLETE": {"有表没有总分时也以0退出。", "Exit with 0 also where a form has no total."},
	"HELP_RULES_SCHEMA": {
		"打印评分规则、规则测试或自评表的 JSON Schema，供编辑器补全和检查。",
		"Print the JSON Schema of rule sets, rule tests or forms, by which editors complete and check.",
	},
	"HELP_RULES_SCHEMA_KIND": {"哪一种文件：rules 评分规则，test 规则测试，form 自评表。", "Which kind of file: rules, test or form."},
	"HELP_RULES_FMT": {
		"把评分规则、规则测试和自评表排成统一的版式：键的顺序、缩进、对齐；批注和内容不变。",
		"Lay out rule sets, rule tests and forms in one way: order of keys, indentation, alignment; comments and " +
			"contents stay.",
	},
	"HELP_RULES_FMT_WHICH": {"YAML 文件。", "YAML files."},
	"HELP_RULES_FMT_WRITE": {"改写文件，而不是打印。", "Rewrite the files instead of printing them."},
	"HELP_RULES_FMT_CHECK": {
		"只列出版式不统一的文件，有则退出码为1。",
		"Only list the files that are laid out otherwise; exit status 1 if any are.",
	},
	"HELP_RULES_INIT": {
		"新建一套评分规则和它的测试：在终端上逐项询问，也可以全用参数。",
		"Start a rule set and its tests: asks on a terminal, or takes flags.",
	},
	"HELP_RULES_INIT_DIR":    {"放在哪个文件夹，默认当前文件夹。", "The folder; the current one where it is left out."},
	"HELP_RULES_INIT_ID":     {"编号，也是文件名。", "Its id, which is its file name as well."},
	"HELP_RULES_INIT_TITLE":  {"名称。", "Its title."},
	"HELP_RULES_INIT_SOURCE": {"依据的文件。", "The document that it follows."},
	"HELP_RULES_INIT_EXTENDS": {
		"在哪套规则上修改，默认 mof-2021。",
		"The rule set that it changes; mof-2021 where it is left out.",
	},
	"HELP_RULES_INIT_PLACE": {"适用地区。", "The place that it is for."},
	"HELP_RULES_INIT_YEAR": {
		"从哪一年起施行，默认今年。",
		"The year from which it is in force; this year where it is left out.",
	},
	"HELP_RULES_INIT_YES": {"不询问，没写的用默认值。", "Don't ask; take what is usual for what no flag says."},
}
