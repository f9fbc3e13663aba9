package docx

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/fault"
	"github.com/ziping-go/ziping/lang"
)

// storyKind is where paragraphs are.
type storyKind uint8

const (
	body storyKind = iota
	inCell
	inBox
)

// story is a run of paragraphs and tables: the body, a cell or a text box.
type story struct {
	kind        storyKind
	table       *table // around it; nil outside of tables
	row, column int    // of its cell

	line    []byte // the paragraph that is being read
	began   bool   // there is one
	origin  any    // of it; nil where its line isn't that of one element
	number  int    // bytes of it that are its number
	joined  bool   // its mark isn't shown: the next goes on in the same line
	text    []byte // of a cell, so far
	some    bool   // the cell has a paragraph
	lines   []string
	tables  []*grid.Table // of a text box
	boxed   []string      // what the text boxes at this paragraph hold
	inBoxes []*grid.Table
	cell    *cell // whose story it is
}

// read reads what is in the element that just started as a story. The text is that of a cell.
func (r *reader) read(s *story) (string, error) {
	outer, base, around := r.story, r.base, r.control
	r.story, r.base = s, len(r.fields)
	if s.kind == inBox {
		r.control = control{}
	}
	s.line, s.text = r.buffer(), r.buffer()
	err := r.inside(s)
	if err == nil {
		r.flush(s)
	}
	text := strings.TrimRight(string(s.text), "\n")
	r.release(s.line)
	r.release(s.text)
	r.fields = r.fields[:r.base]
	r.story, r.base = outer, base
	if s.kind == inBox {
		r.control = around
	}
	return text, err
}

func (s *story) element(r *reader) error {
	if r.x.Space == word {
		switch string(r.x.Name) {
		case "p":
			return r.paragraph(s)
		case "tbl":
			return r.table(s)
		case "tcPr":
			if s.cell != nil {
				return s.cell.properties(r)
			}
		case "altChunk", "subDoc":
			r.note("DOCUMENT_EMBEDDED")
		}
	}
	r.x.Skip()
	return nil
}

// flush hands on the paragraph that is being read, and what its text boxes hold.
func (r *reader) flush(s *story) {
	if len(s.line) == s.number {
		s.line = bytes.TrimRight(s.line, " ") // that would be between the number and the text
	}
	if s.began {
		r.deliver(s, string(clean(s.line)))
	}
	s.origin = nil
	for _, line := range s.boxed {
		r.deliver(s, line)
	}
	r.place(s, s.inBoxes)
	s.line, s.number, s.began, s.joined, s.boxed, s.inBoxes = s.line[:0], 0, false, false, nil, nil
}

// deliver adds a finished paragraph to a story.
func (r *reader) deliver(s *story, text string) {
	switch s.kind {
	case inCell:
		if s.some {
			s.text = append(s.text, '\n')
		}
		s.some = true
		s.text = append(s.text, text...)
	case inBox:
		s.lines = append(s.lines, text)
	case body:
		if strings.TrimSpace(text) == "" {
			return
		}
		if r.paragraphs++; r.paragraphs > r.limits.Cells && r.failed == nil {
			r.failed = fault.New(fault.Place{File: r.file}, "", lang.Of("DOCUMENT_LINES", r.limits.Cells))
		}
		r.doc.Blocks = append(r.doc.Blocks, grid.Paragraph{
			Text: strings.TrimRight(text, "\n"), Place: r.paragraphPlace(r.paragraphs), Origin: s.origin,
		})
	}
}

// place adds finished tables to a story.
func (r *reader) place(s *story, tables []*grid.Table) {
	switch s.kind {
	case inCell:
		s.table.inner = append(s.table.inner, tables...)
	case inBox:
		s.tables = append(s.tables, tables...)
	case body:
		for _, t := range tables {
			r.doc.Blocks = append(r.doc.Blocks, t)
		}
	}
}

// box reads a text box that is anchored in a paragraph.
func (r *reader) box(s *story) error {
	b := &story{kind: inBox, table: s.table, row: s.row, column: s.column}
	if _, err := r.read(b); err != nil {
		return err
	}
	s.boxed = append(s.boxed, b.lines...)
	s.inBoxes = append(s.inBoxes, b.tables...)
	return nil
}

// clean drops control characters but for line ends and tabs, and what is no UTF-8.
func clean(text []byte) []byte {
	dirty := !utf8.Valid(text)
	for _, b := range text {
		if b < ' ' && b != '\n' && b != '\t' || b == 0x7f || b == 0xc2 {
			dirty = true
			break
		}
	}
	if !dirty {
		return text
	}
	kept := make([]byte, 0, len(text))
	for _, r := range string(text) {
		if r >= ' ' && (r < 0x7f || r > 0x9f) && r != utf8.RuneError || r == '\n' || r == '\t' {
			kept = utf8.AppendRune(kept, r)
		}
	}
	return kept
}
