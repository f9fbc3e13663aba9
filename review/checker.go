package review

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/rules"
)

// ErrNoRules is returned by New if there are no rules to check by.
var ErrNoRules = errors.New("review: no rules; make an evaluator with evaluation.New or evaluation.NewChooser")

// ErrUntil is returned by New for a day of monitoring that isn't one, or has no year.
var ErrUntil = errors.New("review: monitoring needs a day with its year")

// Scorer finds the rules of a form: an evaluation.Evaluator, or a Chooser.
type Scorer interface {
	For(form *indicator.Form) (*evaluation.Evaluator, error)
	Sets() []*rules.Set
}

// Checker checks forms at one stage. It never changes and is safe for any number of goroutines.
type Checker struct {
	until      calendar.Date // of monitoring; zero is what the forms say
	department Departments
	scorer     Scorer
	stage      Stage
	last       LastYear
	words      map[*rules.Set]*lexicon
	sheets     sync.Pool // of *sheet
}

// Option is what a Checker goes by beside the rules.
type Option func(*Checker) error

// LastYear finds the form of the year before for a form; nil where there is none.
type LastYear func(form *indicator.Form) *indicator.Form

// WithLastYear compares forms with those of the year before.
func WithLastYear(last LastYear) Option {
	return func(c *Checker) error {
		c.last = last
		return nil
	}
}

// Departments finds the own part of a form's department; nil where it isn't known.
type Departments func(form *indicator.Form) *indicator.Department

// WithDepartments compares target tables with what their departments say themselves.
func WithDepartments(find Departments) Option {
	return func(c *Checker) error {
		c.department = find
		return nil
	}
}

// WithUntil says until which day the figures of monitoring count, whatever the forms say.
func WithUntil(until calendar.Date) Option {
	return func(c *Checker) error {
		if until.IsZero() || until.Year == 0 {
			return ErrUntil
		}
		c.until = until
		return nil
	}
}

// New makes a Checker.
func New(scorer Scorer, stage Stage, options ...Option) (*Checker, error) {
	if scorer == nil || len(scorer.Sets()) == 0 || stage > Review {
		return nil, ErrNoRules
	}
	c := &Checker{scorer: scorer, stage: stage, words: make(map[*rules.Set]*lexicon)}
	for _, set := range scorer.Sets() {
		c.words[set] = newLexicon(&set.Checks)
	}
	for _, o := range options {
		if err := o(c); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// lexicon is the words of a rule set.
func (c *Checker) lexicon(set *rules.Set) *lexicon {
	if x := c.words[set]; x != nil {
		return x
	}
	return newLexicon(&set.Checks)
}

// Report is what was found in one form.
type Report struct {
	Form     *indicator.Form
	Set      *rules.Set         // that it was checked by
	Result   *evaluation.Result // of a review; nil at the other stages, and for a form that can't be scored
	Findings []Finding          // the worst first
	Opinion  *Opinion           // of an audit; nil at the other stages
	Outlook  *Outlook           // of monitoring; likewise
	Reviewed *ReviewedScores    // with the scores that Decisions gave; nil where they gave none

	scored  *evaluation.Result // of a review, and where the rule set adds checks to another stage
	names   []string           // of the rows, in ids of findings
	subject string             // once it was prepared
	years   bool               // which compares it with the year before
}

// Check checks a form. The error says that no rule set is for it; whatever is wrong with the form is a finding.
func (c *Checker) Check(form *indicator.Form) (*Report, error) {
	r := new(Report)
	if err := c.CheckInto(r, form); err != nil {
		return nil, err
	}
	return r, nil
}

// CheckInto is Check into a report that is reused with its memory: for loops over many forms that keep no reports.
func (c *Checker) CheckInto(r *Report, form *indicator.Form) error {
	e, err := c.scorer.For(form)
	if err != nil {
		return err
	}
	var last *indicator.Form
	if c.last != nil {
		last = c.last(form)
	}
	s := newSheet(c, e.Rules(), c.dated(form), last)
	defer c.done(s)
	clear(r.Findings)
	s.found = r.Findings[:0]
	s.scorer = e
	if c.department != nil {
		s.department = c.department(form)
	}
	scored := r.scored
	if c.stage == Review || s.asksOwn() {
		if scored == nil {
			scored = new(evaluation.Result)
		}
		if err := e.EvaluateInto(scored, form); err != nil {
			if c.stage == Review {
				return err
			}
			scored = nil // an empty form, of which the other checks speak
		}
	}
	if c.stage == Review {
		s.result = scored
		s.placeScores()
		s.takeScoring()
	}
	s.look()
	*r = Report{
		Form: form, Set: s.set, Result: s.result, Outlook: s.outlook,
		scored: scored, names: appendRowNames(r.names[:0], form), years: c.comparesYears(),
	}
	if scored != nil && s.asksOwn() {
		s.ownChecks(r.Values())
	}
	if c.stage == Audit {
		r.Opinion = s.opinion()
	}
	s.order(r.names)
	r.Findings = s.found
	return nil
}

// dated is a form with the day until which monitoring counts, if the checker was given one.
func (c *Checker) dated(form *indicator.Form) *indicator.Form {
	if c.until.IsZero() || c.stage != Monitoring {
		return form
	}
	dated, interim := *form, indicator.Interim{}
	if form.Interim != nil {
		interim = *form.Interim
	}
	interim.Until = c.until
	dated.Interim = &interim
	return &dated
}

// order puts the worst findings first and gives each its place.
func (s *sheet) order(names []string) {
	if len(s.found) == 0 {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if f.Place == (fault.Place{}) {
			f.Place = s.form.Origins().Near(f.At)
		}
		f.row = rowOf(names, f.At)
	}
	sortFindings(s.found)
}

// sortFindings puts the worst findings first, in the order of evaluation.ByUrgency. They are large, so that what is
// sorted is where they are.
func sortFindings(found []Finding) {
	type placed struct {
		urgency uint64
		at      int
	}
	var space [32]placed
	sorted := space[:0]
	for i := range found {
		sorted = append(sorted, placed{found[i].Urgency(), i})
	}
	slices.SortFunc(sorted, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.urgency, b.urgency), cmp.Compare(a.at, b.at))
	})
	for i := range sorted { // each circle of places, so that every finding is moved once
		if sorted[i].at == i {
			continue
		}
		first, to := found[i], i
		for sorted[to].at != i {
			from := sorted[to].at
			found[to], sorted[to].at = found[from], to
			to = from
		}
		found[to], sorted[to].at = first, to
	}
}

// look makes all checks of the stage.
func (s *sheet) look() {
	for _, check := range sharedLooks {
		if s.stage != Monitoring {
			check(s)
		}
	}
	for _, check := range lastYearLooks {
		if s.last != nil && s.stage != Monitoring {
			check(s)
		}
	}
	for _, check := range [...][]func(*sheet){auditLooks, monitoringLooks, reviewLooks}[s.stage] {
		check(s)
	}
}
