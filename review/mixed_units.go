package review

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// mixedChecks look for figures that were written in another unit than those beside them: 元 among 万元, ‰ beside %.
var mixedChecks = []Check{ //nolint:gochecknoglobals // a table
	{
		Code: "MONEY_UNIT_MIXED", Group: Appropriate, Doubt: "DOUBT_MONEY_UNIT",
		stages: severities{audit: odd, monitoring: odd, review: odd},
	},
	{Code: "UNIT_MIXED", Doubt: "DOUBT_UNIT", stages: severities{monitoring: odd, review: odd}},
}

// band is between which parts of a factor a quotient is taken for a mistake of the unit.
type band struct{ least, most exact.Fraction }

func percents(least, most int64) band { return band{exact.Percent(least), exact.Percent(most)} }

// has reports whether a is so many times b.
func (n band) has(a, b, times exact.Fraction) bool {
	b = b.Mul(times)
	return !a.Less(b.Mul(n.least)) && !b.Mul(n.most).Less(a)
}

// The bands of amounts. Spending that is 200 times the budget and more is no execution rate; a ten-thousandth of the
// budget may well be one, but for what a year usually spends.
var (
	asBudget = percents(20, 500) //nolint:gochecknoglobals // a constant
	tooMuch  = percents(2, 150)  //nolint:gochecknoglobals // likewise
	asSpent  = percents(30, 150) //nolint:gochecknoglobals // likewise
	asSum    = percents(90, 110) //nolint:gochecknoglobals // likewise
	asPart   = percents(2, 110)  //nolint:gochecknoglobals // likewise
	asNumber = percents(50, 150) //nolint:gochecknoglobals // likewise
	asUnits  = percents(25, 400) //nolint:gochecknoglobals // likewise
)

// moneyAt is an amount of the money block at its place.
type moneyAt struct {
	at     string
	amount exact.Amount
}

func (m moneyAt) is() bool { return m.amount.IsSet() && m.amount.Fraction().Sign() > 0 }

// moneyUnits are the units of money blocks by their power of ten.
var moneyUnits = map[int]string{0: "元", 3: "千元", 4: "万元", 8: "亿元"} //nolint:gochecknoglobals // a table

// otherUnit is the unit that amounts are mixed up with, and its power of ten.
func (s *sheet) otherUnit() (name string, power int, ok bool) {
	switch s.power {
	case 0, 8:
		return moneyUnits[4], 4, true
	case 3, 4:
		return moneyUnits[0], 0, true
	}
	return "", 0, false
}

// mixedMoney compares the columns of the money block with each other, and totals with parts that don't add up.
func (s *sheet) mixedMoney() {
	f := &s.form.Funds
	initial, adjusted := moneyAt{"/funds/initial/total", f.Initial.Total}, moneyAt{"/funds/adjusted/total", f.Adjusted.Total}
	if !initial.amount.Equal(adjusted.amount) {
		s.mixed(initial, adjusted, asBudget, asBudget)
	}
	full := moneyAt{"/funds/" + s.fullColumn() + "/total", s.full().Total}
	switch interim := s.form.Interim; {
	case s.stage == Audit:
		s.mixed(moneyAt{"/funds/previous/total", f.Previous.Total}, full, asBudget, asBudget)
	case s.stage == Review:
		s.mixed(moneyAt{spentAt, f.Spent.Total}, full, tooMuch, asSpent)
	case interim != nil:
		s.mixed(moneyAt{"/interim/spent/total", interim.Spent.Total}, full, tooMuch, asSpent)
		s.mixed(moneyAt{"/interim/expected/total", interim.Expected.Total}, full, tooMuch, asSpent)
	}
	for _, c := range s.columns() {
		if at := "/funds/" + c.key + "/total"; s.has(at, "FUND_SUM") {
			s.mixedParts(c)
		}
	}
}

