package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/lang"
)

// Stretch is a stretch of the calendar that a cell names: a day, a month, a quarter, a year.
type Stretch struct {
	First, Last calendar.Date
	Every       string    // 月, 季度 or 年 where it comes again each one: 每月5日
	Whole       bool      // more than a day
	Unsaid      bool      // it names a day of a month or quarter that isn't named: 月底
	Bare        bool      // the day has no 日: 12月31
	ShortYear   int       // the second year of 2021-22, which has two digits
	OverYear    bool      // of no year, and its last day is in the year behind the one it starts in
	Why         lang.Code // what must be said of how it was taken
}

// dateWords are the stretches that words name, within a year that isn't said.
var dateWords = words.Of([]words.Meaning[Stretch]{
	{
		Stretch{First: calendar.Date{Month: 12, Day: 31}, Last: calendar.Date{Month: 12, Day: 31}},
		"年底 年末 当年底 本年底 当年年底 本年年底 年终 今年底 the_end_of_the_year end_of_the_year year_end year-end the_year_end " +
			"end_of_year",
	},
	{
		Stretch{First: calendar.Date{Month: 1, Day: 1}, Last: calendar.Date{Month: 12, Day: 31}, Whole: true},
		"全年 当年 本年 本年度 当年度 年内 年度内 全年度 今年 整年 本财年 本会计年度 本财政年度 本预算年度 the_year this_year",
	},
	{Stretch{First: calendar.Date{Month: 1, Day: 1}, Last: calendar.Date{Month: 1, Day: 1}}, "年初"},
	{
		Stretch{First: calendar.Date{Month: 1, Day: 1}, Last: calendar.Date{Month: 6, Day: 30}, Whole: true},
		"上半年 年上半年 前半年 the_first_half_of_the_year",
	},
	{
		Stretch{First: calendar.Date{Month: 7, Day: 1}, Last: calendar.Date{Month: 12, Day: 31}, Whole: true},
		"下半年 年下半年 后半年 the_second_half_of_the_year",
	},
	{Stretch{First: calendar.Date{Month: 6, Day: 30}, Last: calendar.Date{Month: 6, Day: 30}}, "年中"},
	{
		Stretch{First: calendar.Date{Day: 31}, Last: calendar.Date{Day: 31}, Every: "月", Unsaid: true},
		"月底 月末 当月底 当月末 本月底 本月末",
	},
	{
		Stretch{First: calendar.Date{Day: 31}, Last: calendar.Date{Day: 31}, Every: "季度", Unsaid: true},
		"季度末 季末 季度底 本季度末 本季末 当季末 当季度末 本季度底",
	},
	{
		Stretch{First: calendar.Date{Day: 1}, Last: calendar.Date{Day: 10}, Every: "月", Whole: true, Unsaid: true},
		"上旬 本月上旬 当月上旬",
	},
	{
		Stretch{First: calendar.Date{Day: 11}, Last: calendar.Date{Day: 20}, Every: "月", Whole: true, Unsaid: true},
		"中旬 本月中旬 当月中旬",
	},
	{
		Stretch{First: calendar.Date{Day: 21}, Last: calendar.Date{Day: 31}, Every: "月", Whole: true, Unsaid: true},
		"下旬 本月下旬 当月下旬",
	},
	{schoolYear(0, 0), "本学年 本学年度 全学年"},
})

// english reads what starts with a Latin word, or with a day before one.
func english(r Reader, s string) (Stretch, int) {
	if words.IsLetter(words.FirstByte(s)) || isDayBeforeMonth(s) {
		return r.englishDate(s)
	}
	return Stretch{}, 0
}

// calendarAt reads a year, a month or a day, in digits or in characters.
func calendarAt(r Reader, s string) (Stretch, int) {
	if words.IsLetter(words.FirstByte(s)) || isDayBeforeMonth(s) {
		return Stretch{}, 0
	}
	year, at := r.yearAt(s)
	if at == 0 { // 2021Q1
		if n, size := words.Digits(s, 5); size == 4 && n >= 1900 && n <= 2100 && strings.HasPrefix(s[size:], "Q") {
			year, at = n, size
		}
	}
	if at > 0 {
		if d, size := r.withinYear(s[at:]); size > 0 {
			return d.In(year), at + size
		}
	}
	if q, size := r.quarterAt(s[at:]); size > 0 {
		return q.In(year), at + size
	}
	month, size := r.monthAt(s[at:], at > 0)
	if size > 0 && r.decides(countBehindYear, r.isNoMonth(s, at, size)) {
		size = 0
	}
	if size == 0 {
		if at == 0 || strings.IndexByte("-/.", s[at-1]) >= 0 { // 2021.3月龄 is an age
			return Stretch{}, 0
		}
		return WholeYear(year), at
	}
	return r.dayAt(s, year, month, at+size)
}

