package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Cell is a scalar that is in a cell of a sheet.
func Cell(place fault.Place, text string) *Node {
	return &Node{Kind: Scalar, Text: text, file: &file{
		name: place.File, text: text, first: 1, lines: []int{0}, cell: place.Cell,
	}}
}

// maxRows is how many rows of a table are read.
const maxRows = 100_000

// CSV reads the rows of a table, every field a scalar. The text is what the file holds, in UTF-8, with whatever line
// ends it has. Fields are separated by the first of comma, tab and semicolon that the first line has. The error is a
// fault.List of every stray quote.
func CSV(name, text string) ([][]*Node, error) {
	f, err := newFile(name, []byte(text), 1, MaxYAML)
	if err != nil {
		return nil, err
	}
	in := csv.NewReader(bytes.NewReader([]byte(f.text)))
	in.FieldsPerRecord, in.Comma = -1, separator(f.line(0))
	var rows [][]*Node
	var faults fault.List
	for {
		record, err := in.Read()
		var wrong *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return rows, faults.Err()
		case errors.As(err, &wrong):
			faults = append(faults, f.strayQuote(wrong))
			continue
		case err != nil:
			return nil, fault.New(fault.Place{File: name}, "", lang.Of("CSV_SYNTAX", err))
		}
		if len(rows) == maxRows {
			line, _ := in.FieldPos(0)
			return nil, fault.New(fault.Place{File: name, Line: line}, "", lang.Of("LIMIT_ROWS", maxRows))
		}
		row := make([]*Node, len(record))
		for i, field := range record {
			line, column := in.FieldPos(i)
			row[i] = &Node{Kind: Scalar, Text: field, file: f, start: f.lines[line-1] + column - 1}
			if strings.HasPrefix(f.text[row[i].start:], `"`) {
				row[i].Style, row[i].start = Doubled, row[i].start+1
			}
		}
		rows = append(rows, row)
	}
}

// separator is the first character of a line, outside quotes, that may separate columns.
func separator(line string) rune {
	quoted := false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case !quoted && (r == ',' || r == '\t' || r == ';'):
			return r
		}
	}
	return ','
}

// strayQuote places what is wrong with a quote: inside a field that isn't quoted, after one that is, or never closed.
func (f *file) strayQuote(wrong *csv.ParseError) *fault.Error {
	line, column := wrong.Line, wrong.Column
	code := lang.Code("CSV_QUOTE")
	if errors.Is(wrong.Err, csv.ErrQuote) && f.unclosed(wrong) {
		line, column, code = wrong.StartLine, 1, "CSV_QUOTE_OPEN"
		if at := strings.LastIndexAny(f.line(line-1), `"`); at >= 0 {
			column = at + 1
		}
	}
	at := f.lines[line-1] + column - 1
	for at > f.lines[line-1] && !utf8.RuneStart(f.text[min(at, len(f.text)-1)]) {
		at--
	}
	return f.fault(at, `"`, lang.Of(code)).Hinting(lang.Of("CSV_QUOTE_HINT"))
}

// unclosed reports whether a quote ran to the end of the file.
func (f *file) unclosed(wrong *csv.ParseError) bool {
	return f.lines[wrong.Line-1]+wrong.Column-1 >= len(strings.TrimRight(f.text, "\r\n"))
}
