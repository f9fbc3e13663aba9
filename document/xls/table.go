package xls

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// largeArea is how many positions a merged area has at most that is kept as it is; a larger one is cut to the part of
// the sheet that has texts: some programs merge whole columns.
const largeArea = 10_000

// merged notes merged areas.
func (s *sheet) merged(body []byte, count int) error {
	if len(body) < 8*count {
		return errRecord
	}
	for range count {
		a := area{
			row: int(le16(body)), lastRow: int(le16(body[2:])), column: int(le16(body[4:])), lastColumn: int(le16(body[6:])),
		}
		body = body[8:]
		if a.lastRow < a.row || a.lastColumn < a.column || a.lastColumn >= mostColumns {
			return errRecord
		}
		if a.row == a.lastRow && a.column == a.lastColumn {
			continue
		}
		if s.book.cells++; s.book.cells > min(mostCells, s.limits.Cells) {
			return s.fault("DOCUMENT_CELLS", min(mostCells, s.limits.Cells))
		}
		s.areas = append(s.areas, a)
	}
	return nil
}

// finish makes the table of the sheet, and says what isn't plain to see in it.
func (s *sheet) finish() error {
	s.missText(recEOF)
	if len(s.cells) == 0 {
		return nil
	}
	place := fault.Place{File: s.book.name, Cell: s.sheetEntry.name}
	t := grid.NewTable(max(1, s.limits.Cells-s.placed))
	t.Name, t.Place, t.Flat = s.sheetEntry.name, place, len(s.areas) == 0 && s.isOld
	for _, c := range s.inOrder() {
		ok, err := t.Put(c)
		if err != nil {
			return err
		}
		if owner := t.At(c.Row, c.Column); !ok && c.Text != "" && owner.Text != c.Text { // WPS repeats texts below
			s.remark(cell{row: c.Row, column: c.Column}, "SHEET_CELL_COVERED", c.Text)
		}
	}
	t.Blank = blankIn(s.book.name, s.sheetEntry.name)
	for row := range t.Rows() {
		s.placed += 1 + t.Width(row)
	}
	s.document.Blocks = append(s.document.Blocks, t)
	s.sayHidden()
	return nil
}

// inOrder are the cells and merged areas of the sheet by rows. Of two cells at one place the later one counts.
func (s *sheet) inOrder() []grid.Cell {
	slices.SortStableFunc(s.cells, func(a, b cell) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
	})
	slices.SortStableFunc(s.areas, func(a, b area) int {
		return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
	})
	lastRow, lastColumn := 0, 0
	for _, c := range s.cells {
		lastRow, lastColumn = max(lastRow, c.row), max(lastColumn, c.column)
	}
	all := make([]grid.Cell, 0, len(s.cells)+len(s.areas))
	areas := s.areas
	for i, c := range s.cells {
		if i+1 < len(s.cells) && s.cells[i+1].row == c.row && s.cells[i+1].column == c.column {
			continue
		}
		for len(areas) > 0 && areas[0].before(c.row, c.column) {
			all = append(all, s.cell("", areas[0].row, areas[0].column, areas[0].within(lastRow, lastColumn)))
			areas = areas[1:]
		}
		a := area{row: c.row, lastRow: c.row, column: c.column, lastColumn: c.column}
		if len(areas) > 0 && areas[0].row == c.row && areas[0].column == c.column {
			a = areas[0]
			areas = areas[1:]
		}
		all = append(all, s.cell(c.text, c.row, c.column, a.within(lastRow, lastColumn)))
	}
	for _, a := range areas {
		all = append(all, s.cell("", a.row, a.column, a.within(lastRow, lastColumn)))
	}
	return all
}

func (a area) before(row, column int) bool {
	return a.row < row || a.row == row && a.column < column
}

// within is the area, cut where it is large.
func (a area) within(lastRow, lastColumn int) area {
	if (a.lastRow-a.row+1)*(a.lastColumn-a.column+1) > largeArea {
		a.lastRow = max(a.row, min(a.lastRow, lastRow))
		a.lastColumn = max(a.column, min(a.lastColumn, lastColumn))
	}
	return a
}

func (s *sheet) cell(text string, row, column int, a area) grid.Cell {
	return grid.Cell{
		Text: text, Row: row, Column: column, Rows: a.lastRow - a.row + 1, Columns: a.lastColumn - a.column + 1,
		Place: s.placeOf(row, column),
	}
}

func (s *sheet) placeOf(row, column int) fault.Place {
	return placeIn(s.book.name, s.sheetEntry.name, row, column)
}

func placeIn(file, sheet string, row, column int) fault.Place {
	return fault.Place{File: file, Cell: sheet + "!" + columnName(column) + strconv.Itoa(row+1)}
}

// blankIn makes cells of positions that show nothing.
func blankIn(file, sheet string) func(row, column int) *grid.Cell {
	return func(row, column int) *grid.Cell {
		return &grid.Cell{Row: row, Column: column, Rows: 1, Columns: 1, Place: placeIn(file, sheet, row, column)}
	}
}

// columnName is A, B, … Z, AA, ….
func columnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// remark notes something of a cell.
func (s *sheet) remark(c cell, code lang.Code, args ...any) {
	s.remarks.Find(func() *fault.Error { return fault.New(s.placeOf(c.row, c.column), "", lang.Of(code, args...)) })
}

// sayHidden says what of the sheet is hidden, as far as it has texts.
func (s *sheet) sayHidden() {
	place := fault.Place{File: s.book.name, Cell: s.sheetEntry.name}
	if s.hidden {
		s.remarks.Add(fault.New(place, "", lang.Of("SHEET_HIDDEN", s.sheetEntry.name)))
	}
	rows, columns := map[int]bool{}, map[int]bool{}
	for _, c := range s.cells {
		if s.hiddenRows[c.row] {
			rows[c.row] = true
		}
		if s.hiddenColumns[c.column] {
			columns[c.column] = true
		}
	}
	if len(rows) > 0 {
		names := ranges(rows, func(n int) string { return strconv.Itoa(n + 1) })
		s.remarks.Add(fault.New(place, "", lang.Of("SHEET_ROWS_HIDDEN", names)))
	}
	if len(columns) > 0 {
		s.remarks.Add(fault.New(place, "", lang.Of("SHEET_COLUMNS_HIDDEN", ranges(columns, columnName))))
	}
}

// mostRanges is how many stretches of hidden rows are listed.
const mostRanges = 20

// ranges are numbers in stretches: 3-5, 8.
func ranges(of map[int]bool, name func(int) string) string {
	var numbers []int
	for n := range of {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	var all []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		if len(all) == mostRanges {
			return strings.Join(all, ", ") + ", …"
		}
		text := name(numbers[i])
		if j > i {
			text += "-" + name(numbers[j])
		}
		all = append(all, text)
		i = j + 1
	}
	return strings.Join(all, ", ")
}
