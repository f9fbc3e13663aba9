package numeral

import (
	"strings"

	"github.com/ziping-go/ziping/exact"
)

// chineseSection reads a Chinese number whose scales are below one given, which stood before it or is 10000.
func (g grammar) chineseSection(s string, below int64, inside bool) (section, bool) {
	r := characters{section: section{grammar: g}, s: s, below: below, inside: inside, afterScale: inside}
	for r.size < len(s) {
		switch r.step() {
		case goesOn:
			continue
		case isWhole:
			return r.section, true
		case isNone:
			return section{}, false
		}
		break
	}
	if !r.have {
		return section{}, false
	}
	r.chinese = true
	r.section.low, r.section.high = exact.Int(r.low), exact.Int(r.high)
	return r.section, true
}

// characters is a section in Chinese characters while it is read.
type characters struct {
	section
	s          string
	low, high  int64
	below      int64 // what the next scale must be below
	inside     bool  // a scale stood before the section
	afterScale bool
	have       bool // a digit or a scale was read
}

// outcome says the outcome of the next characters.
type outcome uint8

const (
	isOther outcome = iota // they are none of this kind
	goesOn                 // they belong to the section, and more may follow
	ends                   // the section ends with what was read
	isWhole                // the section ends with what was read, and its value is set
	isNone                 // there is no section
)

// step reads the next digit, scale or word of the section.
func (r *characters) step() outcome {
	rest := r.s[r.size:]
	if r.have && r.below < 10000 && isDigit(rest, 0) {
		r.section = r.inDigits(r.s, r.low, r.below)
		return isWhole
	}
	if done := r.tens(rest); done != isOther {
		return done
	}
	if length := zeroAt(rest); length > 0 {
		return r.zeros(length)
	}
	if length := someAt(rest); length > 0 {
		return r.some(rest, length)
	}
	d, length := digitAt(rest)
	if length == 0 {
		return r.bareScale(rest)
	}
	if r.last == 1 && r.have && !r.zero || r.isTael(rest, length, r.have || r.inside) {
		return ends
	}
	r.financial = r.financial || isFinancial(rest)
	if done := r.neighbours(rest[length:], d, length); done != isOther {
		return done
	}
	return r.digit(rest[length:], d, length)
}

// tens reads 廿, 卅 and 卌.
func (r *characters) tens(rest string) outcome {
	tens, length := tensWord(rest)
	isWord := strings.HasPrefix(rest, "念") && r.size == 0 && length > 0 && !startsNumber(rest[length:])
	if length == 0 || r.below <= 10 || r.decides(wordOfTwenty, isWord) {
		return isOther
	}
	r.low, r.high, r.below, r.have, r.afterScale = r.low+tens, r.high+tens, 10, true, true
	r.size += length
	r.scale, r.last, r.shortable = 0, 0, false
	return goesOn
}

func (r *characters) zeros(length int) outcome {
	if r.last == 1 && r.have && !r.zero {
		return ends
	}
	r.zero, r.have = true, true
	r.size += length
	r.scale = 0
	return goesOn
}

// some reads a word for an unsaid digit, with the scale after it: 几十, 数百, 几.
func (r *characters) some(rest string, length int) outcome {
	next := rest[length:]
	factor, width := smallScale(next)
	_, big := bigScale(next)
	switch {
	case width > 0 && !r.belongsToUnit(next) && factor < r.below:
		r.low, r.high = r.low+factor*fewest(r.have), r.high+factor*10
		r.size += length + width
		r.scale = factor
	case big > 0, r.scaleBefore(), strings.HasPrefix(rest, "几"), strings.HasPrefix(rest, "好几"):
		if r.have && r.below > 10 && !r.zero {
			return isNone
		}
		r.low, r.high = r.low+fewest(r.have), r.high+10
		r.size += length
	default:
		return ends
	}
	r.few = true
	return r.inRange()
}

// inRange ends the section with a range.
func (r *characters) inRange() outcome {
	r.chinese, r.ranged = true, true
	r.section.low, r.section.high = exact.Int(r.low), exact.Int(r.high)
	return isWhole
}

// bareScale reads a scale without a digit before it: the 十 of 十五, 百余.
func (r *characters) bareScale(rest string) outcome {
	factor, width := smallScale(rest)
	if width == 0 || factor >= r.below || r.belongsToUnit(rest) || r.have && r.last == 1 {
		return ends
	}
	if factor != 10 && !r.bareHundred(rest, width) {
		return ends
	}
	r.low, r.high, r.have = r.low+factor, r.high+factor, true
	r.size += width
	r.behindScale(factor, rest)
	return goesOn
}

// behindScale keeps that a scale was read.
func (r *characters) behindScale(factor int64, text string) {
	r.below, r.afterScale = factor, true
	r.scale, r.last = factor, 0
	r.scales++
	r.financial = r.financial || isFinancial(text)
}

// neighbours reads two neighbouring digits before a scale or a unit, which are a range: 三五百, 一两个.
func (r *characters) neighbours(after string, d int64, length int) outcome {
	e, width := digitAt(after)
	if width == 0 || !r.areNeighbours(d, e) || r.endsInTael(after, width) {
		return isOther
	}
	factor, scaleWidth := smallScale(after[width:])
	if scaleWidth == 0 || r.belongsToUnit(after[width:]) {
		factor, scaleWidth = 1, 0
	}
	if factor >= r.below {
		return ends
	}
	if nested, nestedWidth := smallScale(after[width+scaleWidth:]); nestedWidth > 0 && nested > factor {
		return isNone
	}
	r.low, r.high = r.low+d*factor, r.high+e*factor
	r.size += length + width + scaleWidth
	r.scale = factor
	if factor == 1 {
		r.scale = 0
	}
	return r.inRange()
}

// digit reads a digit with the scale after it, or one on its own: ones, or short for the next lower scale.
func (r *characters) digit(after string, d int64, length int) outcome {
	factor, width := smallScale(after)
	unit := width > 0 && r.belongsToUnit(after)
	isScale := !unit || r.decides(thousandBehindScale, r.inside && factor == 1000)
	if width > 0 && isScale && factor < r.below {
		r.low, r.high, r.have = r.low+d*factor, r.high+d*factor, true
		r.size += length + width
		if unit {
			r.doubt = doubt{word: "千", at: r.size}
		}
		r.behindScale(factor, after)
		r.zero = false
		return goesOn
	}
	spoken := r.afterScale && r.below >= 100 && r.below < 10000 && !r.zero
	if _, big := bigScale(after); spoken && big > 0 {
		r.doubt = beforeScale(exact.Int(d), r.below, r.size+length)
	}
	if r.decides(spokenDigitBehindScale, spoken && !followedByNumber(after)) {
		d *= r.below / 10
		r.shortable = false
	} else {
		r.shortable = r.low == 0 && !r.zero
	}
	r.low, r.high, r.have = r.low+d, r.high+d, true
	r.size += length
	r.scale, r.last = 0, 1
	return ends
}
