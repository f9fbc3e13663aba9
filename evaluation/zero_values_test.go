package evaluation_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// Scoring without rules is an error, whichever method is used.
func TestScoringWithoutRulesIsAnError(t *testing.T) {
	form := formOfOne(t, "8")
	forms := make(chan *indicator.Form, 1)
	forms <- form
	close(forms)
	for name, try := range map[string]func() error{
		"New(nil)":               func() error { _, err := evaluation.New(nil); return err },
		"New of an empty set":    func() error { _, err := evaluation.New(new(rules.Set)); return err },
		"NewChooser(nil)":        func() error { _, err := evaluation.NewChooser(nil); return err },
		"Evaluator{}":            func() error { _, err := new(evaluation.Evaluator).Evaluate(form); return err },
		"a nil Evaluator":        func() error { _, err := (*evaluation.Evaluator)(nil).Evaluate(form); return err },
		"Chooser{}":              func() error { _, err := new(evaluation.Chooser).Evaluate(form); return err },
		"a nil Chooser":          func() error { _, err := (*evaluation.Chooser)(nil).Evaluate(form); return err },
		"RestoreSummary(nil, …)": func() error { _, err := evaluation.RestoreSummary(nil, []byte("{}")); return err },
		"RestoreRollUp(nil, …)":  func() error { _, err := evaluation.RestoreRollUp(nil, []byte("{}")); return err },
		"a stream of Evaluator{}": func() (err error) {
			for _, err = range new(evaluation.Evaluator).StreamChannel(context.Background(), forms, 0) {
			}
			return err
		},
	} {
		if err := try(); !errors.Is(err, evaluation.ErrNoRules) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A missing form is a fault of the form, and a missing result is an error of its own.
func TestNothingIsNoFormAndNoResult(t *testing.T) {
	e := plainRules("100").evaluator(t)
	for name, try := range map[string]func() error{
		"Evaluate(nil)":         func() error { _, err := e.Evaluate(nil); return err },
		"Evaluate of no rows":   func() error { _, err := e.Evaluate(new(indicator.Form)); return err },
		"Chooser.Evaluate(nil)": func() error { _, err := new(evaluation.Chooser).Evaluate(nil); return err },
	} {
		if faults := fault.All(try()); len(faults) != 1 || faults[0].Code != "FORM_EMPTY" {
			t.Errorf("%s: %v", name, faults)
		}
	}
	for name, add := range map[string]func(*evaluation.Result) error{
		"Summary": new(evaluation.Summary).Add, "RollUp": new(evaluation.RollUp).Add, "RollUps": new(evaluation.RollUps).Add,
	} {
		for _, r := range []*evaluation.Result{nil, new(evaluation.Result)} {
			if err := add(r); !errors.Is(err, evaluation.ErrNoResult) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// The zero values of summaries and roll-ups are empty: every method can be called, and merging them changes nothing.
func TestWhatGathersNothingIsEmpty(t *testing.T) {
	for _, s := range []*evaluation.Summary{
		new(evaluation.Summary), evaluation.NewSummary(nil),
		evaluation.NewSummary(new(rules.Set)),
	} {
		s.AddRejects(nil)
		if err := s.Merge(nil); err != nil {
			t.Error(err)
		}
		if s.Forms() != 0 || s.Rejected() != 0 || len(s.Losses())+len(s.Rejects()) != 0 || s.RollUp().Score().IsSet() {
			t.Error("a summary of nothing has something")
		}
		if text, err := json.Marshal(s); err != nil || !json.Valid(text) {
			t.Errorf("%s, %v", text, err)
		}
		if _, err := s.State(); err != nil {
			t.Error(err)
		}
	}
	u, all := new(evaluation.RollUp), new(evaluation.RollUps)
	if u.Merge(nil) != nil || u.Merge(u) != nil || all.Merge(nil) != nil || all.Merge(u) != nil || len(all.All()) != 0 {
		t.Error("merging nothing is an error, or something")
	}
	if _, known := u.Rate(); known || u.Grade() != "" || u.Score().IsSet() || u.ExecutionScore().IsSet() ||
		u.Grades() != nil {
		t.Error("a roll-up of nothing has something")
	}
	for range new(evaluation.Chooser).Sets() {
		t.Error("there is a rule set in a Chooser of none")
	}
	e := plainRules("100").evaluator(t)
	for range e.Stream(context.Background(), nil, 0) {
		t.Error("a stream of nothing yields something")
	}
	for range e.StreamChannel(context.Background(), nil, 0) {
		t.Error("a stream of no channel yields something")
	}
}

// Rejects that come before the first result, when a summary has no rule set yet, are kept and merged.
func TestRejectsBeforeTheFirstResultAreKept(t *testing.T) {
	e := plainRules("100").evaluator(t)
	s := new(evaluation.Summary)
	s.Reject("JSON_ENDS")
	state, err := s.State()
	if err != nil {
		t.Fatal(err)
	}
	if s, err = evaluation.RestoreSummary(e.Rules(), state); err != nil {
		t.Fatal(err)
	}
	merged := new(evaluation.Summary)
	if err := merged.Merge(s); err != nil || merged.Rejected() != 1 {
		t.Fatal(merged.Rejected(), err)
	}
	r, err := e.Evaluate(formOf(row(t, "100", "1000个", "900个")))
	if err != nil {
		t.Fatal(err)
	}
	if err := merged.Add(r); err != nil || merged.Rejected() != 1 || merged.Forms() != 1 {
		t.Errorf("%d rejected, %d scored, %v", merged.Rejected(), merged.Forms(), err)
	}
}
