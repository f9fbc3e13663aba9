package source

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

func yamlRoot(t *testing.T, text string) *Node {
	t.Helper()
	roots, err := YAML("规则.yaml", []byte(text))
	if err != nil || len(roots) != 1 {
		t.Fatalf("%v, %d documents", err, len(roots))
	}
	return roots[0]
}

// A part of a scalar is placed where it is in the file, however the scalar is written. The part is 坏.
func TestPlacesInsideScalars(t *testing.T) {
	for name, c := range map[string]struct {
		text         string
		line, column int
	}{
		"plain":                 {"条件: 满意 坏 的\n", 1, 8},
		"plain over lines":      {"条件: 满意\n  还有 坏\n", 2, 6},
		"single quotes":         {"条件: '满''意 坏'\n", 1, 11},
		"double quotes":         {"条件: \"满\\t\\\"意 坏\"\n", 1, 13},
		"double quotes, escape": {"条件: \"\\u6ee1意 坏\"\n", 1, 14},
		"literal":               {"条件: |\n  满意\n  还有 坏\n", 3, 6},
		"literal, strip":        {"条件: |-\n    满意\n    还有 坏\n", 3, 8},
		"literal, indicator":    {"条件: |2\n  满意 坏\n", 2, 6},
		"folded":                {"条件: >\n  满意\n  还有\n  再有 坏\n", 4, 6},
		"folded, blank line":    {"条件: >-\n  满意\n\n  还有 坏\n", 4, 6},
		"in braces":             {"a: {条件: 满意 坏, b: 1}\n", 1, 12},
		"with carriage returns": {"a: 1\r\n条件: |\r\n  满意\r\n  还有 坏\r\n", 4, 6},
		"behind a mark":         {"\ufeff条件: 满意 坏\n", 1, 8},
	} {
		root := yamlRoot(t, c.text)
		n := root.Get("条件")
		if n == nil {
			n = root.Get("a").Get("条件")
		}
		at := strings.Index(n.Text, "坏")
		if at < 0 {
			t.Fatalf("%s: the text is %q", name, n.Text)
		}
		e := n.FaultAt(at, len("坏"), lang.Of("TYPE_WRONG"))
		if e.Place.Line != c.line || e.Place.Column != c.column || e.Text != "坏" || !strings.Contains(e.Line, "坏") {
			t.Errorf("%s: %d:%d in %q, want %d:%d", name, e.Place.Line, e.Place.Column, e.Line, c.line, c.column)
		}
	}
}

func TestPlacesInJSON(t *testing.T) {
	root, err := JSON("表.json", []byte("{\"项目\": {\"名称\": \"道\\u8def\\n坏\"}}"), 7)
	if err != nil {
		t.Fatal(err)
	}
	n := root.Get("项目").Get("名称")
	e := n.FaultAt(strings.Index(n.Text, "坏"), 3, lang.Of("TYPE_WRONG"))
	if e.Place.Line != 7 || e.Place.Column != 25 || e.Place.Pointer != "/项目/名称" {
		t.Errorf("%+v", e.Place)
	}
}

