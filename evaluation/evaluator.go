package evaluation

import (
	"errors"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/expression"
	"github.com/ziping-go/ziping/internal/variable"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Evaluator scores forms by one rule set. It is compiled once, never changes, and is safe for any number of goroutines.
type Evaluator struct {
	set       *rules.Set // its own copy, which nobody else can change
	given     *rules.Set
	own       []int // the tiers that are a row of their own
	forms     whichForms
	execution int // the tier of the execution rate; -1 where it is a row among the indicators
	tiers     []tierPlan
	moved     []moved // by the bits of absent tiers

	rulesText string // what the JSON of every result says about the rules
}

// tierPlan is a tier with the choices that remain for each kind of target.
type tierPlan struct {
	choices  [kinds][]choice
	byTarget bool // the choice depends on kind, comparator and unit of the target alone
}

// kinds is how many kinds of cells there are.
const kinds = int(cell.List) + 1

// choice is a rule and the rest of its condition; a nil condition always holds.
type choice struct {
	when *expression.Program
	rule int
}

// ErrNoRules is returned if there are no rules to score by: by New for a set that wasn't loaded, by NewChooser without
// a library, and by an Evaluator or a Chooser that those didn't make.
var ErrNoRules = errors.New("evaluation: no rule set; make one with rules.Load or rules.Preset")

// ErrTiers is returned by New for a set of more tiers than any form has.
var ErrTiers = errors.New("evaluation: more than 64 tiers")

// New compiles a rule set as it was read: earlier or later changes to its fields have no effect. To score by a set that
// is changed in Go, change a Clone of it.
func New(set *rules.Set) (*Evaluator, error) {
	if set == nil || len(set.Tiers) == 0 {
		return nil, ErrNoRules
	}
	if len(set.Tiers) > 64 {
		return nil, ErrTiers
	}
	given := set
	set = set.AsRead()
	e := &Evaluator{
		set: set, given: given, execution: set.ExecutionTier(), tiers: make([]tierPlan, len(set.Tiers)),
		rulesText: rulesText(set),
	}
	e.forms = whichFormsOf(set)
	if len(set.Tiers) <= mostPlanned {
		for absent := range uint64(1) << len(set.Tiers) {
			e.moved = append(e.moved, move(set.Tiers, absent))
		}
	}
	for i, t := range set.Tiers {
		if t.Rule >= 0 {
			e.own = append(e.own, i)
		}
		for kind := range kinds {
			e.tiers[i].choices[kind] = choicesOf(set, t.Name, cell.Kind(kind))
		}
		e.tiers[i].byTarget = e.tiers[i].looksAtTarget()
	}
	return e, nil
}

func (t *tierPlan) looksAtTarget() bool {
	for _, choices := range t.choices {
		for _, c := range choices {
			if c.when != nil && !c.when.Within(variable.TargetKind, variable.TargetDimension) {
				return false
			}
		}
	}
	return true
}

// choicesOf are the choices that an indicator of a tier with a target of some kind can come to. Its level 1 is only
// known where forms have no other name for the tier.
func choicesOf(set *rules.Set, level1 string, kind cell.Kind) []choice {
	var left []choice
	for _, c := range set.Choices {
		if c.If == nil {
			return append(left, choice{rule: c.Rule})
		}
		when := program(c.If).Given(variable.Level1, expression.Text(level1)).Given(
			variable.TargetKind, expression.Text(kind.String()))
		switch v, constant := when.Constant(); {
		case !constant:
			left = append(left, choice{when, c.Rule})
		case v.Bool():
			return append(left, choice{rule: c.Rule})
		}
	}
	return left
}

// program is the compiled form of an expression of a rule set.
func program(e *rules.Expression) *expression.Program { return (*expression.Program)(e) }

// moved are the points of all tiers once those of absent ones have moved, and the points that no tier could take.
type moved struct{ points, rest []exact.Fraction }

// mostPlanned is up to how many tiers the points of every combination are computed in advance.
const mostPlanned = 6

// tierPoints are the points of the tiers of a form that lacks some of them, as bits of absent.
func (e *Evaluator) tierPoints(absent uint64) (points, rest []exact.Fraction) {
	if absent < uint64(len(e.moved)) {
		m := &e.moved[absent]
		return m.points, m.rest
	}
	m := move(e.set.Tiers, absent)
	return m.points, m.rest
}

// move passes on the points of absent tiers. A tier may move its points to one that is also absent, which passes them
// on in turn; each round settles at least one tier.
func move(tiers []rules.Tier, absent uint64) moved {
	m := moved{points: make([]exact.Fraction, len(tiers))}
	for i := range tiers {
		m.points[i] = tiers[i].Points
	}
	for range tiers {
		for i := range tiers {
			if absent&(1<<i) != 0 {
				moveFrom(&tiers[i], i, m.points)
			}
		}
	}
	for i := range tiers {
		if absent&(1<<i) == 0 || m.points[i].IsZero() {
			continue
		}
		if m.rest == nil {
			m.rest = make([]exact.Fraction, len(tiers))
		}
		m.rest[i], m.points[i] = m.points[i], exact.Fraction{}
	}
	return m
}

func moveFrom(t *rules.Tier, from int, points []exact.Fraction) {
	have := points[from]
	if len(t.Absent) == 0 || have.IsZero() {
		return
	}
	var planned exact.Fraction
	for _, m := range t.Absent {
		planned = planned.Add(m.Points)
	}
	for _, m := range t.Absent {
		if part, ok := have.Mul(m.Points).Quo(planned); ok {
			points[m.To] = points[m.To].Add(part)
			points[from] = points[from].Sub(part)
		}
	}
}

// Rules is the rule set that the evaluator was made from; it scores by the set as it was read then. It is nil for an
// Evaluator that New didn't make.
func (e *Evaluator) Rules() *rules.Set { return e.given }

// Sets is the rule set alone, as Chooser.Sets are several; none of an Evaluator that New hasn't made.
func (e *Evaluator) Sets() []*rules.Set {
	if e == nil || e.set == nil {
		return nil
	}
	return []*rules.Set{e.set}
}

// For is the evaluator itself, whatever the form, as Chooser.For is the one for a form.
func (e *Evaluator) For(*indicator.Form) (*Evaluator, error) { return e, nil }

// Evaluate scores a form. The error is a *fault.Error and only says that scoring would be meaningless, as for a form
// without indicators; whatever is wrong with single rows is in the findings of the result.
func (e *Evaluator) Evaluate(form *indicator.Form) (*Result, error) {
	r := new(Result)
	if err := e.EvaluateInto(r, form); err != nil {
		return nil, err
	}
	return r, nil
}

// EvaluateInto is Evaluate into a result that is reused with its memory: for loops over many
// forms that keep no results. Later changes to the form don't change the result.
func (e *Evaluator) EvaluateInto(r *Result, form *indicator.Form) error {
	if e == nil || e.set == nil {
		return ErrNoRules
	}
	if form == nil || len(form.Indicators) == 0 {
		return formEmpty(form)
	}
	r.reset(e, form)
	r.checkRules()
	r.placeRows()
	r.findFieldNotes()
	r.findUnfilledNames()
	r.findDuplicates()
	r.standAside()
	r.givePoints()
	for i := range r.rows {
		r.scoreRow(&r.rows[i])
	}
	if r.given != nil {
		r.give()
	}
	r.checkExecutionRows()
	r.checkReasons()
	r.chooseAlternatives()
	r.total()
	r.compareDeclared()
	r.gatherStyles()
	return nil
}

func formEmpty(form *indicator.Form) error {
	place := fault.Place{Pointer: "/indicators"}
	if form == nil {
		return fault.New(place, "", lang.Of("FORM_EMPTY", ""))
	}
	if at, ok := form.Origins().At("/indicators"); ok {
		place = at
	}
	return fault.New(place, form.Project.Name, lang.Of("FORM_EMPTY", form.Project.Name))
}

// row is what is known of one scored row: an indicator, or the money row of a tier.
type row struct {
	indicator int32 // -1 for a tier's own row
	tier      int16 // -1 where the form's level 1 isn't a tier of the rule set
	rule      int16
	piece     int16
	level     int16 // of a level rule
	status    status
	met       bool
	declared  bool           // the score is the evaluator's own, within a level
	bare      int16          // the policy's reading of its value without a comparator, from 1 on; 0 is none
	dated     bool           // the target is a date, and it is known by how many days it was missed
	unscaled  bool           // missed, and no formula says what that earns
	excused   bool           // nothing is taken off for missing it
	days      int32          // late; negative for early
	levels    int16          // the rule whose best level a judged miss stays below, from 1 on; 0 is none
	running   *[2]string     // the running target and actual, where the rule looks at them
	execution bool           // the row is the execution rate itself
	points    exact.Fraction // after sharing out and redistribution
	value     exact.Fraction // of the measure
	earned    exact.Fraction // before rounding
	score     exact.Fraction // as shown
}

// status is the state of a row.
type status uint8

const (
	pending       status = iota // no score can be given
	scored                      // points, value, earned and score hold
	notApplicable               // the row doesn't count
	fullByPolicy                // not applicable, and worth all its points
	alternate                   // another row counts instead
	ofTier                      // the row is the execution rate, which a tier counts
)
