package numeral

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

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

// half reads 半 before a unit, 半百, 半数 and 一半.
func half(s string) (Numeral, int) {
	word := ""
	for _, w := range []string{"半百", "半数", "一半", "半"} {
		if strings.HasPrefix(s, w) {
			word = w
			break
		}
	}
	switch word {
	case "":
		return Numeral{}, 0
	case "半百":
		return Numeral{Value: exact.Int(50), Chinese: true}, len(word)
	}
	v, _ := exact.Ratio(1, 2)
	return Numeral{Value: v, Chinese: true}, len(word)
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
