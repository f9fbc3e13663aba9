package fill

import (
	"bytes"
	"context"
	"io"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Write writes a document with its cells edited, once it has been read again and shows what it should: the readers and
// writers are those of the formats that there may be. The remarks are the writer's. The error is a *fault.Error or a
// fault.List, or that of w.
func Write(
	ctx context.Context, w io.Writer, name string, data []byte, edits []grid.Edit, readers []source.Reader,
	writers []source.Writer,
) (fault.List, error) {
	format := source.Of(data)
	writer, writes := source.WriterFor(format, writers)
	reader, reads := source.For(format, readers)
	if !writes || !reads {
		return nil, wrongFormat(name)
	}
	if len(edits) == 0 {
		_, err := w.Write(data)
		return nil, err
	}
	var out bytes.Buffer
	remarks, err := writer.Write(&out, name, data, edits)
	if err != nil {
		return nil, err
	}
	before, err := reader.Read(ctx, name, data, source.Limits{})
	if err != nil {
		return nil, err
	}
	after, err := reader.Read(ctx, name, out.Bytes(), source.Limits{})
	if err != nil {
		return nil, err
	}
	if err := compare(before, after, edits); err != nil {
		return nil, err
	}
	_, err = w.Write(out.Bytes())
	return remarks, err
}

// wrongFormat is the error for a file of a format that isn't filled.
func wrongFormat(name string) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of("FILL_FORMAT", name)).Hinting(lang.Of("FILL_FORMAT_HINT"))
}

// compare holds a document that was written against the one before: the edited cells show what they should, and the
// others what they did.
func compare(before, after *grid.Document, edits []grid.Edit) error {
	due := map[fault.Place]string{}
	places(before, due)
	edited := map[fault.Place]bool{}
	for _, e := range edits {
		if !e.Keep {
			due[e.Cell.Place] = e.Text
			edited[e.Cell.Place] = true
		}
	}
	got := map[fault.Place]string{}
	places(after, got)
	for place, text := range got {
		if want, known := due[place]; !known || !shows(text, want, edited[place]) {
			return fault.New(place, text, lang.Of("FILL_UNSOUND", text, want))
		}
		delete(due, place)
	}
	for place, text := range due {
		if !shows("", text, edited[place]) {
			return fault.New(place, text, lang.Of("FILL_UNSOUND", "", text))
		}
	}
	return nil
}

// places are the texts of a document by their places.
func places(d *grid.Document, into map[fault.Place]string) {
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			into[b.Place] = b.Text
		case *grid.Table:
			for _, c := range b.Cells() {
				if !c.IsBlank() && !c.Formula { // what is computed may change
					into[c.Place] = c.Text
				}
			}
		}
	}
}

// shows reports whether a cell shows a text. Of what was written, control characters and blanks at the ends may be
// lost, and numbers have the decimals of the cell.
func shows(got, want string, edited bool) bool {
	if got == want || !edited {
		return got == want
	}
	return squeezed(visible(got)) == squeezed(visible(want)) || isSame("", visible(got), visible(want))
}

func visible(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c <= 0x9f || c >= 0xfff9 && c <= 0xffff {
			return -1
		}
		return c
	}, s)
}
