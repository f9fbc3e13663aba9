package main

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/findings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
)

// checking is what audit, monitor and review have in common.
type checking struct {
	Paths    []string `arg:"" optional:"" name:"path" help:"check_path"`
	Rules    string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	RulesDir string   `name:"rules-dir" placeholder:"DIR" help:"score_rules_dir"`
	Output   string   `name:"output" short:"o" placeholder:"FILE" help:"output"`
	LastYear string   `name:"last-year" placeholder:"DIR" help:"check_last_year"`
	Decide   string   `name:"decide" placeholder:"FILE" help:"check_decide"`
	Format   string   `name:"format" enum:"table,${finding_formats},docx," default:"" placeholder:"table|${finding_formats_shown}|docx" help:"check_format"`

	handedOn
	readsNamed
}

// auditCommand checks target tables.
type auditCommand struct{ checking }

// monitorCommand checks tables within the year.
type monitorCommand struct {
	checking
	Until string `name:"until" placeholder:"DATE" help:"monitor_until"`
}

// reviewCommand checks self-evaluations.
type reviewCommand struct {
	checking
	Sample string `name:"sample" placeholder:"N|N%" help:"review_sample"`
}

// Run checks each form as a target table.
func (c *auditCommand) Run(s *call) error { return c.run(s, review.Audit, nil) }

// Run checks each form within the year.
func (c *monitorCommand) Run(s *call) error {
	if c.Until == "" {
		return c.run(s, review.Monitoring, nil)
	}
	until, _ := calendar.ParseDate(c.Until)
	err := c.run(s, review.Monitoring, nil, review.WithUntil(until))
	if errors.Is(err, review.ErrUntil) {
		return errors.New(s.say("UNTIL_NO_DATE", c.Until))
	}
	return err
}

// Run checks each self-evaluation.
func (c *reviewCommand) Run(s *call) error {
	if c.Sample == "" {
		return c.run(s, review.Review, nil)
	}
	wanted, err := sampleOf(c.Sample)
	if err != nil {
		return err
	}
	return c.run(s, review.Review, wanted)
}

// run checks the forms in the order of the files and compares them with each other. What can't be checked is reported
// without stopping.
// With a sample, those forms are listed that should be looked at first.
func (c *checking) run(s *call, stage review.Stage, wanted *firstForms, options ...review.Option) error {
	if done, err := c.helped(s, stage); done || err != nil {
		return err
	}
	scorer, err := s.scorerFor(c.RulesDir, c.Rules)
	if err != nil {
		return err
	}
	archive, err := c.archive(s)
	if err != nil {
		return err
	}
	defer func() { _ = archive.Close() }() // only temporary
	beside := new(departments)
	options = append(options, review.WithDepartments(beside.of))
	var known atomic.Int64 // forms whose form of the year before is there
	if c.LastYear != "" {
		options = append(options, review.WithLastYear(func(form *indicator.Form) *indicator.Form {
			last := archive.Before(form)
			if last != nil {
				known.Add(1)
			}
			return last
		}))
	}
	tellUnknown := func() {
		if c.LastYear != "" && known.Load() == 0 {
			visible.Fprintln(s.err, s.say("LAST_YEAR_NONE", c.LastYear))
		}
	}
	checker, err := review.New(scorer, stage, options...)
	if err != nil {
		return err
	}
	decisions, err := s.decisions(c.Decide)
	if err != nil {
		return err
	}
	kind, format, err := c.targetOf(stage)
	if wanted != nil {
		kind, format, err = c.sampleTarget()
	}
	if err != nil {
		return err
	}
	var letters *letterWriter
	if kind != listKind {
		if letters, err = c.lettersIn(s, stage, kind, format); err != nil {
			return err
		}
	}
	in, err := s.opened(c.Paths)
	if err != nil {
		return err
	}
	if letters != nil {
		list := findingWriter{call: s, decisions: decisions, letters: letters}
		if err := c.check(s, checker, beside, in, list); err != nil {
			return err
		}
		s.tellDecisions(decisions)
		tellUnknown()
		return letters.write(s)
	}
	return s.writeTo(c.Output, func(out *output) error {
		list := findingWriter{call: s, out: out, sample: wanted, format: format, decisions: decisions}
		list.decides = c.Decide != ""
		if stage == review.Review && wanted == nil && sumsUp(format) {
			list.summary = new(review.Summary)
		}
		if wanted == nil {
			list.list = findings.New(format, out, s.language)
		}
		if err := c.check(s, checker, beside, in, list); err != nil {
			return err
		}
		s.tellDecisions(decisions)
		tellUnknown()
		return list.close()
	})
}

