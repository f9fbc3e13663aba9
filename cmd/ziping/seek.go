package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/evaluation/seek"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// seekCommand says which actuals would earn a grade.
type seekCommand struct {
	Paths  []string `arg:"" name:"form" help:"seek_form"`
	Rules  string   `name:"rules" placeholder:"ID|FILE" help:"score_rules"`
	Grade  string   `name:"grade" placeholder:"NAME" help:"seek_grade"`
	Score  string   `name:"score" placeholder:"N" help:"seek_score"`
	Set    []string `name:"set" sep:"none" placeholder:"INDICATOR=OUTCOME" help:"seek_set"`
	Format string   `name:"format" enum:"text,json" default:"text" help:"seek_format"`

	readsNamed
}

// Run answers for each form.
func (c *seekCommand) Run(s *call) error {
	scorer, err := s.scorerFor("", c.Rules)
	if err != nil {
		return err
	}
	goal, err := c.goal(s, scorer.Sets())
	if err != nil {
		return err
	}
	forms, err := s.forms(c.Paths)
	if err != nil {
		return err
	}
	return s.writeTo("", func(out *output) error {
		answered, rejected := 0, 0
		for form, err := range forms {
			if s.ctx.Err() != nil {
				return s.ctx.Err()
			}
			if err == nil {
				var e *evaluation.Evaluator
				if e, err = scorer.For(form); err == nil {
					err = c.answer(s, out, e, form, goal)
				}
			}
			if err != nil {
				s.complain(err)
				rejected++
				continue
			}
			answered++
		}
		if answered+rejected == 0 {
			return errors.New(s.say("NOTHING_TO_SCORE"))
		}
		s.found = s.found || rejected > 0
		return nil
	})
}

// goal is what is sought; a grade that no rule set has is refused before any form is looked at.
func (c *seekCommand) goal(s *call, sets []*rules.Set) (seek.Aim, error) {
	var goal seek.Aim
	if c.Grade != "" && c.Score != "" {
		return goal, usageError{s.say("SEEK_ONE_GOAL")}
	}
	newest := sets[len(sets)-1]
	if c.Grade != "" && !slices.ContainsFunc(sets, func(s *rules.Set) bool { return s.Grades.Index(c.Grade) >= 0 }) {
		var names []string
		for _, g := range newest.Grades.Levels {
			names = append(names, g.Name)
		}
		return goal, fault.New(fault.Place{}, c.Grade, lang.Of("SEEK_GRADE_UNKNOWN", newest.ID, c.Grade)).Hinting(
			lang.Of("SEEK_GRADES", names))
	}
	goal.Grade = c.Grade
	if c.Score != "" {
		score, err := exact.ParseAmount(strings.TrimSuffix(c.Score, "分"))
		if err != nil || score.Fraction().Sign() < 0 {
			return goal, fault.New(fault.Place{}, c.Score, lang.Of("SEEK_SCORE_WRONG", c.Score))
		}
		goal.Score = score
	}
	return goal, nil
}

// answer seeks for one form, with the outcomes that were set.
func (c *seekCommand) answer(s *call, out *output, e *evaluation.Evaluator, form *indicator.Form,
	goal seek.Aim,
) error {
	before, err := e.Evaluate(form)
	if err != nil {
		return err
	}
	if form, err = setOutcomes(e, form, c.Set); err != nil {
		return err
	}
	a, err := seek.For(e, form, goal)
	if err != nil {
		return err
	}
	w := seekWriter{s, out, a}
	if c.Format == "json" {
		return w.json(before, len(c.Set) > 0)
	}
	w.text(before, c.Set)
	return nil
}

// setOutcomes is a form with the outcomes that were set, as INDICATOR=OUTCOME.
func setOutcomes(e *evaluation.Evaluator, form *indicator.Form, set []string) (*indicator.Form, error) {
	for _, text := range set {
		name, value, ok := strings.Cut(strings.Replace(text, "＝", "=", 1), "=")
		if !ok {
			return nil, fault.New(fault.Place{}, text, lang.Of("SEEK_SET_SHAPE", text))
		}
		var err error
		if form, err = seek.Set(e, form, name, value); err != nil {
			return nil, err
		}
	}
	return form, nil
}

type seekWriter struct {
	*call
	out *output
	a   *seek.Answer
}

func (w seekWriter) line(text string) { visible.Fprintln(w.out, text) }

// graded is a total and its grade.
func (w seekWriter) graded(r *evaluation.Result) string {
	if !r.Score().IsSet() {
		return w.say("NO_TOTAL")
	}
	if r.Grade() == "" {
		return r.Score().String() + " " + w.say("NO_GRADE")
	}
	return r.Score().String() + " " + r.Grade()
}

func (w seekWriter) goal() string {
	if w.a.Goal.Score.IsSet() {
		return w.say("SEEK_POINTS", w.a.Goal.Score)
	}
	return w.a.Goal.Grade
}

