package dates

import (
	"strings"

	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/words"
)

// recurrences are the words for what comes again, and how long they are: 每月5日, 每季度末月25日.
var recurrences = words.Of([]words.Meaning[string]{
	{"年", "每年 每年度 每一年"}, {"季度", "每季度 每季 每个季度 每一季度"}, {"月", "每月 每个月"}, {"半年", "每半年"}, {"学期", "每学期"}, {"学年", "每学年"},
})

// recurringAt reads a stretch of the calendar that comes again.
func (r Reader) recurringAt(s string) (Stretch, int) {
	every, at := recurrences.At(s)
	if at == 0 {
		return Stretch{}, 0
	}
	d, size := r.stretchOfEach(s[at:], every)
	if size == 0 && every != "月" { // 每季度25日前: of months that aren't said
		d, size = r.dayAlone(s[at:])
		d.Unsaid, d.Why = false, "CELL_MONTHS_UNSAID"
	}
	if size == 0 {
		return Stretch{}, 0
	}
	d.Every = every
	return d, at + size
}

// stretchOfEach reads what of each year, quarter, month or term is meant.
func (r Reader) stretchOfEach(s, every string) (Stretch, int) {
	switch every {
	case "年":
		return r.stretchOfEachYear(s)
	case "月":
		return r.stretchOfEachMonth(s)
	case "季度":
		if d, size := r.monthOfQuarter(s); size > 0 {
			return d, size
		}
	}
	last, size := ends.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	d := calendar.Date{Day: 1}
	if last {
		d.Day = 31
	}
	return Stretch{First: d, Last: d}, size
}

// stretchOfEachYear reads the 11月中旬 of 每年11月中旬, 第一季度, 上半年末, 底, and 3月1日至4月30日.
func (r Reader) stretchOfEachYear(s string) (Stretch, int) {
	if d, size := r.stretchAt(s, true); size > 0 {
		return d, size
	}
	if w, size := dateWords.At("年" + s); size > 0 && !w.Whole && w.Every == "" { // 底, 初
		return w, size - len("年")
	}
	if w, size := dateWords.At(s); size > 0 && !w.Whole && w.Every == "" && strings.HasPrefix(s, "年") {
		return w, size
	}
	if !r.isDateWord(s) {
		return Stretch{}, 0
	}
	d, size := r.At(s)
	if size == 0 || d.First.Year != 0 || d.Every != "" || d.First.Month == 0 {
		return Stretch{}, 0
	}
	if sign := dashAt(s[size:]); sign > 0 {
		e, length := r.At(s[size+sign:])
		if length > 0 && e.First.Year == 0 && e.Every == "" && e.First.Month > 0 && !e.Last.Before(d.First) {
			return Stretch{First: d.First, Last: e.Last, Whole: true}, size + sign + length
		}
	}
	return d, size
}

// dashAt is how long the sign between two days is.
func dashAt(s string) int {
	for _, sign := range []string{"--", "-", "~", "至", "到"} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// stretchOfEachMonth reads the 5日 of 每月5日, 上旬, 底, and 5日至10日.
func (g grammar) stretchOfEachMonth(s string) (Stretch, int) {
	if d, size := g.partOfMonth(s, calendar.Date{Day: 31}); size > 0 &&
		!g.decides(withinEachMonth, strings.HasPrefix(s, "中") && !d.Whole && d.First.Day == 15) {
		return d, size
	}
	first, size := words.Digits(s, 3)
	if size == 0 || size > 2 || first < 1 || first > 31 {
		return Stretch{}, 0
	}
	day := calendar.Date{Day: uint8(first)}
	d, marked := Stretch{First: day, Last: day}, size+dayMark(s[size:])
	if sign := dashAt(s[marked:]); sign > 0 {
		last, length := words.Digits(s[marked+sign:], 3)
		end := marked + sign + length
		if mark := dayMark(s[end:]); mark > 0 && length < 3 && last > first && last <= 31 {
			d.Last.Day, d.Whole = uint8(last), true
			return d, end + mark
		}
	}
	if marked == size {
		return Stretch{}, 0
	}
	return d, marked
}

// dayMark is how long the 日 or 号 is that a text starts with.
func dayMark(s string) int {
	if strings.HasPrefix(s, "日") || strings.HasPrefix(s, "号") {
		return len("日")
	}
	return 0
}

// monthsOfQuarter are the words for the months of a quarter.
var monthsOfQuarter = words.Of([]words.Meaning[uint8]{
	{1, "首月 第一个月 第1个月 头一个月"}, {2, "第二个月 第2个月 中间月"}, {3, "末月 第三个月 第3个月 最后一个月 最后1个月"},
})

// monthOfQuarter reads the 末月25日 of 每季度末月25日 and the 第一个月上旬 of another. A month of 1 to 3 is one of the quarter.
func (g grammar) monthOfQuarter(s string) (Stretch, int) {
	month, size := monthsOfQuarter.At(s)
	if size == 0 {
		return Stretch{}, 0
	}
	d, length := g.dayAt(s[size:], 0, 1, 0) // of a month of 31 days
	if d.First.IsZero() {
		return Stretch{}, 0
	}
	d.First.Month, d.Last.Month, d.Why = month, month, "CELL_MONTH_OF_QUARTER"
	return d, size + length
}
