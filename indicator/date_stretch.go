package indicator

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/internal/numeral"
)

// monthNames are other names of months. Those of the lunar calendar are taken for the months of the solar one that they mostly
// fall in, and that is said.
var otherMonths = vocabularyOf([]meaning[int]{{1, "元月 元月份 正月"}, {11, "冬月"}, {12, "腊月"}})

// lunarMonths are those of them whose days are others in the solar calendar.
var lunarMonths = []string{"正月", "冬月", "腊月"}

// ends are what stands behind a stretch of the calendar and names its last day or its first one.
var ends = vocabularyOf([]meaning[bool]{{true, "末 底"}, {false, "初"}})

// endOf reads the 末 or 初 behind a stretch of the calendar.
func (d span) endOf(s string) (span, int) {
	last, size := ends.at(s)
	switch {
	case !d.whole || size == 0:
		return d, 0
	case last:
		d.first = d.last
	default:
		d.last, d.overYear = d.first, false
	}
	d.whole = false
	return d, size
}

// partsOfMonth are what stands behind a month: the days of its part from the first to the last, 0 for its last day.
var partsOfMonth = vocabularyOf([]meaning[[2]uint8]{
	{[2]uint8{0, 0}, "底 末"},
	{[2]uint8{1, 1}, "初"},
	{[2]uint8{15, 15}, "中"},
	{[2]uint8{1, 10}, "上旬"},
	{[2]uint8{11, 20}, "中旬"},
	{[2]uint8{21, 0}, "下旬"},
	{[2]uint8{1, 20}, "上中旬 上、中旬"},
	{[2]uint8{11, 0}, "中下旬 中、下旬"},
})

// partOfMonth reads the part of a month whose last day is given: 底, 上旬, 中旬末.
func partOfMonth(s string, end Date) (span, int) {
	days, size := partsOfMonth.at(s)
	if size == 0 || s[:size] == "中" && len(s) > size && isHanAt(s[size:]) && !strings.HasPrefix(s[size:], "前") {
		return span{}, 0
	}
	first, last := end, end
	if days[0] > 0 {
		first.Day = days[0]
	}
	if days[1] > 0 {
		last.Day = days[1]
	}
	d := span{first: first, last: last, whole: first != last}
	d, length := d.endOf(s[size:])
	return d, size + length
}

// stretchAt reads a stretch within a year: a quarter, a half, the first of several quarters, the first months where a year stands
// before, each with its 末 or 初.
func (r reader) stretchAt(s string, inYear bool) (span, int) {
	d, size := r.quarterAt(s)
	if size == 0 {
		d, size = severalAt(s, inYear)
	}
	if w, length := dateWords.at(s); size == 0 && w.whole && w.every == "" && w.first.Month > 0 && !(w.first.Month == 1 && w.last.Month == 12) {
		d, size = w, length
	}
	if size == 0 {
		return span{}, 0
	}
	d, length := d.endOf(s[size:])
	return d, size + length
}

// stretchAlone reads a stretch of a year that isn't said.
func (r reader) stretchAlone(s string) (span, int) { return r.stretchAt(s, false) }

// severalAt reads 前三季度, 后两个季度 and, in a year, 前10个月.
func severalAt(s string, inYear bool) (span, int) {
	at := 0
	for _, word := range []string{"前", "后"} {
		if strings.HasPrefix(s, word) {
			at = len(word)
		}
	}
	if at == 0 {
		return span{}, 0
	}
	n, size := numeral.Read(s[at:])
	v, whole := n.Value.Int64()
	if size == 0 || !whole || n.Range || n.Scale > 0 || v < 1 {
		return span{}, 0
	}
	u, length := unitAt(s[at+size:])
	months := int(v)
	switch {
	case !u.IsSet():
		return span{}, 0
	case u.Name() == "季度":
		months *= 3
	case u.Name() != "月" || !inYear || !strings.HasPrefix(s[at+size:], "个"):
		return span{}, 0
	}
	if months > 12 {
		return span{}, 0
	}
	d := span{first: Date{Month: 1, Day: 1}, last: monthEnd(0, months), whole: true}
	if strings.HasPrefix(s, "后") {
		d.first, d.last = Date{Month: uint8(13 - months), Day: 1}, monthEnd(0, 12)
	}
	return d, at + size + length
}

// yearKinds are the words behind the number of a year, and whether its limits aren't those of the calendar.
var yearKinds = vocabularyOf([]meaning[string]{{"calendar", "年 年度"}, {"fiscal", "财年 会计年度 财政年度 预算年度"}, {"school", "学年 学年度"}})

