package batch_test

import (
	"context"
	"io"
	"path/filepath"
	"testing"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/parquet"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/sample"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// nameless is a format of results without a name.
type nameless struct{ document.Results }

func (nameless) Name() string { return "" }

// own is a scorer of the caller's own, which evidence can't repeat.
type own struct{ *evaluation.Evaluator }

func (o own) Sets() []*rules.Set                                   { return o.Evaluator.Sets() }
func (o own) For(f *indicator.Form) (*evaluation.Evaluator, error) { return o.Evaluator.For(f) }

// What a job lacks is reported when it is made, before anything is touched.
func TestWhatAJobLacksIsSaid(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		change func(*spec)
		want   lang.Code
	}{
		"no scorer":            {func(s *spec) { s.Scorer = nil }, "JOB_NO_RULES"},
		"a nil evaluator":      {func(s *spec) { s.Scorer = (*evaluation.Evaluator)(nil) }, "JOB_NO_RULES"},
		"a nil chooser":        {func(s *spec) { s.Scorer = (*evaluation.Chooser)(nil) }, "JOB_NO_RULES"},
		"Evaluator{}":          {func(s *spec) { s.Scorer = new(evaluation.Evaluator) }, "JOB_NO_RULES"},
		"Chooser{}":            {func(s *spec) { s.Scorer = new(evaluation.Chooser) }, "JOB_NO_RULES"},
		"no results":           {func(s *spec) { s.Results = nil }, "JOB_NO_RESULTS"},
		"no output":            {func(s *spec) { s.Output = "" }, "JOB_NO_OUTPUT"},
		"no input":             {func(s *spec) { s.Input = document.Input{} }, "JOB_NO_INPUT"},
		"no stdin":             {func(s *spec) { s.Input = document.Input{Files: []string{"-"}} }, "JOB_NO_STDIN"},
		"the job's own fields": {func(s *spec) { s.Input.Names = []string{"a"} }, "JOB_RAW"},
		"a nameless format": {
			func(s *spec) { s.Results, s.Evidence = nameless{s.Results}, filepath.Join(dir, "e.zip") },
			"JOB_NO_FORMAT",
		},
		"a scorer of its own": {
			func(s *spec) { s.Scorer, s.Evidence = own{evaluator(t)}, filepath.Join(dir, "e.zip") },
			"JOB_SCORER",
		},
		"fewer than no worker": {func(s *spec) { s.Workers = -1 }, "JOB_WORKERS"},
		"a checkpoint before":  {func(s *spec) { s.Checkpoint = -1 }, "JOB_CHECKPOINT"},
		"a limit of nothing":   {func(s *spec) { s.MaxRejects = "many" }, "LIMIT_WRONG"},
		"a stream to resume":   {func(s *spec) { s.Output, s.Stdout, s.Resume = "", io.Discard, true }, "RESUME_NOWHERE"},
		"Parquet to a stream": {
			func(s *spec) { s.Output, s.Stdout, s.Results = "", io.Discard, parquet.Results{} },
			"FORMAT_NEEDS_FILE",
		},
	} {
		s := job(t, dir, filepath.Join(dir, "in.ndjson"))
		c.change(s)
		j, err := s.job()
		if faults := fault.All(err); j != nil || len(faults) != 1 || faults[0].Code != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	only(t, dir)
}

// The zero values of jobs, checks and summaries give faults or are empty.
func TestZeroValuesAreNoPanics(t *testing.T) {
	for name, try := range map[string]func() error{
		"Job{}":         func() error { _, err := new(batch.Job).Run(context.Background()); return err },
		"a nil Job":     func() error { _, err := (*batch.Job)(nil).Run(context.Background()); return err },
		"New(nil, …)":   func() error { _, err := batch.New(nil, document.Input{}, nil); return err },
		"Check{}":       func() error { _, err := new(batch.Check).Verify(context.Background()); return err },
		"a nil Check":   func() error { _, err := (*batch.Check)(nil).Verify(context.Background()); return err },
		"a nil context": func() error { _, err := new(batch.Check).Verify(nil); return err }, //nolint:staticcheck // what is tested
	} {
		if len(fault.All(try())) != 1 {
			t.Errorf("%s: %v", name, try())
		}
	}
	s := new(batch.Summary)
	if s.Forms()+s.Pending()+s.Rejected()+len(s.Rejects())+len(s.Parts()) != 0 {
		t.Error("a summary of nothing has something")
	}
	if text, err := s.MarshalJSON(); err != nil || len(text) == 0 {
		t.Error(err)
	}
}

// A caller may supply its own scorer, which finds the evaluator of each form.
func TestAScorerOfOnesOwn(t *testing.T) {
	dir := t.TempDir()
	j := job(t, dir, "-")
	j.Scorer, j.Input.Stdin = own{evaluator(t)}, sample.NDJSON(3)
	if report, err := j.Run(context.Background()); err != nil || report.Summary.Forms() != 3 {
		t.Error(err)
	}
}
