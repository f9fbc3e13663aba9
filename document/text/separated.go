package text

import (
	"strings"
	"unicode/utf8"
)

// scanner takes a text with commas apart, cell by cell.
type scanner struct {
	text  string
	comma string
	at    int // bytes

	line, column int // of at
	lineEnd      int // of the line that at is in, where it is known
	done         bool
	plain        bool // quotes are characters: one was never closed
	looked       int  // bytes that were looked through for quotes in vain
}

// next is the next cell. ends says that its record ends with it.
func (s *scanner) next() (p piece, ends bool) {
	p.line, p.column = s.line, s.column
	if text, n := s.quoted(); n > 0 {
		p.text, p.column = text, p.column+1
		s.advance(n)
	} else {
		n := s.cellEnd()
		p.text = s.text[s.at : s.at+n]
		s.advance(n)
	}
	switch {
	case s.at >= len(s.text):
		s.done = true
		return p, true
	case s.text[s.at] == '\n':
		s.advance(1)
		s.done = s.at >= len(s.text)
		return p, true
	}
	s.advance(len(s.comma))
	return p, false
}

// cellEnd is how many bytes the cell at hand has, without quotes.
func (s *scanner) cellEnd() int {
	if s.lineEnd < s.at || s.lineEnd == 0 {
		s.lineEnd = len(s.text)
		if n := strings.IndexByte(s.text[s.at:], '\n'); n >= 0 {
			s.lineEnd = s.at + n
		}
	}
	if n := strings.Index(s.text[s.at:s.lineEnd], s.comma); n >= 0 {
		return n
	}
	return s.lineEnd - s.at
}

// quoted is a cell in quotes and how many bytes it takes; 0 where the cell isn't one. Quotes that something follows, or
// that aren't closed, are characters of the text.
func (s *scanner) quoted() (string, int) {
	rest := s.text[s.at:]
	if s.plain || !strings.HasPrefix(rest, `"`) {
		return "", 0
	}
	for n := 1; ; {
		at := strings.IndexByte(rest[n:], '"')
		if at < 0 {
			s.plain = true
			return "", 0
		}
		n += at + 1
		if n < len(rest) && rest[n] == '"' {
			n++
			continue
		}
		if n < len(rest) && rest[n] != '\n' && !strings.HasPrefix(rest[n:], s.comma) {
			s.looked += n
			s.plain = s.looked > 4*len(s.text)
			return "", 0
		}
		return strings.ReplaceAll(rest[1:n-1], `""`, `"`), n
	}
}

func (s *scanner) advance(bytes int) {
	passed := s.text[s.at : s.at+bytes]
	if ends := strings.Count(passed, "\n"); ends > 0 {
		s.line += ends
		s.column = 1
		passed = passed[strings.LastIndexByte(passed, '\n')+1:]
	}
	s.column += utf8.RuneCountInString(passed)
	s.at += bytes
}

// count passes over a record: how many cells it has, and whether one of them holds something.
func (s *scanner) count() (cells int, filled bool) {
	for {
		p, ends := s.next()
		cells++
		filled = filled || !isBlank(p.text)
		if ends {
			return cells, filled
		}
	}
}

// record is the next record without the blank cells at its end.
func (s *scanner) record(most int) (pieces []piece) {
	for {
		p, ends := s.next()
		if len(pieces) <= most || !isBlank(p.text) { // as many blank ones are enough to refuse it
			pieces = append(pieces, p)
		}
		if !ends {
			continue
		}
		for len(pieces) > 0 && isBlank(pieces[len(pieces)-1].text) {
			pieces = pieces[:len(pieces)-1]
		}
		return pieces
	}
}

// readSeparated reads records. Those at the beginning and after a blank one that have only a first cell are
// paragraphs: titles, notes. A blank record doesn't end a table.
func readSeparated(b *builder, text, comma string) error {
	s := &scanner{text: text, comma: comma, line: 1, column: 1}
	loose, blanks := true, 0
	for !s.done {
		record := s.record(b.most)
		switch {
		case len(record) == 0:
			loose = true
			blanks++
			continue
		case loose && len(record) == 1:
			if err := b.lines(record[0]); err != nil {
				return err
			}
			continue
		}
		if loose = false; len(b.rows) > 0 {
			for range min(blanks, 2) {
				b.rows = append(b.rows, nil)
			}
		}
		blanks = 0
		if err := b.row(record); err != nil {
			return err
		}
	}
	return nil
}

// lines adds the lines of a cell that is outside of a table as paragraphs.
func (b *builder) lines(p piece) error {
	column := p.column
	for i, text := range strings.Split(p.text, "\n") {
		if i > 0 {
			column = 1
		}
		if err := b.paragraph(text, p.line+i, column); err != nil {
			return err
		}
	}
	return nil
}
