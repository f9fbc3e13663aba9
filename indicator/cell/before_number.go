package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// lead is what is before a number.
type lead struct {
	comparison
	approx    Approx
	per       []string
	money     unit.Unit // of ¥ and 人民币
	plusMinus bool
	each      exact.Fraction // the number that it is counted by, of 每千人
	between   bool           // 从, 介于: a range follows
	within    bool           // 在: a range follows, or an end
}

// lead reads what is before the number, in any order.
func (p *cell) lead(at int, l *lead) (int, bool) {
	for range 12 {
		at = p.skip(at)
		next, ok := p.leadWord(at, l)
		if !ok {
			return at, false
		}
		if next == at {
			return at, true
		}
		at = next
	}
	return at, false
}

// leadWord reads one word of the lead; ok is false for comparators that contradict each other.
func (p *cell) leadWord(at int, l *lead) (next int, ok bool) {
	table := p.grammar.of[aLead]
	for i := range table {
		if size, ok := table[i].lead(p, at, l); size > 0 || !ok {
			p.passed(&table[i])
			return at + size, ok
		}
	}
	return at, true
}

// perLead reads 每人, 每亩 and 人均, with the (市、区) of 每县(市、区)1个.
func (p *cell) perLead(at int, l *lead) (int, bool) {
	size := p.perBefore(at, l)
	if size == 0 {
		return 0, true
	}
	p.mark(PartPer, at, at+size)
	return size + p.wordsInBrackets(at+size), true
}

// changeLead reads 比上年增长 and the like.
func (p *cell) changeLead(at int, _ *lead) (int, bool) {
	size := p.changeAt(at)
	p.mark(PartChange, at, at+size)
	return size, true
}

// comparatorLead reads a comparator.
func (p *cell) comparatorLead(at int, l *lead) (int, bool) {
	c, size := p.comparatorAt(at)
	if size == 0 {
		return 0, true
	}
	p.mark(PartComparator, at, at+size)
	return size, p.compare(l, c, at, at+size)
}

// fullLead reads the 满 before a number.
func (p *cell) fullLead(at int, l *lead) (int, bool) {
	size := p.starts(at, "满")
	if size == 0 || !isNumberAt(p.s[at+size:]) {
		return 0, true
	}
	p.mark(PartComparator, at, at+size)
	return size, p.compare(l, comparison{op: AtLeast}, at, at+size)
}

// approximationLead reads 约 and 近.
func (p *cell) approximationLead(at int, l *lead) (int, bool) {
	a, size := p.approximationAt(at)
	if size > 0 {
		p.mark(PartApprox, at, at+size)
		l.approx = a
	}
	return size, true
}

// qualifierLead reads 完成, 力争 and the like.
func (p *cell) qualifierLead(at int, _ *lead) (int, bool) {
	w, size := p.qualifierAt(at)
	if size > 0 {
		p.mark(PartQualifier, at, at+size)
		p.qualify(w)
	}
	return size, true
}

// plusMinusLead reads ±.
func (p *cell) plusMinusLead(at int, l *lead) (int, bool) {
	size := p.starts(at, "±", "+-", "正负", "+/-", "误差", "偏差", "浮动")
	if size > 0 {
		p.mark(PartComparator, at, at+size)
		l.plusMinus = true
	}
	return size, true
}

// betweenLead reads what is before the first end of a range.
func (p *cell) betweenLead(at int, l *lead) (int, bool) {
	size := p.starts(at, "从", "自", "介于", "位于", "在", "between", "from")
	before, _ := utf8.DecodeLastRuneInString(p.s[:at])
	if size == 0 || p.decides(wordOfBeing, strings.ContainsRune("存现正所", before)) {
		return 0, true
	}
	p.mark(PartComparator, at, at+size)
	l.between, l.within = true, strings.HasPrefix(p.s[at:], "在")
	return size, true
}

// wordsInBrackets passes over the (市、区) of 每县(市、区)1个.
func (p *cell) wordsInBrackets(at int) int {
	size := strings.IndexByte(p.s[at:], ')') + 1
	if p.starts(at, "(") == 0 || size == 0 || hasNumber(p.s[at:at+size]) {
		return 0
	}
	p.noteAt("CELL_REMARK", at, at+size, p.s[at+1:at+size-1])
	return size
}

// shareLead passes over what a share is of, between a comparator and the number: the 预算的 of 不超过预算的5%.
func (p *cell) shareLead(at int, l *lead) (int, bool) {
	whole, rest, found := strings.Cut(p.s[at:], "的")
	if !found || l.op == Bare || utf8.RuneCountInString(whole) > 10 || nounLength(whole) != len(whole) ||
		whole == "" {
		return 0, true
	}
	if n, size := numeral.Read(rest); size == 0 ||
		n.Percent == "" && !strings.HasPrefix(rest[size:], "%") && !strings.HasPrefix(rest[size:], "‰") {
		return 0, true
	}
	size := len(whole) + len("的")
	p.noteAt("CELL_SHARE_OF", at, at+size, whole)
	return size, true
}

// isNumberAt reports whether a text starts with a number.
func isNumberAt(s string) bool {
	_, size := numeral.Read(s)
	return size > 0
}

// currencies are the signs and words of money before a number, with its unit.
var currencies = words.Of([]words.Meaning[string]{
	{"元", "人民币 RMB CNY ¥"}, {"美元", "$ US$ USD"}, {"欧元", "€"}, {"英镑", "£"},
})

// moneyLead reads ¥, 人民币 and $ before a number.
func (p *cell) moneyLead(at int, l *lead) (int, bool) {
	if name, size := p.currencyAt(at); size > 0 {
		p.mark(PartUnit, at, at+size)
		l.money = unit.Must(name)
		word := p.s[at : at+size]
		isYen := word == "¥" && p.text[p.origin(at):p.origin(at+size)] == "¥"
		if isYen {
			p.alternative("CELL_CURRENCY_SIGN", func(t *Threshold) { t.unit = unit.Must("日元") }, word, name)
		}
		if word == "$" || isYen {
			p.noteAt("CELL_CURRENCY_SIGN", at, at+size, word, name)
		}
		return size, true
	}
	if u, size := p.unitAt(at); u.IsSet() && strings.HasPrefix(string(u.Dimension()), "money:") &&
		isNumberAt(p.s[at+size:]) { // 港币200万元
		p.mark(PartUnit, at, at+size)
		l.money = u
		return size, true
	}
	return 0, true
}

// compare joins a comparator with those before it.
func (p *cell) compare(l *lead, c comparison, start, end int) bool {
	p.qualify(c.word)
	switch {
	case c.op == Bare:
	case l.op == Bare, l.soft && !c.soft:
		l.op, l.soft = c.op, c.soft
	case c.soft:
	case l.op == c.op:
		p.noteAt("CELL_DOUBLED", start, end)
	case l.op == Equal && (c.op == AtLeast || c.op == AtMost): // =≥
		p.noteAt("CELL_LOOKALIKE", start, end)
		l.op = c.op
	case c.op == Equal && (l.op == AtLeast || l.op == AtMost): // ≥=
		p.noteAt("CELL_LOOKALIKE", start, end)
	default:
		return false
	}
	return true
}
