package main

import (
	"errors"
	"fmt"
	"iter"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// scoreCommand scores forms.
type scoreCommand struct {
	language lang.Language // of the help

	Paths    []string `arg:"" name:"path" help:"${help_score_path}"`
	Rules    string   `name:"rules" default:"mof-2021" placeholder:"ID|FILE" help:"${help_score_rules}"`
	RulesDir string   `name:"rules-dir" placeholder:"DIR" help:"${help_score_rules_dir}"`
	Actuals  string   `name:"actuals" placeholder:"FILE" help:"${help_score_actuals}"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"${help_output}"`
	Format   string   `name:"format" enum:"table,json,ndjson,csv" default:"table" help:"${help_score_format}"`
	Workers  int      `name:"workers" default:"0" help:"${help_workers}"`
}

// Help shows calls that work.
func (c *scoreCommand) Help() string { return lang.Of("EXAMPLES_SCORE").In(c.language) }

// Run scores every form that it finds, in the order of the files, and reports what can't be scored without stopping.
func (c *scoreCommand) Run(s *call) error {
	evaluator, err := scorerFor(c.RulesDir, c.Rules)
	if err != nil {
		return err
	}
	forms, err := s.forms(c.Paths)
	if err != nil {
		return err
	}
	if c.Actuals != "" {
		if forms, err = s.withActuals(c.Actuals, forms); err != nil {
			return err
		}
	}
	return s.writeTo(c.Output, func(out *output) error {
		return c.score(s, evaluator, forms, resultWriterFor(c.Format, s, out))
	})
}

func (c *scoreCommand) score(s *call, evaluator scorer, forms iter.Seq2[*indicator.Form, error], w resultWriter) error {
	scored, rejected := 0, 0
	for result, err := range evaluator.Stream(s.ctx, forms, c.Workers) {
		switch {
		case err != nil && s.ctx.Err() != nil:
			return s.ctx.Err()
		case err != nil:
			s.complain(err)
			rejected++
			continue
		}
		if err := w.write(result); err != nil {
			return err
		}
		scored++
	}
	if scored+rejected == 0 {
		return errors.New(s.say("NOTHING_TO_SCORE"))
	}
	if rejected > 0 {
		s.found = true
		fmt.Fprintln(s.err, s.say("REJECTED", rejected, scored))
	}
	return w.close()
}

// forms reads the forms of files and folders one after the other. A path that can't be read at all is an error before
// anything is scored.
func (s *call) forms(paths []string) (iter.Seq2[*indicator.Form, error], error) {
	files, err := document.Files(paths...)
	if err != nil {
		return nil, err
	}
	return document.Forms(s.in, files...), nil
}
