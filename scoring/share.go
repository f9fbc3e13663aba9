package scoring

import (
	"slices"

	"github.com/ziping-go/ziping/exact"
)

// ShareOut divides a total by weights into parts of a given number of digits that add up to it exactly. What rounding
// down leaves over goes to the parts with the largest remainder, the earlier one first (16.67, 16.67, 16.66). The last
// part takes what is finer than the digits. Weights must not be negative; without a positive one there are no parts.
func ShareOut(total exact.Fraction, weights []exact.Fraction, digits int) []exact.Fraction {
	var sum exact.Fraction
	for _, w := range weights {
		sum = sum.Add(w)
	}
	if sum.Sign() <= 0 {
		return nil
	}
	ideal := make([]exact.Fraction, len(weights))
	for i, w := range weights {
		ideal[i], _ = total.Mul(w).Quo(sum)
	}
	return Apportion(total, ideal, digits)
}

// ShareEvenly divides a total into n parts as ShareOut does with equal weights; nil if n is below 1.
func ShareEvenly(total exact.Fraction, n, digits int) []exact.Fraction {
	return ShareOut(total, slices.Repeat([]exact.Fraction{one}, max(n, 0)), digits)
}

// Apportion rounds values whose sum is about a total so that they add up to it exactly: each is rounded down, and the
// missing steps go to the largest remainders, the earlier one first.
func Apportion(total exact.Fraction, values []exact.Fraction, digits int) []exact.Fraction {
	return ApportionWithin(total, values, nil, digits)
}

// ApportionWithin is Apportion with a maximum for each part; most may be shorter than values. No part is rounded up
// beyond its maximum, so the total must not be more than Printable.
func ApportionWithin(total exact.Fraction, values, most []exact.Fraction, digits int) []exact.Fraction {
	parts := make([]exact.Fraction, len(values))
	rest := make([]exact.Fraction, len(values))
	missing := total
	for i, v := range values {
		parts[i] = v.Round(digits, exact.Floor)
		rest[i] = v.Sub(parts[i])
		missing = missing.Sub(parts[i])
	}
	if len(values) == 0 {
		return parts
	}
	step := exact.Scaled(1, digits)
	order := make([]int, 0, len(values))
	for i := range values {
		if i >= len(most) || !most[i].Less(parts[i].Add(step)) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return rest[b].Cmp(rest[a]) })
	if len(order) > 0 { // whole rounds at once, where values add up to far less than the total
		if rounds, _ := missing.Quo(step.Mul(exact.Int(int64(len(order))))); !rounds.Less(one) {
			each := rounds.Round(0, exact.Down).Mul(step)
			for _, i := range order {
				parts[i], missing = parts[i].Add(each), missing.Sub(each)
			}
		}
	}
	for at := 0; len(order) > 0 && !missing.Less(step); at++ {
		i := order[at%len(order)]
		parts[i] = parts[i].Add(step)
		missing = missing.Sub(step)
	}
	last := len(parts) - 1
	parts[last] = parts[last].Add(missing)
	return parts
}

// Printable is the largest sum of the values when each is rounded up if its maximum allows that, and down otherwise. A
// value without a maximum is rounded up.
func Printable(values, most []exact.Fraction, digits int) exact.Fraction {
	var sum exact.Fraction
	for i, v := range values {
		up := v.Round(digits, exact.Ceiling)
		if i < len(most) && most[i].Less(up) {
			up = v.Round(digits, exact.Floor)
		}
		sum = sum.Add(up)
	}
	return sum
}
