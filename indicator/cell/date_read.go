package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/dates"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
	"github.com/ziping-go/ziping/lang"
)

// dateLeads stand before a date.
var dateLeads = words.Of([]words.Meaning[Op]{
	{
		AtMost,
		"有效期至 有效期到 截至 截止 截止到 截至到 截止至 不晚于 不迟于 最迟 最迟于 最晚 最晚于 ≤ by no_later_than not_later_than until " +
			"on_or_before by_the",
	},
	{Less, "早于 < before earlier_than"},
	{Equal, "="},
	{AtLeast, "不早于 ≥ from_the no_earlier_than"},
	{More, "晚于 > after later_than"},
	{
		Bare,
		"已于 已在 于 在 自 从 in on during from between 期限 计划 计划于 预计 力争 力争于 确保 确保于 确保在 全部于 完成时间 完成时限 完成时间: 完成时限: 时间: " +
			"时限: 完成时间为 服务期: 服务期限: 实施期: 实施期限: 执行期: 执行期限: 建设期: 建设周期: 项目期: 合同期: 合同期限: 有效期: 有效期限: 工期:",
	},
})

// date reads deadlines and periods: 12月底前, 2021年12月31日前, 年底前, 2021年1月-12月, 每月5日前, by 31 Dec 2021.
func (p *cell) date() bool { return p.dateAt(0) }

func (p *cell) dateAt(at int) bool {
	op, at, ok := p.dateLead(at)
	if !ok {
		return false
	}
	from := at
	between := strings.HasSuffix(p.s[:at], "从") || strings.HasSuffix(p.s[:at], "自") ||
		strings.HasSuffix(p.s[:at], "between ")
	d, at, ok := p.spanOrPeriod(at, between)
	if !ok {
		return false
	}
	if p.decides(decimalOfMonth, d.MonthOnly() && isDecimal(p.s[from:at])) || p.areDecimals(from, at) {
		return false // 2000.1.1 and 2000.1-2000.3 aren't decimals
	}
	if year := p.shortYear(from); year > 0 {
		p.noteAt("CELL_SHORT_YEAR", from, at, year)
	}
	end := at
	if op == Bare && strings.HasSuffix(p.s[from:at], "内") { // 年内 and 年度内 say as much as 本年度 and 内 after it
		op = AtMost
	}
	if !d.Whole {
		at += p.clock(at)
	}
	op, at, mayBeBefore, ok := p.dateTail(&d, op, from, at)
	if !ok {
		return false
	}
	p.noteStretch(&d, from, end)
	p.mark(PartDate, from, at)
	behind := at > end
	if at = p.skip(at); at < len(p.s) && p.tries(func(p *cell) bool { return p.within(d, op, at) }) {
		return true
	}
	at = p.qualifiersBehind(at)
	p.setDate(op, d)
	p.sayOfDate(&d, op, behind, mayBeBefore, from, end)
	if p.s[at:] != "" && utf8.RuneCountInString(p.s[at:]) <= 12 && !hasNumber(p.s[at:]) && p.t.Qualifier() != "" &&
		!strings.ContainsAny(p.s[at:], turns) {
		p.noteAt("CELL_COUNTED", at, len(p.s), p.s[at:])
		return true
	}
	return p.rest(at)
}

// dateLead reads what is before a date; ok is false where it contradicts itself.
func (p *cell) dateLead(at int) (op Op, next int, ok bool) {
	at = p.skip(at)
	for range 3 {
		lead, size := p.dateLeadAt(at)
		if size == 0 {
			break
		}
		if lead != Bare {
			if op != Bare && op != lead {
				return op, at, false
			}
			op = lead
		}
		p.mark(PartComparator, at, at+size)
		at = p.skip(at + size)
	}
	return op, at, true
}

// dateTail reads what is after a date and makes a bound of it; ok is false where it contradicts what is before.
// mayBeBefore is the note that it may be before the date begins.
func (p *cell) dateTail(d *dates.Stretch, op Op, from, at int) (_ Op, end int, mayBeBefore lang.Code, ok bool) {
	side, size := p.dateTailAt(at)
	if size == 0 {
		return op, at, "", true
	}
	tail := opOf(side)
	if op != Bare && op != tail {
		return op, at, "", false
	}
	if tail == AtMost && d.MayBegin() && !strings.ContainsAny(p.s[at:at+size], "内止") {
		mayBeBefore = beforeCode(d)
		p.noteAt(mayBeBefore, from, at+size, d.Last.String())
	}
	return tail, at + size, mayBeBefore, true
}

// qualifiersBehind reads the words after a date that say what is done by then.
func (p *cell) qualifiersBehind(at int) int {
	for {
		w, size := p.doneAt(at)
		if size == 0 {
			return at
		}
		p.mark(PartQualifier, at, at+size)
		p.qualify(w)
		at = p.skip(at + size)
	}
}

// sayOfDate keeps how else a date with what is after it may be read, and notes what it leaves out.
func (p *cell) sayOfDate(d *dates.Stretch, op Op, behind bool, mayBeBefore lang.Code, from, end int) {
	first := d.First
	switch {
	case mayBeBefore != "":
		p.alternative(
			mayBeBefore,
			func(t *Threshold) { t.op, t.high = Less, Bound{Date: first, Open: true, Set: true} },
			d.Last.String(),
		)
	case op == AtMost && behind && !d.MayBegin():
		p.alternative("CELL_STRICT_BEFORE", func(t *Threshold) { t.op, t.high.Open = Less, true })
	}
	if d.Bare {
		p.noteAt("CELL_DAY_BARE", from, end, p.s[from:end])
	}
	if d.Unsaid {
		p.noteAt("CELL_PERIOD_UNSAID", from, end, counted{d.Every})
	}
}

