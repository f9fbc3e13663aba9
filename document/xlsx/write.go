package xlsx

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/markup"
	"github.com/ziping-go/ziping/document/source"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// Writer writes texts into the cells of workbooks. Bytes are put into and taken out of the sheets that the cells are
// on; everything else stays as it is, the table of shared texts too. A cell keeps its style; one that the sheet didn't
// have gets that of its row or column.
//
// A plain number, or a percentage in a cell of percentages, is written as a number where the cell shows its value as it
// is, and a text else; nothing becomes a formula, and a formula is never replaced. Of formulas that depend on what was
// written, sums, products and roundings get their new values. Others keep their last ones until a program computes
// them: the workbook then says that it has to be computed when it is opened, and remarks name the cells.
func Writer() source.Writer {
	return source.Writer{Formats: []source.Format{source.Workbook}, Write: write}
}

func write(w io.Writer, name string, data []byte, edits []grid.Edit) (fault.List, error) {
	limits := source.DefaultLimits()
	p, err := source.OpenPackage(name, data, limits)
	if err != nil {
		return nil, err
	}
	b := &book{ctx: context.Background(), name: name, limits: limits, parts: p}
	if err := b.open(); err != nil {
		return nil, err
	}
	e := &editor{book: b, changed: map[string][]byte{}}
	bySheet := map[string][]cellEdit{}
	for _, edit := range edits {
		at, ok := edit.Cell.Origin.(origin)
		if !ok {
			return nil, fault.New(edit.Cell.Place, "", lang.Of("CELL_UNWRITABLE"))
		}
		bySheet[at.part] = append(bySheet[at.part], cellEdit{edit, at})
	}
	for _, s := range b.sheets {
		own, due := bySheet[s.part]
		if !due {
			continue
		}
		delete(bySheet, s.part)
		if err := e.sheet(s, own); err != nil {
			return nil, err
		}
	}
	for _, left := range bySheet {
		return nil, fault.New(left[0].Cell.Place, "", lang.Of("CELL_UNWRITABLE"))
	}
	if err := e.sayStale(edits); err != nil {
		return nil, err
	}
	return e.remarks, source.Rewrite(w, data, e.changed)
}

// cellEdit is an edit and where its cell is.
type cellEdit struct {
	grid.Edit
	at origin
}

// editor changes the sheets of a workbook.
type editor struct {
	book    *book
	strings []byte // the part with shared texts, once it is needed
	changed map[string][]byte
	remarks fault.List
}

// sheetEditor goes once through a sheet and notes what changes.
type sheetEditor struct {
	*editor
	name    string
	part    []byte
	x       *markup.Scanner
	edits   []cellEdit // that are still to come, row by row
	splices []source.Splice

	columns []styledColumns
	prefix  string // of the elements of the sheet, with its colon
	inData  bool
	row     openRow
	column  int
	cell    openCell
}

// styledColumns are columns with a style.
type styledColumns struct {
	span
	style string
}

// openRow is the row that is being read.
type openRow struct {
	number int // from 0; -1 before the first
	tag    extent
	style  string // of cells that the row doesn't have; "" for none
}

// openCell is a cell that is being read.
type openCell struct {
	tag     extent
	edit    *cellEdit
	formula bool
	style   int
}

type extent struct{ from, to int }

// sheet changes a sheet.
func (e *editor) sheet(s sheet, edits []cellEdit) error {
	packed, err := e.book.parts.Part(s.part)
	if err != nil {
		return err
	}
	part, recoded := markup.Decoded(packed)
	if recoded {
		return fault.New(edits[0].Cell.Place, "", lang.Of("CELL_UNWRITABLE"))
	}
	slices.SortStableFunc(edits, func(a, b cellEdit) int {
		return cmp.Or(cmp.Compare(a.at.row, b.at.row), cmp.Compare(a.at.column, b.at.column))
	})
	var remarks []remark
	for _, c := range edits {
		if text := plain(c.Comment); text != "" {
			remarks = append(remarks, remark{int(c.at.row), int(c.at.column), text})
		}
	}
	edits = slices.DeleteFunc(edits, func(c cellEdit) bool { return c.Keep })
	t := &sheetEditor{editor: e, name: s.name, part: part, x: markup.New(part, nil), edits: edits}
	t.row.number = -1
	for {
		kind := t.x.Next()
		if kind == markup.End {
			break
		}
		if err := t.take(kind); err != nil {
			return err
		}
	}
	if t.x.Broken() || len(t.edits) > 0 {
		return e.book.broken(lang.Of("BROKEN_CUT"))
	}
	if len(t.splices) > 0 {
		e.changed[s.part] = source.Spliced(part, t.splices)
	}
	if len(remarks) > 0 {
		return e.comment(s, remarks)
	}
	return nil
}

