package document_test

import (
	"io"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Zero values have no forms and no rows, or say what they lack; nothing panics.
func TestZeroValuesHoldNothing(t *testing.T) {
	for range new(document.Input).Records(t.Context()) {
		t.Error("an input of nothing has a record")
	}
	stdin := 0
	for r := range (&document.Input{Files: []string{"-"}}).Records(t.Context()) {
		stdin++
		if forms, err := r.Forms(); err == nil || forms != nil {
			t.Errorf("stdin that isn't there holds %v", forms)
		}
	}
	if stdin != 1 {
		t.Errorf("%d records of stdin that isn't there", stdin)
	}
	for form, err := range new(document.Input).Forms(t.Context()) {
		t.Error(form, err)
	}
	if forms, err := new(document.Record).Forms(); err == nil {
		t.Errorf("a record of nothing holds %v", forms)
	}
	for _, a := range []*document.Actuals{nil, new(document.Actuals)} {
		form := &indicator.Form{}
		a.Set(form)
		a.Set(nil)
		a.Take([]int{0, -1})
		if a.Unused() != nil || len(a.Taken())+len(a.Text()) != 0 || a.File() != "" {
			t.Error("actuals of nothing have something")
		}
	}
	reject := document.RejectOf(new(document.Record), nil, io.ErrUnexpectedEOF, lang.English)
	if _, err := reject.AppendJSON(nil); err != nil {
		t.Error(err)
	}
	if _, err := new(document.Reject).AppendJSON(nil); err != nil {
		t.Error(err)
	}
	if contents, err := document.Read(t.Context(), "", nil); err == nil {
		t.Errorf("%v", contents)
	}
	for _, results := range []document.Results{document.NDJSON(0), document.JSON(0), document.CSV(0)} {
		if results.Name() == "" {
			t.Error("a format without a name")
		}
	}
}
