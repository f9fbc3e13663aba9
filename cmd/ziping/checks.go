package main

import (
	"errors"
	"path/filepath"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// checking is what audit, monitor and review have in common.
type checking struct {
	Paths    []string `arg:"" name:"path" help:"check_path"`
	Rules    string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
	Format   string   `name:"format" enum:"table,ndjson," default:"" placeholder:"table|ndjson" help:"check_format"`

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
	format, err := formatOf(c.Format, c.Output, "table", "table", "ndjson")
	if err != nil {
		return err
	}
	forms, err := s.forms(c.Paths)
	if err != nil {
		return err
	}
	return s.writeTo(c.Output, func(out *output) error {
		list := findingWriter{s, out, format}
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
			if err := list.write(report); err != nil {
				return err
			}
		}
		if checked == 0 && !s.found {
			return errors.New(s.say("NOTHING_TO_CHECK"))
		}
		return nil
	})
}

// findingWriter writes the findings of forms.
type findingWriter struct {
	*call
	out    *output
	format string
}

func (w findingWriter) write(r *review.Report) error {
	for _, f := range r.Findings {
		w.call.found = w.call.found || f.Severity != evaluation.SeverityInfo
	}
	if w.format == "ndjson" {
		return w.lines(r)
	}
	if len(r.Findings) == 0 {
		return nil
	}
	visible.Fprintln(w.out, r.Form.Project.Name)
	for _, f := range r.Findings {
		hangLine(w.out, "  "+f.Severity.In(w.language)+"  ", visible.Sprintf("%s  %s", f.Code, f.In(w.language)), w.linesOn(w.call.out))
	}
	return nil
}

// findingJSON is a finding as a line of NDJSON.
type findingJSON struct {
	File     string         `json:"file"`
	Line     int            `json:"line"`
	Project  string         `json:"project"`
	Code     lang.Code      `json:"code"`
	Severity string         `json:"severity"`
	At       string         `json:"at"`
	Message  string         `json:"message"`
	Evidence map[string]any `json:"evidence,omitempty"`
	Fix      string         `json:"fix,omitempty"`
	Light    string         `json:"light,omitempty"`
	ID       string         `json:"id"`
}

func (w findingWriter) lines(r *review.Report) error {
	file, line := r.Form.Origins().Line("")
	enc := jsontext.NewEncoder(w.out)
	for _, f := range r.Findings {
		record := findingJSON{
			File: filepath.Base(file), Line: line, Project: r.Form.Project.Name, Code: f.Code, Severity: f.Severity.String(),
			At: f.At, Message: f.In(w.language), Fix: f.Advice(w.language), ID: f.ID(formKey(r.Form)),
		}
		for _, e := range f.Evidence(w.language) {
			if record.Evidence == nil {
				record.Evidence = make(map[string]any)
			}
			record.Evidence[e.Name] = e.Value
		}
		if len(f.Follows) > 0 {
			record.Evidence["follows"] = f.Follows
		}
		if f.Code == "LIGHT" {
			record.Light = f.Light.String()
		}
		if err := enc.Encode(record); err != nil {
			return err
		}
	}
	return nil
}

// formKey identifies a form among those of a department and over its corrections.
func formKey(f *indicator.Form) string {
	if f.Project.Code != "" {
		return f.Project.Code
	}
	return f.Project.Department + "/" + f.Project.Name
}
