package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/words"
)

// signs are the comparators that stand between what is measured and its value.
const signs = "≥≤><="

// startsSymbol reports whether a cell starts with letters that name what is measured.
func (p *cell) startsSymbol() bool { return words.IsLetter(p.s[0]) }

// symbol reads the value of what a symbol names: PM2.5≤35微克/立方米.
func (p *cell) symbol() bool {
	at := strings.IndexAny(p.s, signs)
	if at <= 0 || at >= 24 {
		return false
	}
	p.noteAt("CELL_SUBJECT", 0, at, p.s[:at])
	return p.quantityAt(at)
}

// phrase reads the number that a few words stand around: 计划资金201.48万元. The words before it are kept as residual unless
// they only name what is measured.
func (p *cell) phrase() bool {
	first := strings.IndexFunc(p.s, startsValue)
	if first <= 0 || utf8.RuneCountInString(p.s[:first]) > 14 || !isWords(p.s[:first]) {
		return false
	}
	for at := range p.s[:first+1] {
		if at == 0 {
			continue
		}
		if p.tries(func(p *cell) bool { return p.phraseFrom(at) }) {
			return true
		}
	}
	return false
}

// subjectBeforeSign reads 论文≥3篇 and 5岁以下儿童死亡率≤6.6‰: words before the only sign of a cell name what is measured, also
// with a number among them where they end like a name.
func (p *cell) subjectBeforeSign() bool {
	at := strings.IndexAny(p.s, signs)
	if at <= 0 || utf8.RuneCountInString(p.s[:at]) > 20 {
		return false
	}
	name := strings.TrimRight(p.s[:at], ": ")
	named := isName(name) && p.isThingMeasured(name)
	if !named && (!endsLikeName(name) || strings.ContainsAny(name, turns)) {
		return false
	}
	if named && p.tries(func(p *cell) bool { return p.eachOf(name, at, p.isThingMeasured) }) { // 生均图书≥30册
		return true
	}
	p.noteAt("CELL_SUBJECT", 0, len(name), name)
	return p.quantityAt(at) && len(p.t.residual()) == 0
}

// eachOf reads a value after a name that starts with what it is counted by: 每亩补助75元, 人均GDP≥6万元.
func (p *cell) eachOf(name string, at int, isMeasured func(string) bool) bool {
	var each lead
	size := p.perBefore(0, &each)
	if size == 0 || size >= len(name) || !isMeasured(name[size:]) {
		return false
	}
	p.mark(PartPer, 0, size)
	p.noteAt("CELL_SUBJECT", size, len(name), name[size:])
	return p.quantityAfter(at, each)
}

// startsValue reports whether a value may start with a character.
func startsValue(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune(signs+"±", r) }

// named reads the value after the name of what is measured: the 完成率≥50% of 6月底前完成率≥50%.
func (p *cell) named(from int) bool {
	first := strings.IndexFunc(p.s[from:], startsValue)
	if first <= 0 || !isWords(p.s[from:from+first]) {
		return false
	}
	for i := range p.s[from : from+first+1] {
		name := p.s[from : from+i]
		if i > 0 && p.isSubject(name) && p.tries(func(p *cell) bool {
			p.noteAt("CELL_SUBJECT", from, from+i, name)
			return p.quantityAt(from + i)
		}) {
			return true
		}
	}
	return false
}

// endsDenied reports whether words end in what denies the value after them: 不为0, 未完成3个.
func endsDenied(s string) bool {
	at := strings.LastIndexFunc(s, func(r rune) bool { return strings.ContainsRune("不非未没", r) })
	if at < 0 {
		return false
	}
	rest := strings.TrimPrefix(s[at+len("不"):], "有")
	_, before := qualifiers.At(rest)
	_, after := tailQualifiers.At(rest)
	return max(before, after) == len(rest) || slices.Contains([]string{"低", "少", "高", "多"}, rest) // 不低95% lacks its 于
}

// phraseFrom reads the value of a phrase from a place on.
func (p *cell) phraseFrom(at int) bool {
	name := strings.TrimRight(p.s[:at], ": ")
	if p.tries(func(p *cell) bool { return p.eachOf(name, at, p.isSubject) }) {
		return true
	}
	switch {
	case p.isSubject(name):
		p.noteAt("CELL_SUBJECT", 0, len(name), name)
	case p.decides(denialBeforeNumber, endsDenied(name)):
		return false
	default:
		p.residual(0, len(name))
	}
	isTerm := p.decides(termOfMonths, strings.HasSuffix(name, "期") && !strings.HasSuffix(name, "日期"))
	if d, size := p.stretchAt(at); size > 0 && d.IsWithinYear() && !isTerm && p.isThingMeasured(name) &&
		!p.startsDecimals(at) {
		return p.dateAt(at)
	}
	return p.tries(func(p *cell) bool { return p.ratioAt(at) }) || p.quantityAt(at)
}
