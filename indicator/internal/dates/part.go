package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// WholeYear is a year of the calendar.
func WholeYear(year int) Stretch {
	return Stretch{First: calendar.Day(year, 1, 1), Last: calendar.Day(year, 12, 31), Whole: true}
}

// yearAt reads 2021年, 二〇二一年, 2021- and 2021. and the like; the separator counts in. A year of two digits, and one that
// isn't of our time, is one only before a month.
func (g grammar) yearAt(s string) (year, size int) {
	year, at := words.Digits(s, 5)
	if at == 0 {
		if year, at = g.yearInCharacters(s); at == 0 {
			return 0, 0
		}
	}
	switch {
	case g.decides(shortYear, year < 100 && (at == 2 || at == 2*len("二")) && g.beforeMonth(s[at:])):
		year += 2000
	case at < 4 || year < 1000 || year > 2999 || at == 5:
		return 0, 0
	case g.decides(yearOfOurTime, (year < 1900 || year > 2100) && !g.beforeMonth(s[at:])):
		return 0, 0
	}
	rest := s[at:]
	for _, word := range []string{"年度", "年"} {
		if strings.HasPrefix(rest, word) {
			return year, at + len(word)
		}
	}
	if len(rest) > 1 && strings.IndexByte("-/.", rest[0]) >= 0 && words.IsDigit(rest[1]) {
		if month, length := words.Digits(rest[1:], 3); length <= 2 && month >= 1 && month <= 12 {
			return year, at + 1
		}
	}
	return 0, 0
}

// yearInCharacters reads the number of a year in Chinese characters: 二〇二一, 二一.
func (g grammar) yearInCharacters(s string) (year, size int) {
	n, size := numeral.Read(s)
	v, ok := n.Value.Int64()
	switch {
	case !ok || !n.Chinese || n.Range || v > 2999:
		return 0, 0
	case size == 2*len("二") && v < 100:
	case size != 4*len("二") && !g.beforeMonth(s[size:]), v < 1000:
		return 0, 0
	}
	return int(v), size
}

// beforeMonth reports whether 年 comes next and a month, a quarter or an end after it, or a month after a separator.
func (g grammar) beforeMonth(s string) bool {
	rest, ok := strings.CutPrefix(s, "年")
	if !ok {
		return len(s) > 3 && s[0] == '-' && words.IsDigit(s[1]) && words.IsDigit(s[2]) && s[3] == '-'
	}
	if _, size := g.monthAt(rest, false); size > 0 {
		return true
	}
	if _, size := quarterAt(rest); size > 0 {
		return true
	}
	return strings.HasPrefix(rest, "底") || strings.HasPrefix(rest, "末")
}

// quarters are the words for them; a digit may stand for the numeral.
var quarters = words.Of([]words.Meaning[int]{
	{1, "第一季度 一季度 1季度 第1季度 首季度 首季 Q1 第一季 一季 第1季"},
	{2, "第二季度 二季度 2季度 第2季度 Q2 第二季 二季 第2季"},
	{3, "第三季度 三季度 3季度 第3季度 Q3 第三季 三季 第3季"},
	{4, "第四季度 四季度 4季度 第4季度 末季度 末季 Q4 第四季 四季 第4季"},
})

// quarterAt reads a quarter, also the 四季 that is a word for seasons.
func quarterAt(s string) (Stretch, int) {
	q, size := quarters.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	d := Stretch{First: calendar.Date{Month: uint8(3*q - 2), Day: 1}, Last: calendar.MonthEnd(0, 3*q), Whole: true}
	return d, size
}

