// Package seek inverts scoring: which actual would earn a grade or a total, by indicator, cheapest first; what one more
// unit earns; and what a form would score with other outcomes.
//
// An answer for a single indicator is exact. The curve of its rule says between which values its score only rises or
// only falls; between those the nearest value that is enough is found by halving, and every value that is tried is
// scored like any form, with all rounding, ceilings, bonuses and vetoes. Only values that can be written down are
// tried: whole numbers of things and days, two decimals of rates and money, more if the form has more. If one indicator
// isn't enough, a small combination is looked for greedily; it is not proved to be the smallest.
package seek

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// Aim is what is asked for: a grade, or a total of at least a given number of points. The zero value is the next
// better grade.
type Aim struct {
	Grade string
	Score exact.Amount
}

// ErrGrade is returned for a grade that the rule set doesn't have.
var ErrGrade = errors.New("seek: the rule set has no such grade")

// Answer is what would earn the goal.
type Answer struct {
	Now     *evaluation.Result
	Goal    Aim
	Reached bool           // the form earns it as it is
	Gap     exact.Fraction // points short of it; 0 if only something other than points is in the way
	Ways    []Way          // one indicator is enough, cheapest first
	Short   []Short        // one indicator isn't enough, or can't be sought
	// where no single one is enough: a small set that is, found greedily; none where even all aren't enough
	Together []Way
	Blocked  []lang.Message // why all together aren't enough
	Left     []string       // indicators that weren't sought: the form has too many rows to try them all
	Units    []Unit         // what one more unit earns, most first
}

// Way is a change of one indicator.
type Way struct {
	Indicator int // -1 for the money row
	Name      string
	From, To  string
	Change    exact.Fraction // the relative change of the actual
	Score     exact.Amount   // the total that it leads to
	Grade     string
}

// Short is an indicator that isn't enough by itself.
type Short struct {
	Name   string
	Best   string       // the actual that earns most
	Score  exact.Amount // the total with it
	Reason lang.Message
}

// Unit is what one unit more or less of an actual earns.
type Unit struct {
	Name     string
	From, To string
	Gain     exact.Fraction // of the total
}

// For answers what a form needs. The error is that of scoring the form, or ErrGrade.
func For(e *evaluation.Evaluator, form *indicator.Form, goal Aim) (*Answer, error) {
	now, err := e.Evaluate(form)
	if err != nil {
		return nil, err
	}
	s := &search{e: e, set: e.Rules().AsRead(), form: form, now: now, goal: goal}
	if goal.Grade != "" && s.set.Grades.Index(goal.Grade) < 0 {
		return nil, fmt.Errorf("%w: %q", ErrGrade, goal.Grade)
	}
	s.aim()
	a := &Answer{Now: now, Goal: s.goal, Reached: s.reached(now), Gap: s.gap(now)}
	for row := range now.Rows() {
		if row.Applies() {
			s.levers = append(s.levers, s.leverOf(row))
		}
	}
	s.most(a)
	a.Units = s.units()
	if a.Reached {
		return a, nil
	}
	for _, l := range s.levers {
		s.alone(a, l)
	}
	slices.SortStableFunc(a.Ways, func(v, w Way) int { return v.Change.Cmp(w.Change) })
	if len(a.Ways) == 0 {
		s.together(a)
	}
	return a, nil
}

// rowsToTry bounds an answer: each try scores all rows of the form, and a form of thousands of rows has thousands of
// indicators to try. At 1 to 2 µs a row the bound is a second.
const rowsToTry = 500_000

// triesPerLever is roughly how many outcomes of an indicator are scored until its answer is found.
const triesPerLever = 60