// clock reads a time of day after a date. The end of the day says nothing new; another hour isn't used, and that is
// said.
func (p *cell) clock(at int) int {
	if size := p.starts(at, "24时", "24:00", "24点"); size > 0 {
		return size
	}
	start := at + p.starts(at, " ")
	hour, size := words.Digits(p.s[start:], 3)
	if size == 0 || size > 2 || hour > 24 {
		return 0
	}
	end := start + size
	sign := p.starts(end, "时", "点", ":")
	if sign == 0 {
		return 0
	}
	end += sign
	if minutes, length := words.Digits(p.s[end:], 3); length == 2 && minutes < 60 {
		end += length
		end += p.starts(end, "分")
	} else if p.s[end-1] == ':' {
		return 0
	}
	end += p.starts(end, "整")
	p.noteAt("CELL_CLOCK_UNREAD", start, end, p.s[start:end])
	return end - at
}

// shortYear is the year that two digits stand for at the start of a date; 0 where it has all four.
func (p *cell) shortYear(at int) int {
	year, size := dates.YearAt(p.s[at:])
	if strings.HasSuffix(p.s[at:at+size], "年") && (size == 2+len("年") || size == 3*len("年")) {
		return year
	}
	return 0
}

// areDecimals reports whether both ends of what may be a period are decimals with a unit or a scale after:
// 2021.5～2022.5万元.
func (p *cell) areDecimals(from, end int) bool {
	low, high, found := strings.Cut(strings.ReplaceAll(p.s[from:end], "~", "-"), "-")
	if !found {
		low, high, found = strings.Cut(strings.ReplaceAll(p.s[from:end], "到", "至"), "至")
	}
	if !found || !isDecimal(low) || !isDecimal(high) {
		return false
	}
	_, scale := scaleAlone(p.s[end:])
	u, _ := p.unitAt(end)
	return p.decides(decimalsOfPeriod, scale > 0 || u.IsSet() && !u.IsTime())
}

// startsDecimals reports whether such ends start at a place.
func (p *cell) startsDecimals(at int) bool {
	end := at
	p.tries(func(p *cell) bool {
		_, end, _ = p.spanOrPeriod(at, false)
		return false
	})
	return p.areDecimals(at, end)
}

func isDecimal(s string) bool {
	return strings.Trim(s, "0123456789.") == "" && strings.Count(s, ".") == 1
}

// within reads a value with the deadline or the period that it is for: 11月底完成100%, 全年培训300人次.
func (p *cell) within(d dates.Stretch, op Op, at int) bool {
	if _, size := words.Digits(p.s[at:], 3); p.decides(damagedMonth, size > 0 && p.starts(at+size, "月") > 0 &&
		!p.decides(ageInMonths, p.starts(at+size, "月龄") > 0)) {
		return false
	}
	at += p.starts(at, ",")
	newYear := calendar.Date{Month: 1, Day: 1}
	if d.Every != "" || p.decides(startOfYear, op == Bare && d.First == newYear && d.Last == newYear) {
		return false
	}
	if !p.readsFrom(aDated, p.skip(at)) {
		return false
	}
	m := p.t.rare()
	m.overYear = d.OverYear
	if op == AtMost || op == Less || !d.Whole {
		m.deadline = d.Last
		p.noteAt("CELL_DEADLINE", 0, at, d.Last.String())
	} else {
		m.from, m.until = d.First, d.Last
		p.noteAt("CELL_PERIOD", 0, at, d.First.String(), d.Last.String())
	}
	return true
}

// setDate sets the bounds that a comparator and a date say.
func (p *cell) setDate(op Op, d dates.Stretch) {
	t := p.t
	if op == Equal && d.Whole {
		op = In
	}
	t.kind, t.op = Day, op
	low, high := Bound{Date: d.First, Set: true}, Bound{Date: d.Last, Set: true}
	switch op {
	case Bare:
		if d.Whole {
			t.op = In
		}
		t.low, t.high = low, high
	case Equal, In:
		t.low, t.high = low, high
	case AtMost:
		t.high = high
	case Less:
		t.high = Bound{Date: d.First, Set: true, Open: true}
	case AtLeast:
		t.low = low
	case More:
		t.low = Bound{Date: d.Last, Set: true, Open: true}
	}
	if d.OverYear && op != Less {
		t.rare().overYear = true
	}
	if d.Every != "" {
		t.rare().per = []string{d.Every}
	}
}

// asDayOfMonth turns 5日 as five days into the fifth day of a month.
func (t *Threshold) asDayOfMonth() {
	day, ok := t.low.Value.Int64()
	if !ok || day < 1 || day > 31 {
		return
	}
	d := Bound{Date: calendar.Date{Day: uint8(day)}, Set: true}
	t.kind, t.unit, t.low, t.high = Day, unit.Unit{}, d, d
	t.rare().per = []string{"月"}
}

// slashDate adds that 3/5 and 12-31 may be a day of a month.
func (p *cell) slashDate(at int) {
	month, size := words.Digits(p.s[at:], 3)
	day, length := words.Digits(p.s[min(at+size+1, len(p.s)):], 3)
	if size > 2 || length > 2 || at+size < len(p.s) && strings.IndexByte("-~/", p.s[at+size]) < 0 || month < 1 ||
		month > 12 ||
		day < 1 ||
		day > int(calendar.MonthEnd(0, month).Day) {
		return
	}
	d := Bound{Date: calendar.Date{Month: uint8(month), Day: uint8(day)}, Set: true}
	p.alternative("CELL_MAY_BE_DATE", func(t *Threshold) {
		if t.op == In {
			t.op = Bare
		}
		t.kind, t.unit, t.low, t.high = Day, unit.Unit{}, d, d
	})
}
