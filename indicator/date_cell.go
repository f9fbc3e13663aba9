package indicator

import (
	"strings"
	"time"

	"github.com/ziping-go/ziping/lang"
)

// span is a stretch of the calendar that a cell names: a day, a month, a quarter, a year.
type span struct {
	first, last Date
	every       string    // 月, 季度 or 年 where it comes again each one: 每月5日
	whole       bool      // more than a day
	unsaid      bool      // it names a day of a month or quarter that isn't named: 月底
	bare        bool      // the day has no 日: 12月31
	short       int       // the second year of 2021-22, which has two digits
	overYear    bool      // of no year, and its last day is in the year behind the one it starts in
	why         lang.Code // what must be said of how it was taken
}

// dateWords are the stretches that words name, within a year that isn't said.
var dateWords = vocabularyOf([]meaning[span]{
	{span{first: Date{Month: 12, Day: 31}, last: Date{Month: 12, Day: 31}}, "年底 年末 当年底 本年底 当年年底 本年年底 年终 今年底 the_end_of_the_year end_of_the_year year_end year-end the_year_end end_of_year"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 12, Day: 31}, whole: true}, "全年 当年 本年 本年度 当年度 年内 年度内 全年度 今年 整年 本财年 本会计年度 本财政年度 本预算年度 the_year this_year"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 1, Day: 1}}, "年初"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 6, Day: 30}, whole: true}, "上半年 年上半年 前半年 the_first_half_of_the_year"},
	{span{first: Date{Month: 7, Day: 1}, last: Date{Month: 12, Day: 31}, whole: true}, "下半年 年下半年 后半年 the_second_half_of_the_year"},
	{span{first: Date{Month: 6, Day: 30}, last: Date{Month: 6, Day: 30}}, "年中"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "月", unsaid: true}, "月底 月末 当月底 当月末 本月底 本月末"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "季度", unsaid: true}, "季度末 季末 季度底 本季度末 本季末 当季末 当季度末 本季度底"},
	{span{first: Date{Day: 1}, last: Date{Day: 10}, every: "月", whole: true, unsaid: true}, "上旬 本月上旬 当月上旬"},
	{span{first: Date{Day: 11}, last: Date{Day: 20}, every: "月", whole: true, unsaid: true}, "中旬 本月中旬 当月中旬"},
	{span{first: Date{Day: 21}, last: Date{Day: 31}, every: "月", whole: true, unsaid: true}, "下旬 本月下旬 当月下旬"},
	{schoolYear(0, 0), "本学年 本学年度 全学年"},
})

// spanAt reads a stretch of the calendar at the start of s.
func (r reader) spanAt(s string) (span, int) {
	if !isLetter(firstByte(s)) {
		for _, read := range []func(string) (span, int){r.recurringAt, namedYearAt, r.stretchAlone} {
			if d, size := read(s); size > 0 {
				return d, size
			}
		}
	}
	for _, read := range []func(string) (span, int){r.dateWordAt, dayAlone, dayBehindMonth, eightDigitDeadline} {
		if d, size := read(s); size > 0 {
			return d, size
		}
	}
	if isLetter(firstByte(s)) || isDayBeforeMonth(s) {
		return englishDate(s)
	}
	year, at := yearAt(s)
	if at == 0 { // 2021Q1
		if n, size := digitsAt(s, 5); size == 4 && n >= 1900 && n <= 2100 && strings.HasPrefix(s[size:], "Q") {
			year, at = n, size
		}
	}
	if at > 0 {
		if d, size := r.withinYear(s[at:]); size > 0 {
			return d.in(year), at + size
		}
	}
	if q, size := r.quarterAt(s[at:]); size > 0 {
		return q.in(year), at + size
	}
	month, size := monthAt(s[at:], at > 0)
	if (strings.HasSuffix(s[:at], "年") || strings.HasSuffix(s[:at], "年度")) && !strings.Contains(s[at:at+size], "月") && isHanAt(s[at+size:]) && !isDeadlineTail(s[at+size:]) {
		size = 0 // 2022年5个 is no May
	}
	if size == 0 {
		if at == 0 || strings.IndexByte("-/.", s[at-1]) >= 0 { // 2021.3月龄 is an age
			return span{}, 0
		}
		return wholeYear(year), at
	}
	return dayAt(s, year, month, at+size)
}

