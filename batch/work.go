package batch

import (
	"crypto/sha256"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
)

// done is a block that has been scored.
type done struct {
	records  int
	file     string // of the first record
	line     int
	text     digest // of what was read
	content  digest // of the results before packing
	results  []byte // packed
	rejects  []byte // packed
	faults   []error
	summary  *Summary
	projects []projectPrint
	err      error // the run can't continue
	withText bool
}

// worker scores blocks, one at a time.
type worker struct {
	job     *Job
	forms   indicator.FormReader
	result  evaluation.Result
	results document.Block
	packer  *document.Packer // of the results
	rejects *document.Packer
	lines   []byte // of rejects
	spares  *spares
}

func (j *Job) newWorker(s *spares) *worker {
	w := &worker{job: j, results: j.results.Block(), spares: s}
	packing, _ := document.PackingOf(j.output)
	w.packer = packing.NewPacker()
	packing, _ = document.PackingOf(j.rejects)
	w.rejects = packing.NewPacker()
	return w
}

// skip only computes the fingerprints of a block that an earlier run has scored, and of its projects.
func (w *worker) skip(b *block) *done {
	defer w.spares.giveBlock(b)
	d := &done{records: len(b.records), text: b.digest()}
	for i := range b.records {
		forms, err := b.records[i].FormsBy(&w.forms)
		if err != nil {
			continue // it was rejected
		}
		for _, form := range forms {
			d.project(form, &b.records[i])
		}
	}
	return d
}

// project notes the project of a form.
func (d *done) project(form *indicator.Form, r *document.Record) {
	if p, ok := printOfProject(form, r.File, r.Line); ok {
		d.projects = append(d.projects, p)
	}
}

// score reads, scores and writes a block.
func (w *worker) score(b *block) *done {
	defer w.spares.giveBlock(b)
	first := &b.records[0]
	d := &done{records: len(b.records), file: first.File, line: first.Line, summary: w.job.summary()}
	if w.job.fingerprints() {
		d.text = b.digest()
	}
	w.lines = w.lines[:0]
	for i := range b.records {
		w.record(&b.records[i], d)
	}
	if err := w.finish(d); err != nil {
		d.err = err
		return d
	}
	if len(w.lines) > 0 {
		var err error
		if d.rejects, err = w.rejects.Append(nil, w.lines); err != nil {
			d.err = err
		}
	}
	return d
}

// finish takes the results that were written and packs them.
func (w *worker) finish(d *done) error {
	content, err := w.results.Append(w.spares.results.Take())
	if err != nil {
		return err
	}
	if w.job.evidence != "" {
		d.content = sha256.Sum256(content)
	}
	if d.withText = len(content) > 0; d.withText && w.job.packs() {
		defer w.spares.giveResults(content)
		content, err = w.packer.Append(w.spares.results.Take(), content)
	}
	d.results = content
	return err
}

func (w *worker) record(r *document.Record, d *done) {
	forms, err := r.FormsBy(&w.forms)
	if err != nil {
		w.reject(r, nil, err, d)
		return
	}
	for _, form := range forms {
		if w.job.actuals != nil {
			w.job.actuals.Set(form)
		}
		evaluator, err := w.job.scorer.For(form)
		if err == nil {
			err = evaluator.EvaluateInto(&w.result, form)
		}
		if err != nil {
			w.reject(r, form, err, d)
			continue
		}
		if err := w.results.Add(&w.result); err != nil {
			d.err = err
			return
		}
		if err := d.summary.add(&w.result); err != nil {
			d.err = err
			return
		}
		d.project(form, r)
	}
}

func (w *worker) reject(r *document.Record, form *indicator.Form, err error, d *done) {
	faults := fault.All(err)
	if len(faults) > 0 {
		d.summary.reject(faults[0].Code)
	} else {
		d.summary.reject("FORM_UNSCORED")
	}
	if w.job.rejects == "" {
		if w.job.rejected != nil {
			d.faults = append(d.faults, err)
		}
		return
	}
	w.lines, err = document.RejectOf(r, form, err, w.job.language).AppendJSON(w.lines)
	if err != nil {
		d.err = err
	}
	w.lines = append(w.lines, '\n')
}

// fingerprints reports whether fingerprints of the input are needed: for resuming later, or for the evidence.
func (j *Job) fingerprints() bool { return j.output != "" || j.evidence != "" }

// packs reports whether results are packed.
func (j *Job) packs() bool {
	packing, _ := document.PackingOf(j.output)
	return packing != document.Plain
}
