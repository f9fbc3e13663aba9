package document

import (
	"io"

	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Record is a form of an input that was found but not read yet: a line of NDJSON, the rows of a CSV file that belong
// together, or a whole file. Finding is quick and goes in order; reading can be done by several goroutines.
type Record struct {
	File string
	Line int    // of its beginning; 0 for a whole file
	Text []byte // as written; of a very long one the beginning

	cut   bool
	kind  recordKind
	whole func(text []byte) (*Contents, error) // reads a whole file
	rows  *csvForm
	fault error
}

// recordKind says how a record is read.
type recordKind uint8

const (
	jsonLine recordKind = iota
	csvRows
	wholeFile
	resultLine
	broken // can't be read: fault says why
)

// Forms reads the record. Usually it is one form; a file may hold several, and the record of a department none. The
// error is a *fault.Error or a fault.List.
func (r *Record) Forms() ([]*indicator.Form, error) { return r.FormsBy(nil) }

// FormsBy is Forms with the memory of a reader, which only one goroutine may use: forms of NDJSON are then valid until
// that reader reads the next record.
func (r *Record) FormsBy(reader *indicator.FormReader) ([]*indicator.Form, error) {
	switch r.kind {
	case csvRows:
		return one(r.rows.form())
	case wholeFile:
		contents, err := r.whole(r.Text)
		if err != nil {
			return nil, err
		}
		return contents.Forms, nil
	case resultLine:
		return nil, madeResults.fault(r.File, r.Line)
	case broken:
		return nil, r.fault
	}
	if isReject(r.Text) {
		return r.rejectedForms()
	}
	return formOrNone(r.line(reader))
}

// formOrNone is the form of a line; there is none where it has the record of a department.
func formOrNone(f *indicator.Form, d *indicator.Department, err error) ([]*indicator.Form, error) {
	if d != nil {
		return nil, nil
	}
	return one(f, err)
}

// line reads a line of NDJSON.
func (r *Record) line(reader *indicator.FormReader) (*indicator.Form, *indicator.Department, error) {
	if reader != nil {
		return reader.Record(r.File, r.Text, r.Line)
	}
	return indicator.RecordJSON(r.File, r.Text, r.Line)
}

// Department reads the record of a department: a line of NDJSON that has one in place of a form. It is nil for any
// other record.
func (r *Record) Department() *indicator.Department {
	if r.kind != jsonLine || isReject(r.Text) {
		return nil
	}
	_, department, _ := r.line(nil)
	return department
}

func one(f *indicator.Form, err error) ([]*indicator.Form, error) {
	if err != nil {
		return nil, err
	}
	return []*indicator.Form{f}, nil
}

// Clone is a copy that stays when the text of the record is overwritten. buf is where the text goes. That of a whole
// file is its own already, and may be large: it isn't copied.
func (r *Record) Clone(buf []byte) (Record, []byte) {
	out, at := *r, len(buf)
	if r.kind == wholeFile {
		return out, buf
	}
	buf = append(buf, r.Text...)
	out.Text = buf[at:len(buf):len(buf)]
	return out, buf
}

// Input is what forms are read from.
type Input struct {
	Files []string  // in this order; "-" is Stdin
	Names []string  // what the files are called in faults and rejects, where that isn't their paths; may be nil
	Stdin io.Reader // for "-"
	CSV   bool      // Stdin is CSV; else its kind is detected from its contents, usually NDJSON

	// Results takes results in JSON and NDJSON for records too, which Record.Scored reads. Otherwise, and in other
	// formats, results are no forms: an error, or skipped among forms.
	Results bool

	// Readers read the documents of offices among the files; texts need none. See package office.
	Readers []source.Reader

	// Remarked gets what was not recognised in a document, or is in doubt, when its forms are read; it may be nil. Where
	// several goroutines read, it is called by several, and for a document that is read again, again.
	Remarked func(file string, remarks fault.List)

	// Raw gets the bytes of each file as they are read, before they are unpacked; it may be nil. It must not keep them.
	Raw func(file string, part []byte)
}

func brokenRecord(file string, line int, text []byte, err error) *Record {
	return &Record{File: file, Line: line, Text: text, kind: broken, fault: err}
}

func lineFault(file string, line int, code lang.Code, args ...any) *fault.Error {
	return fault.New(fault.Place{File: file, Line: line}, "", lang.Of(code, args...))
}
