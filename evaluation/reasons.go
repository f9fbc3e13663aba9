package evaluation

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// checkReasons checks the reasons of a form against what its rule set requires: that a change of the budget within the
// year is explained, and how long a reason may be.
func (r *Result) checkReasons() {
	explain, funds := &r.set.Explain, &r.form.Funds
	if explain.BudgetChange && blank(funds.Adjustment) {
		initial, known := columnTotal(&funds.Initial)
		adjusted, changed := columnTotal(&funds.Adjusted)
		if known && changed && !initial.Equal(adjusted) {
			r.find(SeverityWarning, "/funds/adjustment", "BUDGET_CHANGE_REASON", exact.ShortestAmount(initial),
				exact.ShortestAmount(adjusted))
		}
	}
	most := explain.ReasonLength
	if most == 0 {
		return
	}
	for i := range r.rows {
		row := &r.rows[i]
		if row.indicator < 0 {
			continue
		}
		if n := characters(r.form.Indicators[row.indicator].Reason, most); n > most {
			r.findRow(row, SeverityWarning, "/reason", "REASON_TOO_LONG", n, most)
		}
	}
	if n := characters(funds.Reason, most); n > most {
		r.find(SeverityWarning, "/funds/reason", "REASON_TOO_LONG", lang.Of("REASON_OF_EXECUTION"), n, most)
	}
	if n := characters(funds.Adjustment, most); n > most {
		r.find(SeverityWarning, "/funds/adjustment", "REASON_TOO_LONG", lang.Of("REASON_OF_CHANGE"), n, most)
	}
}

// characters counts the characters of a text without the blanks around it; 0 if it can't have more than most.
func characters(text string, most int) int {
	if len(text) <= most {
		return 0
	}
	return utf8.RuneCountInString(strings.TrimSpace(text))
}
