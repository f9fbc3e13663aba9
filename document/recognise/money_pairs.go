package recognise

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator/cell"
)

// moneyPairs reads labels of money and the figures beside them: 年度资金总额 | 120 | 其中：财政拨款 | 100.
func (f *former) moneyPairs(l line) bool {
	held := l.held()
	pairs := 0
	for i := 0; i+1 < len(held); i++ {
		if isMoneyLabel(held[i]) && (isFigure(held[i+1].Text) || isNothing(held[i+1].Text)) {
			if isFigure(held[i+1].Text) || f.header == nil { // 改进措施 | 无 below the indicators is no money
				pairs++
			}
			i++
		}
	}
	if pairs == 0 && !l.asksMoney() && !l.asksTotal() && !tellsInside(l) || pairs > 0 && isOverall(l) {
		return false
	}
	if f.money == nil {
		f.money = &moneyBlock{}
	}
	f.money.asked = f.money.asked || l.asksTotal()
	f.at("/funds", held[0])
	return f.moneyPairsIn(l)
}

// isOverall reports whether a line has the score of the whole form rather than that of the money: it has no amount, no
// rate and no part.
func isOverall(l line) bool {
	return !slices.ContainsFunc(l.held(), func(c *grid.Cell) bool {
		switch column := headings.MoneyColumnOf(c.Text); column {
		case headings.NoMoney:
			_, isPart := headings.MoneyPartOf(c.Text)
			return isPart
		case headings.MoneyScore, headings.MoneyPoints, headings.MoneyReviewed:
			return false
		}
		return true
	})
}

// asksMoney reports whether a line asks for an amount: a label with a colon, and a blank cell beside it.
func (l line) asksMoney() bool {
	if l.table.Flat {
		return false
	}
	return slices.ContainsFunc(l.held(), func(c *grid.Cell) bool {
		return strings.HasSuffix(headings.Narrow(headings.Squeeze(c.Text)), ":") && isMoneyLabel(c) &&
			isAmountColumn(headings.MoneyColumnOf(c.Text)) && blankBeside(l, c) != nil
	})
}

// asksTotal reports whether a line asks for the whole amount and nothing else: 年度资金总额 | (blank).
func (l line) asksTotal() bool {
	held := l.held()
	if l.table.Flat || len(held) == 0 || len(held) > 2 {
		return false
	}
	last := held[len(held)-1]
	part, isPart := headings.MoneyPartOf(last.Text)
	return isPart && part.Part == "total" && blankBeside(l, last) != nil
}

// isMoneyLabel reports whether a cell names an amount: a part, or a column of the money block.
func isMoneyLabel(c *grid.Cell) bool {
	if isFigure(c.Text) {
		return false
	}
	_, part := headings.MoneyPartOf(c.Text)
	return part || headings.MoneyColumnOf(c.Text) != headings.NoMoney
}

// pairsIn reports whether a line of a block has pairs below its columns: labels that don't name the row.
func (f *former) pairsIn(l line) bool {
	if len(f.money.columns) == 0 {
		return false
	}
	held := l.held()
	pairs, all := 0, 0
	for i, c := range held {
		beside := i+1 < len(held) && (isFigure(held[i+1].Text) || isNothing(held[i+1].Text)) ||
			(f.money.asked || l.asksMoney()) && blankBeside(l, c) != nil
		if beside && isMoneyLabel(held[i]) {
			if all++; held[i].Column >= f.money.columns[0].from {
				pairs++
			}
		}
	}
	if all > 1 {
		return true
	}
	if pairs == 1 && f.namesFirst(l) {
		return false
	}
	return pairs > 1 || pairs == 1 && len(held) <= 3 && held[0].Column >= f.money.columns[0].from && isMoneyLabel(held[0])
}

// namesFirst reports whether the first cell of a line is the name of a row, below a heading that covers the first
// figure too.
func (f *former) namesFirst(l line) bool {
	held := l.held()
	if len(held) < 3 || !isAmountColumn(f.money.columns[0].column) {
		return false
	}
	_, isPart := headings.MoneyPartOf(held[0].Text)
	column := f.money.at(held[0])
	return isPart && column == &f.money.columns[0] && f.money.at(held[1]) == column
}

