package main

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/internal/sample"
)

// built is the command as a program of its own.
func built(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ziping")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// Killed at 20 random moments, and resumed each time, a run writes the same bytes as one that was left alone. The
// moment is when the program has been given so much of its input.
func TestKilledAndResumed(t *testing.T) {
	const n = 6000
	kills, outputs := 20, []string{"out.ndjson", "out.csv.zst", "out.parquet"}
	if testing.Short() {
		kills, outputs = 5, outputs[1:2]
	}
	program := built(t)
	input, err := io.ReadAll(sample.NDJSON(n))
	if err != nil {
		t.Fatal(err)
	}
	for i, output := range outputs {
		arguments := func(dir string) []string {
			return []string{
				"score", "-", "-o", filepath.Join(dir, output), "--rejects", filepath.Join(dir, "rejects.ndjson"),
				"--evidence", filepath.Join(dir, "run.zip"), "--checkpoint", "300", "--quiet", "--resume", "--lang", "zh",
			}
		}
		left := t.TempDir()
		alone := exec.Command(program, arguments(left)...)
		alone.Stdin = bytes.NewReader(input)
		if err := alone.Run(); alone.ProcessState == nil || alone.ProcessState.ExitCode() != exitFound {
			t.Fatal(err)
		}

		dir := t.TempDir()
		random := rand.New(rand.NewPCG(uint64(i), 20))
		moments := make([]int, kills)
		for k := range moments {
			moments[k] = random.IntN(len(input))
		}
		slices.Sort(moments)
		for _, moment := range moments {
			kill(t, exec.Command(program, arguments(dir)...), input[:moment])
			if _, err := os.Stat(filepath.Join(dir, output)); err == nil {
				t.Fatalf("%s has appeared with %d of %d bytes read", output, moment, len(input))
			}
		}
		if _, err := os.Stat(filepath.Join(dir, "."+output+".ziping-journal")); err != nil {
			t.Errorf("no run came as far as a checkpoint: %v", err)
		}
		last := exec.Command(program, arguments(dir)...)
		last.Stdin = bytes.NewReader(input)
		var said strings.Builder
		last.Stderr = &said
		if err := last.Run(); last.ProcessState == nil || last.ProcessState.ExitCode() != exitFound {
			t.Fatal(err, said.String())
		}
		for _, name := range []string{output, "rejects.ndjson"} {
			got, errGot := os.ReadFile(filepath.Join(dir, name))
			want, errWant := os.ReadFile(filepath.Join(left, name))
			if errGot != nil || errWant != nil || !bytes.Equal(got, want) {
				t.Errorf("%s: %d bytes, want %d %v %v", name, len(got), len(want), errGot, errWant)
			}
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != 3 {
			t.Errorf("%v is left behind: %v", entries, err)
		}
	}
}

// kill gives a program the beginning of its input and kills it.
func kill(t *testing.T, program *exec.Cmd, input []byte) {
	t.Helper()
	in, err := program.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := in.Write(input); err != nil {
		t.Fatal(err)
	}
	if err := program.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := program.Wait(); err == nil || errors.Is(err, os.ErrProcessDone) || program.ProcessState.ExitCode() != -1 {
		t.Fatal("it was not killed:", err)
	}
}
