package main

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// scoreCommand scores forms.
type scoreCommand struct {
	Paths      []string `arg:"" name:"path" help:"score_path"`
	Rules      string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir   string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Actuals    string   `name:"actuals" placeholder:"FILE" help:"score_actuals"`
	From       string   `name:"from" enum:"ndjson,csv" default:"ndjson" help:"score_from"`
	Output     string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
	Format     string   `name:"format" enum:"${result_formats}," default:"" placeholder:"${result_formats_shown}" help:"score_format"`
	WithForms  bool     `name:"with-forms" help:"score_with_forms"`
	Workers    int      `name:"workers" default:"0" help:"workers"`
	Rejects    string   `name:"rejects" placeholder:"FILE" help:"score_rejects"`
	MaxRejects string   `name:"max-rejects" placeholder:"N|N%" help:"score_max_rejects"`
	Resume     bool     `name:"resume" help:"score_resume"`
	Checkpoint int      `name:"checkpoint" default:"0" help:"score_checkpoint"`
	Summary    string   `name:"summary" placeholder:"FILE" help:"score_summary"`
	Evidence   string   `name:"evidence" placeholder:"FILE" help:"score_evidence"`
	Incomplete bool     `name:"incomplete-ok" help:"score_incomplete"`
	Review     bool     `name:"review" help:"score_review"`
	Quiet      bool     `name:"quiet" short:"q" help:"score_quiet"`

	readsNamed

	untold int // forms that couldn't be scored, beyond those that were told one by one
}

// Run scores every form that it finds, in the order of the files, and reports what can't be scored without stopping.
func (c *scoreCommand) Run(s *call) error {
	progress := s.progressOf(c)
	job, actuals, err := c.job(s, progress)
	if err != nil {
		return err
	}
	started := time.Now()
	report, err := job.Run(s.ctx)
	progress.end()
	if err != nil {
		return s.ended(err, report)
	}
	if err := actuals.Unused(); err != nil {
		s.complain(err)
		s.found = true
	}
	if report.Resumed > 0 && !c.Quiet {
		visible.Fprintln(s.err, s.say("RESUMED", report.Resumed))
	}
	if c.Output != "" && c.Output != "-" && !c.Quiet {
		s.summarise(report, time.Since(started))
	}
	if pending := report.Summary.Pending(); pending > 0 && !c.Incomplete {
		s.found = true
		visible.Fprintln(s.err, s.say("INCOMPLETE", pending, report.Summary.Forms()))
	}
	if report.Repeated > 0 {
		visible.Fprintln(s.err, s.say("PROJECTS_AGAIN", report.Repeated))
	}
	if rejected := report.Summary.Rejected(); rejected > 0 {
		s.found = true
		if c.untold > 0 {
			visible.Fprintln(s.err, s.say("REJECTED_MORE", c.untold))
		}
		visible.Fprintln(s.err, s.say("REJECTED", rejected, report.Summary.Forms()))
	}
	return nil
}

// mostTold is how many forms that can't be scored are told one by one where no file takes them.
const mostTold = 1000

// tellRejected reports forms that can't be scored until there are too many to read.
func (c *scoreCommand) tellRejected(s *call) func(error) {
	told := 0
	return func(err error) {
		if told == mostTold {
			c.untold++
			return
		}
		told++
		s.complain(err)
	}
}

// job is the run that was asked for, and the outcomes that were named for it, if any.
func (c *scoreCommand) job(s *call, progress *progress) (job *batch.Job, actuals *document.Actuals, err error) {
	scorer, err := s.scorerFor(c.RulesDir, c.Rules)
	if err != nil {
		return nil, nil, err
	}
	files, err := s.files(c.Paths, c.own()...)
	if err != nil {
		return nil, nil, err
	}
	format, err := formatOf(c.Format, c.Output, resultFormatNames()[0], resultFormatNames()...)
	if err != nil {
		return nil, nil, err
	}
	for _, side := range [][2]string{{c.Rejects, "ndjson"}, {c.Summary, "json"}, {c.Evidence, "zip"}} {
		if _, err := formatOf(side[1], side[0], ""); err != nil {
			return nil, nil, err
		}
	}
	output := c.Output
	if output == "-" {
		output = ""
	}
	results := resultsIn(format, s.language)
	if c.WithForms {
		if results = resultsIn(withForms(format), s.language); results == nil {
			return nil, nil, usageError{s.say("WITH_FORMS_FORMAT", format)}
		}
	}
	var checker *review.Checker
	if c.Review {
		if format != "table" || c.Evidence != "" {
			return nil, nil, errors.New(s.say("REVIEW_IN_TABLE"))
		}
		if checker, err = review.New(scorer, review.Review); err != nil {
			return nil, nil, err
		}
		results = tables{s.language, unbounded, checker}
	}
	// evidence holds what goes to any stream, so that is the same on each
	if format == "table" && output == "" && c.Evidence == "" {
		results = tables{s.language, s.linesOn(s.out), checker}
	}
	options := []batch.Option{
		batch.WithOutput(output), batch.WithWriter(s.out), batch.WithLanguage(s.language), batch.WithWorkers(c.Workers),
		batch.WithRejects(c.Rejects), batch.WithRejected(c.tellRejected(s)), batch.WithMaxRejects(c.MaxRejects),
		batch.WithRepeated(s.complain),
		batch.WithSummary(c.Summary), batch.WithEvidence(c.Evidence), batch.WithClock(time.Now),
		batch.WithCheckpoint(c.Checkpoint),
		batch.WithProtected(s.guard.Names()...), batch.WithProgress(progress.tell),
	}
	if c.Resume {
		options = append(options, batch.WithResume())
	}
	if c.Actuals != "" {
		if actuals, err = document.ReadActuals(s.ctx, c.Actuals, office.Readers()...); err != nil {
			return nil, nil, err
		}
		s.remarked.note(c.Actuals, actuals.Remarks())
		options = append(options, batch.WithActuals(actuals))
	}
	in := s.input(c.inputs(files), c.From)
	job, err = batch.New(scorer, in, results, options...)
	return job, actuals, err
}

// own are this run's own files, which may lie in a folder of forms.
func (c *scoreCommand) own() []string {
	return []string{c.Actuals, c.Output, c.Rejects, c.Summary, c.Evidence}
}

// inputs are the files without those of a folder that are this run's own.
func (c *scoreCommand) inputs(files []string) []string {
	own := c.own()
	return slices.DeleteFunc(files, func(f string) bool {
		return f != "-" && slices.Contains(own, f) && !slices.Contains(c.Paths, f)
	})
}

// ended reports how far a run got that ended early.
func (s *call) ended(err error, report *batch.Report) error {
	switch {
	case errors.Is(err, batch.ErrNothing):
		return errors.New(s.say("NOTHING_TO_SCORE"))
	case report != nil && errors.Is(err, context.Canceled):
		code := lang.Code("INTERRUPTED_AT")
		if report.Kept {
			code = "INTERRUPTED_KEPT"
		}
		return errors.New(s.say(code, report.Summary.Forms(), report.Summary.Rejected()))
	}
	return err
}
