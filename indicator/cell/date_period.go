package cell

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// spanOrPeriod reads a date, or two with a dash between: 2021年1月-12月, 1-12月, 2019-2021年.
// 3月和9月 are two months unless 从 or between is before them, or 之间 after.
func (p *cell) spanOrPeriod(at int, between bool) (dates.Stretch, int, bool) {
	if _, size := dates.NamedYearAt(p.s[at:]); size == 0 {
		if d, size := p.bareStart(at); size > 0 {
			return d, at + size, true
		}
	}
	if year, size := dates.YearAt(p.s[at:]); size > 0 { // 2021年1-9月
		if d, months := p.bareStart(at + size); months > 0 && d.MonthsOnly() {
			return d.In(year), at + size + months, true
		}
	}
	d, size := p.stretchAt(at)
	if size == 0 {
		return d, at, false
	}
	at += size
	since := p.starts(at, "起", "开始")
	sign := p.separatorAt(p.skip(at+since), true)
	between = between || p.separatorAt(p.skip(at+since), false) > 0
	if sign == 0 || d.Every != "" {
		return d, at, true
	}
	next := p.skip(at + sign)
	if since > 0 { // 自3月1日起至11月30日
		next = p.skip(p.skip(at+since) + sign)
	}
	e, size := p.stretchAt(next)
	if size == 0 || !d.Whole && strings.IndexByte(".-/", p.s[next+size-1]) >= 0 {
		e, size = p.restOfDate(d, next)
	}
	if size == 0 || e.Every != "" || !between && p.starts(next+size, "之间", "间", "期间") == 0 {
		return d, at, true
	}
	return p.period(d, e, next+size)
}

// period joins two dates; the second takes the year of the first where it has none. Months without a year may run over
// the end of one; dates with their years that stand in reverse are swapped.
func (p *cell) period(d, e dates.Stretch, at int) (dates.Stretch, int, bool) {
	if d.First.Year != 0 && e.First.Year != 0 && e.Last.Before(d.First) {
		p.noteAt("CELL_REVERSED", 0, at)
		d, e = e, d
	}
	if e.First.Year == 0 {
		e = e.In(int(d.First.Year))
	}
	if d.First.Year == 0 {
		d = d.In(int(e.First.Year))
	}
	if e.Last.Before(d.First) {
		if d.First.Year != 0 {
			return dates.Stretch{}, at, false
		}
		p.noteAt("CELL_OVER_YEAR", 0, at)
	}
	at += p.starts(at, "之间", "间", "期间", "止", "为止")
	overYear := d.First.Year == 0 && e.Last.Before(d.First)
	return dates.Stretch{First: d.First, Last: e.Last, Whole: true, OverYear: overYear}, at, true
}

// bareStart reads a period whose first end has no 月 or 年 of its own: 1-12月, 2019-2021年.
func (p *cell) bareStart(at int) (dates.Stretch, int) {
	ordinal := p.starts(at, "第")
	n, size := words.Digits(p.s[at+ordinal:], 5)
	if size == 0 {
		if n, size = numeralUpTo12(p.s[at+ordinal:]); size == 0 {
			return dates.Stretch{}, 0
		}
	}
	size += ordinal
	sign := p.separatorAt(at+size, false)
	if sign == 0 {
		return dates.Stretch{}, 0
	}
	next := at + size + sign
	e, length := p.stretchAt(next)
	if length == 0 || !e.Whole || e.Every != "" {
		return dates.Stretch{}, 0
	}
	word := p.s[next : next+length]
	switch {
	case n >= 1 && n <= 3 && strings.Contains(word, "季") && e.IsQuarter():
		d := e
		d.First = calendar.Day(int(e.First.Year), 3*n-2, 1)
		if e.Last.Before(d.First) {
			return dates.Stretch{}, 0
		}
		return d, next + length - at
	case ordinal > 0:
		return dates.Stretch{}, 0
	case n >= 1 && n <= 12 && e.MonthOnly() && strings.HasSuffix(word, "月"):
		d := e
		d.First = calendar.Day(int(e.First.Year), n, 1)
		d.Whole = true
		if e.Last.Before(d.First) {
			return dates.Stretch{}, 0
		}
		return d, next + length - at
	case size == 4 && n >= 1900 && n <= 2100 && e.First.Month == 1 && e.Last.Month == 12 && strings.Contains(word, "年"):
		d := dates.WholeYear(n)
		d.Last = e.Last
		if d.Last.Before(d.First) {
			return dates.Stretch{}, 0
		}
		return d, next + length - at
	}
	return dates.Stretch{}, 0
}

// restOfDate reads the second end of a period that leaves out what the first said: the 12.31 of 2021.1.1-12.31, the 20日
// of 1月10日到20日.
func (p *cell) restOfDate(d dates.Stretch, at int) (dates.Stretch, int) {
	n, size := p.numberAt(at)
	v, ok := n.Value.Int64()
	if day := p.starts(at+size, "日", "号"); size > 0 && ok && !n.Range && day > 0 && !d.Whole && v >= 1 &&
		v <= int64(calendar.MonthEnd(int(d.First.Year), int(d.First.Month)).Day) {
		e := calendar.Day(int(d.First.Year), int(d.First.Month), int(v))
		return dates.Stretch{First: e, Last: e}, size + day
	}
	month, size := words.Digits(p.s[at:], 2)
	if size == 0 || month < 1 || month > 12 {
		return dates.Stretch{}, 0
	}
	rest := p.s[at+size:]
	if d.MonthOnly() && (rest == "" || !words.IsDigit(rest[0]) && strings.IndexByte("./-", rest[0]) < 0) {
		first := calendar.Day(int(d.First.Year), month, 1)
		return dates.Stretch{First: first, Last: calendar.MonthEnd(int(d.First.Year), month), Whole: true}, size
	}
	if rest == "" || strings.IndexByte("./-", rest[0]) < 0 {
		return dates.Stretch{}, 0
	}
	day, length := words.Digits(rest[1:], 3)
	if length == 0 || length > 2 || day < 1 || day > int(calendar.MonthEnd(int(d.First.Year), month).Day) {
		return dates.Stretch{}, 0
	}
	e := calendar.Day(int(d.First.Year), month, day)
	return dates.Stretch{First: e, Last: e}, size + 1 + length + p.starts(at+size+1+length, "日", "号")
}

// numeralUpTo12 reads the 一 of 一至三季度 and of 一至六月.
func numeralUpTo12(s string) (n, size int) {
	number, size := numeral.Read(s)
	v, ok := number.Value.Int64()
	if !ok || !number.Chinese || number.Range || v > 12 || number.Percent != "" {
		return 0, 0
	}
	return int(v), size
}
