package docx

import (
	"context"
	"strconv"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Reader reads Word documents.
func Reader() source.Reader {
	return source.Reader{Formats: []source.Format{source.Word}, Read: read}
}

// Origin is where a cell is in its document: the bytes From up to To of an unpacked part are its w:tc element. Of a
// merged cell it is the element that holds the text. That of a paragraph outside of tables is its w:p element.
type Origin struct {
	Part     string
	From, To int
}

// reader reads one document.
type reader struct {
	ctx     context.Context
	file    string
	part    string // the name of the document's part
	recoded bool   // its bytes aren't those of the package
	limits  source.Limits
	x       *markup.Scanner
	styles  styles
	numbers *numbering

	doc        *grid.Document
	paragraphs int // outside of tables, so far
	tables     int // outside of cells
	cells      int // that were met
	area       int // positions of finished tables
	elements   int // for looking at the context
	shown      int // grows with whatever is shown
	pictures   int

	story   *story // that is being read
	control control
	fields  []field
	base    int // of the fields of this story
	remarks map[lang.Code]fault.Place
	failed  error // a limit that was passed
	spare   [][]byte
}

// mostUnpacked is how many bytes of a document are read at most: its markup is in memory as a whole, and some hundred
// forms have 60 MB.
const mostUnpacked = 64 << 20

func read(ctx context.Context, name string, data []byte, limits source.Limits) (*grid.Document, error) {
	limits = limits.Or(source.DefaultLimits())
	limits.Unpacked = min(limits.Unpacked, mostUnpacked)
	pack, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	r := &reader{
		ctx: ctx, file: name, limits: limits, doc: &grid.Document{}, remarks: map[lang.Code]fault.Place{},
	}
	text, err := r.open(pack)
	if err != nil {
		return nil, err
	}
	r.x = markup.New(text, spaces)
	if r.x.Next() != markup.Start || !r.x.Is(word, "document") {
		return nil, r.broken(lang.Of("REASON_NO_WORD"))
	}
	if err := r.inside(root{}); err != nil {
		return nil, err
	}
	if r.failed != nil {
		return nil, r.failed
	}
	r.remark()
	return r.doc, nil
}

// root is the element around the body.
type root struct{}

func (l root) element(r *reader) error {
	if !r.x.Is(word, "body") {
		r.x.Skip()
		return nil
	}
	_, err := r.read(&story{kind: body})
	return err
}

func (r *reader) broken(reason lang.Message) error {
	return fault.New(fault.Place{File: r.file}, "", lang.Of("PACKAGE_BROKEN", reason))
}

// note keeps a remark on what is being read for the end; of each kind the first place is told.
func (r *reader) note(code lang.Code) {
	if _, said := r.remarks[code]; !said {
		r.remarks[code] = r.here()
	}
}

// noteIn is note for a place in a table.
func (r *reader) noteIn(t *table, column int, code lang.Code) {
	if _, said := r.remarks[code]; !said {
		r.remarks[code] = t.place(t.rows, column)
	}
}

// here is the place that is being read.
func (r *reader) here() fault.Place {
	if r.story != nil && r.story.table != nil {
		return r.story.table.place(r.story.row, r.story.column)
	}
	return r.paragraphPlace(r.paragraphs + 1)
}

func (r *reader) paragraphPlace(n int) fault.Place {
	return fault.Place{File: r.file, Cell: "第" + strconv.Itoa(n) + "段"}
}

// remark hands on what was noted.
func (r *reader) remark() {
	for _, m := range []lang.Message{
		lang.Of("DOCUMENT_DELETED"), lang.Of("DOCUMENT_HIDDEN"), lang.Of("DOCUMENT_EMBEDDED"),
	} {
		if place, noted := r.remarks[m.Code]; noted {
			r.doc.Remarks = append(r.doc.Remarks, fault.New(place, "", m))
		}
	}
	if r.pictures > 0 && r.area == 0 {
		r.doc.Remarks = append(r.doc.Remarks,
			fault.New(fault.Place{File: r.file}, "", lang.Of("DOCUMENT_PICTURES", r.pictures)))
	}
}

// buffer is an empty buffer; release gives it back.
func (r *reader) buffer() []byte {
	n := len(r.spare)
	if n == 0 {
		return make([]byte, 0, 256)
	}
	b := r.spare[n-1]
	r.spare = r.spare[:n-1]
	return b[:0]
}

func (r *reader) release(b []byte) { r.spare = append(r.spare, b) }
