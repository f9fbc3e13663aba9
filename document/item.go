package document

import (
	"context"
	"iter"

	"github.com/ziping-go/ziping/indicator"
)

// Item is what a record holds: a form, or the record of a department, one of which is nil. File and Line are those of
// the record; a form knows its own places.
type Item struct {
	Form       *indicator.Form
	Department *indicator.Department
	File       string
	Line       int
}

// Items reads the record as Forms does, with the records of departments in their places. The departments' parts of a
// document come before its forms.
func (r *Record) Items() ([]Item, error) { return r.ItemsBy(nil) }

// ItemsBy is Items with the memory of a reader, as FormsBy is Forms with it.
func (r *Record) ItemsBy(reader *indicator.FormReader) ([]Item, error) {
	var all []Item
	add := func(forms []*indicator.Form, departments ...*indicator.Department) {
		for _, d := range departments {
			all = append(all, Item{Department: d, File: r.File, Line: r.Line})
		}
		for _, f := range forms {
			all = append(all, Item{Form: f, File: r.File, Line: r.Line})
		}
	}
	switch {
	case r.kind == wholeFile:
		contents, err := r.whole(r.Text)
		if err != nil {
			return nil, err
		}
		add(contents.Forms, contents.Departments...)
	case r.kind == jsonLine && !isReject(r.Text):
		form, department, err := r.line(reader)
		switch {
		case err != nil:
			return nil, err
		case department != nil:
			add(nil, department)
		default:
			add([]*indicator.Form{form})
		}
	default:
		forms, err := r.Forms()
		if err != nil {
			return nil, err
		}
		add(forms)
	}
	return all, nil
}

// Items reads the forms of the files, and the records of departments among them, as Forms does.
func (in *Input) Items(ctx context.Context) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for record := range in.Records(ctx) {
			items, err := record.Items()
			if err != nil && !yield(Item{}, err) {
				return
			}
			for _, item := range items {
				if !yield(item, nil) {
					return
				}
			}
		}
	}
}
