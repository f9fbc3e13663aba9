package indicator

import "github.com/ziping-go/ziping/exact"

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
func (w *printer) date(d Date) string {
	day, month, year := exact.Int(int64(d.Day)).String(), exact.Int(int64(d.Month)).String(), exact.Int(int64(d.Year)).String()
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
	if len(t.Per()) > 0 {
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
	d := t.high.Date
	if !t.high.Set {
		d = t.low.Date
	}
	in := printer{t: t}
	var s string
	switch every := t.Per()[0]; {
	case every == "年" && t.op == In:
		s = "每年" + exact.Int(int64(d.Month)).String() + "月"
	case every == "年":
		s = "每年" + in.date(d)
	case every == "季度":
		s = "每季度末"
	case d.Day == 31:
		s = "每月底"
	default:
		s = "每月" + exact.Int(int64(d.Day)).String() + "日"
	}
	return map[Op]string{Less: "早于", Equal: "="}[t.op] + s + map[Op]string{AtMost: "前", AtLeast: "起", More: "后"}[t.op]
}
