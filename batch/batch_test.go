package batch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"go.uber.org/goleak"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func evaluator(t testing.TB) *evaluation.Evaluator {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	e, err := evaluation.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// file writes what a reader gives.
func file(t testing.TB, path string, from io.Reader) string {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(f, from); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func read(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// job scores a file of a folder into NDJSON.
func job(t testing.TB, dir string, inputs ...string) *spec {
	t.Helper()
	return &spec{
		Scorer: evaluator(t), Input: document.Input{Files: inputs}, Results: document.NDJSON(lang.Chinese),
		Output: filepath.Join(dir, "out.ndjson"), Rejects: filepath.Join(dir, "rejects.ndjson"), Version: "test",
	}
}

// only names the files of a folder.
func only(t testing.TB, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != strings.Join(want, " ") {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
}

func bad(n int) int {
	count := 0
	for i := range n {
		if sample.Bad(i) {
			count++
		}
	}
	return count
}

func TestARunKeepsOrderAndLosesNothing(t *testing.T) {
	const n = 3000
	dir := t.TempDir()
	in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(n))
	var first string
	for _, workers := range []int{1, 2, 5} {
		j := job(t, dir, in)
		j.Workers = workers
		report, err := j.Run(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if s := report.Summary; s.Forms() != n-bad(n) || s.Rejected() != bad(n) {
			t.Fatalf("%d scored, %d rejected", s.Forms(), s.Rejected())
		}
		out := read(t, j.Output)
		if first == "" {
			first = out
		}
		if out != first {
			t.Fatalf("%d workers write something else", workers)
		}
	}
	lines := strings.Split(strings.TrimSpace(first), "\n")
	at := 0
	e := evaluator(t)
	for form, err := range (&document.Input{Files: []string{in}}).Forms(t.Context()) {
		if err != nil {
			continue
		}
		r, err := e.Evaluate(form)
		if err != nil {
			t.Fatal(err)
		}
		want := r.AppendJSON(nil, lang.Chinese)
		if err != nil || lines[at] != string(want) {
			t.Fatalf("line %d: %v\n%s\n%s", at, err, lines[at], want)
		}
		at++
	}
	if at != len(lines) {
		t.Errorf("%d lines for %d forms", len(lines), at)
	}
	only(t, dir, "in.ndjson", "out.ndjson", "rejects.ndjson")
}

// Corrected rejects are scored, and uncorrected ones are rejected again with their place in the file of rejects.
func TestRejectsAreReadAgain(t *testing.T) {
	dir := t.TempDir()
	in := file(t, filepath.Join(dir, "in.ndjson"),
		strings.NewReader(sample.Form(0)+"\n"+sample.Form(7)+"\n"+sample.Form(13)+"\n"))
	if _, err := job(t, dir, in).Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	rejects := read(t, filepath.Join(dir, "rejects.ndjson"))
	var line struct {
		File, Code, At, Reason, Text string
		Line                         int
		Input                        json.RawMessage
	}
	parts := strings.SplitAfter(rejects, "\n")
	if err := json.Unmarshal([]byte(parts[0]), &line); err != nil {
		t.Fatal(err)
	}
	if line.File != in || line.Line != 2 || line.Code != "AMOUNT_WRONG" || !strings.HasPrefix(line.At, in+":2:") ||
		!strings.Contains(line.Reason, "十分") ||
		!bytes.Contains(line.Input, []byte(`"十分"`)) {
		t.Errorf("%+v", line)
	}
	if err := json.Unmarshal([]byte(parts[1]), &line); err != nil || line.Line != 3 || line.Code != "JSON_ENDS" ||
		line.Text != sample.Form(13) {
		t.Errorf("%v %+v", err, line)
	}
	corrected := file(t, filepath.Join(dir, "corrected.ndjson"),
		strings.NewReader(strings.Replace(rejects, `"points":"十分"`, `"points":"10"`, 1)))
	j := job(t, dir, corrected)
	j.Rejects = filepath.Join(dir, "again.ndjson")
	report, err := j.Run(context.Background())
	if err != nil || report.Summary.Forms() != 1 || report.Summary.Rejected() != 1 {
		t.Fatal(err, report.Summary.Forms(), report.Summary.Rejected())
	}
	if out := read(t, j.Output); !strings.Contains(out, `"project":"写错7"`) {
		t.Error(out)
	}
	if again := read(t, j.Rejects); !strings.Contains(again, `corrected.ndjson","line":2,"code":"JSON_ENDS"`) ||
		!strings.Contains(again, `断了`) {
		t.Error(again)
	}
}

// unpacked is what a packed file holds.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader
	if filepath.Ext(path) == ".gz" {
		r, err = gzip.NewReader(f)
	} else {
		r, err = zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Results packed in blocks unpack to the same bytes as unpacked results.
func TestPackedOutputsAndInputs(t *testing.T) {
	dir := t.TempDir()
	in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(1000))
	plain := job(t, dir, in)
	if _, err := plain.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{".gz", ".zst"} {
		j := job(t, dir, in)
		j.Output += ending
		j.Rejects += ending
		if _, err := j.Run(context.Background()); err != nil {
			t.Fatal(err)
		}
		for packed, want := range map[string]string{j.Output: plain.Output, j.Rejects: plain.Rejects} {
			if got := unpacked(t, packed); got != read(t, want) {
				t.Errorf("%s holds something else", packed)
			}
		}
		// What was packed is read like any other input: the rejects are rejected again, and nothing else is.
		again := job(t, dir, j.Rejects)
		again.Output, again.Rejects = filepath.Join(dir, "again.ndjson"), ""
		if report, err := again.Run(context.Background()); err != nil || report.Summary.Rejected() != bad(1000) ||
			report.Summary.Forms() != 0 {
			t.Error(err, report)
		}
	}
}

// A packed file without lines can be unpacked.
func TestPackedRejectsOfNone(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, file(t, filepath.Join(dir, "in.ndjson"), strings.NewReader(sample.Form(0))))
	for _, ending := range []string{".gz", ".zst"} {
		j.Rejects = filepath.Join(dir, "rejects.ndjson"+ending)
		if _, err := j.Run(context.Background()); err != nil {
			t.Fatal(err)
		}
		for r := range (&document.Input{Files: []string{j.Rejects}}).Records(t.Context()) {
			_, err := r.Forms()
			t.Errorf("%s holds %s %v", ending, r.Text, err)
		}
		if read(t, j.Rejects) == "" {
			t.Errorf("%s has no bytes at all", ending)
		}
	}
}

func TestLimitOfRejects(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "0": true, "3": true, "4": false, "10%": false, "9%": true,
		"0%": true, "100%": false,
	} {
		dir := t.TempDir()
		lines := strings.Repeat(sample.Form(0)+"\n", 36) + strings.Repeat("{\n", 4)
		j := job(t, dir, file(t, filepath.Join(dir, "in.ndjson"), strings.NewReader(lines)))
		j.MaxRejects = text
		_, err := j.Run(context.Background())
		if faults := fault.All(err); (len(faults) == 1 && faults[0].Code == "REJECTS_TOO_MANY") != want {
			t.Errorf("%q: %v", text, err)
		}
		if want {
			// The rejects are there to be inspected; results are not.
			only(t, dir, "in.ndjson", "rejects.ndjson")
		}
	}
	for _, wrong := range []string{"-1", "x", "101%", "5.5%", "%"} {
		_, err := (&spec{MaxRejects: wrong}).job()
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "LIMIT_WRONG" {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

// A run is given up early, not only once everything was read.
func TestTooManyRejectsEndARunEarly(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, "-")
	in := sample.Lines(1_000_000, func(int) string { return "{" })
	counted := &counting{r: in}
	j.Input.Stdin = counted
	j.MaxRejects = "1%"
	if _, err := j.Run(context.Background()); err == nil {
		t.Fatal("all were borne")
	}
	if counted.n > 1<<20 {
		t.Errorf("%d bytes were read", counted.n)
	}
}

type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

func TestNothingToScore(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, file(t, filepath.Join(dir, "in.ndjson"), strings.NewReader("\n \n")))
	if _, err := j.Run(context.Background()); !errors.Is(err, batch.ErrNothing) {
		t.Error(err)
	}
	only(t, dir, "in.ndjson")
}

// An output that is also an input, or two outputs in one file, are refused before anything is touched.
func TestOutputsThatAreTaken(t *testing.T) {
	dir := t.TempDir()
	in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(3))
	for name, change := range map[string]func(*spec){
		"input":   func(j *spec) { j.Output = in },
		"link":    func(j *spec) { j.Output = filepath.Join(dir, ".", "in.ndjson") },
		"rejects": func(j *spec) { j.Rejects = j.Output },
		"summary": func(j *spec) { j.Summary = j.Rejects },
	} {
		j := job(t, dir, in)
		change(j)
		_, err := j.Run(context.Background())
		if faults := fault.All(err); len(faults) != 1 || faults[0].Code != "OUTPUT_TAKEN" {
			t.Errorf("%s: %v", name, err)
		}
	}
	only(t, dir, "in.ndjson")
}

// The summary file holds the summary and, in a separate member, how long the run took.
func TestSummaryFile(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(300)))
	j.Summary = filepath.Join(dir, "summary.json")
	seconds := int64(100)
	j.Clock = func() time.Time {
		seconds += 10
		return time.Unix(seconds, 0)
	}
	report, err := j.Run(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var file map[string]json.RawMessage
	if err := json.Unmarshal([]byte(read(t, j.Summary)), &file); err != nil {
		t.Fatal(err)
	}
	var through struct {
		Milliseconds, Forms int
		PerSecond           int `json:"forms_per_second"`
	}
	if err := json.Unmarshal(file["throughput"], &through); err != nil || through.Milliseconds != 10_000 ||
		through.Forms != 300 || through.PerSecond != 30 {
		t.Errorf("%v %s", err, file["throughput"])
	}
	delete(file, "throughput")
	without, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	var a, b any
	whole, err := json.Marshal(report.Summary)
	if err != nil || json.Unmarshal(whole, &a) != nil || json.Unmarshal(without, &b) != nil {
		t.Fatal(err)
	}
	if x, y := mustJSON(t, a), mustJSON(t, b); x != y {
		t.Errorf("%s\n%s", x, y)
	}
}

func mustJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
