package office

import (
	"bytes"
	"context"

	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xlsx"
)

// Writable is a document in a format that Writers write. One of Word or Excel since 2007 is as it is. LibreOffice,
// where it is installed, makes those of older programs, of WPS and of its own; all others become a workbook of the
// paragraphs and tables that were read. The ending is the one of the format: .docx, .xlsx.
func Writable(
	ctx context.Context, name string, data []byte, read *grid.Document,
) (made []byte, ending string, err error) {
	switch format := source.Of(data); format {
	case source.Word:
		return data, ".docx", nil
	case source.Workbook:
		return data, ".xlsx", nil
	case source.OldBook, source.OldWord, source.ODF:
		if !convert.Installed() {
			break
		}
		if made, err = convert.Converted(ctx, name, data); err != nil {
			return nil, "", err
		}
		if source.Of(made) == source.Workbook {
			return made, ".xlsx", nil
		}
		return made, ".docx", nil
	}
	var out bytes.Buffer
	if err := xlsx.Make(&out, read); err != nil {
		return nil, "", err
	}
	return out.Bytes(), ".xlsx", nil
}
