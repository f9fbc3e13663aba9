package evaluation

import (
	"context"
	"iter"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/rules"
)

// Chooser scores each form by the rule set of a library that is in force for it. It never changes and is safe for any
// number of goroutines.
type Chooser struct {
	library    *rules.Library
	evaluators map[*rules.Set]*Evaluator
}

// NewChooser compiles all rule sets of a library.
func NewChooser(library *rules.Library) (*Chooser, error) {
	if library == nil {
		return nil, ErrNoRules
	}
	c := &Chooser{library: library, evaluators: make(map[*rules.Set]*Evaluator)}
	for _, set := range library.Sets() {
		e, err := New(set)
		if err != nil {
			return nil, err
		}
		e.forms.undated = library.TakesNewest()
		c.evaluators[set] = e
	}
	return c, nil
}

// TakesNewest reports whether the library takes the newest of several rule sets in force.
func (c *Chooser) TakesNewest() bool { return c != nil && c.library != nil && c.library.TakesNewest() }

// Sets are the rule sets, in the order of the library; none for a Chooser that NewChooser didn't make.
func (c *Chooser) Sets() []*rules.Set {
	if c == nil || c.library == nil {
		return nil
	}
	return c.library.Sets()
}

// For is the evaluator of the rule set that is in force for a form; an error if there is none or more than one.
func (c *Chooser) For(form *indicator.Form) (*Evaluator, error) {
	if form == nil {
		return nil, fault.New(fault.Place{}, "", lang.Of("FORM_EMPTY", ""))
	}
	if c == nil || c.library == nil {
		return nil, ErrNoRules
	}
	set, err := c.library.For(form)
	if err != nil {
		return nil, err
	}
	return c.evaluators[set], nil
}

// Evaluate scores a form by the rule set that is in force for it.
func (c *Chooser) Evaluate(form *indicator.Form) (*Result, error) {
	e, err := c.For(form)
	if err != nil {
		return nil, err
	}
	return e.Evaluate(form)
}

// Stream is Evaluator.Stream, with the rule set chosen for each form.
func (c *Chooser) Stream(ctx context.Context, forms iter.Seq2[*indicator.Form, error], workers int) iter.Seq2[*Result,
	error] {
	return stream(ctx, sequence(forms), workers, c.Evaluate)
}

// StreamChannel is Evaluator.StreamChannel, with the rule set chosen for each form.
func (c *Chooser) StreamChannel(ctx context.Context, forms <-chan *indicator.Form, workers int) iter.Seq2[*Result,
	error] {
	return stream(ctx, received(forms), workers, c.Evaluate)
}
