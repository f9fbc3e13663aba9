package review

import (
	"strings"

	"github.com/ziping-go/ziping/evaluation"
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// forecasts says where the year may end and what that would score: at the pace until now, at that of the spending
// schedule, and by what the unit expects itself.
func (m *monitoring) forecasts() {
	if m.until.IsZero() {
		return
	}
	if f, ok := m.forecast(m.passed(), false); ok {
		m.outlook.ahead(&f)
		m.find("", "FORECAST_STRAIGHT", f.args()...)
	}
	if planned, ok := m.planned(); ok && planned.Sign() > 0 {
		if f, ok := m.forecast(planned, false); ok {
			m.find("", "FORECAST_SCHEDULE", append(f.args(), forecastPercent(planned))...)
		}
	}
	if m.expects() {
		if f, ok := m.forecast(m.passed(), true); ok {
			m.find("", "FORECAST_EXPECTED", f.args()...)
		}
	}
}

// expects reports whether the unit says anywhere how the year will end.
func (m *monitoring) expects() bool {
	if m.interim.Expected.Total.IsSet() {
		return true
	}
	for i := range m.rows {
		if in := m.rows[i].Interim; in != nil && in.Expected.Kind() != cell.None {
			return true
		}
	}
	return false
}

// planned is the share of the budget that the spending schedule plans until now, on a straight line between its dates.
func (m *monitoring) planned() (exact.Fraction, bool) {
	from, share := calendar.Day(int(m.until.Year), 1, 1), exact.Fraction{}
	for i := range m.form.Schedule {
		next := &m.form.Schedule[i]
		if !next.Cumulative.IsSet() || int(next.By.Year) != int(m.until.Year) {
			continue
		}
		planned := next.Cumulative.Fraction().Mul(exact.Percent(1))
		if !next.By.Before(m.until) {
			days := from.Days(next.By)
			if i == 0 {
				days++ // the first stretch begins with the first day
			}
			gone, ok := exact.Ratio(int64(from.Days(m.until)+days-from.Days(next.By)), int64(days))
			if !ok {
				return planned, true
			}
			return share.Add(planned.Sub(share).Mul(gone)), true
		}
		from, share = next.By, planned
	}
	return share, share.Sign() > 0
}

// forecast is how a form would end.
type forecast struct {
	result  *evaluation.Result
	rate    exact.Fraction
	assumed int // rows that were taken as met: words, and dates that are still to come
}

func (f *forecast) args() []any {
	return []any{f.result.Score(), f.result.Grade(), forecastPercent(f.rate), f.assumed}
}

// forecastPercent prints a share that nothing is compared with, so two decimals are enough: 97.2222 % is about 97.22 %.
func forecastPercent(share exact.Fraction) string {
	return evaluation.Percent(share.Round(4, exact.HalfUp))
}

// forecastDigits are the decimals of forecast spending: so many that its rate is that of the light beside it.
const forecastDigits = 8

// forecast scores the form as it would end if what was done until now were a share of the year, or by what the unit
// expects where it says so. It is false if that has no total.
func (m *monitoring) forecast(share exact.Fraction, expected bool) (forecast, bool) {
	end, f := *m.form, forecast{}
	end.Indicators = append([]indicator.Indicator(nil), m.form.Indicators...)
	end.Events, end.Declared, end.Levels = nil, indicator.Declaration{}, nil
	budget := m.full().Total
	money := m.interim.Expected.Total
	if !expected || !money.IsSet() {
		spent, _ := m.interim.Spent.Total.Fraction().Quo(share)
		money = exact.ShortestAmount(exact.Min(spent, budget.Fraction()).Round(forecastDigits, exact.HalfUp))
		if !m.interim.Spent.Total.IsSet() {
			return f, false
		}
	}
	f.rate, _ = shareOf(money, budget)
	end.Funds.Spent, end.Funds.Declared, end.Funds.Points = indicator.Money{Total: money}, exact.Amount{}, exact.Amount{}
	for i := range m.rows {
		if m.endOf(&m.rows[i], &end.Indicators[i], share, expected) {
			f.assumed++
		}
	}
	result, err := m.scorer.Evaluate(&end)
	if err != nil {
		return f, false
	}
	if !result.Score().IsSet() {
		f.assumed += m.judge(result, &end)
		if result, err = m.scorer.Evaluate(&end); err != nil {
			return f, false
		}
	}
	f.result = result
	return f, result.Score().IsSet()
}

// endOf sets the actual that a row would end with, and reports whether its target was taken as met.
func (m *monitoring) endOf(r *row, ind *indicator.Indicator, share exact.Fraction, expected bool) (assumed bool) {
	ind.Declared, ind.Reason = exact.Amount{}, ""
	if r.Interim == nil {
		return false
	}
	a := m.dated(&r.Interim.Actual)
	if e := m.dated(&r.Interim.Expected); expected && e.Kind() != cell.None {
		ind.Actual = e
		return false
	}
	ind.Actual = a
	due := r.target.High()
	if r.target.Kind() == cell.Day && a.Kind() == cell.None && due.Set && !due.Date.Before(m.until) {
		ind.Actual = cell.On(due.Date)
		return true
	}
	v, ok := beside(&a, &r.target)
	if !ok || !m.growsToEnd(r) {
		return false
	}
	v, _ = v.Quo(share)
	digits := 2
	if r.target.Unit().Dimension() == unit.Count {
		digits = 0
	}
	ind.Actual = cell.Value(v.Round(digits, exact.Floor), r.target.Unit())
	if r.target.Unit().Dimension() == unit.Currency && strings.Contains(r.target.Text(), "万") { // to be read beside it
		const tenThousand = 4
		wan := v.Mul(exact.Scaled(1, tenThousand)).Round(tenThousand, exact.Floor)
		ind.Actual = cell.ParseActual(exact.ShortestAmount(wan).String() + "万元")
	}
	return false
}

// judge gives rows of words the most that their level allows.
func (m *monitoring) judge(result *evaluation.Result, end *indicator.Form) int {
	judged := 0
	for scored := range result.Rows() {
		at, ok := scored.Indicator()
		level, has := scored.Level()
		if !ok || !has || scored.Score().IsSet() {
			continue
		}
		rule, err := m.set.RuleNamed(scored.Rule())
		if err != nil || level >= len(m.set.Rules[rule].Levels) {
			continue
		}
		most, _ := m.set.Rules[rule].Levels[level].Interval.High.Value()
		score := scored.Points().Fraction().Mul(most).Round(m.set.Rounding.Digits, exact.Floor)
		if !m.set.Rules[rule].Levels[level].Interval.Has(most) {
			score = score.Sub(exact.Scaled(1, m.set.Rounding.Digits))
		}
		end.Indicators[at].Declared = exact.ShortestAmount(score)
		judged++
	}
	return judged
}

// needed is what has to be done in each month that is left, for a target that is reached month by month.
func (m *monitoring) needed(r *row, target, actual exact.Fraction) lang.Message {
	each, ok := target.Sub(actual).Quo(exact.Int(12 - m.month()))
	if !ok || each.Sign() <= 0 || !m.addsUp(r) {
		return lang.Message{}
	}
	digits := 2
	if r.target.Unit().Dimension() == unit.Count {
		digits = 0
	}
	return lang.Of("LIGHT_NEEDED", written(each.Round(digits, exact.Up), &r.target))
}

// growsToEnd reports whether what a row counts goes on until the end of the year: what adds up, and costs.
func (m *monitoring) growsToEnd(r *row) bool {
	return m.addsUp(r) || r.kind == cost && isSum(&r.target) && !hasAny(r.stem, "均", "单位", "每")
}
