package document

import (
	"bytes"
	"errors"
	"hash/maphash"
	"io"
	"strings"

	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

const (
	maxFormRows = indicator.MaxRows
	mostKeys    = 1 << 19 // forms of a file that are remembered to notice one that occurs again
)

// csvForm is the rows of one form.
type csvForm struct {
	file     string
	fields   []csvField
	headings []string // of the columns, as written
	rows     []csvRow
	faults   fault.List
}

// csvRecords finds the forms of a CSV file with one row for each indicator. The rows of a form follow one another and
// have the same project, code, department and year; blank cells, as spreadsheets leave them behind for merged ones,
// continue what is above.
func csvRecords(file string, r io.Reader, yield func(*Record) bool) bool {
	in := newCSVReader(file, r)
	fields, err := in.header()
	if err != nil {
		return yield(brokenRecord(file, 0, nil, err))
	}
	g := &csvGrouping{
		file: file, fields: fields, headings: in.headings, shifting: in.from.Shifts(),
		seed: maphash.MakeSeed(), seen: map[uint64]uint32{},
	}
	for {
		row, ok := in.next()
		if !ok {
			break
		}
		if done := g.add(row); done != nil && !yield(done.record()) {
			return false
		}
	}
	if g.open != nil && !yield(g.open.record()) {
		return false
	}
	if !errors.Is(in.ended, io.EOF) {
		return yield(brokenRecord(file, in.lines.Number, nil, readFault(file, in.lines.Number, in.ended)))
	}
	return true
}

// csvGrouping groups rows into forms.
type csvGrouping struct {
	file     string
	fields   []csvField
	headings []string
	open     *csvForm
	key      csvKey
	seed     maphash.Seed
	seen     map[uint64]uint32 // the first line of forms by the hash of their key
	doubt    csvDoubt
	shifting bool // a broken byte may shift those after it
}

// csvDoubt is the row above if it can't be read and it isn't certain which form it belongs to.
type csvDoubt struct {
	line int
	key  csvKey
}

// add adds a row; if it begins another form, the one before is done.
func (g *csvGrouping) add(row csvRow) (done *csvForm) {
	key, doubt := g.keyOf(row.cells), g.doubt
	g.doubt = csvDoubt{}
	if row.err != nil && (key == csvKey{} || key.isDamaged()) {
		g.doubt = csvDoubt{row.line, key}
	}
	if g.open != nil && (g.goesOn(key) || g.doubt.line > 0 && key.mayBe(&g.key, g.shifting)) {
		g.put(row)
		return nil
	}
	done = g.open
	g.open, g.key = &csvForm{file: g.file, fields: g.fields, headings: g.headings}, key
	if doubt.line > 0 && doubt.key.mayBe(&key, g.shifting) {
		g.open.faults = append(g.open.faults, lineFault(g.file, row.line, "CSV_DOUBT", doubt.line))
	}
	hash := maphash.Comparable(g.seed, key)
	if before := g.seen[hash]; before > 0 {
		g.open.faults = append(g.open.faults, lineFault(
			g.file, row.line, "CSV_SCATTERED", cmpText(key.project, key.code), before).Hinting(lang.Of("CSV_SCATTERED_HINT")))
	} else if len(g.seen) < mostKeys {
		g.seen[hash] = uint32(row.line)
	}
	g.put(row)
	return done
}

func cmpText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// goesOn reports whether a row belongs to the form that is open: its part of the key is the same.
func (g *csvGrouping) goesOn(key csvKey) bool {
	same := func(a, b string) bool { return a == "" || a == b }
	return same(key.project, g.key.project) && same(key.code, g.key.code) && same(key.department, g.key.department) &&
		same(key.year, g.key.year)
}

func (g *csvGrouping) keyOf(cells []string) csvKey {
	var key csvKey
	for i, text := range cells {
		if i >= len(g.fields) {
			break
		}
		text = visible.Uncell(text)
		switch g.fields[i] {
		case csvProject:
			key.project = headings.Clean(text)
		case csvCode:
			key.code = headings.Clean(text)
		case csvDepartment:
			key.department = headings.Clean(text)
		case csvYear:
			key.year = sameYear(headings.Clean(text))
		}
	}
	return key
}

func (g *csvGrouping) put(row csvRow) {
	f := g.open
	if len(f.rows) >= maxFormRows {
		if len(f.faults) < fault.MaxErrors {
			f.faults = append(f.faults, lineFault(g.file, row.line, "CSV_FORM_LONG", maxFormRows))
		}
		return
	}
	if row.err != nil {
		f.faults = append(f.faults, fault.All(row.err)...)
	} else if extra := row.cells[min(len(row.cells), len(g.fields)):]; strings.TrimSpace(strings.Join(extra, "")) != "" {
		f.faults = append(f.faults, lineFault(g.file, row.line, "CSV_CELLS", len(row.cells), len(g.fields)).Hinting(
			lang.Of("CSV_ROW_HINT")))
	}
	f.rows = append(f.rows, row)
}

// record is the form as a record.
func (f *csvForm) record() *Record {
	r := &Record{File: f.file, Line: f.rows[0].line, kind: csvRows, rows: f}
	for _, row := range f.rows {
		if len(r.Text)+len(row.text) > maxShown {
			r.cut = true
			break
		}
		r.Text = append(append(r.Text, row.text...), '\n')
	}
	return r
}

// readRows reads all of a CSV file at once.
func readRows(name string, data []byte, into *Contents) error {
	var faults fault.List
	csvRecords(name, bytes.NewReader(data), func(r *Record) bool {
		forms, err := r.Forms()
		faults = append(faults, fault.All(err)...)
		into.Forms = append(into.Forms, forms...)
		return true
	})
	return faults.Err()
}
