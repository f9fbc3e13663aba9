// Package sheet reads the tables of rule tests from workbooks (xlsx), and writes accepted values back into them. It
// is separate from package ruletest so that only programs that need workbooks compile their reader in:
//
//	file, err := ruletest.Load(fsys, "county_test.yaml", ruletest.Tables(sheet.Read))
package sheet

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/internal/source"
	"github.com/ziping-go/ziping/lang"
	"github.com/ziping-go/ziping/ruletest"
)

// Read is the ruletest.TableReader for workbooks. The sheet "" is the first that isn't hidden. Cells are read as they
// are shown: 8.9 in a cell of the format 0.00 is 8.90, 0.9 in a percent cell is 90%, a formula is its last calculated
// value. Dates whose format hides the year or puts the day first are read as 2021-12-31. A cell that spans several rows
// is in each of them. Hidden rows and columns count: a filter that somebody left on must not switch tests off.
func Read(name string, data []byte, sheet string) ([][]ruletest.Cell, error) {
	book, sheet, err := open(name, data, sheet)
	if err != nil {
		return nil, err
	}
	defer func() { _ = book.Close() }() // it removes temporary files
	r := &reader{name: name, book: book, sheet: sheet, dates: make(map[int]bool)}
	if err := r.read(); err != nil {
		return nil, err
	}
	if err := r.spread(); err != nil {
		return nil, err
	}
	return r.rows, r.faults.Err()
}

func open(name string, data []byte, sheet string) (*excelize.File, string, error) {
	place := fault.Place{File: name}
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return nil, "", fault.New(place, "", lang.Of("SHEET_OLD")).Hinting(lang.Of("SHEET_OLD_HINT"))
	}
	if err := bounded(place, data); err != nil {
		return nil, "", err
	}
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: maxUnzipped, ShortDatePattern: "yyyy-mm-dd", CultureInfo: excelize.CultureNameZhCN,
	})
	if err != nil {
		return nil, "", fault.New(place, "", lang.Of("SHEET_UNREADABLE", err))
	}
	sheets := book.GetSheetList()
	switch {
	case sheet == "" && len(sheets) > 0:
		sheet = sheets[max(0, slices.IndexFunc(sheets,
			func(s string) bool { visible, err := book.GetSheetVisible(s); return err == nil && visible }))]
	case !slices.Contains(sheets, sheet):
		_ = book.Close() // the name is what is wrong
		e := fault.New(place, sheet, lang.Of("SHEET_UNKNOWN", sheet)).Hinting(lang.Of("SHEET_NAMES", sheets))
		if near := source.Nearest(sheet, sheets); near != "" {
			e.Hinting(lang.Of("DID_YOU_MEAN", near))
		}
		return nil, "", e
	}
	return book, sheet, nil
}

// reader goes through one sheet.
type reader struct {
	name, sheet string
	book        *excelize.File
	dates       map[int]bool // of each style, whether it shows a date
	rows        [][]ruletest.Cell
	numbers     []int // of the rows
	faults      fault.List
}

func (r *reader) place(cell string) fault.Place {
	return fault.Place{File: r.name, Cell: r.sheet + "!" + cell}
}

func (r *reader) unreadable(err error) error {
	return fault.New(fault.Place{File: r.name}, "", lang.Of("SHEET_UNREADABLE", err))
}

// read takes the rows that hold anything.
func (r *reader) read() error {
	rows, err := r.book.Rows(r.sheet)
	if err != nil {
		return r.unreadable(err)
	}
	cells, widest := 0, 0
	for number := 1; rows.Next(); number++ {
		texts, err := rows.Columns()
		if err != nil {
			return r.unreadable(err)
		}
		widest = max(widest, len(texts))
		if cells += widest; cells > maxCells && len(texts) > 0 {
			return fault.New(fault.Place{File: r.name, Cell: r.sheet}, "", lang.Of("SHEET_CELLS", maxCells))
		}
		if number > maxRows && len(texts) > 0 {
			return fault.New(fault.Place{File: r.name, Cell: r.sheet}, "", lang.Of("LIMIT_ROWS", maxRows))
		}
		if number > maxRows {
			continue
		}
		// A row ends with its last text; formulas without a value may follow it.
		row := make([]ruletest.Cell, widest)
		for i := range row {
			text := ""
			if i < len(texts) {
				text = texts[i]
			}
			if row[i], err = r.cell(i+1, number, text); err != nil {
				return r.unreadable(err)
			}
		}
		if len(texts) == 0 {
			continue
		}
		r.rows, r.numbers = append(r.rows, row), append(r.numbers, number)
	}
	return rows.Close()
}

