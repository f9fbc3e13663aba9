package recognise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// moneyBlock is the columns of the money block.
type moneyBlock struct {
	columns []moneyColumn
	rows    int  // read so far
	rate    bool // the last heading is that of the rate
	placed  bool // columns are where the labels of its first row stand
	fiscal  bool // a row of fiscal money has been read: parts of it may follow
	asked   bool // its labels may have blank cells beside them
}

type moneyColumn struct {
	column   headings.MoneyColumn
	part     headings.MoneyPart // of a column for one part of the budget
	from, to int
	heading  *grid.Cell
}

// isHeader reports whether a line is the headings of a money block.
func (b *moneyBlock) isHeader(lines []line, at int) bool {
	amounts, known := 0, 0
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
		case headings.Initial, headings.AdjustedBudget, headings.Spent, headings.InterimSpent, headings.InterimExpected,
			headings.Arrived, headings.PreviousYear, headings.Requested:
			amounts++
			known++
		default:
			known++
		}
	}
	return amounts >= 2 || amounts == 1 && known >= 2 && at+1 < len(lines) && moneyBelow(lines[at+1])
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

var figureText = regexp.MustCompile(`^[¥￥]?[-+]?[\d,，.]+(%|万|亿|千|百)?元?$`)

func isFigure(text string) bool {
	return figureText.MatchString(headings.Narrow(headings.Squeeze(text)))
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
		case column == headings.NoMoney && isPart && beside:
			column = headings.AdjustedBudget
			f.money.add(reach(l, c), column, part, c)
		case column == headings.NoMoney:
			if !isPart {
				f.unknownHeading(c, "COLUMN_UNKNOWN", headings.NearestMoney)
			}
			f.use(c, Heading, "")
			continue
		default:
			f.money.add(reach(l, c), column, headings.MoneyPart{}, c)
		}
		f.use(c, Heading, string(column))
		f.interimUntil(column, c.Text)
		f.money.rate = column == headings.Rate
	}
	f.pointsInHeading(l)
	return n
}

var pointsInBrackets = regexp.MustCompile(`^(?:共|满分|分值|权重)?:?(\d+(?:\.\d+)?)分`)

