package recognise_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// seeds is how many forms of each layout are read.
func seeds() uint64 {
	if n, err := strconv.Atoi(os.Getenv("ZIPING_SEEDS")); err == nil {
		return uint64(n)
	}
	return 40
}

// Every layout is read whole, with merged cells and without.
func TestLayoutsAreWhole(t *testing.T) {
	for _, form := range []struct {
		name string
		of   func(*layouts.Sample) *grid.Document
	}{
		{"grid", (*layouts.Sample).Document},
		{"flat", (*layouts.Sample).FlatDocument},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", form.name, layout.Number), func(t *testing.T) {
				whole := 0
				for seed := range seeds() {
					sample := layout.Make(seed)
					if differs(t, sample, form.of(sample)) {
						continue
					}
					whole++
				}
				if whole < int(seeds()) {
					t.Errorf("%s: %d of %d forms are whole", layout.Name, whole, seeds())
				}
			})
		}
	}
}

// The places that tell forms in sentences also tell them in reports without a table.
func TestLayoutsInParagraphs(t *testing.T) {
	told := 0
	for _, layout := range layouts.All() {
		for seed := range seeds() {
			if layout.IsTold() {
				sample := layout.Told(seed)
				differs(t, sample, paragraphsOf(sample))
				told++
			}
		}
	}
	if told == 0 {
		t.Error("none")
	}
}

func paragraphsOf(s *layouts.Sample) *grid.Document {
	doc := new(grid.Document)
	for _, text := range s.Above {
		doc.Blocks = append(doc.Blocks, grid.Paragraph{Text: text})
	}
	return doc
}

func differs(t *testing.T, sample *layouts.Sample, doc *grid.Document) bool {
	t.Helper()
	out := recognise.Document(doc)
	if len(out.Forms) != 1 {
		t.Errorf("%s: %d forms, %v", sample.Name(), len(out.Forms), out.Remarks)
		return true
	}
	text, err := out.Forms[0].Form.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	all, err := sample.Differences(text)
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range all {
		if i > 5 {
			break
		}
		t.Errorf("%s: %v", sample.Name(), d)
	}
	return len(all) > 0
}
