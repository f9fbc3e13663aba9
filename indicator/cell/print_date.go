package cell

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
)

// when is the deadline or the period beside a value.
func (w *printer) when() string {
	if d, ok := w.t.Deadline(); ok {
		return w.say(w.date(d)+"前", "by "+w.date(d)+": ")
	}
	if first, last, ok := w.t.Period(); ok {
		return w.say(w.date(first)+"至"+w.date(last), "from "+w.date(first)+" to "+w.date(last)+": ")
	}
	return ""
}

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// date is a day in words.
func (w *printer) date(d calendar.Date) string {
	day, month, year := exact.Int(int64(d.Day)).String(), exact.Int(int64(d.Month)).String(),
		exact.Int(int64(d.Year)).String()
	switch {
	case d.Year == 0 && w.english:
		return day + " " + monthNames[d.Month-1]
	case d.Year == 0:
		return month + "月" + day + "日"
	case w.english:
		return d.String()
	}
	return year + "年" + month + "月" + day + "日"
}

// day prints a cell that is a date.
func (w *printer) day() string {
	t := w.t
	if len(t.per()) > 0 {
		return w.recurring() + w.tailOfDate()
	}
	low, high := t.low.Date, t.high.Date
	var s string
	switch t.op {
	case AtMost:
		s = w.say(w.date(high)+"前", "by "+w.date(high))
	case Less:
		s = w.say("早于"+w.date(high), "before "+w.date(high))
	case AtLeast:
		s = w.say(w.date(low)+"起", "no earlier than "+w.date(low))
	case More:
		s = w.say("晚于"+w.date(low), "after "+w.date(low))
	case In:
		s = w.say(w.date(low)+"至"+w.date(high), "from "+w.date(low)+" to "+w.date(high))
	case Equal:
		s = "=" + w.date(low)
	default:
		s = w.date(low)
	}
	return s + w.tailOfDate()
}

func (w *printer) tailOfDate() string { return w.t.Qualifier() }

// recurring prints 每月5日前, 每季度末前, 每年12月31日前; in Chinese in both languages.
func (w *printer) recurring() string {
	t := w.t
	low, high := t.low.Date, t.high.Date
	if !t.low.Set {
		low = high
	}
	if !t.high.Set {
		high = low
	}
	in := printer{t: t}
	every := t.per()[0]
	s := "每" + every
	switch {
	case every != "月" && high.Month == 0 && low == high && high.Day != 1 && high.Day != 31:
		s += exact.Int(int64(high.Day)).String() + "日"
	case every == "年" && t.op == In && low.Day == 1 && low.Month == high.Month &&
		high == calendar.MonthEnd(0, int(high.Month)):
		s += exact.Int(int64(low.Month)).String() + "月"
	case every == "年" && t.op == In:
		s += in.date(low) + "至" + in.date(high)
	case every == "年":
		s += in.date(high)
	case every == "季度" && low.Month > 0:
		s += "第" + exact.Int(int64(low.Month)).String() + "个月" + partName(low, high)
	case every == "月" || low != high:
		s += partName(low, high)
	case low.Day == 1:
		s += "初"
	default:
		s += "末"
	}
	return map[Op]string{Less: "早于", Equal: "="}[t.op] + s + map[Op]string{AtMost: "前", AtLeast: "起", More: "后"}[t.op]
}

// partName names days of a month that isn't said.
func partName(first, last calendar.Date) string {
	low, high := exact.Int(int64(first.Day)).String(), exact.Int(int64(last.Day)).String()
	switch {
	case first.Day == 1 && last.Day == 31:
		return ""
	case first != last && last.Day == 31:
		return map[uint8]string{11: "中下旬", 21: "下旬"}[first.Day]
	case first != last && first.Day == 1 && last.Day == 20:
		return "上中旬"
	case first != last && first.Day == 1 && last.Day == 10:
		return "上旬"
	case first != last && first.Day == 11 && last.Day == 20:
		return "中旬"
	case first != last:
		return low + "日至" + high + "日"
	case first.Day == 31:
		return "底"
	}
	return low + "日"
}
