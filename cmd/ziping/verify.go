package main

import (
	"errors"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// verifyCommand scores again what a run has scored.
type verifyCommand struct {
	language lang.Language // of the help

	Evidence string   `arg:"" name:"evidence" help:"${help_verify_evidence}"`
	Paths    []string `arg:"" name:"path" help:"${help_verify_path}"`
	From     string   `name:"from" enum:"ndjson,csv" default:"ndjson" help:"${help_score_from}"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"${help_verify_output}"`
	Rejects  string   `name:"rejects" placeholder:"FILE" help:"${help_verify_rejects}"`
	Summary  string   `name:"summary" placeholder:"FILE" help:"${help_verify_summary}"`
	Workers  int      `name:"workers" default:"0" help:"${help_workers}"`
}

// Help shows calls that work.
func (c *verifyCommand) Help() string { return lang.Of("EXAMPLES_VERIFY").In(c.language) }

// Run says same, or what differs.
func (c *verifyCommand) Run(s *call) error {
	files, err := s.files(c.Paths, c.Evidence, c.Output, c.Rejects, c.Summary)
	if err != nil {
		return err
	}
	input := document.Input{Files: files, Stdin: s.stdin(), CSV: c.From == "csv"}
	check := batch.Check{
		Evidence: c.Evidence, Input: input, Formats: resultsIn, Workers: c.Workers, Output: c.Output, Rejects: c.Rejects, Summary: c.Summary,
	}
	v, err := check.Verify(s.ctx)
	if errors.Is(err, batch.ErrNothing) {
		return errors.New(s.say("NOTHING_TO_SCORE"))
	}
	if err != nil {
		return err
	}
	for _, m := range v.Remarks {
		visible.Fprintln(s.err, m.In(s.language))
	}
	s.found = len(v.Differences) > 0
	return s.writeTo("", func(out *output) error {
		if !s.found {
			visible.Fprintln(out, s.say("VERIFY_SAME", v.Forms))
			return nil
		}
		for _, m := range v.Differences {
			visible.Fprintf(out, "%s  %s\n", m.Code, m.In(s.language))
		}
		visible.Fprintln(out, s.say("VERIFY_DIFFERENT", len(v.Differences)+v.More))
		return nil
	})
}
