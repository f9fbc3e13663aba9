package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

var update = flag.Bool("update", false, "write what is reported into testdata, to be read before it is committed")

// Every mistake that an analyst can make in a rule set, a rule test or a form has a case in testdata/faults: the
// commands, the bad files, and all that the command then says, in Chinese and in English. A new case needs the commands
// and the files; -update adds the rest, to be read. See testdata/faults/README.md.
func TestMistakesAsTheirAuthorReadsThem(t *testing.T) {
	for _, path := range faultCases(t) {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return isReport(f.Name) })
			for _, l := range []lang.Language{lang.Chinese, lang.English} {
				said := said(t, archive, l)
				archive.Files = append(archive.Files, txtar.File{Name: l.String(), Data: []byte(said)})
			}
			got := txtar.Format(archive)
			if *update {
				if err := os.WriteFile(path, got, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("said, against the file:\n%s", diff)
			}
		})
	}
}

func faultCases(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/faults/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 60 {
		t.Fatalf("%d cases", len(paths))
	}
	for i := range paths {
		if paths[i], err = filepath.Abs(paths[i]); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

func isReport(name string) bool { return name == "zh" || name == "en" }

// said is all that the commands of a case write, with their exit status, in a folder of their own.
func said(t *testing.T, archive *txtar.Archive, l lang.Language) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		if isReport(f.Name) {
			continue
		}
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	var b strings.Builder
	for line := range strings.Lines(string(archive.Comment)) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case words[0] == "ziping":
			var out, errs bytes.Buffer
			args := append([]string{"--lang", l.String()}, words[1:]...)
			code := run(context.Background(), args, console{
				strings.NewReader(""), &out, &errs, func(string) string { return "" },
			})
			fmt.Fprintf(&b, "%s%sexit %d\n", out.String(), errs.String(), code)
		default:
			rewriteFile(t, words)
		}
	}
	return b.String()
}

// rewriteFile makes of a file what an editor or a spreadsheet would: another encoding, other line ends, great length.
func rewriteFile(t *testing.T, words []string) {
	t.Helper()
	data, err := os.ReadFile(words[1])
	if err != nil {
		t.Fatal(err)
	}
	switch words[0] {
	case "gbk":
		data, err = simplifiedchinese.GBK.NewEncoder().Bytes(data)
	case "utf16":
		var out []byte
		for _, unit := range append([]uint16{0xfeff}, utf16.Encode([]rune(string(data)))...) {
			out = append(out, byte(unit), byte(unit>>8))
		}
		data = out
	case "crlf":
		data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	case "bom":
		data = append([]byte("\ufeff"), data...)
	case "cut": // without the line end
		data = bytes.TrimSuffix(data, []byte("\n"))
	case "latin1": // bytes that no encoding of Chinese has
		data = append(data, 0xff, ' ', 0xe9, '\n')
	case "grow": // grow FILE TIMES TEXT: a text at the end, again and again; \n is a line end and \_ a blank
		times, _ := strconv.Atoi(words[2])
		text := strings.NewReplacer(`\n`, "\n", `\_`, " ").Replace(words[3])
		data = append(bytes.TrimSuffix(data, []byte("\n")), strings.Repeat(text, times)...)
	default:
		t.Fatalf("unknown command %s", words)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(words[1], data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// unsaid are the sentences that no case can have, with the reason.
var unsaid = map[lang.Code]string{
	"TEST_NO_WORKBOOKS": "the command reads workbooks; this is for Go programs that don't",
	"EXPR_VALUE_ABSENT": "found while scoring, and told as a finding of package evaluation",
	"EXPR_DIGITS":       "found while scoring",
	"CSV_SYNTAX":        "the reader of CSV has no other mistake than those of quotes",
	"EXPR_NO_ROWS":      "found while scoring",
	"CELL_WIDTH":        "a spelling that no edge is refused for",
	"CELL_BRACKETS":     "a spelling that no edge is refused for",
	"CELL_VARIABLE":     "a spelling that no edge is refused for",
	"CELL_PERCENT_WORD": "a spelling that no edge is refused for",
	"CELL_SLASH":        "a spelling that no edge is refused for",
}

// noMistakes start the codes of the same rooms that are words about something else.
var noMistakes = []string{
	"FIELD_",    // fields of a case
	"DRAFT_",    // names of cases that the tester drafts
	"COVER_",    // decisions that tests take
	"GENERATED", // the head of a file of generated cases
	"ACCEPT_",   // why an expected value stays as it is
	"FORECAST_", // what monitoring finds, and a case may expect
	"OPINION",   // what an audit finds, and a case may expect
	"MUTANT_",   // what is said of a change that no case notices
}

// reading are the rooms that read rule sets, tests and forms.
var reading = []string{
	"internal/source/*.go", "internal/expression/*.go", "rules/*.go", "ruletest/*.go", "indicator/form_read.go",
	"internal/layout/*.go",
}

// Every sentence that the readers, the checker and the tester can say is in a case. The exceptions are named.
func TestEveryMistakeHasACase(t *testing.T) {
	var all strings.Builder
	for _, path := range faultCases(t) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name == "zh" {
				all.Write(f.Data)
			}
		}
	}
	_, reference, _ := called(t, "", "rules", "reference") // names and functions stand there with what they mean
	lines := strings.Split(all.String()+reference, "\n")
	used := codesOf(t, reading)
	for _, code := range slices.Sorted(maps.Keys(used)) {
		said := slices.ContainsFunc(lines, saying(code))
		reason, excepted := unsaid[code]
		if slices.ContainsFunc(noMistakes, func(start string) bool { return strings.HasPrefix(string(code), start) }) {
			continue
		}
		if _, found := review.CheckOf(code); found { // named beside its settings, and said of submitted tables
			continue
		}
		switch {
		case said && excepted:
			t.Errorf("%s has a case, so it is no exception (%s)", code, reason)
		case !said && !excepted:
			t.Errorf("%s of %s has no case: %s", code, used[code], lang.Of(code).In(lang.Chinese))
		}
	}
	for code := range unsaid {
		if used[code] == "" {
			t.Errorf("%s is excepted, but nothing says it", code)
		}
	}
}

// saying finds a line that holds the sentence of a code: all its words in their order, whatever the arguments are.
func saying(code lang.Code) func(line string) bool {
	marks := make([]any, 10)
	for i := range marks {
		marks[i] = "\x00"
	}
	parts := strings.Split(lang.Of(code, marks...).In(lang.Chinese), "\x00")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(parts[i])
	}
	shape := regexp.MustCompile(strings.Join(parts, ".*"))
	return shape.MatchString
}

var codeShape = regexp.MustCompile(`^[A-Z]+(_[A-Z0-9]+)*$`)

// codesOf are the codes of the table that some files name, and a file that does.
func codesOf(t *testing.T, globs []string) map[lang.Code]string {
	t.Helper()
	known := map[lang.Code]bool{}
	for _, code := range lang.Codes() {
		known[code] = true
	}
	used := map[lang.Code]string{}
	for _, glob := range globs {
		paths, err := filepath.Glob(filepath.Join("../..", glob))
		if err != nil || len(paths) == 0 {
			t.Fatal(glob, err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING {
					if text, err := strconv.Unquote(s.Value); err == nil && codeShape.MatchString(text) && known[lang.Code(text)] {
						used[lang.Code(text)] = path
					}
				}
				return true
			})
		}
	}
	return used
}
