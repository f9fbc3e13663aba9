package office_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/ziping-go/ziping/document"
	"github.com/ziping-go/ziping/document/office"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// flipped is how often each document is damaged. The readers' own tests do it 1,000 times, as this one does with
// ZIPING_FLIPS=all.
func flipped() int {
	switch {
	case os.Getenv("ZIPING_FLIPS") == "all":
		return 1000
	case testing.Short():
		return 10
	}
	return 200
}

// A document of any layout and format with some bytes flipped is read, and its forms looked for, or refused.
func TestFlippedLayouts(t *testing.T) {
	for format, of := range map[string]func(*layouts.Sample) []byte{
		"docx": (*layouts.Sample).Docx, "xlsx": (*layouts.Sample).Xlsx, "html": (*layouts.Sample).HTML,
		"csv": func(s *layouts.Sample) []byte { return []byte(s.CSV()) },
		"txt": func(s *layouts.Sample) []byte { return []byte(s.Flat()) },
	} {
		for _, layout := range layouts.All() {
			t.Run(fmt.Sprintf("%s/%d", format, layout.Number), func(t *testing.T) {
				t.Parallel()
				flip(t, "a."+format, of(layout.Make(1)), flipped())
			})
		}
	}
}

// So are the documents that offices have published. They are larger, and are damaged less often.
func TestFlippedRealDocuments(t *testing.T) {
	files, err := filepath.Glob("../../../shared/documents/*.*")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, file := range files {
		if ext := filepath.Ext(file); ext != ".pdf" && ext != ".xls" {
			continue
		}
		found++
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		times := flipped()
		if times < 1000 {
			times /= 5
		}
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			flip(t, filepath.Base(file), data, times)
		})
	}
	if found == 0 {
		t.Skip("../shared isn't there")
	}
}

// flip reads a document that often, each time with up to 8 bits changed.
func flip(t *testing.T, name string, whole []byte, times int) {
	t.Helper()
	random := rand.New(rand.NewPCG(16, uint64(len(whole))))
	for range times {
		data := bytes.Clone(whole)
		for range 1 + random.IntN(8) {
			data[random.IntN(len(data))] ^= byte(1 << random.IntN(8))
		}
		doc, err := document.Grid(t.Context(), name, bytes.NewReader(data), office.Readers()...)
		if (doc == nil) == (err == nil) {
			t.Fatalf("%v, %v", doc, err)
		}
		if err == nil && recognise.Document(doc) == nil {
			t.Fatal("nothing is said of a document")
		}
	}
}
