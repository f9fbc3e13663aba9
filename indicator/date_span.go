package indicator

import "github.com/ziping-go/ziping/indicator/internal/numeral"

// mayBegin reports whether 前 behind a stretch may be before it begins, and not by its end, which nobody means of a year: 三季度前.
func (d *span) mayBegin() bool {
	return d.whole && (d.first.Month != 1 || d.last.Month != 12 || d.first.Day != 1)
}

// monthsOnly reports whether a span runs from the start of a month to the end of one, in no year.
func (d *span) monthsOnly() bool { return d.first.Year == 0 && d.first.Day == 1 }

// isWithinYear reports whether a span is a day, a month or a quarter of a year.
func (d *span) isWithinYear() bool {
	return d.first.Month == d.last.Month || d.isQuarter()
}

func (d *span) monthOnly() bool {
	return d.whole && d.first.Month == d.last.Month && d.first.Day == 1 && d.last.Day >= 28
}

func (d Date) before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	return d.Month < e.Month || d.Month == e.Month && d.Day < e.Day
}

// numeralUpTo12 reads the 一 of 一至三季度 and of 一至六月.
func numeralUpTo12(s string) (n, size int) {
	number, size := numeral.Read(s)
	v, ok := number.Value.Int64()
	if !ok || !number.Chinese || number.Range || v > 12 || number.Percent != "" {
		return 0, 0
	}
	return int(v), size
}

// isQuarter reports whether a span is one quarter of a year.
func (d *span) isQuarter() bool {
	return d.first.Day == 1 && d.last.Month == d.first.Month+2 && d.first.Month%3 == 1
}
