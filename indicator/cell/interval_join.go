package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// joints are the words and marks between two bounds of one interval.
var joints = []string{"的同时", "并且", "同时", "且", "但", "并", ",", "、", " and ", "and "}

// joined reads ≥90%，≤100%.
func (p *cell) joined() bool {
	for _, joint := range joints {
		at := p.find(joint, 0)
		if at <= 0 || at+len(joint) == len(p.s) {
			continue
		}
		a, b := p.piece(0, at), p.piece(at+len(joint), len(p.s))
		return p.joinBounds(a, b) || p.contradict(a, b)
	}
	if at := p.boundEnd(); at > 0 {
		return p.joinBounds(p.piece(0, at), p.piece(at, len(p.s)))
	}
	// 大于10小于50 has nothing between
	lead, first := p.comparatorAt(0)
	if first == 0 || lead.op == Bare {
		return false
	}
	for i := range p.s {
		if i < first || p.s[i-1] == ' ' {
			continue
		}
		if c, size := p.comparatorAt(i); size >= len("≥") && c.op != Bare && !c.soft && i > len("≥0") &&
			!strings.HasSuffix(p.s[:i], "不") {
			before, _ := utf8.DecodeLastRuneInString(p.s[:i])
			if before >= '0' && before <= '9' || before == '%' || before == ')' || words.IsHan(before) {
				return p.joinBounds(p.piece(0, i), p.piece(i, len(p.s)))
			}
		}
	}
	return false
}

// boundEnd is where the first of two bounds ends that nothing divides: the 5个以上 of 5个以上10个以下; 0 without.
func (p *cell) boundEnd() int {
	for _, word := range []string{"以上", "以下", "以内"} {
		before, after, found := strings.Cut(p.s, word)
		if found && before != "" && isNumberAt(after) {
			return len(before) + len(word)
		}
	}
	return 0
}

// joinBounds joins two bounds that leave a number between them: none is ≥5 and <5.
func (p *cell) joinBounds(a, b Threshold) bool {
	if a.high.Set {
		a, b = b, a
	}
	empty := a.low.Set && b.high.Set && (a.low.Open || b.high.Open) && a.low.Value.Equal(b.high.Value)
	return !empty && p.join(a, b)
}

// join makes one interval of two bounds that can both hold; a contradiction is left to be two facts.
func (p *cell) join(a, b Threshold) bool {
	if !a.isBound() || !b.isBound() || a.approx != b.approx || a.approx > About {
		return false
	}
	if !a.unit.IsSet() {
		a.unit, a.kind = b.unit, b.kind
	}
	if !b.unit.IsSet() {
		b.unit, b.kind = a.unit, a.kind
	}
	a.shareEach(&b)
	b.shareEach(&a)
	if a.high.Set {
		a, b = b, a
	}
	if !a.unit.Equal(b.unit) || !a.low.Set || !b.high.Set || a.high.Set || b.low.Set ||
		b.high.Value.Less(a.low.Value) {
		return false
	}
	t := p.t
	if b.Change() != NoChange && b.Change() != a.Change() ||
		len(b.per()) > 0 && !slices.Equal(a.per(), b.per()) && len(a.per()) > 0 {
		return false
	}
	t.kind, t.op, t.unit, t.scale, t.low, t.high, t.approx = a.kind, In, a.unit, a.scale, a.low, b.high, a.approx
	if a.more != nil || b.more != nil {
		m := t.rare()
		m.change, m.base = a.Change(), a.Base()
		t.countedBy(b.per(), b.each())
		t.countedBy(a.per(), a.each())
		p.qualify(a.Qualifier())
		p.qualify(b.Qualifier())
	}
	for _, from := range []Threshold{a, b} {
		for _, n := range from.notes() {
			t.note(n.Code, n.Start, n.End, n.Args...)
		}
	}
	p.mark(PartNumber, 0, len(p.s))
	return true
}

// shareEach divides a bound that doesn't say what it is per like the other one: the 5 of ≥5且≤10件/万人.
func (t *Threshold) shareEach(other *Threshold) {
	if each := other.each(); len(t.per()) == 0 && each.Sign() > 0 {
		t.shift(func(v exact.Fraction) exact.Fraction {
			v, _ = v.Quo(each)
			return v
		})
	}
}

// contradict keeps two bounds of one unit that can't both hold as two facts, and says so: <50且>80.
func (p *cell) contradict(a, b Threshold) bool {
	if !a.isBound() || !b.isBound() || !a.unit.Equal(b.unit) || a.low.Set == b.low.Set || a.high.Set == b.high.Set {
		return false
	}
	p.noteAt("CELL_CONTRADICTORY", 0, len(p.s))
	bounds := []Threshold{a, b}
	p.shareHead(bounds, true)
	p.list(bounds)
	return true
}

func (t *Threshold) isBound() bool {
	return (t.kind == Quantity || t.kind == Duration) && t.op != Bare && len(t.residual()) == 0
}
