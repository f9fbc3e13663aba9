package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/textwidth"
)

// screen is a terminal that remembers what it shows.
type screen struct{ bytes.Buffer }

func (*screen) IsTerminal() bool { return true }

// atTerminal runs the command at a terminal of some columns.
func atTerminal(columns int, args ...string) (code int, out, errs string) {
	var o, e screen
	env := func(name string) string { return map[string]string{"COLUMNS": strconv.Itoa(columns)}[name] }
	code = run(context.Background(), args, console{strings.NewReader(""), &o, &e, env})
	return code, o.String(), e.String()
}

// words are a text without anything that a line break may have changed.
func words(s string) string { return strings.Join(strings.Fields(s), "") }

// long is a form whose lines are longer than any terminal: its first row lost points and has a long name, its second
// lacks an actual, its third is typed in full-width characters.
func long(t *testing.T) string {
	t.Helper()
	name := strings.Repeat("农村公路及配套排水设施（含桥涵）新建改建", 4)
	form := `{"year": 2023, "project": {"name": "道路"}, "funds": {"adjusted": {"total": "100"}, "spent": {"total": "90"}}, "indicators": [` +
		`{"level1": "产出指标", "name": "` + name + `", "target": "≥80公里", "points": "50", "actual": "72公里"},` +
		`{"level1": "效益指标", "name": "` + name + `的使用", "target": "≤30分钟", "points": "30"},` +
		`{"level1": "满意度指标", "name": "满意度", "target": "≥９０%", "points": "10", "actual": "85%"}]}`
	path := filepath.Join(t.TempDir(), "form.json")
	if err := os.WriteFile(path, []byte(form), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// At a terminal the lines of a table hang, never wider than it within 80 and 120 columns, and say what they say in a
// file.
func TestTablesHangAtATerminal(t *testing.T) {
	form := long(t)
	for _, language := range []string{"zh", "en"} {
		args := []string{"score", form, "--rules", "mof-2021", "--lang", language}
		code, plain, _ := called(t, "", args...)
		if code != 1 || widthOf(plain) <= widestPage {
			t.Fatalf("exit %d: %s", code, plain)
		}
		for columns, want := range map[int]int{20: 80, 80: 80, 81: 81, 97: 97, 120: 120, 400: 120} {
			code, out, _ := atTerminal(columns, args...)
			if code != 1 || widthOf(out) > want {
				t.Errorf("%d columns: exit %d, %d wide:\n%s", columns, code, widthOf(out), out)
			}
			if words(out) != words(plain) {
				t.Errorf("%d columns: other words:\n%s\n%s", columns, out, plain)
			}
			hangs(t, out)
		}
		file := filepath.Join(t.TempDir(), "out.txt")
		atTerminal(80, append(args, "-o", file)...)
		if text, err := os.ReadFile(file); err != nil || string(text) != plain {
			t.Errorf("the file reads otherwise than a pipe: %v\n%s", err, text)
		}
	}
}

// Evidence holds what goes to a stream, which is the same on each.
func TestEvidenceIsNotWrapped(t *testing.T) {
	args := []string{"score", long(t), "--rules", "mof-2021", "--evidence"}
	_, plain, _ := called(t, "", append(args, filepath.Join(t.TempDir(), "a.zip"))...)
	if _, out, _ := atTerminal(80, append(args, filepath.Join(t.TempDir(), "b.zip"))...); out != plain {
		t.Errorf("%s", out)
	}
}

func widthOf(text string) int {
	width := 0
	for line := range strings.Lines(text) {
		width = max(width, textwidth.Of(strings.TrimSuffix(line, "\n")))
	}
	return width
}

// hangs holds that only the first line of a form begins at the margin, and that further lines stand right of where
// theirs began.
func hangs(t *testing.T, text string) {
	t.Helper()
	further := 0
	for i, line := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if line != "" && i > 0 && indent < 2 {
			t.Errorf("line %d stands at the margin: %q", i+1, line)
		}
		if indent > 2 {
			further++
		}
	}
	if further == 0 {
		t.Errorf("nothing hangs:\n%s", text)
	}
}

// Faults hang at a terminal too; the line of the source and its caret stay as they are.
func TestFaultsHangAtATerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("long", 20)+".yaml")
	source := "ziping: 1\nid: a\nextends: mof-2021\ntolerance: much " +
		strings.Repeat("more than is written on one line ", 4) + "\n"
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"score", path, "--rules", path, "--lang", "en"}
	_, _, plain := called(t, "", args...)
	_, _, shown := atTerminal(80, args...)
	if words(plain) != words(shown) || plain == shown || strings.Count(shown, "\n    ") == 0 {
		t.Errorf("%s\n%s", plain, shown)
	}
	for _, line := range strings.Split(plain, "\n") {
		if strings.HasPrefix(line, "  ") && strings.Contains(line, "^") && !strings.Contains(shown, "\n"+line+"\n") {
			t.Errorf("the caret moved: %q\n%s", line, shown)
		}
	}
	_, checked, _ := atTerminal(80, "rules", "check", path, "--lang", "en")
	if _, plain, _ := called(t, "", "rules", "check", path, "--lang", "en"); words(checked) != words(plain) ||
		checked == plain {
		t.Errorf("%s\n%s", checked, plain)
	}
}

// A flag stays whole, wherever a line ends.
func TestWrapKeepsFlagsWhole(t *testing.T) {
	const text = "写出自带的模板，供本单位修改后用于 --template；with --allow-outside as --with-forms does"
	for width := 20; width < 90; width++ {
		lines := wrap(text, width)
		for _, flag := range []string{"--template", "--allow-outside", "--with-forms"} {
			if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, flag) }) {
				t.Errorf("%d: %q", width, lines)
			}
		}
	}
}

// Help shows the words of a choice as they are typed, in both languages.
func TestHelpShowsChoicesAsTyped(t *testing.T) {
	for command, want := range map[string]string{"report": "--kind=form|text|summary", "review": "--kind=list|letter|form"} {
		for _, l := range []string{"zh", "en"} {
			if _, out, _ := called(t, "", "--lang", l, command, "--help"); !strings.Contains(out, want) {
				t.Errorf("%s %s: no %s", l, command, want)
			}
		}
	}
}
