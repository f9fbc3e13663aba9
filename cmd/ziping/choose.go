package main

import (
	"path/filepath"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/rules"
)

// scorerFor takes a folder of rule sets where one is named, and then each form is scored by the one that is in force for
// it; else the named rule set, and without a name the national one of each form's year.
func (s *call) scorerFor(dir, name string) (*evaluation.Evaluator, *evaluation.Chooser, error) {
	if dir != "" {
		library, err := rules.LoadDir(s.opening().in(dir), filepath.ToSlash(dir))
		if err != nil {
			return nil, nil, err
		}
		s.passedOver(library.Special())
		chooser, err := evaluation.NewChooser(library)
		return nil, chooser, err
	}
	if name == "" {
		chooser, err := evaluation.NewChooser(rules.National())
		return nil, chooser, err
	}
	set, err := s.loadRules(name)
	if err != nil {
		return nil, nil, err
	}
	evaluator, err := evaluation.New(set)
	return evaluator, nil, err
}