// mixed compares an amount with another one beside it. Whichever can't be in the unit of the form is told: the larger
// of the two, or in a form in 元 the smaller.
func (s *sheet) mixed(a, b moneyAt, above, below band) {
	if !a.is() || !b.is() {
		return
	}
	x, y := a.amount.Fraction(), b.amount.Fraction()
	const least = 100 // times apart: most amounts aren't
	if hundred := exact.Int(least); !y.Mul(hundred).Less(x) && !x.Mul(hundred).Less(y) {
		return
	}
	_, power, ok := s.otherUnit()
	if !ok {
		return
	}
	times := powerOfTen(max(power, s.power) - min(power, s.power))
	switch {
	case above.has(x, y, times):
	case below.has(x.Mul(times), y, exact.Int(1)):
		a, b = b, a
	default:
		return
	}
	if s.power < power { // of two amounts in 元 that with fewer digits is in 万元
		a, b = b, a
	}
	s.tellMixed(a, b)
}

// tellMixed tells that an amount seems to be in another unit than the form.
func (s *sheet) tellMixed(a, b moneyAt) {
	name, power, _ := s.otherUnit()
	high, low := a.amount.Fraction(), b.amount.Fraction()
	if high.Less(low) {
		high, low = low, high
	}
	times, _ := high.Quo(low)
	right := a.amount.Fraction()
	for range s.power - power {
		right = right.Mul(exact.Scaled(1, 1))
	}
	for range power - s.power {
		right = right.Mul(exact.Int(10))
	}
	s.find(a.at, "MONEY_UNIT_MIXED", s.place(a.at), a.amount, s.place(b.at), b.amount,
		number(times.Round(0, exact.HalfUp)), name, moneyUnits[s.power]).
		fixing("FIX_MONEY_UNIT", s.place(a.at), number(right), name)
}

func powerOfTen(n int) exact.Fraction {
	p := exact.Int(1)
	for range n {
		p = p.Mul(exact.Int(10))
	}
	return p
}

// mixedParts looks in a column that doesn't add up for a total or a part in another unit.
func (s *sheet) mixedParts(c column) {
	parts, _ := partsOf(c.money)
	total := moneyAt{"/funds/" + c.key + "/total", c.money.Total}
	all := []moneyAt{
		{"/funds/" + c.key + "/fiscal", c.money.Fiscal},
		{"/funds/" + c.key + "/carryover", c.money.Carryover},
		{"/funds/" + c.key + "/other", c.money.Other},
	}
	_, power, ok := s.otherUnit()
	if !ok || !total.is() {
		return
	}
	sum, t, times := parts.total, total.amount.Fraction(), powerOfTen(max(power, s.power)-min(power, s.power))
	first := slices.IndexFunc(all, moneyAt.is)
	switch {
	case first < 0:
	case s.power > power && asSum.has(t, sum, times), s.power < power && asSum.has(sum, t, times):
		s.tellMixed(total, all[first])
	default:
		for _, part := range all {
			v := part.amount.Fraction()
			switch {
			case !part.is():
			case s.power > power && asPart.has(v, t, times), s.power < power && t.Sub(sum).Equal(v.Mul(times).Sub(v)):
				s.tellMixed(part, total)
			}
		}
	}
}

// followMixed has what is wrong because of a mistake of the unit name that as its cause, and asks for the unit first: a
// rate of 960,000 % is no advice.
func (s *sheet) followMixed() {
	n := len(s.found)
	for i := range n {
		cause := &s.found[i]
		var codes []lang.Code
		prefix := ""
		switch cause.Code {
		case "MONEY_UNIT_MIXED":
			codes = ofMixedMoney
		case "UNIT_MIXED":
			codes = ofMixedRow
			prefix = s.rowAt(cause.At).at + "/"
		default:
			continue
		}
		for j := range n {
			f := &s.found[j]
			ofRow := prefix == "" && f.Code == "CAUSE_MISSING" && s.rowAt(f.At) != nil
			if slices.Contains(codes, f.Code) && strings.HasPrefix(f.At, prefix) && !ofRow {
				f.following(cause.Code, cause.At).fixing("FIX_UNIT_FIRST", s.place(cause.At))
			}
		}
	}
}

