package indicator

import "slices"

// InYear is the cell with the year of its form where a date has none, and a note that says so. Year 0 changes nothing.
func (t Threshold) InYear(year int) Threshold {
	if year == 0 || t.kind != Day {
		return t
	}
	filled := false
	for _, b := range []*Bound{&t.low, &t.high} {
		if b.Set && b.Date.Year == 0 {
			b.Date = b.Date.In(year)
			filled = true
		}
	}
	if filled {
		rare := more{}
		if t.more != nil {
			rare = *t.more
			rare.notes = slices.Clone(rare.notes)
		}
		t.more = &rare
		t.note("CELL_YEAR", 0, len(t.text), year)
	}
	return t
}
