package main

import (
	"iter"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/indicator"
)

// withActuals sets the actuals of a CSV file into the forms as they come.
func (s *call) withActuals(file string, forms iter.Seq2[*indicator.Form, error]) (iter.Seq2[*indicator.Form, error], error) {
	actuals, err := document.ReadActuals(file)
	if err != nil {
		return nil, err
	}
	return func(yield func(*indicator.Form, error) bool) {
		for form, err := range forms {
			if err == nil {
				actuals.Set(form)
			}
			if !yield(form, err) {
				return
			}
		}
		if err := actuals.Unused(); err != nil {
			s.complain(err)
			s.found = true
		}
	}, nil
}
