package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// longestClause is how many characters words beside a value may have.
const longestClause = 40

// clauseBehind takes the words after a rate or a count for what says more about it: the 及时、足额发放 of 100%及时、足额发放, the
// 的农户达到脱贫要求 of 80%以上的农户达到脱贫要求. Words that deny, change or compare may turn it around and are none.
func (p *cell) clauseBehind(at int) bool {
	clause := p.s[at:]
	dimension := p.t.unit.Dimension()
	isCounted := dimension == unit.Count && strings.Contains(clause, "、")
	if p.t.kind != Quantity || dimension != unit.Rate && !isCounted || p.t.Change() != NoChange ||
		!p.isClause(clause) {
		return false
	}
	p.noteAt("CELL_CLAUSE", at, len(p.s), clause)
	return true
}

// turningCharacters are in words that turn a value around, or make it the value of something else.
const turningCharacters = "未不没无非但除反仅只扣降升否若如各"

func (g *grammar) isClause(s string) bool {
	runes := 0
	for i, r := range s {
		if _, size := changes.At(s[i:]); size > 0 {
			return false
		}
		if !words.IsHan(r) && r != '、' || strings.ContainsRune(numeralCharacters, r) ||
			g.decides(turningClause, strings.ContainsRune(turningCharacters, r)) {
			return false
		}
		runes++
	}
	return runes > 2 && runes <= longestClause && strings.Trim(s, "、") == s && !g.hasComparator(s)
}

// valueBehindClause reads the comparator and the value that stand last: the ≥80% of 培训后3个月内就业率≥80%. What is before,
// with numbers of its own, is what is measured.
func (p *cell) valueBehindClause() bool {
	if len(p.s) > 200 || !hasDigit(p.s) {
		return false
	}
	for at := range p.s {
		name := strings.TrimRight(p.s[:at], ": ")
		if !hasDigit(name) || !endsLikeName(name) || !p.isClauseBefore(name) {
			continue
		}
		if p.tries(func(p *cell) bool { return p.valueBehind(name, at) }) {
			return true
		}
	}
	return false
}

func (p *cell) valueBehind(name string, at int) bool {
	p.noteAt("CELL_SUBJECT", 0, len(name), name)
	return p.quantityAt(at) && p.t.unit.IsSet() && len(p.t.residual()) == 0
}

// isClauseBefore reports whether words with numbers in them may say what is measured. Those that deny, that say how
// points are taken and that state a value of their own don't.
func (g *grammar) isClauseBefore(s string) bool {
	if utf8.RuneCountInString(s) > longestClause || strings.ContainsAny(s, signs+"%‰±,;×/:~\n") {
		return false
	}
	for _, word := range []string{"未", "没", "不", "无"} {
		if strings.HasPrefix(s, word) {
			return false
		}
	}
	isAboutPoints := containsAny(s, "扣", "得分", "每低", "每高", "每少", "每超", "每增", "每减", "未完成", "未达", "没有", "但", "否则")
	return !g.decides(pointsTaken, isAboutPoints)
}
