package cell

import (
	"slices"

	"github.com/ziping-go/ziping/indicator/calendar"
)

// InYear is the cell with the year of its form where a date has none, and a note that says so. Year 0 changes nothing.
func (t Threshold) InYear(year int) Threshold {
	if year == 0 || t.kind != Day && t.more == nil {
		return t
	}
	rare, filled := more{}, false
	if t.more != nil {
		rare = *t.more
		rare.notes, rare.items = slices.Clone(rare.notes), slices.Clone(rare.items)
	}
	fill := func(d *calendar.Date) {
		if !d.IsZero() && d.Year == 0 && d.Month > 0 {
			*d, filled = d.In(year), true
		}
	}
	fillLast := func(d *calendar.Date) {
		unknown := !d.IsZero() && d.Year == 0 && d.Month > 0
		if fill(d); unknown && rare.overYear { // 10月至2月, 第一学期末前
			*d = d.NextYear()
		}
	}
	if t.kind == Day && len(rare.per) == 0 {
		if t.op == More || t.low.Date == t.high.Date {
			fillLast(&t.low.Date)
		} else {
			fill(&t.low.Date)
		}
		fillLast(&t.high.Date)
	}
	fillLast(&rare.deadline)
	fill(&rare.from)
	fillLast(&rare.until)
	for i := range rare.items {
		before := len(rare.items[i].notes())
		rare.items[i] = rare.items[i].InYear(year)
		filled = filled || len(rare.items[i].notes()) > before
	}
	if filled {
		t.more = &rare
		t.note("CELL_YEAR", 0, len(t.text), year)
	}
	return t
}
