package document

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// flatText is the text of a Word file with its tables flattened: a cell a line behind a tab, a blank line between rows,
// the other paragraphs of a cell without a tab.
type flatText struct {
	paragraphs []cell // before the first table
	tables     []grid
	after      []cell // behind the last table
}

// The limits of a text.
const (
	maxLines = 400_000
	maxCells = 200_000
)

// readFlat splits a text into paragraphs and tables.
func readFlat(name, text string) (*flatText, error) {
	f := &flatReader{name: name, out: new(flatText)}
	for line := range strings.Lines(text) {
		if f.line++; f.line > maxLines {
			return nil, fault.New(fault.Place{File: name, Line: f.line}, "", lang.Of("DOCUMENT_LINES", maxLines))
		}
		if err := f.read(strings.TrimRight(line, "\r\n")); err != nil {
			return nil, err
		}
	}
	f.settle(nil)
	return f.out, nil
}

// flatReader goes through the lines. Lines without a tab wait in loose until the next cell shows what they are: further
// paragraphs of the cell before, or what stands between two tables.
type flatReader struct {
	name  string
	line  int
	cells int
	loose []cell
	row   bool // the last line with a tab belongs to a row that is still open
	table *grid
	out   *flatText
}

func (f *flatReader) read(line string) error {
	indented, isCell := strings.CutPrefix(line, "\t")
	switch {
	case isCell:
		if f.cells++; f.cells > maxCells {
			return fault.New(fault.Place{File: f.name, Line: f.line}, "", lang.Of("DOCUMENT_CELLS", maxCells))
		}
		c := cell{text: indented, place: fault.Place{File: f.name, Line: f.line, Column: 2 + leadingBlanks(indented)}}
		if !f.row || len(f.loose) > 0 && f.startsTable(c) {
			f.settle(&c)
		}
		f.join()
		last := len(f.table.rows) - 1
		f.table.rows[last] = append(f.table.rows[last], c)
		f.row = true
	case squeeze(line) == "":
		f.row = false
	default:
		f.loose = append(f.loose, cell{text: line, place: fault.Place{File: f.name, Line: f.line, Column: 1 + leadingBlanks(line)}})
	}
	return nil
}

// settle decides about the loose lines when a new row starts with a cell, or at the end, and opens that row.
func (f *flatReader) settle(first *cell) {
	switch {
	case f.table == nil:
		if first == nil {
			f.out.paragraphs, f.loose = f.loose, nil
			return
		}
		f.openTable()
	case first == nil:
		f.out.after, f.loose = f.loose, nil
		f.closeTable()
		return
	case f.startsTable(*first):
		f.closeTable()
		f.openTable()
	default:
		f.join()
	}
	f.table.rows = append(f.table.rows, nil)
}

// openTable starts a table below the loose lines.
func (f *flatReader) openTable() {
	f.table = &grid{before: f.loose}
	f.loose = nil
}

func (f *flatReader) closeTable() {
	f.out.tables = append(f.out.tables, *f.table)
	f.table = nil
}

// startsTable reports whether a cell is the first of another form: a heading that this table has already.
func (f *flatReader) startsTable(c cell) bool {
	label := labelOf(c.text)
	if f.table == nil || label != labelCode && label != labelProject {
		return false
	}
	for _, row := range f.table.rows {
		if len(row) > 0 && labelOf(row[0].text) == label {
			return true
		}
	}
	return len(f.loose) > 0 && f.hasIndicators()
}

func (f *flatReader) hasIndicators() bool {
	for _, row := range f.table.rows {
		if len(row) > 0 && isIndicatorHeader(row) {
			return true
		}
	}
	return false
}

// join gives the loose lines to the cell before them as further paragraphs.
func (f *flatReader) join() {
	if len(f.loose) == 0 || f.table == nil {
		return
	}
	for r := len(f.table.rows) - 1; r >= 0; r-- {
		if row := f.table.rows[r]; len(row) > 0 {
			c := &row[len(row)-1]
			for _, l := range f.loose {
				c.text += "\n" + l.text
			}
			break
		}
	}
	f.loose = nil
}

func leadingBlanks(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(strings.TrimLeft(s, " \t　"))
}
