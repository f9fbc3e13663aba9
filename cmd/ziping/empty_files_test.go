package main

import (
	"os"
	"strings"
	"testing"
)

// Every command says of a file without a text that it is empty, whatever it should hold.
func TestEmptyFilesAreCalledEmpty(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"none.docx": "", "none.xls": "", "none.csv": "", "none.json": "", "none.yaml": "", "blank.yaml": "　\n", "none.ndjson": "", "none": "",
		"form.html": `<table><tr><td>一级指标</td><td>三级指标</td><td>年度指标值</td></tr><tr><td>产出指标</td><td>甲</td><td>1个</td></tr></table>`,
		"form.json": `{"year":2024,"indicators":[{"level1":"产出指标","name":"甲","target":"1个","points":"10","actual":"1个"}]}`,
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range []string{
		"score none.docx", "score none.ndjson", "score none", "import none.csv", "look none.xls", "look none.ndjson", "seek none.json", "review none.docx",
		"audit none.yaml", "monitor blank.yaml", "report none.docx", "fill none.docx", "new --from none.xls", "parse none.docx",
		"rules check none.yaml", "rules fmt blank.yaml", "rules diff mof-2021 none.yaml", "test none.yaml", "score form.json --rules none.yaml",
		"score form.json --actuals none.csv", "fill form.html --values none.json", "review form.json --last-year none.docx",
	} {
		code, out, errs := called(t, "", append([]string{"--lang", "zh"}, strings.Fields(command)...)...)
		if code == exitFine || !strings.Contains(out+errs, "FILE_EMPTY: 文件是空的") {
			t.Errorf("%s: exit %d\n%s%s", command, code, out, errs)
		}
	}
}
