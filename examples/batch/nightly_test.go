//go:build !windows

// Package batch_test runs the script of this folder as cron would.
package batch_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/sample"
)

// night is a folder for the outputs of a night, and the program.
type night struct {
	t               *testing.T
	ziping, folder  string
	forms           string
	env             []string
	status          int
	stdout, message string
}

func newNight(t *testing.T) *night {
	t.Helper()
	n := &night{t: t, folder: filepath.Join(t.TempDir(), "scored"), forms: filepath.Join(t.TempDir(), "forms.ndjson")}
	n.ziping = program
	return n
}

// program is the command, built once for all tests.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "nightly")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "ziping")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/ziping").CombinedOutput(); err != nil {
		panic(string(out))
	}
	code := m.Run()
	_ = os.RemoveAll(dir) // a leftover does no harm
	os.Exit(code)
}

// give writes the forms with these numbers.
func (n *night) give(numbers ...int) {
	n.t.Helper()
	var text strings.Builder
	for _, i := range numbers {
		text.WriteString(sample.Form(i) + "\n")
	}
	if err := os.WriteFile(n.forms, []byte(text.String()), 0o600); err != nil {
		n.t.Fatal(err)
	}
}

func (n *night) run() {
	n.t.Helper()
	script := exec.Command("sh", "nightly.sh", n.forms, n.folder)
	script.Env = append(os.Environ(), append([]string{"ZIPING=" + n.ziping, "NIGHT=2026-01-31", "LC_ALL=en_US.UTF-8"},
		n.env...)...)
	var stdout, stderr strings.Builder
	script.Stdout, script.Stderr = &stdout, &stderr
	err := script.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		n.t.Fatal(err)
	}
	n.status, n.stdout, n.message = script.ProcessState.ExitCode(), stdout.String(), stderr.String()
}

func (n *night) want(status int, message string) {
	n.t.Helper()
	if n.status != status || n.stdout != "" || !strings.Contains(n.message, message) || message == "" && n.message != "" {
		n.t.Fatalf("status %d, want %d\n%s%s", n.status, status, n.stdout, n.message)
	}
}

func (n *night) read(name string) string {
	n.t.Helper()
	text, err := os.ReadFile(filepath.Join(n.folder, name))
	if err != nil {
		n.t.Fatal(err)
	}
	return string(text)
}

// has is whether a file of the folder is there.
func (n *night) has(name string) bool {
	_, err := os.Stat(filepath.Join(n.folder, name))
	return err == nil
}

func TestANightWithoutRejects(t *testing.T) {
	n := newNight(t)
	n.give(0, 1, 2, 3)
	n.run()
	n.want(0, "")
	if n.read("rejects.ndjson") != "" || n.has("rejects/2026-01-31.ndjson") ||
		!strings.Contains(n.read("verified.txt"), "the same: 4 forms") ||
		!strings.Contains(n.read("summary.json"), `"scored": 4`) || !n.has("results.ndjson.zst") {
		t.Error(n.read("verified.txt"), n.read("summary.json"))
	}
}

// Forms 7 and 13 are bad; the first is corrected as the README says, and scored.
func TestRejectsOfANightAreCorrected(t *testing.T) {
	n := newNight(t)
	n.env = []string{"MAX_REJECTS=50%"}
	n.give(0, 7, 1, 13)
	n.run()
	n.want(1, "2 forms were rejected")
	kept := n.read("rejects/2026-01-31.ndjson")
	if kept != n.read("rejects.ndjson") || strings.Count(kept, "\n") != 2 {
		t.Fatal(kept)
	}
	corrected := filepath.Join(n.folder, "rejects", "corrected.ndjson")
	if err := os.WriteFile(corrected, []byte(strings.Replace(kept, `"points":"十分"`, `"points":"10"`, 1)),
		0o600); err != nil {
		t.Fatal(err)
	}
	n.forms, n.folder = corrected, filepath.Join(n.folder, "again")
	n.run()
	n.want(1, "1 forms were rejected")
	if !strings.Contains(n.read("summary.json"), `"scored": 1`) {
		t.Error(n.read("summary.json"))
	}
}

// A night that fails leaves the results of the night before as they were.
func TestANightThatFails(t *testing.T) {
	n := newNight(t)
	n.give(0, 1)
	n.run()
	n.want(0, "")
	before := n.read("results.ndjson.zst")
	good := n.forms
	for name, c := range map[string]struct {
		change  func()
		message string
	}{
		"no such rules":    {func() { n.env = []string{"RULES=mof-1999"} }, "PRESET_UNKNOWN"},
		"no forms":         {func() { n.give() }, "found no form to score"},
		"no file":          {func() { n.forms += ".gone" }, "FILE_UNREADABLE"},
		"too many rejects": {func() { n.give(0, 7, 13, 13) }, "REJECTS_TOO_MANY"},
		"no program":       {func() { n.env = []string{"ZIPING=" + n.ziping + ".gone"} }, "no new results"},
	} {
		n.forms, n.env = good, nil
		n.give(0, 1)
		c.change()
		n.run()
		if n.status != 2 || !strings.Contains(n.message, c.message) {
			t.Errorf("%s: status %d\n%s", name, n.status, n.message)
		}
		if n.read("results.ndjson.zst") != before {
			t.Errorf("%s: the results of the night before are gone", name)
		}
	}
}

// Evidence that doesn't hold ends the night.
func TestEvidenceIsTried(t *testing.T) {
	n := newNight(t)
	n.give(0, 1)
	// A program that scores, and then finds other forms than it has scored.
	wrapped := filepath.Join(t.TempDir(), "wrapped.sh")
	script := "#!/bin/sh\n\"" + n.ziping + "\" \"$@\"\nstatus=$?\nif [ \"$1\" = score ]; then echo '" + sample.Form(2) +
		"' >> \"$2\"; fi\nexit $status\n"
	if err := os.WriteFile(wrapped, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	n.env = []string{"ZIPING=" + wrapped}
	n.run()
	n.want(2, "the run can't be repeated")
	if !strings.Contains(n.read("verified.txt"), "VERIFY_INPUT") {
		t.Error(n.read("verified.txt"))
	}
}
