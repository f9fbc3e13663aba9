package template

import (
	"regexp"
	"strconv"
	"strings"
)

// reference is a cell as formulas name it.
type reference struct {
	column         string // in letters
	row            int    // from 1
	fixedC, fixedR bool   // behind $
}

func readReference(text string) reference {
	var r reference
	if strings.HasPrefix(text, "$") {
		r.fixedC, text = true, text[1:]
	}
	i := 0
	for i < len(text) && text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z' {
		i++
	}
	r.column, text = strings.ToUpper(text[:i]), text[i:]
	if strings.HasPrefix(text, "$") {
		r.fixedR, text = true, text[1:]
	}
	r.row, _ = strconv.Atoi(text)
	return r
}

func (r reference) String() string {
	var b strings.Builder
	if r.fixedC {
		b.WriteByte('$')
	}
	b.WriteString(r.column)
	if r.fixedR {
		b.WriteByte('$')
	}
	b.WriteString(strconv.Itoa(r.row))
	return b.String()
}

// columnNumber is a column by its letters, from 1.
func columnNumber(letters string) int {
	n := 0
	for i := range len(letters) {
		n = 26*n + int(letters[i]-'A') + 1
	}
	return n
}

func columnLetters(n int) string {
	text := ""
	for ; n > 0; n = (n - 1) / 26 {
		text = string(rune('A'+(n-1)%26)) + text
	}
	return text
}

// referencePattern finds texts, which are passed over, and cells and areas with their sheet.
//

var referencePattern = regexp.MustCompile(
	`"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\pL_][\pL\pN_.]*)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?::(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}))?`)

// rewrite replaces the references of a formula. The sheet is "" for that of the formula.
func rewrite(formula string, as func(sheet string, from, to reference, isArea bool) string) string {
	var b strings.Builder
	at := 0
	for _, m := range referencePattern.FindAllStringSubmatchIndex(formula, -1) {
		if m[4] < 0 || isPartOfName(formula, m[0], m[1]) {
			continue
		}
		sheet := ""
		if m[2] >= 0 {
			sheet = strings.TrimSuffix(formula[m[2]:m[3]], "!")
			if strings.HasPrefix(sheet, "'") {
				sheet = strings.ReplaceAll(sheet[1:len(sheet)-1], "''", "'")
			}
		}
		from := readReference(formula[m[4]:m[5]])
		to, isArea := from, m[6] >= 0
		if isArea {
			to = readReference(formula[m[6]:m[7]])
		}
		text := as(sheet, from, to, isArea)
		if text != "0" && m[2] >= 0 {
			text = formula[m[2]:m[3]] + text
		}
		b.WriteString(formula[at:m[0]] + text)
		at = m[1]
	}
	return b.String() + formula[at:]
}

// isPartOfName reports whether what looks like a cell is part of the name of a function or of something else.
func isPartOfName(formula string, from, to int) bool {
	isWord := func(c byte) bool {
		return c == '_' || c == '.' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80
	}
	if from > 0 && isWord(formula[from-1]) {
		return true
	}
	return to < len(formula) && (isWord(formula[to]) || formula[to] == '(' || formula[to] == '!')
}

// translated is a formula as it reads some rows and columns further on.
func translated(formula string, rows, columns int) string {
	move := func(r reference) reference {
		if !r.fixedR {
			r.row += rows
		}
		if !r.fixedC {
			r.column = columnLetters(columnNumber(r.column) + columns)
		}
		return r
	}
	return rewrite(formula, func(_ string, from, to reference, isArea bool) string {
		if isArea {
			return move(from).String() + ":" + move(to).String()
		}
		return move(from).String()
	})
}

// plan says where the rows of a sheet went: for each row of the template, its rows, in order.
type plan struct {
	rows map[int][]placed
	gaps []gap // rows that hold nothing, many together
	last int   // row of the template, and its last new row
	end  int

	grown map[reference]int // how many rows the cells cover that cells grew into
}

// placed is a row at its new place.
type placed struct {
	at   int
	path []step
}

// gap is many blank rows of the template, one after the other, at their new place.
type gap struct {
	first, rows int
	placed
}

// placesOf are the rows that a row became.
func (p *plan) placesOf(row int) []placed {
	all := p.rows[row]
	for _, g := range p.gaps {
		if row >= g.first && row < g.first+g.rows {
			all = append(all[:len(all):len(all)], placed{g.at + row - g.first, g.path})
		}
	}
	return all
}

// step is a copy of a section that a row is in.
type step struct {
	of   *section
	copy int // among all copies of all sections
}

// around are the rows that a row became, as seen from another one that stands at a new row: where both are repeated
// together, those of the same copy.
func (p *plan) around(row, from, at int) []int {
	var own []step
	for _, r := range p.placesOf(from) {
		if r.at == at {
			own = r.path
		}
	}
	var some []int
	for _, r := range p.placesOf(row) {
		if ofSameCopies(own, r.path) {
			some = append(some, r.at)
		}
	}
	return some
}

// ofSameCopies reports whether two rows are in the same copies of the sections that both are in.
func ofSameCopies(a, b []step) bool {
	for i := range min(len(a), len(b)) {
		if a[i].of != b[i].of {
			break
		}
		if a[i].copy != b[i].copy {
			return false
		}
	}
	return true
}

// area is where an area went; false where nothing of it is left.
func (p *plan) area(first, last, from, at int) (low, high int, ok bool) {
	for row := first; row <= min(last, p.last); row++ {
		if rows := p.around(row, from, at); len(rows) > 0 {
			if !ok {
				low, ok = rows[0], true
			}
			high = rows[len(rows)-1]
		}
	}
	if last > p.last {
		high = p.end + last - p.last
		if !ok {
			low = p.end + max(first-p.last, 1)
		}
		ok = true
	}
	return low, high, ok
}

// start is where a row begins; the next one where it is gone.
func (p *plan) start(row int) int {
	for r := row; r <= p.last; r++ {
		if rows := p.placesOf(r); len(rows) > 0 {
			return rows[0].at
		}
	}
	return p.end + max(row-p.last, 1)
}

// grew notes the areas that cells grew into.
func (p *plan) grew(areas []mergedArea) {
	p.grown = map[reference]int{}
	for _, m := range areas {
		for row := m.from.row; row <= m.to.row; row++ {
			p.grown[reference{column: m.from.column, row: row}] = m.to.row - m.from.row + 1
		}
	}
}

// rowsIn is how many rows the cell covers that a cell grew into; 0 for others, and while that isn't known.
func (p *plan) rowsIn(at reference) int {
	if p == nil {
		return 0
	}
	return p.grown[at]
}
