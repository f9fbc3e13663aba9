package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// counted reads what is counted after a counting noun: the 宣传片 of 1部宣传片.
func (p *cell) counted(at int, a *amount) bool {
	thing := p.s[at:]
	if thing == "" || !a.unit.IsSet() || a.unit.Dimension() != unit.Count || utf8.RuneCountInString(thing) > 12 ||
		hasNumber(thing) ||
		strings.ContainsAny(withoutBrackets(thing), turns) ||
		words.IsLetter(thing[0]) {
		return false
	}
	p.made("counted")
	p.noteAt("CELL_COUNTED", at, len(p.s), thing)
	return true
}

// withoutBrackets is a text without what is in its first brackets: the 县 of 县(市、区).
func withoutBrackets(s string) string {
	before, rest, opened := strings.Cut(s, "(")
	_, after, closed := strings.Cut(rest, ")")
	if !opened || !closed {
		return s
	}
	return before + after
}

// tail reads what follows a unit: 以上, 左右, 完成, a remark in brackets.
func (p *cell) tail(at int, l *lead, a *amount) (int, bool) {
	for range 8 {
		at = p.skip(at)
		size, ok := p.tailWord(at, l, a)
		if size == 0 || !ok {
			return at, ok
		}
		at += size
	}
	return at, true
}

// tailWord reads one word of the tail; ok is false for comparators that contradict each other.
func (p *cell) tailWord(at int, l *lead, a *amount) (size int, ok bool) {
	table := p.grammar.of[aTail]
	for i := range table {
		if size, ok := table[i].tail(p, at, l, a); size > 0 || !ok {
			p.passed(&table[i])
			return size, ok
		}
	}
	return 0, true
}

// comparatorTail reads 以上 and the like, beside the comparator before the number.
func (p *cell) comparatorTail(at int, l *lead, _ *amount) (int, bool) {
	op, size := p.endAt(at)
	if size == 0 {
		return 0, true
	}
	p.mark(PartComparator, at, at+size)
	switch {
	case l.op == Bare || l.soft:
		l.op, l.soft = op, false
	case l.op == op:
		p.noteAt("CELL_DOUBLED", at, at+size)
	case l.op == More && op == AtLeast, l.op == Less && op == AtMost:
		p.noteAt("CELL_STRICT_AND_NOT", at, at+size, p.s[at:at+size])
	default:
		return 0, false
	}
	return size, true
}

// approximationTail reads 左右.
func (p *cell) approximationTail(at int, _ *lead, a *amount) (int, bool) {
	w, size := p.moreOrLessAt(at)
	if size == 0 || strings.HasPrefix(p.s[at:], "来") {
		return 0, true
	}
	p.mark(PartApprox, at, at+size)
	a.approx = w
	return size, true
}

func (p *cell) plusTail(at int, _ *lead, a *amount) (int, bool) { return p.plus(at, a), true }

// qualifierTail reads 完成, 到位 and the like.
func (p *cell) qualifierTail(at int, _ *lead, _ *amount) (int, bool) {
	w, size := p.doneAt(at)
	if size > 0 {
		p.mark(PartQualifier, at, at+size)
		p.qualify(w)
	}
	return size, true
}

func (p *cell) baseTail(at int, _ *lead, _ *amount) (int, bool) { return p.baseBehind(at), true }

// perTail reads the /年 of 30户以上/年.
func (p *cell) perTail(at int, l *lead, a *amount) (int, bool) {
	if len(a.per) > 0 || len(l.per) > 0 || !a.unit.IsSet() || !strings.HasPrefix(p.s[at:], "/") {
		return 0, true
	}
	var end int
	a.per, end = p.perAfter(at, a)
	return end - at, true
}

func (p *cell) belongsTail(at int, _ *lead, a *amount) (int, bool) { return p.belongs(at, a), true }

func (p *cell) remarkTail(at int, _ *lead, a *amount) (int, bool) { return p.remark(at, a), true }

// baseBehind reads what a change is against after it: 增长5%（同比）, increase by 5% year on year.
func (p *cell) baseBehind(at int) int {
	if p.t.Change() == NoChange || p.t.Base() != "" {
		return 0
	}
	open := p.starts(at, "(")
	base, size := p.baseAt(at + open)
	end := at + open + size
	if open > 0 {
		size = p.starts(end, ")")
		end += size
	}
	if size == 0 {
		return 0
	}
	p.mark(PartChange, at, end)
	p.t.rare().base = base
	return end - at
}

// belongs reads whether a number itself belongs: (含), (不含).
func (p *cell) belongs(at int, a *amount) int {
	for _, w := range []struct {
		word string
		open bool
	}{{"(含)", false}, {"(含本数)", false}, {"含", false}, {"(不含)", true}, {"(不含本数)", true}, {"不含", true}} {
		if size := p.starts(at, w.word); size > 0 {
			p.mark(PartComparator, at, at+size)
			a.open, a.closed = w.open, !w.open
			if strings.HasPrefix(w.word, "(") {
				size += p.unitBehind(at+size, a)
			}
			return size
		}
	}
	return 0
}

// unitBehind reads the scale and the unit that only stand behind (含): 30(不含)万元. It says how long they are.
func (p *cell) unitBehind(at int, a *amount) int {
	if a.unit.IsSet() || a.Percent != "" {
		return 0
	}
	before := *a
	a.end = at
	if a.Scale == 0 {
		p.scaleBehind(a)
		a.Tail = a.Scale
	}
	if u, _ := p.unitAt(a.end); !u.IsSet() {
		*a = before
		return 0
	}
	p.unitOf(a)
	return a.end - at
}

// remark reads what is in brackets after a value: a unit, words.
func (p *cell) remark(at int, a *amount) int {
	if at >= len(p.s) || p.s[at] != '(' {
		return 0
	}
	end := strings.IndexByte(p.s[at:], ')')
	if end < 0 {
		return 0
	}
	inner := p.s[at+1 : at+end]
	inner = strings.TrimPrefix(inner, "单位:")
	for _, w := range []string{"含", "不含"} { // 5人以上(不含5人)
		if same, ok := strings.CutPrefix(inner, w); ok && same == p.s[a.start:a.end] {
			p.mark(PartComparator, at, at+end+1)
			a.closed, a.open = w == "含", w == "不含"
			return end + 1
		}
	}
	u, size := unit.At(inner)
	switch {
	case !u.IsSet() || size != len(inner):
		p.residual(at, at+end+1)
	case !a.unit.IsSet():
		a.unit = u
		p.mark(PartUnit, at+1, at+end)
		p.noteAt("CELL_UNIT_BRACKETS", at, at+end+1, u.Name())
	case a.unit == u:
		p.noteAt("CELL_REMARK", at, at+end+1, inner)
	default:
		p.noteAt("CELL_REMARK", at, at+end+1, inner)
	}
	return end + 1
}
