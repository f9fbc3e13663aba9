package ruletest

import (
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/charset"
	"github.com/ziping-go/ziping/internal/infile"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
)

// Option changes how test files are read.
type Option func(*reader)

// Tables lets test files name tables in workbooks (xlsx). Package sheet has a reader; without one they are an error, so
// that programs that don't need workbooks don't compile a reader in.
func Tables(read TableReader) Option { return func(r *reader) { r.tables = read } }

// TableReader reads the cells of one sheet of a workbook, row by row. The sheet "" is the first that is shown. The
// error is a *fault.Error or a fault.List.
type TableReader func(name string, data []byte, sheet string) ([][]Cell, error)

// Cell is a cell of a sheet: its text as a person sees it there, and its place.
type Cell struct {
	Text  string
	Place fault.Place
}

// maxTable is how many bytes of a table are read.
const maxTable = 8 << 20

// tableFile reads a file beside the test file.
func (r *reader) tableFile(n *source.Node, name string) ([]byte, bool) {
	data, err := infile.In(r.fsys, r.beside(name), maxTable)
	switch {
	case err != nil:
		r.Add(n.Unread("TEST_TABLE_UNREADABLE", name, err))
		return nil, false
	case len(data) > maxTable:
		r.Fail(n, "LIMIT_SIZE", ">"+strconv.Itoa(maxTable>>20), maxTable>>20).Hinting(lang.Of("LIMIT_SIZE_HINT"))
		return nil, false
	}
	return data, true
}

func (r *reader) csvTable(n *source.Node) ([][]*source.Node, bool) {
	name, ok := r.Text(n)
	if !ok {
		return nil, false
	}
	data, ok := r.tableFile(n, name)
	if !ok {
		return nil, false
	}
	text, _, err := charset.Decode(r.beside(name), data)
	var rows [][]*source.Node
	if err == nil {
		rows, err = source.CSV(r.beside(name), text)
	}
	if err != nil && !r.isTable(charset.Sniff(data).Head(data)) {
		r.noTable(n, name)
		return nil, false
	}
	return rows, r.fine(err)
}

// isTable reports whether a text has a header of a table of cases in its first lines.
func (r *reader) isTable(text string) bool {
	lines := 0
	for line := range strings.Lines(text) {
		if lines++; lines > titles {
			break
		}
		for _, cell := range strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune(",\t;，、；\"\r\n", c) }) {
			if r.keyOf(cell) != "" {
				return true
			}
		}
	}
	return false
}

// noTable is about a file that holds something else, of which nothing is shown.
func (r *reader) noTable(n *source.Node, name string) {
	r.Fail(n, "NAMED_NO_TABLE", name).Hinting(lang.Of("TEST_COLUMNS", firstHeaders()))
}

func (r *reader) workbookTable(n *source.Node) ([][]*source.Node, bool) {
	name, ok := r.Text(n)
	if !ok {
		return nil, false
	}
	if r.tables == nil {
		r.Fail(n, "TEST_NO_WORKBOOKS")
		return nil, false
	}
	name, sheet, _ := strings.Cut(name, "#")
	data, ok := r.tableFile(n, name)
	if !ok {
		return nil, false
	}
	cells, err := r.tables(r.beside(name), data, sheet)
	rows := make([][]*source.Node, len(cells))
	for i, row := range cells {
		for _, cell := range row {
			rows[i] = append(rows[i], source.Cell(cell.Place, cell.Text))
		}
	}
	return rows, r.fine(err)
}

// fine notes what is wrong with a table and reports whether nothing is.
func (r *reader) fine(err error) bool {
	for _, e := range fault.All(err) {
		r.Add(e)
	}
	return err == nil
}
