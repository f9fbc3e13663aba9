package indicator

import (
	"strings"
	"time"

	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// span is a stretch of the calendar that a cell names: a day, a month, a quarter, a year.
type span struct {
	first, last Date
	every       string // 月, 季度 or 年 where it comes again each one: 每月5日
	whole       bool   // more than a day
	unsaid      bool   // it names a day of a month or quarter that isn't named: 月底
}

// dateWords are the stretches that words name, within a year that isn't said.
var dateWords = vocabularyOf([]meaning[span]{
	{span{first: Date{Month: 12, Day: 31}, last: Date{Month: 12, Day: 31}}, "年底 年末 当年底 本年底 当年年底 本年年底 年终 今年底 the_end_of_the_year end_of_the_year year_end year-end the_year_end end_of_year"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 12, Day: 31}, whole: true}, "全年 当年 本年 本年度 当年度 年内 年度内 全年度 今年 整年 the_year this_year"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 1, Day: 1}}, "年初"},
	{span{first: Date{Month: 1, Day: 1}, last: Date{Month: 6, Day: 30}, whole: true}, "上半年 年上半年 前半年 the_first_half_of_the_year"},
	{span{first: Date{Month: 7, Day: 1}, last: Date{Month: 12, Day: 31}, whole: true}, "下半年 年下半年 后半年 the_second_half_of_the_year"},
	{span{first: Date{Month: 6, Day: 30}, last: Date{Month: 6, Day: 30}}, "年中"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "月", unsaid: true}, "月底 月末 当月底 当月末"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "季度", unsaid: true}, "季度末 季末 季度底"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "月"}, "每月底 每月末 每个月底"},
	{span{first: Date{Day: 31}, last: Date{Day: 31}, every: "季度"}, "每季度末 每季末 每个季度末"},
	{span{first: Date{Month: 12, Day: 31}, last: Date{Month: 12, Day: 31}, every: "年"}, "每年底 每年末 每年年底 每年年末"},
})

// spanAt reads a stretch of the calendar at the start of s.
func spanAt(s string) (span, int) {
	if w, size := dateWords.at(s); size > 0 {
		if d, length := thisYear(s[size:], w); length > 0 {
			return d, size + length
		}
		return w, size
	}
	if d, size := dayAlone(s); size > 0 {
		return d, size
	}
	if isLetter(firstByte(s)) || isDayBeforeMonth(s) {
		return englishDate(s)
	}
	for _, word := range []string{"每年", "每月", "每个月"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return recurring(rest, len(word), word == "每年")
		}
	}
	year, at := yearAt(s)
	if at > 0 {
		if rest := s[at:]; rest == "" || !isDigitByte(rest[0]) {
			if w, size := dateWords.at("年" + rest); size > 0 && w.every == "" && !strings.HasPrefix(rest, "年") {
				return w.in(year), at + size - len("年")
			}
			if w, size := dateWords.at(rest); size > 0 && w.every == "" {
				return w.in(year), at + size
			}
		}
	}
	if q, size := quarterAt(s[at:]); size > 0 {
		return q.in(year), at + size
	}
	month, size := monthAt(s[at:], at > 0)
	if size == 0 {
		if at == 0 {
			return span{}, 0
		}
		return wholeYear(year), at
	}
	return dayAt(s, year, month, at+size)
}

// thisYear reads what is left of a date behind 当年 and 本年, which name no year that isn't understood without them.
func thisYear(rest string, year span) (span, int) {
	if !year.whole || year.first.Month != 1 || year.last.Month != 12 || year.first.Year != 0 {
		return span{}, 0
	}
	if d, size := quarterAt(rest); size > 0 {
		return d, size
	}
	month, size := monthAt(rest, false)
	if size == 0 {
		return span{}, 0
	}
	return dayAt(rest, 0, month, size)
}

// dayAlone reads 15号 and the 5日 of 5日前: a day of a month that isn't said. 5日 on its own is an amount of time.
func dayAlone(s string) (span, int) {
	day, size := digitsAt(s, 3)
	if size == 0 || size > 2 || day < 1 || day > 31 {
		return span{}, 0
	}
	rest, isDay := strings.CutPrefix(s[size:], "日")
	if tail, length := dateTails.at(rest); !isDay || length == 0 || tail != AtMost || strings.Contains(rest[:length], "内") {
		if rest, isDay = strings.CutPrefix(s[size:], "号"); !isDay || rest != "" && !strings.HasPrefix(rest, "前") && !strings.HasPrefix(rest, "之前") {
			return span{}, 0
		}
	}
	d := Date{Day: uint8(day)}
	return span{first: d, last: d, every: "月", unsaid: true}, size + len("日")
}

func firstByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

func isDigitByte(c byte) bool { return c >= '0' && c <= '9' }

func (d span) in(year int) span {
	if year > 0 {
		d.first, d.last = d.first.In(year), d.last.In(year)
	}
	return d
}

func wholeYear(year int) span {
	return span{first: Date{int16(year), 1, 1}, last: Date{int16(year), 12, 31}, whole: true}
}

// yearAt reads 2021年, 二〇二一年, 2021- and 2021. and the like; the separator counts in. A year of two digits, and one that
// isn't of our time, is one only before a month.
func yearAt(s string) (year, size int) {
	year, at := digitsAt(s, 5)
	if at == 0 {
		n, length := numeral.Read(s)
		v, ok := n.Value.Int64()
		if !ok || !n.Chinese || n.Range || v > 2999 {
			return 0, 0
		}
		year, at = int(v), length
		if length == 2*len("二") && v < 100 {
			at, year = length, int(v)
		} else if length != 4*len("二") && !beforeMonth(s[at:]) || v < 1000 {
			return 0, 0
		}
	}
	switch {
	case year < 100 && (at == 2 || at == 2*len("二")) && beforeMonth(s[at:]):
		year += 2000
	case at < 4 || year < 1000 || year > 2999 || at == 5:
		return 0, 0
	case (year < 1900 || year > 2100) && !beforeMonth(s[at:]):
		return 0, 0
	}
	rest := s[at:]
	for _, word := range []string{"年度", "年"} {
		if strings.HasPrefix(rest, word) {
			return year, at + len(word)
		}
	}
	if len(rest) > 1 && strings.IndexByte("-/.", rest[0]) >= 0 && isDigitByte(rest[1]) {
		if month, length := digitsAt(rest[1:], 3); length <= 2 && month >= 1 && month <= 12 {
			return year, at + 1
		}
	}
	return 0, 0
}

// beforeMonth reports whether 年 comes next and a month, a quarter or an end behind it, or a month behind a separator.
func beforeMonth(s string) bool {
	rest, ok := strings.CutPrefix(s, "年")
	if !ok {
		return len(s) > 3 && s[0] == '-' && isDigitByte(s[1]) && isDigitByte(s[2]) && s[3] == '-'
	}
	if _, size := monthAt(rest, false); size > 0 {
		return true
	}
	if _, size := quarterAt(rest); size > 0 {
		return true
	}
	return strings.HasPrefix(rest, "底") || strings.HasPrefix(rest, "末")
}

// quarters are the words for them; a digit may stand for the numeral.
var quarters = vocabularyOf([]meaning[int]{
	{1, "第一季度 一季度 1季度 第1季度 首季度 Q1 第一季 一季"},
	{2, "第二季度 二季度 2季度 第2季度 Q2 第二季 二季"},
	{3, "第三季度 三季度 3季度 第3季度 Q3 第三季 三季"},
	{4, "第四季度 四季度 4季度 第4季度 Q4 第四季 四季"},
})

func quarterAt(s string) (span, int) {
	q, size := quarters.at(s)
	if size == 0 {
		return span{}, 0
	}
	d := span{first: Date{Month: uint8(3*q - 2), Day: 1}, last: monthEnd(0, 3*q), whole: true}
	for _, word := range []string{"末", "底"} {
		if strings.HasPrefix(s[size:], word) {
			d.first, d.whole = d.last, false
			return d, size + len(word)
		}
	}
	return d, size
}

// monthAt reads a month with its 月, or behind a year with a separator.
func monthAt(s string, afterYear bool) (month, size int) {
	month, at := digitsAt(s, 3)
	if at == 0 {
		n, length := numeral.Read(s)
		v, ok := n.Value.Int64()
		if length == 0 || !ok || !n.Chinese || n.Range || strings.HasPrefix(s, "两") { // 两月 is two months
			return 0, 0
		}
		month, at = int(v), length
	}
	if month < 1 || month > 12 || at > 2*len("月") {
		return 0, 0
	}
	if rest, ok := strings.CutPrefix(s[at:], "月"); ok {
		if strings.HasPrefix(rest, "份") {
			return month, at + len("月份")
		}
		return month, at + len("月")
	}
	if afterYear && (at == len(s) || !isDigitByte(s[at])) {
		return month, at
	}
	return 0, 0
}

