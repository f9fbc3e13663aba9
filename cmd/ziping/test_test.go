package main

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const countyTest = `ziping: 1
rules: mof-2020
cases:
  - name: 乡镇数
    indicator: {level1: 产出指标, name: 乡镇数, target: 19个, actual: 17个, points: "10", reason: 延期}
    expect: {score: "8.95"}
  - name: 村数
    indicator: {level1: 产出指标, name: 村数, target: 10个, actual: 5个, points: "10", reason: 延期}
    expect: {score: "6.00", met: "true"}
`

// ziping test says what failed, expected beside what came out, in every format, and its exit status is a script's
// answer.
func TestRuleTests(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	failing := write("a/county_test.yaml", countyTest)
	passing := write("b/county_test.yaml", strings.Replace(countyTest, `"6.00", met: "true"`, `"5.00", met: "false"`, 1))
	broken := write("c/county_test.yaml", "ziping: 1\nrules: mof-2020\ncases: [{nam: x}]\n")
	table := write("e/cases.csv", "实际完成值,得分\n90%,10.00\n")
	nothing := write("d/notes.yaml", "a: 1\n")
	for name, c := range map[string]struct {
		args     []string
		code     int
		out, err string
	}{
		"all pass": {[]string{"test", passing}, 0, "通过2/2\n共2个用例，0个未通过", ""},
		"one fails": {
			[]string{"test", failing},
			1,
			"            期望  得到\n      得分  6.00  5.00   9:22\n      达标  true  false  9:35\n      村数：目标10个，实际5个", "",
		},
		"a folder":     {[]string{"test", filepath.Join(dir, "b")}, 0, "county_test.yaml  通过2/2", ""},
		"only some":    {[]string{"test", "--run", "乡镇", failing}, 0, "共1个用例", ""},
		"none of them": {[]string{"test", "--run", "县城", failing}, 2, "", "没有用例符合“县城”"},
		"in English": {
			[]string{"test", "--lang", "en", failing},
			1,
			"           expected  got\n      score  6.00      5.00   9:22\n", "",
		},
		"as JSON": {
			[]string{"test", "--format", "json", failing},
			1,
			`"case":"村数","line":7,"passed":false,"differences":[{"field":"score","expected":"6.00","got":"5.00",`, "",
		},
		"as TAP": {
			[]string{"test", "--format", "tap", failing},
			1,
			"1..2\nok 1 - 乡镇数\nnot ok 2 - 村数\n  ---\n  message: \"得分：期望6.00，得到5.00\"\n", "",
		},
		"for a workflow": {
			[]string{"test", "--format", "github", failing},
			1, "county_test.yaml,line=9,col=22,title=村数::",
			"",
		},
		"some of them":  {[]string{"test", "--run", "县城", "--run", "乡*数", failing}, 0, "共1个用例", ""},
		"by file":       {[]string{"test", "--file", "b/county", dir}, 0, "共2个用例，0个未通过", ""},
		"no such name":  {[]string{"test", "--file", "city", dir}, 2, "", "没有用例符合“city”"},
		"the first":     {[]string{"test", "--fail-fast", "--file", "a/", "--file", "b/", dir}, 1, "共2个用例，1个未通过", ""},
		"a broken file": {[]string{"test", broken, passing}, 1, "通过2/2", "KEY_UNKNOWN"},
		"a table":       {[]string{"test", table}, 1, "1个文件读不进去", "{name: …, csv: cases.csv}"},
		"no tests":      {[]string{"test", filepath.Dir(nothing)}, 2, "", "没有规则测试"},
		"no such file":  {[]string{"test", filepath.Join(dir, "none_test.yaml")}, 2, "", "none_test.yaml"},
	} {
		code, out, errs := called(t, "", c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.out == "" && out != "" ||
			c.err == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
	_, out, _ := called(t, "", "test", "--format", "junit", failing)
	var suites junitSuites
	if err := xml.Unmarshal([]byte(out), &suites); err != nil || suites.Tests != 2 || suites.Failures != 1 ||
		suites.Suites[0].Cases[1].Failure == nil {
		t.Errorf("%v\n%s", err, out)
	}
}
