package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document/source"
)

// A report that comes along is a template too: changed in nothing and filled, it gives the same report.
func TestBlankReportsAreTemplates(t *testing.T) {
	form, err := filepath.Abs("../../examples/changli/2-safety.yaml")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, c := range []struct{ kind, format string }{
		{"form", "docx"}, {"form", "xlsx"}, {"text", "docx"}, {"summary", "docx"}, {"summary", "xlsx"}, {"unmet", "xlsx"}, {"opinion", "docx"},
	} {
		for _, args := range [][]string{
			{"report", "--kind", c.kind, "--blank", "-o", "blank." + c.format},
			{"report", form, "--template", "blank." + c.format, "-o", "own." + c.format},
			{"report", form, "--kind", c.kind, "-o", "made." + c.format},
		} {
			if out, code := printed(t, english, args...); code != exitFine || out != "" {
				t.Errorf("%v: %d %s", args, code, out)
			}
		}
		own, made := contents(t, "own."+c.format), contents(t, "made."+c.format)
		if !bytes.Equal(own, made) {
			t.Errorf("%s.%s: the report by its own template is another", c.kind, c.format)
		}
		if f := source.Of(made); string(f) != c.format {
			t.Errorf("%s.%s is %s", c.kind, c.format, f)
		}
	}
}

func contents(t *testing.T, file string) []byte {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestReportsThatCannotBe(t *testing.T) {
	dir, err := filepath.Abs("../../examples/changli")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("PATH", "") // there is no LibreOffice, unless an installer put it elsewhere
	form := filepath.Join(dir, "2-safety.yaml")
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"report"}, "no file with a form is given"},
		{[]string{"report", form, "--kind", "text", "-o", "a.xlsx"}, "REPORT_FORMAT"},
		{[]string{"report", form, "--kind", "form", "-o", "a.odt"}, "OUTPUT_ENDING"},
		{[]string{"report", form, "--template", form, "-o", "a.docx"}, "TEMPLATE_FORMAT"},
		{[]string{"report", form, "--template", "none.docx", "-o", "a.docx"}, "FILE_UNREADABLE"},
		{[]string{"report", "none.yaml"}, "FILE_UNREADABLE"},
	} {
		out, code := printed(t, english, c.args...)
		if code != exitCannot || !strings.Contains(out, c.want) {
			t.Errorf("%v: %d %s", c.args, code, out)
		}
	}
	if files, _ := filepath.Glob("*"); len(files) > 0 {
		t.Error(files)
	}
}

// A report of a form without a total isn't taken for a finished one.
func TestReportTellsOfFormsWithoutATotal(t *testing.T) {
	dir := t.TempDir()
	whole, lacking := "../../examples/changli/2-safety.yaml", filepath.Join(dir, "lacking.yaml")
	text := strings.Replace(string(contents(t, whole)), "actual: ", "actual: 不知道 # ", 1)
	writeTo(t, lacking, text)
	out := filepath.Join(dir, "report.html")
	if said, code := printed(t, english, "report", whole, "-o", out); code != exitFine || said != "" {
		t.Errorf("%d %s", code, said)
	}
	said, code := printed(t, english, "report", whole, lacking, "-o", out)
	if want := "1 of 2 forms has no total or no grade"; code != exitFound || !strings.Contains(said, want) {
		t.Errorf("%d %s", code, said)
	}
}

func TestFieldsAreListed(t *testing.T) {
	out, code := printed(t, english, "report", "--fields")
	for _, want := range []string{"{{project.name}}  ", "{{score}}  score", "{{#indicators}}  indicators", "  {{actual}}  actual"} {
		if code != exitFine || !strings.Contains(out, want) {
			t.Errorf("no %q in %s", want, out)
		}
	}
}