// terms are the parts of a school year.
var terms = vocabularyOf([]meaning[int]{{1, "第一学期 上学期 秋季学期 第1学期 秋学期"}, {2, "第二学期 下学期 春季学期 第2学期 春学期"}})

// schoolYear is the school year that starts in a year, or in none that is known, and a term of it: 1 or 2; 0 for all of it. It runs from
// 1 September to 31 August; a year without a term that is of spring is the one that it falls in.
func schoolYear(year, term int) span {
	d := span{first: Date{int16(year), 9, 1}, last: Date{int16(year), 8, 31}, whole: true, why: "CELL_STRETCH_LIMITS", overYear: year == 0}
	if year > 0 {
		d.last.Year++
	}
	switch term {
	case 1:
		d.last.Month = 1
	case 2:
		d.overYear = false
		d.first.Year, d.first.Month, d.last.Month, d.first.Day = d.last.Year, 2, 7, 1
	}
	return d
}

// namedYearAt reads a year of another kind than the calendar's, or two that a dash stands between, with what follows: 2021-22年度,
// 2021年-22年, 21财年, 2021学年第一学期, 2021/22财年末. Other years of the calendar are for others; so are two digits with 年 behind
// alone, which count years.
func namedYearAt(s string) (span, int) {
	first, at := digitsAt(s, 5)
	shortFirst := at == 2
	if shortFirst {
		first += 2000
	}
	if at != 4 && !shortFirst || first < 1900 || first > 2100 {
		return schoolTermAt(s)
	}
	last, short, next := secondYear(s, first, at)
	kind, size := yearKinds.at(s[next:])
	switch {
	case shortFirst && (size == 0 || s[next:next+size] == "年" || last-first > 4): // a plan has five years at most
		return span{}, 0
	case shortFirst && short == 0:
		short = first
	case size == 0, next == at && kind == "calendar" && !shortFirst:
		return schoolTermBehind(s, first, at)
	}
	if d, length := schoolTermBehind(s, first, at); length > 0 && next == at && kind != "school" {
		return d, length
	}
	at = next + size
	d := span{first: Date{int16(first), 1, 1}, last: Date{int16(last), 12, 31}, whole: true}
	switch {
	case kind == "school" && last-first <= 1:
		term, length := terms.at(s[at:])
		d, at = schoolYear(first, term), at+length
	case kind == "school":
		d.first, d.last, d.why = schoolYear(first, 0).first, schoolYear(last-1, 0).last, "CELL_STRETCH_LIMITS"
	case kind != "calendar" && last > first:
		d.why = "CELL_STRETCH_LIMITS"
	}
	d.short = short
	d, size = d.endOf(s[at:])
	return d, at + size
}

// secondYear reads the -22 of 2021-22 and the /2022 of 2021/2022 behind a year that ends at a place, which may name its kind as well:
// 2021年度-22年度. short is the year if it has two digits.
func secondYear(s string, first, at int) (last, short, end int) {
	_, named := yearKinds.at(s[at:])
	for _, sign := range []string{"--", "-", "~", "/", "至", "到"} {
		rest, ok := strings.CutPrefix(s[at+named:], sign)
		if !ok {
			continue
		}
		n, size := digitsAt(rest, 5)
		end = at + named + len(sign) + size
		switch {
		case named > 0 && (size != 2 || beforeMonth(s[end:]) || !endsYear(s[end:])):
			return first, 0, at
		case size == 2 && n > first%100, size == 2 && n+100-first%100 <= 5: // 1999-00
			last = first + (n-first%100+100)%100
			return last, last, end
		case size == 4 && n > first && n <= 2100:
			return n, 0, end
		}
	}
	return first, 0, at
}

// endsYear reports whether the kind of a year comes next.
func endsYear(s string) bool {
	_, size := yearKinds.at(s)
	return size > 0
}

// schoolTermAt reads a term without a year.
func schoolTermAt(s string) (span, int) {
	term, size := terms.at(s)
	if size == 0 {
		return span{}, 0
	}
	d, length := schoolYear(0, term).endOf(s[size:])
	return d, size + length
}

// schoolTermBehind reads the 春季学期 of 2022年春季学期, which falls in that year, and not in the school year that starts in it.
func schoolTermBehind(s string, year, at int) (span, int) {
	rest, ok := strings.CutPrefix(s[at:], "年")
	term, size := terms.at(rest)
	if !ok || size == 0 {
		return span{}, 0
	}
	if term == 2 {
		year--
	}
	d, length := schoolYear(year, term).endOf(rest[size:])
	return d, at + len("年") + size + length
}
