package recognise

import (
	"regexp"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
)

// What a sentence about the money says, with the amount last: 项目资金下达50万元，已拨付40万元，执行率80%，得16分.
var (
	saidInitial = regexp.MustCompile(`年初(?:安排)?预算(?:资金|金额|总额|数|安排|批复|共|共计|为|:)*(\d[\d,]*(?:\.\d+)?(?:亿|万)?元)`)
	saidBudget  = regexp.MustCompile(`(?:下达|安排|预算数?|批复|调整后预算数?)(?:资金|金额|总额|数|共|共计|为|:)*(\d[\d,]*(?:\.\d+)?(?:亿|万)?元)`)
	saidSpent   = regexp.MustCompile(`(?:拨付|支出|支付|执行|使用|执行数)(?:资金|金额|总额|数|共|共计|为|了|:)*(\d[\d,]*(?:\.\d+)?(?:亿|万)?元)`)
	saidRate    = regexp.MustCompile(`(?:执行率|支出率|执行进度|支出进度)(?:为|达到?|:)*(\d+(?:\.\d+)?%)`)
	saidScore   = regexp.MustCompile(`得分?(?:为|:)*(\d+(?:\.\d+)?)分`)
)

// moneySentence reads a sentence about the money of the year; false where it doesn't tell a budget and what was spent.
// The sentence may say more than is kept, so there is a remark on it.
func (f *former) moneySentence(c *grid.Cell) bool {
	text := headings.Narrow(headings.Squeeze(c.Text))
	initial := saidInitial.FindAllStringSubmatch(text, -1)
	budgets := saidBudget.FindAllStringSubmatch(saidInitial.ReplaceAllString(text, ""), -1)
	spent := saidSpent.FindAllStringSubmatch(text, -1)
	funds := &f.form.Funds
	if len(budgets) > 1 || len(initial) > 1 || len(budgets)+len(initial) == 0 || len(spent) != 1 ||
		funds.Initial.Total.IsSet() || funds.Adjusted.Total.IsSet() || funds.Spent.Total.IsSet() {
		return false
	}
	f.notKept(c, string(headings.Funds))
	for _, m := range []struct {
		to      *exact.Amount
		said    [][]string
		pointer string
	}{
		{&funds.Initial.Total, initial, "/funds/initial/total"},
		{&funds.Adjusted.Total, budgets, "/funds/adjusted/total"},
		{&funds.Spent.Total, spent, "/funds/spent/total"},
	} {
		if len(m.said) == 0 {
			continue
		}
		text := m.said[0][1]
		number := figureOf.FindString(text)
		unit := text[len(number):]
		if f.form.CurrencyUnit == "" {
			f.form.CurrencyUnit = currencyNamed(unit)
			f.form.SetOrigin("/currency_unit", c.Place)
		}
		if unit == f.form.CurrencyUnit {
			text = number
		}
		*m.to = f.figureIn(c, text, m.pointer, f.readMoney)
	}
	if m := saidRate.FindStringSubmatch(text); m != nil && funds.Rates.Total == "" {
		funds.Rates.Total = m[1]
		f.value(c, "/funds/rates/total")
	}
	if m := saidScore.FindStringSubmatch(text); m != nil && !funds.Declared.IsSet() {
		funds.Declared = f.figureIn(c, m[1], "/funds/declared", cell.ReadScore)
	}
	return true
}

var figureOf = regexp.MustCompile(`^[\d,]+(?:\.\d+)?`)
