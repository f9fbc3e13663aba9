package text

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/internal/textwidth"
)

// cellsApart are the parts of a line with blanks between them: a tab or two blanks, or a single one where
// that is enough.
func cellsApart(line string, single bool) []piece {
	if !strings.ContainsAny(line, " \t　\u00a0") {
		return []piece{{text: line, column: 1}}
	}
	var cells []piece
	column, from, start := 1, -1, 1
	blanks, wide := 0, false
	end := 0
	for at := 0; at <= len(line) && len(cells) <= maxCells; {
		r, size := utf8.DecodeRuneInString(line[at:])
		switch {
		case at == len(line), r == ' ', r == '\t', r == '　', r == 0xa0:
			if blanks == 0 {
				end, wide = at, false
			}
			blanks++
			wide = wide || r == '\t'
			if from >= 0 && at == len(line) {
				cells = append(cells, piece{text: line[from:end], column: start})
			}
		default:
			if from >= 0 && (blanks > 1 || blanks == 1 && (single || wide)) {
				cells = append(cells, piece{text: line[from:end], column: start})
				from = -1
			}
			if blanks = 0; from < 0 {
				from, start = at, column
			}
		}
		if at == len(line) {
			break
		}
		at, column = at+size, column+1
	}
	return together(cells)
}

// maxApart is how many characters that are set apart are joined.
const maxApart = 10

var isGrade = map[string]bool{"优": true, "良": true, "中": true, "差": true}

// together joins single characters that are set apart by one blank each: 项 目 名 称. Grades aren't: 优 良 中 差.
func together(cells []piece) []piece {
	kept := cells[:0]
	apart, end := 0, 0 // of the last one: how many characters it is joined of, and the column after it
	for _, c := range cells {
		alone := utf8.RuneCountInString(c.text) == 1 && isHan(c.text) && !isGrade[c.text]
		if alone && apart > 0 && apart < maxApart && c.column == end+1 {
			kept[len(kept)-1].text += " " + c.text
			apart, end = apart+1, c.column+1
			continue
		}
		if apart = 0; alone {
			apart = 1
		}
		end = c.column + utf8.RuneCountInString(c.text)
		kept = append(kept, c)
	}
	return kept
}

func isHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x4e00 && r <= 0x9fff
}

// readSpaced reads lines with blanks between their cells. A line of one cell is a row of a table that is open, and
// else a paragraph; a blank line before such a line ends the table.
func readSpaced(b *builder, text string, single bool) error {
	lines := strings.Split(text, "\n")
	blank := true
	for i, line := range lines {
		if isBlank(line) {
			blank = true
			continue
		}
		cells := cellsApart(line, single)
		for j := range cells {
			cells[j].line = i + 1
		}
		if len(cells) == 1 && (len(b.rows) == 0 || blank) {
			b.align(lines)
			if err := b.paragraph(line, i+1, 1); err != nil {
				return err
			}
			continue
		}
		blank = false
		if err := b.row(cells); err != nil {
			return err
		}
	}
	b.align(lines)
	return nil
}

// align puts the cells of the open table into the columns of its longest row, where they begin below them.
func (b *builder) align(lines []string) {
	longest := 0
	for i, row := range b.rows {
		if len(row) > len(b.rows[longest]) {
			longest = i
		}
	}
	if len(b.rows) < 3 || len(b.rows)*len(b.rows[longest]) > b.most {
		return
	}
	columns := map[int]int{}
	starts := startsOf(b.rows[longest], lines)
	for i, at := range starts {
		columns[at] = i
	}
	fit, all := 0, 0
	rows := b.rows[longest:]
	for _, row := range rows {
		for _, at := range startsOf(row, lines) {
			all++
			if _, ok := columns[at]; ok {
				fit++
			}
		}
	}
	if 10*fit < 9*all {
		return
	}
	for i, row := range rows {
		rows[i] = moved(row, startsOf(row, lines), columns)
	}
}

// moved is a row with its cells in the columns that they begin in; a row of which one begins in none stays as it is.
func moved(row []piece, starts []int, columns map[int]int) []piece {
	out := make([]piece, len(columns))
	for i := range out {
		out[i].line = row[0].line
	}
	for i, at := range starts {
		column, ok := columns[at]
		if !ok {
			return row
		}
		out[column] = row[i]
	}
	return out
}

// startsOf are the columns of a screen in which the cells of a row begin.
func startsOf(row []piece, lines []string) []int {
	starts := make([]int, len(row))
	if len(row) == 0 {
		return starts
	}
	at, column, width := 0, 1, 0
	line := lines[row[0].line-1]
	for i, p := range row {
		for column < p.column && at < len(line) {
			r, size := utf8.DecodeRuneInString(line[at:])
			if r == '\t' {
				width = width/8*8 + 8
			} else {
				width += textwidth.OfRune(r)
			}
			at, column = at+size, column+1
		}
		starts[i] = width
	}
	return starts
}
