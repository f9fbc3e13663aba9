package cell

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/indicator/calendar"
	"github.com/ziping-go/ziping/indicator/internal/words"
	"github.com/ziping-go/ziping/indicator/unit"
)

// plain reads the cells that most cells are, a sign, ASCII digits and a known unit, or a level word, without looking
// for anything else. It reads nothing that the full reader would read otherwise; a property holds that.
func (t *Threshold) plain() bool {
	s := t.text
	if s == "" || len(s) > 40 {
		return false
	}
	op, start := signAt(s)
	mantissa, i, point := digitsFrom(s, start)
	digits := i - start
	switch {
	case digits == 0:
		return i == 0 && t.plainLevel()
	case digits > 17, point == i-1:
		return false
	case digits == 8 && i == len(s): // it may be a day
		return false
	}
	rest := s[i:]
	if len(rest) >= 3 && (rest[0] == "年"[0] || rest[0] == "月"[0]) {
		switch rest[:3] {
		case "月", "年":
			return start == 0 && point < 0 && t.plainDate()
		case "季": // 2季度 is the second one, 2个季度 are two
			if op == Bare {
				return false
			}
		}
	}
	places := 0
	if point >= 0 {
		places = i - point - 1
	}
	if op == Bare && len(rest) > 6 {
		var size int
		if op, size = endAt(rest); size > 0 {
			rest = rest[:len(rest)-size]
		}
	}
	u, scale, ok := plainUnit(rest)
	if !ok || scale > 1 && digits > 9 {
		return false
	}
	if scale > 0 {
		mantissa *= scale
	}
	t.set(op, exact.Scaled(mantissa, places), u, scale)
	return true
}

// digitsFrom reads digits with a point among them: their value without the point, where they end, and where the point
// is; -1 without.
func digitsFrom(s string, start int) (mantissa int64, end, point int) {
	point = -1
	for end = start; end < len(s); end++ {
		c := s[end]
		if c == '.' && point < 0 && end > start {
			point = end
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		mantissa = mantissa*10 + int64(c-'0')
	}
	return mantissa, end, point
}

// plainUnit is the unit that a text is, with 万 or 亿 before it or without; no text is none. A unit that starts
// so, 万分比, is left to the full reader.
func plainUnit(s string) (u unit.Unit, scale int64, ok bool) {
	if len(s) > 3 {
		switch s[:3] {
		case "万":
			scale, s = 1e4, s[3:]
		case "亿":
			scale, s = 1e8, s[3:]
		}
	} else if s == "" {
		return u, 0, true
	}
	u = unit.Plainly(s)
	return u, scale, u.IsSet()
}

// endAt is the comparator that is after a unit, if it is one of the common ones.
func endAt(rest string) (Op, int) {
	switch rest[len(rest)-6:] {
	case "以上":
		if strings.HasSuffix(rest[:len(rest)-6], "及") {
			return AtLeast, 9
		}
		return AtLeast, 6
	case "以下", "以内":
		if strings.HasSuffix(rest[:len(rest)-6], "及") {
			return Bare, 0
		}
		return AtMost, 6
	}
	return Bare, 0
}

// wordAt is the comparator in words that a cell starts with, if it is one of the common ones and a digit follows.
func wordAt(s string) (op Op, size int) {
	if len(s) < 7 {
		return Bare, 0
	}
	if len(s) > 9 {
		switch s[:9] {
		case "不低于", "不少于", "不小于":
			op, size = AtLeast, 9
		case "不超过", "不高于", "不大于", "不多于":
			op, size = AtMost, 9
		}
	}
	if size == 0 {
		switch s[:6] {
		case "至少":
			op, size = AtLeast, 6
		case "最多", "至多":
			op, size = AtMost, 6
		case "大于", "超过", "高于":
			op, size = More, 6
		case "小于", "低于", "少于":
			op, size = Less, 6
		}
	}
	if size == 0 || s[size] < '0' || s[size] > '9' {
		return Bare, 0
	}
	return op, size
}

// plainDate reads 2021年12月底前, 12月底前, 12月31日前, 2021年底前 and 2021年11月20日.
func (t *Threshold) plainDate() bool {
	s := t.text
	year, i := words.Digits(s, 4)
	switch {
	case i == 4 && year >= 1900 && year <= 2100 && len(s) > 7 && s[4:7] == "年":
		s = s[7:]
		if s == "底前" {
			t.by(calendar.Day(year, 12, 31))
			return true
		}
	default:
		year = 0
	}
	month, i := words.Digits(s, 2)
	if i == 0 || month < 1 || month > 12 || len(s) < i+6 || s[i:i+3] != "月" {
		return false
	}
	s = s[i+3:]
	end := calendar.MonthEnd(year, month)
	if s == "底前" {
		t.by(end)
		return true
	}
	day, i := words.Digits(s, 2)
	if i == 0 || day < 1 || day > int(end.Day) {
		return false
	}
	end.Day = uint8(day)
	switch s[i:] {
	case "日前":
		t.by(end)
		return true
	case "日":
		t.on(end)
		return true
	}
	return false
}

func (t *Threshold) on(d calendar.Date) {
	t.kind, t.low = Day, Bound{Date: d, Set: true}
	t.high = t.low
}

func (t *Threshold) by(d calendar.Date) {
	t.kind, t.op, t.high = Day, AtMost, Bound{Date: d, Set: true}
}

// signAt is the comparator that a cell starts with, if it is one sign or a common word.
func signAt(s string) (Op, int) {
	switch s[0] {
	case '=':
		if len(s) > 1 && s[1] != '=' {
			return Equal, 1
		}
	case '>':
		if len(s) > 1 && s[1] == '=' {
			return AtLeast, 2
		}
		return More, 1
	case '<':
		if len(s) > 1 && s[1] == '=' {
			return AtMost, 2
		}
		return Less, 1
	case 0xe2:
		switch {
		case len(s) < 3:
		case s[:3] == "≥":
			return AtLeast, 3
		case s[:3] == "≤":
			return AtMost, 3
		}
	case 0xe4, 0xe5, 0xe6, 0xe8, 0xe9:
		return wordAt(s)
	}
	return Bare, 0
}

func (t *Threshold) plainLevel() bool {
	t.level = levelWord(t.text)
	if t.level != "" {
		t.kind = Grade
	}
	return t.level != ""
}

// set makes the bounds that a comparator and a number say.
func (t *Threshold) set(op Op, v exact.Fraction, u unit.Unit, scale int64) {
	t.kind, t.op, t.unit, t.scale = Quantity, op, u, scale
	if u.IsSet() && u.IsTime() {
		t.kind = Duration
	}
	switch op {
	case Bare, Equal:
		b := Bound{Value: v, Set: true}
		t.low, t.high = b, b
	case AtLeast, More:
		t.low = Bound{Value: v, Set: true, Open: op == More}
	case AtMost, Less:
		t.high = Bound{Value: v, Set: true, Open: op == Less}
	}
}