// monthAt reads a month with its 月, or after a year with a separator.
func (g grammar) monthAt(s string, afterYear bool) (month, size int) {
	if month, size = otherMonths.At(s); size > 0 {
		return month, size
	}
	month, at := words.Digits(s, 3)
	if at == 0 {
		n, length := numeral.Read(s)
		v, ok := n.Value.Int64()
		if length == 0 || !ok || !n.Chinese || n.Range || g.decides(monthsCounted, strings.HasPrefix(s, "两")) {
			return 0, 0
		}
		month, at = int(v), length
	}
	if month < 1 || month > 12 || at > 2*len("月") {
		return 0, 0
	}
	if rest, ok := strings.CutPrefix(s[at:], "月"); ok {
		if g.decides(ageInMonths, strings.HasPrefix(rest, "龄")) {
			return 0, 0
		}
		if strings.HasPrefix(rest, "份") {
			return month, at + len("月份")
		}
		return month, at + len("月")
	}
	if afterYear && (at == len(s) || !words.IsDigit(s[at])) {
		return month, at
	}
	return 0, 0
}

// dayAt reads what follows a month: a day, 底, 上旬, or nothing.
func (g grammar) dayAt(s string, year, month, at int) (Stretch, int) {
	end := calendar.MonthEnd(year, month)
	if d, size := g.partOfMonth(s[at:], end); size > 0 {
		return d, at + size
	}
	n := g.dayNumber(s, at, int(end.Day))
	if !n.isDay {
		return Stretch{First: calendar.Day(year, month, 1), Last: end, Whole: true}, at
	}
	if n.day < 1 || n.day > int(end.Day) && !(year == 0 && month == 2 && n.day == 29) {
		return Stretch{}, 0
	}
	d := calendar.Day(year, month, n.day)
	return Stretch{First: d, Last: d, Bare: n.bare}, n.end
}

// numberOfDay is the number after a month that may be a day of it.
type numberOfDay struct {
	day, end int
	isDay    bool
	bare     bool // in digits without 日: 12月31, 12月31前
}

// dayNumber reads the number after the month that ends at a place.
func (g grammar) dayNumber(s string, at, last int) numberOfDay {
	rest := s[at:]
	separator := separatorBefore(s, at)
	if separator != 0 && rest != "" && rest[0] == separator { // 2022.01-12 is two months
		day, size := words.Digits(rest[1:], 3)
		end := 1 + size
		mark := dayMark(rest[end:])
		return numberOfDay{day: day, end: at + end + mark, isDay: size > 0 && (size <= 2 || mark > 0)}
	}
	day, size := words.Digits(rest, 3)
	if size == 0 {
		if separator != 0 {
			return numberOfDay{}
		}
		day, size = g.dayInCharacters(rest)
		return numberOfDay{day: day, end: at + size + dayMark(rest[size:]), isDay: size > 0}
	}
	if mark := dayMark(rest[size:]); mark > 0 {
		return numberOfDay{day: day, end: at + size + mark, isDay: true}
	}
	bare := size <= 2 && (size == len(rest) || g.isDeadlineTail(rest[size:])) && day >= 1 && day <= last
	return numberOfDay{day: day, end: at + size, isDay: bare, bare: bare}
}

// dayInCharacters reads the 十五 of 八月十五 and 八月十五日.
func (g grammar) dayInCharacters(s string) (day, size int) {
	n, size := numeral.Read(s)
	v, ok := n.Value.Int64()
	if size == 0 || !n.Chinese || n.Range || !ok || g.decides(daysCounted, strings.HasPrefix(s, "两")) ||
		size < len(s) && dayMark(s[size:]) == 0 {
		return 0, 0
	}
	return int(v), size
}

// separatorBefore is the sign between the year and the month that end at i; 0 for 年 and 月.
func separatorBefore(s string, i int) byte {
	for i > 0 && words.IsDigit(s[i-1]) {
		i--
	}
	if i > 0 && strings.IndexByte("-/.", s[i-1]) >= 0 {
		return s[i-1]
	}
	return 0
}

// isDateWord reports whether a month is at the start.
func (g grammar) isDateWord(s string) bool {
	_, size := g.monthAt(s, false)
	return size > 0
}
