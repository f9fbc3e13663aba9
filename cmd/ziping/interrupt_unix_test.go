//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ziping-go/ziping/internal/sample"
)

func fifo(t *testing.T, name string) string {
	t.Helper()
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// Whatever a command waits for or is in the midst of, the first signal ends it, and says so. {} is a pipe that nobody
// writes to, {test} a test of what it holds, - a stdin that doesn't go on; {all} are forms without end.
func TestInterruptedWhateverIsRead(t *testing.T) {
	program := built(t)
	for _, command := range []string{
		"score {}.ndjson", "score {}.json --rules {ok}.yaml", "score {ok}.json --rules {}.yaml",
		"score {ok}.json --actuals {}.csv", "score -", "score - --from csv",
		"score {all} -o {dir}/out.ndjson", "score {all} -o {dir}/out.csv.zst --resume --evidence {dir}/new.zip",
		"import {}.txt", "import -", "import {ok}.json -", "seek {}.json", "seek -", "seek {ok}.json --rules {}.yaml",
		"test {}_test.yaml", "test {test}", "test --generate {}.yaml", "test --mutate {test}",
		"rules check {}.yaml", "rules show {}.yaml", "rules explain {}.yaml", "rules plot {}.yaml",
		"rules plot mof-2021 --form {}.json",
		"rules diff {}.yaml mof-2021", "rules diff mof-2020 mof-2021 {}.json", "rules fmt {}.yaml", "rules check {over}.yaml",
		"verify {ok}.zip {}.ndjson", "verify {ok}.zip {all}", "verify {ok}.zip -", "parse -", "parse --json -",
	} {
		t.Run(command, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			at := func(name string) string { return filepath.Join(dir, name) }
			ok := exec.Command(program, "score", writeTo(t, at("ok.json"), tinyForm), "--evidence", at("ok.zip"), "-o",
				at("ok.ndjson"), "--quiet")
			if out, err := ok.CombinedOutput(); ok.ProcessState == nil || ok.ProcessState.ExitCode() > exitFound {
				t.Fatalf("%v\n%s", err, out)
			}
			writeTo(t, at("ok.yaml"), "ziping: 1\nid: x\nsource: x\nextends: mof-2021\n")
			writeTo(t, at("over.yaml"), "ziping: 1\nid: x\nsource: x\nextends: ./pipe.yaml\n")
			writeTo(t, at("the_test.yaml"), "ziping: 1\nrules: ./pipe.yaml\ncases: []\n")
			var args []string
			for _, word := range strings.Fields(command) {
				if rest, is := strings.CutPrefix(word, "{}"); is {
					word = fifo(t, at("pipe"+rest))
				}
				for name, path := range map[string]string{
					"{dir}": dir, "{ok}": at("ok"), "{over}": at("over"),
					"{test}": at("the_test.yaml"), "{all}": at("all.ndjson"),
				} {
					word = strings.ReplaceAll(word, name, path)
				}
				args = append(args, word)
			}
			if strings.Contains(command, "{over}") || strings.Contains(command, "{test}") {
				fifo(t, at("pipe.yaml"))
			}
			if strings.Contains(command, "{all}") {
				feed(t, fifo(t, at("all.ndjson")))
			}
			var cmd *exec.Cmd
			var said bytes.Buffer
			for wait := time.Second; ; wait *= 2 { // it has come to wait by then, or it is tried again
				said.Reset()
				cmd = exec.Command(program, args...)
				cmd.Stderr = &said
				interrupted(t, cmd, strings.Contains(command, " -"), wait)
				if status := cmd.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || wait > 20*time.Second {
					break
				}
			}
			if code := cmd.ProcessState.ExitCode(); code != exitCannot || strings.Contains(said.String(), "goroutine ") ||
				strings.TrimSpace(said.String()) == "" {
				t.Errorf("exit %d\n%s", code, said.String())
			}
		})
	}
}

// interrupted starts a program, gives it a moment, and interrupts it.
func interrupted(t *testing.T, cmd *exec.Cmd, stdin bool, wait time.Duration) {
	t.Helper()
	if stdin {
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = in.Close() }()
		if _, err := io.WriteString(in, "{\"a\":"); err != nil {
			t.Fatal(err)
		}
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(wait)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatalf("it has ended by itself: %v", err)
	}
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait() // the status says what matters
		close(ended)
	}()
	select {
	case <-ended:
	case <-time.After(30 * time.Second): // a fail-safe: a second is what it should take
		_ = cmd.Process.Kill()
		<-ended
		t.Error("it has not ended")
	}
}

func writeTo(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// feed writes forms into a pipe as long as somebody reads them.
func feed(t *testing.T, pipe string) {
	t.Helper()
	go func() {
		for { // each that opens it again
			out, err := os.OpenFile(pipe, os.O_WRONLY, 0)
			if err != nil {
				return
			}
			for i := 0; err == nil; i++ {
				_, err = io.WriteString(out, sample.Form(i)+"\n")
			}
			_ = out.Close()
		}
	}()
}

// Pipes and devices in folders are passed over, which is said; what lies beside them is read.
func TestPipesInFolders(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	writeTo(t, at("form.json"), tinyForm)
	writeTo(t, at("county.yaml"), "ziping: 1\nid: x\nsource: x\nextends: mof-2021\neffective: {from: 2020-01-01}\n")
	writeTo(t, at("county_test.yaml"),
		"ziping: 1\nrules: ./county.yaml\ncases:\n  - {name: 一, indicator: {level1: 产出指标, "+
			"name: 数, target: 1个, actual: 1个, points: '10'}, expect: {score: '10.00'}}\n")
	for _, name := range []string{"a.json", "b.ndjson", "c.csv", "d.yaml", "e_test.yaml"} {
		fifo(t, at(name))
	}
	for _, command := range []string{
		"score {} --incomplete-ok", "seek {}", "import {}",
		"score {}/form.json --rules-dir {} --incomplete-ok", "test {}", "rules check {}",
	} {
		_, stdout, stderr := called(t, "", append(strings.Fields(strings.ReplaceAll(command, "{}", dir)), "--lang", "en")...)
		if !strings.Contains(stderr, "skipped: ") || !strings.Contains(stderr, "pipe") {
			t.Errorf("%s: %s", command, stderr)
		}
		if command != "rules check {}" && stdout == "" {
			t.Errorf("%s: nothing of what can be read\n%s", command, stderr)
		}
	}
}