func (w seekWriter) text(before *evaluation.Result, set []string) {
	a := w.a
	w.line(w.say("SEEK_NOW", a.Now.Project(), w.graded(before)))
	if len(set) > 0 {
		moved := a.Now.Score().Fraction().Sub(before.Score().Fraction())
		w.line("  " + w.say("SEEK_IF", set, w.graded(a.Now), signed(moved)))
	}
	switch {
	case a.Reached:
		w.line("  " + w.say("SEEK_REACHED", w.goal()))
	case a.Gap.IsZero() || !a.Now.Score().IsSet():
		w.line("  " + w.say("SEEK_NO_GAP", w.goal()))
	default:
		w.line("  " + w.say("SEEK_GAP", w.goal(), a.Gap))
	}
	ways := func(title lang.Code, ways []seek.Way) {
		if len(ways) > 0 {
			w.line("  " + w.say(title))
		}
		for _, way := range ways {
			from := way.From
			if from == "" {
				from = "—"
			}
			w.line("    " + w.say("SEEK_WAY", way.Name, from, way.To, way.Score, way.Grade))
		}
	}
	ways("SEEK_WAYS", a.Ways)
	ways("SEEK_TOGETHER", a.Together)
	w.list("SEEK_NOT", len(a.Blocked), func(i int) string { return a.Blocked[i].In(w.language) })
	w.list("SEEK_SHORT", len(a.Short), func(i int) string {
		return a.Short[i].Name + w.say("SEEK_COLON") + a.Short[i].Reason.In(w.language)
	})
	if len(a.Left) > 0 {
		w.line("  " + w.say("SEEK_LEFT", len(a.Left), a.Left[0]))
	}
	w.list("SEEK_UNITS", len(a.Units), func(i int) string {
		u := a.Units[i]
		return w.say("SEEK_UNIT", u.Name, u.From, u.To, u.Gain)
	})
}

// list writes a title and its lines, if there are any.
func (w seekWriter) list(title lang.Code, n int, line func(int) string) {
	if n > 0 {
		w.line("  " + w.say(title))
	}
	for i := range n {
		w.line("    " + line(i))
	}
}

type seekJSON struct {
	Project  string       `json:"project"`
	Score    exact.Amount `json:"score"`
	Grade    string       `json:"grade"`
	If       *ifJSON      `json:"if,omitempty"`
	Goal     goalJSON     `json:"goal"`
	Reached  bool         `json:"reached"`
	Gap      string       `json:"gap"`
	Ways     []wayJSON    `json:"ways"`
	Together []wayJSON    `json:"together"`
	Short    []shortJSON  `json:"short"`
	Blocked  []blockJSON  `json:"blocked"`
	Units    []unitJSON   `json:"units"`
	Left     []string     `json:"left,omitempty"`
}

type ifJSON struct {
	Score exact.Amount `json:"score"`
	Grade string       `json:"grade"`
}

type goalJSON struct {
	Grade string       `json:"grade,omitempty"`
	Score exact.Amount `json:"score,omitzero"`
}

type wayJSON struct {
	Indicator string       `json:"indicator"`
	From      string       `json:"from"`
	To        string       `json:"to"`
	Change    string       `json:"change"`
	Score     exact.Amount `json:"score"`
	Grade     string       `json:"grade"`
}

type shortJSON struct {
	Indicator string       `json:"indicator"`
	Best      string       `json:"best,omitempty"`
	Score     exact.Amount `json:"score"`
	Code      lang.Code    `json:"code"`
	Message   string       `json:"message"`
}

type blockJSON struct {
	Code    lang.Code `json:"code"`
	Message string    `json:"message"`
}

type unitJSON struct {
	Indicator string `json:"indicator"`
	From      string `json:"from"`
	To        string `json:"to"`
	Gain      string `json:"gain"`
}

// json writes an answer as one line.
func (w seekWriter) json(before *evaluation.Result, set bool) error {
	a := w.a
	record := seekJSON{
		Project: before.Project(), Score: before.Score(), Grade: before.Grade(),
		Goal: goalJSON{a.Goal.Grade, a.Goal.Score}, Reached: a.Reached, Gap: a.Gap.String(),
		Ways: []wayJSON{}, Together: []wayJSON{}, Short: []shortJSON{}, Blocked: []blockJSON{}, Units: []unitJSON{},
		Left: a.Left,
	}
	if set {
		record.If = &ifJSON{a.Now.Score(), a.Now.Grade()}
	}
	for _, way := range a.Ways {
		record.Ways = append(record.Ways, wayJSON{way.Name, way.From, way.To, way.Change.String(), way.Score, way.Grade})
	}
	for _, way := range a.Together {
		record.Together = append(record.Together, wayJSON{
			way.Name, way.From, way.To, way.Change.String(), way.Score, way.Grade,
		})
	}
	for _, short := range a.Short {
		record.Short = append(record.Short, shortJSON{
			short.Name, short.Best, short.Score, short.Reason.Code, short.Reason.In(w.language),
		})
	}
	for _, m := range a.Blocked {
		record.Blocked = append(record.Blocked, blockJSON{m.Code, m.In(w.language)})
	}
	for _, u := range a.Units {
		record.Units = append(record.Units, unitJSON{u.Name, u.From, u.To, u.Gain.String()})
	}
	enc := jsontext.NewEncoder(w.out)
	return enc.Encode(record)
}
