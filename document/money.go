package document

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/lang"
)

// currencyNamed is the name of a currency unit as in a form; "" if the text isn't one.
func currencyNamed(s string) string {
	name, _, ok := cell.MoneyUnit(s)
	if !ok || s == "" {
		return ""
	}
	return name
}

// currencyIn is the unit in the brackets of a heading, such as 项目资金（万元）.
func currencyIn(c gridCell) string {
	s := squeeze(c.text)
	at := strings.LastIndexAny(s, "(（")
	if at < 0 {
		return ""
	}
	return currencyNamed(strings.Trim(s[at:], "()（）：:"))
}

// moneyHeader reads the headings of the money block, and its unit where one says it.
func (r *recogniser) moneyHeader(row []gridCell) {
	r.money, r.moneyFrom = nil, 0
	for i, c := range row {
		name := moneyColumns[bare(c.text)]
		if name == "" && r.money != nil {
			name = moneyReasons[bare(c.text)]
		}
		if r.money == nil && name != "" {
			r.moneyFrom = i
		}
		if name != "" || r.money != nil {
			r.money = append(r.money, name)
		}
		if unit := currencyIn(c); unit != "" && (name != "" || labelOf(c.text) == labelFunds) {
			r.form.CurrencyUnit = unit
			r.form.SetOrigin("/currency_unit", c.place)
		}
		if squeeze(c.text) != "" && name == "" && labelOf(c.text) != labelFunds && !isPrintedRate(c) {
			r.unknown(c)
		}
	}
	r.moneyWidth = len(row)
}

// isPrintedRate reports whether a heading is that of the execution rate, its points or its score, which are computed
// again.
func isPrintedRate(c gridCell) bool {
	switch bare(c.text) {
	case "分值", "权重", "执行率", "预算执行率", "得分", "自评得分", "执行率权重", "执行率得分":
		return true
	}
	return false
}

// moneyRow reads a row of the money block. Where merged cells make it shorter or longer than the headings, the figures
// are counted from the cell that names it.
func (r *recogniser) moneyRow(row []gridCell) {
	at := 0
	for at < len(row)-1 && moneyRow(row[at].text) == "" {
		at++
	}
	part, first := moneyRow(row[at].text), at+1
	if len(row) == r.moneyWidth {
		first = max(r.moneyFrom, first)
	}
	for i, name := range r.money {
		if name == "" || first+i >= len(row) {
			continue
		}
		c := row[first+i]
		if isMoneyReason(name) {
			r.moneyReason(name, part, c)
			continue
		}
		*moneyPart(r.moneyColumn(name), part) = r.currency(c, "/funds/"+name+"/"+part)
		r.form.SetOrigin("/funds/"+name+"/"+part, c.place)
	}
}

// isMoneyReason reports whether a column of the money block holds reasons.
func isMoneyReason(name string) bool { return name == "reason" || name == "adjustment" }

// moneyReason keeps the reason in the row for the total amount.
func (r *recogniser) moneyReason(name, part string, c gridCell) {
	text := clean(c.text)
	if part != "total" || text == "" {
		return
	}
	if r.form.SetOrigin("/funds/"+name, c.place); name == "reason" {
		r.form.Funds.Reason = text
	} else {
		r.form.Funds.Adjustment = text
	}
}

func (r *recogniser) moneyColumn(name string) *indicator.Money {
	switch name {
	case "initial":
		return &r.form.Funds.Initial
	case "adjusted":
		return &r.form.Funds.Adjusted
	}
	return &r.form.Funds.Spent
}

func moneyPart(m *indicator.Money, part string) *exact.Amount {
	switch part {
	case "fiscal":
		return &m.Fiscal
	case "carryover":
		return &m.Carryover
	case "other":
		return &m.Other
	}
	return &m.Total
}

// purposeMoney reads the budget from the purpose sentence: 预算数20万元。其中，财政资金20万元，其它资金0万元。
func (r *recogniser) purposeMoney(c gridCell) {
	text := squeeze(c.text)
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
				r.remark(c, "PURPOSE_UNREAD", word)
				break
			}
			*moneyPart(&r.form.Funds.Initial, m.part) = r.currency(
				gridCell{text: number + unit, place: c.place}, "/funds/initial/"+m.part)
			r.form.SetOrigin("/funds/initial/"+m.part, c.place)
			break
		}
	}
}

// currency reads an amount of money in the unit of the form.
func (r *recogniser) currency(c gridCell, pointer string) exact.Amount {
	return r.figure(c, pointer, func(text string) (exact.Amount, lang.Message, *cell.Wrong) {
		return cell.ReadMoney(text, r.form.CurrencyUnit)
	})
}

// figure reads a figure; what can't be read is a remark.
func (r *recogniser) figure(c gridCell, pointer string, read cell.FigureReader) exact.Amount {
	text := c.text
	if strings.Contains(clean(text), "\n") { // a number that is wrapped over lines
		text = squeeze(text)
	}
	a, note, wrong := read(text)
	if wrong == nil {
		r.form.NoteField(pointer, note)
		return a
	}
	c.text = narrow(squeeze(c.text))
	r.remark(c, "AMOUNT_UNREAD")
	if !wrong.Hint.IsZero() {
		r.remarks[len(r.remarks)-1].Hinting(wrong.Hint)
	}
	return a
}

// narrow turns full-width signs and digits into the usual ones.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}
