package numfmt

import (
	"strconv"
	"strings"
	"time"
)

// lastDay is 31 December 9999, counted from 1900.
const lastDay = 2958465

// moment is a date and time of day.
type moment struct {
	year, month, day int
	weekday          time.Weekday
	days             int64 // counted from the first of the workbook's
	seconds          int64 // of the day
	fraction         string
}

// date writes a number as a date or time; ok is false where it is none.
func (s *section) date(d decimal, epoch1904 bool) (text string, ok bool) {
	if d.negative && !d.isZero() || d.point > 7 {
		return "", false
	}
	m := momentOf(d, s.subseconds(), epoch1904)
	if m.days > lastDay {
		return "", false
	}
	twelve := false
	for _, t := range s.tokens {
		twelve = twelve || t.kind == halfDay
	}
	var b strings.Builder
	afterPoint := false
	for i, t := range s.tokens {
		switch t.kind {
		case datePart:
			b.WriteString(s.datePartOf(t, m, twelve))
		case halfDay:
			b.WriteString(halfOf(t.text, m.seconds >= 12*3600))
		case digit:
			if n := i - s.pointBefore(i); afterPoint && n <= len(m.fraction) {
				b.WriteString(m.fraction[n-1 : n])
				continue
			}
			b.WriteString(t.text)
		default:
			b.WriteString(t.text)
		}
		afterPoint = t.kind == point || afterPoint && t.kind == digit
	}
	return strings.TrimSpace(b.String()), true
}

// pointBefore is the token of the point before some digits.
func (s *section) pointBefore(i int) int {
	for i > 0 && s.tokens[i].kind == digit {
		i--
	}
	return i
}

// subseconds is how many digits of a second are shown.
func (s *section) subseconds() int {
	n, counting := 0, false
	for _, t := range s.tokens {
		switch {
		case t.kind == point:
			counting = true
		case t.kind == digit && counting:
			n++
		default:
			counting = false
		}
	}
	return min(n, 3)
}

// momentOf is the time that a number of days stands for, rounded to the part of a second that is shown.
func momentOf(d decimal, subseconds int, epoch1904 bool) moment {
	whole, part := d.split(12)
	days, _ := strconv.ParseInt("0"+whole, 10, 64)
	share, _ := strconv.ParseInt(part[:12], 10, 64)
	unit := int64(1)
	perSecond := int64(1)
	for range 12 - subseconds {
		unit *= 10
	}
	for range subseconds {
		perSecond *= 10
	}
	ticks := (share*86400 + unit/2) / unit
	if ticks >= 86400*perSecond {
		ticks -= 86400 * perSecond
		days++
	}
	m := moment{days: days, seconds: ticks / perSecond}
	if subseconds > 0 {
		text := strconv.FormatInt(ticks%perSecond, 10)
		m.fraction = strings.Repeat("0", subseconds-len(text)) + text
	}
	m.setDay(epoch1904)
	return m
}

// setDay finds the day. Counted from 1900, day 60 is 29 February 1900, which Lotus 1-2-3 took for a day, and day 0 the
// one before 1 January.
func (m *moment) setDay(epoch1904 bool) {
	day := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case epoch1904:
		day = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case m.days == 60:
		m.year, m.month, m.day, m.weekday = 1900, 2, 29, time.Wednesday
		return
	case m.days == 0:
		m.year, m.month, m.day, m.weekday = 1900, 1, 0, time.Saturday
		return
	case m.days < 60:
		day = day.AddDate(0, 0, 1)
	}
	day = day.AddDate(0, 0, int(m.days))
	m.year, m.month, m.day, m.weekday = day.Year(), int(day.Month()), day.Day(), day.Weekday()
}

func halfOf(text string, afternoon bool) string {
	for _, h := range halves {
		if h.text == text || strings.EqualFold(h.text, text) {
			if afternoon {
				return h.after
			}
			return h.before
		}
	}
	return ""
}

// datePartOf writes one part of a date.
func (s *section) datePartOf(t token, m moment, twelve bool) string {
	n := len(t.text)
	hours := m.seconds / 3600
	if t.elapsed {
		switch t.text[0] {
		case 'h':
			return padded(m.days*24+hours, n)
		case 'm':
			return padded(m.days*1440+m.seconds/60, n)
		}
		return padded(m.days*86400+m.seconds, n)
	}
	switch t.text[0] {
	case 'y', 'e':
		if t.text[0] == 'y' && n <= 2 {
			return s.inNumerals(padded(int64(m.year%100), 2))
		}
		return s.inNumerals(padded(int64(m.year), 4))
	case 'm':
		if n >= 3 && m.month >= 1 {
			return nameOf(time.Month(m.month).String(), n)
		}
		return s.count(int64(m.month), n)
	case 'd':
		if n >= 3 {
			return nameOf(m.weekday.String(), n)
		}
		return s.count(int64(m.day), n)
	case 'a':
		name := []string{"日", "一", "二", "三", "四", "五", "六"}[m.weekday]
		if n >= 4 {
			name = "星期" + name
		}
		return name
	case 'h':
		if twelve {
			if hours %= 12; hours == 0 {
				hours = 12
			}
		}
		return s.count(hours, n)
	case 'n':
		return s.count(m.seconds/60%60, n)
	case 's':
		return s.count(m.seconds%60, n)
	}
	return "" // g: the name of an era
}

// nameOf is a name in full, in three letters (mmm) or its first letter (mmmmm).
func nameOf(name string, n int) string {
	switch n {
	case 3:
		return name[:3]
	case 5:
		return name[:1]
	}
	return name
}

// count is a small number, in Chinese numerals as one reads it: 十二月.
func (s *section) count(v int64, digits int) string {
	if s.numerals == 1 || s.numerals == 2 {
		return spell(strconv.FormatInt(v, 10), s.numerals)
	}
	return s.inNumerals(padded(v, min(digits, 2)))
}

func padded(v int64, digits int) string {
	text := strconv.FormatInt(v, 10)
	return strings.Repeat("0", max(0, digits-len(text))) + text
}
