package review

import (
	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// changeChecks compare what was said at different times of the year.
var changeChecks = []Check{ //nolint:gochecknoglobals // a table
	{Code: "TARGET_CHANGED", Settings: []string{"void_reasons"}, Doubt: "DOUBT_CHANGED", stages: only(odd)},
	{Code: "INTERIM_VS_FINAL", Doubt: "DOUBT_INTERIM", stages: only(odd)},
	{Code: "INTERIM_ABOVE_FINAL", Doubt: "DOUBT_MAY_FALL", stages: only(wrong)},
}

func (s *sheet) changes() {
	for i := range s.rows {
		r := &s.rows[i]
		if r.InitialTarget != nil {
			s.targetChanged(r)
		}
		if r.Interim == nil {
			continue
		}
		if r.Interim.Likelihood == indicator.Impossible && r.isFull() {
			s.findRow(r, "/interim/likelihood", "INTERIM_VS_FINAL", string(indicator.Impossible), r.Declared).
				fixing("FIX_ONE_OF", s.place(r.field("/declared")), s.place(r.field("/interim/likelihood")))
		}
		s.interimAbove(r)
	}
}

// targetChanged compares a target with what it was before. An easier one needs a reason.
func (s *sheet) targetChanged(r *row) {
	was, is := r.InitialTarget.InYear(s.form.Year), &r.target
	easier, known := s.easier(r, &was, is)
	if !known {
		return
	}
	way := lang.Of("CHANGED_HARDER")
	if easier {
		way = lang.Of("CHANGED_EASIER")
	}
	f := s.findRow(r, "/target", "TARGET_CHANGED", was.Text(), is.Text(), way).
		fixing("FIX_CHANGED", s.place(r.field("/target")), was.Text(), s.place(r.field("/reason")))
	if !easier || !s.isVoid(r.Reason) || s.cutWithReason() {
		s.milder(f, evaluation.SeverityInfo)
	}
}

// cutWithReason reports whether the budget was cut within the year and the form says why: less money does less.
func (s *sheet) cutWithReason() bool {
	f := &s.form.Funds
	return f.Initial.Total.IsSet() && f.Adjusted.Total.IsSet() &&
		f.Adjusted.Total.Fraction().Less(f.Initial.Total.Fraction()) && !s.isVoid(f.Adjustment)
}

// easier reports whether a target asks for less than it did; false if they are the same, or can't be compared.
func (s *sheet) easier(r *row, was, is *cell.Threshold) (easier, known bool) {
	if was.Kind() == cell.Day && is.Kind() == cell.Day {
		before, now := lastDay(was), lastDay(is)
		return before.Date.Before(now.Date), before.Set && now.Set && before.Date != now.Date
	}
	old, ok := single(was)
	now, read := single(is)
	if !ok || !read || was.Change() != is.Change() || !was.Unit().Comparable(is.Unit()) {
		return false, false
	}
	old, ok = unit.Convert(old, was.Unit(), is.Unit())
	if !ok || old.Equal(now) {
		return false, false
	}
	lower, known := s.lessIsBetter(r)
	return lower == old.Less(now), known
}

// lastDay is the end of a date, else its beginning.
func lastDay(t *cell.Threshold) cell.Bound {
	if high := t.High(); high.Set {
		return high
	}
	return t.Low()
}

// interimAbove looks for a row that adds up over the year and had more within it than at its end.
func (s *sheet) interimAbove(r *row) {
	if !s.addsUp(r) {
		return
	}
	interim, ok := valueFor(&r.Interim.Actual, &r.target)
	final, read := valueFor(&r.actual, &r.target)
	if !ok || !read || !final.Less(interim) || r.Interim.Actual.Approx() != cell.Precisely ||
		r.actual.Approx() != cell.Precisely {
		return
	}
	s.findRow(r, "/actual", "INTERIM_ABOVE_FINAL", r.Interim.Actual.Text(), r.actual.Text()).
		fixing("FIX_ONE_OF", s.place(r.field("/actual")), s.place(r.field("/interim/actual")))
}

// addsUp reports whether a row counts what is done over the year: a quantity to be reached, no rate, mean or length of
// time.
func (s *sheet) addsUp(r *row) bool {
	t := &r.target
	if t.Kind() != cell.Quantity && !countsDays(r) || sideOf(t.Op()) < 0 || t.Op() == cell.In ||
		len(t.Per()) > 0 || t.Change() != cell.NoChange ||
		r.kind != quantity && r.kind != benefit || hasAny(r.stem, "均", "率", "存量", "在册", "保有", "在岗", "在校", "在编", "在职", "在园", "现有", "运行", "运维") {
		return false
	}
	switch t.Unit().Dimension() {
	case unit.Count, unit.Length, unit.Area, unit.Volume, unit.Mass, unit.Energy, unit.Currency, unit.Time:
	default:
		return false
	}
	lower, known := s.lessIsBetter(r)
	return known && !lower
}

// countsDays reports whether a row of quantities counts the days of the year on which something was done: 开放天数.
func countsDays(r *row) bool {
	return r.target.Kind() == cell.Duration && r.target.Unit().Name() == "天" && r.kind == quantity &&
		!hasAny(r.stem, "每", "工期", "时限", "期限", "周期", "间隔", "提前")
}
