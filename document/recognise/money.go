package recognise

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// moneyBlock is the columns of the money block.
type moneyBlock struct {
	columns  []moneyColumn
	rows     int  // read so far
	rate     bool // the last heading is that of the rate
	placed   bool // columns are where the labels of its first row stand
	fiscal   bool // a row of fiscal money has been read: parts of it may follow
	byNature bool // a row calls the parts below it: 按收入性质分
	asked    bool // its labels may have blank cells beside them
}

type moneyColumn struct {
	column   headings.MoneyColumn
	part     headings.MoneyPart // of a column for one part of the budget
	from, to int
	heading  *grid.Cell
}

var figureText = regexp.MustCompile(`^[¥￥]?[-+]?[\d,，.]+(%|万|亿|千|百)?元?$`)

func isFigure(text string) bool {
	return figureText.MatchString(headings.Narrow(headings.Squeeze(text)))
}

// isChange reports whether a text is a negative number; a dash by itself is none.
func isChange(text string) bool {
	rest, minus := strings.CutPrefix(headings.Narrow(headings.Squeeze(text)), "-")
	return minus && rest != "" && unicode.IsDigit(rune(rest[0]))
}

// moneyCorner takes the corner of a money block; false where a cell isn't that.
func (f *former) moneyCorner(c *grid.Cell, column headings.MoneyColumn, lines []line) bool {
	if len(f.money.columns) > 0 || !isMoneyCorner(c, column, lines) {
		return false
	}
	if f.use(c, Heading, "funds"); currencyLine(c.Text) != "" {
		f.currencyCell(c)
	}
	return true
}

// isMoneyCorner reports whether a cell before the headings of the columns is above the names of the rows: 资金来源, 单位：元,
// or 年度预算数（万元） where what is below names a part.
func isMoneyCorner(c *grid.Cell, column headings.MoneyColumn, lines []line) bool {
	if column == headings.NoMoney {
		_, isPart := headings.MoneyPartOf(c.Text)
		return currencyLine(c.Text) != "" || headings.LabelOf(c.Text) == headings.Funds && !isPart
	}
	if !isAmountColumn(column) || len(lines) < 2 || lines[0].table.Flat {
		return false
	}
	below := lines[1].table.At(lines[1].at, c.Column)
	if isBlank(below) || below == c || below.Columns != c.Columns {
		return false
	}
	_, isPart := headings.MoneyPartOf(below.Text)
	return isPart && headings.MoneyColumnOf(below.Text) == headings.NoMoney && moneyBelow(lines[1])
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
	if isChange(c.Text) && strings.HasPrefix(pointer, "/funds/adjusted") {
		f.notKept(c, string(headings.Adjustment)) // 预算调整数 | -12: what the budget was changed by
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
