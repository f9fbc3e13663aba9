package lang

// writing: help for those who write rule sets, tests and forms by hand.
var writing = map[Code]entry{
	"HELP_RULES_SCHEMA":      {"打印评分规则、规则测试或自评表的 JSON Schema，供编辑器补全和检查。", "Print the JSON Schema of rule sets, rule tests or forms, by which editors complete and check."},
	"HELP_RULES_SCHEMA_KIND": {"哪一种文件：rules 评分规则，test 规则测试，form 自评表。", "Which kind of file: rules, test or form."},

	"HELP_RULES_FMT":       {"把评分规则、规则测试和自评表排成统一的版式：键的顺序、缩进、对齐；批注和内容不变。", "Lay out rule sets, rule tests and forms in one way: order of keys, indentation, alignment; comments and contents stay."},
	"HELP_RULES_FMT_WHICH": {"YAML 文件。", "YAML files."},
	"HELP_RULES_FMT_WRITE": {"改写文件，而不是打印。", "Rewrite the files instead of printing them."},
	"HELP_RULES_FMT_CHECK": {"只列出版式不统一的文件，有则退出码为1。", "Only list the files that are laid out otherwise; exit status 1 if any are."},
	"FMT_ONE":              {"文件里有{0}份内容，应该正好有一份", "the file holds {0} documents where one is due"},
	"FMT_LOST":             {"这种写法不能整理而不改变内容，文件没有改动；请拆成更简单的写法", "this can't be laid out without changing what it says; the file stays as it is. Write it in a plainer way"},
	"FMT_DIFFERS":          {"{0}：版式不统一，用 ziping rules fmt -w 改写", "{0}: laid out otherwise; ziping rules fmt -w rewrites it"},
	"COLON_FULL_WIDTH":     {"这里的冒号是全角的“：”，请改成半角“:”，后面空一格", "the colon is the full-width “：”: write “:” and a blank after it"},
	"COLON_BLANK":          {"冒号后面要空一格：“{0}”", "a blank follows the colon: “{0}”"},
	"NAMES_KNOWN":          {"可以写：{0}", "there are: {0}"},
	"CHOICE_NONE":          {"没有任何选择，指标没有规则可用；至少写一项，如 - {rule: 定量}", "there are no choices, so no indicator has a rule; write at least one, such as - {rule: 定量}"},

	"YAML_NOT_KEY":    {"这一行不是“键: 值”", "this line is no “key: value”"},
	"YAML_BRACE":      {"花括号{…}没有写对：到这里应有“,”或“}”", "braces {…} went wrong: a “,” or “}” was due before this"},
	"YAML_BRACKET":    {"方括号[…]没有写对：到这里应有“,”或“]”", "brackets […] went wrong: a “,” or “]” was due before this"},
	"YAML_QUOTE":      {"引号没有配对", "a quote isn't closed"},
	"YAML_INDENTED":   {"缩进不齐，或者一行里有两个“键: 值”", "the indentation doesn't fit, or a line holds two of “key: value”"},
	"EXPR_UNEXPECTED": {"表达式里这个地方不该有“{0}”", "the expression can't have “{0}” in this place"},
	"EXPR_ENDS":       {"表达式没有写完，或括号没有配对", "the expression isn't finished, or a bracket isn't closed"},
	"EXPR_NAMES":      {"可以用的名称：{0}", "names there are: {0}"},
}
