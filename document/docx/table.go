package docx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// table is one that is being read.
type table struct {
	number string // as printed: 2, 2.1
	nested int    // tables in its cells, so far
	file   string
	rows   int
	above  []open // in the row above
	cells  []met
	blanks []blank
	inner  []*grid.Table
}

// blank is a cell that isn't in the grid, as it shows nothing: where it is in the grid, and in the part.
type blank struct {
	row, column int32
	from, to    int
}

// met is a cell as it was read: its rows are known only when the table ends.
type met struct {
	text                       string
	row, column, rows, columns int32
	from, to                   int
}

// open is a cell that the row below may continue.
type open struct{ column, columns, cell int }

// row is one that is being read.
type row struct {
	t       *table
	column  int // of the next cell, in the grid
	open    []open
	cells   int
	deleted bool
	hidden  bool
	above   int // the next of the open cells of the row above
	last    int // the cell before, among those of the table; -1 for none
}

// cell is one that is being read.
type cell struct {
	columns int
	down    merge
	across  merge
	deleted bool
}

// merge is a cell's part in a merged area.
type merge uint8

const (
	alone merge = iota
	begins
	continues
)

func (r *reader) table(s *story) error {
	r.flush(s)
	t := &table{file: r.file}
	if s.table == nil {
		r.tables++
		t.number = strconv.Itoa(r.tables)
	} else {
		s.table.nested++
		t.number = s.table.number + "." + strconv.Itoa(s.table.nested)
	}
	if err := r.inside(t); err != nil {
		return err
	}
	done, err := r.finish(t)
	if err != nil {
		return err
	}
	if len(done.Cells()) > 0 {
		r.place(s, []*grid.Table{done})
	}
	r.place(s, t.inner)
	return nil
}

// finish puts the cells into a grid.
func (r *reader) finish(t *table) (*grid.Table, error) {
	most := r.limits.Cells - r.area
	done := grid.NewTable(max(most, 1))
	done.Place = fault.Place{File: r.file, Cell: "表" + t.number}
	for _, m := range t.cells {
		if m.rows == 1 && m.columns == 1 && strings.TrimSpace(m.text) == "" {
			t.blanks = append(t.blanks, blank{m.row, m.column, m.from, m.to})
			continue
		}
		c := grid.Cell{
			Text: m.text, Row: int(m.row), Column: int(m.column), Rows: int(m.rows), Columns: int(m.columns),
			Place: t.place(int(m.row), int(m.column)),
		}
		if !r.recoded {
			c.Origin = Origin{Part: r.part, From: m.from, To: m.to}
		}
		if _, err := done.Put(c); err != nil {
			return nil, fault.New(c.Place, "", lang.Of("DOCUMENT_CELLS", r.limits.Cells))
		}
	}
	t.cells = nil
	if len(t.blanks) > 0 && !r.recoded {
		slices.SortStableFunc(t.blanks, compareBlanks)
		done.Blank = t.blankIn(r.part)
	}
	for n := range done.Rows() {
		r.area += done.Width(n)
	}
	if r.area > r.limits.Cells {
		return nil, fault.New(done.Place, "", lang.Of("DOCUMENT_CELLS", r.limits.Cells))
	}
	return done, nil
}

