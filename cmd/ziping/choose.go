package main

import (
	"context"
	"iter"
	"path/filepath"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/rules"
)

// scorer scores forms: by one rule set, or each by the one that is in force for it.
type scorer interface {
	Evaluate(form *indicator.Form) (*evaluation.Result, error)
	Stream(ctx context.Context, forms iter.Seq2[*indicator.Form, error], workers int) iter.Seq2[*evaluation.Result, error]
}

// scorerFor takes a folder of rule sets where one is named, else a single rule set.
func scorerFor(dir, name string) (scorer, error) {
	if dir != "" {
		library, err := rules.LoadDir(openedFiles(nil), filepath.ToSlash(dir))
		if err != nil {
			return nil, err
		}
		return evaluation.NewChooser(library)
	}
	set, err := loadRules(name)
	if err != nil {
		return nil, err
	}
	return evaluation.New(set)
}