// moneyPairsIn reads the pairs of a line. A group heading above, or a label of the first line, says of which amount its
// pairs are; without one they are of the year's budget as first set.
func (f *former) moneyPairsIn(l line) bool {
	held := l.held()
	found, before := l.asksMoney(), headings.NoMoney
	f.money.asked = f.money.asked || found
	for i := 0; i < len(held); i++ {
		c := held[i]
		f.moneyUnitOf(c)
		group := f.money.at(c)
		if f.pairBeside(l, i) {
			found = true
			i++
			continue
		}
		if i+1 < len(held) && isMoneyLabel(c) && (isFigure(held[i+1].Text) || isNothing(held[i+1].Text)) {
			found = true
			before = f.moneyPair(l, c, held[i+1], group, before)
			i++
			continue
		}
		switch {
		case i+1 < len(held) && isBesideMoney(c) && f.isValue(held[i+1]):
			label, _ := labelled(c)
			f.use(c, Heading, string(label))
			i++
			f.headValue(label, held[i], f.text(held[i]))
		case f.moneyInside(c):
			found = true
		case isMoneyLabel(c), headings.LabelOf(c.Text) == headings.Funds:
			f.use(c, Heading, "funds")
			if beside := blankBeside(l, c); beside != nil && isMoneyLabel(c) && !l.table.Flat {
				before = f.moneyPair(l, c, beside, group, before)
			}
		case group != nil && !isAmountColumn(group.column) && isFigure(c.Text):
			f.moneyValue(group.column, headings.MoneyPart{Part: "total"}, nil, c)
		case f.money.rate && isFigure(c.Text) && i == len(held)-1: // below the last heading, 预算执行进度
			f.moneyValue(headings.Rate, headings.MoneyPart{Part: "total"}, nil, c)
		}
	}
	f.blankBesidePairs(l)
	return found
}

// insideWithoutColon is a label with its figure behind it: 执行率96%, 预算 466.
var insideWithoutColon = regexp.MustCompile(`^(?:(.*[率度])为?(\d+(?:\.\d+)?%)|(\D+?)\s+([\d,，.]+(?:%|万元|元)?))$`)

// insideOf parts a cell that holds a label of the money and its figure: 执行率：96%, 得分：9.6.
func insideOf(c *grid.Cell) (column headings.MoneyColumn, text string) {
	all := headings.Clean(c.Text)
	label, text, colon := strings.Cut(strings.ReplaceAll(all, "：", ":"), ":")
	if m := insideWithoutColon.FindStringSubmatch(headings.Narrow(all)); m != nil && !colon {
		label, text, colon = m[1]+m[3], m[2]+m[4], true
	}
	if text = headings.Squeeze(text); !colon || !isFigure(strings.TrimSuffix(text, "分")) {
		return headings.NoMoney, ""
	}
	return headings.MoneyColumnOf(label), text
}

// tellsInside reports whether a line has the budget and what was spent of it, each in one cell: 预算 466 | 支出 452.
func tellsInside(l line) bool {
	amounts := 0
	for _, c := range l.held() {
		if column, _ := insideOf(c); isAmountColumn(column) {
			amounts++
		}
	}
	return amounts > 1
}

// moneyInside reads a label of the money and its figure in one cell.
func (f *former) moneyInside(c *grid.Cell) bool {
	column, text := insideOf(c)
	funds := &f.form.Funds
	switch {
	case column == headings.Rate && funds.Rates.Total == "":
		funds.Rates.Total = text
		f.value(c, "/funds/rates/total")
	case column == headings.MoneyScore && !funds.Declared.IsSet():
		funds.Declared = f.figureIn(c, text, "/funds/declared", cell.ReadScore)
	case column == headings.MoneyPoints && !funds.Points.IsSet():
		funds.Points = f.figureIn(c, text, "/funds/points", cell.ReadPoints)
	case isAmountColumn(column):
		m, pointer := f.moneyOf(column)
		if m.Total.IsSet() {
			return false
		}
		m.Total = f.figureIn(c, text, pointer+"total", f.readMoney)
	default:
		return false
	}
	return true
}

// pairBeside reads a pair that isn't of the money of the year: the money of all years beside it, or the score of the
// form, 自评得分 | 96.5 | 绩效等级 | 优.
func (f *former) pairBeside(l line, at int) bool {
	held := l.held()
	c := held[at]
	switch {
	case at+1 >= len(held):
		return false
	case headings.LabelOf(c.Text) == headings.ProjectTotal && len(held) > 3 && !f.isOnlyBudget(l): // beside the year's
		f.use(c, Heading, string(headings.ProjectTotal))
		f.notKept(held[at+1], string(headings.ProjectTotal))
		if c.Column < held[len(held)-1].Column { // its parts are below
			f.money.add(held[at+1].Column+held[at+1].Columns, headings.Requested, headings.MoneyPart{}, c)
		}
		return true
	case isTotalBeside(held, at):
		f.use(c, Heading, string(headings.DeclaredScore))
		f.headValue(headings.DeclaredScore, held[at+1], f.text(held[at+1]))
		return true
	}
	return false
}

