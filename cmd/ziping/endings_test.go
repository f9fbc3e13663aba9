package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file gets what its ending says, or nothing.
func TestEndingsSayWhatAFileHolds(t *testing.T) {
	dir := t.TempDir()
	form, err := filepath.Abs("../../examples/changli/6-census.yaml")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for call, want := range map[string]string{
		"score FORM -o a.xlsx":                              "write to a.txt, a.json, a.ndjson, a.csv, a.parquet",
		"score FORM -o a.DOCX --format csv":                 "write to a.csv",
		"score FORM -o a.json --format csv":                 "write to a.csv, or give --format json",
		"score FORM -o a.csv.gz --format ndjson":            "write to a.ndjson, or give --format csv",
		"score FORM -o a.html":                              "write to a.txt, ",
		"score FORM -o a.pdf --format table":                "write to a.txt",
		"score FORM -o a.ndjson --rejects r.csv":            "write to r.ndjson",
		"score FORM -o a.ndjson --summary s.xlsx":           "write to s.json",
		"score FORM -o a.ndjson --evidence e.json":          "write to e.zip",
		"import FORM -o a.xlsx":                             "write to a.ndjson, a.json, a.yaml",
		"import FORM -o a.json --format yaml":               "write to a.yaml, or give --format json",
		"rules plot mof-2021 -o a.png":                      "write to a.svg, a.txt",
		"rules plot mof-2021 -o a.svg --format text":        "write to a.txt, or give --format svg",
		"test --generate mof-2021 -o a.xlsx":                "write to a.yaml",
		"score FORM -o a.ndjson":                            "",
		"score FORM -o a.jsonl --format ndjson":             "",
		"score FORM -o a.csv":                               "",
		"score FORM -o a.txt":                               "",
		"score FORM -o a.log --format csv":                  "",
		"score FORM -o a":                                   "",
		"import FORM -o a.yml":                              "",
		"rules plot mof-2021 -o a.svg":                      "",
		"test --generate mof-2021 -o a.yaml":                "",
		"score FORM -o a.json --rejects r --summary s.json": "",
	} {
		got, code := printed(t, english, strings.Fields(strings.ReplaceAll(call, "FORM", form))...)
		files, _ := filepath.Glob("*")
		switch {
		case want == "" && (code != exitFine || len(files) == 0):
			t.Errorf("%s: exit %d, %s", call, code, got)
		case want != "" && (code != exitCannot || len(files) > 0 || !strings.Contains(got, "OUTPUT_ENDING") ||
			!strings.Contains(got, want)):
			t.Errorf("%s: exit %d, files %v, %s", call, code, files, got)
		}
		for _, f := range files {
			if err := os.Remove(f); err != nil {
				t.Fatal(err)
			}
		}
	}
}
