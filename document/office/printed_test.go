package office_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/internal/sample/layouts"
	"github.com/ziping-go/ziping/internal/sample/soffice"
)

// Of what LibreOffice prints to PDF, 98 % of the fields are read. A form with a field that isn't as it was printed has
// remarks.
func TestPrintedDocuments(t *testing.T) {
	samples := made(t)
	fields, wrong := 0, 0
	for name, data := range soffice.Convert(t, "pdf", named(samples, ".docx", (*layouts.Sample).Docx)) {
		base, _, _ := strings.Cut(name, ".")
		s := samples[base]
		fields += len(s.Expected)
		contents, err := document.Read(t.Context(), base+".pdf", bytes.NewReader(data), office.Readers()...)
		if err != nil || len(contents.Forms) != 1 {
			t.Errorf("%s: %v", base, err)
			continue
		}
		form, err := contents.Forms[0].MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		all, err := s.Differences(form)
		if err != nil {
			t.Fatal(err)
		}
		wrong += len(all)
		if len(all) > 0 && len(contents.Remarks) == 0 {
			t.Errorf("%s: nothing is said of %v", base, all)
		}
		for _, d := range all {
			t.Logf("%s: %v", base, d)
		}
	}
	if 50*wrong > fields {
		t.Errorf("%d of %d fields differ", wrong, fields)
	}
}
