// Package batch scores any number of forms as one run that an operator can trust: it streams from files to files with
// all cores and little memory, keeps the order, puts what can't be scored into a file of rejects, writes outputs whole
// or not at all, resumes a killed run, writes a summary, and leaves evidence from which the run can be repeated.
//
// It builds on package document, which finds forms in files and writes results, and on package evaluation, which scores
// and sums up. A service that scores single forms needs neither this package nor its dependencies.
package batch

import (
	"io"
	"time"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Job is one run over many forms: New makes it, Run does it once.
type Job struct {
	scorer     Scorer
	input      document.Input
	results    document.Results
	actuals    *document.Actuals
	protected  []string // files that no output may overwrite
	language   lang.Language
	workers    int
	output     string
	stdout     io.Writer // used where output is ""
	rejects    string
	rejected   func(error) // used where rejects is ""
	repeated   func(error)
	maxRejects limit
	summaryTo  string
	evidence   string
	version    string
	progress   func(Progress)
	clock      func() time.Time
	resume     bool
	checkpoint int
}

// Scorer finds the evaluator of each form. An *evaluation.Evaluator is one, and scores all forms itself; so is an
// *evaluation.Chooser, which takes the rule set in force for each.
type Scorer interface {
	Sets() []*rules.Set // that forms may be scored by
	For(form *indicator.Form) (*evaluation.Evaluator, error)
}

// New is a job that scores the forms of an input and writes their results to where WithOutput or WithWriter says. A
// part that the job lacks, or a value that an option can't take, is a fault.
func New(scorer Scorer, input document.Input, results document.Results, options ...Option) (*Job, error) {
	j := &Job{scorer: scorer, input: input, results: results}
	for _, option := range options {
		if option == nil {
			continue
		}
		if err := option(j); err != nil {
			return nil, err
		}
	}
	if err := j.complete(); err != nil {
		return nil, err
	}
	return j, nil
}

// sets are the rule sets that forms may be scored by.
func (j *Job) sets() []*rules.Set {
	if j.scorer == nil {
		return nil
	}
	return j.scorer.Sets()
}

// takesNewest reports whether forms are scored by the newest rule set in force, mostly the same for all.
func (j *Job) takesNewest() bool {
	c, ok := j.scorer.(*evaluation.Chooser)
	return ok && c.TakesNewest()
}

// chooses reports whether each form has a rule set chosen for it.
func (j *Job) chooses() bool {
	_, ok := j.scorer.(*evaluation.Chooser)
	return ok
}

// isKnown reports whether the rule sets alone determine how forms are scored.
func (j *Job) isKnown() bool {
	_, ok := j.scorer.(*evaluation.Evaluator)
	return ok || j.chooses()
}

// summary is an empty summary of the job.
func (j *Job) summary() *Summary { return newSummary(j.sets(), j.takesNewest()) }

// usualCheckpoint is after how many forms the journal is written.
const usualCheckpoint = 20_000

// Progress is how far a run has come.
type Progress struct {
	Scored   int   // forms
	Rejected int   // forms
	Resumed  int   // forms of an earlier run, among these
	Skipping bool  // that earlier run's input is being read again
	Bytes    int64 // of the files that were read, as they are on disk
	Total    int64 // of all files; 0 when not known
}

// Report is the outcome of a run. If the run ended early with an error, it says how far the run got.
type Report struct {
	Summary  *Summary
	Repeated int   // forms whose project occurred earlier in the file; only about a million projects are remembered
	Resumed  int   // forms that an earlier run had done
	Bytes    int64 // read from the files
	Kept     bool  // the run can be resumed
}
