package indicator

import (
	"fmt"
	"time"
)

// Date is a day of the calendar. Year 0 means that the year is unknown; the zero Date is no date.
type Date struct {
	Year  int16
	Month uint8
	Day   uint8
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is "2021-12-31", "--12-31" while the year is unknown, or "---05" for a day of each month.
func (d Date) String() string {
	switch {
	case d.Month == 0 && d.Day > 0:
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
		d.Day = min(d.Day, monthEnd(year, int(d.Month)).Day)
	}
	return d
}

// nextYear is the same day of the next year; the end of a February stays its end.
func (d Date) nextYear() Date {
	end := monthEnd(int(d.Year)+1, int(d.Month))
	if d == monthEnd(int(d.Year), int(d.Month)) {
		return end
	}
	d.Year++
	d.Day = min(d.Day, end.Day)
	return d
}

// Days counts the days from d to e, negative when e is earlier. Both years must be known.
func (d Date) Days(e Date) int {
	return int(e.time().Sub(d.time()) / (24 * time.Hour))
}

func (d Date) time() time.Time {
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}
