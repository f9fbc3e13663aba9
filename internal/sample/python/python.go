// Package python has python-docx and openpyxl read documents for tests: by the system's own Python, whose packages are
// python3-docx and python3-openpyxl on Debian.
package python

import (
	"bytes"
	_ "embed" // the script
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

//go:embed read.py
var script string

// program is the system's Python: others that come first on the path lack its packages.
const program = "/usr/bin/python3"

// Document is what was read. Word documents have rows, each with the texts of its cells, and the paragraphs outside of
// tables; workbooks have cells by places such as 自评表!B2, strings or json.Number, comments, and so many charts.
type Document struct {
	Rows       [][]string        `json:"rows"`
	Paragraphs []string          `json:"paragraphs"`
	Cells      map[string]any    `json:"cells"`
	Comments   map[string]string `json:"comments"`
	Charts     int               `json:"charts"`
	Warnings   []string          `json:"warnings"`
}

// Read has documents, by names that end in .docx or .xlsx, read. Without the two packages the test is skipped, but
// where ZIPING_SOFFICE is "required", as in CI; where it is "none", the test is skipped anyway.
func Read(t testing.TB, documents map[string][]byte) map[string]Document {
	t.Helper()
	if os.Getenv("ZIPING_SOFFICE") == "none" {
		t.Skip("no other programs are asked for")
	}
	if out, err := exec.CommandContext(t.Context(), program, "-c", "import docx, openpyxl").CombinedOutput(); err != nil {
		if os.Getenv("ZIPING_SOFFICE") == "required" {
			t.Fatalf("%v: %s", err, out)
		}
		t.Skip("python-docx and openpyxl aren't installed (python3-docx, python3-openpyxl)")
	}
	folder := t.TempDir()
	for name, data := range documents {
		//nolint:forbidigo // a file of a test, in a folder of its own
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var said, wrong bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program, "-c", script, folder)
	cmd.Stdout, cmd.Stderr = &said, &wrong
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, wrong.String())
	}
	found := map[string]Document{}
	d := json.NewDecoder(&said)
	d.UseNumber()
	if err := d.Decode(&found); err != nil {
		t.Fatal(err)
	}
	return found
}
