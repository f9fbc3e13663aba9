package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/numeral"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// monthNames are other names of months. Those of the lunar calendar are taken for the months of the solar one that they
// usually fall in, and that is said.
var otherMonths = words.Of([]words.Meaning[int]{{1, "元月 元月份 正月"}, {11, "冬月"}, {12, "腊月"}})

// lunarMonths are those of them whose days are others in the solar calendar.
var lunarMonths = []string{"正月", "冬月", "腊月"}

// LunarMonth is the month of the lunar calendar that a text names first in the order of the year, and the one of the
// solar calendar that it was taken for; 0 where it names none.
func LunarMonth(text string) (name string, month int) {
	for _, name := range lunarMonths {
		if strings.Contains(text, name) {
			month, _ := otherMonths.At(name)
			return name, month
		}
	}
	return "", 0
}

// ends are what is after a stretch of the calendar and names its last day or its first one.
var ends = words.Of([]words.Meaning[bool]{{true, "末 底"}, {false, "初"}})

// endOf reads the 末 or 初 after a stretch of the calendar.
func (d Stretch) endOf(s string) (Stretch, int) {
	last, size := ends.At(s)
	switch {
	case !d.Whole || size == 0:
		return d, 0
	case last:
		d.First = d.Last
	default:
		d.Last, d.OverYear = d.First, false
	}
	d.Whole = false
	return d, size
}

