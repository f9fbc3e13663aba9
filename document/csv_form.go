package document

import (
	"slices"
	"strconv"

	"github.com/ziping-go/ziping/document/internal/facing"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/internal/visible"
	"github.com/ziping-go/ziping/lang"
)

// csvCells are the cells of a row by what they hold.
type csvCells struct {
	text [csvFields]string
	odd  csvSet // the fields from whose text blanks other than ordinary ones were trimmed
	line int

	unread string // the unit in a column of its own, where the target says another
}

// csvSet is a set of fields.
type csvSet [csvFields/64 + 1]uint64

func (s *csvSet) has(field csvField) bool { return s[field/64]&(1<<(field%64)) != 0 }

func (s *csvSet) add(field csvField) { s[field/64] |= 1 << (field % 64) }

// sameYear is a year in digits, so that 2024 and 2024年 are the same; any other text stays.
func sameYear(text string) string {
	if year, _, wrong := cell.ReadYear(text); wrong == nil {
		return strconv.Itoa(year)
	}
	return text
}

// isSame reports whether two rows agree in a field of the whole form.
func isSame(field csvField, a, b string) bool {
	switch {
	case a == b:
		return true
	case field == csvYear:
		return sameYear(a) == sameYear(b)
	case field == csvCurrency:
		x, _, known := cell.MoneyUnit(a)
		y, _, _ := cell.MoneyUnit(b)
		return known && x == y
	}
	return false
}

// cellsOf are the cells of each row, with level 1 and level 2 filled down, and in head those about the whole form.
func (f *csvForm) cellsOf() (head csvCells, rows []csvCells) {
	var from [csvFields]int
	rows = make([]csvCells, len(f.rows))
	for n, row := range f.rows {
		cells := &rows[n]
		cells.line = row.line
		for i, text := range row.cells {
			if i < len(f.fields) && f.fields[i] != csvNothing {
				text = visible.Uncell(text)
				cells.text[f.fields[i]] = headings.Clean(text)
				if _, odd := cell.TrimBlanks(text); odd {
					cells.odd.add(f.fields[i])
				}
			}
		}
		if n > 0 && cells.text[csvLevel1] == "" {
			cells.text[csvLevel1] = rows[n-1].text[csvLevel1]
			if cells.text[csvLevel2] == "" {
				cells.text[csvLevel2] = rows[n-1].text[csvLevel2]
			}
		} else if n > 0 && cells.text[csvLevel2] == "" && cells.text[csvLevel1] == rows[n-1].text[csvLevel1] {
			cells.text[csvLevel2] = rows[n-1].text[csvLevel2]
		}
		cells.face()
		if row.err != nil { // its cells are what could be read of it
			continue
		}
		for field := csvProject; field < csvLevel1; field++ {
			switch text := cells.text[field]; {
			case text == "":
			case head.text[field] == "":
				head.text[field], from[field] = text, row.line
				if cells.odd.has(field) {
					head.odd.add(field)
				}
			case isSame(field, text, head.text[field]):
			default:
				f.faults = append(f.faults, lineFault(f.file, row.line, "CSV_CONFLICT", text, head.text[field], from[field]))
			}
		}
	}
	head.line = f.rows[0].line
	return head, rows
}

// face sorts what is beside the target.
func (c *csvCells) face() {
	c.text[csvMeasure] = facing.UnitOf(c.text[csvName], c.text[csvTarget], c.text[csvMeasure])
	if c.text[csvSign] == "" && c.text[csvDirection] == "" && c.text[csvNature] == "" && c.text[csvMeasure] == "" {
		return
	}
	f := facing.Read(c.text[csvTarget], c.text[csvMeasure],
		[]facing.Cell{{Text: c.text[csvSign]}, {Text: c.text[csvDirection]}, {Text: c.text[csvNature], Nature: true}})
	c.text[csvTarget], c.text[csvDirection], c.text[csvNature] = f.Target, f.Direction, f.Nature
	if f.UnitUnread {
		c.unread = c.text[csvMeasure]
	}
	c.text[csvSign], c.text[csvMeasure] = "", ""
}

