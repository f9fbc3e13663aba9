package recognise

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
)

// align sorts the cells of a short row into the columns by what they hold: in order, each in the column that it fits
// best. A row of a table without spans is short that lost cells: it has fewer than there are headings, and what it
// holds fits other columns than those that it stands in.
func (f *former) align(l line) (row rowCells, short bool) {
	if !l.table.Flat || l.table.Width(l.at) >= f.header.table.Width(f.header.first.at) {
		return nil, false
	}
	var cells []*grid.Cell
	var looks []look // of each
	for _, c := range l.cells {
		if !isBlank(c) {
			cells, looks = append(cells, c), append(looks, lookOf(headings.Clean(c.Text)))
		}
	}
	standing, misfit := 0, false
	for _, column := range f.header.columns {
		if c := l.table.At(l.at, column.from); isBlank(c) {
			standing -= leaveEmpty(column.column)
		} else {
			n := looks[slices.Index(cells, c)].fits(column.column)
			standing, misfit = standing+n, misfit || n < -2
		}
	}
	if !misfit {
		return nil, false
	}
	row, aligned := f.alignment(cells, looks)
	if aligned <= standing+3 {
		return nil, false
	}
	for _, c := range l.held() {
		found := false
		for _, cells := range row {
			found = found || slices.Contains(cells, c)
		}
		if !found {
			f.leaveOut(c)
		}
	}
	return row, true
}

// alignment is the best order of the cells of a row in the columns, and how well they fit.
func (f *former) alignment(cells []*grid.Cell, looks []look) (rowCells, int) {
	columns := f.header.columns
	kinds, kindOf := kindsOf(columns)
	width := len(columns) + 1
	above, best := make([]int, width), make([]int, width) // of the first i cells in the first j columns
	for j := 1; j < width; j++ {
		best[j] = best[j-1] - leaveEmpty(columns[j-1].column)
	}
	take := make([]bool, (len(cells)+1)*width)
	fits := make([]int, len(kinds))
	for i := 1; i <= len(cells); i++ {
		for k, column := range kinds {
			fits[k] = looks[i-1].fits(column)
		}
		above, best = best, above
		best[0] = -1000 * i
		for j := 1; j < width; j++ {
			best[j] = best[j-1] - leaveEmpty(columns[j-1].column)
			if with := above[j-1] + fits[kindOf[j-1]]; with >= best[j] {
				best[j], take[i*width+j] = with, true
			}
		}
	}
	row := rowCells{}
	i := len(cells)
	for j := len(columns); j > 0; j-- {
		if take[i*width+j] {
			i--
			row[columns[j-1].column] = append(row[columns[j-1].column], cells[i])
		}
	}
	return row, best[len(columns)]
}

// kindsOf are the kinds of columns, each once, and the kind of each column: a wide table has few kinds.
func kindsOf(columns []headColumn) (kinds []headings.Column, of []int) {
	for _, c := range columns {
		at := slices.Index(kinds, c.column)
		if at < 0 {
			at = len(kinds)
			kinds = append(kinds, c.column)
		}
		of = append(of, at)
	}
	return kinds, of
}

// leaveEmpty is what it costs to leave a column empty.
func leaveEmpty(column headings.Column) int {
	switch column {
	case headings.Level1, headings.Level2, headings.Reason, headings.Group, headings.Remark, headings.Sign,
		headings.Measure, headings.Nature:
		return 0
	case headings.Name, headings.Target:
		return 3
	}
	return 1
}

// look is what a text looks like, as far as columns tell it apart. It is compared with many columns, so that what takes
// long is found out once, when it is first asked for.
type look struct {
	text            string
	number          bool
	level           int // levelWord
	measured, faces answer
}

func lookOf(text string) look {
	if isFigure(strings.TrimSuffix(text, "分")) {
		return look{text: text, number: true}
	}
	return look{text: text, level: levelWord(text)}
}

// answer is yes, no, or not yet asked.
type answer uint8

func (a *answer) to(question func() bool) bool {
	if *a == 0 {
		if *a = 1; question() {
			*a = 2
		}
	}
	return *a == 2
}

func (k *look) isMeasured() bool {
	return k.measured.to(func() bool { return cell.ParseThreshold(k.text).Kind() != cell.Text })
}

// isValue reports whether a text begins like a value and is one: 160块, ≥95%; a name may hold one.
func (k *look) isValue() bool {
	first, _ := utf8.DecodeRuneInString(k.text)
	return (unicode.IsDigit(first) || strings.ContainsRune("≥≤><＞＜=＝", first)) && k.isMeasured()
}

func (k *look) isFacing() bool {
	return k.faces.to(func() bool { return indicator.ReadFacing(k.text).Kind != indicator.FacesUnknown })
}

// fits is how well a text fits a column; below 0 it doesn't.
func (k *look) fits(column headings.Column) int {
	switch column {
	case headings.Level1, headings.Level2:
		want := 1
		if column == headings.Level2 {
			want = 2
		}
		switch {
		case k.level&want != 0:
			return 6
		case strings.HasPrefix(k.text, "满意度"): // of both levels in some tables
		case k.level != 0, k.number, k.isValue():
			return -6
		}
		return -1
	case headings.Name:
		switch {
		case k.number, k.level > 0:
			return -6
		case k.isValue():
			return -3
		}
		return 2
	case headings.Target, headings.Actual, headings.InitialTarget, headings.Previous:
		if k.isMeasured() {
			return 3
		}
		return 0
	case headings.Points, headings.Score, headings.ReviewedScore:
		if k.number {
			return 3
		}
		return -6
	case headings.Sign, headings.Nature:
		if k.isFacing() {
			return 6
		}
		return -6
	case headings.Measure:
		if _, known := unit.Named(k.text); known || k.text == "%" {
			return 6
		}
		return -2
	case headings.Reason, headings.Description, headings.Basis, headings.Evidence, headings.Standard:
		if k.number {
			return -3
		}
		return 1
	}
	return 0
}

// levelWord is the level that a name is of by its words, 3 where it may be of either; 0 where it is of none.
func levelWord(text string) int {
	if strings.ContainsAny(text, "0123456789") {
		text, _ = pointsInLevel(strings.TrimRight(headings.Squeeze(text), "：:。"))
	}
	return headings.LevelOf(text)
}
