package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Bytes that are neither UTF-8 nor GBK never become another text: whatever holds them is refused with their line, and
// of lines and rows those beside them are read.
func TestBytesThatAreNoText(t *testing.T) {
	const bad = "甲\xff\x81"
	dir := t.TempDir()
	for name, text := range map[string]string{
		"ok.json": tinyForm, "a.json": "{\n\"project\": {\"name\": \"" + bad + "\"}, \"indicators\": []}",
		"a.yaml":   "year: 2023\nproject: {name: \"" + bad + "\"}\n",
		"a.ndjson": tinyForm + "\n{\"project\": {\"name\": \"" + bad + "\"}, \"indicators\": []}\n" + tinyForm + "\n",
		"a.csv":    "项目名称,三级指标,年度指标值,实际完成值,分值\n甲,里" + bad + ",1,1,50\n乙,里程,1公里,1公里,50\n", "a.txt": "项目名称\t甲\n" + bad + "\n",
		"actuals.csv": "项目名称,三级指标,实际完成值\n道路,里" + bad + ",1\n", "t.csv": "用例,目标值,实际完成值,得分\n" + bad + ",1个,1个,1\n",
		"t_test.yaml": "ziping: 1\nrules: mof-2021\ncases:\n  - {name: 一, indicator: {level1: 产出指标, name: 数, points: '10'}, " +
			"csv: t.csv}\n",
		"r.yaml":      "ziping: 1\nid: " + bad + "\nsource: x\nextends: mof-2021\n",
		"u_test.yaml": "ziping: 1\ntitle: " + bad + "\nrules: mof-2021\ncases: []\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ command, place string }{
		{"score a.json", "a.json:2"},
		{"score a.yaml", "a.yaml:2"},
		{"score a.ndjson", "a.ndjson:2"},
		{"score a.csv", "a.csv:2"},
		{"import a.txt", "a.txt:2"},
		{"import a.ndjson", "a.ndjson:2"},
		{"seek a.json", "a.json:2"},
		{"score ok.json --actuals actuals.csv", "actuals.csv:2"},
		{"test t_test.yaml", "t.csv:2"},
		{"test u_test.yaml", "u_test.yaml:2"},
		{"rules check r.yaml", "r.yaml:2"},
		{"rules fmt r.yaml", "r.yaml:2"},
		{"score ok.json --rules ./r.yaml", "r.yaml:2"},
		{"parse -", "-:2"},
	} {
		t.Chdir(dir)
		code, stdout, stderr := called(t, "≥1个\n"+bad+"\n≥2个\n", append(strings.Fields(c.command), "--lang", "en")...)
		if code == exitFine || !strings.Contains(stdout+stderr, c.place) || !strings.Contains(stdout+stderr, "ENCODING") ||
			strings.ContainsRune(stdout, '\ufffd') {
			t.Errorf("%s: %d\n%s%s", c.command, code, stdout, stderr)
		}
		if c.command == "parse -" && !strings.Contains(stdout, "≥2个") ||
			c.command == "score a.ndjson" && strings.Count(stdout, "道路") != 2 {
			t.Errorf("%s: what is fine is lost\n%s%s", c.command, stdout, stderr)
		}
	}
}
