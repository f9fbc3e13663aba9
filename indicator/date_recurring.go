package indicator

import "strings"

// recurrences are the words for what comes again, and how long they are: 每月5日, 每季度末月25日.
var recurrences = vocabularyOf([]meaning[string]{
	{"年", "每年 每年度 每一年"}, {"季度", "每季度 每季 每个季度 每一季度"}, {"月", "每月 每个月"}, {"半年", "每半年"}, {"学期", "每学期"}, {"学年", "每学年"},
})

// recurringAt reads a stretch of the calendar that comes again.
func (r reader) recurringAt(s string) (span, int) {
	every, at := recurrences.at(s)
	if at == 0 {
		return span{}, 0
	}
	d, size := r.stretchOfEach(s[at:], every)
	if size == 0 && every != "月" { // 每季度25日前: of months that aren't said
		d, size = dayAlone(s[at:])
		d.unsaid, d.why = false, "CELL_MONTHS_UNSAID"
	}
	if size == 0 {
		return span{}, 0
	}
	d.every = every
	return d, at + size
}

// stretchOfEach reads what of each year, quarter, month or term is meant.
func (r reader) stretchOfEach(s, every string) (span, int) {
	switch every {
	case "年":
		return r.stretchOfEachYear(s)
	case "月":
		return stretchOfEachMonth(s)
	case "季度":
		if d, size := monthOfQuarter(s); size > 0 {
			return d, size
		}
	}
	last, size := ends.at(s)
	if size == 0 {
		return span{}, 0
	}
	d := Date{Day: 1}
	if last {
		d.Day = 31
	}
	return span{first: d, last: d}, size
}

// stretchOfEachYear reads the 11月中旬 of 每年11月中旬, 第一季度, 上半年末, 底, and 3月1日至4月30日.
func (r reader) stretchOfEachYear(s string) (span, int) {
	if d, size := r.stretchAt(s, true); size > 0 {
		return d, size
	}
	if w, size := dateWords.at("年" + s); size > 0 && !w.whole && w.every == "" { // 底, 初
		return w, size - len("年")
	}
	if w, size := dateWords.at(s); size > 0 && !w.whole && w.every == "" && strings.HasPrefix(s, "年") {
		return w, size
	}
	if !isDateWord(s) {
		return span{}, 0
	}
	d, size := r.spanAt(s)
	if size == 0 || d.first.Year != 0 || d.every != "" || d.first.Month == 0 {
		return span{}, 0
	}
	if sign := dashAt(s[size:]); sign > 0 {
		e, length := r.spanAt(s[size+sign:])
		if length > 0 && e.first.Year == 0 && e.every == "" && e.first.Month > 0 && !e.last.before(d.first) {
			return span{first: d.first, last: e.last, whole: true}, size + sign + length
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
func stretchOfEachMonth(s string) (span, int) {
	if d, size := partOfMonth(s, Date{Day: 31}); size > 0 && !(strings.HasPrefix(s, "中") && !d.whole && d.first.Day == 15) {
		return d, size
	}
	first, size := digitsAt(s, 3)
	if size == 0 || size > 2 || first < 1 || first > 31 {
		return span{}, 0
	}
	day := Date{Day: uint8(first)}
	d, marked := span{first: day, last: day}, size+dayMark(s[size:])
	if sign := dashAt(s[marked:]); sign > 0 {
		last, length := digitsAt(s[marked+sign:], 3)
		end := marked + sign + length
		if mark := dayMark(s[end:]); mark > 0 && length < 3 && last > first && last <= 31 {
			d.last.Day, d.whole = uint8(last), true
			return d, end + mark
		}
	}
	if marked == size {
		return span{}, 0
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
var monthsOfQuarter = vocabularyOf([]meaning[uint8]{
	{1, "首月 第一个月 第1个月 头一个月"}, {2, "第二个月 第2个月 中间月"}, {3, "末月 第三个月 第3个月 最后一个月 最后1个月"},
})

// monthOfQuarter reads the 末月25日 of 每季度末月25日 and the 第一个月上旬 of another. A month of 1 to 3 is one of the quarter.
func monthOfQuarter(s string) (span, int) {
	month, size := monthsOfQuarter.at(s)
	if size == 0 {
		return span{}, 0
	}
	d, length := dayAt(s[size:], 0, 1, 0) // of a month of 31 days
	if d.first.IsZero() {
		return span{}, 0
	}
	d.first.Month, d.last.Month, d.why = month, month, "CELL_MONTH_OF_QUARTER"
	return d, size + length
}
