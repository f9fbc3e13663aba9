//go:build linux

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ziping-go/ziping/internal/sample"
)

// smallDisk is a folder on a disk of a few megabytes.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("ziping", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("a small disk can't be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// A full disk is told as such, nothing appears under the final name, and with room again the run goes on to the same
// bytes.
func TestAFullDisk(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.ndjson")
	var text strings.Builder
	for i := range 4000 {
		text.WriteString(sample.Form(i) + "\n")
	}
	if err := os.WriteFile(in, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"out.ndjson", "out.csv", "out.json"} {
		disk, other := smallDisk(t, "4m"), filepath.Join(t.TempDir(), name)
		if code, _, errs := called(t, "", "score", in, "-o", other, "-q", "--rejects",
			filepath.Join(t.TempDir(), "rejects.ndjson")); code != exitFound {
			t.Fatal(code, errs)
		}
		ballast, out := filepath.Join(disk, "ballast"), filepath.Join(disk, name)
		if err := os.WriteFile(ballast, make([]byte, 2<<20), 0o600); err != nil {
			t.Fatal(err)
		}
		arguments := []string{
			"score", in, "-o", out, "-q", "--resume", "--checkpoint", "300", "--rejects",
			filepath.Join(disk, "rejects.ndjson"),
		}
		code, stdout, errs := called(t, "", arguments...)
		if code != exitCannot || stdout != "" || !strings.Contains(errs, "OUTPUT_FULL") || !strings.Contains(errs, "磁盘已满") ||
			!strings.Contains(errs, "--resume") {
			t.Errorf("%s: exit %d, %s", name, code, errs)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("half of %s has appeared", name)
		}
		// More room: without the ballast, and with a larger disk.
		if err := os.Remove(ballast); err != nil {
			t.Fatal(err)
		}
		if err := syscall.Mount("ziping", disk, "tmpfs", syscall.MS_REMOUNT, "size=64m"); err != nil {
			t.Fatal(err)
		}
		if code, _, errs := called(t, "", arguments...); code != exitFound {
			t.Errorf("%s: exit %d, %s", name, code, errs)
		}
		got, errGot := os.ReadFile(out)
		want, errWant := os.ReadFile(other)
		if errGot != nil || errWant != nil || string(got) != string(want) {
			t.Errorf("%s: %d bytes, want %d %v %v", name, len(got), len(want), errGot, errWant)
		}
	}
}
