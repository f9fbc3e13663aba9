package cell

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/unit"
)

// separatorAt is the sign between the ends of a range.
func (p *cell) separatorAt(at int, between bool) int {
	if size := p.starts(at, "--", "-", "~", "至", "到"); size > 0 {
		return size
	}
	if size := p.englishBetween(at, "to"); size > 0 || !between {
		return size
	}
	return p.starts(at, "和", "与") + p.englishBetween(at, "and")
}

// englishBetween is an English word between two numbers with the blanks around it, none of which is left before a sign.
func (p *cell) englishBetween(at int, word string) int {
	from := at + p.starts(at, " ")
	size := p.starts(from, word)
	if size == 0 {
		return 0
	}
	end := from + size
	if blank := p.starts(end, " "); blank > 0 || p.starts(end, "-") > 0 {
		return end + blank - at
	}
	return 0
}

// minusOfSecond says of -18--15 that the second dash is the minus of the second number, as the first number has one
// too; between numbers without, -- is the dash of a range.
func (p *cell) minusOfSecond(at int, a *amount) bool {
	return p.decides(minusOfSecond, a.Value.Sign() < 0 && p.starts(at, "--") > 0)
}

// rangeFrom reads the second number of a range. done says that there was one.
func (p *cell) rangeFrom(l *lead, a *amount) (done, ok bool) {
	if l.op != Bare && !l.soft || a.Range {
		return false, false
	}
	if around := p.starts(a.end, "±"); around > 0 {
		return true, p.around(l, a, a.end+around)
	}
	from := a.end
	from += p.belongs(from, a)
	sign := p.separatorAt(from, l.between)
	if sign == 0 {
		return false, false
	}
	minus := p.minusOfSecond(from, a)
	if minus {
		sign = len("-")
	}
	b := new(amount)
	if *b, ok = p.amount(from + sign); !ok {
		return false, false
	}
	if end := b.end; !b.unit.IsSet() {
		b.end = end + p.belongs(end, b)
	}
	p.made("range")
	r := ends{low: a, high: b, sign: sign, minus: minus}
	return true, p.rangeOf(l, &r)
}

// ends are the two numbers of a range.
type ends struct {
	low, high *amount
	sign      int  // how long the sign between them is
	minus     bool // the sign is followed by a minus
}

// rangeOf sets the range between two numbers, with what is after the second.
func (p *cell) rangeOf(l *lead, r *ends) bool {
	a, b := r.low, r.high
	switch {
	case b.Range, a.approx != Precisely, len(a.per) > 0 && len(b.per) == 0:
		return false
	case a.Percent != "" && b.Percent == "" && !b.unit.IsSet():
		b.unit = a.unit
	}
	if len(a.per) == 0 {
		a.divide(b.each) // 5-10件/10万人
	}
	low, high, ok := p.shared(a, b)
	if !ok || l.each.Sign() > 0 {
		return false
	}
	end, ok := p.rangeTail(r)
	if !ok {
		return false
	}
	if r.minus {
		p.noteAt("CELL_TWO_DASHES", a.start, b.end, high)
		below, above := low, high.Neg()
		p.alternative("CELL_TWO_DASHES", func(t *Threshold) { t.low.Value, t.high.Value = below, above }, high)
	}
	if high.Less(low) {
		p.noteAt("CELL_REVERSED", a.start, b.end)
		low, high = high, low
	}
	if b.approx == OrMore || b.approx == Nearly || l.approx == Nearly {
		return false
	}
	p.mayBeYears(a, b)
	p.mayBeDay(r)
	t := p.t
	t.set(In, low, b.unit, b.Scale)
	t.low, t.high = Bound{Value: low, Set: true, Open: a.open}, Bound{Value: high, Set: true, Open: b.open}
	t.approx = b.approx
	if l.approx != Precisely {
		t.approx = l.approx
	}
	t.countedBy(slices.Concat(l.per, b.per), b.each)
	t.ledBy(l.per)
	p.flipForMultiple(b)
	return p.rest(end)
}

