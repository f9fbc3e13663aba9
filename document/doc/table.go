package doc

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// mostLevels is how many tables may be in each other.
const mostLevels = 20

// near is how far the edges of rows may be apart and still be one, in twips: 0.5 mm.
const near = 30

// table is a table that is read.
type table struct {
	number string
	rows   []tableRow
	cells  []string // texts of the row that is read
	lines  []string // of the cell that is read
	inner  int      // tables within
	within []*table
}

type tableRow struct {
	row   *row
	texts []string
}

// endCell ends a cell.
func (t *table) endCell() {
	t.cells = append(t.cells, strings.TrimRight(strings.Join(t.lines, "\n"), "\n"))
	t.lines = nil
}

// endRow ends a row. A row that doesn't say how it is divided has columns of one width.
func (t *table) endRow(r *row) {
	if len(t.lines) > 0 && strings.TrimSpace(strings.Join(t.lines, "")) != "" {
		t.endCell()
	}
	t.lines = nil
	if r == nil || len(r.cells) < len(t.cells) {
		r = &row{edges: []int{0}, cells: make([]division, len(t.cells))}
		for i := range t.cells {
			r.edges = append(r.edges, (i+1)*1000)
		}
	}
	if len(t.cells) > 0 {
		t.rows = append(t.rows, tableRow{r, t.cells})
	}
	t.cells = nil
}

// columns are the edges of all rows, near ones as one.
func (t *table) columns() []int {
	var all []int
	for _, r := range t.rows {
		all = append(all, r.row.edges...)
	}
	slices.Sort(all)
	var edges []int
	last := 0
	for i, e := range all {
		if i == 0 || e-last > near {
			edges = append(edges, e)
		}
		last = e
	}
	return edges
}

// column is the column that begins at an edge: the last that isn't beyond it.
func column(edges []int, edge int) int {
	n, found := slices.BinarySearch(edges, edge)
	if !found {
		n--
	}
	return max(n, 0)
}

// placed makes the cells of the table by rows. A cell that goes on below is one with those that it is merged with.
func (t *table) placed(file string) []*grid.Cell {
	edges := t.columns()
	var all []*grid.Cell
	above := map[[2]int]*grid.Cell{} // cells that may go on, by first and last column
	for n, r := range t.rows {
		next := map[[2]int]*grid.Cell{}
		for i := 0; i < len(r.row.cells); {
			last := i
			for last+1 < len(r.row.cells) && r.row.cells[last+1].across {
				last++
			}
			var texts []string
			for k := i; k <= last && k < len(r.texts); k++ {
				if r.texts[k] != "" {
					texts = append(texts, r.texts[k])
				}
			}
			from, to := column(edges, r.row.edges[i]), column(edges, r.row.edges[last+1])
			division := r.row.cells[i]
			i = last + 1
			key := [2]int{from, to}
			if owner := above[key]; owner != nil && division.down && !division.downFirst {
				owner.Rows++
				next[key] = owner
				continue
			}
			c := &grid.Cell{
				Text: strings.Join(texts, "\n"), Row: n, Column: from, Rows: 1, Columns: max(1, to-from),
				Place: placeIn(file, t.number, n, from),
			}
			all = append(all, c)
			if division.down {
				next[key] = c
			}
		}
		above = next
	}
	return all
}

func placeIn(file, table string, row, column int) fault.Place {
	return fault.Place{File: file, Cell: "表" + table + " 第" + strconv.Itoa(row+1) + "行第" + strconv.Itoa(column+1) + "列"}
}

// blankIn makes cells of positions that show nothing.
func blankIn(file, table string) func(row, column int) *grid.Cell {
	return func(row, column int) *grid.Cell {
		return &grid.Cell{Row: row, Column: column, Rows: 1, Columns: 1, Place: placeIn(file, table, row, column)}
	}
}

// finish adds a table to the document, and those within after it.
func (r *reader) finish(t *table) error {
	if len(t.cells) > 0 || len(t.lines) > 0 {
		t.endRow(nil)
	}
	if len(t.rows) > 0 {
		made := grid.NewTable(max(1, r.limits.Cells-r.placed))
		made.Place = fault.Place{File: r.name, Cell: "表" + t.number}
		for _, c := range t.placed(r.name) {
			if c.Text == "" && c.Rows == 1 && c.Columns == 1 {
				continue
			}
			if r.cells++; r.cells > mostCells {
				return fault.New(c.Place, "", lang.Of("DOCUMENT_CELLS", mostCells))
			}
			if _, err := made.Put(*c); err != nil {
				return err
			}
		}
		made.Blank = blankIn(r.name, t.number)
		for n := range made.Rows() {
			r.placed += 1 + made.Width(n)
		}
		r.document.Blocks = append(r.document.Blocks, made)
	}
	for _, inner := range t.within {
		if err := r.finish(inner); err != nil {
			return err
		}
	}
	return nil
}
