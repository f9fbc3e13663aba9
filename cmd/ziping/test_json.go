package main

import (
	"io"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/jsontext"
	"github.com/ziping-go/ziping/lang"
)

// testJSON is a case, or a file that couldn't be read.
type testJSON struct {
	File        string           `json:"file"`
	Case        string           `json:"case"`
	Line        int              `json:"line"`
	Cell        string           `json:"cell,omitempty"` // of an Excel sheet, which has no lines
	Passed      bool             `json:"passed"`
	Unconfirmed bool             `json:"unconfirmed,omitempty"`
	Error       string           `json:"error,omitempty"`
	Differences []differenceJSON `json:"differences,omitempty"`
	Explanation string           `json:"explanation,omitempty"`
}

type differenceJSON struct {
	Field    string `json:"field"`
	Expected string `json:"expected"`
	Got      string `json:"got"`
	Place    string `json:"place"`
}

// json writes a line a case.
func (r *testReport) json(out io.Writer, l lang.Language) error {
	lines := jsontext.NewEncoder(out)
	for i := range r.files {
		for _, record := range r.files[i].records(l) {
			if err := lines.Encode(record); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f *fileReport) records(l lang.Language) []testJSON {
	if f.broken != nil {
		record := testJSON{File: f.name, Error: f.broken.Error()}
		for _, e := range fault.All(f.broken) {
			record.Line = e.Place.Line
			break
		}
		return []testJSON{record}
	}
	var all []testJSON
	for i := range f.outcomes {
		o := &f.outcomes[i]
		record := testJSON{
			File: o.Case.Place.File, Case: o.Case.Name, Line: o.Case.Place.Line, Cell: o.Case.Place.Cell,
			Passed: o.Passed(), Unconfirmed: o.Case.Unconfirmed,
		}
		if o.Err != nil {
			record.Error = o.Err.Error()
		}
		for _, d := range o.Differences {
			record.Differences = append(record.Differences, differenceJSON{d.Field, d.Want, d.Got, d.Place.String()})
		}
		if !o.Passed() {
			record.Explanation = o.Explain(l)
		}
		all = append(all, record)
	}
	return all
}
