package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Last year's form becomes this year's, in place in its document or as YAML; what was done is said, and what is wrong
// is told.
func TestNewFromLastYear(t *testing.T) {
	last, err := filepath.Abs("../../docs/hand-in/form.docx") // of 2024
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("last.yaml", []byte("year: 2024\nproject: {name: 道路}\nindicators:\n- {level1: 产出指标, name: 里程, target: 8公里, points: 50, actual: 9公里}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args       string
		code       int
		out, errs  string
		read, lost string // in and not in what import reads of the output
	}{
		{"--from " + last + " -o a.docx", exitFine, "", "a.docx: the form of 2025; 10 cells emptied, the year moved on in 1 place", `"year":2025`, "actual"},
		{"--from " + last + " -o b.docx --year 2030 --empty-targets", exitFine, "", "2024年度项目支出绩效自评表 → 2030年度项目支出绩效自评表", `"year":2030`, "≥40万"},
		{"--from " + last + " -o c.yaml", exitFine, "", "", `"year":2025`, "actual"},
		{"--from last.yaml -o d.yaml", exitFine, "", "", `"target":"8公里"`, "9公里"},
		{"--from last.yaml", exitFine, "year: 2025", "", "", ""},
		{"--from " + last + " --rules mof-2021 -o x.docx", exitCannot, "", "can't be used with --rules", "", ""},
		{"--empty-targets -o x.docx", exitCannot, "", "goes with --from", "", ""},
		{"--from " + last + " -o x.xlsx", exitCannot, "", "write to x.docx, x.yaml", "", ""},
		{"--from last.yaml -o x.docx", exitCannot, "", "x.yaml", "", ""},
		{"--from last.yaml --format docx", exitCannot, "", "FILL_ENDING", "", ""},
		{"--from " + last + " -o " + last, exitCannot, "", "OUTPUT_TAKEN", "", ""},
		{"--from none.docx -o x.docx", exitCannot, "", "none.docx", "", ""},
		{"--from last.yaml --year 20", exitCannot, "", "20", "", ""},
	} {
		args := append([]string{"--lang", "en", "new"}, strings.Fields(c.args)...)
		code, out, errs := called(t, "", args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.errs) || c.errs == "" && errs != "" {
			t.Errorf("%s: exit %d\n%s%s", c.args, code, out, errs)
		}
		if c.read == "" {
			continue
		}
		if _, out, _ = called(t, "", "import", args[6]); !strings.Contains(out, c.read) || strings.Contains(out, c.lost) {
			t.Errorf("%s: read as %s", c.args, out)
		}
	}
}
