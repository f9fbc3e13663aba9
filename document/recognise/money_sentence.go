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
	saidBudget = regexp.MustCompile(`(?:下达|安排|预算数?|批复|调整后预算数?)(?:资金|金额|总额|数|共|共计|为|:)*(\d[\d,]*(?:\.\d+)?(?:亿|万)?元)`)
	saidSpent  = regexp.MustCompile(`(?:拨付|支出|支付|执行|使用|执行数)(?:资金|金额|总额|数|共|共计|为|了|:)*(\d[\d,]*(?:\.\d+)?(?:亿|万)?元)`)
	saidRate   = regexp.MustCompile(`(?:执行率|支出率|执行进度|支出进度)(?:为|达到?|:)*(\d+(?:\.\d+)?%)`)
	saidScore  = regexp.MustCompile(`得分?(?:为|:)*(\d+(?:\.\d+)?)分`)
)

// moneySentence reads a sentence about the money of the year; false where it doesn't tell a budget and what was spent.
// The sentence may say more than is kept, so there is a remark on it.
func (f *former) moneySentence(c *grid.Cell) bool {
	text := headings.Narrow(headings.Squeeze(c.Text))
	budgets, spent := saidBudget.FindAllStringSubmatch(text, -1), saidSpent.FindAllStringSubmatch(text, -1)
	funds := &f.form.Funds
	if len(budgets) != 1 || len(spent) != 1 || funds.Adjusted.Total.IsSet() || funds.Spent.Total.IsSet() {
		return false
	}
	f.notKept(c, string(headings.Funds))
	for _, m := range []struct {
		to      *exact.Amount
		text    string
		pointer string
	}{
		{&funds.Adjusted.Total, budgets[0][1], "/funds/adjusted/total"},
		{&funds.Spent.Total, spent[0][1], "/funds/spent/total"},
	} {
		number := figureOf.FindString(m.text)
		unit := m.text[len(number):]
		if f.form.CurrencyUnit == "" {
			f.form.CurrencyUnit = currencyNamed(unit)
			f.form.SetOrigin("/currency_unit", c.Place)
		}
		if unit == f.form.CurrencyUnit {
			m.text = number
		}
		*m.to = f.figureIn(c, m.text, m.pointer, f.readMoney)
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
