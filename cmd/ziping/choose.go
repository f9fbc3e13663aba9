package main

import (
	"path/filepath"

	"github.com/ziping-go/ziping/batch"
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/rules"
)

// scorerFor takes a folder of rule sets where one is named, and then each form is scored by the one that is in force
// for it; else the named rule set, and without a name the national one of each form's year.
func (s *call) scorerFor(dir, name string) (batch.Scorer, error) {
	if dir != "" {
		library, err := rules.LoadDir(s.opening().in(dir), filepath.ToSlash(dir))
		if err != nil {
			return nil, err
		}
		s.passedOver(library.Special())
		return evaluation.NewChooser(library)
	}
	if name == "" {
		return evaluation.NewChooser(rules.National())
	}
	set, err := s.loadRules(name)
	if err != nil {
		return nil, err
	}
	return evaluation.New(set)
}
