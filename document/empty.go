package document

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/source"
)

// isEmptyFile reports whether bytes are nothing, or blanks of any width in any charset that is read, behind its mark or
// without one.
func isEmptyFile(data []byte) bool {
	switch string(data[:min(len(data), 4)]) {
	case "\xff\xfe", "\xfe\xff":
		return true
	}
	from := charset.Sniff(data)
	head := from.Head(data[:min(len(data), 1<<12)]) // where a character may be cut: few files begin with as many blanks
	if strings.IndexFunc(strings.TrimRight(head, "\ufffd"), source.IsShown) >= 0 {
		return false
	}
	return strings.IndexFunc(from.Head(data), source.IsShown) < 0
}

func emptyError(name string, size int) *fault.Error { return source.Empty(name, size) }

// isEmptyDocument reports whether a document shows nothing, and its reader has nothing to say of that, such as that its
// pages are pictures.
func isEmptyDocument(doc *grid.Document) bool {
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			if strings.IndexFunc(b.Text, source.IsShown) >= 0 {
				return false
			}
		case *grid.Table:
			for _, c := range b.Cells() {
				if !c.IsBlank() {
					return false
				}
			}
		}
	}
	return len(doc.Remarks) == 0
}
