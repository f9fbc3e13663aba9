package indicator

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// Per lists what a rate is counted by: 人 and 月 of 1200元/人·月, 年 of 每年2次.
func (t *Threshold) Per() []string {
	if t.more == nil {
		return nil
	}
	return t.more.per
}

// countedBy sets what a rate is counted by, and the number of them that it was divided by.
func (t *Threshold) countedBy(per []string, each exact.Fraction) {
	if len(per) > 0 {
		m := t.rare()
		m.per, m.each = per, each
	}
}

// each is the number that a rate was divided by; 0 without.
func (t *Threshold) each() exact.Fraction {
	if t.more == nil {
		return exact.Fraction{}
	}
	return t.more.each
}

// averages are the words for a mean, with what it is counted by.
var averages = vocabularyOf([]meaning[string]{
	{"人", "人均 人均为"},
	{"户", "户均"},
	{"年", "年均 平均每年 逐年"},
	{"月", "月均"},
	{"天", "日均 天均"},
	{"亩", "亩均"},
	{"生", "生均"},
	{"次", "次均"},
	{"村", "村均"},
	{"周", "周均"},
	{"师", "师均"},
	{"年", "每年 每年度 每一年"},
	{"月", "每月 每个月"},
	{"季度", "每季度 每季 每个季度"},
	{"周", "每周 每星期 每个星期"},
	{"天", "每天 每日"},
	{"小时", "每小时 每个小时"},
})

// perBefore reads 每人, 每亩, 人均 before a number, one at a time.
func (p *cell) perBefore(at int, l *lead) int {
	s := p.s[at:]
	if name, size := averages.at(s); size > 0 {
		l.per = append(l.per, name)
		return size
	}
	start := p.starts(at, "每一", "每")
	if start == 0 {
		return p.timeBefore(at, l)
	}
	rest := s[start:]
	if u, _ := unitAt(rest); u != nil && u.dimension == Rate {
		return 0
	}
	if size := p.perNumber(at+start, l); size > 0 {
		return start + size
	}
	if u, size := unitAt(rest); u != nil {
		end := start + size
		if u.dimension == Count && end < len(s) { // 每名学生, 每个标段
			thing := nounLength(s[end:])
			v, unit := unitAt(s[end : end+thing])
			switch {
			case thing == 0, isSubject(s[end : end+thing]): // what each of them is given: 每户发放
			case unit == thing:
				l.per = append(l.per, v.name)
				return end + thing
			case unit == 0:
				l.per = append(l.per, s[end:end+thing])
				return end + thing
			}
		}
		l.per = append(l.per, u.name)
		return end
	}
	if size := nounLength(rest); size > 0 {
		l.per = append(l.per, rest[:size])
		return start + size
	}
	return 0
}

// timeBefore reads the 年 of 年4次 and the 周 of 周1次, at the start of a cell alone.
func (p *cell) timeBefore(at int, l *lead) int {
	if at > 0 {
		return 0
	}
	size := p.starts(0, "年", "月", "周", "日")
	if size == 0 {
		return 0
	}
	rest := p.s[size:]
	if c, compared := comparators.at(rest); c.op != Bare {
		rest = rest[compared:]
	}
	_, digits := digitsAt(rest, 3)
	if digits == 0 || p.starts(len(p.s)-len(rest)+digits, "日", "号") > 0 { // 月5日前 is a day
		return 0
	}
	u, _ := unitAt(p.s[:size])
	l.per = append(l.per, u.name)
	return size
}

// perNumber reads the 千人 of 每千人 and the 10万公顷 of 每10万公顷.
func (p *cell) perNumber(at int, l *lead) int {
	n, size := numeral.Read(p.s[at:])
	each := n.Value
	if size == 0 {
		each, size = scaleAlone(p.s[at:])
	}
	if size == 0 || n.Range || n.Percent != "" || each.Sign() <= 0 || l.each.Sign() > 0 {
		return 0
	}
	u, length := unitAt(p.s[at+size:])
	if u == nil || u.isTime || u.dimension == Rate {
		return 0
	}
	l.per, l.each = append(l.per, u.name), each
	p.noteAt("CELL_PER_NUMBER", at, at+size, each)
	return size + length
}

// scaleAlone is the 万 of 每万人 and 件/万人. The 千 of 每千瓦时 is part of a unit and counts nothing.
func scaleAlone(s string) (exact.Fraction, int) {
	if u, _ := unitAt(s); u != nil {
		return exact.Fraction{}, 0
	}
	for _, scale := range []struct {
		word  string
		value int64
	}{{"百", 100}, {"千", 1000}, {"万", 10000}, {"亿", 1e8}} {
		if strings.HasPrefix(s, scale.word) {
			return exact.Int(scale.value), len(scale.word)
		}
	}
	return exact.Fraction{}, 0
}

