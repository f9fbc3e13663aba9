package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/lang"
)

// funds gives the money its light, and compares spending and what is expected with the full-year budget.
func (m *monitoring) funds() {
	budget, spent, expected := m.full().Total, m.interim.Spent.Total, m.interim.Expected.Total
	m.money = NoLight
	why := lang.Of("LIGHT_NOTHING")
	rate, ok := shareOf(spent, budget)
	switch {
	case m.until.IsZero():
		why = lang.Of("LIGHT_NO_UNTIL")
	case ok:
		share, _ := rate.Quo(m.passed())
		m.money = m.cut(share, false)
		why = lang.Of("LIGHT_MONEY", evaluation.Percent(rate), evaluation.Percent(m.passed()), m.shareOfDue(share))
	}
	m.show("/funds", lang.Of("LIGHT_FUNDS"), m.money, why)
	if m.needsCause(m.money) && m.isVoid(m.moneyReason()) {
		m.find("/interim/reason", "CAUSE_MISSING", lang.Of("LIGHT_FUNDS"), m.money.word()).
			fixing("FIX_EXPLAIN", m.place("/interim/reason")).following("LIGHT", "/funds")
	}
	if ok && exact.Int(1).Less(rate) {
		m.find("/interim/spent/total", "EXEC_OVER_100", m.moneyTier(), shareBeside(rate, exact.Int(1))).
			fixing("FIX_NOT_ABOVE", m.place("/interim/spent/total"), m.place("/funds/"+m.fullColumn()+"/total"))
	}
	if spent.IsSet() && expected.IsSet() && expected.Fraction().Less(spent.Fraction()) {
		m.find("/interim/expected/total", "EXPECTED_BELOW_INTERIM", lang.Of("LIGHT_FUNDS"), m.sum(expected), m.sum(spent)).
			fixing("FIX_NOT_LESS", m.place("/interim/expected/total"), m.place("/interim/spent/total"))
	}
	end, ok := shareOf(expected, budget)
	if !ok {
		return
	}
	if exact.Int(1).Less(end) {
		f := m.find("/interim/expected/total", "EXEC_EXPECTED_OVER", m.sum(expected), m.sum(budget), shareBeside(end, exact.Int(1))).
			fixing("FIX_NOT_ABOVE", m.place("/interim/expected/total"), m.place("/funds/"+m.fullColumn()+"/total"))
		m.because(f, "EXEC_OVER_100", "/interim/spent/total")
	}
	if end.Less(m.settings.ExecReasonBelow) && m.isVoid(m.moneyReason()) {
		f := m.find("/interim/expected/total", "EXEC_EXPECTED_LOW", m.sum(expected), m.sum(budget),
			shareBeside(end, m.settings.ExecReasonBelow), m.settings.ExecReasonBelow.InPercent()).
			fixing("FIX_EXPLAIN", m.place("/interim/reason"))
		m.because(f, "EXPECTED_BELOW_INTERIM", "/interim/expected/total")
	}
}

// moneyReason says why money is behind: in monitoring, or where a table has one place for the whole year.
func (m *monitoring) moneyReason() string {
	if m.interim.Reason != "" {
		return m.interim.Reason
	}
	return m.form.Funds.Reason
}

// shareOf is an amount as a share of another; false where one isn't printed or the other is nothing.
func shareOf(a, of exact.Amount) (exact.Fraction, bool) {
	if !a.IsSet() || of.Fraction().Sign() <= 0 {
		return exact.Fraction{}, false
	}
	return a.Fraction().Quo(of.Fraction())
}
