package review

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
)

// fundChecks look at the money block by itself.
var fundChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "FUND_SUM", Group: Complete, Settings: []string{"sum_room"}, stages: always(wrong)},
	{Code: "FUND_PARTS_OPEN", Group: Complete, Settings: []string{"sum_room"}, stages: always(hint)},
}

// column is a column of the money block.
type column struct {
	key   string // "initial"
	money *indicator.Money
}

// columns are the columns of money that the form prints.
func (s *sheet) columns() []column {
	f := &s.form.Funds
	return []column{{"initial", &f.Initial}, {"adjusted", &f.Adjusted}, {"spent", &f.Spent}}
}

// fundSums compares each total of money with its parts. Parts within another part aren't added.
func (s *sheet) fundSums() {
	for _, c := range s.columns() {
		m := c.money
		if !m.Total.IsSet() {
			continue
		}
		bySource, byUse := partsOf(m)
		complete := m.Fiscal.IsSet() && m.Carryover.IsSet() && m.Other.IsSet() || m.Total.Fraction().IsZero()
		for _, parts := range []*sum{bySource, byUse} {
			if parts.set > 0 && s.fundSum("/funds/"+c.key+"/total", m.Total, parts, complete) {
				break
			}
		}
	}
}

// partsOf adds the parts of an amount by source, and those by use, 基本支出 and 项目支出: a department prints both of the
// same total.
func partsOf(m *indicator.Money) (bySource, byUse *sum) {
	bySource, byUse = new(sum), new(sum)
	for _, a := range []exact.Amount{m.Fiscal, m.Carryover, m.Other} {
		bySource.add(a)
	}
	for _, part := range m.More {
		switch {
		case part.Within != "":
		case part.Name == "基本支出", part.Name == "项目支出":
			byUse.add(part.Amount)
		default:
			bySource.add(part.Amount)
		}
	}
	return bySource, byUse
}

// fundSum compares a total with a sum of parts; false where they agree.
func (s *sheet) fundSum(at string, total exact.Amount, parts *sum, complete bool) bool {
	off := parts.off(total, s.settings.SumRoom)
	added := exact.ShortestAmount(parts.total)
	switch {
	case off.Sign() < 0, off.Sign() > 0 && complete:
		s.find(at, "FUND_SUM", total, added, exact.ShortestAmount(off.Abs()),
			exact.ShortestAmount(parts.room(s.settings.SumRoom))).fixing("FIX_SUM", s.place(at), added, total)
	case off.Sign() > 0:
		s.find(at, "FUND_PARTS_OPEN", total, added)
	default:
		return false
	}
	return true
}
