package rulediff

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Comparison scores forms by two rule sets and reports what moved, and which change moved it. It is not safe for
// concurrent use, since it counts; its size doesn't grow with the number of forms.
type Comparison struct {
	older, newer *evaluation.Evaluator
	steps        []step
	between      []*evaluation.Evaluator // of each step
	totals       Totals
}

// Compare prepares a comparison.
func Compare(older, newer *rules.Set) (*Comparison, error) {
	if older == nil || newer == nil {
		return nil, evaluation.ErrNoRules
	}
	c := &Comparison{steps: steps(older, newer)}
	var err error
	if c.older, err = evaluation.New(older); err != nil {
		return nil, err
	}
	if c.newer, err = evaluation.New(newer); err != nil {
		return nil, err
	}
	for i := range c.steps {
		e, err := evaluation.New(c.steps[i].set)
		if err != nil {
			return nil, err
		}
		c.between = append(c.between, e)
	}
	c.totals.grades = map[string]*Grade{}
	for _, set := range []*rules.Set{older, newer} {
		for _, g := range set.Grades.Levels {
			c.totals.grade(g.Name)
		}
	}
	return c, nil
}

// Movement is a form that is scored differently.
type Movement struct {
	Number        int // of the form, from 1
	Project       string
	Before, After exact.Amount // absent without a total
	GradeBefore   string
	GradeAfter    string
	Causes        []Cause // of the total; they add up to the difference
	Rows          []Row   // that moved, in the order of the table
}

// By is how much the total moved; 0 where there is none before or after.
func (m *Movement) By() exact.Fraction { return by(m.Before, m.After) }

// Row is an indicator, or the money row of a tier, that is scored differently.
type Row struct {
	Name          string
	Before, After exact.Amount
	RuleBefore    string
	RuleAfter     string
	Causes        []Cause
}

// By is how much the row moved.
func (r *Row) By() exact.Fraction { return by(r.Before, r.After) }

func by(before, after exact.Amount) exact.Fraction {
	if !before.IsSet() || !after.IsSet() {
		return exact.Fraction{}
	}
	return after.Fraction().Sub(before.Fraction())
}

// Cause is a change and by how much it moved a total or a row. If it added or removed the whole score, Before or After
// of that total or row is absent, and By is 0.
type Cause struct {
	lang.Message
	Kind Kind
	Name string
	By   exact.Fraction
}

// Totals count forms by grade before and after.
type Totals struct {
	Forms, Moved, Regraded int
	Order                  []string // of grades; "" is without a total
	grades                 map[string]*Grade
	Sum                    exact.Fraction // of all movements
}

// Grade is how many forms have it.
type Grade struct{ Before, After int }

func (t *Totals) grade(name string) *Grade {
	if t.grades[name] == nil {
		t.grades[name] = new(Grade)
		t.Order = append(t.Order, name)
	}
	return t.grades[name]
}

// Of is the count of one grade.
func (t *Totals) Of(name string) Grade {
	if g := t.grades[name]; g != nil {
		return *g
	}
	return Grade{}
}

// Totals are the counts so far.
func (c *Comparison) Totals() *Totals { return &c.totals }

// Form scores a form by both sets. It reports false where nothing moved.
func (c *Comparison) Form(form *indicator.Form) (*Movement, bool, error) {
	before, err := c.older.Evaluate(form)
	if err != nil {
		return nil, false, err
	}
	after, err := c.newer.Evaluate(form)
	if err != nil {
		return nil, false, err
	}
	t := &c.totals
	t.Forms++
	t.grade(before.Grade()).Before++
	t.grade(after.Grade()).After++
	m := &Movement{
		Number: t.Forms, Project: form.Project.Name, Before: before.Score(), After: after.Score(),
		GradeBefore: before.Grade(), GradeAfter: after.Grade(),
	}
	from, to := rowsOf(before), rowsOf(after)
	moved := !same(m.Before, m.After) || m.GradeBefore != m.GradeAfter
	for _, key := range keys(before, after) {
		moved = moved || !same(from[key].score, to[key].score)
	}
	if !moved {
		return nil, false, nil
	}
	t.Moved++
	if m.GradeBefore != m.GradeAfter {
		t.Regraded++
	}
	t.Sum = t.Sum.Add(m.By())
	return m, true, c.explain(m, form, before, after)
}

// same reports whether two scores are the same number, or both missing.
func same(a, b exact.Amount) bool {
	return a.IsSet() == b.IsSet() && a.Fraction().Equal(b.Fraction())
}

// rowKey identifies a row across rule sets: an indicator by its place, a money row by its tier.
type rowKey struct {
	indicator int
	tier      string
}

type scoredRow struct {
	score exact.Amount
	rule  string
	name  string
}

func keyOf(row evaluation.Row) rowKey {
	if at, ok := row.Indicator(); ok {
		return rowKey{indicator: at}
	}
	return rowKey{-1, row.Name()}
}

func rowsOf(r *evaluation.Result) map[rowKey]scoredRow {
	rows := map[rowKey]scoredRow{}
	for row := range r.Rows() {
		rows[keyOf(row)] = scoredRow{row.Score(), row.Rule(), row.Name()}
	}
	return rows
}

// keys are the rows of both results; rows that only the later one has are at the end.
func keys(a, b *evaluation.Result) []rowKey {
	var all []rowKey
	seen := map[rowKey]bool{}
	for _, r := range []*evaluation.Result{a, b} {
		for row := range r.Rows() {
			if k := keyOf(row); !seen[k] {
				seen[k] = true
				all = append(all, k)
			}
		}
	}
	return all
}

// explain makes one change after another and notes what each moved.
func (c *Comparison) explain(m *Movement, form *indicator.Form, before, after *evaluation.Result) error {
	order := keys(before, after)
	last, total, grade := rowsOf(before), before.Score(), before.Grade()
	first, final := last, rowsOf(after)
	causes := map[rowKey][]Cause{}
	for i, e := range c.between {
		r, err := e.Evaluate(form)
		if err != nil {
			return err
		}
		s := &c.steps[i]
		cause := func(a, b exact.Amount) Cause { return Cause{s.cause(), s.Kind, s.Name, by(a, b)} }
		rows := rowsOf(r)
		for _, k := range order {
			if !same(last[k].score, rows[k].score) {
				why := cause(last[k].score, rows[k].score)
				if a, b := last[k].rule, rows[k].rule; s.Kind == Choose && a != b {
					why.Message = lang.Of("CAUSE_CHOOSE_RULE", or(a), or(b))
				}
				causes[k] = append(causes[k], why)
			}
		}
		if !same(total, r.Score()) || grade != r.Grade() {
			m.Causes = append(m.Causes, cause(total, r.Score()))
		}
		last, total, grade = rows, r.Score(), r.Grade()
	}
	for _, k := range order {
		a, b := first[k], final[k]
		if same(a.score, b.score) {
			continue
		}
		name := a.name
		if name == "" {
			name = b.name
		}
		m.Rows = append(m.Rows, Row{name, a.score, b.score, a.rule, b.rule, causes[k]})
	}
	return nil
}
