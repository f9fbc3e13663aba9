package batch_test

import (
	"context"
	"io"
	"time"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/lang"
)

// spec is what a job is made from, for tests that change one thing of it.
type spec struct {
	Scorer                             batch.Scorer
	Input                              document.Input
	Results                            document.Results
	Actuals                            *document.Actuals
	Language                           lang.Language
	Workers, Checkpoint                int
	Output, Rejects, Summary, Evidence string
	Stdout                             io.Writer
	MaxRejects, Version                string
	Again                              func(error)
	Progress                           func(batch.Progress)
	Clock                              func() time.Time
	Resume                             bool
}

func (s *spec) job() (*batch.Job, error) {
	options := []batch.Option{
		batch.WithOutput(s.Output), batch.WithWriter(s.Stdout), batch.WithRejects(s.Rejects),
		batch.WithMaxRejects(s.MaxRejects),
		batch.WithSummary(s.Summary), batch.WithEvidence(s.Evidence), batch.WithActuals(s.Actuals),
		batch.WithLanguage(s.Language),
		batch.WithWorkers(s.Workers), batch.WithCheckpoint(s.Checkpoint), batch.WithVersion(s.Version),
		batch.WithRepeated(s.Again),
		batch.WithProgress(s.Progress), batch.WithClock(s.Clock), nil,
	}
	if s.Resume {
		options = append(options, batch.WithResume())
	}
	return batch.New(s.Scorer, s.Input, s.Results, options...)
}

// Run makes the job and runs it.
func (s *spec) Run(ctx context.Context) (*batch.Report, error) {
	j, err := s.job()
	if err != nil {
		return nil, err
	}
	return j.Run(ctx)
}
