package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/cell"
	"github.com/ziping-go/ziping/rules"
	"github.com/ziping-go/ziping/scoring"
)

// dated scores a row whose target is a date, which is met or missed: a day isn't a share of another. Only days-late
// counts days, after a deadline. Under every other measure a date that is met earns everything, and for one that is
// missed the policy decides.
func (r *Result) dated(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) {
	late, ok := r.daysOff(row, rule, target, actual)
	if !ok {
		return
	}
	if rule.Measure == scoring.DaysLate && late >= 0 {
		r.measured(row, rule, &scoring.Measured{Value: exact.Int(int64(late)), Met: late == 0, Defined: true})
		return
	}
	row.dated, row.days = true, late
	if row.met = late == 0; row.met {
		r.earnByPolicy(row, row.points)
		return
	}
	r.missed(row, rule)
}

// daysOff is by how many days an actual misses a date: positive after a deadline, negative before the first day that
// was asked for; 0 when it is met. It reports false, with a finding, if there is no such day, or only a period that is
// partly in time.
func (r *Result) daysOff(row *row, rule *rules.Rule, target *cell.Threshold, actual *cell.Actual) (int32, bool) {
	var goal scoring.Target
	if !r.goal(row, rule, target, &goal) {
		return 0, false
	}
	day, ok := r.read(row, target, actual)
	if !ok {
		return 0, false
	}
	days := daysFrom(&goal, day)
	first, period := r.firstDay(row, actual)
	if !period {
		return days, true
	}
	switch at := daysFrom(&goal, first); {
	case (at == 0) != (days == 0) || at*days < 0:
		r.findRow(row, SeverityError, "/actual", "ACTUAL_ACROSS", actual.Text(), target.Text())
		return 0, false
	case days != 0:
		r.findRow(row, SeverityWarning, "/actual", "ACTUAL_LAST_DAY", actual.Text())
	}
	return days, true
}

// firstDay is the first day of a period in which something was done, as in 2022年6月; false where the day is known.
func (r *Result) firstDay(row *row, actual *cell.Actual) (exact.Fraction, bool) {
	low, high := actual.Low(), actual.High()
	if actual.Kind() != cell.Day || !low.Set || !high.Set || low.Date == high.Date {
		return exact.Fraction{}, false
	}
	return r.dayNumber(row, low)
}

// daysFrom is the number of days between an actual and a goal.
func daysFrom(goal *scoring.Target, day exact.Fraction) int32 {
	low, high := day, day
	switch goal.Direction {
	case scoring.UpFrom:
		low = goal.Low
	case scoring.DownFrom:
		high = goal.High
	default:
		low, high = goal.Low, goal.High
	}
	off := exact.Max(exact.Fraction{}, day.Sub(high)).Add(exact.Min(exact.Fraction{}, day.Sub(low)))
	days, _ := off.Int64()
	return int32(days) //nolint:gosec // years have four digits
}

// dateGoal turns the target of a date into whole days for arithmetic: before the 30th is up to the 29th if the end
// itself is missed. A day without a comparator, and one that may be bettered, is a deadline; a period is met by
// anything done before it ends.
func (r *Result) dateGoal(row *row, rule *rules.Rule, target *cell.Threshold, goal *scoring.Target) bool {
	low, high := target.Low(), target.High()
	var ok bool
	if goal.Low, ok = r.dayNumber(row, low); !ok {
		return false
	}
	if goal.High, ok = r.dayNumber(row, high); !ok {
		return false
	}
	switch target.Op() {
	case cell.AtLeast, cell.More:
		goal.Direction = scoring.UpFrom
		if low.Open && rule.Readings.StrictEnds {
			goal.Low = goal.Low.Add(exact.Int(1))
		}
		return true
	case cell.Equal:
		if rule.Readings.Equal != scoring.EqualAtLeast {
			goal.Direction = scoring.Within
			return true
		}
	}
	goal.Direction = scoring.DownFrom
	if high.Open && rule.Readings.StrictEnds {
		goal.High = goal.High.Sub(exact.Int(1))
	}
	return true
}

// DaysLate is by how many days a row whose target is a date missed it: positive after a deadline, negative before the
// first day that was asked for; 0 when it was met. It is false for other rows, and if the day isn't known.
func (w Row) DaysLate() (int, bool) { return int(w.row.days), w.row.dated }
