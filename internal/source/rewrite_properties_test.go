package source

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func cellText() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.RuneFrom([]rune("a1.9%得分≥ ,;'\"#:-[]{}&*!|>?@`\\±\t\n")), 0, 12, -1)
}

// Whatever a CSV file holds is read as encoding/csv reads it, and a field that is rewritten is the only one that
// changes.
func TestCSVIsRewrittenInPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 4).Draw(t, "width")
		table := rapid.SliceOfN(rapid.SliceOfN(cellText(), width, width), 1, 5).Draw(t, "table")
		table[0] = append([]string{"head"}, table[0]...) // so that the separator is told by a comma
		for i := 1; i < len(table); i++ {
			table[i] = append([]string{"x"}, table[i]...)
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		w.UseCRLF = rapid.Bool().Draw(t, "crlf")
		if err := w.WriteAll(table); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		rows, err := CSV("", text)
		if err != nil || len(rows) != len(table) {
			t.Fatalf("%q: %v", text, err)
		}
		y := rapid.IntRange(0, len(table)-1).Draw(t, "row")
		x := rapid.IntRange(0, len(table[y])-1).Draw(t, "column")
		table[y][x] = rapid.StringOfN(rapid.RuneFrom([]rune("a1.9%得分≥ ,;\"±\t")), 1, 8, -1).Draw(t, "new")
		got, ok := Rewrite(text, []Edit{{Node: rows[y][x], Text: table[y][x]}})
		if !ok {
			t.Fatalf("%q isn't rewritten", text)
		}
		again, err := CSV("", got)
		if err != nil {
			t.Fatalf("%q became %q: %v", text, got, err)
		}
		for i, row := range again {
			for j, cell := range row {
				if cell.Text != table[i][j] {
					t.Fatalf("%q became %q: %q at %d,%d, want %q", text, got, cell.Text, i, j, table[i][j])
				}
			}
		}
	})
}

// A scalar of YAML that is rewritten reads as its new text, and all others as before.
func TestYAMLIsRewrittenInPlace(t *testing.T) {
	styles := []func(string) (string, bool){
		func(s string) (string, bool) { return s, isPlain(s) },
		func(s string) (string, bool) {
			return "'" + strings.ReplaceAll(s, "'", "''") + "'", !strings.ContainsAny(s, "\t\n")
		},
		func(s string) (string, bool) { data, err := json.Marshal(s); return string(data), err == nil },
	}
	rapid.Check(t, func(t *rapid.T) {
		var written [3]string
		var before [3]string
		for i := range written {
			before[i] = cellText().Draw(t, "text")
			s, ok := styles[rapid.IntRange(0, 2).Draw(t, "style")](before[i])
			if !ok {
				t.Skip("not in this style")
			}
			written[i] = s
		}
		text := "# 首\nlist:\n  - {a: " + written[0] + ", b: " + written[1] + "} # 尾\n  - x\nc: " + written[2] + " # 末\n"
		if rapid.Bool().Draw(t, "crlf") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		nodes := func(text string) []*Node {
			roots, err := YAML("", []byte(text))
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			first := roots[0].Get("list").Items[0]
			return []*Node{first.Get("a"), first.Get("b"), roots[0].Get("c")}
		}
		all := nodes(text)
		at := rapid.IntRange(0, 2).Draw(t, "which")
		for i, n := range all {
			if n.Text != before[i] {
				t.Skip("the parser reads it otherwise")
			}
		}
		before[at] = strings.ReplaceAll(cellText().Draw(t, "new"), "\n", " ")
		got, ok := Rewrite(text, []Edit{{Node: all[at], Text: before[at]}})
		if !ok {
			t.Fatalf("%q isn't rewritten", text)
		}
		for i, n := range nodes(got) {
			if n.Text != before[i] {
				t.Fatalf("%q became %q: %q, want %q", text, got, n.Text, before[i])
			}
		}
	})
}