// rangeTail reads what is after the second number of a range.
func (p *cell) rangeTail(r *ends) (end int, ok bool) {
	after := new(lead)
	end, ok = p.tail(r.high.end, after, r.high)
	if !ok {
		return end, false
	}
	if size := p.starts(end, "之间", "间"); size > 0 {
		p.mark(PartComparator, end, end+size)
		end += size
	}
	end, ok = p.tail(end, after, r.high)
	if ok && (after.op == AtLeast || after.op == More) {
		p.noteAt("CELL_RANGE_AND_MORE", r.low.start, end)
	}
	return end, ok
}

// mayBeDay adds that two whole numbers with a dash and nothing else may be a day: 12-31.
func (p *cell) mayBeDay(r *ends) {
	a, b := r.low, r.high
	alone := a.start == 0 && b.end == len(p.s) && !b.unit.IsSet()
	if alone && r.sign == len("-") && a.Value.IsInt() && b.Value.IsInt() {
		p.slashDate(0)
	}
}

// mayBeYears notes that both ends of a range without a unit may be years: 2023-2025.
func (p *cell) mayBeYears(a, b *amount) {
	from, first := a.Value.Int64()
	to, last := b.Value.Int64()
	if short := from - from%100 + to; last && a.end-a.start == len("2021") && b.end-b.start == len("22") &&
		short > from {
		to = short
	}
	if !first || !last || a.unit.IsSet() || b.unit.IsSet() || a.Scale+b.Scale != 0 || from < 1900 || to <= from ||
		to > 2100 {
		return
	}
	p.noteAt("CELL_MAY_BE_YEARS", a.start, b.end, from, to)
	p.alternative("CELL_MAY_BE_YEARS", func(t *Threshold) {
		t.kind, t.op = Day, In
		t.low, t.high = Bound{
			Date: dates.WholeYear(int(from)).First,
			Set:  true,
		}, Bound{
			Date: dates.WholeYear(int(to)).Last,
			Set:  true,
		}
	}, from, to)
}

// shared gives both ends one unit: the unit and the scale of the second belong to the first too where it has none.
func (p *cell) shared(a, b *amount) (low, high exact.Fraction, ok bool) {
	low, high = a.Value, b.Value
	switch {
	case !a.unit.IsSet():
		if b.unit.IsSet() && b.unit.Dimension() == unit.Rate && b.Percent == "" {
			p.noteAt("CELL_PERCENT_SHARED", a.start, b.end)
		}
		if b.Tail > 1 && a.Scale == 0 {
			if scaled := low.Mul(exact.Int(b.Tail)); scaled.Less(high) || high.Less(low) {
				p.noteAt("CELL_SCALE_SHARED", a.start, b.end, scaled)
				alone := low
				p.alternative("CELL_SCALE_SHARED", func(t *Threshold) { t.low.Value = alone }, scaled)
				low = scaled
			}
		}
		return low, high, true
	case !b.unit.IsSet():
		b.unit = a.unit
		return low, high, true
	case a.unit == b.unit, a.unit.Name() == b.unit.Name():
		return low, high, true
	case a.unit.Comparable(b.unit) && a.unit.Dimension() != unit.Count:
		return b.unit.FromBase(a.unit.Base(low)), high, true
	}
	return low, high, false
}

// around reads the width of a value with one: 95±2%.
func (p *cell) around(l *lead, a *amount, at int) bool {
	b, ok := p.amount(at)
	if !ok || b.Range || a.approx != Precisely || b.approx != Precisely || len(b.per) > 0 {
		return false
	}
	middle, width, ok := p.shared(a, &b)
	if !ok || len(l.per) > 0 || l.each.Sign() > 0 {
		return false
	}
	t := p.t
	t.set(In, middle, b.unit, b.Scale)
	width = width.Abs()
	t.low, t.high = Bound{Value: middle.Sub(width), Set: true}, Bound{Value: middle.Add(width), Set: true}
	return p.rest(b.end)
}
