package batch

import (
	"context"
	"io"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/build"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/internal/outfile"
	"github.com/ziping-go/ziping/lang"
)

// run is a job in progress.
type run struct {
	job     *Job // with symbolic links resolved
	now     *state
	from    *journal // of the run that this one resumes; nil for a new run
	inputs  []inputPrint
	started time.Time

	assembly *assembly
	results  *part    // nil when results go to a stream
	rejects  *part    // nil where there is no file for them
	blocks   *part    // of the evidence
	stream   *os.File // that results go to; nil for a file or Stdout
	sent     *summing // what went to a stream, for the evidence; else nil
	sums     *inputSums
	projects projects
	locks    []*outfile.Lock

	read      atomic.Int64 // bytes of the files
	resumed   int          // forms
	total     int64
	unwritten int  // forms since the last checkpoint
	written   bool // there is a journal of this run or of the one that it resumes
}

// Run scores the forms. The error says why the run ended early; a form that can't be scored is a reject, not an error.
// A run that was cancelled has written what was done until then, and can be resumed if the report says so. A job that
// lacks a part, an input that can't be read, or an output that is also an input is a fault before anything is touched.
func (j *Job) Run(ctx context.Context) (*Report, error) {
	if j == nil {
		return nil, lacking("JOB_NO_INPUT")
	}
	if ctx == nil {
		ctx = context.Background()
	}
	r, err := j.start()
	if err != nil {
		return nil, err
	}
	defer r.close()
	if r.from != nil && r.from.Finished != nil {
		r.resumed = r.now.summary.Forms() + r.now.summary.Rejected()
		return r.report(false), r.appearLate()
	}
	err = r.score(ctx)
	if err == nil {
		err = r.finish()
	}
	if err == nil {
		return r.report(false), nil
	}
	kept := r.leave(err)
	return r.report(kept), hinted(err, kept)
}

// hinted tells a user whose disk is full whether there is something to resume.
func hinted(err error, kept bool) error {
	for _, f := range fault.All(err) {
		if f.Code == lang.OutputFull && kept {
			f.Hint = lang.Of("OUTPUT_FULL_KEPT")
		}
	}
	return err
}

