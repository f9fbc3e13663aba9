package convert

import (
	"context"
	"errors"
	"time"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// longestPDF is how long a document may take to become a PDF: one of a department has hundreds of pages.
const longestPDF = 5 * time.Minute

// PDF has a .docx or .xlsx made into a PDF by LibreOffice. The name is for the error that says that it isn't installed,
// or failed.
func PDF(ctx context.Context, name string, document []byte) ([]byte, error) {
	t := target{from: "docx", to: "pdf", filter: "pdf:writer_pdf_Export"}
	if source.Of(document) == source.Workbook {
		t.from, t.filter = "xlsx", "pdf:calc_pdf_Export"
	}
	path := program()
	if path == "" {
		return nil, faultIn(name, "PDF_PROGRAM_MISSING").Hinting(lang.Of("PDF_PROGRAM_HINT"))
	}
	within, cancel := context.WithTimeout(ctx, longestPDF)
	defer cancel()
	made, err := run(within, path, t, document, source.DefaultLimits().Unpacked)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(within.Err(), context.DeadlineExceeded):
		return nil, faultIn(name, "CONVERSION_LONG", int(longestPDF/time.Second))
	case err != nil:
		e := faultIn(name, "CONVERSION_FAILED", fault.Reason(err))
		e.Cause = err
		return nil, e
	}
	return made, nil
}
