package indicator

import "github.com/ziping-go/ziping/exact"

// plain reads the cells that most cells are, a sign, ASCII digits and a known unit, or a level word, without looking for
// anything else. It reads nothing that the full reader would read otherwise; a property holds that.
func (t *Threshold) plain() bool {
	s := t.text
	if s == "" || len(s) > 40 {
		return false
	}
	op, i := signAt(s)
	mantissa, start, point := int64(0), i, -1
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' && point < 0 && i > start {
			point = i
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		mantissa = mantissa*10 + int64(c-'0')
	}
	digits := i - start
	switch {
	case digits == 0:
		return i == 0 && t.plainLevel()
	case digits > 17, point == i-1:
		return false
	}
	places := 0
	if point >= 0 {
		places = i - point - 1
	}
	rest, scale := s[i:], int64(0)
	if rest == "月" || rest == "年" {
		return false // may be a date
	}
	u, known := unitWords.find(rest)
	if !known && len(rest) > 3 {
		switch rest[:3] {
		case "万":
			scale = 1e4
		case "亿":
			scale = 1e8
		default:
			return false
		}
		if u, known = unitWords.find(rest[3:]); known && digits > 9 {
			return false
		}
	}
	if !known && rest != "" {
		return false
	}
	if scale > 0 {
		mantissa *= scale
	}
	t.set(op, exact.Scaled(mantissa, places), u, scale)
	return true
}

// signAt is the comparator that a cell starts with, if it is one sign.
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
func (t *Threshold) set(op Op, v exact.Fraction, u *unit, scale int64) {
	t.kind, t.op, t.unit, t.scale = Quantity, op, Unit{u}, scale
	if u != nil && u.isTime {
		t.kind = Duration
	}
	switch op {
	case Bare, Equal:
		t.low = Bound{Value: v, Set: true}
		t.high = t.low
	case AtLeast, More:
		t.low = Bound{Value: v, Set: true, Open: op == More}
	case AtMost, Less:
		t.high = Bound{Value: v, Set: true, Open: op == Less}
	}
}
