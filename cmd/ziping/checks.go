package main

import (
	"errors"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/review"
)

// checking is what audit, monitor and review have in common.
type checking struct {
	Paths    []string `arg:"" name:"path" help:"check_path"`
	Rules    string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
	Format   string   `name:"format" enum:"table,${finding_formats}," default:"" placeholder:"table|${finding_formats_shown}" help:"check_format"`

	readsNamed
}

// auditCommand checks target tables.
type auditCommand struct{ checking }

// monitorCommand checks tables within the year.
type monitorCommand struct{ checking }

// reviewCommand checks self-evaluations.
type reviewCommand struct{ checking }

// Run checks each form as a target table.
func (c *auditCommand) Run(s *call) error { return c.run(s, review.Audit) }

// Run checks each form within the year.
func (c *monitorCommand) Run(s *call) error { return c.run(s, review.Monitoring) }

// Run checks each self-evaluation.
func (c *reviewCommand) Run(s *call) error { return c.run(s, review.Review) }

// run checks the forms in the order of the files, and reports what can't be checked without stopping.
func (c *checking) run(s *call, stage review.Stage) error {
	scorer, err := s.scorerFor(c.RulesDir, c.Rules)
	if err != nil {
		return err
	}
	checker, err := review.New(scorer, stage)
	if err != nil {
		return err
	}
	format, err := formatOf(c.Format, c.Output, "table", append(findings.Formats(), "table")...)
	if err != nil {
		return err
	}
	forms, err := s.forms(c.Paths)
	if err != nil {
		return err
	}
	return s.writeTo(c.Output, func(out *output) error {
		list := findingWriter{s, out, findings.New(format, out, s.language)}
		checked := 0
		for form, err := range forms {
			if s.ctx.Err() != nil {
				return s.ctx.Err()
			}
			var report *review.Report
			if err == nil {
				report, err = checker.Check(form)
			}
			if err != nil {
				s.complain(err)
				s.found = true
				continue
			}
			checked++
			if err := list.write(form, report.Findings); err != nil {
				return err
			}
		}
		if checked == 0 && !s.found {
			return errors.New(s.say("NOTHING_TO_CHECK"))
		}
		return list.close()
	})
}

// findingWriter writes the findings of forms.
type findingWriter struct {
	*call
	out  *output
	list findings.Writer // nil for the terminal
}

// write writes what was found in a form, the worst first.
func (w findingWriter) write(form *indicator.Form, found []review.Finding) error {
	for _, f := range found {
		w.call.found = w.call.found || f.Severity != evaluation.SeverityInfo
	}
	if w.list == nil {
		w.table(form, found)
		return nil
	}
	for _, f := range found {
		if err := w.list.Write(findings.Of(form, f, w.language)); err != nil {
			return err
		}
	}
	return nil
}

// table writes for a person at a terminal: the project, then a line for each finding with its place.
func (w findingWriter) table(form *indicator.Form, found []review.Finding) {
	if len(found) == 0 {
		return
	}
	visible.Fprintln(w.out, form.Project.Name)
	columns := w.linesOn(w.call.out)
	for _, f := range found {
		e := findings.Of(form, f, w.language)
		text := visible.Sprintf("%s  %s", f.Code, e.Message)
		if e.Cell != "" {
			text = visible.Sprintf("%s  %s", e.Cell, text)
		}
		hangLine(w.out, "  "+f.Severity.In(w.language)+"  ", text, columns)
	}
}

// close writes what is left of the list.
func (w findingWriter) close() error {
	if w.list == nil {
		return nil
	}
	return w.list.Close()
}