// cell is a cell with the text that it shows.
func (r *reader) cell(column, row int, text string) (ruletest.Cell, error) {
	ref, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return ruletest.Cell{}, err
	}
	c := ruletest.Cell{Text: text, Place: r.place(ref)}
	switch {
	case text == "":
		formula, err := r.book.GetCellFormula(r.sheet, ref)
		if err == nil && formula != "" && !r.hasValue(ref) {
			r.faults = append(r.faults, fault.New(c.Place, "", lang.Of("SHEET_UNCALCULATED", formula)).Hinting(
				lang.Of("SHEET_CALCULATE")))
		}
		return c, err
	case text[0] == '#' && r.isError(ref):
		r.faults = append(r.faults, fault.New(c.Place, text, lang.Of("SHEET_ERROR", text)).Hinting(
			lang.Of("SHEET_ERROR_HINT")))
		return c, nil
	}
	c.Text, err = r.date(ref, text)
	return c, err
}

// hasValue reports whether a formula was calculated, if only to an empty text.
func (r *reader) hasValue(ref string) bool {
	kind, err := r.book.GetCellType(r.sheet, ref)
	return err == nil && kind == excelize.CellTypeFormula
}

func (r *reader) isError(ref string) bool {
	kind, err := r.book.GetCellType(r.sheet, ref)
	return err == nil && kind == excelize.CellTypeError
}

// date is what a cell shows, or the full date if what it shows is ambiguous without its format.
func (r *reader) date(ref, text string) (string, error) {
	if strings.Contains(text, "年") && strings.Contains(text, "日") ||
		len(text) > 4 && isDigits(text[:4]) && (text[4] == '-' || text[4] == '/') {
		return text, nil
	}
	style, err := r.book.GetCellStyle(r.sheet, ref)
	if err != nil || style == 0 {
		return text, err
	}
	isDate, known := r.dates[style]
	if !known {
		if isDate, err = r.showsDate(style); err != nil {
			return text, err
		}
		r.dates[style] = isDate
	}
	if !isDate {
		return text, nil
	}
	raw, err := r.book.GetCellValue(r.sheet, ref, excelize.Options{RawCellValue: true})
	if err != nil {
		return text, err
	}
	day, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return text, nil //nolint:nilerr // a text in a cell of a date format is a text
	}
	props, err := r.book.GetWorkbookProps()
	if err != nil {
		return text, err
	}
	when, err := excelize.ExcelDateToTime(day, props.Date1904 != nil && *props.Date1904)
	if err != nil {
		return text, nil //nolint:nilerr // a number before all dates stays what it shows
	}
	return when.Format("2006-01-02"), nil
}

// showsDate reports whether the number format of a style shows a day.
func (r *reader) showsDate(id int) (bool, error) {
	style, err := r.book.GetStyle(id)
	if err != nil {
		return false, err
	}
	if style.CustomNumFmt != nil {
		return showsDay(*style.CustomNumFmt), nil
	}
	n := style.NumFmt
	return n >= 14 && n <= 17 || n == 22 || n >= 27 && n <= 31 || n == 36 || n >= 50 && n <= 54 || n == 57 || n == 58, nil
}

// showsDay reports whether a number format has a year or a day outside of quotes, brackets and escapes.
func showsDay(format string) bool {
	var within rune
	escaped := false
	for _, c := range strings.ToLower(format) {
		switch {
		case escaped:
			escaped = false
		case within != 0:
			if c == within {
				within = 0
			}
		case c == '\\' || c == '_' || c == '*':
			escaped = true
		case c == '"':
			within = '"'
		case c == '[':
			within = ']'
		case c == 'y' || c == 'd':
			return true
		}
	}
	return false
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// spread puts cells that span several rows into each of them.
func (r *reader) spread() error {
	merged, err := r.book.GetMergeCells(r.sheet)
	if err != nil {
		return r.unreadable(err)
	}
	for _, m := range merged {
		column, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return r.unreadable(err)
		}
		_, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return r.unreadable(err)
		}
		from, ok := slices.BinarySearch(r.numbers, top)
		if !ok || column > len(r.rows[from]) {
			continue
		}
		for at := from + 1; at < len(r.rows) && r.numbers[at] <= bottom; at++ {
			row := r.rows[at]
			for len(row) < column {
				row = append(row, ruletest.Cell{})
			}
			row[column-1] = r.rows[from][column-1]
			r.rows[at] = row
		}
	}
	return nil
}

func cutLast(s, separator string) (before, after string, found bool) {
	at := strings.LastIndex(s, separator)
	if at < 0 {
		return s, "", false
	}
	return s[:at], s[at+len(separator):], true
}
