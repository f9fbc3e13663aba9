package cell

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/dates"
)

// shareLast gives bare numbers what the last of several facts says for all of them: the 月 of 3、6、9、12月, the 台 of 3、5台.
func (p *cell) shareLast(pieces []Threshold) {
	if len(pieces) < 2 {
		return
	}
	last, at := &pieces[len(pieces)-1], 0
	for i := range pieces[:len(pieces)-1] {
		t := &pieces[i]
		start := at + strings.Index(p.text[at:], t.text)
		at = start + len(t.text)
		if t.kind != Quantity || t.op != Bare || t.unit.IsSet() || t.scale != 0 || !t.isAlone() {
			continue
		}
		if d, word := last.stretchOf(t.low.Value.Int64()); word != "" && len(t.per()) == 0 {
			t.kind, t.op = Day, In
			t.low, t.high = Bound{Date: d.First, Set: true}, Bound{Date: d.Last, Set: true}
			t.note("CELL_UNIT_SHARED", start, at, t.text, word)
		} else if last.op == Bare && last.unit.IsSet() && len(last.per()) == 0 && last.Change() == NoChange {
			t.kind, t.unit = last.kind, last.unit
			t.note("CELL_UNIT_SHARED", start, at, t.text, last.unit.Name())
			// 2、3万元
			if scaled := t.low.Value.Mul(exact.Int(max(last.scale, 1))); last.scale >= 1e4 && scaled.Less(last.low.Value) {
				t.low.Value, t.high.Value, t.scale = scaled, scaled, last.scale
				t.note("CELL_SCALE_SHARED", start, at, scaled)
			}
		}
	}
}

// isAlone reports whether nothing but notes is beside what a cell states.
func (t *Threshold) isAlone() bool {
	m := t.more
	return m == nil ||
		t.Qualifier() == "" && t.Change() == NoChange && len(m.per) == m.leading && len(m.residual) == 0 &&
			m.deadline.IsZero() && m.until.IsZero() &&
			m.base == ""
}

// stretchOf is the nth month or quarter where a cell is one of no year.
func (t *Threshold) stretchOf(n int64, whole bool) (d dates.Stretch, word string) {
	d = dates.Stretch{First: t.low.Date, Last: t.high.Date, Whole: true}
	if t.kind != Day || t.op != In || t.more != nil || !whole || n < 1 || d.First.Year != 0 {
		return d, ""
	}
	month := int(n)
	switch {
	case d.MonthOnly() && d.Last == calendar.MonthEnd(0, int(d.First.Month)) && n <= 12:
		return dates.Stretch{
			First: calendar.Date{Month: uint8(month), Day: 1},
			Last:  calendar.MonthEnd(0, month),
			Whole: true,
		}, "月"
	case d.IsQuarter() && d.Last == calendar.MonthEnd(0, int(d.Last.Month)) && n <= 4:
		return dates.Stretch{
			First: calendar.Date{Month: uint8(3*month - 2), Day: 1},
			Last:  calendar.MonthEnd(0, 3*month),
			Whole: true,
		}, "季度"
	}
	return d, ""
}
