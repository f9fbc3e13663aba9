package convert

import (
	"context"

	"github.com/ziping-go/ziping/document/source"
)

// Installed reports whether LibreOffice is there to convert documents.
func Installed() bool { return program() != "" }

// Converted is a document of Word or Excel before 2007, of WPS or of LibreOffice as the .docx or .xlsx that LibreOffice
// makes of it. The name is for places.
func Converted(ctx context.Context, name string, data []byte) ([]byte, error) {
	c := converter{program: program, longest: longest}
	made, _, err := c.convert(ctx, name, data, source.DefaultLimits())
	return made, err
}
