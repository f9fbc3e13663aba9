package recognise

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/indicator/cell"
)

// isHeader reports whether a line is the headings of a money block.
func (b *moneyBlock) isHeader(lines []line, at int) bool {
	amounts, known, parts := 0, 0, 0
	held := lines[at].held()
	if lines[at].asksMoney() {
		return false
	}
	for _, c := range held {
		if c.Row != lines[at].at {
			continue
		}
		switch column := headings.MoneyColumnOf(c.Text); column {
		case headings.NoMoney:
			if isFigure(c.Text) {
				return false
			}
			if _, isPart := headings.MoneyPartOf(c.Text); isPart {
				parts++
			}
		case headings.Initial, headings.AdjustedBudget, headings.Spent, headings.InterimSpent, headings.InterimExpected,
			headings.Arrived, headings.PreviousYear, headings.Requested:
			amounts++
			known++
		default:
			known++
		}
	}
	if at+1 == len(lines) || !moneyBelow(lines[at+1]) {
		return amounts >= 2
	}
	if amounts == 0 && parts >= 2 && isAmountColumn(headings.MoneyColumnOf(lines[at+1].held()[0].Text)) { // 预算数 below
		return true
	}
	if amounts == 0 && known >= 2 && headings.LabelOf(held[0].Text) == headings.Funds && len(held) == known+1 {
		return true // 总体支出进度 | 实际完成值 | 分值 | 得分
	}
	captioned := headings.LabelOf(held[0].Text) == headings.Funds && held[0].Rows > 1 && !lines[at].table.Flat
	return amounts >= 2 || amounts == 1 && (known >= 2 || parts >= 2) || captioned && parts >= 2
}

// moneyBelow reports whether a line has figures of money.
func moneyBelow(l line) bool {
	for _, c := range l.held() {
		if isFigure(c.Text) {
			return true
		}
	}
	return false
}

// moneyHeader reads the headings of a money block, in one row or two, and its unit where one says it.
func (f *former) moneyHeader(lines []line, at int) int {
	l, n := lines[at], 1
	f.money, f.goal = &moneyBlock{}, nil
	f.at("/funds", l.held()[0])
	if at+1 < len(lines) && isMoneySubheading(l, lines[at+1]) {
		n = 2
	}
	for _, c := range l.held() {
		f.moneyUnitOf(c)
		column := headings.MoneyColumnOf(c.Text)
		part, isPart := headings.MoneyPartOf(c.Text)
		beside := len(f.money.columns) > 0 || column != headings.NoMoney || partsIn(l) > 1
		switch {
		case n == 2 && reach(l, c)-c.Column > 1 && f.moneyParts(l, lines[at+1], c, column):
			f.use(c, Heading, string(column))
			if column == headings.NoMoney && !isPart && !isBareLabel(c) {
				f.unknownHeading(c, "COLUMN_UNKNOWN", headings.NearestMoney)
			}
			continue
		case c == l.held()[0] && len(l.held()) > 2 && isMoneyCaption(c, column):
			if f.use(c, Heading, "funds"); column == headings.NoMoney && !isPart && !isBareLabel(c) {
				f.remark(c, "CELL_UNKNOWN")
			}
			continue
		case f.moneyCorner(c, column, lines[at:]):
			continue
		case column == headings.NoMoney && isPart && beside:
			column = f.money.amountBefore(c)
			f.money.add(reach(l, c), column, part, c)
		case column == headings.NoMoney:
			f.unknownMoney(l, c, isPart)
			continue
		default:
			f.money.add(reach(l, c), column, headings.MoneyPart{}, c)
		}
		f.use(c, Heading, string(column))
		if column == headings.InterimSpent {
			f.at("/interim", c)
		}
		f.interimUntil(column, c.Text)
		f.money.rate = column == headings.Rate
	}
	f.pointsInHeading(l)
	f.money.resolve()
	return n
}

// amountBefore is the amount that a heading for a part is of: 预算数 | 其中：财政资金 | 执行数 | 其中：财政资金.
func (b *moneyBlock) amountBefore(c *grid.Cell) headings.MoneyColumn {
	for i := len(b.columns) - 1; i >= 0 && strings.HasPrefix(headings.Plain(c.Text), "其中"); i-- {
		if own := b.columns[i].column; isAmountColumn(own) {
			return own
		}
	}
	return headings.AdjustedBudget
}

// unknownMoney takes a heading that isn't known: what is below it is left out.
func (f *former) unknownMoney(l line, c *grid.Cell, isPart bool) {
	if !isPart {
		f.unknownHeading(c, "COLUMN_UNKNOWN", headings.NearestMoney)
	}
	if f.use(c, Heading, ""); len(f.money.columns) > 0 {
		f.money.add(reach(l, c), headings.NoMoney, headings.MoneyPart{}, c)
	}
}

