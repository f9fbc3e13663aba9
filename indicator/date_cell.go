package indicator

import (
	"strings"
	"time"
)

// date reads deadlines: 12月底前, 2021年12月31日前, 年底前, 2021-12-31.
func (p *cell) date() bool {
	if year, size := digitsAt(p.s, 5); size == 4 && year >= 1900 && (p.s[4:] == "年" || p.s[4:] == "年度" || p.s[4:] == "年全年") {
		p.t.kind, p.t.op = Day, In
		p.t.low = Bound{Date: Date{int16(year), 1, 1}, Set: true}
		p.t.high = Bound{Date: Date{int16(year), 12, 31}, Set: true}
		return true
	}
	d, size := dateAt(p.s)
	if size == 0 {
		return false
	}
	rest := p.s[size:]
	for _, word := range []string{"之前", "以前", "前", "止"} {
		if after, ok := strings.CutPrefix(rest, word); ok {
			rest = after
			break
		}
	}
	by := len(rest) < len(p.s[size:])
	for _, word := range []string{"完成", "到位", ""} {
		if rest == word {
			p.t.kind = Day
			p.mark(PartDate, 0, len(p.s)-len(word))
			p.mark(PartQualifier, len(p.s)-len(word), len(p.s))
			b := Bound{Date: d, Set: true}
			p.t.high = b
			p.t.op = AtMost
			if !by && word == "" {
				p.t.low, p.t.op = b, Bare
			}
			if word != "" {
				p.t.rare().qualifier = word
			}
			return true
		}
	}
	return false
}

// dateAt reads a date at the start of s.
func dateAt(s string) (Date, int) {
	for _, word := range []string{"年底", "年末"} {
		if strings.HasPrefix(s, word) {
			return Date{Month: 12, Day: 31}, len(word)
		}
	}
	year, at := digitsAt(s, 4)
	switch {
	case at == 4 && strings.HasPrefix(s[at:], "年"):
		at += len("年")
	case at == 4 && len(s) > 4 && strings.IndexByte("-/.", s[4]) >= 0:
		at++
	default:
		year, at = 0, 0
	}
	for _, word := range []string{"底", "末"} {
		if year > 0 && strings.HasPrefix(s[at:], word) {
			return Date{Year: int16(year), Month: 12, Day: 31}, at + len(word)
		}
	}
	month, size := digitsAt(s[at:], 2)
	if size == 0 || month < 1 || month > 12 {
		return Date{}, 0
	}
	at += size
	switch {
	case strings.HasPrefix(s[at:], "月"):
		at += len("月")
	case year > 0 && at < len(s) && strings.IndexByte("-/.", s[at]) >= 0:
		at++
	default:
		return Date{}, 0
	}
	for _, word := range []string{"底", "末", "份"} {
		if strings.HasPrefix(s[at:], word) {
			at += len(word)
			return monthEnd(year, month), at
		}
	}
	day, size := digitsAt(s[at:], 2)
	if size == 0 {
		return monthEnd(year, month), at
	}
	if day < 1 || day > 31 {
		return Date{}, 0
	}
	at += size
	for _, word := range []string{"日", "号"} {
		at += len(s[at:]) - len(strings.TrimPrefix(s[at:], word))
	}
	return Date{int16(year), uint8(month), uint8(day)}, at
}

func monthEnd(year, month int) Date {
	y := year
	if y == 0 {
		y = 2001 // of a month without a year, the last day that it has in most years
	}
	last := time.Date(y, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return Date{int16(year), uint8(month), uint8(last)}
}

// digitsAt reads up to most ASCII digits.
func digitsAt(s string, most int) (value, size int) {
	for size < len(s) && size < most && s[size] >= '0' && s[size] <= '9' {
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
