package document

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/lines"
	"github.com/ziping-go/ziping/lang"
)

// The limits of a row, such as how many lines a quoted cell may span.
const (
	maxRowLines = 200
	maxRowBytes = 1 << 20
	maxColumns  = 1000
	maxBlank    = 1_000_000 // lines before the headings
)

// csvRow is a row of a CSV file.
type csvRow struct {
	line  int
	cells []string
	text  string // as written
	err   error  // it can't be read; cells are what could be read of it
}

// csvReader reads rows one by one. An unclosed quote only spoils its own row: the lines after it are read again.
type csvReader struct {
	file  string
	lines *lines.Reader
	from  charset.Charset
	comma rune

	headings []string  // of the columns, as written
	again    []csvLine // lines that were tried as the rest of a quoted cell, in vain
	ended    error     // why reading ended

	// what parse reads each row by
	text   strings.Reader
	buffer *bufio.Reader
}

type csvLine struct {
	number int
	text   string
	long   bool
	bad    charset.Bad
}

// newCSVReader detects the encoding from the beginning of a file.
func newCSVReader(file string, r io.Reader) *csvReader {
	in := bufio.NewReaderSize(r, 1<<16)
	head, _ := in.Peek(1 << 16) // the error that ends it comes up again when it is read
	from := charset.Sniff(head)
	return &csvReader{file: file, from: from, lines: linesOf(in, from), buffer: bufio.NewReader(nil)}
}

// line is the next line; false at the end.
func (r *csvReader) line() (csvLine, bool) {
	if len(r.again) > 0 {
		l := r.again[0]
		r.again = r.again[1:]
		return l, true
	}
	if r.ended != nil {
		return csvLine{}, false
	}
	text, err := r.lines.Next()
	if errors.Is(err, lines.ErrEndless) {
		err = lineFault(r.file, r.lines.Number, "LINE_ENDLESS", passedOf(r.from)>>20)
	}
	r.ended = err
	if err != nil && len(text) == 0 {
		return csvLine{}, false
	}
	line := csvLine{number: r.lines.Number, long: r.lines.TooLong}
	if line.text, line.bad = r.from.Line(text); line.number == 1 {
		line.text = strings.TrimPrefix(line.text, "\ufeff")
	}
	return line, true
}

// next is the next row that isn't blank; false at the end.
func (r *csvReader) next() (csvRow, bool) {
	for {
		first, ok := r.line()
		if !ok {
			return csvRow{}, false
		}
		if strings.TrimSpace(first.text) != "" {
			return r.row(first), true
		}
	}
}

// row joins the lines of a row: as long as a quote is open, the next line belongs to it.
func (r *csvReader) row(first csvLine) csvRow {
	row := csvRow{line: first.number, text: first.text}
	switch {
	case first.long:
		row.text, row.err = first.text[:min(len(first.text), maxShown)],
			lineFault(r.file, first.number, "LINE_LONG", maxLine>>20)
		return row
	case first.bad.Column > 0:
		row.err = r.encodingFault(first)
		// otherwise cell ends aren't known
		if !strings.Contains(first.text, `"`) || !strings.ContainsAny(first.text, unread) {
			row.cells, _ = r.parse(first.text, true)
		}
		return row
	}
	var more []csvLine
	text := first.text
	for quotes := strings.Count(text, `"`); quotes%2 == 1 && len(more) < maxRowLines && len(text) < maxRowBytes; {
		l, ok := r.line()
		if !ok {
			break
		}
		more = append(more, l)
		text += "\n" + l.text
		quotes += strings.Count(l.text, `"`)
	}
	if strings.Count(text, string(r.comma)) > maxRowBytes/8 { // each of them would start a cell
		r.again = append(more, r.again...)
		row.text, row.err = first.text[:min(len(first.text), maxShown)],
			lineFault(r.file, first.number, "LIMIT_COLUMNS", maxColumns)
		return row
	}
	cells, err := r.parse(text, false)
	if err == nil {
		row.text, row.cells = text, cells
		for _, l := range more {
			if l.bad.Column > 0 {
				row.err = r.encodingFault(l)
				break
			}
		}
		return row
	}
	r.again = append(more, r.again...)
	row.err = lineFault(r.file, first.number, "CSV_ROW").Hinting(lang.Of("CSV_ROW_HINT"))
	row.cells, _ = r.parse(first.text, true)
	return row
}

// encodingFault says what in a line isn't text.
func (r *csvReader) encodingFault(l csvLine) error {
	place := fault.Place{File: r.file, Line: l.number, Column: l.bad.Column}
	e := fault.New(place, "", lang.Of("CSV_ENCODING", l.bad.What)).Hinting(lang.Of("ENCODING_HINT"))
	e.Line = l.text
	return e
}

var errRows = errors.New("more than one row")

// parse reads the text of one row.
func (r *csvReader) parse(text string, lazy bool) ([]string, error) {
	r.text.Reset(text)
	r.buffer.Reset(&r.text)
	in := csv.NewReader(r.buffer) // which takes a buffer of its size as it is
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = r.comma, lazy, -1
	cells, err := in.Read()
	if err != nil {
		return cells, err
	}
	if _, err := in.Read(); !lazy && !errors.Is(err, io.EOF) {
		return nil, errRows
	}
	return cells, nil
}

// header reads the headings and detects the separator.
func (r *csvReader) header() ([]csvField, error) {
	first, ok := r.line()
	for ok && strings.TrimSpace(first.text) == "" && first.number < maxBlank {
		first, ok = r.line()
	}
	if !ok || strings.TrimSpace(first.text) == "" {
		if r.ended != nil && !errors.Is(r.ended, io.EOF) {
			return nil, readFault(r.file, 0, r.ended)
		}
		return nil, fault.New(fault.Place{File: r.file}, "", lang.Of("NO_FORM_FOUND"))
	}
	r.comma = commaOf(first.text)
	row := r.row(first)
	if row.err != nil {
		return nil, row.err
	}
	r.headings = row.cells
	return csvHeader(r.file, row.line, row.cells)
}
