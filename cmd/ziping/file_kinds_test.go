package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	countyRules = "ziping: 1\nid: county-2026\nsource: 县财政局〔2026〕1号\nextends: mof-2020\npolicy: {lower_is_better: " +
		"linear}\n"
	countyTests = "ziping: 1\nrules: ./county-2026.yaml\ncases:\n  - name: 满分\n    indicator: {level1: 产出指标, name: 数量, " +
		"points: \"10\"}\n" +
		"    table:\n      columns: [target, actual, score]\n      rows:\n        - [≥20个, 20个, \"9.00\"]\n"
	countyForm = "year: 2026\nproject: {name: 道路养护}\nfunds: {adjusted: {total: \"10\"}, spent: {total: \"10\"}}\n" +
		"indicators:\n  - {level1: 产出指标, name: 里程, target: ≥85公里, actual: 80公里, points: \"90\"}\n"
)

// Rules, their tests and forms may be written in what Windows writes, and what is written back is written in the same.
func TestRulesInOtherCharsets(t *testing.T) {
	for name, in := range map[string]encoding.Encoding{
		"GB18030":  simplifiedchinese.GB18030,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			write := func(name, text string) string {
				data, err := in.NewEncoder().String(text)
				if err != nil {
					t.Fatal(err)
				}
				path := filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
					t.Fatal(err)
				}
				return path
			}
			set, tests, form := write("rules/county-2026.yaml", countyRules), write("rules/county-2026_test.yaml", countyTests),
				write("forms/form.yaml", countyForm)
			for _, args := range [][]string{
				{"rules", "explain", set},
				{"score", filepath.Dir(form), "--rules", set, "--incomplete-ok"},
				{"score", form, "--rules-dir", filepath.Dir(set), "--incomplete-ok"},
				{"rules", "fmt", "-w", set},
				{"rules", "fmt", set},
				{"test", "--accept", tests},
				{"test", dir},
			} {
				status, stdout, stderr := called(t, "", args...)
				if status != 0 || strings.Contains(stdout+stderr, "�") || stdout == "" && args[0] != "rules" {
					t.Errorf("%v: %d\n%s%s", args, status, stdout, stderr)
				}
			}
			data, err := os.ReadFile(tests)
			if err != nil {
				t.Fatal(err)
			}
			if text, err := in.NewDecoder().String(string(data)); err != nil ||
				text != strings.Replace(countyTests, "9.00", "10.00", 1) {
				t.Errorf("%v: %s", err, text)
			}
		})
	}
}

// Everything that a run writes is passed over when its folder is scored, and called what it is when it is named.
func TestOutputsAreNoForms(t *testing.T) {
	dir := t.TempDir()
	form := filepath.Join(dir, "form.yaml")
	if err := os.WriteFile(form, []byte(countyForm), 0o600); err != nil {
		t.Fatal(err)
	}
	wrong := filepath.Join(t.TempDir(), "wrong.yaml")
	if err := os.WriteFile(wrong, []byte("project: 一\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	outputs := []string{"r.txt", "r.json", "r.ndjson", "r.csv", "r.parquet", "r.ndjson.gz", "r.csv.zst"}
	for _, name := range outputs {
		for _, language := range []string{"zh", "en"} {
			_, _, stderr := called(t, "", "score", form, wrong, "-o", filepath.Join(dir, language+name), "--rejects",
				filepath.Join(dir, language+name+".rejects.ndjson"),
				"--summary", filepath.Join(dir, language+name+".summary.json"), "--evidence",
				filepath.Join(dir, language+name+".zip"), "--lang", language)
			if _, err := os.Stat(filepath.Join(dir, language+name)); err != nil {
				t.Fatal(err, stderr)
			}
		}
	}
	_, stdout, stderr := called(t, "", "score", dir, "--lang", "en")
	if !strings.HasPrefix(stderr, "56 files in the folder were skipped") || strings.Count(stdout, "道路养护") != 1 ||
		strings.Contains(stderr, "could not") {
		t.Errorf("%s%s", stdout, stderr)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() == "form.yaml" || strings.HasSuffix(e.Name(), "rejects.ndjson") {
			continue
		}
		status, stdout, stderr := called(t, "", "score", filepath.Join(dir, e.Name()), "--lang", "en")
		if status != 1 || stdout != "" || strings.Count(stderr, "NO_FORM_BUT: this holds ") != 1 {
			t.Errorf("%s: %d\n%s%s", e.Name(), status, stdout, stderr)
		}
	}
}
