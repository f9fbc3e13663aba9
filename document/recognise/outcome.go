package recognise

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/indicator"
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

	// Joined are the targets that are shared out among several cells: their cell holds a part of them.
	Joined map[string]Parts
}

// Parts are the cells of a target that has its comparator or its unit in a column of its own: ≥ | 95 | %. A part
// without a cell is nil and in that of the number; all are nil where it isn't known which cells they are.
type Parts struct{ Sign, Number, Unit *grid.Cell }

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

// inOrder sorts remarks as a reader of the document meets their places and keeps no more than fault.MaxErrors; one for
// each kind of the others then says how many there are, and from where to where.
func inOrder(remarks fault.List, doc *grid.Document, more beyonds) fault.List {
	order := placesOf(remarks, doc)
	type placed struct {
		*fault.Error
		at int
	}
	all := make([]placed, len(remarks))
	for i, e := range remarks {
		all[i] = placed{e, order[e.Place]}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(
			cmp.Compare(a.at, b.at), cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.Place.Column, b.Place.Column))
	})
	for i, p := range all {
		remarks[i] = p.Error
	}
	if len(remarks) > fault.MaxErrors {
		all := beyonds{}
		for _, e := range remarks[fault.MaxErrors:] {
			all.add(e.Code, 1, e.Place, e.Place)
		}
		all.join(more)
		remarks = append(remarks[:fault.MaxErrors:fault.MaxErrors], all.remarks()...)
	}
	return remarks
}

// placesOf numbers the places of remarks as they come in a document.
func placesOf(remarks fault.List, doc *grid.Document) map[fault.Place]int {
	order := make(map[fault.Place]int, len(remarks))
	for _, e := range remarks {
		order[e.Place] = 0
	}
	n := 0
	place := func(p fault.Place) {
		if at, remarked := order[p]; remarked && at == 0 {
			n++
			order[p] = n
		}
	}
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case grid.Paragraph:
			place(b.Place)
		case *grid.Table:
			for _, c := range b.Cells() {
				place(c.Place)
			}
		}
	}
	return order
}
