package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// measured is a run of the command as a program of its own, and what it took.
type measured struct {
	Code   int
	Memory int64         // bytes that it held at most
	CPU    time.Duration // of all cores
	Late   bool          // it was ended, because it did not end itself
	Said   string        // the beginning of stdout and stderr
}

// measuring is what is to be run.
type measuring struct {
	Program string
	Args    []string
	Dir     string
	Stdin   string // a path; "" is none
	Within  time.Duration
	Report  string // where the child writes what it has measured
}

const measureIn = "ZIPING_MEASURE" // the environment variable that makes this program measure another

func TestMain(m *testing.M) {
	if of := os.Getenv(measureIn); of != "" {
		if err := measureHere(of); err != nil {
			os.Stderr.WriteString(err.Error())
			os.Exit(1)
		}
		return
	}
	m.Run()
}

// measure runs a program under limits. The system takes a child to have held at least what its parent does, so that
// this is done by a small program of its own.
func measure(t *testing.T, m measuring) measured {
	t.Helper()
	m.Report = t.TempDir() + "/report"
	of, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	runner := exec.Command(os.Args[0])
	runner.Env = append(os.Environ(), measureIn+"="+string(of))
	if out, err := runner.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	text, err := os.ReadFile(m.Report)
	if err != nil {
		t.Fatal(err)
	}
	var out measured
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// measureHere does that. 4 GB of addresses keep the machine from harm.
func measureHere(of string) error {
	var m measuring
	if err := json.Unmarshal([]byte(of), &m); err != nil {
		return err
	}
	ctx, stop := context.WithTimeout(context.Background(), m.Within)
	defer stop()
	cmd := exec.CommandContext(ctx, "sh", append(
		[]string{"-c", `ulimit -v 4000000; exec "$0" "$@"`, m.Program}, m.Args...)...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + m.Dir, "LANG=zh_CN.UTF-8"}
	cmd.Dir = m.Dir
	said := &beginning{most: 1 << 14}
	cmd.Stdout, cmd.Stderr = said, said
	if m.Stdin != "" {
		in, err := os.Open(m.Stdin)
		if err != nil {
			return err
		}
		cmd.Stdin = in
	}
	err := cmd.Run()
	if cmd.ProcessState == nil {
		return err
	}
	usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	text, err := json.Marshal(measured{
		Code: cmd.ProcessState.ExitCode(), Memory: usage.Maxrss << 10,
		CPU:  cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		Late: ctx.Err() != nil, Said: strings.ToValidUTF8(said.b.String(), "?"),
	})
	if err != nil {
		return err
	}
	return os.WriteFile(m.Report, text, 0o600)
}

// beginning keeps the beginning of what is written.
type beginning struct {
	b    bytes.Buffer
	most int
}

func (b *beginning) Write(p []byte) (int, error) {
	b.b.Write(p[:min(len(p), b.most-b.b.Len())])
	return len(p), nil
}
