package source

import (
	"io"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
)

// Writer writes texts into the cells of files of some formats. It is safe for concurrent use.
type Writer struct {
	Formats []Format

	// Write writes a file with its cells edited; everything else of it stays as it is, byte by byte. The data are those
	// that the cells were read from, the name is for places. What a reader of the file must know, such as formulas whose
	// values are those of before, are remarks. The error is a *fault.Error or a fault.List.
	Write func(w io.Writer, name string, data []byte, edits []grid.Edit) (fault.List, error)
}

// WriterFor is the writer of a format among some; ok is false where none writes it.
func WriterFor(f Format, writers []Writer) (w Writer, ok bool) {
	for _, w := range writers {
		for _, own := range w.Formats {
			if own == f {
				return w, true
			}
		}
	}
	return Writer{}, false
}
