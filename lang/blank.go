package lang

// blankWords: the remarks of empty forms in YAML, which are written in Chinese otherwise.
var blankWords = map[Code]words{
	"BLANK_YAML_HEAD": {
		"空白自评表：冒号后面填写，没有的留空",
		"an empty form: write after the colons, and leave blank what there is none of",
	},
	"BLANK_YAML_ROWS": {
		"一行一个指标：去掉行首的“# ”再填写，用不到的行可以删去",
		"a line an indicator: take away the leading “# ” and fill it in; lines that aren't needed may go",
	},
}
