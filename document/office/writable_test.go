package office_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// What is written of an old document has the rows that the document has, also where LibreOffice doesn't find its tables
// again: it reads some of the Word 97 files that it writes as one paragraph.
func TestWritableKeepsTheForms(t *testing.T) {
	documents, want := map[string][]byte{}, map[string]int{}
	for _, layout := range layouts.All() {
		if layout.IsTold() {
			continue
		}
		name := fmt.Sprintf("%d.docx", layout.Number)
		sample := layout.Make(3)
		documents[name] = sample.Docx()
		for pointer := range sample.Expected {
			if strings.HasPrefix(pointer, "/indicators/") && strings.HasSuffix(pointer, "/name") {
				want[name]++
			}
		}
	}
	for name, data := range soffice.Convert(t, "doc:MS Word 97", documents) {
		before, err := document.Grid(t.Context(), "a.doc", bytes.NewReader(data), office.Readers()...)
		if err != nil {
			t.Fatal(name, err)
		}
		written, err := office.Writable(t.Context(), "a.doc", data, before)
		made, ending := written.Data, written.Ending
		if err != nil || ending != ".docx" && ending != ".xlsx" {
			t.Fatal(name, ending, err)
		}
		after, err := document.Grid(t.Context(), "a"+ending, bytes.NewReader(made), office.Readers()...)
		if err != nil {
			t.Fatal(name, err)
		}
		forms := recognise.Document(after).Forms
		if len(forms) != 1 || len(forms[0].Form.Indicators) != want[name] {
			t.Errorf("%s: %d forms are left in %s, want one of %d rows", name, len(forms), ending, want[name])
		}
	}
}
