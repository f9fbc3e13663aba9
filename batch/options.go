package batch

import (
	"io"
	"time"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Option sets one thing of a job. New returns a fault for one that can't be taken; a nil Option does nothing.
type Option func(*Job) error

// with is an option that can't fail.
func with(set func(*Job)) Option {
	return func(j *Job) error {
		set(j)
		return nil
	}
}

// WithOutput writes the results to a file, packed as its ending says. The file appears whole or not at all.
func WithOutput(path string) Option { return with(func(j *Job) { j.output = path }) }

// WithWriter writes the results to a stream as they come, if no output file is given.
func WithWriter(w io.Writer) Option { return with(func(j *Job) { j.stdout = w }) }

// WithActuals supplies the outcomes for forms that only hold targets.
func WithActuals(a *document.Actuals) Option { return with(func(j *Job) { j.actuals = a }) }

// WithProtected names files that were read to make the job, such as its rules: no output may overwrite them.
func WithProtected(files ...string) Option {
	return with(func(j *Job) { j.protected = append(j.protected, files...) })
}

// WithLanguage is the language of messages and of the reasons of rejects.
func WithLanguage(l lang.Language) Option { return with(func(j *Job) { j.language = l }) }

// WithWorkers sets how many blocks of forms are scored at the same time; 0 is one for each core.
func WithWorkers(n int) Option {
	return number(n, "JOB_WORKERS", func(j *Job) { j.workers = n })
}

// number is an option that takes a number of at least 0.
func number(n int, code lang.Code, set func(*Job)) Option {
	if n < 0 {
		return func(*Job) error { return fault.New(fault.Place{}, "", lang.Of(code, n)) }
	}
	return with(set)
}

// WithRejects writes the rejects to a file as NDJSON, packed as its ending says, from which they can be scored again.
func WithRejects(path string) Option { return with(func(j *Job) { j.rejects = path }) }

// WithRejected calls a function with each reject, if they aren't written to a file.
func WithRejected(tell func(error)) Option { return with(func(j *Job) { j.rejected = tell }) }

// WithMaxRejects gives up beyond a number of rejects ("100") or a share of the forms ("5%"); "" never gives up.
func WithMaxRejects(most string) Option {
	return func(j *Job) (err error) {
		j.maxRejects, err = parseLimit(most)
		return err
	}
}

// WithRepeated calls a function with the first projects that occur again in a file, in one year and department.
func WithRepeated(tell func(error)) Option { return with(func(j *Job) { j.repeated = tell }) }

// WithSummary writes the summary to a file as JSON.
func WithSummary(path string) Option { return with(func(j *Job) { j.summaryTo = path }) }

// WithEvidence writes the file from which Check.Verify repeats the run.
func WithEvidence(path string) Option { return with(func(j *Job) { j.evidence = path }) }

// withVersion sets, in tests, the library version in the journal and the evidence; "" is that of this program.
func withVersion(version string) Option { return with(func(j *Job) { j.version = version }) }

// WithProgress calls a function with how far the run is, after each block.
func WithProgress(tell func(Progress)) Option { return with(func(j *Job) { j.progress = tell }) }

// WithClock records in the summary how long the run took.
func WithClock(now func() time.Time) Option { return with(func(j *Job) { j.clock = now }) }

// WithResume resumes a run of the same job where it stopped. Without a journal, the run starts from the beginning.
func WithResume() Option { return with(func(j *Job) { j.resume = true }) }

// WithCheckpoint sets after how many forms the journal is written; 0 is the default. No result depends on it.
func WithCheckpoint(forms int) Option {
	return number(forms, "JOB_CHECKPOINT", func(j *Job) { j.checkpoint = forms })
}
