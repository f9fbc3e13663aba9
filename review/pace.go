package review

import (
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
)

// paceChecks compare what was reached with what was spent.
var paceChecks = []Check{ //nolint:gochecknoglobals // a table
	{
		Code: "INDICATORS_AHEAD_OF_MONEY", Settings: []string{"ahead", "void_reasons"}, Doubt: "DOUBT_PACE",
		stages: only(odd),
	},
	{
		Code: "DONE_WITHOUT_MONEY", Settings: []string{"nothing_spent", "void_reasons"}, Doubt: "DOUBT_PACE",
		stages: only(odd),
	},
	{
		Code: "MONEY_AHEAD_OF_INDICATORS", Settings: []string{"money_ahead.spent", "money_ahead.output", "void_reasons"},
		Doubt: "DOUBT_PACE", stages: only(odd),
	},
}

func (s *sheet) pace() {
	rate, ok := s.rate()
	if !ok || rate.Sign() < 0 {
		return
	}
	s.ahead(exact.Min(rate, exact.Int(1)))
	s.doneWithoutMoney(rate)
	s.moneyAhead(rate)
}

const spentAt = "/funds/spent/total"

// share is what a group of rows gave themselves of their points; false where none of them has both.
func (s *sheet) share(of func(*row) bool) (exact.Fraction, bool) {
	var declared, points exact.Fraction
	for i := range s.rows {
		r := &s.rows[i]
		if r.Declared.IsSet() && r.Points.IsSet() && of(r) && r.applies {
			declared, points = declared.Add(r.Declared.Fraction()), points.Add(r.Points.Fraction())
		}
	}
	return declared.Quo(points)
}

func (s *sheet) ahead(rate exact.Fraction) {
	share, ok := s.share(func(*row) bool { return true })
	if !ok || share.Sign() <= 0 {
		return
	}
	ahead, _ := share.Sub(rate).Quo(share)
	if least, _ := share.Sub(s.rateAtMost()).Quo(share); !s.settings.Ahead.Less(least) {
		return
	}
	f := s.find(spentAt, "INDICATORS_AHEAD_OF_MONEY", evaluation.Percent(share), evaluation.Percent(rate),
		shareBeside(ahead, s.settings.Ahead), evaluation.Percent(s.settings.Ahead)).
		fixing("FIX_PACE", s.place("/funds/reason"))
	s.explained(f)
}

// explained makes a finding about money information where the unit gives a reason.
func (s *sheet) explained(f *Finding) {
	if !s.isVoid(s.form.Funds.Reason) {
		s.milder(f, evaluation.SeverityInfo)
	}
}

func (s *sheet) doneWithoutMoney(rate exact.Fraction) {
	if s.settings.NothingSpent.Less(rate) {
		return
	}
	for i := range s.rows {
		if r := &s.rows[i]; r.kind == quantity && r.isFull() {
			f := s.find(spentAt, "DONE_WITHOUT_MONEY", r.Name, shareBeside(rate, s.settings.NothingSpent),
				evaluation.Percent(s.settings.NothingSpent)).fixing("FIX_PACE", s.place("/funds/reason"))
			s.explained(f)
			return
		}
	}
}

func (s *sheet) moneyAhead(rate exact.Fraction) {
	limits := s.settings.MoneyAhead
	if rate.Less(limits.Spent) {
		return
	}
	share, ok := s.share(isOutput)
	if !ok || !share.Less(limits.Output) {
		return
	}
	f := s.find(spentAt, "MONEY_AHEAD_OF_INDICATORS", shareBeside(rate, limits.Spent), shareBeside(share, limits.Output),
		evaluation.Percent(limits.Spent), evaluation.Percent(limits.Output)).fixing("FIX_PACE_ROWS")
	for i := range s.rows {
		r := &s.rows[i]
		if isOutput(r) && r.Declared.IsSet() && r.Declared.Fraction().Less(r.Points.Fraction()) && s.isVoid(r.Reason) {
			return
		}
	}
	s.milder(f, evaluation.SeverityInfo)
}

// isOutput reports whether a row is of 产出.
func isOutput(r *row) bool { return strings.Contains(r.Level1, "产出") }
