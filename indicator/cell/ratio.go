package cell

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// ratio reads 1:2, 1比20, 不低于1:1.5.
func (p *cell) ratio() bool { return p.ratioAt(0) }

func (p *cell) ratioAt(at int) bool {
	q := p.newPhrase(lead{})
	l, a := &q.lead, &q.first
	at, ok := p.lead(at, l)
	if !ok || len(l.per) > 0 || l.plusMinus {
		return false
	}
	first, size := p.numberAt(at)
	if size == 0 || first.Range || first.Percent != "" {
		return false
	}
	sign := p.starts(at+size, ":", "比", "：")
	if sign == 0 {
		return false
	}
	next := at + size + sign
	second, length := p.numberAt(next)
	if length == 0 || second.Range || second.Percent != "" || p.t.Change() != NoChange {
		return false
	}
	v, ok := first.Value.Quo(second.Value)
	if !ok {
		return false
	}
	p.mark(PartNumber, at, next+length)
	if length == 2 && size <= 2 && p.s[at+size] == ':' {
		p.noteAt("CELL_CLOCK", at, next+length)
	}
	*a = amount{Numeral: numeral.Numeral{Value: v}}
	end, ok := p.tail(next+length, l, a)
	if !ok || end < len(p.s) || a.unit.IsSet() {
		return false
	}
	a.approx = max(a.approx, l.approx)
	if a.approx > About {
		return false
	}
	p.setBounds(l.op, a)
	p.t.kind, p.t.approx = Ratio, a.approx
	p.t.rare().terms = [2]exact.Fraction{first.Value, second.Value}
	return true
}

// Terms are both terms of a ratio as written: 1 and 20 of 1:20.
func (t Threshold) Terms() (first, second exact.Fraction, ok bool) {
	if t.kind != Ratio || t.more == nil {
		return first, second, false
	}
	return t.more.terms[0], t.more.terms[1], true
}

func fractionInt(n int64) exact.Fraction { return exact.Int(n) }