// most keeps the indicators that lost most, as many as can be tried, in the order of the form; the names of the rest
// are the answer's.
func (s *search) most(a *Answer) {
	fit := max(1, rowsToTry/(triesPerLever*max(1, len(s.form.Indicators))))
	if len(s.levers) <= fit {
		return
	}
	byLoss := slices.Clone(s.levers)
	slices.SortStableFunc(byLoss, func(x, y *lever) int { return y.lost.Cmp(x.lost) })
	kept := make(map[*lever]bool, fit)
	for _, l := range byLoss[:fit] {
		kept[l] = true
	}
	s.levers = slices.DeleteFunc(s.levers, func(l *lever) bool {
		if !kept[l] {
			a.Left = append(a.Left, l.name)
		}
		return !kept[l]
	})
}

// search is the state of answering one question.
type search struct {
	e      *evaluation.Evaluator
	set    *rules.Set
	form   *indicator.Form
	now    *evaluation.Result
	goal   Aim
	levers []*lever

	// what with uses again
	trial evaluation.Result
	rows  []indicator.Indicator
}

// aim sets the next better grade as the goal where none was given.
func (s *search) aim() {
	if s.goal.Grade != "" || s.goal.Score.IsSet() {
		return
	}
	levels := s.set.Grades.Levels
	at := s.set.Grades.Index(s.now.Grade())
	switch {
	case at < 0:
		at = 0
	case at > 0:
		at--
	}
	s.goal.Grade = levels[at].Name
}

func (s *search) reached(r *evaluation.Result) bool {
	if !r.Score().IsSet() {
		return false
	}
	if s.goal.Score.IsSet() {
		return !r.Score().Fraction().Less(s.goal.Score.Fraction())
	}
	at := s.set.Grades.Index(r.Grade())
	return at >= 0 && at <= s.set.Grades.Index(s.goal.Grade)
}

// gap is how many points the total lacks.
func (s *search) gap(r *evaluation.Result) exact.Fraction {
	need := s.goal.Score.Fraction()
	if !s.goal.Score.IsSet() {
		need = s.set.Grades.Levels[s.set.Grades.Index(s.goal.Grade)].Least
	}
	return exact.Max(exact.Fraction{}, need.Sub(r.Score().Fraction()))
}

// with scores the form with some levers moved. The result is good until the next one.
func (s *search) with(form *indicator.Form, moves ...move) *evaluation.Result {
	f := *form
	s.rows = append(s.rows[:0], form.Indicators...)
	f.Indicators = s.rows
	for _, m := range moves {
		m.lever.set(&f, m.to)
	}
	if err := s.e.EvaluateInto(&s.trial, &f); err != nil {
		return s.now // a form that could be scored once can be scored with other actuals
	}
	return &s.trial
}

// move sets a lever to a place on its grid.
type move struct {
	lever *lever
	to    int64
}

func clone(form *indicator.Form) *indicator.Form {
	f := *form
	f.Indicators = slices.Clone(form.Indicators)
	return &f
}

// alone looks for the nearest value of one lever that is enough.
func (s *search) alone(a *Answer, l *lever) {
	if !l.refused.IsZero() {
		a.Short = append(a.Short, Short{Name: l.name, Reason: l.refused})
		return
	}
	if to, ok := nearest(l, func(k int64) bool { return s.reached(s.with(s.form, move{l, k})) }); ok {
		a.Ways = append(a.Ways, s.way(l, to, s.with(s.form, move{l, to})))
		return
	}
	best := s.best(l)
	short := Short{
		Name: l.name, Best: l.text(best.to), Score: best.total,
		Reason: lang.Of("SEEK_BEST", l.text(best.to), best.total),
	}
	switch {
	case !best.total.IsSet():
		short.Reason = lang.Of("SEEK_NO_TOTAL")
	case best.to == l.now:
		short.Reason = lang.Of("SEEK_IS_BEST")
	}
	a.Short = append(a.Short, short)
}

func (s *search) way(l *lever, to int64, r *evaluation.Result) Way {
	return Way{
		Indicator: l.indicator, Name: l.name, From: l.from, To: l.text(to), Change: l.change(to),
		Score: r.Score(), Grade: r.Grade(),
	}
}