// dateWordAt reads a word for a stretch of the calendar, with its end or what is left of the date behind.
func (r reader) dateWordAt(s string) (span, int) {
	w, size := dateWords.at(s)
	if size == 0 {
		return w, 0
	}
	if d, length := w.endOf(s[size:]); length > 0 {
		return d, size + length
	}
	if d, length := r.thisYear(s[size:], w); length > 0 {
		return d, size + length
	}
	return w, size
}

// eightDigitDeadline reads the 20221231 of 20221231前.
func eightDigitDeadline(s string) (span, int) {
	d, size := eightDigitDay(s)
	if size == 0 || !isDeadlineTail(s[size:]) {
		return span{}, 0
	}
	return span{first: d, last: d}, size
}

// withinYear reads the 上半年 of 2021年上半年, and the 底 and 年底 of 2021年底 and 2021年年底.
func (r reader) withinYear(rest string) (span, int) {
	if d, size := r.stretchAt(rest, true); size > 0 {
		return d, size
	}
	if isDigitByte(firstByte(rest)) {
		return span{}, 0
	}
	if w, size := dateWords.at("年" + rest); size > 0 && w.every == "" && !strings.HasPrefix(rest, "年") {
		return w, size - len("年")
	}
	if w, size := dateWords.at(rest); size > 0 && w.every == "" {
		return w, size
	}
	return span{}, 0
}

// thisYear reads what is left of a date behind 当年 and 本年, which name no year that isn't understood without them.
func (r reader) thisYear(rest string, year span) (span, int) {
	if !year.whole || year.first.Month != 1 || year.last.Month != 12 || year.first.Year != 0 {
		return span{}, 0
	}
	if d, size := r.stretchAt(rest, true); size > 0 {
		return d, size
	}
	if day, size := dateWords.at(rest); size > 0 && !day.whole && day.every == "" { // 今年年底
		return day, size
	}
	month, size := monthAt(rest, false)
	if size == 0 {
		return span{}, 0
	}
	return dayAt(rest, 0, month, size)
}

// dayBehindMonth reads the 6/30 of 6/30前 and the 6.30 of 6.30前; on their own those are numbers.
func dayBehindMonth(s string) (span, int) {
	month, size := digitsAt(s, 3)
	if size == 0 || size > 2 || month < 1 || month > 12 || size == len(s) || s[size] != '/' && s[size] != '.' {
		return span{}, 0
	}
	at := size + 1
	day, size := digitsAt(s[at:], 3)
	d := Date{Month: uint8(month), Day: uint8(day)}
	if size == 0 || size > 2 || day < 1 || monthEnd(0, month).before(d) || !isDeadlineTail(s[at+size:]) {
		return span{}, 0
	}
	return span{first: d, last: d}, at + size
}

// eightDigitDay reads 20221231.
func eightDigitDay(s string) (Date, int) {
	day, size := digitsAt(s, 9)
	if size != 8 || day < 1900_01_01 || day >= 2100_01_01 {
		return Date{}, 0
	}
	d := Date{Year: int16(day / 1_00_00), Month: uint8(day / 100 % 100), Day: uint8(day % 100)}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || monthEnd(int(d.Year), int(d.Month)).before(d) {
		return Date{}, 0
	}
	return d, size
}

// isDeadlineTail reports whether a text starts with what makes a number before it a day: 前, 之前, 止, but not 内.
func isDeadlineTail(s string) bool {
	tail, size := dateTails.at(s)
	return size > 0 && tail == by && !strings.Contains(s[:size], "内")
}

// dayAlone reads 15号 and the 5日 of 5日前: a day of a month that isn't said. 5日 on its own is an amount of time.
func dayAlone(s string) (span, int) {
	day, size := digitsAt(s, 3)
	if size == 0 || size > 2 || day < 1 || day > 31 {
		return span{}, 0
	}
	rest, isDay := strings.CutPrefix(s[size:], "日")
	if !isDay || !isDeadlineTail(rest) {
		if rest, isDay = strings.CutPrefix(s[size:], "号"); !isDay || rest != "" && !strings.HasPrefix(rest, "前") && !strings.HasPrefix(rest, "之前") {
			return span{}, 0
		}
	}
	d := Date{Day: uint8(day)}
	return span{first: d, last: d, every: "月", unsaid: true}, size + len("日")
}

func (d span) in(year int) span {
	if year > 0 {
		d.first, d.last = d.first.In(year), d.last.In(year)
	}
	return d
}

// ParseDate reads "2021-12-31".
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, false
	}
	return Date{int16(t.Year()), uint8(t.Month()), uint8(t.Day())}, true
}
