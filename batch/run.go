package batch

import (
	"context"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/gofrs/flock"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/lang"
)

// run is a job on its way.
type run struct {
	job     *Job
	now     *state
	from    *journal // of the run that this one goes on with; nil for one from the beginning
	inputs  []inputPrint
	started time.Time

	results *part // nil when results go to a stream
	rejects *part // nil where there is no file for them
	blocks  *part // of the evidence
	stream  io.Writer
	sums    *inputSums
	sent    hash.Hash // of what went to the stream, for the evidence
	lock    *flock.Flock

	read      atomic.Int64 // bytes of the files
	resumed   int          // forms
	total     int64
	unwritten int // forms since the last checkpoint
}

// Run scores the forms. The error says why the run ended before its end; single forms that can't be scored are in the
// rejects and no error. A run that was cancelled has written what was done until then, and can be gone on with where the
// report says so.
func (j *Job) Run(ctx context.Context) (*Report, error) {
	r, err := j.start()
	if err != nil {
		return nil, err
	}
	defer r.close()
	if r.from != nil && r.from.Finished != nil {
		r.resumed = r.now.summary.Forms() + r.now.summary.Rejected()
		return r.report(false), r.appear(r.from.Finished)
	}
	err = r.score(ctx)
	if err == nil {
		err = r.finish()
	}
	if err == nil {
		return r.report(false), nil
	}
	return r.report(r.leave(err)), err
}

// start opens the outputs, where an earlier run left them or new.
func (j *Job) start() (*run, error) {
	output, stream, err := target(j.Output)
	if err != nil {
		return nil, err
	}
	j.Output = output
	r := &run{job: j, now: &state{summary: j.summary()}, stream: j.Stdout}
	if stream != nil {
		r.stream = stream
	}
	if j.Clock != nil {
		r.started = j.Clock()
	}
	if err := j.check(); err != nil {
		return nil, err
	}
	if err := r.open(); err != nil {
		r.close()
		return nil, err
	}
	return r, nil
}

// check refuses what can't work before anything is touched.
func (j *Job) check() error {
	_, atEnd := j.Results.(finisher)
	switch {
	case j.Resume && j.Output == "":
		return fault.New(fault.Place{}, "", lang.Of("RESUME_NOWHERE"))
	case atEnd && (j.Output == "" || j.packs()):
		return fault.New(fault.Place{}, "", lang.Of("FORMAT_NEEDS_FILE", j.Format))
	}
	taken := map[string]bool{}
	for _, in := range j.Input.Files {
		taken[absolute(in)] = in != "-"
	}
	for _, out := range []string{j.Output, j.Rejects, j.Summary, j.Evidence} {
		if out == "" {
			continue
		}
		if taken[absolute(out)] {
			return fault.New(fault.Place{File: out}, "", lang.Of("OUTPUT_TAKEN", out))
		}
		taken[absolute(out)] = true
	}
	return nil
}

func absolute(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

func (r *run) open() error {
	j := r.job
	r.inputs = j.inputPrints()
	for _, p := range r.inputs {
		r.total += p.Size
		if p.Modified == "" {
			r.total = -1 << 62 // a stream: nobody knows
		}
	}
	r.total = max(r.total, 0)
	if j.Output != "" {
		if err := r.takeLock(); err != nil {
			return err
		}
	}
	if j.Resume {
		var err error
		if r.from, err = j.readJournal(); err != nil {
			return err
		}
	}
	var sizes partSizes
	if r.from != nil {
		var err error
		if r.now, err = r.from.state(j); err != nil {
			return err
		}
		if r.from.Finished != nil {
			return nil
		}
		sizes = r.from.Sizes
	} else if j.Output != "" {
		if err := removed(j.journalPath()); err != nil {
			return err
		}
	}
	return r.openParts(sizes)
}

func (r *run) openParts(sizes partSizes) (err error) {
	j := r.job
	if j.Output != "" {
		if r.results, err = openPart(j.Output, sizes.Results); err != nil {
			return err
		}
	}
	if j.Rejects != "" {
		if r.rejects, err = openPart(j.Rejects, sizes.Rejects); err != nil {
			return err
		}
	}
	if j.Evidence != "" {
		if r.blocks, err = openPart(besides(j.Evidence, "blocks"), sizes.Evidence); err != nil {
			return err
		}
		r.sums = newInputSums(j.Input.Files)
	}
	return nil
}

// takeLock keeps two runs from writing one output.
func (r *run) takeLock() error {
	r.lock = flock.New(besides(r.job.Output, "lock"))
	switch ok, err := r.lock.TryLock(); {
	case err != nil:
		r.lock = nil
		return outputFault(r.job.Output, err)
	case !ok:
		r.lock = nil
		return fault.New(fault.Place{File: r.job.Output}, "", lang.Of("OUTPUT_BUSY", r.job.Output)).Hinting(lang.Of("OUTPUT_BUSY_HINT"))
	}
	return nil
}

// target is where an output goes: to a file, which may stand behind a link, or into something else that is written to
// as it is, such as a pipe or /dev/null.
func target(path string) (string, io.WriteCloser, error) {
	if path == "" {
		return "", nil, nil
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().IsRegular() {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return real, nil, nil
		}
		return path, nil, nil
	}
	if info.IsDir() {
		return path, nil, nil // opening the part says what is wrong
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return "", nil, outputFault(path, err)
	}
	return "", f, nil
}

func removed(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return outputFault(path, err)
	}
	return nil
}

