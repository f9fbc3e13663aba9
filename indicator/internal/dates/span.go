package dates

// MayBegin reports whether 前 after a stretch may be before it begins, and not by its end, which nobody means of a year:
// 三季度前.
func (d *Stretch) MayBegin() bool {
	return d.Whole && (d.First.Month != 1 || d.Last.Month != 12 || d.First.Day != 1)
}

// MonthsOnly reports whether a span runs from the start of a month to the end of one, in no year.
func (d *Stretch) MonthsOnly() bool { return d.First.Year == 0 && d.First.Day == 1 }

// IsWithinYear reports whether a span is a day, a month or a quarter of a year.
func (d *Stretch) IsWithinYear() bool {
	return d.First.Month == d.Last.Month || d.IsQuarter()
}

// MonthOnly reports whether the stretch is a whole month.
func (d *Stretch) MonthOnly() bool {
	return d.Whole && d.First.Month == d.Last.Month && d.First.Day == 1 && d.Last.Day >= 28
}

// IsQuarter reports whether a span is one quarter of a year.
func (d *Stretch) IsQuarter() bool {
	return d.First.Day == 1 && d.Last.Month == d.First.Month+2 && d.First.Month%3 == 1
}
