package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
)

// looked is a call in a width, without colours.
func looked(columns string, stdin string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	env := func(name string) string { return map[string]string{"COLUMNS": columns}[name] }
	code = run(context.Background(), args, console{strings.NewReader(stdin), &o, &e, env})
	return code, o.String(), e.String()
}

// A document with two forms, a table that nearly is one, and mistakes of every kind. The pictures were read line by
// line; read what changes before you commit it.
func TestLookIsAsItWasRead(t *testing.T) {
	t.Chdir("testdata/look")
	for _, l := range []string{"zh", "en"} {
		golden := "two." + l + ".golden"
		code, out, errs := looked("80", "", "look", "--lang", l, "two.html")
		if code != exitFine || errs != "" {
			t.Errorf("exit %d: %s", code, errs)
		}
		if widthOf(out) > 80 {
			t.Errorf("%s is %d wide", l, widthOf(out))
		}
		if *update {
			if err := os.WriteFile(golden, []byte(out), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), out); d != "" {
			t.Errorf("%s:\n%s", l, d)
		}
	}
}

// Programs get an object for each form, paragraph, cell and remark: one a line, or all in an array.
func TestLookForPrograms(t *testing.T) {
	t.Chdir("testdata/look")
	_, lines, _ := looked("", "", "look", "--format", "ndjson", "two.html")
	_, array, _ := looked("", "", "look", "--format", "json", "two.html")
	var all, fromLines []map[string]any
	if err := json.Unmarshal([]byte(array), &all); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(lines) {
		var one map[string]any
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		fromLines = append(fromLines, one)
	}
	if d := cmp.Diff(all, fromLines); d != "" {
		t.Error(d)
	}
	find := func(what, text string) map[string]any {
		for _, o := range all {
			if o["what"] == what && (o["text"] == text || o["name"] == text) {
				return o
			}
		}
		t.Fatalf("no %s “%s”", what, text)
		return nil
	}
	for _, c := range []struct{ what, text, want string }{
		{"form", "乡村道路绿化", `{"file":"two.html","form":2,"indicators":1,"kind":"self_evaluation","name":"乡村道路绿化","what":"form","year":2024}`},
		{"cell", "≥95%", `{"at":["/indicators/1/target"],"column":4,"columns":1,"file":"two.html","form":1,"place":"表1 第7行第4列","role":"value","row":7,"rows":1,"table":1,"text":"≥95%","what":"cell"}`},
		{"cell", "二十五", `{"at":["/indicators/1/declared"],"column":7,"columns":1,"file":"two.html","form":1,"place":"表1 第7行第7列","remarks":["AMOUNT_UNREAD"],"role":"value","row":7,"rows":1,"table":1,"text":"二十五","what":"cell"}`},
		{"cell", "实际完成值", `{"column":5,"columns":1,"file":"two.html","form":1,"heads":"actual","place":"表1 第5行第5列","role":"heading","row":5,"rows":1,"table":1,"text":"实际完成值","what":"cell"}`},
		{"cell", "已看现场", `{"column":5,"columns":1,"file":"two.html","form":2,"place":"表3 第3行第5列","remarks":["CELL_UNKNOWN"],"role":"left_out","row":3,"rows":1,"table":3,"text":"已看现场","what":"cell"}`},
		{"cell", "王芳", `{"column":4,"columns":1,"file":"two.html","place":"表2 第2行第4列","role":"none","row":2,"rows":1,"table":2,"text":"王芳","what":"cell"}`},
		{"paragraph", "金额单位：万元", `{"at":["/currency_unit"],"file":"two.html","form":1,"place":"第2段","role":"value","text":"金额单位：万元","what":"paragraph"}`},
	} {
		got, err := json.Marshal(find(c.what, c.text))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, strings.ReplaceAll(string(got), `\u003e`, ">")); d != "" {
			t.Error(d)
		}
	}
	if r := find("remark", "复核笔录"); r["code"] != "COLUMN_UNKNOWN" {
		t.Error(r)
	}
}

// At a terminal there are colours, unless somebody refuses them; the words are the same.
func TestLookInColours(t *testing.T) {
	t.Chdir("testdata/look")
	args := []string{"look", "two.html", "--lang", "zh"}
	_, plain, _ := looked("80", "", args...)
	_, coloured, _ := atTerminal(80, args...)
	for _, part := range []string{"\x1b[32m≥80公里\x1b[0m", "\x1b[36m项目名称\x1b[0m", "\x1b[31m已看现场\x1b[0m", "\x1b[33m!9  \x1b[0m"} {
		if !strings.Contains(coloured, part) {
			t.Errorf("%q isn't there", part)
		}
	}
	if got := uncoloured(coloured); got != plain {
		t.Error(cmp.Diff(plain, got))
	}
	var out screen
	env := func(name string) string { return map[string]string{"COLUMNS": "80", "NO_COLOR": "1"}[name] }
	run(t.Context(), args, console{strings.NewReader(""), &out, &out, env})
	if out.String() != plain {
		t.Error(out.String())
	}
}

func uncoloured(s string) string {
	var b strings.Builder
	for i, part := range strings.Split(s, "\x1b[") {
		if _, rest, ok := strings.Cut(part, "m"); ok && i > 0 {
			part = rest
		}
		b.WriteString(part)
	}
	return b.String()
}

func TestLookSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	list := write("list.html", "<table><tr><td>姓名</td><td>职务</td></tr><tr><td>王芳</td><td>科员</td></tr></table>")
	form := write("form.json", tinyForm)
	evil := write("evil.html", "<table><tr><td>项目名称</td><td>道\x1b[31m路\u202e</td></tr><tr><td>一级指标</td><td>三级指标</td><td>指标值</td></tr></table>")
	for _, c := range []struct {
		what, stdin string
		args        []string
		code        int
		out, err    string
	}{
		{"no form", "", []string{"look", list}, exitFound, "以“姓名”开头的表不是绩效目标表或自评表", ""},
		{"a form of keys", "", []string{"look", form}, exitCannot, "", "GRID_NONE: 这不是带表格的文档"},
		{"one of two", "", []string{"look", form, list}, exitFound, "王芳", "GRID_NONE"},
		{"no file", "", []string{"look", filepath.Join(dir, "none.docx")}, exitCannot, "", "FILE_UNREADABLE"},
		{"stdin", "<table><tr><td>姓名</td><td>职务</td></tr></table>", []string{"look", "-"}, exitFound, "姓名", ""},
		{"what steers a terminal", "", []string{"look", evil}, exitFine, "道[31m路\\u202e", ""},
	} {
		code, out, errs := looked("80", c.stdin, append(c.args, "--lang", "zh")...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.err) || c.err == "" && errs != "" ||
			c.out == "" && out != "" || strings.ContainsRune(out, '\x1b') {
			t.Errorf("%s: exit %d\n%s\n%s", c.what, code, out, errs)
		}
	}
}

// Where a table has too many columns for a picture, its cells are listed; of one without a form a few rows are enough.
func TestLookAtLargeTables(t *testing.T) {
	dir := t.TempDir()
	var wide, long strings.Builder
	for i := range 40 {
		fmt.Fprintf(&wide, "<td>第%d列的内容</td>", i+1)
		fmt.Fprintf(&long, "<tr><td>第%d行</td></tr>", i+1)
	}
	path := filepath.Join(dir, "large.html")
	page := "<table><tr>" + wide.String() + "</tr></table><table>" + long.String() + "</table>"
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	_, out, _ := looked("80", "", "look", path, "--lang", "zh")
	if !strings.Contains(out, "\n表1 第1行第40列  第40列的内容\n") || !strings.Contains(out, "│第8行│") || strings.Contains(out, "第9行") ||
		!strings.Contains(out, "……还有32行") {
		t.Error(out)
	}
}

// Every value and every heading of the layouts that offices use has a label, in both languages, and labels are short.
func TestEveryRoleHasALabel(t *testing.T) {
	for _, l := range []lang.Language{lang.Chinese, lang.English} {
		s := &call{language: l}
		for _, layout := range layouts.All() {
			for seed := range uint64(4) {
				out := recognise.Document(layout.Make(seed).Document())
				for c, role := range out.Roles {
					label := ""
					switch {
					case role.Kind == recognise.Value:
						label = s.valueLabel(role.At)
					case role.At != "":
						label = s.headingLabel(role.At)
					default:
						continue
					}
					if strings.HasPrefix(label, "/") || label == s.say("LOOK_HEADING") || widthOf(label) > 12 {
						t.Errorf("layout %d, “%s” as %s: %s", layout.Number, c.Text, role.At, label)
					}
				}
			}
		}
	}
}

// Every layout is shown whole in every width that is wide enough for its columns, in lines that keep to it.
func TestLookKeepsToTheWidth(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, layout := range layouts.All() {
		path := layout.Make(1).Name() + ".docx"
		if err := os.WriteFile(path, layout.Make(1).Docx(), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, columns := range []int{60, 80, 120, 200} {
			_, out, errs := looked(fmt.Sprint(columns), "", "look", path, "--lang", "en")
			if widthOf(out) > columns || errs != "" || !slices.Contains(strings.Split(out, " "), "1") {
				t.Errorf("layout %d in %d columns is %d wide: %s", layout.Number, columns, widthOf(out), errs)
			}
		}
	}
}

func TestRunsOfRemarks(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "!3": {3}, "!3 !4": {3, 4}, "!3–!5": {3, 4, 5}, "!1 !3–!6 !8 !9": {1, 3, 4, 5, 6, 8, 9},
	} {
		if got := runs(numbers); got != want {
			t.Errorf("%v: %s, want %s", numbers, got, want)
		}
	}
}

// Paragraphs of a page share their place, and each has its own remark only.
func TestLookAtPages(t *testing.T) {
	files, err := filepath.Glob("../../../shared/documents/*.pdf")
	if err != nil || len(files) == 0 {
		t.Skip("../shared isn't there")
	}
	code, out, errs := looked("100", "", "look", "--lang", "zh", files[0])
	for line := range strings.Lines(out) {
		if strings.HasPrefix(line, "¶") && strings.Count(line, "!") > 1 {
			t.Error(line)
		}
	}
	if code != exitFound || errs != "" || !strings.Contains(out, "处相同") {
		t.Errorf("exit %d, %s\n%.2000s", code, errs, out)
	}
}
