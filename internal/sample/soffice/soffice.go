// Package soffice has LibreOffice convert documents for tests.
package soffice

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Convert has documents, by name, converted to what a filter of LibreOffice writes, such as "doc:MS Word 97". Without
// LibreOffice the test is skipped, but where ZIPING_SOFFICE is "required", as in CI; where it is "none", the test is
// skipped anyway, as under the race detector, which has nothing to look for in another program.
func Convert(t testing.TB, filter string, documents map[string][]byte) map[string][]byte {
	t.Helper()
	if os.Getenv("ZIPING_SOFFICE") == "none" {
		t.Skip("no documents of LibreOffice are asked for")
	}
	path, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("ZIPING_SOFFICE") == "required" {
			t.Fatal(err)
		}
		t.Skip("LibreOffice isn't installed")
	}
	folder := t.TempDir()
	args := []string{
		"--headless", "-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--convert-to", filter,
		"--outdir", filepath.Join(folder, "out"),
	}
	for name, data := range documents {
		file := filepath.Join(folder, name)
		//nolint:forbidigo // a file of a test, in a folder of its own
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.CommandContext(t.Context(), path, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	ending, _, _ := strings.Cut(filter, ":")
	made := map[string][]byte{}
	for name := range documents {
		data, err := os.ReadFile(filepath.Join(folder, "out", strings.TrimSuffix(name, filepath.Ext(name))+"."+ending))
		if err != nil {
			t.Fatal(err)
		}
		made[name] = data
	}
	return made
}
