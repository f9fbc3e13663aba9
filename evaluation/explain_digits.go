package evaluation

import (
	"github.com/ziping-go/ziping/exact"
	"github.com/ziping-go/ziping/scoring"
)

// Digits of a percentage: usually two, and up to six where fewer would hide an exact value.
const (
	usualDigits = 2
	mostDigits  = 6
)

// shown is the value of the measure with the digits that a sentence shows: as many as it takes to fall into the same
// stretch of the curve and to come to the same score; else the value itself, which is shown as a fraction.
func (w Row) shown() exact.Fraction {
	if !w.inPercents() {
		return w.row.value
	}
	digits, isDecimal := percentDigits(w.row.value, w.comesOut)
	if !isDecimal {
		return w.row.value
	}
	return w.row.value.Round(digits+2, exact.HalfUp)
}

// comesOut reports whether a rounded value of the measure earns the same, on the same stretch of the curve.
func (w Row) comesOut(v exact.Fraction) bool {
	earned, piece, ok := w.rule().Curve.Earned(v, w.row.points)
	if !ok || piece != int(w.row.piece) {
		return false
	}
	rounding := &w.r.set.Rounding
	rounded := rounding.Of(earned)
	return rounding.At == scoring.AtIndicator && rounded.Equal(w.row.score) || rounded.Equal(rounding.Of(w.row.earned))
}

// appendRate appends the value of a rate in percent; as a fraction where no number of digits shows why it earns what it
// does.
func (w Row) appendRate(dst []byte) []byte {
	if !w.measured() {
		return appendPercent(dst, w.row.value)
	}
	return appendAsNeeded(dst, w.row.value, w.comesOut)
}

// percentDigits are the decimals of a share in percent: all of them up to six, else the fewest that are enough; false
// where six aren't.
func percentDigits(v exact.Fraction, enough func(shown exact.Fraction) bool) (int, bool) {
	if n, ok := v.Mantissa(mostDigits+2, exact.HalfUp); ok && exact.Scaled(n, mostDigits+2).Equal(v) {
		return mostDigits, true
	}
	for digits := usualDigits; digits <= mostDigits; digits++ {
		if enough(v.Round(digits+2, exact.HalfUp)) {
			return digits, true
		}
	}
	return 0, false
}

// appendAsNeeded appends a share in percent with the decimals that are enough, else as a fraction.
func appendAsNeeded(dst []byte, v exact.Fraction, enough func(shown exact.Fraction) bool) []byte {
	digits, isDecimal := percentDigits(v, enough)
	if !isDecimal {
		return v.Append(dst)
	}
	return appendPercentOf(dst, v, digits)
}

// beyond is a share in percent with as many decimals as it takes to see on which side of a limit it lies.
func beyond(v exact.Fraction, limit scoring.Cut) string {
	above := scoring.Interval{Low: limit, High: scoring.Highest()}
	return string(appendAsNeeded(nil, v, func(shown exact.Fraction) bool { return above.Has(shown) == above.Has(v) }))
}

// appendPercentOf appends a share in percent, rounded to a number of decimals, without zeros at the end.
func appendPercentOf(dst []byte, v exact.Fraction, digits int) []byte {
	n, ok := v.Mantissa(digits+2, exact.HalfUp)
	if !ok {
		return append(v.Mul(exact.Int(100)).AppendFixed(dst, digits, exact.HalfUp), '%')
	}
	for digits > 0 && n%10 == 0 {
		n, digits = n/10, digits-1
	}
	return append(exact.Scaled(n, digits).AppendFixed(dst, digits, exact.HalfUp), '%')
}

// appendShare appends a share that a rule states: in percent, or as a fraction if its decimals never end.
func appendShare(dst []byte, v exact.Fraction) []byte {
	return appendAsNeeded(dst, v, func(exact.Fraction) bool { return false })
}

// appendExactly appends a number with all its decimals, or as a fraction if they never end.
func appendExactly(dst []byte, v exact.Fraction) []byte { return v.Append(dst) }