func compareBlanks(a, b blank) int {
	return cmp.Or(cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
}

// blankIn finds the cells that aren't in the grid.
func (t *table) blankIn(part string) func(row, column int) *grid.Cell {
	return func(row, column int) *grid.Cell {
		i, found := slices.BinarySearchFunc(t.blanks, blank{row: int32(row), column: int32(column)}, compareBlanks)
		if !found {
			return nil
		}
		b := t.blanks[i]
		return &grid.Cell{
			Row: row, Column: column, Rows: 1, Columns: 1, Place: t.place(row, column),
			Origin: Origin{Part: part, From: b.from, To: b.to},
		}
	}
}

// place is that of a cell, by its row and column from 0.
func (t *table) place(row, column int) fault.Place {
	b := make([]byte, 0, 48)
	b = append(append(b, "表"...), t.number...)
	b = append(strconv.AppendInt(append(b, " 第"...), int64(row)+1, 10), "行第"...)
	b = append(strconv.AppendInt(b, int64(column)+1, 10), "列"...)
	return fault.Place{File: t.file, Cell: string(b)}
}

func (t *table) element(r *reader) error {
	if !r.x.Is(word, "tr") {
		r.x.Skip()
		return nil
	}
	w := row{t: t, last: -1}
	if err := r.inside(&w); err != nil {
		return err
	}
	if w.cells > 0 {
		t.rows++
		t.above = w.open
	}
	return nil
}

func (w *row) element(r *reader) error {
	switch {
	case r.x.Is(word, "trPr"):
		return w.properties(r)
	case r.x.Is(word, "tc") && !w.deleted && !w.hidden:
		return w.cell(r)
	}
	r.x.Skip()
	return nil
}

func (w *row) properties(r *reader) error {
	return r.properties(func(name string) error {
		switch name {
		case "gridBefore":
			w.column = r.count()
		case "del":
			w.deleted = true
			r.noteIn(w.t, 0, "DOCUMENT_DELETED")
		case "hidden":
			if w.hidden = isOn(r.x); w.hidden {
				r.noteIn(w.t, 0, "DOCUMENT_HIDDEN")
			}
		}
		return nil
	})
}

// count is a number of columns.
func (r *reader) count() int {
	n, err := strconv.Atoi(strings.TrimSpace(r.value()))
	if err != nil || n < 0 {
		return 0
	}
	return min(n, 1<<30)
}

func (c *cell) properties(r *reader) error {
	return r.properties(func(name string) error {
		switch name {
		case "gridSpan":
			c.columns = max(1, r.count())
		case "vMerge":
			c.down = mergeOf(r.value())
		case "hMerge":
			c.across = mergeOf(r.value())
		case "cellMerge": // a tracked change of vMerge
			switch v, _ := r.x.Attribute(word, "vMerge"); v {
			case "cont":
				c.down = continues
			case "rest":
				c.down = begins
			}
		case "cellDel":
			c.deleted = true
			r.note("DOCUMENT_DELETED")
		}
		return nil
	})
}

func mergeOf(value string) merge {
	if value == "restart" {
		return begins
	}
	return continues // also without a value
}

// cell reads w:tc.
func (w *row) cell(r *reader) error {
	t := w.t
	from := r.x.From
	c := cell{columns: 1}
	s := &story{kind: inCell, table: t, row: t.rows, column: w.column, cell: &c}
	kept := len(t.inner)
	text, err := r.read(s)
	if err != nil {
		return err
	}
	if c.deleted {
		t.inner = t.inner[:kept]
		return nil
	}
	w.cells++
	r.shown++
	if r.cells++; r.cells > r.limits.Cells || w.column+c.columns > r.limits.Cells {
		return fault.New(t.place(t.rows, w.column), "", lang.Of("DOCUMENT_CELLS", r.limits.Cells))
	}
	column := w.column
	w.column += c.columns
	if w.isCovered(column, &c) {
		if strings.TrimSpace(text) != "" && text != t.cells[w.last].text {
			r.noteIn(t, column, "DOCUMENT_HIDDEN")
		}
		return nil
	}
	w.last = len(t.cells)
	if c.down == alone && c.across == alone && c.columns == 1 && strings.TrimSpace(text) == "" {
		w.last = -1
		t.blanks = append(t.blanks, blank{int32(t.rows), int32(column), from, r.x.To})
		return nil // a blank cell isn't in the grid
	}
	t.cells = append(t.cells, met{
		text: text, row: int32(t.rows), column: int32(column), rows: 1, columns: int32(c.columns), from: from, to: r.x.To,
	})
	if c.down != alone {
		w.open = append(w.open, open{column, c.columns, w.last})
	}
	return nil
}

// isCovered extends the cell that a cell continues: the one to its left, or the one above with the same columns. A cell
// that continues nothing stands for itself.
func (w *row) isCovered(column int, c *cell) bool {
	t := w.t
	if c.across == continues && w.last >= 0 {
		if left := &t.cells[w.last]; int(left.row) == t.rows { // else it was widened in its first row
			left.columns += int32(c.columns)
			if n := len(w.open); n > 0 && w.open[n-1].cell == w.last {
				w.open[n-1].columns = int(left.columns)
			}
		}
		return true
	}
	if c.down != continues {
		return false
	}
	for w.above < len(t.above) && t.above[w.above].column < column {
		w.above++
	}
	if w.above == len(t.above) {
		return false
	}
	above := t.above[w.above]
	if above.column != column || above.columns != c.columns && c.across != begins {
		return false
	}
	t.cells[above.cell].rows++
	w.last = above.cell
	w.open = append(w.open, above)
	return true
}
