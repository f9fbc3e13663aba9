package main

import (
	"cmp"
	"errors"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/report"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/review"
	"github.com/ziping-go/ziping/rules"
)

// binder gathers what reports are made of: forms, which are scored, and results, which are scored again from their
// forms to see that they are what the rules give.
type binder struct {
	s        *call
	book     *report.Book
	scorer   batch.Scorer
	checker  *review.Checker
	chosen   bool                       // the rules were given
	presets  map[string]*review.Checker // by id, that results were scored by
	seen     map[reportedProject]fault.Place
	repeated int
	most     int // forms that the report takes
	lean     int // results without forms that are in it
	out      int // of forms and results that can't be in the report
}

// reportedProject identifies a project of a report: by its code, or by its name if it has no code.
type reportedProject struct {
	code, name, department string
	year                   int
}

// mostOut is how many forms and results may be left out where hardly any can be in the report.
const mostOut = 1000

// How many projects a report takes. For a summary, some kilobytes of a form are kept, for the other reports all of it.
const (
	mostSummed = 5_000
	mostWhole  = 2_000
	mostLean   = 20_000 // results without forms
)

// errMost is that a report has no room for another project.
type errMost int

func (errMost) Error() string { return "report: too many projects" }

// mostAgain is how many repeated projects are told one by one.
const mostAgain = 20

// book scores the forms and takes in the results. What can't be scored or read is reported, and isn't in the report.
func (c *reportCommand) book(s *call) (*report.Book, error) {
	summary := c.Template == "" && (c.Kind == "" || c.Kind == string(report.Summary))
	b := &binder{
		s: s, book: &report.Book{Language: s.language, OnlySummary: summary}, chosen: c.Rules != "" || c.RulesDir != "",
		presets: map[string]*review.Checker{}, seen: map[reportedProject]fault.Place{},
	}
	if b.most = mostWhole; summary {
		b.most = mostSummed
	}
	var err error
	if b.scorer, err = s.scorerFor(c.RulesDir, c.Rules); err != nil {
		return nil, err
	}
	if b.checker, err = review.New(b.scorer, review.Review); err != nil {
		return nil, err
	}
	in, err := s.opened(c.Paths)
	if err != nil {
		return nil, err
	}
	in.Results = true
	for record := range in.Records(s.ctx) {
		if s.ctx.Err() != nil {
			return nil, s.ctx.Err()
		}
		if b.out > mostOut && b.out > 20*b.book.Forms() {
			return nil, errors.New(s.say("REPORT_HARDLY", b.out, b.book.Forms()))
		}
		if err := b.record(record); err != nil {
			return nil, err
		}
	}
	if b.book.Forms() == 0 {
		return nil, errors.New(s.say("REPORT_NOTHING"))
	}
	if b.out > 0 {
		visible.Fprintln(s.err, s.say("REPORT_LEFT_OUT", b.out))
	}
	if b.repeated > 0 {
		visible.Fprintln(s.err, s.say("REPORT_REPEATED", b.repeated))
	}
	return b.book, nil
}

// record takes in what a record holds. The error is that there is no room for it.
func (b *binder) record(record *document.Record) error {
	if record.IsResult() {
		return b.leave(b.result(record))
	}
	forms, err := record.Forms()
	for _, form := range forms {
		if err := b.leave(b.form(form, b.checker, nil)); err != nil {
			return err
		}
	}
	return b.leave(err)
}

// leave reports why something isn't in the report. It returns what ends the report.
func (b *binder) leave(err error) error {
	var most errMost
	if errors.As(err, &most) {
		return fault.New(fault.Place{}, "", lang.Of("REPORT_MOST", int(most))).Hinting(lang.Of("REPORT_MOST_HINT"))
	}
	if err != nil {
		b.s.complain(err)
		b.s.found = true
		b.out++
	}
	return nil
}

// form scores and checks a form. If it was scored before, it has to come to the same.
func (b *binder) form(form *indicator.Form, checker *review.Checker, before *document.Scored) error {
	found, err := checker.Check(form)
	if err == nil && found.Result == nil {
		err = unscored(b.scorer, form)
	}
	if err == nil && before != nil {
		err = before.Check(found.Result)
	}
	if err == nil && b.book.Forms()-b.lean == b.most {
		err = errMost(b.most)
	}
	if err == nil {
		err = b.book.Add(found)
	}
	if err != nil {
		return err
	}
	place := form.Origins().Near("")
	if before != nil {
		place = fault.Place{File: before.File, Line: before.Line}
	}
	p := &form.Project
	b.once(reportedProject{p.Code, p.Name, p.Department, form.Year}, place)
	return nil
}

// unscored is why a form has no result.
func unscored(scorer batch.Scorer, form *indicator.Form) error {
	evaluator, err := scorer.For(form)
	if err == nil {
		_, err = evaluator.Evaluate(form)
	}
	return err
}

// result takes in a result.
func (b *binder) result(record *document.Record) error {
	scored, err := record.Scored()
	if err != nil {
		return err
	}
	if scored.Form != nil {
		checker, err := b.checkerOf(scored)
		if err != nil {
			return err
		}
		return b.form(scored.Form, checker, scored)
	}
	if b.lean == mostLean {
		return errMost(mostLean)
	}
	if err := b.book.AddRecord(scored.Record); err != nil {
		for _, f := range fault.All(err) {
			f.Place.File, f.Place.Line = scored.File, scored.Line
		}
		return err
	}
	b.lean++
	r := &scored.Record
	b.once(reportedProject{r.ProjectCode, r.Project, r.Department, r.Year},
		fault.Place{File: scored.File, Line: scored.Line})
	return nil
}

// checkerOf checks by the rules that scored a result: those that were given or are in force, or a preset.
func (b *binder) checkerOf(scored *document.Scored) (*review.Checker, error) {
	was := &scored.Record.Rules
	evaluator, err := b.scorer.For(scored.Form)
	if b.chosen || err == nil && evaluator.Rules().Digest == was.Digest {
		return b.checker, err
	}
	if checker := b.presets[was.ID]; checker != nil {
		return checker, nil
	}
	checker := b.checker // by which the result differs, and says so
	if set, err := rules.Preset(was.ID); err == nil && set.Digest == was.Digest {
		evaluator, err := evaluation.New(set)
		if err != nil {
			return nil, err
		}
		if checker, err = review.New(evaluator, review.Review); err != nil {
			return nil, err
		}
		b.presets[was.ID] = checker
	}
	return checker, nil
}

// once reports a project that is in the report already.
func (b *binder) once(p reportedProject, at fault.Place) {
	name := cmp.Or(p.name, p.code)
	if name == "" {
		return
	}
	if p.code != "" {
		p.name = ""
	}
	at.Pointer = ""
	if first, ok := b.seen[p]; !ok {
		b.seen[p] = at
	} else if b.repeated++; b.repeated <= mostAgain {
		b.s.complain(fault.New(at, "", lang.Of("REPORT_AGAIN", name, first.String())))
	}
}
