package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const changli = "../../examples/changli"

// called runs the command as a user types it.
func called(t *testing.T, stdin string, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(context.Background(), args, console{strings.NewReader(stdin), &o, &e, func(string) string { return "" }})
	return code, o.String(), e.String()
}

const tinyForm = `{"year": 2023, "project": {"name": "道路"}, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "90"}}, "indicators": [` +
	`{"level1": "产出指标", "level2": "数量指标", "name": "里程", "target": "≥80公里", "points": "50", "actual": "72公里", "reason": "雨季"},` +
	`{"level1": "效益指标", "level2": "社会效益指标", "name": "通行时间", "target": "≤30分钟", "points": "30", "actual": "0.5小时"},` +
	`{"level1": "满意度指标", "level2": "服务对象满意度", "name": "群众满意度", "target": "≥90%", "points": "10", "actual": "85%"}]}`

// 9 for the money, 50×72/80 = 45, half an hour is 30 minutes, 85% is worth 8: 92.
func TestExitStatusAndStreams(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	form, empty := write("form.json", tinyForm), filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	lines := write("forms.ndjson", tinyForm+"\n{\"broken\": \n"+tinyForm+"\n")
	note := write("note.rtf", "# x")
	for name, c := range map[string]struct {
		args     []string
		stdin    string
		code     int
		out, err string // what must be there; "" must be empty
	}{
		"score":                {[]string{"score", form}, "", 0, "道路  92.00  优", ""},
		"score in English":     {[]string{"score", "--lang", "en", form}, "", 0, "in proportion: 45.00 of 50 points", ""},
		"score from stdin":     {[]string{"score", "-", "--format", "ndjson"}, tinyForm, 0, `"score":"92.00"`, ""},
		"score by other rules": {[]string{"score", form, "--rules", "mof-2020", "--format", "csv"}, "", 0, "群众满意度", ""},
		"a bad line":           {[]string{"score", lines, "--format", "csv"}, "", 1, "92.00", "forms.ndjson:2:12: JSON_ENDS"},
		"no such file":         {[]string{"score", filepath.Join(dir, "none.json")}, "", 2, "", "FILE_UNREADABLE"},
		"an empty folder":      {[]string{"score", empty}, "", 2, "", "FOLDER_EMPTY"},
		"nothing on stdin":     {[]string{"score", "-"}, "\n", 2, "", "没有找到可以评分的表"},
		"an unknown file type": {[]string{"score", note}, "", 1, "", "TYPE_UNKNOWN"},
		"unknown rules":        {[]string{"score", form, "--rules", "mof"}, "", 2, "", "mof-2021"},
		"an unknown flag":      {[]string{"score", form, "--rule", "x"}, "", 2, "", "--rule"},
		"no command":           {[]string{"frobnicate"}, "", 2, "", "ziping help"},
		"parse":                {[]string{"parse", "--json", "≥95%", "19个"}, "", 0, `{"text":"19个","kind":"quantity"`, ""},
		"parse lines":          {[]string{"parse", "--json", "-"}, "≥95%\n12月底前\n", 0, `"high":"--12-31"`, ""},
		"parse says how":       {[]string{"parse", "--json", "12月底前"}, "", 0, `,"production":"date"}` + "\n", ""},
		"parse with a year":    {[]string{"parse", "--json", "--year", "2021", "12月底前"}, "", 0, `"high":"2021-12-31"`, ""},
		"parse for people": {
			[]string{"parse", "不低于90%"},
			"", 0,
			"不低于90%\n━━━━━━──━\n│     │ └ 单位\n│     └ 数值\n└ 比较\n  不少于90%\n", "",
		},
		"parse a long line": {
			[]string{"parse", "--json", "-"},
			"≥95%\n" + strings.Repeat("9", 2<<20) + "\n", 2,
			`"text":"≥95%"`, "-:2: LINE_LONG",
		},
		"parse nothing":  {[]string{"parse", "-"}, "", 2, "", "没有要读的内容"},
		"rules list":     {[]string{"rules", "list"}, "", 0, "财预〔2021〕101号", ""},
		"rules show":     {[]string{"rules", "show", "mof-2021"}, "", 0, "lower_is_better: ratio", ""},
		"version":        {[]string{"version"}, "", 0, "ziping", ""},
		"help":           {[]string{"--help"}, "", 0, "score", ""},
		"import as YAML": {[]string{"import", form, "--format", "yaml"}, "", 0, "name: 里程", ""},
	} {
		code, out, errs := called(t, c.stdin, c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.out == "" && out != "" ||
			c.err == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s\n%s", name, code, out, errs)
		}
	}
}

func TestTheExampleIsScored(t *testing.T) {
	code, out, errs := called(t, "", "score", changli, "--format", "json")
	var results []struct {
		Project, Score, Grade string
		Indicators            []struct{ Score *string }
	}
	if err := json.Unmarshal([]byte(out), &results); err != nil || code != 0 || errs != "" {
		t.Fatal(code, err, errs)
	}
	// Worked by hand from the files; see the rows of each.
	want := []string{"99.20", "91.75", "99.58", "79.19", "99.30", "96.78"}
	if len(results) != len(want) {
		t.Fatalf("%d results", len(results))
	}
	for i, r := range results {
		if r.Score != want[i] || len(r.Indicators) != 9 {
			t.Errorf("%s: %s with %d indicators, want %s", r.Project, r.Score, len(r.Indicators), want[i])
		}
	}
}

func TestOutputAppearsWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	if code, out, errs := called(t, "", "score", changli, "--format", "csv", "-o", path); code != 0 || out != "" {
		t.Fatal(code, out, errs)
	}
	data, err := os.ReadFile(path)
	if err != nil || strings.Count(string(data), "\n") != 1+6*10 {
		t.Errorf("%d lines, %v", strings.Count(string(data), "\n"), err)
	}
	if code, _, _ := called(t, "\n", "score", "-", "-o", path); code != 2 {
		t.Errorf("exit %d", code)
	}
	if again, err := os.ReadFile(path); err != nil || string(again) != string(data) {
		t.Error("a run that failed changed the file")
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%d files are left behind", len(entries))
	}
}

// Of a flag that is given twice the last one counts, the language's too.
func TestLastLanguageCounts(t *testing.T) {
	if _, out, _ := called(t, "", "--lang", "zh", "parse", "≥95%", "--lang=en"); !strings.Contains(out, "at least 95%") {
		t.Error(out)
	}
}

// Lines are read by several workers and shown in their order.
func TestLinesAreShownInTheirOrder(t *testing.T) {
	var in, want strings.Builder
	for n := range 2000 {
		fmt.Fprintf(&in, "%d个\n", n)
		fmt.Fprintf(&want, "%d个,", n)
	}
	_, out, _ := called(t, in.String(), "parse", "--json", "-")
	var got strings.Builder
	for line := range strings.Lines(out) {
		var cell struct{ Text string }
		if err := json.Unmarshal([]byte(line), &cell); err != nil {
			t.Fatal(err)
		}
		got.WriteString(cell.Text + ",")
	}
	if got.String() != want.String() {
		t.Errorf("the lines are shown as %.100s…", got.String())
	}
}