// nounLength is how long the thing is that an average is counted by: up to a numeral or a word of the lead. A numeral alone is
// none, as in 3/百, and neither is what goes on for long or says how a value is meant or changes: 3/余, 每增长1%.
func nounLength(s string) int {
	if _, size := changes.at(s); size > 0 || endsUnit(s) {
		return 0
	}
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isHan(r) || startsLead(s[end:]) || end > 0 && (strings.ContainsRune(numeralCharacters, r) || followsUnit(s[end:])) { // 15件/万人
			break
		}
		if end += size; end > maxNoun {
			return 0
		}
	}
	_, tail := tailQualifiers.at(s)
	if tail == end || strings.Trim(s[:end], numeralCharacters) == "" || end == len("已") && strings.ContainsAny(s[:end], "已未不无有的了在把被和与及或含") {
		return 0
	}
	return end
}

func startsLead(s string) bool {
	if strings.HasPrefix(s, "每") {
		return true
	}
	if _, size := comparators.at(s); size > 0 {
		return true
	}
	if _, size := approximations.at(s); size > 0 {
		return true
	}
	if _, size := qualifiers.at(s); size > 0 {
		return true
	}
	_, size := numeral.Read(s)
	return size > 0
}

// perAfter reads what follows a slash or 每: 元/人·月, 次/年, 元每人每月, 元/(人·月), 次/10万公顷. It says where that ends.
func (p *cell) perAfter(at int, a *amount) ([]string, int) {
	before := *a
	names, end := p.perNames(at, a)
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

func (p *cell) perNames(at int, a *amount) ([]string, int) {
	var names []string
	for {
		sign := p.starts(at, "/(", "/", " per ", " per", "per ", "per", "每", " a ", " every ", " each ")
		if len(names) > 0 && sign == 0 {
			sign = p.starts(at, "·", "*", "×", ".", "x")
		}
		if sign == 0 {
			return names, at
		}
		next := p.skip(at + sign)
		factor := exact.Int(1)
		n, size := numeral.Read(p.s[next:])
		if size == 0 {
			n.Value, size = scaleAlone(p.s[next:])
		}
		if whole, _ := unitAt(p.s[next:]); size > 0 && whole == nil && len(names) > 0 && p.s[next-1] != '/' {
			return names, at // 2000元/人×300人 is a product, 元/人·两 isn't
		}
		if size > 0 && !n.Range && n.Value.Sign() > 0 {
			factor = n.Value
			size = p.skip(next+size) - next
		} else {
			size = 0
		}
		u, length := p.perUnitAt(next+size, sign)
		if size > 0 && u == nil { // 两 of 元/两 is no number
			if whole, width := unitAt(p.s[next:]); whole != nil {
				u, length, size, factor = whole, width, 0, exact.Int(1)
			}
		}
		name := ""
		switch {
		case u != nil && u.dimension == Rate:
			return names, at
		case u != nil && u.name == "度" && a.unit != nil && a.unit.dimension == Currency:
			name = "千瓦时" // what is paid for by the 度 is electricity
		case u != nil:
			name = u.name
		default:
			if length = nounLength(p.s[next+size:]); length == 0 {
				return names, at
			}
			name = p.s[next+size : next+size+length]
		}
		if size > 0 && !factor.IsOne() {
			a.divide(factor)
			p.noteAt("CELL_PER_NUMBER", next, next+size, factor)
		}
		names = append(names, name)
		p.mark(PartPer, at, next+size+length)
		at = next + size + length
	}
}

// perLetters are the letters for units of time that stand for them only behind a slash: t/d, m³/a.
var perLetters = vocabularyOf([]meaning[string]{{"天", "d"}, {"年", "a"}, {"小时", "h"}, {"秒", "s"}})

// perUnitAt is the unit that something is counted by, behind a sign of the length given.
func (p *cell) perUnitAt(at, sign int) (*unit, int) {
	if p.s[at-sign] == '/' || p.s[at-1] == '/' {
		if name, size := perLetters.at(p.s[at:]); size > 0 {
			return unitNamed(name), size
		}
	}
	return unitAt(p.s[at:])
}

// perFactor is what a value by x is multiplied by to be one by y; false where they don't compare.
func perFactor(x, y []string) (exact.Fraction, bool) {
	factor := exact.Int(1)
	if len(x) != len(y) {
		return factor, false
	}
	rest := slices.Clone(y)
	for _, name := range x {
		which := slices.Index(rest, name)
		if which < 0 {
			which = slices.IndexFunc(rest, func(other string) bool {
				u, v := unitNamed(name), unitNamed(other)
				return u != nil && v != nil && u.dimension != Count && u.dimension == v.dimension
			})
			if which < 0 {
				return factor, false
			}
			one := exact.Int(1)
			ratio, ok := Unit{unitNamed(rest[which])}.Base(one).Quo(Unit{unitNamed(name)}.Base(one))
			if !ok {
				return factor, false
			}
			factor = factor.Mul(ratio)
		}
		rest = slices.Delete(rest, which, which+1)
	}
	return factor, true
}
