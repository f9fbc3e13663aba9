package indicator

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// dateLeads stand before a date.
var dateLeads = vocabularyOf([]meaning[Op]{
	{AtMost, "截至 截止 截止到 截至到 截止至 不晚于 不迟于 最迟 最迟于 最晚 最晚于 ≤ by no_later_than not_later_than until on_or_before by_the"},
	{Less, "早于 < before earlier_than"},
	{Equal, "="},
	{AtLeast, "不早于 ≥ from_the no_earlier_than"},
	{More, "晚于 > after later_than"},
	{Bare, "于 在 自 从 in on during from between 期限 计划 计划于 预计 力争 力争于 确保 确保于 确保在 全部于 完成时间 完成时限 完成时间: 完成时限: 时间: 时限: 完成时间为"},
})

// dateTails stand behind a date.
var dateTails = vocabularyOf([]meaning[Op]{
	{AtMost, "前 之前 以前 止 为止 内 以内 之内 或之前 及以前 及之前 及以前 or_before or_earlier"},
	{More, "后 之后 以后"},
	{AtLeast, "起 开始 及以后 及之后 or_later"},
})

// date reads deadlines and periods: 12月底前, 2021年12月31日前, 年底前, 2021年1月-12月, 每月5日前, by 31 Dec 2021.
func (p *cell) date() bool {
	at, op := p.skip(0), Bare
	for range 3 {
		lead, size := dateLeads.at(p.s[at:])
		if size == 0 {
			break
		}
		if lead != Bare {
			if op != Bare && op != lead {
				return false
			}
			op = lead
		}
		p.mark(PartComparator, at, at+size)
		at = p.skip(at + size)
	}
	from := at
	between := strings.HasSuffix(p.s[:at], "从") || strings.HasSuffix(p.s[:at], "自") || strings.HasSuffix(p.s[:at], "between ")
	d, at, ok := p.spanOrPeriod(at, between)
	if !ok {
		return false
	}
	if d.monthOnly() && isDecimal(p.s[from:at]) {
		return false // 2000.1 is a number; 2000.1.1 and 2000.1-2000.3 are not
	}
	if year := p.shortYear(from); year > 0 {
		p.noteAt("CELL_SHORT_YEAR", from, at, year)
	}
	end := at
	if !d.whole {
		at += p.starts(at, "24时", "24:00", "24点")
	}
	if tail, size := dateTails.at(p.s[at:]); size > 0 {
		if op != Bare && op != tail {
			return false
		}
		if tail == AtMost && d.monthOnly() && !strings.HasPrefix(p.s[at:], "内") && !strings.HasPrefix(p.s[at:], "以内") && !strings.HasPrefix(p.s[at:], "止") {
			p.noteAt("CELL_MONTH_BEFORE", from, at+size, d.last.String())
			p.alternative("CELL_MONTH_BEFORE", func(t *Threshold) {
				t.op, t.high = Less, Bound{Date: d.first, Open: true, Set: true}
			}, d.last.String())
		}
		op, at = tail, at+size
	}
	p.mark(PartDate, from, at)
	deadline := op == AtMost
	if deadline && at > end && !d.monthOnly() {
		p.alternative("CELL_STRICT_BEFORE", func(t *Threshold) { t.op, t.high.Open = Less, true })
	}
	at = p.skip(at)
	if at < len(p.s) {
		if p.tries(func(p *cell) bool { return p.within(d, op, at) }) {
			return true
		}
	}
	for {
		w, size := tailQualifiers.at(p.s[at:])
		if size == 0 {
			break
		}
		p.mark(PartQualifier, at, at+size)
		p.qualify(w)
		at = p.skip(at + size)
	}
	p.setDate(op, d)
	if d.unsaid {
		p.noteAt("CELL_PERIOD_UNSAID", from, end, d.every)
	}
	if p.s[at:] != "" && utf8.RuneCountInString(p.s[at:]) <= 12 && !hasNumber(p.s[at:]) && p.t.Qualifier() != "" && !strings.ContainsAny(p.s[at:], turns) {
		p.noteAt("CELL_COUNTED", at, len(p.s), p.s[at:])
		return true
	}
	return p.rest(at)
}

// shortYear is the year that two digits stand for at the start of a date; 0 where it has all four.
func (p *cell) shortYear(at int) int {
	year, size := yearAt(p.s[at:])
	if strings.HasSuffix(p.s[at:at+size], "年") && (size == 2+len("年") || size == 3*len("年")) {
		return year
	}
	return 0
}

// monthsOnly reports whether a span runs from the start of a month to the end of one, in no year.
func (d *span) monthsOnly() bool { return d.first.Year == 0 && d.first.Day == 1 }

func isDecimal(s string) bool {
	return strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") == 1
}

func (d *span) monthOnly() bool { return d.whole && d.first.Month == d.last.Month && d.first.Day == 1 }

// within reads a value with the deadline or the period that it is for: 11月底完成100%, 全年培训300人次.
func (p *cell) within(d span, op Op, at int) bool {
	at += p.starts(at, ",")
	newYear := Date{Month: 1, Day: 1} // 年初 says where something starts and is no deadline: 年初目标值≥90%
	if d.every != "" || op == Bare && d.first == newYear && d.last == newYear || !p.quantityAt(p.skip(at)) && !p.named(p.skip(at)) {
		return false
	}
	m := p.t.rare()
	if op == AtMost || op == Less || !d.whole {
		m.deadline = d.last
		p.noteAt("CELL_DEADLINE", 0, at, d.last.String())
	} else {
		m.from, m.until = d.first, d.last
		p.noteAt("CELL_PERIOD", 0, at, d.first.String(), d.last.String())
	}
	return true
}