// take reads a tag or a text of the sheet.
func (t *sheetEditor) take(kind markup.Kind) error {
	switch {
	case kind == markup.Text:
	case t.inData:
		return t.takeData(kind, string(t.x.Name))
	case kind == markup.Start:
		t.takeHead(string(t.x.Name))
	}
	return nil
}

// takeHead reads a tag before the cells.
func (t *sheetEditor) takeHead(name string) {
	x := t.x
	switch {
	case x.Depth() == 2 && name == "sheetData":
		t.inData, t.prefix = true, t.prefixOf()
		if t.part[x.To-2] == '/' && len(t.edits) > 0 {
			t.splice(x.To-2, x.To, ">"+t.rowsBefore(maxRows)+"</"+t.prefix+"sheetData>")
		}
	case name == "col":
		if style := x.Raw("style"); style != nil && len(t.columns) < maxColumns {
			columns := span{numberOf(x.Raw("min")) - 1, numberOf(x.Raw("max")) - 1}
			t.columns = append(t.columns, styledColumns{columns, string(style)})
		}
	}
}

// takeData reads a tag of the rows and cells.
func (t *sheetEditor) takeData(kind markup.Kind, name string) error {
	x := t.x
	switch {
	case kind == markup.Close && name == "sheetData" && x.Depth() == 1:
		t.insert(x.From, t.rowsBefore(maxRows))
		t.inData = false
	case name == "row" && x.Depth() == 3-closing(kind):
		t.rowTag(kind)
	case name == "c" && kind == markup.Start && t.cell.tag.to == 0:
		return t.startCell()
	case name == "c" && kind == markup.Close && x.Depth() == 3:
		return t.endCell()
	case name == "f" && kind == markup.Start:
		t.cell.formula = true
	}
	return nil
}

// closing is 1 for the end of an element, which is no longer open.
func closing(kind markup.Kind) int {
	if kind == markup.Close {
		return 1
	}
	return 0
}

// prefixOf is the prefix of the element that just started, with its colon.
func (t *sheetEditor) prefixOf() string {
	tag := t.part[t.x.From+1 : t.x.To]
	if n := bytes.IndexAny(tag, ": \t\r\n/>"); n > 0 && tag[n] == ':' {
		return string(tag[:n+1])
	}
	return ""
}

func (t *sheetEditor) splice(from, to int, with string) {
	t.splices = append(t.splices, source.Splice{From: from, To: to, With: with})
}

func (t *sheetEditor) insert(at int, text string) {
	if text != "" {
		t.splice(at, at, text)
	}
}

// rowTag reads the start or the end of a row.
func (t *sheetEditor) rowTag(kind markup.Kind) {
	x := t.x
	if kind == markup.Close {
		if t.row.tag.to > 0 { // not closed by its start tag
			t.insert(x.From, t.cellsBefore(maxColumns))
		}
		t.row.tag = extent{}
		return
	}
	number := t.row.number + 1
	if n := numberOf(x.Raw("r")); n > 0 && n <= maxRows {
		number = n - 1
	}
	t.insert(x.From, t.rowsBefore(number))
	t.row = openRow{number: number, tag: extent{x.From, x.To}}
	t.column = -1
	if isTrue(x.Raw("customFormat")) {
		t.row.style = string(x.Raw("s"))
	}
	t.spans(x.Raw("spans"))
	if t.part[x.To-2] == '/' {
		if cells := t.cellsBefore(maxColumns); cells != "" {
			t.splice(x.To-2, x.To, ">"+cells+"</"+t.prefix+"row>")
		}
		t.row.tag = extent{}
	}
}

