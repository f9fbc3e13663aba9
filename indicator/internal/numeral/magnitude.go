package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// section is the part of a number below its next 万 or 亿: 三千五百, 12.5, 2千5百, 几十.
type section struct {
	low, high exact.Fraction // the same, but in 三五百 and 几十
	size      int
	last      int64 // the scale that its last digit stands on; 1 for ones, 0 when it ends in a scale
	scale     int64 // the scale that ends it, as written: 1000 for 3千
	shortable bool  // it ends in a single digit after a scale without 零: 两千三
	zero      bool  // 零 before its last digit
	ranged    bool
	few       bool
	more      bool
	blanks    bool
	chinese   bool
	financial bool
}

// upwards reads 上万 and 上亿, scales that count nothing themselves.
func upwards(s string) (Numeral, int) {
	rest, ok := strings.CutPrefix(s, "上")
	if !ok {
		return Numeral{}, 0
	}
	factor, length := scalesAt(rest)
	if factor <= 1 {
		return Numeral{}, 0
	}
	return Numeral{Value: exact.Int(factor), Over: true, Chinese: true}, len("上") + length
}

// magnitude reads a number of sections and scales.
func magnitude(s string) (Numeral, int) {
	if n, size := half(s); size > 0 {
		return n, size
	}
	if n, size := digitString(s); size > 0 {
		return n, size
	}
	if n, size := upwards(s); size > 0 {
		return n, size
	}
	var n Numeral
	var total, high exact.Fraction
	at, scale := 0, int64(0) // scale is the last 万 or 亿
	before := exact.Int(1)   // what a later section must stay below
	for {
		start := at
		over := 0
		if at == 0 && strings.HasPrefix(s, "上") {
			over = len("上")
		}
		zeros := zeroAt(s[at:])
		sec, ok := sectionAt(s[at+over:], at > 0)
		if !ok {
			at = start
			break
		}
		if over > 0 && (sec.scale == 0 || sec.digits() > 0) {
			return Numeral{}, 0
		}
		if zeros > 0 && at > 0 {
			sec.zero = true
		}
		end := at + over + sec.size
		more := moreAt(s[end:])
		factor, length := scalesAt(s[end+more:])
		if factor > 1 && more > 0 {
			sec.more = true
		}
		if at > 0 && !sec.chinese && factor == 1 && !sec.low.Less(before) {
			break // 3万40000
		}
		if at > 0 && sec.chinese && factor == 1 && !sec.low.Less(before) && !sec.few {
			break
		}
		n.Over = n.Over || over > 0
		n.More, n.Blanks = n.More || sec.more, n.Blanks || sec.blanks
		n.Chinese, n.Financial = n.Chinese || sec.chinese, n.Financial || sec.financial
		n.Range, n.Few = n.Range || sec.ranged, n.Few || sec.few
		if factor > 1 {
			end += more + length
			f := exact.Int(factor)
			if scale > 0 && factor > scale {
				total, high = total.Add(sec.low).Mul(f), high.Add(sec.high).Mul(f)
			} else {
				total, high = total.Add(sec.low.Mul(f)), high.Add(sec.high.Mul(f))
			}
			n.Scale = factor
			n.Tail = sec.tail() * factor
			if sec.scale > 1 {
				n.Scale = 0
			}
			if scale > 0 {
				n.Scale, n.Tail = 0, 0
			}
			scale, before = factor, f
			at = end
			if n.Few || sec.more {
				break
			}
			continue
		}
		// The last section. A single digit behind a scale stands on the next lower one: 三万五, 两千三.
		if scale > 0 && sec.chinese && sec.last == 1 && sec.single() && !sec.zero && !followedByNumber(s[end:]) && !sec.ranged {
			f := exact.Int(scale / 10)
			sec.low, sec.high = sec.low.Mul(f), sec.high.Mul(f)
		}
		total, high = total.Add(sec.low), high.Add(sec.high)
		n.Scale = sec.scale
		if n.Tail = sec.tail(); n.Tail == 1 {
			n.Tail = 0
		}
		if scale > 0 {
			n.Scale, n.Tail = 0, 0
		}
		at = end
		break
	}
	if at == 0 {
		return Numeral{}, 0
	}
	n.Value, n.High = total, high
	if !n.Range {
		n.High = exact.Fraction{}
	}
	if decimals, length := pointAt(s[at:]); length > 0 && !n.Range {
		n.Value = n.Value.Add(decimals)
		at += length
		if factor, size := scalesAt(s[at:]); factor > 1 {
			n.Value = n.Value.Mul(exact.Int(factor))
			n.Scale = factor
			at += size
		}
		n.Chinese = true
	}
	return n, at
}

