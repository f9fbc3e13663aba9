package recognise

import (
	"slices"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

// moneyRow reads a row of the money block; false where the line isn't one.
func (f *former) moneyRow(l line) bool {
	if f.insideRow(l) {
		return true
	}
	if isOverall(l) && slices.ContainsFunc(l.held(), isGradeLabel) {
		f.money = nil
		return false
	}
	if f.pairsIn(l) {
		return f.moneyPairsIn(l)
	}
	name, part, named := f.moneyName(l)
	if !named && !f.isNameless(l) {
		if f.moneyPairsIn(l) {
			return true
		}
		f.money = nil
		return false
	}
	if part.Within == headings.ByUse && f.hasSources() { // the same money once more
		f.money.rows++
		f.leaveUse(l, name)
		return true
	}
	amount := headings.NoMoney // of a row under columns for parts: 执行数 | 30 | 20 | 50
	if name != nil && f.money.hasParts() && name.Column < f.money.columns[0].from {
		amount = headings.MoneyColumnOf(name.Text)
	}
	if name != nil {
		f.use(name, Heading, part.Part)
		f.moneyUnitOf(name)
	}
	f.money.rows++
	f.money.fiscal = f.money.fiscal || part.Part == "fiscal"
	for _, c := range l.held() {
		if _, used := f.roles[c]; used {
			continue
		}
		column := f.money.at(c)
		if column == nil {
			f.leaveOut(c)
			continue
		}
		f.moneyCell(column, amount, part, name, c)
	}
	f.blankMoney(part, l)
	if name != nil && part.Part == "more" && !f.hasPart(name.Text) {
		delete(f.roles, name)
		f.leaveOut(name)
	}
	return true
}

// moneyCell takes a figure of a row for a part of the money, or, where the columns are for the parts, for an amount.
func (f *former) moneyCell(
	column *moneyColumn, amount headings.MoneyColumn, part headings.MoneyPart, name, c *grid.Cell,
) {
	total := part.Part == "" || part.Part == "total"
	switch {
	case isAmountColumn(amount) && column.part.Part != "" && isAmountColumn(column.column):
		f.moneyValue(amount, column.part, column.heading, c)
	case column.part.Part != "" && total:
		f.moneyValue(column.column, column.part, column.heading, c)
	case part.Part == "more" && f.money.hasParts(): // of a task, by its sources
		f.leaveOut(c)
	default:
		f.moneyValue(column.column, part, name, c)
	}
}

func isGradeLabel(c *grid.Cell) bool {
	label, _ := labelled(c)
	return label == headings.DeclaredGrade
}

// hasParts reports whether columns of a block are for parts of one amount: 总额 | 财政拨款 | 其他资金.
func (b *moneyBlock) hasParts() bool {
	return slices.ContainsFunc(b.columns, func(c moneyColumn) bool { return c.part.Part != "" && c.part.Part != "total" })
}

// moneyName is the cell that names a row of the money block: the last to the left of its first column that names a
// part.
func (f *former) moneyName(l line) (name *grid.Cell, part headings.MoneyPart, ok bool) {
	if len(f.money.columns) == 0 {
		return nil, part, false
	}
	first := f.money.columns[0].from
	for _, c := range l.cells {
		if isBlank(c) || c.Column >= first && !l.table.Flat && !f.namesFirst(l) || isFigure(c.Text) {
			continue
		}
		if f.isCaption(c) {
			continue
		}
		if p, known := headings.MoneyPartOf(c.Text); known {
			name, part, ok = c, p, true
		} else if name == nil && c.Column < first && c.Row == l.at && headings.LabelOf(c.Text) == headings.NoLabel &&
			headings.MoneyColumnOf(c.Text) != headings.Rate && f.hasFigures(l) {
			name, part = c, headings.MoneyPart{Part: "more"}
		}
	}
	if name != nil && name.Row != l.at {
		return nil, part, ok && name.Rows > 1
	}
	return name, part, name != nil
}

// isCaption reports whether a cell began in the headings of the block.
func (f *former) isCaption(c *grid.Cell) bool {
	role, used := f.roles[c]
	return used && role.Kind == Heading && (role.At == "funds" || role.At == "")
}

// hasFigures reports whether a line has a figure in a column of amounts.
func (f *former) hasFigures(l line) bool {
	for _, c := range l.held() {
		if column := f.money.at(c); column != nil && isFigure(c.Text) {
			return true
		}
	}
	return false
}

// isNameless reports whether a line is the only row of a money block, without a name, as where its headings are in the
// head itself.
func (f *former) isNameless(l line) bool {
	if len(f.money.columns) == 0 || !f.hasFigures(l) {
		return false
	}
	for _, c := range l.held() {
		if f.money.at(c) == nil || headings.MoneyColumnOf(c.Text) == headings.Rate { // 资金使用率 | 90%
			return false
		}
	}
	return f.money.rows == 0
}

// at is the column that a cell is in; nil where it is in none.
// its name.
func (b *moneyBlock) at(c *grid.Cell) *moneyColumn {
	best, most := -1, 0
	for i, column := range b.columns {
		if n := overlap(c, column.from, column.to); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return nil
	}
	return &b.columns[best]
}
