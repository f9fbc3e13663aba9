package recognise_test

import (
	"testing"

	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/internal/sample/layouts"
)

// BenchmarkDocument is the time to find the form of one table of the ministry's layout.
func BenchmarkDocument(b *testing.B) {
	doc := layouts.All()[0].Make(1).Document()
	for b.Loop() {
		recognise.Document(doc)
	}
}