// dayAt reads what follows a month: a day, 底, 上旬, or nothing.
func dayAt(s string, year, month, at int) (span, int) {
	rest := s[at:]
	end := monthEnd(year, month)
	for _, w := range []struct {
		word        string
		first, last uint8
	}{{"底", end.Day, end.Day}, {"末", end.Day, end.Day}, {"上旬", 1, 10}, {"中旬", 11, 20}, {"下旬", 21, end.Day}, {"初", 1, 1}, {"中", 15, 15}} {
		if strings.HasPrefix(rest, w.word) && !(w.word == "中" && len(rest) > len("中") && isHanAt(rest[len("中"):]) && !strings.HasPrefix(rest, "中前")) {
			d := span{first: Date{int16(year), uint8(month), w.first}, last: Date{int16(year), uint8(month), w.last}}
			d.whole = w.first != w.last
			return d, at + len(w.word)
		}
	}
	skip := 0
	if separator := separatorBefore(s, at); rest != "" && rest[0] == separator { // 2022.01-12 is two months
		skip = 1
	}
	day, size := digitsAt(rest[skip:], 3)
	bare := false // 八月十五, without 日
	if size == 0 && skip == 0 {
		if n, length := numeral.Read(rest); length > 0 && n.Chinese && !n.Range {
			if v, ok := n.Value.Int64(); ok && (strings.HasPrefix(rest[length:], "日") || strings.HasPrefix(rest[length:], "号") || length == len(rest)) {
				day, size, bare = int(v), length, length == len(rest)
			}
		}
	}
	marked := 0
	if size > 0 && !bare {
		for _, word := range []string{"日", "号"} {
			if strings.HasPrefix(rest[skip+size:], word) {
				marked = len(word)
			}
		}
	}
	whole := span{first: Date{int16(year), uint8(month), 1}, last: end, whole: true}
	switch {
	case size == 0, !bare && (size > 2 && marked == 0 || skip == 0 && marked == 0):
		return whole, at
	case day < 1 || day > int(monthEnd(year, month).Day) && !(year == 0 && month == 2 && day == 29):
		return span{}, 0
	}
	d := Date{int16(year), uint8(month), uint8(day)}
	return span{first: d, last: d}, at + skip + size + marked
}

// separatorBefore is the sign between the year and the month that end at i; 0 for 年 and 月.
func separatorBefore(s string, i int) byte {
	for i > 0 && isDigitByte(s[i-1]) {
		i--
	}
	if i > 0 && strings.IndexByte("-/.", s[i-1]) >= 0 {
		return s[i-1]
	}
	return 0
}

func isHanAt(s string) bool {
	for _, r := range s {
		return isHan(r)
	}
	return false
}

// recurring reads what follows 每年 or 每月: 每年12月底, 每月5日.
func recurring(rest string, before int, yearly bool) (span, int) {
	if yearly {
		if d, size := spanAt(rest); size > 0 && d.first.Year == 0 && d.every == "" && d.first.Month > 0 && isDateWord(rest) {
			d.every = "年"
			return d, before + size
		}
		return span{}, 0
	}
	day, size := digitsAt(rest, 3)
	if size == 0 || size > 2 || day < 1 || day > 31 {
		return span{}, 0
	}
	for _, word := range []string{"日", "号"} {
		if strings.HasPrefix(rest[size:], word) {
			d := Date{Day: uint8(day)}
			return span{first: d, last: d, every: "月"}, before + size + len(word)
		}
	}
	return span{}, 0
}

// isDateWord reports whether a month stands at the start.
func isDateWord(s string) bool {
	_, size := monthAt(s, false)
	return size > 0
}

// monthEnd is the last day of a month; the end of February without a year is the 29th, until In fills in a year.
func monthEnd(year, month int) Date {
	last := [...]uint8{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
	if month == 2 && year != 0 && (year%4 != 0 || year%100 == 0 && year%400 != 0) {
		last = 28
	}
	return Date{int16(year), uint8(month), last}
}

// digitsAt reads up to most ASCII digits.
func digitsAt(s string, most int) (value, size int) {
	for size < len(s) && size < most && isDigitByte(s[size]) {
		value = value*10 + int(s[size]-'0')
		size++
	}
	return value, size
}

// ParseDate reads "2021-12-31".
func ParseDate(s string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, false
	}
	return Date{int16(t.Year()), uint8(t.Month()), uint8(t.Day())}, true
}
