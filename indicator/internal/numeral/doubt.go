package numeral

import "github.com/ziping-go/ziping/exact"

// doubt is another number that a section may be meant as.
type doubt struct {
	other exact.Fraction // what it is more by then
	word  string         // what makes that reading the only one, the 零 of 3万零5; "" where there is none
	at    int            // where the word belongs in the section
}

// scaleNames are the words for scales.
var scaleNames = map[int64]string{10: "十", 100: "百", 1e3: "千", 1e7: "千万", 1e11: "千亿"}

// spokenDigit is what a last number in digits after a scale stands for: one digit is on the next lower scale, as it is
// spoken, or stands for itself, 3万5; with decimals it stands for itself or is on that scale, 3万5.5; more digits are
// what they are.
func (g grammar) spokenDigit(digits string, v exact.Fraction, scale int64) (exact.Fraction, doubt) {
	isSpoken := scale >= 100 && digits != "" && digits[0] != '0' && (len(digits) == 1 || digits[1] == '.')
	if !g.decides(spokenDigitBehindScale, isSpoken) {
		return v, doubt{}
	}
	spoken := v.Mul(exact.Int(scale / 10))
	if len(digits) > 1 {
		return v, doubt{other: spoken.Sub(v), word: scaleNames[scale/10], at: len(digits)}
	}
	return spoken, doubt{other: v.Sub(spoken), word: "零"}
}

// beforeScale is the doubt of a digit between a scale and a higher one, which may lack its own: the 2 of 1千2万.
func beforeScale(v exact.Fraction, scale int64, end int) doubt {
	return doubt{other: v.Mul(exact.Int(scale / 10)).Sub(v), word: scaleNames[scale/10], at: end}
}
