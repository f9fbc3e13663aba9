package calendar

import (
	"fmt"
	"time"
)

// Date is a day of the calendar. Year 0 means that the year is unknown, month 0 that it is a day of each month; the
// zero Date isn't a date. Dates are compared by ==.
type Date struct {
	Year  int16
	Month uint8
	Day   uint8
}

// Day is a day of the calendar; year 0 is an unknown one. It isn't checked.
func Day(year, month, day int) Date { return Date{int16(year), uint8(month), uint8(day)} }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is "2021-12-31", "--12-31" while the year is unknown, "---05" for a day of each month, or "—" for no date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return "—"
	case d.Month == 0 && d.Year == 0:
		return fmt.Sprintf("---%02d", d.Day)
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// In is d with the year filled in where it was unknown; the end of February is that year's.
func (d Date) In(year int) Date {
	if d.Year == 0 && d.Month > 0 {
		d.Year = int16(year)
		d.Day = min(d.Day, daysOf(year, int(d.Month)))
	}
	return d
}

// NextYear is the same day of the next year; the end of a February stays its end.
func (d Date) NextYear() Date {
	last, next := daysOf(int(d.Year), int(d.Month)), daysOf(int(d.Year)+1, int(d.Month))
	if d.Day == last {
		d.Day = next
	}
	d.Year++
	d.Day = min(d.Day, next)
	return d
}

// Days counts the days from d to e, negative when e is earlier. Both years must be known.
func (d Date) Days(e Date) int {
	return int(e.time().Sub(d.time()) / (24 * time.Hour))
}

func (d Date) time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// Before reports whether d is earlier than e; an unknown year is earlier than any other.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	return d.Month < e.Month || d.Month == e.Month && d.Day < e.Day
}

// MonthEnd is the last day of a month; the end of February without a year is the 29th, until In fills in a year. There
// is no date where there is no such month.
func MonthEnd(year, month int) Date {
	last := daysOf(year, month)
	if last == anyDay {
		return Date{}
	}
	return Date{int16(year), uint8(month), last}
}

// anyDay is how many days a month has that is none.
const anyDay = 255

func daysOf(year, month int) uint8 {
	switch month {
	case 2:
		if year != 0 && (year%4 != 0 || year%100 == 0 && year%400 != 0) {
			return 28
		}
		return 29
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return anyDay
}

// ParseDate reads "2021-12-31".
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, false
	}
	return Date{int16(t.Year()), uint8(t.Month()), uint8(t.Day())}, true
}