// pointsInHeading takes the points of the execution rate from a heading, 得分（20分*执行率）, where they have no column.
func (f *former) pointsInHeading(l line) {
	for _, c := range f.money.columns {
		if c.column == headings.MoneyPoints {
			return
		}
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

// isAmountColumn reports whether a column holds amounts of money.
func isAmountColumn(c headings.MoneyColumn) bool {
	switch c {
	case headings.Initial, headings.AdjustedBudget, headings.Spent, headings.PreviousYear, headings.InterimSpent,
		headings.InterimExpected, headings.Arrived, headings.Requested:
		return true
	}
	return false
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

var untilMonth = regexp.MustCompile(`(?:[-—–~至到]|截[至止])(?:\d{4}年)?(\d{1,2})月`)

// interimUntil takes the last month of 1—7月执行数.
func (f *former) interimUntil(column headings.MoneyColumn, text string) {
	if column != headings.InterimSpent {
		return
	}
	f.until(text)
}

func (f *former) until(text string) {
	m := untilMonth.FindStringSubmatch(headings.Narrow(headings.Squeeze(text)))
	if m == nil || f.form.Year == 0 {
		return
	}
	month, _ := strconv.Atoi(m[1])
	if day, _, wrong := cell.ReadDay(strconv.Itoa(month)+"月底", f.form.Year); wrong == nil {
		f.interim().Until = day
	}
}

func (f *former) interim() *indicator.Interim {
	if f.form.Interim == nil {
		f.form.Interim = &indicator.Interim{Until: calendar.Date{}}
	}
	return f.form.Interim
}

// moneyRow reads a row of the money block; false where the line isn't one.
func (f *former) moneyRow(l line) bool {
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
		own := part
		if column.part.Part != "" && (own.Part == "" || own.Part == "total") {
			own = column.part
			f.moneyValue(column.column, own, column.heading, c)
			continue
		}
		f.moneyValue(column.column, own, name, c)
	}
	f.blankMoney(part, l)
	if name != nil && part.Part == "more" && !f.hasPart(name.Text) {
		delete(f.roles, name)
		f.leaveOut(name)
	}
	return true
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
			f.hasFigures(l) {
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
		if f.money.at(c) == nil {
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

// moneyValue takes one figure of the money block.
func (f *former) moneyValue(column headings.MoneyColumn, part headings.MoneyPart, name, c *grid.Cell) {
	total := part.Part == "total" || part.Part == ""
	funds := &f.form.Funds
	switch column {
	case headings.Initial, headings.AdjustedBudget, headings.Spent, headings.PreviousYear, headings.InterimSpent,
		headings.InterimExpected:
		m, pointer := f.moneyOf(column)
		f.amountOf(m, pointer, part, name, c)
		return
	case headings.Rate:
		if isNothing(c.Text) {
			break
		}
		if to, key := rateOf(&funds.Rates, part); to != nil {
			f.rate(to, "/funds/rates/"+key, c)
			return
		}
	case headings.MoneyPoints:
		if total && !isNothing(c.Text) {
			funds.Points = f.figure(c, "/funds/points", cell.ReadPoints)
			return
		}
	case headings.MoneyScore:
		if total && !isNothing(c.Text) {
			funds.Declared = f.figure(c, "/funds/declared", cell.ReadScore)
			return
		}
	case headings.MoneyReviewed:
		if total && !isNothing(c.Text) {
			if funds.Reviewed == nil {
				funds.Reviewed = new(indicator.FundsReview)
			}
			funds.Reviewed.Score = f.figure(c, "/funds/reviewed/score", cell.ReadScore)
			return
		}
	case headings.MoneyReason:
		if headings.IsDue(c.Text) {
			f.due(c, "/funds/reason")
			return
		}
		if funds.Reason == "" {
			funds.Reason = f.text(c)
			f.value(c, "/funds/reason")
			return
		}
	case headings.Adjustment:
		if funds.Adjustment == "" {
			funds.Adjustment = f.text(c)
			f.value(c, "/funds/adjustment")
			return
		}
	case headings.Arrived, headings.Requested, headings.InterimRate:
		f.notKept(c, string(column))
		return
	}
	if isNothing(c.Text) {
		f.use(c, Heading, "")
		return
	}
	f.leaveOut(c)
}

// isNothing reports whether a cell says that there is nothing: —, /, 无.
func isNothing(text string) bool {
	return strings.Trim(headings.Squeeze(text), "/-—－–_＿*×无") == ""
}

func (f *former) moneyOf(column headings.MoneyColumn) (*indicator.Money, string) {
	switch column {
	case headings.Initial:
		return &f.form.Funds.Initial, "/funds/initial/"
	case headings.AdjustedBudget:
		return &f.form.Funds.Adjusted, "/funds/adjusted/"
	case headings.PreviousYear:
		return &f.form.Funds.Previous, "/funds/previous/"
	case headings.InterimSpent:
		return &f.interim().Spent, "/interim/spent/"
	case headings.InterimExpected:
		return &f.interim().Expected, "/interim/expected/"
	}
	return &f.form.Funds.Spent, "/funds/spent/"
}

// amountOf takes an amount of a part.
func (f *former) amountOf(m *indicator.Money, pointer string, part headings.MoneyPart, name, c *grid.Cell) {
	to, key := partOf(m, part)
	if to == nil || to.IsSet() && part.Part != "total" {
		f.moreOf(m, pointer, part, name, c)
		return
	}
	if to.IsSet() {
		f.leaveOut(c)
		return
	}
	*to = f.figure(c, pointer+key, f.readMoney)
}

func (f *former) readMoney(text string) (exact.Amount, lang.Message, *cell.Wrong) {
	return cell.ReadMoney(text, f.form.CurrencyUnit)
}

func partOf(m *indicator.Money, part headings.MoneyPart) (*exact.Amount, string) {
	switch part.Part {
	case "fiscal":
		return &m.Fiscal, "fiscal"
	case "carryover":
		return &m.Carryover, "carryover"
	case "other":
		return &m.Other, "other"
	case "more":
		return nil, ""
	}
	return &m.Total, "total"
}

// rate takes a rate as printed. Of two that differ the last one counts, and the first is left out.
func (f *former) rate(to *string, pointer string, c *grid.Cell) {
	text := f.text(c)
	if before := f.cells[pointer]; *to != "" && *to != text && before != nil && before != c {
		delete(f.roles, before)
		f.leaveOut(before)
	}
	if *to = text; text != "" {
		f.value(c, pointer)
	}
}

func rateOf(r *indicator.Rates, part headings.MoneyPart) (*string, string) {
	switch part.Part {
	case "fiscal":
		return &r.Fiscal, "fiscal"
	case "carryover":
		return &r.Carryover, "carryover"
	case "other":
		return &r.Other, "other"
	case "more":
		return nil, ""
	}
	return &r.Total, "total"
}

// moneyPairs reads labels of money and the figures beside them: 年度资金总额 | 120 | 其中：财政拨款 | 100.
func (f *former) moneyPairs(l line) bool {
	held := l.held()
	pairs := 0
	for i := 0; i+1 < len(held); i++ {
		if isMoneyLabel(held[i]) && (isFigure(held[i+1].Text) || isNothing(held[i+1].Text)) {
			pairs++
			i++
		}
	}
	if pairs == 0 && !l.asksMoney() && !l.asksTotal() {
		return false
	}
	if f.money == nil {
		f.money = &moneyBlock{}
	}
	f.money.asked = f.money.asked || l.asksTotal()
	f.at("/funds", held[0])
	return f.moneyPairsIn(l)
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
	found := l.asksMoney()
	f.money.asked = f.money.asked || found
	for i := 0; i < len(held); i++ {
		c := held[i]
		f.moneyUnitOf(c)
		group := f.money.at(c)
		if i+1 < len(held) && headings.LabelOf(c.Text) == headings.ProjectTotal && len(held) > 3 { // beside the year's
			f.use(c, Heading, string(headings.ProjectTotal))
			f.notKept(held[i+1], string(headings.ProjectTotal))
			if c.Column < held[len(held)-1].Column { // its parts are below
				f.money.add(held[i+1].Column+held[i+1].Columns, headings.Requested, headings.MoneyPart{}, c)
			}
			found = true
			i++
			continue
		}
		if i+1 < len(held) && isMoneyLabel(c) && (isFigure(held[i+1].Text) || isNothing(held[i+1].Text)) {
			found = true
			f.moneyPair(l, c, held[i+1], group)
			i++
			continue
		}
		switch {
		case f.moneyInside(c):
			found = true
		case isMoneyLabel(c), headings.LabelOf(c.Text) == headings.Funds:
			f.use(c, Heading, "funds")
			if beside := blankBeside(l, c); beside != nil && isMoneyLabel(c) && !l.table.Flat {
				f.moneyPair(l, c, beside, group)
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

// moneyInside reads a label of the money and its figure in one cell: 执行率：96%, 得分：9.6.
func (f *former) moneyInside(c *grid.Cell) bool {
	label, text, colon := strings.Cut(strings.ReplaceAll(headings.Clean(c.Text), "：", ":"), ":")
	if text = headings.Squeeze(text); !colon || !isFigure(strings.TrimSuffix(text, "分")) {
		return false
	}
	funds := &f.form.Funds
	switch column := headings.MoneyColumnOf(label); {
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

// moneyPair reads a label and the figure beside it.
func (f *former) moneyPair(l line, c, value *grid.Cell, group *moneyColumn) {
	part, isPart := headings.MoneyPartOf(c.Text)
	column := headings.MoneyColumnOf(c.Text)
	if l.table.Flat && isAmountColumn(column) && !f.money.placed { // positions of headings above say nothing
		f.money.columns, f.money.placed = nil, true
	}
	if f.money.placed && isAmountColumn(column) {
		group = nil
	}
	switch {
	case group != nil && (isPart || column == headings.NoMoney || isAmountColumn(column)):
		column = group.column
	case group == nil && f.money.placed && column != headings.NoMoney &&
		(column != headings.AdjustedBudget || !isPart || f.tellsSpent(l)):
	case column == headings.NoMoney, column == headings.AdjustedBudget && isPart && !f.hasSpent(l):
		column = headings.Initial
	}
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

// purposeMoney reads the budget from the purpose sentence: 预算数20万元。其中，财政资金20万元，其它资金0万元。
func (f *former) purposeMoney(c *grid.Cell) {
	text := headings.Squeeze(c.Text)
	for _, m := range []struct {
		words []string
		part  string
	}{
		{[]string{"预算数", "预算总额"}, "total"},
		{[]string{"财政资金", "财政拨款"}, "fiscal"},
		{[]string{"其它资金", "其他资金"}, "other"},
	} {
		for _, word := range m.words {
			_, after, ok := strings.Cut(text, word)
			if !ok {
				continue
			}
			after = strings.TrimLeft(after, "：:为")
			number := after[:len(after)-len(strings.TrimLeft(after, "0123456789.,"))]
			scale, _, _ := strings.Cut(after[len(number):], "元")
			unit := currencyNamed(scale + "元")
			if number == "" || unit == "" {
				f.remark(c, "PURPOSE_UNREAD", word)
				break
			}
			pointer := "/funds/initial/" + m.part
			to, _ := partOf(&f.form.Funds.Initial, headings.MoneyPart{Part: m.part})
			amount, note, wrong := f.readMoney(number + unit)
			if wrong != nil {
				f.remark(c, "AMOUNT_UNREAD")
				break
			}
			*to = amount
			f.form.NoteField(pointer, note)
			f.form.SetOrigin(pointer, c.Place)
			f.cells[pointer] = c
			break
		}
	}
}
