package xlsx

import (
	"context"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader reads workbooks.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.Workbook}, Read: read}
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	p, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	b := &book{ctx: ctx, name: name, limits: limits, parts: p}
	if err := b.open(); err != nil {
		return nil, err
	}
	d := &grid.Document{}
	for _, s := range b.sheets {
		if err := b.read(s, d); err != nil {
			return nil, err
		}
	}
	d.Remarks = fault.All(b.remarks.Err())
	return d, nil
}

// book is a workbook that is being read.
type book struct {
	ctx    context.Context
	name   string
	limits source.Limits
	parts  *source.Package
	main   string // the part with the list of sheets

	from1904  bool
	sheets    []sheet
	styles    styles
	strings   []shared
	texts     string // the part that they are in
	positions int    // of the tables so far
	remarks   fault.Gathered
}

// scan goes through the tags and texts of a part. What isn't whole is refused, and so is what nests too deeply.
func (b *book) scan(part string, each func(*markup.Scanner, markup.Kind) error) error {
	data, err := b.parts.Part(part)
	if err != nil {
		return err
	}
	if data == nil {
		return b.broken(lang.Of("BROKEN_NO_BOOK"))
	}
	data, _ = markup.Decoded(data)
	x := markup.New(data, nil)
	for n := 1; ; n++ {
		kind := x.Next()
		switch {
		case kind == markup.End && x.Broken():
			return b.broken(lang.Of("BROKEN_CUT"))
		case kind == markup.End:
			return nil
		case x.Depth() > b.limits.Depth:
			return b.fault(lang.Of("LIMIT_DEPTH", b.limits.Depth))
		case n%4096 == 0 && b.ctx.Err() != nil:
			return context.Cause(b.ctx)
		}
		if err := each(x, kind); err != nil {
			return err
		}
	}
}

func (b *book) fault(m lang.Message) error { return fault.New(fault.Place{File: b.name}, "", m) }

func (b *book) broken(reason lang.Message) error { return b.fault(lang.Of("PACKAGE_BROKEN", reason)) }
