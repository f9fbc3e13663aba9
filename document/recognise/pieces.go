package recognise

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// piece is one of several labels, each with its value, that a line has side by side: 填报单位：某局　　单位：万元.
type piece struct {
	label    headings.Label
	value    string // "" for a label that nothing was filled in for
	currency string // the unit of money, instead of a label
	year     int    // as well
	text     string
}

// longestBefore is how many bytes a label has at most that has blanks inside.
const longestBefore = 200

func isGap(r rune) bool { return unicode.IsSpace(r) }

// piecesOf parts a line into labels and values; nil where some of it is neither.
func piecesOf(text string) []piece {
	var all []piece
	var more []string // words of the last one's value
	before := ""      // of a label with blanks inside
	end := func() {
		if len(more) > 0 {
			p := &all[len(all)-1]
			p.value, more = strings.TrimSpace(p.value+" "+strings.Join(more, " ")), more[:0]
		}
	}
	for part := range strings.FieldsFuncSeq(text, isGap) {
		p := pieceOf(before + part)
		switch {
		case p.text != "":
			end()
			all, before = append(all, p), ""
		case len(all) > 0: // goes on with the value
			more = append(more, part)
		case len(before) > longestBefore:
			return nil
		default:
			before += part
		}
	}
	end()
	if before != "" || len(all) > 0 && all[0].isPlain() && all[0].value != "" {
		return nil
	}
	return all
}

// pieceOf reads a label with its value, a unit of money, or a year.
func pieceOf(text string) piece {
	p := piece{text: text}
	if p.currency = currencyLine(text); p.currency != "" {
		return p
	}
	if p.year = yearLine(text); p.year > 0 {
		return p
	}
	before, after, colon := strings.Cut(strings.ReplaceAll(text, "：", ":"), ":")
	if !colon {
		return piece{}
	}
	if p.label = headings.LabelOf(before); p.label == headings.NoLabel {
		return piece{}
	}
	p.value = headings.Clean(after)
	return p
}

// isPlain reports whether a piece is a unit of money or a year, which nothing follows.
func (p piece) isPlain() bool { return p.label == headings.NoLabel }

// isAbove reports whether what a line above a table says is of the form: short labels, none of them a goal's.
func isAbove(pieces []piece) bool {
	for _, p := range pieces {
		switch p.label {
		case headings.NoLabel, headings.ProjectName, headings.ProjectCode, headings.DepartmentName, headings.UnitName,
			headings.WholeUnit, headings.FilledBy, headings.BudgetUnit, headings.UpperDepartment,
			headings.Year, headings.Currency, headings.Other, headings.Period:
		default:
			return false
		}
	}
	return len(pieces) > 0
}

// piece takes one of several labels of a cell or of a line above the table.
func (f *former) piece(p piece, c *grid.Cell) {
	switch {
	case p.currency != "":
		f.form.CurrencyUnit = p.currency
		f.value(c, "/currency_unit")
	case p.year > 0:
		f.form.Year = p.year
		f.value(c, "/year")
	case p.value == "":
		if _, used := f.roles[c]; !used {
			f.use(c, Heading, string(p.label))
		}
	default:
		f.headValue(p.label, c, p.value)
	}
}

// above takes the labels of a line above the table.
func (f *former) above(p grid.Paragraph) {
	c := &grid.Cell{Text: p.Text, Place: p.Place}
	for _, one := range piecesOf(p.Text) {
		if one.label == headings.Other || one.value == "" && one.label != headings.NoLabel {
			continue
		}
		f.piece(one, c)
	}
	for pointer, of := range f.cells {
		if of == c { // in no table
			delete(f.cells, pointer)
		}
	}
}

// weak is a unit or a department by a label that counts only where the form names no other: 填报单位, 预算单位.
type weak struct {
	label headings.Label
	cell  *grid.Cell
	text  string
}

// later keeps a unit of a weak label until the end.
func (f *former) later(label headings.Label, c *grid.Cell, text string) {
	f.use(c, LeftOut, "")
	f.weakly = append(f.weakly, weak{label, c, text})
}

// weakLabels are the weak labels in the order in which they count.
var weakLabels = []headings.Label{
	headings.ParentProject, headings.BudgetUnit, headings.UpperDepartment, headings.FilledBy,
}

// settleUnits gives a form the units of weak labels where no other label names them.
func (f *former) settleUnits() {
	slices.SortStableFunc(f.weakly, func(a, b weak) int {
		return cmp.Compare(slices.Index(weakLabels, a.label), slices.Index(weakLabels, b.label))
	})
	for _, w := range f.weakly {
		f.settleUnit(w)
	}
}

func (f *former) settleUnit(w weak) {
	p := &f.form.Project
	if w.label == headings.ParentProject {
		if p.Name == "" {
			f.headText(&p.Name, w.cell, f.withoutProjectCode(w.cell, w.text), "/project/name")
		} else {
			f.notKept(w.cell, string(w.label))
		}
		return
	}
	unit := unitField{&p.ImplementingUnit, "/project/implementing_unit"}
	department := unitField{&p.Department, "/project/department"}
	var fields []unitField
	switch {
	case w.label == headings.BudgetUnit:
		fields = []unitField{unit, department}
	case w.label == headings.UpperDepartment, p.Name == "" && p.Code == "":
		fields = []unitField{department}
	default:
		fields = []unitField{unit}
	}
	for _, field := range fields {
		switch {
		case *field.to == "" && field == department:
			f.department(w.cell, w.text)
			return
		case *field.to == "":
			*field.to = w.text
			f.value(w.cell, field.pointer)
			return
		case headings.Squeeze(*field.to) == headings.Squeeze(w.text):
			f.use(w.cell, Heading, string(w.label))
			return
		}
	}
	f.notKept(w.cell, string(w.label))
}

type unitField struct {
	to      *string
	pointer string
}
