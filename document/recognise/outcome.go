package recognise

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/lang"
)

// Outcome is what a document was taken for.
type Outcome struct {
	Department *indicator.Department // the department's own part; nil where there is none
	Forms      []Found
	Remarks    fault.List // what isn't in a form, or is in doubt, with its place

	// Roles is what each cell was taken for. A cell that isn't in it is blank, or in a table without a form.
	Roles map[*grid.Cell]Role
}

// Found is a form and where its values are.
type Found struct {
	Form *indicator.Form

	// Cells are the cells of its values by JSON pointer, of its rows and blocks (/indicators/3, /funds: the first cell),
	// and of what is blank where its cell is known. See At.
	Cells map[string]*grid.Cell

	// Joined are the fields that are shared out among several cells, such as a target with its sign and its unit: their
	// cell holds a part of them.
	Joined map[string]bool
}

// At is the cell of a value, by a JSON pointer into the form: its own, also a blank one, or else that of what
// holds it, such as the first cell of its row. It is nil where there is none, as for what a paragraph says.
func (f Found) At(pointer string) *grid.Cell {
	for {
		if c, ok := f.Cells[pointer]; ok {
			return c
		}
		cut := strings.LastIndexByte(pointer, '/')
		if cut < 0 {
			return nil
		}
		pointer = pointer[:cut]
	}
}

// Role is what a cell was taken for.
type Role struct {
	Kind RoleKind
	At   string // of a value, the JSON pointer; of a heading, what it heads
	Form int    // among those of the outcome
}

// RoleKind is whether a cell is a value.
type RoleKind uint8

// The kinds of roles.
const (
	LeftOut RoleKind = iota
	Heading
	Value
)

// inOrder sorts remarks as a reader meets their places and keeps no more than fault.MaxErrors; the last then says how
// many there were beyond.
func inOrder(remarks fault.List, order map[fault.Place]int) fault.List {
	slices.SortStableFunc(remarks, func(a, b *fault.Error) int {
		return cmp.Or(
			cmp.Compare(order[a.Place], order[b.Place]), cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column))
	})
	if more := len(remarks) - fault.MaxErrors; more > 0 {
		last := remarks[fault.MaxErrors]
		remarks = append(remarks[:fault.MaxErrors:fault.MaxErrors], fault.New(last.Place, "", lang.Of("REMARKS_MORE", more)))
	}
	return remarks
}
