package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// resultsFolder is a folder with forms and their results: with forms and without, packed and not.
func resultsFolder(t *testing.T) {
	t.Helper()
	forms, err := filepath.Glob("../../examples/changli/*.yaml")
	if err != nil || len(forms) == 0 {
		t.Fatal(forms, err)
	}
	dir := t.TempDir()
	for _, form := range forms {
		writeTo(t, filepath.Join(dir, filepath.Base(form)), string(contents(t, form)))
	}
	t.Chdir(dir)
	sample := layouts.All()[0].Make(3)
	if err := os.WriteFile("doc.docx", sample.Docx(), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{
		"2-safety.yaml 6-census.yaml -o full.ndjson --with-forms --lang en", "2-safety.yaml 6-census.yaml -o full.json.zst --with-forms",
		"2-safety.yaml 6-census.yaml -o lean.ndjson", "doc.docx -o doc.ndjson --with-forms --incomplete-ok",
		"2-safety.yaml -o 2020.json --with-forms --rules mof-2020",
	} {
		call := append([]string{"score", "-q"}, strings.Fields(args)...)
		if code, _, errs := called(t, "", call...); code != exitFine {
			t.Fatal(args, errs)
		}
	}
}

// The command makes the same report of forms and of their results, from whatever file.
func TestReportsOfResults(t *testing.T) {
	resultsFolder(t)
	for _, c := range []struct{ forms, results string }{
		{"2-safety.yaml 6-census.yaml", "full.ndjson"},
		{"2-safety.yaml 6-census.yaml", "full.json.zst"},
		{"2-safety.yaml 6-census.yaml --kind opinion", "full.ndjson --kind opinion"},
		{"doc.docx", "doc.ndjson"},
		{"doc.docx --kind opinion", "doc.ndjson --kind opinion"},
		{"doc.docx --kind text", "doc.ndjson --kind text"},
		{"2-safety.yaml --rules mof-2020", "2020.json"},
	} {
		for _, l := range []string{"zh", "en"} {
			for i, args := range []string{c.forms, c.results} {
				call := append([]string{"report", "--lang", l, "-o", []string{"a.html", "b.html"}[i]}, strings.Fields(args)...)
				if code, _, errs := called(t, "", call...); code > exitFound || code == exitFound && !strings.Contains(args, "doc") {
					t.Fatal(args, errs)
				}
			}
			if !bytes.Equal(contents(t, "a.html"), contents(t, "b.html")) {
				t.Errorf("%s: %s gives another report", l, c.results)
			}
		}
	}
	full := string(contents(t, "full.ndjson"))
	if code, _, errs := called(t, full, "report", "-", "-o", "b.html", "--lang", "zh"); code != exitFine || errs != "" {
		t.Errorf("from a pipe: %d %s", code, errs)
	}
}

// What is wrong with results is told with its place, and what can't be had from them with what to do.
func TestReportsOfWrongResults(t *testing.T) {
	resultsFolder(t)
	full := string(contents(t, "full.ndjson"))
	first, second, _ := strings.Cut(full, "\n")
	writeTo(t, "cut.ndjson", full[:len(full)-200])
	writeTo(t, "changed.ndjson", first+"\n"+strings.Replace(second, `"score":"96.78"`, `"score":"98.78"`, 1))
	writeTo(t, "newer.ndjson", strings.ReplaceAll(full, `"results":1`, `"results":2`))
	writeTo(t, "older.ndjson", strings.ReplaceAll(string(contents(t, "lean.ndjson")), `"met":true,`, ""))
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	writeTo(t, "folder/full.ndjson", full)
	for _, c := range []struct {
		args string
		code int
		says []string
	}{
		{"cut.ndjson", exitFound, []string{"cut.ndjson:2:", "JSON_ENDS", "1 form or result is not in the report"}},
		{"changed.ndjson", exitFound, []string{"changed.ndjson:2", "RESULT_DIFFERS", "“98.78” at /score", "gives “96.78”", "score again"}},
		{"newer.ndjson", exitCannot, []string{"newer.ndjson:1", "RESULT_VERSION", "newer.ndjson:2"}},
		{"older.ndjson", exitCannot, []string{"older.ndjson:1", "RESULT_OLD", "/indicators/0"}},
		{"full.ndjson --rules mof-2020", exitCannot, []string{"full.ndjson:1", "RESULT_OTHER_RULES", "mof-2021", "mof-2020", "--rules"}},
		{"lean.ndjson --kind form", exitCannot, []string{"REPORT_LEAN", "2 of 2", "--with-forms"}},
		{"lean.ndjson --template t.docx -o made.docx", exitCannot, []string{"REPORT_LEAN"}},
		{"full.ndjson lean.ndjson --kind text", exitCannot, []string{"REPORT_LEAN", "2 of 4"}},
		{"full.ndjson full.ndjson", exitFine, []string{"REPORT_AGAIN", "2 forms repeat projects"}},
		{"full.ndjson 2-safety.yaml", exitFine, []string{"2-safety.yaml:4", "REPORT_AGAIN", "from full.ndjson:1", "1 form repeats a project"}},
		{"folder", exitCannot, []string{"full.ndjson", "name the file itself"}},
	} {
		call := append([]string{"report", "--lang", "en", "-o", "made.html"}, strings.Fields(c.args)...)
		code, _, errs := called(t, "", call...)
		if code != c.code {
			t.Errorf("%s: %d %s", c.args, code, errs)
		}
		for _, says := range c.says {
			if !strings.Contains(errs, says) {
				t.Errorf("%s: no %q in %s", c.args, says, errs)
			}
		}
		if _, err := os.Stat("made.html"); (err == nil) != (c.code < exitCannot) {
			t.Errorf("%s: a report is made, or isn't: %v", c.args, err)
		}
		_ = os.Remove("made.html")
	}
	if code, _, errs := called(t, "", "score", "2-safety.yaml", "--with-forms", "--format", "csv", "--lang", "en"); code != exitCannot ||
		!strings.Contains(errs, "json and ndjson") {
		t.Errorf("%d %s", code, errs)
	}
}

// A run that keeps forms is verified and resumed as any other.
func TestRunsThatKeepForms(t *testing.T) {
	resultsFolder(t)
	if code, _, errs := called(t, "", "score", "2-safety.yaml", "-o", "r.ndjson", "--with-forms", "--evidence", "e.zip", "-q"); code != exitFine {
		t.Fatal(errs)
	}
	code, out, errs := called(t, "", "verify", "e.zip", "2-safety.yaml", "-o", "r.ndjson", "--lang", "en")
	if code != exitFine || !strings.Contains(out, "same") {
		t.Errorf("%d %s %s", code, out, errs)
	}
}
