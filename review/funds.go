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
		var parts sum
		for _, a := range []exact.Amount{m.Fiscal, m.Carryover, m.Other} {
			parts.add(a)
		}
		for _, part := range m.More {
			if part.Within == "" {
				parts.add(part.Amount)
			}
		}
		if parts.set == 0 {
			continue
		}
		off := parts.off(m.Total, s.settings.SumRoom)
		at := "/funds/" + c.key + "/total"
		total, added := m.Total, exact.ShortestAmount(parts.total)
		complete := m.Fiscal.IsSet() && m.Carryover.IsSet() && m.Other.IsSet() || m.Total.Fraction().IsZero()
		switch {
		case off.Sign() < 0, off.Sign() > 0 && complete:
			s.find(at, "FUND_SUM", total, added, exact.ShortestAmount(off.Abs()),
				exact.ShortestAmount(parts.room(s.settings.SumRoom))).fixing("FIX_SUM", s.place(at), added, total)
		case off.Sign() > 0:
			s.find(at, "FUND_PARTS_OPEN", total, added)
		}
	}
}