// start opens the outputs, new ones or those of an earlier run.
func (j *Job) start() (*run, error) {
	if err := j.check(); err != nil {
		return nil, err
	}
	own := *j
	r := &run{job: &own, now: &state{summary: j.summary()}}
	if own.version == "" {
		own.version = build.Version()
	}
	if j.clock != nil {
		r.started = j.clock()
	}
	if err := r.open(); err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

func (r *run) open() error {
	j := r.job
	r.inputs = j.inputPrints()
	for _, p := range r.inputs {
		r.total += p.Size
		if p.Modified == "" {
			r.total = -1 << 62 // a stream: its size is unknown
		}
	}
	r.total = max(r.total, 0)
	if err := r.place(); err != nil {
		return err
	}
	if j.resume && j.output != "" {
		var err error
		if r.from, err = j.readJournal(); err != nil {
			return err
		}
	}
	if r.from == nil {
		if j.output != "" {
			if err := outfile.RemoveOwn(j.journalPath()); err != nil {
				return err
			}
		}
		if err := r.openParts(); err != nil {
			r.tidy()
			return err
		}
		return nil
	}
	var err error
	if r.now, err = r.from.state(j); err != nil || r.from.Finished != nil {
		return err
	}
	r.written = true
	return r.openEarlier()
}

// place resolves where the outputs go, and keeps other runs from writing there.
func (r *run) place() error {
	j := r.job
	for _, out := range []*string{&j.output, &j.rejects, &j.summaryTo, &j.evidence} {
		if *out == "" {
			continue
		}
		real, stream, err := outfile.Place(*out)
		if err != nil {
			return err
		}
		switch {
		case !stream:
			lock, err := outfile.Locked(real, *out)
			if err != nil {
				return err
			}
			r.locks = append(r.locks, lock)
			*out = real
		case out == &j.output && j.resume:
			return lacking("RESUME_NOWHERE")
		case out == &j.output:
			if _, atEnd := j.results.(finisher); atEnd {
				return fault.New(fault.Place{}, "", lang.Of("FORMAT_NEEDS_FILE", j.results.Name()))
			}
			if r.stream, err = outfile.OpenStream(real); err != nil {
				return err
			}
			*out = ""
		case out == &j.evidence:
			return notRegular(*out)
		}
	}
	return nil
}

// openParts makes the parts of a new run.
func (r *run) openParts() (err error) {
	j := r.job
	if j.output != "" {
		if r.results, err = newPart(j.output, partOf(j.output)); err != nil {
			return err
		}
	}
	if j.rejects != "" {
		if r.rejects, err = newPart(j.rejects, partOf(j.rejects)); err != nil {
			return err
		}
	}
	if j.evidence != "" {
		if r.blocks, err = newPart(j.evidence, outfile.Own(j.evidence, "blocks")); err != nil {
			return err
		}
	}
	r.assemble(false)
	return nil
}

// openEarlier opens the parts that an earlier run left, and checks them against its journal.
func (r *run) openEarlier() error {
	j := r.job
	for _, p := range []struct {
		part       **part
		path, name string
		said       print
	}{
		{&r.results, j.output, partOf(j.output), r.from.Parts.Results},
		{&r.rejects, j.rejects, partOf(j.rejects), r.from.Parts.Rejects},
		{&r.blocks, j.evidence, outfile.Own(j.evidence, "blocks"), r.from.Parts.Evidence},
	} {
		if p.path == "" {
			continue
		}
		opened, same, err := resumedPart(p.path, p.name, p.said)
		if err != nil {
			return err
		}
		if !same {
			return j.refuse("JOURNAL_PART", p.name)
		}
		*p.part = opened
	}
	r.assemble(r.from.Some)
	return nil
}

// assemble makes the assembly of the results.
func (r *run) assemble(some bool) {
	var to io.Writer
	switch {
	case r.results != nil:
		to = r.results
	case r.stream != nil:
		to = r.stream
	default:
		to = r.job.stdout
	}
	if r.blocks != nil {
		r.sums = newInputSums(r.job.input.Files)
		if r.results == nil {
			r.sent = &summing{sum: newSum()}
			to = io.MultiWriter(to, r.sent)
		}
	}
	r.assembly = newAssembly(r.job, to)
	r.assembly.some = some
}

// score takes the blocks of the input one after the other.
func (r *run) score(ctx context.Context) error {
	j := r.job
	input := j.input
	input.Raw = func(file string, b []byte) {
		r.read.Add(int64(len(b)))
		if r.sums != nil {
			r.sums.add(file, b)
		}
	}
	if r.from == nil {
		if err := r.assembly.head(); err != nil {
			return err
		}
	}
	workers := j.workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	skip := int64(0)
	if r.from != nil {
		skip = int64(r.from.Blocks)
	}
	var taken atomic.Int64
	spares := newSpares(workers)
	numbered := func(yield func(numberedBlock) bool) {
		for b := range blocks(input.Records(ctx), spares) {
			if !yield(numberedBlock{b, taken.Add(1)}) {
				return
			}
		}
	}
	before := skipping{left: skip}
	for d := range inorder.Each(ctx, numbered, workers, aheadOfWorkers, func() func(numberedBlock) *done {
		w := j.newWorker(spares)
		return func(b numberedBlock) *done {
			if b.number <= skip {
				return w.skip(b.block)
			}
			return w.score(b.block)
		}
	}) {
		var err error
		if before.left > 0 {
			err = r.skipped(&before, d)
		} else {
			err = r.take(d)
		}
		spares.giveResults(d.results)
		if err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if before.left > 0 {
		return j.refuse("JOURNAL_TEXT")
	}
	return nil
}

// numberedBlock is a block with its number from 1.
type numberedBlock struct {
	*block
	number int64
}

// skipping is how many blocks of an earlier run have been read again.
type skipping struct {
	left    int64
	records int
	text    digest
}

// skipped takes a block that an earlier run has scored. After the last one it is known whether the input is unchanged.
func (r *run) skipped(s *skipping, d *done) error {
	s.left--
	s.records += d.records
	s.text = chained(s.text, d.text)
	r.projects.take(d.projects, nil)
	if s.left == 0 {
		if s.text != r.now.text || s.records != r.now.records {
			return r.job.refuse("JOURNAL_TEXT")
		}
		r.resumed = r.now.summary.Forms() + r.now.summary.Rejected()
	}
	r.tell(true)
	return nil
}

// take writes the outcome of a block.
func (r *run) take(d *done) error {
	if d.err != nil {
		return d.err
	}
	for _, err := range d.faults {
		r.job.rejected(err)
	}
	r.projects.take(d.projects, r.job.repeated)
	if err := r.assembly.block(d); err != nil {
		return err
	}
	if len(d.rejects) > 0 {
		if _, err := r.rejects.Write(d.rejects); err != nil {
			return err
		}
	}
	if r.blocks != nil {
		if err := r.evidenceOf(d); err != nil {
			return err
		}
	}
	r.now.blocks++
	r.now.records += d.records
	r.now.text, r.now.content = chained(r.now.text, d.text), chained(r.now.content, d.content)
	if err := r.now.summary.merge(d.summary); err != nil {
		return err
	}
	r.tell(false)
	if r.job.maxRejects.exceeded(r.now.summary.Rejected(), r.now.summary.Rejected()+r.now.summary.Forms(), false) {
		return r.tooMany()
	}
	return r.checkpointSometimes(d.records)
}

func (r *run) checkpointSometimes(records int) error {
	every := r.job.checkpoint
	if every <= 0 {
		every = usualCheckpoint
	}
	if r.unwritten += records; r.results == nil || r.unwritten < every {
		return nil
	}
	r.unwritten = 0
	err := r.checkpoint()
	r.written = r.written || err == nil
	return err
}

func (r *run) tell(skipping bool) {
	if r.job.progress == nil {
		return
	}
	r.job.progress(Progress{
		Scored: r.now.summary.Forms(), Rejected: r.now.summary.Rejected(), Resumed: r.resumed, Skipping: skipping,
		Bytes: r.read.Load(), Total: r.total,
	})
}

func (r *run) report(kept bool) *Report {
	return &Report{
		Summary: r.now.summary, Repeated: r.projects.again, Resumed: r.resumed, Bytes: r.read.Load(),
		Kept: kept,
	}
}

func (r *run) tooMany() error {
	s := r.now.summary
	e := fault.New(fault.Place{}, "", lang.Of("REJECTS_TOO_MANY", s.Rejected(), s.Rejected()+s.Forms(),
		r.job.maxRejects.String()))
	e.Cause = errTooMany
	return e
}

// parts are the parts that are open.
func (r *run) parts() []*part {
	var all []*part
	for _, p := range []*part{r.results, r.rejects, r.blocks} {
		if p != nil {
			all = append(all, p)
		}
	}
	return all
}

func (r *run) close() {
	for _, p := range r.parts() {
		_ = p.file.Close() // what mattered was synced
	}
	if r.stream != nil {
		_ = r.stream.Close() // a pipe or a device: every byte was written already
	}
	for _, l := range r.locks {
		l.Release()
	}
}
