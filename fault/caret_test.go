package fault_test

import (
	"strings"
	"testing"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// report is what a person reads of a fault at a column of a line.
func report(line string, column int, text string) string {
	e := fault.New(fault.Place{File: "县.yaml", Line: 3, Column: column}, text, lang.Of("SOME_CODE"))
	e.Line = line
	return e.Report(lang.English)
}

func TestCaret(t *testing.T) {
	for _, c := range []struct {
		what, line string
		column     int
		text       string
		want       string
	}{
		{
			what: "plain", line: "grade: excelent", column: 8, text: "excelent",
			want: `
  grade: excelent
         ^^^^^^^^`,
		},
		{
			what: "under Chinese text, two columns a character", line: "等级: 优秀吗", column: 5, text: "优秀吗",
			want: `
  等级: 优秀吗
        ^^^^^^`,
		},
		{
			what: "full-width punctuation", line: "（１０分）ab", column: 6, text: "a",
			want: `
  （１０分）ab
            ^`,
		},
		{
			what: "a tab is shown as its picture", line: "\ta:\tbad", column: 5, text: "bad",
			want: `
  ␉a:␉bad
      ^^^`,
		},
		{
			what: "terminal control is shown", line: "a\x1b[31m: \u009b2Jb", column: 9, text: "\u009b2Jb",
			want: `
  a␛[31m: \u009b2Jb
          ^^^^^^^^^`,
		},
		{
			what: "text that would turn the line around is shown", line: "a: \u202eb\u2066c", column: 5, text: "b",
			want: `
  a: \u202eb\u2066c
           ^`,
		},
		{
			what: "a combining mark takes no column", line: "e\u0301e\u0301: x", column: 7, text: "x",
			want: "\n  e\u0301e\u0301: x\n      ^",
		},
		{
			what: "no text points at one character", line: "a: b", column: 4, text: "",
			want: `
  a: b
     ^`,
		},
		{
			what: "behind the end of the line", line: "a:", column: 3, text: "",
			want: `
  a:
    ^`,
		},
		{
			what: "far behind the end of the line", line: "a:", column: 1000, text: "x",
			want: `
  a:
    ^`,
		},
		{
			what: "text of several lines is marked on its first", line: "a: |b", column: 4, text: "|b\nmore of it\n",
			want: `
  a: |b
     ^^`,
		},
		{
			what: "text longer than the line", line: "a: b", column: 4, text: "b and what follows",
			want: `
  a: b
     ^`,
		},
		{
			what: "no valid UTF-8", line: "a\xff: b", column: 5, text: "b",
			want: "\n  a\ufffd: b\n      ^",
		},
		{
			what:   "a long line is cut behind its hundredth column",
			line:   strings.Repeat("a", 150),
			column: 3, text: "aaaa",
			want: "\n  " + strings.Repeat("a", 100) + "…\n    ^^^^",
		},
		{
			what:   "a line of a hundred columns is whole",
			line:   strings.Repeat("a", 100),
			column: 1, text: "a",
			want: "\n  " + strings.Repeat("a", 100) + "\n  ^",
		},
		{
			what:   "the caret stands behind at most forty columns",
			line:   strings.Repeat("a", 60) + "X" + strings.Repeat("b", 60),
			column: 61, text: "X",
			want: "\n  …" + strings.Repeat("a", 40) + "X" + strings.Repeat("b", 59) + "…\n  " + strings.Repeat(" ", 41) + "^",
		},
		{
			what:   "forty columns are twenty Chinese characters",
			line:   strings.Repeat("绩", 30) + "错误",
			column: 31, text: "错误",
			want: "\n  …" + strings.Repeat("绩", 20) + "错误\n  " + strings.Repeat(" ", 41) + "^^^^",
		},
		{
			what:   "a hundred columns end between characters",
			line:   "a" + strings.Repeat("绩", 60),
			column: 1, text: "a",
			want: "\n  a" + strings.Repeat("绩", 49) + "…\n  ^",
		},
		{
			what:   "text that reaches behind the cut is marked up to it",
			line:   strings.Repeat("a", 300),
			column: 1, text: strings.Repeat("a", 300),
			want: "\n  " + strings.Repeat("a", 100) + "…\n  " + strings.Repeat("^", 100),
		},
	} {
		if got, want := report(c.line, c.column, c.text), heading(c.column)+c.want; got != want {
			t.Errorf("%s:\n%s\nwant\n%s", c.what, got, want)
		}
	}
}

func heading(column int) string {
	return fault.Place{File: "县.yaml", Line: 3, Column: column}.String() + ": SOME_CODE: SOME_CODE"
}

func TestNoCaretWithoutALineOrAColumn(t *testing.T) {
	if got, want := report("a: b", 0, "b"), "县.yaml:3: SOME_CODE: SOME_CODE"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := report("", 4, "b"), "县.yaml:3:4: SOME_CODE: SOME_CODE"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A line may be a whole file without a line break, of characters that take no column at all.
func TestCaretInAVeryLongLine(t *testing.T) {
	for what, line := range map[string]string{
		"narrow":       strings.Repeat("a", 1<<20),
		"wide":         strings.Repeat("绩", 1<<20),
		"of no column": strings.Repeat("\u200b", 1<<20),
	} {
		got := report(line, 1<<19, "a")
		if most := 10_000; len(got) > most {
			t.Errorf("%s: the report has %d bytes, want at most %d", what, len(got), most)
		}
	}
}
