package cell

import (
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/lang"
)

// stretches reads stretches with what stands behind values in cells.
var stretches = dates.ReaderOf(followsUnit)

// opOf is the comparator that a word behind a date is.
func opOf(s dates.Side) Op {
	return [...]Op{dates.By: AtMost, dates.Behind: More, dates.Since: AtLeast}[s]
}

// noteStretch notes what of a stretch of the calendar was taken and isn't said.
func (p *cell) noteStretch(d *dates.Stretch, start, end int) {
	word := p.s[start:end]
	if d.ShortYear > 0 {
		p.noteAt("CELL_SHORT_YEAR", start, end, d.ShortYear)
	}
	if d.Why != "" {
		p.noteAt(d.Why, start, end, word, d.First.String(), d.Last.String())
	}
	if name, month := dates.LunarMonth(word); month > 0 {
		p.noteAt("CELL_LUNAR_MONTH", start, end, name, month)
	}
}

// beforeCode is the note of a stretch with 前 behind that it may be before the stretch begins, and not by its end.
func beforeCode(d *dates.Stretch) lang.Code {
	if d.MonthOnly() {
		return "CELL_MONTH_BEFORE"
	}
	return "CELL_STRETCH_BEFORE"
}
