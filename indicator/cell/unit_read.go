package cell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// unitOf reads the unit of an amount, and what follows it closely: 半, 余, 角 and 分, 每人.
func (p *cell) unitOf(a *amount) {
	at := p.skip(a.end)
	u, word := p.unitOrNoun(at, a)
	if !u.IsSet() {
		end := a.end
		if a.per, a.end = p.perAfter(a.end, a); len(a.per) > 0 {
			p.noteAt("CELL_UNIT_LEFT_OUT", end, a.end)
		}
		return
	}
	p.mark(PartUnit, at, at+len(word))
	a.unit, a.end, a.inYear = u, at+len(word), strings.HasPrefix(word, "年")
	for u.Dimension() == unit.Rate && word != "" && p.starts(a.end, word) > 0 { // 95%%
		p.noteAt("CELL_UNIT_DOUBLED", a.end, a.end+len(word), word)
		a.end += len(word)
	}
	if !a.Range && (u.Dimension() == unit.Currency || u.Name() == "角") {
		p.coins(a)
	}
	p.half(a)
	p.smaller(a)
	p.moreBehindUnit(a, u)
	a.per, a.end = p.perAfter(a.end, a)
}

// unitOrNoun is the unit or the counting noun at a place after a number, and its word.
func (p *cell) unitOrNoun(at int, a *amount) (unit.Unit, string) {
	u, size := p.unitAt(at)
	next := p.s[at+size:]
	if p.decides(slashOfRate, size > 0 && p.s[at] == '/' && words.StartsHan(next) && !p.followsUnitAt(at+size)) {
		u, size = unit.Unit{}, 0
	}
	if u.IsSet() {
		word := p.s[at : at+size]
		return p.meant(u, word, at, size), word
	}
	if p.followsUnitAt(at) || p.starts(at, "半") > 0 {
		return unit.Unit{}, ""
	}
	if u, size = nounAt(p.s[at:]); !u.IsSet() || !p.isNoun(a, at, size) {
		return unit.Unit{}, ""
	}
	p.noteAt("CELL_NOUN", at, at+size, u.Name())
	return u, p.s[at : at+size]
}

// half reads the 半 after a unit: 两年半, and with the unit after it 两个半月, 三个半小时.
func (p *cell) half(a *amount) {
	size := p.starts(a.end, "半")
	if size == 0 || a.Range || !a.Chinese && a.unit.Name() != "个" && !a.unit.IsTime() {
		return
	}
	one, _ := exact.Ratio(1, 2)
	p.mark(PartNumber, a.end, a.end+size)
	a.Value, a.end = a.Value.Add(one), a.end+size
	if a.unit.Name() == "个" {
		p.unitBehindOne(a)
	}
}

// moreBehindUnit reads the 余 and 多 after a unit, with the unit after these: 3年多, 3个多月.
func (p *cell) moreBehindUnit(a *amount, u unit.Unit) {
	w, size := p.moreOrLessAt(a.end)
	if size == 0 || w != OrMore || strings.HasPrefix(p.s[a.end:], "来") {
		return
	}
	p.mark(PartApprox, a.end, a.end+size)
	a.approx, a.end = OrMore, a.end+size
	if u.Name() == "个" {
		p.unitBehindOne(a)
	}
}

// unitBehindOne takes the unit after 个半 and 个多 for the unit of an amount.
func (p *cell) unitBehindOne(a *amount) {
	if u, size := p.unitAt(a.end); u.IsSet() {
		p.mark(PartUnit, a.end, a.end+size)
		a.unit, a.end = u, a.end+size
	}
}

// smaller reads the smaller units after an amount of time: 8天20小时, 一年零三个月.
func (p *cell) smaller(a *amount) {
	for a.unit.IsTime() && !a.isYear() && !a.Range {
		at := a.end + p.starts(a.end, "又", "零", "加")
		n, size := p.numberAt(at)
		if size == 0 || n.Range || n.Percent != "" {
			return
		}
		u, length := p.unitAt(at + size)
		if p.decides(minutesOfHour, u.Name() == "分" && a.unit.Name() == "小时") {
			u = unit.Must("分钟")
		}
		if !u.IsSet() || !u.IsTime() || !u.Comparable(a.unit) ||
			!u.Base(exact.Int(1)).Less(a.unit.Base(exact.Int(1))) {
			return
		}
		p.mark(PartNumber, at, at+size)
		p.mark(PartUnit, at+size, at+size+length)
		a.Value = u.FromBase(a.unit.Base(a.Value)).Add(n.Value)
		a.unit, a.end = u, at+size+length
	}
}

