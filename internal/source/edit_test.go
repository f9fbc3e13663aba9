package source

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
)

// Scalars get new texts where they stand; quotes, comments, order and line ends stay.
func TestRewrite(t *testing.T) {
	for name, c := range map[string]struct{ text, new, want string }{
		"plain":         {"a: 8.90 # why\nb: 1\n", "9.00", "a: 9.00 # why\nb: 1\n"},
		"single quotes": {"a: '8''90'\r\nb: 1\r\n", "9'0", "a: '9''0'\r\nb: 1\r\n"},
		"double quotes": {"{a: \"8\\t90\", b: 1}\n", `9"`, "{a: \"9\\\"\", b: 1}\n"},
		"needs quotes":  {"{a: 定量, b: 1}\n", "[80%,90%)", "{a: \"[80%,90%)\", b: 1}\n"},
		"over lines":    {"a: 8\n  9\nb: 1\n", "10", "a: 10\nb: 1\n"},
		"behind a mark": {"\ufeffa: 8\n", "9", "a: 9\n"},
		"an anchor":     {"a: &x 8\nb: *x\n", "9", "a: &x 9\nb: *x\n"},
	} {
		root := yamlRoot(t, c.text)
		if got, ok := Rewrite(strings.TrimPrefix(c.text, "\ufeff"), []Edit{{Node: root.Get("a"), Text: c.new}}); !ok ||
			got != c.want {
			t.Errorf("%s: %q %v, want %q", name, got, ok, c.want)
		}
	}
	for name, c := range map[string]struct {
		text string
		new  []string
		want string
	}{
		"in brackets":    {"a: [X, 'Y'] # why\n", []string{"Z"}, "a: [Z] # why\n"},
		"empty brackets": {"{a: [ ], b: 1}\n", []string{"X", "Y"}, "{a: [X, Y], b: 1}\n"},
		"emptied":        {"a: [X]\n", nil, "a: []\n"},
		"dashes": {
			"a:\n  - X\n  - Y # why\nb: 1\n",
			[]string{"Z", "U", "V"},
			"a:\n  - Z\n  - U\n  - V # why\nb: 1\n",
		},
		"dashes, emptied":   {"a:\n  - X\n  - Y\nb: 1\n", nil, "a:\n  []\nb: 1\n"},
		"a comment between": {"a:\n  - X # why\n  - Y\n", []string{"Z"}, ""},
	} {
		root := yamlRoot(t, c.text)
		if got, ok := Rewrite(c.text, []Edit{{Node: root.Get("a"), Items: c.new}}); ok != (c.want != "") || got != c.want {
			t.Errorf("%s: %q %v, want %q", name, got, ok, c.want)
		}
	}
	const text = "a: &x 8\nb: *x\nc: |\n  8\n"
	root := yamlRoot(t, text)
	if _, ok := Rewrite(text, []Edit{{Node: root.Get("a"), Text: "1"}, {Node: root.Get("b"), Text: "2"}}); ok {
		t.Error("two texts for one scalar")
	}
	if _, ok := Rewrite(text, []Edit{{Node: root.Get("c"), Text: "1"}}); ok {
		t.Error("a block is rewritten")
	}
}

func TestCSV(t *testing.T) {
	const text = "用例,得分\r\n\"甲,\"\"乙\"\"\r\n丙\",8.90\r\n丁,9\r\n"
	rows, err := CSV("a.csv", text)
	if err != nil || len(rows) != 3 || rows[1][0].Text != "甲,\"乙\"\n丙" {
		t.Fatal(rows, err)
	}
	if p := rows[1][1].Place(); p.Line != 3 || p.Column != 4 {
		t.Errorf("8.90 stands at %s", p)
	}
	if p := rows[2][1].Place(); p.Line != 4 || p.Column != 3 {
		t.Errorf("9 stands at %s", p)
	}
	got, ok := Rewrite(text, []Edit{
		{Node: rows[1][0], Text: `戊"己`},
		{Node: rows[1][1], Text: "9.00"},
		{Node: rows[2][0], Text: "庚,辛"},
	})
	if want := "用例,得分\r\n\"戊\"\"己\",9.00\r\n\"庚,辛\",9\r\n"; !ok || got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for text, want := range map[string]string{
		"a,b\n1\"2,3\n":             "a.csv:2:2: CSV_QUOTE",
		"a,b\n\"1\"2,3\n":           "a.csv:2:3: CSV_QUOTE",
		"a,b\n一,\"二\n三,四\n":         "a.csv:2:3: CSV_QUOTE_OPEN",
		"a,b\n1\"2,3\n1,2\n5\"6,\n": "a.csv:2:2: CSV_QUOTE,a.csv:4:2: CSV_QUOTE",
	} {
		_, err := CSV("a.csv", text)
		var places string
		for i, e := range fault.All(err) {
			if i > 0 {
				places += ","
			}
			places += e.Place.String() + ": " + string(e.Code)
		}
		if places != want {
			t.Errorf("%q: %s, want %s", text, places, want)
		}
	}
	for _, text := range []string{"a\tb,c\n", "a;b\n"} {
		if rows, err := CSV("", text); err != nil || len(rows[0]) != 2 {
			t.Error(text, rows, err)
		}
	}
}
