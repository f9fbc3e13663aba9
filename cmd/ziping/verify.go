package main

import (
	"errors"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/internal/visible"
)

// verifyCommand scores again what a run has scored.
type verifyCommand struct {
	Evidence string   `arg:"" name:"evidence" help:"verify_evidence"`
	Paths    []string `arg:"" name:"path" help:"verify_path"`
	From     string   `name:"from" enum:"ndjson,csv" default:"ndjson" help:"score_from"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"verify_output"`
	Rejects  string   `name:"rejects" placeholder:"FILE" help:"verify_rejects"`
	Summary  string   `name:"summary" placeholder:"FILE" help:"verify_summary"`
	Workers  int      `name:"workers" default:"0" help:"workers"`
}

// Run says same, or what differs.
func (c *verifyCommand) Run(s *call) error {
	files, err := s.files(c.Paths, c.Evidence, c.Output, c.Rejects, c.Summary)
	if err != nil {
		return err
	}
	input := s.input(files, c.From)
	check := batch.Check{
		Evidence: c.Evidence, Input: input, Formats: resultsIn, Workers: c.Workers, Output: c.Output, Rejects: c.Rejects,
		Summary: c.Summary,
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
