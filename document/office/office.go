// Package office has the readers and writers of all formats that ziping reads and writes, for programs that take
// whatever comes. A program that needs fewer hands those in instead, and links nothing of the others.
package office

import (
	"github.com/ziping-go/ziping/document/convert"
	"github.com/ziping-go/ziping/document/doc"
	"github.com/ziping-go/ziping/document/docx"
	"github.com/ziping-go/ziping/document/html"
	"github.com/ziping-go/ziping/document/ofd"
	"github.com/ziping-go/ziping/document/pdf"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/document/xls"
	"github.com/ziping-go/ziping/document/xlsx"
)

// Readers are the readers of documents: Word, Excel and WPS of any age, web pages, PDF and OFD. They are safe for
// concurrent use.
func Readers() []source.Reader {
	word, book := docx.Reader(), xlsx.Reader()
	return []source.Reader{
		word, book, doc.Reader(), xls.Reader(), html.Reader(), pdf.Reader(), ofd.Reader(), convert.Reader(word, book),
	}
}

// Writers are the writers of documents: Word and Excel since 2007. They are safe for concurrent use.
func Writers() []source.Writer { return []source.Writer{docx.Writer(), xlsx.Writer()} }
