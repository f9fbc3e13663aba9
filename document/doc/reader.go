package doc

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/symbols"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader reads .doc and .wps.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.OldWord}, Read: read}
}

// The most cells of tables and paragraphs outside of them that a document may have.
const (
	mostCells      = 200_000
	mostParagraphs = 200_000
)

// reader goes through the text of a document.
type reader struct {
	*file
	name   string
	limits source.Limits

	look      look
	lookUntil int
	lookFrom  int
	fields    []bool // for each field that is open, whether its result has begun
	text      []byte // of the paragraph
	high      uint16 // the first half of a character

	open       []*table // in each other
	tableCount int
	paragraphs int
	cells      int
	placed     int

	document grid.Document
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	if len(data) > limits.Bytes {
		return nil, faultIn(name, "LIMIT_SIZE", len(data)>>20, limits.Bytes>>20)
	}
	f, err := open(data)
	if err != nil {
		return nil, asFault(name, err)
	}
	r := &reader{file: f, name: name, limits: limits}
	if err := r.run(ctx); err != nil {
		return nil, asFault(name, err)
	}
	return &r.document, nil
}

func faultIn(name string, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of(code, args...))
}

// asFault is an error as a fault.
func asFault(name string, err error) error {
	if len(fault.All(err)) > 0 {
		return err
	}
	if known, ok := code(err); ok {
		return faultIn(name, known)
	}
	reason := fault.Reason(err)
	e := faultIn(name, "PACKAGE_BROKEN", reason)
	switch {
	case errors.Is(err, errBroken):
		e = faultIn(name, "PACKAGE_BROKEN", lang.Of("BROKEN_RECORD"))
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		e = faultIn(name, "FILE_UNREADABLE", name, reason)
	}
	e.Cause = err
	return e
}

// run goes through the pieces.
func (r *reader) run(ctx context.Context) error {
	for _, p := range r.pieces {
		for n := range p.to - p.from {
			if n%4096 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			at, unit := p.at+n, uint16(0)
			if p.narrow {
				unit = uint16(charmap.Windows1252.DecodeByte(r.file.text[at]))
			} else {
				at = p.at + 2*n
				unit = uint16(le16(r.file.text[at:]))
			}
			if err := r.character(unit, at); err != nil {
				return err
			}
		}
	}
	if err := r.endParagraph(mark{}); err != nil { // a text without a last mark
		return err
	}
	return r.close(0)
}

// Characters that mean something else.
const (
	cellMark      = 0x07
	lineBreak     = 0x0b
	pageBreak     = 0x0c
	paragraphMark = 0x0d
	columnBreak   = 0x0e
	fieldBegin    = 0x13
	fieldResult   = 0x14
	fieldEnd      = 0x15
	hardHyphen    = 0x1e
	symbolMark    = 0x28
)

// character reads one unit of the text that is at a place of the stream.
func (r *reader) character(unit uint16, at int) error {
	switch unit {
	case cellMark, paragraphMark:
		m := r.markOf(r.marks.at(at))
		m.cell = m.cell || unit == cellMark && !m.rowEnd
		if unit == cellMark {
			m.level = max(m.level, 1)
		}
		return r.endParagraph(m)
	case pageBreak:
		return r.endParagraph(mark{level: min(len(r.open), r.markOf(r.marks.at(at)).level)})
	case fieldBegin:
		r.fields = append(r.fields, false)
	case fieldResult:
		if n := len(r.fields); n > 0 {
			r.fields[n-1] = true
		}
	case fieldEnd:
		r.fields = r.fields[:max(0, len(r.fields)-1)]
	default:
		r.show(unit, at)
	}
	return nil
}

// show adds a unit to the text of the paragraph, if it is shown.
func (r *reader) show(unit uint16, at int) {
	for _, result := range r.fields {
		if !result {
			return
		}
	}
	if at < r.lookFrom || at >= r.lookUntil {
		r.look, r.lookFrom, r.lookUntil = r.lookAt(at)
	}
	if r.look.gone {
		return
	}
	c := rune(unit)
	switch {
	case unit == symbolMark && r.look.symbol != 0:
		r.text = append(r.text, symbols.Drawn(r.fontOf(r.look.drawn), string(r.look.symbol))...)
		return
	case unit == lineBreak || unit == columnBreak:
		c = '\n'
	case unit == hardHyphen:
		c = '-'
	case unit < ' ' && unit != '\t':
		return
	case utf16.IsSurrogate(c) && c < 0xdc00:
		r.high = unit
		return
	case utf16.IsSurrogate(c):
		c = utf16.DecodeRune(rune(r.high), c)
	}
	if font := r.fontOf(r.look.font); symbols.IsFont(font) {
		r.text = append(r.text, symbols.Drawn(font, string(c))...)
		return
	}
	r.text = utf8.AppendRune(r.text, c)
}

// lookAt is what the character at a place looks like, and where that begins and ends.
func (r *reader) lookAt(at int) (l look, from, until int) {
	changes, from, until := r.runs.around(at)
	return lookOf(changes), from, until
}

func (r *reader) fontOf(n int) string {
	if n < 0 || n >= len(r.fonts) {
		return ""
	}
	return r.fonts[n]
}

// endParagraph ends a paragraph, and what else its mark ends.
func (r *reader) endParagraph(m mark) error {
	text := string(r.text)
	r.text = r.text[:0]
	if err := r.close(m.level); err != nil {
		return err
	}
	if m.level == 0 {
		return r.paragraph(text)
	}
	for len(r.open) < m.level {
		r.openTable()
	}
	t := r.open[m.level-1]
	if !m.rowEnd || text != "" {
		t.lines = append(t.lines, text)
	}
	switch {
	case m.rowEnd:
		t.endRow(m.row)
	case m.cell:
		t.endCell()
	}
	return nil
}

func (r *reader) openTable() {
	t := &table{}
	if n := len(r.open); n > 0 {
		outer := r.open[n-1]
		outer.inner++
		outer.within = append(outer.within, t)
		t.number = outer.number + "." + strconv.Itoa(outer.inner)
	} else {
		r.tableCount++
		t.number = strconv.Itoa(r.tableCount)
	}
	r.open = append(r.open, t)
}

// close ends the tables that are deeper than a level. Inner ones are added with the outermost.
func (r *reader) close(level int) error {
	for len(r.open) > level {
		n := len(r.open) - 1
		t := r.open[n]
		r.open = r.open[:n]
		if n == 0 {
			return r.finish(t)
		}
	}
	return nil
}

// paragraph adds a text outside of tables that shows something.
func (r *reader) paragraph(text string) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	if r.paragraphs++; r.paragraphs > mostParagraphs {
		return faultIn(r.name, "DOCUMENT_LINES", mostParagraphs)
	}
	place := fault.Place{File: r.name, Cell: fmt.Sprintf("第%d段", r.paragraphs)}
	r.document.Blocks = append(r.document.Blocks, grid.Paragraph{Text: strings.TrimRight(text, "\n"), Place: place})
	return nil
}