// csvFormReader makes a form from cells.
type csvFormReader struct {
	*csvForm
	form   *indicator.Form
	faults fault.List
}

// form reads the rows. Every mistake is reported with its line.
func (f *csvForm) form() (*indicator.Form, error) {
	known := len(f.faults)
	head, rows := f.cellsOf()
	r := &csvFormReader{csvForm: f, form: new(indicator.Form), faults: f.faults}
	f.faults = f.faults[:known:known] // reading again would report the same again
	r.head(&head)
	for i := range rows {
		if f.rows[i].err == nil && !f.isLeftOver(&f.rows[i], &rows[i]) {
			r.indicator(&rows[i])
		}
	}
	if err := r.faults.Err(); err != nil {
		return nil, err
	}
	return r.form, nil
}

func (r *csvFormReader) head(c *csvCells) {
	r.form.SetOrigin("", fault.Place{File: r.file, Line: c.line})
	readCells(r, csvHead, c, "", r.form)
}

// isLeftOver reports whether a row is one of the empty form that nobody used: it has levels and nothing else. A row
// with fewer cells than the header was cut off, and may have lost its name.
func (f *csvForm) isLeftOver(row *csvRow, c *csvCells) bool {
	if len(row.cells) < len(f.fields) {
		return false
	}
	for field := csvName; field < csvFields; field++ {
		if c.text[field] != "" {
			return false
		}
	}
	return c.text[csvLevel1] != ""
}

func (r *csvFormReader) indicator(c *csvCells) {
	at := "/indicators/" + strconv.Itoa(len(r.form.Indicators))
	r.form.SetOrigin(at, fault.Place{File: r.file, Line: c.line})
	if c.text[csvName] == "" {
		r.fail(c, at+"/name", "", "CSV_NAMELESS")
	}
	r.form.Indicators = append(r.form.Indicators, indicator.Indicator{})
	readCells(r, csvRowColumns, c, at, &r.form.Indicators[len(r.form.Indicators)-1])
	if c.unread != "" {
		r.form.NoteField(at+"/target", lang.Of("UNIT_APART", c.unread, c.text[csvTarget]))
	}
}

// readCells reads the cells of a row that hold anything.
func readCells[T any](r *csvFormReader, columns []csvColumn[T], c *csvCells, at string, to *T) {
	for i := range columns {
		column := &columns[i]
		if c.text[column.field] != "" || c.odd.has(column.field) {
			column.read(r, csvCell{c, column.field, at, column.pointer}, to)
		}
	}
}

// noteOrFail keeps a note about a cell, or reports what is wrong with it and in which column it is.
func (r *csvFormReader) noteOrFail(c csvCell, note lang.Message, wrong *cell.Wrong) {
	if wrong == nil {
		if !note.IsZero() {
			r.form.NoteField(c.at+c.pointer, note)
		}
		return
	}
	args := wrong.Why.Args
	text := ""
	if len(args) > 0 {
		text = c.row.text[c.field]
		args = append(slices.Clone(args), lang.Of("IN_COLUMN", r.headings[slices.Index(r.fields, c.field)]))
	}
	e := r.fail(c.row, c.at+c.pointer, text, wrong.Why.Code, args...)
	if !wrong.Hint.IsZero() {
		e.Hinting(wrong.Hint)
	}
}

// noteBlanks notes that blanks other than ordinary ones were trimmed from a text.
func (r *csvFormReader) noteBlanks(c csvCell) {
	if c.row.odd.has(c.field) {
		r.form.NoteField(c.at+c.pointer, lang.Of("FIELD_BLANKS", c.row.text[c.field]))
	}
}

func (r *csvFormReader) fail(c *csvCells, pointer, text string, code lang.Code, args ...any) *fault.Error {
	e := fault.New(fault.Place{File: r.file, Line: c.line, Pointer: pointer}, text, lang.Of(code, args...))
	r.faults = append(r.faults, e)
	return e
}