// isOnlyBudget reports whether a line has the money of a project and what was spent of it: 项目总金额 | 88 | 已支出金额 | 79.
func (f *former) isOnlyBudget(l line) bool {
	return f.hasSpent(l) && !slices.ContainsFunc(l.held(), func(c *grid.Cell) bool {
		column := headings.MoneyColumnOf(c.Text)
		return column == headings.Initial || column == headings.AdjustedBudget
	})
}

// isTotalBeside reports whether a label and its figure are the score of the whole form: they stand before its grade.
func isTotalBeside(held []*grid.Cell, at int) bool {
	return at+2 < len(held) && headings.LabelOf(held[at].Text) == headings.DeclaredScore && isGradeLabel(held[at+2])
}

// isBesideMoney reports whether a cell is a label of the project or of its grade, which may stand in a line of money.
func isBesideMoney(c *grid.Cell) bool {
	switch label, inside := labelled(c); label {
	case headings.DeclaredScore: // 项目自评得分; 自评得分 may be that of the money
		return inside == "" && headings.MoneyColumnOf(c.Text) == headings.NoMoney
	case headings.ProjectName, headings.ProjectCode, headings.DepartmentName, headings.UpperDepartment,
		headings.UnitName, headings.BudgetUnit, headings.FilledBy, headings.Period, headings.Year, headings.DeclaredGrade:
		return inside == ""
	}
	return false
}

// moneyPair reads a label and the figure beside it, and says which amount it is of.
func (f *former) moneyPair(
	l line, c, value *grid.Cell, group *moneyColumn, before headings.MoneyColumn,
) headings.MoneyColumn {
	part, isPart := headings.MoneyPartOf(c.Text)
	column := headings.MoneyColumnOf(c.Text)
	if l.table.Flat && isAmountColumn(column) && !f.money.placed { // positions of headings above say nothing
		f.money.columns, f.money.placed = nil, true
	}
	if f.money.placed && isAmountColumn(column) {
		group = nil
	}
	byUse := part.Within == headings.ByUse || isByUse(l, c)
	if byUse && column == headings.NoMoney && group == nil && before == headings.NoMoney {
		f.use(c, Heading, part.Part) // beside no amount that it would be a part of
		f.notKept(value, string(headings.Funds))
		return before
	}
	column = f.pairColumn(l, column, isPart, group, before)
	if !isPart || headings.MoneyColumnOf(c.Text) != headings.NoMoney {
		part = headings.MoneyPart{Part: "total"}
	}
	if group == nil && isAmountColumn(column) {
		f.money.columns = append(f.money.columns, moneyColumn{
			column: column, from: c.Column, to: value.Column + value.Columns, heading: c,
		})
	}
	f.money.fiscal = f.money.fiscal || part.Part == "fiscal"
	f.use(c, Heading, string(column))
	f.moneyValueOrBlank(column, part, c, value)
	if isAmountColumn(column) {
		return column
	}
	return before
}

// isByUse reports whether a total is that of the projects beside the running costs: 基本支出总额 | 1462 | 项目支出总额 | 318.
func isByUse(l line, c *grid.Cell) bool {
	return strings.HasPrefix(headings.Plain(c.Text), "项目支出") && slices.ContainsFunc(l.held(), func(other *grid.Cell) bool {
		return strings.HasPrefix(headings.Plain(other.Text), "基本支出")
	})
}

// pairColumn is the amount that a pair is of. A part is of the amount before it in the line: 预算数 | 3500 | 其中：财政资金 |
// 3500.
func (f *former) pairColumn(
	l line, own headings.MoneyColumn, isPart bool, group *moneyColumn, before headings.MoneyColumn,
) headings.MoneyColumn {
	switch {
	case group != nil && isAmountColumn(own) && own != headings.AdjustedBudget && own != group.column:
		return own // 支出金额 below 预算金额
	case group != nil && (isPart || own == headings.NoMoney || isAmountColumn(own)):
		return group.column
	case group == nil && isPart && own == headings.NoMoney && before != headings.NoMoney:
		return before
	case group == nil && f.money.placed && own != headings.NoMoney &&
		(own != headings.AdjustedBudget || !isPart || f.tellsSpent(l)):
	case own == headings.NoMoney, own == headings.AdjustedBudget && isPart && !f.hasSpent(l):
		return headings.Initial
	}
	return own
}

// tellsSpent is hasSpent of a line or of the block above it.
func (f *former) tellsSpent(l line) bool {
	return f.hasSpent(l) ||
		slices.ContainsFunc(f.money.columns, func(c moneyColumn) bool { return c.column == headings.Spent })
}

// hasSpent reports whether a line has the label of money that was spent: a budget beside it is that of the whole year.
func (f *former) hasSpent(l line) bool {
	for _, c := range l.held() {
		if headings.MoneyColumnOf(c.Text) == headings.Spent {
			return true
		}
	}
	return false
}