// What JSON refuses is refused, with the place.
func TestBadJSON(t *testing.T) {
	for text, want := range map[string]string{
		`{"a": 1,}`: "1:9", `[1 2]`: "1:4", `{"a" 1}`: "1:6", `{a: 1}`: "1:2", `"a`: "1:3", `01`: "1:2", `1.`: "1:3",
		`-`:   "1:2",
		`nul`: "1:1", `[1]x`: "1:4", `"\x"`: "1:2", "\"\t\"": "1:2", `{"a": }`: "1:7", ``: "1:1", `{"a": 1`: "1:8",
		"[\n  1,\n  }": "3:3", `"\ud800\u12"`: "1:8",
	} {
		_, err := JSON("", []byte(text), 1)
		faults := fault.All(err)
		if len(faults) != 1 {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if p := faults[0].Place; fmt.Sprintf("%d:%d", p.Line, p.Column) != want {
			t.Errorf("%s: %d:%d %s, want %s", text, p.Line, p.Column, faults[0].Code, want)
		}
	}
	for _, text := range []string{`{}`, `[]`, ` -0.5e+10 `, `"\ud83d\ude00"`, "{\"a\":[true,false,null]}\r\n"} {
		if _, err := JSON("", []byte(text), 1); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestEveryMistakeOfAFileIsReported(t *testing.T) {
	root := yamlRoot(t, "名称: x\n名称: y\n分值: [1]\n多余: 1\n标志: maybe\n")
	var d Decoder
	d.Open(root)
	f := d.Fields(root)
	f.Text("名称")
	f.Text("分值")
	f.NeedText("编号")
	if n := f.Get("标志"); n != nil {
		d.Bool(n)
	}
	f.Get("多于")
	f.Close()
	var got []string
	for _, e := range fault.All(d.Err()) {
		got = append(got, fmt.Sprintf("%d:%d %s %s", e.Place.Line, e.Place.Column, e.Code, e.Hint.In(lang.Chinese)))
	}
	want := []string{
		"1:1 KEY_MISSING ", "2:1 KEY_DUPLICATE ", "3:5 TYPE_WRONG ", "4:1 KEY_UNKNOWN 是不是“多于”？",
		"5:5 TYPE_WRONG ",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"level1", "level2", "name", "points", "一级指标", "二级指标"}
	for word, want := range map[string]string{
		"levle1": "level1", "nmae": "name", "point": "points", "一级指示": "一级指标", "xyz": "", "Name": "name", "pointss": "points",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}

// Hostile files are refused by a limit that the error names, within the time and space that the limit is for.
func TestLimits(t *testing.T) {
	bomb := "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
	for i := 1; i < 12; i++ {
		bomb += fmt.Sprintf("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]\n", i, i, i-1, i-1, i-1,
			i-1, i-1, i-1, i-1, i-1, i-1, i-1)
	}
	var deep strings.Builder
	for i := range 1000 {
		deep.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	for name, c := range map[string]struct {
		read func() error
		code string
	}{
		"an alias bomb": {
			func() error { roots, err := YAML("", []byte(bomb)); return firstError(roots, err) },
			"LIMIT_NODES",
		},
		"nested mappings": {
			func() error { roots, err := YAML("", []byte(deep.String())); return firstError(roots, err) },
			"LIMIT_DEPTH",
		},
		"nested brackets": {func() error {
			roots, err := YAML("", []byte(strings.Repeat("[", 100_000)))
			return firstError(roots, err)
		}, "LIMIT_DEPTH"},
		"10 MB of YAML": {func() error {
			roots, err := YAML("", []byte(strings.Repeat("a: 1\n", 2_000_000)))
			return firstError(roots, err)
		}, "LIMIT_SIZE"},
		"one long line": {func() error {
			roots, err := YAML("", []byte("a: ["+strings.Repeat("1,", maxNodes+1)+"]"))
			return firstError(roots, err)
		}, "LIMIT_NODES"},
		"50 MB of JSON": {func() error { _, err := JSON("", make([]byte, 50_000_000), 1); return err }, "LIMIT_SIZE"},
		"nested JSON": {
			func() error { _, err := JSON("", []byte(strings.Repeat("[", 100_000)), 1); return err },
			"LIMIT_DEPTH_JSON",
		},
		"a tab": {
			func() error { roots, err := YAML("", []byte("a:\n\tb: 1\n")); return firstError(roots, err) },
			"YAML_TAB",
		},
		"GBK": {func() error {
			roots, err := YAML("", []byte("a: \xd6\xd0\xce\xc4\n"))
			return firstError(
				roots, err)
		}, "ENCODING"},
		"UTF-16": {
			func() error { roots, err := YAML("", []byte("\xff\xfea\x00")); return firstError(roots, err) },
			"ENCODING",
		},
		"an unknown anchor": {
			func() error { roots, err := YAML("", []byte("a: *b\n")); return firstError(roots, err) },
			"YAML_ALIAS",
		},
	} {
		faults := fault.All(c.read())
		if len(faults) == 0 || string(faults[0].Code) != c.code {
			t.Errorf("%s: %v", name, faults)
		}
	}
}

// firstError is the error of reading, or the mistakes that came with the tree.
func firstError(roots []*Node, err error) error {
	if err != nil || len(roots) == 0 {
		return err
	}
	var d Decoder
	d.Open(roots[0])
	return d.Err()
}

// A line of NDJSON that isn't UTF-8 is named by its own number.
func TestBytesThatAreNoTextAreNamedByTheirLine(t *testing.T) {
	for text, line := range map[string]int{"{\"a\": \"\xff\"}": 13, "{\"a\":\n\"\xff\"}": 14, "\xff\xfe{}": 13} {
		_, err := JSON("表.ndjson", []byte(text), 13)
		if list := fault.All(err); len(list) != 1 || list[0].Code != "ENCODING" || list[0].Place.Line != line {
			t.Errorf("%q: %v, want line %d", text, list, line)
		}
	}
}
