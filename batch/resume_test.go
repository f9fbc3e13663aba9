package batch_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// full is a job with every output there is, in one of the formats.
func full(t testing.TB, dir, output string, inputs ...string) *spec {
	j := job(t, dir, inputs...)
	j.Output = filepath.Join(dir, output)
	j.Evidence, j.Summary = filepath.Join(dir, "run.zip"), filepath.Join(dir, "summary.json")
	j.Checkpoint = 200
	switch {
	case strings.Contains(output, ".csv"):
		j.Results = document.CSV(lang.Chinese)
	case strings.Contains(output, ".json"):
		j.Results = document.JSON(lang.Chinese)
	case strings.Contains(output, ".parquet"):
		j.Results = parquet.Results{}
	}
	return j
}

// outputs are what a job has written.
func outputs(t testing.TB, j *spec) [4]string {
	t.Helper()
	return [4]string{read(t, j.Output), read(t, j.Rejects), read(t, j.Evidence), read(t, j.Summary)}
}

// interruptAfter ends a run once so many more forms were scored.
func interruptAfter(j *spec, forms int) context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	begun := -1
	j.Progress = func(p batch.Progress) {
		if done := p.Scored + p.Rejected; begun < 0 {
			begun = done
		} else if done-begun >= forms {
			cancel()
		}
	}
	return ctx
}

// A run that is interrupted and resumed again and again writes the same bytes as an uninterrupted one.
func TestAnInterruptedRunGoesOn(t *testing.T) {
	const n = 4000
	files := []string{"out.ndjson.zst", "out.ndjson", "out.csv.gz", "out.json", "out.parquet"}
	if testing.Short() {
		files = files[:1]
	}
	for _, output := range files {
		dir, other := t.TempDir(), t.TempDir()
		in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(n))
		whole := full(t, other, output, in)
		if _, err := whole.Run(context.Background()); err != nil {
			t.Fatal(err)
		}
		want := outputs(t, whole)
		times := 0
		for ; ; times++ {
			j := full(t, dir, output, in)
			j.Resume, j.Workers = true, 1+times%3
			report, err := j.Run(interruptAfter(j, 400))
			if err == nil {
				if got := outputs(t, j); got != want {
					t.Errorf("%s: something else came out: %d %d %d %d bytes, want %d %d %d %d", output,
						len(got[0]), len(got[1]), len(got[2]), len(got[3]), len(want[0]), len(want[1]), len(want[2]), len(want[3]))
				}
				break
			}
			if !errors.Is(err, context.Canceled) || !report.Kept || report.Summary.Forms() == 0 {
				t.Fatal(err, report)
			}
			if _, err := os.Stat(j.Output); err == nil {
				t.Fatal("half an output has appeared")
			}
		}
		if times < 3 {
			t.Errorf("%s: only %d interruptions", output, times)
		}
		only(t, dir, "in.ndjson", output, "rejects.ndjson", "run.zip", "summary.json")
	}
}

