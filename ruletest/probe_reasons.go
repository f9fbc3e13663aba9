package ruletest

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// reasons are forms whose budget changed within the year, and forms with a reason as long as one may be and a character
// longer.
func (p *prober) reasons(add adder) {
	explain := &p.set.Explain
	if explain.BudgetChange {
		form := p.full()
		form.Funds = funds(exact.Int(100), exact.Int(90))
		form.Funds.Adjusted.Total = whole(90)
		add(form, "DRAFT_BUDGET_CHANGE", "100", "90")
	}
	if most := explain.ReasonLength; most > 0 {
		for _, n := range []int{most, most + 1} {
			form := p.full()
			if len(form.Indicators) == 0 {
				return
			}
			form.Indicators[0].Reason = strings.Repeat("因", n)
			add(form, "DRAFT_REASON_LENGTH", n)
		}
	}
}
