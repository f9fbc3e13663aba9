package recognise

import (
	"strings"

	"github.com/ziping-go/ziping/document/grid"
	"github.com/ziping-go/ziping/document/internal/headings"
)

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