// isNoMonth reports whether a number behind a year counts what comes next.
func (g grammar) isNoMonth(s string, at, size int) bool {
	behindYear := strings.HasSuffix(s[:at], "年") || strings.HasSuffix(s[:at], "年度")
	rest := s[at+size:]
	return behindYear && !strings.Contains(s[at:at+size], "月") && words.StartsHan(rest) && !g.isDeadlineTail(rest)
}

// dateWordAt reads a word for a stretch of the calendar, with its end or what is left of the date behind.
func (r Reader) dateWordAt(s string) (Stretch, int) {
	w, size := dateWords.At(s)
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
func (g grammar) eightDigitDeadline(s string) (Stretch, int) {
	d, size := EightDigitDay(s)
	if size == 0 || g.decides(numbersAlone, !g.isDeadlineTail(s[size:])) {
		return Stretch{}, 0
	}
	return Stretch{First: d, Last: d}, size
}

// withinYear reads the 上半年 of 2021年上半年, and the 底 and 年底 of 2021年底 and 2021年年底.
func (r Reader) withinYear(rest string) (Stretch, int) {
	if d, size := r.stretchAt(rest, true); size > 0 {
		return d, size
	}
	if words.IsDigit(words.FirstByte(rest)) {
		return Stretch{}, 0
	}
	if w, size := dateWords.At("年" + rest); size > 0 && w.Every == "" && !strings.HasPrefix(rest, "年") {
		return w, size - len("年")
	}
	if w, size := dateWords.At(rest); size > 0 && w.Every == "" {
		return w, size
	}
	return Stretch{}, 0
}

// thisYear reads what is left of a date behind 当年 and 本年, which name no year that isn't understood without them.
func (r Reader) thisYear(rest string, year Stretch) (Stretch, int) {
	if !year.Whole || year.First.Month != 1 || year.Last.Month != 12 || year.First.Year != 0 {
		return Stretch{}, 0
	}
	if d, size := r.stretchAt(rest, true); size > 0 {
		return d, size
	}
	if day, size := dateWords.At(rest); size > 0 && !day.Whole && day.Every == "" { // 今年年底
		return day, size
	}
	month, size := r.monthAt(rest, false)
	if size == 0 {
		return Stretch{}, 0
	}
	return r.dayAt(rest, 0, month, size)
}

// dayBehindMonth reads the 6/30 of 6/30前 and the 6.30 of 6.30前.
func (g grammar) dayBehindMonth(s string) (Stretch, int) {
	month, size := words.Digits(s, 3)
	if size == 0 || size > 2 || month < 1 || month > 12 || size == len(s) || s[size] != '/' && s[size] != '.' {
		return Stretch{}, 0
	}
	at := size + 1
	day, size := words.Digits(s[at:], 3)
	d := calendar.Date{Month: uint8(month), Day: uint8(day)}
	if size == 0 || size > 2 || day < 1 || calendar.MonthEnd(0, month).Before(d) ||
		g.decides(numbersAlone, !g.isDeadlineTail(s[at+size:])) {
		return Stretch{}, 0
	}
	return Stretch{First: d, Last: d}, at + size
}

// EightDigitDay reads 20221231.
func EightDigitDay(s string) (calendar.Date, int) {
	day, size := words.Digits(s, 9)
	if size != 8 || day < 1900_01_01 || day >= 2100_01_01 {
		return calendar.Date{}, 0
	}
	d := calendar.Date{Year: int16(day / 1_00_00), Month: uint8(day / 100 % 100), Day: uint8(day % 100)}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || calendar.MonthEnd(int(d.Year), int(d.Month)).Before(d) {
		return calendar.Date{}, 0
	}
	return d, size
}

// isDeadlineTail reports whether a text starts with what makes a number before it a day: 前, 之前, 止.
func (g grammar) isDeadlineTail(s string) bool {
	tail, size := dateTails.At(s)
	return size > 0 && tail == By && !g.decides(daysWithin, strings.Contains(s[:size], "内"))
}

// dayAlone reads 15号 and the 5日 of 5日前: a day of a month that isn't said.
func (g grammar) dayAlone(s string) (Stretch, int) {
	day, size := words.Digits(s, 3)
	if size == 0 || size > 2 || day < 1 || day > 31 {
		return Stretch{}, 0
	}
	rest, isDay := strings.CutPrefix(s[size:], "日")
	if !isDay || g.decides(daysAlone, !g.isDeadlineTail(rest)) {
		if rest, isDay = strings.CutPrefix(s[size:], "号"); !isDay ||
			rest != "" && !strings.HasPrefix(rest, "前") && !strings.HasPrefix(rest, "之前") {
			return Stretch{}, 0
		}
	}
	d := calendar.Date{Day: uint8(day)}
	return Stretch{First: d, Last: d, Every: "月", Unsaid: true}, size + len("日")
}

// In is the stretch with the year filled in where it was unknown.
func (d Stretch) In(year int) Stretch {
	if year > 0 {
		d.First, d.Last = d.First.In(year), d.Last.In(year)
	}
	return d
}
