package renew_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/fill"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/renew"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

func read(t *testing.T, name string, data []byte) (*grid.Document, *recognise.Outcome) {
	t.Helper()
	doc, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil {
		t.Fatal(err)
	}
	return doc, recognise.Document(doc)
}

// The form of next year, made in a document of any layout, is read as the form that is made of last year's without one.
func TestDocumentsAndFormsAreRenewedAlike(t *testing.T) {
	for _, format := range []struct {
		name string
		of   func(*layouts.Sample) []byte
	}{
		{"form.docx", (*layouts.Sample).Docx},
		{"form.xlsx", (*layouts.Sample).Xlsx},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format.name, layout.Number), func(t *testing.T) {
				for seed := range seeds() {
					for _, o := range []renew.Options{{}, {Year: 2031}, {EmptyTargets: true}} {
						isRenewed(t, format.name, format.of(layout.Make(seed)), o, told[layout.Number])
					}
				}
			})
		}
	}
}

func seeds() uint64 {
	if testing.Short() {
		return 1
	}
	return 4
}

// told are the layouts that may tell values in sentences, which can't be emptied: the money in the purpose, and rows in
// one cell.
var told = map[int]bool{9: true, 19: true, 20: true}

func isRenewed(t *testing.T, name string, data []byte, o renew.Options, isTold bool) {
	t.Helper()
	doc, was := read(t, name, data)
	plan := renew.Of(doc, was, o)
	var out bytes.Buffer
	if _, err := fill.Write(t.Context(), &out, name, data, plan.Edits, office.Readers(), office.Writers()); err != nil {
		t.Fatal(err)
	}
	_, now := read(t, name, out.Bytes())
	if len(now.Forms) != len(was.Forms) {
		t.Fatalf("%d forms, want %d", len(now.Forms), len(was.Forms))
	}
	if len(plan.Left) > 0 {
		if !isTold {
			t.Errorf("left: %v", plan.Left)
		}
		return
	}
	for i, f := range was.Forms {
		want, err := renew.Form(f.Form, o)
		if err != nil {
			t.Fatal(err)
		}
		if now.Forms[i].Form.CurrencyUnit == "" { // it was said with the amounts
			want.CurrencyUnit = ""
		}
		a, _ := want.MarshalYAML()
		b, _ := now.Forms[i].Form.MarshalYAML()
		if d := cmp.Diff(slices.Collect(strings.Lines(string(a))), slices.Collect(strings.Lines(string(b)))); d != "" {
			t.Fatalf("%+v: wanted, against what is read:\n%s", o, d)
		}
	}
}
