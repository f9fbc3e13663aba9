// Package batch scores any number of forms as one run that an operator can trust: it streams from files to files with all
// cores and little memory, keeps the order, puts what can't be scored into a file of rejects, writes outputs whole or not
// at all, goes on where a killed run stopped, sums up, and leaves evidence that the run can be repeated from.
//
// It stands on package document, which finds forms in files and writes results, and on package evaluation, which scores
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

// Job is one run over many forms. Fill in the fields and call Run once.
type Job struct {
	Evaluator *evaluation.Evaluator
	Chooser   *evaluation.Chooser // instead of Evaluator: scores each form by the rule set that is in force for it
	Input     document.Input      // Raw must be nil: the job sets it
	Actuals   *document.Actuals   // outcomes for forms that only hold targets; may be nil
	Reads     []string            // files that were read to make the job, such as its rules: no output may take their place
	Language  lang.Language       // of explanations, messages and reasons
	Workers   int                 // 0 is one for each core

	Results document.Results
	Format  string    // the name of Results, for the journal and the evidence: "ndjson"
	Output  string    // the file that results go to, packed by its ending; "" is Stdout
	Stdout  io.Writer // used when Output is ""

	Rejects    string           // the file that rejects go to as NDJSON, packed by its ending; "" is none
	Rejected   func(error)      // is told of each reject where Rejects is ""; may be nil
	Again      func(error)      // is told of the first projects that come again in a file, of one year and department; may be nil
	MaxRejects Limit            // gives up beyond; the zero value never does
	Summary    string           // the file that the summary goes to as JSON; "" is none
	Evidence   string           // the file that the evidence goes to; "" is none
	Version    string           // of the library, for the journal and the evidence; "" is that of this program
	Progress   func(Progress)   // is told how far the run is, block by block; may be nil
	Clock      func() time.Time // for the throughput in the summary; may be nil

	// Resume goes on where a run of the same job stopped. Without a journal of one, it starts from the beginning.
	Resume bool
	// Checkpoint is after how many forms the journal is written; 0 is a good number. No result depends on it.
	Checkpoint int
}

// sets are the rule sets that forms may be scored by.
func (j *Job) sets() []*rules.Set {
	if j.Chooser != nil {
		return j.Chooser.Sets()
	}
	return []*rules.Set{j.Evaluator.Rules()}
}

// takesNewest reports whether forms are scored by the newest rule set in force, mostly the same for all.
func (j *Job) takesNewest() bool { return j.Chooser != nil && j.Chooser.TakesNewest() }

// summary is an empty summary of the job.
func (j *Job) summary() *Summary { return newSummary(j.sets(), j.takesNewest()) }

// evaluatorFor is the evaluator of a form.
func (j *Job) evaluatorFor(form *indicator.Form) (*evaluation.Evaluator, error) {
	if j.Chooser != nil {
		return j.Chooser.For(form)
	}
	return j.Evaluator, nil
}

// usualCheckpoint is after how many forms the journal is written.
const usualCheckpoint = 20_000

// Progress is how far a run is.
type Progress struct {
	Scored   int   // forms
	Rejected int   // forms
	Resumed  int   // forms of an earlier run, among these
	Skipping bool  // that earlier run's input is being read again
	Bytes    int64 // of the files that were read, as they are on disk
	Total    int64 // of all files; 0 when not known
}

// Report is what a run came to. It is also given, as far as it got, with the error of a run that ended early.
type Report struct {
	Summary *Summary
	Again   int   // forms whose project came before in its file; of more than a million projects not all are remembered
	Resumed int   // forms that an earlier run had done
	Bytes   int64 // read from the files
	Kept    bool  // the run can be resumed
}