// ofMixedMoney are findings that come of money in two units.
var ofMixedMoney = []lang.Code{ //nolint:gochecknoglobals // a table
	"FUND_SUM", "FUND_PART_OVERSPENT", "EXEC_RATE_MISMATCH", "EXEC_SCORE_MISMATCH", "EXEC_REASON_MISSING", "EXEC_OVER_100",
	"EXEC_EXPECTED_OVER", "EXEC_EXPECTED_LOW", "BUDGET_CUT_TRIGGER", "BUDGET_ADJUSTED_MUCH", "BUDGET_UP_TARGET_DOWN",
	"COST_OVER_FUND", "COST_SPENT_MISMATCH", "UNIT_COST_OVER_FUND", "INDICATORS_AHEAD_OF_MONEY", "DONE_WITHOUT_MONEY",
	"MONEY_AHEAD_OF_INDICATORS", "CAUSE_MISSING", "EXPECTED_BELOW_INTERIM",
}

// ofMixedRow are findings that come of a row whose actual is in another unit.
var ofMixedRow = []lang.Code{ //nolint:gochecknoglobals // a table
	"SCORE_MISMATCH", "MISSED_BUT_FULL", "DEVIATION_MISSING", "REASON_VOID", "OVER_EXPLANATION_MISSING", "MET_BUT_CUT",
	"COST_SPENT_MISMATCH", "CAUSE_MISSING", "INTERIM_FAR_OVER", "LIGHT_MISMATCH",
}

// mixedRows compares what was reached with the target, and the total cost with the money.
func (s *sheet) mixedRows() {
	for i := range s.rows {
		r := &s.rows[i]
		switch {
		case s.stage == Review:
			s.mixedRow(r, "/actual", &r.actual.Threshold)
		case s.stage == Monitoring && r.Interim != nil:
			s.mixedRow(r, "/interim/actual", &r.Interim.Actual.Threshold)
		}
	}
}

// mixedRow looks for a number that is near its target in another unit, and for sums of money and other numbers with 万
// ten thousand times apart.
func (s *sheet) mixedRow(r *row, field string, done *cell.Threshold) {
	t := &r.target
	want, got := t.Unit(), done.Unit()
	folds := want.Dimension() == unit.Currency || strings.Contains(t.Text(), "万") || strings.Contains(done.Text(), "万")
	if !want.IsSet() || !got.IsSet() || want.Equal(got) && !folds || !want.Comparable(got) || want.IsTime() ||
		t.Change() != done.Change() {
		return
	}
	x, known := single(done)
	y, asked := single(t)
	if !known || !asked || x.Sign() <= 0 || y.Sign() <= 0 {
		return
	}
	a, b := got.Base(x), want.Base(y)
	high, low := exact.Max(a, b), exact.Min(a, b)
	one := exact.Int(1)
	switch {
	case want.Equal(got) && !asBudget.has(high, low, powerOfTen(4)):
		return
	case !want.Equal(got) && (asUnits.has(a, b, one) || !asNumber.has(x, y, one)):
		return
	}
	times, _ := high.Quo(low)
	s.findRow(r, field, "UNIT_MIXED", t.Text(), done.Text(), number(times.Round(0, exact.HalfUp))).
		fixing("FIX_ONE_OF", s.place(r.field(field)), s.place(r.field("/target")))
}

// mixedUpCost says what to do about a cost that is ten thousand times the money that it is compared with, or the other
// way round.
func (s *sheet) mixedUpCost(f *Finding, at string, cost, money exact.Fraction) {
	high, low := exact.Max(cost, money), exact.Min(cost, money)
	if f == nil || !tooMuch.has(high, low, powerOfTen(4)) {
		return
	}
	times, _ := high.Quo(low)
	f.fixing("FIX_COST_UNIT", s.place(at), number(times.Round(0, exact.HalfUp)))
}
