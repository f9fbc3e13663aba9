package xls

import (
	"context"
	"errors"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/compound"
	"github.com/ziping-go/ziping/document/internal/numfmt"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader reads .xls and .et.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.OldBook}, Read: read}
}

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	if len(data) > limits.Bytes {
		return nil, faultIn(name, "LIMIT_SIZE", len(data)>>20, limits.Bytes>>20)
	}
	stream, err := streamOf(data)
	if err != nil {
		return nil, broken(name, err)
	}
	b := &book{name: name, limits: limits, stream: stream, formats: map[int]*numfmt.Format{}, textLeft: mostText}
	if err := b.globals(ctx); err != nil {
		return nil, broken(name, err)
	}
	for _, s := range b.sheets {
		if err := b.sheet(ctx, s); err != nil {
			return nil, broken(name, err)
		}
	}
	b.document.Remarks = fault.All(b.remarks.Err())
	return &b.document, nil
}

// streamOf is the stream of the workbook: that of Excel 97, or that of Excel 5 in files that aren't of both.
func streamOf(data []byte) ([]byte, error) {
	f, err := compound.Open(data)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"Workbook", "Book"} {
		if f.Has(name) {
			return f.Stream(name)
		}
	}
	return nil, brokenError{lang.Of("BROKEN_NO_BOOK")}
}

func faultIn(name string, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: name}, "", lang.Of(code, args...))
}

// broken is an error as a fault: what isn't one is damage, or an interruption.
func broken(name string, err error) error {
	if len(fault.All(err)) > 0 {
		return err
	}
	reason := fault.Reason(err)
	if known := (brokenError{}); errors.As(err, &known) {
		reason = known.reason
	}
	code := lang.Code("PACKAGE_BROKEN")
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		code = "FILE_UNREADABLE"
		e := faultIn(name, code, name, reason)
		e.Cause = err
		return e
	}
	e := faultIn(name, code, reason)
	e.Cause = err
	return e
}
