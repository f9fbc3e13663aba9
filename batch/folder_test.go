package batch_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/lang"
)

// documents writes n documents of all layouts and formats into a folder, and returns the projects in the order of their
// files.
func documents(t testing.TB, n int) (dir string, projects []string) {
	t.Helper()
	dir = t.TempDir()
	all := layouts.All()
	for i := range n {
		s := all[i%len(all)].Make(uint64(i))
		for f, of := range []struct {
			ending string
			data   func() []byte
		}{
			{"docx", s.Docx},
			{"xlsx", s.Xlsx},
			{"html", s.HTML},
			{"csv", func() []byte { return []byte(s.CSV()) }},
			{"txt", func() []byte { return []byte(s.Flat()) }},
		} {
			if f == i%5 {
				put(t, dir, fmt.Sprintf("%04d.%s", i, of.ending), of.data())
			}
		}
		projects = append(projects, s.Expected["/project/name"])
	}
	return dir, projects
}

func put(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// folder is a job over the files of a folder.
func folder(t testing.TB, dir, out string) *spec {
	t.Helper()
	files, err := document.Files(dir)
	if err != nil {
		t.Fatal(err)
	}
	j := full(t, out, "out.ndjson", files...)
	j.Input.Readers = office.Readers()
	return j
}

// A folder of documents of all formats is a batch like any other: results come in the order of the files, a document
// that can't be read is rejected by its name, and a run that was interrupted goes on.
func TestAFolderOfDocuments(t *testing.T) {
	n := 500
	if testing.Short() {
		n = 120
	}
	dir, projects := documents(t, n)
	whole := layouts.All()[0].Make(1).Docx()
	put(t, dir, "~$0000.docx", []byte("\x04open")) // Word has it open
	put(t, dir, "0010a.docx", whole[:len(whole)/2])
	put(t, dir, "0020a.html", []byte("<html><body><p>关于召开会议的通知</p></body></html>"))

	out := t.TempDir()
	j := folder(t, dir, out)
	seen := 0
	j.Progress = func(p batch.Progress) {
		if done := p.Scored + p.Rejected; done < seen {
			t.Errorf("progress goes back from %d to %d", seen, done)
		} else {
			seen = done
		}
	}
	report, err := j.Run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if s := report.Summary; s.Forms() != n || s.Rejected() != 2 || seen != n+2 {
		t.Errorf("%d forms, %d rejected, progress %d; want %d, 2, %d\n%s",
			s.Forms(), s.Rejected(), seen, n, n+2, read(t, j.Rejects))
	}
	var got []string
	for line := range strings.Lines(read(t, j.Output)) {
		var result struct{ Project string }
		if err := json.Unmarshal([]byte(line), &result); err != nil {
			t.Fatal(err)
		}
		got = append(got, result.Project)
	}
	if diff := cmp.Diff(projects, got); diff != "" {
		t.Error(diff)
	}
	rejects := read(t, j.Rejects)
	for _, file := range []string{"0010a.docx", "0020a.html"} {
		if !strings.Contains(rejects, file) {
			t.Errorf("%s isn't among the rejects:\n%s", file, rejects)
		}
	}
	other := t.TempDir()
	times := 0
	for ; ; times++ {
		again := folder(t, dir, other)
		again.Resume, again.Checkpoint = true, 20
		_, err := again.Run(interruptAfter(again, n/4))
		if err == nil {
			if outputs(t, again) != outputs(t, j) {
				t.Error("a run that was interrupted wrote something else")
			}
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	if times == 0 {
		t.Error("no interruption")
	}
}

// BenchmarkFolder scores 500 documents on one core and on two, and reports how much faster two are.
func BenchmarkFolder(b *testing.B) {
	dir, _ := documents(b, 500)
	files, err := document.Files(dir)
	if err != nil {
		b.Fatal(err)
	}
	took := func(workers int) time.Duration {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
		j := &spec{
			Scorer: evaluator(b), Input: document.Input{Files: files, Readers: office.Readers()},
			Results: document.NDJSON(lang.Chinese), Stdout: io.Discard, Workers: workers,
		}
		begun := time.Now()
		if _, err := j.Run(context.Background()); err != nil {
			b.Fatal(err)
		}
		return time.Since(begun)
	}
	var one, two time.Duration
	for b.Loop() {
		one += took(1)
		two += took(2)
	}
	b.ReportMetric(one.Seconds()/two.Seconds(), "×one")
}