// resolve settles what a rate is of: beside 1-7月执行数 alone, it isn't that of the year. Parts beside each other are of
// the budget as first set where nothing tells what was spent of them.
func (b *moneyBlock) resolve() {
	has := func(column headings.MoneyColumn) bool {
		return slices.ContainsFunc(b.columns, func(c moneyColumn) bool { return c.column == column })
	}
	if has(headings.Spent) {
		return
	}
	set := has(headings.Initial)
	for i := range b.columns {
		c := &b.columns[i]
		if !set && c.part.Part != "" && headings.MoneyColumnOf(c.heading.Text) == headings.NoMoney {
			c.column = headings.Initial
		}
	}
	if !has(headings.InterimSpent) {
		return
	}
	for i := range b.columns {
		if b.columns[i].column == headings.Rate {
			b.columns[i].column = headings.InterimRate
		}
	}
}

var pointsInBrackets = regexp.MustCompile(`^(?:共|满分|分值|权重)?:?(\d+(?:\.\d+)?)分`)

// pointsInHeading takes the points of the execution rate from a heading, 得分（20分*执行率）, where they have no column.
func (f *former) pointsInHeading(l line) {
	has := func(column headings.MoneyColumn) int {
		return slices.IndexFunc(f.money.columns, func(c moneyColumn) bool { return c.column == column })
	}
	if at := has(headings.MoneyPoints); at >= 0 {
		points := f.money.columns[at].heading
		inside := headings.Bracketed(points.Text)
		if has(headings.MoneyScore) >= 0 || !slices.ContainsFunc(inside, pointsInBrackets.MatchString) {
			return
		}
		f.money.columns[at].column = headings.MoneyScore // 分值（10分） | 9.8
	}
	for _, c := range l.held() {
		for _, inside := range headings.Bracketed(c.Text) {
			if m := pointsInBrackets.FindStringSubmatch(inside); m != nil {
				f.form.Funds.Points = f.figureIn(c, m[1], "/funds/points", cell.ReadPoints)
				f.use(c, Heading, "funds")
				return
			}
		}
	}
}

// partsIn counts the parts of money that a line names.
func partsIn(l line) int {
	n := 0
	for _, c := range l.held() {
		if _, isPart := headings.MoneyPartOf(c.Text); isPart && headings.MoneyColumnOf(c.Text) == headings.NoMoney {
			n++
		}
	}
	return n
}

// isMoneyCaption reports whether the first cell of a line of headings is the caption of the block rather than one of
// its columns: 预算执行情况（万元）.
func isMoneyCaption(c *grid.Cell, column headings.MoneyColumn) bool {
	return column == headings.NoMoney || headings.LabelOf(c.Text) == headings.Funds || c.Rows > 2
}

func (b *moneyBlock) add(to int, column headings.MoneyColumn, part headings.MoneyPart, c *grid.Cell) {
	b.columns = append(b.columns, moneyColumn{column, part, c.Column, to, c})
}

// isMoneySubheading reports whether a line is headings below those of a money block.
func isMoneySubheading(above, l line) bool {
	held := l.held()
	if l.asksMoney() {
		return false
	}
	for _, c := range held {
		parent := before(above, c.Column)
		_, isPart := headings.MoneyPartOf(c.Text)
		if parent == nil || reach(above, parent)-parent.Column <= c.Columns || isFigure(c.Text) ||
			!isPart && headings.MoneyColumnOf(c.Text) == headings.NoMoney {
			return false
		}
	}
	return len(held) > 1
}

// moneyParts adds the columns below a heading: parts of one amount, or amounts.
func (f *former) moneyParts(above, l line, heading *grid.Cell, column headings.MoneyColumn) bool {
	found := false
	for _, c := range l.held() {
		if c.Column < heading.Column || c.Column >= reach(above, heading) {
			continue
		}
		found = true
		f.use(c, Heading, string(column))
		to := min(reach(l, c), reach(above, c))
		own := headings.MoneyColumnOf(c.Text)
		if own != headings.NoMoney && (own != headings.AdjustedBudget || column == headings.NoMoney) {
			f.money.add(to, own, headings.MoneyPart{}, c)
			continue
		}
		part, _ := headings.MoneyPartOf(c.Text)
		if column == headings.NoMoney {
			column = headings.AdjustedBudget
		}
		f.money.add(to, column, part, c)
	}
	return found
}

// moneyUnitOf takes the unit in the brackets of a heading, such as 项目资金（万元）.
func (f *former) moneyUnitOf(c *grid.Cell) {
	for _, inside := range headings.Bracketed(c.Text) {
		unit := currencyNamed(strings.TrimPrefix(inside, "单位:"))
		if unit == "" {
			continue
		}
		f.form.CurrencyUnit = unit
		f.form.SetOrigin("/currency_unit", c.Place)
		f.cells["/currency_unit"] = c
		return
	}
}