// A run that can't be resumed is refused, and what is on disk stays, to be resumed later.
func TestAChangedRunIsNotGoneOnWith(t *testing.T) {
	const n = 3000
	county := strings.Replace(presetText(t), "id: mof-2021", "id: county", 1)
	if !strings.Contains(county, "id: county") {
		t.Fatal("the preset has another id")
	}
	for code, change := range map[lang.Code]func(t *testing.T, j *spec, in string){
		"JOURNAL_RULES": func(t *testing.T, j *spec, _ string) {
			set, err := rules.Parse("county.yaml", []byte(county))
			if err != nil {
				t.Fatal(err)
			}
			if j.Scorer, err = evaluation.New(set); err != nil {
				t.Fatal(err)
			}
		},
		"JOURNAL_VERSION": func(_ *testing.T, j *spec, _ string) { j.Version = "v9.9.9" },
		"JOURNAL_OPTIONS": func(_ *testing.T, j *spec, _ string) { j.Language = lang.English },
		"JOURNAL_INPUTS":  func(_ *testing.T, j *spec, in string) { j.Input.Files = []string{in, in} },
		"JOURNAL_INPUT": func(t *testing.T, _ *spec, in string) {
			f, err := os.OpenFile(in, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if _, err := fmt.Fprintln(f, sample.Form(1)); err != nil {
				t.Fatal(err)
			}
		},
		// Same size and same time of modification: only reading the file shows that it was changed.
		"JOURNAL_TEXT": func(t *testing.T, _ *spec, in string) {
			info, err := os.Stat(in)
			if err != nil {
				t.Fatal(err)
			}
			file(t, in, strings.NewReader(strings.Replace(read(t, in), "道路养护3", "道路修护3", 1)))
			if err := os.Chtimes(in, info.ModTime(), info.ModTime()); err != nil {
				t.Fatal(err)
			}
		},
		"JOURNAL_UNREADABLE": func(t *testing.T, j *spec, _ string) {
			path := filepath.Join(filepath.Dir(j.Output), ".out.ndjson.ziping-journal")
			file(t, path, strings.NewReader(read(t, path)[:100]))
		},
	} {
		t.Run(string(code), func(t *testing.T) {
			dir := t.TempDir()
			in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(n))
			j := full(t, dir, "out.ndjson", in)
			if _, err := j.Run(interruptAfter(j, 600)); !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
			j = full(t, dir, "out.ndjson", in)
			j.Resume = true
			change(t, j, in)
			for range 2 {
				_, err := j.Run(context.Background())
				if faults := fault.All(err); len(faults) != 1 || faults[0].Code != code {
					t.Fatal(err)
				}
			}
			if _, err := os.Stat(j.Output); err == nil {
				t.Error("an output has appeared")
			}
			j.Resume = false // starts over
			if _, err := j.Run(context.Background()); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(j.Output); err != nil {
				t.Error(err)
			}
		})
	}
}

func presetText(t *testing.T) string {
	t.Helper()
	set, err := rules.Preset("mof-2021")
	if err != nil {
		t.Fatal(err)
	}
	return string(set.Text())
}

// Cancelled at any moment, a run ends at once, leaves no goroutine (TestMain looks for them) and can be resumed.
func TestCancelledAtAnyMoment(t *testing.T) {
	const n = 2000
	dir := t.TempDir()
	whole := job(t, t.TempDir(), "-")
	whole.Input.Stdin = sample.NDJSON(n)
	if _, err := whole.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	for i := range 40 {
		ctx, cancel := context.WithCancel(context.Background())
		j := job(t, dir, "-")
		j.Workers, j.Resume, j.Checkpoint = 1+i%4, true, 100
		j.Input.Stdin = &cancelling{counting: counting{r: sample.NDJSON(n)}, at: random.IntN(1_600_000), cancel: cancel}
		if report, err := j.Run(ctx); err == nil && report.Summary.Forms() != n-bad(n) ||
			err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		cancel()
	}
	j := job(t, dir, "-")
	j.Input.Stdin, j.Resume = sample.NDJSON(n), true
	if _, err := j.Run(context.Background()); err != nil || read(t, j.Output) != read(t, whole.Output) {
		t.Error("something else came out", err)
	}
}

// cancelling cancels once a given number of bytes was read.
type cancelling struct {
	counting
	at     int
	cancel func()
}

func (c *cancelling) Read(p []byte) (int, error) {
	n, err := c.counting.Read(p)
	if c.n >= c.at {
		c.cancel()
	}
	return n, err
}

// Two runs into one output would spoil both.
func TestASecondRunIntoTheSameOutputIsRefused(t *testing.T) {
	dir := t.TempDir()
	in := file(t, filepath.Join(dir, "in.ndjson"), sample.NDJSON(500))
	j := job(t, dir, in)
	var second error
	j.Progress = func(batch.Progress) {
		if second == nil {
			_, second = job(t, dir, in).Run(context.Background())
		}
	}
	if _, err := j.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	if faults := fault.All(second); len(faults) != 1 || faults[0].Code != "OUTPUT_BUSY" {
		t.Error(second)
	}
}
