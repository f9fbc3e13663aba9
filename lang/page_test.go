package lang

import (
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the pages of codes anew, to be read before they are committed")

// pages are the files of the codes, with what is above the tables.
var pages = map[Language]struct{ file, head, columns string }{
	English: {"../docs/codes.md", `# Codes

Every error, finding, note and hint has a code, which never changes its meaning: programs decide by it, and people look
it up here or by ` + "`ziping codes CODE`" + `. In Go, ` + "`lang.Describe`" + ` and ` + "`lang.Catalogue`" + ` give the same as data, and
` + "`ziping codes --json`" + ` a JSON object a line. Names in braces are the arguments of the message, in their order.

* **error**: an input, or a part of it, can't be taken. In Go a ` + "`*fault.Error`" + ` with place, text and hint.
* **finding**: what a reader must know of a result, of a rule set that was checked, or of a verification.
* **note**: how a cell or a document was read; among the findings of a result where the cell was used.
* **hint**: what would be right; stands beside an error.

This page is made from the table of sentences by ` + "`go generate ./lang`" + `; a test holds it.
`, "| code | kind | message | what to do |"},
	Chinese: {"../docs/codes.zh-CN.md", `# 代码

每个错误、问题、说明和提示都有代码，含义永不改变：程序据以判断，人可以在这里查，也可以用` + "`ziping codes 代码`" + `查。在 Go 里，
` + "`lang.Describe`" + `和` + "`lang.Catalogue`" + `给出同样的数据；` + "`ziping codes --json`" + `每行写一个 JSON 对象。花括号里是消息的参数，
按次序排列。

* **error**（错误）：输入或其中一部分不能采用。在 Go 里是` + "`*fault.Error`" + `，带位置、原文和提示。
* **finding**（问题）：看结果、看规则检查、看核验的人必须知道的事。
* **note**（说明）：单元格或文件是怎样读的；用到该单元格时，也列在结果的问题里。
* **hint**（提示）：怎样才对；附在错误之后。

本页由` + "`go generate ./lang`" + `从消息表生成，并有测试核对。
`, "| 代码 | 种类 | 消息 | 怎么办 |"},
}

// The pages of codes say what the table says.
func TestPagesOfCodes(t *testing.T) {
	for l, page := range pages {
		want := pageOf(l, page.head, page.columns)
		if *update {
			if err := os.WriteFile(page.file, []byte(want), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(page.file)
		if err != nil || string(got) != want {
			t.Errorf("%s isn't what the table says (%v); go generate ./lang writes it", page.file, err)
		}
	}
}

func pageOf(l Language, head, columns string) string {
	var b strings.Builder
	b.WriteString(head)
	last := ""
	for _, r := range rooms {
		if r.name == last || len(r.codes) == 0 || r.name == "lang" {
			continue
		}
		last = r.name
		b.WriteString("\n## " + r.name + "\n\n" + columns + "\n|---|---|---|---|\n")
		for _, e := range Catalogue() {
			if e.Room == r.name {
				b.WriteString("| `" + string(e.Code) + "` | " + e.Kind.String() + " | " + inTable(e.In(l)) + " | " +
					inTable(e.Do(l)) + " |\n")
			}
		}
	}
	return b.String()
}

// inTable is a text in a cell of a Markdown table.
func inTable(text string) string {
	return strings.NewReplacer("\n", " ", "|", `\|`, "*", `\*`, "_", `\_`, "<", "&lt;", ">", "&gt;", "[", `\[`, "`",
		"\\`").Replace(text)
}