// optimum is the value of a lever that earns most.
type optimum struct {
	to      int64
	total   exact.Amount
	row     exact.Fraction // what the lever's row earns
	reached bool
}

// worth is what a value earns: less than the same score within a total where there is none.
func (o *optimum) worth() exact.Fraction {
	if o.total.IsSet() {
		return o.total.Fraction()
	}
	return o.row.Sub(exact.Int(1))
}

// best is the value of a lever that earns most; if there are several, the roundest, then the nearest.
func (s *search) best(l *lever) *optimum {
	if l.best != nil {
		return l.best
	}
	try := func(to int64, moves ...move) *optimum {
		r := s.with(s.form, moves...)
		return &optimum{to, r.Score(), l.score(r), s.reached(r)}
	}
	best := try(l.now)
	if l.has {
		best = try(l.now, move{l, l.now})
	}
	points := l.points()
	slices.SortStableFunc(points, func(a, b int64) int {
		return cmp.Or(cmp.Compare(decimals(l.at(a), scoring.MaxDigits), decimals(l.at(b), scoring.MaxDigits)),
			cmp.Compare(distance(a, l.now), distance(b, l.now)))
	})
	for _, k := range points {
		o := try(k, move{l, k})
		if c := best.worth().Cmp(o.worth()); c < 0 || c == 0 && o.reached && !best.reached {
			best = o
		}
	}
	l.best = best
	return best
}

// decimals is how many decimals a value has, up to a maximum.
func decimals(v exact.Fraction, most int) int {
	places, ends := v.Places()
	if !ends {
		return most
	}
	return min(places, most)
}

func distance(a, b int64) int64 { return max(a-b, b-a) }

// nearest is the value nearest to now that is enough. Between two neighbouring points the score only rises or only
// falls, so if the far one isn't enough, none between is.
func nearest(l *lever, enough func(int64) bool) (int64, bool) {
	points := l.points()
	var found []int64
	for _, up := range []bool{true, false} {
		if p, ok := first(l, points, up, enough); ok {
			found = append(found, p)
		}
		slices.Reverse(points)
	}
	if len(found) == 0 {
		return 0, false
	}
	return slices.MinFunc(found, func(a, b int64) int { return cmp.Compare(distance(a, l.now), distance(b, l.now)) }), true
}

// first is the first value of a direction, from now on, that is enough.
func first(l *lever, points []int64, up bool, enough func(int64) bool) (int64, bool) {
	last := l.now // not enough, where the form has it
	for _, p := range points {
		if up && p < l.now || !up && p > l.now || p == l.now && l.has {
			continue
		}
		if !enough(p) {
			last = p
			continue
		}
		for distance(p, last) > 1 {
			if middle := last + (p-last)/2; enough(middle) {
				p = middle
			} else {
				last = middle
			}
		}
		return p, true
	}
	return 0, false
}

// units is what one unit more or less of each actual earns.
func (s *search) units() []Unit {
	var all []Unit
	for _, l := range s.levers {
		if !l.refused.IsZero() || !l.has || l.unit == 0 {
			continue
		}
		var most Unit
		for _, k := range []int64{l.now + l.unit, l.now - l.unit} {
			if k < l.low || k > l.high {
				continue
			}
			r := s.with(s.form, move{l, k})
			gain := r.Score().Fraction().Sub(s.now.Score().Fraction())
			if !r.Score().IsSet() || !s.now.Score().IsSet() {
				gain = l.score(r).Sub(l.score(s.now))
			}
			if most.Gain.Less(gain) {
				most = Unit{l.name, l.from, l.text(k), gain}
			}
		}
		if most.Gain.Sign() > 0 {
			all = append(all, most)
		}
	}
	slices.SortStableFunc(all, func(a, b Unit) int { return b.Gain.Cmp(a.Gain) })
	return all
}
