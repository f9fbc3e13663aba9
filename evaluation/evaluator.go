package evaluation

import (
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Evaluator scores forms by one rule set. It is compiled once, never changes, and is safe for any number of goroutines.
type Evaluator struct {
	set   *rules.Set
	tiers []tierPlan
}

// tierPlan is a tier with the choices that are left once its name is known.
type tierPlan struct {
	choices []choice
}

// choice is a rule and the rest of its condition; a nil condition always holds.
type choice struct {
	when *expression.Program
	rule int
}

// ErrNoRules is returned by New for a set that wasn't loaded.
var ErrNoRules = errors.New("evaluation: no rule set; make one with rules.Load or rules.Preset")

// New compiles a rule set.
func New(set *rules.Set) (*Evaluator, error) {
	if set == nil || len(set.Tiers) == 0 {
		return nil, ErrNoRules
	}
	e := &Evaluator{set: set, tiers: make([]tierPlan, len(set.Tiers))}
	for i, t := range set.Tiers {
		e.tiers[i].choices = choicesOf(set, t.Name)
	}
	return e, nil
}

// choicesOf are the choices that an indicator of a tier can come to.
func choicesOf(set *rules.Set, level1 string) []choice {
	var left []choice
	for _, c := range set.Choices {
		if c.If == nil {
			return append(left, choice{rule: c.Rule})
		}
		when := c.If.Given(rules.SlotLevel1, expression.Text(level1))
		switch v, constant := when.Constant(); {
		case !constant:
			left = append(left, choice{when, c.Rule})
		case v.Bool():
			return append(left, choice{rule: c.Rule})
		}
	}
	return left
}

// Rules is the rule set.
func (e *Evaluator) Rules() *rules.Set { return e.set }

// Evaluate scores a form. The error is a *fault.Error and only says that scoring would be meaningless, as for a form
// without indicators; whatever is wrong with single rows is in the findings of the result.
func (e *Evaluator) Evaluate(form *indicator.Form) (*Result, error) {
	r := new(Result)
	if err := e.EvaluateInto(r, form); err != nil {
		return nil, err
	}
	return r, nil
}

// EvaluateInto is Evaluate into a result that may have served before and whose space is used again: for loops over many
// forms that keep no results. The result keeps the form, which must not change while the result is in use.
func (e *Evaluator) EvaluateInto(r *Result, form *indicator.Form) error {
	if form == nil || len(form.Indicators) == 0 {
		return formEmpty(form)
	}
	r.reset(e, form)
	r.placeRows()
	r.givePoints()
	for i := range r.rows {
		r.scoreRow(&r.rows[i])
	}
	r.total()
	r.compareDeclared()
	return nil
}

func formEmpty(form *indicator.Form) error {
	place := fault.Place{Pointer: "/indicators"}
	if form == nil {
		return fault.New(place, "", lang.Of("FORM_EMPTY", ""))
	}
	if at, ok := form.Origin("/indicators"); ok {
		place = at
	}
	return fault.New(place, form.Project.Name, lang.Of("FORM_EMPTY", form.Project.Name))
}

// row is what is known of one scored row: an indicator, or the money row of a tier.
type row struct {
	indicator int // -1 for a tier's own row
	tier      int // -1 where the form's level 1 is no tier of the rule set
	rule      int
	piece     int
	level     int // of a level rule
	status    status
	met       bool
	declared  bool           // the score is the evaluator's own, within a level
	points    exact.Fraction // after sharing out and redistribution
	value     exact.Fraction // of the measure
	earned    exact.Fraction // before rounding
	score     exact.Fraction // as shown
}

// status says how far a row came.
type status uint8

const (
	pending       status = iota // no score can be given
	scored                      // points, value, earned and score hold
	notApplicable               // the row counts for nothing
	fullByPolicy                // not applicable, and worth all its points
)
