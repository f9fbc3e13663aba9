package evaluation_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// The library scores forms as an independent Python program does, which was written from the text of the regulations:
// execution rows, deadlines, zeros, durations, directions. .ci/run compares more of them.
func TestFormsScoredByAnIndependentProgram(t *testing.T) {
	checks, err := filepath.Abs("../../shared/checks")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(checks, "oracle.py")); errors.Is(err, os.ErrNotExist) {
		t.Skip("../shared isn't there")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 isn't there")
	}
	command := filepath.Join(t.TempDir(), "ziping")
	if out, err := exec.Command("go", "build", "-o", command, "../cmd/ziping").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	forms := "400"
	if testing.Short() {
		forms = "50"
	}
	out, err := exec.Command(python, "-B", "testdata/oracle/more.py", command, forms, "3").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}
