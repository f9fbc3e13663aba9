package office

import (
	"bytes"
	"context"
	"slices"

	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/recognise"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/document/xlsx"
)

// Copy is a document in a format that Writers write.
type Copy struct {
	Data   []byte
	Ending string // of its format: .docx, .xlsx
	Anew   bool   // it was made of what was read: formulas are values, and pictures, charts and comments are left out
}

// Writable is a document in a format that Writers write. One of Word or Excel since 2007 is as it is. LibreOffice,
// where it is installed, makes those of older programs, of WPS and of its own; without it a workbook of Excel 97 to
// 2003 is copied with its look. All others become a workbook of the paragraphs and tables that were read, and so does a
// document whose forms aren't whole after it was converted.
func Writable(ctx context.Context, name string, data []byte, read *grid.Document) (Copy, error) {
	switch format := source.Of(data); format {
	case source.Word:
		return Copy{Data: data, Ending: ".docx"}, nil
	case source.Workbook:
		return Copy{Data: data, Ending: ".xlsx"}, nil
	case source.OldBook, source.OldWord, source.ODF:
		if !convert.Installed() {
			break
		}
		made, err := convert.Converted(ctx, name, data)
		if err != nil {
			return Copy{}, err
		}
		whole, err := holdsForms(ctx, name, made, read)
		if err != nil {
			return Copy{}, err
		}
		if whole && source.Of(made) == source.Workbook {
			return Copy{Data: made, Ending: ".xlsx"}, nil
		}
		if whole {
			return Copy{Data: made, Ending: ".docx"}, nil
		}
	}
	made, err := own(ctx, name, data, read)
	return Copy{Data: made, Ending: ".xlsx", Anew: true}, err
}

// own is a workbook that is made without another program.
func own(ctx context.Context, name string, data []byte, read *grid.Document) ([]byte, error) {
	var out bytes.Buffer
	if source.Of(data) == source.OldBook && xls.Copy(ctx, &out, name, data, source.DefaultLimits()) == nil {
		if whole, err := holdsForms(ctx, name, out.Bytes(), read); err == nil && whole {
			return out.Bytes(), nil
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	out.Reset()
	if err := xlsx.Make(&out, read); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// holdsForms reports whether a converted document has as many forms as were read before, each with as many indicators.
func holdsForms(ctx context.Context, name string, made []byte, read *grid.Document) (bool, error) {
	reader, known := source.For(source.Of(made), Readers())
	if !known {
		return false, nil
	}
	doc, err := reader.Read(ctx, name, made, source.DefaultLimits())
	if err != nil {
		return false, err
	}
	before, after := recognise.Document(read).Forms, recognise.Document(doc).Forms
	return slices.EqualFunc(before, after, func(a, b recognise.Found) bool {
		return len(a.Form.Indicators) == len(b.Form.Indicators)
	}), nil
}
