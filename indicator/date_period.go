package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// spanOrPeriod reads a date, or two with a dash between: 2021年1月-12月, 1-12月, 2019-2021年.
// 3月和9月 are two months unless 从 or between stands before them, or 之间 behind.
func (p *cell) spanOrPeriod(at int, between bool) (span, int, bool) {
	if _, size := namedYearAt(p.s[at:]); size == 0 {
		if d, size := p.bareStart(at); size > 0 {
			return d, at + size, true
		}
	}
	if year, size := yearAt(p.s[at:]); size > 0 { // 2021年1-9月
		if d, months := p.bareStart(at + size); months > 0 && d.monthsOnly() {
			return d.in(year), at + size + months, true
		}
	}
	d, size := dates.spanAt(p.s[at:])
	if size == 0 {
		return d, at, false
	}
	at += size
	since := p.starts(at, "起", "开始")
	sign := p.separatorAt(p.skip(at+since), true)
	between = between || p.separatorAt(p.skip(at+since), false) > 0
	if sign == 0 || d.every != "" {
		return d, at, true
	}
	next := p.skip(at + sign)
	if since > 0 { // 自3月1日起至11月30日
		next = p.skip(p.skip(at+since) + sign)
	}
	e, size := dates.spanAt(p.s[next:])
	if size == 0 || !d.whole && strings.IndexByte(".-/", p.s[next+size-1]) >= 0 {
		e, size = p.restOfDate(d, next)
	}
	if size == 0 || e.every != "" || !between && p.starts(next+size, "之间", "间", "期间") == 0 {
		return d, at, true
	}
	return p.period(d, e, next+size)
}

// period joins two dates; the second takes the year of the first where it has none. Months without a year may run over
// the end of one; dates with their years that stand in reverse are swapped.
func (p *cell) period(d, e span, at int) (span, int, bool) {
	if d.first.Year != 0 && e.first.Year != 0 && e.last.before(d.first) {
		p.noteAt("CELL_REVERSED", 0, at)
		d, e = e, d
	}
	if e.first.Year == 0 {
		e = e.in(int(d.first.Year))
	}
	if d.first.Year == 0 {
		d = d.in(int(e.first.Year))
	}
	if e.last.before(d.first) {
		if d.first.Year != 0 {
			return span{}, at, false
		}
		p.noteAt("CELL_OVER_YEAR", 0, at)
	}
	at += p.starts(at, "之间", "间", "期间", "止", "为止")
	overYear := d.first.Year == 0 && e.last.before(d.first)
	return span{first: d.first, last: e.last, whole: true, overYear: overYear}, at, true
}

// bareStart reads a period whose first end has no 月 or 年 of its own: 1-12月, 2019-2021年.
func (p *cell) bareStart(at int) (span, int) {
	ordinal := p.starts(at, "第")
	n, size := digitsAt(p.s[at+ordinal:], 5)
	if size == 0 {
		if n, size = numeralUpTo12(p.s[at+ordinal:]); size == 0 {
			return span{}, 0
		}
	}
	size += ordinal
	sign := p.separatorAt(at+size, false)
	if sign == 0 {
		return span{}, 0
	}
	next := at + size + sign
	e, length := dates.spanAt(p.s[next:])
	if length == 0 || !e.whole || e.every != "" {
		return span{}, 0
	}
	word := p.s[next : next+length]
	switch {
	case n >= 1 && n <= 3 && strings.Contains(word, "季") && e.isQuarter():
		d := e
		d.first = Date{e.first.Year, uint8(3*n - 2), 1}
		if e.last.before(d.first) {
			return span{}, 0
		}
		return d, next + length - at
	case ordinal > 0:
		return span{}, 0
	case n >= 1 && n <= 12 && e.monthOnly() && strings.HasSuffix(word, "月"):
		d := e
		d.first = Date{e.first.Year, uint8(n), 1}
		d.whole = true
		if e.last.before(d.first) {
			return span{}, 0
		}
		return d, next + length - at
	case size == 4 && n >= 1900 && n <= 2100 && e.first.Month == 1 && e.last.Month == 12 && strings.Contains(word, "年"):
		d := wholeYear(n)
		d.last = e.last
		if d.last.before(d.first) {
			return span{}, 0
		}
		return d, next + length - at
	}
	return span{}, 0
}

// restOfDate reads the second end of a period that leaves out what the first said: the 12.31 of 2021.1.1-12.31, the 20日 of
// 1月10日到20日.
func (p *cell) restOfDate(d span, at int) (span, int) {
	n, size := numeral.Read(p.s[at:])
	v, ok := n.Value.Int64()
	if day := p.starts(at+size, "日", "号"); size > 0 && ok && !n.Range && day > 0 && !d.whole && v >= 1 && v <= int64(monthEnd(int(d.first.Year), int(d.first.Month)).Day) {
		e := Date{d.first.Year, d.first.Month, uint8(v)}
		return span{first: e, last: e}, size + day
	}
	month, size := digitsAt(p.s[at:], 2)
	if size == 0 || month < 1 || month > 12 {
		return span{}, 0
	}
	rest := p.s[at+size:]
	if d.monthOnly() && (rest == "" || !isDigitByte(rest[0]) && strings.IndexByte("./-", rest[0]) < 0) {
		first := Date{d.first.Year, uint8(month), 1}
		return span{first: first, last: monthEnd(int(d.first.Year), month), whole: true}, size
	}
	if rest == "" || strings.IndexByte("./-", rest[0]) < 0 {
		return span{}, 0
	}
	day, length := digitsAt(rest[1:], 3)
	if length == 0 || length > 2 || day < 1 || day > int(monthEnd(int(d.first.Year), month).Day) {
		return span{}, 0
	}
	e := Date{d.first.Year, uint8(month), uint8(day)}
	return span{first: e, last: e}, size + 1 + length + p.starts(at+size+1+length, "日", "号")
}