// tail is the scale behind the one digit of a section, 100 for 九百; 1 without, 0 for more digits.
func (s section) tail() int64 {
	if s.scale <= 1 {
		return 1
	}
	if digit, ok := s.low.Quo(exact.Int(s.scale)); ok && digit.Less(exact.Int(10)) {
		return s.scale
	}
	return 0
}

// digits tells a bare 百 from 三百: whether digits stand before the scale.
func (s section) digits() int {
	if s.scale > 1 && s.low.Equal(exact.Int(s.scale)) {
		return 0
	}
	return 1
}

func (s section) single() bool { return s.shortable }

func zeroAt(s string) int {
	for _, w := range []string{"零", "〇"} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

func followedByNumber(s string) bool {
	return startsNumber(s) || strings.HasPrefix(s, "成")
}

// half reads 半 before a unit, 半百, and 半数.
func half(s string) (Numeral, int) {
	rest, ok := strings.CutPrefix(s, "半")
	switch {
	case !ok:
		return Numeral{}, 0
	case strings.HasPrefix(rest, "百"):
		return Numeral{Value: exact.Int(50), Chinese: true}, len("半百")
	case strings.HasPrefix(rest, "数"):
		v, _ := exact.Ratio(1, 2)
		return Numeral{Value: v, Chinese: true}, len("半数")
	}
	v, _ := exact.Ratio(1, 2)
	return Numeral{Value: v, Chinese: true}, len("半")
}

// scalesAt reads 万, 亿, 万亿, 万万 and their product. A scale that begins a unit isn't one: 兆字节.
func scalesAt(s string) (factor int64, size int) {
	factor = 1
	for range 3 {
		blank := 0
		if strings.HasPrefix(s[size:], " ") {
			blank = 1
		}
		f, length := bigScale(s[size+blank:])
		if length == 0 || belongsToUnit(s[size+blank:]) || factor > 1e8 || factor > 1e4 && f > 1e4 {
			break
		}
		factor *= f
		size += blank + length
	}
	return factor, size
}

// pointAt reads the decimals behind 点.
func pointAt(s string) (exact.Fraction, int) {
	rest, ok := strings.CutPrefix(s, "点")
	if !ok {
		return exact.Fraction{}, 0
	}
	digits := []byte("0.")
	size := 0
	for len(digits) < maxDigits {
		d, length := digitAt(rest[size:])
		if length == 0 || strings.HasPrefix(rest[size:], "两") {
			break
		}
		digits = append(digits, byte('0'+d))
		size += length
	}
	if size == 0 {
		return exact.Fraction{}, 0
	}
	v, err := exact.Parse(string(digits))
	return v, found(err == nil, len("点")+size)
}

// digitString reads digits one by one, as in 二〇二一 and 一二三. Two neighbours that stand for a range, 三五 and 七八, and
// digits with scales are for others.
func digitString(s string) (Numeral, int) {
	digits := make([]byte, 0, 8)
	size := 0
	for size < len(s) && len(digits) <= maxDigits {
		d, length := digitAt(s[size:])
		if length == 0 || strings.HasPrefix(s[size:], "两") && !isMaritime(s) {
			break
		}
		digits = append(digits, byte('0'+d))
		size += length
	}
	if len(digits) < 2 || len(digits) > maxDigits {
		return Numeral{}, 0
	}
	rest := s[size:]
	if _, length := smallScale(rest); length > 0 && !belongsToUnit(rest) || strings.HasPrefix(rest, "分之") && digits[0] == '0' {
		return Numeral{}, 0
	}
	if digits[0] == '0' && len(digits) == 2 && strings.HasPrefix(rest, "点") || len(digits) == 2 && neighbours(int64(digits[0]-'0'), int64(digits[1]-'0')) {
		return Numeral{}, 0
	}
	v, err := exact.Parse(string(digits))
	if err != nil {
		return Numeral{}, 0
	}
	n := Numeral{Value: v, Chinese: true}
	if decimals, length := pointAt(rest); length > 0 {
		n.Value = n.Value.Add(decimals)
		size += length
	}
	if factor, length := scalesAt(s[size:]); factor > 1 {
		n.Value, n.Scale = n.Value.Mul(exact.Int(factor)), factor
		size += length
	}
	return n, size
}

// isMaritime reports whether digits are read out one by one in the radio's words, in which 两 is a digit too.
func isMaritime(s string) bool { return strings.Contains(s, "幺") }

// neighbours are two digits that stand for a range: 一两, 三四, 三五.
func neighbours(a, b int64) bool { return a > 0 && (b == a+1 || a == 3 && b == 5) }

// sectionAt reads a section. inside says that a scale stood before it.
func sectionAt(s string, inside bool) (section, bool) {
	if n, size := arabic(s); size > 0 {
		return arabicSection(n, s, size)
	}
	return chineseSection(s, inside)
}

// arabicSection reads what small scales follow digits: 3千, 2千5百, 7百.
func arabicSection(n Numeral, s string, size int) (section, bool) {
	sec := section{low: n.Value, size: size, last: 1, blanks: n.Blanks}
	var total exact.Fraction
	value, last := n.Value, int64(10000)
	for {
		rest := s[sec.size:]
		skip := 0
		for _, w := range []string{"余", "多"} {
			if strings.HasPrefix(rest, w) {
				if _, length := smallScale(rest[len(w):]); length > 0 {
					skip = len(w)
				}
			}
		}
		factor, length := smallScale(rest[skip:])
		if length == 0 || factor >= last || belongsToUnit(rest[skip:]) {
			total = total.Add(value)
			break
		}
		sec.more = sec.more || skip > 0
		total = total.Add(value.Mul(exact.Int(factor)))
		sec.size += skip + length
		sec.last, last, sec.scale = 0, factor, factor
		zeros := zeroAt(s[sec.size:])
		next, width := arabic(s[sec.size+zeros:])
		if width == 0 {
			if d, w := digitAt(s[sec.size:]); w > 0 && d > 0 && !strings.HasPrefix(s[sec.size:], "两") && !startsNumber(s[sec.size+w:]) {
				total = total.Add(exact.Int(d * factor / 10)) // 3千五
				sec.size += w
				sec.chinese = true
				sec.scale = 0
			}
			break
		}
		if !next.Value.Less(exact.Int(factor)) {
			break
		}
		value, sec.scale = next.Value, 0
		sec.size += zeros + width
		sec.last = 1
	}
	sec.low, sec.high = total, total
	return sec, true
}

// chineseSection reads a Chinese number below 10000.
func chineseSection(s string, inside bool) (section, bool) {
	sec := section{}
	var low, high int64
	var last int64 = 10000
	have, afterScale := false, inside
	for sec.size < len(s) {
		rest := s[sec.size:]
		if tens, length := tensWord(rest); length > 0 && last > 10 && !(strings.HasPrefix(rest, "念") && sec.size == 0 && !startsNumber(rest[length:])) {
			low, high, last, have, afterScale = low+tens, high+tens, 10, true, true
			sec.size += length
			sec.scale, sec.last, sec.shortable = 0, 0, false
			continue
		}
		if length := zeroAt(rest); length > 0 {
			if sec.last == 1 && have && !sec.zero {
				break
			}
			sec.zero, have = true, true
			sec.size += length
			sec.scale = 0
			continue
		}
		if length := someAt(rest); length > 0 {
			next := rest[length:]
			factor, width := smallScale(next)
			if width > 0 && !belongsToUnit(next) && factor < last { // 几十, 数百
				low, high = low+factor*some(have, factor), high+factor*10
				sec.size += length + width
				sec.scale = factor
			} else if _, big := bigScale(next); big > 0 || sec.scaleBefore() || strings.HasPrefix(rest, "几") || strings.HasPrefix(rest, "好几") {
				if have && last > 10 && !sec.zero {
					return section{}, false
				}
				low, high = low+someLow(have), high+10
				sec.size += length
			} else {
				break
			}
			sec.chinese, sec.ranged, sec.few = true, true, true
			sec.low, sec.high = exact.Int(low), exact.Int(high)
			return sec, true
		}
		d, length := digitAt(rest)
		if length == 0 {
			factor, width := smallScale(rest)
			if width == 0 || factor >= last || belongsToUnit(rest) && (have || inside) || have && sec.last == 1 {
				break
			}
			if factor != 10 && !bareHundred(rest, width) {
				break
			}
			low, high, last, have, afterScale = low+factor, high+factor, factor, true, true
			sec.scale, sec.last = factor, 0
			sec.financial = sec.financial || isFinancial(rest)
			sec.size += width
			continue
		}
		if sec.last == 1 && have && !sec.zero || isTael(rest, length, have || inside) {
			break
		}
		sec.financial = sec.financial || isFinancial(rest)
		after := rest[length:]
		// Two neighbours before a scale or a unit are a range: 三五百, 一两个.
		if e, width := digitAt(after); width > 0 && neighbours(d, e) && !endsInTael(after, width) {
			factor, scaleWidth := smallScale(after[width:])
			if scaleWidth == 0 || belongsToUnit(after[width:]) {
				factor, scaleWidth = 1, 0
			}
			if factor >= last {
				break
			}
			if nested, nestedWidth := smallScale(after[width+scaleWidth:]); nestedWidth > 0 && nested > factor {
				return section{}, false
			}
			low, high = low+d*factor, high+e*factor
			sec.size += length + width + scaleWidth
			sec.ranged, sec.chinese = true, true
			sec.scale = factor
			if factor == 1 {
				sec.scale = 0
			}
			sec.low, sec.high = exact.Int(low), exact.Int(high)
			return sec, true
		}
		factor, width := smallScale(after)
		if width > 0 && (!belongsToUnit(after) || inside && factor == 1000) && factor < last { // 三万五千米 is 35000 米
			low, high, last, have, afterScale = low+d*factor, high+d*factor, factor, true, true
			sec.size += length + width
			sec.scale, sec.last = factor, 0
			sec.financial = sec.financial || isFinancial(after)
			sec.zero = false
			continue
		}
		// A digit on its own: ones, or short for the next lower scale.
		if afterScale && last >= 100 && last < 10000 && !sec.zero && !followedByNumber(after) {
			d *= last / 10
			sec.shortable = false
		} else {
			sec.shortable = low == 0 && !sec.zero
		}
		low, high, have = low+d, high+d, true
		sec.size += length
		sec.scale, sec.last = 0, 1
		break
	}
	if !have {
		return section{}, false
	}
	sec.chinese = true
	sec.low, sec.high = exact.Int(low), exact.Int(high)
	return sec, true
}

// bareHundred reports whether 百 or 千 without a digit before is a number: 百三, 千三, 百余 but not 百姓.
func bareHundred(s string, width int) bool {
	rest := s[width:]
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return startsNumber(rest) || strings.ContainsRune("余多来个人户名家件次套元米吨亩", r)
}

func (s section) scaleBefore() bool { return s.scale > 1 || s.last == 0 && s.size > 0 }

// some is the least that 几十 stands for in tens: two, but one behind other digits.
func some(have bool, _ int64) int64 {
	if have {
		return 1
	}
	return 2
}

func someLow(have bool) int64 {
	if have {
		return 1
	}
	return 2
}

// isTael reports whether 两 is the unit of weight: behind a number, with no number after it.
func isTael(s string, length int, have bool) bool {
	return have && strings.HasPrefix(s, "两") && !startsNumber(s[length:])
}

// endsInTael reports whether the 两 behind a digit is the unit of weight, as in 一两以上, and not a 2, as in 一两个.
func endsInTael(s string, length int) bool {
	if !isTael(s, length, true) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[length:])
	return r == utf8.RuneError || !unicode.Is(unicode.Han, r) || strings.ContainsRune("以左上下及之内重", r)
}
