package cell

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// onceWords are the English words for a number of times: twice a year.
var onceWords = words.Of([]words.Meaning[int64]{{1, "once"}, {2, "twice"}, {3, "thrice"}})

// frequency reads 两年一次, 每2年1次, 一年2次, 隔年一次: times a year.
func (p *cell) frequency() bool {
	at := p.skip(0)
	if n, size := onceWords.At(p.s[at:]); size > 0 {
		q := p.newPhrase(lead{})
		a := &q.first
		*a = amount{Numeral: numeral.Numeral{Value: fractionInt(n)}, unit: unit.Must("次"), start: at, end: at + size}
		p.mark(PartNumber, at, a.end)
		a.per, a.end = p.perAfter(a.end, a)
		return len(a.per) > 0 && p.finish(&q.lead, a)
	}
	every := p.starts(at, "每", "隔")
	n, size := p.numberAt(at + every)
	if strings.HasPrefix(p.s[at:], "隔") { // 隔年 is every other year; what 隔两年 is, people disagree
		if size > 0 {
			return false
		}
		n = numeral.Numeral{Value: exact.Int(2)}
	} else if size == 0 {
		return false
	}
	if n.Range || n.Value.Sign() <= 0 {
		return false
	}
	u, length := p.unitAt(at + every + size)
	if !u.IsSet() || !u.IsTime() {
		return false
	}
	next := at + every + size + length
	q := p.newPhrase(lead{})
	l, a := &q.lead, &q.first
	start, ok := p.lead(next, l)
	if !ok || len(l.per) > 0 {
		return false
	}
	if *a, ok = p.amount(start); !ok || !a.unit.IsSet() || a.unit.Dimension() != unit.Count ||
		!unit.Plainly(a.unit.Name()).IsSet() ||
		a.Range ||
		len(a.per) > 0 {
		return false
	}
	p.mark(PartPer, at, next)
	a.divide(n.Value)
	l.per = []string{u.Name()}
	return p.finish(l, a)
}
