package text

import (
	"context"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/lang"
)

// The limits of a text, beside those of all documents.
const (
	maxBytes = 16 << 20
	maxLines = 400_000
	maxCells = 200_000
)

// Reader reads texts.
func Reader() source.Reader {
	return source.Reader{
		Formats: []source.Format{source.Text},
		Read: func(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
			limits = within(limits)
			if len(data) > limits.Bytes {
				return nil, tooLarge(name, len(data), limits.Bytes)
			}
			text, _, err := charset.Decode(name, data)
			if err != nil {
				return nil, err
			}
			return read(ctx, name, text, limits)
		},
	}
}

// Read reads a text that is decoded already. The name is for places; its ending is looked at where the contents leave
// open whether a text has commas or tabs between its cells.
func Read(name, text string) (*grid.Document, error) {
	limits := within(source.Limits{})
	if len(text) > limits.Bytes {
		return nil, tooLarge(name, len(text), limits.Bytes)
	}
	return read(context.Background(), name, text, limits)
}

// within are limits that a text is read within.
func within(l source.Limits) source.Limits {
	l = l.Or(source.DefaultLimits())
	l.Bytes, l.Cells = min(l.Bytes, maxBytes), min(l.Cells, maxCells)
	return l
}

func tooLarge(name string, have, most int) error {
	return fault.New(fault.Place{File: name}, "", lang.Of("LIMIT_SIZE", have>>20, most>>20))
}

func read(ctx context.Context, name, text string, limits source.Limits) (*grid.Document, error) {
	if strings.Contains(text, "\r") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if strings.Count(text, "\n") >= maxLines && strings.Count(strings.TrimSuffix(text, "\n"), "\n") >= maxLines {
		return nil, fault.New(fault.Place{File: name, Line: maxLines + 1}, "", lang.Of("DOCUMENT_LINES", maxLines))
	}
	b := &builder{ctx: ctx, name: name, most: limits.Cells, doc: new(grid.Document)}
	shape := shapeOf(name, text)
	var err error
	switch shape.kind {
	case ofWord:
		err = readWord(b, text)
	case piped:
		err = readPiped(b, text)
	case separated:
		err = readSeparated(b, text, shape.comma)
	case spaced:
		err = readSpaced(b, text, shape.single)
	default:
		err = readLines(b, text)
	}
	if err == nil {
		err = b.closeTable()
	}
	if err != nil {
		return nil, err
	}
	return b.doc, nil
}
