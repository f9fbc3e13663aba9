package lang

// writing: help for those who write rule sets, tests and forms by hand.
var writing = map[Code]entry{
	"COLON_FULL_WIDTH": {"这里的冒号是全角的“：”，请改成半角“:”，后面空一格", "the colon is the full-width “：”: write “:” and a blank after it"},
	"COLON_BLANK":      {"冒号后面要空一格：“{0}”", "a blank follows the colon: “{0}”"},
	"NAMES_KNOWN":      {"可以写：{0}", "there are: {0}"},
	"CHOICE_NONE":      {"没有任何选择，指标没有规则可用；至少写一项，如 - {rule: 定量}", "there are no choices, so no indicator has a rule; write at least one, such as - {rule: 定量}"},

	"YAML_NOT_KEY":    {"这一行不是“键: 值”", "this line is no “key: value”"},
	"YAML_BRACE":      {"花括号{…}没有写对：到这里应有“,”或“}”", "braces {…} went wrong: a “,” or “}” was due before this"},
	"YAML_BRACKET":    {"方括号[…]没有写对：到这里应有“,”或“]”", "brackets […] went wrong: a “,” or “]” was due before this"},
	"YAML_QUOTE":      {"引号没有配对", "a quote isn't closed"},
	"YAML_INDENTED":   {"缩进不齐，或者一行里有两个“键: 值”", "the indentation doesn't fit, or a line holds two of “key: value”"},
	"EXPR_UNEXPECTED": {"表达式里这个地方不该有“{0}”", "the expression can't have “{0}” in this place"},
	"EXPR_ENDS":       {"表达式没有写完，或括号没有配对", "the expression isn't finished, or a bracket isn't closed"},
	"EXPR_NAMES":      {"可以用的名称：{0}", "names there are: {0}"},
}
