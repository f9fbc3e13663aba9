package document

import (
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/indicator/cell"

	"github.com/ziping-go/ziping/fault"
)

// cell is one cell of a table. The covered cells of a merged area are empty.
type gridCell struct {
	text  string        // paragraphs, one line each
	place fault.Place   // of the first line
	below []fault.Place // of the lines after it
}

// paragraphs are the lines of a cell that hold something, each with its place.
func (c gridCell) paragraphs() []gridCell {
	var all []gridCell
	for i, text := range strings.Split(c.text, "\n") {
		place := c.place
		if i > 0 && i <= len(c.below) {
			place = c.below[i-1]
		}
		if text = clean(text); text != "" {
			all = append(all, gridCell{text: text, place: place})
		}
	}
	return all
}

// filled are the cells of a row that hold something.
func filled(row []gridCell) []gridCell {
	var all []gridCell
	for _, c := range row {
		if squeeze(c.text) != "" {
			all = append(all, c)
		}
	}
	return all
}

// grid is a table as rows of cells, and the paragraphs between it and the table before.
type grid struct {
	before  []gridCell
	rows    [][]gridCell
	between []gridCell          // paragraphs that were inside
	leads   [labelLast + 1]bool // the labels that begin its rows
	headed  bool                // it has the headings of indicators
}

// squeeze is a text without any blanks, as headings are compared.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == 0x3000 || r == 0xfeff {
			return -1
		}
		return r
	}, s)
}

// clean is a text without the blanks around it and its paragraphs; wide blanks count.
func clean(s string) string {
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line, _ = cell.TrimBlanks(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}