// sampleTarget is the format of a sample.
func (c *checking) sampleTarget() (kind, format string, err error) {
	formats := []string{"ndjson", "table"}
	if c.Format != "" && !slices.Contains(formats, c.Format) || c.Kind != "" && c.Kind != listKind || c.Template != "" {
		wrong := cmp.Or(c.Format, c.Kind, "docx")
		return "", "", fault.New(fault.Place{}, wrong, lang.Of("SAMPLE_FORMAT", wrong)).Hinting(lang.Of("SAMPLE_FORMAT_HINT"))
	}
	format, err = formatOf(c.Format, c.Output, "table", formats...)
	return listKind, format, err
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
func (c *checking) check(
	s *call, checker *review.Checker, beside *departments, in *document.Input, list findingWriter,
) error {
	across := checker.Across()
	defer func() { _ = across.Close() }() // only temporary
	checked := 0
	more := list.blockChecker(checker, beside)
	for block := range list.checkedIn(s.ctx, checker, beside, in) {
		for again := true; again; again = more.more(block, list.letters != nil) {
			n, err := c.each(s, block.items, across, list)
			if err != nil {
				return err
			}
			checked += n
		}
	}
	if s.ctx.Err() != nil {
		return s.ctx.Err()
	}
	if checked == 0 && !s.found {
		return errors.New(s.say("NOTHING_TO_CHECK"))
	}
	for one := range list.finished(across) {
		if one.err != nil {
			return one.err
		}
		list.sample.joint(one.joint)
		list.decisions.DecideJoint(one.joint)
		list.letters.joint(one.joint)
		list.sumJoint(one.joint)
		var err error
		if one.text != nil {
			err = list.writeLines(finds(one.joint.Findings), one.text)
		} else {
			err = list.write(one.joint)
		}
		if err != nil {
			return err
		}
	}
	if s.ctx.Err() != nil {
		return s.ctx.Err()
	}
	return list.writeSample()
}

// each takes what was found in forms, and counts them.
func (c *checking) each(
	s *call, items []checkedItem, across *review.Across, list findingWriter,
) (checked int, err error) {
	for i := range items {
		one := &items[i]
		switch {
		case one.err != nil:
			s.complain(one.err)
			s.found = true
			continue
		case one.department != nil:
			if err := across.Department(one.department, one.file, one.line); err != nil {
				return checked, err
			}
			list.sample.record()
			list.decisions.Record(one.department)
			list.letters.record()
			list.record()
			continue
		}
		checked++
		if err := list.form(one, across); err != nil {
			return checked, err
		}
	}
	return checked, nil
}

// form takes what was found in a form.
func (w findingWriter) form(one *checkedItem, across *review.Across) error {
	if one.report == nil {
		if err := across.AddPrepared(&one.prepared, nil); err != nil {
			return err
		}
		return w.writeLines(one.found, one.text)
	}
	w.decisions.Decide(one.report)
	if err := across.AddPrepared(&one.prepared, one.report); err != nil {
		return err
	}
	w.letters.add(one.report)
	w.sum(one.report)
	w.sample.add(one.report)
	return w.write(one.report.Joint())
}

// departments are the departments' own parts that stand beside forms in their documents, by the forms that are checked
// just now.
type departments struct{ sync.Map }

// add notes the departments of a document's forms until the returned function is called.
func (d *departments) add(items []document.Item) (done func()) {
	own := make(map[string]*indicator.Department)
	for _, item := range items {
		if item.Department != nil {
			own[item.Department.Name] = item.Department
		}
	}
	if len(own) == 0 {
		return func() {}
	}
	for _, item := range items {
		if item.Form != nil && own[item.Form.Project.Department] != nil {
			d.Store(item.Form, own[item.Form.Project.Department])
		}
	}
	return func() {
		for _, item := range items {
			d.Delete(item.Form)
		}
	}
}

func (d *departments) of(form *indicator.Form) *indicator.Department {
	own, _ := d.Load(form)
	department, _ := own.(*indicator.Department)
	return department
}

// findingWriter writes the findings of forms.
type findingWriter struct {
	*call
	out  *output
	list findings.Writer // nil for the terminal

	sample *firstForms // that is written instead of the findings; nil without one
	format string      // of the sample

	decisions *review.Decisions
	decides   bool            // there are some
	letters   *letterWriter   // that are written instead; nil without
	summary   *review.Summary // of a review; nil without
}

// writeLines writes lines that another goroutine has made.
func (w findingWriter) writeLines(found bool, lines []byte) error {
	w.call.found = w.call.found || found
	_, err := w.out.Write(lines)
	return err
}

// write writes what was found in a form, the worst first.
func (w findingWriter) write(about *review.Joint) error {
	w.call.found = w.call.found || finds(about.Findings)
	if w.sample != nil || w.letters != nil {
		return nil
	}
	if w.list == nil {
		w.table(about)
		return nil
	}
	for i := range about.Findings {
		if err := w.list.Write(about, &about.Findings[i]); err != nil {
			return err
		}
	}
	return nil
}

// table writes for a person at a terminal: the project, then a line for each finding with its place.
func (w findingWriter) table(about *review.Joint) {
	if len(about.Findings) == 0 {
		return
	}
	title := about.Project
	switch {
	case about.Call:
		title = w.say("LIST_ALL_FORMS")
	case about.Record:
		title = w.say("LIST_DEPARTMENT", title)
	}
	if about.File != "" && about.Findings[0].Code != "DEPARTMENT_LIGHT" { // which is of the projects of several files
		title = visible.Sprintf("%s  %s", title, fileOf(about))
	}
	visible.Fprintln(w.out, title)
	columns := w.linesOn(w.call.out)
	for i := range about.Findings {
		f := &about.Findings[i]
		e := findings.Of(about, f, w.language)
		text := visible.Sprintf("%s  %s", f.Code, e.Message)
		if e.Where != "" && (e.Cell != "" || f.Place.Line != about.Line) {
			text = visible.Sprintf("%s  %s", e.Where, text)
		}
		if e.Reason != "" {
			text = visible.Sprintf("%s — %s", text, e.Reason)
		}
		hangLine(w.out, "  "+w.severity(f)+"  ", text, columns)
	}
}

// fileOf is the file of a form, with its line where it is one of many lines.
func fileOf(about *review.Joint) string {
	file := filepath.Base(about.File)
	if about.Line == 0 {
		return file
	}
	return file + ":" + strconv.Itoa(about.Line)
}

// severity is how serious a finding is, and what a reviewer said of it.
func (w findingWriter) severity(f *review.Finding) string {
	grave, decision := f.Severity.In(w.language), f.Decision.Verdict.In(w.language)
	if decision == "" {
		return grave
	}
	return w.say("LIST_DECIDED", grave, decision)
}

// close writes what is left of the list.
func (w findingWriter) close() error {
	if w.list == nil {
		w.comesTo()
		return nil
	}
	w.list.Sums(w.summary)
	return w.list.Close()
}
