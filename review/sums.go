package review

import "github.com/ziping-go/ziping/exact"

// sum adds up printed amounts and knows how far off it may be by their rounding.
type sum struct {
	total exact.Fraction
	set   int // how many amounts are printed
}

// add adds an amount; an absent one adds nothing.
func (s *sum) add(a exact.Amount) {
	if a.IsSet() {
		s.total = s.total.Add(a.Fraction())
		s.set++
	}
}

// room is how far a sum may be off a printed total: so much per printed number, the total among them.
func (s *sum) room(perNumber exact.Fraction) exact.Fraction {
	return perNumber.Mul(exact.Int(int64(s.set + 1)))
}

// off is how far a printed total is above the sum, if that is beyond the room; 0 within it.
func (s *sum) off(total exact.Amount, perNumber exact.Fraction) exact.Fraction {
	d := total.Fraction().Sub(s.total)
	if s.room(perNumber).Less(d.Abs()) {
		return d
	}
	return exact.Fraction{}
}

// halfDigit is half of the last printed digit of a number: 0.05 for 86.2.
func halfDigit(decimals int) exact.Fraction { return exact.Scaled(5, decimals+1) }
