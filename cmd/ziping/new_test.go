package main

import (
	"os"
	"strings"
	"testing"
)

// An empty form is written in the format of its file, for the rules that are named, or else those of its year; it is
// read as the form of that rule set.
func TestNewForms(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("county.yaml", []byte(countyRules), 0o600); err != nil {
		t.Fatal(err)
	}
	for call, want := range map[string]string{
		"--year 2025 -o a.docx":                         `"year":2025,"kind":"self_evaluation","scope":"project"`,
		"-o a.xlsx --year 2020":                         `"levels":[{"name":"产出指标","points":"50"}`,
		"--year 2021 -o a.xlsx":                         `"levels":[{"name":"成本指标","points":"20"}`,
		"--year 2010 -o a.docx":                         `"levels":[{"name":"产出指标","points":"50"}`,
		"--rules hubei -o a.yaml":                       `"funds":{"points":"20"}`,
		"--rules hunan-yueyang -o a.docx":               `"scope":"department"`,
		"--rules ./county.yaml -o a.csv":                `"funds":{"points":"10"}`,
		"--rules ./county.yaml --format yaml -o a":      `"levels":[{"name":"产出指标","points":"50"}`,
		"--rules mof-2021 --format docx -o 空白表":         `"declared":{"points":"100"}`,
		"--rules mof-2021 --format xlsx -o forms/x.xls": "OUTPUT_ENDING",
		"--rules mof-2021 -o a.pdf":                     "write to a.docx, a.xlsx, a.yaml, a.csv",
		"--rules mof -o a.docx":                         "mof-2021",
		"--year 20 -o a.docx":                           "20",
	} {
		args := append([]string{"new", "--lang", "en"}, strings.Fields(call)...)
		file := ""
		for i, arg := range args {
			if arg == "-o" {
				file = args[i+1]
			}
		}
		code, out, errs := called(t, "", args...)
		if !strings.HasPrefix(want, `"`) {
			if _, err := os.Stat(file); code != exitCannot || !strings.Contains(errs, want) || err == nil {
				t.Errorf("%s: exit %d, %s", call, code, errs)
			}
			continue
		}
		if code != exitFine || out != "" || errs != "" {
			t.Errorf("%s: exit %d\n%s%s", call, code, out, errs)
		}
		if code, out, errs = called(t, "", "import", file); code != exitFine || !strings.Contains(out, want) || errs != "" {
			t.Errorf("%s: exit %d\n%s%s", call, code, out, errs)
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
}

// A Word document isn't written to a terminal, though into a pipe; YAML is.
func TestNewFormAtATerminal(t *testing.T) {
	code, out, errs := atTerminal(80, "new", "--lang", "zh")
	if code != exitCannot || out != "" || !strings.Contains(errs, "NEW_AT_TERMINAL") || !strings.Contains(errs, "-o 自评表.docx") {
		t.Error(code, out, errs)
	}
	if code, out, _ := called(t, "", "new"); code != exitFine || !strings.HasPrefix(out, "PK") {
		t.Error(code, len(out))
	}
	if code, out, _ := atTerminal(80, "new", "--format", "yaml"); code != exitFine || !strings.Contains(out, "产出指标") {
		t.Error(code, out)
	}
}
