package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ziping-go/ziping/exact"
)

// section is the part of a number below its next 万 or 亿: 三千五百, 12.5, 2千5百, 几十.
type section struct {
	grammar
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
	scales    int // how many small scales it is written with
	doubt     doubt
}

// tail is the scale after the one digit of a section, 100 for 九百; 1 without, 0 for more digits.
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

// areNeighbours reports whether two digits stand for a range: 一两, 三四, 三五.
func (g grammar) areNeighbours(a, b int64) bool {
	return g.decides(digitsOfRange, a > 0 && (b == a+1 || a == 3 && b == 5))
}

// sectionAt reads a section. inside says that a scale stood before it.
func (g grammar) sectionAt(s string, inside bool) (section, bool) {
	if n, size := arabic(s); size > 0 {
		return g.arabicSection(n, s, size, 10000, inside), true
	}
	return g.chineseSection(s, 10000, inside)
}

// arabicSection reads what small scales, each lower than the one before, follow digits: 3千, 2千5百, 7百, 2千三百.
func (g grammar) arabicSection(n Numeral, s string, size int, below int64, inside bool) section {
	sec := section{grammar: g, low: n.Value, size: size, last: 1, blanks: n.Blanks}
	var total exact.Fraction
	value, start, zeros := n.Value, 0, 0
	for {
		rest := s[sec.size:]
		skip := g.moreBeforeScale(rest)
		factor, length := smallScale(rest[skip:])
		unit := length > 0 && g.belongsToUnit(rest[skip:])
		if unit && g.decides(thousandBehindScale, inside && factor == 1000) && skip == 0 && factor < below &&
			value.Less(exact.Int(10)) {
			unit, sec.doubt = false, doubt{word: "千", at: sec.size + length}
		}
		if length == 0 || factor >= below || unit {
			if sec.scales > 0 && zeros == 0 {
				value = sec.lastDigit(s[start:sec.size], value, below, rest)
			}
			total = total.Add(value)
			break
		}
		sec.more = sec.more || skip > 0
		total = total.Add(value.Mul(exact.Int(factor)))
		sec.size += skip + length
		sec.last, below, sec.scale = 0, factor, factor
		sec.scales++
		zeros = zeroAt(s[sec.size:])
		next, width := arabic(s[sec.size+zeros:])
		if width == 0 {
			sec.low, sec.high = total, total
			return sec.inWords(s, below)
		}
		if !next.Value.Less(exact.Int(factor)) {
			break
		}
		value, sec.scale = next.Value, 0
		start = sec.size + zeros
		sec.size, sec.last = start+width, 1
	}
	sec.low, sec.high = total, total
	return sec
}

// moreBeforeScale is how long the 余 of 3余百 is.
func (g grammar) moreBeforeScale(s string) int {
	for _, w := range []string{"余", "多"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			if _, length := smallScale(rest); length > 0 {
				return len(w)
			}
		}
	}
	return 0
}

// lastDigit is what the last digits of a section stand for after a scale, with the doubt about them.
func (s *section) lastDigit(digits string, v exact.Fraction, scale int64, after string) exact.Fraction {
	_, big := bigScale(after)
	switch {
	case big > 0 && scale >= 100 && len(digits) == 1:
		s.doubt = beforeScale(v, scale, s.size)
	case !followedByNumber(after):
		v, s.doubt = s.spokenDigit(digits, v, scale)
		s.doubt.at += s.size - len(digits)
	}
	return v
}

// inWords goes on with a section in Chinese numerals after its digits and scales: the 三百 of 2千三百.
func (s section) inWords(text string, below int64) section {
	rest := text[s.size:]
	if _, length := digitAt(rest); length == 0 || s.isTael(rest, length, true) {
		return s
	}
	words, ok := s.chineseSection(rest, below, true)
	if !ok {
		return s
	}
	words.low, words.high = s.low.Add(words.low), s.high.Add(words.high)
	words.doubt.at += s.size
	words.size += s.size
	words.scales += s.scales
	words.more, words.blanks, words.shortable = words.more || s.more, words.blanks || s.blanks, false
	if words.last == 1 {
		words.scale = 0
	}
	return words
}

// inDigits goes on with a section in digits after its Chinese numerals: the 5百 of 三千5百. What doesn't fit below the last
// scale isn't of it.
func (s section) inDigits(text string, value, last int64) section {
	s.chinese = true
	s.low, s.high = exact.Int(value), exact.Int(value)
	rest := text[s.size:]
	n, size := arabic(rest)
	if size == 0 || s.last == 1 && !s.zero || !n.Value.Less(exact.Int(last)) {
		return s
	}
	digits := s.arabicSection(n, rest, size, last, false)
	if digits.scales == 0 && !s.zero {
		v := digits.lastDigit(rest[:size], n.Value, last, rest[size:])
		digits.low, digits.high = v, v
	}
	digits.low, digits.high = digits.low.Add(s.low), digits.high.Add(s.high)
	digits.doubt.at += s.size
	digits.size += s.size
	digits.scales += s.scales
	digits.chinese, digits.financial, digits.zero = true, s.financial, s.zero
	return digits
}

// bareHundred reports whether 百 or 千 without a digit before is a number: 百三, 千三, 百余.
func (g grammar) bareHundred(s string, width int) bool {
	rest := s[width:]
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return startsNumber(rest) || !g.decides(wordOfHundred, !strings.ContainsRune("余多来个人户名家件次套元米吨亩", r))
}

func (s section) scaleBefore() bool { return s.scale > 1 || s.last == 0 && s.size > 0 }

// fewest is the least that 几 and 数 stand for: 1 after a digit, as in 十几, and 2 alone, as in 几百.
func fewest(behindDigit bool) int64 {
	if behindDigit {
		return 1
	}
	return 2
}

// isTael reports whether 两 is the unit of weight: after a number, with no number after it.
func (g grammar) isTael(s string, length int, have bool) bool {
	return have && g.decides(tael, strings.HasPrefix(s, "两") && !startsNumber(s[length:]))
}

// endsInTael reports whether the 两 after a digit is the unit of weight, as in 一两以上, and not a 2, as in 一两个.
func (g grammar) endsInTael(s string, length int) bool {
	if !g.isTael(s, length, true) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[length:])
	ends := r == utf8.RuneError || !unicode.Is(unicode.Han, r) || strings.ContainsRune("以左上下及之内重", r)
	return g.decides(taelOfOne, ends)
}
