package recognise

import (
	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// blanks notes where the values of an indicator's row would be that are blank: below their headings.
func (f *former) blanks(row rowCells, at string, l line) {
	for _, column := range f.header.columns {
		key := blankKey(column.column)
		if key == "" {
			continue
		}
		c := row.first(column.column)
		if c == nil {
			c = f.blankBelow(column, l)
		}
		f.at(at+key, c)
	}
}

// blankBelow is the blank cell of a line below a heading; nil in a table that goes on with columns of other widths.
func (f *former) blankBelow(column headColumn, l line) *grid.Cell {
	if l.table != f.header.table && l.table.Columns() != f.header.table.Columns() {
		return nil
	}
	return blankIn(l.table, l.at, column.from, column.to)
}

// blankTotals notes where the totals that the unit declares would be.
func (f *former) blankTotals(l line) {
	for _, column := range f.header.columns {
		switch column.column {
		case headings.Points:
			f.at("/declared/points", f.blankBelow(column, l))
		case headings.Score:
			f.at("/declared/score", f.blankBelow(column, l))
		}
	}
}

// blankMoney notes where the amounts of a row of the money block would be.
func (f *former) blankMoney(part headings.MoneyPart, l line) {
	for _, column := range f.money.columns {
		own := part
		if column.part.Part != "" && (own.Part == "" || own.Part == "total") {
			own = column.part
		}
		if pointer := f.moneyPointer(column.column, own); pointer != "" {
			f.at(pointer, blankIn(l.table, l.at, column.from, column.to))
		}
	}
}

// moneyPointer is the field that a column of the money block holds for a part; "" where it has none, or one without a
// name of its own.
func (f *former) moneyPointer(column headings.MoneyColumn, part headings.MoneyPart) string {
	total := part.Part == "total" || part.Part == ""
	switch {
	case column == headings.Rate:
		if _, key := rateOf(&f.form.Funds.Rates, part); key != "" {
			return "/funds/rates/" + key
		}
	case column == headings.MoneyPoints && total:
		return "/funds/points"
	case column == headings.MoneyScore && total:
		return "/funds/declared"
	case column == headings.MoneyReviewed && total:
		return "/funds/reviewed/score"
	case column == headings.MoneyReason && total:
		return "/funds/reason"
	case column == headings.Adjustment && total:
		return "/funds/adjustment"
	case column == headings.Initial, column == headings.AdjustedBudget, column == headings.PreviousYear,
		column == headings.Spent:
		m, pointer := f.moneyOf(column)
		if _, key := partOf(m, part); key != "" {
			return pointer + key
		}
	}
	return ""
}

// blankBeside is the blank cell on the right of a label; nil where there is none.
func blankBeside(l line, label *grid.Cell) *grid.Cell {
	column := label.Column + label.Columns
	return blankIn(l.table, l.at, column, column+1)
}

// blankKey is the field of an indicator that a column holds, if a blank cell there may matter.
func blankKey(column headings.Column) string {
	switch column {
	case headings.Level1, headings.Level2, headings.Target, headings.InitialTarget, headings.Actual, headings.Points,
		headings.Score, headings.Reason, headings.Nature, headings.Previous, headings.Basis, headings.Description,
		headings.Evidence, headings.ReviewedScore, headings.ReviewedActual, headings.ReviewedRemark,
		headings.InterimActual, headings.Expected, headings.Cause, headings.CauseNote, headings.Likelihood, headings.Light:
		return "/" + string(column)
	case headings.Sign:
		return "/direction"
	}
	return ""
}

// widest is how many columns of a heading are looked through for a blank cell: without merged cells, the last heading
// reaches on without end.
const widest = 64

// blankIn is the first blank cell among some columns of a row.
func blankIn(t *grid.Table, row, from, to int) *grid.Cell {
	for column := from; column < min(to, from+widest); column++ {
		if c := t.BlankAt(row, column); c != nil {
			return c
		}
	}
	return nil
}
