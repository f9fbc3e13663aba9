package convert

import (
	"context"
	"encoding/binary"
	"errors"
	"strings"
	"time"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/compound"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// longest is how long a conversion may take.
const longest = time.Minute

// Reader reads .doc, .wps, .odt and .ods by LibreOffice; word and book read the .docx and .xlsx that it makes.
func Reader(word, book source.Reader) source.Reader {
	c := converter{word: word, book: book, program: program, longest: longest}
	return source.Reader{Formats: []source.Format{source.OldWord, source.ODF}, Read: c.read}
}

// converter converts documents and has them read.
type converter struct {
	word, book source.Reader
	program    func() string // path of LibreOffice; "" where it isn't installed
	longest    time.Duration
}

// target is what a document is converted to.
type target struct {
	from, to string // endings
	filter   string // of LibreOffice
	reader   source.Reader
}

func (c *converter) read(
	ctx context.Context, name string, data []byte, limits source.Limits,
) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	converted, t, err := c.convert(ctx, name, data, limits)
	if err != nil {
		return nil, err
	}
	d, err := t.reader.Read(ctx, name, converted, limits)
	if err != nil {
		return nil, err
	}
	d.Remarks = append(fault.List{faultIn(name, "CONVERTED", t.from, t.to)}, d.Remarks...)
	return d, nil
}

// convert makes a .docx or .xlsx of a document.
func (c *converter) convert(
	ctx context.Context, name string, data []byte, limits source.Limits,
) (converted []byte, t target, err error) {
	if len(data) > limits.Bytes {
		return nil, t, faultIn(name, "LIMIT_SIZE", len(data)>>20, limits.Bytes>>20)
	}
	t, err = c.target(name, data, limits)
	if err != nil {
		return nil, t, err
	}
	path := c.program()
	if path == "" {
		return nil, t, faultIn(name, "CONVERTER_MISSING", t.from)
	}
	within, cancel := context.WithTimeout(ctx, c.longest)
	defer cancel()
	converted, err = run(within, path, t, data, limits.Bytes)
	switch {
	case ctx.Err() != nil:
		e := faultIn(name, "FILE_UNREADABLE", name, fault.Reason(ctx.Err()))
		e.Cause = ctx.Err()
		return nil, t, e
	case within.Err() != nil:
		return nil, t, faultIn(name, "CONVERSION_LONG", int(c.longest/time.Second))
	case errors.Is(err, errLarge):
		return nil, t, faultIn(name, "LIMIT_UNPACKED", limits.Bytes>>20)
	case err != nil:
		e := faultIn(name, "CONVERSION_FAILED", fault.Reason(err))
		e.Cause = err
		return nil, t, e
	}
	return converted, t, nil
}

// target tells what a document is to become, and refuses those with a password, of which LibreOffice says nothing.
func (c *converter) target(name string, data []byte, limits source.Limits) (target, error) {
	word := target{from: "doc", to: "docx", filter: "docx:MS Word 2007 XML", reader: c.word}
	switch source.Of(data) {
	case source.OldBook:
		return target{from: "xls", to: "xlsx", filter: "xlsx:Calc MS Excel 2007 XML", reader: c.book}, nil
	case source.OldWord:
		locked, err := isLocked(data)
		switch {
		case err != nil:
			return target{}, faultIn(name, "PACKAGE_BROKEN")
		case locked:
			return target{}, faultIn(name, "FILE_LOCKED")
		}
		return word, nil
	}
	p, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return target{}, err
	}
	manifest, err := p.Part("META-INF/manifest.xml")
	if err != nil {
		return target{}, err
	}
	if strings.Contains(string(manifest), "encryption-data") {
		return target{}, faultIn(name, "FILE_LOCKED")
	}
	kind, err := p.Part("mimetype")
	switch text := string(kind); {
	case err != nil:
		return target{}, err
	case strings.Contains(text, "opendocument.spreadsheet"):
		return target{from: "ods", to: "xlsx", filter: "xlsx:Calc MS Excel 2007 XML", reader: c.book}, nil
	case strings.Contains(text, "opendocument.text"):
		word.from = "odt"
		return word, nil
	}
	return target{}, faultIn(name, "DOCUMENT_NO_TABLES")
}

// isLocked reports whether a document of Word has a password: its first stream says so.
func isLocked(data []byte) (bool, error) {
	f, err := compound.Open(data)
	if err != nil {
		return false, err
	}
	head, err := f.Stream("WordDocument")
	if err != nil || len(head) < 12 {
		return false, errors.Join(err, compound.ErrFormat)
	}
	return binary.LittleEndian.Uint16(head[10:])&0x100 != 0, nil
}

func faultIn(name string, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of(code, args...))
}
