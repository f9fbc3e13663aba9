package cell

import (
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// averages are the words for a mean, with what it is counted by.
var averages = words.Of([]words.Meaning[string]{
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
	if name, size := p.averageAt(at); size > 0 {
		l.per = append(l.per, name)
		return size
	}
	start := p.starts(at, "每一", "每")
	if start == 0 {
		return p.timeBefore(at, l)
	}
	rest := s[start:]
	if u, _ := unit.At(rest); u.IsSet() && u.Dimension() == unit.Rate {
		return 0
	}
	if size := p.perNumber(at+start, l); size > 0 {
		return start + size
	}
	if u, size := unit.At(rest); u.IsSet() {
		end := start + size
		if u.Dimension() == unit.Count && end < len(s) { // 每名学生, 每个标段
			thing := nounLength(s[end:])
			v, measure := unit.At(s[end : end+thing])
			switch {
			case thing == 0, p.decides(purposeOfEach, p.isSubject(s[end:end+thing])):
			case measure == thing:
				l.per = append(l.per, v.Name())
				return end + thing
			case measure == 0:
				l.per = append(l.per, s[end:end+thing])
				return end + thing
			}
		}
		l.per = append(l.per, u.Name())
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
	if c, compared := comparators.At(rest); c.op != Bare {
		rest = rest[compared:]
	}
	_, digits := words.Digits(rest, 3)
	if digits == 0 || p.decides(dayOfMonth, p.starts(len(p.s)-len(rest)+digits, "日", "号") > 0) {
		return 0
	}
	u, _ := unit.At(p.s[:size])
	l.per = append(l.per, u.Name())
	return size
}

// perNumber reads the 千人 of 每千人 and the 10万公顷 of 每10万公顷.
func (p *cell) perNumber(at int, l *lead) int {
	n, size := p.numberAt(at)
	each := n.Value
	if size == 0 {
		each, size = scaleAlone(p.s[at:])
	}
	if size == 0 || n.Range || n.Percent != "" || each.Sign() <= 0 || l.each.Sign() > 0 {
		return 0
	}
	u, length := p.unitAt(at + size)
	if !u.IsSet() || u.IsTime() || u.Dimension() == unit.Rate {
		return 0
	}
	l.per, l.each = append(l.per, u.Name()), each
	p.noteAt("CELL_PER_NUMBER", at, at+size, each)
	return size + length
}
