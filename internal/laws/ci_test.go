package laws_test

import (
	"os"
	"strings"
	"testing"
)

// The workflow of the public forge runs what runs everywhere, with the Go of go.mod, and names no host: where modules
// come from is for whoever runs it to say.
func TestTheWorkflowRunsCI(t *testing.T) {
	data, err := os.ReadFile("../../.github/workflows/ci.yml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for _, want := range []string{"run: .ci/run\n", "go-version-file: go.mod\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("the workflow lacks %q", want)
		}
	}
	for _, host := range []string{"://", "GOPROXY", "GOSUMDB", "GOFLAGS"} {
		if strings.Contains(text, host) {
			t.Errorf("the workflow names %q", host)
		}
	}
	run, err := os.Stat("../../.ci/run")
	if err != nil || run.Mode()&0o111 == 0 {
		t.Errorf(".ci/run can't be run: %v", err)
	}
}
