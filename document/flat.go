package document

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// flatText is the text of a Word file with its tables flattened: one cell per line after a tab, a blank line between
// rows, the other paragraphs of a cell without a tab.
type flatText struct {
	paragraphs []gridCell // before the first table
	tables     []grid
	after      []gridCell // after the last table
}

// allParagraphs are all paragraphs outside the tables.
func (f *flatText) allParagraphs() []gridCell {
	all := slices.Clone(f.paragraphs)
	for _, t := range f.tables {
		all = append(all, t.before...)
		all = append(all, t.between...)
	}
	return append(all, f.after...)
}

// The limits of a text.
const (
	maxLines = 400_000
	maxCells = 200_000
)

// readFlat splits a text into paragraphs and tables.
func readFlat(name, text string) (*flatText, error) {
	f := &flatReader{name: name, out: new(flatText)}
	for rest := text; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if f.line++; f.line > maxLines {
			return nil, fault.New(fault.Place{File: name, Line: f.line}, "", lang.Of("DOCUMENT_LINES", maxLines))
		}
		if err := f.read(line, strings.HasPrefix(rest, "\t")); err != nil {
			return nil, err
		}
	}
	f.finish()
	return f.out, nil
}

// flatReader goes through the lines.
type flatReader struct {
	name   string
	line   int
	cells  int
	blanks int        // blank lines just before
	lines  []string   // of the last cell
	loose  []gridCell // paragraphs since the last table
	table  *grid
	out    *flatText
}

func (f *flatReader) read(line string, beforeCell bool) error {
	indented, isCell := strings.CutPrefix(line, "\t")
	switch {
	case isCell:
		if f.cells++; f.cells > maxCells {
			return fault.New(fault.Place{File: f.name, Line: f.line}, "", lang.Of("DOCUMENT_CELLS", maxCells))
		}
		f.cell(gridCell{text: indented, place: fault.Place{File: f.name, Line: f.line, Column: 2 + leadingBlanks(indented)}})
	case squeeze(line) == "":
		f.blanks++
		return nil
	default:
		place := fault.Place{File: f.name, Line: f.line, Column: 1 + leadingBlanks(line)}
		if f.goesOn(line, beforeCell) {
			c := f.lastCell()
			f.addBlank()
			f.lines, c.below = append(f.lines, line), append(c.below, place)
			break
		}
		f.closeTable()
		f.loose = append(f.loose, gridCell{text: line, place: place})
	}
	f.blanks = 0
	return nil
}

// goesOn reports whether a line without a tab is a further line of the cell above: at most one blank line is between,
// and it isn't a title right above the next table.
func (f *flatReader) goesOn(line string, beforeCell bool) bool {
	return f.table != nil && f.blanks <= 1 && !(beforeCell && isTitle(line))
}

// addBlank keeps the blank line between two paragraphs of a cell in its text, so that they can be told from wrapped
// lines.
func (f *flatReader) addBlank() {
	if f.blanks > 0 {
		c := f.lastCell()
		f.lines, c.below = append(f.lines, ""), append(c.below, fault.Place{})
	}
}

// cell adds a cell, in a new row or table if the current one has ended.
func (f *flatReader) cell(c gridCell) {
	ended := f.rowEnded(c)
	if f.startsTable(c) && (ended || len(f.lines) > 1) {
		f.giveBack()
		f.closeTable()
	}
	f.settleText()
	switch {
	case f.table == nil:
		f.openTable(c)
	case ended:
		f.endRow()
	}
	last := len(f.table.rows) - 1
	f.table.rows[last] = append(f.table.rows[last], c)
	f.lines = append(f.lines[:0], c.text)
}

// rowEnded reports whether the blank lines above a cell end the row. A cell of several paragraphs has a blank line of
// its own below it, but a heading that only starts rows does so all the same.
func (f *flatReader) rowEnded(next gridCell) bool {
	if f.table == nil || f.blanks == 0 {
		return false
	}
	return f.blanks > 1 || !slices.Contains(f.lines, "") || len(f.lines) == 1 || startsRow(next.text)
}

func startsRow(text string) bool {
	l := labelOf(text)
	return columnOf(text) == columnLevel1 || l != labelNone && l != labelUnit && l != labelGoalText && l != labelOutcome
}

// settleText gives the last cell the lines that were gathered for it.
func (f *flatReader) settleText() {
	if f.table != nil && len(f.lines) > 1 {
		f.lastCell().text = strings.Join(f.lines, "\n")
	}
	f.lines = f.lines[:0]
}

// lastCell is the cell that was read last; every open table has one.
func (f *flatReader) lastCell() *gridCell {
	row := f.table.rows[len(f.table.rows)-1]
	return &row[len(row)-1]
}

// startsTable reports whether a cell is the first of another form: a heading that this table already has.
func (f *flatReader) startsTable(c gridCell) bool {
	l := labelOf(c.text)
	return f.table != nil && (l == labelCode || l == labelProject) && (f.table.leads[l] || f.table.headed)
}

// giveBack removes the last paragraph from the last cell: what is right above another form doesn't belong to the cell.
func (f *flatReader) giveBack() {
	if len(f.lines) == 1 {
		return
	}
	c, from := f.lastCell(), len(f.lines)-1
	for from > 1 && f.lines[from-1] != "" {
		from--
	}
	for i := from; i < len(f.lines); i++ {
		f.loose = append(f.loose, gridCell{text: f.lines[i], place: c.below[i-1]})
	}
	f.lines, c.below = f.lines[:from], c.below[:from-1]
}

// openTable starts a table below the loose lines. If the table before them is the head of a form without indicators and
// this one doesn't start another form, the earlier table continues, and the lines between belong to nothing.
func (f *flatReader) openTable(first gridCell) {
	before := len(f.out.tables) - 1
	if l := labelOf(first.text); before >= 0 && l != labelCode && l != labelProject {
		if t := f.out.tables[before]; !t.headed && (t.leads[labelCode] || t.leads[labelProject]) {
			t.between = append(t.between, f.loose...)
			t.rows = append(t.rows, nil)
			f.table, f.loose, f.out.tables = &t, nil, f.out.tables[:before]
			return
		}
	}
	f.table = &grid{before: f.loose, rows: make([][]gridCell, 1)}
	f.loose = nil
}

// endRow closes a row and opens the next.
func (f *flatReader) endRow() {
	f.noteRow()
	f.table.rows = append(f.table.rows, nil)
}

// noteRow remembers what the row says about the kind of the table.
func (f *flatReader) noteRow() {
	row := f.table.rows[len(f.table.rows)-1]
	f.table.leads[labelAt(row)] = true
	f.table.headed = f.table.headed || isIndicatorHeader(row)
}

func (f *flatReader) closeTable() {
	f.settleText()
	if f.table != nil {
		f.noteRow()
		f.out.tables = append(f.out.tables, *f.table)
		f.table = nil
	}
}

// finish closes what is open at the end of the text.
func (f *flatReader) finish() {
	f.closeTable()
	if len(f.out.tables) == 0 {
		f.out.paragraphs = f.loose
	} else {
		f.out.after = f.loose
	}
}

func leadingBlanks(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(strings.TrimLeft(s, " \t　"))
}
