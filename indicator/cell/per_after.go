package cell

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// perAfter reads what follows a slash or 每: 元/人·月, 次/年, 元每人每月, 元/(人·月), 次/10万公顷. It says where that ends.
func (p *cell) perAfter(at int, a *amount) ([]string, int) {
	before := *a
	names, end := p.perNames(at, a)
	if len(names) > 0 {
		p.made("per")
	}
	if p.starts(at, "/(") == 0 {
		return names, end
	}
	closing := p.starts(end, ")") // 元/(人·月)
	if closing == 0 || len(names) == 0 {
		*a = before
		return nil, at
	}
	p.mark(PartPer, end, end+closing)
	return names, end + closing
}

// perNames reads one name after another.
func (p *cell) perNames(at int, a *amount) ([]string, int) {
	var names []string
	for {
		sign := p.perSign(at, len(names) > 0)
		if sign == 0 {
			return names, at
		}
		name, end := p.perName(at, sign, names, a)
		if end == 0 {
			return names, at
		}
		if len(names) > 0 && p.starts(at, "、") > 0 && !isTimeName(name) && !isTimeName(names[0]) {
			p.noteAt("CELL_PER_SEVERAL", at, end, names[0], name)
		}
		names = append(names, name)
		p.mark(PartPer, at, end)
		at = end
	}
}

// perSign is how long the sign is before a name of what something is counted by; after a first one some more are signs.
func (p *cell) perSign(at int, another bool) int {
	if at >= len(p.s) || !another && !mayStartPer(p.s[at]) {
		return 0
	}
	sign := p.starts(at, "/(", "/", " per ", " per", "per ", "per", "每", " a ", " every ", " each ")
	if sign > 0 || !another {
		return sign
	}
	if sign = p.starts(at, "·", "*", "×", ".", "x"); sign > 0 {
		return sign
	}
	return p.alsoPer(at)
}

// mayStartPer reports whether a sign before what something is counted by may start with a byte.
func mayStartPer(c byte) bool { return c == '/' || c == ' ' || c == 'p' || c == "每"[0] }

// perName reads the name after a sign, with the number of what is counted by; end is 0 where there is none.
func (p *cell) perName(at, sign int, names []string, a *amount) (name string, end int) {
	next := p.skip(at + sign)
	factor, size, isProduct := p.perFactorAt(next, len(names) > 0)
	if isProduct {
		return "", 0
	}
	u, length := p.perUnitAt(next+size, sign)
	if size > 0 && !u.IsSet() {
		if whole, width := p.unitAt(next); p.decides(weightPaidFor, whole.IsSet()) {
			u, length, size, factor = whole, width, 0, exact.Int(1)
		}
	}
	switch {
	case u.IsSet() && u.Dimension() == unit.Rate:
		return "", 0
	case p.decides(electricityPaidFor, u.Name() == "度" && a.unit.Dimension() == unit.Currency):
		name = "千瓦时"
	case u.IsSet():
		name = u.Name()
	default:
		if length = nounLength(p.s[next+size:]); length == 0 {
			return "", 0
		}
		name = p.s[next+size : next+size+length]
	}
	if size > 0 && !factor.IsOne() {
		a.divide(factor)
		p.noteAt("CELL_PER_NUMBER", next, next+size, factor)
	}
	return name, next + size + length
}

// perFactorAt reads the number of what something is counted by: the 10万 of 次/10万公顷. 2000元/人×300人 is a product.
func (p *cell) perFactorAt(at int, another bool) (factor exact.Fraction, size int, isProduct bool) {
	n, size := p.numberAt(at)
	if size == 0 {
		n.Value, size = scaleAlone(p.s[at:])
	}
	if size > 0 && another && p.s[at-1] != '/' {
		if whole, _ := p.unitAt(at); p.decides(productOfRates, !whole.IsSet()) { // 元/人·两 is none
			return factor, 0, true
		}
	}
	if size == 0 || n.Range || n.Value.Sign() <= 0 {
		return exact.Int(1), 0, false
	}
	return n.Value, p.skip(at+size) - at, false
}

// alsoPer is how long the 、 is before another name of what something is counted by, after which nothing more is said:
// the 、月 of 60元/户、月.
func (p *cell) alsoPer(at int) int {
	sign := p.starts(at, "、")
	u, size := p.unitAt(at + sign)
	if sign == 0 || !u.IsSet() || u.Dimension() != unit.Count && !u.IsTime() {
		return 0
	}
	rest := p.s[at+sign+size:]
	if _, after := comparatorsAfter.At(rest); rest != "" && after == 0 && !strings.HasPrefix(rest, "、") &&
		strings.IndexByte("),;", rest[0]) < 0 {
		return 0
	}
	return sign
}

// perLetters are the letters for units of time that stand for them only after a slash: t/d, m³/a.
var perLetters = words.Of([]words.Meaning[string]{{"天", "d"}, {"年", "a"}, {"小时", "h"}, {"秒", "s"}})

// perUnitAt is the unit that something is counted by, after a sign of the length given.
func (p *cell) perUnitAt(at, sign int) (unit.Unit, int) {
	if p.s[at-sign] == '/' || p.s[at-1] == '/' {
		if name, size := perLetters.At(p.s[at:]); size > 0 {
			return unit.Plainly(name), size
		}
	}
	return p.unitAt(at)
}