// setDate sets the bounds that a comparator and a date say.
func (p *cell) setDate(op Op, d span) {
	t := p.t
	if op == Equal && d.whole {
		op = In
	}
	t.kind, t.op = Day, op
	low, high := Bound{Date: d.first, Set: true}, Bound{Date: d.last, Set: true}
	switch op {
	case Bare:
		if d.whole {
			t.op = In
		}
		t.low, t.high = low, high
	case Equal, In:
		t.low, t.high = low, high
	case AtMost:
		t.high = high
	case Less:
		t.high = Bound{Date: d.first, Set: true, Open: true}
	case AtLeast:
		t.low = low
	case More:
		t.low = Bound{Date: d.last, Set: true, Open: true}
	}
	if d.every != "" {
		t.rare().per = []string{d.every}
	}
}

// spanOrPeriod reads a date, or two with a dash between: 2021年1月-12月, 1-12月, 2019-2021年.
// 3月和9月 are two months unless 从 or between stands before them, or 之间 behind.
func (p *cell) spanOrPeriod(at int, between bool) (span, int, bool) {
	if d, size := p.bareStart(at); size > 0 {
		return d, at + size, true
	}
	if year, size := yearAt(p.s[at:]); size > 0 { // 2021年1-9月
		if d, months := p.bareStart(at + size); months > 0 && d.monthsOnly() {
			return d.in(year), at + size + months, true
		}
	}
	d, size := spanAt(p.s[at:])
	if size == 0 {
		return d, at, false
	}
	at += size
	since := p.starts(at, "起", "开始")
	sign := p.separatorAt(p.skip(at+since), true)
	between = between || p.separatorAt(p.skip(at+since), false) > 0
	if since > 0 && sign > 0 { // 自3月1日起至11月30日
		at = p.skip(at + since)
	}
	if sign == 0 || d.every != "" {
		return d, at, true
	}
	next := p.skip(at + sign)
	e, size := spanAt(p.s[next:])
	if size == 0 || !d.whole && strings.IndexByte(".-/", p.s[next+size-1]) >= 0 {
		e, size = p.restOfDate(d, next)
	}
	if size == 0 || e.every != "" || !between && p.starts(next+size, "之间", "间", "期间") == 0 {
		return d, at, true
	}
	return p.period(d, e, next+size)
}

// period joins two dates; the second takes the year of the first where it has none. Months without a year may run over
// the end of one.
func (p *cell) period(d, e span, at int) (span, int, bool) {
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
	return span{first: d.first, last: e.last, whole: true}, at, true
}

func (d Date) before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	return d.Month < e.Month || d.Month == e.Month && d.Day < e.Day
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
	e, length := spanAt(p.s[next:])
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

// numeralUpTo12 reads the 一 of 一至三季度 and of 一至六月.
func numeralUpTo12(s string) (n, size int) {
	number, size := numeral.Read(s)
	v, ok := number.Value.Int64()
	if !ok || !number.Chinese || number.Range || v > 12 || number.Percent != "" {
		return 0, 0
	}
	return int(v), size
}

// isQuarter reports whether a span is one quarter of a year.
func (d *span) isQuarter() bool {
	return d.first.Day == 1 && d.last.Month == d.first.Month+2 && d.first.Month%3 == 1
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

// asDayOfMonth turns 5日 as five days into the fifth day of a month.
func (t *Threshold) asDayOfMonth() {
	day, ok := t.low.Value.Int64()
	if !ok || day < 1 || day > 31 {
		return
	}
	d := Bound{Date: Date{Day: uint8(day)}, Set: true}
	t.kind, t.unit, t.low, t.high = Day, Unit{}, d, d
	t.rare().per = []string{"月"}
}

// slashDate notes that 3/5 may be a day of a month.
func (p *cell) slashDate(at int) {
	month, size := digitsAt(p.s[at:], 3)
	day, length := digitsAt(p.s[min(at+size+1, len(p.s)):], 3)
	if size > 2 || length > 2 || month < 1 || month > 12 || day < 1 || day > int(monthEnd(0, month).Day) {
		return
	}
	d := Bound{Date: Date{Month: uint8(month), Day: uint8(day)}, Set: true}
	p.alternative("CELL_MAY_BE_DATE", func(t *Threshold) {
		t.kind, t.unit, t.low, t.high = Day, Unit{}, d, d
	})
}

// Deadline is the day that a value must be reached by, where the cell says one beside it: 11月底 of 11月底完成100%.
func (t *Threshold) Deadline() (Date, bool) {
	if t.more == nil || t.more.deadline.IsZero() {
		return Date{}, false
	}
	return t.more.deadline, true
}

// Period is the stretch of time that a value is for, where the cell says one beside it: 全年 of 全年培训300人次.
func (t *Threshold) Period() (first, last Date, ok bool) {
	if t.more == nil || t.more.until.IsZero() {
		return Date{}, Date{}, false
	}
	return t.more.from, t.more.until, true
}
