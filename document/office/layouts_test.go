package office_test

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// seeds is how many forms of each layout are read in each format; ZIPING_SEEDS sets another number.
func seeds() uint64 {
	if n, err := strconv.Atoi(os.Getenv("ZIPING_SEEDS")); err == nil {
		return uint64(n)
	}
	return 8
}

// Every layout is the same form from whatever format.
func TestLayoutsAreWholeInEveryFormat(t *testing.T) {
	for _, format := range []struct {
		name string
		of   func(*layouts.Sample) []byte
	}{
		{"form.docx", (*layouts.Sample).Docx},
		{"form.xlsx", (*layouts.Sample).Xlsx},
		{"form.html", (*layouts.Sample).HTML},
		{"form.csv", func(s *layouts.Sample) []byte { return []byte(s.CSV()) }},
		{"form.tsv", func(s *layouts.Sample) []byte { return []byte(s.TSV()) }},
		{"form.txt", func(s *layouts.Sample) []byte { return []byte(s.Flat()) }},
		{"pipes.txt", func(s *layouts.Sample) []byte { return []byte(s.Pipes()) }},
		{"form.md", func(s *layouts.Sample) []byte { return []byte(s.Markdown()) }},
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format.name, layout.Number), func(t *testing.T) {
				whole := 0
				for seed := range seeds() {
					sample := layout.Make(seed)
					if isWhole(t, sample, format.name, format.of(sample)) {
						whole++
					}
				}
				if whole < int(seeds()) {
					t.Errorf("%s: %d of %d forms are whole", layout.Name, whole, seeds())
				}
			})
		}
	}
}

// Forms that are told in the paragraphs of a report are whole too.
func TestLayoutsInParagraphsAreWhole(t *testing.T) {
	for _, format := range []struct {
		name string
		of   func(*layouts.Sample) []byte
	}{
		{"form.docx", (*layouts.Sample).Docx},
		{"form.html", (*layouts.Sample).HTML},
		{"form.txt", func(s *layouts.Sample) []byte { return []byte(s.Flat()) }},
	} {
		for _, layout := range layouts.All() {
			for seed := range seeds() {
				if layout.IsTold() {
					sample := layout.Told(seed)
					isWhole(t, sample, format.name, format.of(sample))
				}
			}
		}
	}
}

// isWhole reports whether a file is read as the form that was printed, and says what isn't.
func isWhole(t *testing.T, sample *layouts.Sample, name string, data []byte) bool {
	t.Helper()
	contents, err := document.Read(t.Context(), name, bytes.NewReader(data), office.Readers()...)
	if err != nil || len(contents.Forms) != 1 {
		t.Errorf("%s: %v", sample.Name(), err)
		return false
	}
	form, err := contents.Forms[0].MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	all, err := sample.Differences(form)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range all[:min(len(all), 6)] {
		t.Errorf("%s: %v", sample.Name(), d)
	}
	return len(all) == 0
}
