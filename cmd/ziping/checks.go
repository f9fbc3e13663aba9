package main

import (
	"context"
	"errors"

	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"iter"
	"path/filepath"
	"runtime"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/inorder"
	"github.com/ziping-go/ziping/internal/jsontext"
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
	LastYear string   `name:"last-year" placeholder:"DIR" help:"check_last_year"`
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

// run checks the forms in the order of the files and compares them with each other. What can't be checked is reported
// without stopping.
func (c *checking) run(s *call, stage review.Stage) error {
	scorer, err := s.scorerFor(c.RulesDir, c.Rules)
	if err != nil {
		return err
	}
	archive, err := c.archive(s)
	if err != nil {
		return err
	}
	defer func() { _ = archive.Close() }() // only temporary
	var options []review.Option
	if c.LastYear != "" {
		options = append(options, review.WithLastYear(archive.Before))
	}
	checker, err := review.New(scorer, stage, options...)
	if err != nil {
		return err
	}
	format, err := formatOf(c.Format, c.Output, "table", append(findings.Formats(), "table")...)
	if err != nil {
		return err
	}
	in, err := s.opened(c.Paths)
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
		return c.check(s, checker, in, findingWriter{s, out, format})
	})
}

// archive has the forms of the year before, if they were named.
func (c *checking) archive(s *call) (*review.Archive, error) {
	archive := new(review.Archive)
	if c.LastYear == "" {
		return archive, nil
	}
	forms, err := s.forms([]string{c.LastYear})
	if err != nil {
		return nil, err
	}
	for form, err := range forms {
		if err != nil {
			s.complain(err)
			s.found = true
			continue
		}
		if err := archive.Add(form); err != nil {
			return nil, errors.Join(err, archive.Close())
		}
	}
	return archive, nil
}

// check checks forms in several goroutines and writes what was found in their order, then what shows across them.
func (c *checking) check(s *call, checker *review.Checker, in *document.Input, list findingWriter) error {
	across := checker.Across()
	defer func() { _ = across.Close() }() // only temporary
	checked := 0
	for all := range checkedIn(s.ctx, checker, in) {
		for _, one := range all {
			switch {
			case one.err != nil:
				s.complain(one.err)
				s.found = true
				continue
			case one.department != nil:
				if err := across.Department(one.department, one.file, one.line); err != nil {
					return err
				}
				continue
			}
			checked++
			if err := list.write(form, report.Findings); err != nil {
			if err := across.Add(one.report); err != nil {
				return err
			}
			if err := list.write(aboutForm(one.report)); err != nil {
				return err
			}
		}
	}
	if s.ctx.Err() != nil {
		return s.ctx.Err()
	}
	if checked == 0 && !s.found {
		return errors.New(s.say("NOTHING_TO_CHECK"))
	}
	for joint, err := range across.Finish() {
		if err != nil {
			return err
		}
		if err := list.write(joint); err != nil {
			return err
		}
	}
	return nil
}

// checkedItem is a form with its report, a department's record, or what keeps an item from being read or checked.
type checkedItem struct {
	report     *review.Report
	department *indicator.Department
	file       string
	line       int
	err        error
}

// checkedIn checks what the records of an input hold, in order.
func checkedIn(ctx context.Context, checker *review.Checker, in *document.Input) iter.Seq[[]checkedItem] {
	records := func(ctx context.Context) iter.Seq[document.Record] {
		return func(yield func(document.Record) bool) {
			for record := range in.Records(ctx) {
				if own, _ := record.Clone(nil); !yield(own) {
					return
				}
			}
		}
	}
	workers := runtime.GOMAXPROCS(0)
	return inorder.From(ctx, records, workers, 8*workers, func() func(document.Record) []checkedItem {
		return func(record document.Record) (all []checkedItem) {
			items, err := record.Items()
			if err != nil {
				return []checkedItem{{err: err}}
			}
			for _, item := range items {
				one := checkedItem{department: item.Department, file: item.File, line: item.Line}
				if item.Form != nil {
					if one.report, one.err = checker.Check(item.Form); one.err == nil {
						one.report.Prepare()
					}
				}
				all = append(all, one)
			}
			return all
		}
		return list.close()
	})
}

// aboutForm is a report as it is written.
func aboutForm(r *review.Report) *review.Joint {
	file, line := r.Form.Origins().Line("")
	return &review.Joint{
		File: file, Line: line, Project: r.Form.Project.Name, Department: r.Form.Project.Department,
		Subject: review.Subject(r.Form), Findings: r.Findings,
	}
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
func (w findingWriter) write(about *review.Joint) error {
	for _, f := range about.Findings {
		w.call.found = w.call.found || f.Severity != evaluation.SeverityInfo
	}
	if w.format == "ndjson" {
		return w.lines(about)
	}
	if len(about.Findings) == 0 {
		return nil
	}
	visible.Fprintln(w.out, about.Project)
	for _, f := range about.Findings {
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

func (w findingWriter) lines(about *review.Joint) error {
	enc := jsontext.NewEncoder(w.out)
	for _, f := range about.Findings {
		record := findingJSON{
			File: filepath.Base(about.File), Line: about.Line, Project: about.Project, Code: f.Code,
			Severity: f.Severity.String(), At: f.At, Message: f.In(w.language), Fix: f.Advice(w.language),
			ID: f.ID(about.Subject), Evidence: make(map[string]any),
		}
		for _, e := range f.Evidence(w.language) {
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
