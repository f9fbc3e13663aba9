package source

import (
	"context"

	"github.com/ziping-go/ziping/document/grid"
)

// Reader reads the files of some formats. It is safe for concurrent use.
type Reader struct {
	Formats []Format

	// Read turns the bytes of a file into paragraphs and tables. The name is for places. The error is a *fault.Error or
	// a fault.List.
	Read func(ctx context.Context, name string, data []byte, limits Limits) (*grid.Document, error)
}

// For is the reader of a format among some; ok is false where none reads it.
func For(f Format, readers []Reader) (r Reader, ok bool) {
	for _, r := range readers {
		for _, own := range r.Formats {
			if own == f {
				return r, true
			}
		}
	}
	return Reader{}, false
}