// partsOfMonth are what is after a month: the days of its part from the first to the last, 0 for its last day.
var partsOfMonth = words.Of([]words.Meaning[[2]uint8]{
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
func (g grammar) partOfMonth(s string, end calendar.Date) (Stretch, int) {
	days, size := partsOfMonth.At(s)
	goesOn := size > 0 && s[:size] == "中" && len(s) > size && words.StartsHan(s[size:]) &&
		!strings.HasPrefix(s[size:], "前")
	if size == 0 || g.decides(wordOfMiddle, goesOn) {
		return Stretch{}, 0
	}
	first, last := end, end
	if days[0] > 0 {
		first.Day = days[0]
	}
	if days[1] > 0 {
		last.Day = days[1]
	}
	d := Stretch{First: first, Last: last, Whole: first != last}
	d, length := d.endOf(s[size:])
	return d, size + length
}

// stretchAt reads a stretch within a year: a quarter, a half, the first of several quarters, the first months where a
// year stands before, each with its 末 or 初.
func (r Reader) stretchAt(s string, inYear bool) (Stretch, int) {
	d, size := r.quarterAt(s)
	if size == 0 {
		d, size = r.severalAt(s, inYear)
	}
	if w, length := dateWords.At(s); size == 0 && w.Whole && w.Every == "" && w.First.Month > 0 &&
		!(w.First.Month == 1 && w.Last.Month == 12) {
		d, size = w, length
	}
	if size == 0 {
		return Stretch{}, 0
	}
	d, length := d.endOf(s[size:])
	return d, size + length
}

// stretchAlone reads a stretch of a year that isn't said.
func (r Reader) stretchAlone(s string) (Stretch, int) { return r.stretchAt(s, false) }

// severalAt reads 前三季度, 后两个季度 and, in a year, 前10个月.
func (g grammar) severalAt(s string, inYear bool) (Stretch, int) {
	at := 0
	for _, word := range []string{"前", "后"} {
		if strings.HasPrefix(s, word) {
			at = len(word)
		}
	}
	if at == 0 {
		return Stretch{}, 0
	}
	n, size := numeral.Read(s[at:])
	v, whole := n.Value.Int64()
	if size == 0 || !whole || n.Range || n.Scale > 0 || v < 1 {
		return Stretch{}, 0
	}
	u, length := unit.At(s[at+size:])
	months := int(v)
	switch {
	case !u.IsSet():
		return Stretch{}, 0
	case u.Name() == "季度":
		months *= 3
	case u.Name() != "月", g.decides(monthsOfYear, !inYear || !strings.HasPrefix(s[at+size:], "个")):
		return Stretch{}, 0
	}
	if months > 12 {
		return Stretch{}, 0
	}
	d := Stretch{First: calendar.Date{Month: 1, Day: 1}, Last: calendar.MonthEnd(0, months), Whole: true}
	if strings.HasPrefix(s, "后") {
		d.First, d.Last = calendar.Date{Month: uint8(13 - months), Day: 1}, calendar.MonthEnd(0, 12)
	}
	return d, at + size + length
}

// yearKinds are the words after the number of a year, and whether its limits aren't those of the calendar.
var yearKinds = words.Of(
	[]words.Meaning[string]{{"calendar", "年 年度"}, {"fiscal", "财年 会计年度 财政年度 预算年度"}, {"school", "学年 学年度"}},
)

// terms are the parts of a school year.
var terms = words.Of([]words.Meaning[int]{{1, "第一学期 上学期 秋季学期 第1学期 秋学期"}, {2, "第二学期 下学期 春季学期 第2学期 春学期"}})

// schoolYear is the school year that starts in a year, or in none that is known, and a term of it: 1 or 2; 0 for all of
// it. It runs from 1 September to 31 August; a year without a term that is of spring is the one that it falls in.
func schoolYear(year, term int) Stretch {
	d := Stretch{
		First:    calendar.Day(year, 9, 1),
		Last:     calendar.Day(year, 8, 31),
		Whole:    true,
		Why:      "CELL_STRETCH_LIMITS",
		OverYear: year == 0,
	}
	if year > 0 {
		d.Last.Year++
	}
	switch term {
	case 1:
		d.Last.Month = 1
	case 2:
		d.OverYear = false
		d.First.Year, d.First.Month, d.Last.Month, d.First.Day = d.Last.Year, 2, 7, 1
	}
	return d
}

// namedYearAt reads a year of another kind than the calendar's, or two that a dash is between, with what follows:
// 2021-22年度, 2021年-22年, 21财年, 2021学年第一学期, 2021/22财年末. Other years of the calendar are for others.
func (g grammar) namedYearAt(s string) (Stretch, int) {
	first, at := words.Digits(s, 5)
	shortFirst := at == 2
	if shortFirst {
		first += 2000
	}
	if at != 4 && !shortFirst || first < 1900 || first > 2100 {
		return schoolTermAt(s)
	}
	last, short, next := g.secondYear(s, first, at)
	kind, size := yearKinds.At(s[next:])
	switch {
	case shortFirst && (size == 0 || g.decides(yearsCounted, s[next:next+size] == "年") ||
		g.decides(yearsOfPlan, last-first > 4)):
		return Stretch{}, 0
	case shortFirst && short == 0:
		short = first
	case size == 0, next == at && kind == "calendar" && !shortFirst:
		return g.schoolTermBehind(s, first, at)
	}
	if d, length := g.schoolTermBehind(s, first, at); length > 0 && next == at && kind != "school" {
		return d, length
	}
	at = next + size
	d := Stretch{First: calendar.Day(first, 1, 1), Last: calendar.Day(last, 12, 31), Whole: true}
	switch {
	case kind == "school" && last-first <= 1:
		term, length := terms.At(s[at:])
		d, at = schoolYear(first, term), at+length
	case kind == "school":
		d.First, d.Last, d.Why = schoolYear(first, 0).First, schoolYear(last-1, 0).Last, "CELL_STRETCH_LIMITS"
	case kind != "calendar" && last > first:
		d.Why = "CELL_STRETCH_LIMITS"
	}
	d.ShortYear = short
	d, size = d.endOf(s[at:])
	return d, at + size
}

// secondYear reads the -22 of 2021-22 and the /2022 of 2021/2022 after a year that ends at a place, which may name its
// kind as well: 2021年度-22年度. short is the year if it has two digits.
func (g grammar) secondYear(s string, first, at int) (last, short, end int) {
	_, named := yearKinds.At(s[at:])
	for _, sign := range []string{"--", "-", "~", "/", "至", "到"} {
		rest, ok := strings.CutPrefix(s[at+named:], sign)
		if !ok {
			continue
		}
		n, size := words.Digits(rest, 5)
		end = at + named + len(sign) + size
		switch {
		case named > 0 && (size != 2 || g.beforeMonth(s[end:]) || !endsYear(s[end:])):
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
	_, size := yearKinds.At(s)
	return size > 0
}

// schoolTermAt reads a term without a year.
func schoolTermAt(s string) (Stretch, int) {
	term, size := terms.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	d, length := schoolYear(0, term).endOf(s[size:])
	return d, size + length
}

// schoolTermBehind reads the 春季学期 of 2022年春季学期.
func (g grammar) schoolTermBehind(s string, year, at int) (Stretch, int) {
	rest, ok := strings.CutPrefix(s[at:], "年")
	term, size := terms.At(rest)
	if !ok || size == 0 {
		return Stretch{}, 0
	}
	if g.decides(termOfSpring, term == 2) {
		year--
	}
	d, length := schoolYear(year, term).endOf(rest[size:])
	return d, at + len("年") + size + length
}
