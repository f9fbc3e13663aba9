package batch

import (
	"io"
	"time"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Option settles one thing of a job. One that can't be taken is a fault that New returns; a nil one settles nothing.
type Option func(*Job) error

// with is an option that always can be taken.
func with(set func(*Job)) Option {
	return func(j *Job) error {
		set(j)
		return nil
	}
}

// WithOutput writes the results to a file, packed by its ending. It appears whole or not at all.
func WithOutput(path string) Option { return with(func(j *Job) { j.output = path }) }

// WithWriter writes the results to a stream as they come, where no output file is given.
func WithWriter(w io.Writer) Option { return with(func(j *Job) { j.stdout = w }) }

// WithActuals takes outcomes for forms that only hold targets.
func WithActuals(a *document.Actuals) Option { return with(func(j *Job) { j.actuals = a }) }

// WithProtected names files that were read to make the job, such as its rules: no output may take their place.
func WithProtected(files ...string) Option {
	return with(func(j *Job) { j.protected = append(j.protected, files...) })
}

// WithLanguage is the language of messages and of the reasons of rejects.
func WithLanguage(l lang.Language) Option { return with(func(j *Job) { j.language = l }) }

// WithWorkers is how many blocks of forms are scored at the same time; 0 is one for each core.
func WithWorkers(n int) Option {
	return number(n, "JOB_WORKERS", func(j *Job) { j.workers = n })
}

// number is an option of a number that isn't below 0.
func number(n int, code lang.Code, set func(*Job)) Option {
	if n < 0 {
		return func(*Job) error { return fault.New(fault.Place{}, "", lang.Of(code, n)) }
	}
	return with(set)
}

// WithRejects writes the rejects to a file as NDJSON, packed by its ending, from which they can be scored again.
func WithRejects(path string) Option { return with(func(j *Job) { j.rejects = path }) }

// WithRejected tells of each reject, where they go to no file.
func WithRejected(tell func(error)) Option { return with(func(j *Job) { j.rejected = tell }) }

// WithMaxRejects gives up beyond a number of rejects ("100") or a share of the forms ("5%"); "" never does.
func WithMaxRejects(most string) Option {
	return func(j *Job) (err error) {
		j.maxRejects, err = parseLimit(most)
		return err
	}
}

// WithRepeated tells of the first projects that come again in a file, of one year and department.
func WithRepeated(tell func(error)) Option { return with(func(j *Job) { j.repeated = tell }) }

// WithSummary writes the summary to a file as JSON.
func WithSummary(path string) Option { return with(func(j *Job) { j.summaryTo = path }) }

// WithEvidence writes to a file what Check.Verify repeats the run from.
func WithEvidence(path string) Option { return with(func(j *Job) { j.evidence = path }) }

// withVersion is, for tests, the version of the library for the journal and the evidence; "" is that of this program.
func withVersion(version string) Option { return with(func(j *Job) { j.version = version }) }

// WithProgress tells how far the run is, block by block.
func WithProgress(tell func(Progress)) Option { return with(func(j *Job) { j.progress = tell }) }

// WithClock puts how long the run took into the summary.
func WithClock(now func() time.Time) Option { return with(func(j *Job) { j.clock = now }) }

// WithResume goes on where a run of the same job stopped. Without a journal of one, it starts from the beginning.
func WithResume() Option { return with(func(j *Job) { j.resume = true }) }

// WithCheckpoint is after how many forms the journal is written; 0 is a good number. No result depends on it.
func WithCheckpoint(forms int) Option {
	return number(forms, "JOB_CHECKPOINT", func(j *Job) { j.checkpoint = forms })
}
