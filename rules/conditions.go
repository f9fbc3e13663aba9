package rules

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/scoring"
)

// Condition is one of the named conditions of a row that is scored by them (分项条件), with its own points.
type Condition struct {
	Name   string
	Points exact.Fraction
	If     *Expression // decides it; nil if the actual answers it
}

// conditions reads the conditions of a rule. Its curve turns the part of the points that was earned into a share; it is
// proportional unless the rule says otherwise.
func (r *reader) conditions(rule *Rule, n *source.Node, f *source.Fields) {
	list := f.Need("conditions")
	for _, item := range r.d.Items(list) {
		inner := r.d.Fields(item)
		c := Condition{Name: inner.NeedText("name")}
		if points := inner.Need("points"); points != nil {
			var written bool
			if c.Points, written = pointsOf(points.Text); !written {
				c.Points = r.number(points)
			}
			if c.Points.IsZero() {
				r.d.Fail(points, "CONDITION_POINTS", c.Name)
			}
		}
		if condition := inner.Get("if"); condition != nil {
			c.If = r.expression(condition, r.scopes.OfRow, expression.TypeBool)
		}
		inner.Close()
		for _, other := range rule.Asked {
			if name := item.Get("name"); name != nil && other.Name == c.Name { // a missing one was reported already
				r.d.Fail(name, "CONDITION_TWICE", c.Name)
			}
		}
		rule.Asked = append(rule.Asked, c)
	}
	if list != nil && list.Kind == source.Sequence && len(rule.Asked) == 0 {
		r.d.Fail(list, "CONDITIONS_NONE", rule.Name)
	}
	if curve := f.Get("curve"); curve != nil {
		r.curve(rule, curve)
		return
	}
	r.finish(rule, n, scoring.Ratio(scoring.Lowest(), one), one)
}

// Pardon says what excuses a deviation, so that it costs nothing.
type Pardon uint8

// The pardons.
const (
	NeverPardoned Pardon = iota
	ByJudgement          // somebody judged that it lies outside the unit's control (客观原因)
	ByReason             // a deviation reason is given
)

var pardonNames = []string{"judged", "reason"}

// Excuse says which deviations cost nothing under a rule, and what excuses them.
type Excuse struct {
	Over   Pardon // a target that was exceeded
	Missed Pardon // a target that was missed
}

// excuse reads {over: judged, missed: reason}.
func (r *reader) excuse(rule *Rule, n *source.Node) {
	if n == nil {
		return
	}
	f := r.d.Fields(n)
	over, missed := f.Get("over"), f.Get("missed")
	if over != nil {
		rule.Excuse.Over = Pardon(r.oneOf(over, pardonNames) + 1)
		if rule.Measure != scoring.Attainment {
			r.d.Fail(over, "EXCUSE_OVER", rule.Name, rule.Measure)
		}
	}
	if missed != nil {
		rule.Excuse.Missed = Pardon(r.oneOf(missed, pardonNames) + 1)
	}
	f.Close()
	if n.Kind == source.Mapping && over == nil && missed == nil {
		r.d.Fail(n, "EXCUSE_NOTHING")
	}
}

var graceNames = []string{"beyond", "all"}

// grace reads what a deduction forgives: {grace: 3天} counts from the end of the grace period; with “counts: all” a
// value beyond it counts from the first day.
func (r *reader) grace(rule *Rule, f *source.Fields, d *scoring.Deduction) {
	n, counts := f.Get("grace"), f.Get("counts")
	switch {
	case n == nil && counts != nil:
		r.d.Fail(counts, "GRACE_COUNTS")
	case n == nil:
	case f.Node().Get("below") != nil || f.Node().Get("above") != nil:
		r.d.Fail(n, "GRACE_SIDE")
	default:
		spared := r.step(rule, n)
		if counts != nil && r.oneOf(counts, graceNames) == 1 {
			d.Grace = spared
			return
		}
		d.From = spared
	}
}

// Alternative is a group of rows of which one counts (二者择其一).
type Alternative struct {
	Name string
	Rows []string // names of level 3, in order of preference
	Best bool     // the one that scores best counts; else the first that is filled in
}

func (r *reader) alternatives(n *source.Node) {
	taken := map[string]bool{}
	for _, item := range r.d.Items(n) {
		f := r.d.Fields(item)
		a := Alternative{Name: f.NeedText("name")}
		rows := f.Need("rows")
		for _, row := range r.d.Items(rows) {
			text, ok := r.d.Text(row)
			if ok && taken[text] {
				r.d.Fail(row, "ALTERNATIVES_TWICE", text)
			}
			taken[text] = true
			a.Rows = append(a.Rows, text)
		}
		if rows != nil && rows.Kind == source.Sequence && len(a.Rows) < 2 {
			r.d.Fail(rows, "ALTERNATIVES_FEW", a.Name)
		}
		a.Best = r.oneOf(f.Need("counts"), []string{"filled", "best"}) == 1
		f.Close()
		r.set.Instead = append(r.set.Instead, a)
	}
}