// score takes the blocks of the input one after the other.
func (r *run) score(ctx context.Context) error {
	j := r.job
	input := j.Input
	input.Raw = func(file string, b []byte) {
		r.read.Add(int64(len(b)))
		if r.sums != nil {
			r.sums.add(file, b)
		}
	}
	if r.from == nil {
		if err := r.emit(j.Results.Head()); err != nil {
			return err
		}
	}
	workers := j.Workers
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
		for b := range blocks(input.Records(), spares) {
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

// skipping is how far the reading of what an earlier run has done is.
type skipping struct {
	left    int64
	records int
	text    digest
}

// skipped takes a block that an earlier run has done. At the last one it is known whether the input is still the same.
func (r *run) skipped(s *skipping, d *done) error {
	s.left--
	s.records += d.records
	s.text = chained(s.text, d.text)
	if s.left == 0 {
		if s.text != r.now.text || s.records != r.now.records {
			return r.job.refuse("JOURNAL_TEXT")
		}
		r.resumed = r.now.summary.Forms() + r.now.summary.Rejected()
	}
	r.tell(true)
	return nil
}

// take writes what came of a block.
func (r *run) take(d *done) error {
	if d.err != nil {
		return d.err
	}
	for _, err := range d.faults {
		r.job.Rejected(err)
	}
	if d.withText {
		if r.now.some {
			if err := r.emit(r.job.Results.Between()); err != nil {
				return err
			}
		}
		r.now.some = true
		if err := r.write(d.results); err != nil {
			return err
		}
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
	if r.job.MaxRejects.exceeded(r.now.summary.Rejected(), r.now.summary.Rejected()+r.now.summary.Forms(), false) {
		return r.tooMany()
	}
	return r.checkpointSometimes(d.records)
}

func (r *run) checkpointSometimes(records int) error {
	every := r.job.Checkpoint
	if every <= 0 {
		every = usualCheckpoint
	}
	if r.unwritten += records; r.results == nil || r.unwritten < every {
		return nil
	}
	r.unwritten = 0
	return r.checkpoint()
}

// emit writes a piece of the format that belongs to no block, packed by itself.
func (r *run) emit(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	packing, _ := document.PackingOf(r.job.Output)
	packed, err := packing.NewPacker().Append(nil, text)
	if err != nil {
		return err
	}
	return r.write(packed)
}

func (r *run) write(b []byte) error {
	if r.results != nil {
		_, err := r.results.Write(b)
		return err
	}
	if r.blocks != nil {
		if r.sent == nil {
			r.sent = newSum()
		}
		r.sent.Write(b)
	}
	_, err := r.stream.Write(b)
	return err
}

func (r *run) tell(skipping bool) {
	if r.job.Progress == nil {
		return
	}
	r.job.Progress(Progress{
		Scored: r.now.summary.Forms(), Rejected: r.now.summary.Rejected(), Resumed: r.resumed, Skipping: skipping,
		Bytes: r.read.Load(), Total: r.total,
	})
}

func (r *run) report(kept bool) *Report {
	return &Report{Summary: r.now.summary, Resumed: r.resumed, Bytes: r.read.Load(), Kept: kept}
}

func (r *run) tooMany() error {
	s := r.now.summary
	return fault.New(fault.Place{}, "", lang.Of("REJECTS_TOO_MANY", s.Rejected(), s.Rejected()+s.Forms(), r.job.MaxRejects.String()))
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
	if c, ok := r.stream.(io.Closer); ok && r.stream != r.job.Stdout {
		_ = c.Close() // a pipe or a device: every byte was written already
	}
	if r.lock != nil {
		_ = os.Remove(r.lock.Path()) // a leftover does no harm
		_ = r.lock.Unlock()
	}
}
