package text

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// piece is a cell or a paragraph, and where it is: its line and its column.
type piece struct {
	text         string
	line, column int
	below        []fault.Place // of its lines after the first, where these aren't one below the other
}

// builder makes a document of pieces.
type builder struct {
	ctx  context.Context
	name string
	doc  *grid.Document
	most int // cells

	rows  [][]piece // of the table that is open
	cells int       // in all tables
}

func (b *builder) place(line, column int) fault.Place {
	return fault.Place{File: b.name, Line: line, Column: column}
}

// paragraph adds a line outside of tables; a table that is open ends above it.
func (b *builder) paragraph(text string, line, column int) error {
	if text = shown(text); isBlank(text) {
		return nil
	}
	if err := b.closeTable(); err != nil {
		return err
	}
	b.doc.Blocks = append(b.doc.Blocks, grid.Paragraph{
		Text: text, Place: b.place(line, column+leadingBlanks(text)),
	})
	return nil
}

// row adds a row to the table that is open, or opens one.
func (b *builder) row(pieces []piece) error {
	b.cells += len(pieces)
	if b.cells > b.most {
		return fault.New(b.place(pieces[0].line, 0), "", lang.Of("DOCUMENT_CELLS", b.most))
	}
	b.rows = append(b.rows, pieces)
	return b.ctx.Err()
}

// closeTable adds the table that is open to the document. Blank cells aren't put into it.
func (b *builder) closeTable() error {
	rows := b.rows
	b.rows = nil
	spread(rows)
	table := grid.NewTable(4 * b.most) // blank positions count too
	table.Flat = true
	for i, row := range rows {
		for j, p := range row {
			p.text = shown(p.text)
			if isBlank(p.text) {
				continue
			}
			c := grid.Cell{Text: p.text, Row: i, Column: j, Rows: 1, Columns: 1, Lines: b.below(&p)}
			c.Place = b.place(p.line, p.column+leadingBlanks(p.text))
			if len(table.Cells()) == 0 {
				table.Place = c.Place
			}
			if _, err := table.Put(c); err != nil {
				return err
			}
		}
	}
	if len(table.Cells()) > 0 {
		b.doc.Blocks = append(b.doc.Blocks, table)
	}
	return nil
}

// below are the places of the lines of a cell after the first.
func (b *builder) below(p *piece) []fault.Place {
	if p.below != nil || !strings.Contains(p.text, "\n") {
		return p.below
	}
	_, rest, _ := strings.Cut(p.text, "\n")
	line := p.line
	for text := range strings.SplitSeq(rest, "\n") {
		line++
		p.below = append(p.below, b.place(line, 1+leadingBlanks(text)))
	}
	return p.below
}

func isBlank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsSpace(r) && r != 0xfeff && r != 0x200b }) < 0
}

// shown is a text without the characters that nobody sees and nobody typed.
func shown(s string) string {
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return -1
		}
		return r
	}, s)
}

func isControl(r rune) bool { return r < ' ' && r != '\t' && r != '\n' || r == 0x7f }

func leadingBlanks(s string) int {
	return utf8.RuneCountInString(s) - utf8.RuneCountInString(strings.TrimLeft(s, " \t　"))
}
