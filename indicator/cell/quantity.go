package cell

import (
	"slices"
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// quantity reads a comparator, a number or a range, a unit, and what follows.
func (p *cell) quantity() bool { return p.quantityAt(0) }

func (p *cell) quantityAt(at int) bool { return p.quantityAfter(at, lead{}) }

// phrase is a number with what stands around it while they are read.
type phrase struct {
	lead  lead
	first amount
}

// newPhrase is the phrase of the cell after what was already read of its lead. Productions that read one never do so
// within another.
func (p *cell) newPhrase(l lead) *phrase {
	if p.inHand == nil {
		p.inHand = new(phrase)
	}
	p.inHand.lead = l
	return p.inHand
}

// quantityAfter reads a quantity after what was already read of its lead.
func (p *cell) quantityAfter(at int, before lead) bool {
	q := p.newPhrase(before)
	l, a := &q.lead, &q.first
	at, ok := p.lead(p.changedFrom(at), l)
	if !ok {
		return false
	}
	if *a, ok = p.amount(at); !ok {
		return false
	}
	if l.money.IsSet() {
		if a.unit.IsSet() && a.unit.Dimension() != unit.Currency {
			return false
		}
		if !a.unit.IsSet() || a.unit.Name() == "元" {
			a.unit = l.money
		}
	}
	done, ok := p.rangeFrom(l, a)
	switch {
	case done:
	case l.between && !l.within:
		return false
	default:
		ok = p.finish(l, a) && (!l.within || p.t.op != Bare) // 在5%以内 and 在±5% say an end, 在5% says nothing
	}
	return ok &&
		(p.t.Change() != Times || p.t.unit.Dimension() == unit.Multiple) // what is so many times the base is counted in 倍
}

// changedFrom passes over where a change starts that leads to a level: the 从80% of 从80%提高到90%, also without 从. It says
// where the rest begins.
func (p *cell) changedFrom(at int) int {
	size := p.starts(at, "从", "由", "自")
	if size == 0 && !strings.ContainsAny(p.s[at:], "到至") {
		return at
	}
	next := at
	p.tries(func(p *cell) bool {
		a, ok := p.amount(at + size)
		if !ok || a.Range {
			return false
		}
		c, length := p.comparatorAt(a.end)
		if length == 0 || c.word != "提高到" && c.word != "降低到" {
			return false
		}
		p.made("origin")
		p.noteAt("CELL_FROM", at, a.end, p.s[at+size:a.end])
		next = a.end
		return true
	})
	return next
}

// finish reads what follows the unit and sets the value.
func (p *cell) finish(l *lead, a *amount) bool {
	if slices.ContainsFunc(l.per, func(name string) bool { return slices.Contains(a.per, name) }) {
		return false
	}
	if l.approx != Precisely {
		if a.approx != Precisely && a.approx != l.approx {
			return false
		}
		a.approx = l.approx
	}
	at, ok := p.tail(a.end, l, a)
	if !ok || p.countsNothing(l, a, at) {
		return false
	}
	a.divide(l.each)
	if (l.plusMinus || a.Range) && (a.approx == OrMore || a.approx == Nearly) {
		return false
	}
	p.setRate(l, a)
	p.t.approx = a.approx
	p.recent(l, a)
	if !p.setValue(l, a) {
		return false
	}
	p.flipForMultiple(a)
	p.negativeCount(a)
	return p.counted(at, a) || p.rest(at)
}

// countsNothing reports whether a number, after whose unit the text goes on at a place, is part of a word or a name.
func (p *cell) countsNothing(l *lead, a *amount, at int) bool {
	rest := p.s[at:]
	return p.decides(yearNamed, a.isYear()) ||
		a.Chinese && (p.decides(wordOfNumeral, !a.unit.IsSet() && words.StartsHan(rest)) ||
			p.decides(onceForAll, strings.HasPrefix(rest, "性")) ||
			p.decides(numeralAgain, strings.ContainsAny(rest, numeralCharacters)) ||
			p.decides(weekday, !a.unit.IsSet() && len(l.per) > 0 && l.per[len(l.per)-1] == "周") ||
			p.decides(mannerOfOnce, p.starts(0, "一次") == a.end && p.t.Qualifier() != ""))
}

// setRate sets what an amount is counted by. A way by a time is a speed, where the table has it.
func (p *cell) setRate(l *lead, a *amount) {
	per := slices.Concat(l.per, a.per)
	if u := speed(a.unit, per); u.IsSet() {
		a.unit, per = u, nil
	}
	p.t.countedBy(per, a.each)
	p.t.ledBy(l.per)
}

// recent notes that 近3年 may be the last three years.
func (p *cell) recent(l *lead, a *amount) {
	if l.approx != Nearly || !a.unit.IsSet() || !a.unit.IsTime() || l.op != Bare {
		return
	}
	p.noteAt("CELL_RECENT", 0, a.end)
	p.alternative("CELL_RECENT", func(t *Threshold) {
		t.approx, t.low, t.high.Open = Precisely, t.high, false
		t.low.Open = false
	})
}

// setValue sets the bounds that a number, or the neighbours in a word for one, and its comparator say.
func (p *cell) setValue(l *lead, a *amount) bool {
	t, v, op := p.t, a.Value, l.op
	switch {
	case l.plusMinus:
		t.set(In, v, a.unit, a.Scale)
		width := v.Abs()
		t.low, t.high = Bound{Value: width.Neg(), Set: true}, Bound{Value: width, Set: true}
	case a.Range:
		if op != Bare && !l.soft {
			return false
		}
		t.set(In, v, a.unit, a.Scale)
		t.low, t.high = Bound{Value: v, Set: true}, Bound{Value: a.High, Set: true, Open: a.Few}
		if a.Few {
			t.approx = Few
		}
	case a.Over && op == Bare:
		t.set(AtLeast, v, a.unit, a.Scale)
		t.approx = Few
	default:
		p.setBounds(op, a)
	}
	return true
}

// speed is the unit of a way by a time, where the table has it.
func speed(u unit.Unit, per []string) unit.Unit {
	if !u.IsSet() || len(per) != 1 {
		return unit.Unit{}
	}
	switch u.Name() + "/" + per[0] {
	case "千米/小时":
		return unit.Must("千米/时")
	case "米/秒":
		return unit.Must("米/秒")
	}
	return unit.Unit{}
}

// setBounds sets what a comparator and a number say, with the end that 余 and 近 leave open.
func (p *cell) setBounds(op Op, a *amount) {
	t := p.t
	switch {
	case a.open && op == AtLeast:
		op = More
	case a.open && op == AtMost:
		op = Less
	case a.closed && op == More:
		op = AtLeast
	case a.closed && op == Less:
		op = AtMost
	}
	t.set(op, a.Value, a.unit, a.Scale)
	switch {
	case op != Bare:
	case a.approx == OrMore:
		t.high, t.low.Open = Bound{}, true
	case a.approx == Nearly:
		t.low, t.high.Open = Bound{}, true
	}
}

// flipForMultiple reads 提高1倍 as twice as much, and says so. 是去年的3倍 is three times as much.
func (p *cell) flipForMultiple(a *amount) {
	if !a.unit.IsSet() || a.unit.Dimension() != unit.Multiple || p.t.Change() == NoChange {
		return
	}
	m := p.t.rare()
	switch m.change {
	case Rise:
		one := exact.Int(1)
		p.t.shift(func(v exact.Fraction) exact.Fraction { return v.Add(one) })
		p.noteAt("CELL_TIMES_MORE", a.start, a.end, a.Value, a.Value.Add(one))
		p.alternative("CELL_TIMES_MORE", func(t *Threshold) {
			t.shift(func(v exact.Fraction) exact.Fraction { return v.Sub(one) })
		}, a.Value, a.Value.Add(one))
		m = p.t.rare()
		m.change = Times
	case Fall:
		p.noteAt("CELL_TIMES_LESS", a.start, a.end)
	}
}

// shift changes both bounds.
func (t *Threshold) shift(by func(exact.Fraction) exact.Fraction) {
	for _, b := range []*Bound{&t.low, &t.high} {
		if b.Set {
			b.Value = by(b.Value)
		}
	}
}