// spans takes out what a row says of its first and last column where it gets a cell beyond them.
func (t *sheetEditor) spans(value []byte) {
	if value == nil {
		return
	}
	first, last, _ := bytes.Cut(value, []byte(":"))
	for _, edit := range t.edits {
		column := int(edit.at.column) + 1
		if int(edit.at.row) == t.row.number && (column < numberOf(first) || column > numberOf(last)) {
			tag := t.part[t.row.tag.from:t.row.tag.to]
			if n := bytes.Index(tag, []byte(" spans=")); n >= 0 {
				end := bytes.Index(tag[n+8:], tag[n+7:n+8])
				t.splice(t.row.tag.from+n, t.row.tag.from+n+8+end+1, "")
			}
			return
		}
	}
}

// rowsBefore are the rows that the sheet lacks before one.
func (t *sheetEditor) rowsBefore(number int) string {
	var b bytes.Buffer
	for len(t.edits) > 0 && int(t.edits[0].at.row) < number {
		t.row = openRow{number: int(t.edits[0].at.row)}
		if cells := t.cellsBefore(maxColumns); cells != "" {
			b.WriteString("<" + t.prefix + `row r="` + rowName(t.row.number) + `">` + cells + "</" + t.prefix + "row>")
		}
	}
	return b.String()
}

// cellsBefore are the cells that the open row lacks before a column.
func (t *sheetEditor) cellsBefore(column int) string {
	var b bytes.Buffer
	for len(t.edits) > 0 && int(t.edits[0].at.row) == t.row.number && int(t.edits[0].at.column) < column {
		edit := t.edits[0]
		t.edits = t.edits[1:]
		at := int(edit.at.column)
		if text := plain(edit.Text); text != "" {
			style := t.styleOf(at)
			tag := "<" + t.prefix + `c r="` + axis(int(edit.at.row), at) + `"`
			if style != "" {
				tag += ` s="` + style + `"`
			}
			b.WriteString(t.cellWith(tag, numberOf([]byte(style)), text))
		}
	}
	return b.String()
}

// styleOf is the style of a cell that the open row doesn't have.
func (t *sheetEditor) styleOf(column int) string {
	if t.row.style != "" {
		return t.row.style
	}
	for _, c := range t.columns {
		if c.first <= column && column <= c.last && c.style != "0" {
			return c.style
		}
	}
	return ""
}

// startCell begins a cell, after those that the row lacks before it.
func (t *sheetEditor) startCell() error {
	x := t.x
	t.column++
	row, column := t.row.number, t.column
	if r, c, ok := positionOf(x.Raw("r")); ok {
		row, column = r, c
		t.column = c
	}
	if row != t.row.number {
		return t.book.broken(lang.Of("BROKEN_CUT"))
	}
	t.insert(x.From, t.cellsBefore(column))
	t.cell = openCell{tag: extent{x.From, x.To}, style: numberOf(x.Raw("s"))}
	if len(t.edits) > 0 && int(t.edits[0].at.row) == row && int(t.edits[0].at.column) == column {
		t.cell.edit = &t.edits[0]
		t.edits = t.edits[1:]
	}
	return nil
}

// endCell replaces a cell.
func (t *sheetEditor) endCell() error {
	c := t.cell
	defer func() { t.cell = openCell{} }()
	if c.edit == nil {
		return nil
	}
	if c.formula {
		return fault.New(c.edit.Cell.Place, "", lang.Of("CELL_FORMULA"))
	}
	text := plain(c.edit.Text)
	tag := withoutAttributes(t.part[c.tag.from:c.tag.to], "t", "cm", "vm")
	with := t.cellWith(tag, c.style, text)
	if _, isNumber := t.book.styles.valueOf(c.style, text); !isNumber {
		rich, err := t.richCell(tag, text)
		if err != nil {
			return err
		}
		if rich != "" {
			with = rich
		}
	}
	t.splice(c.tag.from, t.x.To, with)
	return nil
}
