package exact

// InPercent is the shortest exact text of a share in percent: "92.5%". A share whose decimals never end is written as a
// fraction of one: "2/3".
func (f Fraction) InPercent() string {
	p := f.Mul(Int(100))
	if _, ends := p.Places(); !ends {
		return f.String()
	}
	return string(append(p.Append(nil), '%'))
}

// Places is how many decimals f has; false where they never end, as for 2/3.
func (f Fraction) Places() (int, bool) {
	if _, places, ok := f.terminatingSmall(); ok {
		return places, true
	}
	if f.big == nil && !f.mayTerminate() {
		return 0, false
	}
	_, places, ok := f.terminating()
	return places, ok
}

// ShortestAmount is f printed with as many decimals as it has, rounded where those are more than MaxRoundingDigits.
func ShortestAmount(f Fraction) Amount {
	places, ok := f.Places()
	if !ok || places > MaxRoundingDigits {
		return FixedAmount(f.Round(MaxRoundingDigits, HalfUp), MaxRoundingDigits)
	}
	return FixedAmount(f, places)
}
