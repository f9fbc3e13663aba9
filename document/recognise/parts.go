package recognise

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
)

// noteJoined notes the cells that the target of a row is shared out among.
func (f *former) noteJoined(at string, row rowCells, l line, aligned bool) {
	h := f.header
	if !h.has(headings.Sign) && !h.has(headings.Measure) && !h.has(headings.Nature) {
		return
	}
	var parts Parts
	apart := l.table != h.table && l.table.Columns() != h.table.Columns() // blank cells aren't found there
	if !aligned && !apart {
		parts = Parts{f.signCell(row, l), f.cellIn(headings.Target, row, l), f.cellIn(headings.Measure, row, l)}
	}
	f.joined[at+"/target"] = parts
	if f.cells[at+"/initial_target"] != nil { // sign and unit are those of both
		f.joined[at+"/target"], f.joined[at+"/initial_target"] = Parts{}, Parts{}
	}
}

// cellIn is the cell of a row in a column, also a blank one.
func (f *former) cellIn(column headings.Column, row rowCells, l line) *grid.Cell {
	if c := row.first(column); c != nil {
		return c
	}
	for _, own := range f.header.columns {
		if own.column == column {
			return f.blankBelow(own, l)
		}
	}
	return nil
}

// signCell is the cell for the comparator of a target. What is called 指标性质 has it in some tables, and 定量 or 正向 in
// others: the rows so far tell which.
func (f *former) signCell(row rowCells, l line) *grid.Cell {
	for _, column := range []headings.Column{headings.Sign, headings.Nature} {
		for _, c := range row[column] {
			kind := indicator.ReadFacing(c.Text).Kind
			if kind == indicator.FacesSign {
				f.signed = f.signed || column == headings.Nature
				return c
			}
			f.natured = f.natured || column == headings.Nature && kind != indicator.FacesNothing
		}
	}
	if c := f.cellIn(headings.Sign, row, l); isFreeOfFacing(c) {
		return c
	}
	if f.header.has(headings.Sign) || f.natured && !f.signed {
		return nil
	}
	if c := f.cellIn(headings.Nature, row, l); isFreeOfFacing(c) {
		return c
	}
	return nil
}

func isFreeOfFacing(c *grid.Cell) bool {
	if c == nil {
		return false
	}
	kind := indicator.ReadFacing(c.Text).Kind
	return kind == indicator.FacesNothing || kind == indicator.FacesUnknown
}
