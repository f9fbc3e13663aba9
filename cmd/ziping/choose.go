package main

import (
	"path/filepath"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/rules"
)

// scorerFor takes a folder of rule sets where one is named, and then each form is scored by the one that is in force for
// it; else a single rule set.
func scorerFor(dir, name string) (*evaluation.Evaluator, *evaluation.Chooser, error) {
	if dir != "" {
		library, err := rules.LoadDir(openedFiles(nil), filepath.ToSlash(dir))
		if err != nil {
			return nil, nil, err
		}
		chooser, err := evaluation.NewChooser(library)
		return nil, chooser, err
	}
	set, err := loadRules(name)
	if err != nil {
		return nil, nil, err
	}
	evaluator, err := evaluation.New(set)
	return evaluator, nil, err
}