// isNoun reports whether unknown characters after a number may be a counting noun: not after a Chinese numeral that may
// be a word of its own, as in 统一 and 一流, and not for long.
func (p *cell) isNoun(a *amount, at, size int) bool {
	if words.IsLetter(p.s[at]) {
		return at > a.end ||
			!words.IsDigit(p.s[a.end-1]) // 3 kiosks and 3万 kiosks, whose blank isn't kept, and not 3kiosks
	}
	noun := p.s[at : at+size]
	_, class := classAt(noun)
	_, compared := comparators.At(noun)
	n := utf8.RuneCountInString(noun)
	isWord := a.Chinese && (n > 1 || at+size < len(p.s) || a.end-a.start == len("一"))
	return n <= 5 && !p.decides(nounOfDate, isPartOfDate(noun)) &&
		!p.decides(classWithoutNoun, class == size) &&
		!p.decides(verbBehindNumber, compared > len("过") || !p.isThingMeasured(noun)) &&
		!p.decides(discount, strings.HasPrefix(noun, "折")) &&
		!p.decides(wordBehindNumeral, isWord) &&
		!p.decides(deniedNoun, strings.ContainsAny(noun, "年月日第的了在到被把和与及未不无有已号前甲乙丙丁成"))
}

// isPartOfDate reports whether unknown characters after a number may make it a day: 2021.3底, 1.2为止, 20221231止.
func isPartOfDate(noun string) bool {
	first, _ := utf8.DecodeRuneInString(noun)
	_, tail := dates.TailAt(noun)
	_, lead := dateLeads.At(noun)
	return tail == len(noun) || lead == len(noun) || strings.ContainsRune("止底末初", first) ||
		slices.Contains([]string{"中", "上旬", "中旬", "下旬"}, noun)
}

// isThing reports whether a noun comes next that is counted: the 显示屏 of 9块显示屏, and not the 以上 or 钱 of 9块以上.
func isThing(s string) bool {
	return words.StartsHan(s) && !followsUnit(s) && !strings.ContainsAny(s[:len("块")], "钱整正人"+numeralCharacters)
}

// meant is the unit that a word stands for beside others: 度 is degrees of an angle unless electricity or heat is near.
func (p *cell) meant(u unit.Unit, word string, at, size int) unit.Unit {
	switch {
	case word == "块" && p.decides(pieceOfThing, isThing(p.s[at+size:])):
		return unit.Must("块(片)")
	case word == "M":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.Name(), "MB")
		p.alternative("CELL_UNIT_AMBIGUOUS", func(t *Threshold) { t.unit = unit.Must("MB") }, word, u.Name(), "MB")
	case word == "W":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.Name(), "万")
		p.alternative("CELL_UNIT_AMBIGUOUS", func(t *Threshold) {
			t.unit = unit.Unit{}
			t.shift(func(v exact.Fraction) exact.Fraction { return v.Mul(exact.Int(1e4)) })
		}, word, u.Name(), "万")
	case word == "㌔":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.Name(), "千克")
		p.alternative("CELL_UNIT_AMBIGUOUS", func(t *Threshold) { t.unit = unit.Must("千克") }, word, u.Name(), "千克")
	case word == "点" && at+size == len(p.s):
		p.noteAt("CELL_CLOCK_HOUR", at, at+size)
	case word == "度" && p.decides(degreeOfElectricity, strings.Contains(p.s, "电") ||
		strings.HasPrefix(p.s[at+size:], "/户")):
		return unit.Must("千瓦时")
	case word == "度" && strings.Contains(p.s, "华氏"):
		return unit.Must("℉")
	case word == "度" && p.decides(degreeOfHeat, containsAny(p.s, "温", "摄氏", "零下")):
		return unit.Must("℃")
	case word == "度":
		p.noteAt("CELL_UNIT_AMBIGUOUS", at, at+size, word, u.Name(), "千瓦时、℃")
		for _, other := range []string{"千瓦时", "℃"} {
			p.alternative(
				"CELL_UNIT_AMBIGUOUS",
				func(t *Threshold) { t.unit = unit.Plainly(other) },
				word,
				u.Name(),
				other,
			)
		}
	case word == "百分比", word == "个百分比":
		p.noteAt("CELL_PERCENT_WORD", at, at+size, word)
	case word == "日":
		if strings.HasPrefix(p.s[at+size:], "内") || strings.HasPrefix(p.s[at+size:], "以") {
			break
		}
		p.noteAt("CELL_DAY_AMBIGUOUS", at, at+size)
		p.alternative("CELL_DAY_AMBIGUOUS", (*Threshold).asDayOfMonth)
	}
	return u
}

// coins reads the 角, 分 and 整 after 元.
func (p *cell) coins(a *amount) {
	at := a.end
	for _, coin := range []struct {
		words string
		den   int64
	}{{"角毛", 10}, {"分", 100}} {
		n, size := p.numberAt(at)
		if size == 0 || n.Percent != "" {
			break
		}
		r, length := utf8.DecodeRuneInString(p.s[at+size:])
		if !strings.ContainsRune(coin.words, r) {
			continue
		}
		part, _ := exact.Ratio(1, coin.den)
		a.Value, at = a.Value.Add(n.Value.Mul(part)), at+size+length
		p.mark(PartNumber, a.end, at)
	}
	coins := at
	for _, word := range []string{"人民币", "整", "正", "钱"} {
		at += p.starts(at, word)
	}
	p.mark(PartUnit, coins, at)
	a.end = at
}
