package evaluation

import (
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// BoundForm is a form whose points, rules and targets are settled, so that many outcomes can be scored for the price of
// the arithmetic alone: what one more township would have earned, or the same table filled in by a thousand places. It
// gives scores and nothing else; Evaluate gives the reasons. A BoundForm never changes and is safe for any number of
// goroutines.
type BoundForm struct {
	evaluator *Evaluator
	rows      int // of the form
	steps     []step
	grades    []int64 // the least total of each grade, in steps of the rounding
	most      int64   // the most that a form may earn, in steps of the rounding
}

// The errors of Bind and Read for what only Evaluate can do.
var (
	// ErrNotBindable means that what the form earns depends on more than numbers and levels, such as a condition on the
	// outcome, an event, a limit, or a row that doesn't apply.
	ErrNotBindable = errors.New("evaluation: the form can't be bound, evaluate it")
	// ErrOutcome means that an outcome is missing, or isn't a number in the unit of its target.
	ErrOutcome = errors.New("evaluation: an outcome can't be taken as a number, evaluate the form")
)

// Outcome is what came out of one row: a value in the unit of the target, or a level and the evaluator's own score
// within it.
type Outcome struct {
	Value exact.Fraction
	Level int // index into the levels of the rule
}

// step is a row with everything settled that doesn't depend on its outcome.
type step struct {
	row    row
	target cell.Threshold
	rule   *rules.Rule
	goal   scoring.Target
	unit   unit.Unit
	points int64 // in steps of the rounding
	quick  quick
	quickStep
}

// Bind settles a form. Only the targets of its rows count; outcomes are given to Score.
func (e *Evaluator) Bind(form *indicator.Form) (*BoundForm, error) {
	set := e.set
	if form == nil || len(form.Indicators) == 0 || set.Rounding.At != scoring.AtIndicator || len(set.Limits) > 0 ||
		len(set.Instead) > 0 || len(form.Events) > 0 {
		return nil, ErrNotBindable
	}
	var r Result
	r.reset(e, form)
	r.placeRows()
	r.givePoints()
	b := &BoundForm{evaluator: e, rows: len(form.Indicators), steps: make([]step, len(r.rows))}
	for i := range r.findings {
		if r.findings[i].severity == SeverityError {
			return nil, ErrNotBindable
		}
	}
	for i := range r.rows {
		if !b.bind(&r, i) {
			return nil, ErrNotBindable
		}
	}
	most, fits := set.Total.Mantissa(set.Rounding.Digits, exact.Floor)
	if b.most = most; !fits {
		return nil, ErrNotBindable
	}
	for _, g := range set.Grades.Levels {
		least, ok := g.Least.Mantissa(set.Rounding.Digits, exact.Ceiling)
		if !ok {
			return nil, ErrNotBindable
		}
		b.grades = append(b.grades, least)
	}
	return b, nil
}

// bind settles one row; false where its rule or its points depend on the outcome.
func (b *BoundForm) bind(r *Result, i int) bool {
	s := &b.steps[i]
	s.row = r.rows[i]
	digits := r.set.Rounding.Digits
	points, fits := s.row.points.Mantissa(digits, exact.HalfUp)
	if !fits || points < 0 || !exact.Scaled(points, digits).Equal(s.row.points) ||
		s.row.status != pending && s.row.status != ofTier {
		return false
	}
	s.points = points
	if s.row.status == ofTier {
		return true
	}
	if s.row.indicator < 0 {
		s.rule = &r.set.Rules[s.row.rule]
		s.goal = scoring.Target{Direction: scoring.UpFrom, Low: exact.Int(1)}
		return s.rule.Measure == scoring.Execution && s.plan(r)
	}
	s.target = r.form.Indicators[s.row.indicator].Target
	target := &s.target
	s.row.rule = int16(b.evaluator.settledRule(r, &s.row))
	if s.row.rule < 0 {
		return false
	}
	s.rule, s.unit = &r.set.Rules[s.row.rule], target.Unit()
	switch s.rule.Measure {
	case scoring.Level:
		return s.plan(r)
	case scoring.Attainment, scoring.ActualValue:
		if s.rule.Running || s.rule.Excuse != (rules.Excuse{}) ||
			target.Kind() != cell.Quantity && target.Kind() != cell.Duration {
			return false
		}
		if s.rule.Measure == scoring.ActualValue && s.rule.Unit.Dimension() != s.unit.Dimension() {
			return false
		}
		return r.goal(&s.row, s.rule, target, &s.goal) && s.plan(r)
	}
	return false
}

// settledRule is the rule of a row if that doesn't depend on its outcome; -1 otherwise.
func (e *Evaluator) settledRule(r *Result, row *row) int {
	for _, c := range e.tiers[row.tier].choices[r.form.Indicators[row.indicator].Target.Kind()] {
		if c.when == nil {
			return c.rule
		}
		for slot := variable.Actual; slot <= variable.Total; slot++ {
			if c.when.Uses(slot) {
				return -1
			}
		}
		r.env.row = row
		if v, err := c.when.Eval(&r.env); err == nil && v.Bool() {
			return c.rule
		} else if err != nil {
			return -1
		}
	}
	return -1
}

// Rows is how many outcomes Score takes: the money rows of tiers first, then the indicators in table order.
func (b *BoundForm) Rows() int { return len(b.steps) }

// Read takes the outcomes of a form with the bound form's rows into out, which must have room for Rows.
func (b *BoundForm) Read(form *indicator.Form, out []Outcome) error {
	if len(out) < len(b.steps) || len(form.Indicators) != b.rows {
		return ErrOutcome
	}
	for i := range b.steps {
		if !b.steps[i].read(form, &out[i]) {
			return ErrOutcome
		}
	}
	return nil
}

func (s *step) read(form *indicator.Form, out *Outcome) bool {
	if s.row.indicator < 0 {
		m := moneyOf(&form.Funds)
		var ok bool
		out.Value, ok = m.smallRate()
		return ok && m.budget.Sign() > 0 && m.spent.Sign() >= 0
	}
	if s.row.status == ofTier {
		return true
	}
	ind := &form.Indicators[s.row.indicator]
	if s.row.execution && s.unit.Dimension() == unit.Rate {
		m := moneyOf(&form.Funds)
		rate, ok := m.rate()
		if out.Value = s.unit.FromBase(rate); ok && m.sound() {
			return true
		}
	}
	if s.rule.Measure == scoring.Level {
		out.Level = s.rule.LevelNamed(ind.Actual.Level())
		if out.Level < 0 {
			out.Level = s.rule.LevelNamed(ind.Actual.Text())
		}
		out.Value = ind.Declared.Fraction()
		return out.Level >= 0 && ind.Declared.IsSet() && ind.Judged.Level == ""
	}
	target := &s.target
	var plainly bool
	if out.Value, plainly = cell.Plainly(&ind.Actual, target); plainly {
		return true
	}
	reading := ind.Actual.For(*target)
	out.Value = reading.Value
	return reading.Status == cell.Readable && !reading.IsRange && ind.Actual.Approx() == cell.Precisely
}

// Scores are what outcomes earned.
type Scores struct {
	bound *BoundForm
	rows  []int64 // in steps of the rounding
	total int64
	grade int
}

// Score scores outcomes into s, which may be reused. It fails with ErrOutcome where a row has no score: a level
// score outside its level, a missed negative target, an outcome on an open end, which Evaluate judges.
func (b *BoundForm) Score(outcomes []Outcome, s *Scores) error {
	if len(outcomes) < len(b.steps) {
		return ErrOutcome
	}
	if cap(s.rows) < len(b.steps) {
		s.rows = make([]int64, len(b.steps))
	}
	s.bound, s.rows, s.total = b, s.rows[:len(b.steps)], 0
	for i := range b.steps {
		score, ok := b.steps[i].quickly(&outcomes[i])
		if !ok {
			if score, ok = b.steps[i].exactly(b.evaluator.set, &outcomes[i]); !ok {
				return ErrOutcome
			}
		}
		s.rows[i] = score
		s.total += score
	}
	s.grade = len(b.grades)
	if s.total > b.most && s.total > b.most+s.bonus() {
		s.grade = -1
		return nil
	}
	for i, least := range b.grades {
		if s.total >= least {
			s.grade = i
			break
		}
	}
	return nil
}

// bonus is what rows earned above their points.
func (s *Scores) bonus() (sum int64) {
	for i, score := range s.rows {
		sum += max(0, score-s.bound.steps[i].points)
	}
	return sum
}

// exactly scores any outcome the way Evaluate does.
func (s *step) exactly(set *rules.Set, o *Outcome) (int64, bool) {
	if s.row.status == ofTier {
		return 0, true // the tier counts it
	}
	if s.rule.Measure == scoring.Level {
		return s.levelExactly(set, o)
	}
	value := o.Value
	switch s.rule.Measure {
	case scoring.Attainment:
		m := s.rule.Readings.Attain(&s.goal, value)
		if !m.Defined {
			return 0, false
		}
		value = m.Value
	case scoring.ActualValue:
		value = s.unit.Base(value)
	}
	earned, _, ok := s.rule.Curve.Earned(value, s.row.points)
	if !ok {
		return 0, false
	}
	return earned.Mantissa(set.Rounding.Digits, set.Rounding.Mode)
}

func (s *step) levelExactly(set *rules.Set, o *Outcome) (int64, bool) {
	if o.Level < 0 || o.Level >= len(s.rule.Levels) {
		return 0, false
	}
	level := &s.rule.Levels[o.Level]
	if share, ok := level.Fixed(); ok {
		return share.Mul(s.row.points).Mantissa(set.Rounding.Digits, set.Rounding.Mode)
	}
	if bounds := levelBounds(set, level, s.row.points); !bounds.Has(o.Value) || roundsOut(set.Rounding, bounds, o.Value) {
		return 0, false
	}
	return o.Value.Mantissa(set.Rounding.Digits, set.Rounding.Mode)
}

// Total is the sum of the rows.
func (s *Scores) Total() exact.Amount { return s.amount(s.total) }

// Row is what a row earned.
func (s *Scores) Row(i int) exact.Amount { return s.amount(s.rows[i]) }

// Grade is the grade of the total; "" if that is more than the rule set gives.
func (s *Scores) Grade() string {
	if s.grade < 0 {
		return ""
	}
	return s.bound.evaluator.set.Grades.Name(s.grade)
}

func (s *Scores) amount(v int64) exact.Amount {
	digits := s.bound.evaluator.set.Rounding.Digits
	return exact.FixedAmount(exact.Scaled(v, digits), digits)
}
