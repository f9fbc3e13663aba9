package grid

import (
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/fault"
)

// Document is a file as paragraphs and tables.
type Document struct {
	Blocks []Block

	// Remarks are what the reader can't hand on as text, each with its place: hidden sheets, formulas without a value,
	// pages that are pictures.
	Remarks fault.List
}

// Block is a Paragraph or a *Table.
type Block interface{ block() }

// Paragraph is a text outside of tables.
type Paragraph struct {
	Text  string
	Place fault.Place

	// Origin is like that of a Cell.
	Origin any
}

// Cell is the paragraph as a cell of no table, for an Edit. Its text may only be replaced, not taken away.
func (p Paragraph) Cell() *Cell {
	return &Cell{Text: p.Text, Rows: 1, Columns: 1, Place: p.Place, Origin: p.Origin}
}

func (Paragraph) block() {}
func (*Table) block()    {}

// Cell is one cell of a table, merged or not.
type Cell struct {
	Text          string // as shown; its paragraphs are lines
	Row, Column   int    // of its upper left corner, from 0
	Rows, Columns int    // it covers; 1 and 1 where it isn't merged
	Place         fault.Place

	// Formula says that the text is computed by the document itself.
	Formula bool

	// Lines are the places of the lines of the text after the first, in formats that have lines; else nil.
	Lines []fault.Place

	// Origin is the reader's own note of where the cell is, for writing to it; nil where the format isn't written.
	Origin any
}

// IsBlank reports whether a cell shows nothing: blanks of any width, and of none. A nil cell is blank.
func (c *Cell) IsBlank() bool {
	return c == nil || strings.IndexFunc(c.Text, func(r rune) bool {
		return !unicode.IsSpace(r) && r != '\ufeff' && r != '\u200b'
	}) < 0
}
